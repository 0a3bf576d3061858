"""Where glued tables are in a text, and the joint reading of their rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from codegen.extracting.columns import Role, is_status
from codegen.extracting.glued.gather import (
    NO_TEXT,
    Draft,
    Line,
    gather,
    is_plain,
    ways_of,
    with_gaps,
)
from codegen.extracting.glued.headers import header_roles, readings, unknown_words
from codegen.extracting.glued.joint import Reading, decide
from codegen.extracting.glued.layout import Layout
from codegen.extracting.glued.leads import leads
from codegen.extracting.glued.rows import GluedRow, GluedTable
from codegen.extracting.glued.tails import cut_tails
from codegen.extracting.glued.texts import Cut, cut_texts, texts_in
from codegen.extracting.glued.words import Words

# Columns of single values: what is known about sentences does not hold for them.
_NO_SENTENCES = frozenset(("default", "example", "values", "label", "value"))


def find_glued_tables(
    lines: Sequence[tuple[int, str]], *, columns: tuple[Role, ...] | None = None
) -> list[GluedTable]:
    """All glued tables of a text, in order. `lines`: the non-blank ones with their numbers.

    `columns` are the roles of the tables that have no header, and of those with as many columns.
    """
    document = with_gaps(lines)
    words = Words(text for _, text in lines)
    tables, at = [], 0
    while at < len(document):
        table, at = _headed(document, at, columns, words) or _headless(document, at, columns, words)
        if table is not None:
            tables.append(table)
    return tables


def _headed(
    document: Sequence[Line], at: int, columns: tuple[Role, ...] | None, words: Words
) -> tuple[GluedTable, int] | None:
    """The table whose header is line `at`, if there are rows below it that fit."""
    best: tuple[float, Layout, list[Draft], int] | None = None
    for header in readings(document[at].text):
        roles = header_roles(header)
        if roles is None:
            continue
        if columns is not None and len(columns) == len(roles):
            roles = columns
        layout = Layout(roles, header, document[at].number)
        drafts, end = gather(document, at + 1, layout, words)
        if drafts and (best is None or len(drafts) > best[0]):
            best = (len(drafts), layout, drafts, end)
    if best is None:
        return None
    return _read(best[1], best[2], words), best[3]


def _read(layout: Layout, drafts: Sequence[Draft], words: Words) -> GluedTable:
    """All rows at once: first the leading columns, then the texts."""
    lines = [draft.text for draft in drafts]
    ways = [ways_of(text, layout, words) for text in lines]
    decided = decide(lines, ways, layout.leading)
    if "symbol" in layout.leading and _reads_badly(decided):
        return _read(replace(layout, prose=True), drafts, words)
    rests = [text[found.lead.rest :] for text, found in zip(lines, decided, strict=True)]
    tails = cut_tails(rests, layout.trailing)
    cuts = cut_texts([text for text, _ in tails], len(layout.texts), words)
    odd = set(layout.texts) & _NO_SENTENCES
    if odd or unknown_words(layout.header):
        cuts = [replace(cut, confidence=min(cut.confidence, 0.7)) for cut in cuts]
    cuts = [_with_tail(cut, cells) for cut, (_, cells) in zip(cuts, tails, strict=True)]
    rows = [_row(*each, words) for each in zip(drafts, decided, cuts, strict=True)]
    first = drafts[0].first.number if layout.header_line is None else layout.header_line
    return GluedTable(
        line=first,
        end_line=drafts[-1].end,
        header=layout.header,
        header_line=layout.header_line,
        roles=layout.roles,
        rows=tuple(rows),
    )


def _with_tail(cut: Cut, cells: tuple[str, ...]) -> Cut:
    """A row without the cell that its like have at the end may have it in the text."""
    sure = cut.confidence if all(cells) else min(cut.confidence, 0.7)
    return replace(cut, cells=(*cut.cells, *cells), confidence=sure)


def _reads_badly(rows: Sequence[Reading]) -> bool:
    return sum(row.lead.score < -1.6 for row in rows) > 0.5 * len(rows)


def _row(draft: Draft, reading: Reading, cut: Cut, words: Words) -> GluedRow:
    wrapped = 1.0 if all(is_plain(line.text, words) for line in draft.more) else 0.7
    confidence = round(reading.certainty * cut.confidence * wrapped, 3)
    evidence = f"{cut.why}; {reading.certainty:.0%} for the columns before"
    return GluedRow(
        line=draft.first.number,
        end_line=draft.end,
        cells=(*reading.lead.cells, *cut.cells),
        confidence=confidence,
        evidence=evidence,
    )


_CODE_LINE = re.compile(
    r"-?\d{2,10}(?= ?[1-5]\d\d ?\S)|-?\d{1,10}(?=[A-Z\"'{%\u2e80-\uffff])"
    r"|[A-Z]+(?:_[A-Z]+)*_[A-Z]?\d+(?=[A-Z][a-z])"
)
_LEAST_ROWS = 3


def _headless(
    document: Sequence[Line], at: int, columns: tuple[Role, ...] | None, words: Words
) -> tuple[GluedTable | None, int]:
    """A run of lines that begin with alike codes, none of them followed by a blank.

    Gives the line to go on with, behind a run that is none, too: it is not looked at twice.
    """
    end = at
    while end < len(document) and _begins_with_code(document[end].text):
        end += 1
    if end - at < _LEAST_ROWS:
        return None, max(end, at + 1)
    run = document[at:end]
    layout = Layout(columns or _guess_columns([line.text for line in run], words))
    drafts, last = gather(document, at, layout, words)
    if len(drafts) < _LEAST_ROWS:
        return None, end
    table = _read(layout, drafts, words)
    key = table.roles.index("code") if "code" in table.roles else 0
    codes = [row.cells[key] for row in table.rows]
    if len(set(codes)) < 0.8 * len(codes):
        return None, max(end, last)
    if at and _HEADER_LIKE.match(document[at - 1].text):
        table = replace(table, rows=tuple(map(_doubted, table.rows)))
    return table, last


def _begins_with_code(text: str) -> bool:
    return _CODE_LINE.match(text) is not None and NO_TEXT.match(text) is None


def _doubted(row: GluedRow) -> GluedRow:
    """A header that we cannot read stands above: there may be columns that we do not know."""
    evidence = f"an unknown header above; {row.evidence}"
    return replace(row, confidence=min(row.confidence, 0.7), evidence=evidence)


_HEADER_LIKE = re.compile(r"(?=.{4,120}$)[A-Z][A-Za-z ?]*[a-z?][A-Z][A-Za-z ?]*$")


def _guess_columns(lines: Sequence[str], words: Words) -> tuple[Role, ...]:
    """Code and message; a status after the code, and a description, where most rows have them."""
    leading: tuple[Role, ...] = ("code", "http_status") if _have_status(lines) else ("code",)
    ways = [leads(text, leading, words) for text in lines]
    known = [(text, found) for text, found in zip(lines, ways, strict=True) if found]
    decided = decide([text for text, _ in known], [found for _, found in known], leading)
    rests = [text[each.lead.rest :] for (text, _), each in zip(known, decided, strict=True)]
    return (*leading, "message", "description")[: len(leading) + texts_in(rests, words)]


_WITH_STATUS = re.compile(r"(?P<code>-?\d+?) ?(?P<status>[1-5]\d\d)(?!\d)")


def _have_status(lines: Sequence[str]) -> bool:
    """Nearly all numbers end in a registered status, one of them often, and the codes before it
    are unique: that is what tells 0001|400 from 51400, 51401, 51404."""
    matches = [match for match in map(_WITH_STATUS.match, lines) if match]
    found = [match for match in matches if is_status(match["status"])]
    if not found or len(found) < 0.9 * len(lines):
        return False
    codes = [match["code"] for match in found]
    statuses = Counter(match["status"] for match in found)
    is_usual = statuses.most_common(1)[0][1] >= 0.3 * len(found)
    few = len(statuses) <= max(3, len(found) // 3)
    return len(set(codes)) >= 0.9 * len(codes) and (is_usual or few)
