"""Tables of parameters and of response fields."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from codegen.extracting.cells import NAMED_REQUIREMENTS, is_type
from codegen.extracting.fields.marks import REQUIRED_MARK
from codegen.extracting.fields.typed_texts import meaning_of_unmarked, types_in_texts
from codegen.extracting.headers import Role, key_of
from codegen.extracting.page import Page
from codegen.extracting.raw import RawField
from codegen.extracting.requirements import said_requirement
from codegen.reading.blocks import Inline, Row, Table

BY = "fields"

_NESTING = re.compile(r"((?:[>»›↳└├─∟·•-]|&gt;)\s*)+")
_MARK = re.compile(r"[>»›↳└∟]|&gt;|-(?=[^-])")
_WIRE_NAME = re.compile(r"[\w$@\[\]{}.:<>/*~+-]{1,128}\Z")
_FOOTNOTE = re.compile(r"(?<=[\w\])}])\s*(?:\*{2,}|[†‡¹²³]+)\Z")
_TYPE_SENTENCE = re.compile(
    r"(?:[(\[]?(?:required|optional|mandatory)[)\]]?[.,:]?\s+)?(?P<type>[A-Za-z]\w{1,20}(?:\[\]| of \w+)?)[.,]\s",
    re.IGNORECASE,
)
# As a page made of an OpenAPI document has it: "petId * integer($int64) (path)".
_TYPED_NAME = re.compile(
    r"(?P<name>[\w$.\[\]-]+?)\s*(?P<mark>\*(?:\s*required)?)?\s+(?P<type>\S+)\s+"
    r"\((?P<location>path|query|header|body|formData|cookie)\)\Z"
)


# "string (required)" in a column of types
_MARKED_TYPE = re.compile(
    r"(?P<type>\S.*?)\s*[(\[]\s*(?P<mark>required|optional|mandatory)\s*[)\]]\Z", re.IGNORECASE
)
# "depth=<metres>", as the query has it
_GIVEN = re.compile(r"([A-Za-z_][\w.-]*)\s*=\s*(?:[<\[{\"'(]|\w+\Z).*\Z")
# "`id` or `name`"
_BETWEEN = re.compile(r"[\s,/|]+(?:(?:or|and)\s+)?")
_OBJECT = re.compile(r"\bobjects?\b", re.IGNORECASE)
_ENTRY = re.compile(
    r"(?P<name>[A-Za-z_][\w.-]{0,63})\s*(?:[:：]|\s[–—-])\s*(?P<description>\S.*)\Z"
)
_PARAMETERS = frozenset(
    {"parameter", "param", "para", "parm", "parametername", "paramname", "参数", "参数名"}
)
_HEADERS = frozenset(
    {"httpheader", "headername", "headerfield", "requestheader", "httprequestheader"}
)
# What stands alone in a row that says that there is nothing.
_NONE = frozenset("none nothing n/a 无 無 暂无 没有 なし 없음 nenhum ninguno aucun нет".split())
_TICKS = frozenset("✓✔✅√")
_CROSSES = frozenset("xX")
_OF_REQUESTS = re.compile(r"request|请求|請求")
_OF_SIDES = frozenset(
    f"{side}{name}"
    for sides, names in (
        (("request", "response"), ("parameter", "param", "field", "attribute", "property")),
        (("请求", "返回", "响应", "請求"), ("参数", "字段", "參數")),
    )
    for side in sides
    for name in names
)
_ASKED: frozenset[Role] = frozenset({"required", "optional"})
_TOLD: frozenset[Role] = frozenset({"type", "required", "optional"})
_OF_OTHERS: frozenset[Role] = frozenset({"code", "http_status", "symbol", "path"})
_TOLD_BY_LABEL: frozenset[Role] = frozenset(
    {"description", "default", "values", "value", "example"}
)


def is_field_table(table: Table, roles: Sequence[Role | None], *, is_named: bool = False) -> bool:
    """A table of named things with a type, or with a word on whether they are required; below a
    label that says so (`is_named`) or with parameters in its first column, of things each named
    once of which it tells anything."""
    if "name" not in roles:
        return False
    at = roles.index("name")
    names = [row.cells[at].text for row in table.rows if at < len(row.cells)]
    if names and all(map(str.isdigit, names)):
        return False
    if _TOLD & set(roles) or (names and all(map(_TYPED_NAME.match, names))):
        return True
    if types_in_texts(table, roles):
        return True
    header = key_of(table.header[0].text) if table.header else ""
    is_list = at == 0 and len(set(names)) == len(names)
    is_named = is_named or header in _PARAMETERS or header in _HEADERS
    return bool(is_list and is_named and _TOLD_BY_LABEL & set(roles))


def headed_part(table: Table, roles: Sequence[Role | None]) -> Literal["params", "response"] | None:
    """The part that the header over the names says ("Request Parameter", "Response Field"), whatever
    line stands above the table; None where it names neither side."""
    at = roles.index("name") if "name" in roles else len(table.header)
    header = key_of(table.header[at].text) if at < len(table.header) else ""
    if header not in _OF_SIDES:
        return None
    return "params" if _OF_REQUESTS.match(header) else "response"


def tells_fields(page: Page, index: int, table: Table, *, is_named: bool = False) -> bool:
    """Whether a table is one of fields: because source.toml says so, or by what it holds."""
    roles = page.roles(index, table)
    return is_said_of_fields(page, index) or is_field_table(table, roles, is_named=is_named)


def is_said_of_fields(page: Page, index: int) -> bool:
    """Whether source.toml says that a column has names, and none of it codes or paths."""
    said = page.said_columns(index)
    return "name" in said and not said & _OF_OTHERS


def read_fields(page: Page, index: int, table: Table) -> tuple[RawField, ...]:
    """The rows of a table of fields, in document order. Claims the table."""
    page.refuse_cut(index, table)
    page.report_ragged(index, table)
    fields = []
    for number, field in _rows(page, index, table):
        page.claim(index, BY, number)
        fields += [field] if field else []
    page.claim(index, BY, -1)
    return tuple(fields)


def peek_fields(page: Page, index: int, table: Table) -> tuple[RawField, ...]:
    """The rows of a table of fields, of which nothing is claimed."""
    return tuple(field for _, field in _rows(page, index, table) if field)


def _rows(page: Page, index: int, table: Table) -> Iterator[tuple[int, RawField | None]]:
    """The rows that are fields, with their numbers; those that say the header again are none."""
    roles = page.roles(index, table)
    first = key_of(table.header[0].text) if table.header else ""
    location = "header" if first in _HEADERS else None
    is_ticked = _is_ticked(table, roles)
    typed = types_in_texts(table, roles)
    unmarked = meaning_of_unmarked(typed)
    for number, row in enumerate(table.rows):
        if page.is_repeated_header(index, number):
            yield number, None
        elif several := _alternatives(page, row, roles):
            yield from ((number, field) for field in several)
        elif field := _field(page, row, roles):
            required = "no" if is_ticked and field.required in _CROSSES else field.required
            if typed:
                type, said = typed[number]
                field = replace(field, type=type, description=said)
                required = required or (None if said_requirement(said or "") else unmarked)
            yield number, replace(field, location=field.location or location, required=required)
            for child in _inside(page, row, roles, field):
                yield number, child


def _is_ticked(table: Table, roles: Sequence[Role | None]) -> bool:
    """Whether what is required has a tick: then an "x" is none. Elsewhere it may be one itself."""
    at = roles.index("required") if "required" in roles else None
    return at is not None and any(
        at < len(row.cells) and row.cells[at].text in _TICKS for row in table.rows
    )


def _alternatives(page: Page, row: Row, roles: Sequence[Role | None]) -> tuple[RawField, ...]:
    """The parameters of a row that names several, each set as code, of which one is sent."""
    at = roles.index("name") if "name" in roles else len(row.cells)
    cell = row.cells[at] if at < len(row.cells) else None
    if cell is None or len(cell.codes) < 2:
        return ()
    words = [word for word in _BETWEEN.split(cell.text) if word]
    if words != list(cell.codes):
        return ()
    cells = (*row.cells[:at], Inline(cell.codes[0]), *row.cells[at + 1 :])
    field = _field(page, replace(row, cells=cells), roles)
    if field is None:
        return ()
    asked = "conditional" if field.required else None
    return tuple(replace(field, name=name, required=asked) for name in cell.codes)


def _inside(
    page: Page, row: Row, roles: Sequence[Role | None], field: RawField
) -> Iterator[RawField]:
    """What a list in the cell says is in an object: each entry a name set as code and its text. Of
    what is no object such a list has the values."""
    cell = next(
        (cell for cell, role in zip(row.cells, roles, strict=False) if role == "description"), None
    )
    if cell is None or not cell.items or not _OBJECT.search(f"{field.type or ''} {cell.text}"):
        return
    entries = [_ENTRY.match(item) for item in cell.items]
    if not all(entry and entry["name"] in cell.codes for entry in entries):
        return
    for entry in filter(None, entries):
        name, said = entry["name"], entry["description"]
        yield RawField(page.place(row), name, description=said, depth=field.depth + 1)


def _field(page: Page, row: Row, roles: Sequence[Role | None]) -> RawField | None:
    cells = {role: cell for role, cell in zip(roles, row.cells, strict=False) if role}
    name_cell = cells.get("name")
    if name_cell is None:
        return None
    typed = _TYPED_NAME.match(name_cell.text)
    if typed:
        return _typed_field(page, row, typed, _text(cells.get("description")))
    name, depth, mark = _name(name_cell)
    is_none = name.casefold() in _NONE and not any(
        cell.text.strip(" -/") for cell in row.cells if cell is not name_cell
    )
    if is_none or not _WIRE_NAME.match(name):
        return None
    default = _text(cells.get("default"))
    if default and default.strip("[]()").casefold() in NAMED_REQUIREMENTS:
        mark, default = mark or default.strip("[]()"), None
    type = _text(cells.get("type")) if "type" in roles else _said_type(cells.get("description"))
    marked = None if mark or _ASKED & set(roles) else _MARKED_TYPE.match(type or "")
    if marked:
        type, mark = marked["type"], marked["mark"]
    return RawField(
        place=page.place(row),
        name=name,
        type=type,
        required=_marked(mark, cells) or (None if _ASKED & set(roles) else page.unmarked),
        description=_described(row, roles),
        default=default,
        values=_text(cells.get("values")),
        location=_text(cells.get("location")),
        depth=depth,
    )


def _said_type(description: Inline | None) -> str | None:
    """The type that a text begins with, as a sentence of its own: "Required. String. Which one"."""
    said = _TYPE_SENTENCE.match(description.text) if description else None
    return said["type"] if said and is_type(said["type"]) else None


def _typed_field(page: Page, row: Row, typed: re.Match[str], said: str | None) -> RawField:
    mark = "*" if typed["mark"] else "?"
    name, type, location = typed["name"], typed["type"], typed["location"]
    return RawField(page.place(row), name, type, mark, said, location=location)


def _name(cell: Inline) -> tuple[str, int, str | None]:
    """The name as on the wire, its depth by the marks before it, and a mark of being required."""
    text, depth = cell.text, cell.indent
    marks = _NESTING.match(text)
    if marks and marks.end() < len(text):
        depth = max(depth, len(_MARK.findall(marks[0])))
        text = text[marks.end() :]
    text = _FOOTNOTE.sub("", text)
    given = _GIVEN.match(text)
    text = given[1] if given else text
    mark = REQUIRED_MARK.search(text)
    if mark:
        return text[: mark.start()], depth, (mark[1] or mark[2]).strip("()[]")
    return text, depth, None


def _described(row: Row, roles: Sequence[Role | None]) -> str | None:
    """The description, and what a further column remarks ("[optional]")."""
    texts = (
        cell.text for cell, role in zip(row.cells, roles, strict=False) if role == "description"
    )
    said = dict.fromkeys(text.strip() for text in texts if text.strip(" -"))
    return ". ".join(text.rstrip(".") for text in said) if len(said) > 1 else next(iter(said), None)


def _marked(mark: str | None, cells: dict[Role, Inline]) -> str | None:
    """The mark at the name; a star may say something else where a column tells what is required."""
    return _required(cells) or mark if mark == "*" else mark or _required(cells)


def _required(cells: dict[Role, Inline]) -> str | None:
    if "required" in cells:
        return _text(cells["required"])
    optional = _text(cells.get("optional"))
    return None if optional is None else f"optional: {optional}"


def _text(cell: Inline | None) -> str | None:
    return cell.text or None if cell else None
