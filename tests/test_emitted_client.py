"""The emitted client of BitMart, used as the author of a trading program would, on a real socket."""

from __future__ import annotations

import asyncio
import copy
import dataclasses
import importlib
import json
import logging
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from codegen.specfile import load_spec
from tests.checkers import pyright
from tests.conftest import ROOT
from tests.exchange import KEY, MEMO, SECRET, Answer, Exchange, exchange
from tests.specs import ACME, HOSTILE, write

BITMART = load_spec((ROOT / "generated/bitmart/spec.json").read_bytes())
ORDER = {"product_id": "1001", "amount": Decimal("100")}

Load = Callable[[str], Any]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("client")
    write(made, BITMART, ACME, HOSTILE)
    return made


@pytest.fixture(scope="module")
def load(folder: Path) -> Iterator[Load]:
    """Imports a module of the emitted packages, and forgets them all in the end."""
    kept = {name: sys.modules.pop(name) for name in _generated()}
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()

    def module(name: str) -> ModuleType:
        return importlib.import_module(f"generated.{name}")

    yield module
    sys.path.remove(str(folder))
    for name in _generated():
        del sys.modules[name]
    sys.modules.update(kept)


def _generated() -> list[str]:
    return [name for name in sys.modules if name.split(".")[0] == "generated"]


@pytest.fixture
def server() -> Iterator[Exchange]:
    with exchange(BITMART) as made:
        yield made


class Pauses(list[float]):
    """Remembers how long it should have slept."""

    def __call__(self, seconds: float) -> None:
        self.append(seconds)

    async def later(self, seconds: float) -> None:
        self.append(seconds)


@pytest.fixture
def pauses() -> Pauses:
    return Pauses()


def _options(server: Exchange, **more: Any) -> dict[str, Any]:
    given = {"key": KEY, "secret": SECRET, "memo": MEMO, "base_url": server.url, "timeout": 5.0}
    return {**given, **more}


@pytest.fixture
def make(load: Load, server: Exchange, pauses: Pauses) -> Iterator[Callable[..., Any]]:
    """Clients of the local server, which are closed in the end."""
    made: list[Any] = []

    def client(**more: Any) -> Any:
        made.append(load("bitmart.client").Client(**_options(server, sleep=pauses, **more)))
        return made[-1]

    yield client
    for each in made:
        each.close()


def _error(code: str, status: int = 400, message: str = "", **more: Any) -> Answer:
    return Answer({"code": code, "message": message, "trace": "t", "data": None}, status, **more)


# Results


def _calls(savings: Any) -> list[Any]:
    page = {"current_page": 1, "size_page": 10}
    return [
        savings.get_earn_positions(**page),
        savings.get_product_list(**page, coin_name="USDT"),
        savings.get_history_records(type_="subscribe", start_time=1681701557927, **page),
        savings.subscribe(**ORDER),
        savings.redeem(earn_id="200001", amount="50"),
    ]


def _check_answers(load: Load, answers: list[Any]) -> None:
    positions, products, history, subscribed, redeemed = answers
    [position], [product], [record] = positions.data.list_, products.data.list_, history.data.list_
    assert (positions.data.total, position.earn_id, position.coin_id) == (5, "200001", 1)
    assert (position.total_profit, position.auto_subscribe) == (Decimal(10), True)
    assert (product.apy, product.min_purchase_amount) == ("5.00%", Decimal(1))
    assert [(tier.max_purchase_amount, tier.apy) for tier in product.tier_rate] == [
        (Decimal(10000), "5.00%"),
        (Decimal(100000), "4.00%"),
    ]
    assert (record.amount, record.time) == (Decimal(100), 1681701557927)
    assert record.subscribe_type is load("bitmart.enums").SubscribeType.NORMAL
    assert (subscribed.data, redeemed.data) == (True, True)
    assert products.trace == "0e6fbc21-e3a0-4465-8acf-8d4e52504bbd"


