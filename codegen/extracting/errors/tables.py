"""Error codes in tables, and HTTP statuses in tables and lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from codegen.extracting.above import OF_ERRORS, is_of_errors, outline, tells_errors
from codegen.extracting.cells import is_fault, is_identifier, is_symbol, is_text
from codegen.extracting.errors.cell_codes import (
    CODE,
    KEYED,
    codes_in,
    in_words,
    named_code,
    unquoted,
)
from codegen.extracting.fields.tables import is_said_of_fields
from codegen.extracting.headers import Role, header_language, read_role
from codegen.extracting.page import Page, language_of
from codegen.extracting.raw import RawError
from codegen.extracting.sections import answered_part, part_of, status_in
from codegen.extracting.statuses import HTTP_STATUSES, begins_as_status, read_status
from codegen.extracting.targets import LINES, read_request_line, text_of
from codegen.model import CODE as CODE_SPACE
from codegen.model import HTTP_STATUS
from codegen.reading.blocks import Heading, Inline, Row, Table

BY = "errors"

_TEXTS: tuple[Role, ...] = ("message", "description", "label")
_STATUS_LINE = re.compile(
    r"HTTP (?:status )?(?:code )?([1-5](?:[0-9]{2}|XX))\b[\s:,.–-]*(\S.*)\Z", re.IGNORECASE
)
_STATUS_CELL = re.compile(r"([1-5][0-9]{2})(?:\s*[(:-]?\s*([A-Za-z][A-Za-z '-]*?)\)?)?\Z")
_SUCCESS = re.compile(r"2(?:[0-9]{2}|[0-9X]X)\b", re.IGNORECASE)
_GOES_WELL = re.compile(r"\s*[1-3][0-9]{2}(?![0-9])")
_OF_SUCCESS = re.compile(
    r"success(?:es|ful)?(?: (?:responses?|(?:status |response )?codes?|results?))?\Z", re.IGNORECASE
)
_OF_STATUSES = re.compile(r"http|status|\bresponses?\b|状态码|响应码", re.IGNORECASE)
_HEADS_STATUSES = re.compile(r"\b(?:http|response|status) (?:status )?codes?\b", re.IGNORECASE)
# Numbers of other things than errors, in tables of the same form.
_NO_ERRORS = re.compile(
    r"\bop ?codes?\b|\bevents?\b(?!.*\b(?:code|error)s?\b)|\bintents?\b", re.IGNORECASE
)
_ERROR_NAME = re.compile(
    r"-?[0-9]{3,}\Z|(?:[A-Z][a-z0-9]+){2,}\Z|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\Z|[A-Z]{1,8}[-_]?[0-9]+\Z"
)
_OF_FIELDS: frozenset[Role] = frozenset(
    {"type", "required", "optional", "default", "path", "method"}
)
_OF_CODES = re.compile(
    r"\b(?:errors?|status|response|return) codes?\b|错误码|状态码|响应码|返回码|エラーコード|ステータスコード",
    re.IGNORECASE,
)
_OF_ERROR_CODES = re.compile(r"(?:api )?error[ _]?codes?|错误码|エラーコード", re.IGNORECASE)
# What becomes of an order or a job, and is no error of a call.
_STATES = frozenset(
    "pending in_progress inprogress processing completed complete success succeeded done active inactive open "
    "closed created running started stopped delivered sent queued accepted scheduled draft paid unpaid approved "
    "confirmed new filled finished waiting ready".split()
)
_GROUP = re.compile(r"[1-9][xX]{2,4}\Z")
# "NO_FUNDS:There is too little", "--:Done"
_LED = re.compile(
    r"(?P<symbol>[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*|[-–—]{1,2})\s*[:：]\s*(?P<text>\S.*)\Z"
)
# "10XX", which of each class of codes is what its codes begin with
_CLASS_OF_CODES = re.compile(r"[0-9]{1,4}[xX*]{2,}\Z")
_NO_CODE = re.compile(r"[xX]{2,}\Z|\*+\Z")
LEAST_NAMES = 3
LEAST_STATES = 2
LEAST_NUMBERS = 2
LEAST_PHRASED = 3
LEAST_DIGITS = 3
MAX_LABEL = 60
_MOST_ABOVE = 8
_STATUS_CODE = re.compile(r"[1-5](?:[0-9]{2}|[0-9X]X)\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the roles of a table of codes stand; `code` is the index of the code's column, `others`
    are the columns of further languages; `is_led` says that each text begins with its symbol
    ("NO_FUNDS: there is too little"), `is_worded` that codes may be of several words."""

    code: int
    space: str
    symbol: int | None
    status: int | None
    texts: tuple[int, ...]
    is_led: bool = False
    is_worded: bool = False
    others: tuple[tuple[str, int], ...] = ()


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
    answered = status_in(section or "") if columns.status is None else None
    for number, row in enumerate(table.rows):
        if page.is_repeated_header(index, number):
            page.claim(index, BY, number)
            continue
        if page.is_section_row(index, number):
            section = row.cells[0].text
            page.claim(index, "structure", number)
            continue
        if _heads_codes(table, number, columns):
            section = _texts(row, columns)[0] if _texts(row, columns) else section
            page.claim(index, "structure", number)
            continue
        for error in _from_row(page, index, row, columns):
            page.claim(index, BY, number)
            error = replace(_with_split(page, index, number, error), section=section)
            error = replace(error, status=error.status or answered)
            if rule:
                error = replace(error, product=rule.product, transport=rule.transport)
            yield from _in_languages(replace(error, language=language), row, columns)
    page.claim(index, BY, -1)


