"""The text inside a block, the same for every format: tokens in, one Inline out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from html import unescape
from html.entities import html5

from codegen.reading.blocks import Inline
from codegen.reading.decode import join_wrapped, normal


class Mark(Enum):
    """What stands between pieces of text. A BREAK is a `<br>`; a line end in a piece is a wrap."""

    BREAK = "break"
    CODE = "code"
    CODE_END = "code-end"
    STRUCK = "struck"
    STRUCK_END = "struck-end"
    ITEM = "item"
    ITEM_END = "item-end"
    SLANTED = "slanted"
    SLANTED_END = "slanted-end"


Token = str | Mark

_BREAK = "\x00"  # decode refuses it, so that no document holds one
_LINES = re.compile("[\x00\n]")
_WIDTHS = {"\u00a0": 1, "\u202f": 1, "\u2002": 2, "\u3000": 2, "\u2003": 4}
_ENTITY = re.compile("&(?:([A-Za-z][A-Za-z0-9]{1,31})|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});")

_PLACEHOLDER = re.compile(r"[A-Za-z][\w.-]{0,60}\Z")
_ADDRESS_SO_FAR = re.compile(r"(?:\A|(?<=[\s(\"']))(?:https?:/)?/[^\s/][^\s]*/\Z")
_MOST_PIECES = 12

BLOCK_TAGS = frozenset(
    str.split(
        "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset"
        " figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 header hr html legend li main"
        " menu nav ol optgroup option p pre section summary table tbody td tfoot th thead tr ul"
    )
)
KNOWN_TAGS = BLOCK_TAGS | frozenset(
    str.split(
        "a abbr acronym applet area audio b base basefont bdi bdo big br button canvas cite code col"
        " colgroup data datalist del dfn em embed font g head i iframe img input ins kbd label link"
        " map mark marquee meta meter nobr noframes noscript object output param path picture progress"
        " q rp rt ruby s samp script search select slot small source span strike strong style sub sup"
        " svg template textarea time title track tt u var video wbr"
    )
)
# Elements that no reader of today uses bare: `<data>` in a table of types is a word.
DOUBTFUL_TAGS = frozenset(
    str.split(
        "area base data link map mark meta object output param search slot source time title track"
        " g path menu dir label address"
    )
)
_OPENING = dict.fromkeys([*BLOCK_TAGS, "br"], Mark.BREAK) | {"li": Mark.ITEM}
_CLOSING = dict.fromkeys(BLOCK_TAGS, Mark.BREAK) | {"li": Mark.ITEM_END}
for _name in ("code", "tt", "kbd", "samp"):
    _OPENING[_name], _CLOSING[_name] = Mark.CODE, Mark.CODE_END
for _name in ("del", "s", "strike"):
    _OPENING[_name], _CLOSING[_name] = Mark.STRUCK, Mark.STRUCK_END
for _name in ("i", "em", "var"):
    _OPENING[_name], _CLOSING[_name] = Mark.SLANTED, Mark.SLANTED_END


def tag_mark(name: str, *, closing: bool = False) -> Mark | None:
    """What an HTML element inside a text means; None for one that only changes the looks."""
    return (_CLOSING if closing else _OPENING).get(name)


def decode_entities(text: str) -> str:
    """Entities that end in a semicolon; the others are parts of a query (`&timestamp=`)."""
    return _ENTITY.sub(_entity, text) if "&" in text else text


def _entity(match: re.Match[str]) -> str:
    name = match[1]
    return match[0] if name and f"{name};" not in html5 else unescape(match[0])


def is_entity(name: str) -> bool:
    return f"{name};" in html5


def inline_of(tokens: Sequence[Token]) -> Inline:
    if len(tokens) == 1 and isinstance(only := tokens[0], str) and "\n" not in only:
        # Most cells of most tables.
        return Inline(normal(only), indent=0 if only[:1].isalnum() else _indent([only]))
    text = _Text()
    for token in _with_placeholders(tokens):
        text.take(token)
    return text.inline()


def plain_inline(text: str) -> Inline:
    """The Inline of a text that has no markup."""
    return Inline(normal(text)) if text.isascii() else inline_of([text])


def parts_of(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The lines of a text, whether it wrapped in the source or at a `<br>`."""
    raw = "".join(
        token if isinstance(token, str) else _BREAK if token is Mark.BREAK else ""
        for token in _with_placeholders(tokens)
    )
    return tuple(part for part in map(normal, _LINES.split(raw)) if part)


