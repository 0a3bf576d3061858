"""Where glued tables are in a text, and the joint reading of their rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from codegen.extracting.glued.gather import (
    NO_TEXT,
    Draft,
    Line,
    gather,
    with_gaps,
)
from codegen.extracting.glued.headers import header_roles, readings
from codegen.extracting.glued.joint import decide
from codegen.extracting.glued.layout import Layout
from codegen.extracting.glued.leads import leads
from codegen.extracting.glued.rows import GluedTable
from codegen.extracting.glued.statuses import WITH_STATUS, hides_status, statuses_in
from codegen.extracting.glued.table import doubted, read_table
from codegen.extracting.glued.texts import texts_in
from codegen.extracting.glued.words import Words
from codegen.extracting.headers import Role


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
    return _in_parts(read_table(layout, drafts, words), drafts), end


def _with_status(
    found: Sequence[tuple[Layout, list[Draft], int]],
) -> tuple[Layout, list[Draft], int]:
    """Of the readings of a header, the one that the rows confirm: `CodeStatusMessage` has two words
    or three. A status that no reading names is a column all the same."""
    layout, drafts, end = found[0]
    lines = [draft.first.text for draft in drafts]
    shown = statuses_in(lines)
    if shown == "none":
        return found[0]
    named = [each for each in found if each[0].leading[:2] == WITH_STATUS]
    if named:
        return named[0]
    is_column = shown == "all" and hides_status(lines)
    layout = layout.with_status() if is_column else replace(layout, is_doubted=True)
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


_CODE_LINE = re.compile(
    r"-?\d{2,10}(?= ?[1-5]\d\d ?\S)|-?\d{1,10}(?=[A-Z\"'{%\u2e80-\uffff])"
    r"|[A-Z]+(?:_[A-Z]+)*_[A-Z]?\d+(?=[A-Z][a-z])"
    r"|[A-Z]{1,24}(?:[_.\-][A-Z]{1,24}){0,4}[_.\-]?\d{3,10}(?=[A-Z\"'{%\u2e80-\uffff]|[a-z]{2,})"
)
_SYMBOL = re.compile(r"-?\d{2,13}[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+[A-Z][a-z]")
_WORD_LINE = re.compile(r"[A-Z]{4,24}(?:_[A-Z]{2,24}){0,4}(?:[A-Z][a-z]|[a-z])[a-z]+(?=\s|$)")
"""A code in capitals (`SUCCESSsuccess`): a row among others, though no proof of a table."""
_LEAST_ROWS = 3
_SAMPLE = 400
"""So many rows, evenly taken, say how many texts there are."""


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
    table = read_table(layout, drafts, words)
    key = table.roles.index("code") if "code" in table.roles else 0
    codes = [row.cells[key] for row in table.rows]
    if len(set(codes)) < 0.8 * len(codes):
        return [], max(end, last)
    if at and _HEADER_LIKE.match(document[at - 1].text):
        why = "an unknown header above"
        table = replace(table, rows=tuple(doubted(row, why) for row in table.rows))
    return _in_parts(table, drafts), last


def _may_be_row(line: Line, is_first: bool) -> bool:
    if _begins_with_code(line.text):
        return True
    return _WORD_LINE.match(line.text) is not None and (is_first or not line.gap)


def _begins_with_code(text: str) -> bool:
    return _CODE_LINE.match(text) is not None and NO_TEXT.match(text) is None


_HEADER_LIKE = re.compile(r"(?=.{4,120}$)[A-Z][A-Za-z ?]*[a-z?][A-Z][A-Za-z ?]*$")


def _guess_columns(lines: Sequence[str], words: Words) -> tuple[Role, ...]:
    """Code and message; a status after the code, and a description, where most rows have them."""
    leading: tuple[Role, ...] = WITH_STATUS if statuses_in(lines) == "all" else ("code",)
    if sum(_SYMBOL.match(text) is not None for text in lines) >= 0.5 * len(lines):
        leading = (*leading, "symbol")
    lines = lines[:: max(1, len(lines) // _SAMPLE)]
    ways = [leads(text, leading, words) for text in lines]
    known = [(text, found) for text, found in zip(lines, ways, strict=True) if found]
    decided = decide([text for text, _ in known], [found for _, found in known], leading)
    rests = [text[each.lead.rest :] for (text, _), each in zip(known, decided, strict=True)]
    return (*leading, "message", "description")[: len(leading) + texts_in(rests, words)]
