"""Which reader a document wants, by what is in it; a file's suffix is only a hint."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from codegen.config import DocumentFormat

_HTML = re.compile(
    r"\s*(?:<!--.*?-->\s*)?(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"<(?:p|div|table|h[1-6]|section|article|ul)\b", re.IGNORECASE)
_MARKDOWN = re.compile(
    r"^(?:#{1,6} \S|#{2,6}\w|(?:```|~~~)|[ ]{0,3}\|?[ ]*:?-{3,}:?\s*\||[A-Za-z#*].*\]\(\S+\)"
    r"|\s*[-*+] (?:`|\*\*))",
    re.MULTILINE,
)
_FRONT_MATTER = re.compile(r"---\n(?:[\w-]+:.*\n)+---\n")
_SUFFIXES: dict[str, DocumentFormat] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".mdx": "markdown",
    ".markdown": "markdown",
}
_TAB_ROW = re.compile(r"^[^\t\n]+\t", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6} [A-Z\u4e00-\u9fff]", re.MULTILINE)
_RST = re.compile(r"^\S[^\n]*\n(?:={3,}|~{3,}|-{3,})\s*$|^\.\. [\w:-]+::|^:[\w ]+: ", re.MULTILINE)
_HEAD = 65_536
LEAST_HEADINGS = 3


def sniff_format(text: str, *, path: str) -> DocumentFormat:
    """The format of a document. A page saved as .md whose tables stand between tabs is text all
    the same: a `#` in an example is no heading; and a .txt full of headings is markdown."""
    head = text[:_HEAD]
    suffix = _SUFFIXES.get(PurePosixPath(path).suffix.lower())
    if _HTML.match(head) or (suffix == "html" and _TAG.search(head)):
        return "html"
    if _FRONT_MATTER.match(head):
        return "markdown"
    marks = len(_MARKDOWN.findall(text))
    if suffix == "markdown":
        return "markdown" if marks > len(_TAB_ROW.findall(text)) // 10 else "text"
    return "markdown" if len(_HEADING.findall(text)) >= LEAST_HEADINGS else "text"


def is_rst(text: str, *, path: str) -> bool:
    """Whether a text is reStructuredText: by its suffix, where it has a heading, a field or a directive."""
    is_named = PurePosixPath(path).suffix.lower() in (".rst", ".rest")
    return is_named and _RST.search(text[:_HEAD]) is not None