def _with_placeholders(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens without the marks of slanted letters; a name in them behind the slash of an address
    is a placeholder of it: "/nodes/<i>name</i>" is "/nodes/{name}"."""
    if Mark.SLANTED not in tokens and Mark.SLANTED_END not in tokens:
        return tokens
    told: list[Token] = []
    for at, token in enumerate(tokens):
        if token is Mark.SLANTED or token is Mark.SLANTED_END:
            continue
        is_slanted = tokens[max(at - 1, 0) : at + 2 : 2] == [Mark.SLANTED, Mark.SLANTED_END]
        is_name = is_slanted and isinstance(token, str) and _PLACEHOLDER.match(token)
        told.append(f"{{{token}}}" if is_name and _ends_address(told) else token)
    return told


def _ends_address(tokens: Sequence[Token]) -> bool:
    """Whether the last of the tokens are an address that goes on."""
    near = (token if isinstance(token, str) else " " for token in tokens[-_MOST_PIECES:])
    return _ADDRESS_SO_FAR.search("".join(near)) is not None


@dataclass(slots=True)
class _Text:
    raw: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    items: list[str] = field(default_factory=list)
    code_depth: int = 0
    code_start: int = 0
    item_start: int | None = None
    struck_depth: int = 0
    struck: bool | None = None
    struck_start: int = 0
    removed: list[str] = field(default_factory=list)

    def take(self, token: Token) -> None:
        if isinstance(token, str):
            self.raw.append(token)
            if token and not token.isspace():
                self.struck = self.struck_depth > 0 and self.struck is not False
        elif token is Mark.CODE:
            if not self.code_depth:
                self.code_start = len(self.raw)
            self.code_depth += 1
        elif token is Mark.CODE_END:
            self.end_code()
        elif token is Mark.STRUCK:
            if not self.struck_depth:
                self.struck_start = len(self.raw)
            self.struck_depth += 1
        elif token is Mark.STRUCK_END:
            self.end_struck()
        else:
            self.end_item(token)

    def end_code(self) -> None:
        if not self.code_depth:
            return
        self.code_depth -= 1
        code = _one_line(self.raw[self.code_start :]) if not self.code_depth else ""
        if code:
            self.codes.append(code)

    def end_struck(self) -> None:
        if self.struck_depth == 1:
            removed = _one_line(self.raw[self.struck_start :])
            self.removed += [removed] if removed else []
        self.struck_depth = max(0, self.struck_depth - 1)

    def end_item(self, token: Mark) -> None:
        if token is not Mark.BREAK:
            item = "" if self.item_start is None else _one_line(self.raw[self.item_start :])
            if item:
                self.items.append(item)
            self.item_start = len(self.raw) + 1 if token is Mark.ITEM else None
        self.raw.append(_BREAK)

    def inline(self) -> Inline:
        self.end_item(Mark.ITEM_END)
        return Inline(
            _one_line(self.raw),
            tuple(self.codes),
            tuple(self.items),
            bool(self.struck),
            _indent(self.raw),
            tuple(self.removed),
        )


def _one_line(pieces: list[str]) -> str:
    lines = "".join(pieces).split(_BREAK)
    joined = (join_wrapped(line.split("\n")) if "\n" in line else normal(line) for line in lines)
    return " ".join(filter(None, joined))


def _indent(pieces: list[str]) -> int:
    width = 0
    for piece in pieces:
        if piece[:1].isalnum():
            return width
        for character in piece:
            if not character.isspace() and character != _BREAK:
                return width
            width += _WIDTHS.get(character, 0)
    return width
