"""Codes that stand in no table: as headings with their texts below, as list entries, as terms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from codegen.extracting.columns import HTTP_STATUSES
from codegen.extracting.errors import read_status
from codegen.extracting.page import Page, language_of
from codegen.extracting.raw import RawError
from codegen.model import CODE, HTTP_STATUS
from codegen.reading.blocks import Heading, Item, Paragraph

BY = "errors"

_CODE = r"-?[0-9]{1,6}|0x[0-9A-Fa-f]{1,8}|[A-Z]{1,8}[-_]?[0-9]{2,6}"
_HEADING = re.compile(
    rf"(?:error(?: code)?\s*[:#]?\s*)?(?P<code>{_CODE})(?:\s*[:–—.)-]\s*|\s+|\Z)(?P<rest>.*)\Z",
    re.IGNORECASE,
)
_ENTRY = re.compile(
    rf"(?:error(?: code)?\s*)?(?P<code>{_CODE})\s*(?:[:：=]|\s[–—-]\s)\s*(?P<rest>\S.*)\Z"
)
_SYMBOL = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\Z")
_ABOUT_ERRORS = re.compile(r"error|code|status|reject|错误|代码|状态码", re.IGNORECASE)
_LONG = re.compile(r"-[0-9]+|[0-9]{3,}|.*[A-Za-z].*[0-9]")
LEAST = 2
LEAST_ENTRIES = 3


@dataclass(frozen=True, slots=True)
class _Found:
    index: int
    code: str
    symbol: str | None
    rest: str


def extract_listed_errors(page: Page) -> list[RawError]:
    """The codes of headings and lists, in document order. Claims their blocks.

    One heading that begins with a number is no code: there must be several alike.
    """
    headings = list(_headings(page))
    if len(headings) >= LEAST:
        return [_of_heading(page, found) for found in headings]
    return [error for run in _runs(page) for error in _of_run(page, run)]


def _headings(page: Page) -> Iterator[_Found]:
    for index, block in page.free(Heading):
        match = _HEADING.match(block.text)
        # "1. Introduction" counts sections: a short number is a code only beside a symbol.
        if match and block.level and (_LONG.match(match["code"]) or _SYMBOL.match(match["rest"])):
            yield _found(index, match)


def _found(index: int, match: re.Match[str]) -> _Found:
    rest = match["rest"].strip()
    symbol, _, text = rest.partition(" ")
    if _SYMBOL.match(rest):
        return _Found(index, match["code"], rest, "")
    is_symbol = _SYMBOL.match(symbol) is not None and len(symbol) > 3 and "_" in symbol
    return (
        _Found(index, match["code"], symbol, text)
        if is_symbol
        else _Found(index, match["code"], None, rest)
    )


def _of_heading(page: Page, found: _Found) -> RawError:
    texts = [found.rest] if found.rest else []
    page.claim(found.index, BY)
    for at in range(found.index + 1, len(page.blocks)):
        below = page.blocks[at]
        if not isinstance(below, Paragraph | Item) or page.is_claimed(at):
            break
        page.claim(at, BY)
        texts.append(below.text)
    return _error(page, found, texts, _section_above(page, found.index))


def _section_above(page: Page, index: int) -> str | None:
    """The heading of a higher level above a heading."""
    own = page.blocks[index]
    for block in reversed(page.blocks[:index]):
        if isinstance(block, Heading) and isinstance(own, Heading) and 0 < block.level < own.level:
            return block.text
    return None


def _error(page: Page, found: _Found, texts: list[str], section: str | None) -> RawError:
    is_status = (
        section is not None
        and "http" in section.casefold()
        and read_status(found.code) in HTTP_STATUSES
    )
    block = page.blocks[found.index]
    return RawError(
        place=page.place(block),
        code=found.code,
        space=HTTP_STATUS if is_status else CODE,
        status=found.code if is_status else None,
        symbol=found.symbol,
        message=texts[0] if texts else None,
        variants=tuple(texts[1:]),
        section=section,
        language=language_of(" ".join(texts)),
        deprecated=isinstance(block, Heading | Item) and block.inline.struck,
    )


def _runs(page: Page) -> Iterator[list[_Found]]:
    """Runs of list entries that begin with a code, under a heading that speaks of codes."""
    run: list[_Found] = []
    for index, block in enumerate(page.blocks):
        found = _entry(page, index) if isinstance(block, Item) else None
        if found is not None:
            run.append(found)
        elif run:
            yield run
            run = []
    yield run


def _entry(page: Page, index: int) -> _Found | None:
    block = page.blocks[index]
    if not isinstance(block, Item) or page.is_claimed(index):
        return None
    if block.term is not None:
        match = _HEADING.match(block.term)
        found = _found(index, match) if match else None
        return _Found(index, found.code, found.symbol, found.rest or block.text) if found else None
    match = _ENTRY.match(block.text)
    return _found(index, match) if match else None


def _of_run(page: Page, run: list[_Found]) -> Iterator[RawError]:
    if len(run) < LEAST_ENTRIES or not _ABOUT_ERRORS.search(page.section(run[0].index) or ""):
        return
    for found in run:
        if _LONG.match(found.code):
            page.claim(found.index, BY)
            yield _error(page, found, [found.rest], page.section(found.index))
