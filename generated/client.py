"""What the clients of all vendors are made of, sync and async. Written by codegen; do not edit."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from types import TracebackType
from typing import Any, Literal, Self, TypeVar

import httpx2

from .limits import Limiter
from .models import Record
from .paging import Walk
from .sessions import Clock, Options, Reply, Session, Step, Steps, milliseconds
from .signing import Credentials

Timeout = float | httpx2.Timeout | None
Environment = Literal["live", "test"]
T = TypeVar("T")


class SyncSession(Session):
    """Sends requests, one after the other."""

    def __init__(
        self,
        *,
        key: str = "",
        secret: str = "",
        memo: str = "",
        environment: Environment = "live",
        base_url: str | None = None,
        timeout: Timeout = 10.0,
        checks: bool = True,
        retries: int = 0,
        limiter: Limiter | None = None,
        transport: httpx2.BaseTransport | None = None,
        clock: Clock | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """`checks` keeps the documented limits of parameters, `limiter` those of rates. `retries`
        is how often a call is sent again whose error says that this is safe. `transport` is
        httpx2's, `base_url` another server than the documented one; `clock` gives the timestamp
        of a request, milliseconds of the epoch unless told otherwise."""
        options = Options(base_url, environment, clock or milliseconds, checks, retries, limiter)
        self._http = httpx2.Client(transport=transport, timeout=timeout)
        super().__init__(Credentials(key, secret, memo), options, self._http.build_request)
        self._sleep = sleep

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
        return self._run(self.steps(self.plan_request(method, path, params, content, auth)))

    def call(self, name: str, read: Callable[[Any], T], given: Mapping[str, object]) -> T:
        """Send what a documented endpoint wants, by wire names; what is None is left out."""
        return read(self._run(self.steps(self.plan_call(name, given))))

    def iterate(
        self, name: str, read: Callable[[Any], T], given: Mapping[str, object]
    ) -> Iterator[T]:
        """The entries of every page."""
        walk = Walk(self._endpoints[name], given)
        while not walk.is_over:
            for entry in walk.turn(self.call(name, Record, walk.given).raw):
                yield read(entry)

    def _run(self, steps: Steps) -> Any:
        reply: Reply = None
        try:
            while True:
                reply = self._do(steps.send(reply))
        except StopIteration as done:
            return done.value

    def _do(self, step: Step) -> Reply:
        if not isinstance(step, httpx2.Request):
            self._sleep(step)
            return None
        try:
            return self._http.send(step)
        except httpx2.RequestError as failure:
            return failure

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


class AsyncSession(Session):
    """Sends requests without waiting for each other."""

    def __init__(
        self,
        *,
        key: str = "",
        secret: str = "",
        memo: str = "",
        environment: Environment = "live",
        base_url: str | None = None,
        timeout: Timeout = 10.0,
        checks: bool = True,
        retries: int = 0,
        limiter: Limiter | None = None,
        transport: httpx2.AsyncBaseTransport | None = None,
        clock: Clock | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """As SyncSession's."""
        options = Options(base_url, environment, clock or milliseconds, checks, retries, limiter)
        self._http = httpx2.AsyncClient(transport=transport, timeout=timeout)
        super().__init__(Credentials(key, secret, memo), options, self._http.build_request)
        self._sleep = sleep

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
        plan = self.plan_request(method, path, params, content, auth)
        return await self._run(self.steps(plan))

    async def call(self, name: str, read: Callable[[Any], T], given: Mapping[str, object]) -> T:
        """As SyncSession's."""
        return read(await self._run(self.steps(self.plan_call(name, given))))

    async def iterate(
        self, name: str, read: Callable[[Any], T], given: Mapping[str, object]
    ) -> AsyncIterator[T]:
        """As SyncSession's."""
        walk = Walk(self._endpoints[name], given)
        while not walk.is_over:
            answer = await self.call(name, Record, walk.given)
            for entry in walk.turn(answer.raw):
                yield read(entry)

    async def _run(self, steps: Steps) -> Any:
        reply: Reply = None
        try:
            while True:
                reply = await self._do(steps.send(reply))
        except StopIteration as done:
            return done.value

    async def _do(self, step: Step) -> Reply:
        if not isinstance(step, httpx2.Request):
            await self._sleep(step)
            return None
        try:
            return await self._http.send(step)
        except httpx2.RequestError as failure:
            return failure

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
