"""A bot that subscribes to BitMart's savings products, and what its author tests it against."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from generated.bitmart import errors
from generated.bitmart.client import AsyncClient, Client, NoAnswer
from generated.bitmart.contract import CONTRACT
from generated.bitmart.fixtures import errors_of
from generated.bitmart.server import BitmartServer
from generated.errors import ApiError, RateLimitError
from generated.fixtures import DocumentedError

pytest_plugins = ["generated.bitmart.fixtures"]

ORDER = {"product_id": "1001", "amount": "100"}
NUMBER = "20000009000000300000"


class Bot:
    """Buys once, whatever the network does: an order keeps its number until it is known."""

    def __init__(self, client: Client) -> None:
        self.client = client

    def buy(self, number: str, *, tries: int = 3) -> None:
        for _ in range(tries):
            try:
                self.client.earn_savings.subscribe(**ORDER, request_no=number)
            except errors.IdempotentRequest:
                return
            except (NoAnswer, errors.UnknownBitmartError):
                continue
            return


class CarelessBot(Bot):
    """Takes a new number for each try."""

    def buy(self, number: str, *, tries: int = 3) -> None:
        for attempt in range(tries):
            try:
                self.client.earn_savings.subscribe(**ORDER, request_no=str(int(number) + attempt))
            except NoAnswer:
                continue
            return


def client_of(server: BitmartServer, **options: Any) -> Client:
    known: dict[str, Any] = {"key": server.key, "secret": server.secret, "memo": server.memo}
    return Client(base_url=server.url, **{"timeout": 2.0, **known, **options})


@pytest.fixture
def client(bitmart_server: BitmartServer) -> Iterator[Client]:
    with client_of(bitmart_server) as made:
        yield made


def test_buys(bitmart_server: BitmartServer, client: Client) -> None:
    Bot(client).buy(NUMBER)
    assert bitmart_server.executed("subscribe") == 1
    [request] = bitmart_server.received("subscribe")
    assert request.json == {"productId": "1001", "amount": "100", "requestNo": NUMBER}


@pytest.mark.parametrize("then", ["timeout", "reset", "garbage"])
def test_buys_once_where_the_answer_is_lost(bitmart_server: BitmartServer, then: str) -> None:
    bitmart_server.next("subscribe", execute=True, then=then)
    with client_of(bitmart_server, timeout=0.3) as client:
        Bot(client).buy(NUMBER)
    assert bitmart_server.executed("subscribe") == 1
    assert len(bitmart_server.received("subscribe")) == 2


def test_a_careless_bot_is_found_out(bitmart_server: BitmartServer) -> None:
    bitmart_server.next("subscribe", execute=True, then="timeout")
    with client_of(bitmart_server, timeout=0.3) as client:
        CarelessBot(client).buy(NUMBER)
    assert bitmart_server.executed("subscribe") > 1


def test_a_wrong_secret(bitmart_server: BitmartServer) -> None:
    client = client_of(bitmart_server, secret="wrong")
    with pytest.raises(errors.BitmartError, match="incorrect signature") as caught:
        client.earn_savings.subscribe(**ORDER, request_no=NUMBER)
    assert caught.value.status == 401
    assert "wrong" not in repr(caught.value)
    assert bitmart_server.executed() == 0


def test_a_clock_that_is_late(bitmart_server: BitmartServer) -> None:
    client = client_of(bitmart_server, clock=lambda: 1_589_793_796_145)
    with pytest.raises(errors.BitmartError, match="timestamp"):
        client.earn_savings.subscribe(**ORDER, request_no=NUMBER)


def test_a_missing_parameter(client: Client) -> None:
    with pytest.raises(errors.ParameterError):
        client.request("POST", CONTRACT.find("subscribe").endpoint.path, content='{"amount": "1"}')


def test_a_code_that_nobody_documents(bitmart_server: BitmartServer, client: Client) -> None:
    bitmart_server.next("subscribe", body={"code": 81234, "message": "Brand new"})
    with pytest.raises(errors.UnknownBitmartError, match="Brand new") as caught:
        client.earn_savings.subscribe(**ORDER, request_no=NUMBER)
    assert (caught.value.code, caught.value.status) == ("81234", 200)


def test_too_many_requests(bitmart_server: BitmartServer, client: Client) -> None:
    bitmart_server.next("subscribe", error="429", headers={"Retry-After": "2"})
    with pytest.raises(RateLimitError) as caught:
        client.earn_savings.subscribe(**ORDER, request_no=NUMBER)
    assert (caught.value.retry, caught.value.retry_after) == ("wait", 2.0)
    assert bitmart_server.executed() == 0
    client.earn_savings.subscribe(**ORDER, request_no=NUMBER)


@pytest.mark.parametrize("quota", errors_of("quota"), ids=str)
def test_every_quota(
    bitmart_mock: BitmartServer, bitmart_client: Client, quota: DocumentedError
) -> None:
    bitmart_mock.next("subscribe", error=quota.error)
    with pytest.raises(quota.error):
        bitmart_client.earn_savings.subscribe(**ORDER, request_no=NUMBER)


def test_an_error_by_hand(bitmart_error: Callable[..., dict[str, Any]]) -> None:
    with pytest.raises(ApiError, match="Insufficient balance"):
        errors.raise_for(bitmart_error("InsufficientBalance"))


def test_what_is_sent_and_what_comes_is_as_documented(
    bitmart_server: BitmartServer,
    client: Client,
    bitmart_get_product_list_request: Any,
    bitmart_get_product_list_response: Any,
) -> None:
    client.earn_savings.get_product_list(current_page=1, size_page=10)
    [request] = bitmart_server.received("get_product_list")
    assert request.query == bitmart_get_product_list_request["query"]
    CONTRACT.check_request("get_product_list", query=request.query)
    CONTRACT.check_response("get_product_list", bitmart_get_product_list_response)
    del bitmart_get_product_list_response["data"]["list"][0]["apy"]
    with pytest.raises(AssertionError, match="apy: missing"):
        CONTRACT.check_response("get_product_list", bitmart_get_product_list_response)


def test_async_as_well(bitmart_server: BitmartServer) -> None:
    server = bitmart_server
    server.next("subscribe", execute=True, then="reset")

    async def buy() -> None:
        options: dict[str, Any] = {"key": server.key, "secret": server.secret, "memo": server.memo}
        async with AsyncClient(base_url=server.url, **options) as client:
            with pytest.raises(NoAnswer):
                await client.earn_savings.subscribe(**ORDER, request_no=NUMBER)
            with pytest.raises(errors.IdempotentRequest):
                await client.earn_savings.subscribe(**ORDER, request_no=NUMBER)

    asyncio.run(buy())
    assert server.executed("subscribe") == 1


def test_async_without_a_connection(
    bitmart_mock: BitmartServer, bitmart_async_client: AsyncClient
) -> None:
    bitmart_mock.next("get_product_list", error="SystemError_")
    with pytest.raises(errors.SystemError_) as caught:
        asyncio.run(bitmart_async_client.earn_savings.get_product_list(current_page=1, size_page=1))
    assert caught.value.category == "internal"
