"""The rows of one glued table, all read together: what they have in common decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from codegen.extracting.glued.gather import Draft, is_plain, piece, stands_alone, ways_of
from codegen.extracting.glued.headers import unknown_words
from codegen.extracting.glued.joint import Reading, decide
from codegen.extracting.glued.layout import Layout
from codegen.extracting.glued.leads import Lead
from codegen.extracting.glued.rows import GluedRow, GluedTable
from codegen.extracting.glued.tails import cut_tails
from codegen.extracting.glued.texts import Cut, cut_texts
from codegen.extracting.glued.words import Words

_MANY_ROWS = 8
# Columns of single values: what is known about sentences does not hold for them.
_NO_SENTENCES = frozenset(("default", "example", "values", "label", "value"))


def read_table(layout: Layout, drafts: Sequence[Draft], words: Words) -> GluedTable:
    """All rows at once: first the leading columns, then the texts."""
    lines = [draft.text for draft in drafts]
    ways = [
        draft.ways if draft.ways and not draft.more else _ways(draft, layout, words)
        for draft in drafts
    ]
    decided = decide(lines, ways, layout.leading)
    if "symbol" in layout.leading and _reads_badly(decided):
        plain = [replace(draft, ways=()) for draft in drafts]
        return read_table(replace(layout, prose=True), plain, words)
    rests = [text[found.lead.rest :] for text, found in zip(lines, decided, strict=True)]
    tails = cut_tails(rests, layout.trailing)
    cuts = cut_texts([text for text, _ in tails], len(layout.texts), words)
    odd = set(layout.texts) & _NO_SENTENCES
    if odd or unknown_words(layout.header):
        cuts = [replace(cut, confidence=min(cut.confidence, 0.7)) for cut in cuts]
    cuts = [_with_tail(cut, cells) for cut, (_, cells) in zip(cuts, tails, strict=True)]
    sure = [_wrapped(draft, layout, words) for draft in drafts]
    rows = [_row(*each) for each in zip(drafts, decided, cuts, sure, strict=True)]
    lacking = [bool(layout.texts) and not any(cut.cells[: len(layout.texts)]) for cut in cuts]
    first = drafts[0].first.number if layout.header_line is None else layout.header_line
    return GluedTable(
        line=first,
        end_line=drafts[-1].end,
        header=layout.header,
        header_line=layout.header_line,
        roles=layout.roles,
        rows=tuple(_with_doubts(rows, cuts, lacking, layout)),
        is_cut=len(rows) > 2 and lacking[-1] and not any(lacking[:-1]),
    )


def _ways(draft: Draft, layout: Layout, words: Words) -> Sequence[Lead]:
    found = [] if draft.is_piece else ways_of(draft.text, layout, words)
    return found or [piece(draft.text, layout)]


def _with_doubts(
    rows: list[GluedRow], cuts: Sequence[Cut], lacking: Sequence[bool], layout: Layout
) -> list[GluedRow]:
    """The rows, less sure where they lack what the others have or show more than the header says."""
    if layout.is_doubted:
        rows = [doubted(row, "the codes end as statuses do") for row in rows]
    if not all(lacking):
        pairs = zip(rows, lacking, strict=True)
        rows = [doubted(row, "no text") if lacks else row for row, lacks in pairs]
    if _ends_short(cuts, layout):
        rows[-1] = doubted(rows[-1], "the last row lacks what the others have")
    return rows


def _ends_short(cuts: Sequence[Cut], layout: Layout) -> bool:
    """Whether the last row alone has no last text: the document may have been cut there."""
    if len(layout.texts) < 2 or len(cuts) < _MANY_ROWS:
        return False
    filled = [bool(cut.cells[len(layout.texts) - 1]) for cut in cuts]
    return not filled[-1] and sum(filled) >= 0.9 * len(cuts)


def _with_tail(cut: Cut, cells: tuple[str, ...]) -> Cut:
    """A row without the cell that its like have at the end may have it in the text."""
    sure = cut.confidence if all(cells) else min(cut.confidence, 0.7)
    return replace(cut, cells=(*cut.cells, *cells), confidence=sure)


def _reads_badly(rows: Sequence[Reading]) -> bool:
    return sum(row.lead.score < -1.6 for row in rows) > 0.5 * len(rows)


def _wrapped(draft: Draft, layout: Layout, words: Words) -> float:
    """How surely the further lines are the row's: a sentence of its own may be nobody's."""
    alone = "code" in layout.roles and any(stands_alone(line.text) for line in draft.more)
    plain = all(is_plain(line.text, words) for line in draft.more)
    return 1.0 if plain and not alone else 0.7


def _row(draft: Draft, reading: Reading, cut: Cut, wrapped: float) -> GluedRow:
    confidence = round(reading.certainty * cut.confidence * wrapped, 3)
    evidence = f"{cut.why}; {reading.certainty:.0%} for the columns before"
    return GluedRow(
        line=draft.first.number,
        end_line=draft.end,
        cells=(*reading.lead.cells, *cut.cells),
        confidence=confidence,
        evidence=evidence,
    )


def doubted(row: GluedRow, why: str) -> GluedRow:
    """Less sure: there may be columns that we do not know, or a cell that was lost."""
    evidence = f"{why}; {row.evidence}"
    return replace(row, confidence=min(row.confidence, 0.7), evidence=evidence)
