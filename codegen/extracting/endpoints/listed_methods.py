"""The methods that a section lists for its address ("GET: a list of boats", "POST: add one"), each a
call of its own with the parameters that headings say are for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from codegen.extracting.endpoints.starts import Start
from codegen.extracting.page import Page
from codegen.extracting.raw import RawEndpoint, RawField
from codegen.extracting.targets import METHODS, path_of
from codegen.reading.blocks import Heading, Item

LEAST = 2
_ENTRY = re.compile(rf"(?P<method>{'|'.join(METHODS)})\s*(?:[:：]|\s[–—-])\s*(?P<text>\S.*)\Z")
# What servers answer to by themselves.
_OF_SERVERS = frozenset(("HEAD", "OPTIONS"))
_FOR = re.compile(rf"\b(?:for|of|in) (?P<methods>(?:{'|'.join(METHODS)})\b.*)\Z")
_METHOD = re.compile(rf"\b(?:{'|'.join(METHODS)})\b")


@dataclass(frozen=True, slots=True)
class _Own:
    """The lines of a section that are about some methods alone."""

    first: int
    last: int
    methods: frozenset[str]


def with_methods(
    page: Page, starts: Sequence[Start], ends: Sequence[int], found: Sequence[RawEndpoint]
) -> Iterator[RawEndpoint]:
    """The endpoints, and those of the other methods that their sections list."""
    known = {(start.method, path_of(start.target)) for start in starts}
    for start, end, raw in zip(starts, ends, found, strict=True):
        listed = dict(_listed(page, start, end))
        if len(listed) < LEAST or raw.method not in listed:
            yield raw
            continue
        owned = list(_owned(page, start, end))
        yield _only(raw, owned)
        for method, text in listed.items():
            if (method, raw.path) not in known and method not in _OF_SERVERS:
                known.add((method, raw.path))
                other = replace(raw, method=method, summary=text, request=None, response=None)
                yield _only(other, owned)


def _listed(page: Page, start: Start, end: int) -> Iterator[tuple[str, str]]:
    for block in page.blocks[start.first : end]:
        entry = _ENTRY.match(block.text) if isinstance(block, Item) else None
        if entry:
            yield entry["method"], entry["text"]


def _owned(page: Page, start: Start, end: int) -> Iterator[_Own]:
    """The parts of a section whose headings say of which methods they are."""
    for at in range(start.first, end):
        block = page.blocks[at]
        said = _FOR.search(block.text) if isinstance(block, Heading) else None
        if said is None:
            continue
        below = (n for n in range(at + 1, end) if isinstance(page.blocks[n], Heading))
        last = page.blocks[next(below, end) - 1].end_line
        yield _Own(block.line, last, frozenset(_METHOD.findall(said["methods"])))


def _only(raw: RawEndpoint, owned: Sequence[_Own]) -> RawEndpoint:
    """An endpoint without what its section says of other methods."""
    return replace(
        raw,
        params=tuple(field for field in raw.params if _is_its(field, raw, owned)),
        response_fields=tuple(field for field in raw.response_fields if _is_its(field, raw, owned)),
    )


def _is_its(field: RawField, raw: RawEndpoint, owned: Sequence[_Own]) -> bool:
    about = [own for own in owned if own.first <= field.place.line <= own.last]
    return all(raw.method in own.methods for own in about)
