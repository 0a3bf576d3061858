"""Requests that stand in a table of their own: the method in one cell, the address in the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from codegen.extracting.targets import FURTHER_METHODS, METHODS, address_of
from codegen.reading.blocks import AnyBlock, Heading, Inline, Paragraph, Table


def open_requests(blocks: Sequence[AnyBlock]) -> Iterator[AnyBlock]:
    """The blocks; such a table below a heading as a request line. Several rows are a list of
    endpoints, and so are those that say more than what is called."""
    is_headed = False
    for block in blocks:
        is_headed = is_headed or isinstance(block, Heading)
        if is_headed and isinstance(block, Table) and (line := _request(block)):
            yield Paragraph(block.line, block.end_line, Inline(line), (line,))
        else:
            yield block


def _request(table: Table) -> str:
    cells = table.rows[0].cells if len(table.rows) == 1 else ()
    told = [cell.text.strip() for cell in cells if cell.text.strip()]
    if len(told) != 2 or address_of(told[1]) is None:
        return ""
    is_method = told[0].upper() in METHODS or told[0] in FURTHER_METHODS
    return " ".join(told) if is_method else ""
