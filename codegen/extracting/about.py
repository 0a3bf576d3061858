"""What a document says of itself: titles, languages, the range of its codes, servers."""

from __future__ import annotations

import re
from collections.abc import Iterable

from codegen.extracting.page import Page, language_of
from codegen.reading.blocks import Heading, Paragraph

BY = "about"

_RANGE = re.compile(
    r"(?:code|码).{0,12}?\s(-?[0-9]{1,12})\s*(?:to|until|-|–|~|到|至)\s*(-?[0-9]{1,12})\s*\Z",
    re.IGNORECASE,
)
_SERVER = re.compile(
    r"(?:base ?url|base endpoint|base address|api url|access url|rest api|server|host|endpoint is|接入地址|请求域名)",
    re.IGNORECASE,
)
_URL = re.compile(r"(?:https?|wss?)://[A-Za-z0-9.:-]+(?:/[A-Za-z0-9._~/-]*)?")
_MAX_LINE = 200


def titles_of(page: Page) -> dict[str, str]:
    """The first heading of the highest level in each language; none where headings have no level."""
    found: dict[str, tuple[int, str]] = {}
    for block in page.blocks:
        if isinstance(block, Heading) and block.level:
            language = language_of(block.text)
            if language not in found or block.level < found[language][0]:
                found[language] = (block.level, block.text)
    return {language: title for language, (_, title) in found.items()}


def languages_of(languages: Iterable[str]) -> tuple[str, ...]:
    """The languages of a document's tables in their order, each once."""
    return tuple(dict.fromkeys(languages))


def extract_code_range(page: Page) -> tuple[str, str] | None:
    """ "Error Code from 51700 to 51799": the range, as written. Claims the line in each language."""
    found = None
    for index, block in page.free(Paragraph):
        match = _RANGE.search(block.text) if len(block.text) < _MAX_LINE else None
        if match:
            page.claim(index, BY)
            found = found or (match[1], match[2])
    return found


def extract_servers(page: Page) -> tuple[str, ...]:
    """The addresses that a line or the heading above it calls a base address. Claims the lines."""
    found: dict[str, None] = {}
    for index, block in page.lines():
        urls = _URL.findall(block.text) if len(block.text) < _MAX_LINE else []
        said = block.text if _SERVER.search(block.text) else page.section(index) or ""
        if urls and _SERVER.search(said):
            page.claim(index, BY)
            found.update(dict.fromkeys(url.rstrip("/.") for url in urls))
    return tuple(found)
