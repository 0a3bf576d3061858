"""Which way each row is cut, by what the rows have in common.

The certain rows say what the codes look like and which words a column holds, and that decides the
others. A few rounds settle it, as in expectation maximization; the share of the best way among all
ways of a row is its certainty. Sums run in document order, so the same lines give the same floats.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from codegen.extracting.glued.cells import CLOSED
from codegen.extracting.glued.leads import Lead
from codegen.extracting.headers import Role

_ROUNDS = 4
_RARE, _NEVER = -3.0, -4.5
_LEARNED: frozenset[Role] = frozenset(("type", "category", "auth"))
Feature = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was decided for a row. `certainty` is the share of this way among all."""

    lead: Lead
    certainty: float


def shape(code: str) -> str:
    """`AUTH_101` -> `A_d3`, `-1000` -> `-d4`, `0A000` -> `w5`: what codes of one table share."""
    if code.isalnum() and code.upper() == code and any(map(str.isdigit, code)):
        return f"w{len(code)}"
    text = re.sub(r"[a-z]+", "a", re.sub(r"[A-Z]+", "A", re.sub(r"[A-Z][a-z]+", "~", code)))
    text = re.sub(r"([A-Za~])(?:[_.\-]?\1)+", r"\1", text)
    return re.sub(r"\d+", lambda match: f"d{len(match[0])}", text)


def _features(lead: Lead, roles: Sequence[Role], text: str) -> list[Feature]:
    """What is counted over the rows: the shape of a code, the word of a closed column."""
    found: list[Feature] = []
    for role, cell in zip(roles, lead.cells, strict=True):
        if role in ("code", "value", "symbol"):
            found.append((role, shape(cell)))
        elif role in _LEARNED:
            found.append((role, cell))
        if role in CLOSED:
            found.append((f"{role} given", str(bool(cell))))
        if role in CLOSED and cell.isalpha():
            found.append((f"{role} case", _case(cell)))
    head = text[lead.rest : lead.rest + 1]
    kind = "upper" if head.isupper() else "lower" if head.islower() else "other"
    return [*found, ("text", kind)] if head else found


def _case(cell: str) -> str:
    return "upper" if cell.isupper() else "lower" if cell.islower() else "other"


def decide(
    lines: Sequence[str], ways: Sequence[Sequence[Lead]], roles: Sequence[Role]
) -> list[Reading]:
    """The best way for each line, by what all of them have in common. Each line has a way."""
    features = [
        [_features(lead, roles, text) for lead in found]
        for text, found in zip(lines, ways, strict=True)
    ]
    weights = [shares([lead.score for lead in found]) for found in ways]
    for _ in range(_ROUNDS):
        counts = _count(features, weights)
        weights = [
            _weigh(*row, counts, len(lines)) for row in zip(ways, features, weights, strict=True)
        ]
    best = [_best(found, share) for found, share in zip(ways, weights, strict=True)]
    usual = median(reading.lead.score for reading in best) if best else 0.0
    return [_marked(reading, usual) for reading in best]


def _count(
    features: Sequence[Sequence[Sequence[Feature]]], weights: Sequence[Sequence[float]]
) -> Mapping[Feature, float]:
    counts: defaultdict[Feature, float] = defaultdict(float)
    for row, row_weights in zip(features, weights, strict=True):
        for each, weight in zip(row, row_weights, strict=True):
            for feature in each:
                counts[feature] += weight
    return counts


def _weigh(
    found: Sequence[Lead],
    features: Sequence[Sequence[Feature]],
    weights: Sequence[float],
    counts: Mapping[Feature, float],
    rows: int,
) -> list[float]:
    scores = [
        lead.score + _common(each, weight, counts, rows)
        for lead, each, weight in zip(found, features, weights, strict=True)
    ]
    return shares(scores)


def _marked(reading: Reading, usual: float) -> Reading:
    """Less sure of a row that reads much worse than its like: the right way may be unknown."""
    if reading.lead.score < min(usual - 1.8, -1.5) or reading.lead.score < -4.5:
        return Reading(reading.lead, reading.certainty * 0.7)
    return reading


def _common(
    features: Sequence[Feature], own: float, counts: Mapping[Feature, float], rows: int
) -> float:
    """How usual the features are in the other rows (the own share is taken out)."""
    score = 0.0
    for feature in features:
        others = counts[feature] - own
        # What no other row has is worse than what few have.
        least = _NEVER if others < 0.5 else _RARE
        usual = max(math.log((max(others, 0.0) + 0.3) / (rows + 0.3)), least)
        score += 0.5 * usual if feature[0] == "text" else usual
    return score


def shares(scores: Sequence[float]) -> list[float]:
    """Scores as parts of one (softmax)."""
    top = max(scores)
    raw = [math.exp(score - top) for score in scores]
    total = sum(raw)
    return [value / total for value in raw]


def best_of(weights: Sequence[float]) -> int:
    """The index of the largest, the first of equals."""
    return max(range(len(weights)), key=lambda place: (weights[place], -place))


def _best(found: Sequence[Lead], weights: Sequence[float]) -> Reading:
    index = best_of(weights)
    return Reading(found[index], weights[index])
