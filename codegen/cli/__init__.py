"""The command: the only place that prints, starts writing, or chooses an exit code.

Each command is a module here, imported when it is asked for: the command line starts with click
and nothing else.
"""

from __future__ import annotations

import gc
import io
import sys
from importlib import import_module
from typing import Any

import click

from codegen import __version__

COMMANDS = {
    "init": "project:init",
    "add": "add:add",
    "list": "project:list_vendors",
    "remove": "project:remove",
    "generate": "generate:generate",
    "spec": "spec:spec",
    "lint": "lint:lint",
    "explain": "explain:explain",
    "update": "update:update",
    "drift": "drift:drift",
    "diff": "diff:diff",
    "changes": "changes:changes",
    "schema": "schema:schema",
    "changelog": "changelog:changelog",
    "git-diff-driver": "git_diff_driver:git_diff_driver",
    "audit": "audit:audit",
    "unknown": "unknown:unknown",
    "export": "export:export",
    "mock": "mock:mock",
}
"""Name of the command to the module and function that is it."""

FAILED, INTERRUPTED = 2, 130
ALLOCATIONS = 200_000
"""What we make is trees without a way back, and stays until the end: looking for cycles as often as
Python does by itself takes a tenth of the time."""


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, _, function = COMMANDS[cmd_name].partition(":")
        found = getattr(import_module(f"{__name__}.{module}"), function)
        command: click.Command = import_module(f"{__name__}.manners").with_manners(found)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Ctrl-C, also at a question and while a command is being imported, is 130; a question
        that nobody is there to answer is 2."""
        gc.set_threshold(ALLOCATIONS)
        if isinstance(sys.stdout, io.TextIOWrapper):
            # A pipe of Windows has the letters of one country only.
            sys.stdout.reconfigure(errors="backslashreplace")
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            sys.exit(INTERRUPTED)
        except click.Abort as abort:
            click.echo("Aborted!", err=True)
            is_interrupt = isinstance(abort.__context__, KeyboardInterrupt)
            sys.exit(INTERRUPTED if is_interrupt else FAILED)


@click.command(
    cls=_Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="codegen", message="%(prog)s %(version)s")
@click.pass_context
def main(context: click.Context) -> None:
    """Documents of an API vendor to an exact spec, and the spec to typed Python.

    Exit codes: 0 nothing to report, 1 found (stale output, changes, findings), 2 could not run, 3 could
    not verify.
    """
    if context.invoked_subcommand is None:
        import_module(f"{__name__}.beginning").begin(context)
