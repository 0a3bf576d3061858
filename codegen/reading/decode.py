"""Bytes to text, strictly, before any parser sees them; and the one normal form of a text."""

from __future__ import annotations

import re
import unicodedata

from codegen.faults import Fault

MAX_BYTES = 32 * 1024 * 1024
MAX_LINE = 4 * 1024 * 1024
CHARSETS = ("utf-8", "gb18030")

_OTHER_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
_LINE_ENDS = re.compile(f"\r\n|[{_OTHER_ENDS}]")
_ODD_BLANKS = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_BLANKS = re.compile(" {2,}")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def decode(data: bytes, *, path: str, charset: str = "utf-8") -> str:
    """The text of a document, with LF as the only line end.

    Raises Fault: an unknown charset, a byte that is not of it, NUL, U+FFFD, nothing but blanks,
    more than 32 MiB or a line of more than 4 MiB. A declaration inside the document is ignored.
    """
    if charset not in CHARSETS:
        raise Fault(
            "charset-unknown", f"charset {charset!r} is not one of {', '.join(CHARSETS)}", path
        )
    if len(data) > MAX_BYTES:
        raise Fault("document-too-large", f"{len(data)} bytes, at most {MAX_BYTES} are read", path)
    text = _decoded(data.removeprefix(b"\xef\xbb\xbf"), path, charset)
    for character, what in (("\x00", "a NUL byte"), ("\ufffd", "a replacement character (U+FFFD)")):
        if character in text:
            line = text.count("\n", 0, text.index(character)) + 1
            advice = "save the document again as UTF-8, from the original"
            raise Fault(
                "document-damaged",
                f"{what}: the text was lost before it came here",
                path,
                line,
                advice,
            )
    if any(end in text for end in _OTHER_ENDS):
        text = _LINE_ENDS.sub("\n", text)
    if not text.strip():
        raise Fault(
            "document-empty", "the document is empty", path, 1, "fetch it again, or remove the file"
        )
    longest = max(map(len, text.split("\n"))) if len(text) > MAX_LINE else 0
    if longest > MAX_LINE:
        raise Fault(
            "line-too-long", f"a line of {longest} characters, at most {MAX_LINE} are read", path
        )
    return text


def _decoded(data: bytes, path: str, charset: str) -> str:
    try:
        return data.decode(charset)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        what = f"byte 0x{data[error.start]:02x} is not {charset}"
        advice = (
            'say which it is in source.toml (charset = "gb18030"), or save the document as UTF-8'
        )
        raise Fault("document-not-decodable", what, path, line, advice) from None


def normal(text: str) -> str:
    """One line as a reader sees it: odd blanks are blanks, invisible characters gone, NFC."""
    if text.isascii():
        if text.isprintable() and "  " not in text:
            return text.strip()
        if not _INVISIBLE.search(text):
            return " ".join(text.split())
    text = _INVISIBLE.sub("", _ODD_BLANKS.sub(" ", text.replace("\n", " ")))
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip()


def invisible(text: str) -> list[str]:
    """The characters that `normal` removes, for a finding."""
    return _INVISIBLE.findall(text.replace("\n", ""))


def is_wide(character: str) -> bool:
    """A CJK ideograph, kana or full-width mark: such text wraps without a blank."""
    return unicodedata.east_asian_width(character) in "WF"


def join_wrapped(parts: list[str]) -> str:
    """Lines of one text: joined by one blank, and by nothing between two CJK characters."""
    joined = ""
    for part in map(normal, parts):
        if joined and part and not (is_wide(joined[-1]) and is_wide(part[0])):
            joined += " "
        joined += part
    return joined
