"""Several requests in one block of code, below a heading that says that they are the request: the
same operation under several addresses, each a block of its own from here on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from codegen.extracting.sections import part_of
from codegen.extracting.targets import read_request_line
from codegen.reading.blocks import AnyBlock, Code, Heading

MOST = 8


def part_requests(blocks: Sequence[AnyBlock]) -> Iterator[AnyBlock]:
    """The blocks; code that is request lines and nothing else, one block a line. Below other
    headings it is a table of contents, which declares nothing."""
    is_request = False
    for block in blocks:
        if isinstance(block, Heading):
            is_request = part_of(block.text) in ("request", "url")
        lines = block.text.split("\n") if is_request and isinstance(block, Code) else []
        if isinstance(block, Code) and 1 < len(lines) <= MOST and all(map(_is_request, lines)):
            first = block.line + (block.end_line - block.line + 1 > len(lines))
            for number, line in enumerate(lines, first):
                yield replace(block, line=number, end_line=number, text=line)
        else:
            yield block


def _is_request(line: str) -> bool:
    return read_request_line(line) is not None
