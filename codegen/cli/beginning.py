"""`codegen` alone: where one is, and what to type next."""

from __future__ import annotations

import click

from codegen.bundle import read_index
from codegen.cli.session import guarded, here_if_any, say


@guarded
def begin(context: click.Context) -> None:
    """The commands, in a project that has vendors; what to type first, everywhere else."""
    project = here_if_any()
    if project is None:
        lines = ["There is no project here.", "", *_first("codegen init", "makes this folder one")]
    elif project.vendors():
        click.echo(context.get_help())
        return
    else:
        lines = ["This project has no vendor yet.", ""]
    say([*lines, *_next()])


def _next() -> list[str]:
    vendors = ", ".join(sorted(read_index()))
    return [
        *_first("codegen add VENDOR FILE|URL...", "a vendor, from its pages"),
        *_first("codegen add VENDOR --bundled", f"or one that comes along: {vendors}"),
        *_first("codegen generate", "their packages, ready to import"),
        "",
        "`codegen --help` lists all commands.",
    ]


def _first(command: str, what: str) -> list[str]:
    return [f"  {command:<31} {what}"]
