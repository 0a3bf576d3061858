"""`codegen` alone: where one is, and what to type next."""

from __future__ import annotations

from pathlib import Path

import click

from codegen.bundle import read_index
from codegen.cli.session import guarded, say
from codegen.config import find_project
from codegen.faults import Fault


@guarded
def begin(context: click.Context) -> None:
    """The commands, in a project that has vendors; what to type first, everywhere else."""
    try:
        has_vendors = bool(find_project(Path.cwd()).vendors())
    except Fault as fault:
        if fault.code != "no-project":
            raise
        lines = ["There is no project here.", "", *_first("codegen init", "makes this folder one")]
    else:
        if has_vendors:
            click.echo(context.get_help())
            return
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
