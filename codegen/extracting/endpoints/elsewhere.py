"""Sections that source.toml gives to calls documented in another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from codegen.extracting.above import outline
from codegen.extracting.endpoints.part_fields import said_parent
from codegen.extracting.endpoints.parts import Parts
from codegen.extracting.endpoints.section import read_parts
from codegen.extracting.endpoints.starts import Start
from codegen.extracting.fields.models import (
    with_children,
)
from codegen.extracting.page import Page
from codegen.extracting.raw import RawEndpoint
from codegen.extracting.said import read_call, requirement_said
from codegen.extracting.targets import (
    path_of,
)
from codegen.faults import Fault, did_you_mean
from codegen.reading.blocks import Heading


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What a section tells that source.toml gives to calls documented in another."""

    at: int
    calls: tuple[tuple[str, str], ...]
    within: str | None
    parts: Parts


def read_elsewhere(page: Page) -> Iterator[Elsewhere]:
    """What such sections tell, in document order. Claims it."""
    for at, rule in page.said.parts.items():
        heading = page.blocks[at]
        calls = tuple(call for text in rule.calls if (call := read_call(text)))
        if calls and isinstance(heading, Heading) and rule.part != "errors":
            parts = Parts(part=rule.part, required=requirement_said(rule))
            start = Start(at, None, "", at, heading.text, None, None, heading.level)
            read_parts(page, start, outline(page).ends.get(at, at + 1), parts)
            paths = tuple((method, path_of(target)) for method, target in calls)
            yield Elsewhere(at, paths, rule.within, parts)


def with_elsewhere(
    page: Page, found: Sequence[RawEndpoint], elsewhere: Sequence[Elsewhere]
) -> list[RawEndpoint]:
    """The endpoints of a page with what sections elsewhere tell of them. Raises Fault: one is given
    to a call that the page does not have."""
    _refuse_unknown_calls(page, elsewhere, found)
    return [_with_parts(page, raw, elsewhere) for raw in found]


def _refuse_unknown_calls(
    page: Page, elsewhere: Sequence[Elsewhere], found: Sequence[RawEndpoint]
) -> None:
    known = [f"{raw.method} {raw.path}" for raw in found]
    for told in elsewhere:
        for call in map(" ".join, told.calls):
            if call not in known:
                advice = did_you_mean(call, known, "look at `calls`")
                what = (
                    f"source.toml gives this section to {call}, of which the document has nothing"
                )
                line = page.blocks[told.at].line
                raise Fault("sections-stale", what, page.document.path, line, advice)


def _with_parts(page: Page, raw: RawEndpoint, elsewhere: Sequence[Elsewhere]) -> RawEndpoint:
    for told in elsewhere:
        if (raw.method, raw.path) not in told.calls:
            continue
        params = [*raw.params, *told.parts.params]
        if told.within:
            parent = said_parent(page, told.at, told.within, raw.params)
            params = with_children(raw.params, parent, told.parts.params)
        fields = (*raw.response_fields, *told.parts.response_fields)
        raw = replace(raw, params=tuple(params), response_fields=fields)
    return raw
