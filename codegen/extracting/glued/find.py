"""Where glued tables are in a text, and the joint reading of their rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from codegen.extracting.columns import Role
from codegen.extracting.glued.boundaries import boundaries
from codegen.extracting.glued.cells import LEADING, VALUES
from codegen.extracting.glued.headers import header_roles, readings, unknown_words
from codegen.extracting.glued.joint import Reading, decide, shape
from codegen.extracting.glued.leads import Lead, leads
from codegen.extracting.glued.rows import GluedRow, GluedTable
from codegen.extracting.glued.tails import TAILS, cut_tails
from codegen.extracting.glued.texts import Cut, cut_texts, texts_in
from codegen.extracting.glued.words import Words

MAX_ROW = 12_000
"""Characters of a line that is still looked at as a row."""
MAX_WRAP = 40
"""Lines that one row may go on for."""
_ROW = -2.4
"""The least score of a line that begins a row."""
_TYPED_ROW = -3.2
"""The same where a type proves it: in small letters nothing else marks where cells touch."""
_NUMBER_ROW = -5.3
"""The same for a number, whose text may begin with a number, too (`10404` `1. The type ...`)."""
# Columns of single values: what is known about sentences does not hold for them.
_NO_SENTENCES = frozenset(("default", "example", "values", "label", "value"))
_NO_TEXT = re.compile(
    r"""[{}\[\]]|"[^"]*"\s*:|//|/\*|(?:GET|POST|PUT|DELETE|PATCH)\s+/|https?://|wss?://|\||#"""
    r"""|[^|\t]{0,60}(?:\t| \| )"""
)
_ENTRY = re.compile(r"[a-z0-9]|[A-Z][A-Z0-9_]*$|[-•*·]|[A-Z][\w ]{0,24}[:=]|[A-Z0-9_]+\s*[-–:(]")


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    text: str
    gap: bool


@dataclass(slots=True)
class _Draft:
    """A row as its lines were gathered: the first, and those that it went on for."""

    first: _Line
    more: list[_Line]

    @property
    def text(self) -> str:
        return " ".join([self.first.text, *(line.text for line in self.more)])

    @property
    def end(self) -> int:
        return self.more[-1].number if self.more else self.first.number


@dataclass(frozen=True, slots=True)
class _Layout:
    """The columns of a table: those read by their shape, the texts, and those at the end.

    `prose` says that the column of symbols holds names in words (`Unknown error`): a text.
    """

    roles: tuple[Role, ...]
    header: tuple[str, ...] = ()
    header_line: int | None = None
    prose: bool = False

    @property
    def leading(self) -> tuple[Role, ...]:
        count = 0
        while count < len(self.roles) and self._leads(self.roles[count]):
            count += 1
        while count == len(self.roles) > 1 and self.roles[count - 1] in VALUES:
            # An example at the end of a row is a text like another.
            count -= 1
        return self.roles[:count]

    def _leads(self, role: Role) -> bool:
        return role in LEADING and not (self.prose and role == "symbol")

    @property
    def trailing(self) -> tuple[Role, ...]:
        start = len(self.roles)
        while start - 1 > len(self.leading) and self.roles[start - 1] in TAILS:
            start -= 1
        return self.roles[start:]

    @property
    def texts(self) -> tuple[Role, ...]:
        return self.roles[len(self.leading) : len(self.roles) - len(self.trailing)]


def find_glued_tables(
    lines: Sequence[tuple[int, str]], *, columns: tuple[Role, ...] | None = None
) -> list[GluedTable]:
    """All glued tables of a text, in order. `lines`: the non-blank ones with their numbers.

    `columns` are the roles of the tables that have no header, and of those with as many columns.
    """
    document = _with_gaps(lines)
    words = Words(text for _, text in lines)
    tables, at = [], 0
    while at < len(document):
        table, at = _headed(document, at, columns, words) or _headless(document, at, columns, words)
        if table is not None:
            tables.append(table)
    return tables


