"""Connections: only to addresses that were checked, and nothing on them without a limit."""

from __future__ import annotations

import select
import socket
import ssl
from collections.abc import Iterable
from typing import Any

import httpcore2

from codegen.watching.fetching.addresses import refuse_inner
from codegen.watching.fetching.exchange import Exchange
from codegen.watching.fetching.limits import Limits
from codegen.watching.fetching.refusal import Refusal, shown
from codegen.watching.fetching.resolving import Resolve, resolve_within

# What early releases of Python 3.11 have in the place of SSLEOFError.
_CUT = "UNEXPECTED_EOF_WHILE_READING"


class Network(httpcore2.NetworkBackend):
    """What httpcore2 connects by. A name is resolved once for each connection; the addresses that
    were checked are the addresses that are tried. The addresses of `free` hosts and ports need no
    check."""

    def __init__(self, limits: Limits, resolve: Resolve, free: frozenset[tuple[str, int]]) -> None:
        self._limits = limits
        self._resolve = resolve
        self._free = free
        self.exchange: Exchange | None = None

    def now(self) -> Exchange:
        assert self.exchange is not None
        return self.exchange

    def handshake_s(self) -> float:
        return min(self._limits.connect_s, self.now().watch.left_s())

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        most_s = min(self._limits.connect_s, self.now().watch.left_s())
        numbers = resolve_within(host, port, resolve=self._resolve, most_s=most_s)
        if (host, port) not in self._free:
            refuse_inner(host, numbers)
        return Stream(self._connect(host, port, numbers), self)

    def _connect(self, host: str, port: int, numbers: tuple[str, ...]) -> socket.socket:
        """The first address that answers; none of them may take the time of all."""
        what = ""
        watch = self.now().watch
        for number in numbers:
            most_s = min(self._limits.connect_s / len(numbers), watch.left_s())
            try:
                connection = socket.create_connection((number, port), most_s)
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                return connection
            except TimeoutError:
                what = "no answer"
            except OSError as error:
                what = error.strerror or "refused"
        raise Refusal("unreachable", f"{shown(host)}: {what.lower()}", passing=True)


class Stream(httpcore2.NetworkStream):
    """One connection. The limits of httpcore2 are for each read and are not used."""

    def __init__(self, connection: socket.socket, network: Network) -> None:
        self._socket = connection
        self._network = network

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        exchange = self._network.now()
        size = exchange.room(max_bytes)
        while True:
            self._socket.settimeout(exchange.watch.patience_s())
            try:
                data = self._socket.recv(size)
                break
            except TimeoutError:
                continue
            except ssl.SSLError as error:
                if not isinstance(error, ssl.SSLEOFError) and error.reason != _CUT:
                    raise _broken(error) from None
                what = "the connection ended in the middle"
                raise Refusal("short-read", what, passing=True) from None
            except OSError as error:
                raise _broken(error) from None
        exchange.took(data)
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._socket.settimeout(self._network.now().watch.left_s())
        try:
            self._socket.sendall(buffer)
        except TimeoutError:
            raise Refusal("timeout", "the request could not be sent in time") from None
        except (BrokenPipeError, ConnectionError) as error:
            # An answer may be there already: httpcore2 looks for one then.
            raise httpcore2.WriteError(error.strerror or "broken") from None
        except OSError as error:
            raise _broken(error) from None

    def close(self) -> None:
        self._socket.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        exchange = self._network.now()
        exchange.begin_again()
        try:
            self._socket.settimeout(self._network.handshake_s())
            # Without suppress_ragged_eofs=False a connection that is cut looks like the end.
            secured = ssl_context.wrap_socket(
                self._socket, server_hostname=server_hostname, suppress_ragged_eofs=False
            )
        except BaseException as error:
            self.close()
            raise _insecure(error, server_hostname or "") from None
        return Stream(secured, self._network)

    def get_extra_info(self, info: str) -> Any:
        if info == "is_readable":
            return _is_readable(self._socket)
        if info == "ssl_object" and isinstance(self._socket, ssl.SSLSocket):
            return self._socket
        return self._socket if info == "socket" else None


def _is_readable(connection: socket.socket) -> bool:
    """Something came that nobody asked for: mostly the end of the connection."""
    number = connection.fileno()
    if number < 0:
        return True
    if not hasattr(select, "poll"):  # Windows
        return bool(select.select([number], [], [], 0)[0])
    waiting = select.poll()
    waiting.register(number, select.POLLIN)
    return bool(waiting.poll(0))


def _broken(error: OSError) -> Refusal:
    what = f"the connection broke: {(error.strerror or 'reset').lower()}"
    return Refusal("connection-lost", what, passing=True)


def _insecure(error: BaseException, host: str) -> BaseException:
    if isinstance(error, ssl.SSLCertVerificationError):
        what = f"the certificate of {shown(host)} is not trusted: {shown(error.verify_message)}"
        advice = "if it is signed by an authority of your own, name its file as ca_bundle"
        return Refusal("certificate", what, advice)
    if isinstance(error, TimeoutError):
        return Refusal("timeout", f"no secure connection to {shown(host)} in time", passing=True)
    if isinstance(error, ssl.SSLError):
        what = f"no secure connection to {shown(host)}: {shown(error.reason or 'TLS failed')}"
        return Refusal("tls", what)
    return _broken(error) if isinstance(error, OSError) else error
