"""Which lines are rows of a table, which go on with the row before, and where the table ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from codegen.extracting.glued.boundaries import boundaries
from codegen.extracting.glued.headers import readings
from codegen.extracting.glued.joint import shape
from codegen.extracting.glued.layout import Layout
from codegen.extracting.glued.leads import Lead, leads
from codegen.extracting.glued.tails import cut_tails
from codegen.extracting.glued.words import Words
from codegen.reading.text import reads_like_heading

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
NO_TEXT = re.compile(
    r"""[{}\[\]]|"[^"]*"\s*:|//|/\*|(?:GET|POST|PUT|DELETE|PATCH)\s+/|https?://|wss?://|\||#"""
    r"""|[^|\t]{0,60}(?:\t| \| )"""
)
_ENTRY = re.compile(r"[a-z0-9]|[A-Z][A-Z0-9_]*$|[-•*·]|[A-Z][\w ]{0,24}[:=]|[A-Z0-9_]+\s*[-–:(]")


MAX_FOREIGN = 4
"""Lines below one that is no row, in which the next row is looked for."""
_STOPS = (".", "!", "?", "。", "！")
_OPEN_END = re.compile(
    r"(?i)(?:[:,;(\-–/：，、（]|\b(?:the|a|an|of|to|and|or|for|in|is|are|be|not|with|by|from))$"
)
_NEAR = 3.0
_SAME = 0.05
_SELDOM = 5
"""One row in so many, or fewer, has a blank between code and text: a slip of the page."""
_PIECE = re.compile(r"-?[A-Z0-9]*(?:[_.\-][A-Z0-9]*)*")
_FIRST_TOKEN = re.compile(r"\w+\??")


@dataclass(frozen=True, slots=True)
class Line:
    number: int
    text: str
    gap: bool


@dataclass(slots=True)
class Draft:
    """A row as its lines were gathered: the first, and those that it went on for.

    `ways` are how the first line reads; `resumes`: foreign lines stand above it, left to others;
    `is_piece`: the document was cut inside its code.
    """

    first: Line
    more: list[Line]
    ways: Sequence[Lead] = ()
    resumes: bool = False
    is_piece: bool = False

    @property
    def text(self) -> str:
        return " ".join([self.first.text, *(line.text for line in self.more)])

    @property
    def end(self) -> int:
        return self.more[-1].number if self.more else self.first.number


def with_gaps(lines: Sequence[tuple[int, str]]) -> list[Line]:
    """A blank line shows as a jump of the numbers."""
    before = None
    found = []
    for number, text in lines:
        found.append(Line(number, text.strip(), before is not None and number > before + 1))
        before = number
    return found


def _row_ways(line: Line, layout: Layout, words: Words) -> list[Lead]:
    """How the line reads as a row; nothing where it does not."""
    if len(line.text) > MAX_ROW or NO_TEXT.match(line.text):
        return []
    if not layout.leading:
        fits = any(cut_tails([line.text], layout.trailing)[0][1])
        return [Lead((), 0, 0.0)] if fits else []
    ways = ways_of(line.text, layout, words)
    least = _TYPED_ROW if {"type", "required"} & set(layout.leading) else _ROW
    if layout.leading[0] == "code" and line.text[0] in "-0123456789":
        least = _NUMBER_ROW
    if not ways or ways[0].score < least:
        return []
    # `WITHDRAW_`, where a document was cut, is no code and a text.
    return [] if line.text[-1] in "_-." and _PIECE.fullmatch(line.text) else ways


def piece(text: str, layout: Layout) -> Lead:
    """All of a line as the beginning of a code."""
    empty = ("",) * (len(layout.leading) - 1)
    return Lead((text, *empty), len(text), -9.0)


def ways_of(text: str, layout: Layout, words: Words) -> list[Lead]:
    if not layout.leading:
        return [Lead((), 0, 0.0)]
    return leads(text, layout.leading, words, texts=bool(layout.texts))


def gather(
    document: Sequence[Line], at: int, layout: Layout, words: Words
) -> tuple[list[Draft], int]:
    """The rows from line `at` on, and the line behind the last of them."""
    rows = _Rows(layout)
    end = at
    for place in range(at, len(document)):
        line = document[place]
        ways = _row_ways(line, layout, words)
        if _is_header(line, layout, bool(ways)):
            break
        if ways and rows.alike(line, ways):
            rows.add(line, ways)
            end = place + 1
        elif line.gap or not rows.may_wait(
            line, document[place + 1 : place + 1 + MAX_FOREIGN], words
        ):
            break
        else:
            rows.waiting.append(line)
    if end + len(rows.waiting) == len(document) and rows.add_piece():
        return rows.drafts, len(document)
    return rows.drafts, end + _wrapped_end(rows.drafts, rows.waiting)


