"""Blocks that hold several lines, each of which says something of its own: taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from codegen.extracting.cards import unfold
from codegen.extracting.sections import part_of
from codegen.extracting.targets import (
    address_of,
    begins_with_name,
    is_line,
    read_request_line,
)
from codegen.reading.blocks import AnyBlock, Code, Inline, Item, Paragraph

_JOINT = re.compile(r"\s*(?:,|/|;|\bor\b|\band\b|或者?|和|、)?\s*", re.IGNORECASE)
# Behind the sign stands what the call is for; a sentence that goes on without it only mentions one.
_REMARK = re.compile(r"\s+[–—·•-]{1,2}\s+(?P<text>\S.*)\Z")


def lines_of(block: AnyBlock) -> Iterator[AnyBlock]:
    """A block; a paragraph of request lines set as code, call by call; a paragraph, an entry or a block
    of code that has a request line or the label of a part in it, line by line. An entry is one by its
    first line alone."""
    if isinstance(block, Code):
        yield from unfold(block)
        return
    if isinstance(block, Paragraph) and (calls := _read_calls(block.inline)):
        yield from (replace(block, inline=Inline(text), parts=(text,)) for text in calls)
        return
    parts = block.parts if isinstance(block, Paragraph | Item) else ()
    if len(parts) < 2 or not any(map(_says_own, parts[_tells_one(block) :])):
        yield block
        return
    step = len(parts) == block.end_line - block.line + 1
    for number, part in enumerate(parts):
        line = block.line + number * step
        if isinstance(block, Item) and not number:
            yield replace(block, end_line=line, inline=Inline(part), parts=())
        else:
            yield Paragraph(line, line, Inline(part), (part,))


def _tells_one(block: AnyBlock) -> bool:
    """Whether an entry tells of one thing by its name ("`path` (string) - which of them"), be it a word
    for an address."""
    return (
        isinstance(block, Item) and begins_with_name(block) and address_of(block.parts[0]) is None
    )


def _says_own(line: str) -> bool:
    """Whether a line is a call or the label of a part; "request." is the end of a sentence that began
    above."""
    is_rest = line[:1].islower() and line.endswith((".", "。"))
    return is_line(line) or (not is_rest and part_of(line) is not None)


def _read_calls(inline: Inline) -> tuple[str, ...]:
    """The request lines that a text begins with, set as code, and what it says behind them:
    "`GET /a` or `GET /b`", "`GET /a` - List them". Nothing of one alone, or of a sentence."""
    rest = inline.text
    calls: list[str] = []
    for code in inline.codes:
        joint = _JOINT.match(rest) if calls else None
        start = joint.end() if joint else 0
        if not rest.startswith(code, start) or read_request_line(code) is None:
            break
        calls.append(code)
        rest = rest[start + len(code) :]
    remark = _REMARK.match(rest) if calls else None
    if remark:
        return *calls, remark["text"]
    return tuple(calls) if len(calls) > 1 and rest.strip(" .:：") == "" else ()
