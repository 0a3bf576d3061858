"""The section of a page that an anchor names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import unquote

from codegen.config import DocumentFormat
from codegen.faults import Fault, did_you_mean
from codegen.reading.blocks import Heading
from codegen.reading.decode import decode
from codegen.reading.frontmatter import read_front_matter
from codegen.reading.markdown import read_markdown
from codegen.reading.markup import Piece, Scan, values_of

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BOXES = frozenset("section article main div table dl ul ol details body".split())
_ENDS = frozenset("main body html".split())
_LOWEST = 7
MOST_NAMES = 8


class Section(NamedTuple):
    """Where a section stands in its page. All before `head` is what the page says of itself, which
    stays; `tail` closes the markup that the head opens; `links` are the spans of addresses elsewhere
    in the page that the section uses."""

    head: int
    start: int
    end: int
    tail: str = ""
    links: tuple[tuple[int, int], ...] = ()


def cut(text: str, anchor: str, format: DocumentFormat, *, path: str) -> str:
    """The section at an anchor: from the heading or element of that name to the next heading of its
    level or above. What the page says of itself (head, front matter) stays. Raises Fault: there is
    none, or the page has no markup to tell."""
    if format == "markdown":
        text = decode(text.encode(), path=path)
    found = _find(text, anchor, format, path)
    section = text[found.start : found.end]
    links = "".join(text[start:end] + "\n" for start, end in found.links)
    if format == "markdown":
        return f"{text[: found.head]}{section.strip(chr(10))}\n" + (f"\n{links}" if links else "")
    return f"{_line(text[: found.head])}{section.strip()}{found.tail or chr(10)}"


def only(text: str, anchor: str, format: DocumentFormat, *, path: str) -> str:
    """The same section, with the lines that it has in its page: all others are empty. A page that
    was cut already is its section. Raises Fault as `cut` does."""
    found = _find(text, anchor, format, path, is_cut=True)
    spans = [(0, found.head), (found.start, found.end), *found.links]
    parts, at = [], 0
    for start, end in sorted(spans):
        parts += ["\n" * text.count("\n", at, start), text[start:end]]
        at = end
    is_ended = "</html" in text[found.end :].lower()
    closing = found.tail.strip().replace("\n", "") if is_ended else ""
    return "".join([*parts, closing, "\n" * text.count("\n", at)])


def _find(
    text: str, anchor: str, format: DocumentFormat, path: str, *, is_cut: bool = False
) -> Section:
    wanted = unquote(anchor.removeprefix("#"))
    if format == "text":
        advice = "leave `anchor` out: a text without markup has no anchors"
        raise Fault("anchor-unsupported", "no anchors in a text", path, advice=advice)
    known: Iterable[str]
    if format == "html":
        found, known = _in_html(text, wanted), _names(text)
    else:
        found, known = _in_markdown(text, wanted, path, is_cut=is_cut)
    if found is None:
        what = f"no heading or element is called {wanted[:80]!r}"
        raise Fault("anchor-missing", what, path, advice=_advice(wanted, [*dict.fromkeys(known)]))
    return found


def _advice(wanted: str, known: Sequence[str]) -> str | None:
    some = ", ".join(known[:MOST_NAMES]) + (", ..." if len(known) > MOST_NAMES else "")
    there = f"there are {some}" if known else "the page has no anchor at all"
    advice = f"look where the section is by now, and change `anchor` in source.toml: {there}"
    return did_you_mean(wanted, known, advice)


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


def _in_html(text: str, wanted: str) -> Section | None:
    walk = _Walk(text, wanted)
    end = walk.end(Scan(text).pieces())
    if end is None or walk.start is None:
        return None
    head = _head(text, walk.start)
    return Section(head, walk.start, end, "\n</body>\n</html>\n" if head else "")


def _names(text: str) -> Iterator[str]:
    """What an anchor in a page may be called."""
    for piece in Scan(text).pieces():
        if piece.kind in ("begin", "raw"):
            values = values_of(text, piece)
            names = (values.get("id"), values.get("name") if piece.name == "a" else None)
            yield from filter(None, names)


def _head(text: str, before: int) -> int:
    """Where the body begins; 0 for a page that has none."""
    for piece in Scan(text).pieces():
        if piece.start >= before:
            break
        if piece.kind == "begin" and piece.name == "body":
            return piece.end
    return 0


def _line(head: str) -> str:
    return f"{head}\n" if head else ""


_NOT_IN_SLUGS = re.compile(r"[^\w\- ]")
_NUMBER = re.compile(r"-[0-9]+\Z")
_ANCHOR_LINE = re.compile(
    r"""\s*<([A-Za-z][\w.]*)\s+(?:id|name)=["']?[^"'<>]*["']?\s*(?:/>|>\s*(?:</\1>)?)\s*"""
)
_DEFINITION = re.compile(r" {0,3}\[([^\[\]\n]{1,200})\]:\s*\S.*")
_LABEL = re.compile(r"\[([^\[\]\n]{1,200})\]")


def _in_markdown(
    text: str, wanted: str, path: str, *, is_cut: bool
) -> tuple[Section | None, list[str]]:
    """The section, and what anchors in the page are called."""
    document = read_markdown(text, path=path, id=path)
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    known = [*(heading.anchor for heading in headings if heading.anchor), *_slugs(headings)]
    number = _number_of(headings, wanted, is_cut=is_cut)
    if number is None:
        return None, known
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
    begins = [0]
    for line in lines:
        begins.append(begins[-1] + len(line) + 1)
    used = _used(
        [(n, lines[n]) for n in (*range(taken, start), *range(end, len(lines)))],
        "\n".join(lines[start:end]),
    )
    links = tuple((begins[n], begins[n] + len(lines[n])) for n in used)
    return Section(begins[taken], begins[start], min(begins[end], len(text)), links=links), known


def _number_of(headings: Sequence[Heading], wanted: str, *, is_cut: bool) -> int | None:
    """The heading of an anchor: one that it has, else one that git forges make of its words; the
    first of a page that may be that section alone, which has its number no more."""
    anchors = [heading.anchor for heading in headings]
    if wanted in anchors:
        return anchors.index(wanted)
    slugs = list(_slugs(headings))
    if wanted.lower() in slugs:
        return slugs.index(wanted.lower())
    is_first = is_cut and slugs[:1] == [_NUMBER.sub("", wanted.lower())]
    return 0 if is_first else None


def _slugs(headings: Sequence[Heading]) -> Iterator[str]:
    seen: Counter[str] = Counter()
    for heading in headings:
        slug = _NOT_IN_SLUGS.sub("", heading.text.strip().lower()).replace(" ", "-")
        yield f"{slug}-{seen[slug]}" if seen[slug] else slug
        seen[slug] += 1


def _used(lines: Sequence[tuple[int, str]], section: str) -> list[int]:
    """The lines with link addresses that are used in the section."""
    labels = {label.casefold() for label in _LABEL.findall(section)}
    found = ((n, _DEFINITION.fullmatch(line)) for n, line in lines if line.lstrip().startswith("["))
    return [n for n, match in found if match and match[1].casefold() in labels]
