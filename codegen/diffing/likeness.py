"""How alike two texts are, and which of what is left over on both sides belong together."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TypeVar

Thing = TypeVar("Thing")

_WORD = re.compile(r"[a-z0-9]+|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ENDING = re.compile(r"(?<=[a-z]{3})(?:ing|ed|es|s)\Z")
_EMPTY = frozenset(
    """a an the of to in is are be was been has have for on at by it this that or and with your you
    please""".split()
)
_MOST_SHARED = 40
"""A word that more things have says nothing of which belong together."""


@lru_cache(maxsize=65_536)
def words_of(text: str) -> frozenset[str]:
    """The words that carry the meaning, their endings gone; of scripts without blanks, the
    characters."""
    found = _WORD.findall(text.casefold())
    return frozenset(_ENDING.sub("", word) for word in found if word not in _EMPTY)


def likeness(old: str | None, new: str | None) -> float:
    """From 0 (nothing in common) to 1 (the same but for case, punctuation and small words)."""
    if not old or not new:
        return 1.0 if (old or None) == (new or None) else 0.0
    if old == new:
        return 1.0
    ours, theirs = words_of(old), words_of(new)
    if not ours or not theirs:
        return 1.0 if old.casefold() == new.casefold() else 0.0
    return 2 * len(ours & theirs) / (len(ours) + len(theirs))


def is_unrelated(old: str, new: str) -> bool:
    """Whether no reader would take one for a rewording of the other: hardly a word in common, and
    neither within the other nor spelt alike."""
    ours, theirs = words_of(old), words_of(new)
    if not ours or not theirs:
        return False
    if len(ours & theirs) / min(len(ours), len(theirs)) > 0.25:
        return False
    # Quadratic in the length of the texts, so only the beginning of two that share no words.
    # Sorted, as its ratio depends on which of both comes first.
    first, second = sorted((old[:200].casefold(), new[:200].casefold()))
    return SequenceMatcher(None, first, second).ratio() < 0.6


def pair(
    old: Sequence[Thing],
    new: Sequence[Thing],
    *,
    score: Callable[[Thing, Thing], float],
    hints: Callable[[Thing], Iterable[Hashable]],
    least: float,
) -> Iterator[tuple[Thing, Thing, float]]:
    """The pairs that belong together, the likest first, each thing once. Only things that share a
    hint are held against each other. Where two candidates are equally like there is no pair."""
    scores = _scores(old, new, score=score, hints=hints, least=least)
    rivals = Counter((0, at, value) for (at, _), value in scores.items())
    rivals += Counter((1, at, value) for (_, at), value in scores.items())
    taken: set[tuple[int, int]] = set()
    for (left, right), value in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        if {(0, left), (1, right)} & taken:
            continue
        if max(rivals[0, left, value], rivals[1, right, value]) > 1:
            continue
        taken |= {(0, left), (1, right)}
        yield old[left], new[right], round(value, 2)


def _scores(
    old: Sequence[Thing],
    new: Sequence[Thing],
    *,
    score: Callable[[Thing, Thing], float],
    hints: Callable[[Thing], Iterable[Hashable]],
    least: float,
) -> dict[tuple[int, int], float]:
    by_hint: dict[Hashable, list[int]] = defaultdict(list)
    for at, thing in enumerate(new):
        for hint in hints(thing):
            by_hint[hint].append(at)
    found = {}
    for left, thing in enumerate(old):
        near = (by_hint[hint] for hint in hints(thing) if hint in by_hint)
        for right in {at for places in near if len(places) <= _MOST_SHARED for at in places}:
            value = score(thing, new[right])
            if value >= least:
                found[left, right] = value
    return found
