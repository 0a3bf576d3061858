"""Files of the cache: each is replaced whole, nothing is undone, and any of them may be lost."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from codegen.faults import Fault
from codegen.writing import places
from codegen.writing.exclusion import FOLDER, sole_writer

CACHE = f"{FOLDER}/watch"


@contextmanager
def cache_writer(project: Path) -> Iterator[None]:
    """Held while files of the cache change. Raises Fault: they cannot."""
    with sole_writer(project), places.faults(CACHE, "cannot be written"):
        _make(project, CACHE)
        yield


def put(project: Path, path: str, data: bytes) -> None:
    """A file of the cache with these bytes, at once for all readers. Raises OSError or Fault."""
    folder = path.rpartition("/")[0]
    _make(project, folder)
    part = f"{folder}/.part-{os.getpid()}"
    with suppress(FileNotFoundError):
        places.remove(project, part)  # of a run that was killed
    # After a power cut it may be empty: then it is forgotten like any other damaged file.
    places.write_new(project, part, data, is_lasting=False)
    places.move(project, part, path)


def drop(project: Path, path: str) -> None:
    with suppress(FileNotFoundError):
        places.remove(project, path)


def names(project: Path, folder: str) -> list[str]:
    """The files in a folder of the cache; none where it is not there, or is none of ours."""
    with suppress(Fault, OSError):
        found = places.names_in(project, folder)
        return [name for name, is_folder in found.items() if not is_folder]
    return []


def read(project: Path, path: str) -> bytes | None:
    """None for what is not there or cannot be read: a cache may be lost."""
    with suppress(Fault, OSError):
        return places.read(project, path)
    return None


def size(project: Path, path: str) -> int:
    """In bytes; 0 for what is not there, or not any more."""
    with suppress(OSError):
        return (project / path).lstat().st_size
    return 0


def _make(project: Path, folder: str) -> None:
    parts = folder.split("/")
    for depth in range(1, len(parts) + 1):
        with suppress(FileExistsError):
            places.make_folder(project, "/".join(parts[:depth]))
