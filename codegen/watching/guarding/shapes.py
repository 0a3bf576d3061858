"""Guard 6: the columns of a table are those that were known, or have a role by their header or by
source.toml. A table whose columns say something else would be read as a change of every row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from codegen.extracting.headers import Role
from codegen.extracting.page import Page
from codegen.reading.blocks import Table
from codegen.watching.fetching.answers import Unverified

ADVICE = "look at the page; name its columns in source.toml ([[tables]] heading, columns), or give "
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True)
class Shape:
    """A table: the texts over its columns, their roles, and whether facts were read of it."""

    header: tuple[str, ...]
    roles: tuple[Role | None, ...]
    is_read: bool


def refuse_shape(old: Page, new: Page) -> Unverified | None:
    """What is odd about the first table whose columns are others."""
    before, after = _shapes(old), _shapes(new)
    for where, shapes in before.items():
        for shape, other in _pairs(shapes, after.get(where, [])):
            if what := _odd(shape, other):
                named = f"the table under {where!r}" if where else "the table"
                return Unverified("layout-changed", f"{named}: {what}", ADVICE)
    return None


def _shapes(page: Page) -> dict[str, list[Shape]]:
    """The tables of a page by the heading above them."""
    found: dict[str, list[Shape]] = {}
    for index, block in enumerate(page.blocks):
        if isinstance(block, Table):
            where = (page.section(index) or "")[:80]
            header = tuple(_key(cell.text) for cell in block.header)
            is_read = _is_read(page, index, block)
            shape = Shape(header, page.roles(index, block), is_read)
            found.setdefault(where, []).append(shape)
    return found


def _pairs(old: list[Shape], new: list[Shape]) -> Iterator[tuple[Shape, Shape]]:
    """Tables under one heading that facts were read of, and whose columns are no longer there as
    they were, each with the one that took its place."""
    kept = {shape.header for shape in new}
    known = {shape.header for shape in old}
    lost = [shape for shape in old if shape.is_read and shape.header not in kept]
    come = [shape for shape in new if shape.header not in known]
    for shape in lost:
        likest = max(come, key=lambda other: len(_shared(shape, other)), default=None)
        if likest and (_shared(shape, likest) or len(lost) == len(come) == 1):
            come.remove(likest)
            yield shape, likest


def _shared(one: Shape, other: Shape) -> set[str]:
    return set(one.header) & set(other.header)


def _is_read(page: Page, index: int, table: Table) -> bool:
    owners = {page.claims.get((index, row)) for row in (None, *range(len(table.rows)))}
    return bool(owners - {None, "ignored", "contents"})


def _key(text: str) -> str:
    return _BLANKS.sub(" ", text).strip().casefold()


def _odd(old: Shape, new: Shape) -> str | None:
    if old.header == new.header:
        return None
    if old.header and not new.header:
        return "it has lost its header"
    roles = [role for role in new.roles if role]
    for role in dict.fromkeys(filter(None, old.roles)):
        if role not in roles:
            return f"it has no column for the {role.replace('_', ' ')} any more"
    for text, said in zip(new.header, new.roles, strict=False):
        if said is None and text and text not in old.header:
            return f"nobody knows what its column {text[:40]!r} holds"
    return None
