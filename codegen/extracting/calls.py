"""Tables of calls as pages set them: a column of marks for each method, an address broken to fit its
column. They become tables with a column of methods and with whole addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from codegen.extracting.cells import REQUIRED_WORDS
from codegen.extracting.targets import METHODS
from codegen.reading.blocks import AnyBlock, Inline, Row, Table

_LEAST = 2
# A cross says yes where nothing else does.
_CROSSES = frozenset("x*+•")
_NOTHING = frozenset(("", "-", "–", "—"))
# "/orders/ <order_id>/fills": what goes on behind the slash has a placeholder.
_PIECE = r"[\w{}<>$:.~?=&%@+/-]"
_BROKEN = re.compile(rf"(?:https?:/)?/{_PIECE}*/(?: (?=[\w.-]*[{{<:$])[\w{{<:$]{_PIECE}*)+\Z")


def with_calls(block: AnyBlock) -> AnyBlock:
    """A table with its methods in one column and its addresses whole; another block as it is."""
    if not isinstance(block, Table):
        return block
    return _with_whole(_with_methods(block))


def _with_whole(table: Table) -> Table:
    if not any("/ " in cell.text for row in table.rows for cell in row.cells):
        return table
    rows = (replace(row, cells=tuple(map(_whole, row.cells))) for row in table.rows)
    return replace(table, rows=tuple(rows))


def _whole(cell: Inline) -> Inline:
    is_broken = "/ " in cell.text and _BROKEN.match(cell.text)
    return Inline(cell.text.replace(" ", "")) if is_broken else cell


def _with_methods(table: Table) -> Table:
    headed = ((n, cell.text.upper()) for n, cell in enumerate(table.header))
    methods = {n: text for n, text in headed if text in METHODS}
    if len(methods) < _LEAST:
        return table
    marks = {
        row.cells[n].text.casefold() for row in table.rows for n in methods if n < len(row.cells)
    }
    said = {mark: REQUIRED_WORDS.get(mark) for mark in marks - _NOTHING}
    said |= dict.fromkeys(_CROSSES & marks, True not in said.values())
    if None in said.values() or True not in said.values():
        return table
    yes = frozenset(mark for mark, is_yes in said.items() if is_yes)
    rows = (_in_one(row, methods, yes) for row in table.rows)
    rest = [cell for n, cell in enumerate(table.header) if n not in methods]
    return replace(table, header=(Inline("Method"), *rest), rows=tuple(rows))


def _in_one(row: Row, methods: dict[int, str], yes: frozenset[str]) -> Row:
    """A row with the methods that have a mark in its first cell."""
    marked = _marked(row, methods, yes)
    rest = (cell for n, cell in enumerate(row.cells) if n not in methods)
    return replace(row, cells=(Inline(", ".join(marked)), *rest))


def _marked(row: Row, methods: dict[int, str], yes: frozenset[str]) -> Iterator[str]:
    return (
        method
        for n, method in methods.items()
        if n < len(row.cells) and row.cells[n].text.casefold() in yes
    )
