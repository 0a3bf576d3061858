"""Request lines ("GET /v1/orders"), and where the endpoint of each begins and what it is called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from codegen.extracting.examples import read_command
from codegen.extracting.page import Page
from codegen.extracting.sections import part_of
from codegen.extracting.targets import (
    LINES,
    METHODS,
    address_of,
    first_line,
    method_of,
    names_address,
    path_of,
    request_line,
    text_of,
)
from codegen.reading.blocks import AnyBlock, Code, Component, Heading, Paragraph, Table

_AUTH_SUFFIX = re.compile(r"\s*\(([A-Z][A-Z_ ]{2,40})\)\Z")
LIMIT_WORDS = re.compile(
    r"rate limit|frequency limit|request limit|times?\s*/|requests? per|限速|限频", re.IGNORECASE
)
_PROPERTY = re.compile(r"[A-Z][A-Za-z ]{2,39}[:：]\s*\S")
EXAMPLE = re.compile(
    r"\b(?:examples?|samples?|demo)\b|示例|样例|例子|举例|範例|サンプル|例\Z|예시|예제",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]{2,}")
_MAX_LEAD = 12

Line = tuple[str | None, str]
"""Method and target."""


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


def find_starts(page: Page) -> Iterator[Start]:
    """The request lines of a page that begin an endpoint, in document order. One that says again
    what the one above it said, under the same heading, is an example."""
    previous: Start | None = None
    for index, line in _strong(page) or list(_commands(page)):
        start = _begin(page, index, line, previous)
        if previous is not None and start.key == previous.key and start.title == previous.title:
            continue
        yield start
        previous = start


def _strong(page: Page) -> list[tuple[int, Line]]:
    """The request lines of a page; examples only in the sections that have no other."""
    used: set[int] = set()
    lines = [
        (index, line)
        for index in range(len(page.blocks))
        if not page.is_claimed(index) and (line := _line_at(page, index, used))
    ]
    examples = [index for index, _ in lines if _is_example(page, index)]
    told = {heading_above(page, index) for index, _ in lines if index not in examples}
    lines = [
        (index, line)
        for index, line in lines
        if index not in examples or heading_above(page, index) not in told
    ]
    sections = {heading_above(page, index) for index, _ in lines}
    for index, block in page.free(Code):
        line = None if request_line(block) else first_line(block)
        if line and heading_above(page, index) not in sections:
            lines.append((index, line))
    return sorted(lines)


def _is_example(page: Page, index: int) -> bool:
    """Whether the label above a line says that it is one."""
    block = page.blocks[index - 1] if index else None
    return (
        isinstance(block, LINES)
        and EXAMPLE.search(block.text) is not None
        and is_label(page, block.text)
    )


def _line_at(page: Page, index: int, used: set[int]) -> Line | None:
    """Method and target of a request line, also where its parts stand apart. A method serves one
    address alone: `used` are the blocks whose method was taken."""
    block = page.blocks[index]
    line = request_line(block)
    target = None if line or not isinstance(block, LINES) else address_of(block.text)
    if target is None:
        return line
    before = page.blocks[index - 1] if index else None
    if isinstance(before, Component):
        method = before.attributes.get("method", "").upper()
        return (method, target) if method in METHODS else None
    at = _method_near(page, index, used)
    if at is not None:
        used.add(at)
        return method_of(text_of(page.blocks[at])), target
    is_named = names_address(text_of(block)) or (
        before is not None and names_address(text_of(before))
    )
    return (None, target) if is_named and path_of(target) != "/" else None


def _method_near(page: Page, index: int, used: set[int]) -> int | None:
    """The nearest line above or below that has the method, over labels and properties alone."""
    for way in (range(index - 1, max(index - 4, -1), -1), range(index + 1, index + 5)):
        for at in way:
            block = page.blocks[at] if at < len(page.blocks) else None
            if not isinstance(block, LINES) or at in used:
                break
            if method_of(block.text):
                return at
            if not is_label(page, block.text):
                break
    return None


def _commands(page: Page) -> Iterator[tuple[int, Line]]:
    """The curl commands of a page without a request line: each stands for its endpoint."""
    for index, block in page.free(Code):
        command = read_command(block.text)
        if command and command.example.url:
            yield index, (command.example.method, command.example.url)


def _begin(page: Page, index: int, line: Line, previous: Start | None) -> Start:
    at = heading_above(page, index)
    heading = None if at is None else page.blocks[at]
    if at is None or not isinstance(heading, Heading):
        return _begin_without_levels(page, index, line, previous)
    is_first = previous is None or previous.index < at
    first = at if is_first else index
    group = next((b.text for b in _headings(page, at) if 0 < b.level < heading.level), None)
    end = index if at < index else index + 2
    summary = _summary(page, at + 1, end) if is_first else None
    return Start(index, *line, first, heading.text, group, summary, heading.level)


def heading_above(page: Page, index: int) -> int | None:
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


def _begin_without_levels(page: Page, index: int, line: Line, previous: Start | None) -> Start:
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
