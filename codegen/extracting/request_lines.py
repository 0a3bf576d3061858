"""Request lines ("GET /v1/orders"), and where the endpoint of each begins and what it is called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from urllib.parse import urlsplit

from codegen.extracting.examples import read_command
from codegen.extracting.page import Page
from codegen.extracting.sections import part_of
from codegen.reading.blocks import AnyBlock, Code, Component, Heading, Item, Paragraph, Table

METHODS = ("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS")
LINES = (Heading, Paragraph, Item)

_METHOD = "|".join(METHODS)
_SEGMENT = r"[^\s`\"'<>|]*(?:<[^<>\s]+>[^\s`\"'<>|]*)*"
_REQUEST_LINE = re.compile(
    rf"(?:(?:HTTP )?(?:request|method|url|endpoint)\s*[:：]\s*)?(?P<method>{_METHOD})\s*[:：]?(?:\s+|(?=/))"
    rf"(?P<target>(?:https?://|/){_SEGMENT}|[A-Za-z][\w.-]*(?:/[\w.{{}}:<>-]+)+)(?:\s+\((?P<auth>[A-Z][A-Z_ ]*)\))?\Z",
    re.IGNORECASE,
)
_ADDRESS = re.compile(rf"(?:(?!https?:)[A-Za-z ]{{2,20}}[:：]\s*)?((?:https?://|/){_SEGMENT})\Z")
_METHOD_LINE = re.compile(rf"(?:[A-Za-z ]{{2,20}}[:：]\s*)?({_METHOD})\Z")
_AUTH_SUFFIX = re.compile(r"\s*\(([A-Z][A-Z_ ]{2,40})\)\Z")
LIMIT_WORDS = re.compile(
    r"rate limit|frequency limit|request limit|times?\s*/|requests? per|限速|限频", re.IGNORECASE
)
_TARGETS = ("url", "path", "endpoint", "route")
_PROPERTY = re.compile(r"[A-Z][A-Za-z ]{2,39}[:：]\s*\S")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_MAX_LEAD = 12


@dataclass(frozen=True, slots=True)
class Start:
    """A request line at `index`; its endpoint begins at `first`, and ends before a heading of
    `level` or above (0 where headings have no levels)."""

    index: int
    method: str | None
    target: str
    first: int
    title: str
    group: str | None
    summary: str | None
    level: int = 0

    @property
    def key(self) -> tuple[str | None, str]:
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


def _free_line(page: Page, index: int) -> tuple[str | None, str] | None:
    return None if page.is_claimed(index) else _line_at(page, index)


def _line_at(page: Page, index: int) -> tuple[str | None, str] | None:
    """Method and target of a request line, also where its parts stand apart: an address inside an
    element that has the method, below a line with the method, or alone under "URL" (no method)."""
    block, before = page.blocks[index], page.blocks[index - 1] if index else None
    line = request_line(block)
    address = None if line or not isinstance(block, LINES) else _ADDRESS.match(block.text)
    if address is None or before is None:
        return line
    if isinstance(before, Component):
        method = before.attributes.get("method", "").upper()
        return (method, address[1]) if method in METHODS else None
    said = _METHOD_LINE.match(text_of(before))
    if said:
        return said[1], address[1]
    return (None, address[1]) if part_of(text_of(before)) == "url" and "://" in address[1] else None


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
    lines = [
        (index, line) for index in range(len(page.blocks)) if (line := _free_line(page, index))
    ]
    for index, line in lines or _commands(page):
        start = _begin(page, index, line, previous)
        if previous is not None and start.key == previous.key and start.title == previous.title:
            continue
        yield start
        previous = start


def _commands(page: Page) -> Iterator[tuple[int, tuple[str | None, str]]]:
    """The curl commands of a page without a request line: each stands for its endpoint."""
    for index, block in page.free(Code):
        command = read_command(block.text)
        if command and command.example.url:
            yield index, (command.example.method, command.example.url)


def _begin(page: Page, index: int, line: tuple[str | None, str], previous: Start | None) -> Start:
    at = _heading_above(page, index)
    heading = None if at is None else page.blocks[at]
    if at is None or not isinstance(heading, Heading):
        return _begin_without_levels(page, index, line, previous)
    is_first = previous is None or previous.index < at
    first = at if is_first else index
    group = next((b.text for b in _headings(page, at) if 0 < b.level < heading.level), None)
    end = index if at < index else index + 2
    summary = _summary(page, at + 1, end) if is_first else None
    return Start(index, *line, first, heading.text, group, summary, heading.level)


def _heading_above(page: Page, index: int) -> int | None:
    """The nearest heading with a level that is no label. A heading that is the request line itself
    is the title, unless it is the only one below a title of its own."""
    own = page.blocks[index]
    for at in range(index - 1, -1, -1):
        block = page.blocks[at]
        if isinstance(block, Heading) and block.level and not is_label(page, block.text):
            is_own = isinstance(own, Heading) and own.level and not _is_alone(page, at, index)
            return index if is_own else at
    return index if isinstance(own, Heading) and own.level else None


def _is_alone(page: Page, at: int, index: int) -> bool:
    """Whether the heading at `index` is the only request line below the heading at `at`."""
    above, own = page.blocks[at], page.blocks[index]
    if not (isinstance(above, Heading) and isinstance(own, Heading)) or own.level <= above.level:
        return False
    below = takewhile(lambda block: not _is_level(block, above.level), page.blocks[at + 1 :])
    return sum(request_line(block) is not None for block in below) == 1


def _is_level(block: AnyBlock, level: int) -> bool:
    return isinstance(block, Heading) and 0 < block.level <= level


def is_label(page: Page, text: str) -> bool:
    """Whether a line names a part of an endpoint, a property of it ("Permission: Read"), or says
    again what stands in every section ("Authorization")."""
    return (
        part_of(text) is not None
        or LIMIT_WORDS.search(text) is not None
        or _PROPERTY.match(text) is not None
        or text.casefold() in page.labels
    )


def _headings(page: Page, before: int) -> Iterator[Heading]:
    return (block for block in reversed(page.blocks[:before]) if isinstance(block, Heading))


def _begin_without_levels(
    page: Page, index: int, line: tuple[str | None, str], previous: Start | None
) -> Start:
    own_page = page.document.front_matter.get("title") if previous is None else None
    if own_page:
        return Start(index, *line, 0, own_page, None, _summary(page, 0, index))
    at = _title_index(page, index, previous)
    if at is None:
        return Start(index, *line, index, line[1], _group_of(previous), None)
    title = text_of(page.blocks[at])
    return Start(index, *line, at, title, _group(page, at, previous), _summary(page, at + 1, index))


def _title_index(page: Page, index: int, previous: Start | None) -> int | None:
    """The line above a request line that is its title: one that is printed twice, the nearest
    that reads like a heading, or the first of the lines right above. Examples may stand between
    a title and its request line."""
    lead = list(_lead(page, index, previous))
    near = list(takewhile(lambda at: isinstance(page.blocks[at], LINES), lead))
    named = [
        at
        for at in lead
        if text_of(page.blocks[at]) and not is_label(page, text_of(page.blocks[at]))
    ]
    twice = [at for at in named if text_of(page.blocks[at - 1]) == text_of(page.blocks[at])]
    headings = [at for at in named if isinstance(page.blocks[at], Heading)]
    first = [at for at in near if at in named][-1:]
    # Right above stand examples alone: the line above them.
    above = [] if first else named[:1]
    return next(iter([*(at - 1 for at in twice), *headings, *first, *above]), None)


def _lead(page: Page, index: int, previous: Start | None) -> Iterator[int]:
    """The blocks above a request line that may belong to it, nearest first."""
    stop = max(previous.index if previous else -1, index - 1 - _MAX_LEAD)
    for at in range(index - 1, stop, -1):
        if isinstance(page.blocks[at], Table) or page.is_claimed(at):
            return
        yield at


def _group(page: Page, title: int, previous: Start | None) -> str | None:
    """Where headings have no levels, the section's is one directly above the endpoint's own; a
    section goes on until the next."""
    before = page.blocks[title - 1] if title else None
    if isinstance(before, Heading) and not is_label(page, before.text):
        return before.text
    return _group_of(previous)


def _group_of(previous: Start | None) -> str | None:
    return previous.group if previous else None


def _summary(page: Page, start: int, end: int) -> str | None:
    inside = range(start, min(end, len(page.blocks)))
    return next((text_of(page.blocks[n]) for n in inside if _is_summary(page, n)), None)


def _is_summary(page: Page, index: int) -> bool:
    block = page.blocks[index]
    return (
        isinstance(block, Paragraph)
        and not is_label(page, block.text)
        and _WORDS.search(block.text) is not None
        and request_line(block) is None
    )


def text_of(block: AnyBlock) -> str:
    return block.text if isinstance(block, LINES) else ""
