"""Tables that were flattened cell by cell: the words of the header, then each cell on its own line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from codegen.extracting.cells import is_code, is_identifier, is_type
from codegen.extracting.headers import Role, read_role
from codegen.extracting.statuses import is_status
from codegen.reading.blocks import AnyBlock, Heading, Inline, Item, Paragraph, Row, Table

MAX_COLUMNS = 8
LEAST_ROWS = 2
_KEYS: frozenset[Role] = frozenset({"code", "name"})
_TOLD: frozenset[Role] = frozenset({"message", "description", "type"})
_FITS: dict[Role, Callable[[str], bool]] = {
    "code": is_code,
    "http_status": is_status,
    "type": is_type,
    "name": is_identifier,
}


def unstack(blocks: Sequence[AnyBlock]) -> Iterator[AnyBlock]:
    """The blocks, runs of cells below the words of a header made tables."""
    at = 0
    while at < len(blocks):
        table = _table_at(blocks, at)
        if table is None:
            yield blocks[at]
            at += 1
        else:
            yield table
            at += len(table.header) * (len(table.rows) + 1)


def _table_at(blocks: Sequence[AnyBlock], at: int) -> Table | None:
    roles = _header_at(blocks, at)
    width = len(roles)
    if not (_KEYS & set(roles) and _TOLD & set(roles)):
        return None
    rows: list[list[Heading | Paragraph | Item]] = []
    while cells := _row_at(blocks, at + width * (len(rows) + 1), roles):
        rows.append(cells)
    if len(rows) < LEAST_ROWS:
        return None
    lines = [_row(row) for row in rows]
    header = _row([block for block in blocks[at : at + width] if isinstance(block, _LINES)])
    return Table(header.line, lines[-1].end_line, header.cells, tuple(lines))


_LINES = (Heading, Paragraph, Item)


def _header_at(blocks: Sequence[AnyBlock], at: int) -> list[Role]:
    """The roles of the lines from `at` on that are words of a header, no role twice."""
    roles: list[Role] = []
    for block in blocks[at : at + MAX_COLUMNS]:
        role = read_role(block.text) if isinstance(block, _LINES) else None
        if role is None or (role in roles and role != "description"):
            break
        roles.append(role)
    return roles


def _row_at(
    blocks: Sequence[AnyBlock], at: int, roles: Sequence[Role]
) -> list[Heading | Paragraph | Item]:
    cells = [block for block in blocks[at : at + len(roles)] if isinstance(block, _LINES)]
    if len(cells) < len(roles):
        return []
    fits = (
        _FITS[role](cell.text) for role, cell in zip(roles, cells, strict=True) if role in _FITS
    )
    return cells if all(fits) else []


def _row(cells: Sequence[Heading | Paragraph | Item]) -> Row:
    return Row(cells[0].line, cells[-1].end_line, tuple(Inline(cell.text) for cell in cells))
