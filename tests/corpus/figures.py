"""The figures that were reached: `figures.json` of a vendor, percents rounded down."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from pathlib import Path

from tests.corpus.scoring import Score
from tests.corpus.trial import Outcome

Figures = dict[str, dict[str, float]]
"""By what was read ("errors"), the shares, or, without a truth, how many were found."""


def figures(outcome: Outcome) -> Figures:
    if not outcome.subject.truth:
        return {kind: {"found": total} for kind, total in outcome.totals.items() if total}
    return {kind: shares for kind, score in outcome.scores.items() if (shares := _shares(score))}


def lower(reached: Figures, kept: Figures) -> Iterator[str]:
    """What is less now than it was."""
    for kind, shares in kept.items():
        for name, share in shares.items():
            now = reached.get(kind, {}).get(name, 0)
            if now < share:
                yield f"{kind}: {name} {now}, was {share}"


def read_figures(file: Path) -> dict[str, Figures]:
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


def write_figures(file: Path, reached: dict[str, Figures]) -> None:
    file.write_text(json.dumps(reached, indent=1) + "\n", encoding="utf-8")


def _shares(score: Score) -> dict[str, float]:
    shares = {"precision": score.precision, "recall": score.recall, "fields": score.accuracy}
    return {
        name: math.floor(share * 100) / 100 for name, share in shares.items() if share is not None
    }
