"""One line, two texts or more: where each ends, decided over all rows together."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from codegen.extracting.glued.boundaries import Boundary, boundaries
from codegen.extracting.glued.joint import best_of, shares
from codegen.extracting.glued.words import FUNCTION_WORDS, Words, stem

_ROUNDS = 4
_CLEAR = 2.0
"""The strength from which a boundary is seen without the other rows."""
_CERTAIN = 3.0
_WEAK = 1.2
"""A boundary of less, with what the two texts share, is no proof on its own."""
_SOME = 0.15
"""The share of rows with a certain boundary from which two texts are columns."""
_WORD = re.compile(r"[A-Za-z][A-Za-z']*|[\u2e80-\uffff]")


@dataclass(frozen=True, slots=True)
class Cut:
    """The cells of a row's texts, one a column."""

    cells: tuple[str, ...]
    confidence: float
    why: str


@dataclass(frozen=True, slots=True)
class _Option:
    """A place to cut (None: the second text is empty), with what does not depend on other rows."""

    boundary: Boundary | None
    score: float
    opener: str = ""
    ends_in_stop: bool = False
    begins: str = ""
    length: int = 0


@dataclass(slots=True)
class _Learned:
    """Sums over all rows, of the shares of their options."""

    rows: float = 0.0
    openers: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    begins: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    stops: defaultdict[bool, float] = field(default_factory=lambda: defaultdict(float))
    lengths: float = 0.0
    filled: float = 0.0


def texts_in(rows: Sequence[str], words: Words) -> int:
    """One or two: two where half of the rows have a clear boundary in the middle, or some of them
    a certain one."""
    filled = [text for text in rows if text]
    found = [boundaries(text, words) for text in filled]
    clear = sum(any(each.joins or each.strength >= _CLEAR for each in row) for row in found)
    certain = sum(any(each.strength >= _CERTAIN for each in row) for row in found)
    two = clear >= 0.4 * len(filled) or certain >= max(3, _SOME * len(filled))
    return 2 if filled and two else 1


def cut_texts(rows: Sequence[str], columns: int, words: Words) -> list[Cut]:
    """Each row cut into `columns` texts; what is absent is an empty last text."""
    if columns <= 1:
        return _whole(rows, columns, words)
    if columns > 2:
        return [_cut_many(text, columns, words) for text in rows]
    options = [_options(text, words) for text in rows]
    weights = _settle(options)
    return [_cut(*row, words) for row in zip(rows, options, weights, strict=True)]


def _whole(rows: Sequence[str], columns: int, words: Words) -> list[Cut]:
    """One text is no question. But glued sentences in many rows show a column nobody named."""
    if not columns:
        return [Cut((), 1.0, "no text")] * len(rows)
    found = [boundaries(text, words) for text in rows]
    glued = [any(each.joins or each.strength >= _CERTAIN for each in row) for row in found]
    odd = sum(glued) >= max(2, 0.2 * len(rows))
    return [
        (
            Cut((text,), 0.7, "one text, though two touch")
            if odd and inner
            else Cut((text,), 1.0, "one text")
        )
        for text, inner in zip(rows, glued, strict=True)
    ]


def _options(text: str, words: Words) -> list[_Option]:
    whole = _Option(None, -1.0, length=len(_WORD.findall(text)), ends_in_stop=text.endswith("."))
    return [whole, *(_option(text, each, words) for each in boundaries(text, words))]


def _option(text: str, boundary: Boundary, words: Words) -> _Option:
    left, right = text[: boundary.at], text[boundary.at :]
    lefts, rights = _WORD.findall(left), _WORD.findall(right)
    likeness = _likeness(lefts, rights)
    if boundary.strength < 0 and likeness < 2.5:
        # A name takes up the words around it, too (`Qty too low... minQty`).
        likeness *= 0.3
    score = boundary.strength + likeness + _name_penalty(boundary, words)
    if boundary.strength < 0 and len(rights) < 2:
        score -= 1.5
    if len(left) < 4 or len(right) < 3:
        score -= 1.5
    first = right[0]
    begins = "upper" if first.isupper() else "lower" if first.islower() else "other"
    return _Option(
        boundary,
        score,
        opener=rights[0].lower() if rights else "",
        ends_in_stop=left.rstrip().endswith("."),
        begins=begins,
        length=len(lefts),
    )


