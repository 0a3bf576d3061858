"""Blocks that hold several lines, each of which says something of its own: taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from codegen.extracting.sections import part_of
from codegen.extracting.targets import (
    address_of,
    begins_with_name,
    is_line,
    method_of,
    names_address,
    read_request_line,
)
from codegen.reading.blocks import AnyBlock, Code, Inline, Item, Paragraph

_JOINT = re.compile(r"\s*(?:,|/|;|\bor\b|\band\b|或者?|和|、)?\s*", re.IGNORECASE)
# Behind the sign stands what the call is for; a sentence that goes on without it only mentions one.
_ENTRY = re.compile(r"(?P<indent>\s*)[-*•]\s+(?P<text>[^\W\d].*)")
_MOST_ABOVE = 3
_INDENT = 2
_REMARK = re.compile(r"\s+[–—·•-]{1,2}\s+(?P<text>\S.*)\Z")


def lines_of(block: AnyBlock) -> Iterator[AnyBlock]:
    """A block; a paragraph of request lines set as code, call by call; a paragraph, an entry or a block
    of code that has a request line or the label of a part in it, line by line. An entry is one by its
    first line alone."""
    if isinstance(block, Code):
        yield from _unfolded(block)
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


def _unfolded(block: Code) -> Iterator[AnyBlock]:
    """The lines of a block of code that is a text: a call, the label of its parameters, and those."""
    lines = block.text.split("\n")
    told = [line.strip() for line in lines if line.strip()]
    if not (_is_card(told) or _tells_call(told)):
        yield block
        return
    offset = block.end_line - block.line + 1 > len(lines)
    for number, line in enumerate(lines, block.line + offset):
        entry = _ENTRY.match(line)
        if entry:
            depth = len(entry["indent"].expandtabs(4)) // _INDENT
            yield Item(number, number, Inline(entry["text"]), depth=depth, parts=(entry["text"],))
        elif line.strip():
            yield Paragraph(number, number, Inline(line.strip()), (line.strip(),))


def _tells_call(lines: Sequence[str]) -> bool:
    """Whether lines begin with a call, and have entries below the label of its parameters."""
    labels = (at for at, line in enumerate(lines) if line.endswith((":", "：")))
    first = next((at for at in labels if part_of(lines[at]) == "params"), None)
    if first is None or not any(map(_ENTRY.match, lines[first + 1 :])):
        return False
    above = lines[:_MOST_ABOVE]
    is_apart = any(map(method_of, above)) and any(map(address_of, above))
    return is_apart or read_request_line(lines[0]) is not None


def _is_card(lines: Sequence[str]) -> bool:
    """Whether lines are a method and an address, each behind its label, and nothing more."""
    if len(lines) != 2:
        return False
    methods = [line for line in lines if method_of(line) and method_of(line) != line]
    addresses = [line for line in lines if names_address(line) and address_of(line)]
    return len(methods) == len(addresses) == 1


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
