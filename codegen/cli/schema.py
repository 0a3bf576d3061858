"""`codegen schema`: the JSON Schema of reports."""

from __future__ import annotations

import click

from codegen.cli.session import guarded
from codegen.reporting.data import render_schema


@click.command()
@guarded
def schema() -> int | None:
    """The JSON Schema of what `codegen diff --format json` prints."""
    click.echo(render_schema(), nl=False)
    return None