def _check_sent(server: Exchange) -> None:
    assert [(each.method, each.path.rpartition("/")[2]) for each in server.sent] == [
        ("GET", "earn"),
        ("GET", "product"),
        ("GET", "record"),
        ("POST", "subscribe"),
        ("POST", "redeem"),
    ]
    assert server.sent[1].query == {"coinName": "USDT", "currentPage": "1", "sizePage": "10"}
    assert [each.is_signed for each in server.sent] == [False, False, False, True, True]
    assert {each.headers["x-bm-key"] for each in server.sent} == {KEY}
    subscribed, redeemed = server.sent[3].body, server.sent[4].body
    assert (subscribed["productId"], subscribed["amount"]) == ("1001", "100")
    assert (redeemed["earnId"], redeemed["amount"]) == ("200001", "50")


def test_the_five_documented_calls(load: Load, make: Any, server: Exchange) -> None:
    _check_answers(load, _calls(make().earn_savings))
    _check_sent(server)


def test_the_five_documented_calls_async(load: Load, server: Exchange) -> None:
    async def use() -> list[Any]:
        async with load("bitmart.client").AsyncClient(**_options(server)) as client:
            return [await each for each in _calls(client.earn_savings)]

    _check_answers(load, asyncio.run(use()))
    _check_sent(server)


def test_nothing_of_an_answer_is_lost(make: Any, server: Exchange) -> None:
    body = {"code": 1000, "new": [1], "data": {"total": "7", "list": [{"apy": 5, "extra": {}}]}}
    server.answers = [Answer(body)]
    answer = make().earn_savings.get_product_list(current_page=1, size_page=1)
    assert answer == body
    assert answer.raw == body
    assert (answer["new"], answer.data["list"]) == ([1], [{"apy": 5, "extra": {}}])
    [product] = answer.data.list_
    assert (answer.data.total, product.apy, product["extra"]) == (7, "5", {})
    assert dict(product) == {"apy": 5, "extra": {}}


@pytest.mark.parametrize("data", [{}, {"data": None}, {"data": {"list": None}}, {"data": ""}])
def test_what_is_missing_does_not_crash(make: Any, server: Exchange, data: Any) -> None:
    server.answers = [Answer({"code": 1000, **data})]
    answer = make().earn_savings.get_product_list(current_page=1, size_page=1)
    assert (answer.message, answer.data.total, answer.data.list_) == (None, None, [])


def _record(load: Load, **raw: Any) -> Any:
    return load("bitmart.models").GetHistoryRecordsDataList(raw)


@pytest.mark.parametrize(
    ("sent", "amount"),
    [
        ("0.10", "0.10"),
        (1, "1"),
        (Decimal("1E-8"), "1E-8"),
        ("1e3", "1E+3"),
        ("", "None"),
        (None, "None"),
    ],
)
def test_an_amount_is_exact(load: Load, sent: Any, amount: str) -> None:
    assert str(_record(load, amount=sent).amount) == amount


@pytest.mark.parametrize("sent", ["5.00%", True, [1], {"a": 1}, "NaN", "Infinity"])
def test_an_amount_that_is_none_says_so_when_it_is_asked_for(load: Load, sent: Any) -> None:
    record = _record(load, amount=sent, time="5")
    assert (record["amount"], record.time) == (sent, 5)
    with pytest.raises(ValueError, match=r"amount: .* is no number"):
        assert record.amount


@pytest.mark.parametrize(
    "sent", ["1.5", "x", True, Decimal("1.5"), Decimal("1e999999999"), "9" * 500]
)
def test_a_time_that_is_none_says_so(load: Load, sent: Any) -> None:
    with pytest.raises(ValueError, match=r"time: .* is no whole number"):
        assert _record(load, time=sent).time


def test_a_number_of_a_gigabyte_stays_short(load: Load) -> None:
    assert _record(load, recordId=Decimal("1e999999999")).record_id == "1E+999999999"