def _heads_codes(table: Table, number: int, columns: _Columns) -> bool:
    """Whether a row says what the codes below it are about ("4xx" above 400 and 401); beside the
    statuses of HTTP a class is one of its own."""
    if columns.space == HTTP_STATUS or number + 1 == len(table.rows):
        return False
    cells = [_cell(row, columns.code) for row in table.rows[number : number + 2]]
    head, below = (unquoted(cell.text) if cell else "" for cell in cells)
    group = _GROUP.match(head)
    return bool(group) and below.isdigit() and len(below) == len(head) and below[0] == head[0]


def _with_split(page: Page, index: int, number: int, error: RawError) -> RawError:
    """The error of a row that had been glued, with how it came apart."""
    glued = page.glued.get(index)
    if glued is None:
        return error
    part = glued.rows[number]
    return replace(error, confidence=part.confidence, split=part.evidence)


def _in_languages(error: RawError, row: Row, columns: _Columns) -> Iterator[RawError]:
    """The error; of a table with a column for each language, one for each."""
    yield error
    for language, column in columns.others:
        cell = _cell(row, column)
        if cell is not None:
            yield replace(error, language=language, message=cell.text or None)


def _columns(page: Page, index: int, table: Table) -> _Columns | None:
    """The columns of a table of codes; None where it is a table of something else."""
    roles = page.roles(index, table)
    if is_said_of_fields(page, index):
        return None
    if answered_part(page.section(index) or "") == "errors" and is_named_by(table, roles):
        return _of_answers(table, roles)
    texts, others = _by_language(table, tuple(_text_columns(table, roles)))
    if (not texts and "symbol" not in roles) or {"name", "type"} <= set(roles):
        return None if texts else _named_columns(page, index, table, roles)
    section = page.section(index) or ""
    if _NO_ERRORS.search(section) and read_request_line(section) is None:
        return None
    if _are_states(page, index, table, roles) or _tells_success(page, index, table, roles):
        return None
    symbol = roles.index("symbol") if "symbol" in roles else None
    status = roles.index("http_status") if "http_status" in roles else None
    if "code" in roles:
        code = roles.index("code")
        space = HTTP_STATUS if _is_of_statuses(page, index, table, code) else _space(table, code)
        is_led = symbol is None and _are_led(table, texts[0])
        is_worded = _are_worded(table, code)
        return _Columns(code, space, symbol, status, texts, is_led, is_worded, others)
    if status is None:
        return _named_columns(page, index, table, roles)
    named = _named_columns(page, index, table, roles) if _repeats(table, status) else None
    if named:
        return replace(named, status=status)
    return _Columns(status, HTTP_STATUS, symbol, None, texts, others=others)


