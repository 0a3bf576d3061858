"""Columns of remarks in square brackets, as generators of clients set them: "[optional] [default to 50]"
beside parameters, and nothing beside those that have to be sent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from codegen.reading.blocks import AnyBlock, Inline, Row, Table

LEAST = 2

_REMARKS = re.compile(r"(?:\[[^\[\]]*\]\s*)*\Z")
_ASKED = re.compile(r"\[(?P<word>optional|required)\]\s*", re.IGNORECASE)


def with_requirements(blocks: Sequence[AnyBlock]) -> tuple[AnyBlock, ...]:
    """The blocks, with what such columns say of being required in a column of its own. A page that
    remarks only what is optional says of the rest that it is required."""
    marks: dict[str, list[str]] = {}
    for block in blocks:
        for header, remarks in _columns(block):
            found = (_ASKED.search(text) for text in remarks)
            marks.setdefault(header, []).extend(mark["word"].lower() for mark in found if mark)
    unsaid = {
        header: "required" if "required" not in words else ""
        for header, words in marks.items()
        if len(words) >= LEAST
    }
    return tuple(_parted(block, unsaid) for block in blocks) if unsaid else tuple(blocks)


def _columns(block: AnyBlock) -> Iterator[tuple[str, list[str]]]:
    """The headers of a table's columns that have remarks alone, and their cells."""
    for n, cell in enumerate(block.header if isinstance(block, Table) else ()):
        rows = block.rows if isinstance(block, Table) else ()
        texts = [row.cells[n].text for row in rows if n < len(row.cells)]
        if n and all(map(_REMARKS.match, texts)):
            yield cell.text, texts


def _parted(block: AnyBlock, unsaid: dict[str, str]) -> AnyBlock:
    named = [header for header, _ in _columns(block) if header in unsaid]
    if not named or not isinstance(block, Table):
        return block
    at = [cell.text for cell in block.header].index(named[0])
    header = (*block.header[:at], Inline("Required"), *block.header[at:])
    rows = tuple(_with_word(row, at, unsaid[named[0]]) for row in block.rows)
    return replace(block, header=header, rows=rows)


def _with_word(row: Row, at: int, unsaid: str) -> Row:
    if at >= len(row.cells):
        return row
    cell = row.cells[at]
    asked = _ASKED.search(cell.text)
    word = asked["word"].lower() if asked else unsaid
    rest = Inline(_ASKED.sub("", cell.text).strip())
    return replace(row, cells=(*row.cells[:at], Inline(word), rest, *row.cells[at + 1 :]))
