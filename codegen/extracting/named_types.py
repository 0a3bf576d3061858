"""Parameters whose type is the name of a table of fields elsewhere on the page: "NewOrder"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from codegen.extracting.above import outline
from codegen.extracting.columns import is_type
from codegen.extracting.fields import is_field_table, read_fields
from codegen.extracting.page import Page
from codegen.extracting.raw import RawEndpoint, RawField
from codegen.extracting.targets import text_of
from codegen.reading.blocks import Heading, Table

_NAME = re.compile(r"[A-Z][\w.]{2,63}\Z")
_AROUND = re.compile(
    r"\A(?:array of |list of |\[|array\[|list\[|array<|list<)|(?:\]|>|\[\]| object| objects)\Z",
    re.IGNORECASE,
)
MAX_DEPTH = 6
MAX_FIELDS = 2_000


def with_named_types(page: Page, endpoints: Sequence[RawEndpoint]) -> list[RawEndpoint]:
    """The endpoints; below a parameter of such a type the fields of its table. Claims the tables."""
    types = {_type_name(field.type) for raw in endpoints for field in raw.params} - {""}
    if not types:
        return list(endpoints)
    tables: dict[str, int] = {}
    for name, index in _tables(page):
        tables.setdefault(name, index)
    if not tables:
        return list(endpoints)
    opener = _Types(page, tables)
    return [replace(raw, params=tuple(opener.opened(raw.params))) for raw in endpoints]


def _tables(page: Page) -> Iterator[tuple[str, int]]:
    """The tables of fields that no endpoint has, by the names of the two headings above: between
    a type and its table stands a label at most, and "Address" is a type as well as one."""
    nearest: int | None = None
    for index, block in enumerate(page.blocks):
        if isinstance(block, Heading) and block.level:
            nearest = index
        if not isinstance(block, Table) or nearest is None or page.is_claimed(index):
            continue
        parent = outline(page).parents.get(nearest)
        above = [at for at in (nearest, parent) if at is not None]
        names = [name for at in above if _NAME.match(name := text_of(page.blocks[at]))]
        is_free = index not in page.owners and bool(names)
        if is_free and is_field_table(block, page.roles(index, block), is_named=True):
            yield from ((name, index) for name in names)


class _Types:
    def __init__(self, page: Page, tables: Mapping[str, int]) -> None:
        self.page = page
        self.tables = tables
        self.read: dict[str, tuple[RawField, ...]] = {}
        self.left = MAX_FIELDS

    def opened(
        self, fields: Sequence[RawField], within: tuple[str, ...] = ()
    ) -> Iterator[RawField]:
        """The fields, each before those of its type. A type that holds itself is opened once."""
        for field, below in zip(fields, [*fields[1:], None], strict=False):
            yield field
            name = _type_name(field.type)
            has_children = below is not None and below.depth > field.depth
            if name in within or name not in self.tables or has_children:
                continue
            children = self.fields_of(name) if len(within) < MAX_DEPTH and self.left > 0 else ()
            self.left -= len(children)
            moved = [
                replace(child, depth=child.depth + field.depth + 1, location=field.location)
                for child in children
            ]
            yield from self.opened(moved, (*within, name))

    def fields_of(self, name: str) -> tuple[RawField, ...]:
        if name not in self.read:
            index = self.tables[name]
            table = self.page.blocks[index]
            self.read[name] = (
                read_fields(self.page, index, table) if isinstance(table, Table) else ()
            )
        return self.read[name]


def _type_name(type: str | None) -> str:
    """The name in "NewOrder", "[NewOrder]", "array of NewOrder"; "" for a plain type."""
    text = type or ""
    if not text or is_type(text):
        return ""
    before = ""
    while before != text:
        before, text = text, _AROUND.sub("", text).strip()
    return text
