"""Documents of vendors replaced as one set: those that are as they were when they were looked at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from codegen.safepath import check_paths
from codegen.writing import places
from codegen.writing.compare import LOCK_NAME
from codegen.writing.exclusion import sole_writer
from codegen.writing.journal import Change, swap, undo

Edit = Callable[[bytes | None], bytes | None]


def keep_documents(
    project: Path, documents: Mapping[str, tuple[bytes | None, bytes]], lock: Edit
) -> list[str]:
    """Replaces each path's old bytes (None where there was no file) by new ones, and codegen.lock
    by what `lock` makes of it, all of them or none. Returns the documents written. Raises Fault,
    and then has changed nothing: "file-changed" where a document is not what it was."""
    check_paths(documents)
    changes = [Change(path, old, new) for path, (old, new) in sorted(documents.items())]
    changes = [change for change in changes if change.old != change.new]
    if not changes:
        return []
    with sole_writer(project):
        undo(project)
        before = places.read(project, LOCK_NAME)
        after = lock(before)
        swap(project, [*changes, *([] if after == before else [Change(LOCK_NAME, before, after)])])
    return [change.path for change in changes]
