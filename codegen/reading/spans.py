"""Markdown inside a line: emphasis, code, links, entities and tags to the tokens of inline.py."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from codegen.reading.blocks import Inline
from codegen.reading.inline import (
    DOUBTFUL_TAGS,
    KNOWN_TAGS,
    Mark,
    Token,
    decode_entities,
    inline_of,
    plain_inline,
    tag_mark,
)

# Quoted values hold no `<`, so that a search ends at the next one: without that, a line of
# `<a "` costs the square of its length.
ATTRIBUTES = r"""(?:[^<>"'{}]|"[^"<]*"|'[^'<]*'|\{[^{}<]*(?:\{[^{}<]*\}[^{}<]*)*\})*+"""
TAG = re.compile(rf"<(/?)([A-Za-z][A-Za-z0-9.:_-]*)((?:\s{ATTRIBUTES})?/?)>")
_ATTRIBUTE = re.compile(
    r"""([A-Za-z_][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|\{([^{}]*)\}|([^\s"'{}<>]+)))?"""
)
_AUTOLINK = re.compile(r"<((?:https?|ftp|wss?|mailto):[^<>\s]*|[\w.+-]+@[\w.-]+)>")
_DESTINATION = re.compile(
    r"\(\s*+(?:<[^<>\n]*>|(?:[^()\\\s]|\\.|\((?:[^()\\\n]|\\.)*+\))*+)"
    r"""(?:\s++(?:"[^"]{0,500}"|'[^']{0,500}'|\([^()]{0,500}\)))?\s*+\)"""
)
_REFERENCE = re.compile(r"\[([^\[\]\n]{0,200})\]")
_SPECIAL = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~\n])"
    r"|(?P<code>`+)"
    r"|(?P<entity>&(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});)"
    r"|(?P<angle><)"
    r"|(?P<open>!?\[)"
    r"|(?P<close>\])"
    r"|(?P<run>\*+|~~+|_+)"
    r"|(?P<template>\{%[^{}%\n]*%\}|\{\{[<%][^{}\n]*[>%]\}\}|\{/\*[^{}]*\*/\})"
)
_TELLING_TAG = re.compile(r"\{[{%][<%]?\s*(required|optional)\s*[>%]\}", re.IGNORECASE)
_ANY_SPECIAL = re.compile(r"[\\`*<&\[\]\n]|~~|\{[%{/]|(?<![0-9A-Za-z])_|_(?![0-9A-Za-z])")


@dataclass(frozen=True, slots=True)
class Notes:
    """What a whole document says about its marks: `references` are the labels of its links,
    `closed` the components that have an end tag somewhere."""

    references: frozenset[str] = frozenset()
    closed: frozenset[str] = frozenset()


@dataclass(slots=True)
class Tag:
    name: str
    closing: bool
    ended: bool
    attributes: dict[str, str]


@dataclass(slots=True)
class Spans:
    """`anchors` are the ids of `<a>` elements, `components` the opening tags of components."""

    tokens: list[Token] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    components: list[Tag] = field(default_factory=list)

    def inline(self) -> Inline:
        return inline_of(self.tokens)


def read_inline(text: str, notes: Notes) -> Inline:
    if not _ANY_SPECIAL.search(text):
        return plain_inline(text)
    return read_spans(text, notes).inline()


def read_spans(text: str, notes: Notes) -> Spans:
    if not _ANY_SPECIAL.search(text):
        return Spans([text])
    return _Scanner(text, notes).scan()


def read_tag(match: re.Match[str]) -> Tag:
    """The Tag of a match of TAG."""
    written = match[3]
    ended = written.endswith("/")
    found = _ATTRIBUTE.finditer(written[:-1] if ended else written)
    attributes = {
        name[1]: decode_entities(next((value for value in name.groups()[1:] if value), ""))
        for name in found
    }
    return Tag(match[2], bool(match[1]), ended, attributes)


def is_component(tag: Tag, notes: Notes) -> bool:
    """`<Tabs>` of a page's framework, and not `<Symbol>`, a placeholder in a path."""
    if (tag.name.isupper() and tag.name.lower() in KNOWN_TAGS) or not tag.name[0].isupper():
        return False
    return tag.closing or tag.ended or bool(tag.attributes) or tag.name in notes.closed


def is_element(tag: Tag) -> bool:
    name = tag.name.lower()
    if name not in KNOWN_TAGS:
        return "-" in name and bool(tag.attributes or tag.closing or tag.ended)
    return name not in DOUBTFUL_TAGS or bool(tag.attributes or tag.closing)


@dataclass(slots=True)
class _Run:
    """An opening run of emphasis marks; `left` of them found no partner yet."""

    at: int
    left: int


