"""Parameters that select one of several operations at an address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal
from urllib.parse import parse_qsl, urlencode

from codegen.extracting.page import Page
from codegen.reading.blocks import Code

# What such parameters are called. Any other is one that has few values.
SELECTORS = frozenset(
    "method command cmd action module op operation func function call api".split()
)
NAMED = re.compile(rf"\b(?:{'|'.join(sorted(SELECTORS))})[\"']?\s*[=:]", re.IGNORECASE)
# An address with its query, which may go on over lines, and a remark for what is left out.
_SHOWN = re.compile(r"(?P<address>https?://[^\s?<>]+)\?(?P<query>[^\s<>]+)\Z")
_LEFT_OUT = re.compile(r"&?<[^<>\n]{1,60}>")
VALUE = re.compile(r"[A-Za-z][\w./:-]{1,63}\Z")


def selecting(pairs: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Of names and values those that select; none where one of them has no single word for a value."""
    values = {name: value for name, value in pairs if name.casefold() in SELECTORS}
    return values if all(map(VALUE.match, values.values())) else {}


def shown_addresses(page: Page) -> Iterator[tuple[int, tuple[None, str]]]:
    """The examples that are an address and nothing else, without a method, whose query selects an
    operation: the address with what selects."""
    for index, block in page.free(Code):
        text = "".join(_LEFT_OUT.sub("", block.text).split())
        shown = _SHOWN.match(text) if "?" in text else None
        values = selecting(parse_qsl(shown["query"])) if shown else {}
        if shown and values:
            yield index, (None, f"{shown['address']}?{urlencode(values)}")


def location_of(method: str | None) -> Literal["query", "body"]:
    """Where they are sent as long as nobody says so."""
    return "query" if method in ("GET", "DELETE", "HEAD") else "body"
