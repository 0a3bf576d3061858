"""The emitted mock: what it refuses, what it rehearses, and that it is a real server."""

from __future__ import annotations

import asyncio
import importlib
import json
import socket
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import msgspec
import pytest

from codegen.model import Field, Meaning, Spec
from tests.specs import ACME, XAMPLE, code, write

PATH = "/v1/saving/subscribe"
BODY = {"productId": "1001", "amount": "100", "requestNo": "7"}


def _shop() -> Spec:
    """ACME, with a call that has an idempotency key, and codes for what a server refuses."""
    more = (
        ("-1021", "timestamp_outside", "Timestamp is outside of the window", "timing"),
        ("-1024", "duplicate_request", "Duplicate request", "conflict"),
        ("-1003", "too_many_requests", "Too many requests", "rate_limit"),
        ("-1404", "unknown_path", "The path is unknown", "not_found"),
    )
    errors = tuple(
        code(number, Meaning(name=name, message=words, category=category, retry="never"))  # type: ignore[arg-type]
        for number, name, words, category in more
    )
    subscribe = ACME.endpoints[0]
    key = Field(
        name="requestNo",
        kind="string",
        required=True,
        location="body",
        role="idempotency_key",
        constraints={"max_length": 20},
    )
    bare = msgspec.structs.replace(ACME.endpoints[1], response_example=None)
    changed = msgspec.structs.replace(subscribe, params=(*subscribe.params, key))
    return msgspec.structs.replace(
        ACME, errors=(*ACME.errors, *errors), endpoints=(changed, bare, *ACME.endpoints[2:])
    )


@pytest.fixture(scope="module")
def load(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Any]]:
    folder = tmp_path_factory.mktemp("served")
    write(folder, _shop(), XAMPLE)
    kept = {name: sys.modules.pop(name) for name in _generated()}
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    yield lambda name: importlib.import_module(f"generated.{name}")
    sys.path.remove(str(folder))
    for name in _generated():
        del sys.modules[name]
    sys.modules.update(kept)


def _generated() -> list[str]:
    return [name for name in sys.modules if name.split(".")[0] == "generated"]


@pytest.fixture
def server(load: Callable[[str], Any]) -> Iterator[Any]:
    with load("acme.server").AcmeServer() as made:
        yield made


@pytest.fixture
def client(load: Callable[[str], Any], server: Any) -> Any:
    return _client(load, server)


def _client(load: Callable[[str], Any], server: Any, **options: Any) -> Any:
    known = {"key": server.key, "secret": server.secret, "memo": server.memo, "timeout": 5.0}
    return load("acme.client").Client(base_url=server.url, **{**known, **options})


def _send(client: Any, **changes: object) -> Any:
    body = {key: value for key, value in {**BODY, **changes}.items() if value is not None}
    return client.request("POST", PATH, content=json.dumps(body))


# What is in order, and what is refused


def test_a_request_in_order_gets_the_documented_answer(server: Any, client: Any) -> None:
    assert _send(client) == {"code": 0, "data": True}
    assert (server.executed("subscribe"), server.executed()) == (1, 1)
    [request] = server.received("earn_savings.subscribe")
    assert (request.method, request.path, request.json) == ("POST", PATH, BODY)


def test_a_call_without_an_example_is_a_success(client: Any) -> None:
    answer = client.request("GET", "/v1/orders/7", params={"sizePage": 1})
    assert answer == {"code": 0}


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"productId": None}, "Required field 'productId' missing or invalid"),
        ({"productId": ""}, "Required field 'productId' missing or invalid"),
        ({"productId": 5}, "Required field 'productId' missing or invalid"),
        ({"amount": "much"}, "Required field 'amount' missing or invalid"),
        ({"class": "yes"}, "Required field 'class' missing or invalid"),
        ({"class": ""}, "Required field 'class' missing or invalid"),
        ({"requestNo": "7" * 21}, "Required field 'requestNo' missing or invalid"),
    ],
)
def test_a_parameter_that_is_not_as_documented(
    load: Callable[[str], Any], server: Any, client: Any, changes: dict[str, object], message: str
) -> None:
    with pytest.raises(load("acme.errors").RequiredFieldInvalid) as caught:
        _send(client, **changes)
    assert caught.value.message == message
    assert server.executed("subscribe") == 0


@pytest.mark.parametrize("query", [{}, {"sizePage": "many"}, {"sizePage": "1.5"}])
def test_a_query_that_is_not_as_documented(
    load: Callable[[str], Any], client: Any, query: dict[str, str]
) -> None:
    with pytest.raises(load("acme.errors").RequiredFieldInvalid):
        client.request("GET", "/v1/orders/7", params=query)


@pytest.mark.parametrize("content", ["no json", '"text"', "[{}]", "{" * 5_000])
def test_a_body_that_is_no_object(load: Callable[[str], Any], client: Any, content: str) -> None:
    with pytest.raises(load("errors").InvalidRequestError):
        client.request("POST", PATH, content=content)