def _with_gaps(lines: Sequence[tuple[int, str]]) -> list[_Line]:
    """A blank line shows as a jump of the numbers."""
    before = None
    found = []
    for number, text in lines:
        found.append(_Line(number, text.strip(), before is not None and number > before + 1))
        before = number
    return found


def _headed(
    document: Sequence[_Line], at: int, columns: tuple[Role, ...] | None, words: Words
) -> tuple[GluedTable, int] | None:
    """The table whose header is line `at`, if there are rows below it that fit."""
    best: tuple[float, _Layout, list[_Draft], int] | None = None
    for header in readings(document[at].text):
        roles = header_roles(header)
        if roles is None:
            continue
        if columns is not None and len(columns) == len(roles):
            roles = columns
        layout = _Layout(roles, header, document[at].number)
        drafts, end = _gather(document, at + 1, layout, words)
        if drafts and (best is None or len(drafts) > best[0]):
            best = (len(drafts), layout, drafts, end)
    if best is None:
        return None
    return _read(best[1], best[2], words), best[3]


def _row_ways(line: _Line, layout: _Layout, words: Words) -> list[Lead]:
    """How the line reads as a row; nothing where it does not."""
    if len(line.text) > MAX_ROW or _NO_TEXT.match(line.text):
        return []
    if not layout.leading:
        fits = any(cut_tails([line.text], layout.trailing)[0][1])
        return [Lead((), 0, 0.0)] if fits else []
    ways = _ways(line.text, layout, words)
    least = _TYPED_ROW if {"type", "required"} & set(layout.leading) else _ROW
    if layout.leading[0] == "code" and line.text[0] in "-0123456789":
        least = _NUMBER_ROW
    if not ways or ways[0].score < least:
        return []
    return ways


def _ways(text: str, layout: _Layout, words: Words) -> list[Lead]:
    if not layout.leading:
        return [Lead((), 0, 0.0)]
    return leads(text, layout.leading, words, texts=bool(layout.texts))


def _gather(
    document: Sequence[_Line], at: int, layout: _Layout, words: Words
) -> tuple[list[_Draft], int]:
    """The rows from line `at` on, and the line behind the last of them."""
    drafts: list[_Draft] = []
    waiting: list[_Line] = []
    shapes: set[str] = set()
    end = at
    for place in range(at, len(document)):
        line = document[place]
        ways = _row_ways(line, layout, words)
        if _is_header(line, layout, bool(ways)):
            break
        if ways and _alike(line, ways, shapes, layout):
            if drafts:
                drafts[-1].more += waiting
            drafts.append(_Draft(line, []))
            shapes.add(_shape(ways[0], layout))
            waiting, end = [], place + 1
        elif not drafts or line.gap or len(waiting) >= MAX_WRAP or _NO_TEXT.match(line.text):
            break
        else:
            waiting.append(line)
    kept = _wrapped_end(drafts, waiting)
    return drafts, end + kept


def _is_header(line: _Line, layout: _Layout, row: bool) -> bool:
    """The header of the next table, or the same again. Two words can also be a row by chance."""
    found = readings(line.text)
    return bool(found) and (found[0] == layout.header or len(found[0]) > 2 or not row)


def _wrapped_end(drafts: Sequence[_Draft], waiting: Sequence[_Line]) -> int:
    """Of the lines after the last row, those that are entries of its list or the end of it."""
    if not drafts:
        return 0
    kept = 0
    for line in waiting:
        before = drafts[-1].more[-1].text if drafts[-1].more else drafts[-1].first.text
        if not (_ENTRY.match(line.text) or before.endswith((":", ",", "："))):
            break
        drafts[-1].more.append(line)
        kept += 1
    return kept


def _alike(line: _Line, ways: Sequence[Lead], shapes: set[str], layout: _Layout) -> bool:
    """After a blank line a row must begin as one before it did, and so must one that reads badly."""
    if not shapes or "code" not in layout.leading:
        return True
    if ways[0].score < _ROW:
        return any(_shape(way, layout) in shapes for way in ways)
    return not line.gap or _shape(ways[0], layout) in shapes or line.text[0] in "-0123456789"


