"""Tables and lists of endpoints: a method and an address in every row, and no section of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from codegen.extracting.fields.models import label_above
from codegen.extracting.fields.tables import read_fields, tells_fields
from codegen.extracting.page import Page
from codegen.extracting.raw import RawEndpoint, RawField
from codegen.extracting.sections import location_of, part_of
from codegen.extracting.targets import METHODS, path_of, read_request_line, titled_line
from codegen.reading.blocks import Heading, Item, Row, Table

BY = "endpoints"
SHARE = 0.8
LEAST_ENTRIES = 2

# "/wallets/{name} (/wallets/alice)": what it is, and then what it may look like.
_ADDRESS = re.compile(
    r"(?P<target>(?:https?://[^\s/]+)?/[\w/{}<>\[\]$:.~?=&%,@+-]*)(?:\s+[(（][^()（）]*[)）])?(?:\s+|\Z)"
)
_METHODS = re.compile(r"\s*(?:[,/|]|\bor\b)\s*|\s+")

_OF_METHOD = re.compile(rf"\b(?:{'|'.join(METHODS)})\b")

# Of a column that source.toml calls one of paths: "v1/orders" too.
_SAID_ADDRESS = re.compile(r"(?!n/a\Z)(?P<target>[\w{<][\w{}<>:.~-]*/\S*)\Z", re.IGNORECASE)
_TITLES = ("name", "label")

Line = tuple[str | None, str]
"""Method, None where only source.toml says that a row is an endpoint, and target."""


def extract_endpoint_tables(page: Page) -> list[RawEndpoint]:
    """The rows of all tables, and the entries of all lists, that give method and address. Claims
    them. A table that says which key may call what is another thing: permissions.py."""
    tables = [raw for index, table in page.free(Table) for raw in _from_table(page, index, table)]
    return tables + list(_from_lists(page))


def named_lines(page: Page) -> dict[str, Line]:
    """What the rows of the tables of endpoints call, by the texts of their cells in lower case: those
    may be the titles of sections. What two rows have names neither."""
    found: dict[str, Line | None] = {}
    for index, table in page.free(Table):
        for _, row, lines in _read(page, index, table):
            # By its address, too: "Open a gate /gates" needs no method where one row has it.
            texts = [*_texts(row), *(target for _, target in lines)]
            for text in texts if len(lines) == 1 else ():
                key = text.casefold()
                found[key] = lines[0] if found.get(key, lines[0]) == lines[0] else None
    return {text: line for text, line in found.items() if line}


def _read(page: Page, index: int, table: Table) -> list[tuple[int, Row, list[Line]]]:
    """The rows of a table of endpoints with what they call; none of another table."""
    said = page.said_columns(index)
    is_said = "path" in said and "permission" not in said
    if not is_said and not any("/" in cell.text for row in table.rows[:2] for cell in row.cells):
        return []
    roles = page.roles(index, table)
    if not is_said and {"auth", "permission", "code", "type", "required"} & set(roles):
        return []
    read = [
        (number, row, list(_lines(row, roles, is_said=is_said)))
        for number, row in enumerate(table.rows)
    ]
    least = 1 if is_said else max(1, SHARE * len(table.rows))
    return read if sum(bool(lines) for _, _, lines in read) >= least else []


def _from_table(page: Page, index: int, table: Table) -> Iterator[RawEndpoint]:
    roles = page.roles(index, table)
    for number, row, lines in _read(page, index, table):
        page.claim(index, BY, -1)
        if lines:
            page.claim(index, BY, number)
        for method, target in lines:
            raw = _endpoint(page, index, row, method, target)
            raw = _with_said(raw, row, roles) if page.said_columns(index) else raw
            yield replace(raw, params=_params_for(page, index, method))


def _with_said(raw: RawEndpoint, row: Row, roles: tuple[str | None, ...]) -> RawEndpoint:
    """An endpoint with the title and the authentication that stand where source.toml says."""
    cells = {role: cell.text for role, cell in zip(roles, row.cells, strict=False) if cell.text}
    told = [cells[role] for role in (*_TITLES, "description") if role in cells]
    title, *further = [*told, raw.path]
    summary = further[0] if len(further) > 1 else None
    return replace(raw, title=title, summary=summary, auth=cells.get("auth"))


def _params_for(page: Page, index: int, method: str | None) -> tuple[RawField, ...]:
    """The parameters of the tables below a table of endpoints whose label names a method; of all
    that its section has, where the table stands below "HTTP request" or the like."""
    over = page.heading(index)
    level = over.level if over else 0
    is_part = over is not None and part_of(over.text) in ("url", "request")
    level -= is_part and level > 1
    found: tuple[RawField, ...] = ()
    for at in range(index + 1, len(page.blocks)):
        block = page.blocks[at]
        if isinstance(block, Heading) and block.level <= level:
            break
        label = label_above(page, at, index) if isinstance(block, Table) else None
        if not isinstance(block, Table) or label is None or part_of(label) != "params":
            continue
        named = _OF_METHOD.findall(label)
        is_its = named == [method] or (is_part and not named)
        if is_its and tells_fields(page, at, block, is_named=True):
            where = location_of(label)
            found += tuple(
                replace(field, location=field.location or where)
                for field in read_fields(page, at, block)
            )
    return found


def _from_lists(page: Page) -> Iterator[RawEndpoint]:
    """Runs of entries that each begin with method and address."""
    run: list[tuple[int, Item, tuple[str, str, str]]] = []
    for index, block in enumerate(page.blocks):
        line = None
        if isinstance(block, Item) and not page.is_claimed(index):
            line = titled_line(block.text, is_entry=True)
        if line and isinstance(block, Item):
            run.append((index, block, line))
            continue
        if len(run) >= LEAST_ENTRIES:
            yield from (_of_entry(page, *entry) for entry in run)
        run = []
    if len(run) >= LEAST_ENTRIES:
        yield from (_of_entry(page, *entry) for entry in run)


def _of_entry(page: Page, index: int, item: Item, line: tuple[str, str, str]) -> RawEndpoint:
    method, target, title = line
    page.claim(index, BY)
    path = path_of(target)
    url = target.partition("?")[0] if "://" in target else None
    section = page.section(index)
    return RawEndpoint(
        page.place(item),
        title or path,
        method,
        path,
        url,
        group=section,
        section=section,
        is_listed=True,
    )


def _lines(row: Row, roles: tuple[str | None, ...], *, is_said: bool) -> Iterator[Line]:
    """What a row calls: one cell with method and address, or a cell for each. Where source.toml says
    which cell has the address and which the title, a row without a method is an endpoint too."""
    whole = next((line for cell in row.cells if (line := read_request_line(cell.text))), None)
    if whole:
        yield whole
        return
    cells = {role: cell.text for role, cell in zip(roles, row.cells, strict=False) if role}
    path = cells.get("path", "")
    targets = _targets(path)
    if not targets and is_said and (said := _SAID_ADDRESS.match(path)):
        targets = [said["target"]]
    methods = [word.upper() for word in _METHODS.split(cells.get("method", "")) if word]
    if methods and set(METHODS).issuperset(methods):
        yield from ((method, target) for target in targets for method in methods)
    elif not methods and is_said and any(cells.get(role) for role in _TITLES):
        yield from ((None, target) for target in targets[:1])


def _targets(text: str) -> list[str]:
    """The addresses of a cell that has nothing else, but remarks in brackets."""
    found: list[str] = []
    at = 0
    while at < len(text):
        address = _ADDRESS.match(text, at)
        if address is None:
            return []
        found.append(address["target"])
        at = address.end()
    return found


def _endpoint(page: Page, index: int, row: Row, method: str | None, target: str) -> RawEndpoint:
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
    return is_method or bool(_targets(text) or read_request_line(text))
