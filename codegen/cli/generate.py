"""`codegen generate`: documents to packages."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterator, Sequence

import click

from codegen.cli.manners import note, progress
from codegen.cli.session import FOUND, chosen, fail, guarded, here, say
from codegen.config import Project
from codegen.generation import LOCK_NAME, Generation, differences, dump_new_lock, write
from codegen.generation import generate as make
from codegen.reporting.terminal import safe_text
from codegen.writing import Difference


@click.command()
@click.argument("vendors", nargs=-1)
@click.option("--check", is_flag=True, help="Write nothing; exit 1 when something is stale.")
@click.option("--diff", "show_diff", is_flag=True, help="Show what would change; write nothing.")
@click.option("--force", is_flag=True, help="Replace files that were edited by hand, too.")
@click.option("--exit-code", is_flag=True, help="Exit 1 when something was written, for hooks.")
@guarded
def generate(
    vendors: tuple[str, ...], check: bool, show_diff: bool, force: bool, exit_code: bool
) -> int | None:
    """Documents to spec to packages, for VENDORS or all. Opens no connection."""
    project = here()
    names = chosen(project, vendors)
    with progress(2 * len(names)) as step:
        made = make(project, names, step)
    if check or show_diff:
        return _report_stale(project, made, show_diff=show_diff)
    written = write(project, made, force=force)
    for path in written:
        note(path)
    errors = sum(len(reading.spec.errors) for reading in made.readings)
    endpoints = sum(len(reading.spec.endpoints) for reading in made.readings)
    total = f"{len(made.readings)} vendors, {errors} codes, {endpoints} endpoints"
    note(f"{len(written)} files written: {total}" if written else f"nothing to do: {total}")
    if made.faults:
        return fail(made.faults)
    return FOUND if exit_code and written else None


def _report_stale(project: Project, made: Generation, *, show_diff: bool) -> int | None:
    wanted = {**made.wanted, LOCK_NAME: dump_new_lock(made)}
    found = differences(project, made)
    for difference in found:
        say([f"{difference.kind} {difference.path}"])
        if show_diff:
            say(_diff(project, difference.path, wanted.get(difference.path)))
    if made.faults:
        return fail(made.faults)
    if found:
        for line in _advice(found):
            note(line)
        return FOUND
    note("up to date")
    return None


def _advice(differences: Sequence[Difference]) -> Iterator[str]:
    """What to do, for each sort of difference there is."""
    kinds = Counter(difference.kind for difference in differences)
    foreign, edited = kinds.pop("unlisted", 0), kinds.pop("edited", 0)
    if kinds:
        yield f"{kinds.total()} files are not as the documents say: run `codegen generate`"
    if edited:
        yield (
            f"{edited} files were edited by hand: move the change into overrides.toml, or run "
            "`codegen generate --force`"
        )
    if foreign:
        yield f"{foreign} files in a vendor's folder are not ours: move or remove them"


def _diff(project: Project, path: str, wanted: bytes | None) -> list[str]:
    file = project.root / path
    old = file.read_text(encoding="utf-8", errors="replace").splitlines() if file.is_file() else []
    new = (wanted or b"").decode().splitlines()
    return [
        safe_text(line)
        for line in difflib.unified_diff(old, new, f"a/{path}", f"b/{path}", lineterm="")
    ]
