"""The parameters and the fields of an answer that stand in the parts of an endpoint."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from codegen.extracting.above import EXAMPLE
from codegen.extracting.endpoints.parts import Parts, is_over_fields, named_inside
from codegen.extracting.endpoints.starts import Start
from codegen.extracting.fields.lists import (
    read_cell_fields,
    read_listed_fields,
    read_path_field,
)
from codegen.extracting.fields.models import (
    is_model,
    label_above,
    parent_of,
    row_around,
    subject_in,
    subject_of,
    with_children,
)
from codegen.extracting.fields.tables import (
    headed_part,
    is_said_of_fields,
    read_fields,
    tells_fields,
)
from codegen.extracting.headers import Role
from codegen.extracting.page import Page
from codegen.extracting.raw import RawField
from codegen.extracting.requirements import said_requirement
from codegen.extracting.sections import (
    location_of,
    part_of,
)
from codegen.extracting.targets import (
    path_of,
    text_of,
)
from codegen.faults import Fault, did_you_mean
from codegen.reading.blocks import Item, Paragraph, Table

_IN_PATH = re.compile(r"[{<:]([A-Za-z_][\w.-]*)")
MAX_ABOVE_LIST = 40


def read_properties(page: Page, table: Table, parts: Parts) -> None:
    """The parameters that a table of the properties of a request names in a cell of its own."""
    for row in table.rows:
        label, *cells = row.cells
        if len(cells) == 1 and part_of(label.text) == "params":
            parts.location = location_of(label.text)
            add_params(parts, read_cell_fields(page, row, cells[0]))
    parts.location = None


def of_path(page: Page, start: Start, at: int, parts: Parts) -> RawField | None:
    """The parameter in the path that a line tells of, below the address and above the parts."""
    names = _IN_PATH.findall(path_of(start.target)) if parts.part in (None, "url") else []
    known = {field.name for field in parts.params}
    return read_path_field(page, at, [name for name in names if name not in known])


def read_table(page: Page, start: Start, at: int, table: Table, parts: Parts) -> None:
    """The fields of a table, by the part in which it stands. Claims it where it has any."""
    roles = page.roles(at, table)
    _go_on_to_side(page, table, roles, parts)
    asked = is_asked(parts)
    is_named = asked or parts.part in ("params", "headers", "response")
    is_named |= parts.part == "request" and "name" in roles and "value" in roles
    is_other = parts.part in ("errors", "aside") and not is_said_of_fields(page, at)
    if is_other or not tells_fields(page, at, table, is_named=is_named):
        return
    if at < start.index and _is_of_type(label_above(page, at, start.first - 1), parts):
        return
    label = label_above(page, at, start.index)
    if label == text_of(page.blocks[start.first]) or parts.part == "response":
        label = None
    parent = row_around(page, at, parts.params)
    if at in page.said.within:
        parent = said_parent(page, at, page.said.within[at], parts.params)
    elif parent is None:
        parent = _led_into(page, at, parts)
        parent = parent_of(label, parts.params) if parent is None else parent
    if parent is not None:
        said = parts.required if _led_into(page, at, parts) == parent else None
        inside = [
            replace(one, required=one.required or said) for one in read_fields(page, at, table)
        ]
        parts.params = with_children(parts.params, parent, inside)
        return
    if label and is_model(label):
        return
    fields = read_fields(page, at, table)
    is_sent = parts.part in ("params", "headers") or any(field.location for field in fields)
    if parts.part == "response" or (not (is_sent or asked) and _is_answer(roles, parts)):
        parts.response_fields += fields
    else:
        add_params(parts, fields)


def _go_on_to_side(page: Page, table: Table, roles: Sequence[Role | None], parts: Parts) -> None:
    """Goes on to the part that the header of a table names, where source.toml says no other."""
    is_said = any(page.blocks[n] is parts.label for n in page.said.parts)
    headed = None if is_said or parts.part in ("errors", "aside") else headed_part(table, roles)
    parts.part = headed or parts.part


def said_parent(page: Page, at: int, name: str, params: Sequence[RawField]) -> int:
    """The parameter that source.toml says a section or a table is in. Raises Fault: there is none
    of this name."""
    found = [n for n, field in enumerate(params) if field.name == name]
    if not found:
        advice = did_you_mean(name, [field.name for field in params], "look at `within`")
        what = f"source.toml says that this is in {name!r}, and no such parameter is above it"
        raise Fault("sections-stale", what, page.document.path, page.blocks[at].line, advice)
    return found[-1]


def _is_of_type(label: str | None, parts: Parts) -> bool:
    """Whether a label says that its table tells the type of a parameter of the endpoint above."""
    return subject_of(label or "") in parts.types - {""}


def is_asked(parts: Parts) -> bool:
    """Whether a table stands below "Request", where nothing has told of the parameters yet."""
    label = text_of(parts.label) if parts.label else ""
    is_request = parts.part == "request" and not EXAMPLE.search(label)
    return is_request and not parts.params


def add_params(parts: Parts, fields: Sequence[RawField]) -> None:
    """Adds parameters, with what the label above them says of all. What was
    told before with less goes."""
    fields = [_without_marks(field, parts.placeholders) for field in fields]
    named = {field.name for field in fields}
    fields = _in_place(parts, fields)
    parts.params = [one for one in parts.params if not (one.name in named and _is_told(one))]
    said = [
        replace(
            field,
            location=field.location or parts.location,
            required=field.required
            or (None if said_requirement(field.description or "") else parts.required),
        )
        for field in fields
    ]
    parts.params += _not_known(parts.params, said)


def _in_place(parts: Parts, fields: Sequence[RawField]) -> list[RawField]:
    """The parameters without those that code has shown before: they take the place of those, over
    what is inside them."""
    again = {field.name: field for field in fields if field.name in parts.shown and not field.depth}
    parts.params = [
        (
            replace(
                again[one.name],
                type=again[one.name].type or one.type,
                location=again[one.name].location or one.location,
            )
            if one.name in again and not one.depth
            else one
        )
        for one in parts.params
    ]
    parts.shown -= again.keys()
    inside = _told_flat(parts, fields, again)
    return [field for field in fields if again.get(field.name) is not field and field not in inside]


def _told_flat(
    parts: Parts, fields: Sequence[RawField], again: Mapping[str, RawField]
) -> list[RawField]:
    """The parameters of a table without depths that code has shown inside one that the table tells,
    which take their places there."""
    if not again or any(field.depth for field in fields):
        return []
    told = {field.name: field for field in fields if field.name not in again}
    is_inside, taken = False, []
    for number, one in enumerate(parts.params):
        is_inside = is_inside if one.depth else one.name in again
        field = told.pop(one.name, None) if is_inside and one.depth else None
        if field is not None:
            parts.params[number] = replace(field, depth=one.depth)
            taken.append(field)
    return taken


def _not_known(known: Sequence[RawField], told: Sequence[RawField]) -> list[RawField]:
    """Without the parameters that were told before in the same words: each of several forms of a
    request has those of all."""
    alike = {_anywhere(field) for field in known if not field.depth}
    depths = [*(field.depth for field in told[1:]), 0]
    return [
        field
        for field, below in zip(told, depths, strict=False)
        if field.depth or below or _anywhere(field) not in alike
    ]


def _anywhere(field: RawField) -> tuple[str | None, ...]:
    """All that is told of a parameter but its place."""
    said = (field.type, field.required, field.description, field.default, field.values)
    return (field.name, field.location, *said)


def _is_told(field: RawField) -> bool:
    """Whether a parameter is one that a line told of the path, or code of the body, and no more."""
    by_line = field.location == "path" and field.type is None
    return field.required is None and (by_line or field.description is None)


def _without_marks(field: RawField, placeholders: Collection[str]) -> RawField:
    """A parameter that is written as the path has it (":parcel", "{parcel}"), by its name."""
    if field.name not in placeholders:
        return field
    return replace(field, name=field.name.strip("{<:>}"), location=field.location or "path")


def tells_list(parts: Parts) -> bool:
    """Whether the entries of a list may be fields; below "Request" until anything told of those."""
    return parts.part in ("params", "headers", "response") or is_asked(parts)


def read_list(page: Page, at: int, parts: Parts) -> None:
    """The fields of a list, by the part in which it stands. Claims its entries."""
    fields = read_listed_fields(page, at, is_named=_is_named_list(page, at, parts))
    parent = _led_into(page, at, parts)
    if parts.part == "response":
        parts.response_fields += fields
    elif parent is not None:
        inside = [replace(field, required=field.required or parts.required) for field in fields]
        parts.params = with_children(parts.params, parent, inside)
    else:
        said = page.unmarked_entry
        told = (replace(one, required=one.required or (one.type and said)) for one in fields)
        add_params(parts, tuple(told))


def _led_into(page: Page, at: int, parts: Parts) -> int | None:
    """The index of the parameter that the sentence right above a list or a table is about."""
    if parts.part != "params" or not at:
        return None
    above = page.blocks[at - 1]
    named = named_inside(above) if above is parts.label else None
    return parent_of(named, parts.params) if named else subject_in(above, parts.params)


def _is_named_list(page: Page, at: int, parts: Parts) -> bool:
    """Whether a list stands right below a label that says that it is one of parameters."""
    first = page.blocks[at]
    is_told = parts.part == "params" or is_over_fields(parts.label)
    if not is_told or not isinstance(first, Item):
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


def _is_answer(roles: Sequence[Role | None], parts: Parts) -> bool:
    """Where no line says what a table is: fields of which none is required, after the parameters
    or after an answer."""
    said = {"required", "optional"} & set(roles)
    return not said and (bool(parts.params) or parts.response is not None)
