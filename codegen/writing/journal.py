"""Several files replaced as one: all of them, or after a failure or a kill none.

The old bytes and the new ones are put beside the outputs first, then a journal that names them.
From there to the removal of the journal, which is the moment that counts, whoever finds it puts
the old set back. There is one direction only: going forward would need a second journal for an
error on the way, and the outputs can be made again at any time.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from codegen.faults import Fault
from codegen.lockfile import digest_of
from codegen.safepath import flaw_of
from codegen.writing import places
from codegen.writing.exclusion import FOLDER, sole_writer

STAGING = f"{FOLDER}/staging"
JOURNAL = f"{STAGING}/journal"


@dataclass(frozen=True)
class Change:
    """None for a file that was not there, or is to go."""

    path: str
    old: bytes | None
    new: bytes | None


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A line of the journal: the digests of a file before and after."""

    path: str
    old: str | None
    new: str | None


class Journal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    steps: tuple[Step, ...]
    made: tuple[str, ...]
    """The folders that were not there, outer ones first."""


def recover(project: Path) -> bool:
    """Puts the old set back where a run was killed, and says whether there was any need.

    To be called before the lock and the ledgers are read. Raises Fault when it cannot be done.
    """
    if not places.is_there(project, JOURNAL):
        return False
    with sole_writer(project):
        return undo(project)


def swap(project: Path, changes: Sequence[Change]) -> None:
    """Makes the changes. The caller is the sole writer, and has called `undo` before.

    On any error, Ctrl-C too, the old files are put back and the error goes on.
    """
    try:
        with places.faults(STAGING, "cannot be written"):
            made = _stage(project, changes)
        for number, change in enumerate(changes):
            _apply(project, change, number)
        with places.faults(STAGING, "cannot be finished"):
            _tidy(project, changes)
            _flush(project, [*made, *(change.path for change in changes)])
            places.remove(project, JOURNAL)
    except BaseException:
        undo(project)
        raise
    _clear(project)


def undo(project: Path) -> bool:
    """Puts back what a journal names, if there is one, and removes the staging folder."""
    journal = _read_journal(project)
    if journal is not None:
        _undo_steps(project, journal)
    _clear(project)
    return journal is not None


def _undo_steps(project: Path, journal: Journal) -> None:
    advice = f"mend that and run it again: the old files are safe in {STAGING}"
    for number, step in reversed(list(enumerate(journal.steps))):
        with places.faults(step.path, "cannot be put back", advice):
            _put_back(project, step, number)
    with places.faults(STAGING, "cannot be removed", advice):
        for folder in reversed(journal.made):
            with suppress(OSError):  # a person may have put something there since
                places.remove_folder(project, folder)
        _flush(project, [step.path for step in journal.steps])
        places.remove(project, JOURNAL)


def _stage(project: Path, changes: Sequence[Change]) -> tuple[str, ...]:
    """From its last line on a kill is put right. Returns the folders that are to be made."""
    # Windows would hand the rights of a private folder on to the files that leave it.
    places.make_folder(project, STAGING, 0o700 if places.BY_DESCRIPTOR else 0o777)
    for number, change in enumerate(changes):
        if change.old is not None:
            places.write_new(project, _old(number), change.old)
        if change.new is not None:
            places.write_new(project, _new(number), change.new)
    steps = tuple(Step(c.path, _digest(c.old), _digest(c.new)) for c in changes)
    journal = Journal(steps, made=_lacking_folders(project, changes))
    places.write_new(project, f"{JOURNAL}-part", msgspec.json.encode(journal))
    places.move(project, f"{JOURNAL}-part", JOURNAL)
    for folder in (STAGING, FOLDER):
        places.flush_folder(project, folder)
    return journal.made


def _apply(project: Path, change: Change, number: int) -> None:
    # Read once more: an editor may have saved while the new files were being written.
    if places.read(project, change.path) != change.old:
        raise Fault("file-changed", "changed during this run", change.path, advice="run it again")
    with places.faults(change.path, "cannot be replaced"):
        if change.new is not None:
            places.move(project, _new(number), change.path)
        else:
            places.remove(project, change.path)


def _put_back(project: Path, step: Step, number: int) -> None:
    found = _digest(places.read(project, step.path))
    if found != step.new or found == step.old:
        return  # not reached, put back already, or edited since the kill: then it is the person's
    if step.old is None:
        places.remove(project, step.path)
    elif places.is_there(project, _old(number)):
        places.move(project, _old(number), step.path)


def _read_journal(project: Path) -> Journal | None:
    data = places.read(project, JOURNAL)
    if data is None:
        return None
    try:
        journal = msgspec.json.decode(data, type=Journal)
    except msgspec.MsgspecError:
        journal = Journal((Step("", None, None),), ())
    if any(flaw_of(path) for path in (*(s.path for s in journal.steps), *journal.made)):
        advice = f"look at `git status`, then remove {STAGING}"
        raise Fault("journal-damaged", "is no journal of ours", JOURNAL, advice=advice)
    return journal


def _clear(project: Path) -> None:
    """Without a journal the staging folder means nothing; what cannot go now goes next time."""
    with suppress(OSError):
        # First that the journal is gone: it may not come back, at a loss of power, without these.
        places.flush_folder(project, STAGING)
        for name in places.names_in(project, STAGING):
            places.remove(project, f"{STAGING}/{name}")
        places.remove_folder(project, STAGING)


def _tidy(project: Path, changes: Sequence[Change]) -> None:
    """Removes the folders that were emptied; what Python cached of their modules does not count."""
    folders = {change.path.rpartition("/")[0] for change in changes if change.new is None}
    for folder in sorted(folders, reverse=True):
        with suppress(FileNotFoundError):  # gone with a folder in it
            _remove_emptied(project, folder)


def _remove_emptied(project: Path, folder: str) -> None:
    while folder:
        names = places.names_in(project, folder)
        if set(names) - {"__pycache__"}:
            return
        if "__pycache__" in names and not _removed_cache(project, f"{folder}/__pycache__"):
            return
        places.remove_folder(project, folder)
        folder = folder.rpartition("/")[0]


def _removed_cache(project: Path, folder: str) -> bool:
    names = places.names_in(project, folder)
    if any(is_folder or not name.endswith(".pyc") for name, is_folder in names.items()):
        return False
    for name in names:
        places.remove(project, f"{folder}/{name}")
    places.remove_folder(project, folder)
    return True


def _lacking_folders(project: Path, changes: Sequence[Change]) -> tuple[str, ...]:
    lacking: dict[str, None] = {}
    for change in changes:
        above = change.path.split("/")[:-1] if change.new is not None else []
        for depth in range(1, len(above) + 1):
            folder = "/".join(above[:depth])
            if folder in lacking or not places.is_there(project, folder):
                lacking[folder] = None
    return tuple(lacking)


def _flush(project: Path, paths: list[str]) -> None:
    """Makes the names of files and folders last over a loss of power."""
    for folder in sorted({path.rpartition("/")[0] for path in paths}):
        places.flush_folder(project, folder)


def _digest(data: bytes | None) -> str | None:
    return None if data is None else digest_of(data)


def _old(number: int) -> str:
    return f"{STAGING}/old-{number}"


def _new(number: int) -> str:
    return f"{STAGING}/new-{number}"