def _are_led(table: Table, column: int) -> bool:
    """Whether all texts begin with a constant in capitals and a colon, most of them of several words;
    a row that has none may have a dash in its place."""
    cells = [row.cells[column].text for row in table.rows if column < len(row.cells)]
    led = [match["symbol"] for cell in cells if (match := _LED.match(cell))]
    return len(led) == len(cells) > 0 and sum("_" in symbol for symbol in led) * 2 >= len(led)


def _are_worded(table: Table, column: int) -> bool:
    """Whether a column headed "Error code" has codes alone, some of them of a few words."""
    cells = [row.cells[column] for row in table.rows if column < len(row.cells)]
    header = table.header[column].text.strip() if column < len(table.header) else ""
    return _OF_ERROR_CODES.fullmatch(header) is not None and all(
        codes_in(cell) or in_words(cell) for cell in cells
    )


def _repeats(table: Table, column: int) -> bool:
    cells = [row.cells[column].text for row in table.rows if column < len(row.cells)]
    return len(set(cells)) < len(cells)


def is_success(error: RawError) -> bool:
    """Whether a row says with which HTTP status an endpoint answers a good request."""
    told = error.space == HTTP_STATUS and error.endpoint is not None
    return told and _SUCCESS.match(error.code) is not None


def _are_states(page: Page, index: int, table: Table, roles: Sequence[Role | None]) -> bool:
    """Whether a table, below headings that speak of no errors, tells the states of a thing."""
    named = [n for n, role in enumerate(roles) if role in ("symbol", "name", "message")]
    above = (text_of(page.blocks[at]) for at in outline(page).chain(index))
    if not named or any(map(OF_ERRORS.search, above)):
        return False
    cells = [row.cells[named[0]].text for row in table.rows if named[0] < len(row.cells)]
    states = {cell.strip().casefold().replace(" ", "_") for cell in cells} & _STATES
    return len(states) >= LEAST_STATES and len(states) * 2 >= len(cells)


def _tells_success(page: Page, index: int, table: Table, roles: Sequence[Role | None]) -> bool:
    """Whether a table, right below a heading that speaks of success, has statuses of it alone."""
    if not _OF_SUCCESS.match(page.section(index) or "") or "code" not in roles:
        return False
    code = roles.index("code")
    cells = [row.cells[code].text for row in table.rows if code < len(row.cells)]
    return bool(cells) and all(map(_GOES_WELL.match, cells))


def _named_columns(
    page: Page, index: int, table: Table, roles: Sequence[Role | None]
) -> _Columns | None:
    """The columns of a table without a header for codes, in a section about errors: names in code's
    writing, each once, beside texts. A table of fields has such names, too. Numbers below a line that
    speaks of codes are named alike in pages that head all tables alike."""
    if _OF_FIELDS & set(roles):
        return None
    if "name" in roles and _are_numbers(page, index, table, roles.index("name")):
        code = roles.index("name")
        space = HTTP_STATUS if _is_of_statuses(page, index, table, code) else CODE_SPACE
        return _Columns(code, space, None, None, tuple(_text_columns(table, roles)))
    if not tells_errors(page, outline(page).titles[index][0]):
        return None
    columns = [
        [row.cells[n].text for row in table.rows if n < len(row.cells)] for n in range(len(roles))
    ]
    if any(cells and all(map(_CLASS_OF_CODES.match, cells)) for cells in columns):
        return None  # the classes of codes, which the tables of codes are about
    names = [
        n
        for n, cells in enumerate(columns)
        if _are_names(cells) and (roles[n] != "name" or sum(map(is_fault, cells)) * 2 > len(cells))
    ]
    texts = [
        n
        for n, cells in enumerate(columns)
        if n not in names and roles[n] != "http_status" and any(map(is_text, cells))
    ]
    if not names or not texts:
        return None
    texts.sort(key=lambda n: roles[n] != "message")
    return _Columns(names[0], CODE_SPACE, None, None, tuple(texts))


