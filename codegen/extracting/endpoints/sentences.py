"""Calls that stand in sentences alone: "Send a `POST` request to `/v1/parcels`"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from codegen.extracting.above import OF_ERRORS, heading_above
from codegen.extracting.page import Page
from codegen.extracting.targets import METHODS, path_of, text_of
from codegen.reading.blocks import Heading, Item, Paragraph

_METHOD = "|".join(METHODS)
_TARGET = r"(?P<target>(?:https?:/)?/(?:[^\s`\"'<>|,;)\]]|<[^\s<>]{1,40}>)*(?:(?<=>)|[\w}>/]))"
_ON_THE_WAY = (
    "http https api rest method request requests call calls query to on at against the this our a an of "
    "following endpoint endpoints url uri address resource route path is simple"
)
_WAY = rf"(?:[ :]+(?i:{'|'.join(_ON_THE_WAY.split())})\b(?!:/))*"
_FORMS = (
    re.compile(rf"(?<![\w/])(?P<method>{_METHOD})\b{_WAY}[ :]+[\"'(\[]?{_TARGET}"),
    re.compile(
        rf"(?<!\S)[\"'(\[]?{_TARGET}[\"')\]]?(?: (?:endpoint|url|address|resource|route|path))?,? "
        rf"(?:(?:using|with|via|by|through)(?: (?:an?|the|http))*|(?:only )?(?:accepts|supports|takes|expects|responds to|handles)"
        rf"(?: (?:only|an?|both))*) (?P<method>{_METHOD})\b"
    ),
)
# "A request takes the form of `localhost:8002/tides?json={}`"
_LOOKS = re.compile(
    r"\b(?:requests?|calls?|queries|query|urls?)\b[^.:]{0,60}\b(?:takes? the (?:following )?form|ha(?:s|ve) the (?:following )?form"
    r"|forms? (?:is|of)|of the (?:following )?form|looks? like(?: this)?)\b(?: of)?\s*:?\s*\Z",
    re.IGNORECASE,
)
_HOSTED = re.compile(r"(?:https?://)?(?P<host>[\w.-]+(?::\d+)?)?(?P<path>/[A-Za-z][^\s\"'<>]*)\Z")
# "the fields of `GET /v1/parcels`": a mention.
_MENTIONS = re.compile(
    r"\b(?:for|of|about|see|from|by|like|as|unlike|than|after|before|or|and)\s*\Z", re.IGNORECASE
)

Line = tuple[str | None, str]


def told_lines(page: Page) -> Iterator[tuple[int, Line]]:
    """The first sentence of each section that says which address is called and how, where the section
    speaks of one call alone."""
    told: dict[int | None, list[tuple[int, Line]]] = defaultdict(list)
    for index, block in page.lines():
        for line in _calls(block):
            told[heading_above(page, index)].append((index, line))
    for heading, lines in told.items():
        calls = {(method, path_of(target)) for _, (method, target) in lines}
        above = "" if heading is None else text_of(page.blocks[heading])
        if len(calls) == 1 and not OF_ERRORS.search(above):
            yield lines[0]


def named_address(heading: Heading) -> str | None:
    """The address that a heading names and little more: "`/v1/tides` endpoint"."""
    code = heading.inline.codes[0] if heading.inline.codes else ""
    rest = heading.text.replace(code, " ", 1).casefold().split() if code else ["-"]
    is_address = _HOSTED.match(code) is not None and set(rest) <= set(_ON_THE_WAY.split())
    return code if is_address else None


def _calls(block: Item | Paragraph) -> Iterator[Line]:
    """What a line tells to call: an address in full, or one that is set as code."""
    for code in block.inline.codes:
        hosted = _HOSTED.match(code)
        if hosted and _LOOKS.search(block.text[: block.text.find(code)]):
            yield None, code if "://" in code else hosted["path"]
    for form in _FORMS:
        for match in form.finditer(block.text):
            target = match["target"]
            is_address = "://" in target or any(target in code for code in block.inline.codes)
            is_mention = _MENTIONS.search(block.text[: match.start()].rstrip("\"'`(["))
            if is_address and not is_mention and path_of(target) != "/":
                yield match["method"], target
