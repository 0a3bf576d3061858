"""Parameters that have headings of their own: "#### size (required)" below "### Arguments"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from codegen.extracting.columns import is_required, is_type
from codegen.extracting.sections import part_of
from codegen.reading.blocks import AnyBlock, Heading, Inline, Paragraph, Row, Table

_NAMED = re.compile(
    r"(?P<name>[A-Za-z_$@][\w$.\[\]-]{0,63})\s*(?:[(\[（](?P<said>[^()\[\]（）]{1,60})[)\]）])?\Z"
)
_LINE = re.compile(
    r"(?P<type>[A-Za-z][\w<>\[\] ]{0,40}?)[\s,;(\[|]*(?P<required>required|optional|mandatory)?[)\].]?\Z",
    re.IGNORECASE,
)
_HEADER = tuple(map(Inline, ("Name", "Type", "Required", "Description")))


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
    """A row for each heading, with the paragraphs right below it; none where one names no parameter,
    or something stands above the first."""
    heads = [(at, block) for at, block in enumerate(blocks) if isinstance(block, Heading)]
    if not heads or heads[0][0] > 0:
        return []
    rows = []
    ends = [*(at for at, _ in heads[1:]), len(blocks)]
    for (start, head), end in zip(heads, ends, strict=True):
        cells = _cells(head.text)
        if cells is None:
            return []
        name, type, required = cells
        texts: list[str] = []
        for below in blocks[start + 1 : end]:
            if not isinstance(below, Paragraph):
                break
            texts += below.parts or (below.text,)
        if texts and not type and not required and (said := _told(texts[0])):
            type, required = said
            del texts[0]
        told = tuple(map(Inline, (name, type, required, " ".join(texts))))
        rows.append(Row(head.line, blocks[end - 1].end_line, told))
    return rows


def _told(line: str) -> tuple[str, str] | None:
    """Type and the word on being required of a line that says nothing else: "String, required"."""
    match = _LINE.match(line)
    if match is None or not is_type(match["type"]):
        return None
    return match["type"], match["required"] or ""


def _cells(text: str) -> tuple[str, str, str] | None:
    """Name, type and the word on being required."""
    match = _NAMED.match(text)
    if match is None:
        return None
    said = [part.strip() for part in re.split(r"[,;，、]", match["said"] or "") if part.strip()]
    type = next((part for part in said if is_type(part)), "")
    required = next((part for part in said if is_required(part)), "")
    return (match["name"], type, required) if type or required or not said else None
