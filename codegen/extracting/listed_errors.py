"""Codes that stand in lists: as entries, as terms, as lines of their own, and above their texts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.extracting.code_lines import LONG, Found, of_blanks, of_entry, of_line, of_term
from codegen.extracting.heading_errors import ABOUT_ERRORS, error_of
from codegen.extracting.page import Page
from codegen.extracting.raw import RawError
from codegen.reading.blocks import Heading, Item, Paragraph

BY = "errors"

_ABOUT_CODES = re.compile(
    r"(?:error|return|result|response|reject\w*) codes?|错误码|エラーコード", re.I
)
_ALONE = re.compile(r"-?[0-9]{3,10}\Z|[A-Z]{1,8}[-_]?[0-9]{2,6}\Z|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\Z")
LEAST_ENTRIES = 3


def extract_listed_errors(page: Page) -> list[RawError]:
    """The codes of lists, in document order. Claims their blocks."""
    runs = [run for run in (*_runs(page), *_pairs(page)) if _is_list(page, run)]
    sure = any(told.is_marked or told.is_status for run in runs for told in run)
    if sum(map(len, runs)) < LEAST_ENTRIES - sure:
        return []
    return [error for run in runs for error in _of_run(page, run)]


def _runs(page: Page) -> Iterator[list[Found]]:
    """Runs of list entries and of lines that begin with a code."""
    run: list[Found] = []
    for index in range(len(page.blocks)):
        told = _told(page, index)
        if told:
            run += told
        elif run:
            yield run
            run = []
    if run:
        yield run


def _told(page: Page, index: int) -> list[Found]:
    """What a block tells: an entry one code, a paragraph one with each of its lines."""
    block = page.blocks[index]
    if page.is_claimed(index) or not isinstance(block, Item | Paragraph):
        return []
    if isinstance(block, Item):
        told = of_term(index, block) if block.term is not None else None
        told = told or of_entry(index, block) or of_blanks(index, block.text)
        return [told] if told else []
    if page.document.format == "text":
        line = of_blanks(index, block.text)
        return [line] if line else []
    lines = [of_line(index, part) for part in block.parts]
    return [line for line in lines if line] if all(lines) else []


def _pairs(page: Page) -> Iterator[list[Found]]:
    """Runs of a code alone and, below it, its text."""
    run: list[Found] = []
    at = 0
    while at + 1 < len(page.blocks):
        code, text = page.blocks[at], page.blocks[at + 1]
        if (
            isinstance(code, Paragraph)
            and isinstance(text, Paragraph)
            and _is_code_above(page, at, code.text, text.text)
        ):
            run.append(Found(at, code.text, None, text.text))
            at += 2
            continue
        if len(run) >= LEAST_ENTRIES:
            yield run
        run = []
        at += 1
    if len(run) >= LEAST_ENTRIES:
        yield run


def _is_code_above(page: Page, at: int, code: str, text: str) -> bool:
    is_free = not page.is_claimed(at) and not page.is_claimed(at + 1)
    return is_free and _ALONE.match(code) is not None and " " in text and not _ALONE.match(text)


def _is_list(page: Page, run: list[Found]) -> bool:
    """Whether a run stands where errors are told, and its codes are as much alike as its form asks."""
    is_told = ABOUT_ERRORS.search(_about(page, run[0].index)) is not None
    return is_told and (_alike(run) or not any(told.is_spaced for told in run))


def _of_run(page: Page, run: list[Found]) -> Iterator[RawError]:
    about = _about(page, run[0].index)
    for told in run:
        is_code = told.is_marked and _ABOUT_CODES.search(about) is not None
        if LONG.match(told.code) or is_code or told.is_word:
            page.claim(told.index, BY)
            if _is_above(page, told):
                page.claim(told.index + 1, BY)
            yield error_of(page, told, [told.rest] if told.rest else [], page.section(told.index))


def _is_above(page: Page, told: Found) -> bool:
    """Whether the text of a code is the block below it."""
    return getattr(page.blocks[told.index], "text", "") == told.code


def _alike(run: list[Found]) -> bool:
    """Whether no code comes twice, and all have about as many digits: amounts do not."""
    lengths = [len(told.code) for told in run]
    return len({told.code for told in run}) == len(run) and max(lengths) - min(lengths) <= 1


def _about(page: Page, index: int) -> str:
    """What stands above a list: the line right above it, its heading, and the headings over that."""
    heading = page.heading(index)
    said = [block.text for block in page.blocks[index - 1 : index] if isinstance(block, Paragraph)]
    level = 7
    for block in reversed(page.blocks[:index]) if heading else ():
        if isinstance(block, Heading) and (block is heading or 0 < block.level < level):
            said.append(block.text)
            level = block.level or level
    return "\n".join(said)
