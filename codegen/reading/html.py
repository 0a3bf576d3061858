"""HTML to blocks: lxml builds the tree part by part, and one walk takes it down again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from codegen.faults import Fault
from codegen.reading.blocks import AnyBlock, Document
from codegen.reading.inline import DOUBTFUL_TAGS, KNOWN_TAGS, is_entity
from codegen.reading.page import Page
from codegen.reading.walk import Walk

MAX_TAGS = 300_000
PART = 65_536

# All but those that nearly every page has.
_AMPERSAND = re.compile(
    "&(?!(?:lt|gt|amp|quot|nbsp|#39);)(?:([A-Za-z][A-Za-z0-9]*);|#[0-9]{1,7};|#[xX][0-9A-Fa-f]{1,6};)?"
)
_TAG_NAMES = re.compile(r"""<(/?[A-Za-z][^\s<>/"'=]*)""")
_OPEN_TAG = re.compile(r"</?[A-Za-z!][^>]*\Z")
# Not IGNORECASE: that reads letter by letter where a `<` can be looked for.
_HTML = re.compile(r"<[hH][tT][mM][lL][\s>]")
_HTML_END = re.compile(r"</[hH][tT][mM][lL]\s*>")


def read_html(text: str, *, path: str, id: str) -> Document:
    """The blocks of a page.

    Raises Fault: a page without its end or that stops inside a tag, more than 300,000 `<`, 256
    levels, 2,000 tables, or a table of more than 200 columns or 500,000 cells.
    """
    _refuse_cut(text, path)
    lines = tuple(text.split("\n"))
    page = _read(text, first_line=1, path=path, last_line=len(lines))
    return Document(path, id, "html", lines, tuple(page.sorted_blocks()), page.front_matter)


def read_fragment(text: str, *, first_line: int) -> list[AnyBlock]:
    """The blocks of HTML inside another document, at `first_line` of it.

    Raises Fault without a path, for what read_html refuses.
    """
    last_line = first_line + text.count("\n")
    return _read(text, first_line=first_line, path=None, last_line=last_line).sorted_blocks()


def _read(text: str, *, first_line: int, path: str | None, last_line: int) -> Page:
    count = text.count("<")
    if count > MAX_TAGS:
        raise Fault(
            "document-too-large", f"{count} tags, at most {MAX_TAGS} are read", path, first_line
        )
    # The charset is settled: with `encoding` given, a declaration inside the page is ignored.
    parser = etree.HTMLPullParser(
        events=("start",),
        tag="html",
        encoding="utf-8",
        huge_tree=True,  # else lxml cuts at 254 levels and says nothing; Page counts them
        remove_comments=True,
        remove_pis=True,
        no_network=True,
    )
    page = Page(first_line=first_line, last_line=last_line)
    walk = Walk(page)
    root = None
    try:
        for part in escaped_parts(text):
            parser.feed(part.encode("utf-8", "replace"))
            if root is None:
                root = next((element for _, element in parser.read_events()), None)
            if root is not None:
                walk.take_in(root)
        root = _closed(parser)
        if root is not None:
            walk.take_in(root, is_whole=True)
    except Fault as fault:
        fault.path = path
        raise
    return page


def _closed(parser: etree.HTMLPullParser) -> etree._Element | None:
    try:
        return parser.close()
    except etree.XMLSyntaxError:
        return None  # nothing but comments and blanks


def escaped_parts(text: str) -> Iterator[str]:
    """Escapes what the parser would take for markup and a reader would not: an entity without
    semicolon (`&timestamp=`), an element that does not exist (`List<Long>`). Part by part: a page
    is not in memory three times over."""
    names = _names_in(text)
    doubtful = {name for each in names if _is_doubtful((name := each.lstrip("/")).lower())}
    if not doubtful:
        yield from (_AMPERSAND.sub(_ampersand, part) for part in _parts(text))
        return
    closed = frozenset(name[1:].lower() for name in names if name[0] == "/")

    def tag(match: re.Match[str]) -> str:
        known = _is_tag(match[2].lower(), match[3], closed)
        return match[0] if known else f"&lt;{match[1]}{match[2]}"

    # Of these alone: a page has tens of thousands of tags, nearly all of them known.
    joined = "|".join(map(re.escape, sorted(doubtful, key=len, reverse=True)))
    tags = re.compile(rf"""<(/?)({joined})(?![^\s<>/"'=])(?=([^<>]*))""")
    for part in _parts(text):
        yield tags.sub(tag, _AMPERSAND.sub(_ampersand, part))


def _names_in(text: str) -> set[str]:
    """Those of start tags, and those of end tags with their `/`."""
    names: set[str] = set()
    for part in _parts(text):
        names.update(_TAG_NAMES.findall(part))
    return names


def _parts(text: str) -> Iterator[str]:
    """Of at least 64 Ki characters, each but the first beginning with a `<`: no tag and no entity
    is in two of them."""
    start = 0
    while start < len(text):
        end = text.find("<", start + PART)
        end = len(text) if end < 0 else end
        yield text[start:end]
        start = end


def _is_doubtful(name: str) -> bool:
    return name in DOUBTFUL_TAGS or name not in KNOWN_TAGS


def _ampersand(match: re.Match[str]) -> str:
    unknown = match[0] == "&" or (match[1] and not is_entity(match[1]))
    return f"&amp;{match[0][1:]}" if unknown else match[0]


def _is_tag(name: str, attributes: str, closed: frozenset[str]) -> bool:
    if name in DOUBTFUL_TAGS:
        return "=" in attributes or name in closed
    return name in KNOWN_TAGS or "=" in attributes or "-" in name or ":" in name


def _refuse_cut(text: str, path: str) -> None:
    start = text.rfind("<")
    inside_tag = start >= 0 and _OPEN_TAG.match(text, start)
    if inside_tag or (_HTML.search(text) and not _HTML_END.search(text)):
        what = "the page stops inside a tag" if inside_tag else "the page has no end (</html>)"
        advice = "fetch it again: the download was cut short"
        raise Fault("document-cut", what, path, text.rstrip().count("\n") + 1, advice)
