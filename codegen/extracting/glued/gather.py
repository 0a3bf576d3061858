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


_FIRST_TOKEN = re.compile(r"\w+\??")


@dataclass(frozen=True, slots=True)
class Line:
    number: int
    text: str
    gap: bool


@dataclass(slots=True)
class Draft:
    """A row as its lines were gathered: the first, and those that it went on for."""

    first: Line
    more: list[Line]

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
    return ways


def ways_of(text: str, layout: Layout, words: Words) -> list[Lead]:
    if not layout.leading:
        return [Lead((), 0, 0.0)]
    return leads(text, layout.leading, words, texts=bool(layout.texts))


def gather(
    document: Sequence[Line], at: int, layout: Layout, words: Words
) -> tuple[list[Draft], int]:
    """The rows from line `at` on, and the line behind the last of them."""
    drafts: list[Draft] = []
    waiting: list[Line] = []
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
            drafts.append(Draft(line, []))
            shapes.add(_shape(ways[0], layout))
            waiting, end = [], place + 1
        elif not drafts or line.gap or len(waiting) >= MAX_WRAP or NO_TEXT.match(line.text):
            break
        else:
            waiting.append(line)
    kept = _wrapped_end(drafts, waiting)
    return drafts, end + kept


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


def _alike(line: Line, ways: Sequence[Lead], shapes: set[str], layout: Layout) -> bool:
    """After a blank line a row must begin as one before it did, and so must one that reads badly."""
    if not shapes or "code" not in layout.leading:
        return True
    if ways[0].score < _ROW:
        return any(_shape(way, layout) in shapes for way in ways)
    return not line.gap or _shape(ways[0], layout) in shapes or line.text[0] in "-0123456789"


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
