"""Where the endpoint of each request line begins, and what it is called."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from urllib.parse import parse_qsl

from codegen.extracting.above import EXAMPLE, heading_above, is_label, outline
from codegen.extracting.endpoints.entries import read_entry
from codegen.extracting.endpoints.request_lines import Line, find_lines
from codegen.extracting.endpoints.selectors import selecting
from codegen.extracting.page import Page
from codegen.extracting.sections import part_of
from codegen.extracting.targets import (
    LINES,
    path_of,
    request_line,
    text_of,
    titled_line,
    titled_method,
)
from codegen.reading.blocks import Code, Heading, Item, Paragraph, Table

_AUTH_SUFFIX = re.compile(r"\s*\(([A-Z][A-Z_ ]{2,40})\)\Z")
# In brackets it is a part of the title, and is understood as such.
_DEPRECATED = re.compile(r"(?<=\w)\s+(?:Deprecated|DEPRECATED)\Z")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_MAX_LEAD = 12
_MAX_SHOWN = 4
_NUMBERED = re.compile(r"\s*[0-9]{1,3}[.)、]\s*\S")
_BOLD = re.compile(r"\s*(\*\*|__)(?!\s)[^*_]+\1:?\s*\Z")
_NOT_TITLES = re.compile(
    r"\b(?:notes?|description|summary|permissions?|auth\w*|security|errors?|remarks?)\b", re.I
)
_PLACEHOLDER = re.compile(r"[{<:].*")
# "BTC_USDT", "mdt_123": no word of an address.
_VALUE = re.compile(r"(?![vV]?[0-9]{1,2}\Z)(?:(?=.*[0-9])[\w.~-]+|[A-Z]{2,}(?:[_-][A-Z]+)*)")
MAX_TITLE = 80


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
        """Two lines with one key under one title are about the same."""
        selected = selecting(parse_qsl(self.target.partition("?")[2]))
        words = "&".join(f"{name}={value}" for name, value in selected.items())
        return self.method, path_of(self.target) + (f"#{words}" if words else "")


def split_auth(title: str) -> tuple[str, str | None]:
    """A title without its suffix, and the suffix: "Subscribe (SIGNED)" is ("Subscribe", "SIGNED")."""
    match = _AUTH_SUFFIX.search(title)
    return (title[: match.start()], match[1]) if match else (title, None)


def split_deprecated(title: str) -> tuple[str, bool]:
    """A title without the badge behind it: "Cancel a parcel Deprecated" is deprecated."""
    match = _DEPRECATED.search(title)
    return (title[: match.start()], True) if match else (title, False)


def find_starts(page: Page) -> Iterator[Start]:
    """The request lines of a page that begin an endpoint, in document order. One that says again
    what the one above it said, under the same heading, is an example."""
    previous: Start | None = None
    lines = find_lines(page)
    shared = Counter(heading_above(page, index) for index, _ in lines)
    several = any(count > 1 for count in shared.values())
    titles = [at for at in range(len(page.blocks)) if several and _is_set_off(page, at)]
    told: list[Start] = []
    for index, line in lines:
        at = heading_above(page, index)
        start = _begin(page, index, line, previous, titles=titles, is_shared=shared[at] > 1)
        if previous is not None and (_is_same(previous, start) or _says_again(previous, start, at)):
            continue
        if isinstance(page.blocks[index], Code) and any(
            _is_filled(each, start)
            or (each is previous and _is_shown(page, start, at) and _is_alike(each, start))
            for each in told
        ):
            continue
        told.append(start)
        yield start
        previous = start


def _is_same(previous: Start, start: Start) -> bool:
    return start.key == previous.key and start.title == previous.title


def _says_again(previous: Start, start: Start, heading: int | None) -> bool:
    """Whether an address without a method is that of the request line above, below one heading; with
    values for what stands there in words, or with such values the request line itself."""
    is_below = heading is None or heading <= previous.index
    is_address = start.method is None and previous.method is not None
    if not is_below:
        return False
    one, other = path_of(previous.target), path_of(start.target)
    return (is_address and one == other) or _is_filled(previous, start)


def _is_shown(page: Page, start: Start, heading: int | None) -> bool:
    """Whether the lines right above a call, below its heading, say that it is an example."""
    above = page.blocks[max(start.index - _MAX_SHOWN, (heading or 0) + 1) : start.index]
    return any(EXAMPLE.search(text_of(block)) for block in above)


def _is_alike(form: Start, start: Start) -> bool:
    """Whether a call is another but for one part of its path, which has a value."""
    one, other = (path_of(each.target).strip("/").split("/") for each in (form, start))
    differing = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    is_value = any(_PLACEHOLDER.fullmatch(a) or _VALUE.fullmatch(b) for a, b in differing)
    is_same = start.method == form.method and len(one) == len(other) > 1
    return is_same and is_value and len(differing) == 1


def _is_filled(form: Start, start: Start) -> bool:
    """Whether an address is another with values in it: "/pairs/BTC_USDT" of "/pairs/{pair}"; without a
    method of its own, of "/pairs/pair", too."""
    if start.method not in (None, form.method):
        return False
    one, other = (path_of(each.target).strip("/").split("/") for each in (form, start))
    differing = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    if len(one) != len(other) or not differing or len(differing) == len(one):
        return False
    worded = [name for name, _ in differing if not _PLACEHOLDER.fullmatch(name)]
    return len(worded) <= (start.method is None) and all(
        _VALUE.fullmatch(value) for _, value in differing
    )


def _begin(
    page: Page,
    index: int,
    line: Line,
    previous: Start | None,
    *,
    titles: Sequence[int],
    is_shared: bool,
) -> Start:
    at = _headed_as_selected(page, index, line[1])
    at = heading_above(page, index) if at is None else at
    heading = None if at is None else page.blocks[at]
    if at is None or not isinstance(heading, Heading):
        return _begin_without_levels(page, index, line, previous)
    entry = page.blocks[index]
    told = read_entry(entry) if isinstance(entry, Item) else None
    if told is not None:
        return Start(index, *line, index, told[1], heading.text, None, heading.level)
    after = max(at, previous.index) if previous else at
    own = _title_line(titles, after + 1, index) if is_shared else None
    if own is not None:
        summary = summary_between(page, own + 1, index)
        title = text_of(page.blocks[own])
        return Start(index, *line, own, title, heading.text, summary, heading.level)
    is_first = previous is None or previous.index < at
    first = at if is_first else index
    over = outline(page).parents[at]
    group = None if over is None else text_of(page.blocks[over])
    end = index if at < index else index + 2
    summary = summary_between(page, at + 1, end) if is_first else None
    return Start(index, *line, first, _title(heading.text), group, summary, heading.level)


def _headed_as_selected(page: Page, index: int, target: str) -> int | None:
    """The heading over an address that is the word which selects its operation: "CopyPattern" over
    "/?Action=CopyPattern", whatever headings of its parts stand between."""
    selected = selecting(parse_qsl(target.partition("?")[2])).values()
    over = outline(page).chain(index) if selected else ()
    return next((at for at in over if text_of(page.blocks[at]).strip() in selected), None)


def _title(text: str) -> str:
    """What a heading says besides the request line in it."""
    titled = titled_line(text)
    method = titled_method(text)
    return (titled and titled[2]) or (method and method[1]) or text


def _title_line(titles: Sequence[int], start: int, end: int) -> int | None:
    """Where several endpoints share a heading: the nearest line above one that stands as a title."""
    at = bisect_left(titles, end) - 1
    return titles[at] if at >= 0 and titles[at] >= start else None


def _is_set_off(page: Page, at: int) -> bool:
    """Whether a line is numbered or bold and stands as a title."""
    block = page.blocks[at]
    if not isinstance(block, Item | Paragraph) or len(block.text) > MAX_TITLE:
        return False
    written = page.document.lines[block.line - 1]
    is_set_off = _BOLD.match(written) or (isinstance(block, Item) and _NUMBERED.match(written))
    is_other = is_label(page, block.text) or _NOT_TITLES.search(block.text)
    return bool(is_set_off and not is_other)


def _begin_without_levels(page: Page, index: int, line: Line, previous: Start | None) -> Start:
    front = page.document.front_matter
    own_page = (front.get("title") or front.get("name")) if previous is None else None
    if own_page:
        return Start(index, *line, 0, own_page, None, summary_between(page, 0, index))
    at = _title_index(page, index, previous)
    if at is None:
        return Start(index, *line, index, line[1], _group_of(previous), None)
    title = text_of(page.blocks[at])
    return Start(
        index, *line, at, title, _group(page, at, previous), summary_between(page, at + 1, index)
    )


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
    lines = [at for at in near if at in named]
    if len(lines) > 1 and part_of(text_of(page.blocks[lines[-1] - 1])) is not None:
        lines.pop()  # what the label above it says of the endpoint before
    first = lines[-1:]
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


def summary_between(page: Page, start: int, end: int) -> str | None:
    """The first paragraph of these blocks that says what something is for."""
    inside = range(start, min(end, len(page.blocks)))
    return next((text_of(page.blocks[n]) for n in inside if _is_summary(page, n)), None)


def _is_summary(page: Page, index: int) -> bool:
    block = page.blocks[index]
    return (
        isinstance(block, Paragraph)
        and not block.text.endswith((":", "："))
        and not is_label(page, block.text)
        and _WORDS.search(block.text) is not None
        and request_line(block) is None
    )
