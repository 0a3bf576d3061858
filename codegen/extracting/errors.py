"""Error codes in tables, and HTTP statuses in tables and lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from codegen.extracting.columns import HTTP_STATUSES
from codegen.extracting.headers import Role, read_role
from codegen.extracting.page import Page, language_of
from codegen.extracting.raw import RawError
from codegen.model import CODE, HTTP_STATUS
from codegen.reading.blocks import Inline, Row, Table

BY = "errors"

_TEXTS: tuple[Role, ...] = ("message", "description", "label")
_CODE = re.compile(r"-?[0-9A-Za-z_.]{1,64}\Z")
_STATUS_LINE = re.compile(
    r"HTTP (?:status )?(?:code )?([1-5](?:[0-9]{2}|XX))\b[\s:,.–-]*(\S.*)\Z", re.IGNORECASE
)
# "40001-40010", "0 or absent": kept as text, and reported.
_IRREGULAR = re.compile(
    r"-?[0-9][0-9A-Za-z_.]{0,20}(?:\s*(?:-|–|~|to|/|,)\s*-?[0-9][0-9A-Za-z_.]{0,20}|\s+or\s+\S{1,20})\Z"
)
_STATUS_CELL = re.compile(r"([1-5][0-9]{2})(?:\s*[(:-]?\s*([A-Za-z][A-Za-z '-]*?)\)?)?\Z")
_OF_STATUSES = re.compile(r"http|status|response code|状态码", re.IGNORECASE)
# Numbers of other things than errors, in tables of the same form.
_NO_ERRORS = re.compile(
    r"\bop ?codes?\b|\bevents?\b(?!.*\b(?:code|error)s?\b)|\bintents?\b", re.IGNORECASE
)
_STATUS_CODE = re.compile(r"[1-5](?:[0-9]{2}|XX)\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the roles of a table of codes stand; `code` is the index of the code's column."""

    code: int
    space: str
    symbol: int | None
    status: int | None
    texts: tuple[int, ...]


def extract_errors(page: Page) -> list[RawError]:
    """The codes of a page's tables and status lists, in document order. Claims their rows."""
    found = [
        error for index, table in page.free(Table) for error in _from_table(page, index, table)
    ]
    found += _from_status_lines(page)
    return sorted(found, key=lambda error: error.place.line)


def _from_table(page: Page, index: int, table: Table) -> Iterator[RawError]:
    rule = page.rule_for(index)
    columns = _columns(page, index, table)
    if columns is None:
        return
    if rule and rule.space:
        columns = replace(columns, space=rule.space)
    page.refuse_cut(index, table)
    language = _language(table, columns)
    page.report_ragged(index, table)
    section = page.section(index)
    for number, row in enumerate(table.rows):
        if page.is_repeated_header(index, number):
            page.claim(index, BY, number)
            continue
        if page.is_section_row(index, number):
            section = row.cells[0].text
            page.claim(index, "structure", number)
            continue
        error = _from_row(page, index, row, columns)
        if error is None:
            continue
        error = replace(error, section=section)
        page.claim(index, BY, number)
        glued = page.glued.get(index)
        if glued:
            part = glued.rows[number]
            error = replace(error, confidence=part.confidence, split=part.evidence)
        if rule:
            error = replace(error, product=rule.product, transport=rule.transport)
        yield replace(error, language=language)
    page.claim(index, BY, -1)


def _columns(page: Page, index: int, table: Table) -> _Columns | None:
    """The columns of a table of codes; None where it is a table of something else."""
    roles = page.roles(index, table)
    texts = tuple(_text_columns(table, roles))
    if (not texts and "symbol" not in roles) or {"name", "type"} <= set(roles):
        return None
    if _NO_ERRORS.search(page.section(index) or ""):
        return None
    symbol = roles.index("symbol") if "symbol" in roles else None
    status = roles.index("http_status") if "http_status" in roles else None
    if "code" in roles:
        code = roles.index("code")
        space = HTTP_STATUS if _is_of_statuses(page, index, table, code) else _space(table, code)
        return _Columns(code, space, symbol, status, texts)
    if status is not None:
        return _Columns(status, HTTP_STATUS, symbol, None, texts)
    return None


