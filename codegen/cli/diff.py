"""`codegen diff`: what changed between two specs, and what it means."""

from __future__ import annotations

import datetime
import fnmatch
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from codegen.cli.operands import compare_all, open_operands
from codegen.cli.session import FOUND, guarded
from codegen.config import DiffSettings, find_project
from codegen.diffing.changes import GROUPS, LEVELS, Change, Level
from codegen.diffing.judge import Report, at_least, judge
from codegen.faults import Fault
from codegen.reporting.formats import FORMATS, render_report
from codegen.reporting.wording import Options

Targets = list[tuple[str, Path | None]]


class _Ordered(click.Command):
    """Keeps in which order options stood: an --output belongs to the --format before it."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        _, _, order = self.make_parser(ctx).parse_args(args=list(args))
        ctx.meta["order"] = [param.name for param in order]
        return super().parse_args(ctx, args)


@click.command(cls=_Ordered)
@click.argument("old")
@click.argument("new")
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(list(FORMATS)),
    help="How to say it; several, each with its --output, may be asked for. [text]",
)
@click.option(
    "--output",
    "outputs",
    multiple=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the format named before it to this file.",
)
@click.option(
    "--fail-on",
    type=click.Choice(LEVELS),
    default="INFO",
    show_default=True,
    help="Exit 1 from this level on.",
)
@click.option("--only", metavar="GROUPS", help=f"Of {', '.join(GROUPS)}: these, with commas.")
@click.option("--match", metavar="GLOB", help="Only subjects like this: '58*', '*/order*'.")
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
    targets = _targets(ctx.meta["order"], formats, outputs)
    groups = _groups(only)
    sides = open_operands(old, new)
    changes = [each for each in compare_all(*sides) if _is_asked_for(each, groups, match)]
    report = judge(changes, settings(), today=datetime.date.today(), old=old, new=new)
    if used_by is not None:
        # Python's own parser, and the emitted names: where nobody asks, a diff starts without.
        from codegen.diffing.usage import read_usage, touched_first

        report = touched_first(report, read_usage(used_by), sides)
    write_report(report, targets, fail_on)
    return FOUND if at_least(report.changes, fail_on) else None


def settings() -> DiffSettings:
    """[tool.codegen.diff] of the project; the defaults outside of one."""
    try:
        return find_project(Path.cwd()).settings.diff
    except Fault as fault:
        if fault.code == "no-project":
            return DiffSettings()
        raise


def write_report(report: Report, targets: Targets, fail_on: Level) -> None:
    for form, file in targets:
        text = render_report(report, form, _options(fail_on, file))
        if file is None:
            click.echo(text, nl=False, color=True)
        else:
            file.write_text(text, encoding="utf-8", newline="\n")


def _options(fail_on: Level, file: Path | None) -> Options:
    if file is not None or not sys.stdout.isatty():
        return Options(fail_on=fail_on)
    width = shutil.get_terminal_size().columns
    return Options(fail_on=fail_on, colour=not os.environ.get("NO_COLOR"), width=width)


def _targets(
    order: Sequence[str | None], formats: Sequence[str], outputs: Sequence[Path]
) -> Targets:
    """The formats with their files. Raises UsageError: two want the same place."""
    targets: Targets = []
    names, files = iter(formats), iter(outputs)
    for option in order:
        if option == "formats":
            targets.append((next(names), None))
        elif option == "outputs":
            form, taken = targets.pop() if targets else ("text", None)
            if taken is not None:
                raise click.UsageError("an --output belongs to the --format before it")
            targets.append((form, next(files)))
    if sum(file is None for _, file in targets) > 1:
        raise click.UsageError("only one --format can do without --output")
    return targets or [("text", None)]


def _groups(only: str | None) -> frozenset[str]:
    groups = frozenset(only.split(",")) if only else frozenset(GROUPS)
    for name in sorted(groups - {*GROUPS}):
        raise click.UsageError(f"--only knows {', '.join(GROUPS)}, not {name!r}")
    return groups


def _is_asked_for(change: Change, groups: Iterable[str], match: str | None) -> bool:
    if change.kind.group not in groups:
        return False
    if match is None:
        return True
    names = (change.subject.key, change.subject.pointer, *change.subject.key.split(" "))
    return any(fnmatch.fnmatchcase(name, match) for name in names)
