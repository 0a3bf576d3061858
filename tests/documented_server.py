"""A local server that answers as a spec says, so that programs made from its exports can call it.

It knows the Spec alone and nothing of the export: what the two make of the documents must agree.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from codegen.model import Endpoint, Field, Spec

METHODS = "GET HEAD POST PUT PATCH DELETE OPTIONS TRACE QUERY".split()


@contextmanager
def serving(spec: Spec, *, key: str, refused: tuple[int, dict[str, Any]]) -> Iterator[str]:
    """The address of a server; it knows one `key`, and `refused` is its answer to a request that
    the documents forbid."""
    handler = type("Handler", (_Handler,), {"spec": spec, "key": key, "refused": refused})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    spec: Spec
    key: str
    refused: tuple[int, dict[str, Any]]

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def __getattr__(self, name: str) -> Any:
        if name.removeprefix("do_") in METHODS:
            return self._answer
        raise AttributeError(name)

    def _answer(self) -> None:
        url = urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        here = [e for e in self.spec.endpoints if e.method and e.path == url.path]
        endpoint = next((e for e in here if e.method == self.command), None)
        if not here:
            self._send(404)
        elif endpoint is None:
            self._send(405, allow=", ".join(str(e.method) for e in here))
        elif not self._is_proven(endpoint):
            self._send(401)
        elif self._is_allowed(endpoint, url.query, body):
            self._send(200, endpoint.response_example)
        else:
            self._send(*self.refused)

    def _is_proven(self, endpoint: Endpoint) -> bool:
        signing = self.spec.signing
        wanted = signing.auth.get(endpoint.auth or "", ()) if signing else ()
        keys = [name for name in wanted if signing and signing.headers.get(name) == "{key}"]
        sent = all(self.headers.get(name) for name in wanted)
        return sent and all(self.headers.get(name) == self.key for name in keys)

    def _is_allowed(self, endpoint: Endpoint, query: str, body: bytes) -> bool:
        sent: Any = {
            key: texts[-1] for key, texts in parse_qs(query, keep_blank_values=True).items()
        }
        if endpoint.method == "POST":
            try:
                sent = json.loads(body)
            except ValueError:
                return False
            if self.headers.get_content_type() != "application/json" or not isinstance(sent, dict):
                return False
        closed = {enum.source: {v.value for v in enum.values} for enum in self.spec.enums}
        return all(_allows(field, sent, closed) for field in endpoint.params)

    def _send(self, status: int, body: Any = None, *, allow: str | None = None) -> None:
        data = b"" if body is None else json.dumps(body, default=str).encode()
        self.send_response(status)
        if body is not None:
            self.send_header("Content-Type", "application/json")
        if allow is not None:
            self.send_header("Allow", allow)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)


def _allows(field: Field, sent: dict[str, Any], closed: dict[str | None, set[str]]) -> bool:
    if field.name not in sent:
        return not field.required
    value, rules = sent[field.name], field.constraints
    if field.kind in ("integer", "timestamp"):
        if isinstance(value, str) and field.location == "query":
            value = int(value) if re.fullmatch("-?[0-9]{1,400}", value) else value
        is_number = type(value) is int or (type(value) is float and value.is_integer())
        return is_number and value <= rules.get("maximum", value)
    if not isinstance(value, str):
        return False
    long = rules.get("min_length", 0) <= len(value) <= rules.get("max_length", len(value))
    return (
        long
        and re.search(rules.get("pattern", ""), value) is not None
        and value in closed.get(field.description, {value})
    )