def _is_of_statuses(page: Page, index: int, table: Table, code: int) -> bool:
    """Whether every code is a registered HTTP status, and the heading says so or the codes have
    their phrases ("404 Not Found")."""
    cells = [row.cells[code].text for row in table.rows if code < len(row.cells)]
    matches = [_STATUS_CELL.match(cell) for cell in cells]
    if not cells or not all(m and read_status(m[1]) in HTTP_STATUSES for m in matches):
        return False
    return all(m and m[2] for m in matches) or bool(_OF_STATUSES.search(page.section(index) or ""))


def _text_columns(table: Table, roles: Sequence[Role | None]) -> Iterator[int]:
    """The columns of texts, a message before a description wherever it stands. Columns under one
    merged header are all of it."""
    texts = [n for n, role in enumerate(roles) if role in _TEXTS]
    for n in sorted(texts, key=lambda n: roles[n] != "message"):
        yield n
        for beside in range(n + 1, len(table.header)):
            if roles[beside] is not None or table.header[beside].text != table.header[n].text:
                break
            yield beside


def _space(table: Table, code: int) -> str:
    """ "code", or the header's own word where that is a name such as "rc" and no word for codes."""
    header = table.header[code].text if code < len(table.header) else ""
    named = (
        header and read_role(header) is None and re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,15}", header)
    )
    if not named:
        return CODE
    return header


def _from_row(page: Page, index: int, row: Row, columns: _Columns) -> RawError | None:
    cell = _cell(row, columns.code)
    code = _unquoted(cell.text) if cell else ""
    phrase = _STATUS_CELL.match(code) if columns.space == HTTP_STATUS else None
    if phrase:
        code = phrase[1]
    if not _CODE.match(code) and not _IRREGULAR.match(code):
        return None
    if not _CODE.match(code):
        what = f"{code!r} is a range or a condition, not one code: it is kept as it is written"
        page.find("code-irregular", row.line, code, what, code)
    cells = filter(None, (_cell(row, n) for n in columns.texts))
    # A cell over several columns is repeated into each: one object, one text.
    texts = [cell.text for cell in {id(cell): cell for cell in cells}.values() if cell.text]
    status_cell = None if columns.status is None else _cell(row, columns.status)
    symbol = None if columns.symbol is None else _cell(row, columns.symbol)
    is_status = columns.space == HTTP_STATUS
    return RawError(
        place=page.place(row),
        code=code,
        space=columns.space,
        symbol=symbol.text or None if symbol else phrase[2] if phrase else None,
        status=code if is_status else status_cell.text if status_cell else None,
        message=texts[0] if texts else None,
        description=texts[1] if len(texts) > 1 else None,
        variants=tuple(texts[2:]),
        section=page.section(index),
        endpoint=page.owners.get(index),
        deprecated=cell.struck if cell else False,
    )


def _unquoted(text: str) -> str:
    return text[1:-1] if len(text) > 2 and text[0] == text[-1] and text[0] in "'\"`" else text


def _cell(row: Row, column: int) -> Inline | None:
    return row.cells[column] if column < len(row.cells) else None


def _language(table: Table, columns: _Columns) -> str:
    texts = (row.cells[n].text for row in table.rows for n in columns.texts if n < len(row.cells))
    return language_of(" ".join(texts))


def _from_status_lines(page: Page) -> Iterator[RawError]:
    """Lines such as "HTTP 403 The request was refused"; their message starts after the number."""
    for index, block in page.lines():
        match = _STATUS_LINE.match(block.text)
        if match is None:
            continue
        page.claim(index, BY)
        code = match[1].upper()
        yield RawError(
            place=page.place(block),
            code=code,
            space=HTTP_STATUS,
            status=code,
            message=match[2],
            section=page.section(index),
            language=language_of(match[2]),
        )


def read_status(text: str | None) -> int | None:
    """An HTTP status as an integer; a class ("4XX") and what is no status have none."""
    if text is None or not _STATUS_CODE.match(text) or not text.isdigit():
        return None
    return int(text)
