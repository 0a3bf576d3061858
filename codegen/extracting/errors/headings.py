"""Codes that are headings, with their texts below: numbers, and words in code's writing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from codegen.extracting.above import outline, tells_errors
from codegen.extracting.errors.code_lines import HEADING, LONG, WORD, Found, found, is_symbol
from codegen.extracting.headers import Role, role_of_word
from codegen.extracting.page import Page, language_of
from codegen.extracting.raw import RawError
from codegen.extracting.sections import part_of
from codegen.extracting.statuses import HTTP_STATUSES, is_phrase, read_status
from codegen.extracting.targets import text_of
from codegen.extracting.tongues import words_for
from codegen.model import CODE, HTTP_STATUS
from codegen.reading.blocks import Heading, Item, Paragraph, Table

BY = "errors"

_WORD_HEADING = re.compile(
    rf"(?P<code>{WORD})(?:\s*[(:：–—-]\s*(?:HTTP )?(?P<status>[1-5][0-9]{{2}})\)?)?\Z"
)
ABOUT_ERRORS = re.compile(
    r"error|\bcodes?\b|status|reject|错误|錯誤|代码|代碼|状态码|返回码|响应码|异常|エラー|コード|오류|에러|코드"
    rf"|erro\b|erreur|fehler|ошиб|\bhata\b|lỗi|kesalahan|{'|'.join(words_for('errors'))}",
    re.IGNORECASE,
)
_STATUS_CODES = re.compile(r"(?:response |return )?status codes?\Z|状态码\Z", re.IGNORECASE)
# A vendor's own ones among them, too: 472 is a status where all are said to be.
_OF_HTTP = re.compile(r"\bhttp (?:response |return )?status(?: codes?|es)?\b", re.IGNORECASE)
_ANY_STATUS = re.compile(r"[1-5][0-9]{2}\Z")
_SUCCESS = re.compile(r"2[0-9X]{2}\Z", re.IGNORECASE)
_SHORT = re.compile(r"-?[0-9]{1,2}\Z")
_LABEL = re.compile(r"(?P<label>[^\W\d_][\w ]{1,30}?)\s*[:：]\s*(?P<text>\S.*)?\Z")
LEAST = 2
LEAST_WORDS = 3


def extract_heading_errors(page: Page) -> list[RawError]:
    """The codes of headings, in document order. Claims them and what is below.

    One heading that begins with a number is no code: there must be several alike.
    """
    headings = list(_headings(page))
    if len(headings) >= LEAST:
        headings += _short_headings(page, headings)
        headings.sort(key=lambda told: told.index)
    else:
        headings = list(_word_headings(page))
        if len(headings) < LEAST_WORDS:
            return []
    for told in headings:
        if page.owners.get(told.index) and _SUCCESS.match(told.code):
            page.claim(told.index, BY)
    return [
        error
        for told in headings
        if not page.is_claimed(told.index) and not _heads_codes(page, told.index)
        for error in _of_heading(page, told)
    ]


def _heads_codes(page: Page, index: int) -> bool:
    """Whether a table whose rows are codes stands right below: the number is what those share."""
    below = page.blocks[index + 1 : index + 2]
    is_read = page.claims.get((index + 1, -1)) == BY
    return bool(below) and isinstance(below[0], Table) and is_read


def _headings(page: Page) -> Iterator[Found]:
    for index, block in page.free(Heading):
        match = HEADING.match(block.text)
        # "1. Introduction" counts sections: a short number is a code only beside a symbol, or where
        # the heading says so.
        if match and block.level and (_is_sure(match) or LONG.match(match["code"])):
            yield found(index, match["code"], match["rest"])


def _is_sure(match: re.Match[str]) -> bool:
    return bool(match["lead"]) or is_symbol(match["rest"])


def _short_headings(page: Page, headings: Iterable[Found]) -> list[Found]:
    """The headings that are a short number and nothing more, beside others that are codes alone."""
    known = {told.index for told in headings}
    alone = [page.blocks[told.index] for told in headings if not (told.rest or told.symbol)]
    levels = {block.level for block in alone if isinstance(block, Heading)}
    return [
        Found(index, block.text, None, "")
        for index, block in page.free(Heading)
        if index not in known and block.level in levels and _SHORT.match(block.text)
    ]


def _word_headings(page: Page) -> Iterator[Found]:
    """The headings that are one word in code's writing, below a heading that speaks of errors, where
    most of its headings are such."""
    below: dict[int | None, list[tuple[int, re.Match[str] | None]]] = defaultdict(list)
    for index, block in page.free(Heading):
        if block.level:
            below[outline(page).parents[index]].append((index, _WORD_HEADING.match(block.text)))
    for over, headings in below.items():
        words = [(index, match) for index, match in headings if match]
        if len(words) * 2 > len(headings) and tells_errors(page, over):
            for index, match in words:
                yield Found(index, match["code"], None, "", status=match["status"])


@dataclass(slots=True)
class _Texts:
    """What stands below a heading: texts, and what lines with a label say ("Cause: ...")."""

    plain: list[str] = field(default_factory=list)
    told: dict[Role, str] = field(default_factory=dict)

    def take_all(self, block: Paragraph | Item) -> None:
        """A block, line by line where each has a label."""
        labelled = len(block.parts) > 1 and all(map(_LABEL.match, block.parts))
        for text in block.parts if labelled else (block.text,):
            self.take(text)

    def take(self, text: str) -> None:
        match = _LABEL.match(text)
        role = role_of_word(match["label"]) if match else None
        if match is None or role is None:
            self.plain.append(text)
        elif match["text"] and role not in self.told:
            self.told[role] = match["text"]


def _of_heading(page: Page, told: Found) -> Iterator[RawError]:
    """The error of a heading with the texts below it; of a table of messages, one for each row."""
    texts = _Texts([told.rest] if told.rest else [])
    section = _section_above(page, told.index)
    page.claim(told.index, BY)
    for at in range(told.index + 1, len(page.blocks)):
        below = page.blocks[at]
        if at == told.index + 1 and _is_its_text(page, at):
            page.claim(at, BY)
            texts.take(getattr(below, "text", ""))
            continue
        if page.is_claimed(at) or not isinstance(below, Paragraph | Item | Table):
            break
        if isinstance(below, Table):
            rows = list(_of_messages(page, at, below, _with_texts(page, told, texts, section)))
            yield from rows or [_with_texts(page, told, texts, section)]
            return
        page.claim(at, BY)
        texts.take_all(below)
    yield _with_texts(page, told, texts, section)


def _is_its_text(page: Page, at: int) -> bool:
    """Whether the block right below a code's heading is a lower heading in words: its text."""
    above, below = page.blocks[at - 1], page.blocks[at]
    if not isinstance(above, Heading) or not isinstance(below, Heading):
        return False
    is_text = len(below.text.split()) >= LEAST_WORDS and part_of(below.text) is None
    return is_text and below.level > above.level


