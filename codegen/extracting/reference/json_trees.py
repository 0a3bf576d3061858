"""JSON shown as a tree that folds: each of its lines is an entry of a list, or a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from codegen.extracting.examples import read_json
from codegen.reading.blocks import AnyBlock, Code, Item, Paragraph

_PIECE = re.compile(r"[\[{]?\s*\Z|[\]}]+,?\Z|.*[\[{,]\Z|.*[\"\d\]}le],?\Z")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
_MOST_LINES = 2_000


def join_json(blocks: Sequence[AnyBlock]) -> Iterator[AnyBlock]:
    """The blocks; the lines of a tree as one block of code, where together they are JSON."""
    at = 0
    while at < len(blocks):
        block = blocks[at]
        if not isinstance(block, Paragraph | Item) or block.text not in ("{", "["):
            yield block
            at += 1
            continue
        lines = _tree_at(blocks, at)
        text = "\n".join(line.text for line in lines)
        if read_json(text) is not None:
            end = max(lines[0].line, lines[-1].end_line)
            yield Code(lines[0].line, end, text, "json")
        else:
            # All of them: each line is looked at once.
            yield from lines
        at += len(lines)


def _tree_at(blocks: Sequence[AnyBlock], start: int) -> list[Paragraph | Item]:
    """The lines from one that only opens a bracket to the one that closes it; none where there is
    another line between."""
    lines: list[Paragraph | Item] = []
    depth = 0
    for at in range(start, min(start + _MOST_LINES, len(blocks))):
        block = blocks[at]
        if not isinstance(block, Paragraph | Item):
            return lines
        if not _PIECE.match(block.text):
            return lines
        lines.append(block)
        bare = _QUOTED.sub("", block.text)
        depth += len(re.findall(r"[\[{]", bare)) - len(re.findall(r"[\]}]", bare))
        if depth <= 0:
            break
    return lines
