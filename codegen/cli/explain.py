"""`codegen explain`: one row, and what was made of it."""

from __future__ import annotations

import difflib

import click

from codegen.cli.reading import read_one
from codegen.cli.session import chosen, guarded, here, say
from codegen.explaining import explain as explained
from codegen.faults import Fault


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("vendor")
@click.argument("subject", metavar="CODE|PATH", type=click.UNPROCESSED)
@guarded
def explain(vendor: str, subject: str) -> int | None:
    """The row of a code or path, its place, its category and why."""
    project = here()
    [name] = chosen(project, [vendor])
    reading = read_one(project, name)
    lines = explained(reading, subject)
    if not lines:
        known = [error.code for error in reading.spec.errors] + [
            e.path for e in reading.spec.endpoints
        ]
        near = ", ".join(difflib.get_close_matches(subject, known, n=3))
        what = f"{vendor} documents no code or path {subject!r}"
        raise Fault("subject-unknown", what, advice=f"did you mean {near}?" if near else None)
    say(lines)
    return None
