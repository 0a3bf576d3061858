"""Blocks of code that are a text of their own: the card of a call, its address and parameters behind
their labels, or the methods that an address has. They become the lines that they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from codegen.extracting.sections import part_of
from codegen.extracting.targets import (
    address_of,
    method_of,
    names_address,
    path_of,
    read_request_line,
)
from codegen.reading.blocks import AnyBlock, Code, Inline, Item, Paragraph

_LABELLED = re.compile(r"[A-Za-z][\w -]{0,30}\s*[:：](?:\s|\Z)")
_ENTRY = re.compile(r"(?P<indent>\s*)[-*•]\s+(?P<text>[^\W\d].*)")
_MOST_ABOVE = 3
_INDENT = 2
_MOST_METHODS = 5
MAX_LINES = 60


def unfold(block: Code) -> Iterator[AnyBlock]:
    """The lines of a block that is such a text; another block as it is."""
    texts = [text.rstrip() for text in block.text.split("\n")]
    first = block.line + (block.end_line - block.line + 1 > len(texts))
    told = [text.strip() for text in texts if text]
    if len(texts) > MAX_LINES:
        yield block
    elif _are_methods(told):
        yield from (_line(line, text.strip()) for line, text in enumerate(texts, first) if text)
    elif card := list(_read_card(texts, first)):
        yield from card
    elif _tells_call(told):
        yield from _read_entries(texts, first)
    else:
        yield block


def _are_methods(lines: Sequence[str]) -> bool:
    """Whether lines are calls of one address, a method each."""
    calls = [read_request_line(line) for line in lines[: _MOST_METHODS + 1]]
    if not 1 < len(lines) <= _MOST_METHODS or not all(calls):
        return False
    return len({path_of(call[1]) for call in calls if call}) == 1


def _read_card(texts: Sequence[str], first: int) -> Iterator[AnyBlock]:
    """The lines of a card: "URI: /orders", "Method: GET", and perhaps "Args:" over lines further in,
    each a name and what it is; what stands further in than those goes on with them."""
    heads = [text for text in texts if text and not text[0].isspace()]
    if len(heads) < 2 or not all(map(_LABELLED.match, heads)):
        return
    method = next((found for head in heads if (found := method_of(head))), None)
    address = next((address_of(head) for head in heads if names_address(head)), None)
    if method is None or address is None:
        return
    yield _line(first, f"{method} {address}")
    entry: Item | None = None
    for line, text in enumerate(texts, first):
        depth = len(text) - len(text.lstrip())
        if entry and depth > entry.depth:
            entry = replace(entry, end_line=line, inline=Inline(f"{entry.text} {text.strip()}"))
            continue
        if entry:
            yield replace(entry, depth=0)
        entry = Item(line, line, Inline(text.strip()), depth) if depth else None
        if text and not depth and method_of(text) is None and not names_address(text):
            yield _line(line, text)
    if entry:
        yield replace(entry, depth=0)


def _tells_call(lines: Sequence[str]) -> bool:
    """Whether lines begin with a call, and have entries below the label of its parameters."""
    labels = (at for at, line in enumerate(lines) if line.endswith((":", "：")))
    first = next((at for at in labels if part_of(lines[at]) == "params"), None)
    if first is None or not any(map(_ENTRY.match, lines[first + 1 :])):
        return False
    above = lines[:_MOST_ABOVE]
    is_apart = any(map(method_of, above)) and any(map(address_of, above))
    return is_apart or read_request_line(lines[0]) is not None


def _read_entries(texts: Sequence[str], first: int) -> Iterator[AnyBlock]:
    for line, text in enumerate(texts, first):
        entry = _ENTRY.match(text)
        if entry:
            depth = len(entry["indent"].expandtabs(4)) // _INDENT
            yield Item(line, line, Inline(entry["text"]), depth=depth, parts=(entry["text"],))
        elif text:
            yield _line(line, text.strip())


def _line(line: int, text: str) -> Paragraph:
    return Paragraph(line, line, Inline(text), (text,))