def test_records_are_values(load: Load) -> None:
    record = _record(load, amount="1")
    assert record == _record(load, amount="1") == {"amount": "1"}
    assert record != _record(load, amount="2")
    assert repr(record) == "GetHistoryRecordsDataList({'amount': '1'})"
    for twin in (pickle.loads(pickle.dumps(record)), copy.copy(record), copy.deepcopy(record)):
        assert (twin, type(twin)) == (record, type(record))
    for change in ("amount", "raw", "other"):
        with pytest.raises(AttributeError, match="cannot be changed"):
            setattr(record, change, 1)


def test_a_list_is_an_answer_too(load: Load) -> None:
    record = load("models").Record([1, 2])
    assert (record.raw, dict(record), bool(record)) == ([1, 2], {}, True)


# Enums


def test_a_parameter_takes_an_enum_or_a_text(load: Load, make: Any, server: Exchange) -> None:
    savings, enums = make().earn_savings, load("bitmart.enums")
    for kind in (enums.Type.REDEEM, "redeem", "brand-new"):
        savings.get_history_records(type_=kind, current_page=1, size_page=1)
    assert [each.query["type"] for each in server.sent] == ["redeem", "redeem", "brand-new"]


def test_a_value_that_is_not_documented_survives(load: Load) -> None:
    record = _record(load, subscribeType="LATER")
    assert (record.subscribe_type, type(record.subscribe_type)) == ("LATER", str)
    assert _record(load).subscribe_type is None


def test_numbers_have_enums_too(load: Load) -> None:
    models, state = load("acme.models"), load("acme.enums").State
    assert models.GetOrderData({"state": 1}).state is state.OPEN
    assert models.GetOrderData({"state": "2"}).state is state.DONE
    assert models.GetOrderData({"state": 3}).state == 3


# Checks


@pytest.mark.parametrize(
    ("name", "rule", "changes"),
    [
        ("request_no", "min_length 20", {"request_no": "123"}),
        ("request_no", "max_length 20", {"request_no": "1" * 21}),
        ("request_no", "pattern ^[0-9]+$", {"request_no": "1" * 19 + "x"}),
        ("request_no", "pattern ^[0-9]+$", {"request_no": "1" * 19 + "\n"}),
        ("product_id", "required yes", {"product_id": None}),
    ],
)
def test_a_documented_limit_is_kept(
    load: Load, make: Any, server: Exchange, name: str, rule: str, changes: dict[str, Any]
) -> None:
    with pytest.raises(load("arguments").ParameterError) as caught:
        make().earn_savings.subscribe(**{**ORDER, **changes})
    assert str(caught.value).startswith(f"{name}: the documents say {rule}, this is ")
    assert (caught.value.parameter, caught.value.rule) == (name, rule.split()[0])
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
    assert server.sent == []


def test_a_page_too_large_is_refused_unless_checks_are_off(make: Any, server: Exchange) -> None:
    with pytest.raises(ValueError, match="size_page: the documents say maximum 100, this is 101"):
        make().earn_savings.get_product_list(current_page=1, size_page=101)
    assert server.sent == []
    make(checks=False).earn_savings.get_product_list(current_page=1, size_page=101)
    assert server.sent[0].query["sizePage"] == "101"


@pytest.mark.parametrize(
    ("rules", "good", "bad"),
    [
        ((("minimum", "0.01"),), ["0.01", 1, Decimal(5)], ["0.009", "x", "NaN", 0]),
        ((("maximum", 5),), [5, "5.0", 4.5], [5.1, "6", Decimal("1e9")]),
        ((("pattern", "a$"),), ["ba"], ["ba\n", "ab"]),
        ((("pattern", r"\$"),), ["a$b"], ["ab"]),
        ((("max_length", 2),), ["ab", 12], ["abc", 123]),
    ],
)
def test_rules_mean_what_they_say(load: Load, rules: Any, good: Any, bad: Any) -> None:
    arguments, endpoints = load("arguments"), load("endpoints")
    param = endpoints.Param(name="p", wire="P", rules=rules)
    for value in good:
        arguments.check(param, value)
    for value in bad:
        with pytest.raises(arguments.ParameterError, match=r"^p: "):
            arguments.check(param, value)