def _with_texts(page: Page, told: Found, texts: _Texts, section: str | None) -> RawError:
    """The error with what the lines below it say. A line with a label is its message only where it
    says so, or where there is no other text."""
    said = dict(texts.told)
    first = said.pop("message", None)
    plain = [first, *texts.plain] if first else texts.plain
    description = said.get("description")
    if not plain and description:
        plain, description = [description], None
    error = error_of(page, told, plain, section)
    return replace(
        error,
        description=description,
        symbol=error.symbol or said.get("symbol"),
        status=error.status or said.get("http_status"),
    )


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
    over = outline(page).parents.get(index)
    return None if over is None else text_of(page.blocks[over])


def error_of(page: Page, told: Found, texts: list[str], section: str | None) -> RawError:
    """The error of a code with its texts, the first of them its message."""
    is_told = section is not None and (
        "http" in section.casefold()
        or part_of(section) == "response"
        or _STATUS_CODES.match(section) is not None
    )
    is_status = told.is_status or (is_told and _is_status(told.code))
    is_status |= _OF_HTTP.search(section or "") is not None and bool(_ANY_STATUS.match(told.code))
    block = page.blocks[told.index]
    symbol = told.symbol
    if is_status and symbol is not None and not texts:
        texts, symbol = [symbol], None  # "200 OK": a phrase in capitals is a text as well
    elif is_status and symbol is None and len(texts) > 1 and is_phrase(texts[0]):
        symbol, *texts = texts
    return RawError(
        place=page.place(block),
        code=told.code,
        space=HTTP_STATUS if is_status else CODE,
        status=told.code if is_status else told.status,
        symbol=symbol,
        message=texts[0] if texts else None,
        variants=tuple(texts[1:]),
        section=section,
        language=language_of(" ".join(texts)),
        endpoint=page.owners.get(told.index),
        deprecated=isinstance(block, Heading | Item) and block.inline.struck,
    )


def _is_status(code: str) -> bool:
    return read_status(code) in HTTP_STATUSES or code.upper().endswith("XX")
