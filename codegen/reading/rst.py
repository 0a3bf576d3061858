"""reStructuredText to blocks: its lines are written as markdown, each with the line that it comes from."""

from __future__ import annotations

from dataclasses import replace

from codegen.reading.blocks import AnyBlock, Document, Table
from codegen.reading.markdown import read_markdown
from codegen.reading.rst_lines import Written, write_lines


def read_rst(text: str, *, path: str, id: str) -> Document:
    """The blocks of a .rst document, also with the directives and fields of Sphinx' domain for HTTP.

    Raises Fault: as `read_markdown`.
    """
    lines = tuple(text.split("\n"))
    written = write_lines(lines)
    read = read_markdown("\n".join(one.text for one in written), path=path, id=id)
    blocks = tuple(_placed(block, written) for block in read.blocks)
    told = {n for block in blocks for n in range(block.line, block.end_line + 1)}
    markup = {n for n, line in enumerate(lines, 1) if line.strip()} - told
    return Document(path, id, "rst", lines, blocks, markup=frozenset(markup))


def _placed(block: AnyBlock, written: list[Written]) -> AnyBlock:
    """A block with the lines of the source."""
    line, end = written[block.line - 1].line, written[block.end_line - 1].line
    if isinstance(block, Table):
        rows = tuple(
            replace(row, line=written[row.line - 1].line, end_line=written[row.end_line - 1].line)
            for row in block.rows
        )
        return replace(block, line=line, end_line=max(line, end), rows=rows)
    return replace(block, line=line, end_line=max(line, end))
