"""A word that no table has, as the word that it may be: an inflection, a spelling of another country, a
typing error."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

ENDINGS = (
    *(("ies", "y"), ("ied", "y"), ("'s", ""), ("s'", "s"), ("s", ""), ("es", "")),
    *(("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e")),
)
DOUBLED = re.compile(r"(?:([b-df-hj-np-tv-z])\1)(?:ed|ing)$")
# American and British: "authorized", "cancelled", "honour".
VARIANTS = (("iz", "is"), ("is", "iz"), ("yz", "ys"), ("ll", "l"), ("our", "or"), ("or", "our"))
# A word as long as this with one letter wrong is that word; of shorter ones many are words of their
# own (contact, contract).
LONG, LONGEST = 8, 40


def stems(word: str) -> list[str]:
    found = [word.removesuffix(end) + start for end, start in ENDINGS if word.endswith(end)]
    doubled = DOUBLED.search(word)
    return [*found, word[: doubled.start() + 1]] if doubled else found


def variants(word: str) -> Iterator[str]:
    """As others write it, with and without its ending."""
    for one, other in VARIANTS:
        if one in word:
            changed = word.replace(one, other)
            yield changed
            yield from stems(changed)


class Slips:
    """Finds the word of which another is a slip: a letter too many, too few, or wrong, or two in each
    other's place. By what both are without one of their letters, so that none is tried in vain."""

    def __init__(self, words: Iterable[str], beginnings: Iterable[str]) -> None:
        self._words, self._beginnings = frozenset(words), frozenset(beginnings)
        self._shortened: dict[str, list[str]] = defaultdict(list)
        for word in sorted(self._words | self._beginnings):
            if len(word) >= LONG - 1 and word.isalpha():
                for short in _without_one(word):
                    self._shortened[short].append(word)

    def of(self, word: str) -> Iterator[str]:
        """An adverb is none: "properly" is no property."""
        if not LONG <= len(word) <= LONGEST or not word.isalpha() or word.endswith("ly"):
            return
        for end in range(len(word), LONG - 2, -1):
            part = word[:end]
            known = self._words | self._beginnings if end == len(word) else self._beginnings
            meant = (
                each for short in _without_one(part) for each in self._shortened.get(short, ())
            )
            yield from (each for each in meant if each in known and _is_slip(part, each))


def _without_one(word: str) -> Iterator[str]:
    """It, and what is left of it without one letter that is neither its first nor its last."""
    yield word
    for at in range(1, len(word) - 1):
        yield word[:at] + word[at + 1 :]


def _is_slip(one: str, other: str) -> bool:
    """The first letter and the last are right: an ending is no slip."""
    if one[0] != other[0] or one[-1] != other[-1] or abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    head = next(
        (n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short)
    )
    if len(short) < len(long):
        return short[head:] == long[head + 1 :]
    a, b = short[head:], long[head:]
    return a[1:] == b[1:] or (a[:2] == b[:2][::-1] and a[2:] == b[2:])
