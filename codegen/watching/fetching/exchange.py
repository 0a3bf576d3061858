"""One request and its answer, as the bytes on the connection see it."""

from __future__ import annotations

import re

from codegen.watching.fetching.limits import Limits
from codegen.watching.fetching.refusal import Refusal
from codegen.watching.fetching.stopwatch import Stopwatch

_PASSED_ON = re.compile(rb"HTTP/1\.[01] 1[0-9]{2}")


class Exchange:
    """Counts the head, which httpcore2 limits loosely, and knows of bytes that nobody announced."""

    def __init__(self, limits: Limits, watch: Stopwatch) -> None:
        self.watch = watch
        self._head_bytes = limits.head_bytes
        self._head: bytearray | None = bytearray()
        self._read = 0
        self._body_from: int | None = None

    def room(self, most: int) -> int:
        """How much may be read. Raises Refusal: the head goes on and on."""
        if self._head is None:
            return most
        if len(self._head) >= self._head_bytes:
            what = f"headers of more than {self._head_bytes} bytes"
            raise Refusal("headers-too-large", what)
        return min(most, self._head_bytes - len(self._head))

    def took(self, data: bytes) -> None:
        self._read += len(data)
        if self._head is not None:
            self._head += data
        self.watch.count(len(data))

    def begin_again(self) -> None:
        """The proxy has answered; what follows is the server's."""
        self._head, self._read = bytearray(), 0

    def end_head(self) -> None:
        """The head was understood: what is read from here on is the body.

        Raises Refusal: it was there before the request, behind the answer to another.
        """
        if self._read == 0:
            raise Refusal("not-http", "an answer to no request", passing=True)
        head, self._head = bytes(self._head or b""), None
        at = 0
        while (end := head.find(b"\r\n\r\n", at)) >= 0 and _PASSED_ON.match(head, at):
            at = end + 4
        self._body_from = None if end < 0 else end + 4

    def surplus(self, announced: int) -> int:
        """How many bytes came after a body of the announced length; 0 where nobody can tell."""
        return 0 if self._body_from is None else self._read - self._body_from - announced