@pytest.mark.parametrize(
    ("options", "name"),
    [
        ({"secret": "another"}, "IncorrectSignature"),
        ({"memo": "another"}, "IncorrectSignature"),
        ({"key": "another"}, "IncorrectSignature"),
        ({"clock": lambda: 1_589_793_796_145}, "TimestampOutside"),
        ({"clock": lambda: int(time.time() * 1000) + 90_000}, "TimestampOutside"),
        ({"clock": lambda: "now"}, "TimestampOutside"),
    ],
)
def test_a_sender_who_is_not_known(
    load: Callable[[str], Any], server: Any, options: dict[str, Any], name: str
) -> None:
    with pytest.raises(getattr(load("acme.errors"), name)):
        _send(_client(load, server, **options))
    assert server.executed() == 0


@pytest.mark.parametrize(
    "clock",
    [
        lambda: int(time.time()),
        lambda: time.time_ns() // 1000,
        lambda: f"{time.time():.3f}",
        lambda: time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime()),
    ],
    ids=["seconds", "microseconds", "fraction", "ISO 8601"],
)
def test_any_usual_timestamp_is_read(
    load: Callable[[str], Any], server: Any, clock: Callable[[], Any]
) -> None:
    assert _send(_client(load, server, clock=clock))["code"] == 0


def test_the_clock_of_the_server_can_be_set(load: Callable[[str], Any]) -> None:
    with load("acme.server").AcmeServer(clock=lambda: 1_589_793_796.0, key="k") as server:
        client = _client(load, server, clock=lambda: 1_589_793_796_145)
        assert _send(client)["code"] == 0


def test_a_request_without_headers(server: Any) -> None:
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(urllib.request.Request(server.url + PATH, b"{}"))
    assert (caught.value.code, json.load(caught.value)["code"]) == (400, "0001")


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [("GET", "/nowhere", 200, -1404), ("DELETE", PATH, 405, None), ("GET", "//", 200, -1404)],
)
def test_a_path_or_method_that_is_not_documented(
    server: Any, method: str, path: str, status: int, code: int | None
) -> None:
    answer = httpx2.request(method, server.url + path)
    assert (answer.status_code, answer.json().get("code")) == (status, code)
    assert answer.headers.get("allow") == ("POST" if status == 405 else None)


# What is rehearsed


def test_one_key_is_carried_out_once(load: Callable[[str], Any], server: Any, client: Any) -> None:
    _send(client)
    with pytest.raises(load("acme.errors").DuplicateRequest):
        _send(client)
    assert server.executed("subscribe") == 1
    _send(client, requestNo="8")
    assert (server.executed("subscribe"), len(server.received("subscribe"))) == (2, 3)


@pytest.mark.parametrize(
    ("then", "error"),
    [
        ("timeout", "NoAnswer"),
        ("reset", "NoAnswer"),
        ("garbage", "UnknownAcmeError"),
        ("500", "ServerProblem"),
        ("404", "UnknownAcmeError"),
        ("InsufficientBalance", "InsufficientBalance"),
        ("58350", "InsufficientBalance"),
    ],
)
@pytest.mark.parametrize("execute", [True, False])
def test_a_bad_answer(
    load: Callable[[str], Any], server: Any, then: str, error: str, execute: bool
) -> None:
    kind = getattr(load("acme.client" if error == "NoAnswer" else "acme.errors"), error)
    server.next("subscribe", execute=execute, then=then)
    with pytest.raises(kind):
        _send(_client(load, server, timeout=0.3))
    assert server.executed("subscribe") == int(execute)
    if not execute:
        assert _send(_client(load, server))["code"] == 0


def test_an_error_with_its_placeholders_and_headers(
    load: Callable[[str], Any], server: Any, client: Any
) -> None:
    errors = load("acme.errors")
    params, headers = {"minUnit": 10, "ccy": "USDT"}, {"Retry-After": "7"}
    server.next("*", error="MinimumSubscriptionAmount", params=params, headers=headers, times=2)
    for _ in range(2):
        with pytest.raises(errors.MinimumSubscriptionAmount) as caught:
            _send(client)
        assert caught.value.params == {"minUnit": "10", "ccy": "USDT"}
        assert caught.value.headers["retry-after"] == "7"
    assert _send(client)["code"] == 0


def test_any_body(load: Callable[[str], Any], server: Any, client: Any) -> None:
    server.next(f"POST {PATH}", body={"code": 99, "msg": "New"}, status=400, execute=False)
    with pytest.raises(load("acme.errors").UnknownAcmeError, match="New"):
        _send(client)
    assert server.executed() == 0


def test_what_cannot_be_rehearsed(server: Any) -> None:
    with pytest.raises(LookupError, match="there are: earn_savings"):
        server.next("buy")
    with pytest.raises(LookupError, match="Nothing"):
        server.next("subscribe", error="Nothing")
    with pytest.raises(ValueError, match="one of error=, then= and body="):
        server.next("subscribe", error="58350", then="timeout")


