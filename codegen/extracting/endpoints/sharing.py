"""What request lines tell of endpoints besides the blocks below them: lines that share what stands
below the last, and names behind "?"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import parse_qsl

from codegen.extracting.endpoints.selectors import SELECTORS
from codegen.extracting.endpoints.starts import Start
from codegen.extracting.page import Page
from codegen.extracting.raw import RawEndpoint, RawField
from codegen.extracting.targets import LINES, path_of, request_line, text_of
from codegen.reading.blocks import AnyBlock, Code, Paragraph

_NAME = re.compile(r"[A-Za-z_][\w.-]*(?:\[\])?")


def sharing(
    page: Page, starts: Sequence[Start], found: Sequence[RawEndpoint]
) -> Iterator[RawEndpoint]:
    """The endpoints; of request lines below each other, with lines alone between that lead to the
    next, all have what stands below the last."""
    below: tuple[Start, RawEndpoint] | None = None
    shared = []
    for start, raw in reversed(list(zip(starts, found, strict=True))):
        if below and below[0].title == start.title and _is_right_above(page, start, below[0]):
            last = below[1]
            raw = replace(raw, params=last.params, response_fields=last.response_fields)
        below = start, raw
        shared.append(raw)
    return reversed(shared)


def _is_right_above(page: Page, start: Start, next: Start) -> bool:
    line, *between = page.blocks[start.index : next.index]
    is_one = isinstance(line, Code) and len(between) == 1 and isinstance(between[0], Paragraph)
    return is_one or all(block.line == line.line or _leads_on(block) for block in between)


def _leads_on(block: AnyBlock) -> bool:
    """Whether a line leads from a request line to the next: "Sell:", "or"."""
    text = block.text.strip() if isinstance(block, Paragraph) else ""
    return text.endswith((":", "：")) or text.casefold() in ("or", "and", "或", "或者")


def with_query(page: Page, start: Start, end: int, raw: RawEndpoint) -> RawEndpoint:
    """An endpoint with the parameters that its request lines name behind "?", where nothing else
    tells of its parameters. What selects an operation is none of them; a command is an example."""
    if raw.params or not isinstance(page.blocks[start.index], LINES):
        return raw
    lines = (request_line(block) for block in page.blocks[start.index : end] if text_of(block))
    targets = [start.target, *(line[1] for line in lines if line)]
    names = dict.fromkeys(
        name
        for target in targets
        if path_of(target) == raw.path
        for name, _ in parse_qsl(target.partition("?")[2], keep_blank_values=True)
        if _NAME.fullmatch(name) and name.casefold() not in SELECTORS
    )
    place = page.place(page.blocks[start.index])
    return replace(raw, params=tuple(RawField(place, name, location="query") for name in names))
