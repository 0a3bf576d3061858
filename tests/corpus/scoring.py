"""Rows that should be there against rows that were found. Rows of one key are paired as a multiset,
the likest first."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

Key = tuple[str, ...]


@dataclass(frozen=True)
class Row:
    """A fact: what it is found by, and what is said of it. One that does not count is of a part
    that the truth leaves out: no harm where nothing matches it."""

    key: Key
    values: dict[str, Any]
    counts: bool = True


@dataclass(frozen=True)
class Pair:
    truth: Row
    found: Row

    @property
    def wrong(self) -> tuple[str, ...]:
        """The names of the values that differ; what the truth does not tell is not compared."""
        found = self.found.values
        return tuple(name for name, value in self.truth.values.items() if found[name] != value)


@dataclass(frozen=True)
class Score:
    pairs: tuple[Pair, ...] = ()
    missing: tuple[Row, ...] = ()
    extra: tuple[Row, ...] = ()

    @property
    def wrong(self) -> tuple[Pair, ...]:
        return tuple(pair for pair in self.pairs if pair.wrong)

    @property
    def right(self) -> int:
        """Rows of which everything is as the truth has it."""
        return len(self.pairs) - len(self.wrong)

    @property
    def found(self) -> int:
        return len(self.pairs) + len(self.extra)

    @property
    def precision(self) -> float | None:
        """None where nothing was found and nothing should be."""
        return _percent(self.right, self.found or len(self.missing))

    @property
    def recall(self) -> float | None:
        return _percent(self.right, len(self.pairs) + len(self.missing))

    @property
    def accuracy(self) -> float | None:
        """Of the values of rows that were found, those that are right."""
        values = sum(len(pair.truth.values) for pair in self.pairs)
        return _percent(values - sum(len(pair.wrong) for pair in self.pairs), values)


def score(truth: list[Row], found: list[Row]) -> Score:
    by_key: dict[Key, list[Row]] = defaultdict(list)
    for row in found:
        by_key[row.key].append(row)
    pairs, missing = [], []
    for key, wanted in _grouped(truth).items():
        matched, unmet = _match(wanted, by_key[key])
        pairs += matched
        missing += unmet
    extra = [row for rows in by_key.values() for row in rows if row.counts]
    return Score(tuple(pairs), tuple(missing), tuple(extra))


def _match(wanted: list[Row], rows: list[Row]) -> tuple[list[Pair], list[Row]]:
    """Pairs, and what has no partner; takes the partners out of `rows`."""
    wanted, pairs = list(wanted), []
    while wanted and rows:
        choices = [Pair(one, other) for one in wanted for other in rows]
        best = min(choices, key=lambda pair: (len(pair.wrong), not pair.found.counts))
        pairs.append(best)
        wanted.remove(best.truth)
        rows.remove(best.found)
    return pairs, wanted


def _grouped(rows: list[Row]) -> dict[Key, list[Row]]:
    groups: dict[Key, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row.key].append(row)
    return groups


def _percent(part: int, whole: int) -> float | None:
    return 100 * part / whole if whole else None
