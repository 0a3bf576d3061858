"""Bytes of a page to text, once and strictly: an unsure reading is refused, never guessed."""

from __future__ import annotations

import re

from codegen.watching.fetching.limits import MIB
from codegen.watching.fetching.refusal import Refusal, shown

_SAID = re.compile(r";\s*charset\s*=\s*(\"[^\"]*\"|'[^']*'|[^;,\s]*)", re.IGNORECASE)
_KNOWN = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "us-ascii": "ascii",
    "ascii": "ascii",
    "gb18030": "gb18030",
    "gbk": "gb18030",
    "gb2312": "gb18030",
    "cp936": "gb18030",
    "x-gbk": "gb18030",
}
_NOT_ASCII_BASED = re.compile(r"utf-?(?:7|16|32)|ucs|iso-2022|hz-|ebcdic|cp037|scsu|bocu")
_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_ADVICE = "save the page as UTF-8 and give it with --from-file, or tell the vendor"
MOST_TAGS = 300_000
MOST_LINE = 4 * MIB


def decode_page(body: bytes, content_type: str, charset: str) -> str:
    """By BOM, else the charset of HTTP, else `charset`; what the page says inside is not asked.

    Raises Refusal: bytes that are not of the charset, or that say more for another; a charset
    that is not known, with more than ASCII in it; signs of damage (NUL, U+FFFD).
    """
    _refuse_hostile(body)
    if body.startswith(_MARKS):
        raise Refusal("charset", "the page is UTF-16 or UTF-32", _ADVICE)
    if body.startswith(b"\xef\xbb\xbf"):
        text = _strictly(body[3:], "utf-8", "its byte order mark")
    else:
        said = _read_label(content_type)
        text = _by_label(body, said or charset, "the server" if said else "source.toml")
    if "\ufffd" in text:
        what = "a replacement character (U+FFFD): text was lost before it came here"
        raise Refusal("charset", what)
    return text


def _read_label(content_type: str) -> str:
    said = {found.strip("\"' ").lower() for found in _SAID.findall(content_type)} - {""}
    if len(said) > 1:
        raise Refusal("charset", f"several charsets at once: {shown(', '.join(sorted(said)))}")
    return said.pop() if said else ""


def _by_label(body: bytes, label: str, who: str) -> str:
    """A page of nothing but ASCII is the same in every charset that is built on it."""
    if body.isascii() and not _NOT_ASCII_BASED.match(label):
        return body.decode("ascii")
    charset = _KNOWN.get(label)
    if charset is None:
        # ISO-8859-1 and its like fit any bytes: no page could ever be found to be something else.
        what = f"{who} says that it is {shown(label)}, and only utf-8 and gb18030 can be checked"
        raise Refusal("charset", what, _ADVICE)
    if charset == "gb18030" and _is_utf8(body):
        what = f"{who} says that it is {shown(label)}, its bytes say that it is utf-8"
        raise Refusal("charset", what, _ADVICE)
    return _strictly(body, charset, who)


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode()
    except UnicodeDecodeError:
        return False
    return True


def _strictly(body: bytes, charset: str, who: str) -> str:
    try:
        return body.decode(charset)
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        what = (
            f"{who} says that it is {charset}; byte 0x{body[error.start]:02x} in line {line} is not"
        )
        raise Refusal("charset", what, _ADVICE) from None


def _refuse_hostile(body: bytes) -> None:
    if b"\0" in body and not body.startswith(_MARKS):
        raise Refusal("not-text", "a NUL byte: it is no text")
    if body.count(b"<") > MOST_TAGS:
        raise Refusal("too-large", f"more than {MOST_TAGS} tags")
    if len(body) > MOST_LINE and max(map(len, body.split(b"\n"))) > MOST_LINE:
        raise Refusal("too-large", f"a line of more than {MOST_LINE} bytes")
