"""Tables with a column of names for each place where a parameter is sent: Header, Path, Query."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from codegen.extracting.headers import read_role
from codegen.reading.blocks import AnyBlock, Inline, Row, Table

_PLACES = {
    **{place: place for place in ("header", "path", "query", "body", "form", "cookie")},
    "headers": "header",
    "form data": "form",
}
_TOLD = frozenset(("type", "required", "description"))
_HEADER = Inline("Name"), Inline("In")
_LEAST = 2


def join_located(blocks: Sequence[AnyBlock]) -> Iterator[AnyBlock]:
    """The blocks; such a table has its names in one column, and beside them where each is sent."""
    for block in blocks:
        yield _joined(block) if isinstance(block, Table) else block


def _joined(table: Table) -> Table:
    places = [_PLACES.get(cell.text.strip(" *`").casefold()) for cell in table.header]
    told = {read_role(cell.text) for cell in table.header}
    is_located = len(set(places) - {None}) >= _LEAST and told & _TOLD
    if not is_located or not all(len(_named(row, places)) == 1 for row in table.rows):
        return table
    rest = tuple(cell for cell, at in zip(table.header, places, strict=True) if at is None)
    rows = tuple(_row(row, places) for row in table.rows)
    return replace(table, header=(*_HEADER, *rest), rows=rows)


def _named(row: Row, places: Sequence[str | None]) -> list[tuple[Inline, str]]:
    """The names of a row, each with the place of its column."""
    cells = zip(row.cells, places, strict=False)
    return [(cell, at) for cell, at in cells if at and cell.text.strip(" -–—")]


def _row(row: Row, places: Sequence[str | None]) -> Row:
    ((name, at),) = _named(row, places)
    rest = [
        cell for number, cell in enumerate(row.cells) if number >= len(places) or not places[number]
    ]
    return replace(row, cells=(name, Inline(at), *rest))
