"""A proxy (CONNECT) that leads to servers here, whatever the name."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Mapping
from types import TracebackType
from typing import Self

from tests.web.server import Web


class Proxy:
    """`asked` has the "host:port" of every CONNECT, in order. A host that is not known is a 502."""

    def __init__(self, hosts: Mapping[str, Web]) -> None:
        self.asked: list[str] = []
        self._hosts = hosts
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self._lines: set[socket.socket] = set()
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for line in [self._listener, *self._lines]:
            with contextlib.suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            line.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                line, _ = self._listener.accept()
                self._lines.add(line)
                threading.Thread(target=self._lead, args=(line,), daemon=True).start()

    def _lead(self, line: socket.socket) -> None:
        asked = b""
        while b"\r\n\r\n" not in asked:
            more = line.recv(4096)
            if not more:
                return
            asked += more
        place = asked.split()[1].decode()
        self.asked.append(place)
        web = self._hosts.get(place.rpartition(":")[0])
        if web is None:
            line.sendall(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")
            line.close()
            return
        line.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        server = socket.create_connection(("127.0.0.1", web.port))
        self._lines.add(server)
        threading.Thread(target=_pour, args=(server, line), daemon=True).start()
        _pour(line, server)


def _pour(source: socket.socket, sink: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65536):
            sink.sendall(data)
    with contextlib.suppress(OSError):
        sink.shutdown(socket.SHUT_WR)
