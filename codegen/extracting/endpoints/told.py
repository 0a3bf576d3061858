"""Endpoints documented in full: a request line, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from codegen.extracting.endpoints.elsewhere import read_elsewhere, with_elsewhere
from codegen.extracting.endpoints.listed_methods import with_methods
from codegen.extracting.endpoints.operations import part_starts, with_selections
from codegen.extracting.endpoints.part_examples import method_of_example
from codegen.extracting.endpoints.parts import Parts
from codegen.extracting.endpoints.request_lines import address_above
from codegen.extracting.endpoints.section import read_parts
from codegen.extracting.endpoints.sharing import sharing, with_query
from codegen.extracting.endpoints.starts import Start, find_starts, split_auth, split_deprecated
from codegen.extracting.fields.models import (
    subject_of,
)
from codegen.extracting.fields.nested import nested_as_sent
from codegen.extracting.fields.shown import shown_names
from codegen.extracting.page import Page
from codegen.extracting.raw import RawEndpoint, RawField
from codegen.extracting.targets import (
    path_of,
    request_line,
)
from codegen.reading.blocks import Heading

_PLACEHOLDER = re.compile(r"\{[^{}]+\}|<[^<>]+>|:[A-Za-z_][\w-]*")


def extract_endpoints(page: Page) -> list[RawEndpoint]:
    """The endpoints of a page, in document order. Claims their sections, block by block."""
    starts = part_starts(page, list(find_starts(page)))
    ends = [start.first for start in starts[1:]] + [len(page.blocks)] * bool(starts)
    shared: dict[int, list[RawField]] = {}
    elsewhere = list(read_elsewhere(page))
    found: list[RawEndpoint] = []
    for start, end in zip(starts, ends, strict=True):
        parts = Parts(is_alone=len(starts) == 1)
        found.append(_endpoint(page, start, end, parts, shared, found[-1:]))
    told = zip(starts, ends, sharing(page, starts, found), strict=True)
    found = [with_query(page, start, end, raw) for start, end, raw in told]
    found = with_selections(page, starts, ends, found)
    found = list(with_methods(page, starts, ends, found))
    return with_elsewhere(page, found, elsewhere)


def _of_resource(page: Page, start: Start, shared: dict[int, list[RawField]]) -> Sequence[RawField]:
    """The parameters below the heading that gives the address of several endpoints, of which this is
    one; `shared` keeps them by the index of that heading."""
    at = None if request_line(page.blocks[start.index]) else address_above(page, start.index)
    heading = None if at is None else page.blocks[at]
    if at is None or not isinstance(heading, Heading):
        return ()
    if at not in shared:
        parts = Parts()
        below = range(at + 1, start.first)
        end = next((n for n in below if isinstance(page.blocks[n], Heading)), start.first)
        own = Start(at, None, start.target, at, heading.text, None, None, heading.level)
        read_parts(page, own, end, parts)
        shared[at] = parts.params
    return shared[at]


def _endpoint(
    page: Page,
    start: Start,
    end: int,
    parts: Parts,
    shared: dict[int, list[RawField]],
    before: Sequence[RawEndpoint],
) -> RawEndpoint:
    title, is_deprecated = split_deprecated(start.title)
    title, auth = split_auth(title)
    parts.placeholders = frozenset(_PLACEHOLDER.findall(path_of(start.target)))
    parts.types = frozenset(subject_of(one.type or "") for raw in before for one in raw.params)
    parts.params += _of_resource(page, start, shared)
    read_parts(page, start, end, parts)
    if parts.body_line is not None and all(
        field.location in ("path", "header") for field in parts.params
    ):
        parts.params += shown_names(page.place(parts.body_line), parts.body)
    raw = RawEndpoint(
        place=page.place(page.blocks[start.first]),
        title=title,
        method=start.method or method_of_example(parts, start),
        path=path_of(start.target),
        url=start.target.partition("?")[0] if "://" in start.target else None,
        group=start.group,
        summary=start.summary,
        auth=auth,
        section=start.group,
        deprecated=is_deprecated,
    )
    for at in range(start.first, parts.end):
        page.owners[at] = (raw.method, raw.path)
    return replace(
        raw,
        limits=tuple(parts.limits),
        params=nested_as_sent(parts.params, parts.body),
        response_fields=tuple(parts.response_fields),
        request=parts.request,
        response=parts.response,
        response_line=parts.response_line,
    )
