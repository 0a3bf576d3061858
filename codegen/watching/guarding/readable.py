"""What is kept of a page: the text as it came, without what nobody reads and without what is another
at every visit. docs/guards.md has the list; reading what is kept gives the same blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from codegen.config import DocumentFormat
from codegen.reading.markup import Piece, Scan, attributes_of, values_of

_DROPPED = frozenset(["script", "style"])
_TOKEN = re.compile(
    r"(?i)[\w.:-]*(?:csrf|xsrf)[\w.:-]*|_token|authenticity[_-]token|__RequestVerificationToken"
    r"|__VIEWSTATE(?:GENERATOR)?|__EVENTVALIDATION"
)
_PASSING = re.compile(r"nonce|data-(?:nonce|cfemail|[\w-]*(?:csrf|xsrf)[\w-]*)")
_HIDDEN_MAIL = re.compile(r"(?<=/cdn-cgi/l/email-protection)#[0-9a-f]+")
_PRE = re.compile(r"<(/?)pre\b", re.IGNORECASE)
_BEGUN_TAG = re.compile(r"<[!?/A-Za-z][^>]*")
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
    for run in _runs(text, _outside_of_pre(text, _gaps(text))):
        for gap in _with_their_lines(text, run, at):
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


def _runs(text: str, gaps: Iterable[Gap]) -> Iterator[list[Gap]]:
    """Neighbours with nothing but blanks between them, together."""
    run: list[Gap] = []
    for gap in gaps:
        is_next = run and run[-1].is_whole and gap.is_whole
        if run and not (is_next and not text[run[-1].end : gap.start].strip()):
            yield run
            run = []
        run.append(gap)
    if run:
        yield run


def _with_their_lines(text: str, run: list[Gap], at: int) -> list[Gap]:
    """One gap with the blanks before it and the line end after it, where the run has its lines for
    itself. In a line, of all blanks in and around it one is left."""
    if not run[0].is_whole:
        return run
    begin, end = run[0].start, run[-1].end
    start = begin
    while start > at and text[start - 1] != "\n" and text[start - 1].isspace():
        start -= 1
    rest = _LINE_REST.match(text, end)
    if rest and (start == 0 or text[start - 1] == "\n"):
        return [Gap(start, rest.end(), True)]
    blank = next((one.end for one, after in pairwise(run) if one.end < after.start), None)
    if blank is None or text[begin - 1 : begin].isspace() or text[end : end + 1].isspace():
        return [Gap(begin, end, True)]
    return [Gap(begin, blank, True), Gap(blank + 1, end, True)]


def _gaps(text: str) -> Iterator[Gap]:
    before = 0
    for piece in Scan(text).pieces():
        if _goes(text, piece):
            # `</scr<input>`: without the tag, what stands before it would run on into what follows.
            if not _is_begun_tag(text, before, piece.start):
                yield Gap(piece.start, piece.end, True)
        elif piece.kind in ("begin", "raw"):
            yield from _gaps_in_tag(text, piece)
        before = piece.end


def _is_begun_tag(text: str, start: int, end: int) -> bool:
    begin = text.rfind("<", start, end)
    return begin >= 0 and _BEGUN_TAG.fullmatch(text, begin, end) is not None


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
