"""Errors: known by (scope, space, code); what is left over may have been renumbered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from codegen.diffing.changes import Change
from codegen.diffing.likeness import is_unrelated, likeness, pair, words_of
from codegen.diffing.spots import Place, Side, Spot, change
from codegen.model import CODE, ErrorCode, Meaning, error_key

_SAME_TEXT = 0.9
_REWORDED = 0.8
_FEWEST_WORDS = 3
"""A message of two words ("System error") proves no renumbering."""


def compare_errors(sides: tuple[Side, Side], documents: Mapping[str, str]) -> Iterator[Change]:
    """`documents` has the new id of each old document."""
    old, new = ({error_key(error): error for error in side.spec.errors} for side in sides)
    moves = _Moves(sides)
    gone = [error for key, error in old.items() if key not in new]
    come = [error for key, error in new.items() if key not in old]
    for key in old.keys() & new.keys():
        if old[key] != new[key]:
            yield from _compare(
                _spot(sides, old[key], new[key]), old[key], new[key], documents, moves
            )
    for id, pairs in (("error-scope-changed", _rescoped), ("error-renumbered", _renumbered)):
        for before, after, likely in list(pairs(gone, come)):
            gone.remove(before)
            come.remove(after)
            spot = replace(_spot(sides, before, after), confidence=likely)
            yield change(id, spot, _identity(before), _identity(after))
            yield from _compare(spot, before, after, documents, moves)
    yield from (change("error-removed", _spot(sides, error, None), error) for error in gone)
    yield from (change("error-added", _spot(sides, None, error), None, error) for error in come)


def error_label(error: ErrorCode) -> str:
    """What overrides and the ledger call it: "58350", "mc:AUTH_101", "futures/code:-1121"."""
    scope = [error.scope.product, error.scope.transport] if error.scope else []
    said = [part for part in scope if part]
    plain = error.code if error.space == CODE and not said else f"{error.space}:{error.code}"
    return "/".join([*said, plain])


def _spot(sides: tuple[Side, Side], old: ErrorCode | None, new: ErrorCode | None) -> Spot:
    error = old or new
    assert error is not None
    return Spot(sides, "error", error_label(error), _place(old), _place(new))


def _place(error: ErrorCode | None) -> Place | None:
    if error is None:
        return None
    first = error.meanings[0] if error.meanings else None
    document, line = (first.document, first.line) if first else (None, None)
    return Place(("errors", error_label(error)), document, line)


def _identity(error: ErrorCode) -> dict[str, Any]:
    product, transport, space, code = error_key(error)
    said = {"product": product, "transport": transport, "space": space, "code": code}
    return {name: part for name, part in said.items() if part}


def text_of(meaning: Meaning) -> str:
    return meaning.message or meaning.description or ""


def _text(error: ErrorCode) -> str:
    return text_of(error.meanings[0]) if error.meanings else ""


@dataclass(frozen=True, slots=True)
class _Texts:
    """The codes that have a text, by its words: short ones stand at many codes and say nothing.
    `codes` are all that there are."""

    by_words: Mapping[frozenset[str], set[str]]
    codes: frozenset[str]


def _texts(side: Side) -> _Texts:
    found: dict[frozenset[str], set[str]] = defaultdict(set)
    for error in side.spec.errors:
        for meaning in error.meanings:
            words = words_of(text_of(meaning))
            if len(words) >= _FEWEST_WORDS:
                found[words].add(error.code)
    return _Texts(found, frozenset(error.code for error in side.spec.errors))


class _Moves:
    """Which texts went from one code to another. Most comparisons never ask."""

    def __init__(self, sides: tuple[Side, Side]) -> None:
        self._sides = sides

    @cached_property
    def texts(self) -> tuple[_Texts, _Texts]:
        return _texts(self._sides[0]), _texts(self._sides[1])

    def has_moved(self, old: ErrorCode, new: ErrorCode) -> bool:
        """Whether a code and one that stays have exchanged texts: a row was put in, and those
        below it were numbered anew. However alike the neighbours' texts are, they are no
        rewordings."""
        if len(old.meanings) != 1 or len(new.meanings) != 1:
            return False
        if likeness(_text(old), _text(new)) >= _REWORDED:
            return False
        before, after = words_of(_text(old)), words_of(_text(new))
        had, has = (side.by_words for side in self.texts)
        went = (has.get(before, set()) - had.get(before, set())) & self.texts[0].codes
        came = (had.get(after, set()) - has.get(after, set())) & self.texts[1].codes
        return bool(went or came)


def _rescoped(
    old: Sequence[ErrorCode], new: Sequence[ErrorCode]
) -> Iterator[tuple[ErrorCode, ErrorCode, float]]:
    def score(before: ErrorCode, after: ErrorCode) -> float:
        return likeness(_text(before), _text(after))

    return pair(old, new, score=score, hints=lambda error: [(error.space, error.code)], least=0.5)


def _renumbered(
    old: Sequence[ErrorCode], new: Sequence[ErrorCode]
) -> Iterator[tuple[ErrorCode, ErrorCode, float]]:
    return pair(old, new, score=_sameness, hints=_hints, least=_SAME_TEXT)


def _sameness(old: ErrorCode, new: ErrorCode) -> float:
    """That two codes are one under another number: by the vendor's own name, else by the text
    under the same heading. Every part of an API has a "System is busy, try again later"."""
    if old.space != new.space:
        return 0.0
    if old.symbol or new.symbol:
        return 0.95 if old.symbol == new.symbol else 0.0
    if len(words_of(_text(old))) < _FEWEST_WORDS:
        return 0.0
    same_section = _sections(old) == _sections(new)
    return (0.95 if same_section else 0.8) * likeness(_text(old), _text(new))


def _sections(error: ErrorCode) -> set[str | None]:
    return {meaning.section for meaning in error.meanings}


def _hints(error: ErrorCode) -> list[Hashable]:
    return [error.symbol] if error.symbol else list(words_of(_text(error)))


def _compare(
    spot: Spot,
    old: ErrorCode,
    new: ErrorCode,
    documents: Mapping[str, str],
    moves: _Moves,
) -> Iterator[Change]:
    if old.symbol != new.symbol:
        yield change("error-symbol-renamed", spot.part("symbol"), old.symbol, new.symbol)
    if old.deprecated != new.deprecated:
        id = "error-deprecated" if new.deprecated else "error-undeprecated"
        yield change(id, spot.part("deprecated"), old.deprecated, new.deprecated)
    is_named = old.symbol is not None and old.symbol == new.symbol
    has_moved = not is_named and moves.has_moved(old, new)
    pairs, gone, come = _paired_meanings(old.meanings, new.meanings)
    for before, after in pairs:
        at = _meaning_spot(spot, before, after, old, new)
        ours, theirs = old.meanings[before], new.meanings[after]
        if has_moved or (not is_named and _is_another(ours, theirs)):
            sure = 0.9 if has_moved or ours.category != theirs.category else 0.6
            yield change("error-meaning-changed", at, ours, theirs, confidence=sure)
        else:
            yield from _compare_meanings(at, ours, theirs, documents)
    for index in gone:
        at = _meaning_spot(spot, index, None, old, new)
        yield change("error-deduplicated", at, old.meanings[index])
    for index in come:
        at = _meaning_spot(spot, None, index, old, new)
        yield change("error-duplicated", at, None, new.meanings[index])


def _meaning_spot(
    spot: Spot, before: int | None, after: int | None, old: ErrorCode, new: ErrorCode
) -> Spot:
    """The row of a code: its further rows are "0001#2", "0001#3", as overrides call them."""
    return replace(
        spot,
        old=_row(spot.old, before, old) if before is not None else None,
        new=_row(spot.new, after, new) if after is not None else None,
    )


def _row(place: Place | None, index: int, error: ErrorCode) -> Place:
    assert place is not None
    meaning = error.meanings[index]
    label = place.steps[1] + (f"#{index + 1}" if index else "")
    return Place(("errors", label), meaning.document, meaning.line)


Paired = tuple[list[tuple[int, int]], list[int], list[int]]


def _paired_meanings(old: Sequence[Meaning], new: Sequence[Meaning]) -> Paired:
    """The rows of one code that belong together, by their texts; what is left over by its order,
    the last rows staying alone."""
    if len(old) == len(new) == 1:
        return [(0, 0)], [], []
    pairs: list[tuple[int, int]] = []
    likely = sorted(
        (
            (-_row_likeness(ours, theirs), abs(i - j), i, j)
            for i, ours in enumerate(old)
            for j, theirs in enumerate(new)
        ),
    )
    gone, come = list(range(len(old))), list(range(len(new)))
    for negative, _, i, j in likely:
        if -negative >= 0.5 and i in gone and j in come:
            pairs.append((i, j))
            gone.remove(i)
            come.remove(j)
    rest = list(zip(gone, come, strict=False))
    return sorted(pairs + rest), gone[len(rest) :], come[len(rest) :]


def _row_likeness(old: Meaning, new: Meaning) -> float:
    same = (old.http_status, old.section) == (new.http_status, new.section)
    return likeness(text_of(old), text_of(new)) * (1.0 if same else 0.95)


def _compare_meanings(
    spot: Spot, old: Meaning, new: Meaning, documents: Mapping[str, str]
) -> Iterator[Change]:
    for id, name in _ATTRIBUTES:
        before, after = getattr(old, name), getattr(new, name)
        if name == "document":
            before = documents.get(before, before)
        if before != after:
            yield change(id, spot.part(name), before, after)


_ATTRIBUTES = (
    ("error-message-changed", "message"),
    ("error-message-changed", "variants"),
    ("error-described", "description"),
    ("error-described", "translations"),
    ("error-described", "section"),
    ("error-described", "document"),
    ("error-http-status-changed", "http_status"),
    ("error-category-changed", "category"),
    ("error-retryability-changed", "retry"),
    ("error-scope-changed", "endpoints"),
)


def _is_another(old: Meaning, new: Meaning) -> bool:
    """Whether a code came to mean something else: its text is unrelated, and neither a
    translation nor the description stayed."""
    if any(new.translations.get(language) == text for language, text in old.translations.items()):
        return False
    if old.description and new.description and not is_unrelated(old.description, new.description):
        return False
    before, after = text_of(old), text_of(new)
    return bool(before and after) and is_unrelated(before, after)
