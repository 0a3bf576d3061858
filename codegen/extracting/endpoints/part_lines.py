"""Parameters in the parts of an endpoint that no table and no list tells: lines, and blocks of code."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from codegen.extracting.endpoints.part_fields import add_params, is_asked
from codegen.extracting.endpoints.parts import Parts, is_below_params
from codegen.extracting.fields.lists import read_line_fields
from codegen.extracting.fields.shown import read_code_fields, read_remarked_fields
from codegen.extracting.fields.typed import merged, shows_types
from codegen.extracting.page import Page
from codegen.extracting.raw import RawField
from codegen.reading.blocks import Code, Heading, Paragraph

# "The field described above is optional."
_SAID_ABOVE = re.compile(
    r"(?:(?:the|this) )?(?:field|parameter|param|argument|attribute|it)(?: (?:described|named))?(?: above)? is (?:an? )?"
    r"(?P<word>required|mandatory|optional)\b",
    re.IGNORECASE,
)
MAX_HEADINGS = 4
_IS_SHOWN = re.compile(r"\s*(?:[{\[<]|curl\b)")


def read_shown(page: Page, at: int, parts: Parts) -> tuple[RawField, ...]:
    """The parameters that a block of code shows: right below the label for them, or with a remark at
    each, before any request is shown. Claims it."""
    if is_below_params(page, at, parts):
        fields = read_code_fields(page, at, {field.name for field in parts.params})
        if fields:
            return fields
    is_asked = parts.part in ("params", "request") and not parts.params
    return read_remarked_fields(page, at) if is_asked and parts.request is None else ()


def show_params(parts: Parts, fields: Sequence[RawField]) -> None:
    """Adds parameters that code shows: what tells of them later goes before it. Another form of the
    same object is told with those before it."""
    if any(field.name in parts.shown for field in fields if not field.depth):
        fields = merged(_taken(parts), fields)
    add_params(parts, fields)
    parts.shown |= {field.name for field in fields if not field.depth}


def _taken(parts: Parts) -> list[RawField]:
    """The parameters that code has shown, taken out of the others."""
    shown: list[RawField] = []
    others: list[RawField] = []
    of = others
    for field in parts.params:
        of = of if field.depth else shown if field.name in parts.shown else others
        of.append(field)
    parts.params = others
    parts.shown.clear()
    return shown


def is_form(page: Page, at: int, parts: Parts) -> bool:
    """Whether a heading, of whatever level, is that of one form of the request: code that has types is
    right below it or the headings there, and the label of the parameters or another form above."""
    above = page.blocks[at - 1]
    is_beside = isinstance(above, Code) and parts.part == "params" and shows_types(above)
    if not is_beside and not is_below_params(page, at, parts):
        return False
    below = page.blocks[at + 1 : at + MAX_HEADINGS]
    code = next((block for block in below if not isinstance(block, Heading)), None)
    return isinstance(code, Code) and shows_types(code)


def asks_lines(parts: Parts) -> bool:
    """Whether lines here may each tell of a parameter."""
    return parts.part in ("params", "headers") or is_asked(parts)


def read_lines(page: Page, at: int, parts: Parts) -> None:
    """The parameters of a line. Claims it; what stands below "Request" and tells of one begins them."""
    fields = read_line_fields(page, at)
    if not fields:
        return
    parts.part = "params" if parts.part == "request" else parts.part
    add_params(parts, fields)
    parts.last_line = at


def goes_on(page: Page, at: int, parts: Parts) -> bool:
    """Whether a line tells of the next parameter where lines do, whatever it is called ("`address`
    string"). Takes that in."""
    block = page.blocks[at]
    if not isinstance(block, Paragraph) or parts.last_line is None or not asks_lines(parts):
        return False
    codes, before = block.inline.codes, len(parts.params)
    if codes and block.text.startswith(f"{codes[0]} "):
        read_lines(page, at, parts)
    return len(parts.params) > before


def tells_more(page: Page, at: int, parts: Parts) -> bool:
    """Whether a block goes on about the parameter that the line above it tells of: words set as code
    right below it, and the sentence that says whether it is required. Takes that in."""
    if parts.last_line != at - 1 or not parts.params:
        return False
    block, last = page.blocks[at], parts.params[-1]
    if isinstance(block, Code) and not _IS_SHOWN.match(block.text):
        said = [last.description.rstrip(".")] if last.description else []
        told = ". ".join([*said, " ".join(block.text.split())])
        parts.params[-1] = replace(last, description=told)
    elif isinstance(block, Paragraph) and (asked := _SAID_ABOVE.match(block.text)):
        parts.params[-1] = replace(last, required=last.required or asked["word"])
    else:
        return False
    parts.last_line = at
    return True
