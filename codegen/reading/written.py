"""Documents whose lines are written as markdown first: each line knows the one of the source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from codegen.reading.blocks import AnyBlock, Document, Table
from codegen.reading.markdown import read_markdown


class Written(NamedTuple):
    """A line of markdown, and the 1-based line of the source that it comes from."""

    text: str
    line: int


def read_written(
    written: Sequence[Written], lines: Sequence[str], *, path: str, id: str, format: str
) -> Document:
    """The blocks of such a document, with the lines of its source. Raises Fault: as `read_markdown`."""
    read = read_markdown("\n".join(one.text for one in written), path=path, id=id)
    blocks = tuple(_placed(block, written) for block in read.blocks)
    told = {n for block in blocks for n in range(block.line, block.end_line + 1)}
    markup = frozenset(n for n, line in enumerate(lines, 1) if line.strip() and n not in told)
    return Document(path, id, format, tuple(lines), blocks, markup=markup)


def _placed(block: AnyBlock, written: Sequence[Written]) -> AnyBlock:
    """A block with the lines of the source."""
    line, end = written[block.line - 1].line, written[block.end_line - 1].line
    if isinstance(block, Table):
        rows = tuple(
            replace(row, line=written[row.line - 1].line, end_line=written[row.end_line - 1].line)
            for row in block.rows
        )
        return replace(block, line=line, end_line=max(line, end), rows=rows)
    return replace(block, line=line, end_line=max(line, end))


def table_row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def table_rule(cells: Sequence[str]) -> str:
    return "|" + " --- |" * len(cells)
