"""One run at a time writes to a project; the others wait."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from codegen.faults import Fault
from codegen.writing import places

# In the project and not in the folder of the outputs, which build back ends put into wheels.
FOLDER = ".codegen"
WAIT_S = 60.0
_HOLDER = f"{FOLDER}/holder"


@contextmanager
def sole_writer(project: Path) -> Iterator[None]:
    """Waits for the others, at most WAIT_S. The system frees the lock when its process dies."""
    import filelock  # not above: `--check` with nothing to heal never needs it, and is timed

    _make_folder(project)
    lock = filelock.FileLock(project / FOLDER / "lock", timeout=WAIT_S, mode=0o644)
    with places.faults(f"{FOLDER}/lock", "cannot be locked"):
        try:
            lock.acquire()
        except filelock.Timeout:  # an OSError too
            raise _busy(project) from None
    try:
        _leave_name(project)
        yield
    finally:
        lock.release()


def _make_folder(project: Path) -> None:
    with places.faults(FOLDER, "cannot be made"):
        with suppress(FileExistsError):
            places.make_folder(project, FOLDER)
        with suppress(FileExistsError):
            places.write_new(project, f"{FOLDER}/.gitignore", b"*\n")


def _leave_name(project: Path) -> None:
    # Beside the lock and not in it: Windows lets nobody read a locked file.
    with suppress(OSError):
        with suppress(FileNotFoundError):
            places.remove(project, _HOLDER)
        places.write_new(project, _HOLDER, b"process %d" % os.getpid())


def _busy(project: Path) -> Fault:
    name = (places.read(project, _HOLDER) or b"another process").decode("ascii", "replace")
    return Fault(
        "lock-busy",
        f"held by {name} for {WAIT_S:.0f} s",
        f"{FOLDER}/lock",
        advice="wait until that run of codegen has ended, or end it",
    )
