"""What every command shares: faults to messages and exit codes, the project, the vendors asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from pathlib import Path
from typing import Any

import click

from codegen.cli import FAILED, INTERRUPTED
from codegen.config import Project, find_project
from codegen.faults import Fault, Faults, did_you_mean
from codegen.reporting.terminal import fault_lines, safe_text

FOUND, UNVERIFIED = 1, 3

Command = Callable[..., int | None]


def guarded(command: Command) -> Callable[..., None]:
    """Faults become messages and exit code 2; a traceback is left for our own."""

    @wraps(command)
    def run(*args: Any, **options: Any) -> None:
        try:
            code = command(*args, **options)
        except Fault as fault:
            code = fail([fault])
        except Faults as several:
            code = fail(several.faults)
        except BrokenPipeError:
            raise  # click ends quietly when nobody reads on
        except OSError as error:
            code = fail([Fault("os-error", error.strerror or str(error), error.filename)])
        except KeyboardInterrupt:
            code = INTERRUPTED
        sys.exit(code or 0)

    return run


def fail(faults: Iterable[Fault]) -> int:
    """Says the faults; the exit code for that."""
    for fault in faults:
        say(fault_lines(fault), err=True)
    return FAILED


def say(lines: Iterable[str], *, err: bool = False) -> None:
    """Prints lines; nothing that a document or a file name holds acts on the terminal."""
    for line in lines:
        click.echo(safe_text(line), err=err)


def put(text: str) -> None:
    """Prints what is for a file or a program: in UTF-8, but on a terminal in what that has."""
    click.echo(text if sys.stdout.isatty() else text.encode(), nl=False)


def here() -> Project:
    """The project of the working directory. Raises Fault."""
    return find_project(Path.cwd())


def here_if_any() -> Project | None:
    """The same, for commands that need none: None where there is none."""
    try:
        return here()
    except Fault as fault:
        if fault.code == "no-project":
            return None
        raise


def chosen(project: Project, names: Sequence[str]) -> list[str]:
    """The vendors named, all where none is. Raises Fault: a name that no folder has."""
    known = project.vendors()
    if not known:
        advice = "make sources/VENDOR/documents/ and put the vendor's pages there"
        raise Fault("no-vendors", "there is no vendor", project.settings.sources, advice=advice)
    for name in names:
        if name not in known:
            what = f"no vendor is called {name!r}"
            near = did_you_mean(name, known, f"there are: {', '.join(known)}")
            raise Fault("vendor-unknown", what, project.settings.sources, advice=near)
    return list(dict.fromkeys(names)) or known