def test_failures_by_chance_are_the_same_with_one_seed(
    load: Callable[[str], Any], server: Any
) -> None:
    def run(seed: int) -> list[bool]:
        server.fail(0.5, "-1003", seed=seed)
        client = _client(load, server)
        return [_ends_well(client, load) for _ in range(16)]

    first = run(1)
    assert 0 < sum(first) < 16
    assert (run(1), run(2) == first) == (first, False)
    assert server.executed("get_order") == 2 * sum(first) + sum(run(2))
    server.fail(0)
    assert all(_ends_well(_client(load, server), load) for _ in range(4))


def _ends_well(client: Any, load: Callable[[str], Any]) -> bool:
    try:
        client.request("GET", "/v1/orders/7", params={"sizePage": 1})
    except load("acme.errors").TooManyRequests:
        return False
    return True


def test_a_reset_forgets(server: Any, client: Any) -> None:
    _send(client)
    server.next("*", then="500")
    server.reset()
    assert (server.executed(), server.received()) == (0, [])
    assert _send(client)["code"] == 0


# Without documented calls


def test_a_vendor_without_calls_answers_any(load: Callable[[str], Any]) -> None:
    errors = load("xample.errors")
    with load("xample.server").XampleServer() as server:
        assert httpx2.get(server.url + "/any").json() == {"rc": "0"}
        server.next("GET /any", error="SignatureError")
        with pytest.raises(errors.SignatureError):
            errors.raise_for(httpx2.get(server.url + "/any").json())
        server.add("GET", "/coins/{id}", response={"rc": 0, "result": [1]})
        assert httpx2.get(server.url + "/coins/7").json() == {"rc": 0, "result": [1]}
        assert (server.executed("GET /coins/{id}"), server.executed()) == (1, 2)


def test_an_answer_that_succeeds_in_part(load: Callable[[str], Any], server: Any) -> None:
    bodies = load("acme.server").BODIES
    body = bodies.in_part(["InsufficientBalance", None], code="2")
    assert body == {
        "code": 2,
        "data": [{"sCode": "58350", "sMsg": "Insufficient balance."}, {"sCode": "0"}],
    }
    with pytest.raises(load("acme.errors").InsufficientBalance):
        load("acme.errors").raise_for(body)
    with pytest.raises(LookupError, match="no code of an item"):
        load("xample.server").BODIES.in_part([None])


# The server itself


def test_the_transport_needs_no_connection(load: Callable[[str], Any]) -> None:
    mock = load("acme.server").AcmeServer()
    options = {"transport": mock.transport(), "key": mock.key, "secret": mock.secret}
    client = load("acme.client").AsyncClient(memo=mock.memo, **options)

    async def use() -> object:
        return await client.request("POST", PATH, content=json.dumps(BODY))

    assert asyncio.run(use()) == {"code": 0, "data": True}
    for then in ("timeout", "reset"):
        mock.next("*", then=then)
        with pytest.raises(load("acme.client").NoAnswer):
            asyncio.run(use())
    with pytest.raises(RuntimeError, match="does not listen"):
        print(mock.url)


def test_it_listens_on_this_machine_only(server: Any) -> None:
    host, _, port = server.url.removeprefix("http://").partition(":")
    assert host == "127.0.0.1"
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.2", int(port)), timeout=1)


def test_a_port_that_is_taken_is_said(load: Callable[[str], Any], server: Any) -> None:
    port = int(server.url.rpartition(":")[2])
    with pytest.raises(OSError, match="in use"):
        load("acme.server").AcmeServer().start(port)


def test_many_at_once(load: Callable[[str], Any], server: Any) -> None:
    def buy(number: int) -> None:
        _send(_client(load, server), requestNo=str(number // 2))

    def tolerant(number: int) -> None:
        try:
            buy(number)
        except load("acme.errors").DuplicateRequest:
            refused.append(number)

    refused: list[int] = []
    threads = [threading.Thread(target=tolerant, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (server.executed("subscribe"), len(refused)) == (10, 10)


def test_close_does_not_wait_for_who_waits(load: Callable[[str], Any]) -> None:
    server = load("acme.server").AcmeServer().start()
    server.next("*", then="timeout")
    failed: list[Exception] = []

    def wait() -> None:
        try:
            _send(_client(load, server, timeout=30.0))
        except load("acme.client").NoAnswer as error:
            failed.append(error)

    waiting = threading.Thread(target=wait)
    waiting.start()
    while not server.received():
        time.sleep(0.01)
    begin = time.monotonic()
    server.close()
    waiting.join(10)
    assert time.monotonic() - begin < 5
    assert len(failed) == 1
    server.close()


def test_nothing_is_said(
    load: Callable[[str], Any], server: Any, client: Any, capfd: pytest.CaptureFixture[str]
) -> None:
    _send(client)
    server.next("*", then="reset")
    with pytest.raises(load("acme.client").NoAnswer):
        _send(client)
    server.close()
    assert capfd.readouterr() == ("", "")
    assert "mock-secret" not in repr(server)
