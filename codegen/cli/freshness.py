"""What was found up to date stays so until a file of it changes: the memory of `generate`.

`.codegen/fresh-*` lists every file that went in or came out, as git's index does: while size and times
of a file are the same it was not touched, else its digest decides. It is a cache of this machine,
never committed; without it everything is made and compared anew. Of codegen itself, the interpreter
times alone decide, of what is installed beside it names: a change of one forgets everything. Each
installation has a memory of its own: a hook of pre-commit must not forget what `generate` in the
project's environment found, nor that what the hook found.

Runs before anything else is imported, so with little of the standard library.
"""

from __future__ import annotations

import os
import sys
import time
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from codegen import __version__

_PACKAGE = Path(__file__).parent.parent
STATE = Path(".codegen", f"fresh-{zlib.crc32(f'{_PACKAGE} {sys.prefix}'.encode()):08x}")
MOST = 4
"""Memories that are kept; those not used for longest go."""
FORMAT = "1"
RACY_NS = 2_000_000_000
"""A file that was written so shortly before it was looked at may be written again within one tick
of the file system's clock: its digest is asked once more."""

HAS_CHANGE_TIMES = os.name != "nt"
"""Windows tells when a file was made, not when it was changed last: there digests decide."""

Seen = dict[str, tuple[int, int, int]]
"""Path to size in bytes, and the times of its last change and of its last change of state, in ns."""
_NEVER = (-1, 0, 0)


class _Unsure(Exception):
    """There are files whose content their own times do not tell: links."""


@dataclass(frozen=True)
class Tally:
    """How many codes and endpoints each vendor has."""

    counts: Mapping[str, tuple[int, int]]

    def __str__(self) -> str:
        codes, endpoints = (sum(each) for each in zip((0, 0), *self.counts.values(), strict=True))
        return f"{len(self.counts)} vendors, {codes} codes, {endpoints} endpoints"


@dataclass(frozen=True)
class Before:
    """The files and folders `watched`, below `root`, as they were before a run read them; `seen` is
    None where their times do not tell."""

    root: Path
    watched: Sequence[str]
    seen: Seen | None


@dataclass(frozen=True)
class Fresh:
    """What the run that found everything up to date counted, the last day (ISO 8601) on which
    that holds, "" for ever, and the paths of the project that are not as they were then, sorted;
    and how all is now."""

    tally: Tally
    until: str
    changed: tuple[str, ...]
    before: Before = field(compare=False)


def recall(root: Path) -> Fresh | None:
    """What is known of the project in this folder; None where that is nothing, or holds no more."""
    try:
        head, *lines = (root / STATE).read_text(encoding="utf-8").splitlines()
        tag, until, watched, counts = head.split("\t")
        known, tally = _known(lines), _tally(counts)
        if tag != _tag() or (until and time.strftime("%Y-%m-%d") > until):
            return None
        seen = _look(root, watched.split("|"))
    except (OSError, ValueError, _Unsure):
        return None
    touched = [path for path, stat in seen.items() if path in known and known[path][1] != stat]
    changed = {path for path in touched if _digest(root, path) != known[path][0]}
    changed |= seen.keys() ^ known.keys()
    if touched and not changed and HAS_CHANGE_TIMES:
        _write(root, head, seen, {path: digest for path, (digest, _) in known.items()})
    before = Before(root, watched.split("|"), seen)
    return Fresh(tally, until, tuple(sorted(changed)), before)


def look_before(root: Path, watched: Sequence[str]) -> Before:
    try:
        return Before(root, watched, _look(root, watched))
    except (OSError, _Unsure):
        return Before(root, watched, None)


def remember(before: Before, made: Collection[str], *, tally: Tally, until: str = "") -> None:
    """Notes that all is up to date, as it is on the disk now. Holds through the day `until`. Where
    it cannot be kept, or a file changed that the run has not `made` itself, it is forgotten."""
    root, watched, then = before.root, before.watched, before.seen
    try:
        seen = _look(root, watched)
        digests = {path: _digest(root, path) for path in seen}
    except (OSError, _Unsure):
        forget(root)
        return
    own = {*made}
    if then is None or any(seen.get(path) != then.get(path) for path in {*seen, *then} - own):
        forget(root)
        return
    _tidy(root)
    counts = "|".join(f"{name} {codes} {calls}" for name, (codes, calls) in tally.counts.items())
    _write(root, "\t".join((_tag(), until, "|".join(watched), counts)), seen, digests)


