"""`codegen generate`: documents to packages. Here is what it costs when there is nothing to do."""

from __future__ import annotations

from pathlib import Path

import click

from codegen.cli.freshness import Fresh, recall
from codegen.cli.manners import note


@click.command()
@click.argument("vendors", nargs=-1)
@click.option("--check", is_flag=True, help="Write nothing; exit 1 when something is stale.")
@click.option("--diff", "show_diff", is_flag=True, help="Show what would change; write nothing.")
@click.option("--force", is_flag=True, help="Replace files that were edited by hand, too.")
@click.option("--exit-code", is_flag=True, help="Exit 1 when something was written, for hooks.")
def generate(
    vendors: tuple[str, ...], check: bool, show_diff: bool, force: bool, exit_code: bool
) -> None:
    """Documents to spec to packages, for VENDORS or all. Opens no connection."""
    fresh = _recalled()
    if fresh and not fresh.changed and not vendors:
        note("up to date" if check or show_diff else f"nothing to do: {fresh.tally}")
        return
    # The readers, the templates and the formatter: half a second that the way above does not take.
    from codegen.cli.generating import run

    run(
        vendors,
        fresh,
        is_check=check or show_diff,
        show_diff=show_diff,
        force=force,
        exit_code=exit_code,
    )


def _recalled() -> Fresh | None:
    """What is known of the nearest folder that has a pyproject.toml; a memory is kept only in one
    that is a project."""
    here = Path.cwd()
    root = next((f for f in (here, *here.parents) if (f / "pyproject.toml").is_file()), None)
    return None if root is None else recall(root)
