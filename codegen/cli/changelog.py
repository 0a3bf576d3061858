"""`codegen changelog`: the entry for the CHANGELOG of an SDK."""

from __future__ import annotations

import click

from codegen.cli.operands import judged, open_operands
from codegen.cli.session import guarded, put
from codegen.reporting.changelog import render_changelog


@click.command()
@click.argument("old")
@click.argument("new")
@guarded
def changelog(old: str, new: str) -> int | None:
    """What changed from OLD to NEW, as Markdown for a CHANGELOG: by codes and emitted names.

    OLD and NEW as `codegen diff` takes them.
    """
    sides = open_operands(old, new)
    put(render_changelog(judged(sides, old=old, new=new), sides))
    return None
