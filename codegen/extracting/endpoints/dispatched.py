"""Pages that say which parameter has the name of what is called, and then head each section with
such a name: "The name of the call goes into `command`", and "`openGate` - opens it"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from codegen.extracting.endpoints.selectors import SELECTORS, location_of
from codegen.extracting.page import Page
from codegen.extracting.sections import part_of
from codegen.extracting.targets import LINES, text_of
from codegen.model import Operation
from codegen.reading.blocks import Heading, Item, Paragraph

_QUOTED = re.compile(r"[\"'“”‘’`](?P<name>[a-z]{2,12})[\"'“”‘’`]")
_IS_PARAMETER = re.compile(
    r"\b(?:parameters?|params?|fields?|arguments?)\b|参数|參數", re.IGNORECASE
)
_SELECTS = re.compile(
    r"\b(?:selects?|determines?|specif(?:y|ies)|identif(?:y|ies)|names?|chooses?)\b|名称|名稱|方法名",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?P<name>[A-Za-z][\w.]{1,63})(?:\s*(?:[–—:：-]{1,2}|\().*)?\Z")
_COUNT = re.compile(r"\A\s*\d{1,3}(?:\.\d{1,3})*[.)]?\s+")
LEAST = 2
_LOWER = re.compile(r"[a-z][A-Za-z0-9]*(?:[_.][A-Za-z0-9]+)*\Z|[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+\Z")


def selector_of(page: Page) -> str | None:
    """The parameter of which a sentence says that it has the name of what is called."""
    return next((name for _, block in page.lines() if (name := _told(block))), None)


def _told(block: Paragraph | Item) -> str | None:
    text = block.text
    if not (_IS_PARAMETER.search(text) and _SELECTS.search(text)):
        return None
    codes = block.inline.codes or tuple(match["name"] for match in _QUOTED.finditer(text))
    return next((code for code in codes if code in SELECTORS), None)


def dispatched_by(
    page: Page, at: int, end: int, selector: str, method: str | None
) -> Operation | None:
    """What selects the operation of a heading that begins with its name, where its section tells of
    parameters or of an answer."""
    heading = page.blocks[at]
    match = _NAME.match(heading.text) if isinstance(heading, Heading) else None
    if match is None or not _is_name(heading, match["name"]):
        return None
    below = (part_of(text_of(block)) for block in page.blocks[at + 1 : end] if _is_line(block))
    if not any(part in ("params", "response") for part in below):
        return None
    return Operation(location=location_of(method), values={selector: match["name"]}, within=None)


def _is_line(block: object) -> bool:
    return isinstance(block, LINES)


def _is_name(heading: object, name: str) -> bool:
    """Whether a word is set as code, or written as names of calls are."""
    codes = heading.inline.codes if isinstance(heading, Heading) else ()
    return name in codes[:1] or _LOWER.match(name) is not None


def named_alike(
    titles: Sequence[str], selected: Sequence[Operation | None]
) -> Iterator[Operation | None]:
    """The operations of sections; where several have the word for their title that selects them, one
    whose example nobody can read is selected by its title, too."""
    named = [
        operation
        for title, operation in zip(titles, selected, strict=True)
        if operation and list(operation.values.values()) == [_counted(title)]
    ]
    for title, operation in zip(titles, selected, strict=True):
        name = _counted(title)
        if operation or len(named) < LEAST or not _LOWER.match(name):
            yield operation
            continue
        values = dict.fromkeys(named[0].values, name)
        yield Operation(location=named[0].location, values=values, within=named[0].within)


def _counted(title: str) -> str:
    """A title without the number before it."""
    return _COUNT.sub("", title).strip()
