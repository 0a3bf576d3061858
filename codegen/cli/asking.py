"""Questions of `codegen add --interactive`: what the columns of the tables are that nobody read."""

from __future__ import annotations

from collections.abc import Sequence

import click

from codegen.adding import UNKNOWN, Answers, FoundTable, found_tables
from codegen.extracting.headers import ROLES
from codegen.pipeline import Reading
from codegen.reporting.terminal import excerpt


def ask(reading: Reading) -> Answers:
    """The vendor's title, and what the columns of unread tables are: the same headers are asked
    for once, those of a table without any below each heading."""
    title = click.prompt(
        "title of the vendor", default=reading.vendor.name.replace("_", " ").title()
    )
    words: dict[str, str] = {}
    columns: dict[str, tuple[str, ...]] = {}
    for table in found_tables(reading.pages):
        is_said = bool(table.unknown) and all(header in words for header in table.unknown)
        if table.read_as or is_said or not table.heading or table.heading in columns:
            continue
        said = _ask_columns(table)
        if said and _adds_words_alone(table, said):
            words |= {
                header: role
                for header, role in zip(table.header, said, strict=True)
                if header in table.unknown
            }
        elif said:
            columns[table.heading] = said
    return Answers(title=title, words=words, columns=columns)


def _adds_words_alone(table: FoundTable, said: Sequence[str]) -> bool:
    """Whether an answer leaves what was known of a table's headers as it is."""
    known = zip(table.columns, said, strict=True)
    return (
        len(table.header) == len(said)
        and all(table.unknown)
        and all(role in (UNKNOWN, answer) for role, answer in known)
    )


def _ask_columns(table: FoundTable) -> tuple[str, ...]:
    click.echo(f"\n{table.path}:{table.line}, under {excerpt(table.heading)!r}, {table.rows} rows")
    click.echo(f"  header     {excerpt(' | '.join(table.header))}")
    click.echo(f"  first row  {excerpt(' | '.join(table.first))}")
    while True:
        said = click.prompt(
            "  its columns (roles, - for one without; empty: leave it)",
            default="",
            show_default=False,
        )
        roles = tuple("" if word == "-" else word for word in said.split())
        unknown = [role for role in roles if role and role not in ROLES]
        if unknown:
            click.echo(f"  no role is called {unknown[0]!r}; there are: {', '.join(ROLES)}")
        elif roles and len(roles) != len(table.columns):
            click.echo(f"  the table has {len(table.columns)} columns")
        else:
            return roles
