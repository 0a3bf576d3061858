"""Tables of reStructuredText: grids, tables between rules of "=", lists and CSV of cells."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from codegen.reading.rst_inline import plain
from codegen.reading.written import table_row, table_rule

_BORDER = re.compile(r"\+(?:[-=]{2,}\+)+\Z")
_RULE = re.compile(r"={2,}(?:\s+={2,})+\s*\Z")
_SPANS = re.compile(r"={2,}")
_ROW = re.compile(r"\s*[*-] - ?(?P<text>.*)\Z")
_CELL = re.compile(r"\s*- ?(?P<text>.*)\Z")
_OPTION = re.compile(r"\s*:(?P<name>[a-z-]+):\s*(?P<said>.*)\Z")

_GAP = re.compile(r"\s{2,}")
_MAX_ROWS = 2_000

Rows = list[tuple[int, list[str]]]
"""The line of each row, counted from 0, and its cells."""


def is_border(text: str) -> bool:
    return _BORDER.match(text.strip()) is not None


def is_rule(text: str) -> bool:
    return _RULE.match(text.strip()) is not None


def read_grid(lines: Sequence[str], at: int, end: int, base: int) -> tuple[Rows, int]:
    """The rows of a grid and the line behind it. A cell that spans columns is repeated in each."""
    stop = at
    while stop < end and lines[stop][base:].startswith(("+", "|")):
        stop += 1
    top = lines[at][base:]
    edges = [n for n, sign in enumerate(top) if sign == "+"]
    rows: Rows = []
    cells: list[list[str]] = []
    first = at
    for number in range(at + 1, stop):
        line = lines[number][base:]
        if line.startswith("+"):
            if cells:
                rows.append((first, [" ".join(filter(None, cell)) for cell in cells]))
            cells, first = [], number + 1
            continue
        cells = cells or [[] for _ in edges[1:]]
        for column, (left, right) in enumerate(pairwise(edges)):
            cells[column].append(_cut(line, edges, left, right))
    return rows, stop


def _cut(line: str, edges: Sequence[int], left: int, right: int) -> str:
    """The text of a line between two edges, or between the bars that stand around them."""
    while left > edges[0] and line[left : left + 1] != "|":
        left = edges[edges.index(left) - 1]
    while right < edges[-1] and line[right : right + 1] != "|":
        right = edges[edges.index(right) + 1]
    return line[left + 1 : right].strip()


def read_simple(lines: Sequence[str], at: int, end: int, base: int) -> tuple[Rows, int]:
    """The rows of a table between rules and the line behind it; a row whose first cell is empty goes
    on with the one above."""
    spans = [match.span() for match in _SPANS.finditer(lines[at][base:])]
    stop = _simple_end(lines, at, min(end, at + _MAX_ROWS))
    if stop is None:
        return [], at
    rows: Rows = []
    for number in range(at + 1, stop):
        line = lines[number][base:]
        if not line or is_rule(line) or set(line.strip()) <= {"-", " "}:
            continue
        ends = [*(start for start, _ in spans[1:]), len(line)]
        cells = [line[start:end].strip() for (start, _), end in zip(spans, ends, strict=True)]
        # Tabs and wide letters move cells: wide gaps part them as well.
        apart = _GAP.split(line.strip())
        cells = apart if len(apart) == len(cells) and not line[0].isspace() else cells
        if rows and not cells[0]:
            both = zip(rows[-1][1], cells, strict=True)
            rows[-1] = (rows[-1][0], [" ".join(filter(None, pair)) for pair in both])
        else:
            rows.append((number, cells))
    return rows, stop + 1


def _simple_end(lines: Sequence[str], at: int, end: int) -> int | None:
    """The rule that ends a table: the first below its own with a blank line behind it."""
    below = range(at + 1, end)
    return next(
        (n for n in below if is_rule(lines[n]) and (n + 1 >= len(lines) or not lines[n + 1])), None
    )


def listed_rows(
    lines: Sequence[str], at: int, end: int, *, is_csv: bool
) -> Iterator[tuple[int, str]]:
    """The lines of a pipe table, of a directive that lists its cells or parts them by commas."""
    header: list[str] = []
    while at < end and (not lines[at] or (option := _OPTION.match(lines[at]))):
        if lines[at] and option and option["name"] == "header":
            header = next(csv.reader([option["said"]], skipinitialspace=True), [])
        at += 1
    rows = list(_csv_rows(lines, at, end) if is_csv else _listed(lines, at, end))
    if header:
        rows.insert(0, (at, header))
    for number, (line, cells) in enumerate(rows):
        yield line, table_row([plain(cell) for cell in cells])
        if number == 0:
            yield line, table_rule(cells)


def _csv_rows(lines: Sequence[str], at: int, end: int) -> Iterator[tuple[int, list[str]]]:
    for number in range(at, end):
        cells = next(csv.reader([lines[number].strip()], skipinitialspace=True), [])
        if cells:
            yield number, cells


def _listed(lines: Sequence[str], at: int, end: int) -> Iterator[tuple[int, list[str]]]:
    cells: list[str] = []
    first = at
    for number in range(at, end):
        if match := _ROW.match(lines[number]):
            if cells:
                yield first, cells
            cells, first = [match["text"].strip()], number
        elif (match := _CELL.match(lines[number])) and cells:
            cells.append(match["text"].strip())
        elif cells and lines[number]:
            cells[-1] = f"{cells[-1]} {lines[number].strip()}".strip()
    if cells:
        yield first, cells
