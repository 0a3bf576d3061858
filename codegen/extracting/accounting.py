"""What was claimed by nobody: prose, listed with its heading, and what looks like data, a finding."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass

from codegen.extracting.page import Page
from codegen.extracting.targets import request_line
from codegen.extracting.unread import NOTHING, Call, Known, calls_in
from codegen.reading.blocks import AnyBlock, Code, Component, Heading, Paragraph, Table

_CODE_LINE = re.compile(
    r"(?![0-9]{4}(?:[-/.][0-9]|年))"  # a date
    r"(?:-?[0-9]{3,6}|[A-Z]{2,}_[A-Z0-9_]{2,})\s*[|:,\t-]?\s*[A-Z0-9\u4e00-\u9fff]"
)
_ROW = re.compile(r"\|[^|]*\|[^|]|[^|]+ \| [^|]+ \| ")


@dataclass(frozen=True, slots=True)
class Unclaimed:
    """A line that no extractor understood. `is_data`: it looks like a row, a code or an endpoint;
    `calls` are those in it that no endpoint has; `block` is the index of what it is part of."""

    block: int
    line: int
    text: str
    heading: str | None
    is_data: bool
    calls: tuple[Call, ...] = ()
    is_row: bool = False


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a document was understood, in pieces: lines, or blocks and rows of markup."""

    path: str
    pieces: int
    by: dict[str, int]
    unclaimed: tuple[Unclaimed, ...]


def account(page: Page, known: Known = NOTHING) -> Coverage:
    """Every piece of a page with the extractor that claimed it, or as unclaimed. What is `known` is
    called in prose and lost nowhere."""
    by: dict[str, int] = {"markup": len(page.document.markup)}
    headings = {block.text for block in page.blocks if isinstance(block, Heading)}
    unclaimed = []
    for index, row, line, text, is_data in _pieces(page):
        owner = page.claims.get((index, row)) or page.claims.get((index, None))
        if owner is None and row is not None and _is_contents(page.blocks[index], row, headings):
            owner = "contents"
        block = page.blocks[index]
        calls = calls_in(block, text, known) if owner is None and row is None else ()
        if owner is None and not calls and isinstance(block, Heading | Component):
            owner = "structure"
        if owner is None:
            heading = text if isinstance(block, Heading) else page.section(index)
            is_data |= bool(calls)
            piece = Unclaimed(index, line, text, heading, is_data, calls, is_row=row is not None)
            unclaimed.append(piece)
        else:
            by[owner] = by.get(owner, 0) + 1
    pieces = sum(by.values()) + len(unclaimed)
    return Coverage(page.document.path, pieces, dict(sorted(by.items())), tuple(unclaimed))


def _is_contents(block: AnyBlock, row: int, headings: Set[str]) -> bool:
    """A row of a table of contents: it names a heading of the page, and declares nothing."""
    if not isinstance(block, Table) or row < 0 or len(block.rows[row].cells) < 2:
        return False
    return any(cell.text in headings for cell in block.rows[row].cells)


def _pieces(page: Page) -> Iterator[tuple[int, int | None, int, str, bool]]:
    for index, block in enumerate(page.blocks):
        if not isinstance(block, Table):
            for line, text in _lines(block):
                yield index, None, line, text, _is_data(block, text)
            continue
        header = " | ".join(cell.text for cell in block.header)
        if header:
            yield index, -1, block.line, header, False
        for number, row in enumerate(block.rows):
            text = " | ".join(cell.text for cell in row.cells)
            yield index, number, row.line, text, bool(text.strip(" |"))


def _lines(block: AnyBlock) -> Iterator[tuple[int, str]]:
    """The lines of a paragraph; of everything else the first."""
    if isinstance(block, Paragraph) and len(block.parts) == block.end_line - block.line + 1:
        yield from enumerate(block.parts, block.line)
    else:
        yield block.line, _words(block)


def _words(block: AnyBlock) -> str:
    return block.name if isinstance(block, Component) else getattr(block, "text", "").split("\n")[0]


def _is_data(block: AnyBlock, text: str) -> bool:
    """Code in a language nobody asked for is prose; a request line, a row of a table and a line
    that begins with a code are data."""
    if isinstance(block, Code):
        return False
    is_row = bool(_ROW.match(text) or _CODE_LINE.match(text))
    return is_row or request_line(block) is not None
