"""A program on BitMart's client, the only one of the documents here that has calls: each test
runs with the sync and with the async client, against the local server."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import httpx2
import pytest

from generated.arguments import ParameterError
from generated.bitmart import enums, errors, models
from generated.bitmart.client import API, AsyncClient, Client, NoAnswer, Unreachable
from generated.bitmart.server import BitmartServer
from generated.endpoints import find_endpoint
from generated.errors import QuotaError, RateLimitError, UnavailableError
from generated.limits import Limiter

pytest_plugins = ["generated.bitmart.fixtures"]

PAGE = {"current_page": 1, "size_page": 10}
ORDER = {"product_id": "1001", "amount": Decimal("0.10")}


class Program:
    """Uses a client of either form; `pauses` are the seconds that it would have waited."""

    def __init__(self, server: BitmartServer, *, is_async: bool) -> None:
        self.server = server
        self.is_async = is_async
        self.pauses: list[float] = []

    def __call__(self, name: str, given: dict[str, Any], **options: Any) -> Any:
        """The answer of a call of the namespace; of a call with pages a list of the entries."""
        known = {"key": self.server.key, "secret": self.server.secret, "memo": self.server.memo}
        options = {"base_url": self.server.url, "timeout": 5.0, **known, **options}
        if self.is_async:
            return asyncio.run(self._use_async(name, given, options))
        with Client(sleep=self.pauses.append, **options) as client:
            made = getattr(client.earn_savings, name)(**given)
            return list(made) if name.startswith("iter_") else made

    async def _use_async(self, name: str, given: dict[str, Any], options: dict[str, Any]) -> Any:
        async def sleep(seconds: float) -> None:
            self.pauses.append(seconds)

        async with AsyncClient(sleep=sleep, **options) as client:
            made = getattr(client.earn_savings, name)(**given)
            return [each async for each in made] if name.startswith("iter_") else await made


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def use(request: pytest.FixtureRequest, bitmart_server: BitmartServer) -> Program:
    return Program(bitmart_server, is_async=request.param)


# Calls and their results


def test_a_typed_result(use: Program, bitmart_get_product_list_response: Any) -> None:
    answer = use("get_product_list", PAGE)
    assert isinstance(answer, models.GetProductListResponse)
    product = answer.data.list_[0]
    assert product.min_purchase_amount == Decimal(product["minPurchaseAmount"])
    assert isinstance(product.tier_rate[0].max_purchase_amount, Decimal)
    assert answer.raw == bitmart_get_product_list_response
    assert use.server.received()[0].query == {"currentPage": "1", "sizePage": "10"}


def test_a_result_has_what_no_document_has(use: Program) -> None:
    body = {"code": 1000, "message": "OK", "data": True, "bonus": {"points": 7}}
    use.server.next("subscribe", body=body)
    answer = use("subscribe", ORDER)
    assert (answer.data, answer["bonus"], answer.raw) == (True, {"points": 7}, body)


def test_required_parameters_are_keywords(use: Program) -> None:
    with pytest.raises(TypeError):
        use("get_product_list", {"current_page": 1})
    with pytest.raises(TypeError):
        Client(key="k").earn_savings.get_product_list(1, 10)  # type: ignore[arg-type, call-arg]


@pytest.mark.parametrize(
    ("amount", "sent"),
    [(Decimal("0.10"), "0.10"), ("0.30000000000000004", None), (Decimal("1E-9"), "0.000000001")],
)
def test_an_amount_goes_out_as_it_was_written(use: Program, amount: Any, sent: str | None) -> None:
    use("subscribe", {**ORDER, "amount": amount})
    assert use.server.received()[0].json["amount"] == (sent or amount)


def test_an_amount_is_never_a_float(use: Program) -> None:
    with pytest.raises(TypeError, match=r"not 0\.1"):
        use("subscribe", {**ORDER, "amount": 0.1})
    assert use.server.received() == []


def test_values_of_a_closed_set_are_open(use: Program) -> None:
    record = {"type": "redeem", "subscribeType": "MANUAL", "amount": "5"}
    body = {"code": 1000, "message": "OK", "data": {"total": 1, "list": [record]}}
    use.server.next("get_history_records", body=body)
    answer = use("get_history_records", {**PAGE, "type_": enums.Type.REDEEM})
    assert answer.data.list_[0].subscribe_type == "MANUAL"
    known = use("get_history_records", {**PAGE, "type_": "subscribe"})
    assert known.data.list_[0].subscribe_type is enums.SubscribeType.NORMAL


# Checks


@pytest.mark.parametrize(
    ("name", "given", "rule", "limit"),
    [
        ("get_product_list", {**PAGE, "size_page": 101}, "maximum", 100),
        ("subscribe", {**ORDER, "request_no": "7"}, "min_length", 20),
        ("subscribe", {**ORDER, "request_no": "x" * 20}, "pattern", "^[0-9]+$"),
    ],
)
def test_a_documented_limit(
    use: Program, name: str, given: dict[str, Any], rule: str, limit: object
) -> None:
    with pytest.raises(ParameterError, match=rule) as caught:
        use(name, given)
    assert (caught.value.rule, caught.value.limit) == (rule, limit)
    assert use.server.received() == []
    with pytest.raises(errors.ParameterError):  # now the server says so
        use(name, given, checks=False)
    assert len(use.server.received()) == 1


def test_the_table_counts_where_the_documented_request_breaks_it(
    bitmart_mock: BitmartServer, bitmart_client: Client, bitmart_subscribe_request: Any
) -> None:
    """Its number is "unique-request-id-001"; the table says 20 digits."""
    body = json.dumps(bitmart_subscribe_request["body"])
    with pytest.raises(errors.ParameterError):
        bitmart_client.request("POST", "/newearn/cloud/v1/saving/subscribe", content=body)
    assert bitmart_mock.executed() == 0


# Pages


def test_all_pages(use: Program) -> None:
    for page in ([1, 2], [3, 4], [5]):
        entries = [{"productId": str(number)} for number in page]
        body = {"code": 1000, "message": "OK", "data": {"total": 5, "list": entries}}
        use.server.next("get_product_list", body=body)
    found = use("iter_get_product_list", {"size_page": 2})
    assert [product.product_id for product in found] == ["1", "2", "3", "4", "5"]
    asked = [request.query["currentPage"] for request in use.server.received()]
    assert asked == ["1", "2", "3"]


# Keys of idempotency, retries, no answer


def test_a_key_is_made_once_and_sent_again(use: Program) -> None:
    use.server.next("subscribe", error="429", headers={"Retry-After": "3"})
    use.server.next("subscribe", error="OrdersNotProcessedTimePeriod")
    use("subscribe", ORDER, retries=2)
    keys = {request.json["requestNo"] for request in use.server.received("subscribe")}
    assert (len(use.server.received("subscribe")), len(keys)) == (3, 1)
    assert len(keys.pop()) == 20
    assert use.pauses == [3.0, 1.0]
    assert use.server.executed("subscribe") == 1


def test_nothing_is_sent_again_unasked(use: Program) -> None:
    use.server.next("*", error="429", headers={"Retry-After": "3"})
    with pytest.raises(RateLimitError) as caught:
        use("get_product_list", PAGE)
    assert (caught.value.retry_after, use.pauses) == (3.0, [])
    assert len(use.server.received()) == 1


@pytest.mark.parametrize(
    ("name", "given", "error", "sent"),
    [
        ("get_product_list", PAGE, "SystemError_", 3),
        ("subscribe", ORDER, "SystemError_", 1),
        ("get_product_list", PAGE, "ProductNotFound", 1),
    ],
)
def test_retries_obey_the_error_and_the_call(
    use: Program, name: str, given: dict[str, Any], error: str, sent: int
) -> None:
    use.server.next("*", error=error, times=3)
    with pytest.raises(errors.BitmartError):
        use(name, given, retries=2)
    assert len(use.server.received()) == sent


def test_no_answer_after_it_was_done(use: Program) -> None:
    use.server.next("subscribe", execute=True, then="timeout")
    with pytest.raises(NoAnswer) as caught:
        use("subscribe", ORDER, retries=3, timeout=0.3)
    assert (caught.value.retry, use.server.executed("subscribe")) == ("check_first", 1)
    assert caught.value.key == use.server.received()[0].json["requestNo"]
    with pytest.raises(errors.IdempotentRequest):  # it was: the same key is refused
        use("subscribe", {**ORDER, "request_no": caught.value.key})
    assert use.server.executed("subscribe") == 1


def test_a_read_without_an_answer_is_made_again(use: Program) -> None:
    use.server.next("*", then="reset")
    assert use("get_product_list", PAGE, retries=1).code == 1000
    assert len(use.server.received()) == 2


@pytest.mark.parametrize("timeout", [0.3, httpx2.Timeout(5.0, read=0.3)])
def test_timeouts_are_set(use: Program, timeout: Any) -> None:
    use.server.latency_s = 3.0
    begin = time.monotonic()
    with pytest.raises(Unreachable) as caught:
        use("get_product_list", PAGE, timeout=timeout)
    assert time.monotonic() - begin < 2.5
    assert isinstance(caught.value, UnavailableError)


# Servers and transports


def test_servers_by_environment(bitmart_server: BitmartServer) -> None:
    assert Client(key="k")._base_url == "https://api-cloud.bitmart.com"
    assert bitmart_server.url in repr(AsyncClient(base_url=bitmart_server.url))
    with pytest.raises(ValueError, match="'test' has no server; documented: live"):
        Client(environment="test")


def test_a_transport_of_ones_own(use: Program) -> None:
    seen: list[str] = []

    class Sync(httpx2.HTTPTransport):
        def handle_request(self, request: httpx2.Request) -> httpx2.Response:
            seen.append(request.headers["X-BM-KEY"])
            return super().handle_request(request)

    class Async(httpx2.AsyncHTTPTransport):
        async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
            seen.append(request.headers["X-BM-KEY"])
            return await super().handle_async_request(request)

    use("get_product_list", PAGE, transport=Async() if use.is_async else Sync())
    assert seen == [use.server.key]


# Rates


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_rates_are_data() -> None:
    endpoint = find_endpoint(API.endpoints, "POST", "/newearn/cloud/v1/saving/subscribe")
    assert endpoint is not None
    [limit] = endpoint.rate_limits
    assert (limit.count, limit.window_s, limit.basis) == (10, 2, "UID")


def test_a_limiter_waits_before_the_server_complains(use: Program) -> None:
    limiter = Limiter(clock=Clock())
    for _ in range(11):
        use("get_product_list", PAGE, limiter=limiter)
    assert use.pauses == [2.0]


# Secrets


@pytest.mark.parametrize("then", ["timeout", "garbage", "InsufficientProductQuota", None])
def test_secrets_are_in_no_text(
    use: Program, then: str | None, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    if then:
        use.server.next("subscribe", then=then)
    try:
        told = repr(use("subscribe", ORDER, timeout=0.3))
    except errors.BitmartError as error:
        told = f"{error} {error!r} {vars(error)} {error.__cause__!r} {error.log_fields()}"
        if isinstance(error.__cause__, httpx2.RequestError):
            sent = error.__cause__.request
            told += f"{sent.url} {sent.headers.raw} {sent.content!r}"
    client = Client(key=use.server.key, secret=use.server.secret, memo=use.server.memo)
    [request] = use.server.received()
    told = f"{told} {client!r} {vars(client)} {caplog.text}"
    for secret in ("mock-key", "mock-secret", "mock-memo", request.headers["x-bm-sign"]):
        assert secret not in told


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"secret": "wrong"}, "incorrect signature"),
        ({"memo": "wrong"}, "incorrect signature"),
        ({"key": "wrong"}, "invalid key"),
        ({"clock": lambda: 1_589_793_796_145}, "timestamp"),
    ],
)
def test_a_signature_that_does_not_match(use: Program, options: dict[str, Any], words: str) -> None:
    with pytest.raises(errors.BitmartError, match=words) as caught:
        use("subscribe", ORDER, **options)
    assert caught.value.status == 401
    assert use.server.executed() == 0


def test_an_error_of_a_category(use: Program) -> None:
    use.server.next("subscribe", error="InsufficientProductQuota")
    with pytest.raises(QuotaError) as caught:
        use("subscribe", ORDER)
    assert caught.value.call is not None
    assert caught.value.call.name == "earn_savings.subscribe"


# Without a connection, by the plugin


def test_a_client_of_a_mock(
    bitmart_mock: BitmartServer, bitmart_client: Client, bitmart_async_client: AsyncClient
) -> None:
    assert bitmart_client.earn_savings.subscribe(**ORDER).data is True  # type: ignore[arg-type]
    made = asyncio.run(bitmart_async_client.earn_savings.redeem(earn_id="1", amount="5"))
    assert made.data is True
    assert (bitmart_mock.executed("subscribe"), bitmart_mock.executed("redeem")) == (1, 1)


# What a bot has to survive


class Bot:
    """`buy` orders until it knows; `number` says what it does about the key."""

    def __init__(self, client: Client, number: Callable[[], str | None]) -> None:
        self.client = client
        self.number = number

    def buy(self) -> None:
        for _ in range(3):
            try:
                self.client.earn_savings.subscribe(
                    product_id="1001", amount="100", request_no=self.number()
                )
            except errors.IdempotentRequest:
                return
            except NoAnswer:
                continue
            return


def counted() -> Iterator[str]:
    yield from (f"{number:020}" for number in range(1, 1000))


@pytest.mark.parametrize(("is_careful", "bought"), [(True, 1), (False, 2)])
def test_whether_a_bot_buys_twice(
    bitmart_server: BitmartServer, is_careful: bool, bought: int
) -> None:
    bitmart_server.next("subscribe", execute=True, then="timeout")
    numbers = counted()
    first = next(numbers)
    known: dict[str, Any] = {
        "key": bitmart_server.key,
        "secret": bitmart_server.secret,
        "memo": bitmart_server.memo,
    }
    with Client(base_url=bitmart_server.url, timeout=0.5, **known) as client:
        Bot(client, (lambda: first) if is_careful else (lambda: next(numbers))).buy()
    assert bitmart_server.executed("subscribe") == bought
