"""What stands above a line of a page: its heading, and whether a line is a label and no title."""

from __future__ import annotations

import re

from codegen.extracting.page import Page
from codegen.extracting.sections import part_of
from codegen.extracting.targets import LINES, request_line
from codegen.reading.blocks import AnyBlock, Heading

LIMIT_WORDS = re.compile(
    r"rate limit|frequency limit|request limit|times?\s*/|requests? per|限速|限频", re.IGNORECASE
)
EXAMPLE = re.compile(
    r"\b(?:examples?|samples?|demo)\b|示例|样例|例子|举例|範例|サンプル|例\Z|예시|예제",
    re.IGNORECASE,
)
_PROPERTY = re.compile(r"[A-Z][A-Za-z ]{2,39}[:：]\s*\S")


def heading_above(page: Page, index: int) -> int | None:
    """The nearest heading with a level that is no label. A heading that is the request line itself
    is the title, unless it is the only one below a title of its own."""
    own, label = page.blocks[index], 7
    for at in range(index - 1, -1, -1):
        block = page.blocks[at]
        if not isinstance(block, Heading) or not block.level:
            continue
        if is_label(page, block.text):
            label = min(label, block.level)
            continue
        if isinstance(own, Heading) and own.level and not _is_alone(page, at, index):
            return index
        return at if label > block.level else _over_siblings(page, at, block.level)
    return index if isinstance(own, Heading) and own.level else None


def _over_siblings(page: Page, at: int, level: int) -> int:
    """Of a heading beside the labels of its section, the one over all of them, if that is about
    one endpoint alone; else itself."""
    for over in range(at - 1, -1, -1):
        block = page.blocks[over]
        if isinstance(block, Heading) and 0 < block.level < level:
            is_title = not is_label(page, block.text) and _lines_below(page, over, block.level) == 1
            return over if is_title else at
    return at


def _is_alone(page: Page, at: int, index: int) -> bool:
    """Whether the heading at `index` is the only request line below the heading at `at`."""
    above, own = page.blocks[at], page.blocks[index]
    if not (isinstance(above, Heading) and isinstance(own, Heading)) or own.level <= above.level:
        return False
    return _lines_below(page, at, above.level) == 1


def _lines_below(page: Page, at: int, level: int) -> int:
    """How many request lines the section of a heading has, examples not counted."""
    end = at + 1
    while end < len(page.blocks) and not _is_level(page.blocks[end], level):
        end += 1
    lines = (n for n in range(at + 1, end) if request_line(page.blocks[n]) is not None)
    return sum(not is_example(page, n) for n in lines)


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


def is_example(page: Page, index: int) -> bool:
    """Whether the label above a line says that it is one."""
    block = page.blocks[index - 1] if index else None
    return (
        isinstance(block, LINES)
        and EXAMPLE.search(block.text) is not None
        and is_label(page, block.text)
    )
