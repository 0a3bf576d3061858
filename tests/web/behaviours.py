"""What a server may do. Each returns a behaviour; those that say nothing of a type serve HTML."""

from __future__ import annotations

import gzip
import hashlib
import zlib
from collections.abc import Mapping
from email.utils import formatdate

from tests.web.server import Behaviour, Conversation

HTML = "text/html; charset=utf-8"
_NO_HEADERS: Mapping[str, str] = {}
CHANGED_AT = formatdate(1_700_000_000, usegmt=True)


def head(status: int, headers: Mapping[str, str | int]) -> bytes:
    lines = [f"HTTP/1.1 {status} Said", *(f"{key}: {value}" for key, value in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode()


def page(
    body: str | bytes,
    *,
    type: str | None = HTML,
    etag: str | bool | None = True,
    modified: bool | str = False,
    packed: bool = False,
    status: int = 200,
    headers: Mapping[str, str] = _NO_HEADERS,
) -> Behaviour:
    """A page as it should be: 304 to those who have it. `etag` is of the body, another, or none."""
    data = body.encode() if isinstance(body, str) else body
    tag = f'"{hashlib.sha256(data).hexdigest()[:16]}"' if etag is True else etag or None
    date = CHANGED_AT if modified is True else modified or None
    about = {"ETag": tag, "Last-Modified": date, "Content-Type": type}

    def say(conversation: Conversation) -> None:
        seen = conversation.seen.headers
        served = (
            gzip.compress(data) if packed and "gzip" in seen.get("accept-encoding", "") else data
        )
        said: dict[str, str | int] = {k: v for k, v in about.items() if v is not None}
        said |= headers
        if (tag and seen.get("if-none-match") == tag) or (
            date and "if-none-match" not in seen and seen.get("if-modified-since") == date
        ):
            conversation.send(head(304, said))
            return
        if served is not data:
            said["Content-Encoding"] = "gzip"
        conversation.send(head(status, {**said, "Content-Length": len(served)}) + served)

    return say


def raw(*parts: bytes, every_s: float = 0, then_wait_s: float = 0) -> Behaviour:
    """These bytes and no others, then the end of the connection."""

    def say(conversation: Conversation) -> None:
        for part in parts:
            conversation.send(part)
            if every_s:
                conversation.wait(every_s)
        if then_wait_s:
            conversation.wait(then_wait_s)
        conversation.hang_up()

    return say


def status(code: int, body: str | bytes = b"", **headers: str) -> Behaviour:
    """Names of headers with _ for -."""
    named = {key.replace("_", "-"): value for key, value in headers.items()}
    return page(body, status=code, etag=None, headers=named)


def busy(code: int = 429, retry_after: str | None = None) -> Behaviour:
    return status(code, "busy", **({} if retry_after is None else {"Retry_After": retry_after}))


def redirect(to: str, code: int = 302) -> Behaviour:
    """Its body is a trap: 64 MiB that nobody should read."""
    length = 64 * 1024 * 1024
    return raw(head(code, {"Location": to, "Content-Type": HTML, "Content-Length": length}) + b"x")


def slow_head(body: str, every_s: float = 0.05) -> Behaviour:
    """The head, one byte at a time."""
    data = head(200, {"Content-Type": HTML, "Content-Length": len(body)}) + body.encode()
    return raw(*(data[at : at + 1] for at in range(len(data))), every_s=every_s)


def drip(body: str, every_s: float = 1) -> Behaviour:
    """The body, one byte at a time."""
    data = body.encode()
    begin = head(200, {"Content-Type": HTML, "Content-Length": len(data)})
    return raw(begin, *(data[at : at + 1] for at in range(len(data))), every_s=every_s)


def silent(seconds: float = 3600) -> Behaviour:
    """Not a word."""
    return raw(then_wait_s=seconds)


def stalled(body: str, seconds: float = 3600) -> Behaviour:
    """Half of the page, and not a word more."""
    data = body.encode()
    begin = head(200, {"Content-Type": HTML, "Content-Length": len(data)})
    return raw(begin + data[: len(data) // 2], then_wait_s=seconds)


def endless(chunk: bytes = b"<p>more</p>\n" * 5000) -> Behaviour:
    """A body that never ends, in chunks."""

    def say(conversation: Conversation) -> None:
        conversation.send(head(200, {"Content-Type": HTML, "Transfer-Encoding": "chunked"}))
        while True:
            conversation.send(b"%x\r\n%s\r\n" % (len(chunk), chunk))

    return say


def bomb(size: int = 1024 * 1024 * 1024) -> Behaviour:
    """Zeros, packed a thousand to one."""

    def say(conversation: Conversation) -> None:
        said = {"Content-Type": HTML, "Content-Encoding": "gzip", "Transfer-Encoding": "chunked"}
        conversation.send(head(200, said))
        packing = zlib.compressobj(9, zlib.DEFLATED, 31)
        for _ in range(size // (1024 * 1024)):
            chunk = packing.compress(b" " * 1024 * 1024)
            if chunk:
                conversation.send(b"%x\r\n%s\r\n" % (len(chunk), chunk))
        conversation.hang_up()

    return say


def packed(body: bytes, coding: str) -> Behaviour:
    """Bytes that are said to be packed, whatever they are."""
    return page(body, etag=None, headers={"Content-Encoding": coding})


def double_gzip(body: str) -> Behaviour:
    """Packed twice, and said so once."""
    return packed(gzip.compress(gzip.compress(body.encode())), "gzip")


def wrong_length(body: str, announced: int) -> Behaviour:
    """Content-Length is another than the length; then the end of the connection."""
    return raw(head(200, {"Content-Type": HTML, "Content-Length": announced}) + body.encode())


def cut_chunk(body: str) -> Behaviour:
    """In chunks, without the last of them."""
    data = body.encode()
    begin = head(200, {"Content-Type": HTML, "Transfer-Encoding": "chunked"})
    return raw(begin + b"%x\r\n%s\r\n" % (len(data), data))


def chunked(body: str) -> Behaviour:
    """In chunks, as it should be."""
    data = body.encode()
    begin = head(200, {"Content-Type": HTML, "Transfer-Encoding": "chunked"})

    def say(conversation: Conversation) -> None:
        conversation.send(begin + b"%x\r\n%s\r\n0\r\n\r\n" % (len(data), data))

    return say


def huge_headers(size: int = 200_000) -> Behaviour:
    return raw(head(200, {"Content-Type": HTML, "X-Much": "x" * size, "Content-Length": 0}))


def endless_headers() -> Behaviour:
    def say(conversation: Conversation) -> None:
        conversation.send(b"HTTP/1.1 200 Said\r\n")
        while True:
            conversation.send(b"X-More: and more\r\n" * 1000)

    return say


def reset() -> Behaviour:
    return lambda conversation: conversation.reset()


def empty() -> Behaviour:
    """The connection ends without an answer."""
    return raw()


def garbage() -> Behaviour:
    return raw(b"\x15\x03\x01\x00\x02\x02\x0a" * 50 + b"\r\n\r\n")


def pdf() -> Behaviour:
    return page(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", type="application/pdf", etag=None)


def zipped() -> Behaviour:
    return page(b"PK\x03\x04\x14\x00\x00\x00", etag=None)