def test_amounts_inside_a_list_are_exact_too(load: Load) -> None:
    arguments, endpoints = load("arguments"), load("endpoints")
    param = endpoints.Param(name="p", wire="P", location="body", amounts=("price",))
    endpoint = endpoints.Endpoint("/x", "POST", params=(param,))
    given = {"P": [{"price": Decimal("1E+1"), "legs": [{"price": 2}], "n": 1}]}
    made = arguments.prepare(endpoint, given, checks=True)
    assert json.loads(made.body) == {"P": [{"price": "10", "legs": [{"price": "2"}], "n": 1}]}
    with pytest.raises(TypeError, match="price: give a finite Decimal"):
        arguments.prepare(endpoint, {"P": [{"price": 1.5}]}, checks=False)


# Pages


def _page(total: Any, *numbers: int) -> Answer:
    entries = [{"productId": str(number)} for number in numbers]
    return Answer({"code": 1000, "data": {"total": total, "list": entries}})


THREE_PAGES = [_page(5, 1, 2), _page(5, 3, 4), _page(5, 5)]


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        (THREE_PAGES, 5),
        ([_page(4, 1, 2), _page(4, 3, 4)], 4),
        ([_page(9, 1, 2), _page(9)], 2),
        ([_page(None, 1, 2), _page(None, 3)], 3),
        ([_page(None, 1, 2), _page(None, 3, 4), _page(None)], 4),
        ([_page(9, 1, 2), _page(9, 1, 2)], 2),
        ([_page(0)], 0),
        ([Answer({"code": 1000, "data": None})], 0),
        ([Answer({"code": 1000, "data": {"list": "x"}})], 0),
    ],
)
def test_pages_end(make: Any, server: Exchange, answers: list[Answer], found: int) -> None:
    server.answers = list(answers)
    entries = list(make().earn_savings.iter_get_product_list(size_page=2))
    assert [each.product_id for each in entries] == [str(n + 1) for n in range(found)]
    assert [each.query["currentPage"] for each in server.sent] == [
        str(n + 1) for n in range(len(answers))
    ]
    assert server.answers == []


def test_pages_async(load: Load, server: Exchange) -> None:
    server.answers = list(THREE_PAGES)

    async def use() -> list[str]:
        async with load("bitmart.client").AsyncClient(**_options(server)) as client:
            pages = client.earn_savings.iter_get_product_list(size_page=2)
            return [each.product_id async for each in pages]

    assert asyncio.run(use()) == ["1", "2", "3", "4", "5"]
    assert len(server.sent) == 3


def test_pages_are_asked_for_one_by_one_and_as_large_as_allowed(
    make: Any, server: Exchange
) -> None:
    server.answers = [_page(5, 1, 2)]
    pages = make().earn_savings.iter_get_product_list()
    assert server.sent == []
    assert next(pages).product_id == "1"
    assert [each.query for each in server.sent] == [{"currentPage": "1", "sizePage": "100"}]


def test_pages_may_begin_later(make: Any, server: Exchange) -> None:
    server.answers = [_page(5, 5)]
    found = list(make().earn_savings.iter_get_product_list(current_page=3, size_page=2))
    assert (len(found), len(server.sent)) == (1, 1)


def test_cursors_are_followed(load: Load) -> None:
    endpoints = load("endpoints")
    paging = endpoints.Paging(items="rows", cursor="after", next_cursor="next")
    walk = load("paging").Walk(endpoints.Endpoint("/x", paging=paging), {"limit": 2})
    answers = {None: ([1, 2], "b"), "b": ([3], "c"), "c": ([4], "")}
    found = []
    while not walk.is_over:
        rows, following = answers[walk.given.get("after")]
        found += walk.turn({"rows": rows, "next": following})
    assert found == [1, 2, 3, 4]


