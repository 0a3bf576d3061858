"""Tables of paths: which key may call what. Their rows are endpoints without a method."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.extracting.headers import Role
from codegen.extracting.page import Page
from codegen.extracting.raw import RawPermission
from codegen.extracting.targets import METHODS, path_of
from codegen.reading.blocks import Table

BY = "permissions"

_PATH = re.compile(r"(?:https?://[^\s/]+)?/[\w/{}<>:.~*-]*(?:\?\S*)?\Z")
_CLOSING_WORD = re.compile(r"\s*permissions?\Z", re.IGNORECASE)


def extract_permissions(page: Page) -> list[RawPermission]:
    """The rows of all tables that have a column of paths and none of parameters. Claims them."""
    rows = []
    for index, table in page.free(Table):
        rows += list(_rows(page, index, table))
    return rows


def _rows(page: Page, index: int, table: Table) -> Iterator[RawPermission]:
    roles = page.roles(index, table)
    if page.is_claimed(index, -1):
        return
    if "path" not in roles or not {"auth", "permission", "description"} & set(roles):
        return
    if _are_of_groups(table, roles.index("path")):
        return
    section = page.section(index)
    page.claim(index, BY, -1)
    for number, row in enumerate(table.rows):
        cells: dict[Role | None, str] = {r: c.text for r, c in zip(roles, row.cells, strict=False)}
        path = cells.get("path", "")
        if not _PATH.match(path):
            continue
        page.claim(index, BY, number)
        method = cells.get("method", "").upper()
        yield RawPermission(
            place=page.place(row),
            path=path_of(path),
            method=method if method in METHODS else None,
            group=group_name(section or ""),
            auth=cells.get("auth") or None,
            description=cells.get("description") or None,
            section=section,
        )


def _are_of_groups(table: Table, column: int) -> bool:
    """Whether a table is about kinds of calls: most of its paths say how those of one begin
    ("/api/boat.*"), and the others are examples of theirs."""
    paths = [row.cells[column].text for row in table.rows if column < len(row.cells)]
    return sum("*" in path for path in paths) * 2 > len(paths)


def group_name(heading: str) -> str:
    """A permission's name: its heading without the colon and the closing word Permissions."""
    return _CLOSING_WORD.sub("", heading.removesuffix(":").strip())
