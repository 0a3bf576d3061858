"""Pages flattened to text: no markup but what survived, so each line is a block of its own.

Pipe and tab tables, list marks, JSON and shell commands are found by their form; a line that
reads like a heading becomes a Heading of level 0. Columns that lost every mark are got back
later, by extracting/glued.py, from the lines that are left as paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TypeVar

from codegen.reading.blocks import (
    AnyBlock,
    Code,
    Document,
    Heading,
    Inline,
    Item,
    Paragraph,
    Row,
    Table,
)
from codegen.reading.brackets import closing_lines
from codegen.reading.decode import join_wrapped, normal
from codegen.reading.pipes import is_delimiter, split_row

_ITEM = re.compile(r"\s*[-*•]\s+(?=\S)")
_COMMAND_OPTION = re.compile(r"\s*(-{1,2}[A-Za-z]|[\"']?https?://)")
_OPENERS = {"{": "}", "[": "]"}
_MAX_JSON_LINES = 5_000
_MAX_CELL_LINES = 40
_LEAST_PIPE_ROWS = 3
_SMALL_WORDS = frozenset(
    "a an and as at by for from in into of on or per the to via vs with &".split()
)
_NOT_IN_HEADINGS = re.compile(r"[|{}<>=\"“”;]|://|\.\s|[.,!?。，；]\Z")
_NUMBERING = re.compile(r"[0-9]+(\.[0-9]+)*[.)]?\s+")
_WORD = re.compile(r"[^\W_]+(?:['’/.&_-][^\W_]+)*")
MAX_HEADING = 80

Found = TypeVar("Found", Table, Code)


def read_text(text: str, *, path: str, id: str) -> Document:
    """The blocks of a flattened page. Every non-blank line is in one of them, or is markup."""
    lines = text.split("\n")
    scan = _Scan(lines)
    blocks = tuple(scan.blocks())
    return Document(path, id, "text", tuple(lines), blocks, markup=frozenset(scan.markup))


def reads_like_heading(text: str, *, alone: bool = False) -> bool:
    """A short line without the marks of a sentence, data or code: in title case, or in any case
    where it stands `alone` between blank lines."""
    text = _NUMBERING.sub("", text).removesuffix(":")
    if not text or len(text) > MAX_HEADING or _NOT_IN_HEADINGS.search(text):
        return False
    words = [word for word in _WORD.findall(text) if word not in _SMALL_WORDS]
    if not 1 <= len(words) <= 8 or not words[0][0].isalpha():
        return False
    if "," in text and not alone:
        return False
    titled = sum(not word[0].islower() for word in words)
    return words[0][0].isupper() and (alone or titled * 3 >= len(words) * 2)


def _plain(text: str) -> Inline:
    """A text without markup: a `*` or `_` in it is what the reader sees."""
    return Inline(normal(text))


class _Scan:
    """One pass over the lines of a page."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.at = 0
        self.markup: set[int] = set()

    def blocks(self) -> Iterator[AnyBlock]:
        while self.at < len(self.lines):
            if not self.lines[self.at].strip().strip("| \t"):
                # A bar alone is left of a table whose cells became lines.
                self.markup.update([self.at + 1] if self.lines[self.at].strip() else [])
                self.at += 1
                continue
            yield self._table() or self._json() or self._command() or self._line()

    def _table(self) -> Table | None:
        return self._pipe_table() or self._open_pipe_table() or self._tab_table()

    def _pipe_table(self) -> Table | None:
        head, rule = self.lines[self.at], self._peek(1)
        if "|" not in head or not is_delimiter(rule):
            return None
        end = self.at + 2
        while end < len(self.lines) and "|" in self.lines[end]:
            end += 1
        self.markup.add(self.at + 2)
        rows = tuple(self._row(n, split_row(self.lines[n])) for n in range(self.at + 2, end))
        header = tuple(map(_plain, split_row(head)))
        return self._take(Table(self.at + 1, end, header, rows), end)

    def _open_pipe_table(self) -> Table | None:
        """Rows between pipes whose delimiter row is gone: some extractors leave it out."""
        cells = split_row(self.lines[self.at])
        if len(cells) < 2 or not all(map(reads_like_heading, filter(None, cells))):
            return None
        end = self.at
        while end < len(self.lines) and len(split_row(self.lines[end])) == len(cells):
            end += 1
        if end - self.at < _LEAST_PIPE_ROWS:
            return None
        rows = tuple(self._row(n, split_row(self.lines[n])) for n in range(self.at + 1, end))
        return self._take(Table(self.at + 1, end, tuple(map(_plain, cells)), rows), end)

    def _tab_table(self) -> Table | None:
        """Rows between tabs. A cell goes on over lines without a tab, where a further row follows."""
        columns = self.lines[self.at].count("\t")
        rows: list[list[int]] = []
        end = self.at
        while columns and end < len(self.lines):
            if self._is_tab_row(end, columns, is_next=bool(rows)):
                rows.append([end])
            elif rows and self._goes_on(end, columns):
                rows[-1].append(end)
            else:
                break
            end += 1
        if len(rows) < 2:
            return None
        read = [self._tab_row(numbers) for numbers in rows]
        return self._take(Table(self.at + 1, end, read[0].cells, tuple(read[1:])), end)

    def _is_tab_row(self, index: int, columns: int, *, is_next: bool) -> bool:
        cells = self.lines[index].split("\t")
        is_header = len(cells) > 2 and all(reads_like_heading(cell) for cell in cells)
        return 1 < len(cells) <= columns + 1 and not (is_next and is_header)

    def _goes_on(self, index: int, columns: int) -> bool:
        for line in self.lines[index : index + _MAX_CELL_LINES]:
            if "\t" in line:
                at = self.lines.index(line, index)
                return line.count("\t") == columns and self._is_tab_row(at, columns, is_next=True)
            if not line.strip() or line.strip()[0] in _OPENERS:
                return False
        return False

    def _tab_row(self, numbers: list[int]) -> Row:
        cells = self.lines[numbers[0]].split("\t")
        further = [self.lines[number] for number in numbers[1:]]
        last = Inline(join_wrapped([cells[-1], *further]), items=tuple(map(normal, further)))
        inlines = (*map(_plain, cells[:-1]), last)
        return Row(numbers[0] + 1, numbers[-1] + 1, inlines)

    def _row(self, index: int, cells: list[str]) -> Row:
        return Row(index + 1, index + 1, tuple(map(_plain, cells)))

    def _json(self) -> Code | None:
        """Lines from an opening bracket to the one that closes it, quotes respected."""
        if self.lines[self.at].strip()[0] not in _OPENERS:
            return None
        end = self._closing[self.at]
        if end is None or end - self.at >= _MAX_JSON_LINES:
            return None
        return self._code(end + 1, "json")

    @cached_property
    def _closing(self) -> list[int | None]:
        return closing_lines(self.lines)

    def _command(self) -> Code | None:
        """A curl command: it goes on after a backslash, and with lines of options or an address."""
        if not re.match(r"\s*(\$\s*)?curl\s", self.lines[self.at]):
            return None
        end = self.at + 1
        while end < len(self.lines) and (
            self.lines[end - 1].rstrip().endswith("\\") or _COMMAND_OPTION.match(self.lines[end])
        ):
            end += 1
        return self._code(end, "shell")

    def _code(self, end: int, language: str) -> Code:
        text = "\n".join(self.lines[self.at : end])
        return self._take(Code(self.at + 1, end, text, language), end)

    def _line(self) -> AnyBlock:
        line, number = self.lines[self.at], self.at + 1
        self.at += 1
        mark = _ITEM.match(line)
        if mark:
            return Item(number, number, _plain(line[mark.end() :]))
        inline = _plain(line)
        if reads_like_heading(inline.text, alone=self._stands_alone(number - 1)):
            return Heading(number, number, inline, 0)
        return Paragraph(number, number, inline, (normal(line),))

    def _stands_alone(self, index: int) -> bool:
        around = (self.lines[n] for n in (index - 1, index + 1) if 0 <= n < len(self.lines))
        return not any(line.strip() for line in around)

    def _peek(self, ahead: int) -> str:
        at = self.at + ahead
        return self.lines[at] if at < len(self.lines) else ""

    def _take(self, block: Found, end: int) -> Found:
        self.at = end
        return block
