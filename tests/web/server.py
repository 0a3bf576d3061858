"""The server: raw sockets, since a server of a library cannot misbehave."""

from __future__ import annotations

import contextlib
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

from tests.web.authority import Authority


@dataclass(frozen=True)
class Seen:
    """A request: names of headers in small letters; `connection` counts from 1."""

    method: str
    path: str
    headers: Mapping[str, str]
    connection: int
    tls_name: str | None = None

    @property
    def is_conditional(self) -> bool:
        return bool({"if-none-match", "if-modified-since"} & self.headers.keys())


class HungUp(Exception):
    """The conversation is over."""


class Conversation:
    """One request and what is said to it."""

    def __init__(self, seen: Seen, line: socket.socket, stopping: threading.Event) -> None:
        self.seen = seen
        self._line = line
        self._stopping = stopping

    def send(self, data: bytes) -> None:
        try:
            self._line.sendall(data)
        except OSError:
            raise HungUp from None

    def wait(self, seconds: float) -> None:
        """Ends early when the server does."""
        if self._stopping.wait(seconds):
            raise HungUp

    def hang_up(self) -> None:
        raise HungUp

    def reset(self) -> None:
        """RST instead of FIN."""
        self._line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._line.close()
        raise HungUp


Behaviour = Callable[[Conversation], None]


class Web:
    """See the package."""

    def __init__(
        self,
        *,
        authority: Authority | None = None,
        names: Sequence[str] = ("127.0.0.1", "localhost"),
        port: int = 0,
    ) -> None:
        self.seen: list[Seen] = []
        self.is_own = authority is None
        self.connections = 0
        self._behaviours: dict[str, list[Behaviour]] = {}
        self._stopping = threading.Event()
        self._lines: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server(("127.0.0.1", port), backlog=64)
        self.port = self._listener.getsockname()[1]
        self._context = None
        self._names: dict[int, str | None] = {}
        if authority is not None:
            self._context = authority.context([*names] or ["nobody.example"])
            self._context.sni_callback = self._note_name

    @property
    def scheme(self) -> str:
        return "http" if self._context is None else "https"

    @property
    def origin(self) -> str:
        return f"{self.scheme}://127.0.0.1:{self.port}"

    def url(self, path: str) -> str:
        return self.origin + path

    def answer(self, path: str, *behaviours: Behaviour) -> str:
        """What is said to requests for a path (with its query), in turn; the last one stays."""
        self._behaviours[path] = [*behaviours]
        return self.url(path)

    def page(self, path: str, body: str | bytes, **how: Any) -> str:
        """A page as `behaviours.page` has it. Returns its address."""
        from tests.web import behaviours  # they know of conversations

        return self.answer(path, behaviours.page(body, **how))

    def asked(self, path: str) -> list[Seen]:
        return [seen for seen in self.seen if seen.path == path]

    def forget(self) -> None:
        """The requests so far."""
        self.seen.clear()

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stopping.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for line in [*self._lines]:
            with contextlib.suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(5)

    def _start(self, run: Callable[..., None], *arguments: Any) -> None:
        thread = threading.Thread(target=run, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._stopping.is_set():
            try:
                line, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            self._start(self.serve, line, self.connections)

    def serve(self, line: socket.socket, number: int) -> None:
        """One connection, until somebody hangs up."""
        try:
            line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._lines.add(line)
            if self._context is not None:
                secured = self._context.wrap_socket(line, server_side=True)
                self._lines.discard(line)
                line = secured
                self._lines.add(line)
            self._talk(line, number)
        except (OSError, HungUp, ValueError):
            pass
        finally:
            self._lines.discard(line)
            line.close()

    def _talk(self, line: socket.socket, number: int) -> None:
        with line.makefile("rb") as reading:
            while (seen := self._read(reading, number, line)) is not None:
                behaviours = self._behaviours.get(seen.path)
                if seen.path != "/robots.txt" or behaviours is not None or not self.is_own:
                    self.seen.append(seen)
                conversation = Conversation(seen, line, self._stopping)
                if behaviours is None:
                    conversation.send(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
                else:
                    now = behaviours.pop(0) if len(behaviours) > 1 else behaviours[0]
                    now(conversation)

    def _read(self, reading: Any, number: int, line: socket.socket) -> Seen | None:
        first = reading.readline().decode("latin-1").split()
        if len(first) != 3:
            return None
        headers: dict[str, str] = {}
        while (said := reading.readline().decode("latin-1").strip()) != "":
            key, _, value = said.partition(":")
            headers[key.lower()] = value.strip()
        return Seen(first[0], first[1], headers, number, self._names.get(id(line)))

    def _note_name(self, line: ssl.SSLObject, name: str | None, _: ssl.SSLContext) -> None:
        self._names[id(line)] = name
