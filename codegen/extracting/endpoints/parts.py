"""What was found around a request line, and which part of its endpoint a line names."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from codegen.extracting.above import EXAMPLE
from codegen.extracting.endpoints.starts import Start
from codegen.extracting.page import Page
from codegen.extracting.raw import RawExample, RawField
from codegen.extracting.sections import (
    Part,
    answered_part,
    leads_to_params,
    location_of,
    part_besides,
    part_of,
    requirement_of,
    tells_answers,
    tells_sent,
    told_part,
)
from codegen.extracting.targets import (
    LINES,
    begins_with_name,
    text_of,
)
from codegen.model import Location
from codegen.reading.blocks import AnyBlock, Heading, Item, Paragraph, Table

_BARE = frozenset(
    {"parameters", "params", "fields", "parameter", "field", "attributes", "properties"}
)
# An entry over the fields of what it stands in: "Attributes (object)", "Data structure: Address".
_OF_FIELDS = re.compile(
    r"(?:data structures?|attributes|properties|fields)(?:\s*\([\w, \[\]]+\))?(?:\s*:\s*(?P<name>[\w ]+))?\Z",
    re.IGNORECASE,
)
_OF_REQUEST = re.compile(r"\brequest|请求|請求|入参|リクエスト|요청", re.IGNORECASE)
_BODY_TYPE = re.compile(r"content[ -]type\s*[:：=]\s*[\w.+-]+/[\w.+*-]+(?:\s*;.*)?\Z", re.I)
# "Response 201 (application/json)"
_ANSWER = re.compile(r"response\s+[1-5][0-9]{2}(?:\s*\([^()]{1,60}\))?\Z", re.IGNORECASE)


@dataclass(slots=True)
class Parts:
    """What was found around a request line; `placeholders` are the parameters in its path, as they are
    written there; `types` what those of the endpoint above are; `part` is the one that the last line
    named, `location` where its parameters are sent and `required` what it says of all of them;
    `labels` are the headings of parts so far; of an answer that has one, those that come again after
    it are (`is_of_answer`);
    `is_flat` says that the parts have headings of the title's level, `is_alone` that the page has no
    other endpoint; `error_level` is that of the heading of an error whose answer is told, `answer_level` that of the heading of
    all answers; `body` is
    what an example sends; `end` is the index behind the section."""

    placeholders: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    part: Part | None = None
    is_flat: bool = False
    is_alone: bool = False
    error_level: int | None = None
    answer_level: int | None = None
    location: Location | None = None
    required: str | None = None
    label: AnyBlock | None = None
    labels: set[str] = field(default_factory=set)
    has_request: bool = False
    has_answer: bool = False
    is_of_answer: bool = False
    end: int = 0

    limits: list[str] = field(default_factory=list)
    params: list[RawField] = field(default_factory=list)
    shown: set[str] = field(default_factory=set)
    last_line: int | None = None
    response_fields: list[RawField] = field(default_factory=list)
    request: RawExample | None = None
    body: Any = None
    body_line: AnyBlock | None = None
    response: Any = None
    response_line: int | None = None


def name_part(block: AnyBlock, text: str, named: Part, start: Start, parts: Parts) -> None:
    """Goes on to a part, with what its label says of all that is in it."""
    parts.part, parts.location = _part_after(parts, block, named), location_of(text)
    parts.label = block
    parts.has_request |= parts.part in ("request", "params")
    parts.required = requirement_of(text)
    parts.is_flat |= isinstance(block, Heading) and 0 < block.level <= start.level


def part_at(block: AnyBlock, text: str, parts: Parts, start: Start) -> Part | None:
    """The part that a line names, also with the title said again before it ("Close gate response" of
    "Close gate"); what stands under the status of an error is about that error."""
    named = part_of(text) if text and not begins_with_name(block) else None
    if named is None and isinstance(block, Heading) and block.level > start.level:
        named = part_besides(text, start.title)
    if named is None and isinstance(block, Paragraph) and leads_to_params(text):
        named = "params"
    if isinstance(block, Heading) and block.level:
        if parts.error_level is not None and block.level <= parts.error_level:
            parts.error_level = None
        answered = None if named else answered_part(text)
        parts.error_level = block.level if answered == "errors" else parts.error_level
        named = named or answered
    if isinstance(block, Heading) and block.level:
        if parts.answer_level is not None and block.level <= parts.answer_level:
            parts.answer_level = None
        if named == "response" and parts.answer_level is None:
            parts.answer_level = block.level
        is_inside = parts.answer_level is not None and block.level > parts.answer_level
        if is_inside and named in ("params", "headers") and not _OF_REQUEST.search(text):
            named = "response" if named == "params" else "aside"
    is_of_error = named in ("response", "params") and parts.error_level is not None
    return "errors" if is_of_error else named


def _part_after(parts: Parts, block: AnyBlock, named: Part) -> Part:
    """The part that a label names. "Parameters", right after "Response structure" written alike, are
    those of the response, where the section has told of the request before."""
    before, text = parts.label, text_of(block).strip(" :：").casefold()
    if isinstance(block, Heading):
        is_asked = named in ("request", "url") or _OF_REQUEST.search(text)
        parts.has_answer |= named == "response" and not EXAMPLE.search(text)
        parts.is_of_answer |= parts.has_answer and text in parts.labels
        parts.is_of_answer &= not is_asked
        parts.labels.add(text)
        if parts.is_of_answer and named in ("params", "headers"):
            return "response" if named == "params" else "aside"
    if named != "params" or before is None or type(before) is not type(block):
        return named
    is_bare = text in _BARE
    is_alike = getattr(before, "level", 0) == getattr(block, "level", 0)
    is_answer = parts.part == "response" and not EXAMPLE.search(text_of(before))
    return "response" if is_bare and is_alike and is_answer and parts.has_request else named


def leave_part(block: AnyBlock, parts: Parts) -> bool:
    """Whether a heading of something else ends the part whose heading is of its level. Ends it."""
    label = parts.label
    if not isinstance(block, Heading) or not isinstance(label, Heading) or parts.part is None:
        return False
    if not 0 < block.level <= label.level:
        return False
    parts.part = parts.required = parts.location = None
    parts.label = block
    return True


def part_inside(page: Page, at: int, parts: Parts) -> Part | None:
    """The part whose fields stand in the list inside an entry: those of an answer where the entry
    stands in one, else those of the request."""
    block, below = page.blocks[at], page.blocks[at + 1 : at + 2]
    if not isinstance(block, Item):
        return None
    if _ANSWER.match(block.text):
        return answered_part(block.text)
    is_over = any(isinstance(one, Item) and one.depth > block.depth for one in below)
    label = block.text.partition(":")[0] if is_over and block.depth == 0 else ""
    if label and (named := part_of(label)):
        return named  # "JSON request: None, or:"
    if not is_over or not _OF_FIELDS.match(block.text):
        return None
    return parts.part if parts.part in ("response", "errors", "aside") else "params"


def is_over_fields(label: AnyBlock | None) -> bool:
    """Whether a label is an entry that has the fields of its part below it."""
    return isinstance(label, Item) and _OF_FIELDS.match(label.text) is not None


def named_inside(label: AnyBlock | None) -> str | None:
    """What the fields below an entry are of, where it says so."""
    match = _OF_FIELDS.match(label.text) if isinstance(label, Item) else None
    return match["name"] if match else None


def led_to(page: Page, at: int, parts: Parts, start: Start) -> Part | None:
    """The part whose list or table stands below a sentence that says so; what is no request stays
    what the heading or the label above calls it, the title of the endpoint apart."""
    block, below = page.blocks[at], page.blocks[at + 1 : at + 2]
    if not isinstance(block, Paragraph) or not below or not isinstance(below[0], Item | Table):
        return None
    above = page.heading(at)
    is_titled = above is page.blocks[start.first]
    is_other = parts.part in ("response", "errors", "aside") or (
        above is not None and not is_titled and tells_answers(above.text)
    )
    told = told_part(block.text) or (
        "params" if _OF_FIELDS.match(block.text.strip(" :：")) else None
    )
    if told is None and isinstance(below[0], Item) and below[0].inline.codes:
        told = "params" if tells_sent(block.text) else None
    return None if told == "params" and is_other else told


def is_below_params(page: Page, at: int, parts: Parts) -> bool:
    """Whether a block stands right below the label of the parameters, or below a line between that
    says what type the body has."""
    if parts.part != "params" or at == 0:
        return False
    above = page.blocks[at - 1]
    is_type = at > 1 and isinstance(above, LINES) and _BODY_TYPE.match(above.text) is not None
    return page.blocks[at - 1 - is_type] is parts.label
