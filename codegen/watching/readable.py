"""What is kept of a page: the text as it came, without what nobody reads and without what is another
at every visit. docs/guards.md has the list; reading what is kept gives the same blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from codegen.config import DocumentFormat
from codegen.watching.markup import Piece, Scan, attributes_of, values_of

_DROPPED = frozenset(["script", "style"])
_TOKEN = re.compile(
    r"(?i)[\w.:-]*(?:csrf|xsrf)[\w.:-]*|_token|authenticity[_-]token|__RequestVerificationToken"
    r"|__VIEWSTATE(?:GENERATOR)?|__EVENTVALIDATION"
)
_PASSING = re.compile(r"nonce|data-(?:nonce|cfemail|[\w-]*(?:csrf|xsrf)[\w-]*)")
_HIDDEN_MAIL = re.compile(r"(?<=/cdn-cgi/l/email-protection)#[0-9a-f]+")
_PRE = re.compile(r"<(/?)pre\b", re.IGNORECASE)
_LINE_REST = re.compile(r"[^\S\n]*(\n|\Z)")


class Gap(NamedTuple):
    """What goes. `is_whole`: an element or a comment where blanks do not count, and not a part of
    a tag."""

    start: int
    end: int
    is_whole: bool


def readable(text: str, format: DocumentFormat) -> str:
    """The part of a page that is read. Of markdown and text that is all of it."""
    return "".join(_kept(text)) if format == "html" else text


def _kept(text: str) -> Iterator[str]:
    at = 0
    for gap in _joined(text, _outside_of_pre(text, _gaps(text))):
        if gap.is_whole:
            gap = _with_its_lines(text, gap, at)
        yield text[at : gap.start]
        at = gap.end
    yield text[at:]


def _outside_of_pre(text: str, gaps: Iterable[Gap]) -> Iterator[Gap]:
    """In preformatted text the blanks around a comment are text."""
    at = depth = 0
    for gap in gaps:
        depth += sum(-1 if tag[1] else 1 for tag in _PRE.finditer(text, at, gap.start))
        at = gap.end
        yield gap._replace(is_whole=gap.is_whole and depth <= 0)


def _with_its_lines(text: str, gap: Gap, at: int) -> Gap:
    """With the blanks before it and the line end after it, where it has its lines for itself."""
    start = gap.start
    while start > at and text[start - 1] != "\n" and text[start - 1].isspace():
        start -= 1
    rest = _LINE_REST.match(text, gap.end)
    begins_line = start == 0 or text[start - 1] == "\n"
    return Gap(start, rest.end(), True) if rest and begins_line else gap


def _joined(text: str, gaps: Iterable[Gap]) -> Iterator[Gap]:
    """Neighbours with nothing but blanks between them are one."""
    held: Gap | None = None
    for gap in gaps:
        if held and held.is_whole and gap.is_whole and not text[held.end : gap.start].strip():
            held = Gap(held.start, gap.end, True)
            continue
        if held:
            yield held
        held = gap
    if held:
        yield held


def _gaps(text: str) -> Iterator[Gap]:
    for piece in Scan(text).pieces():
        if _goes(text, piece):
            yield Gap(piece.start, piece.end, True)
        elif piece.kind in ("begin", "raw"):
            yield from _gaps_in_tag(text, piece)


def _goes(text: str, piece: Piece) -> bool:
    if piece.kind == "comment":
        return text.startswith("<!--", piece.start)
    if piece.kind == "raw":
        return piece.name in _DROPPED
    if piece.kind == "begin" and piece.name in ("meta", "input"):
        values = values_of(text, piece)
        return bool(_TOKEN.fullmatch(values.get("name") or values.get("id") or ""))
    return False


def _gaps_in_tag(text: str, piece: Piece) -> Iterator[Gap]:
    head = text[piece.start : piece.head]
    if "nonce" not in head and "data-" not in head and "email-protection" not in head:
        return
    for one in attributes_of(text, piece):
        if _PASSING.fullmatch(one.name):
            yield Gap(one.start, one.end, False)
        elif one.name == "href" and (mail := _HIDDEN_MAIL.search(text, one.value, one.end)):
            yield Gap(mail.start(), mail.end(), False)
