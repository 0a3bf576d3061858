"""`codegen export`: a spec for others than Python."""

from __future__ import annotations

from pathlib import Path

import click

from codegen.cli.reading import read_one
from codegen.cli.session import chosen, guarded, here
from codegen.exporting import FORMATS
from codegen.exporting import export as exported


@click.command()
@click.argument("form", metavar="FORMAT", type=click.Choice(list(FORMATS)))
@click.argument("vendor")
@click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write this file instead of printing.",
)
@guarded
def export(form: str, vendor: str, output: Path | None) -> int | None:
    """VENDOR as FORMAT: openapi (OpenAPI 3.1) or json (its errors, for any language)."""
    project = here()
    [name] = chosen(project, [vendor])
    data = exported(read_one(project, name).spec, form)
    if output is None:
        click.echo(data, nl=False)
    else:
        output.write_bytes(data)
    return None
