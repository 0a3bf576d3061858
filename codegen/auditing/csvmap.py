"""Maps in CSV: the columns are found by their names, or by what stands in them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from codegen.auditing.entries import Entry, MapFile
from codegen.auditing.positions import Positions
from codegen.auditing.shapes import (
    CODE_KEYS,
    NAME_KEYS,
    RETRY_KEYS,
    SURE_CODE,
    TEXT_KEYS,
    is_identifier,
)
from codegen.faults import Fault

_DELIMITERS = ",;\t|"
_TRUE = frozenset({"true", "yes", "1", "y"})
_FALSE = frozenset({"false", "no", "0", "n", ""})


@dataclass(frozen=True, slots=True)
class Columns:
    """Their numbers; None for one that there is not."""

    code: int
    name: int | None = None
    text: int | None = None
    retry: int | None = None
    has_header: bool = True


def delimiter_of(text: str) -> str:
    """The one of which the first line has most."""
    first = text.split("\n", 1)[0]
    return max(_DELIMITERS, key=first.count)


def read_csv(text: str, *, path: str) -> MapFile:
    """Raises Fault: no column has codes."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text))
    rows, last = [], 0
    try:
        for cells in reader:
            rows.append((last + 1, reader.line_num, cells))
            last = reader.line_num
    except csv.Error as error:
        raise Fault("map-unreadable", f"no CSV: {error}", path, reader.line_num) from None
    columns = columns_of([cells for _, _, cells in rows])
    if columns is None:
        what = "no column has codes"
        raise Fault("map-unreadable", what, path, 1, "give it a first line: code,class,message")
    entries = tuple(_entries(rows[columns.has_header :], columns, Positions(text)))
    return MapFile(path=path, form="csv", text=text, entries=entries)


def columns_of(rows: Sequence[Sequence[str]]) -> Columns | None:
    header = [_key(cell) for cell in rows[0]] if rows else []

    def find(keys: frozenset[str]) -> int | None:
        return next((at for at, cell in enumerate(header) if cell in keys), None)

    code = find(CODE_KEYS)
    if code is not None:
        return Columns(code, find(NAME_KEYS), find(TEXT_KEYS), find(RETRY_KEYS))
    if rows and rows[0] and SURE_CODE.match(rows[0][0].strip()):
        others = range(1, len(rows[0]))
        name = next((at for at in others if is_identifier(rows[0][at].strip())), None)
        text = next((at for at in others if at != name), None)
        return Columns(0, name, text, has_header=False)
    return None


def _key(cell: str) -> str:
    return cell.strip().lower().replace(" ", "_")


def _entries(
    rows: Sequence[tuple[int, int, list[str]]], columns: Columns, places: Positions
) -> Iterator[Entry]:
    for first, last, cells in rows:
        code = _cell(cells, columns.code)
        if code:
            yield Entry(
                kind="exact",
                code=code,
                line=first,
                name=_cell(cells, columns.name),
                text=_cell(cells, columns.text),
                retried=_flag(_cell(cells, columns.retry)),
                row_at=places.line_extent(first, last),
            )


def _cell(cells: Sequence[str], at: int | None) -> str | None:
    said = cells[at].strip() if at is not None and at < len(cells) else ""
    return said or None


def _flag(said: str | None) -> bool | None:
    word = (said or "").lower()
    return True if word in _TRUE else False if said and word in _FALSE else None
