"""An SDK for OKX and HashKey with calls of its own: the packages give it their errors.

Each call goes to the local servers, in the sync and in the async form of the SDK.
"""

from __future__ import annotations

import asyncio
import json
import logging
import pydoc
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest

import generated.errors as shared
from generated.calls import Call
from generated.errors import ApiError, HoldError, RateLimitError, UnknownOutcomeError
from generated.hashkey import errors as hashkey
from generated.hashkey.fixtures import errors_of as hashkey_errors_of
from generated.hashkey.server import HashkeyServer
from generated.okx import errors as okx
from generated.okx.fixtures import errors_of as okx_errors_of
from generated.okx.server import BODIES, OkxServer
from generated.unseen import Recorder, Unseen

pytest_plugins = ["generated.okx.fixtures", "generated.hashkey.fixtures"]

TRANSFER = Call("POST", "/api/v5/asset/transfer", name="asset.transfer")
BALANCES = Call("GET", "/api/v5/asset/balances", name="asset.balances")
ORDER = Call("POST", "/api/v1/spot/order", name="spot.order")
OPEN_ORDERS = Call("GET", "/api/v1/spot/openOrders", name="spot.open_orders")

Ask = Callable[..., Any]


def read(base: type[ApiError], call: Call, answer: httpx2.Response) -> Any:
    """As an SDK reads an answer, whatever came."""
    try:
        body = answer.json()
    except ValueError:
        body = answer.text
    headers = dict(answer.headers)
    base.raise_for(body, status=answer.status_code, headers=headers, call=call)
    return body


def ask_sync(server: OkxServer | HashkeyServer, call: Call) -> Any:
    answer = httpx2.request(
        call.method, server.url + call.path, headers={"OK-ACCESS-KEY": "s3cret"}
    )
    return read(server.bodies.base, call, answer)


def ask_async(server: OkxServer | HashkeyServer, call: Call) -> Any:
    async def send() -> httpx2.Response:
        async with httpx2.AsyncClient() as client:
            return await client.request(call.method, server.url + call.path)

    return read(server.bodies.base, call, asyncio.run(send()))


@pytest.fixture(params=[ask_sync, ask_async])
def ask(request: pytest.FixtureRequest) -> Ask:
    made: Ask = request.param
    return made


# Categories and retry


def test_one_except_catches_both_vendors(
    ask: Ask, okx_server: OkxServer, hashkey_server: HashkeyServer
) -> None:
    okx_server.next("*", error="RateLimitReached")
    hashkey_server.next("*", error="RateLimitExceeded")
    for server, call, base in (
        (okx_server, TRANSFER, okx.OkxError),
        (hashkey_server, ORDER, hashkey.HashkeyError),
    ):
        with pytest.raises(RateLimitError) as caught:
            ask(server, call)
        assert isinstance(caught.value, base)
        assert caught.value.retry == "wait"
        assert (caught.value.call, caught.value.vendor) == (call, base.vendor)


@pytest.mark.parametrize("error", ["ExecutionStatusUnknown", "TimeoutWaitingForResponseServer"])
def test_an_outcome_that_nobody_knows(ask: Ask, hashkey_server: HashkeyServer, error: str) -> None:
    """An order is looked for first; what only reads is asked again."""
    for call, retry in ((ORDER, "check_first"), (OPEN_ORDERS, "wait")):
        hashkey_server.next("*", error=error)
        with pytest.raises(UnknownOutcomeError) as caught:
            ask(hashkey_server, call)
        assert (type(caught.value).__name__, caught.value.retry) == (error, retry)


def test_the_same_for_a_read_of_okx(ask: Ask, okx_server: OkxServer) -> None:
    for call, retry in ((TRANSFER, "check_first"), (BALANCES, "wait")):
        okx_server.next("*", error="AssetsInterfaceUnavailable")
        with pytest.raises(okx.AssetsInterfaceUnavailable) as caught:
            ask(okx_server, call)
        assert caught.value.retry == retry


def test_how_long_to_wait(ask: Ask, okx_server: OkxServer, hashkey_server: HashkeyServer) -> None:
    """By words: 24 hours, 48h, 30 min, in English and in Chinese; by headers."""
    chinese = {
        "code": "58252",
        "msg": "为保障您的资产安全，首次进行 TRY 交易后，提币将在 48 小时内受限",
    }
    told: list[tuple[Any, dict[str, Any], float]] = [
        (okx_server, {"error": "58219"}, 24 * 3600.0),
        (okx_server, {"error": "58252"}, 48 * 3600.0),
        (okx_server, {"body": chinese}, 48 * 3600.0),
        (okx_server, {"error": "58102", "headers": {"Retry-After": "7"}}, 7.0),
        (hashkey_server, {"error": "-1182"}, 30 * 60.0),
        (hashkey_server, {"error": "0003", "headers": {"Retry-After": "7"}}, 7.0),
    ]
    for server, rehearsed, seconds in told:
        server.next("*", **rehearsed)
        with pytest.raises((HoldError, RateLimitError)) as caught:
            ask(server, TRANSFER)
        assert caught.value.retry_after == seconds


