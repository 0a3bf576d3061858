"""Questions of `codegen add --interactive`: what the columns of the tables are that nobody read."""

from __future__ import annotations

import click

from codegen.adding import Answers, FoundTable, found_tables
from codegen.extracting.headers import ROLES
from codegen.pipeline import Reading
from codegen.reporting.terminal import excerpt


def ask(reading: Reading) -> Answers:
    """The vendor's title, and for each heading above unread tables the roles of their columns."""
    title = click.prompt(
        "title of the vendor", default=reading.vendor.name.replace("_", " ").title()
    )
    columns: dict[str, tuple[str, ...]] = {}
    for table in found_tables(reading.pages):
        if not table.read_as and table.heading and table.heading not in columns:
            said = _ask_columns(table)
            if said:
                columns[table.heading] = said
    return Answers(title=title, columns=columns)


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
