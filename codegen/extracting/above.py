"""What stands above a line of a page: its heading, and whether a line is a label and no title."""

from __future__ import annotations

import re
from itertools import islice

from codegen.extracting.examples import read_command
from codegen.extracting.outline import Outline, outline_of
from codegen.extracting.page import Page
from codegen.extracting.sections import answered_part, part_of
from codegen.extracting.targets import (
    LINES,
    address_of,
    names_address,
    request_line,
    text_of,
    titled_line,
    titled_method,
)
from codegen.reading.blocks import Code, Heading

LIMIT_WORDS = re.compile(
    r"rate limit|frequency limit|request limit|times?\s*/|requests? per|限速|限频", re.IGNORECASE
)
EXAMPLE = re.compile(
    r"\b(?:examples?|samples?|demo)\b|示例|样例|例子|举例|範例|サンプル|例\Z|예시|예제",
    re.IGNORECASE,
)
# "Here is an example of the request."
_TOLD_EXAMPLE = re.compile(
    r"(?:here|the following|this|below|following)\b[^.:]{0,20}\bexamples?\b[^.:]{0,40}[.:]?\Z", re.I
)
OF_ERRORS = re.compile(
    r"\b(?:errors?|exceptions?|faults?|rejections?)\b|错误|錯誤|异常|エラー|오류|에러|ошиб|erreur|fehler"
    r"|\berros?\b|\berrores\b",
    re.IGNORECASE,
)
_PROPERTY = re.compile(r"[A-Z][A-Za-z ]{2,39}[:：]\s*\S")


def outline(page: Page) -> Outline:
    """Of a page, made on first use."""
    if page.outline is None:
        page.outline = outline_of(
            page.blocks,
            is_label=lambda text: is_label(page, text) or answered_part(text) is not None,
            is_line=lambda at: request_line(page.blocks[at]) is not None
            and not is_example(page, at),
        )
    return page.outline


def heading_above(page: Page, index: int) -> int | None:
    """The nearest heading with a level that is no label. A heading that is the request line itself
    is the title, unless it is the only one below a title of its own. Of a heading beside the labels
    of its section, the one over all of them is, if that is about one endpoint alone."""
    own = page.blocks[index]
    is_own = isinstance(own, Heading) and own.level > 0
    at, label = outline(page).titles[index]
    if at is None:
        return index if is_own else None
    if is_own:
        return at if _is_alone(page, at, index) and not _is_titled(text_of(own)) else index
    over = outline(page).parents[at]
    block = page.blocks[at]
    if not isinstance(block, Heading) or over is None or is_label(page, text_of(page.blocks[over])):
        return at
    lines = outline(page).lines_below(over)
    if lines == 1:
        return over if label <= block.level else at
    return over if not lines and _is_of_command(page, over, at, block.level, label) else at


def _is_of_command(page: Page, over: int, at: int, level: int, label: int) -> bool:
    """Whether a heading stands beside a label, or behind one of its level, below a heading without a
    request line that has one command alone. Told of a heading once: its blocks ask, one by one."""
    known = outline(page).of_command
    if (at, label) not in known:
        section = page.blocks[over + 1 : outline(page).ends.get(over, over)]
        commands = (
            block for block in section if isinstance(block, Code) and read_command(block.text)
        )
        before = (block for block in page.blocks[over + 1 : at] if isinstance(block, Heading))
        is_beside = label <= level or any(
            block.level == level and is_label(page, block.text) for block in before
        )
        known[at, label] = is_beside and len(list(islice(commands, 2))) == 1
    return known[at, label]


def _is_titled(text: str) -> bool:
    """Whether a heading has a title beside its request line."""
    titled = titled_line(text)
    return bool(titled and titled[2]) or titled_method(text) is not None


def _is_alone(page: Page, at: int, index: int) -> bool:
    """Whether the heading at `index` is the only request line below the heading at `at`, or says the
    address behind a label ("URL: /orders") where there is none."""
    above, own = page.blocks[at], page.blocks[index]
    if not isinstance(above, Heading) or not isinstance(own, Heading) or own.level <= above.level:
        return False
    lines = outline(page).lines_below(at)
    return lines == 1 or (
        not lines and names_address(own.text) and address_of(own.text) is not None
    )


def is_label(page: Page, text: str) -> bool:
    """Whether a line names a part of an endpoint, a property of it ("Permission: Read"), or says
    again what stands in every section ("Authorization")."""
    return (
        part_of(text) is not None
        or LIMIT_WORDS.search(text) is not None
        or _PROPERTY.match(text) is not None
        or text.casefold() in page.labels
    )


def is_example(page: Page, index: int) -> bool:
    """Whether the label above a line says that it is one."""
    block = page.blocks[index - 1] if index else None
    return (
        isinstance(block, LINES)
        and EXAMPLE.search(block.text) is not None
        and (_TOLD_EXAMPLE.match(block.text) is not None or is_label(page, block.text))
    )


def tells_errors(page: Page, heading: int | None) -> bool:
    """Whether a heading or one over it speaks of errors, or the page's own title where it has none."""
    while heading is not None:
        block = page.blocks[heading]
        is_told = isinstance(block, Heading) and OF_ERRORS.search(block.text) is not None
        if is_told or page.said.is_of_errors(heading):
            return True
        heading = outline(page).parents[heading]
    return OF_ERRORS.search(page.document.front_matter.get("title", "")) is not None


def is_of_errors(page: Page) -> bool:
    """Whether the first heading of a page without endpoints speaks of errors, as the title of all."""
    first = next((block for block in page.blocks if isinstance(block, Heading)), None)
    return first is not None and not page.owners and OF_ERRORS.search(first.text) is not None