def forget(root: Path) -> None:
    with suppress(OSError):
        (root / STATE).unlink()


def _tidy(root: Path) -> None:
    """Away with memories of other installations that nobody seems to use, and with half a one that
    a killed run left."""
    with suppress(OSError):
        others = [file for file in (root / STATE).parent.glob("fresh-*") if file.name != STATE.name]
        for file in sorted(others, key=lambda file: -file.stat().st_mtime_ns)[MOST - 1 :]:
            file.unlink()


def _known(lines: Iterable[str]) -> dict[str, tuple[str, tuple[int, int, int]]]:
    known = {}
    for line in lines:
        size, changed, moved, digest, path = line.split(" ", 4)
        known[path] = digest, (int(size), int(changed), int(moved))
    return known


def _tally(counts: str) -> Tally:
    rows = [row.split(" ") for row in counts.split("|")]
    return Tally({name: (int(codes), int(calls)) for name, codes, calls in rows})


def _write(root: Path, head: str, seen: Seen, digests: dict[str, str]) -> None:
    """In one step; a disk that is full or may not be written costs the memory, nothing else."""
    fresh = time.time_ns() - RACY_NS
    lines = [head]
    for path, stat in sorted(seen.items()):
        size, changed, moved = stat if HAS_CHANGE_TIMES and max(stat[1:]) <= fresh else _NEVER
        lines.append(f"{size} {changed} {moved} {digests[path]} {path}")
    file = root / STATE
    part = file.with_suffix(f".{os.getpid()}")
    with suppress(OSError, UnicodeError):
        _make_folder(file.parent)
        part.write_text("\n".join(lines), encoding="utf-8", newline="\n")
        part.replace(file)


def _make_folder(folder: Path) -> None:
    """git is not to see it, in a clone where nobody has written before either."""
    folder.mkdir(exist_ok=True)
    with suppress(FileExistsError), (folder / ".gitignore").open("x", encoding="utf-8") as ignored:
        ignored.write("*\n")


def _look(root: Path, watched: Iterable[str]) -> Seen:
    seen: Seen = {}
    for path in watched:
        full = root / path
        if full.is_dir():
            seen.update((f"{path}/{name}", stat) for name, stat in _walk(full))
        elif full.exists():
            stat = full.stat()
            seen[path] = (stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns)
    return seen


def _walk(folder: str | Path) -> Iterator[tuple[str, tuple[int, int, int]]]:
    """The files below a folder by their path in it. Raises _Unsure: a link, or a name of two lines."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_symlink() or "\n" in entry.name:
                raise _Unsure
            if entry.is_dir():
                if entry.name != "__pycache__":
                    for name, stat in _walk(entry.path):
                        yield f"{entry.name}/{name}", stat
            else:
                found = entry.stat()
                yield entry.name, (found.st_size, found.st_mtime_ns, found.st_ctime_ns)


def _digest(root: Path, path: str) -> str:
    # Costs as much as all of the above; most often no file was touched.
    from hashlib import sha256

    return sha256((root / path).read_bytes()).hexdigest()


def _tag() -> str:
    """Codegen itself, the interpreter, and what is installed beside them. Not by the time of their
    folder: what Python compiles for itself changes that too."""
    folders = [folder for folder in (_PACKAGE, _PACKAGE.parent / "templates") if folder.is_dir()]
    stats = [stat for folder in folders for _, stat in _walk(folder)]
    code = len(stats), sum(size for size, *_ in stats), max(stat[1] for stat in stats)
    sites = [path for path in sys.path if path.endswith("-packages") and Path(path).is_dir()]
    names = sorted(entry.name for site in sites for entry in os.scandir(site))
    names = [name for name in names if name.endswith("-info")]
    installed = zlib.crc32("\n".join(names).encode())
    return " ".join(
        map(str, (FORMAT, __version__, sys.version_info[:3], *code, _PACKAGE, installed))
    )