class _Rows:
    """The rows so far, and the lines below them of which only the next row tells whose they are."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.drafts: list[Draft] = []
        self.waiting: list[Line] = []
        self._shapes: set[str] = set()
        self._blanks = 0
        self._stops = 0

    def add(self, line: Line, ways: Sequence[Lead]) -> None:
        resumes = self._are_foreign()
        if self.drafts and not resumes:
            self.drafts[-1].more += self.waiting
        self.drafts.append(Draft(line, [], ways, resumes))
        self._shapes.add(_shape(ways[0], self.layout))
        self._blanks += _has_blank(line.text, ways[0])
        self._stops += line.text.endswith(_STOPS)
        self.waiting = []

    def alike(self, line: Line, ways: Sequence[Lead]) -> bool:
        """After a blank line a row must begin as one before it did, and so must one that reads
        badly. Where code and text touch, a code with a blank behind it stands in a sentence."""
        if not self._shapes or "code" not in self.layout.leading:
            return True
        is_same = _shape(ways[0], self.layout) in self._shapes
        is_number = line.text[0] in "-0123456789"
        if _SELDOM * self._blanks < len(self.drafts) and self._stands_in_sentence(line, ways):
            return False
        if self.layout.texts and ways[0].rest == len(line.text):
            # A code alone is a row that was cut, or what a page has below its table (`Next`, `FAQ`).
            is_code = is_same and any(map(str.isdigit, line.text))
            return is_code if line.gap else is_same or _PIECE.fullmatch(line.text) is not None
        if ways[0].score < _ROW + _SAME:
            likely = ways if is_number else _near(ways)
            return any(_shape(way, self.layout) in self._shapes for way in likely)
        return not line.gap or is_same or is_number

    def _stands_in_sentence(self, line: Line, ways: Sequence[Lead]) -> bool:
        near = _near(ways)
        known = [way for way in near if _shape(way, self.layout) in self._shapes] or near[:1]
        return all(
            _has_blank(line.text, way) and (line.gap or line.text[way.rest].islower())
            for way in known
        )

    def may_wait(self, line: Line, below: Sequence[Line], words: Words) -> bool:
        """Whether a line that is no row may go on with the last one, or stand between two."""
        if not self.drafts or len(self.waiting) >= MAX_WRAP:
            return False
        return NO_TEXT.match(line.text) is None or self._go_on(below, words)

    def _go_on(self, below: Sequence[Line], words: Words) -> bool:
        """Whether a row like those above stands in the lines `below`, before any blank line."""
        if "code" not in self.layout.leading:
            return False
        for line in below:
            ways = _row_ways(line, self.layout, words)
            if line.gap or _is_header(line, self.layout, bool(ways)):
                return False
            if ways and self.alike(line, ways) and self._is_known(ways[0]):
                return True
        return False

    def _is_known(self, way: Lead) -> bool:
        if _shape(way, self.layout) in self._shapes:
            return True
        return way.score >= 0 and any(map(str.isdigit, way.cells[0]))

    def add_piece(self) -> bool:
        """A document that was cut inside a code: a last row without any text (`WITHDRAW_`)."""
        if len(self.waiting) != 1 or len(self.drafts) < 2 or not self._is_whole():
            return False
        line = self.waiting[0]
        if "code" not in self.layout.leading or not _PIECE.fullmatch(line.text):
            return False
        self.drafts.append(Draft(line, [], is_piece=True))
        return True

    def _are_foreign(self) -> bool:
        """Sentences and headings between rows that are whole, none of which went on before, are
        nobody's end; nor is what no cell holds."""
        if not self.waiting or "code" not in self.layout.leading:
            return False
        if any(NO_TEXT.match(line.text) for line in self.waiting):
            return True
        alone = all(stands_alone(line.text) for line in self.waiting)
        return alone and len(self.drafts) > 1 and self._is_whole()

    def _is_whole(self) -> bool:
        """The last row ends as the others do, and no row above it goes on over its line."""
        if any(draft.more for draft in self.drafts):
            return False
        last = self.drafts[-1].first.text
        usual = self._stops < 0.5 * len(self.drafts)
        return last.endswith(_STOPS) or (usual and not _OPEN_END.search(last))


def stands_alone(text: str) -> bool:
    """A sentence from its capital to its full stop, or a heading of two words and more."""
    if not text[:1].isupper() or len(text.split()) < 2:
        return False
    return text.endswith((".", "!", ":")) or (reads_like_heading(text) and not text.isupper())


def _near(ways: Sequence[Lead]) -> Sequence[Lead]:
    """The ways that read about as well as the best, and not badly."""
    least = max(ways[0].score - _NEAR, _ROW - 1.0)
    return [way for way in ways if way.score > least] or ways[:1]


def _has_blank(text: str, way: Lead) -> bool:
    return 0 < way.rest < len(text) and text[way.rest - 1].isspace()


def _is_header(line: Line, layout: Layout, row: bool) -> bool:
    """The header of the next table, or the same again. Two words can also be a row by chance."""
    found = readings(line.text)
    return bool(found) and (found[0] == layout.header or len(found[0]) > 2 or not row)


def _wrapped_end(drafts: Sequence[Draft], waiting: Sequence[Line]) -> int:
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


def _shape(way: Lead, layout: Layout) -> str:
    return shape(way.cells[layout.leading.index("code")]) if "code" in layout.leading else "any"


def is_plain(text: str, words: Words) -> bool:
    """A line that goes on with known words or a constant, and is no row that we cannot read."""
    if any(boundary.strength >= 2.0 for boundary in boundaries(text, words)):
        return False
    first = _FIRST_TOKEN.match(text)
    if first is None:
        return text[:1] in "-•*·\"'(“（>"
    return first[0].isupper() or words.knows(first[0])
