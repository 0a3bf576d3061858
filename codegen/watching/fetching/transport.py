"""Requests and the heads of their answers, over one kept connection a host."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import cast

import httpcore2

from codegen.faults import Fault
from codegen.watching.fetching.connecting import Network
from codegen.watching.fetching.exchange import Exchange
from codegen.watching.fetching.granted import Granted
from codegen.watching.fetching.limits import Limits
from codegen.watching.fetching.refusal import Refusal, shown
from codegen.watching.fetching.resolving import Resolve
from codegen.watching.fetching.stopwatch import Stopwatch
from codegen.watching.fetching.urls import Url


@dataclass(frozen=True, slots=True)
class Reply:
    """`chunks` is the body as it was served; what is not read of it is thrown away with the
    connection."""

    status: int
    headers: Mapping[str, str]
    chunks: Iterator[bytes]
    surplus: Callable[[int], int]


class Transport:
    """HTTP/1.1, without cookies, environment, redirects or tries again."""

    def __init__(self, granted: Granted, limits: Limits, resolve: Resolve) -> None:
        self._granted = granted
        self._limits = limits
        self._network = Network(limits, resolve, granted.places)
        self._pools: dict[tuple[str, bool], httpcore2.ConnectionPool] = {}

    def close(self) -> None:
        for pool in self._pools.values():
            pool.close()

    @contextmanager
    def get(self, url: Url, headers: Mapping[str, str], watch: Stopwatch) -> Iterator[Reply]:
        """Raises Refusal; also for what goes wrong while the body is read in the `with`."""
        self._network.exchange = exchange = Exchange(self._limits, watch)
        watch.start()
        try:
            response = self._pool(url).handle_request(_request(url, headers))
            try:
                exchange.end_head()
                yield Reply(
                    response.status,
                    _read_headers(response.headers),
                    iter(cast("Iterator[bytes]", response.stream)),
                    exchange.surplus,
                )
            finally:
                response.close()
        except Refusal:
            self._forget(url)
            raise
        except httpcore2.ProxyError as error:
            raise Refusal("proxy", f"the proxy says {shown(str(error))}") from None
        except (httpcore2.ProtocolError, httpcore2.NetworkError) as error:
            self._forget(url)
            raise _misspoken(str(error)) from None
        finally:
            watch.stop()

    def _forget(self, url: Url) -> None:
        """What else is on a connection that went wrong is no answer to the next request."""
        self._pools.pop(self._key(url)).close()

    def _key(self, url: Url) -> tuple[str, bool]:
        is_direct = self._granted.proxy is None or url.origin in self._granted.origins
        return url.scheme, is_direct

    def _pool(self, url: Url) -> httpcore2.ConnectionPool:
        key = self._key(url)
        if key not in self._pools:
            self._pools[key] = self._made(*key)
        return self._pools[key]

    def _made(self, scheme: str, is_direct: bool) -> httpcore2.ConnectionPool:
        context = self._secured() if scheme == "https" else None
        kept_s = self._limits.keep_alive_s
        if is_direct or self._granted.proxy is None:
            return httpcore2.ConnectionPool(
                context, keepalive_expiry=kept_s, network_backend=self._network
            )
        return httpcore2.HTTPProxy(
            self._granted.proxy.origin,
            ssl_context=context,
            keepalive_expiry=kept_s,
            network_backend=self._network,
        )

    def _secured(self) -> ssl.SSLContext:
        """The authorities of the system, whatever the environment says, and the user's own.

        Raises Fault: the file of the user's own is none.
        """
        import httpx2  # as long to load as all else here, for these few lines of it

        context = httpx2.create_ssl_context(trust_env=False)
        # Early releases of Python 3.11 take a connection that is cut for one that is at its end.
        context.options &= ~ssl.OP_IGNORE_UNEXPECTED_EOF
        if self._granted.ca_bundle is not None:
            try:
                context.load_verify_locations(self._granted.ca_bundle)
            except (OSError, ssl.SSLError):
                what = f"ca_bundle: {self._granted.ca_bundle.name!r} holds no certificates"
                advice = "PEM is meant: -----BEGIN CERTIFICATE-----"
                raise Fault("config-value", what, "pyproject.toml", None, advice) from None
        return context


def _request(url: Url, headers: Mapping[str, str]) -> httpcore2.Request:
    address = httpcore2.URL(
        scheme=url.scheme.encode(),
        host=url.host.encode(),
        port=url.port,
        target=url.target.encode(),
    )
    return httpcore2.Request(b"GET", address, headers=[("Host", url.authority), *headers.items()])


def _read_headers(raw: list[tuple[bytes, bytes]]) -> dict[str, str]:
    """Names in small letters; what is there twice, joined by commas; cookies left out."""
    headers: dict[str, str] = {}
    for name, value in raw:
        key, text = name.decode("latin-1").lower(), value.decode("latin-1")
        if key not in ("set-cookie", "set-cookie2"):
            headers[key] = f"{headers[key]}, {text}" if key in headers else text
    return headers


def _misspoken(said: str) -> Refusal:
    """What h11 says in words only."""
    if "complete message body" in said:
        return Refusal("short-read", "the page ended before its end", passing=True)
    if "without sending a response" in said:
        return Refusal("connection-lost", "the server hung up without an answer", passing=True)
    if "too long" in said or "too large" in said.lower():
        return Refusal("headers-too-large", "headers of more than the server may send")
    return Refusal("not-http", "the answer is not in HTTP/1.1")
