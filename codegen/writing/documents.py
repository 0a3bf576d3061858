"""Documents of vendors replaced as one set: those that are as they were when they were looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from codegen.faults import Fault
from codegen.lockfile import LOCK_NAME
from codegen.safepath import check_paths
from codegen.writing import places
from codegen.writing.exclusion import sole_writer
from codegen.writing.journal import Change, swap, undo

Edit = Callable[[bytes | None], bytes | None]


def keep_documents(
    project: Path,
    documents: Mapping[str, tuple[bytes | None, bytes]],
    edits: Mapping[str, Edit],
) -> list[str]:
    """Replaces each path's old bytes (None where there was no file) by new ones, and where one is
    replaced the files of `edits` by what these make of them, all or none. Returns the documents
    written. Raises Fault, and then has changed nothing: "file-changed" where a document is not
    what it was."""
    check_paths({*documents, *edits})
    if not documents:
        return []
    with sole_writer(project):
        undo(project)
        changes = [*_changes(project, documents)]
        if changes:
            swap(project, [*changes, *_edited(project, edits)])
    return [change.path for change in changes]


def keep_lock(project: Path, lock: Edit) -> None:
    """Replaces codegen.lock alone."""
    with sole_writer(project):
        undo(project)
        swap(project, [*_edited(project, {LOCK_NAME: lock})])


def _edited(project: Path, edits: Mapping[str, Edit]) -> Iterator[Change]:
    for path, edit in sorted(edits.items()):
        before = places.read(project, path)
        after = edit(before)
        if after != before:
            yield Change(path, before, after)


def _changes(
    project: Path, documents: Mapping[str, tuple[bytes | None, bytes]]
) -> Iterator[Change]:
    """Those that another run has not made already. They are compared here, under the lock: what
    `swap` refuses half-way it puts back, and would put back the work of that other run."""
    for path, (old, new) in sorted(documents.items()):
        found = places.read(project, path)
        if found not in (old, new):
            advice = "look at it, then run it again"
            raise Fault("file-changed", "changed during this run", path, advice=advice)
        if found != new:
            yield Change(path, old, new)
