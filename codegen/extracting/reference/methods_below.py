"""A heading that is a path, with a heading below for each method."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from codegen.extracting.targets import METHODS
from codegen.reading.blocks import AnyBlock, Heading, Inline

_PATH = re.compile(r"(?P<path>/[^\s]*)(?:\s+(?:resource|endpoint|methods?))?\Z", re.IGNORECASE)


def join_methods(blocks: Sequence[AnyBlock]) -> Iterator[AnyBlock]:
    """The blocks; a heading that is a method alone is a request line with the path above it."""
    path, level = "", 0
    for block in blocks:
        if not isinstance(block, Heading):
            yield block
        elif path and block.level > level and block.text in METHODS:
            line = Inline(f"{block.text} {path}")
            yield Heading(block.line, block.end_line, line, block.level, block.anchor)
        else:
            if block.level and block.level <= level:
                path = ""
            if found := _PATH.match(block.text):
                path, level = found["path"], block.level
            yield block