def _are_numbers(page: Page, index: int, table: Table, column: int) -> bool:
    above = page.blocks[index - 1] if index else None
    told = above.text if isinstance(above, LINES) else ""
    cells = [row.cells[column].text for row in table.rows if column < len(row.cells)]
    if not all(map(str.isdigit, cells)) or len(set(cells)) < max(len(cells), LEAST_NUMBERS):
        return False
    if len(cells) >= LEAST_NAMES and _OF_CODES.search(told):
        return True
    return all(len(cell) >= LEAST_DIGITS for cell in cells) and is_of_errors(page)


def _are_names(cells: Sequence[str]) -> bool:
    """One word each, every one once, and at least half of them several words in one."""
    is_each = all(map(is_identifier, cells)) and len(set(cells)) == len(cells) >= LEAST_NAMES
    return is_each and sum(map(is_symbol, cells)) * 2 >= len(cells)


def is_named_by(table: Table, roles: Sequence[Role | None]) -> bool:
    """Whether the names of a table are those of errors, as they stand below "Error 4xx", and not
    of the fields of an answer."""
    if "name" not in roles or not {"message", "description"} & set(roles):
        return False
    at = roles.index("name")
    names = [row.cells[at].text for row in table.rows if at < len(row.cells)]
    return bool(names) and all(map(_ERROR_NAME.match, names))


def _of_answers(table: Table, roles: Sequence[Role | None]) -> _Columns:
    code = roles.index("name")
    cells = [row.cells[code].text for row in table.rows if code < len(row.cells)]
    space = HTTP_STATUS if all(read_status(cell) in HTTP_STATUSES for cell in cells) else CODE_SPACE
    return _Columns(code, space, None, None, tuple(_text_columns(table, roles)))


def _is_of_statuses(page: Page, index: int, table: Table, code: int) -> bool:
    """Whether every code is a registered HTTP status, and the heading says so, the codes have
    their phrases ("404 Not Found"), or most texts begin with those."""
    cells = [row.cells[code].text for row in table.rows if code < len(row.cells)]
    matches = [_STATUS_CELL.match(cell) for cell in cells]
    if not cells or not all(m and read_status(m[1]) in HTTP_STATUSES for m in matches):
        return False
    if all(m and m[2] for m in matches) or any(map(_OF_STATUSES.search, _said_above(page, index))):
        return True
    if any(_HEADS_STATUSES.search(text_of(page.blocks[at])) for at in outline(page).chain(index)):
        return True
    rows = [row for row in table.rows if code < len(row.cells)]
    phrased = [
        any(begins_as_status(row.cells[code].text, cell.text) for cell in row.cells) for row in rows
    ]
    return len(phrased) >= LEAST_PHRASED and sum(phrased) * 2 > len(phrased)


def _said_above(page: Page, index: int) -> Iterator[str]:
    """The heading of a table, the line right above it, and the label that it stands below."""
    yield page.section(index) or ""
    for at in range(index - 1, max(index - _MOST_ABOVE, -1), -1):
        block = page.blocks[at]
        if isinstance(block, Heading | Table):
            return
        text = text_of(block)
        is_label = part_of(text) is not None
        if is_label or (at == index - 1 and len(text) <= MAX_LABEL):
            yield text
        if is_label:
            return


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