# Idempotency and retries


def test_a_key_is_made_once_and_used_again(make: Any, server: Exchange, pauses: Pauses) -> None:
    server.answers = [_error("", 429, headers={"Retry-After": "3"}), _error("80005")]
    make(retries=2).earn_savings.subscribe(**ORDER)
    keys = [each.body["requestNo"] for each in server.sent]
    assert (len(keys), len(set(keys)), len(keys[0]), keys[0].isdigit()) == (3, 1, 20, True)
    assert all(each.is_signed for each in server.sent)
    assert pauses == [3.0, 1.0]


def test_two_calls_have_two_keys_and_a_given_one_is_kept(make: Any, server: Exchange) -> None:
    savings = make().earn_savings
    for more in ({}, {}, {"request_no": "12345678901234567890"}):
        savings.subscribe(**ORDER, **more)
    keys = [each.body["requestNo"] for each in server.sent]
    assert len(set(keys)) == 3
    assert keys[2] == "12345678901234567890"


@pytest.mark.parametrize(
    ("code", "status", "sent"),
    [("80005", 400, 3), ("80002", 400, 1), ("80016", 400, 1), ("", 502, 1), ("", 429, 3)],
)
def test_a_call_that_changes_state_is_repeated_only_where_it_was_refused(
    load: Load, make: Any, server: Exchange, pauses: Pauses, code: str, status: int, sent: int
) -> None:
    server.answers = [_error(code, status) for _ in range(3)]
    with pytest.raises(load("bitmart.errors").BitmartError):
        make(retries=2).earn_savings.subscribe(**ORDER)
    assert (len(server.sent), len(pauses)) == (sent, sent - 1)


@pytest.mark.parametrize(
    ("code", "status", "sent"), [("80016", 400, 2), ("80001", 400, 1), ("", 502, 2)]
)
def test_a_call_that_reads_is_repeated_where_it_may_help(
    load: Load, make: Any, server: Exchange, code: str, status: int, sent: int
) -> None:
    server.answers = [_error(code, status) for _ in range(2)]
    with pytest.raises(load("bitmart.errors").BitmartError):
        make(retries=1).earn_savings.get_product_list(current_page=1, size_page=1)
    assert len(server.sent) == sent


def test_nothing_is_repeated_unasked(load: Load, make: Any, server: Exchange) -> None:
    server.answers = [_error("", 429)]
    with pytest.raises(load("errors").RateLimitError) as caught:
        make().earn_savings.get_product_list(current_page=1, size_page=1)
    call = caught.value.call
    assert (call.name, call.is_read) == ("earn_savings.get_product_list", True)
    assert len(server.sent) == 1


def test_a_wait_of_a_day_is_not_waited(
    load: Load, make: Any, server: Exchange, pauses: Pauses
) -> None:
    server.answers = [_error("", 429, headers={"Retry-After": "86400"})]
    with pytest.raises(load("errors").RateLimitError):
        make(retries=5).earn_savings.get_product_list(current_page=1, size_page=1)
    assert pauses == []


def test_retries_async(load: Load, server: Exchange, pauses: Pauses) -> None:
    server.answers = [_error("", 429, headers={"Retry-After": "2"})]

    async def use() -> Any:
        options = _options(server, retries=1, sleep=pauses.later)
        async with load("bitmart.client").AsyncClient(**options) as client:
            return await client.earn_savings.subscribe(**ORDER)

    assert asyncio.run(use()).data is True
    assert pauses == [2.0]
    assert server.sent[0].body == server.sent[1].body


# No answer

LATE = {"code": 1000, "data": True}


