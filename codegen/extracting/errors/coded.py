"""Codes that stand in blocks of code: defines, enums, maps, and lists of error objects in JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from codegen.extracting.above import EXAMPLE
from codegen.extracting.errors.headings import ABOUT_ERRORS
from codegen.extracting.examples import read_json
from codegen.extracting.page import Page, language_of
from codegen.extracting.raw import RawError
from codegen.reading.blocks import Code

BY = "errors"
LEAST = 3
LEAST_OBJECTS = 2
MAX_REMARKS = 5
_TAGS = re.compile(r"</?[a-z]+[^<>]*>")

# What a line above a member says of it: an attribute, an annotation, a comment.
_ABOVE = re.compile(
    r"\s*(?:[\[@]\s*\w*(?:Description|Display|Message|Doc)\w*\(.*?\"(?P<quoted>[^\"]+)\".*|(?://+|#|/?\*+)\s*(?P<text>[^\s*/].*?)\s*(?:\*/)?)\s*\Z"
)

_NUMBER = r"\(?(?P<code>-?(?:0x[0-9A-Fa-f]+|[0-9]{1,10}))\)?"
_COMMENT = r"\s*[,;]?\s*(?:/\*+<?|//+<?|#|--)\s*(?P<text>.*?)\s*(?:\*/)?\s*\Z"
_FORMS = (
    # #define E_TIMEOUT -101  /* The request timed out */
    re.compile(rf"\s*#\s*define\s+(?P<symbol>[A-Za-z_]\w*)\s+{_NUMBER}(?:{_COMMENT}|\s*\Z)"),
    # SESSION_CLOSED = 2001,  // The session was closed
    re.compile(
        rf"\s*(?:[a-z][\w:<> ]*\s)?(?P<symbol>[A-Z][A-Za-z0-9_]+)(?:\s*:\s*\w+|\s+[A-Z]\w+)?\s*[=:]\s*(?P<quote>[\"']?){_NUMBER}(?P=quote)(?:{_COMMENT}|\s*[,;]?\s*\Z)"
    ),
    # SESSION_CLOSED(2001, "The session was closed"),
    re.compile(
        rf"\s*(?P<symbol>[A-Z][A-Z0-9_]+)\s*\(\s*\"?{_NUMBER}\"?\s*,\s*[\"'](?P<text>[^\"']+)[\"'].*\Z"
    ),
    # 2001: "The session was closed",
    re.compile(
        rf"\s*[\"']?{_NUMBER}[\"']?\s*(?::|=>|=)\s*[\"'](?P<text>.+?)[\"']\s*,?\s*(?:(?://|#).*)?\Z"
    ),
    # 2001 - The session was closed
    re.compile(
        r"\s*(?P<code>-?[0-9]{3,10})\s*(?:[:：=]|\s[-–—]\s|\t|\s{2,})\s*(?P<text>[^\s\"'{\[].*)\Z"
    ),
)
_OF_ANSWERS = re.compile(r"\berrors?\b|\bcode\s*[=:]|错误|エラー|에러|오류", re.IGNORECASE)
_CODE_KEYS = ("code", "errorCode", "error_code", "errcode", "errCode", "status", "id")
_TEXT_KEYS = ("message", "msg", "errorMessage", "error_message", "errmsg", "description", "reason")


def extract_coded_errors(page: Page) -> list[RawError]:
    """The codes of blocks that list them, below a heading that speaks of errors. Claims them."""
    found = []
    for index, block in page.free(Code):
        above = page.section(index) or ""
        if not ABOUT_ERRORS.search(above):
            continue
        # "Examples of error codes" has a list of them where all are objects.
        is_example = EXAMPLE.search(above) is not None
        errors = [] if is_example else list(_of_lines(page, index, block))
        errors = errors or list(_of_objects(page, index, block, is_example=is_example))
        if errors:
            page.claim(index, BY)
        found += errors
    return found or list(_of_answers(page))


def _of_answers(page: Page) -> Iterator[RawError]:
    """The answers that are printed below a heading that speaks of errors, each with a code and a text
    of its own. One alone shows the form of an answer."""
    told = []
    for index, block in page.free(Code):
        if not _OF_ANSWERS.search(page.section(index) or ""):
            continue
        value = read_json(block.text)
        rows = [value, *value.values()] if isinstance(value, dict) else []
        row = next((row for row in rows if isinstance(row, dict) and _is_error(row)), None)
        if row is not None:
            told.append((index, _first(row, _CODE_KEYS) or "", _first(row, _TEXT_KEYS)))
    if len({code for _, code, _ in told}) < LEAST_OBJECTS:
        return
    for index, code, text in told:
        page.claim(index, BY)
        yield _error(page, index, 0, code, text, None)


def _of_lines(page: Page, index: int, block: Code) -> Iterator[RawError]:
    lines = block.text.split("\n")
    for form in _FORMS:
        matches = [(n, match) for n, line in enumerate(lines) if (match := form.match(line))]
        codes = {match["code"] for _, match in matches}
        if len(matches) >= LEAST and len(codes) == len(matches):
            for number, match in matches:
                told = match.groupdict()
                text, symbol = told.get("text") or _above(lines, number), told.get("symbol")
                yield _error(page, index, number, match["code"], text, symbol)
            return


def _above(lines: list[str], number: int) -> str | None:
    """What the nearest line above a member says of it, below tags and other annotations."""
    for line in reversed(lines[max(number - MAX_REMARKS, 0) : number]):
        match = _ABOVE.match(line)
        if match is None:
            return None
        said: str = match["quoted"] or match["text"] or ""
        text = _TAGS.sub("", said).strip()
        if text:
            return text
    return None


def _of_objects(
    page: Page, index: int, block: Code, *, is_example: bool = False
) -> Iterator[RawError]:
    objects = _each_line(block.text)
    if not (objects or is_example):
        objects = _lists(read_json(block.text)) or list(_entries(block.text))
    rows = [row for row in objects if _is_error(row)]
    codes = {_first(row, _CODE_KEYS) for row in rows}
    if len(rows) < LEAST_OBJECTS or len(codes) < len(rows):
        return
    lines = block.text.split("\n")
    for row in rows:
        code, text = _first(row, _CODE_KEYS), _first(row, _TEXT_KEYS)
        number = next((n for n, line in enumerate(lines) if text and text in line), 0)
        yield _error(page, index, number, code or "", text, None)


def _each_line(text: str) -> list[dict[str, Any]]:
    """The objects of a block that has one on each line."""
    lines = [line.strip().rstrip(",;") for line in text.split("\n") if line.strip()]
    if not all(line.startswith("{") and line.endswith("}") for line in lines):
        return []
    objects = [read_json(line) for line in lines]
    return objects if all(isinstance(one, dict) for one in objects) else []


def _lists(value: Any) -> list[dict[str, Any]]:
    """The objects of the first list of objects in a value."""
    if isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
        return value
    if isinstance(value, dict):
        return next(filter(None, map(_lists, value.values())), [])
    return []


def _entries(text: str) -> Iterator[dict[str, Any]]:
    """The maps of a list in YAML, of one level."""
    for entry in re.split(r"^\s*-\s+", text, flags=re.MULTILINE)[1:]:
        pairs = (line.partition(": ") for line in entry.split("\n"))
        yield {key.strip(): value.strip().strip("'\"") for key, mark, value in pairs if mark}


def _is_error(row: dict[str, Any]) -> bool:
    return bool(_first(row, _CODE_KEYS) and _first(row, _TEXT_KEYS))


def _first(row: dict[str, Any], keys: tuple[str, ...]) -> str | None:
    values = (row[key] for key in keys if key in row)
    return next(
        (str(value) for value in values if isinstance(value, str | int) and value != ""), None
    )


def _error(
    page: Page, index: int, number: int, code: str, text: str | None, symbol: str | None
) -> RawError:
    block = page.blocks[index]
    at = min(block.line + number + _offset(page, index), block.end_line)
    return RawError(
        place=page.place_of_line(at),
        code=code,
        symbol=symbol,
        message=text,
        section=page.section(index),
        language=language_of(text or ""),
    )


def _offset(page: Page, index: int) -> int:
    """How far below the block's first line its text begins: a fence stands above it."""
    block = page.blocks[index]
    lines = block.text.count("\n") + 1 if isinstance(block, Code) else 1
    return 1 if block.end_line - block.line + 1 > lines else 0
