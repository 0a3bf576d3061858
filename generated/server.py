"""A mock behind a real HTTP server on this machine. Written by codegen; do not edit."""

from __future__ import annotations

import select
import socket
import struct
import sys
import threading
from collections.abc import Iterable
from http import HTTPStatus
from importlib import import_module
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from .mock import Answer, Mock
from .refusals import Request

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

HOST = "127.0.0.1"
MAX_BODY = 16 * 1024 * 1024
_LOOK_EVERY_S = 0.01
_RESET_ON_CLOSE = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)


class Server(Mock):
    """A mock that listens on 127.0.0.1, and nowhere else, from `start` to `close`. Its answers take
    `latency_s`."""

    latency_s: float = 0.0

    _http: Any = None
    _closing: threading.Event
    _thread: threading.Thread

    @property
    def url(self) -> str:
        """Raises RuntimeError: it does not listen."""
        if self._http is None:
            raise RuntimeError("the server does not listen: call start()")
        return f"http://{HOST}:{self._http.port}"

    def start(self, port: int = 0) -> Self:
        """Listen on a port, on a free one where it is 0. Raises OSError: it is taken."""
        serving = _werkzeug()
        methods = {"log": _log_nothing, "connection_dropped": _forget}
        handler = type("_Handler", (serving.WSGIRequestHandler,), methods)
        self._closing = threading.Event()
        listening = socket.create_server((HOST, port))
        fd = listening.fileno()
        try:
            self._http = serving.make_server(
                HOST, port, self._serve, threaded=True, request_handler=handler, fd=fd
            )
        finally:
            listening.close()  # make_server has its own copy
        self._thread = threading.Thread(
            target=self._http.serve_forever, kwargs={"poll_interval": _LOOK_EVERY_S}, daemon=True
        )
        self._thread.start()
        return self

    def close(self) -> None:
        """Stop listening; who still waits for an answer gets none."""
        if self._http is not None:
            self._closing.set()
            self._http.shutdown()
            self._thread.join()
            self._http.server_close()
            self._http = None

    def __enter__(self) -> Self:
        return self if self._http is not None else self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _serve(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        made = self.answer(_request(environ))
        if self.latency_s:
            self._closing.wait(self.latency_s)
        if made.then:
            self._drop(environ["werkzeug.socket"], made)
        phrase = HTTPStatus(made.status).phrase if made.status in _KNOWN else "Unknown"
        length = ("Content-Length", str(len(made.body)))
        start_response(f"{made.status} {phrase}", [*made.headers.items(), length])
        return [made.body]

    def _drop(self, connection: socket.socket, made: Answer) -> None:
        """Leave the client without an answer. Raises ConnectionError, which ends the request."""
        while made.then == "timeout" and not self._closing.wait(_LOOK_EVERY_S):
            readable, _, _ = select.select([connection], [], [], 0)
            if readable and not connection.recv(1, socket.MSG_PEEK):
                break
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
        # At once: what socketserver does at the end of a request would be a polite goodbye.
        socket.close(connection.detach())
        raise ConnectionAbortedError("no answer, as rehearsed")


_KNOWN = frozenset(map(int, HTTPStatus))


def _werkzeug() -> Any:
    """Raises ImportError saying what to install."""
    try:
        return import_module("werkzeug.serving")
    except ImportError:
        raise ImportError("the mock server needs werkzeug: pip install werkzeug") from None


def _log_nothing(handler: object, kind: str, message: str, *args: object) -> None:
    pass


def _forget(handler: Any, error: BaseException, environ: WSGIEnvironment | None = None) -> None:
    """A dropped connection has no next request."""
    handler.close_connection = True


def _request(environ: WSGIEnvironment) -> Request:
    headers = {
        name.removeprefix("HTTP_").replace("_", "-").lower(): value
        for name, value in environ.items()
        if name.startswith("HTTP_") or name in ("CONTENT_TYPE", "CONTENT_LENGTH")
    }
    length = environ.get("CONTENT_LENGTH") or "0"
    size = min(int(length), MAX_BODY) if length.isdigit() else 0
    body = environ["wsgi.input"].read(MAX_BODY if "transfer-encoding" in headers else size)
    return Request(environ["REQUEST_METHOD"], environ["RAW_URI"], headers, body)
