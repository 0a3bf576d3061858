"""Several operations at one address, each selected by what is sent: `POST /tapi` with
`method=trade`, `GET /?Action=ListTopics`, JSON-RPC."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Any, Literal
from urllib.parse import parse_qsl

from codegen.extracting.above import EXAMPLE, is_label
from codegen.extracting.cells import is_required, is_type
from codegen.extracting.endpoints.dispatched import dispatched_by, named_alike, selector_of
from codegen.extracting.endpoints.selectors import NAMED, SELECTORS, VALUE, location_of, selecting
from codegen.extracting.endpoints.starts import Start, summary_between
from codegen.extracting.examples import read_command, read_json
from codegen.extracting.fields.tables import is_field_table
from codegen.extracting.headers import Role
from codegen.extracting.page import Page
from codegen.extracting.raw import RawEndpoint, RawFacts
from codegen.extracting.sections import answered_part
from codegen.model import Operation, full_path
from codegen.reading.blocks import Code, Heading, Inline, Item, Paragraph, Row, Table

_PAIRS = re.compile(r"(?:\A|[?&\s\"'])((?:[A-Za-z]\w*=[^\s&\"']*)(?:&[A-Za-z]\w*=[^\s&\"']*)*)")
_CALL = frozenset(("jsonrpc", "params", "id"))
_SAID = re.compile(
    r"(?:must be|always|fixed(?: value| to)?|value is|set to|should be|固定为|固定值)\s*[:：]?\s*[`'\"“]?"
    r"(?P<value>[A-Za-z][\w./:-]{1,63}?)[`'\"”]?\.?\Z",
    re.IGNORECASE,
)
_SAID_ELSEWHERE = frozenset("name type required optional location description".split())
_VALUES: tuple[Role, ...] = ("value", "values")
LEAST = 2


def part_starts(page: Page, starts: Sequence[Start]) -> list[Start]:
    """The request lines, and the headings below one of them that each select another operation:
    each begins one, with the method and address of that line."""
    ends = [*(start.first for start in starts[1:]), len(page.blocks)]
    found = []
    selector = selector_of(page) if starts else None
    for start, end in zip(starts, ends, strict=False):
        parts = list(_parts(page, start, end, selector))
        parts = parts if _is_told(page, start, parts) else []
        distinct = {str(selected) for _, selected in parts}
        found.append(start)
        if len(distinct) >= LEAST:
            after = [*(at for at, _ in parts[1:]), end]
            found += [
                _below(page, start, at, behind)
                for (at, _), behind in zip(parts, after, strict=True)
            ]
    return found


def _is_told(page: Page, start: Start, parts: Sequence[tuple[int, Operation]]) -> bool:
    """Whether the sections are about the address above them: they stand below its heading, or what
    stands below the address names the parameter that selects."""
    if not parts:
        return False
    headings = [block for at, _ in parts if isinstance(block := page.blocks[at], Heading)]
    if all(0 < start.level < heading.level for heading in headings):
        return True
    first = next(at for at in range(start.index + 1, parts[0][0] + 1) if _is_title(page, at))
    wanted = {name for _, operation in parts for name in operation.values}
    return any(
        row.cells and row.cells[0].text.strip(" *`") in wanted
        for block in page.blocks[start.index : first]
        if isinstance(block, Table)
        for row in block.rows
    )


def _below(page: Page, start: Start, at: int, end: int) -> Start:
    heading = page.blocks[at]
    title, level = (heading.text, heading.level) if isinstance(heading, Heading) else ("", 0)
    own = page.blocks[start.first]
    is_under = isinstance(own, Heading) and own.level < level
    group = own.text if is_under and isinstance(own, Heading) else start.group
    below = summary_between(page, at + 1, min(at + 3, end))
    return Start(at, start.method, start.target, at, title, group, below, level)


def _parts(
    page: Page, start: Start, end: int, selector: str | None
) -> Iterator[tuple[int, Operation]]:
    """The headings behind a request line whose section selects an operation, and which."""
    headings = [at for at in range(start.index + 1, end) if _is_title(page, at)]
    for at, after in zip(headings, [*headings[1:], end], strict=False):
        selected = selected_in(page, at + 1, after, start.method)
        if selected is None and selector is not None:
            selected = dispatched_by(page, at, after, selector, start.method)
        if selected is not None:
            yield at, selected


def _is_title(page: Page, at: int) -> bool:
    block = page.blocks[at]
    if not isinstance(block, Heading) or not block.level:
        return False
    text = block.text
    return not (is_label(page, text) or answered_part(text) or EXAMPLE.search(text))


def with_selections(
    page: Page, starts: Sequence[Start], ends: Sequence[int], endpoints: Sequence[RawEndpoint]
) -> list[RawEndpoint]:
    """The endpoints, each with what its section says that selects it; `settle` knows whether there
    is anything to select from."""
    selector = selector_of(page) if starts else None
    selected = [
        _in_query(start.target)
        or selected_in(page, start.first, end, start.method)
        or (dispatched_by(page, start.first, end, selector, start.method) if selector else None)
        for start, end in zip(starts, ends, strict=True)
    ]
    selected = list(named_alike([start.title for start in starts], selected))
    told = _told_apart(page, starts, ends, selected)
    return [replace(raw, operation=one) for raw, one in zip(endpoints, told, strict=True)]


def settle(facts: Sequence[RawFacts], known: Collection[str] = ()) -> list[RawFacts]:
    """What was read of all documents; operations are those of which two at least share method and
    path, and the last one of several that were `known` ("POST /tapi#method=trade") before: it is
    sent as it was. A section that only gives their address is none."""
    alike: dict[tuple[str | None, str], set[str]] = defaultdict(set)
    for raw in (raw for part in facts for raw in part.endpoints if raw.operation):
        alike[raw.method, raw.path].add(str(raw.operation))
    several = {key for key, values in alike.items() if len(values) >= LEAST}
    several |= {
        (raw.method, raw.path)
        for raw in (raw for part in facts for raw in part.endpoints if raw.operation)
        if " ".join(filter(None, (raw.method, full_path(raw)))) in known
    }
    return [replace(part, endpoints=tuple(_settled(part.endpoints, several))) for part in facts]


def _settled(
    endpoints: Sequence[RawEndpoint], several: set[tuple[str | None, str]]
) -> Iterator[RawEndpoint]:
    for raw in endpoints:
        if (raw.method, raw.path) not in several:
            yield replace(raw, operation=None)
        elif raw.operation is not None or _says_more(raw):
            yield raw


def _told_apart(
    page: Page,
    starts: Sequence[Start],
    ends: Sequence[int],
    selected: Sequence[Operation | None],
) -> list[Operation | None]:
    """Of sections that select alike, those with a value for a parameter that the others do not
    have are selected by that as well: "by name" of a call that has two ways."""
    found = list(selected)
    alike: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, (start, operation) in enumerate(zip(starts, selected, strict=True)):
        if operation is not None:
            alike[str(start.key), str(operation)].append(number)
    for same in alike.values():
        tables = [list(_rows(page, starts[n].first, ends[n])) for n in same] if same[1:] else []
        for number, rows in zip(same, tables, strict=False):
            others = {name for each in tables if each is not rows for name, _ in each}
            own = {name: value for name, value in rows if value and name not in others}
            operation = found[number]
            if own and operation is not None:
                values = {**operation.values, **own}
                found[number] = Operation(
                    location=operation.location, values=values, within=operation.within
                )
    return found


def _rows(page: Page, start: int, end: int) -> Iterator[tuple[str, str | None]]:
    """The parameters in the tables of a section, each with the one word that is its value."""
    for at in range(start, end):
        table = page.blocks[at]
        roles = page.roles(at, table) if isinstance(table, Table) else ()
        if isinstance(table, Table) and "name" in roles:
            for row in table.rows:
                cells = dict(zip(roles, row.cells, strict=False))
                value = next((cells[role].text for role in _VALUES if role in cells), "")
                name = cells["name"].text if "name" in cells else ""
                yield name, value if VALUE.match(value) else None


def _says_more(raw: RawEndpoint) -> bool:
    """Whether a section without an operation tells of a request, and not of the address alone, or of
    the form and the limits of all: an example that selects nothing is a template."""
    return bool(raw.params or raw.response_fields)


def _in_query(target: str) -> Operation | None:
    return _operation("query", parse_qsl(target.partition("?")[2]))


def _operation(
    location: Literal["query", "body"], pairs: Sequence[tuple[str, str]], within: str | None = None
) -> Operation | None:
    """Of names and values those that select, where each has one value that is a word."""
    values = selecting(pairs)
    return Operation(location=location, values=values, within=within) if values else None


def selected_in(page: Page, start: int, end: int, method: str | None) -> Operation | None:
    """What the blocks of a section say that selects its operation: a table of parameters, or else
    the first request that is shown."""
    default = location_of(method)
    inside = [page.blocks[at] for at in range(start, end)]
    for at, block in enumerate(inside, start):
        if isinstance(block, Table):
            found = _operation(default, list(_of_table(page, at, block)))
            if found is not None:
                return found
    for block in inside:
        # Most blocks name none: a command is taken apart only where it could.
        if not isinstance(block, Code | Paragraph | Item) or not NAMED.search(block.text):
            continue
        if isinstance(block, Code):
            found = _of_request(block.text, default)
        else:
            found = _of_form(block.text, default)
        if found is not None:
            return found
    return None


def _of_table(page: Page, at: int, table: Table) -> Iterator[tuple[str, str]]:
    """The selecting parameters of a table of fields with their one value."""
    words = (cell.text.strip(" *`").casefold() for row in table.rows for cell in row.cells)
    if SELECTORS.isdisjoint(words):
        return
    roles = page.roles(at, table)
    if "name" not in roles or not is_field_table(table, roles, is_named=True):
        return
    for row in table.rows:
        cells = dict(zip(roles, row.cells, strict=False))
        name = cells["name"].text.strip(" *`") if "name" in cells else ""
        if name.casefold() in SELECTORS and (value := _value(row, roles)):
            yield name, value


def _value(row: Row, roles: Sequence[str | None]) -> str | None:
    """The one word beside a parameter that is its value: in a column of its own, or in what is
    said of it."""
    for role, cell in zip(roles, row.cells, strict=False):
        text = cell.text.strip(" `'\"")
        is_other = bool(text) and (is_type(text) or is_required(text))
        if role not in _SAID_ELSEWHERE and VALUE.match(text) and not is_other:
            return text
    for role, cell in zip(roles, row.cells, strict=False):
        if role == "description" and (said := _said_value(cell)):
            return said
    return None


def _said_value(cell: Inline) -> str | None:
    alone = cell.codes[0] if len(cell.codes) == 1 else ""
    if alone and cell.text.strip(" .") in (alone, f'"{alone}"') and VALUE.match(alone):
        return alone
    said = _SAID.search(cell.text)
    return said["value"] if said else None


def _of_request(text: str, default: Literal["query", "body"]) -> Operation | None:
    command = read_command(text)
    if command is not None:
        example = command.example
        return (
            _in_query(example.url or "")
            or _operation("query", list(example.query.items()))
            or (_of_call(example.body) or _of_form(str(example.body or ""), "body"))
        )
    return _of_call(read_json(text)) or _of_form(text, default)


def _of_call(body: Any) -> Operation | None:
    """Of a decoded request; one of JSON-RPC has its parameters within an object."""
    if not isinstance(body, dict) or not all(isinstance(key, str) for key in body):
        return None
    pairs = [(name, value) for name, value in body.items() if isinstance(value, str)]
    is_call = bool(_CALL & body.keys()) and not {"result", "error"} & body.keys()
    inside = body.get("params", {})
    form = "params[]" if isinstance(inside, list) else "params"
    within = form if is_call and isinstance(inside, dict | list) else None
    is_told = is_call and "method" in body
    return _operation("body", [p for p in pairs if not is_told or p[0] == "method"], within)


def is_call(body: Any) -> bool:
    """Whether a decoded text is a request of JSON-RPC, or of what is like it."""
    return isinstance(body, dict) and "method" in body and "params" in body


def _of_form(text: str, default: Literal["query", "body"]) -> Operation | None:
    """Of the first text that is a query or a form."""
    for match in _PAIRS.finditer(text[:2_000]):
        where: Literal["query", "body"] = (
            "query" if text[: match.start() + 1].endswith("?") else default
        )
        found = _operation(where, parse_qsl(match[1]))
        if found is not None:
            return found
    return None
