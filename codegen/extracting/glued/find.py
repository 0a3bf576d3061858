"""Where glued tables are in a text, and the joint reading of their rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from codegen.extracting.columns import Role
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
from codegen.extracting.glued.statuses import WITH_STATUS, statuses_in
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
    tables: list[GluedTable] = []
    at = 0
    while at < len(document):
        found, at = _headed(document, at, columns, words) or _headless(document, at, columns, words)
        tables += found
    return tables


def _headed(
    document: Sequence[Line], at: int, columns: tuple[Role, ...] | None, words: Words
) -> tuple[list[GluedTable], int] | None:
    """The table whose header is line `at`, if there are rows below it that fit."""
    found: list[tuple[Layout, list[Draft], int]] = []
    for header in readings(document[at].text):
        roles = header_roles(header)
        if roles is None:
            continue
        if columns is not None and len(columns) == len(roles):
            roles = columns
        layout = Layout(roles, header, document[at].number)
        drafts, end = gather(document, at + 1, layout, words)
        if drafts:
            found.append((layout, drafts, end))
    if not found:
        return None
    most = max(len(drafts) for _, drafts, _ in found)
    likely = [each for each in found if len(each[1]) == most]
    layout, drafts, end = likely[0]
    if columns is None and layout.leading[:1] == ("code",) and "http_status" not in layout.roles:
        layout, drafts, end = _with_status(likely)
    return _in_parts(_read(layout, drafts, words), drafts), end


def _with_status(found: Sequence[tuple[Layout, list[Draft], int]]) -> tuple[Layout, list[Draft], int]:
    """Of the readings of a header, the one that the rows confirm: `CodeStatusMessage` has two words
    or three. A status that no reading names is a column all the same."""
    layout, drafts, end = found[0]
    shown = statuses_in([draft.first.text for draft in drafts])
    if shown == "none":
        return found[0]
    named = [each for each in found if each[0].leading[:2] == WITH_STATUS]
    if named:
        return named[0]
    is_sure = shown == "all" and len(drafts) >= _LEAST_HIDDEN
    layout = layout.with_status() if is_sure else replace(layout, is_doubted=True)
    return layout, [replace(draft, ways=()) for draft in drafts], end


def _in_parts(table: GluedTable, drafts: Sequence[Draft]) -> list[GluedTable]:
    """The table cut at the foreign lines in it, each part with the same columns."""
    starts = [0, *(number for number, draft in enumerate(drafts) if draft.resumes and number)]
    ends = [*starts[1:], len(drafts)]
    return [
        replace(
            table,
            line=table.line if start == 0 else drafts[start].first.number,
            end_line=drafts[end - 1].end,
            rows=table.rows[start:end],
            is_cut=table.is_cut and end == len(drafts),
        )
        for start, end in zip(starts, ends, strict=True)
    ]


def _read(layout: Layout, drafts: Sequence[Draft], words: Words) -> GluedTable:
    """All rows at once: first the leading columns, then the texts."""
    lines = [draft.text for draft in drafts]
    ways = [
        draft.ways if draft.ways and not draft.more else ways_of(draft.text, layout, words)
        for draft in drafts
    ]
    decided = decide(lines, ways, layout.leading)
    if "symbol" in layout.leading and _reads_badly(decided):
        plain = [replace(draft, ways=()) for draft in drafts]
        return _read(replace(layout, prose=True), plain, words)
    rests = [text[found.lead.rest :] for text, found in zip(lines, decided, strict=True)]
    tails = cut_tails(rests, layout.trailing)
    cuts = cut_texts([text for text, _ in tails], len(layout.texts), words)
    odd = set(layout.texts) & _NO_SENTENCES
    if odd or unknown_words(layout.header):
        cuts = [replace(cut, confidence=min(cut.confidence, 0.7)) for cut in cuts]
    cuts = [_with_tail(cut, cells) for cut, (_, cells) in zip(cuts, tails, strict=True)]
    rows = [_row(*each, words) for each in zip(drafts, decided, cuts, strict=True)]
    if layout.is_doubted:
        rows = [_doubted(row, "the codes end as statuses do") for row in rows]
    lacking = [bool(layout.texts) and not any(cut.cells[: len(layout.texts)]) for cut in cuts]
    if any(lacking) and not all(lacking):
        rows = [
            _doubted(row, "no text") if lacks else row
            for row, lacks in zip(rows, lacking, strict=True)
        ]
    first = drafts[0].first.number if layout.header_line is None else layout.header_line
    return GluedTable(
        line=first,
        end_line=drafts[-1].end,
        header=layout.header,
        header_line=layout.header_line,
        roles=layout.roles,
        rows=tuple(rows),
        is_cut=len(rows) > 2 and lacking[-1] and not any(lacking[:-1]),
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
    r"|[A-Z]{1,24}(?:[_.\-][A-Z]{1,24}){0,4}[_.\-]?\d{3,10}(?=[A-Z\"'{%\u2e80-\uffff]|[a-z]{2,})"
)
_WORD_LINE = re.compile(r"[A-Z]{4,24}(?:_[A-Z]{2,24}){0,4}(?:[A-Z][a-z]|[a-z])[a-z]+(?=\s|$)")
"""A code in capitals (`SUCCESSsuccess`): a row among others, though no proof of a table."""
_LEAST_ROWS = 3
_LEAST_HIDDEN = 4
"""Rows from which a status that the header does not name is believed."""


def _headless(
    document: Sequence[Line], at: int, columns: tuple[Role, ...] | None, words: Words
) -> tuple[list[GluedTable], int]:
    """A run of lines that begin with alike codes, none of them followed by a blank.

    Gives the line to go on with, behind a run that is none, too: it is not looked at twice.
    """
    end, coded = at, 0
    while end < len(document) and _may_be_row(document[end], end == at):
        coded += _begins_with_code(document[end].text)
        end += 1
    if coded < _LEAST_ROWS:
        return [], max(end, at + 1)
    run = document[at:end]
    lines = [line.text for line in run]
    is_doubted = columns is None and statuses_in(lines) == "perhaps"
    layout = Layout(columns or _guess_columns(lines, words), is_doubted=is_doubted)
    drafts, last = gather(document, at, layout, words)
    if len(drafts) < _LEAST_ROWS:
        return [], end
    table = _read(layout, drafts, words)
    key = table.roles.index("code") if "code" in table.roles else 0
    codes = [row.cells[key] for row in table.rows]
    if len(set(codes)) < 0.8 * len(codes):
        return [], max(end, last)
    if at and _HEADER_LIKE.match(document[at - 1].text):
        why = "an unknown header above"
        table = replace(table, rows=tuple(_doubted(row, why) for row in table.rows))
    return _in_parts(table, drafts), last


def _may_be_row(line: Line, is_first: bool) -> bool:
    if _begins_with_code(line.text):
        return True
    return _WORD_LINE.match(line.text) is not None and (is_first or not line.gap)


def _begins_with_code(text: str) -> bool:
    return _CODE_LINE.match(text) is not None and NO_TEXT.match(text) is None


def _doubted(row: GluedRow, why: str) -> GluedRow:
    """Less sure: there may be columns that we do not know, or a cell that was lost."""
    evidence = f"{why}; {row.evidence}"
    return replace(row, confidence=min(row.confidence, 0.7), evidence=evidence)


_HEADER_LIKE = re.compile(r"(?=.{4,120}$)[A-Z][A-Za-z ?]*[a-z?][A-Z][A-Za-z ?]*$")


def _guess_columns(lines: Sequence[str], words: Words) -> tuple[Role, ...]:
    """Code and message; a status after the code, and a description, where most rows have them."""
    leading: tuple[Role, ...] = WITH_STATUS if statuses_in(lines) == "all" else ("code",)
    ways = [leads(text, leading, words) for text in lines]
    known = [(text, found) for text, found in zip(lines, ways, strict=True) if found]
    decided = decide([text for text, _ in known], [found for _, found in known], leading)
    rests = [text[each.lead.rest :] for (text, _), each in zip(known, decided, strict=True)]
    return (*leading, "message", "description")[: len(leading) + texts_in(rests, words)]
