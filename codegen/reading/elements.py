"""Questions about one element of a page."""

from __future__ import annotations

import re

from lxml import etree

_HIDDEN = frozenset(str.split("title script style noscript template svg nav textarea iframe"))
_WHOLE_PAGE = ("html", "body", "main", "article")
# "with-toc" is a page beside one.
_TOC = re.compile(r"(?:\A|(?<!with)(?<!has)(?<!no)[\s_-])toc(?:\Z|[\s_-])", re.IGNORECASE)
# "toc-backref" and "no_toc" stand at what a table of contents leads to, or leaves out.
_NO_LISTS = frozenset("a span h1 h2 h3 h4 h5 h6 p pre table code".split())
_LANGUAGE = re.compile(r"(?:\A|\s)(?:language|lang|highlight-source|tab)-([\w+#.-]+)")
_HIGHLIGHT = re.compile(r"highlight\s+(?!tab-|language-)([\w+#.-]+)")
_COLOURS = frozenset(["pre", "span", "code", "b", "i", "em", "strong"])
_HAS_HIDDEN = etree.XPath("boolean(.//@hidden)")
_SIGNS = frozenset(["", "#", "¶", "§", "🔗"])


def is_hidden(element: etree._Element) -> bool:
    if element.tag in _HIDDEN:
        return True
    said = element.keys()
    if not said:
        return False
    if "hidden" in said:
        return True
    if element.tag in _WHOLE_PAGE:
        return False  # a page's class says where its table of contents stands
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    is_toc = "toc" in names and element.tag not in _NO_LISTS and _TOC.search(names) is not None
    return is_toc or element.get("role") == "navigation"


def is_permalink(element: etree._Element) -> bool:
    """The sign after a heading that is a link to the heading."""
    if element.tag != "a" or not (element.get("href") or "").startswith("#") or len(element):
        return False
    text = (element.text or "").strip("\u200b ")
    # The sign of a font of icons is of the private use area: any one that is no letter.
    return text in _SIGNS or (len(text) == 1 and not text.isalnum())


def is_plain_code(pre: etree._Element) -> bool:
    """Whether it holds only what colours text: half of the elements of many a page."""
    return {element.tag for element in pre.iter()} <= _COLOURS and not _HAS_HIDDEN(pre)


def without_blank_ends(text: str) -> str:
    lines = text.split("\n")
    while not lines[-1].strip():
        lines.pop()
    start = 0
    while not lines[start].strip():
        start += 1
    return "\n".join(lines[start:])


def language(pre: etree._Element) -> str | None:
    """From the class of the `<pre>`, of the `<code>` in it, or of what is around it."""
    around: list[etree._Element] = [*pre.iterchildren("code"), pre]
    for parent in pre.iterancestors():
        if parent.tag not in ("div", "figure") or len(around) > 3:
            break
        around.append(parent)
    for element in around:
        names = element.get("class") or ""
        if found := _LANGUAGE.search(names) or _HIGHLIGHT.search(names):
            return found[1]
    return None
