"""Calls that are headings below the form of all addresses: "https://host/bot<token>/METHOD_NAME", and
then "getMe", "sendMessage"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from codegen.extracting.above import outline
from codegen.extracting.fields.tables import is_field_table
from codegen.extracting.page import Page
from codegen.extracting.targets import METHODS
from codegen.reading.blocks import AnyBlock, Code, Heading, Item, Paragraph, Table

_FORM = re.compile(
    r"(?P<before>https?://[^\s\"'`]{1,200}/)"
    r"(?:[<{\[%]\s?(?i:(?:api[_ -]?)?method(?:[_ -]?name)?)\s?[>}\]%]|METHOD(?:[_-]NAME)?)"
    r"(?=[?\s\"'`.,;)]|\Z)"
)
_NAME = re.compile(r"[a-z][A-Za-z0-9]{2,60}(?:[._][A-Za-z0-9]+)*\Z")
_TELLS = re.compile(r"\b(?:methods?|parameters?|returns?|requests?)\b", re.IGNORECASE)
_OF_HTTP = re.compile(rf"\b({'|'.join(METHODS)})\b")
LEAST = 2

Line = tuple[str | None, str]
"""Method and target."""


@dataclass(frozen=True, slots=True)
class _Form:
    before: str
    method: str | None


def formed_lines(page: Page) -> list[tuple[int, Line]]:
    """The headings that each name a method, with its address; none where the page says no form of
    addresses, or has one such heading alone."""
    form = next((found for at in range(len(page.blocks)) if (found := _form_at(page, at))), None)
    if form is None:
        return []
    named = [
        (index, (form.method, form.before + block.text))
        for index, block in page.free(Heading)
        if block.level and _NAME.match(block.text) and _is_method(page, index)
    ]
    return named if len(named) >= LEAST else []


def _form_at(page: Page, at: int) -> _Form | None:
    block = page.blocks[at]
    match = _FORM.search(block.text) if isinstance(block, Paragraph | Item | Code) else None
    if match is None or page.is_claimed(at):
        return None
    return _Form(match["before"], next(_methods_beside(page, at), None))


def _methods_beside(page: Page, at: int) -> Iterator[str]:
    """The methods that the lines of the section speak of: the first counts."""
    heading = page.heading(at)
    for index, block in enumerate(page.blocks):
        if page.heading(index) is heading and isinstance(block, Paragraph | Item):
            yield from _OF_HTTP.findall(block.text)


def _is_method(page: Page, heading: int) -> bool:
    """Whether a section tells of a method, and not of a type or a topic."""
    below = page.blocks[heading + 1 : outline(page).ends[heading]]
    return any(_tells(page, heading + 1 + n, block) for n, block in enumerate(below))


def _tells(page: Page, at: int, block: AnyBlock) -> bool:
    if isinstance(block, Table):
        return is_field_table(block, page.roles(at, block))
    return isinstance(block, Paragraph) and _TELLS.search(block.text) is not None
