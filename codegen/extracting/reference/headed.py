"""Parameters that have headings of their own: "#### size (required)" below "### Arguments", or
"#### size" above "- Type: integer" and "- Required: true"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from codegen.extracting.cells import is_required, is_type
from codegen.extracting.headers import Role, read_role
from codegen.extracting.sections import part_of
from codegen.reading.blocks import AnyBlock, Heading, Inline, Item, Paragraph, Row, Table

_NAMED = re.compile(
    r"(?P<name>[A-Za-z_$@][\w$.\[\]-]{0,63})\s*(?:[(\[（](?P<said>[^()\[\]（）]{1,60})[)\]）])?\Z"
)
_PROPERTY = re.compile(r"(?P<label>[A-Za-z][A-Za-z ]{1,20}?)\s*[:：=]\s*(?P<said>\S.*)\Z")
_ROLES: tuple[Role, ...] = ("type", "required", "default", "values", "location", "description")
_LINE = re.compile(
    r"(?P<type>[A-Za-z][\w<>\[\] ]{0,40}?)[\s,;(\[|]*(?P<required>required|optional|mandatory)?[)\].]?\Z",
    re.IGNORECASE,
)
_HEADER = tuple(map(Inline, ("Name", "Type", "Required", "Default", "Values", "In", "Description")))


def join_headed(blocks: Sequence[AnyBlock]) -> Iterator[AnyBlock]:
    """The blocks; below the heading of the parameters, headings that each name one as a table. One
    of them at least says whether it is required, or headings of groups would be parameters."""
    at = 0
    while at < len(blocks):
        block = blocks[at]
        yield block
        at += 1
        if not isinstance(block, Heading) or not block.level or part_of(block.text) != "params":
            continue
        end = _end(blocks, at, block.level)
        rows = _rows(blocks[at:end])
        if any(row.cells[2].text for row in rows):
            yield Table(rows[0].line, rows[-1].end_line, _HEADER, tuple(rows))
            at = end


def _end(blocks: Sequence[AnyBlock], at: int, level: int) -> int:
    """The index of the next heading that is not below one of this level."""
    while at < len(blocks):
        block = blocks[at]
        if isinstance(block, Heading) and 0 < block.level <= level:
            break
        at += 1
    return at


def _rows(blocks: Sequence[AnyBlock]) -> list[Row]:
    """A row for each heading, with the properties and the paragraphs right below it; none where one
    names no parameter, or something stands above the first."""
    heads = [(at, block) for at, block in enumerate(blocks) if isinstance(block, Heading)]
    if not heads or heads[0][0] > 0:
        return []
    rows = []
    ends = [*(at for at, _ in heads[1:]), len(blocks)]
    for (start, head), end in zip(heads, ends, strict=True):
        cells = _cells(head.text)
        if cells is None:
            return []
        said = zip(("name", "type", "required"), cells, strict=True)
        told = {role: text for role, text in said if text}
        _read_below(blocks[start + 1 : end], told)
        row = (told.get(role, "") for role in ("name", *_ROLES))
        rows.append(Row(head.line, blocks[end - 1].end_line, tuple(map(Inline, row))))
    return rows


def _read_below(blocks: Sequence[AnyBlock], told: dict[str, str]) -> None:
    """The properties of a parameter, and the paragraphs that say what it is. In place."""
    for below in blocks:
        match = _PROPERTY.match(below.text) if isinstance(below, Item) else None
        role = read_role(match["label"]) if match else None
        if match and role in _ROLES and role:
            told[role] = told.get(role) or match["said"]
        elif isinstance(below, Paragraph):
            texts = list(below.parts or (below.text,))
            line = None if {"type", "required"} & told.keys() else _LINE.match(texts[0])
            if line and is_type(line["type"]):
                told["type"], told["required"] = line["type"], line["required"] or ""
                texts = texts[1:]
            told["description"] = " ".join([told.get("description", ""), *texts]).strip()
        elif not isinstance(below, Item):
            return


def _cells(text: str) -> tuple[str, str, str] | None:
    """Name, type and the word on being required."""
    match = _NAMED.match(text)
    if match is None:
        return None
    said = [part.strip() for part in re.split(r"[,;，、]", match["said"] or "") if part.strip()]
    type = next((part for part in said if is_type(part)), "")
    required = next((part for part in said if is_required(part)), "")
    return (match["name"], type, required) if type or required or not said else None
