"""What was claimed by nobody: prose, listed with its heading, and what looks like data, a finding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from codegen.extracting.endpoints import request_line
from codegen.extracting.page import Page
from codegen.reading.blocks import AnyBlock, Code, Component, Heading, Table

_CODE_LINE = re.compile(
    r"(?:-?[0-9]{3,6}|[A-Z]{2,}_[A-Z0-9_]{2,})\s*[|:,\t-]?\s*[A-Z0-9\u4e00-\u9fff]"
)


@dataclass(frozen=True, slots=True)
class Unclaimed:
    """A line that no extractor understood. `is_data`: it looks like a row, a code or an endpoint."""

    line: int
    text: str
    heading: str | None
    is_data: bool


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a document was understood, in pieces: lines, or blocks and rows of markup."""

    path: str
    pieces: int
    by: dict[str, int]
    unclaimed: tuple[Unclaimed, ...]


def account(page: Page) -> Coverage:
    """Every piece of a page with the extractor that claimed it, or as unclaimed."""
    by: dict[str, int] = {"markup": len(page.document.markup)}
    unclaimed = []
    for index, row, line, text, is_data in _pieces(page):
        owner = page.claims.get((index, row)) or page.claims.get((index, None))
        if owner is None and isinstance(page.blocks[index], Heading | Component):
            owner = "structure"
        if owner is None:
            unclaimed.append(Unclaimed(line, text, page.section(index), is_data))
        else:
            by[owner] = by.get(owner, 0) + 1
    pieces = sum(by.values()) + len(unclaimed)
    return Coverage(page.document.path, pieces, dict(sorted(by.items())), tuple(unclaimed))


def report_unclaimed(page: Page, coverage: Coverage) -> None:
    """A finding for each unclaimed line that looks like data."""
    for piece in coverage.unclaimed:
        if piece.is_data:
            key = f"{piece.heading or ''}#{piece.text[:40]}"
            page.find(
                "unclaimed-data",
                piece.line,
                key,
                "looks like data, and no extractor read it",
                piece.text,
            )


def _pieces(page: Page) -> Iterator[tuple[int, int | None, int, str, bool]]:
    for index, block in enumerate(page.blocks):
        if not isinstance(block, Table):
            yield index, None, block.line, _words(block), _is_data(block)
            continue
        header = " | ".join(cell.text for cell in block.header)
        if header:
            yield index, -1, block.line, header, False
        for number, row in enumerate(block.rows):
            text = " | ".join(cell.text for cell in row.cells)
            yield index, number, row.line, text, bool(text.strip(" |"))


def _words(block: AnyBlock) -> str:
    return block.name if isinstance(block, Component) else getattr(block, "text", "").split("\n")[0]


def _is_data(block: AnyBlock) -> bool:
    """Code in a language nobody asked for is prose; a request line or a line that begins with a
    code is data."""
    if isinstance(block, Code):
        return False
    return request_line(block) is not None or bool(_CODE_LINE.match(_words(block)))
