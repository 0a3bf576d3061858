"""The bytes of a page, whole, without their coding, and not more of them than can be meant."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from codegen.watching.fetching.limits import MIB, Limits
from codegen.watching.fetching.refusal import Refusal, shown

if TYPE_CHECKING:
    from codegen.watching.fetching.transport import Reply

_LENGTH = re.compile(r"[0-9]{1,18}")


def read_body(reply: Reply, limits: Limits) -> bytes:
    """Raises Refusal: too large, packed in a way that was not asked for, cut, or longer than its
    Content-Length says."""
    packed = _is_packed(reply.headers.get("content-encoding", ""))
    announced = _announced(reply)
    if announced is not None and announced > limits.served_bytes:
        raise _too_large(limits.served_bytes)
    served = _served(reply, limits)
    body = _unpacked(served, limits) if packed else b"".join(served)
    if announced is not None and reply.surplus(announced) > 0:
        what = f"more bytes than the {announced} of its Content-Length"
        raise Refusal("wrong-length", what, passing=True)
    return body


def _announced(reply: Reply) -> int | None:
    said = reply.headers.get("content-length", "")
    chunked = "transfer-encoding" in reply.headers
    return int(said) if not chunked and _LENGTH.fullmatch(said) else None


def _is_packed(said: str) -> bool:
    codings = [word.strip().lower() for word in said.split(",")]
    if codings in ([""], ["identity"]):
        return False
    if codings in (["gzip"], ["x-gzip"]):
        return True
    raise Refusal("content-encoding", f"packed as {shown(said)!r}, which was not asked for")


def _served(reply: Reply, limits: Limits) -> Iterator[bytes]:
    total = 0
    for chunk in reply.chunks:
        total += len(chunk)
        if total > limits.served_bytes:
            raise _too_large(limits.served_bytes)
        yield chunk


def _unpacked(served: Iterator[bytes], limits: Limits) -> bytes:
    unpacking = zlib.decompressobj(16 + zlib.MAX_WBITS)
    parts: list[bytes] = []
    taken = size = 0
    try:
        for chunk in served:
            taken += len(chunk)
            while chunk and not unpacking.eof:
                parts.append(unpacking.decompress(chunk, MIB))
                chunk = unpacking.unconsumed_tail
                size += len(parts[-1])
                _refuse_bomb(size, taken, limits)
    except zlib.error as error:
        raise Refusal("gzip-damaged", f"no gzip: {shown(str(error))}") from None
    if not unpacking.eof:
        raise Refusal("short-read", "the packed page ended before its end", passing=True)
    if unpacking.unused_data:
        raise Refusal("gzip-damaged", "something follows the packed page")
    return b"".join(parts)


def _refuse_bomb(size: int, taken: int, limits: Limits) -> None:
    if size > limits.body_bytes:
        raise _too_large(limits.body_bytes)
    if size > limits.ratio_from_bytes and size > limits.ratio * taken:
        raise Refusal("too-large", f"unpacks to more than {limits.ratio} times its size")


def _too_large(most: int) -> Refusal:
    return Refusal("too-large", f"more than {most} bytes")
