"""Codes that stand in lists: as entries, as terms, as lines of their own, and above their texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from codegen.extracting.above import OF_ERRORS, outline
from codegen.extracting.errors.code_lines import (
    LONG,
    Found,
    is_symbol,
    of_blanks,
    of_entry,
    of_key,
    of_label,
    of_line,
    of_named,
    of_term,
    with_line_below,
)
from codegen.extracting.errors.headings import ABOUT_ERRORS, error_of
from codegen.extracting.page import Page
from codegen.extracting.raw import RawError
from codegen.extracting.statuses import begins_as_status, is_status
from codegen.extracting.targets import LINES, text_of
from codegen.model import HTTP_STATUS
from codegen.reading.blocks import Code, Item, Paragraph

BY = "errors"

_ABOUT_CODES = re.compile(
    r"(?:error|return|result|response|reject\w*) codes?|\berror responses?\b|错误码|エラーコード",
    re.I,
)
# "Memcheck: a memory error detector" is about errors, and no list of them.
_OF_A_TOOL = re.compile(
    r"\berror[- ](?:detect|check|track|monitor|correct|recover|report)\w*", re.IGNORECASE
)
_ALONE_CODE = re.compile(
    r"-?[0-9]{3,10}\Z|[A-Z]{1,8}[-_]?[0-9]{2,6}\Z|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\Z"
)
_ALONE = re.compile(rf"-?[0-9]{{1,2}}\Z|{_ALONE_CODE.pattern}")
_SHOWN = re.compile(r"[\n{};=<>]|\A\S*\Z")
# "Status of the disk", above words that say how it is: none of them is an error.
_STATUS_ALONE = re.compile(r"\bstatus(?:es)?\b(?!\s*codes?\b)", re.IGNORECASE)
_STATUS = re.compile(r"[1-5][0-9]{2}\Z")
LEAST_ENTRIES = 3
MOST = 3


def extract_listed_errors(page: Page) -> list[RawError]:
    """The codes of lists, in document order. Claims their blocks."""
    runs = [run for run in (*_runs(page), *_pairs(page)) if _is_list(page, run)]
    runs = _without_odd_terms(runs)
    sure = any(told.is_marked or told.is_status for run in runs for told in run)
    if sum(map(len, runs)) < LEAST_ENTRIES - sure:
        return []
    return [error for run in runs for error in _of_run(page, run)]


def _without_odd_terms(runs: list[list[Found]]) -> list[list[Found]]:
    """The runs; terms of one plain word are codes only beside as many in code's writing."""
    terms = [told for run in runs for told in run if told.is_term]
    if sum(told.is_word for told in terms) * 2 >= len(terms):
        return runs
    return [kept for run in runs if (kept := [told for told in run if not told.is_term])]


def _runs(page: Page) -> Iterator[list[Found]]:
    """Runs of list entries and of lines that begin with a code."""
    run: list[Found] = []
    index = 0
    while index < len(page.blocks):
        told = _told(page, index)
        if len(told) == 1:
            told = [_with_lines_below(page, told[0])]
        if not told and run and not _is_below(page, index, run[-1]):
            yield run
            run = []
        run += told
        index += told[-1].lines if told else 1
    if run:
        yield run


def _is_below(page: Page, index: int, told: Found) -> bool:
    """Whether a block is an entry of a list inside the entry of a code: a reason, and no end."""
    block, above = page.blocks[index], page.blocks[told.index]
    return isinstance(block, Item) and isinstance(above, Item) and block.depth > above.depth


def _with_lines_below(page: Page, told: Found) -> Found:
    """A code with the paragraphs right below it that give its message or its status."""
    at = told.index + 1
    while at < len(page.blocks):
        below = page.blocks[at]
        line = with_line_below(told, below.text) if isinstance(below, Paragraph) else None
        if line is None or page.is_claimed(at):
            break
        told, at = line, at + 1
    return told


def _told(page: Page, index: int) -> list[Found]:
    """What a block tells: an entry one code, a paragraph one with each of its lines."""
    block = page.blocks[index]
    if page.is_claimed(index) or not isinstance(block, Item | Paragraph):
        return []
    if isinstance(block, Item):
        told = of_term(index, block) if block.term is not None else None
        told = told or of_entry(index, block) or of_blanks(index, block.text)
        told = (
            told or of_label(index, block, _paragraph(page, index + 1)) or of_key(index, block.text)
        )
        return [told] if told else []
    if page.document.format == "text":
        line = of_blanks(index, block.text)
        return [line] if line else []
    lines = [of_line(index, part) for part in block.parts]
    return [line for line in lines if line] if all(lines) else []


def _pairs(page: Page) -> Iterator[list[Found]]:
    """Runs of a code alone and, in the lines below it, its symbol and its text, or one of them."""
    run: list[Found] = []
    at = 0
    while at < len(page.blocks):
        told = _alone(page, at, run[-1] if run else None)
        if told:
            run.append(told)
            at += told.lines
            continue
        if _is_run(run):
            yield run
        run = []
        at += 1
    if _is_run(run):
        yield run


