"""Tables of parameters and of response fields."""

from __future__ import annotations

import re
from collections.abc import Sequence

from codegen.extracting.columns import is_required, is_type
from codegen.extracting.headers import Role
from codegen.extracting.page import Page
from codegen.extracting.raw import RawField
from codegen.reading.blocks import Inline, Item, Row, Table

BY = "fields"

_NESTING = re.compile(r"((?:[>»›↳└├─∟·•-]|&gt;)\s*)+")
_MARK = re.compile(r"[>»›↳└∟]|&gt;|-(?=[^-])")
_WIRE_NAME = re.compile(r"[\w$@\[\]{}.:<>/*~+-]{1,128}\Z")
_LISTED = re.compile(
    r"(?P<name>[A-Za-z_$][\w$.\[\]-]{0,63})\s*(?:[:：–-]\s*)?[(\[（](?P<said>[^()\[\]（）]{1,60})[)\]）]"
    r"\s*[:：.–—-]*\s*(?P<description>.*)\Z"
)
_REQUIRED_MARK = re.compile(r"\s*(\*|\?|\((?:required|optional)\))\Z", re.IGNORECASE)


def is_field_table(roles: Sequence[Role | None]) -> bool:
    """A table of named things with a type, or with a word on whether they are required."""
    return "name" in roles and bool({"type", "required", "optional"} & set(roles))


def read_fields(page: Page, index: int, table: Table) -> tuple[RawField, ...]:
    """The rows of a table of fields, in document order. Claims the table."""
    page.refuse_cut(index, table)
    roles = page.roles(index, table)
    page.report_ragged(index, table)
    fields = []
    for number, row in enumerate(table.rows):
        if page.is_repeated_header(index, number):
            page.claim(index, BY, number)
            continue
        field = _field(page, row, roles)
        if field is not None:
            fields.append(field)
            page.claim(index, BY, number)
    page.claim(index, BY, -1)
    return tuple(fields)


def read_listed_fields(page: Page, start: int) -> tuple[RawField, ...]:
    """The list entries from `start` on that each give a parameter: "`size` (integer, required):
    how many". Claims them; none where the first is something else."""
    fields = []
    for index in range(start, len(page.blocks)):
        block = page.blocks[index]
        field = (
            _listed_field(page, block)
            if isinstance(block, Item) and not page.is_claimed(index)
            else None
        )
        if field is None:
            break
        fields.append(field)
        page.claim(index, BY)
    return tuple(fields)


def _listed_field(page: Page, item: Item) -> RawField | None:
    match = _LISTED.match(f"{item.term} {item.text}" if item.term else item.text)
    if match is None:
        return None
    is_marked = item.inline.codes[:1] == (match["name"],) or item.term is not None
    said = [part.strip() for part in re.split(r"[,;，]", match["said"] or "") if part.strip()]
    type = next((part for part in said if is_type(part)), None)
    required = next((part for part in said if is_required(part)), None)
    if not (is_marked and (type or required)):
        return None
    return RawField(
        place=page.place(item),
        name=match["name"],
        type=type,
        required=required,
        description=match["description"] or None,
        depth=item.depth,
    )


def _field(page: Page, row: Row, roles: Sequence[Role | None]) -> RawField | None:
    cells = {role: cell for role, cell in zip(roles, row.cells, strict=False) if role}
    name_cell = cells.get("name")
    if name_cell is None:
        return None
    name, depth, mark = _name(name_cell)
    if not _WIRE_NAME.match(name):
        return None
    return RawField(
        place=page.place(row),
        name=name,
        type=_text(cells.get("type")),
        required=mark or _required(cells),
        description=_text(cells.get("description")),
        default=_text(cells.get("default")),
        values=_text(cells.get("values")),
        location=_text(cells.get("location")),
        depth=depth,
    )


def _name(cell: Inline) -> tuple[str, int, str | None]:
    """The name as on the wire, its depth by the marks before it, and a mark of being required."""
    text, depth = cell.text, cell.indent
    marks = _NESTING.match(text)
    if marks and marks.end() < len(text):
        depth = max(depth, len(_MARK.findall(marks[0])))
        text = text[marks.end() :]
    mark = _REQUIRED_MARK.search(text)
    if mark:
        return text[: mark.start()], depth, mark[1].strip("()")
    return text, depth, None


def _required(cells: dict[Role, Inline]) -> str | None:
    if "required" in cells:
        return _text(cells["required"])
    optional = _text(cells.get("optional"))
    return None if optional is None else f"optional: {optional}"


def _text(cell: Inline | None) -> str | None:
    return cell.text or None if cell else None
