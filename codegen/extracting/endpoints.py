"""Endpoints documented in full: a request line, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlsplit

from codegen.extracting.examples import read_command, read_json
from codegen.extracting.fields import is_field_table, read_fields
from codegen.extracting.page import Page
from codegen.extracting.raw import RawEndpoint, RawExample, RawField
from codegen.extracting.sections import Part, part_of
from codegen.reading.blocks import AnyBlock, Code, Component, Heading, Item, Paragraph, Table

BY = "endpoints"
METHODS = ("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS")

_REQUEST_LINE = re.compile(
    rf"(?:HTTP )?(?P<method>{'|'.join(METHODS)})\s+(?P<target>(?:https?://|/)[^\s`\"'<>]*(?:<[^<>\s]+>[^\s`\"']*)*)\Z"
)
_AUTH_SUFFIX = re.compile(r"\s*\(([A-Z][A-Z_ ]{2,40})\)\Z")
_LIMIT_WORDS = re.compile(
    r"rate limit|frequency limit|request limit|times?\s*/|requests? per|限速|限频", re.IGNORECASE
)
_LEAD = (Heading, Paragraph, Item)
_MAX_LEAD = 12


@dataclass(frozen=True, slots=True)
class _Start:
    """A request line: where it stands, and where its endpoint begins and what it is called."""

    index: int
    method: str
    target: str
    first: int
    title: str
    group: str | None
    summary: str | None


@dataclass(slots=True)
class _Parts:
    """What was found below a request line, part by part."""

    limits: list[str] = field(default_factory=list)
    params: list[RawField] = field(default_factory=list)
    response_fields: list[RawField] = field(default_factory=list)
    request: RawExample | None = None
    response: Any = None
    response_line: int | None = None


def split_auth(title: str) -> tuple[str, str | None]:
    """A title without its suffix, and the suffix: "Subscribe (SIGNED)" is ("Subscribe", "SIGNED")."""
    match = _AUTH_SUFFIX.search(title)
    return (title[: match.start()], match[1]) if match else (title, None)


def extract_endpoints(page: Page) -> list[RawEndpoint]:
    """The endpoints of a page, in document order. Claims their sections, block by block."""
    starts = list(_starts(page))
    ends = [start.first for start in starts[1:]] + [len(page.blocks)] * bool(starts)
    return [_endpoint(page, start, end) for start, end in zip(starts, ends, strict=True)]


def _starts(page: Page) -> Iterator[_Start]:
    previous: _Start | None = None
    for index, block in enumerate(page.blocks):
        line = None if page.is_claimed(index) else request_line(block)
        if line is None:
            continue
        start = _begin(page, index, line, previous)
        yield start
        previous = start


def request_line(block: AnyBlock) -> tuple[str, str] | None:
    """Method and target of a block that is a request line and nothing else."""
    if isinstance(block, Component):
        method, target = block.attributes.get("method", ""), block.attributes.get("url", "")
        return (method.upper(), target) if method.upper() in METHODS and target else None
    if isinstance(block, Table):
        return None
    match = _REQUEST_LINE.match(block.text.strip())
    return (match["method"], match["target"]) if match else None


def _begin(page: Page, index: int, line: tuple[str, str], previous: _Start | None) -> _Start:
    lead = _lead(page, index, previous)
    at = _title_index(page, lead)
    if at is None:
        return _Start(
            index, *line, first=index, title=line[1], group=page.section(index), summary=None
        )
    title = _text(page.blocks[at])
    summary = next(
        (_text(page.blocks[n]) for n in range(at + 1, index) if _is_summary(page, n)), None
    )
    return _Start(
        index, *line, first=at, title=title, group=_group(page, at, previous), summary=summary
    )


def _lead(page: Page, index: int, previous: _Start | None) -> list[int]:
    """The lines above a request line that may be its title, nearest first."""
    stop = max(previous.index if previous else -1, index - 1 - _MAX_LEAD)
    lead = []
    for at in range(index - 1, stop, -1):
        block = page.blocks[at]
        if not isinstance(block, _LEAD) or page.is_claimed(at):
            break
        lead.append(at)
        if isinstance(block, Heading) and block.level and part_of(block.text) is None:
            break
    return lead


def _title_index(page: Page, lead: list[int]) -> int | None:
    """The nearest heading that names no part of an endpoint; else the first line of the lead."""
    named = [at for at in lead if part_of(_text(page.blocks[at])) is None]
    headings = [at for at in named if isinstance(page.blocks[at], Heading)]
    return next(iter(headings or named[-1:]), None)


def _group(page: Page, title: int, previous: _Start | None) -> str | None:
    """The section heading above an endpoint's own. Where headings have no levels, that is one
    directly above it; a section goes on until the next."""
    block = page.blocks[title]
    if isinstance(block, Heading) and block.level:
        above = (b for b in reversed(page.blocks[:title]) if isinstance(b, Heading))
        return next((b.text for b in above if 0 < b.level < block.level), None)
    before = page.blocks[title - 1] if title else None
    if isinstance(before, Heading) and part_of(before.text) is None:
        return before.text
    return previous.group if previous else None


def _is_summary(page: Page, index: int) -> bool:
    block = page.blocks[index]
    return (
        isinstance(block, Paragraph)
        and part_of(block.text) is None
        and not _LIMIT_WORDS.search(block.text)
    )


def _text(block: AnyBlock) -> str:
    return block.text if isinstance(block, _LEAD) else ""


def _endpoint(page: Page, start: _Start, end: int) -> RawEndpoint:
    title, auth = split_auth(start.title)
    parts = _Parts()
    _claim_lead(page, start, parts)
    _read_parts(page, start.index, end, parts)
    raw = RawEndpoint(
        place=page.place(page.blocks[start.first]),
        title=title,
        method=start.method,
        path=path_of(start.target),
        url=start.target.partition("?")[0] if "://" in start.target else None,
        group=start.group,
        summary=start.summary,
        auth=auth,
        section=start.group,
    )
    return replace(
        raw,
        limits=tuple(parts.limits),
        params=tuple(parts.params),
        response_fields=tuple(parts.response_fields),
        request=parts.request,
        response=parts.response,
        response_line=parts.response_line,
    )


def path_of(target: str) -> str:
    """The path of an address, without scheme, host and query; placeholders as written."""
    if "://" in target:
        target = target.replace(urlsplit(target).scheme + "://", "", 1)
        target = "/" + target.partition("/")[2]
    return target.partition("?")[0]


def _claim_lead(page: Page, start: _Start, parts: _Parts) -> None:
    page.claim(start.index, BY)
    for at in range(start.first, start.index):
        block = page.blocks[at]
        text = _text(block)
        if text == start.summary or at == start.first or part_of(text):
            page.claim(at, BY)
        elif isinstance(block, _LEAD) and _LIMIT_WORDS.search(text):
            parts.limits.append(text)
            page.claim(at, BY)


def _read_parts(page: Page, index: int, end: int, parts: _Parts) -> None:
    """The blocks below a request line, up to the next endpoint or a heading of something else."""
    part: Part | None = None
    for at in range(index + 1, end):
        block = page.blocks[at]
        if page.is_claimed(at):
            continue
        named = part_of(_text(block)) if isinstance(block, _LEAD) else None
        if named:
            part = named
            page.claim(at, BY)
        elif isinstance(block, Heading):
            if block.level == 0 or _ends_endpoint(page, index, block):
                return
        elif isinstance(block, Table):
            _read_table(page, at, block, part, parts)
        elif isinstance(block, Code):
            _read_code(page, at, block, part, parts)
        elif isinstance(block, _LEAD) and (part == "limit" or _LIMIT_WORDS.search(block.text)):
            parts.limits.append(block.text)
            page.claim(at, BY)


def _ends_endpoint(page: Page, index: int, heading: Heading) -> bool:
    own = page.heading(index)
    return own is not None and 0 < heading.level <= own.level


def _read_table(page: Page, at: int, table: Table, part: Part | None, parts: _Parts) -> None:
    roles = page.roles(at, table)
    if not is_field_table(roles):
        return
    is_response = part == "response" or (
        part is None and "required" not in roles and bool(parts.params)
    )
    target = parts.response_fields if is_response else parts.params
    target.extend(read_fields(page, at, table))


def _read_code(page: Page, at: int, block: Code, part: Part | None, parts: _Parts) -> None:
    command = read_command(block.text)
    if command is not None:
        page.claim(at, BY)
        if parts.request is None:
            parts.request = RawExample(page.place(block), command.example, command.repairs)
            _report_repairs(page, block, command.repairs)
        return
    value = read_json(block.text)
    if value is None or part not in ("response", None):
        return
    page.claim(at, BY)
    if parts.response is None:
        parts.response, parts.response_line = value, block.line


def _report_repairs(page: Page, block: Code, repairs: tuple[tuple[str, str], ...]) -> None:
    for printed, meant in repairs:
        line = next(
            (n for n, text in enumerate(block.text.split("\n"), block.line) if printed in text),
            block.line,
        )
        page.find(
            "entity-ate-characters",
            line,
            meant,
            f"an HTML entity ate characters: read as {meant}",
            printed,
        )