def _shape(way: Lead, layout: _Layout) -> str:
    return shape(way.cells[layout.leading.index("code")]) if "code" in layout.leading else "any"


def _read(layout: _Layout, drafts: Sequence[_Draft], words: Words) -> GluedTable:
    """All rows at once: first the leading columns, then the texts."""
    lines = [draft.text for draft in drafts]
    ways = [_ways(text, layout, words) for text in lines]
    readings_ = decide(lines, ways, layout.leading)
    if "symbol" in layout.leading and _reads_badly(readings_):
        return _read(replace(layout, prose=True), drafts, words)
    rests = [text[found.lead.rest :] for text, found in zip(lines, readings_, strict=True)]
    tails = cut_tails(rests, layout.trailing)
    cuts = cut_texts([text for text, _ in tails], len(layout.texts), words)
    odd = set(layout.texts) & _NO_SENTENCES
    if odd or unknown_words(layout.header):
        cuts = [replace(cut, confidence=min(cut.confidence, 0.7)) for cut in cuts]
    cuts = [_with_tail(cut, cells) for cut, (_, cells) in zip(cuts, tails, strict=True)]
    rows = [_row(*each, words) for each in zip(drafts, readings_, cuts, strict=True)]
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


def _row(draft: _Draft, reading: Reading, cut: Cut, words: Words) -> GluedRow:
    wrapped = 1.0 if all(_is_plain(line.text, words) for line in draft.more) else 0.7
    confidence = round(reading.certainty * cut.confidence * wrapped, 3)
    evidence = f"{cut.why}; {reading.certainty:.0%} for the columns before"
    return GluedRow(
        line=draft.first.number,
        end_line=draft.end,
        cells=(*reading.lead.cells, *cut.cells),
        confidence=confidence,
        evidence=evidence,
    )


def _is_plain(text: str, words: Words) -> bool:
    """A line that goes on with known words or a constant, and is no row that we cannot read."""
    if any(boundary.strength >= 2.0 for boundary in boundaries(text, words)):
        return False
    first = _FIRST_TOKEN.match(text)
    return first is None or first[0].isupper() or words.knows(first[0])


_FIRST_TOKEN = re.compile(r"\w+\??")
_CODE_LINE = re.compile(
    r"-?\d{2,10}(?= ?[1-5]\d\d ?\S)|-?\d{1,10}(?=[A-Z\"'{%\u2e80-\uffff])"
    r"|[A-Z]+(?:_[A-Z]+)*_[A-Z]?\d+(?=[A-Z][a-z])"
)
_LEAST_ROWS = 3


def _headless(
    document: Sequence[_Line], at: int, columns: tuple[Role, ...] | None, words: Words
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
    layout = _Layout(columns or _guess_columns([line.text for line in run], words))
    drafts, last = _gather(document, at, layout, words)
    if len(drafts) < _LEAST_ROWS:
        return None, end
    table = _read(layout, drafts, words)
    codes = [row.cells[0] for row in table.rows]
    if len(set(codes)) < 0.8 * len(codes):
        return None, max(end, last)
    if at and _HEADER_LIKE.match(document[at - 1].text):
        table = replace(table, rows=tuple(map(_doubted, table.rows)))
    return table, last


def _begins_with_code(text: str) -> bool:
    return _CODE_LINE.match(text) is not None and _NO_TEXT.match(text) is None


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
    """Nearly all numbers end in a status, few different ones, and the codes before are unique.

    The last is what tells 0001|400 from 51400, 51401, 51404.
    """
    found = [match for match in map(_WITH_STATUS.match, lines) if match]
    if len(found) < 0.9 * len(lines):
        return False
    codes = [match["code"] for match in found]
    statuses = {match["status"] for match in found}
    return len(set(codes)) >= 0.9 * len(codes) and len(statuses) <= max(3, len(found) // 3)
