"""Codes that stand in no table: as headings with their texts below, as list entries, as terms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from codegen.extracting.columns import HTTP_STATUSES
from codegen.extracting.errors import read_status
from codegen.extracting.page import Page, language_of
from codegen.extracting.raw import RawError
from codegen.extracting.sections import part_of
from codegen.model import CODE, HTTP_STATUS
from codegen.reading.blocks import Heading, Item, Paragraph, Table

BY = "errors"

_CODE = r"[1-5]XX\b|-?[0-9]{1,10}|0x[0-9A-Fa-f]{1,8}|[A-Z]{1,8}[-_]?[0-9]{2,6}"
_LEAD = r"(?:error(?: code| number)?\s*[:#]?\s*)?"
_HEADING = re.compile(
    rf"{_LEAD}(?P<code>{_CODE})(?:\s*[:：–—.)-]\s*|\s+|\Z)(?P<rest>.*)\Z", re.IGNORECASE
)
_ENTRY = re.compile(rf"{_LEAD}(?P<code>{_CODE})\s*(?:[:：=]|\s[–—-]\s)\s*(?P<rest>\S.*)\Z", re.I)
_SPACED = re.compile(r"(?P<code>-?[0-9]{3,10})[ \u3000]+(?P<rest>[^\s0-9].*)\Z")
_MARKED = re.compile(r"\s*[:：=–—-]?\s*(?P<rest>\S.*)\Z")
_WORD_CODE = re.compile(
    r"[A-Za-z][a-z0-9]*(?:[_.-][A-Za-z0-9]+)+|[A-Z][A-Z0-9]{3,}|(?:[A-Z][a-z]+){2,}\Z"
)
_SYMBOL = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\Z")
_SYMBOL_FIRST = re.compile(
    r"\(?(?P<symbol>[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\)?(?:\s*[:：–—-]\s*|\s+|\Z)(?P<text>.*)\Z"
)
_SYMBOL_LATER = re.compile(
    r"(?:symbol\s*[:：]\s*|\()(?P<symbol>[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\b", re.I
)
_MESSAGE_LABEL = re.compile(r"\A(?:error )?message\s*[:：]\s*(?=\S)", re.IGNORECASE)
ABOUT_ERRORS = re.compile(
    r"error|\bcodes?\b|status|reject|错误|錯誤|代码|代碼|状态码|返回码|响应码|异常|エラー|コード|오류|에러|코드|erro\b|fehler",
    re.IGNORECASE,
)
_ABOUT_CODES = re.compile(
    r"(?:error|return|result|response|reject\w*) codes?|错误码|エラーコード", re.I
)
_LONG = re.compile(r"(?i:[1-5]XX)|-[0-9]+|[0-9]{3,}|.*[A-Za-z].*[0-9]")
_SHORT = re.compile(r"-?[0-9]{1,2}\Z")
LEAST = 2
LEAST_ENTRIES = 3


@dataclass(frozen=True, slots=True)
class _Found:
    """`is_marked` says that the code is set as code; `is_spaced`, that a blank alone parts it from
    its text, which sentences have, too."""

    index: int
    code: str
    symbol: str | None
    rest: str
    is_marked: bool = False
    is_spaced: bool = False


def extract_listed_errors(page: Page) -> list[RawError]:
    """The codes of headings and lists, in document order. Claims their blocks.

    One heading that begins with a number is no code: there must be several alike.
    """
    headings = list(_headings(page))
    if len(headings) >= LEAST:
        headings = sorted(
            [*headings, *_short_headings(page, headings)], key=lambda found: found.index
        )
        return [error for found in headings for error in _of_heading(page, found)]
    runs = [run for run in _runs(page) if run and _is_list(page, run)]
    if sum(map(len, runs)) < LEAST_ENTRIES - any(found.is_marked for run in runs for found in run):
        return []
    return [error for run in runs for error in _of_run(page, run)]


def _headings(page: Page) -> Iterator[_Found]:
    for index, block in page.free(Heading):
        match = _HEADING.match(block.text)
        # "1. Introduction" counts sections: a short number is a code only beside a symbol.
        if match and block.level and (_LONG.match(match["code"]) or _SYMBOL.match(match["rest"])):
            yield _found(index, match["code"], match["rest"])


def _short_headings(page: Page, headings: list[_Found]) -> Iterator[_Found]:
    """The headings that are a short number and nothing more, beside others that are codes alone."""
    known = {found.index for found in headings}
    alone = [page.blocks[found.index] for found in headings if not (found.rest or found.symbol)]
    levels = {block.level for block in alone if isinstance(block, Heading)}
    for index, block in page.free(Heading):
        if index not in known and block.level in levels and _SHORT.match(block.text):
            yield _Found(index, block.text, None, "")


def _found(index: int, code: str, text: str) -> _Found:
    rest = text.strip()
    if _SYMBOL.match(rest):
        return _Found(index, code, rest, "")
    first = _SYMBOL_FIRST.match(rest)
    if first:
        return _Found(index, code, first["symbol"], first["text"])
    return _Found(index, code, None, rest)


def _of_heading(page: Page, found: _Found) -> Iterator[RawError]:
    """The error of a heading with the texts below it; of a table of messages, one for each row."""
    texts = [found.rest] if found.rest else []
    section = _section_above(page, found.index)
    page.claim(found.index, BY)
    for at in range(found.index + 1, len(page.blocks)):
        below = page.blocks[at]
        if page.is_claimed(at) or not isinstance(below, Paragraph | Item | Table):
            break
        if isinstance(below, Table):
            rows = list(_of_messages(page, at, below, _error(page, found, texts, section)))
            yield from rows or [_error(page, found, texts, section)]
            return
        page.claim(at, BY)
        texts.append(below.text)
    yield _error(page, found, texts, section)


def _of_messages(page: Page, at: int, table: Table, error: RawError) -> Iterator[RawError]:
    """The rows of a table of messages below the heading that has their code."""
    roles = page.roles(at, table)
    if "message" not in roles or {"code", "http_status", "name", "type"} & set(roles):
        return
    page.claim(at, BY)
    for row in table.rows:
        cells = {role: cell.text for role, cell in zip(roles, row.cells, strict=False)}
        yield replace(
            error,
            place=page.place(row),
            message=cells.get("message") or None,
            variants=(),
            description=cells.get("description") or None,
        )


def _section_above(page: Page, index: int) -> str | None:
    """The heading of a higher level above a heading."""
    own = page.blocks[index]
    for block in reversed(page.blocks[:index]):
        if isinstance(block, Heading) and isinstance(own, Heading) and 0 < block.level < own.level:
            return block.text
    return None


def _error(page: Page, found: _Found, texts: list[str], section: str | None) -> RawError:
    is_told = section is not None and (
        "http" in section.casefold() or part_of(section) == "response"
    )
    is_status = is_told and (
        read_status(found.code) in HTTP_STATUSES or found.code.upper().endswith("XX")
    )
    block = page.blocks[found.index]
    symbol = found.symbol
    if is_status and symbol is not None and not texts:
        texts, symbol = [symbol], None  # "200 OK": a phrase in capitals is a text as well
    return RawError(
        place=page.place(block),
        code=found.code,
        space=HTTP_STATUS if is_status else CODE,
        status=found.code if is_status else None,
        symbol=symbol,
        message=texts[0] if texts else None,
        variants=tuple(texts[1:]),
        section=section,
        language=language_of(" ".join(texts)),
        endpoint=page.owners.get(found.index),
        deprecated=isinstance(block, Heading | Item) and block.inline.struck,
    )


def _runs(page: Page) -> Iterator[list[_Found]]:
    """Runs of list entries, and of lines of a text without markup, that begin with a code."""
    run: list[_Found] = []
    for index in range(len(page.blocks)):
        found = _entry(page, index)
        if found is not None:
            run.append(found)
        elif run:
            yield run
            run = []
    yield run


def _entry(page: Page, index: int) -> _Found | None:
    block = page.blocks[index]
    if page.is_claimed(index) or not isinstance(block, Item | Paragraph):
        return None
    if isinstance(block, Paragraph):
        is_line = page.document.format == "text"
        return _spaced(index, block.text) if is_line else None
    if block.term is not None:
        return _of_term(index, block)
    return _of_entry(index, block) or _spaced(index, block.text)


def _of_term(index: int, block: Item) -> _Found | None:
    term = block.term or ""
    match = _HEADING.match(term)
    if match is None:
        return None
    found = _found(index, match["code"], match["rest"])
    later = _SYMBOL_LATER.search(term)
    if later:
        return replace(found, symbol=later["symbol"], rest=_MESSAGE_LABEL.sub("", block.text))
    return replace(found, rest=found.rest or block.text)


def _of_entry(index: int, block: Item) -> _Found | None:
    """An entry with a sign behind its code, or a code that is set as code."""
    code = block.inline.codes[0] if block.inline.codes else ""
    if code and block.text.startswith(code):
        rest = _MARKED.match(block.text[len(code) :])
        if rest and re.fullmatch(_CODE, code):
            return replace(_found(index, code, rest["rest"]), is_marked=True)
        if rest and _WORD_CODE.fullmatch(code):
            return _Found(index, code, None, rest["rest"], is_marked=True)
    match = _ENTRY.match(block.text)
    return _found(index, match["code"], match["rest"]) if match else None


def _spaced(index: int, text: str) -> _Found | None:
    match = _SPACED.match(text)
    return replace(_found(index, match["code"], match["rest"]), is_spaced=True) if match else None


def _is_list(page: Page, run: list[_Found]) -> bool:
    """Whether a run stands where errors are told, and its codes are as much alike as its form asks."""
    is_told = ABOUT_ERRORS.search(_about(page, run[0].index)) is not None
    return is_told and (_alike(run) or not any(found.is_spaced for found in run))


def _of_run(page: Page, run: list[_Found]) -> Iterator[RawError]:
    about = _about(page, run[0].index)
    for found in run:
        is_code = found.is_marked and _ABOUT_CODES.search(about) is not None
        is_word = found.is_marked and _WORD_CODE.fullmatch(found.code) is not None
        if _LONG.match(found.code) or is_code or is_word:
            page.claim(found.index, BY)
            yield _error(page, found, [found.rest], page.section(found.index))


def _alike(run: list[_Found]) -> bool:
    """Whether no code comes twice, and all have about as many digits: amounts do not."""
    lengths = [len(found.code) for found in run]
    return len({found.code for found in run}) == len(run) and max(lengths) - min(lengths) <= 1


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
