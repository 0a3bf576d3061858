"""The command: the only place that prints, starts writing, or chooses an exit code.

Each command is a module here, imported when it is asked for: the command line starts with click
and nothing else.
"""

from __future__ import annotations

from importlib import import_module

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
    "unknown": "unknown:unknown",
    "export": "export:export",
    "mock": "mock:mock",
}
"""Name of the command to the module and function that is it."""


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, _, function = COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(f"{__name__}.{module}"), function)
        return command


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="codegen", message="%(prog)s %(version)s")
def main() -> None:
    """Documents of an API vendor to an exact spec, and the spec to typed Python.

    Exit codes: 0 nothing to report, 1 found (stale output, findings), 2 could not run.
    """
