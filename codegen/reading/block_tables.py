"""Tables of markdown between `#|` and `|#`: rows between `||`, cells of several paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.reading.blocks import Row, Table
from codegen.reading.pipes import split_row
from codegen.reading.scan import Scan
from codegen.reading.spans import read_inline

_OPEN = "#|"
_CLOSE = "|#"
_SETTINGS = re.compile(r"\{[^{}]*\}")
_BULLET = re.compile(r"\s*[-*+]\s+(?P<text>\S.*)\Z")


def read_block_table(scan: Scan, text: str) -> bool:
    """Takes such a table, the first row as its header; False where it has no end or no row."""
    if not text.startswith(_OPEN) or _OPEN in scan.unclosed:
        return False
    end = _end(scan)
    if end is None:
        scan.unclosed.add(_OPEN)  # so that a thousand of them do not each search the document
        return False
    rows = list(_rows(scan, end))
    if not rows:
        return False
    columns = len(split_row(rows[0][2]))
    told = [
        Row(line, last, tuple(read_inline(cell, scan.notes) for cell in split_row(said, columns)))
        for line, last, said in rows
    ]
    start = scan.at
    scan.add(Table(start + 1, end + 1, told[0].cells, tuple(told[1:])))
    scan.mark(start, start + 1)
    scan.mark(end, end + 1)
    scan.at = end + 1
    return True


def _end(scan: Scan) -> int | None:
    """The line of the end that belongs to the table here; one inside a cell has its own."""
    depth = 0
    for at in range(scan.at, len(scan.lines)):
        text = scan.line(at).strip()
        depth += text.startswith(_OPEN)
        depth -= _before_end(text) is not None
        if not depth:
            return at
    return None


def _before_end(line: str) -> str | None:
    """What stands before the end of a table, which may have settings behind it; None without one."""
    before, mark, after = line.rpartition(_CLOSE)
    is_end = bool(mark) and not _SETTINGS.sub("", after).strip()
    return before.rstrip() if is_end else None


def _rows(scan: Scan, end: int) -> Iterator[tuple[int, int, str]]:
    """First and last line of each row, and its cells as one line of a pipe table."""
    first, texts = 0, list[str]()
    for at in range(scan.at, end + 1):
        text = scan.line(at).strip()
        text = text.removeprefix(_OPEN).strip() if at == scan.at else text
        text = (_before_end(text) or "") if at == end else text
        if not texts:
            if not text.startswith("||"):
                continue
            first, text = at + 1, text.removeprefix("||")
        is_last = text.endswith("||")
        texts.append(_in_list(text.removesuffix("||").rstrip()))
        if is_last:
            yield first, at + 1, f"|{_joined(texts)}|"
            texts = []


def _in_list(line: str) -> str:
    bullet = _BULLET.match(line)
    return f"<li>{bullet['text']}</li>" if bullet else line


def _joined(texts: list[str]) -> str:
    """The lines of a row, paragraphs apart."""
    return "\n".join(text or "<br>" for text in texts)
