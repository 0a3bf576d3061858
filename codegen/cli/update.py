"""`codegen update`: the documents as their pages are now."""

from __future__ import annotations

from pathlib import Path

import click

from codegen.cli.looks import code_of, look_options, options_of, show, total_steps
from codegen.cli.manners import note, progress
from codegen.cli.reports import Ordered, asked_for, report_options, targets_of
from codegen.cli.session import chosen, guarded, here
from codegen.diffing.changes import Level
from codegen.watching.updating import update as keep


@click.command(cls=Ordered)
@click.argument("vendors", nargs=-1)
@look_options
@report_options
@click.pass_context
@guarded
def update(
    ctx: click.Context,
    vendors: tuple[str, ...],
    from_file: tuple[str, ...],
    accept: tuple[str, ...],
    formats: tuple[str, ...],
    outputs: tuple[Path, ...],
    fail_on: Level,
    only: str | None,
    match: str | None,
) -> int | None:
    """Fetches the pages of VENDORS (all of them, where none is named) and keeps in documents/ what
    says something else and passes every guard. Opens connections.

    Exits 3 when a page could not be verified; its document stays as it is. --fail-on only colours
    the report: a change that was kept is no failure.
    """
    targets = targets_of(ctx.meta["order"], formats, outputs)
    project = here()
    names = chosen(project, vendors)
    with progress(total_steps(project, names)) as step:
        run, written = keep(
            project,
            names,
            options=options_of(from_file, accept),
            step=step,
            wanted=asked_for(only, match),
        )
    show(run, targets, fail_on)
    is_data = any(file is None and form != "text" for form, file in targets)
    for path in written:
        note(f"wrote {path}", err=is_data)
    if written:
        note("next: `codegen generate`", err=is_data)
    return code_of(run, None)
