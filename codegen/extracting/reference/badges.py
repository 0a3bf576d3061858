"""A method set as a badge beside its path, and titles that say their group before a bar."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from codegen.extracting.sections import part_of
from codegen.extracting.targets import METHODS, address_of, path_of
from codegen.reading.blocks import AnyBlock, Code, Heading, Inline, Item, Paragraph

_LEAD = re.compile("|".join((*METHODS, "DEL")), re.IGNORECASE)
_VERB = re.compile(rf"(?:{'|'.join(METHODS)}|DEL)\Z", re.IGNORECASE)
_GLUED = re.compile(rf"(?P<verb>{'|'.join(METHODS)}|DEL)(?P<path>/\S*)\Z", re.IGNORECASE)
# A badge before the title: with no blank between, or it would be a sentence.
_TITLED = re.compile(rf"(?P<verb>{'|'.join(METHODS)}|DEL)(?P<title>[A-Z][a-z].*)\Z")
_WHOLE = re.compile(rf"(?P<verb>{'|'.join(METHODS)}|DEL)(?P<address>https?://\S+)\Z", re.IGNORECASE)
_BAR = re.compile(r"\s*[|›»]\s*")
_DEEPEST = 6
_LONGEST_TITLE = 80


def join_badges(blocks: Sequence[AnyBlock]) -> Iterator[AnyBlock]:
    """The blocks; a badge and the address next to it as one request line. "get/orders" is a path of
    its own as well: it is a badge where the address in full stands below."""
    level, at = 0, 0
    while at < len(blocks):
        block, after = blocks[at], blocks[at + 1] if at + 1 < len(blocks) else None
        if isinstance(block, Heading):
            level = block.level
        is_lead = isinstance(block, Heading | Paragraph | Item) and _LEAD.match(block.text)
        made, taken = _joined(block, after, level) if is_lead else ((block,), 1)
        yield from made
        at += taken


def _joined(
    block: AnyBlock, after: AnyBlock | None, level: int
) -> tuple[tuple[AnyBlock, ...], int]:
    """The request line of a badge, below the title that it is glued to, and of how many blocks it
    is made; the block itself where it is no badge."""
    text = block.text if isinstance(block, Heading | Paragraph | Item) else ""
    whole, address = _WHOLE.match(text), _address(after)
    if whole:
        return (_line(block, block, whole["verb"], whole["address"]),), 1
    if after is None or address is None:
        return (block,), 1
    if _VERB.match(text) and not text.isupper():
        return (_line(block, after, text, address),), 2
    if titled := _TITLED.match(text):
        own = level if isinstance(block, Heading) else min(level + 1, _DEEPEST)
        title = Heading(block.line, block.end_line, Inline(titled["title"]), own)
        return (title, _line(block, after, titled["verb"], address)), 2
    if (glued := _GLUED.match(text)) and path_of(address).endswith(glued["path"]):
        return (_line(block, block, glued["verb"], glued["path"]),), 1
    return (block,), 1


def title_operations(blocks: Sequence[AnyBlock]) -> Iterator[AnyBlock]:
    """The blocks; where a badge and its path stand on one line and what the operation is called on
    the next, a heading of that name before them: else all of a group would have the group's."""
    level, at = 1, 0
    while at < len(blocks):
        block, after = blocks[at], blocks[at + 1] if at + 1 < len(blocks) else None
        at += 1
        if isinstance(block, Heading) and block.level and part_of(block.text) is None:
            level = block.level
        glued = _GLUED.match(block.text) if isinstance(block, Paragraph) else None
        if not (glued and glued["verb"].isupper() and _is_title(after)):
            yield block
            continue
        title = after.inline if isinstance(after, Paragraph) else Inline("")
        yield Heading(block.line, block.line, title, min(level + 1, _DEEPEST))
        yield _line(block, after or block, glued["verb"], glued["path"])
        at += 1


def _is_title(block: AnyBlock | None) -> bool:
    return (
        isinstance(block, Paragraph)
        and len(block.text) <= _LONGEST_TITLE
        and not block.text.endswith(".")
        and part_of(block.text) is None
        and address_of(block.text) is None
    )


def _address(block: AnyBlock | None) -> str | None:
    """The address that a line, or a block of code, is."""
    if not isinstance(block, Paragraph | Item | Code) or "\n" in block.text.strip():
        return None
    return address_of(block.text)


def _line(first: AnyBlock, last: AnyBlock, verb: str, address: str) -> Paragraph:
    method = "DELETE" if verb.upper() == "DEL" else verb.upper()
    text = f"{method} {address}"
    return Paragraph(first.line, max(first.line, last.end_line), Inline(text), (text,))


def part_titles(blocks: Sequence[AnyBlock]) -> Iterator[AnyBlock]:
    """The blocks; a title "Orders | Place an order" at the level of its group "Orders" is its own
    words, one level below."""
    groups: set[tuple[int, str]] = set()
    for block in blocks:
        if not isinstance(block, Heading):
            yield block
            continue
        parts = _BAR.split(block.text, maxsplit=1)
        if len(parts) == 2 and (block.level, parts[0]) in groups and parts[1]:
            level = min(block.level + 1, _DEEPEST)
            yield Heading(block.line, block.end_line, Inline(parts[1]), level, block.anchor)
        else:
            groups.add((block.level, block.text))
            yield block
