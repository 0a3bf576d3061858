"""Which relative paths the program may write: the same ones on every operating system."""

from __future__ import annotations

import re
from collections.abc import Iterable

from codegen.faults import Fault

MAX_SEGMENT = 100
MAX_PATH = 200
# No leading dot, so that neither `..` nor `.git` can be named; nothing that Windows or a URL reads
# in a way of its own (`\`, `:`, `%`, `~1`); ASCII, because macOS folds other names.
SEGMENT = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.+ -]*\Z")
DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))]
)


def flaw_of(path: str) -> str | None:
    """What makes a path unfit to be written, in words; None when it is fit."""
    if len(path) > MAX_PATH:
        return f"longer than {MAX_PATH} characters"
    for segment in path.split("/"):
        if flaw := _flaw_of_segment(segment):
            return flaw
    return None


def check_paths(paths: Iterable[str]) -> None:
    """Raises Fault for a path that is unfit, that differs from another only by case, or that is
    a file for one and a folder for another (`a` and `a/b`).
    """
    seen: dict[str, str] = {}
    for path in sorted(paths):
        if flaw := flaw_of(path):
            raise Fault("path-unsafe", f"may not be written: {flaw}", path[:MAX_PATH])
        if (twin := seen.setdefault(path.casefold(), path)) != path:
            raise Fault("path-clash", f"differs from {twin} only by case", path)
    for folded, path in seen.items():
        for above in _folders_above(folded):
            if above in seen:
                raise Fault("path-clash", f"{seen[above]} is to be a file and a folder", path)


def _flaw_of_segment(segment: str) -> str | None:
    if segment in ("", ".", ".."):
        return f"a segment that is {segment!r}"
    if not SEGMENT.match(segment):
        return f"{segment[:MAX_SEGMENT]!a} has a character other than A-Z a-z 0-9 _ . + - or begins with . + -"
    if segment[-1] in ". ":
        return f"{segment[:MAX_SEGMENT]!r} ends with a dot or a space"
    if segment.partition(".")[0].rstrip().lower() in DEVICES:
        return f"{segment[:MAX_SEGMENT]!r} is a device on Windows"
    if len(segment) > MAX_SEGMENT:
        return f"a segment of {len(segment)} characters, at most {MAX_SEGMENT} are written"
    return None


def _folders_above(path: str) -> Iterable[str]:
    cut = path.rfind("/")
    while cut > 0:
        yield path[:cut]
        cut = path.rfind("/", 0, cut)