def test_what_fails_again_has_no_time_to_wait(ask: Ask, okx_server: OkxServer) -> None:
    okx_server.next("*", error="InsufficientBalance", headers={"Retry-After": "7"})
    with pytest.raises(shared.InsufficientFundsError) as caught:
        ask(okx_server, TRANSFER)
    assert (caught.value.retry, caught.value.retry_after) == ("never", None)


# Placeholders


def test_values_are_read_from_messages(
    ask: Ask, okx_server: OkxServer, hashkey_server: HashkeyServer
) -> None:
    """Of names ({minUnit}), numbers ({0}) and positions (%s), which a fixture fills in."""
    told: list[tuple[Any, str, dict[str, object]]] = [
        (okx_server, "51727", {"minUnit": "10", "ccy": "USDT"}),
        (okx_server, "58006", {"0": "BTC"}),
        (hashkey_server, "-1015", {"0": "5", "1": "minute"}),
        (hashkey_server, "-1130", {"0": "symbol"}),
    ]
    for server, error, params in told:
        server.next("*", error=error, params=params)
        with pytest.raises(server.bodies.find(error)) as caught:
            ask(server, TRANSFER)
        assert caught.value.params == params


def test_values_are_read_in_either_language(ask: Ask, okx_server: OkxServer) -> None:
    for message in ("Insufficient USDT balance", "USDT 余额不足"):
        okx_server.next("*", body={"code": "51736", "msg": message, "data": []})
        with pytest.raises(okx.InsufficientCcyBalance) as caught:
            ask(okx_server, TRANSFER)
        assert (caught.value.message, caught.value.params) == (message, {"ccy": "USDT"})


def test_braces_in_a_value_are_only_text(okx_error: Callable[..., dict[str, Any]]) -> None:
    values = {"minUnit": "{ccy}", "ccy": "{0.__class__}%s"}
    body = okx_error("51727", **values)
    with pytest.raises(okx.MinimumSubscriptionAmount) as caught:
        okx.raise_for(body)
    assert caught.value.params == values


# Where the code is


def test_a_code_with_two_meanings(ask: Ask, hashkey_server: HashkeyServer) -> None:
    for error, category in (
        ("RequiredFieldInvalid", "invalid_request"),
        ("IncorrectSignature", "authentication"),
    ):
        hashkey_server.next("*", error=error)
        with pytest.raises(hashkey.HashkeyError) as caught:
            ask(hashkey_server, ORDER)
        assert (caught.value.code, caught.value.category) == ("0001", category)


def test_a_batch_that_fails_in_part(ask: Ask, okx_server: OkxServer) -> None:
    body = BODIES.in_part(["InsufficientBalance", None, "58102"], code="2")
    okx_server.next("*", body=body, times=2)
    with pytest.raises(ExceptionGroup) as caught:
        ask(okx_server, TRANSFER)
    assert caught.group_contains(okx.InsufficientBalance)
    try:
        ask(okx_server, TRANSFER)
    except* RateLimitError as group:
        assert [error.index for error in group.exceptions if isinstance(error, ApiError)] == [2]
    except* okx.OkxError as group:
        assert [error.index for error in group.exceptions if isinstance(error, ApiError)] == [0]
    assert [index for index, _ in okx.errors_in(body)] == [0, 2]
    assert [index for index, _ in RateLimitError.errors_in(body)] == []


def test_one_part_that_fails_is_no_group(ask: Ask, okx_server: OkxServer) -> None:
    okx_server.next("*", body=BODIES.in_part([None, "InsufficientBalance"], code="2"))
    with pytest.raises(okx.InsufficientBalance) as caught:
        ask(okx_server, TRANSFER)
    assert caught.value.index == 1


def test_one_failure_tells_its_place_or_none(hashkey_error: Callable[..., dict[str, Any]]) -> None:
    [(index, error)] = hashkey.errors_in(hashkey_error("0003"))
    assert (index, type(error)) == (None, hashkey.RateLimitExceeded)


@pytest.mark.parametrize("body", ["<html>", b"", None, [1], 7, {"code": 58350.5}, "x" * 10_000_000])
def test_rubbish_is_the_unknown_error(body: object) -> None:
    for base, unknown in (
        (okx.OkxError, okx.UnknownOkxError),
        (hashkey.HashkeyError, hashkey.UnknownHashkeyError),
    ):
        with pytest.raises(unknown) as caught:
            base.raise_for(body, status=502)
        assert caught.value.body is body
        assert len(str(caught.value)) < 1_500


