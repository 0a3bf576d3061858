"""Sections that list the values of one thing: "Order side (side)" above `BUY` and `SELL`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from codegen.extracting.above import is_label
from codegen.extracting.headers import Role
from codegen.extracting.page import Page
from codegen.model import Enum, EnumValue
from codegen.reading.blocks import Heading, Inline, Item, Paragraph, Row, Table

BY = "enums"

_IN_BRACKETS = re.compile(r"\(([A-Za-z][A-Za-z0-9_.]*)[^()]*\)\s*\Z")
_VALUE = re.compile(r"-?[A-Za-z0-9][A-Za-z0-9_./:-]{0,63}\Z")
_LABEL_MARK = re.compile(r"\A\s*[-–—:：=.)]*\s*")
_LABEL_ROLES: frozenset[Role] = frozenset({"description", "label", "message"})
_NOT_VALUES: frozenset[Role] = frozenset(
    {"type", "required", "optional", "default", "path", "method"}
)


def extract_enums(page: Page) -> list[Enum]:
    """The closed sets that a heading names and a list or table below it spells out, in document
    order. Claims them. Every entry must begin with a value set as code, else there is no set."""
    found = []
    for index, heading in page.free(Heading):
        at = _first_below(page, index)
        if at is None or is_label(page, heading.text):
            continue
        is_named = _IN_BRACKETS.search(heading.text) or _VALUE.match(heading.text)
        values = _values_at(page, at, least=1 if is_named else 2)
        if values:
            found.append(Enum(name=_name(heading.text), values=values, source=heading.text))
    return found


def _first_below(page: Page, index: int) -> int | None:
    """The list or table below a heading; one paragraph may stand between."""
    for at in range(index + 1, min(index + 3, len(page.blocks))):
        block = page.blocks[at]
        if page.is_claimed(at) or isinstance(block, Heading):
            return None
        if isinstance(block, Item | Table):
            return at
        if not isinstance(block, Paragraph):
            return None
    return None


def _name(heading: str) -> str:
    named = _IN_BRACKETS.search(heading)
    return named[1] if named else heading


def _values_at(page: Page, at: int, *, least: int) -> tuple[EnumValue, ...]:
    block = page.blocks[at]
    if isinstance(block, Table):
        return _of_table(page, at, block, least=least)
    end = at
    while (
        end < len(page.blocks) and isinstance(page.blocks[end], Item) and not page.is_claimed(end)
    ):
        end += 1
    items = [item.inline for item in page.blocks[at:end] if isinstance(item, Item)]
    values = tuple(_listed(items))
    if len(values) < max(len(items), least):
        return ()
    for index in range(at, end):
        page.claim(index, BY)
    return values


def _listed(items: Sequence[Inline]) -> Iterator[EnumValue]:
    for item in items:
        value = item.codes[0] if item.codes else ""
        if _VALUE.match(value) and item.text.startswith(value):
            label = _LABEL_MARK.sub("", item.text[len(value) :])
            yield EnumValue(value=value, label=label or None)


def _of_table(page: Page, at: int, table: Table, *, least: int) -> tuple[EnumValue, ...]:
    """A table whose first column is values, each set as code, and one of the others says what
    they mean."""
    roles = page.roles(at, table)
    label = next((n for n, role in enumerate(roles) if n and role in _LABEL_ROLES), None)
    if label is None or _NOT_VALUES & set(roles) or len(table.rows) < least:
        return ()
    if not all(row.cells and _is_value(row.cells[0]) for row in table.rows):
        return ()
    page.claim(at, BY)
    return tuple(EnumValue(value=row.cells[0].text, label=_cell(row, label)) for row in table.rows)


def _is_value(cell: Inline) -> bool:
    return cell.codes == (cell.text,) and _VALUE.match(cell.text) is not None


def _cell(row: Row, column: int) -> str | None:
    return row.cells[column].text or None if column < len(row.cells) else None
