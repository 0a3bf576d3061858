"""A tool of one's own for OKX's funding calls, which the documents here give the errors of only."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx2
import pytest

from generated.errors import RateLimitError
from generated.okx import errors
from generated.okx.fixtures import errors_of
from generated.okx.server import BODIES, OkxServer

pytest_plugins = ["generated.okx.fixtures"]

TRANSFER = "POST /api/v5/asset/transfer"


def transfer(server: OkxServer, **options: Any) -> Any:
    answer = httpx2.post(f"{server.url}/api/v5/asset/transfer", json={"amt": "1"}, **options)
    errors.raise_for(answer.json(), status=answer.status_code, headers=dict(answer.headers))
    return answer.json()


async def transfer_async(server: OkxServer) -> Any:
    async with httpx2.AsyncClient() as client:
        answer = await client.post(f"{server.url}/api/v5/asset/transfer", json={"amt": "1"})
    errors.raise_for(answer.json(), status=answer.status_code)
    return answer.json()


def test_goes_well(okx_server: OkxServer) -> None:
    assert transfer(okx_server) == {"code": "0"}
    okx_server.add(
        "POST", "/api/v5/asset/withdrawal", response={"code": "0", "data": [{"wdId": "1"}]}
    )
    answer = httpx2.post(f"{okx_server.url}/api/v5/asset/withdrawal")
    assert answer.json()["data"] == [{"wdId": "1"}]
    assert okx_server.executed(TRANSFER) == 1


def test_placeholders(okx_server: OkxServer) -> None:
    params = {"minUnit": 10, "ccy": "USDT"}
    okx_server.next(TRANSFER, error="51727", params=params)
    with pytest.raises(errors.OkxError) as caught:
        transfer(okx_server)
    assert caught.value.params == {"minUnit": "10", "ccy": "USDT"}


def test_goes_well_in_part(okx_server: OkxServer) -> None:
    body = BODIES.in_part(["InsufficientBalance", None, "58102"], code="2")
    okx_server.next(TRANSFER, body=body)
    answer = httpx2.post(f"{okx_server.url}/api/v5/asset/transfer").json()
    found = {index: type(error).__name__ for index, error in errors.errors_in(answer)}
    assert found == {0: "InsufficientBalance", 2: "RateLimitReached"}
    okx_server.next(TRANSFER, body=body)
    with pytest.raises(ExceptionGroup) as caught:
        transfer(okx_server)
    assert caught.group_contains(errors.InsufficientBalance)
    assert caught.group_contains(RateLimitError)


def test_an_unknown_code(okx_server: OkxServer) -> None:
    okx_server.next("*", body={"code": "99999", "msg": "Brand new", "data": []})
    with pytest.raises(errors.OkxError, match="Brand new") as caught:
        asyncio.run(transfer_async(okx_server))
    assert caught.value.code == "99999"


@pytest.mark.parametrize("limit", errors_of("rate_limit"), ids=str)
def test_rate_limits(okx_server: OkxServer, limit: Any) -> None:
    okx_server.next(TRANSFER, error=limit.error, headers={"Retry-After": "3"})
    with pytest.raises(RateLimitError) as caught:
        transfer(okx_server)
    assert caught.value.retry_after == 3.0
    assert okx_server.executed() == 0


def test_a_timeout_after_it_was_done(okx_server: OkxServer) -> None:
    okx_server.next(TRANSFER, execute=True, then="timeout")
    with pytest.raises(httpx2.ReadTimeout):
        transfer(okx_server, timeout=0.3)
    assert okx_server.executed(TRANSFER) == 1


def test_every_error(okx_any_error: Any) -> None:
    mock = OkxServer()  # without a port
    mock.next(TRANSFER, error=okx_any_error.error)
    with httpx2.Client(transport=mock.transport()) as client:
        answer = client.post("https://mock/api/v5/asset/transfer", json={"amt": "1"})
    with pytest.raises(okx_any_error.error):
        errors.raise_for(answer.json(), status=answer.status_code)
