"""`codegen generate` where something has to be made: its vendors, what it says, what it remembers."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterator, Sequence

from codegen.cli.freshness import Before, Fresh, Tally, forget, look_before, remember
from codegen.cli.manners import note, progress
from codegen.cli.session import FOUND, chosen, fail, guarded, here, say
from codegen.config import Project
from codegen.generation import Generation, differences, dump_new_lock, write
from codegen.generation import generate as make
from codegen.lockfile import LOCK_NAME
from codegen.outputs.table import CHOICES
from codegen.writing import Difference


@guarded
def run(
    vendors: tuple[str, ...],
    fresh: Fresh | None,
    *,
    is_check: bool,
    show_diff: bool,
    force: bool,
    exit_code: bool,
) -> int | None:
    project = here()
    names = chosen(project, vendors)
    fresh = None if vendors else fresh
    if fresh and (touched := _touched(project, fresh.changed)):
        names = touched
    else:
        fresh = None
    before = fresh.before if fresh else _look_before(project)
    with progress(2 * len(names)) as step:
        made = make(project, names, step)
    if is_check:
        return _report_stale(project, made, fresh, before, show_diff=show_diff)
    written = write(project, made, force=force)
    for path in written:
        note(path)
    tally = _tally(made, fresh)
    note(f"{len(written)} files written: {tally}" if written else f"nothing to do: {tally}")
    if made.faults:
        return fail(made.faults)
    _remember(project, made, fresh, before)
    return FOUND if exit_code and written else None


def _look_before(project: Project) -> Before:
    settings = project.settings
    folders = [settings.sources, settings.generated, *filter(None, [settings.templates])]
    return look_before(project.root, ["pyproject.toml", LOCK_NAME, *folders])


def _touched(project: Project, changed: Sequence[str]) -> list[str]:
    """The vendors in whose folders all that changed lies; none where something else changed too."""
    settings, vendors = project.settings, project.vendors()
    folders = {
        f"{folder}/{name}/": name
        for name in vendors
        for folder in (settings.sources, settings.generated)
    }
    found = {
        next((name for folder, name in folders.items() if path.startswith(folder)), "")
        for path in changed
    }
    return [] if "" in found else sorted(found)


def _tally(made: Generation, fresh: Fresh | None) -> Tally:
    """What each vendor has; of those that were not made now, as it was remembered."""
    counts = {
        reading.vendor.name: (len(reading.spec.errors), len(reading.spec.endpoints))
        for reading in made.readings
    }
    return Tally({**(fresh.tally.counts if fresh else {}), **counts})


def _remember(project: Project, made: Generation, fresh: Fresh | None, before: Before) -> None:
    """All vendors are up to date: those made now, and those that nothing touched. Nothing is
    remembered of what a file elsewhere may change: a scraper, somebody's output."""
    tally, settings = _tally(made, fresh), project.settings
    if tally.counts.keys() != set(project.vendors()):
        return
    sources = [reading.vendor.source for reading in made.readings]
    asked = {*(settings.outputs or ()), *(name for each in sources for name in each.outputs or ())}
    is_scraped = any(rule.scraper for source in sources for rule in source.documents)
    if is_scraped or asked - set(CHOICES):
        forget(project.root)
        return
    overrides = [change for each in made.readings for change in each.vendor.overrides.changes]
    dates = [change.until.isoformat() for change in overrides if change.until]
    dates += [fresh.until] if fresh and fresh.until else []
    own = {LOCK_NAME, *made.wanted, *made.lock.outputs}
    remember(before, own, tally=tally, until=min(dates, default=""))


def _report_stale(
    project: Project, made: Generation, fresh: Fresh | None, before: Before, *, show_diff: bool
) -> int | None:
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
    _remember(project, made, fresh, before)
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
    return list(difflib.unified_diff(old, new, f"a/{path}", f"b/{path}", lineterm=""))
