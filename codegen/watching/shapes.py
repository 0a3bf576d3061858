"""Guard 6: the columns of a table are those that were known, or have a role by their header or by
source.toml. A table whose columns say something else would be read as a change of every row."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from codegen.extracting.columns import Role
from codegen.extracting.page import Page
from codegen.reading.blocks import Table
from codegen.watching.answers import Unverified

ADVICE = "look at the page; name its columns in source.toml ([[tables]] heading, columns), or give "
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True)
class Shape:
    """A table of which facts were read: the texts over its columns and their roles."""

    where: str
    header: tuple[str, ...]
    roles: tuple[Role | None, ...]


Key = tuple[str, int]


def refuse_shape(old: Page, new: Page) -> Unverified | None:
    """What is odd about the first table whose columns are others. Tables are paired by heading."""
    before, after = dict(_shapes(old)), dict(_shapes(new))
    for key, shape in before.items():
        if key in after and (what := _odd(shape, after[key])):
            where = f"the table under {shape.where!r}" if shape.where else "the table"
            return Unverified("layout-changed", f"{where}: {what}", ADVICE)
    return None


def _shapes(page: Page) -> Iterator[tuple[Key, Shape]]:
    """The tables that an extractor claimed, by heading and their number under it."""
    seen: Counter[str] = Counter()
    for index, block in enumerate(page.blocks):
        if not isinstance(block, Table):
            continue
        where = (page.section(index) or "")[:80]
        number, seen[where] = seen[where], seen[where] + 1
        if _is_read(page, index, block):
            header = tuple(_key(cell.text) for cell in block.header)
            yield (where, number), Shape(where, header, page.roles(index, block))


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
