"""What is sent for a call, and what its answer becomes. Written by codegen; do not edit."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import count
from typing import Any, ClassVar
from urllib.parse import quote, urlencode

import httpx2

from .arguments import Arguments, prepare, texts, with_key
from .calls import Call
from .codes import Meaning
from .endpoints import Endpoint, find_endpoint
from .errors import ApiError, UnavailableError, UnknownOutcomeError
from .limits import Limiter
from .signing import Credentials, Signing

Clock = Callable[[], int | str]
Step = httpx2.Request | float
Reply = httpx2.Response | httpx2.RequestError | None
Steps = Generator[Step, Reply, Any]

LONGEST_WAIT_S = 60.0
"""What asks for more before a retry ("within 24 hours") is an error at once."""

_NOT_SENT = (
    httpx2.ConnectError,
    httpx2.ConnectTimeout,
    httpx2.PoolTimeout,
    httpx2.ProxyError,
    httpx2.UnsupportedProtocol,
)


class NoAnswerError(UnknownOutcomeError):
    """A call that changes state was sent, and no answer came: look before it is sent again.

    `key` is its idempotency key, where it has one. The cause is httpx2's exception.
    """

    meaning = Meaning(category="unknown_outcome", retry="check_first")
    key: str | None = None


class UnreachableError(UnavailableError):
    """Nothing was done: no connection could be made, or what was to be read did not come."""

    meaning = Meaning(category="unavailable", retry="wait")


@dataclass(frozen=True, slots=True)
class Api:
    """What the documents say that every request needs. `servers` are URLs by environment."""

    errors: type[ApiError]
    no_answer: type[NoAnswerError]
    unreachable: type[UnreachableError]
    endpoints: tuple[Endpoint, ...]
    servers: Mapping[str, str] = field(default_factory=dict)
    signing: Signing | None = None


@dataclass(frozen=True, slots=True)
class Options:
    """How a client behaves, whatever the API."""

    base_url: str | None
    environment: str
    clock: Clock
    checks: bool
    retries: int
    limiter: Limiter | None


@dataclass(frozen=True, slots=True)
class Plan:
    """What is sent, once or more often; `auth` is what was asked for instead of the documented."""

    method: str
    arguments: Arguments
    endpoint: Endpoint
    auth: str | None = None

    @property
    def call(self) -> Call:
        return Call(self.method, self.endpoint.path, name=self.endpoint.call)


class Session:
    """Builds requests, reads answers and decides on retries; sending is for those in `client`."""

    api: ClassVar[Api]

    def __init__(
        self,
        credentials: Credentials,
        options: Options,
        make: Callable[..., httpx2.Request],
    ) -> None:
        self._make = make
        self._credentials = credentials
        self._options = options
        self._base_url = _server(self.api, options)
        self._endpoints = {each.call: each for each in self.api.endpoints if each.call}

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._base_url!r})"

    def plan_call(self, name: str, given: Mapping[str, object]) -> Plan:
        endpoint = self._endpoints[name]
        made = with_key(endpoint, given)
        arguments = prepare(endpoint, made, checks=self._options.checks)
        return Plan(endpoint.method or "GET", arguments, endpoint)

    def plan_request(
        self,
        method: str,
        path: str,
        params: Mapping[str, object] | None,
        content: bytes | str | None,
        auth: str | None,
    ) -> Plan:
        body = content.encode() if isinstance(content, str) else content
        arguments = Arguments(path, texts(params or {}), {}, body)
        known = find_endpoint(self.api.endpoints, method.upper(), path)
        return Plan(method.upper(), arguments, known or Endpoint(path, method.upper()), auth)

    def steps(self, plan: Plan) -> Steps:
        """What is to be done for a call: seconds to wait, requests to send. Gives the answer."""
        for attempt in count():
            if wait := self._booked(plan):
                yield wait
            try:
                return self._read(plan, (yield self._build(plan)))
            except ApiError as error:
                pause = self._pause(plan, error, attempt)
                if pause is None:
                    raise
            yield pause

    def _booked(self, plan: Plan) -> float:
        limiter = self._options.limiter
        return limiter.reserve(plan.endpoint, self._credentials.key) if limiter else 0.0

    def _build(self, plan: Plan) -> httpx2.Request:
        """What is signed is what is sent: the query as it stands in the URL, the body's bytes."""
        query = urlencode(plan.arguments.query, quote_via=quote)
        place = plan.arguments.path + ("?" + query if query else "")
        url = httpx2.URL(self._server_of(plan.endpoint) + place)
        body = plan.arguments.body
        sent = {} if body is None else {"Content-Type": "application/json"}
        sent.update(plan.arguments.headers)
        if self.api.signing is not None:
            asked = plan.auth is not None
            word = plan.auth if asked else plan.endpoint.auth
            signer = self.api.signing.signer(self._credentials, word, asked=asked)
            sent.update(signer(plan.method, url, body or b"", str(self._options.clock())))
        return self._make(plan.method, url, headers=sent, content=body)

    def _server_of(self, endpoint: Endpoint) -> str:
        """Its own where it has one, unless another environment or server was asked for."""
        chosen = self._options.base_url is not None or self._options.environment != "live"
        return self._base_url if chosen or endpoint.base_url is None else endpoint.base_url

    def _read(self, plan: Plan, reply: Reply) -> Any:
        """The decoded answer, fractions as Decimal. Raises the vendor's errors."""
        if not isinstance(reply, httpx2.Response):
            raise self._unanswered(plan, reply) from reply
        body: Any
        try:
            body = json.loads(reply.content, parse_float=Decimal, parse_constant=str)
        except (ValueError, RecursionError):
            body = reply.text
        headers = dict(reply.headers)
        self.api.errors.raise_for(body, status=reply.status_code, headers=headers, call=plan.call)
        return body

    def _unanswered(self, plan: Plan, failure: httpx2.RequestError | None) -> ApiError:
        if failure is not None:
            # The request of httpx2's exception has the key and the signature in its headers.
            failure.request = httpx2.Request(plan.method, self._base_url + plan.arguments.path)
        what = f"{plan.method} {plan.arguments.path}: {type(failure).__name__}"
        if isinstance(failure, _NOT_SENT) or plan.call.is_read:
            return self.api.unreachable(what, call=plan.call)
        error = self.api.no_answer(what, call=plan.call)
        error.key = plan.arguments.key
        return error

    def _pause(self, plan: Plan, error: ApiError, attempt: int) -> float | None:
        """Seconds until the next attempt, None where there is none."""
        if attempt >= self._options.retries or error.retry != "wait":
            return None
        asked = error.retry_after
        pause = asked if asked is not None else 0.5 * 2 ** min(attempt, 6)
        return pause if pause <= LONGEST_WAIT_S else None


def _server(api: Api, options: Options) -> str:
    if options.base_url is not None:
        return options.base_url.rstrip("/")
    if options.environment not in api.servers and (api.servers or options.environment != "live"):
        known = ", ".join(api.servers) or "none"
        raise ValueError(f"environment {options.environment!r} has no server; documented: {known}")
    return api.servers.get(options.environment, "").rstrip("/")


def milliseconds() -> int:
    return time.time_ns() // 1_000_000
