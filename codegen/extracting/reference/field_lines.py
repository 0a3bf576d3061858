"""Parameters laid out in lines: the name, its type, whether it is required, and below what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from codegen.extracting.cells import is_type
from codegen.extracting.sections import part_of
from codegen.extracting.targets import method_of, read_request_line
from codegen.reading.blocks import AnyBlock, Heading, Inline, Item, Paragraph, Row, Table

_NAME = re.compile(r"[A-Za-z_$@][\w$.\[\]-]{0,63}\Z")
_REQUIRED = re.compile(r"(?:required|optional)\*?\Z", re.IGNORECASE)
_DEFAULT = re.compile(r"default(?:s to|:| value:?)\s*(?P<default>\S+)\Z", re.IGNORECASE)
_ONE_LINE = re.compile(
    r"(?P<name>[A-Za-z_$@][\w$.\[\]-]{0,63})\s+(?P<type>\S+(?: of \S+)?)"
    r"(?:\s+(?P<required>required|optional)\*?(?:\s+(?P<rest>\S.*))?)?\Z",
    re.IGNORECASE,
)
_PARTS = frozenset(("params", "headers", "response"))
_HEADER = tuple(map(Inline, ("Name", "Type", "Required", "Default", "Description")))
_MOST_LINES = 3


def join_lines(blocks: Sequence[AnyBlock]) -> Iterator[AnyBlock]:
    """The blocks; below the label of a part, lines that each give a parameter as a table. Where only
    what is required says so, the rest is optional."""
    made = list(_joined(blocks))
    tables = [block for block in made if isinstance(block, Table) and block.header is _HEADER]
    said = {row.cells[2].text.casefold() for table in tables for row in table.rows}
    is_rest_optional = "required" in said and "optional" not in said
    return map(_with_optional, made) if is_rest_optional else iter(made)


def _with_optional(block: AnyBlock) -> AnyBlock:
    if not isinstance(block, Table) or block.header is not _HEADER:
        return block
    return replace(block, rows=tuple(map(_optional, block.rows)))


def _optional(row: Row) -> Row:
    name, type, required, *rest = row.cells
    return replace(
        row, cells=(name, type, required if required.text else Inline("optional"), *rest)
    )


def _joined(blocks: Sequence[AnyBlock]) -> Iterator[AnyBlock]:
    at = 0
    while at < len(blocks):
        block = blocks[at]
        yield block
        at += 1
        if not isinstance(block, Heading | Paragraph) or part_of(block.text) not in _PARTS:
            continue
        rows, end = _fields(blocks, at)
        if rows:
            yield Table(rows[0].line, rows[-1].end_line, _HEADER, tuple(rows))
            at = end


def _fields(blocks: Sequence[AnyBlock], at: int) -> tuple[list[Row], int]:
    rows: list[Row] = []
    while found := _field(blocks, at):
        row, at = found
        rows.append(row)
    return rows, at


def _field(blocks: Sequence[AnyBlock], start: int) -> tuple[Row, int] | None:
    """The row of the field that begins here, and the index behind it."""
    head = _head(blocks, start)
    if head is None:
        return None
    (name, type, required, default, rest), at = head
    texts = [rest] if rest else []
    while len(texts) < _MOST_LINES and (text := _text(blocks, at)):
        is_line = part_of(text) or method_of(text) or read_request_line(text)
        if is_line or _head(blocks, at) or _heads_table(blocks, at):
            break
        texts.append(text)
        at += 1
    last = blocks[at - 1]
    cells = (name, type, required, default, " ".join(texts))
    line = blocks[start].line
    return Row(line, max(line, last.end_line), tuple(map(Inline, cells))), at


def _head(blocks: Sequence[AnyBlock], at: int) -> tuple[tuple[str, str, str, str, str], int] | None:
    """Name, type, words on being required, default and text, in one line or one below the other."""
    text = _text(blocks, at)
    one = _ONE_LINE.match(text)
    if one and not one["required"] and _heads_table(blocks, at):
        return None
    if one and is_type(one["type"]) and not is_type(one["name"]):
        return (one["name"], one["type"], one["required"] or "", "", one["rest"] or ""), at + 1
    if not _NAME.match(text) or not is_type(_text(blocks, at + 1) or "-"):
        return None
    name, type, required, default = text, _text(blocks, at + 1), "", ""
    at += 2
    while said := _text(blocks, at):
        if _REQUIRED.match(said):
            required = said.rstrip("*")
        elif match := _DEFAULT.match(said):
            default = match["default"]
        else:
            break
        at += 1
    return (name, type, required, default, ""), at


def _heads_table(blocks: Sequence[AnyBlock], at: int) -> bool:
    """Whether a table stands right below: "Parcel object" is what it is about."""
    return any(isinstance(block, Table) for block in blocks[at + 1 : at + 2])


def _text(blocks: Sequence[AnyBlock], at: int) -> str:
    block = blocks[at] if at < len(blocks) else None
    return block.text if isinstance(block, Paragraph | Item) else ""
