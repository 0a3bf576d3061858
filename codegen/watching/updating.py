"""Documents kept: what a look found changed replaces what is in documents/, vendor by vendor."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace as with_parts

from msgspec.structs import replace

from codegen.config import Project
from codegen.diffing.changes import Change
from codegen.diffing.keeping import moves_in, news_in
from codegen.faults import Fault
from codegen.lockfile import LOCK_NAME, Lock, LockedPage, digest_of, dump_lock, read_lock
from codegen.naming import note_first_seen, note_moved
from codegen.watching.drift import Wanted, look_at, open_tools, remember
from codegen.watching.looking import LookOptions, Step
from codegen.watching.memory import Memory
from codegen.watching.outcomes import Run
from codegen.watching.settled import Settled
from codegen.writing.documents import Edit, keep_documents


def update(
    project: Project,
    names: Sequence[str],
    *,
    options: LookOptions | None = None,
    step: Step = lambda what: None,
    wanted: Wanted = lambda change: True,
) -> tuple[Run, list[str]]:
    """Looks as `drift` does, then keeps the pages that changed and passed every guard; those of a
    vendor together or not at all. A removal seen once keeps its page as it is. Returns the
    documents that were written, too, as paths from the project."""
    written: list[str] = []
    with open_tools(project, options or LookOptions(), step) as tools:
        run = look_at(tools, names, wanted)
        remember(tools, run)  # first: a kill after the documents costs one reading, no look
        for vendor, pages in run.settled.items():
            fresh = [each for each in pages if each.keep is not None]
            try:
                written += _keep(project, vendor, fresh, tools.options.today())
            except Fault as fault:
                run = with_parts(run, faults=(*run.faults, fault))
                continue
            for each in fresh:
                _remember_kept(tools.memory, each)
    return run, written


def _keep(
    project: Project, vendor: str, fresh: Sequence[Settled], today: datetime.date
) -> list[str]:
    documents = {
        each.look.path: (each.page.kept, each.keep) for each in fresh if each.keep is not None
    }
    locked = {each.look.path: each.locked for each in fresh if each.locked is not None}
    # What stands on a page that was never kept before is new to us only.
    known = [each for each in fresh if each.page.kept is not None]
    changes = [change for each in known for change in each.changes]
    edits: dict[str, Edit] = {
        LOCK_NAME: lambda data: relocked(data, locked),
        project.relative(project.sources / vendor / "names.toml"): lambda data: _noted(
            data, changes, today
        ),
    }
    return keep_documents(project.root, documents, edits)


def _noted(data: bytes | None, changes: Sequence[Change], today: datetime.date) -> bytes | None:
    """names.toml with the day on which what is new was first seen, and with what other things
    became; one that is damaged is left to `generate`, which says so."""
    seen, moved = news_in(changes), moves_in(changes)
    with suppress(Fault, UnicodeDecodeError):
        if seen or moved:
            text = note_first_seen((data or b"").decode(), seen, today)
            return note_moved(text, moved).encode()
    return data


def relocked(data: bytes | None, pages: Mapping[str, LockedPage]) -> bytes | None:
    """codegen.lock with these pages; one that is damaged is left to `generate`, which mends it."""
    with suppress(Fault, UnicodeDecodeError):
        lock = read_lock(data.decode(), path=LOCK_NAME) if data else Lock()
        return dump_lock(with_parts(lock, pages={**lock.pages, **pages})).encode()
    return data


def _remember_kept(memory: Memory, each: Settled) -> None:
    if each.record is not None and each.keep is not None:
        kept = digest_of(each.keep)
        memory.put(each.page.label, replace(each.record, kept=kept, is_same=True, pending={}))
