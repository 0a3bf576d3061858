"""What every command does: --quiet and --verbose, a bar for what takes long, 130 after Ctrl-C."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click

from codegen.reporting.terminal import safe_text

Step = Callable[[str], None]
BAR_AFTER_S = 1.0
_LOUDNESS = "codegen.loudness"


def with_manners(command: click.Command) -> click.Command:
    """The command with the options that all have."""
    if not any(parameter.name == "quiet" for parameter in command.params):
        command.params += [
            _flag("quiet", "Say only what was asked for, and errors.", -1),
            _flag("verbose", "Say on stderr what is done, and when.", 1),
        ]
    return command


def _flag(name: str, help: str, loudness: int) -> click.Option:
    def keep(context: click.Context, parameter: click.Parameter, is_set: bool) -> None:
        if is_set:
            context.meta[_LOUDNESS] = loudness

    letter = f"-{name[0]}"
    return click.Option(
        [letter, f"--{name}"], is_flag=True, expose_value=False, help=help, callback=keep
    )


def _loudness() -> int:
    context = click.get_current_context(silent=True)
    return int(context.meta.get(_LOUDNESS, 0)) if context else 0


def is_quiet() -> bool:
    return _loudness() < 0


def note(line: str, *, err: bool = False) -> None:
    """Prints how it went; nothing with --quiet."""
    if not is_quiet():
        click.echo(safe_text(line), err=err)


@contextmanager
def progress(count: int) -> Iterator[Step]:
    """Gives a function to be told of each of `count` steps as it begins. On a terminal there is a
    bar after a second, and none in a pipe; with --verbose a line for each step."""
    bar = click.progressbar(
        length=count, file=sys.stderr, hidden=True, show_eta=False, item_show_func=_shown
    )
    timer = threading.Timer(BAR_AFTER_S, _show, [bar])
    if _loudness() == 0 and sys.stderr.isatty():
        timer.daemon = True
        timer.start()
    try:
        yield _step(bar)
    finally:
        timer.cancel()
        bar.render_finish()


def _step(bar: Any) -> Step:
    begin, is_verbose = time.perf_counter(), _loudness() > 0
    begun = 0

    def step(what: str) -> None:
        nonlocal begun
        if is_verbose:
            click.echo(f"{time.perf_counter() - begin:7.2f} s  {safe_text(what)}", err=True)
        bar.update(min(begun, 1), what)  # the step before it is done
        begun += 1

    return step


def _show(bar: Any) -> None:
    bar.hidden = False
    bar.render_progress()


def _shown(what: str | None) -> str | None:
    return None if what is None else safe_text(what)