def test_a_timeout_after_execution_is_an_unknown_outcome(
    load: Load, make: Any, server: Exchange, pauses: Pauses
) -> None:
    server.answers = [Answer(LATE, delay_s=1.0)]
    with pytest.raises(load("bitmart.errors").BitmartError) as caught:
        make(timeout=0.2, retries=3).earn_savings.subscribe(**ORDER)
    error = caught.value
    assert isinstance(error, load("errors").UnknownOutcomeError)
    assert (error.category, error.retry) == ("unknown_outcome", "check_first")
    assert isinstance(error.__cause__, httpx2.ReadTimeout)
    assert (len(server.sent), pauses) == (1, [])
    assert error.key == server.sent[0].body["requestNo"]
    assert (error.call.name, error.call.is_read) == ("earn_savings.subscribe", False)


def test_a_timeout_after_execution_async(load: Load, server: Exchange) -> None:
    server.answers = [Answer(LATE, delay_s=1.0)]

    async def use() -> None:
        options = _options(server, timeout=0.2, retries=3)
        async with load("bitmart.client").AsyncClient(**options) as client:
            await client.earn_savings.subscribe(**ORDER)

    with pytest.raises(load("errors").UnknownOutcomeError):
        asyncio.run(use())
    assert len(server.sent) == 1


def test_a_timeout_of_a_read_is_repeated(make: Any, server: Exchange, pauses: Pauses) -> None:
    server.answers = [Answer(LATE, delay_s=1.0)]
    answer = make(timeout=0.2, retries=1).earn_savings.get_product_list(current_page=1, size_page=1)
    assert (answer.data.total, pauses) == (10, [0.5])


def test_where_nobody_listens_nothing_was_done(load: Load, make: Any, pauses: Pauses) -> None:
    client = make(base_url="http://127.0.0.1:1", retries=1)
    with pytest.raises(load("bitmart.client").Unreachable) as caught:
        client.earn_savings.subscribe(**ORDER)
    assert isinstance(caught.value, load("errors").UnavailableError)
    assert (caught.value.retry, pauses) == ("wait", [0.5])
    assert isinstance(caught.value.__cause__, httpx2.ConnectError)


# Limits


