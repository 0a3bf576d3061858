"""`codegen diff`: what changed between two specs, and what it means."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from codegen.cli.operands import compare_all, open_operands
from codegen.cli.reports import (
    Ordered,
    asked_for,
    report_options,
    settings,
    targets_of,
    write_report,
)
from codegen.cli.session import FOUND, guarded
from codegen.diffing.changes import Level
from codegen.diffing.judge import at_least, judge
from codegen.diffing.keeping import keeper


@click.command(cls=Ordered)
@click.argument("old")
@click.argument("new")
@report_options
@click.option(
    "--used-by",
    type=click.Path(path_type=Path, exists=True),
    help="First what touches the codes, classes and endpoints that the Python there uses.",
)
@click.pass_context
@guarded
def diff(
    ctx: click.Context,
    old: str,
    new: str,
    formats: tuple[str, ...],
    outputs: tuple[Path, ...],
    fail_on: Level,
    only: str | None,
    match: str | None,
    used_by: Path | None,
) -> int | None:
    """What changed from OLD to NEW: spec files, documents, folders of either, or REV:PATH of git.

    Exits 1 when there is a change at or above --fail-on.
    """
    targets = targets_of(ctx.meta["order"], formats, outputs)
    is_asked_for = asked_for(only, match)
    sides = open_operands(old, new)
    changes = [each for each in compare_all(*sides) if is_asked_for(each)]
    today = datetime.date.today()
    keeps = keeper({vendor: side.kept for vendor, side in sides[1].items()})
    report = judge(changes, settings(), today=today, old=old, new=new, keeps=keeps)
    if used_by is not None:
        # Python's own parser, and the emitted names: where nobody asks, a diff starts without.
        from codegen.diffing.usage import read_usage, touched_first

        report = touched_first(report, read_usage(used_by), sides)
    write_report(report, targets, fail_on)
    return FOUND if at_least(report.changes, fail_on) else None