def _likeness(left: Sequence[str], right: Sequence[str]) -> float:
    """A description takes up the words of its message: from its beginning, or anywhere."""
    same = 0
    for one, other in zip(left, right, strict=False):
        if stem(one) != stem(other):
            break
        same += 1
    if same and same == len(left):
        return 4.0
    lefts = {stem(word) for word in left if word.lower() not in FUNCTION_WORDS}
    rights = {stem(word) for word in right if word.lower() not in FUNCTION_WORDS}
    shared = len(lefts & rights) / max(1, min(len(lefts), len(rights)))
    return min(same, 3) * 0.8 + 1.5 * shared


def _name_penalty(boundary: Boundary, words: Words) -> float:
    """A token that the document has elsewhere, too, is a word of its own."""
    if not boundary.token or boundary.strength >= 3.0:
        return 0.0
    elsewhere = words.tokens[boundary.token] - 1
    return -min(2.0, float(elsewhere)) if elsewhere > 0 else 0.0


def _settle(options: Sequence[Sequence[_Option]]) -> list[list[float]]:
    """The share of each option of each row, after the rows have heard each other."""
    weights = [shares([option.score for option in row]) for row in options]
    for _ in range(_ROUNDS):
        learned = _learn(options, weights)
        weights = [
            shares([o.score + _fit(o, w, learned) for o, w in zip(*row, strict=True)])
            for row in zip(options, weights, strict=True)
        ]
    return weights


def _learn(options: Sequence[Sequence[_Option]], weights: Sequence[Sequence[float]]) -> _Learned:
    learned = _Learned(rows=len(options))
    for row in zip(options, weights, strict=True):
        for option, weight in zip(*row, strict=True):
            if option.boundary is None:
                continue
            learned.filled += weight
            learned.openers[option.opener] += weight
            learned.begins[option.begins] += weight
            learned.stops[option.ends_in_stop] += weight
            learned.lengths += weight * math.log(1 + option.length)
    return learned


def _fit(option: _Option, share: float, learned: _Learned) -> float:
    """How an option goes with what the other rows say."""
    others = learned.rows - 1
    if option.boundary is None:
        filled = max(0.0, learned.filled - (1 - share)) + 1.0
        return _odds(1 - filled / (others + 2.0))
    rest = max(0.0, learned.filled - share)
    begins = _rate(learned.begins[option.begins] - share, rest)
    stops = _rate(learned.stops[option.ends_in_stop] - share, rest)
    opener = (learned.openers[option.opener] - share) / (rest + 1.0)
    usual = (learned.lengths - share * math.log(1 + option.length)) / max(rest, 1.0)
    away = (math.log(1 + option.length) - usual) if rest >= 2 else 0.0
    return (
        math.log(begins)
        + math.log(stops)
        + min(2.0, 20.0 * opener)
        - (0.8 if away > 0 else 0.4) * away * away
    )


def _rate(count: float, total: float) -> float:
    return (max(count, 0.0) + 0.3) / (total + 0.6)


def _odds(probability: float) -> float:
    bounded = min(max(probability, 0.02), 0.98)
    return math.log(bounded / (1 - bounded))


def _cut(text: str, options: Sequence[_Option], weights: Sequence[float], words: Words) -> Cut:
    index = best_of(weights)
    boundary = options[index].boundary
    if boundary is None:
        sure = 0.9 if not _hides_a_boundary(text, words) else 0.6
        return Cut((text, ""), weights[index] * sure, "no boundary is seen: one text")
    cells = (text[: boundary.at].strip(), text[boundary.at :].strip())
    if options[index].score < _WEAK:
        return Cut(cells, min(weights[index], 0.7), f"a weak sign: cut where {boundary.why}")
    return Cut(cells, weights[index], f"cut where {boundary.why}")


def _hides_a_boundary(text: str, words: Words) -> bool:
    """Wide characters touch without a sign, and so do two small words nobody has seen."""
    if any(character > "\u2e7f" for character in text):
        return True
    return any(len(word) > 14 and words.tokens[word] <= 1 for word in _WORD.findall(text))


def _cut_many(text: str, columns: int, words: Words) -> Cut:
    """Three texts and more: the strongest boundaries, sure only where there are no others."""
    found = boundaries(text, words)
    found.sort(key=lambda each: (-each.strength - _name_penalty(each, words), each.at))
    chosen, spare = found[: columns - 1], found[columns - 1 :]
    places = sorted(each.at for each in chosen)
    cells = [text[a:b].strip() for a, b in zip([0, *places], [*places, len(text)], strict=True)]
    cells += [""] * (columns - len(cells))
    weakest = min((each.strength for each in chosen), default=0.0)
    margin = weakest - max((each.strength for each in spare), default=0.0)
    sure = len(chosen) == columns - 1 and weakest >= _CLEAR and margin >= 1.5
    return Cut(tuple(cells), 0.85 if sure else 0.5, "cut at the strongest boundaries")
