"""Tables that list endpoints: a method and an address in every row, and no section of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.extracting.page import Page
from codegen.extracting.raw import RawEndpoint
from codegen.extracting.targets import METHODS, path_of, read_request_line
from codegen.reading.blocks import Row, Table

BY = "endpoints"
SHARE = 0.8

# "/wallets/{name} (/wallets/alice)": what it is, and then what it may look like.
_ADDRESS = re.compile(
    r"(?P<target>(?:https?://[^\s/]+)?/[\w/{}<>\[\]$:.~?=&%,@+-]*)(?:\s+[(（][^()（）]*[)）])?\Z"
)
_METHODS = re.compile(r"\s*(?:[,/|]|\bor\b)\s*|\s+")

Line = tuple[str, str]
"""Method and target."""


def extract_endpoint_tables(page: Page) -> list[RawEndpoint]:
    """The rows of all tables that give method and address, by row. Claims them. A table that says
    which key may call what is another thing: permissions.py."""
    return [raw for index, table in page.free(Table) for raw in _from_table(page, index, table)]


def _from_table(page: Page, index: int, table: Table) -> Iterator[RawEndpoint]:
    roles = page.roles(index, table)
    if {"auth", "permission", "code", "type", "required"} & set(roles):
        return
    read = [(number, row, list(_lines(row, roles))) for number, row in enumerate(table.rows)]
    if sum(bool(lines) for _, _, lines in read) < max(1, SHARE * len(table.rows)):
        return
    page.claim(index, BY, -1)
    for number, row, lines in read:
        if lines:
            page.claim(index, BY, number)
        for method, target in lines:
            yield _endpoint(page, index, row, method, target)


def _lines(row: Row, roles: tuple[str | None, ...]) -> Iterator[Line]:
    """What a row calls: one cell with method and address, or a cell for each."""
    whole = next((line for cell in row.cells if (line := read_request_line(cell.text))), None)
    if whole:
        yield whole
        return
    cells = {role: cell.text for role, cell in zip(roles, row.cells, strict=False) if role}
    address = _ADDRESS.match(cells.get("path", ""))
    methods = [word.upper() for word in _METHODS.split(cells.get("method", "")) if word]
    if address and methods and set(METHODS).issuperset(methods):
        yield from ((method, address["target"]) for method in methods)


def _endpoint(page: Page, index: int, row: Row, method: str, target: str) -> RawEndpoint:
    path = path_of(target)
    title, *further = [*_texts(row), path]
    return RawEndpoint(
        place=page.place(row),
        title=title,
        method=method,
        path=path,
        url=target.partition("?")[0] if "://" in target else None,
        group=page.section(index),
        summary=further[0] if len(further) > 1 else None,
        section=page.section(index),
        is_listed=True,
    )


def _texts(row: Row) -> list[str]:
    """The cells that say what a row is about."""
    texts = (cell.text for cell in row.cells)
    return [text for text in texts if text and not _names_call(text)]


def _names_call(text: str) -> bool:
    is_method = set(METHODS).issuperset(word.upper() for word in _METHODS.split(text) if word)
    return is_method or bool(_ADDRESS.match(text) or read_request_line(text))
