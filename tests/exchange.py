"""BitMart as its document describes it, on the loopback: it checks what it gets by itself, and
answers as it is told or as is documented."""

from __future__ import annotations

import hashlib
import hmac
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from codegen.model import Spec

KEY, SECRET, MEMO = "key-80618e45", "secret-6c6c9854", "memo-test001"


@dataclass(frozen=True)
class Sent:
    """A request as it came. `is_signed` says that its signature is right, by our own reckoning."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: Any
    is_signed: bool


@dataclass(frozen=True)
class Answer:
    body: Any
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    delay_s: float = 0.0


@dataclass
class Exchange:
    """`answers` are given first, one a request; afterwards each endpoint gives its documented one."""

    documented: dict[tuple[str, str], Any]
    url: str = ""
    sent: list[Sent] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)

    def answer(self, sent: Sent) -> Answer:
        self.sent.append(sent)
        if self.answers:
            return self.answers.pop(0)
        return Answer(self.documented.get((sent.method, sent.path), {"code": 1000}))


@contextmanager
def exchange(spec: Spec) -> Iterator[Exchange]:
    documented = {
        (each.method or "", each.path): each.response_example
        for each in spec.endpoints
        if each.response_example is not None
    }
    made = Exchange(documented)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(made))
    server.daemon_threads = True
    made.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield made
    server.shutdown()
    server.server_close()
    thread.join()


def _handler(made: Exchange) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self._reply(b"")

        def do_POST(self) -> None:
            self._reply(self.rfile.read(int(self.headers.get("Content-Length", 0))))

        def _reply(self, raw: bytes) -> None:
            answer = made.answer(_sent(self, raw))
            if answer.delay_s:
                time.sleep(answer.delay_s)
            body = answer.body
            data = (
                body.encode() if isinstance(body, str) else json.dumps(body, default=str).encode()
            )
            try:
                self.send_response(answer.status)
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)
            except OSError:
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:
            pass

    return Handler


def _sent(request: BaseHTTPRequestHandler, raw: bytes) -> Sent:
    url = urlsplit(request.path)
    headers = {name.lower(): value for name, value in request.headers.items()}
    return Sent(
        method=request.command,
        path=url.path,
        query={name: values[0] for name, values in parse_qs(url.query).items()},
        headers=headers,
        body=json.loads(raw) if raw else None,
        is_signed=_is_signed(headers, raw.decode() if raw else url.query),
    )


def _is_signed(headers: dict[str, str], payload: str) -> bool:
    """As the document has it: timestamp#memo#payload."""
    text = f"{headers.get('x-bm-timestamp')}#{MEMO}#{payload}"
    wanted = hmac.new(SECRET.encode(), text.encode(), hashlib.sha256).hexdigest()
    return headers.get("x-bm-key") == KEY and headers.get("x-bm-sign") == wanted
