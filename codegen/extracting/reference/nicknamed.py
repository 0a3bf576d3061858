"""Calls in code with their title below them, behind which the name of the operation is in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from codegen.extracting.targets import read_request_line
from codegen.reading.blocks import AnyBlock, Code, Heading, Inline, Paragraph

# "Opens a lock (openLock)"
_TITLED = re.compile(r"(?:(?P<title>\S.{0,160}?)\s+)?\((?P<name>[a-z_][A-Za-z0-9_]{2,80})\)\Z")
_WAY_UP = re.compile(r"(?:back to )?(?:up|top)\Z", re.IGNORECASE)
_MOST_BETWEEN = 6
_LEAST = 2


def head_nicknamed(blocks: Sequence[AnyBlock]) -> Iterator[AnyBlock]:
    """The blocks; of a page with several such calls each has its title as a heading, one level over
    that of its parts, in the place of the link to the top of the page above it."""
    titled = {at: title for at in range(len(blocks)) if (title := _title(blocks, at))}
    if len(titled) < _LEAST:
        yield from blocks
        return
    for at, block in enumerate(blocks):
        if at in titled:
            yield titled[at]
        if not (at + 1 in titled and _is_way_up(block)) and at - 1 not in titled:
            yield block


def _title(blocks: Sequence[AnyBlock], at: int) -> Heading | None:
    call, below = blocks[at], blocks[at + 1] if at + 1 < len(blocks) else None
    if not isinstance(call, Code) or not isinstance(below, Paragraph):
        return None
    told = _TITLED.match(below.text)
    parts = (one for one in blocks[at + 2 : at + _MOST_BETWEEN] if isinstance(one, Heading))
    part = next(parts, None)
    if told is None or part is None or part.level < 2 or read_request_line(call.text) is None:
        return None
    text = Inline(told["title"] or told["name"])
    return Heading(below.line, below.end_line, text, part.level - 1)


def _is_way_up(block: AnyBlock) -> bool:
    return isinstance(block, Paragraph) and _WAY_UP.match(block.text) is not None