def test_a_gateway_answers_with_a_page(
    ask: Ask, okx_server: OkxServer, hashkey_server: HashkeyServer
) -> None:
    okx_server.next("*", then="garbage")
    hashkey_server.next("*", then="502")
    with pytest.raises(okx.UnknownOkxError, match="Bad gateway"):
        ask(okx_server, TRANSFER)
    with pytest.raises(hashkey.UnknownHashkeyError, match="Bad gateway") as caught:
        ask(hashkey_server, ORDER)
    assert caught.value.status == 502


# What nobody documents


@pytest.mark.parametrize(
    ("code", "kinds"),
    [
        ("58999", [okx.UnknownFundingError, okx.FundingError, okx.UnknownOkxError]),
        ("51799", [okx.UnknownFinanceError, okx.FinanceError, okx.UnknownOkxError]),
        ("1", [okx.UnknownOkxError]),
    ],
)
def test_an_unknown_code_is_of_the_nearest_base(
    ask: Ask, okx_server: OkxServer, code: str, kinds: list[type[ApiError]]
) -> None:
    okx_server.next("*", body={"code": code, "msg": "Brand new", "data": []})
    with pytest.raises(kinds[0]) as caught:
        ask(okx_server, TRANSFER)
    assert all(isinstance(caught.value, kind) for kind in kinds)
    assert (caught.value.code, caught.value.member) == (code, None)


def test_unknown_codes_and_messages_are_told(
    ask: Ask, okx_server: OkxServer, hashkey_server: HashkeyServer
) -> None:
    of_okx: list[Unseen] = []
    of_all: list[Unseen] = []
    ends = [okx.on_unknown(of_okx.append), ApiError.on_unknown(of_all.append)]
    okx_server.next("*", body={"code": "58999", "msg": "Brand new"})
    okx_server.next("*", body={"code": "58350", "msg": "Not so many coins"})
    okx_server.next("*", error="InsufficientBalance")
    hashkey_server.next("*", body={"code": "-9999", "msg": "Brand new"})
    for server in (okx_server, okx_server, okx_server, hashkey_server):
        with pytest.raises(ApiError):
            ask(server, TRANSFER)
    for end in ends:
        end()
    assert [(unseen.code, unseen.is_known) for unseen in of_okx] == [
        ("58999", False),
        ("58350", True),
    ]
    assert [unseen.vendor for unseen in of_all] == ["okx", "okx", "hashkey"]
    assert all(unseen.call == TRANSFER for unseen in of_all)


def test_rows_to_add_are_proposed(
    okx_server: OkxServer, hashkey_server: HashkeyServer, tmp_path: Path
) -> None:
    """`codegen unknown FILE` on what a bot recorded."""
    file = tmp_path / "unknown.jsonl"
    end = shared.on_unknown(Recorder(file))
    okx_server.next("*", body={"code": "58999", "msg": "Withdrawals rest on Sundays"}, times=2)
    hashkey_server.next("*", body={"code": "-9999", "msg": "Order book is being moved"})
    for server, call in ((okx_server, TRANSFER), (okx_server, TRANSFER), (hashkey_server, ORDER)):
        with pytest.raises(ApiError):
            ask_sync(server, call)
    end()
    assert [json.loads(line)["path"] for line in file.read_text().splitlines()] == [
        TRANSFER.path,
        ORDER.path,
    ]
    command = [sys.executable, "-m", "codegen", "unknown", str(file)]
    made = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    for words in ("58999", "Withdrawals rest on Sundays", "-9999", "Order book is being moved"):
        assert words in made.stdout
    assert "2 rows to add" in made.stderr


# Logs, pages, `match`, names


def test_a_structured_log(
    ask: Ask, okx_server: OkxServer, caplog: pytest.LogCaptureFixture
) -> None:
    okx_server.next("*", error="RateLimitReached", headers={"Retry-After": "7"})
    with pytest.raises(okx.OkxError) as caught:
        ask(okx_server, TRANSFER)
    fields = caught.value.log_fields()
    logging.getLogger("sdk").warning("refused", extra={"api": fields})
    assert fields == json.loads(json.dumps(fields))
    assert fields == {
        "vendor": "okx",
        "error": "RateLimitReached",
        "code": "58102",
        "message": okx.RateLimitReached.message,
        "category": "rate_limit",
        "retry": "wait",
        "retry_after": 7.0,
        "status": 429,
        "method": "POST",
        "path": "/api/v5/asset/transfer",
        "call": "asset.transfer",
        "doc_url": "https://www.okx.com/docs-v5/en/#error-code-rest-api-funding",
    }
    assert "s3cret" not in f"{fields} {caught.value!r} {vars(caught.value)} {caplog.text}"