class Clock:
    """Time that passes when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds

    async def sleep_async(self, seconds: float) -> None:
        self.now += seconds


def test_a_documented_rate_is_kept(load: Load, server: Exchange) -> None:
    clock = Clock()
    limiter = load("limits").Limiter(clock=clock)
    options = _options(server, limiter=limiter, sleep=clock.sleep)
    moments = []
    with load("bitmart.client").Client(**options) as client:
        for _ in range(21):
            client.earn_savings.get_product_list(current_page=1, size_page=1)
            moments.append(clock.now)
    assert moments == [100.0] * 10 + [102.0] * 10 + [104.0]


def test_a_documented_rate_is_kept_async(load: Load, server: Exchange) -> None:
    clock = Clock()
    limiter = load("limits").Limiter(clock=clock)
    options = _options(server, limiter=limiter, sleep=clock.sleep_async)

    async def use() -> None:
        async with load("bitmart.client").AsyncClient(**options) as client:
            for _ in range(11):
                await client.earn_savings.get_product_list(current_page=1, size_page=1)

    asyncio.run(use())
    assert clock.now == 102.0


def _limited(load: Load, *limits: tuple[int, int, str | None, int | None]) -> Any:
    endpoints = load("endpoints")
    rates = tuple(endpoints.RateLimit(*limit) for limit in limits)
    return endpoints.Endpoint("/x", "GET", rate_limits=rates)


def test_a_limit_is_for_each_key_but_that_of_an_address(load: Load) -> None:
    limiter = load("limits").Limiter(clock=Clock())
    by_user, by_address = _limited(load, (1, 2, "UID", None)), _limited(load, (1, 2, "IP", None))
    assert [limiter.reserve(by_user, key) for key in "aab"] == [0.0, 2.0, 0.0]
    assert [limiter.reserve(by_address, key) for key in "aab"] == [0.0, 2.0, 4.0]


def test_of_several_limits_the_strictest(load: Load) -> None:
    limiter = load("limits").Limiter(clock=Clock())
    endpoint = _limited(load, (2, 1, "UID", None), (3, 60, "IP", None))
    assert [limiter.reserve(endpoint) for _ in range(4)] == [0.0, 0.0, 1.0, 60.0]


def test_a_weight_counts_as_many(load: Load) -> None:
    limiter = load("limits").Limiter(clock=Clock())
    assert [limiter.reserve(_limited(load, (5, 10, None, 2))) for _ in range(4)] == [0, 0, 10, 10]
    assert [limiter.reserve(_limited(load, (1, 10, None, 99))) for _ in range(2)] == [0, 10]
    assert limiter.reserve(_limited(load)) == 0.0


# Servers


def test_servers_are_chosen_by_environment(load: Load) -> None:
    client = load("acme.client").Client
    assert repr(client()) == "Client(base_url='https://api.acme.test')"
    assert repr(client(environment="test")) == "Client(base_url='https://test.acme.test')"
    assert repr(client(environment="test", base_url="http://x/")) == "Client(base_url='http://x')"
    with pytest.raises(ValueError, match="environment 'test' has no server; documented: live"):
        load("bitmart.client").Client(environment="test")


def test_an_endpoint_of_another_server_goes_there_unless_told_otherwise(load: Load) -> None:
    client, sent = load("acme.client"), []

    def answer(request: httpx2.Request) -> httpx2.Response:
        sent.append(request.url.host)
        return httpx2.Response(200, json={"code": 0})

    far = dataclasses.replace(client.ENDPOINTS[1], base_url="https://far.test")

    class Client(client.Client):  # type: ignore[misc, name-defined]
        api = dataclasses.replace(client.API, endpoints=(far,))

    for chosen in ({}, {"base_url": "https://near.test"}, {"environment": "test"}):
        made = Client(key="k", transport=httpx2.MockTransport(answer), **chosen)
        made.orders.get_order(order_id="1", size_page=1)
    assert sent == ["far.test", "near.test", "test.acme.test"]


# Secrets


@pytest.mark.parametrize(
    ("answer", "status"), [(LATE, 200), ({"code": 80002}, 400), ("<html>", 502), ("slow", 200)]
)
def test_secrets_are_shown_nowhere(
    make: Any, server: Exchange, caplog: pytest.LogCaptureFixture, answer: Any, status: int
) -> None:
    caplog.set_level(logging.DEBUG)
    client = make(timeout=0.2)
    server.answers = [Answer(answer, status, delay_s=0.5 if answer == "slow" else 0.0)]
    shown = [repr(client), str(client), repr(vars(client))]
    try:
        shown.append(repr(client.earn_savings.subscribe(**ORDER)))
    except Exception as error:
        shown += _all_of(error)
        shown += [repr(pickle.loads(pickle.dumps(error)))]
    shown.append(caplog.text)
    signature = server.sent[0].headers["x-bm-sign"]
    assert "HTTP Request" in caplog.text or answer == "slow"
    for secret in (KEY, SECRET, MEMO, signature):
        assert not [text for text in shown if secret in text]


def _all_of(error: BaseException | None) -> Iterator[str]:
    while error is not None:
        yield f"{error} {error!r} {vars(error)!r}"
        if isinstance(error, httpx2.RequestError):
            yield f"{error.request.url} {error.request.headers.raw!r} {error.request.content!r}"
        error = error.__cause__ or error.__context__


# Hostile documents, types


def test_a_hostile_client_is_inert_and_works(folder: Path) -> None:
    program = """
def audit(event, args):
    if event.split(".")[0] in ("socket", "subprocess", "os", "shutil") and event != "os.listdir":
        raise SystemExit(f"{event} {args}")
    if event == "open" and isinstance(args[1], str) and set(args[1]) & set("wax+"):
        raise SystemExit(f"{event} {args}")
