"""What the commands that report changes share: their options, the formats and where they go."""

from __future__ import annotations

import fnmatch
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import Any

import click

from codegen.cli.session import put
from codegen.diffing.changes import GROUPS, LEVELS, Change, Level
from codegen.diffing.judge import Report
from codegen.reporting.formats import FORMATS, render_report
from codegen.reporting.wording import OF_CHANGES, Options, Words

Targets = list[tuple[str, Path | None]]
Command = Callable[..., Any]


class Ordered(click.Command):
    """Keeps in which order options stood: an --output belongs to the --format before it."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        _, _, order = self.make_parser(ctx).parse_args(args=list(args))
        ctx.meta["order"] = [param.name for param in order]
        return super().parse_args(ctx, args)


def format_options(*, fail_on: Level = "INFO") -> Callable[[Command], Command]:
    """The options of a command (of class Ordered) that makes a report, which gets them as `targets`
    and `fail_on`: where it fails if nobody says."""
    level = click.option(
        "--fail-on",
        type=click.Choice(LEVELS),
        default=fail_on,
        show_default=True,
        help="Exit 1 from this level on.",
    )

    def add(command: Command) -> Command:
        @wraps(command)
        def run(*args: Any, formats: Sequence[str], outputs: Sequence[Path], **more: Any) -> Any:
            order = click.get_current_context().meta["order"]
            return command(*args, targets=_targets_of(order, formats, outputs), **more)

        return _FORMAT(_OUTPUT(level(run)))

    return add


def report_options(command: Command) -> Command:
    """Those, and the ones of a command that reports changes: `wanted` says of a change whether it
    is one that --only and --match ask for."""

    @wraps(command)
    def run(*args: Any, only: str | None, match: str | None, **more: Any) -> Any:
        return command(*args, wanted=_asked_for(only, match), **more)

    return format_options()(_ONLY(_MATCH(run)))


_FORMAT = click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(list(FORMATS)),
    help="How to say it; several, each with its --output, may be asked for. [text]",
)
_OUTPUT = click.option(
    "--output",
    "outputs",
    multiple=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the format named before it to this file.",
)
_ONLY = click.option(
    "--only", metavar="GROUPS", help=f"Of {', '.join(GROUPS)}: these, with commas."
)
_MATCH = click.option("--match", metavar="GLOB", help="Only subjects like this: '58*', '*/order*'.")


def write_report(
    report: Report, targets: Targets, fail_on: Level, words: Words = OF_CHANGES
) -> None:
    for form, file in targets:
        text = render_report(report, form, _options(fail_on, file, words))
        if file is None and form == "text":
            click.echo(text, nl=False, color=True)
        elif file is None:
            put(text)
        else:
            file.write_text(text, encoding="utf-8", newline="\n")


def _options(fail_on: Level, file: Path | None, words: Words) -> Options:
    if file is not None or not sys.stdout.isatty():
        return Options(fail_on=fail_on, words=words)
    width = shutil.get_terminal_size().columns
    colour = not os.environ.get("NO_COLOR")
    return Options(fail_on=fail_on, colour=colour, width=width, words=words)


def _targets_of(
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


def everything(change: Change) -> bool:
    """What is asked for where nobody says --only or --match."""
    return True


def _asked_for(only: str | None, match: str | None) -> Callable[[Change], bool]:
    """Raises UsageError."""
    if only is None and match is None:
        return everything
    groups = frozenset(only.split(",") if only else GROUPS)
    for name in sorted(groups - {*GROUPS}):
        raise click.UsageError(f"--only knows {', '.join(GROUPS)}, not {name!r}")

    def is_asked_for(change: Change) -> bool:
        if change.kind.group not in groups:
            return False
        if match is None:
            return True
        names = (change.subject.key, change.subject.pointer, *change.subject.key.split(" "))
        return any(fnmatch.fnmatchcase(name, match) for name in names)

    return is_asked_for
