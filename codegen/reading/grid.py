"""Cells with spans to rows of equal columns."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from codegen.faults import Fault
from codegen.reading.blocks import Inline, Row, Table
from codegen.reading.inline import Mark, Token, inline_of

MAX_COLUMNS = 200
MAX_CELLS = 500_000
_SPAN = re.compile("[0-9]{1,5}")


@dataclass(slots=True)
class GridCell:
    tokens: list[Token]
    columns: int
    rows: int
    is_header: bool


@dataclass(slots=True)
class GridRow:
    line: int
    end_line: int
    in_head: bool
    cells: list[GridCell] = field(default_factory=list)
    depth: int = 0

    def width(self) -> int:
        return sum(cell.columns for cell in self.cells)

    def is_header(self) -> bool:
        return bool(self.cells) and all(cell.is_header for cell in self.cells)


@dataclass(slots=True)
class Grid:
    """A table while it is read. `caption` is None where it has none."""

    line: int
    rows: list[GridRow] = field(default_factory=list)
    caption: str | None = None
    in_head: bool = False

    def take_rows(self, inner: Grid) -> bool:
        """Takes the rows of a table without header that is alone in a row over all columns: they
        tell of the row above, one level deeper. False where it is another kind of table."""
        width = max((row.width() for row in inner.rows), default=0)
        row = self.rows[-1] if self.rows else None
        is_alone = row is not None and len(row.cells) == 1 and row.width() == width > 1
        above = [other.width() for other in self.rows[:-1] if len(other.cells) > 1]
        if not is_alone or above[-1:] != [width] or any(row.is_header() for row in inner.rows):
            return False
        for below in inner.rows:
            below.depth += 1
        # What else stands in that cell ("Array") says no more than the type of the row above.
        self.rows[-1:] = [*inner.rows, GridRow(inner.line, inner.line, False)]
        return True

    def tokens(self) -> list[Token]:
        """The text of all cells, for a table inside a cell."""
        cells = (cell for row in self.rows for cell in row.cells)
        return [token for cell in cells for token in (Mark.BREAK, *cell.tokens)]

    def table(self, end_line: int) -> Table:
        """Raises Fault: more than 200 columns or 500,000 cells, spans included."""
        expanded = _expand(self)
        heads = [row.in_head for row in self.rows if row.cells]
        if True not in heads and self.rows and self.rows[0].is_header():
            heads[0] = True
        size = heads.index(False) if False in heads else len(heads)
        header = _header(expanded[:size])
        return Table(self.line, end_line, header, tuple(expanded[size:]), self.caption)


def read_span(text: str | None, *, limit: int) -> int:
    """A colspan or rowspan; 1 where it is no number. 0 means "to the end" and gives `limit`."""
    if text is None or not _SPAN.fullmatch(text.strip()):
        return 1
    return min(int(text.strip()) or limit, limit)


def _expand(grid: Grid) -> list[Row]:
    rows = [row for row in grid.rows if row.cells]
    width = max((row.width() for row in rows if len(row.cells) > 1), default=0)
    carried: dict[int, tuple[Inline, int]] = {}
    expanded: list[Row] = []
    total = 0
    for index, row in enumerate(rows):
        if not carried and _is_caption(row, width):
            cells = [inline_of(row.cells[0].tokens)]
        else:
            cells = _row(row, carried, grid, rows_left=len(rows) - index)
        total += len(cells)
        if total > MAX_CELLS:
            raise _too_large(grid, f"more than {MAX_CELLS} cells")
        if row.depth and cells:
            cells[0] = replace(cells[0], indent=row.depth)
        expanded.append(Row(row.line, row.end_line, tuple(cells)))
    return expanded


def _is_caption(row: GridRow, width: int) -> bool:
    """A cell that spans all columns is a caption inside the table, and is given once."""
    return len(row.cells) == 1 and row.width() > 1 and row.width() >= width > 0


def _row(
    row: GridRow, carried: dict[int, tuple[Inline, int]], grid: Grid, *, rows_left: int
) -> list[Inline]:
    """The cells of a row, with those that reach into it from above; `carried` is brought up to
    date: by column, the cell and the rows that it still goes on for."""
    cells: list[Inline] = []
    pending = iter(row.cells)
    cell = next(pending, None)
    while cell or len(cells) in carried:
        at = len(cells)
        if at > MAX_COLUMNS:
            break
        if at in carried:
            inline, left = carried.pop(at)
            if left > 1:
                carried[at] = (inline, left - 1)
            cells.append(inline)
        elif cell:
            _place(cell, cells, carried, rows=min(cell.rows, rows_left))
            cell = next(pending, None)
    if len(cells) > MAX_COLUMNS:
        raise _too_large(grid, f"more than {MAX_COLUMNS} columns")
    return cells


def _place(
    cell: GridCell, cells: list[Inline], carried: dict[int, tuple[Inline, int]], *, rows: int
) -> None:
    inline = inline_of(cell.tokens)
    for _ in range(min(cell.columns, MAX_COLUMNS + 1)):
        if rows > 1:
            carried[len(cells)] = (inline, rows - 1)
        cells.append(inline)


def _header(rows: list[Row]) -> tuple[Inline, ...]:
    """One name a column: where the head has several rows, their different texts in order."""
    if len(rows) < 2:
        return rows[0].cells if rows else ()
    width = max(len(row.cells) for row in rows)
    return tuple(
        _joined([row.cells[at] for row in rows if at < len(row.cells)]) for at in range(width)
    )


def _joined(cells: list[Inline]) -> Inline:
    texts = dict.fromkeys(cell.text for cell in cells if cell.text)
    return cells[0] if len(texts) < 2 else Inline(" ".join(texts))


def _too_large(grid: Grid, what: str) -> Fault:
    return Fault("table-too-large", f"a table of {what}", None, grid.line, "part it in several")
