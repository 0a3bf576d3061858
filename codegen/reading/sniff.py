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
    ".rst": "rst",
    ".rest": "rst",
    ".adoc": "asciidoc",
    ".asciidoc": "asciidoc",
}
_DIRECTIVE = re.compile(r"^[ \t]*\.\. [A-Za-z][\w:+-]*::", re.MULTILINE)
_ASCIIDOC_TITLE = re.compile(r"^={1,5} [^\s=]", re.MULTILINE)
_FENCED = re.compile(r"^(?:-{4,}|\|={3,}|\.{4,}|\[source\b.*\])$", re.MULTILINE)
_UNDERLINED = re.compile(r"^\S.{2,80}\n([=~^#*\"'+.`-])\1{3,}[ \t]*$", re.MULTILINE)
_TAB_ROW = re.compile(r"^[^\t\n]+\t", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6} [A-Z\u4e00-\u9fff]", re.MULTILINE)
_HEAD = 65_536
LEAST_HEADINGS = 3
LEAST_TITLES = 2


def sniff_format(text: str, *, path: str) -> DocumentFormat:
    """The format of a document. A page saved as .md whose tables stand between tabs is text all
    the same: a `#` in an example is no heading; and a .txt full of headings is markdown."""
    head = text[:_HEAD]
    suffix = _SUFFIXES.get(PurePosixPath(path).suffix.lower())
    if _HTML.match(head) or (suffix == "html" and _TAG.search(head)):
        return "html"
    if _FRONT_MATTER.match(head):
        return "markdown"
    if suffix == "asciidoc" or (suffix is None and _is_asciidoc(head)):
        return "asciidoc"
    if suffix == "rst" or (suffix is None and _is_rst(head)):
        return "rst"
    marks = len(_MARKDOWN.findall(text))
    if suffix == "markdown":
        return "markdown" if marks > len(_TAB_ROW.findall(text)) // 10 else "text"
    return "markdown" if len(_HEADING.findall(text)) >= LEAST_HEADINGS else "text"


def _is_asciidoc(head: str) -> bool:
    """Whether a text has titles behind "=" and a block between its fences."""
    return len(_ASCIIDOC_TITLE.findall(head)) >= LEAST_HEADINGS and bool(_FENCED.search(head))


def _is_rst(head: str) -> bool:
    """Whether a text has directives and underlined titles."""
    return _DIRECTIVE.search(head) is not None and len(_UNDERLINED.findall(head)) >= LEAST_TITLES
