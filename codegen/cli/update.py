"""`codegen update`: the documents as their pages are now."""

from __future__ import annotations

import click

from codegen.cli.looks import code_of, look_options, show, total_steps
from codegen.cli.manners import note, progress
from codegen.cli.reports import Ordered, Targets, report_options
from codegen.cli.session import chosen, guarded, here
from codegen.diffing.changes import Level
from codegen.watching.drift import Wanted
from codegen.watching.looking import LookOptions
from codegen.watching.updating import update as keep


@click.command(cls=Ordered)
@click.argument("vendors", nargs=-1)
@look_options
@report_options
@guarded
def update(
    vendors: tuple[str, ...],
    options: LookOptions,
    targets: Targets,
    fail_on: Level,
    wanted: Wanted,
) -> int | None:
    """Fetches the pages of VENDORS (all of them, where none is named) and keeps in documents/ what
    says something else and passes every guard. Opens connections.

    Exits 3 when a page could not be verified; its document stays as it is. --fail-on only colours
    the report: a change that was kept is no failure.
    """
    project = here()
    names = chosen(project, vendors)
    with progress(total_steps(project, names)) as step:
        run, written = keep(project, names, options=options, step=step, wanted=wanted)
    show(run, targets, fail_on)
    is_data = any(file is None and form != "text" for form, file in targets)
    for path in written:
        note(f"wrote {path}", err=is_data)
    if written:
        note("next: `codegen generate`", err=is_data)
    return code_of(run, None)
