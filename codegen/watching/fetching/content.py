"""Is it a page at all: by what the server says it is, and by its first bytes."""

from __future__ import annotations

import re
from collections.abc import Mapping

from codegen.watching.fetching.refusal import Refusal, shown

_PAGES = frozenset(
    {"text/html", "application/xhtml+xml", "text/markdown", "text/x-markdown", "text/plain"}
)
_UNSAID = frozenset({"", "application/octet-stream", "binary/octet-stream"})
_RAW = re.compile(r"\.(?:md|mdx|markdown|rst|txt|html?)\Z", re.IGNORECASE)
_PDF_ADVICE = (
    "tables of a PDF cannot be told from its text: look for the page in HTML or Markdown, "
    "or save it as text and give that with --from-file"
)

_MAGIC = (
    (b"PK\x03\x04", "a ZIP archive"),
    (b"PK\x05\x06", "a ZIP archive"),
    (b"\x1f\x8b", "packed by gzip once more"),
    (b"\x28\xb5\x2f\xfd", "packed by zstd"),
    (b"\xfd7zXZ\x00", "packed by xz"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x89PNG\r\n", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF87a", "an image"),
    (b"GIF89a", "an image"),
    (b"RIFF", "an image or a film"),
    (b"\x00\x00\x01\x00", "an image"),
    (b"\x7fELF", "a program"),
)


def refuse_type(path: str, headers: Mapping[str, str]) -> None:
    """Raises Refusal. A type that is not said, or is octet-stream, is good enough for a raw file of
    a forge, which its name tells: the bytes have to be text all the same."""
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/pdf":
        raise Refusal("pdf", "it is a PDF", _PDF_ADVICE)
    if kind in _PAGES or (kind in _UNSAID and _RAW.search(path)):
        return
    what = f"its type is {shown(kind) or 'not said'}: no HTML, Markdown or text"
    raise Refusal("content-type", what, "give the address of the page itself")


def refuse_magic(body: bytes) -> None:
    """Raises Refusal."""
    begin = body.removeprefix(b"\xef\xbb\xbf").lstrip()[:64]
    if begin.startswith(b"%PDF-"):
        raise Refusal("pdf", "it is a PDF", _PDF_ADVICE)
    for magic, what in _MAGIC:
        if begin.startswith(magic):
            raise Refusal("not-text", f"it is {what}")
    if not begin:
        raise Refusal("empty", "the page is empty")
