"""The markup of a page as it came, piece by piece and with offsets. No tree is built: it says where
scripts, tags and texts stand, for who cuts a page or asks what kind of page it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Literal, NamedTuple

from codegen.reading.inline import DOUBTFUL_TAGS, KNOWN_TAGS

_MARK = re.compile("<(?:!--|[!?]|/?[A-Za-z])")
_NAME = re.compile(r"""[A-Za-z][^\s<>/"'=]*""")
_REST = re.compile("[^<>]*")
_BLANKS = re.compile(r"[\s/]*")
_ATTRIBUTE = re.compile(r"""([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:(["'])|([^\s>"'][^\s>]*)?))?""")
_COMMENT_END = re.compile("--!?>")
_SCRIPT_STEP = re.compile(r"-->|<!--|</?script(?=[\s/>])", re.IGNORECASE)
_RAW = frozenset(["script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp"])
_RAW_END = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _RAW if name != "script"
}

Kind = Literal["begin", "end", "raw", "comment"]


class Piece(NamedTuple):
    """`raw` is a whole element whose content is no markup, up to the end of its end tag: `head` is
    where its start tag ends, `tail` where its end tag begins. Of other pieces both are `end`."""

    kind: Kind
    name: str
    start: int
    end: int
    head: int
    tail: int


class Scan:
    """One pass over a page. `cut_at` is the tag inside which the page stops, if it does."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.cut_at: int | None = None
        self._no_more: set[str] = set()

    def pieces(self) -> Iterator[Piece]:
        """Everything that is no text, in order."""
        at = 0
        while mark := _MARK.search(self.text, at):
            piece = self._piece(mark)
            if piece is None:
                at = mark.end()
            else:
                yield piece
                at = piece.end

    def _piece(self, mark: re.Match[str]) -> Piece | None:
        start = mark.start()
        if mark[0] == "<!--":
            return self._comment(start)
        if mark[0] in ("<!", "<?"):
            end = self.text.find(">", start)
            return _plain("comment", "", start, len(self.text) if end < 0 else end + 1)
        name = _NAME.match(self.text, mark.end() - 1)
        assert name is not None
        lower = name[0].lower()
        if not self._is_tag(lower, name.end()):
            return None
        stop = self.tag_end(name.end())
        if stop is None:
            self.cut_at = start
            return _plain("comment", "", start, len(self.text))
        if mark[0][1] == "/":
            return _plain("end", lower, start, stop)
        if lower in _RAW:
            tail, after = self._raw_end(lower, stop)
            return Piece("raw", lower, start, after, stop, tail)
        return _plain("begin", lower, start, stop)

    def _is_tag(self, name: str, at: int) -> bool:
        """As the reader has it: `List<Long>` is text."""
        if name in KNOWN_TAGS and name not in DOUBTFUL_TAGS:
            return True
        rest = _REST.match(self.text, at)
        return name in KNOWN_TAGS or "-" in name or ":" in name or "=" in (rest[0] if rest else "")

    def tag_end(self, at: int) -> int | None:
        """Behind the `>` of a tag whose name ends at `at`; None where the page stops before it."""
        while (at := _after_blanks(self.text, at)) < len(self.text):
            if self.text[at] == ">":
                return at + 1
            attribute = _ATTRIBUTE.match(self.text, at)
            at = attribute.end() if attribute else at + 1  # a lone `=`
            if attribute and attribute[2]:
                closing = self._find(attribute[2], at)
                if closing < 0:
                    return None
                at = closing + 1
        return None

    def _find(self, what: str, at: int) -> int:
        """Looks for a sign to the end of the page at most once in vain."""
        if what in self._no_more:
            return -1
        found = self.text.find(what, at)
        if found < 0:
            self._no_more.add(what)
        return found

    def _comment(self, start: int) -> Piece:
        # `<!-->` and `<!--->` are whole comments.
        end = _COMMENT_END.search(self.text, start + 2)
        return _plain("comment", "", start, end.end() if end else len(self.text))

    def _raw_end(self, name: str, at: int) -> tuple[int, int]:
        tail = self._script_end(at) if name == "script" else self._plain_raw_end(name, at)
        if tail is None:
            return len(self.text), len(self.text)
        end = self.text.find(">", tail)
        return tail, len(self.text) if end < 0 else end + 1

    def _plain_raw_end(self, name: str, at: int) -> int | None:
        found = _RAW_END[name].search(self.text, at)
        return found.start() if found else None

    def _script_end(self, at: int) -> int | None:
        """A script may quote another inside a comment: then the end tag there is not its own."""
        is_comment = is_quoted = False
        while step := _SCRIPT_STEP.search(self.text, at):
            at = step.end()
            if step[0] == "<!--":
                is_comment, at = True, step.start() + 2 if not is_comment else at
            elif step[0] == "-->":
                is_comment = is_quoted = False
            elif step[0][1] != "/":
                is_quoted = is_comment
            elif is_quoted:
                is_quoted = False
            else:
                return step.start()
        return None


def _after_blanks(text: str, at: int) -> int:
    blanks = _BLANKS.match(text, at)
    return blanks.end() if blanks else at


def _plain(kind: Kind, name: str, start: int, end: int) -> Piece:
    return Piece(kind, name, start, end, end, end)


class Attribute(NamedTuple):
    """`start` is where the blanks before it begin; the value stands from `value` to `end`, quotes
    and all."""

    name: str
    start: int
    value: int
    end: int


def attributes_of(text: str, piece: Piece) -> Iterator[Attribute]:
    """The attributes of a start tag as they stand."""
    before = piece.start + 1 + len(piece.name)
    while (at := _after_blanks(text, before)) < piece.head - 1:
        found = _ATTRIBUTE.match(text, at)
        if found is None:
            before = at + 1  # a lone `=`
            continue
        end = found.end()
        value = found.start(2) if found[2] else found.start(3) if found[3] else end
        if found[2]:
            end = text.find(found[2], end) + 1
        yield Attribute(found[1].lower(), before, value, end)
        before = end


def values_of(text: str, piece: Piece) -> dict[str, str]:
    """The attributes of a start tag by name, entities decoded; the first of a name counts."""
    found: dict[str, str] = {}
    for one in attributes_of(text, piece):
        value = text[one.value : one.end]
        if value[:1] in ('"', "'"):
            value = value[1:-1]
        found.setdefault(one.name, unescape(value))
    return found