class _Scanner:
    def __init__(self, text: str, notes: Notes) -> None:
        self.text = text
        self.notes = notes
        self.spans = Spans()
        self.tokens = self.spans.tokens
        self.brackets: list[tuple[int, int]] = []
        self.runs: dict[str, list[_Run]] = {"*": [], "_": [], "~": []}
        self.ticks: dict[int, list[int]] | None = None
        self.no_comment_end = False

    def scan(self) -> Spans:
        at = 0
        handlers: dict[str, Callable[[re.Match[str]], int]] = {
            "escape": self.escape,
            "code": self.code,
            "entity": self.entity,
            "angle": self.angle,
            "open": self.open,
            "close": self.close,
            "run": self.run,
            "template": self.template,
        }
        while found := _SPECIAL.search(self.text, at):
            if found.start() > at:
                self.tokens.append(self.text[at : found.start()])
            at = handlers[found.lastgroup or ""](found)
        self.tokens.append(self.text[at:])
        return self.spans

    def escape(self, match: re.Match[str]) -> int:
        self.tokens.append(match[0][1])
        return match.end()

    def entity(self, match: re.Match[str]) -> int:
        self.tokens.append(decode_entities(match[0]))
        return match.end()

    def code(self, match: re.Match[str]) -> int:
        size = len(match[0])
        end = self.closing_ticks(size, match.end())
        if end is None:
            self.tokens.append(match[0])
            return match.end()
        self.tokens += [Mark.CODE, self.text[match.end() : end], Mark.CODE_END]
        return end + size

    def closing_ticks(self, size: int, after: int) -> int | None:
        if self.ticks is None:
            self.ticks = {}
            for run in re.finditer("`+", self.text):
                self.ticks.setdefault(len(run[0]), []).append(run.start())
            for starts in self.ticks.values():
                starts.reverse()
        starts = self.ticks.get(size, [])
        while starts and starts[-1] < after:
            starts.pop()
        return starts[-1] if starts else None

    def angle(self, match: re.Match[str]) -> int:
        at = match.start()
        if self.text.startswith("<!--", at) and not self.no_comment_end:
            end = self.text.find("-->", at + 4)
            if end >= 0:
                return end + 3
            self.no_comment_end = True
        if link := _AUTOLINK.match(self.text, at):
            self.tokens.append(link[1])
            return link.end()
        found = TAG.match(self.text, at)
        if found and self.tag(read_tag(found)):
            return found.end()
        self.tokens.append("<")
        return at + 1

    def tag(self, tag: Tag) -> bool:
        """False where it is text, such as the `<id>` of a path."""
        name = tag.name.lower()
        if is_component(tag, self.notes):
            if not tag.closing:
                self.spans.components.append(tag)
            if tag.ended and name.endswith("badge"):
                self.tokens.append(tag.attributes.get("text", ""))
            return True
        if not is_element(tag):
            return False
        mark = tag_mark(name, closing=tag.closing)
        if mark:
            self.tokens.append(mark)
        if name == "img":
            self.tokens.append(tag.attributes.get("alt", ""))
        if name == "a" and (anchor := tag.attributes.get("id") or tag.attributes.get("name")):
            self.spans.anchors.append(anchor)
        return True

    def open(self, match: re.Match[str]) -> int:
        self.brackets.append((len(self.tokens), match.end()))
        self.tokens.append(match[0])
        return match.end()

    def close(self, match: re.Match[str]) -> int:
        end = self.link_end(match) if self.brackets else None
        if end is None:
            self.tokens.append("]")
        if self.brackets:
            at, _ = self.brackets.pop()
            if end is not None:
                self.tokens[at] = ""
        return match.end() if end is None else end

    def link_end(self, match: re.Match[str]) -> int | None:
        if link := _DESTINATION.match(self.text, match.end()):
            return link.end()
        if not self.notes.references:
            return None
        label = self.text[self.brackets[-1][1] : match.start()][:200].casefold()
        if written := _REFERENCE.match(self.text, match.end()):
            known = (written[1].casefold() or label) in self.notes.references
            return written.end() if known else None
        return match.end() if label in self.notes.references else None

    def template(self, match: re.Match[str]) -> int:
        """A tag of a template lays out, and tells nothing but where it says whether a field is required."""
        told = _TELLING_TAG.match(match[0])
        if told:
            self.tokens.append(told[1])
        return match.end()

    def run(self, match: re.Match[str]) -> int:
        sign, left = match[0][0], len(match[0])
        opens, closes = _flanks(self.text, match)
        while closes and left and self.runs[sign]:
            opener = self.runs[sign][-1]
            used = min(opener.left, left)
            opener.left -= used
            left -= used
            self.tokens[opener.at] = Mark.STRUCK if sign == "~" else sign * opener.left
            if sign == "~":
                self.tokens.append(Mark.STRUCK_END)
                left = opener.left = 0
            if not opener.left:
                self.runs[sign].pop()
        if left and opens:
            self.runs[sign].append(_Run(len(self.tokens), left))
        if left:
            self.tokens.append(sign * left)
        return match.end()


def _flanks(text: str, match: re.Match[str]) -> tuple[bool, bool]:
    """Whether a run of marks may open and close. Less strict than CommonMark where a mark is
    next to CJK punctuation, stricter between letters and digits: `2*3*4`, `10**8`, `a_b`."""
    before = text[match.start() - 1] if match.start() else " "
    after = text[match.end()] if match.end() < len(text) else " "
    opens, closes = not after.isspace(), not before.isspace()
    if match[0][0] == "_":
        return opens and not before.isalnum(), closes and not after.isalnum()
    if match[0][0] == "*" and before.isascii() and after.isascii():
        single = len(match[0]) == 1 and before.isalnum() and after.isalnum()
        if single or (before.isdigit() and after.isdigit()):
            return False, False
    if match[0] == "*":
        inner_after, inner_before = after.isalnum(), before.isalnum()
        opens = opens and (inner_after or not inner_before)
        closes = closes and (inner_before or not inner_after)
    return opens, closes
