"""What `codegen drift` and `codegen update` share: their options, and how a look ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from pathlib import Path, PurePosixPath
from typing import Any

import click

from codegen.cli import FAILED
from codegen.cli.manners import is_quiet
from codegen.cli.reports import Targets, write_report
from codegen.cli.session import FOUND, UNVERIFIED, fail, say
from codegen.config import Project, document_names
from codegen.diffing.changes import Level
from codegen.diffing.judge import at_least
from codegen.reporting.wording import looked_line
from codegen.watching.fetching.limits import Clock, Limits
from codegen.watching.looking import LookOptions
from codegen.watching.outcomes import Run

Command = Callable[..., Any]
LIMITS, CLOCK = Limits(), Clock()


def look_options(command: Command) -> Command:
    """The options of a command that looks at pages, which gets them as `options`."""

    @wraps(command)
    def run(*args: Any, from_file: Sequence[str], accept: Sequence[str], **more: Any) -> Any:
        return command(*args, options=options_of(from_file, accept), **more)

    return _FROM_FILE(_ACCEPT(run))


_FROM_FILE = click.option(
    "--from-file",
    multiple=True,
    metavar="[PAGE=]FILE",
    help="Look at FILE as if it had come for the document PAGE (or of its name); open no connection.",
)
_ACCEPT = click.option(
    "--accept",
    multiple=True,
    metavar="PAGE=COUNT",
    help="Take it this once that so many entities are gone from PAGE.",
)


def options_of(from_file: Sequence[str] = (), accept: Sequence[str] = ()) -> LookOptions:
    """Raises UsageError: an --accept without its number."""
    files, most = dict(map(_page_and_file, from_file)), dict(map(_accepted, accept))
    return LookOptions(from_files=files, accept=most, limits=LIMITS, clock=CLOCK)


def _page_and_file(words: str) -> tuple[str, Path]:
    page, mark, file = words.partition("=")
    return (page, Path(file)) if mark else (PurePosixPath(Path(words).as_posix()).name, Path(words))


def _accepted(words: str) -> tuple[str, int]:
    page, _, number = words.rpartition("=")
    if not page or not re.fullmatch("[0-9]{1,9}", number):
        what = f"--accept wants PAGE=COUNT, the page and how much is gone from it, not {words!r}"
        raise click.UsageError(what)
    return page, int(number)


def total_steps(project: Project, names: Iterable[str]) -> int:
    """Steps of a look: one for each page, one for the reading of each vendor."""
    return sum(1 + len(document_names(project.sources / name)) for name in names)


def show(run: Run, targets: Targets, fail_on: Level) -> None:
    """Writes the report. Its last line is on stdout with the text, on stderr beside another form."""
    # Where nobody looked, "no changes" would be a lie.
    is_idle = is_quiet() and code_of(run, fail_on) is None
    if is_idle or (run.faults and not run.report.looks):
        targets = [(form, file) for form, file in targets if file is not None]
    write_report(run.report, targets, fail_on)
    fail(run.faults)
    on_stdout = [form for form, file in targets if file is None]
    if on_stdout != ["text"] and not is_quiet():
        say([looked_line(run.report)], err=bool(on_stdout))


def code_of(run: Run, fail_on: Level | None) -> int | None:
    """The exit code. With no `fail_on` a change is nothing to fail for."""
    if run.faults:
        return FAILED
    if fail_on is not None and at_least(run.report.changes, fail_on):
        return FOUND
    return UNVERIFIED if any(look.is_open for look in run.report.looks) else None
