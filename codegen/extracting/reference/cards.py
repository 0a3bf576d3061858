"""Blocks of code that are a card of a call: "URI: /orders", "Method: GET", and perhaps "Args:" over
lines that are indented below it. They become the lines that a document without code would have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from codegen.extracting.targets import address_of, method_of, names_address
from codegen.reading.blocks import AnyBlock, Code, Inline, Item, Paragraph

_LABELLED = re.compile(r"[A-Za-z][\w -]{0,30}\s*[:：](?:\s|\Z)")
MAX_LINES = 60


def unfold_cards(blocks: Sequence[AnyBlock]) -> Iterator[AnyBlock]:
    """The blocks, cards as a request line and the lists of their parts."""
    for block in blocks:
        lines = list(_read(block)) if isinstance(block, Code) else []
        yield from lines or [block]


def _read(block: Code) -> Iterator[AnyBlock]:
    """The lines of a card; nothing of another block."""
    texts = [text.rstrip() for text in block.text.split("\n")]
    heads = [text for text in texts if text and not text[0].isspace()]
    method = next((found for head in heads if (found := method_of(head))), None)
    address = next((address_of(head) for head in heads if names_address(head)), None)
    is_card = len(texts) <= MAX_LINES and all(map(_LABELLED.match, heads))
    if not is_card or method is None or address is None:
        return
    first = block.end_line - len(texts)
    yield _line(first + 1, f"{method} {address}")
    entry: Item | None = None
    for line, text in enumerate(texts, first):
        depth = len(text) - len(text.lstrip())
        if entry and depth > entry.depth:
            words = Inline(f"{entry.text} {text.strip()}")
            entry = Item(entry.line, line, words, entry.depth)
            continue
        if entry:
            yield replace(entry, depth=0)
        entry = Item(line, line, Inline(text.strip()), depth) if depth else None
        if text and not depth and method_of(text) is None and not names_address(text):
            yield _line(line, text)
    if entry:
        yield replace(entry, depth=0)


def _line(line: int, text: str) -> Paragraph:
    return Paragraph(line, line, Inline(text), (text,))
