"""Endpoints documented in full: a request line, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from codegen.extracting.above import EXAMPLE, LIMIT_WORDS, is_label, outline
from codegen.extracting.endpoints.operations import is_call, part_starts, with_selections
from codegen.extracting.endpoints.request_lines import address_above
from codegen.extracting.endpoints.sharing import sharing, with_query
from codegen.extracting.endpoints.starts import Start, find_starts, split_auth, split_deprecated
from codegen.extracting.examples import (
    answered_text,
    read_command,
    read_json,
    text_below_request,
)
from codegen.extracting.fields.lists import (
    read_cell_fields,
    read_code_fields,
    read_line_fields,
    read_listed_fields,
    read_path_field,
)
from codegen.extracting.fields.models import (
    is_model,
    label_above,
    parent_of,
    row_around,
    subject_of,
    with_children,
)
from codegen.extracting.fields.nested import nested_as_sent
from codegen.extracting.fields.tables import headed_part, is_field_table, read_fields
from codegen.extracting.headers import Role
from codegen.extracting.page import Page
from codegen.extracting.raw import RawEndpoint, RawExample, RawField
from codegen.extracting.said import read_call
from codegen.extracting.sections import (
    Part,
    answered_part,
    leads_to_params,
    location_of,
    only_requirement,
    part_of,
    requirement_of,
    requirement_of_all,
    tells_answers,
    told_part,
)
from codegen.extracting.targets import (
    LINES,
    method_of,
    names_address,
    path_of,
    request_line,
    text_of,
)
from codegen.faults import Fault, did_you_mean
from codegen.model import Location, RequestExample
from codegen.reading.blocks import AnyBlock, Code, Heading, Item, Paragraph, Table

BY = "endpoints"
_BARE = frozenset(
    {"parameters", "params", "fields", "parameter", "field", "attributes", "properties"}
)
_IN_PATH = re.compile(r"[{<:]([A-Za-z_][\w.-]*)")
_PLACEHOLDER = re.compile(r"\{[^{}]+\}|<[^<>]+>|:[A-Za-z_][\w-]*")
MAX_ABOVE_LIST = 40


@dataclass(slots=True)
class _Parts:
    """What was found around a request line; `placeholders` are the parameters in its path, as they are
    written there; `types` what those of the endpoint above are; `part` is the one that the last line
    named, `location` where its parameters are sent and `required` what it says of all of them;
    `is_flat` says that the parts have headings of the title's level, `is_alone` that the page has no
    other endpoint; `body` is that of an example of the request; `error_level` is that of the heading of an error whose answer is told; `end` is
    the index behind the section."""

    placeholders: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    part: Part | None = None
    is_flat: bool = False
    is_alone: bool = False
    error_level: int | None = None
    location: Location | None = None
    required: str | None = None
    label: AnyBlock | None = None
    has_request: bool = False
    end: int = 0

    limits: list[str] = field(default_factory=list)
    params: list[RawField] = field(default_factory=list)
    response_fields: list[RawField] = field(default_factory=list)
    request: RawExample | None = None
    body: Any = None
    response: Any = None
    response_line: int | None = None


def extract_endpoints(page: Page) -> list[RawEndpoint]:
    """The endpoints of a page, in document order. Claims their sections, block by block."""
    starts = part_starts(page, list(find_starts(page)))
    ends = [start.first for start in starts[1:]] + [len(page.blocks)] * bool(starts)
    shared: dict[int, list[RawField]] = {}
    elsewhere = list(_elsewhere(page))
    found: list[RawEndpoint] = []
    for start, end in zip(starts, ends, strict=True):
        parts = _Parts(is_alone=len(starts) == 1)
        found.append(_endpoint(page, start, end, parts, shared, found[-1:]))
    told = zip(starts, ends, sharing(page, starts, found), strict=True)
    found = [with_query(page, start, end, raw) for start, end, raw in told]
    _refuse_unknown_calls(page, elsewhere, found)
    found = [_with_parts(page, raw, elsewhere) for raw in found]
    return with_selections(page, starts, ends, found)


@dataclass(frozen=True, slots=True)
class _Elsewhere:
    """What a section tells that source.toml gives to calls documented in another."""

    at: int
    calls: tuple[tuple[str, str], ...]
    within: str | None
    parts: _Parts


def _elsewhere(page: Page) -> Iterator[_Elsewhere]:
    for at, rule in page.said.parts.items():
        heading = page.blocks[at]
        calls = tuple(call for text in rule.calls if (call := read_call(text)))
        if calls and isinstance(heading, Heading) and rule.part != "errors":
            parts = _Parts(part=rule.part)
            start = Start(at, None, "", at, heading.text, None, None, heading.level)
            _read_parts(page, start, outline(page).ends.get(at, at + 1), parts)
            paths = tuple((method, path_of(target)) for method, target in calls)
            yield _Elsewhere(at, paths, rule.within, parts)


def _refuse_unknown_calls(
    page: Page, elsewhere: Sequence[_Elsewhere], found: Sequence[RawEndpoint]
) -> None:
    """Raises Fault: a section is given to a call that its document does not have."""
    known = [f"{raw.method} {raw.path}" for raw in found]
    for told in elsewhere:
        for call in map(" ".join, told.calls):
            if call not in known:
                advice = did_you_mean(call, known, "look at `calls`")
                what = (
                    f"source.toml gives this section to {call}, of which the document has nothing"
                )
                line = page.blocks[told.at].line
                raise Fault("sections-stale", what, page.document.path, line, advice)


def _with_parts(page: Page, raw: RawEndpoint, elsewhere: Sequence[_Elsewhere]) -> RawEndpoint:
    for told in elsewhere:
        if (raw.method, raw.path) not in told.calls:
            continue
        params = [*raw.params, *told.parts.params]
        if told.within:
            parent = _said_parent(page, told.at, told.within, raw.params)
            params = with_children(raw.params, parent, told.parts.params)
        fields = (*raw.response_fields, *told.parts.response_fields)
        raw = replace(raw, params=tuple(params), response_fields=fields)
    return raw


def _of_resource(page: Page, start: Start, shared: dict[int, list[RawField]]) -> Sequence[RawField]:
    """The parameters below the heading that gives the address of several endpoints, of which this is
    one; `shared` keeps them by the index of that heading."""
    at = None if request_line(page.blocks[start.index]) else address_above(page, start.index)
    heading = None if at is None else page.blocks[at]
    if at is None or not isinstance(heading, Heading):
        return ()
    if at not in shared:
        parts = _Parts()
        below = range(at + 1, start.first)
        end = next((n for n in below if isinstance(page.blocks[n], Heading)), start.first)
        own = Start(at, None, start.target, at, heading.text, None, None, heading.level)
        _read_parts(page, own, end, parts)
        shared[at] = parts.params
    return shared[at]


def _endpoint(
    page: Page,
    start: Start,
    end: int,
    parts: _Parts,
    shared: dict[int, list[RawField]],
    before: Sequence[RawEndpoint],
) -> RawEndpoint:
    title, is_deprecated = split_deprecated(start.title)
    title, auth = split_auth(title)
    parts.placeholders = frozenset(_PLACEHOLDER.findall(path_of(start.target)))
    parts.types = frozenset(subject_of(one.type or "") for raw in before for one in raw.params)
    parts.params += _of_resource(page, start, shared)
    _read_parts(page, start, end, parts)
    raw = RawEndpoint(
        place=page.place(page.blocks[start.first]),
        title=title,
        method=start.method or _method_of_example(parts, start),
        path=path_of(start.target),
        url=start.target.partition("?")[0] if "://" in start.target else None,
        group=start.group,
        summary=start.summary,
        auth=auth,
        section=start.group,
        deprecated=is_deprecated,
    )
    for at in range(start.first, parts.end):
        page.owners[at] = (raw.method, raw.path)
    return replace(
        raw,
        limits=tuple(parts.limits),
        params=nested_as_sent(parts.params, parts.body),
        response_fields=tuple(parts.response_fields),
        request=parts.request,
        response=parts.response,
        response_line=parts.response_line,
    )


def _method_of_example(parts: _Parts, start: Start) -> str | None:
    """The method with which an example calls the address that has none beside it."""
    example = parts.request.example if parts.request else None
    if example is None or path_of(example.url or "") != path_of(start.target):
        return None
    return example.method


def _read_parts(page: Page, start: Start, end: int, parts: _Parts) -> None:
    """The blocks of an endpoint, from its title to the next or to a heading of something else."""
    parts.end = end
    first = page.blocks[start.first]
    if isinstance(first, Heading) and answered_part(first.text) == "errors":
        parts.error_level = first.level  # an error with the call that it answers
    for at in range(start.first, end):
        block, text = page.blocks[at], text_of(page.blocks[at])
        rule = page.said.parts.get(at) if at > start.first else None
        if rule and rule.calls:
            parts.end = at
            return
        if rule and rule.part:
            _name_part(block, text, rule.part, start, parts)
        elif at == start.index and isinstance(block, Code):
            _read_code(page, at, block, parts)
            page.claim(at, BY)
        elif at == start.index and isinstance(block, Table):
            _read_properties(page, block, parts)
            page.claim(at, BY)
        elif at in (start.first, start.index) or (text and text == start.summary):
            page.claim(at, BY)
            if at == start.index and (led := _led_to(page, at, parts)):
                _name_part(block, text, led, start, parts)
        elif page.is_claimed(at):
            continue
        elif request_line(block) or method_of(text) or names_address(text):
            # The parts of the request line, or an example that says it again.
            page.claim(at, BY)
            parts.part = part_of(text) or parts.part
        elif named := _part_at(block, text, parts) or _led_to(page, at, parts):
            _name_part(block, text, named, start, parts)
            if part_of(text):
                page.claim(at, BY)
        elif isinstance(block, Paragraph | Item) and (said := requirement_of_all(text)):
            parts.required = said
        elif parts.part in ("params", "headers") and only_requirement(text):
            parts.required, parts.label = requirement_of(text), block
            page.claim(at, BY)
        elif isinstance(block, LINES) and LIMIT_WORDS.search(text) and re.search("[0-9]", text):
            parts.limits.append(text)
            page.claim(at, BY)
        elif isinstance(block, Heading) and is_label(page, text):
            parts.is_flat |= 0 < block.level <= start.level
        elif isinstance(block, Heading) and at > start.index and _ends(page, at, start, parts):
            if not (parts.is_alone and _goes_on(page, at, end)):
                parts.end = at
                return
            parts.part, parts.label = "aside", None
        elif field := _of_path(page, start, at, parts):
            parts.params.append(field)
        elif isinstance(block, Table):
            _read_table(page, start, at, block, parts)
        elif isinstance(block, Item) and (
            parts.part in ("params", "headers", "response") or _is_asked(parts)
        ):
            _read_list(page, at, parts)
        elif isinstance(block, Paragraph) and parts.part in ("params", "headers"):
            _add_params(parts, read_line_fields(page, at))
        elif _is_below_params(page, at, parts) and (told := read_code_fields(page, at)):
            _add_params(parts, told)
        elif isinstance(block, Code):
            _read_code(page, at, block, parts)
        elif isinstance(block, LINES) and (parts.part == "limit" or LIMIT_WORDS.search(text)):
            parts.limits.append(text)
            page.claim(at, BY)


def _name_part(block: AnyBlock, text: str, named: Part, start: Start, parts: _Parts) -> None:
    """Goes on to a part, with what its label says of all that is in it."""
    parts.part, parts.location = _part_after(parts, block, named), location_of(text)
    parts.label = block
    parts.has_request |= parts.part in ("request", "params")
    parts.required = requirement_of(text)
    parts.is_flat |= isinstance(block, Heading) and 0 < block.level <= start.level


def _read_properties(page: Page, table: Table, parts: _Parts) -> None:
    """The parameters that a table of the properties of a request names in a cell of its own."""
    for row in table.rows:
        label, *cells = row.cells
        if len(cells) == 1 and part_of(label.text) == "params":
            parts.location = location_of(label.text)
            _add_params(parts, read_cell_fields(page, row, cells[0]))
    parts.location = None


def _of_path(page: Page, start: Start, at: int, parts: _Parts) -> RawField | None:
    """The parameter in the path that a line tells of, below the address and above the parts."""
    names = _IN_PATH.findall(path_of(start.target)) if parts.part in (None, "url") else []
    known = {field.name for field in parts.params}
    return read_path_field(page, at, [name for name in names if name not in known])


def _is_told(field: RawField) -> bool:
    """Whether a parameter is one that a line told of the path, or code of the body, and no more."""
    by_line = field.location == "path" and field.type is None
    return field.required is None and (by_line or field.description is None)


def _is_below_params(page: Page, at: int, parts: _Parts) -> bool:
    return parts.part == "params" and at > 0 and page.blocks[at - 1] is parts.label


def _part_at(block: AnyBlock, text: str, parts: _Parts) -> Part | None:
    """The part that a line names; what stands under the status of an error is about that error."""
    named = part_of(text) if text else None
    if named is None and isinstance(block, Paragraph) and leads_to_params(text):
        named = "params"
    if isinstance(block, Heading) and block.level:
        if parts.error_level is not None and block.level <= parts.error_level:
            parts.error_level = None
        answered = None if named else answered_part(text)
        parts.error_level = block.level if answered == "errors" else parts.error_level
        named = named or answered
    is_of_error = named in ("response", "params") and parts.error_level is not None
    return "errors" if is_of_error else named


def _led_to(page: Page, at: int, parts: _Parts) -> Part | None:
    """The part whose list or table stands below a sentence that says so; what is no request stays
    what the heading or the label above calls it."""
    block, below = page.blocks[at], page.blocks[at + 1 : at + 2]
    if not isinstance(block, Paragraph) or not below or not isinstance(below[0], Item | Table):
        return None
    is_other = parts.part in ("response", "errors", "aside") or tells_answers(
        page.section(at) or ""
    )
    told = told_part(block.text)
    return None if told == "params" and is_other else told


def _part_after(parts: _Parts, block: AnyBlock, named: Part) -> Part:
    """The part that a label names. "Parameters", right after "Response structure" written alike, are
    those of the response, where the section has told of the request before."""
    before = parts.label
    if named != "params" or before is None or type(before) is not type(block):
        return named
    is_bare = text_of(block).strip(" :：").casefold() in _BARE
    is_alike = getattr(before, "level", 0) == getattr(block, "level", 0)
    is_answer = parts.part == "response" and not EXAMPLE.search(text_of(before))
    return "response" if is_bare and is_alike and is_answer and parts.has_request else named


def _ends(page: Page, at: int, start: Start, parts: _Parts) -> bool:
    """Whether a heading that names no part ends the section. In a text without levels "OrderList:",
    right above a table, heads that table."""
    level = getattr(page.blocks[at], "level", 0)
    is_above = isinstance(page.blocks[min(at + 1, len(page.blocks) - 1)], Table)
    if not level and is_above and text_of(page.blocks[at]).endswith((":", "：")):
        return False
    return bool(level < start.level or (level == start.level and not parts.is_flat))


def _goes_on(page: Page, at: int, end: int) -> bool:
    """Whether the parameters have a heading of their own below that of something else."""
    level = getattr(page.blocks[at], "level", 0)
    return any(
        isinstance(block, Heading) and 0 < block.level <= level and part_of(block.text) == "params"
        for block in page.blocks[at + 1 : end]
    )


def _read_table(page: Page, start: Start, at: int, table: Table, parts: _Parts) -> None:
    roles = page.roles(at, table)
    if parts.part not in ("errors", "aside") and (headed := headed_part(table, roles)):
        parts.part = headed
    is_asked = _is_asked(parts)
    is_named = is_asked or parts.part in ("params", "headers", "response")
    is_named |= parts.part == "request" and "name" in roles and "value" in roles
    if parts.part in ("errors", "aside") or not is_field_table(table, roles, is_named=is_named):
        return
    if at < start.index and _is_of_type(label_above(page, at, start.first - 1), parts):
        return
    label = label_above(page, at, start.index)
    if label == text_of(page.blocks[start.first]) or parts.part == "response":
        label = None
    parent = row_around(page, at, parts.params)
    if at in page.said.within:
        parent = _said_parent(page, at, page.said.within[at], parts.params)
    elif parent is None:
        parent = parent_of(label, parts.params)
    if parent is not None:
        parts.params = with_children(parts.params, parent, read_fields(page, at, table))
        return
    if label and is_model(label):
        return
    fields = read_fields(page, at, table)
    is_sent = parts.part in ("params", "headers") or any(field.location for field in fields)
    if parts.part == "response" or (not (is_sent or is_asked) and _is_answer(roles, parts)):
        parts.response_fields += fields
    else:
        _add_params(parts, fields)


def _said_parent(page: Page, at: int, name: str, params: Sequence[RawField]) -> int:
    """The parameter that source.toml says a section or a table is in. Raises Fault: there is none
    of this name."""
    found = [n for n, field in enumerate(params) if field.name == name]
    if not found:
        advice = did_you_mean(name, [field.name for field in params], "look at `within`")
        what = f"source.toml says that this is in {name!r}, and no such parameter is above it"
        raise Fault("sections-stale", what, page.document.path, page.blocks[at].line, advice)
    return found[-1]


def _is_of_type(label: str | None, parts: _Parts) -> bool:
    """Whether a label says that its table tells the type of a parameter of the endpoint above."""
    return subject_of(label or "") in parts.types - {""}


def _is_asked(parts: _Parts) -> bool:
    """Whether a table stands below "Request", where nothing has told of the parameters yet."""
    label = text_of(parts.label) if parts.label else ""
    is_request = parts.part == "request" and not EXAMPLE.search(label)
    return is_request and not parts.params


def _add_params(parts: _Parts, fields: Sequence[RawField]) -> None:
    """Adds parameters, with what the label above them says of all. What was
    told before with less goes."""
    fields = [_without_marks(field, parts.placeholders) for field in fields]
    named = {field.name for field in fields}
    parts.params = [one for one in parts.params if not (one.name in named and _is_told(one))]
    parts.params += [
        replace(
            field,
            location=field.location or parts.location,
            required=field.required or parts.required,
        )
        for field in fields
    ]


def _without_marks(field: RawField, placeholders: Collection[str]) -> RawField:
    """A parameter that is written as the path has it (":parcel", "{parcel}"), by its name."""
    if field.name not in placeholders:
        return field
    return replace(field, name=field.name.strip("{<:>}"), location=field.location or "path")


def _read_list(page: Page, at: int, parts: _Parts) -> None:
    fields = read_listed_fields(page, at, is_named=_is_named_list(page, at, parts))
    if parts.part == "response":
        parts.response_fields += fields
    else:
        said = page.unmarked_entry
        _add_params(
            parts, [replace(one, required=one.required or (one.type and said)) for one in fields]
        )


def _is_named_list(page: Page, at: int, parts: _Parts) -> bool:
    """Whether a list stands right below a label that says that it is one of parameters."""
    first = page.blocks[at]
    if parts.part != "params" or not isinstance(first, Item):
        return False
    is_begun = False
    for above in reversed(page.blocks[max(at - MAX_ABOVE_LIST, 0) : at]):
        if above is parts.label:
            return True
        if isinstance(above, Paragraph) and not above.text.endswith((":", "：")):
            if not is_begun and _tells_one(above):
                return False
            is_begun = True
        elif is_begun or not isinstance(above, Item) or above.depth < first.depth:
            return False
    return False


def _tells_one(line: Paragraph) -> bool:
    """Whether a line tells of one parameter ("`type`: order type"), whose values a list below it has."""
    codes = line.inline.codes
    return bool(codes) and line.text.startswith((f"{codes[0]}:", f"{codes[0]} -", f"{codes[0]}："))


def _is_answer(roles: Sequence[Role | None], parts: _Parts) -> bool:
    """Where no line says what a table is: fields of which none is required, after the parameters
    or after an answer."""
    said = {"required", "optional"} & set(roles)
    return not said and (bool(parts.params) or parts.response is not None)


def _read_code(page: Page, at: int, block: Code, parts: _Parts) -> None:
    command = read_command(block.text)
    if command is not None:
        page.claim(at, BY)
        if parts.request is None:
            parts.request = RawExample(page.place(block), command.example, command.repairs)
            _report_repairs(page, block, command.repairs)
        return
    below = text_below_request(block.text)
    value = read_json(answered_text(block.text if below is None else below))
    if is_call(value):
        page.claim(at, BY)
        if parts.request is None:
            parts.request = RawExample(
                page.place(block), RequestExample(raw=block.text, body=value)
            )
        return
    if below is None and parts.part in ("request", "params") and parts.body is None:
        parts.body = value
    if value is None or (below is None and parts.part not in ("response", "url", "limit", None)):
        return
    page.claim(at, BY)
    if parts.response is None:
        parts.response, parts.response_line = value, block.line


def _report_repairs(page: Page, block: Code, repairs: tuple[tuple[str, str], ...]) -> None:
    for printed, meant in repairs:
        line = next(
            (n for n, text in enumerate(block.text.split("\n"), block.line) if printed in text),
            block.line,
        )
        page.find(
            "entity-ate-characters",
            line,
            meant,
            f"an HTML entity ate characters: read as {meant}",
            printed,
        )