def _is_run(run: list[Found]) -> bool:
    return len(run) >= LEAST_ENTRIES or (bool(run) and all(told.is_marked for told in run))


def _alone(page: Page, at: int, previous: Found | None) -> Found | None:
    """A code that is a line of its own, with what the lines below say; a short number counts only
    above a symbol. Below symbols stand texts where they do so from the first on."""
    code, first, second = (_line(page, n) for n in (at, at + 1, at + 2))
    first = first or _text_in_code(page, at + 1)
    named = of_named(at, code) if code.endswith((")", "]")) and " " in first else None
    if named and not named.rest and not of_named(at, first):
        return replace(named, rest=first, lines=2)
    if not _ALONE.match(code) or not first:
        return None
    if is_symbol(first):
        has_text = previous.lines == MOST if previous else _ALONE.match(_line(page, at + 3))
        text = second if has_text and not _ALONE.match(second) else ""
        return Found(at, code, first, text, lines=MOST if text else 2)
    is_text = " " in first and not _ALONE_CODE.match(first) and _ALONE_CODE.match(code) is not None
    return Found(at, code, None, first, lines=2) if is_text else None


def _line(page: Page, at: int) -> str:
    block = page.blocks[at] if at < len(page.blocks) else None
    return block.text if isinstance(block, LINES) and not page.is_claimed(at) else ""


def _text_in_code(page: Page, at: int) -> str:
    """A block of code that is a text of a few words, and shows nothing."""
    block = page.blocks[at] if at < len(page.blocks) else None
    text = block.text.strip() if isinstance(block, Code) and not page.is_claimed(at) else ""
    return "" if _SHOWN.search(text) else text


def _paragraph(page: Page, at: int) -> str:
    block = page.blocks[at] if at < len(page.blocks) else None
    return block.text if isinstance(block, Paragraph) and not page.is_claimed(at) else ""


def _is_list(page: Page, run: list[Found]) -> bool:
    """Whether a run stands where errors are told, and its codes are as much alike as its form asks."""
    about = _OF_A_TOOL.sub("", _about(page, run[0].index))
    if all((told.is_word and not told.symbol) or told.is_key for told in run):
        about = _STATUS_ALONE.sub("", about)
    is_told = ABOUT_ERRORS.search(about) is not None
    if any(told.is_term for told in run):
        # A dictionary of words has terms, too: the heading right over them must speak of errors.
        said = f"{page.section(run[0].index)} {' '.join(told.code for told in run)}"
        is_told = OF_ERRORS.search(said) is not None
    is_told = is_told or all(told.is_told for told in run)
    is_told = is_told or all(told.symbol and told.symbol.startswith("ERR") for told in run)
    return is_told and (_alike(run) or not any(told.is_spaced for told in run))


def _of_run(page: Page, run: list[Found]) -> Iterator[RawError]:
    about = _about(page, run[0].index)
    run = _as_statuses(run)
    has_long = any(LONG.match(told.code) for told in run)
    has_marked = has_long and all(told.is_marked for told in run)
    answers = bool(page.owners.get(run[0].index)) and all(_STATUS.match(one.code) for one in run)
    for told in run:
        if answers and told.code.startswith("2"):
            page.claim(told.index, BY)
            continue
        is_code = told.is_marked and (has_marked or _ABOUT_CODES.search(about) is not None)
        is_sure = told.lines > 1 or LONG.match(told.code) or (has_long and told.symbol)
        if is_sure or is_code or told.is_word or told.is_term or told.is_key:
            for at in range(told.index, told.index + told.lines):
                page.claim(at, BY)
            error = error_of(page, told, [told.rest] if told.rest else [], page.section(told.index))
            if error.space != HTTP_STATUS or error.code[:1] not in ("1", "2", "3"):
                yield error


def _as_statuses(run: list[Found]) -> list[Found]:
    """A run of which every code is a status of an error or a class of them, and set as code or
    with the status's phrase before its text, as what it is."""
    of_errors = [
        told
        for told in run
        if told.code[:1] in ("4", "5")
        and is_status(told.code)
        and (told.is_marked or begins_as_status(told.code, told.rest))
    ]
    if len(of_errors) < len(run) or len(run) < LEAST_ENTRIES - 1:
        return run
    return [replace(told, is_status=True) for told in run]


def _alike(run: list[Found]) -> bool:
    """Whether no code comes twice, and all have about as many digits: amounts do not."""
    lengths = [len(told.code) for told in run]
    return len({told.code for told in run}) == len(run) and max(lengths) - min(lengths) <= 1


def _about(page: Page, index: int) -> str:
    """What stands above a list: the line right above it, its heading, and the headings over that."""
    said = [block.text for block in page.blocks[index - 1 : index] if isinstance(block, Paragraph)]
    for at in outline(page).chain(index):
        said += [text_of(page.blocks[at]), *["error codes"] * page.said.is_of_errors(at)]
    return "\n".join(said)
