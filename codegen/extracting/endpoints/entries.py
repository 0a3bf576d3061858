"""Entries of lists that begin or end in a call set as code, and head what stands below them:
"4. My orders `GET /v1/orders`", and then tables and examples."""

from __future__ import annotations

from collections import defaultdict

from codegen.extracting.above import EXAMPLE, heading_above
from codegen.extracting.page import Page
from codegen.extracting.sections import part_of
from codegen.extracting.targets import MAX_TITLED, read_request_line
from codegen.reading.blocks import AnyBlock, Code, Item, Table

LEAST = 2
_SIGNS = " .:：,，–—-"

Line = tuple[str, str]
"""Method and target."""


def heading_entries(page: Page) -> dict[int, Line]:
    """The calls of such entries by index, of headings with several: one alone is a mention. Entries
    right below each other are a list, and head nothing."""
    found: dict[int | None, dict[int, Line]] = defaultdict(dict)
    for index, block in page.free(Item):
        told = read_entry(block)
        if told and _heads(page, index) and not EXAMPLE.search(page.section(index) or ""):
            found[heading_above(page, index)][index] = told[0]
    several = (entries for entries in found.values() if len(entries) >= LEAST)
    return {index: line for entries in several for index, line in entries.items()}


def read_entry(item: Item) -> tuple[Line, str] | None:
    """The call that an entry begins or ends with, and the words besides it: its title."""
    code = next((code for code in item.inline.codes if read_request_line(code)), "")
    line = read_request_line(code) if code else None
    if line is None or len(item.text) > MAX_TITLED:
        return None
    before, _, after = (part.strip(_SIGNS) for part in item.text.partition(code))
    title = before or after
    is_one = bool(title) and not (before and after) and part_of(title) is None
    return (line, title.removesuffix(" by")) if is_one else None


def _heads(page: Page, index: int) -> bool:
    """Whether tables or code stand below an entry, before the next one that has a call."""
    for block in page.blocks[index + 1 :]:
        if isinstance(block, Table | Code):
            return True
        if isinstance(block, Item) and read_entry(block):
            return False
        if _ends(block):
            return False
    return False


def _ends(block: AnyBlock) -> bool:
    return getattr(block, "level", None) is not None
