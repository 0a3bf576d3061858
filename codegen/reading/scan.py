"""The state of reading one markdown document: where we are, and the text that is still open."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from codegen.reading.blocks import AnyBlock, Component, Heading, Item, Paragraph
from codegen.reading.inline import parts_of
from codegen.reading.spans import Notes, Spans, read_spans

_QUOTE = re.compile(r" {0,3}(?:>[ \t]?)+")
_CLOSER = re.compile(r"</([A-Z][A-Za-z0-9.]*)")
_ANCHOR = re.compile(r"\s*\{:?\s*#([\w.:-]+)[^{}]*\}\s*\Z")


@dataclass(slots=True)
class Level:
    """An item of a list that may have more in it: the columns of its marker and of its text."""

    marker: int
    content: int


@dataclass(slots=True)
class Scan:
    """`lines` is a copy to work on: what was dealt with is taken out of the line. `at` counts
    from 0. `item` is the line and depth of an item whose text has not begun, `term` what it
    defines."""

    path: str
    lines: list[str]
    notes: Notes
    at: int = 0
    blocks: list[AnyBlock] = field(default_factory=list)
    markup: set[int] = field(default_factory=set)
    levels: list[Level] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    open_at: int = 0
    open_end: int = 0
    item: tuple[int, int] | None = None
    term: str | None = None
    in_item: bool = False
    quoted: bool = False
    after_blank: bool = True
    anchor: str | None = None
    unclosed: set[str] = field(default_factory=set)
    inside: list[str] = field(default_factory=list)

    def line(self, at: int) -> str:
        """A line without the quote marks of the block quote that we are in; "" after the last."""
        if at >= len(self.lines):
            return ""
        line = self.lines[at]
        if self.quoted and (quote := _QUOTE.match(line)):
            return line[quote.end() :]
        return line

    def base(self) -> int:
        """The column at which text stands here."""
        return self.levels[-1].content if self.levels else 0

    def add(self, *blocks: AnyBlock) -> None:
        self.flush()
        self.item = self.term = self.anchor = None
        self.blocks += blocks

    def mark(self, start: int, end: int) -> None:
        """Lines (from 0, `end` not included) that carry no text."""
        self.markup.update(at + 1 for at in range(start, end) if self.lines[at].strip())

    def append(self, text: str) -> None:
        """One more line of the text that is open, or the first of one."""
        if not self.open:
            self.open_at = self.at
            self.in_item = self.item is not None
        if self.inside and "</" in text:
            for name in _CLOSER.findall(text):
                self.leave(name)
        self.open.append(text)
        self.open_end = self.at + 1

    def leave(self, name: str) -> None:
        """The end of the innermost element of this name, and so of all in it."""
        if name in self.inside:
            del self.inside[len(self.inside) - 1 - self.inside[::-1].index(name) :]

    def flush(self) -> None:
        """Ends the text that is open."""
        if not self.open:
            return
        spans = read_spans("\n".join(self.open), self.notes)
        line, end = self.open_at + 1, self.open_end
        self.open = []
        self.add_components(spans, line)
        inline = spans.inline()
        if not inline.text:
            self.markup.update(range(line, end + 1))
            self.anchor = spans.anchors[-1] if spans.anchors else self.anchor
            return
        item, self.item = self.item, None
        term, self.term = self.term, None
        self.anchor = None
        if self.in_item and item:
            parts = parts_of(spans.tokens) if end > line else ()
            self.blocks.append(Item(item[0], end, inline, item[1], term, parts))
        else:
            self.blocks.append(Paragraph(line, end, inline, parts_of(spans.tokens)))

    def heading(self, text: str, level: int, *, line: int, end: int) -> None:
        anchor = _ANCHOR.search(text[-200:])
        if anchor:
            text = text[: len(text) - len(anchor[0])]
        spans = read_spans(text, self.notes)
        self.add_components(spans, line)
        ids = [anchor[1] if anchor else None, *spans.anchors, self.anchor]
        found = next(filter(None, ids), None)
        self.add(Heading(line, end, spans.inline(), level, found))

    def add_components(self, spans: Spans, line: int) -> None:
        self.blocks += [Component(line, line, tag.name, tag.attributes) for tag in spans.components]


def unquoted(line: str) -> str | None:
    """A line without its quote marks; None where it has none."""
    quote = _QUOTE.match(line)
    return None if quote is None else line[quote.end() :]
