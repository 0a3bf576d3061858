"""Request lines ("GET /v1/orders"), and where the endpoint of each begins and what it is called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from codegen.extracting.page import Page
from codegen.extracting.sections import part_of
from codegen.reading.blocks import AnyBlock, Component, Heading, Item, Paragraph, Table

METHODS = ("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS")
LINES = (Heading, Paragraph, Item)

_METHOD = "|".join(METHODS)
_SEGMENT = r"[^\s`\"'<>|]*(?:<[^<>\s]+>[^\s`\"'<>|]*)*"
_REQUEST_LINE = re.compile(
    rf"(?:(?:HTTP )?(?:request|method|url|endpoint)\s*[:：]\s*)?(?P<method>{_METHOD})\s*[:：]?(?:\s+|(?=/))"
    rf"(?P<target>(?:https?://|/){_SEGMENT}|[A-Za-z][\w.-]*(?:/[\w.{{}}:<>-]+)+)(?:\s+\((?P<auth>[A-Z][A-Z_ ]*)\))?\Z",
    re.IGNORECASE,
)
_AUTH_SUFFIX = re.compile(r"\s*\(([A-Z][A-Z_ ]{2,40})\)\Z")
LIMIT_WORDS = re.compile(
    r"rate limit|frequency limit|request limit|times?\s*/|requests? per|限速|限频", re.IGNORECASE
)
_TARGETS = ("url", "path", "endpoint", "route")
_MAX_LEAD = 12


@dataclass(frozen=True, slots=True)
class Start:
    """A request line at `index`; its endpoint begins at `first`, and ends before a heading of
    `level` or above (0 where headings have no levels)."""

    index: int
    method: str
    target: str
    first: int
    title: str
    group: str | None
    summary: str | None
    level: int = 0

    @property
    def key(self) -> tuple[str, str]:
        return self.method, path_of(self.target)


def split_auth(title: str) -> tuple[str, str | None]:
    """A title without its suffix, and the suffix: "Subscribe (SIGNED)" is ("Subscribe", "SIGNED")."""
    match = _AUTH_SUFFIX.search(title)
    return (title[: match.start()], match[1]) if match else (title, None)


def request_line(block: AnyBlock) -> tuple[str, str] | None:
    """Method and target of a block that is a request line and nothing else."""
    if isinstance(block, Component):
        method = block.attributes.get("method", "").upper()
        target = next((block.attributes[key] for key in _TARGETS if key in block.attributes), "")
        return (method, target) if method in METHODS and "/" in target else None
    if isinstance(block, Table):
        return None
    match = _REQUEST_LINE.match(block.text.strip())
    # A verb in a sentence ("Get account/info") is none: what is no address is in capitals.
    if match is None or not match["method"].isupper():
        return None
    return match["method"], match["target"]


def path_of(target: str) -> str:
    """The path of an address, without scheme, host and query; placeholders as written."""
    if "://" in target:
        target = target.replace(urlsplit(target).scheme + "://", "", 1)
        target = "/" + target.partition("/")[2]
    path = target.partition("?")[0]
    return path if path.startswith("/") else f"/{path}"


def find_starts(page: Page) -> Iterator[Start]:
    """The request lines of a page that begin an endpoint, in document order. One that says again
    what the one above it said, under the same heading, is an example."""
    previous: Start | None = None
    for index, block in enumerate(page.blocks):
        line = None if page.is_claimed(index) else request_line(block)
        if line is None:
            continue
        start = _begin(page, index, line, previous)
        if previous is not None and start.key == previous.key and start.title == previous.title:
            continue
        yield start
        previous = start


def _begin(page: Page, index: int, line: tuple[str, str], previous: Start | None) -> Start:
    at = index if _is_own_title(page, index) else _heading_above(page, index)
    heading = None if at is None else page.blocks[at]
    if at is None or not isinstance(heading, Heading):
        return _begin_without_levels(page, index, line, previous)
    is_first = previous is None or previous.index < at
    first = at if is_first else index
    group = next((b.text for b in _headings(page, at) if 0 < b.level < heading.level), None)
    end = index if at < index else min(at + 2, len(page.blocks))
    summary = _summary(page, at + 1, end) if is_first else None
    return Start(index, *line, first, heading.text, group, summary, heading.level)


def _is_own_title(page: Page, index: int) -> bool:
    """A request line that is a heading, with others beside it ("## GET /v1/time")."""
    own = page.blocks[index]
    if not isinstance(own, Heading) or not own.level:
        return False
    beside = 0
    for blocks in (page.blocks[index + 1 :], reversed(page.blocks[:index])):
        for block in blocks:
            if isinstance(block, Heading) and block.level < own.level:
                break
            is_like = isinstance(block, Heading) and block.level == own.level
            beside += is_like and (
                request_line(block) is not None or part_of(text_of(block)) is None
            )
    return beside > 0


def _heading_above(page: Page, index: int) -> int | None:
    """The nearest heading with a level that names no part of an endpoint."""
    for at in range(index, -1, -1):
        block = page.blocks[at]
        is_title = at < index or request_line(block) is None
        if isinstance(block, Heading) and block.level and is_title and part_of(block.text) is None:
            return at
    return None


def _headings(page: Page, before: int) -> Iterator[Heading]:
    return (block for block in reversed(page.blocks[:before]) if isinstance(block, Heading))


def _begin_without_levels(
    page: Page, index: int, line: tuple[str, str], previous: Start | None
) -> Start:
    at = _title_index(page, _lead(page, index, previous))
    if at is None:
        return Start(index, *line, index, line[1], previous.group if previous else None, None)
    title = text_of(page.blocks[at])
    return Start(index, *line, at, title, _group(page, at, previous), _summary(page, at + 1, index))


def _lead(page: Page, index: int, previous: Start | None) -> list[int]:
    """The lines above a request line that may be its title, nearest first."""
    stop = max(previous.index if previous else -1, index - 1 - _MAX_LEAD)
    lead = []
    for at in range(index - 1, stop, -1):
        if not isinstance(page.blocks[at], LINES) or page.is_claimed(at):
            break
        lead.append(at)
    return lead


def _title_index(page: Page, lead: list[int]) -> int | None:
    """The nearest line that reads like a heading; else the first line of the lead."""
    named = [at for at in lead if part_of(text_of(page.blocks[at])) is None]
    headings = [at for at in named if isinstance(page.blocks[at], Heading)]
    return next(iter(headings or named[-1:]), None)


def _group(page: Page, title: int, previous: Start | None) -> str | None:
    """Where headings have no levels, the section's is one directly above the endpoint's own; a
    section goes on until the next."""
    before = page.blocks[title - 1] if title else None
    if isinstance(before, Heading) and part_of(before.text) is None:
        return before.text
    return previous.group if previous else None


def _summary(page: Page, start: int, end: int) -> str | None:
    return next((text_of(page.blocks[n]) for n in range(start, end) if _is_summary(page, n)), None)


def _is_summary(page: Page, index: int) -> bool:
    block = page.blocks[index]
    return (
        isinstance(block, Paragraph)
        and part_of(block.text) is None
        and not LIMIT_WORDS.search(block.text)
        and request_line(block) is None
    )


def text_of(block: AnyBlock) -> str:
    return block.text if isinstance(block, LINES) else ""
