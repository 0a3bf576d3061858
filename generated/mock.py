"""Answers requests as the documents say, or badly where that is rehearsed. Written by codegen; do not edit."""

from __future__ import annotations

import re
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, ClassVar

from .contract import Contract, Example, Operation
from .endpoints import Endpoint
from .errors import ApiError
from .fixtures import ErrorBodies
from .refusals import Keys, Refusal, Request, Route, encoded, refuse_params, refuse_sender
from .wording import Wording

if TYPE_CHECKING:
    import httpx2

    from .signing import Signing

ANY = "*"
_ONCE = frozenset({"idempotency_key", "client_order_id"})
_GARBAGE = b"<html><body>Bad gateway</body></html>"
_NO_HEADERS: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Answer:
    """`then` is "timeout" or "reset" where nothing is answered."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    then: str = ""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What happens to a request that is in order: is it carried out, what is answered (None: as
    documented)."""

    execute: bool
    answer: Answer | None


class Mock:
    """The API of a vendor as documented, with one user: `key`, `secret`, `memo`.

    A call is named as in the client ("earn_savings.subscribe", "subscribe"), or "POST /path"; "*"
    is any; by a former name it is found as well, after a warning. A request is refused with the documented error where its signature, its timestamp or
    a parameter is not in order; only one in order meets what `next` rehearses. May be used by
    several threads.
    """

    bodies: ClassVar[ErrorBodies]
    contract: ClassVar[Contract] = Contract()
    signing: ClassVar[Signing | None] = None

    def __init__(
        self,
        *,
        key: str = "mock-key",
        secret: str = "mock-secret",
        memo: str = "mock-memo",
        clock: Callable[[], float] = time.time,
        window_s: float = 60.0,
    ) -> None:
        """`clock` gives seconds of the epoch, `window_s` is how far a timestamp may be from it."""
        self.key, self.secret, self.memo = key, secret, memo
        self.clock, self.window_s = clock, window_s
        self._lock = threading.RLock()
        self._routes = [Route(operation) for operation in self.contract.operations]
        self._rehearsals: dict[str, deque[Rehearsal]] = {}
        self._received: list[tuple[str, Request]] = []
        self._executed: Counter[str] = Counter()
        self._seen: set[tuple[str, str, str]] = set()
        self._rate, self._chance, self._failure = 0.0, Random(0), Answer()

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"

    def next(
        self,
        call: str,
        *,
        error: str | type[ApiError] | None = None,
        then: str | type[ApiError] | None = None,
        execute: bool | None = None,
        body: object = None,
        status: int | None = None,
        headers: Mapping[str, str] = _NO_HEADERS,
        times: int = 1,
        params: Mapping[str, object] = _NO_HEADERS,
    ) -> None:
        """Rehearse what happens to the next `times` requests of a call.

        `error` refuses with a documented error, by class, name or code; `params` fill its
        placeholders. `then` answers badly: "timeout", "reset", "garbage", an HTTP status such as
        "500", or an error. Neither carries the request out, unless `execute` says so. `body`
        answers this instead of what is documented. Raises LookupError: no such call or error.
        """
        if (error is not None) + (then is not None) + (body is not None) > 1:
            raise ValueError("give one of error=, then= and body=")
        bad = then if error is None else error
        answer = None if bad is None else self._bad_answer(bad, params, headers, status)
        if body is not None:
            answer = _json_answer(body, status or 200, headers)
        rehearsal = Rehearsal(bad is None if execute is None else execute, answer)
        with self._lock:
            queue = self._rehearsals.setdefault(self._name(call), deque())
            queue.extend([rehearsal] * times)

    def fail(self, rate: float, then: str | type[ApiError] = "500", *, seed: int = 0) -> None:
        """From now on this part (0 to 1) of the requests that are in order is not carried out and
        answered badly, as of `next`. The same seed gives the same sequence."""
        failure = self._bad_answer(then)
        with self._lock:
            self._rate, self._chance, self._failure = rate, Random(seed), failure

    def add(self, method: str, path: str, *, response: object = None) -> None:
        """A call that the documents do not have. It is not signed, and answered with `response`,
        else with nothing but success."""
        text = "" if response is None else encoded(response).decode()
        operation = Operation(Endpoint(path, method), Example(response=text))
        with self._lock:
            self._routes.append(Route(operation))

    def executed(self, call: str = ANY) -> int:
        """How many requests of a call were carried out."""
        with self._lock:
            name = self._name(call)
            return self._executed.total() if name == ANY else self._executed[name]

    def received(self, call: str = ANY) -> list[Request]:
        """The requests of a call that came, the refused ones too."""
        with self._lock:
            name = self._name(call)
            return [request for called, request in self._received if name in (ANY, called)]

    def reset(self) -> None:
        """Forget what came and what is rehearsed."""
        with self._lock:
            self._rehearsals.clear()
            self._received.clear()
            self._executed.clear()
            self._seen.clear()

    def answer(self, request: Request) -> Answer:
        """What the API answers to a request."""
        with self._lock:
            found = self._route(request)
            if isinstance(found, Refusal):
                return self._refused(found)
            operation, places = found
            self._received.append((operation.name, request))
            refusal = self._refuse(request, operation, places)
            if refusal is not None:
                return self._refused(refusal)
            return self._carried_out(request, operation)

    def transport(self) -> httpx2.MockTransport:
        """For a client, sync or async, that is to reach the mock without a connection."""
        import httpx2  # here: a server alone does without a client library

        def handle(request: httpx2.Request) -> httpx2.Response:
            headers = {name.lower(): value for name, value in request.headers.items()}
            target = request.url.raw_path.decode("ascii")
            made = self.answer(Request(request.method, target, headers, request.content))
            if made.then == "timeout":
                raise httpx2.ReadTimeout("no answer, as rehearsed", request=request)
            if made.then == "reset":
                raise httpx2.ReadError("connection reset, as rehearsed", request=request)
            return httpx2.Response(made.status, content=made.body, headers=dict(made.headers))

        return httpx2.MockTransport(handle)

    def _name(self, call: str) -> str:
        """The whole name of a call. A path that nobody documents is added."""
        if call == ANY:
            return ANY
        found = [route.operation for route in self._routes if route.operation.is_called(call)]
        if len(found) == 1:
            return found[0].name
        if not found and (now := self.contract.renamed(call)):
            return now
        if not found and re.fullmatch(r"[A-Z]+ /\S*", call):
            self.add(*call.split(" ", 1))
            return call
        known = ", ".join(route.operation.name for route in self._routes) or "none"
        raise LookupError(f"{len(found)} calls are called {call!r}; there are: {known}")

    def _route(self, request: Request) -> tuple[Operation, dict[str, str]] | Refusal:
        found = [(route.operation, route.match(request.path)) for route in self._routes]
        same = [(operation, places) for operation, places in found if places is not None]
        same.sort(key=lambda pair: len(pair[1]))
        for operation, places in same:
            if operation.endpoint.method == request.method:
                return operation, places
        if same:
            known = dict.fromkeys(operation.endpoint.method or "" for operation, _ in same)
            return Refusal("", 405, "method not allowed", about=", ".join(known))
        if not self.contract.endpoints:
            return Operation(Endpoint(request.path, request.method)), {}
        return Refusal("not_found", 404, "unknown endpoint (path, url, interface)", by_words=True)

    def _refuse(
        self, request: Request, operation: Operation, places: dict[str, str]
    ) -> Refusal | None:
        refusal = None
        if self.signing is not None:
            keys = Keys(self.key, self.secret, self.memo, self.clock, self.window_s)
            refusal = refuse_sender(request, operation.endpoint.auth, self.signing, keys)
        return refusal or refuse_params(request, operation, places)

    def _refused(self, refusal: Refusal) -> Answer:
        error = refusal.choose(self.bodies.base.documented())
        if error is None:
            allowed = {"Allow": refusal.about} if refusal.status == 405 else {}
            return _json_answer(self.bodies.told(refusal.what), refusal.status, allowed)
        return self._failed(error, dict.fromkeys(Wording(error.message).names, refusal.about))

    def _carried_out(self, request: Request, operation: Operation) -> Answer:
        """What is sent twice with one idempotency key is carried out once."""
        rehearsal = self._rehearsed(operation)
        keys = _idempotency_keys(request, operation)
        is_repeated = bool(keys & self._seen)
        if rehearsal.execute and not is_repeated:
            self._executed[operation.name] += 1
            self._seen |= keys
        if rehearsal.answer is not None:
            return rehearsal.answer
        return self._repeated(operation) if is_repeated else self._documented(operation)

    def _rehearsed(self, operation: Operation) -> Rehearsal:
        for name in (operation.name, ANY):
            if queue := self._rehearsals.get(name):
                return queue.popleft()
        if self._rate and self._chance.random() < self._rate:
            return Rehearsal(False, self._failure)
        return Rehearsal(True, None)

    def _documented(self, operation: Operation) -> Answer:
        if response := operation.example.response:
            return _answer(response.encode("utf-8", "surrogatepass"), 200)
        return _json_answer(self.bodies.success(), 200)

    def _repeated(self, operation: Operation) -> Answer:
        """The documented error for what was done already, else what was answered to the first."""
        refusal = Refusal("conflict", 200, "duplicate, repeated, idempotent", by_words=True)
        error = refusal.choose(self.bodies.base.documented())
        return self._documented(operation) if error is None else self._failed(error, {})

    def _bad_answer(
        self,
        what: str | type[ApiError],
        params: Mapping[str, object] = _NO_HEADERS,
        headers: Mapping[str, str] = _NO_HEADERS,
        status: int | None = None,
    ) -> Answer:
        if what in ("timeout", "reset"):
            return Answer(then=str(what))
        if what == "garbage":
            return Answer(status or 200, _GARBAGE, {**headers, "Content-Type": "text/html"})
        try:
            return self._failed(self.bodies.find(what), params, headers, status)
        except LookupError:
            if not isinstance(what, str) or not re.fullmatch("[1-5][0-9]{2}", what):
                raise
        return Answer(int(what), _GARBAGE, {**headers, "Content-Type": "text/html"})

    def _failed(
        self,
        error: type[ApiError],
        params: Mapping[str, object],
        headers: Mapping[str, str] = _NO_HEADERS,
        status: int | None = None,
    ) -> Answer:
        said = self.bodies.documented(error)
        body = self.bodies.body(error, **params)
        return _json_answer(body, status or said.status or 200, headers)


def _idempotency_keys(request: Request, operation: Operation) -> set[tuple[str, str, str]]:
    """Call, parameter and value of what makes a request the same as another one."""
    sent = {**request.query, **(request.json if isinstance(request.json, dict) else {})}
    names = [param.wire for param in operation.endpoint.params if param.role in _ONCE]
    return {(operation.name, name, str(sent[name])) for name in names if sent.get(name)}


def _json_answer(body: object, status: int, headers: Mapping[str, str] = _NO_HEADERS) -> Answer:
    return _answer(encoded(body), status, headers)


def _answer(body: bytes, status: int, headers: Mapping[str, str] = _NO_HEADERS) -> Answer:
    return Answer(status, body, {"Content-Type": "application/json", **headers})
