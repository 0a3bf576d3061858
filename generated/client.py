"""What the clients of all vendors share. Written by codegen; do not edit."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import TracebackType
from typing import Any, ClassVar, Self
from urllib.parse import quote, urlencode

import httpx2

from .endpoints import Endpoint, find_endpoint
from .errors import ApiError
from .signing import Credentials, Signing

Clock = Callable[[], int | str]
Timeout = float | httpx2.Timeout | None

_PLACE = re.compile(r"\{([^{}/]+)\}|(?<=/):([A-Za-z0-9_]+)")


@dataclass(frozen=True, slots=True)
class Api:
    """What the documents say that every request needs."""

    base_url: str
    errors: type[ApiError]
    endpoints: tuple[Endpoint, ...]
    signing: Signing | None = None


def exact(name: str, amount: Decimal | str | None) -> str | None:
    """An amount as text. A float is refused: it is not the number that was written."""
    if amount is None or isinstance(amount, str):
        return amount
    if isinstance(amount, Decimal) and amount.is_finite():
        return format(amount, "f")
    if isinstance(amount, int) and not isinstance(amount, bool):
        return str(amount)
    raise TypeError(f"{name}: give a finite Decimal or a str, not {amount!r}")


class _Session:
    """Builds requests and reads answers; sending is for the two below."""

    api: ClassVar[Api]
    _http: httpx2.Client | httpx2.AsyncClient

    def __init__(self, credentials: Credentials, clock: Clock | None, base_url: str | None) -> None:
        self._credentials = credentials
        self._clock = clock or _milliseconds
        self._base_url = (base_url or self.api.base_url).rstrip("/")

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._base_url!r})"

    def _build(
        self,
        method: str,
        path: str,
        params: Mapping[str, object] | None,
        content: bytes | str | None,
        auth: str | None,
        headers: Mapping[str, object] | None = None,
    ) -> httpx2.Request:
        """What is signed is what is sent: the query as it stands in the URL, the body's bytes."""
        query = urlencode(_pairs(params or {}), quote_via=quote)
        url = httpx2.URL(self._base_url + path + ("?" + query if query else ""))
        body = content.encode() if isinstance(content, str) else content
        sent = {} if body is None else {"Content-Type": "application/json"}
        sent.update(_pairs(headers or {}))
        if self.api.signing is not None:
            known = find_endpoint(self.api.endpoints, method.upper(), path)
            word = auth if auth is not None or known is None else known.auth
            timestamp = str(self._clock())
            signer = self.api.signing.signer(self._credentials, word, asked=auth is not None)
            sent.update(signer(method.upper(), url, body or b"", timestamp))
        return self._http.build_request(method.upper(), url, headers=sent, content=body)

    def _build_call(
        self,
        method: str,
        path: str,
        auth: str | None,
        query: Mapping[str, object] | None,
        body: Mapping[str, object] | None,
        places: Mapping[str, object] | None,
        headers: Mapping[str, object] | None,
    ) -> httpx2.Request:
        content = None
        if body is not None:
            given = {key: value for key, value in body.items() if value is not None}
            content = json.dumps(given, separators=(",", ":"), ensure_ascii=False, default=_plain)
        return self._build(method, _placed(path, places or {}), query, content, auth, headers)

    def _read(self, response: httpx2.Response) -> Any:
        """The decoded answer, fractions as Decimal. Raises the vendor's errors."""
        body: Any
        try:
            body = json.loads(response.content, parse_float=Decimal)
        except (ValueError, RecursionError):
            body = response.text
        self.api.errors.raise_for(body, status=response.status_code, headers=dict(response.headers))
        return body


class SyncSession(_Session):
    """Sends requests, one after the other."""

    _http: httpx2.Client

    def __init__(
        self,
        *,
        key: str = "",
        secret: str = "",
        memo: str = "",
        clock: Clock | None = None,
        transport: httpx2.BaseTransport | None = None,
        base_url: str | None = None,
        timeout: Timeout = 10.0,
    ) -> None:
        """`clock` gives the timestamp of a request, milliseconds of the epoch unless told
        otherwise; `transport` is httpx2's, `base_url` another server than the documented one."""
        super().__init__(Credentials(key, secret, memo), clock, base_url)
        self._http = httpx2.Client(transport=transport, timeout=timeout)

    def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, object] | None = None,
        content: bytes | str | None = None,
        auth: str | None = None,
    ) -> Any:
        """Send a request that is signed as the documents say for `auth`, by default that of the
        documented endpoint, else with all headers. `content` is sent as it is."""
        return self._read(self._http.send(self._build(method, path, params, content, auth)))

    def call(
        self,
        method: str,
        path: str,
        *,
        auth: str | None = None,
        query: Mapping[str, object] | None = None,
        body: Mapping[str, object] | None = None,
        places: Mapping[str, object] | None = None,
        headers: Mapping[str, object] | None = None,
    ) -> Any:
        """Send what a documented endpoint wants; what is None is left out."""
        built = self._build_call(method, path, auth, query, body, places, headers)
        return self._read(self._http.send(built))

    def close(self) -> None:
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class AsyncSession(_Session):
    """Sends requests without waiting for each other."""

    _http: httpx2.AsyncClient

    def __init__(
        self,
        *,
        key: str = "",
        secret: str = "",
        memo: str = "",
        clock: Clock | None = None,
        transport: httpx2.AsyncBaseTransport | None = None,
        base_url: str | None = None,
        timeout: Timeout = 10.0,
    ) -> None:
        """As SyncSession's."""
        super().__init__(Credentials(key, secret, memo), clock, base_url)
        self._http = httpx2.AsyncClient(transport=transport, timeout=timeout)

    async def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, object] | None = None,
        content: bytes | str | None = None,
        auth: str | None = None,
    ) -> Any:
        """As SyncSession's."""
        return self._read(await self._http.send(self._build(method, path, params, content, auth)))

    async def call(
        self,
        method: str,
        path: str,
        *,
        auth: str | None = None,
        query: Mapping[str, object] | None = None,
        body: Mapping[str, object] | None = None,
        places: Mapping[str, object] | None = None,
        headers: Mapping[str, object] | None = None,
    ) -> Any:
        """As SyncSession's."""
        built = self._build_call(method, path, auth, query, body, places, headers)
        return self._read(await self._http.send(built))

    async def aclose(self) -> None:
        await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()


def _milliseconds() -> int:
    return time.time_ns() // 1_000_000


def _pairs(params: Mapping[str, object]) -> dict[str, str]:
    return {key: _text(value) for key, value in params.items() if value is not None}


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str | int | float):
        return str(value)
    return json.dumps(_plain(value), separators=(",", ":"), ensure_ascii=False, default=_plain)


def _plain(value: object) -> object:
    return format(value, "f") if isinstance(value, Decimal) else value


def _placed(path: str, values: Mapping[str, object]) -> str:
    """The path with its `{id}` or `:id` filled in, each in its own segment."""
    texts = {name: quote(text, safe="") for name, text in _pairs(values).items()}
    return _PLACE.sub(lambda place: texts.get(place[1] or place[2], place[0]), path)
