"""The section of an endpoint, block by block."""

from __future__ import annotations

import re

from codegen.extracting.above import LIMIT_WORDS, is_label
from codegen.extracting.endpoints.part_examples import read_code
from codegen.extracting.endpoints.part_fields import (
    add_params,
    of_path,
    read_list,
    read_properties,
    read_table,
    tells_list,
)
from codegen.extracting.endpoints.part_lines import (
    asks_lines,
    goes_on,
    is_form,
    read_lines,
    read_shown,
    show_params,
    tells_more,
)
from codegen.extracting.endpoints.parts import (
    Parts,
    leave_part,
    led_to,
    name_part,
    part_at,
    part_inside,
)
from codegen.extracting.endpoints.starts import Start
from codegen.extracting.fields.named import read_named_fields
from codegen.extracting.page import Page
from codegen.extracting.said import requirement_said
from codegen.extracting.sections import (
    answered_part,
    location_of,
    only_requirement,
    part_of,
    requirement_of,
    requirement_of_all,
)
from codegen.extracting.targets import (
    LINES,
    address_of,
    begins_with_name,
    method_of,
    names_address,
    request_line,
    text_of,
)
from codegen.reading.blocks import AnyBlock, Code, Heading, Item, Paragraph, Table

BY = "endpoints"


def read_parts(page: Page, start: Start, end: int, parts: Parts) -> None:
    """The blocks of an endpoint, from its title to the next or to a heading of something else."""
    parts.end = end
    first = page.blocks[start.first]
    if isinstance(first, Heading) and answered_part(first.text) == "errors":
        parts.error_level = first.level  # an error with the call that it answers
    for at in range(start.first, end):
        block, text = page.blocks[at], text_of(page.blocks[at])
        rule = page.said.parts.get(at) if at > start.first else None
        if rule and rule.calls:
            parts.end = at
            return
        if rule and rule.part:
            name_part(block, text, rule.part, start, parts)
            parts.required = requirement_said(rule) or parts.required
        elif at == start.index and isinstance(block, Code):
            read_code(page, at, block, parts)
            page.claim(at, BY)
        elif at == start.index and isinstance(block, Table):
            read_properties(page, block, parts)
            page.claim(at, BY)
        elif at in (start.first, start.index) or (text and text == start.summary):
            page.claim(at, BY)
            if at != start.first and (led := led_to(page, at, parts, start)):
                name_part(block, text, led, start, parts)
        elif page.is_claimed(at) or goes_on(page, at, parts):
            continue
        elif request_line(block) or method_of(text) or _names_address(block, text, parts):
            # The parts of the request line, or an example that says it again.
            page.claim(at, BY)
            parts.part = part_of(text) or parts.part
        elif parts.part not in ("response", "errors") and (told := read_named_fields(page, at)):
            add_params(parts, told)
        elif named := (
            part_at(block, text, parts, start)
            or part_inside(page, at, parts)
            or led_to(page, at, parts, start)
        ):
            name_part(block, text, named, start, parts)
            if part_of(text) or isinstance(block, Item):
                page.claim(at, BY)
        elif isinstance(block, Paragraph | Item) and (said := requirement_of_all(text)):
            parts.required, parts.location = said, location_of(text) or parts.location
        elif parts.part in ("params", "headers") and only_requirement(text):
            parts.required, parts.label = requirement_of(text), block
            page.claim(at, BY)
        elif isinstance(block, LINES) and LIMIT_WORDS.search(text) and re.search("[0-9]", text):
            parts.limits.append(text)
            page.claim(at, BY)
        elif isinstance(block, Heading) and is_label(page, text):
            parts.is_flat |= 0 < block.level <= start.level
            leave_part(block, parts)
        elif isinstance(block, Heading) and block.level >= start.level and is_form(page, at, parts):
            parts.label = block
            page.claim(at, BY)
        elif isinstance(block, Heading) and at > start.index and _ends(page, at, start, parts):
            if not (parts.is_alone and _goes_on(page, at, end)):
                parts.end = at
                return
            parts.part, parts.label = "aside", None
        elif leave_part(block, parts):
            continue
        elif field := of_path(page, start, at, parts):
            parts.params.append(field)
        elif isinstance(block, Table):
            read_table(page, start, at, block, parts)
        elif isinstance(block, Item) and tells_list(parts):
            read_list(page, at, parts)
        elif tells_more(page, at, parts):
            page.claim(at, BY)
        elif isinstance(block, Paragraph) and asks_lines(parts):
            read_lines(page, at, parts)
        elif isinstance(block, Code) and (told := read_shown(page, at, parts)):
            show_params(parts, told)
        elif isinstance(block, Code):
            read_code(page, at, block, parts)
        elif isinstance(block, LINES) and (parts.part == "limit" or LIMIT_WORDS.search(text)):
            parts.limits.append(text)
            page.claim(at, BY)


def _names_address(block: AnyBlock, text: str, parts: Parts) -> bool:
    """Whether a line says that an address follows; an entry of the parameters may be called "path"."""
    is_field = tells_list(parts) and begins_with_name(block) and address_of(text) is None
    return names_address(text) and not is_field


def _ends(page: Page, at: int, start: Start, parts: Parts) -> bool:
    """Whether a heading that names no part ends the section. In a text without levels "OrderList:",
    right above a table, heads that table."""
    level = getattr(page.blocks[at], "level", 0)
    is_above = isinstance(page.blocks[min(at + 1, len(page.blocks) - 1)], Table)
    if not level and is_above and text_of(page.blocks[at]).endswith((":", "：")):
        return False
    return bool(level < start.level or (level == start.level and not parts.is_flat))


def _goes_on(page: Page, at: int, end: int) -> bool:
    """Whether the parameters have a heading of their own below that of something else."""
    level = getattr(page.blocks[at], "level", 0)
    return any(
        isinstance(block, Heading) and 0 < block.level <= level and part_of(block.text) == "params"
        for block in page.blocks[at + 1 : end]
    )
