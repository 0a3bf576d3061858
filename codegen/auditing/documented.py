"""The documented codes, to be looked up as a map writes them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from codegen.auditing.entries import Entry, MapFile
from codegen.inferring.meanings import guess_of
from codegen.model import CODE, HTTP_STATUS, ErrorCode, Meaning, Spec

_SURE = 0.7


@dataclass(frozen=True)
class Documented:
    """`by_code` has the codes of all spaces and scopes under their text."""

    spec: Spec
    by_code: Mapping[str, tuple[ErrorCode, ...]]

    def find(self, code: str) -> tuple[ErrorCode, ...]:
        """A number of a map may have lost its leading zeros: 102 is 0102; 1 is too little to say."""
        return self.by_code.get(code) or self.by_code.get(_as_number(code), ())


def documented(spec: Spec) -> Documented:
    found: dict[str, list[ErrorCode]] = defaultdict(list)
    for error in spec.errors:
        found[error.code].append(error)
    for error in spec.errors:
        if error.code.startswith("0") and len(error.code.lstrip("0")) > 1:
            found[_as_number(error.code)].append(error)
    return Documented(spec, {code: tuple(errors) for code, errors in found.items()})


def _as_number(code: str) -> str:
    return f"#{code.lstrip('0')}" if code.isdecimal() else code


def absent(known: Documented, files: Sequence[MapFile]) -> Iterator[ErrorCode]:
    """What no map has, of the code spaces of which they have any. That something worked is no
    error; a class of statuses such as 4XX is no code."""
    has = {
        (error.space, error.code)
        for file in files
        for entry in file.entries
        if entry.is_code
        for error in known.find(entry.code)
    }
    is_table = any(entry.kind in ("exact", "constant") for _, entry in map_rows(files))
    if not is_table:
        return  # a retry set by itself is no map of what there is
    spaces = {space for space, _ in has} | {CODE}
    for error in known.spec.errors:
        is_status_class = error.space == HTTP_STATUS and not error.code.isdecimal()
        is_error = any(each.category != "success" for each in error.meanings)
        is_wanted = error.space in spaces and is_error and not is_status_class
        if is_wanted and (error.space, error.code) not in has:
            yield error


def is_sure(error: ErrorCode, meaning: Meaning) -> bool:
    """Whether the category is more than a guess: said in an override, or by definite words."""
    guess = guess_of(error, meaning)
    return guess.category != meaning.category or guess.confidence >= _SURE


def map_rows(files: Iterable[MapFile]) -> Iterator[tuple[MapFile, Entry]]:
    for file in files:
        yield from ((file, entry) for entry in file.entries)
