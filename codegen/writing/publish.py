"""The wanted files onto the disk: those that are ours and unmodified are replaced, no others."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from codegen.faults import Fault, Faults
from codegen.lockfile import LOCK_NAME, Lock, Output, digest_of, dump_lock, read_lock
from codegen.safepath import check_paths
from codegen.writing import places
from codegen.writing.compare import (
    is_as_written,
    is_kept_by_people,
    is_same,
    refuse_other_lock,
    with_plain_ends,
)
from codegen.writing.exclusion import sole_writer
from codegen.writing.journal import STAGING, Change, swap, undo

CONFLICT_MARKS = (b"<<<<<<< ", b">>>>>>> ")
Value = TypeVar("Value")


def publish(
    project: Path,
    wanted: Mapping[str, bytes],
    lock: Lock,
    new_lock: Lock,
    *,
    ledgers: Mapping[str, bytes] = MappingProxyType({}),
    force: bool = False,
) -> list[str]:
    """Writes what is wanted, removes what `lock` lists and `new_lock` does not, and `codegen.lock`.

    `new_lock` lists all that is ours from now on, the vendors that were not made this time too;
    `ledgers` are the files of names as they were read: one that says something else is kept.
    Returns the paths written or removed, sorted. Raises Fault, or Faults for several files, and
    then has changed nothing. With `force`, files that were edited or are not ours are replaced.
    """
    _check(wanted, lock, new_lock)
    if _is_done(project, wanted, lock, new_lock):
        return []
    with sole_writer(project):
        if undo(project):
            refuse_other_lock(project, lock)
        # Another run may have published since this one read the lock: its work is kept, and its
        # files are no edits.
        current = _lock_on_disk(project) or lock
        result = _rebased(current, lock, new_lock, wanted)
        gone = dict.fromkeys(lock.outputs.keys() - new_lock.outputs.keys())
        changes = _planned(project, {**gone, **wanted}, current, ledgers, force=force)
        changes += _lock_change(project, result)
        if changes:
            swap(project, changes)
    return sorted(change.path for change in changes)


def _check(wanted: Mapping[str, bytes], lock: Lock, new_lock: Lock) -> None:
    check_paths({*wanted, *new_lock.outputs, LOCK_NAME})
    check_paths(lock.outputs)
    for path, data in wanted.items():
        if path == LOCK_NAME:
            raise ValueError(f"{LOCK_NAME} is written from new_lock")
        if not is_kept_by_people(path) and new_lock.outputs[path].digest != digest_of(data):
            raise ValueError(f"{path}: new_lock has the digest of other bytes")


def _is_done(project: Path, wanted: Mapping[str, bytes], lock: Lock, new_lock: Lock) -> bool:
    """Whether there is nothing to do, seen without writing anything: the tree may be read-only."""
    if places.is_there(project, STAGING):
        return False  # a killed run is to be put right, or its litter removed
    gone = lock.outputs.keys() - new_lock.outputs.keys()
    return (
        is_same(places.read(project, LOCK_NAME), dump_lock(new_lock).encode())
        and all(is_same(places.read(project, path), data) for path, data in wanted.items())
        and all(places.read(project, path) is None for path in gone)
    )


def _planned(
    project: Path,
    target: Mapping[str, bytes | None],
    lock: Lock,
    ledgers: Mapping[str, bytes],
    *,
    force: bool,
) -> list[Change]:
    changes, faults = [], []
    for path, new in sorted(target.items()):
        old = places.read(project, path)
        if is_same(old, new):
            continue
        changes.append(Change(path, old, new))
        if path in ledgers and _as_read(old) != ledgers[path]:
            what = "changed during this run"
            faults.append(Fault("file-changed", what, path, advice="run it again"))
        elif not (force or old is None or _may_go(path, old, lock)):
            faults.append(_refusal(path, old, lock))
    if len(faults) > 1:
        raise Faults(faults)
    if faults:
        raise faults[0]
    return changes


def _as_read(data: bytes | None) -> bytes:
    """As text is read: without a byte order mark, and with plain line ends."""
    return with_plain_ends((data or b"").removeprefix(BOM_UTF8))


def _may_go(path: str, data: bytes, lock: Lock) -> bool:
    listed = lock.outputs.get(path)
    return is_kept_by_people(path) or bool(listed and is_as_written(data, listed.digest))


def _refusal(path: str, data: bytes, lock: Lock) -> Fault:
    if all(mark in data for mark in CONFLICT_MARKS):
        advice = "both sides are in git, and it is made anew: `codegen generate --force`"
        return Fault("merge-conflict", "git left a merge conflict here", path, advice=advice)
    if path not in lock.outputs:
        advice = "move it away, or replace it with `codegen generate --force`"
        return Fault(
            "file-not-ours", "is in the way, and codegen.lock does not list it", path, advice=advice
        )
    advice = (
        "move the change into overrides.toml or your templates, then `git checkout` the file; "
        "`codegen generate --force` drops the change"
    )
    return Fault("file-edited", "was edited by hand", path, advice=advice)


def _lock_on_disk(project: Path) -> Lock | None:
    """None for one that is missing or damaged: who called has dealt with that."""
    data = places.read(project, LOCK_NAME)
    with suppress(Fault, UnicodeDecodeError):
        return None if data is None else read_lock(data.decode(), path=LOCK_NAME)
    return None


def _lock_change(project: Path, lock: Lock) -> list[Change]:
    old, new = places.read(project, LOCK_NAME), dump_lock(lock).encode()
    return [] if is_same(old, new) else [Change(LOCK_NAME, old, new)]


def _rebased(current: Lock, base: Lock, ours: Lock, wanted: Mapping[str, bytes]) -> Lock:
    """What we changed from `base` to `ours`, done to `current`."""
    outputs: Mapping[str, Output] = _merged(current.outputs, base.outputs, ours.outputs)
    written = {path: ours.outputs[path] for path in wanted if path in ours.outputs}
    inputs = _merged(current.inputs, base.inputs, ours.inputs)
    pages = _merged(current.pages, base.pages, ours.pages)
    return replace(ours, inputs=inputs, outputs={**outputs, **written}, pages=pages)


def _merged(
    current: Mapping[str, Value], base: Mapping[str, Value], ours: Mapping[str, Value]
) -> dict[str, Value]:
    kept = {key: value for key, value in current.items() if key in ours or key not in base}
    return kept | {key: value for key, value in ours.items() if base.get(key) != value}
