"""`codegen drift`: whether the pages say something else than the documents kept."""

from __future__ import annotations

from pathlib import Path

import click

from codegen.cli.looks import look_options, options_of, shown, total_steps
from codegen.cli.manners import progress
from codegen.cli.reports import Ordered, asked_for, report_options, targets_of
from codegen.cli.session import chosen, guarded, here
from codegen.diffing.changes import Level
from codegen.watching.drift import drift as look


@click.command(cls=Ordered)
@click.argument("vendors", nargs=-1)
@look_options
@report_options
@click.pass_context
@guarded
def drift(
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
    """Whether the pages of VENDORS (all of them, where none is named) say something else than the
    documents kept. Opens connections, and writes nothing but .codegen/watch.

    Exits 1 when there is a change at or above --fail-on, else 3 when a page could not be verified.
    """
    targets = targets_of(ctx.meta["order"], formats, outputs)
    project = here()
    names = chosen(project, vendors)
    with progress(total_steps(project, names)) as step:
        done = look(
            project,
            names,
            options=options_of(from_file, accept),
            step=step,
            wanted=asked_for(only, match),
        )
    return shown(done, targets, fail_on)