import asyncio, dataclasses, enum, httpx2
sys.addaudithook(audit)
from generated.hostile import client, enums, models
made = client.Client(transport=httpx2.MockTransport(lambda request: httpx2.Response(200, json={})))
groups = [name for name in vars(client.Client) if isinstance(vars(client.Client)[name], property)]
count = 0
for group in groups:
    calls = getattr(made, group)
    for name in vars(type(calls)):
        if name[0] != "_":
            count += 1
            try:
                list(getattr(calls, name)())
            except (httpx2.InvalidURL, UnicodeEncodeError):
                pass
print(count >= len(groups) > 20)
"""
    command = [sys.executable, "-B", "-I", "-c"]
    text = f"import sys; sys.path.insert(0, {str(folder)!r})\n{program}"
    made = subprocess.run([*command, text], capture_output=True, check=False, encoding="utf-8")
    assert (made.returncode, made.stdout) == (0, "True\n"), made.stderr


GOOD = """
from collections.abc import Iterator
from decimal import Decimal

from generated.bitmart import enums, models
from generated.bitmart.client import AsyncClient, Client, NoAnswer
from generated.bitmart.errors import BitmartError
from generated.limits import Limiter


def use() -> None:
    with Client(key="k", retries=2, limiter=Limiter(), checks=False) as client:
        answer = client.earn_savings.get_product_list(current_page=1, size_page=10)
        for product in answer.data.list_:
            amount: Decimal | None = product.min_purchase_amount
            tiers: list[models.GetProductListDataListTierRate] = product.tier_rate
        records = client.earn_savings.iter_get_history_records(type_=enums.Type.REDEEM)
        kinds: list[enums.SubscribeType | str | None] = [each.subscribe_type for each in records]
        try:
            done: bool | None = client.earn_savings.subscribe(product_id="1", amount="1").data
        except NoAnswer as error:
            key: str | None = error.key
            base: BitmartError = error


async def wait() -> None:
    async with AsyncClient() as client:
        answer = await client.earn_savings.get_product_list(current_page=1, size_page=1)
        total: int | None = answer.data.total
        async for record in client.earn_savings.iter_get_history_records(type_="new"):
            moment: int | None = record.time
"""

BAD = """
from generated.bitmart.client import Client
from generated.bitmart.models import GetProductListDataList

savings = Client().earn_savings
savings.subscribe(product_id="1", amount=1.5)
savings.get_product_list(1, 10)
savings.get_product_list(current_page=1, size_page=1).data.lists
product = GetProductListDataList({})
product.apy = "1"
amount: float = product.min_purchase_amount
"""


def _checked(folder: Path, tmp_path: Path, *command: str) -> tuple[Any, Any]:
    (tmp_path / "good.py").write_text(GOOD)
    (tmp_path / "bad.py").write_text(BAD)
    run: dict[str, Any] = {"cwd": folder, "capture_output": True, "check": False}
    good = [*command, "generated", str(tmp_path / "good.py")]
    return (
        subprocess.run(good, encoding="utf-8", **run),
        subprocess.run([*command, str(tmp_path / "bad.py")], encoding="utf-8", **run),
    )


def test_mypy_is_content(folder: Path, tmp_path: Path) -> None:
    cache = str(tmp_path / "cache")
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", cache]
    good, bad = _checked(folder, tmp_path, *command)
    assert good.returncode == 0, good.stdout
    found = [line.rpartition("[")[2] for line in bad.stdout.splitlines() if ": error: " in line]
    kinds = "arg-type call-arg call-arg arg-type attr-defined assignment assignment"
    assert found == [f"{kind}]" for kind in kinds.split()], bad.stdout


def test_pyright_is_content(folder: Path, tmp_path: Path) -> None:
    good, bad = _checked(folder, tmp_path, *pyright())
    assert good.returncode == 0, good.stdout
    assert "error" in bad.stdout and bad.returncode == 1, bad.stdout