def test_a_page_without_an_address(hashkey_error: Callable[..., dict[str, Any]]) -> None:
    with pytest.raises(hashkey.RateLimitExceeded) as caught:
        hashkey.raise_for(hashkey_error("0003"))
    assert caught.value.doc_url is None
    assert "doc_url" not in caught.value.log_fields()


def what_to_do(error: ApiError) -> str:
    match error:
        case okx.InsufficientCcyBalance(params={"ccy": coin}):
            return f"buy {coin}"
        case hashkey.HashkeyError("0001", "Incorrect signature"):
            return "look at the key"
        case ApiError(retry="wait", code=code):
            return f"wait for {code}"
        case ApiError(member=None):
            return "tell the author"
        case _:
            return "give up"


@pytest.mark.parametrize(
    ("body", "action"),
    [
        ({"code": "51736", "msg": "Insufficient USDT balance"}, "buy USDT"),
        ({"code": "58102", "msg": "Rate limit reached."}, "wait for 58102"),
        ({"code": "58999", "msg": "Brand new"}, "tell the author"),
        ({"code": "58350", "msg": "Insufficient balance."}, "give up"),
    ],
)
def test_match(ask: Ask, okx_server: OkxServer, body: dict[str, str], action: str) -> None:
    okx_server.next("*", body=body)
    with pytest.raises(okx.OkxError) as caught:
        ask(okx_server, TRANSFER)
    assert what_to_do(caught.value) == action
    assert caught.value == okx.error_for(
        body, status=caught.value.status, headers=caught.value.headers, call=TRANSFER
    )


def test_match_of_another_vendor(ask: Ask, hashkey_server: HashkeyServer) -> None:
    hashkey_server.next("*", error="IncorrectSignature")
    with pytest.raises(hashkey.HashkeyError) as caught:
        ask(hashkey_server, ORDER)
    assert what_to_do(caught.value) == "look at the key"


def test_help_says_what_the_documents_say() -> None:
    text = pydoc.render_doc(okx.InsufficientBalance, renderer=pydoc.TextDoc())
    for words in (
        "58350: Insufficient balance.",
        "zh: 您的余额不足",
        "HTTP 200",
        "never",
        "https://",
    ):
        assert words in text
    assert "Category unknown_outcome, retry check_first" in (
        hashkey.ExecutionStatusUnknown.__doc__ or ""
    )


def test_names_that_were() -> None:
    """Its author renamed one class of each vendor; one code of each is in no document any more."""
    for module, old, new in (
        (okx, "NoAssetsInCurrency", "WithoutAssets"),
        (hashkey, "WhitelistedWithdrawalAddressTakeEffect", "NewAddressWaits"),
    ):
        with pytest.warns(DeprecationWarning, match=f"{old} is now {new}"):
            assert getattr(module, old) is getattr(module, new)
    for module, name, code in (
        (okx, "ApiOnlyTradingTeamMain", "58016"),
        (hashkey, "WithdrawRepeatedly", "-4013"),
    ):
        with pytest.warns(DeprecationWarning, match=f"{name} is never raised: code {code}"):
            lost = getattr(module, name)
        assert (lost.__name__, lost.code) == (name, code)


# What the plugins give


@pytest.mark.parametrize(
    "limit", [*okx_errors_of("rate_limit"), *hashkey_errors_of("rate_limit")], ids=str
)
def test_every_rate_limit_of_both(limit: Any) -> None:
    limit.check()
    assert issubclass(limit.error, RateLimitError)


def test_every_error_of_hashkey(hashkey_any_error: Any) -> None:
    mock = HashkeyServer()  # without a port
    mock.next("*", error=hashkey_any_error.error)
    with httpx2.Client(transport=mock.transport()) as client:
        answer = client.request(ORDER.method, "https://mock" + ORDER.path)
    with pytest.raises(hashkey_any_error.error):
        read(hashkey.HashkeyError, ORDER, answer)
    assert mock.executed() == 0


@pytest.mark.parametrize("then", ["timeout", "reset"])
def test_no_answer_though_it_was_done(
    okx_server: OkxServer, hashkey_server: HashkeyServer, then: str
) -> None:
    async def send(server: OkxServer | HashkeyServer) -> None:
        async with httpx2.AsyncClient(timeout=0.3) as client:
            await client.post(server.url + ORDER.path)

    for server in (okx_server, hashkey_server):
        server.next("*", execute=True, then=then, times=2)
        with pytest.raises(httpx2.TransportError):
            httpx2.post(server.url + ORDER.path, timeout=0.3)
        with pytest.raises(httpx2.TransportError):
            asyncio.run(send(server))
        assert server.executed("POST " + ORDER.path) == 2
