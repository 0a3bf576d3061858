"""How requests prove who sends them. Written by codegen; do not edit."""

from __future__ import annotations

import base64
import hmac
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import httpx2

_PLACE = re.compile(r"\{([a-z]+)\}")
_WITHOUT_BODY = frozenset({"GET", "DELETE", "HEAD"})

Signer = Callable[[str, httpx2.URL, bytes, str], dict[str, str]]


class Credentials:
    """A key with its secrets, which are shown nowhere."""

    __slots__ = ("key", "memo", "secret")

    def __init__(self, key: str, secret: str, memo: str) -> None:
        self.key = key
        self.secret = secret
        self.memo = memo

    def __repr__(self) -> str:
        return "Credentials(...)"


@dataclass(frozen=True, slots=True)
class Signing:
    """`prehash` and the values of `headers` are templates over {timestamp} {key} {memo} {method}
    {path} {query} {body} {payload} {signature}; {payload} is the query of a request without a
    body, else the body. `auth` maps a documented authentication type to the headers it wants."""

    digest: str
    encoding: str
    prehash: str
    headers: Mapping[str, str]
    auth: Mapping[str, tuple[str, ...]]

    def signer(self, credentials: Credentials, auth: str | None, *, asked: bool) -> Signer:
        """What makes the headers of a request. Raises ValueError: an authentication type that the
        documents do not have and that was asked for, a key or secret that is missing."""
        if asked and auth not in self.auth:
            raise ValueError(f"auth {auth!r} is not one of {', '.join(sorted(self.auth))}")
        known = auth is not None and auth in self.auth
        names = self.auth[auth] if auth is not None and known else tuple(self.headers)
        if not known and not credentials.key:
            names = ()
        wanted = {name: self.headers[name] for name in names if name in self.headers}
        signs = any("{signature}" in value for value in wanted.values())
        if wanted and not credentials.key:
            raise ValueError("this request needs key=")
        if signs and not credentials.secret:
            raise ValueError("this request needs secret=")

        def sign(method: str, url: httpx2.URL, body: bytes, timestamp: str) -> dict[str, str]:
            values = _values(method, url, body, timestamp)
            values.update(key=credentials.key, memo=credentials.memo)
            if signs:
                values["signature"] = self.signature(credentials, values)
            return {name: _filled(value, values) for name, value in wanted.items()}

        return sign

    def signature(self, credentials: Credentials, values: Mapping[str, str]) -> str:
        text = _filled(self.prehash, values).encode("utf-8", "surrogateescape")
        made = hmac.new(credentials.secret.encode(), text, self.digest).digest()
        return made.hex() if self.encoding == "hex" else base64.b64encode(made).decode()


def _values(method: str, url: httpx2.URL, body: bytes, timestamp: str) -> dict[str, str]:
    path, _, query = url.raw_path.decode("ascii").partition("?")
    text = body.decode("utf-8", "surrogateescape")
    payload = query if method in _WITHOUT_BODY else text
    return {
        "timestamp": timestamp,
        "method": method,
        "path": path,
        "query": query,
        "body": text,
        "payload": payload,
    }


def _filled(template: str, values: Mapping[str, str]) -> str:
    """In one pass, so that a value's own braces stay what they are."""
    return _PLACE.sub(lambda place: values.get(place[1], place[0]), template)
