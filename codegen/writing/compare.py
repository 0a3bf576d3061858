"""What is wanted against what is on the disk and what the lock says of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from codegen.faults import Fault
from codegen.lockfile import LOCK_NAME, Lock, digest_of, dump_lock
from codegen.safepath import check_paths
from codegen.writing import places
from codegen.writing.journal import recover

Kind = Literal["missing", "stale", "edited", "orphan", "unlisted"]


@dataclass(frozen=True, order=True)
class Difference:
    """`missing`: wanted, not there. `stale`: as we wrote it, and now other bytes are wanted.
    `edited`: neither as we wrote it nor as wanted. `orphan`: ours, no longer wanted, still there.
    `unlisted`: in our way or in a vendor's folder, and not ours; it is never touched.
    """

    path: str
    kind: Kind


def compare_tree(
    project: Path, wanted: Mapping[str, bytes], lock: Lock, *, vendors: Collection[str] | None
) -> list[Difference]:
    """The differences, by path. `wanted` is what these vendors want; "" stands for what they share.

    `codegen.lock` may be in `wanted`. Puts right what a killed run left, else writes nothing.
    """
    digests = {path: digest_of(data) for path, data in wanted.items()}
    return compare_digests(project, digests, lock, vendors=vendors)


def compare_digests(
    project: Path, wanted: Mapping[str, str], lock: Lock, *, vendors: Collection[str] | None
) -> list[Difference]:
    """`compare_tree` for who knows the digests alone: with those of the lock it says whether
    anything was touched since, and needs no document for it.
    """
    check_paths(wanted)
    if recover(project):
        refuse_other_lock(project, lock)
    differences = [*_unmet(project, wanted, lock, vendors)]
    for path, output in lock.outputs.items():
        asked = path not in wanted and _is_asked(output.vendor, vendors)
        if asked and places.read(project, path) is not None:
            differences.append(Difference(path, "orphan"))
    known = wanted.keys() | lock.outputs.keys()
    for folder in _folders_of_vendors(lock, vendors):
        files = _files_under(project, folder)
        differences += [Difference(path, "unlisted") for path in files if path not in known]
    return sorted(differences)


def refuse_other_lock(project: Path, lock: Lock) -> None:
    """After a killed run was undone: who read the lock before that has one of its middle."""
    found = places.read(project, LOCK_NAME)
    if not is_same(found, dump_lock(lock).encode()) and (found is not None or lock != Lock()):
        what = "a run was killed, and its work has been undone just now"
        raise Fault("run-undone", what, LOCK_NAME, advice="run it again")


def is_kept_by_people(path: str) -> bool:
    """The ledger, which has no edit protection: what people wrote in it was read before, and what
    they write meanwhile `publish` sees."""
    return path.rpartition("/")[2] == "names.toml"


def with_plain_ends(data: bytes) -> bytes:
    """Without the carriage returns that git puts into a working tree on Windows."""
    return data.replace(b"\r\n", b"\n")


def is_as_written(data: bytes, digest: str) -> bool:
    """Whether these are the bytes of the digest. Line ends that git made CRLF are no edit."""
    return digest in (digest_of(data), digest_of(with_plain_ends(data)))


def is_same(found: bytes | None, wanted: bytes | None) -> bool:
    """Whether a file is as wanted; there too, the line ends are git's."""
    return found == wanted or (found is not None and with_plain_ends(found) == wanted)


def _unmet(
    project: Path, wanted: Mapping[str, str], lock: Lock, vendors: Collection[str] | None
) -> Iterator[Difference]:
    for path, digest in wanted.items():
        listed = lock.outputs.get(path)
        if listed is not None and not _is_asked(listed.vendor, vendors):
            continue
        data = places.read(project, path)
        if data is None:
            yield Difference(path, "missing")
        elif is_as_written(data, digest):
            continue
        elif is_kept_by_people(path) or path == LOCK_NAME:
            yield Difference(path, "stale")
        elif listed is None:
            yield Difference(path, "unlisted")
        else:
            as_written = is_as_written(data, listed.digest)
            yield Difference(path, "stale" if as_written else "edited")


def _is_asked(vendor: str, vendors: Collection[str] | None) -> bool:
    return vendors is None or vendor in vendors


def _folders_of_vendors(lock: Lock, vendors: Collection[str] | None) -> list[str]:
    """The folder of each vendor: the deepest that holds all of its files and nobody else's."""
    folders: dict[str, list[str]] = {}
    for path, output in lock.outputs.items():
        above = path.split("/")[:-1]
        folders[output.vendor] = _common(folders.get(output.vendor, above), above)
    found = []
    for vendor, parts in folders.items():
        others = [path for path, output in lock.outputs.items() if output.vendor != vendor]
        folder = "/".join(parts)
        own = not any(path.startswith(f"{folder}/") for path in others)
        if vendor and folder and own and _is_asked(vendor, vendors):
            found.append(folder)
    return found


def _common(one: list[str], other: list[str]) -> list[str]:
    same = [a == b for a, b in zip(one, other, strict=False)]
    return one[: same.index(False) if False in same else len(same)]


def _files_under(project: Path, folder: str) -> Iterator[str]:
    """Hidden files are the editor's or the system's, and caches are Python's: no package has them."""
    if not places.is_there(project, folder):
        return
    with places.faults(folder, "cannot be listed"):
        names = places.names_in(project, folder)
    for name, is_folder in names.items():
        if name.startswith(".") or name == "__pycache__" or name.endswith(".pyc"):
            continue
        if is_folder:
            yield from _files_under(project, f"{folder}/{name}")
        else:
            yield f"{folder}/{name}"