def _by_language(
    table: Table, texts: tuple[int, ...]
) -> tuple[tuple[int, ...], tuple[tuple[str, int], ...]]:
    """The columns of texts in the first language that a header names, and the first of each other."""
    named = {
        n: language
        for n in texts
        if n < len(table.header) and (language := header_language(table.header[n].text))
    }
    first = next(iter(named.values()), None)
    others = {language: n for n, language in reversed(named.items()) if language != first}
    if not others:
        return texts, ()
    return tuple(n for n in texts if named.get(n, first) == first), tuple(others.items())


def _space(table: Table, code: int) -> str:
    """ "code", or the header's own word where that is a name such as "rc" and no word for codes."""
    header = table.header[code].text if code < len(table.header) else ""
    named = (
        header and read_role(header) is None and re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,15}", header)
    )
    if not named:
        return CODE_SPACE
    return header


def _from_row(page: Page, index: int, row: Row, columns: _Columns) -> Iterator[RawError]:
    cell = _cell(row, columns.code)
    if cell is None:
        return
    is_status = columns.space == HTTP_STATUS
    phrase = _STATUS_CELL.match(unquoted(cell.text)) if is_status else None
    codes = [] if phrase else codes_in(cell)
    named = (phrase[1], phrase[2]) if phrase else None if codes else named_code(cell)
    codes = [(named[0], cell.struck)] if named else codes
    if columns.is_worded and not codes and in_words(cell):
        codes = [(unquoted(cell.text), cell.struck)]
    symbol = _text(row, columns.symbol) or (named[1] if named else None)
    status = _text(row, columns.status)
    texts = _texts(row, columns)
    led = _LED.match(texts[0]) if columns.is_led and texts else None
    if led:
        symbol, texts[0] = led["symbol"].strip("-–—") or None, led["text"]
    for code, is_struck in codes:
        if _NO_CODE.match(code):
            continue  # stands for any code
        if is_status and not _STATUS_CODE.match(code):
            continue
        if not (CODE.match(code) or KEYED.match(code) or in_words(cell)):
            what = f"{code!r} is a range or a condition, not one code: it is kept as it is written"
            page.find("code-irregular", row.line, code, what, code)
        yield RawError(
            place=page.place(row),
            code=code,
            space=columns.space,
            symbol=symbol,
            status=code if is_status else status,
            message=texts[0] if texts else None,
            description=texts[1] if len(texts) > 1 else None,
            variants=tuple(texts[2:]),
            section=page.section(index),
            endpoint=page.owners.get(index),
            deprecated=is_struck,
        )


def _texts(row: Row, columns: _Columns) -> list[str]:
    """The texts of a row. A cell over several columns is repeated into each: one object, one text."""
    cells = filter(None, (_cell(row, n) for n in columns.texts))
    return [cell.text for cell in {id(cell): cell for cell in cells}.values() if cell.text]


def _text(row: Row, column: int | None) -> str | None:
    cell = None if column is None else _cell(row, column)
    return cell.text or None if cell else None


def _cell(row: Row, column: int) -> Inline | None:
    return row.cells[column] if column < len(row.cells) else None


def _language(table: Table, columns: _Columns) -> str:
    texts = (row.cells[n].text for row in table.rows for n in columns.texts if n < len(row.cells))
    return language_of(" ".join(texts))


def _from_status_lines(page: Page) -> Iterator[RawError]:
    """Lines such as "HTTP 403 The request was refused"; their message starts after the number. Those
    of what went well are no errors."""
    for index, block in page.lines():
        match = _STATUS_LINE.match(block.text)
        if match is None:
            continue
        page.claim(index, BY)
        code = match[1].upper()
        if code[0] in "123":
            continue
        yield RawError(
            place=page.place(block),
            code=code,
            space=HTTP_STATUS,
            status=code,
            message=match[2],
            section=page.section(index),
            language=language_of(match[2]),
        )
