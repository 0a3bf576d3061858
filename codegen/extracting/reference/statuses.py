"""Answers listed by their status: the number on a line of its own, its text on the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from codegen.extracting.sections import part_of
from codegen.extracting.targets import text_of
from codegen.reading.blocks import AnyBlock, Component, Heading, Inline, Paragraph, Table

_STATUS = re.compile(r"[1-5](?:[0-9]{2}|XX)\Z", re.IGNORECASE)
_SCHEMA = re.compile(r"\s*\bMedia type [\w.+-]+/[\w.+*-]+ .*\Z")
_DEEPEST = 6


def without_schemas(blocks: Sequence[AnyBlock]) -> Iterator[AnyBlock]:
    """The blocks; a cell of a table of answers ends where the form of its body is shown."""
    for block in blocks:
        if isinstance(block, Table) and any(
            _STATUS.match(row.cells[0].text) for row in block.rows[:1] if row.cells
        ):
            rows = tuple(replace(row, cells=tuple(map(_cut, row.cells))) for row in block.rows)
            yield replace(block, rows=rows)
        else:
            yield block


def _cut(cell: Inline) -> Inline:
    schema = _SCHEMA.search(cell.text)
    return Inline(cell.text[: schema.start()]) if schema else cell


def head_statuses(blocks: Sequence[AnyBlock]) -> Iterator[AnyBlock]:
    """The blocks; below the heading of the responses, a status and the line after it as a heading
    over what stands below them. What is answered by default is neither status nor text."""
    level: int | None = None
    at = 0
    while at < len(blocks):
        block, after = blocks[at], blocks[at + 1] if at + 1 < len(blocks) else None
        at += 1
        if isinstance(block, Heading) and (level is None or block.level <= level):
            level = block.level if part_of(block.text) == "response" else None
        if level is None or not _is_answer(block):
            yield block
            continue
        text, end = text_of(block), block.end_line
        if isinstance(after, Paragraph) and not _is_answer(after):
            text, end = f"{text} {after.text}", max(end, after.end_line)
            at += 1
        if _STATUS.match(text_of(block)):
            yield Heading(block.line, end, Inline(text), min(level + 1, _DEEPEST))
        else:
            yield Component(block.line, end, "answer", {"default": text})


def _is_answer(block: AnyBlock) -> bool:
    is_status = isinstance(block, Paragraph) and _STATUS.match(block.text) is not None
    return is_status or (isinstance(block, Paragraph) and block.text == "default")
