"""Which codes the documents speak for, and the documented one that was probably meant."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from codegen.diffing.likeness import likeness
from codegen.model import HTTP_STATUS, ErrorCode, Spec

_PARTS = re.compile(r"(?P<sign>-?)(?P<letters>[A-Za-z_.-]*?)(?P<digits>[0-9]+)\Z")
_FAMILY_DIGITS = 3
_FEWEST = 3
_SAME_TEXT = 0.9

Range = tuple[str, int, int, int]
"""What stands before the digits, how many these are, the lowest and the highest."""


@dataclass(frozen=True)
class Coverage:
    """The ranges that the documents state, or that their own codes span where they state none."""

    ranges: tuple[Range, ...]
    spanned: tuple[Range, ...] = ()

    def has(self, code: str) -> bool:
        parts = _parts(code)
        return parts is not None and any(_within(parts, each) for each in self.ranges)

    def is_after_the_last(self, code: str) -> bool:
        """Whether it is in a stated range, above all that is documented there: a map may know a
        code before the copy of the document that was read."""
        parts = _parts(code)
        if parts is None or any(_within(parts, each) for each in self.spanned):
            return False
        return self.has(code) and not any(
            each[:2] == parts[:2] and each[3] > parts[2] and _meets(each, parts, self.ranges)
            for each in self.spanned
        )


def coverage_of(spec: Spec) -> Coverage:
    stated = [info.code_range for info in spec.documents if info.code_range]
    ranged = {info.id for info in spec.documents if info.code_range}
    codes = [
        error.code
        for error in spec.errors
        if error.space != HTTP_STATUS
        and not any(meaning.document in ranged for meaning in error.meanings)
    ]
    every = tuple(_spanned(error.code for error in spec.errors))
    return Coverage((*filter(None, map(_stated, stated)), *_spanned(codes)), every)


def _within(parts: tuple[str, int, int], each: Range) -> bool:
    prefix, width, low, high = each
    return (prefix, width) == parts[:2] and low <= parts[2] <= high


def _meets(spanned: Range, parts: tuple[str, int, int], ranges: Iterable[Range]) -> bool:
    """Whether documented codes lie in the stated range in which this one is."""
    return any(
        _within(parts, each) and each[2] <= spanned[3] and spanned[2] <= each[3] for each in ranges
    )


def _stated(ends: tuple[str, str]) -> Range | None:
    low, high = (_parts(end) for end in ends)
    return None if low is None or high is None else (*low[:2], low[2], high[2])


def _spanned(codes: Iterable[str]) -> Iterator[Range]:
    """From the first code of a family to its last: those of a prefix, or of a thousand."""
    families: dict[tuple[str, int, int], list[int]] = defaultdict(list)
    for parts in filter(None, map(_parts, codes)):
        prefix, width, number = parts
        thousand = number // 10 ** _FAMILY_DIGITS if not prefix.strip("-") and width > 3 else 0
        families[prefix, width, thousand].append(number)
    for (prefix, width, _), numbers in families.items():
        if len(numbers) >= _FEWEST:
            yield prefix, width, min(numbers), max(numbers)


def _parts(code: str) -> tuple[str, int, int] | None:
    found = _PARTS.match(code) if len(code) <= 40 else None
    if found is None:
        return None
    return found["sign"] + found["letters"], len(found["digits"]), int(found["digits"])


def mistyped(code: str, errors: Iterable[ErrorCode]) -> list[ErrorCode]:
    """The documented codes of which this one lost or gained a character, or has two exchanged:
    5140 for 51400. One changed digit says nothing: neighbours differ by that."""
    return [error for error in errors if _is_slip(code, error.code)]


def _is_slip(typed: str, meant: str) -> bool:
    if min(len(typed), len(meant)) < 4 or typed == meant:
        return False
    if len(typed) == len(meant):
        at = next(n for n, pair in enumerate(zip(typed, meant, strict=True)) if pair[0] != pair[1])
        return typed == meant[:at] + meant[at : at + 2][::-1] + meant[at + 2 :]
    short, long = sorted((typed, meant), key=len)
    return len(long) - len(short) == 1 and any(
        short == long[:at] + long[at + 1 :] for at in range(len(long))
    )


def same_text(text: str, errors: Iterable[ErrorCode]) -> list[ErrorCode]:
    """The documented codes whose message this is: the code was numbered anew."""
    if len(text.split()) < 2:
        return []
    return [
        error
        for error in errors
        if any(
            likeness(text, each.message) >= _SAME_TEXT for each in error.meanings if each.message
        )
    ]
