"""`codegen changelog`: the entry for the CHANGELOG of an SDK."""

from __future__ import annotations

import datetime

import click

from codegen.cli.operands import compare_all, open_operands
from codegen.cli.reports import settings
from codegen.cli.session import guarded
from codegen.diffing.judge import judge
from codegen.diffing.keeping import keeper
from codegen.reporting.changelog import render_changelog


@click.command()
@click.argument("old")
@click.argument("new")
@guarded
def changelog(old: str, new: str) -> int | None:
    """What changed from OLD to NEW, as Markdown for a CHANGELOG: by codes and emitted names.

    OLD and NEW as `codegen diff` takes them.
    """
    sides = open_operands(old, new)
    changes = compare_all(*sides)
    report = judge(
        changes,
        settings(),
        today=datetime.date.today(),
        old=old,
        new=new,
        keeps=keeper({vendor: side.kept for vendor, side in sides[1].items()}),
    )
    click.echo(render_changelog(report, sides), nl=False)
    return None
