"""Pipe tables of markdown, also those whose rows wrap over lines."""

from __future__ import annotations

import re

from codegen.reading.blocks import Row, Table
from codegen.reading.pipes import is_delimiter, split_row
from codegen.reading.scan import Scan
from codegen.reading.spans import read_inline

RULE = re.compile(r"(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}")

MAX_OPEN = 60
LEAST_PARTED = 3
_BULLET = re.compile(r"\A[-*+][ \t]+")


def read_table(scan: Scan) -> bool:
    line = scan.line(scan.at)
    if "|" not in line or not is_delimiter(scan.line(scan.at + 1)):
        return False
    start = scan.at
    header = tuple(read_inline(cell, scan.notes) for cell in split_row(line))
    scan.flush()
    scan.mark(start + 1, start + 2)
    scan.at += 2
    rows = _Rows(scan, len(header), outer=line.lstrip().startswith("|"))
    rows.read()
    end = max([start + 2, *(row.end_line for row in rows.rows)])
    scan.add(Table(start + 1, end, header, tuple(rows.rows)))
    return True


class _Rows:
    """The rows of a table. A line without a pipe, directly below a row of a table without outer
    pipes, goes on with its last cell; so do lines after one of two blanks (a `<br>` that was
    flattened), if a whole row comes after them."""

    def __init__(self, scan: Scan, columns: int, *, outer: bool) -> None:
        self.scan = scan
        self.columns = columns
        self.outer = outer
        self.rows: list[Row] = []
        self.cells: list[str] = []
        self.first = self.last = self.sure = 0

    def read(self) -> None:
        scan = self.scan
        if not scan.line(scan.at).strip() and "|" in scan.line(scan.at + 1):
            self.skip_blank()
        while scan.at < len(scan.lines) and self.take(scan.line(scan.at)):
            scan.at += 1
        self.finish()

    def skip_blank(self) -> None:
        """A blank line between the header and the rows, where they have as many cells."""
        row = self.scan.line(self.scan.at + 1)
        width = len(split_row(row))
        is_table = is_delimiter(self.scan.line(self.scan.at + 2))
        self.scan.at += self.columns - 1 <= width <= self.columns and not is_table

    def take(self, line: str) -> bool:
        text = line.strip()
        if not text:
            return self.resumes(line)
        if "|" in text:
            return self.take_row(line)
        if not self.cells or self.outer or _ends_table(text):
            return False
        self.cells[-1] += "\n" + text
        self.last = self.scan.at + 1
        return True

    def take_row(self, line: str) -> bool:
        if is_delimiter(self.scan.line(self.scan.at + 1)):
            return False
        cells = split_row(line, self.columns)
        if _ends_table(line.strip()) and len(cells) != self.columns:
            return False
        self.finish()
        self.cells = cells
        self.first = self.last = self.scan.at + 1
        if self.outer and line.lstrip().startswith("|") and not line.rstrip().endswith("|"):
            self.close()
        return True

    def close(self) -> None:
        """A row that is open goes on over lines, blank ones too, to the one with the pipe that closes
        it, where it has all cells then: a cell of several paragraphs, or with a list."""
        texts = [self.scan.line(self.scan.at).strip()]
        for at in range(self.scan.at + 1, self.scan.at + MAX_OPEN):
            text = self.scan.line(at).strip()
            if text and (text.startswith("|") or _ends_table(text)):
                return
            texts += [_BULLET.sub("", text)] if text else []
            if text.endswith("|"):
                cells = split_row("\n".join(texts), self.columns)
                if len(cells) == self.columns:
                    self.cells = cells
                    self.scan.at, self.last = at, at + 1
                return

    def resumes(self, line: str) -> bool:
        if self.scan.at < self.sure:
            return True
        if len(line) < 2:
            return self.is_parted()
        if self.outer or not self.cells:
            return False
        at = self.scan.at + 1
        while at < len(self.scan.lines) and (line := self.scan.line(at)):
            text = line.strip()
            if "|" in text:
                if is_delimiter(self.scan.line(at + 1)):
                    return False
                self.sure = at
                return len(split_row(line, self.columns)) == self.columns
            if text and _ends_table(text):
                return False
            at += 1
        return False

    def is_parted(self) -> bool:
        """Whether one blank line stands between rows: the next line is written as a whole row is."""
        line = self.scan.line(self.scan.at + 1)
        text = line.strip()
        is_outer = text.startswith("|") and text.endswith("|")
        if not self.cells or "|" not in text or is_outer is not self.outer or _ends_table(text):
            return False
        is_table = is_delimiter(line) or is_delimiter(self.scan.line(self.scan.at + 2))
        return not is_table and len(split_row(line, self.columns)) == self.columns >= LEAST_PARTED

    def finish(self) -> None:
        if self.cells:
            notes = self.scan.notes
            cells = tuple(read_inline(cell, notes) for cell in self.cells)
            self.rows.append(Row(self.first, self.last, cells))
            self.cells = []


def _ends_table(text: str) -> bool:
    return text[0] in "#>" or text.startswith(("```", "~~~", "<!--")) or bool(RULE.fullmatch(text))
