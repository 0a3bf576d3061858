"""`codegen spec`: what was read."""

from __future__ import annotations

import click

from codegen.cli.reading import read_all
from codegen.cli.session import chosen, guarded, here, say
from codegen.model import Spec
from codegen.specfile import dump_spec, spec_schema


@click.command()
@click.argument("vendor", required=False)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@click.option("--places", is_flag=True, help="Add the line of each row.")
@click.option("--schema", is_flag=True, help="Print the JSON Schema of a spec instead.")
@guarded
def spec(vendor: str | None, form: str, places: bool, schema: bool) -> int | None:
    """The spec of VENDOR, as read from its documents now."""
    if schema:
        click.echo(spec_schema(), nl=False)
        return None
    project = here()
    names = chosen(project, [vendor] if vendor else [])
    if form == "json" and len(names) > 1:
        raise click.UsageError("name one vendor: there are " + ", ".join(names))
    for reading in read_all(project, names):
        if form == "json":
            click.echo(dump_spec(reading.spec, places=places), nl=False)
        else:
            say(_summary(reading.spec))
    return None


def _summary(spec: Spec) -> list[str]:
    meanings = sum(len(error.meanings) for error in spec.errors)
    spaces = ", ".join(dict.fromkeys(error.space for error in spec.errors))
    params = sum(len(endpoint.params) for endpoint in spec.endpoints)
    fields = sum(len(endpoint.response_fields) for endpoint in spec.endpoints)
    return [
        f"{spec.vendor}: {', '.join(info.id for info in spec.documents)}",
        f"  errors     {len(spec.errors)} codes, {meanings} meanings (spaces: {spaces})",
        f"  endpoints  {len(spec.endpoints)}, {params} parameters, {fields} response fields",
        f"  enums      {len(spec.enums)}, change-log entries {len(spec.changelog)}",
    ]
