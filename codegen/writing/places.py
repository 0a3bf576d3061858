"""Files and folders inside the project, reached without following a symlink."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from codegen.faults import Fault

# Windows cannot open a folder or make a file relative to one: there each step is looked at instead.
BY_DESCRIPTOR = os.open in os.supports_dir_fd and hasattr(os, "O_NOFOLLOW")
NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0)
ADVICE = {
    errno.ENOSPC: "the disk is full: free some space and run it again",
    errno.EDQUOT: "your quota is used up: free some space and run it again",
    errno.EFBIG: "a limit on the size of files (ulimit -f) is in the way",
    errno.EROFS: "the file system is mounted read-only",
    errno.EACCES: "look at the owner and the mode of the file and of its folder",
    errno.EPERM: "look at the owner and the mode of the file and of its folder",
    errno.EXDEV: "the project and its files must be on one file system",
}


@dataclass(frozen=True)
class Place:
    """A name in an open folder; where there are no descriptors, the whole path and None."""

    name: str
    folder: int | None
    path: str


@contextmanager
def faults(path: str, what: str, advice: str | None = None) -> Iterator[None]:
    """An error of the operating system as a Fault that names the path."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise _link(path) from None
        reason = error.strerror or type(error).__name__
        advice = advice or ADVICE.get(error.errno or 0)
        raise Fault("file-error", f"{what}: {reason}", path, advice=advice) from error


@contextmanager
def place_of(project: Path, path: str, *, make: bool = False) -> Iterator[Place]:
    """Where `path` is. `make` makes the folders above it. FileNotFoundError when they lack."""
    *above, name = path.split("/")
    if BY_DESCRIPTOR:
        folder = _open_folder(project, above, make=make)
        try:
            yield Place(name, folder, path)
        finally:
            os.close(folder)
    else:
        _check_folders(project, above, make=make)
        yield Place(str(project / path), None, path)


def read(project: Path, path: str) -> bytes | None:
    """The bytes of a file; None when it is not there. Raises Fault for anything but a file."""
    with faults(path, "cannot be read"):
        try:
            with place_of(project, path) as place:
                return _read(place)
        except FileNotFoundError:
            return None


def write_new(project: Path, path: str, data: bytes, *, is_lasting: bool = True) -> None:
    """A file that was not there, with its bytes on the disk (one that is not lasting: with the
    system, which brings them there in its own time). Raises OSError."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | NO_FOLLOW
    with place_of(project, path) as place:
        file = os.open(place.name, flags, 0o644, dir_fd=place.folder)
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(file, rest) :]
            if is_lasting:
                os.fsync(file)
        finally:
            os.close(file)


def move(project: Path, path: str, to: str) -> None:
    """Puts a file in the place of another, at once for all readers. Raises OSError."""
    with place_of(project, path) as old, place_of(project, to, make=True) as new:
        os.replace(old.name, new.name, src_dir_fd=old.folder, dst_dir_fd=new.folder)


def remove(project: Path, path: str) -> None:
    with place_of(project, path) as place:
        os.unlink(place.name, dir_fd=place.folder)


def remove_folder(project: Path, path: str) -> None:
    """Raises OSError when it is not empty."""
    with place_of(project, path) as place:
        os.rmdir(place.name, dir_fd=place.folder)


def make_folder(project: Path, path: str, mode: int = 0o755) -> None:
    """Raises FileExistsError when there is something of that name."""
    with place_of(project, path) as place:
        os.mkdir(place.name, mode, dir_fd=place.folder)


def is_there(project: Path, path: str) -> bool:
    """Whether there is anything of that name, a symlink too."""
    try:
        with place_of(project, path) as place:
            os.lstat(place.name, dir_fd=place.folder)
    except FileNotFoundError:
        return False
    return True


def names_in(project: Path, path: str) -> dict[str, bool]:
    """The names in a folder, sorted, and whether each is a folder; Fault for a symlink."""
    with place_of(project, f"{path}/.") as place:
        target = place.name if place.folder is None else place.folder
        with os.scandir(target) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
        for entry in found:
            if _is_link(entry.stat(follow_symlinks=False)):
                raise _link(f"{path}/{entry.name}")
        return {entry.name: entry.is_dir(follow_symlinks=False) for entry in found}


def flush_folder(project: Path, path: str) -> None:
    """Makes the names in a folder last over a loss of power."""
    if not BY_DESCRIPTOR:
        return  # Windows has no such call; NTFS keeps a journal of names itself
    with suppress(FileNotFoundError), place_of(project, f"{path}/.") as place:
        os.fsync(place.folder or 0)


def _read(place: Place) -> bytes:
    seen = None if BY_DESCRIPTOR else os.lstat(place.name)
    if seen is not None:
        _check_kind(seen, place.path)
    # O_NONBLOCK: a named pipe would wait for its writer.
    flags = os.O_RDONLY | NO_FOLLOW | getattr(os, "O_NONBLOCK", 0)
    file = os.open(place.name, flags, dir_fd=place.folder)
    try:
        found = os.fstat(file)
        _check_kind(found, place.path)
        if seen is not None and not os.path.samestat(seen, found):
            raise Fault("file-changed", "was replaced while it was read", place.path)
        with os.fdopen(file, "rb", closefd=False) as stream:
            return stream.read()
    finally:
        os.close(file)


def _check_kind(found: os.stat_result, path: str) -> None:
    if _is_link(found):
        raise _link(path)
    if not stat.S_ISREG(found.st_mode):
        raise Fault("not-a-file", "is no ordinary file", path, advice="move it away")


def _open_folder(project: Path, above: list[str], *, make: bool) -> int:
    folder = os.open(project, FOLDER)
    for number, name in enumerate(above, 1):
        try:
            inner = _open_step(folder, name, make=make)
        except OSError as error:
            if error.errno not in (errno.ENOTDIR, errno.ELOOP):
                raise
            raise _blocked(folder, name, "/".join(above[:number])) from None
        finally:
            os.close(folder)
        folder = inner
    return folder


def _open_step(folder: int, name: str, *, make: bool) -> int:
    if make:
        with suppress(FileExistsError):
            os.mkdir(name, 0o755, dir_fd=folder)
    return os.open(name, FOLDER | NO_FOLLOW, dir_fd=folder)


def _blocked(folder: int, name: str, path: str) -> Fault:
    if _is_link(os.lstat(name, dir_fd=folder)):
        return _link(path)
    return Fault("not-a-folder", "is a file where a folder must be", path, advice="move it away")


def _check_folders(project: Path, above: list[str], *, make: bool) -> None:
    for number in range(1, len(above) + 1):
        path = "/".join(above[:number])
        folder = project / path
        if make:
            with suppress(FileExistsError):
                folder.mkdir(0o755)
        found = folder.lstat()
        if _is_link(found):
            raise _link(path)
        if not stat.S_ISDIR(found.st_mode):
            raise Fault("not-a-folder", "is a file where a folder must be", path)


def _is_link(found: os.stat_result) -> bool:
    """A junction of Windows too, which is no symlink to Python."""
    tag = getattr(found, "st_reparse_tag", 0)
    return stat.S_ISLNK(found.st_mode) or tag == getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", -1)


def _link(path: str) -> Fault:
    what = "is a symlink, and what is generated may lead nowhere else"
    return Fault("symlink", what, path, advice="put the folder or file itself in its place")
