"""What kind of page a page is: its text as a reader sees it, and the parts that act."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from html import unescape

from codegen.reading.inline import BLOCK_TAGS
from codegen.reading.markup import Piece, Scan, values_of

_HIDDEN = frozenset(["noscript", "template", "svg", "head"])
_BODY = BLOCK_TAGS - {"html", "head"}
_BOXES = frozenset(["div", "main", "section"])
_SPACES = re.compile(r"\s+")
_TITLED = re.compile("h[1-6]")
MAX_TITLE = 300


@dataclass
class Features:
    """Of an HTML page. `active` are the scripts and the tags that load or send something, as they
    stand; `counts` the elements by name; `forms` the attributes of forms and inputs; `empty` the ids
    of elements with nothing in them."""

    text: str = ""
    title: str = ""
    heading: str = ""
    noscript: str = ""
    scripts: list[str] = field(default_factory=list)
    active: list[str] = field(default_factory=list)
    forms: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    empty: set[str] = field(default_factory=set)
    refresh: str = ""
    counts: Counter[str] = field(default_factory=Counter)
    has_html: bool = False
    has_end: bool = False
    is_cut: bool = False

    @property
    def is_structured(self) -> bool:
        """Whether it has what documents have and doors have not."""
        cells = self.counts["td"] + self.counts["th"]
        has_table = self.counts["tr"] > 3 and cells > 7  # an old login page is laid out in a table
        return bool(has_table or self.counts["pre"] or self.counts["dd"] > 2)


def features_of(text: str) -> Features:
    """One pass, linear."""
    walk = _Walk(text)
    scan = Scan(text)
    for piece in scan.pieces():
        walk.take(piece)
    walk.words(text[walk.at :])
    found = walk.found
    found.text = _one_line(walk.shown)
    found.noscript = _one_line(walk.unscripted)
    found.is_cut = scan.cut_at is not None
    return found


def visible_text(text: str) -> str:
    """The text of an HTML page as a reader sees it, on one line."""
    return features_of(text).text


def _one_line(parts: list[str]) -> str:
    return _SPACES.sub(" ", unescape("".join(parts))).strip()


class _Walk:
    def __init__(self, text: str) -> None:
        self.page = text
        self.found = Features()
        self.at = 0
        self.shown: list[str] = []
        self.unscripted: list[str] = []
        self.heading: list[str] | None = None
        self.hidden = ""
        self.depth = 0
        self.opened: Piece | None = None

    def take(self, piece: Piece) -> None:
        words = self.page[self.at : piece.start]
        self.words(words)
        self.at = piece.end
        if words.strip() or piece.kind != "end":
            self._open(piece)
        elif self.opened is not None and self.opened.name == piece.name:
            self.found.empty.add(values_of(self.page, self.opened).get("id", ""))
        if piece.kind == "comment":
            return
        if piece.name in BLOCK_TAGS or piece.name == "br":
            self.shown.append(" ")
        if piece.kind == "end":
            self._end(piece)
        else:
            self._begin(piece)

    def _open(self, piece: Piece) -> None:
        is_box = piece.kind == "begin" and piece.name in _BOXES
        self.opened = piece if is_box else self.opened if piece.kind == "comment" else None

    def words(self, text: str) -> None:
        if not text:
            return
        if self.hidden:
            if self.hidden == "noscript":
                self.unscripted.append(text)
            return
        self.shown.append(text)
        if self.heading is not None:
            self.heading.append(text)

    def _begin(self, piece: Piece) -> None:
        found = self.found
        if self.hidden == "head" and piece.name in _BODY:
            self.hidden = ""  # its end tag may be left out
        if not self.hidden or self.hidden == "head":
            found.counts[piece.name] += 1
        found.has_html |= piece.name == "html"
        if piece.kind == "raw":
            self._raw(piece)
        elif piece.name == self.hidden:
            self.depth += 1
        elif piece.name in _HIDDEN and not self.hidden:
            self.hidden, self.depth = piece.name, 1
        elif _TITLED.fullmatch(piece.name) and not found.heading:
            self.heading = []
        self._note(piece)

    def _raw(self, piece: Piece) -> None:
        content = self.page[piece.head : piece.tail]
        if piece.name == "title" and not self.found.title and self.hidden in ("", "head"):
            self.found.title = _one_line([content[:MAX_TITLE]])
        elif piece.name == "script":
            self.found.scripts.append(content)

    def _note(self, piece: Piece) -> None:
        found = self.found
        head = self.page[piece.start : piece.head]
        if "=" not in head:
            return
        if piece.name in ("form", "input"):
            found.forms.append((piece.name, values_of(self.page, piece)))
        if piece.name in (
            "script",
            "iframe",
            "form",
            "input",
            "meta",
            "div",
            "section",
            "img",
            "a",
        ):
            found.active.append(head)
        if piece.name == "meta" and "refresh" in head.lower():
            values = values_of(self.page, piece)
            if values.get("http-equiv", "").lower() == "refresh":
                found.refresh = values.get("content", "")

    def _end(self, piece: Piece) -> None:
        found = self.found
        found.has_end |= piece.name == "html"
        if piece.name == self.hidden:
            self.depth -= 1
            self.hidden = self.hidden if self.depth > 0 else ""
        elif self.heading is not None and _TITLED.fullmatch(piece.name):
            found.heading = _one_line(self.heading)[:MAX_TITLE]
            self.heading = None
