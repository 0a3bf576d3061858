"""What was measured, as text for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tests.corpus.scoring import Row, Score
from tests.corpus.trial import Outcome

HEADER = (
    *("vendor", "config", "of", "truth", "found", "missing", "extra", "wrong"),
    *("precision", "recall", "fields", "unclaimed", "data", "findings", "seconds"),
)


def table(outcomes: list[Outcome]) -> Iterator[str]:
    """A line for each vendor and thing found in it, under a header."""
    rows = [HEADER, *(row for outcome in outcomes for row in _rows(outcome))]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADER))]
    for row in rows:
        yield "  ".join(_set(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip()
    for outcome in outcomes:
        if outcome.failure:
            yield f"{outcome.subject.name}: {outcome.failure.splitlines()[0]}"


def details(outcome: Outcome) -> Iterator[str]:
    """Every row that is missing, extra or wrong, and what nobody claimed that looks like data."""
    if outcome.failure:
        yield outcome.failure
    for kind, score in outcome.scores.items():
        yield from (f"  {kind} {line}" for line in _differences(score))
    if outcome.reading is None:
        return
    for covered in outcome.reading.coverage:
        for piece in covered.unclaimed:
            if piece.is_data:
                yield f"  unclaimed {covered.path}:{piece.line}: {piece.text[:160]}"
    kinds = Counter(finding.kind for finding in outcome.reading.findings)
    yield "  findings " + ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items()))


def _differences(score: Score) -> Iterator[str]:
    for name, rows in (("missing", score.missing), ("extra", score.extra)):
        yield from (f"{name} {_row(row)}" for row in rows if row.counts)
    for pair in score.wrong:
        yield f"wrong {' '.join(pair.truth.key)}"
        for name in pair.wrong:
            yield f"    {name}: {pair.found.values[name]!r}, should be {pair.truth.values[name]!r}"


def _row(row: Row) -> str:
    said = ", ".join(f"{name} {value!r}" for name, value in row.values.items() if value)
    return f"{' '.join(row.key)}: {said}"


def _rows(outcome: Outcome) -> Iterator[tuple[str, ...]]:
    """One for each thing that is there or should be; what holds for the whole is in the first."""
    first, last = _whole(outcome)
    for kind in outcome.scores or outcome.totals:
        score = outcome.scores.get(kind)
        total = outcome.totals.get(kind, 0)
        cells = _counts(score) if score else ("", str(total), *[""] * 6)
        if not (score.found or score.missing if score else total):
            continue
        yield *first, kind, *cells, *last
        first, last = ("", ""), ("", "", "", "")
    if first[0]:
        yield *first, "nothing", *[""] * 8, *last


def _whole(outcome: Outcome) -> tuple[tuple[str, str], tuple[str, str, str, str]]:
    first = (outcome.subject.name, str(outcome.lines))
    seconds = f"{outcome.seconds:.1f}"
    if outcome.reading is None:
        return first, ("", "", "failed", seconds)
    left = [piece for covered in outcome.reading.coverage for piece in covered.unclaimed]
    data = sum(piece.is_data for piece in left)
    return first, (str(len(left)), str(data), str(len(outcome.reading.findings)), seconds)


def _counts(score: Score) -> tuple[str, ...]:
    counts = (
        len(score.pairs) + len(score.missing),
        score.found,
        len(score.missing),
        len(score.extra),
        len(score.wrong),
    )
    shares = (score.precision, score.recall, score.accuracy)
    return *map(str, counts), *("" if one is None else f"{one:.2f}" for one in shares)


def _set(cell: str, width: int) -> str:
    return cell.rjust(width) if cell[:1].isdigit() else cell.ljust(width)
