"""Markdown lines that begin with a tag: HTML blocks, wrappers, components, comments, anchors."""

from __future__ import annotations

import re

from codegen.faults import Fault
from codegen.reading.blocks import Component
from codegen.reading.inline import BLOCK_TAGS
from codegen.reading.scan import Scan
from codegen.reading.spans import TAG, Tag, is_component, read_tag

_RAW = frozenset(str.split("table ul ol dl pre h1 h2 h3 h4 h5 h6 script style svg"))
_EMPTY_ANCHOR = re.compile(r"\s*</a>")
_IN_TABLE = re.compile(r"\s*<(?:thead|tbody|tr|caption|colgroup)\b", re.IGNORECASE)
_NOT_BLANK = re.compile(r"\S|\Z")
_TAG_LINES = 40
_DEEPEST = 50


def read_tags(scan: Scan) -> bool:
    """Takes the tags at the start of a line; True where nothing of the line is left."""
    line = _whole_tag(scan)
    start = at = _text_at(line, 0)
    while line.startswith("<", at):
        end = _after_mark(scan, line, at)
        if end is None:
            break
        if end < 0:
            return True
        at = _text_at(line, end)
    if at == start:
        return False
    scan.mark(scan.at, scan.at + 1)
    if line[at:].strip():
        scan.lines[scan.at] = line[:start] + line[at:]
        return False
    scan.at += 1
    return True


def _text_at(line: str, at: int) -> int:
    found = _NOT_BLANK.search(line, at)
    return found.start() if found else len(line)


def _whole_tag(scan: Scan) -> str:
    """The line, with the lines below it where its last tag goes on there; those are markup."""
    line = scan.line(scan.at)
    opened = line.rfind("<")
    if line.startswith("<!--", opened) or ">" in line[opened:]:
        return line
    for count in range(2, _TAG_LINES):
        below = scan.line(scan.at + count - 1)
        if not below.strip() or "<" in below.partition(">")[0]:
            break
        if ">" in below:
            joined = "\n".join(scan.line(at) for at in range(scan.at, scan.at + count))
            if TAG.match(joined, opened):
                return _join(scan, joined.replace("\n", " "), count)
    return line


def _join(scan: Scan, joined: str, count: int) -> str:
    scan.mark(scan.at, scan.at + count)
    scan.at += count - 1
    scan.lines[scan.at] = joined
    return joined


def _after_mark(scan: Scan, line: str, at: int) -> int | None:
    """Where the text after one mark begins; None where it is text, -1 where the scan has moved."""
    if line.startswith("<!--", at):
        return _comment(scan, line, at)
    found = TAG.match(line, at)
    if not found:
        return None
    tag = read_tag(found)
    if tag.name == "a":
        return _anchor(scan, line, tag, found.end())
    if _is_table(tag, line[found.end() :] or scan.line(scan.at + 1)):
        _fragment(scan, "table")
        return -1
    if is_component(tag, scan.notes):
        _component(scan, tag)
        return found.end()
    return _element(scan, tag, found)


def _is_table(tag: Tag, below: str) -> bool:
    """Whether a component dresses a table that is written as in HTML."""
    return tag.name == "Table" and not tag.closing and _IN_TABLE.match(below) is not None


def _anchor(scan: Scan, line: str, tag: Tag, at: int) -> int | None:
    """`<a id="x"></a>`, also with its end tag left out, and no text of its own."""
    anchor = tag.attributes.get("id") or tag.attributes.get("name")
    end = _EMPTY_ANCHOR.match(line, at)
    if scan.open or not anchor or not (end or tag.ended or not line[at:].strip()):
        return None
    scan.anchor = anchor
    return end.end() if end else at


def _element(scan: Scan, tag: Tag, found: re.Match[str]) -> int | None:
    name = tag.name.lower()
    if name in _RAW and not tag.closing:
        _fragment(scan, name)
        return -1
    if name not in BLOCK_TAGS and not (name == "br" and not scan.open):
        return None
    if not (name == "p" and tag.closing):
        scan.flush()
    return found.end()


def _component(scan: Scan, tag: Tag) -> None:
    anchor = scan.anchor
    scan.flush()
    if tag.closing:
        scan.leave(tag.name)
        return
    depth = len(scan.inside)
    scan.blocks.append(Component(scan.at + 1, scan.at + 1, tag.name, tag.attributes, depth))
    if not tag.ended and tag.name in scan.notes.closed and depth < _DEEPEST:
        scan.inside.append(tag.name)
    alone = tag.ended and set(tag.attributes) == {"id"}
    scan.anchor = tag.attributes["id"] if alone else anchor


def _comment(scan: Scan, line: str, at: int) -> int:
    end = line.find("-->", at + 4)
    if end >= 0:
        return end + 3
    start = scan.at
    while scan.at + 1 < len(scan.lines) and end < 0:
        scan.at += 1
        end = scan.line(scan.at).find("-->")
    scan.mark(start, scan.at + 1)
    rest = scan.line(scan.at)[end + 3 :] if end >= 0 else ""
    scan.lines[scan.at] = rest
    scan.at += 0 if rest.strip() else 1
    return -1


def _fragment(scan: Scan, name: str) -> None:
    # lxml is not imported for markdown without a tag.
    from codegen.reading.html import read_fragment

    start = scan.at
    end = _closing_line(scan, name)
    text = "\n".join(scan.line(at) for at in range(start, end))
    try:
        blocks = read_fragment(text, first_line=start + 1)
    except Fault as fault:
        fault.path = scan.path
        raise
    anchor = scan.anchor
    scan.add(*blocks)
    if not blocks:
        scan.anchor = anchor
    covered = {line for block in blocks for line in range(block.line, block.end_line + 1)}
    scan.markup.update(
        at + 1 for at in range(start, end) if scan.lines[at].strip() and at + 1 not in covered
    )
    scan.at = end


def _closing_line(scan: Scan, name: str) -> int:
    """The line after the end tag that belongs to the tag here; without one, the next blank."""
    tags = re.compile(rf"<(/?){name}\b", re.IGNORECASE)
    depth = 0
    if name not in scan.unclosed:
        for at in range(scan.at, len(scan.lines)):
            for tag in tags.finditer(scan.lines[at]):
                depth += -1 if tag[1] else 1
                if depth == 0:
                    return at + 1
        # Kept in mind, so that a thousand tables without end do not each search the document.
        scan.unclosed.add(name)
    at = scan.at + 1
    while at < len(scan.lines) and scan.lines[at].strip():
        at += 1
    return at
