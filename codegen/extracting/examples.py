"""Examples as printed: curl commands, and JSON."""

from __future__ import annotations

import json
import re
import shlex
from dataclasses import dataclass
from decimal import Decimal
from html.entities import html5
from typing import Any
from urllib.parse import parse_qsl

from codegen.addresses import split_address
from codegen.model import RequestExample

MAX_JSON_CHARACTERS = 1_048_576
MAX_JSON_DEPTH = 50
MAX_DIGITS = 18

# "# Create a parcel" above a command.
_COMMENTS = re.compile(r"(?:[ \t]*#[^\n]*\n)+")
# "# Response", "Response:", as a line between a request and its answer.
_ANSWER_LABEL = re.compile(
    r"^[ \t]*(?:#|//)?[ \t]*(?:Response|Answer|返回|响应|レスポンス)[ \t]*[:：]?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_ANSWER_HEAD = re.compile(r"\s*HTTP/[0-9.]+ 2[0-9]{2}[^\n]*\n(?:[\w-]+:[^\n]*\n)*\s*")

_DATA_OPTIONS = frozenset(
    {"-d", "--d", "--data", "--data-raw", "--data-binary", "--json", "--data-urlencode"}
)
_JOINED_METHOD = re.compile(r"-X([A-Za-z]+)\Z")
_IN_QUERY = frozenset({"-G", "--get"})
# "localhost:8080/tides", which curl takes for http.
_BARE_HOST = re.compile(r"(?:localhost|\d+(?:\.\d+){3}|[\w-]+(?:\.[\w-]+)+)(?::\d+)?/")
_HEADER_OPTIONS = frozenset({"-H", "--header"})
_METHOD_OPTIONS = frozenset({"-X", "--request"})
_FLAGS_WITH_VALUE = frozenset(
    {"-u", "--user", "-o", "--output", "-A", "--user-agent", "-b", "--cookie", "-m"}
)

# The HTML entities that a browser decodes without their semicolon, so that `&currentPage` of a
# query string becomes `¤tPage`: what the reader sees, and what had been written.
_EATEN = {
    html5[name]: "&" + name
    for name in sorted(html5, key=len)
    if not name.endswith(";") and not html5[name].isascii()
}


@dataclass(frozen=True, slots=True)
class Command:
    """A curl command that was read; `repairs` are (as printed, as meant)."""

    example: RequestExample
    repairs: tuple[tuple[str, str], ...]


def read_command(text: str) -> Command | None:
    """The request of a curl command. None where the text is no curl command with an address."""
    raw = "\n".join(line.rstrip() for line in text.strip().split("\n"))
    comments = _COMMENTS.match(raw)
    command = (raw[comments.end() :] if comments else raw).removeprefix("$ ").lstrip()
    # Few blocks of code are commands, and to part words is slow.
    words = _words(command) if command.startswith("curl") else []
    if not words or words[0] != "curl":
        return None
    method, headers, data, address = _options(words[1:])
    if address is None:
        return None
    address = f"http://{address}" if _BARE_HOST.match(address) else address
    url = repair_url(address)
    query = dict(parse_qsl(split_address(url).query, keep_blank_values=True))
    example = RequestExample(
        raw=raw,
        method=method or ("POST" if data is not None else "GET"),
        url=url,
        headers=headers,
        query=query,
        body=None if data is None else _body(data),
    )
    return Command(example, ((address, url),) if url != address else ())


def _words(raw: str) -> list[str]:
    """The words of a shell command; a line break ends none, whether it is escaped or not."""
    try:
        return shlex.split(raw.replace("\\\n", " ").replace("\n", " "))
    except ValueError:
        return []


def _options(words: list[str]) -> tuple[str | None, dict[str, str], str | None, str | None]:
    method, data, address = None, None, None
    headers: dict[str, str] = {}
    rest = iter(words)
    for word in rest:
        if word in _METHOD_OPTIONS:
            method = next(rest, "").upper() or None
        elif joined := _JOINED_METHOD.match(word):
            method = joined[1].upper()
        elif word in _IN_QUERY:
            method = method or "GET"
        elif word in _HEADER_OPTIONS:
            name, _, value = next(rest, "").partition(":")
            headers[name.strip()] = value.strip()
        elif word in _DATA_OPTIONS:
            data = next(rest, "")
        elif word in _FLAGS_WITH_VALUE:
            next(rest, "")
        elif not word.startswith("-") and address is None:
            address = word
    return method, headers, data, address


def repair_url(url: str) -> str:
    """An address with the characters that an entity ate put back: `?a=1¤tPage=1` is
    `?a=1&currentPage=1`. Only where the rest goes on as a name does."""
    head, mark, query = url.partition("?")
    for eaten, meant in _EATEN.items():
        if eaten in query:
            query = re.sub(re.escape(eaten) + r"(?=[A-Za-z0-9_]*=)", meant, query)
    return head + mark + query


def text_below_request(text: str) -> str | None:
    """What stands below the word for the answer, in an example that shows the request above it."""
    label = _ANSWER_LABEL.search(text)
    return text[label.end() :] if label and text[: label.start()].strip() else None


def answered_text(text: str) -> str:
    """The body of an answer that is shown with its status line and headers; else all of it."""
    head = _ANSWER_HEAD.match(text)
    return text[head.end() :] if head else text


def _body(data: str) -> Any:
    value = read_json(data)
    return data if value is None else value


def read_json(text: str) -> Any:
    """The value of a JSON text; None where it is none, or larger or deeper than we take.

    Numbers with a fraction are Decimal, so that no digit changes; integers of more than 18 digits
    stay text. Repeated keys, NaN and Infinity are refused.
    """
    if len(text) > MAX_JSON_CHARACTERS or _depth(text) > MAX_JSON_DEPTH:
        return None
    try:
        return json.loads(
            text,
            parse_float=Decimal,
            parse_int=lambda digits: int(digits) if len(digits) <= MAX_DIGITS else digits,
            parse_constant=_refuse,
            object_pairs_hook=_unique,
        )
    except ValueError:
        return None


def _depth(text: str) -> int:
    depth = deepest = 0
    for character in re.findall(r'"(?:[^"\\]|\\.)*"|[\[\]{}]', text):
        depth += (character in "[{") - (character in "]}")
        deepest = max(deepest, depth)
    return deepest


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise ValueError("repeated key")
    return value
