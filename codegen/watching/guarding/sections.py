"""The part of a page that is kept: its readable text, and of that one section where source.toml
names an anchor."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from codegen.config import DocumentFormat, DocumentRule
from codegen.faults import Fault
from codegen.reading.blocks import Heading
from codegen.reading.decode import decode
from codegen.reading.frontmatter import read_front_matter
from codegen.reading.markdown import read_markdown
from codegen.reading.sniff import sniff_format
from codegen.watching.guarding.markup import Piece, Scan, values_of
from codegen.watching.guarding.readable import readable

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BOXES = frozenset("section article main div table dl ul ol details body".split())
_ENDS = frozenset("main body html".split())
_LOWEST = 7


def keep(text: str, rule: DocumentRule) -> str:
    """What is kept of a page. Raises Fault: the anchor is not in it."""
    format = format_of(text, rule)
    kept = readable(text, format)
    return cut(kept, rule.anchor, format, path=rule.file) if rule.anchor else kept


def format_of(text: str, rule: DocumentRule) -> DocumentFormat:
    return rule.format or sniff_format(text, path=rule.file)


def cut(text: str, anchor: str, format: DocumentFormat, *, path: str) -> str:
    """The section at an anchor: from the heading or element of that name to the next heading of its
    level or above. What the page says of itself (head, front matter) stays. Raises Fault: there is
    none, or the page has no markup to tell."""
    wanted = unquote(anchor.removeprefix("#"))
    if format == "text":
        advice = "leave `anchor` out: a text without markup has no anchors"
        raise Fault("anchor-unsupported", "no anchors in a text", path, advice=advice)
    found = _cut_html(text, wanted) if format == "html" else _cut_markdown(text, wanted, path)
    if found is None:
        what = f"no heading or element is called {wanted[:80]!r}"
        advice = "look where the section is by now; change `anchor` in source.toml"
        raise Fault("anchor-missing", what, path, advice=advice)
    return found


@dataclass(slots=True)
class _Walk:
    """The walk over a page from its target on. `level` is that of the heading of the section, None
    until it is known; `box` the element that is the target, with the depth of its like."""

    text: str
    wanted: str
    start: int | None = None
    level: int | None = None
    heading: Piece | None = None
    box: str | None = None
    depth: int = 0
    open: int = 0
    has_more: bool = False
    in_heading: bool = False
    last: int = 0

    def end(self, pieces: Iterator[Piece]) -> int | None:
        """Where the section ends; None where nothing is the target."""
        for piece in pieces:
            if self.start is None:
                self._find(piece)
            elif (done := self._go_on(piece)) is not None:
                return done
            self.last = piece.end
        return None if self.start is None else len(self.text)

    def _find(self, piece: Piece) -> None:
        if piece.kind == "begin" and piece.name in _HEADINGS:
            self.heading = piece
        elif piece.kind == "end" and piece.name in _HEADINGS:
            self.heading = None
        if piece.kind not in ("begin", "raw") or not self._is_target(piece):
            return
        self.start = self.heading.start if self.heading else piece.start
        if self.heading:
            self.level = _HEADINGS[self.heading.name]
        elif piece.name in _BOXES and piece.kind == "begin":
            self.box, self.depth = piece.name, 1

    def _is_target(self, piece: Piece) -> bool:
        if self.wanted not in self.text[piece.start : piece.head] and "&" not in self.wanted:
            return False
        values = values_of(self.text, piece)
        return self.wanted in (values.get("id"), values.get("name") if piece.name == "a" else None)

    def _go_on(self, piece: Piece) -> int | None:
        if self.text[self.last : piece.start].strip():
            self._take_text()
        if piece.name in _HEADINGS:
            self.in_heading = piece.kind == "begin"
        if piece.kind == "begin" and piece.name in _HEADINGS:
            return self._take_heading(_HEADINGS[piece.name], piece.start)
        if piece.name == self.box:
            self.depth += (piece.kind == "begin") - (piece.kind == "end")
            if self.depth == 0:
                return self._close_box(piece.end)
        if piece.name in _ENDS:
            self.open += (piece.kind == "begin") - (piece.kind == "end")
            if self.open < 0 and not self.box:
                return piece.start
        return None

    def _take_text(self) -> None:
        if self.level is None:
            self.level = _LOWEST  # no heading of its own: up to the next one
        elif not self.in_heading:
            self.has_more = True

    def _take_heading(self, level: int, at: int) -> int | None:
        if self.level is None:
            self.level = level
        elif level <= self.level and not (self.box and self.level == _LOWEST):
            return at
        return None

    def _close_box(self, at: int) -> int | None:
        """An element that holds more than its heading is the section; else that goes on after it."""
        if self.has_more or self.level == _LOWEST:
            return at
        self.box = None
        return None


def _cut_html(text: str, wanted: str) -> str | None:
    walk = _Walk(text, wanted)
    end = walk.end(Scan(text).pieces())
    if end is None or walk.start is None:
        return None
    head = _head(text, walk.start)
    tail = "\n</body>\n</html>\n" if head else "\n"
    return f"{head}{text[walk.start : end].strip()}{tail}"


def _head(text: str, before: int) -> str:
    """All before the body, as it came; "" for a page that has none."""
    for piece in Scan(text).pieces():
        if piece.start >= before:
            break
        if piece.kind == "begin" and piece.name == "body":
            return text[: piece.end] + "\n"
    return ""


_NOT_IN_SLUGS = re.compile(r"[^\w\- ]")
_ANCHOR_LINE = re.compile(
    r"""\s*<([A-Za-z][\w.]*)\s+(?:id|name)=["']?[^"'<>]*["']?\s*(?:/>|>\s*(?:</\1>)?)\s*"""
)
_DEFINITION = re.compile(r" {0,3}\[([^\[\]\n]{1,200})\]:\s*\S.*")
_LABEL = re.compile(r"\[([^\[\]\n]{1,200})\]")


def _cut_markdown(text: str, wanted: str, path: str) -> str | None:
    text = decode(text.encode(), path=path)
    document = read_markdown(text, path=path, id=path)
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    number = _number_of(headings, wanted)
    if number is None:
        return None
    heading = headings[number]
    below = (each.line for each in headings[number + 1 :] if each.level <= heading.level)
    lines = document.lines
    start, end = heading.line - 1, next(below, len(lines) + 1) - 1
    while start and (_ANCHOR_LINE.fullmatch(lines[start - 1]) or not lines[start - 1].strip()):
        start -= 1
    while end > start and (_ANCHOR_LINE.fullmatch(lines[end - 1]) or not lines[end - 1].strip()):
        end -= 1
    _, taken = read_front_matter(list(lines), path=path)
    start = max(start, taken)
    section = "\n".join(lines[start:end]).strip("\n")
    links = _definitions([*lines[taken:start], *lines[end:]], section)
    front = "".join(f"{line}\n" for line in lines[:taken])
    return f"{front}{section}\n" + ("\n" + "\n".join(links) + "\n" if links else "")


def _number_of(headings: Sequence[Heading], wanted: str) -> int | None:
    """The heading of an anchor: one that it has, else one that git forges make of its words."""
    anchors = [heading.anchor for heading in headings]
    if wanted in anchors:
        return anchors.index(wanted)
    slugs = list(_slugs(headings))
    return slugs.index(wanted.lower()) if wanted.lower() in slugs else None


def _slugs(headings: Sequence[Heading]) -> Iterator[str]:
    seen: Counter[str] = Counter()
    for heading in headings:
        slug = _NOT_IN_SLUGS.sub("", heading.text.strip().lower()).replace(" ", "-")
        yield f"{slug}-{seen[slug]}" if seen[slug] else slug
        seen[slug] += 1


def _definitions(lines: Sequence[str], section: str) -> list[str]:
    """The link addresses that stand elsewhere in the page and are used in the section."""
    used = {label.casefold() for label in _LABEL.findall(section)}
    found = (_DEFINITION.fullmatch(line) for line in lines if line.lstrip().startswith("["))
    return [match[0] for match in found if match and match[1].casefold() in used]
