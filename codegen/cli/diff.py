"""`codegen diff`: what changed between two specs, and what it means."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from codegen.cli.operands import judged, open_operands
from codegen.cli.reports import Ordered, Targets, report_options, write_report
from codegen.cli.session import FOUND, guarded
from codegen.diffing.changes import Change, Level
from codegen.diffing.judge import at_least


@click.command(cls=Ordered)
@click.argument("old")
@click.argument("new")
@report_options
@click.option(
    "--used-by",
    type=click.Path(path_type=Path, exists=True),
    help="First what touches the codes, classes and endpoints that the Python there uses.",
)
@guarded
def diff(
    old: str,
    new: str,
    targets: Targets,
    fail_on: Level,
    wanted: Callable[[Change], bool],
    used_by: Path | None,
) -> int | None:
    """What changed from OLD to NEW: spec files, documents, folders of either, or REV:PATH of git.

    Exits 1 when there is a change at or above --fail-on.
    """
    sides = open_operands(old, new)
    report = judged(sides, old=old, new=new, wanted=wanted)
    if used_by is not None:
        # Python's own parser, and the emitted names: where nobody asks, a diff starts without.
        from codegen.diffing.usage import read_usage, touched_first

        report = touched_first(report, read_usage(used_by), sides)
    write_report(report, targets, fail_on)
    return FOUND if at_least(report.changes, fail_on) else None
