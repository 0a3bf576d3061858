"""A patch: where it is to be applied, what to look at, and the unified diff."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from codegen.auditing.entries import MapFile


@dataclass(frozen=True, slots=True)
class PatchPlace:
    """Where to stand when it is applied, in words, and the path of the file from there; the path
    that was given where there is none."""

    words: str = ""
    path: str = ""


AS_GIVEN = PatchPlace()


def place_of(file: Path, cwd: Path) -> PatchPlace:
    """The root of the repository that has the file; else the working directory where the file is
    below it; else the folder of the file."""
    whole, here = (cwd / file).resolve(), cwd.resolve()
    root = next((each for each in whole.parents if (each / ".git").exists()), None)
    if root is not None:
        return PatchPlace("at the root of the repository", whole.relative_to(root).as_posix())
    if whole.is_relative_to(here):
        path = whole.relative_to(here).as_posix()
        return PatchPlace("in the folder in which it was made", path)
    return PatchPlace("in the folder of the file", whole.name)


def write_patch(file: MapFile, text: str, place: PatchPlace, doubts: Sequence[str]) -> str:
    """Both `git apply` and `patch` pass over what stands before the first file."""
    path = place.path or file.path
    return "".join([*_head(path, place, doubts), *_diff(file.text, text, path)])


def _head(path: str, place: PatchPlace, doubts: Sequence[str]) -> Iterator[str]:
    if place.words:
        yield f"Documented codes that {_plain(path)} lacks. Apply {place.words}: git apply, or patch -p1.\n"
    if doubts:
        yield "Review these classes, which are guesses:\n"
        yield from (f"  {_plain(doubt)}\n" for doubt in doubts)
    if place.words or doubts:
        yield "\n"


def _plain(words: str) -> str:
    return "".join(c if c.isprintable() else " " for c in words)


def _diff(old: str, new: str, path: str) -> Iterator[str]:
    for line in difflib.unified_diff(_lines(old), _lines(new), f"a/{path}", f"b/{path}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    """As patch counts them: other marks that end a line in Python are none."""
    return [f"{line}\n" for line in text.split("\n")[:-1]] + [*filter(None, text.split("\n")[-1:])]
