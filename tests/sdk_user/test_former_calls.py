"""Calls by the names that they had, where they are given as texts. `get_earn_positions` was renamed
by hand, and `get_old_list` is documented no more."""

from __future__ import annotations

import warnings

import pytest

from generated.bitmart.client import Client
from generated.bitmart.contract import CONTRACT
from generated.bitmart.server import BitmartServer

pytest_plugins = ["generated.bitmart.fixtures"]

NOW = "earn_savings.get_earn_positions is now earn_savings.positions"
GONE = "earn_savings.get_old_list is gone: GET /v0/old-list is documented no more"


@pytest.mark.parametrize("name", ["get_earn_positions", "earn_savings.get_earn_positions"])
def test_the_contract_knows_former_names(name: str) -> None:
    with pytest.warns(DeprecationWarning) as caught:
        assert CONTRACT.response(name) == CONTRACT.response("positions")
        assert CONTRACT.request(name) == CONTRACT.request("positions")
        assert CONTRACT.find(name).name == "earn_savings.positions"
        CONTRACT.check_response(name, CONTRACT.response("positions"))
        with pytest.raises(AssertionError, match="currentPage is missing"):
            CONTRACT.check_request(name, query={})
    assert [str(each.message) for each in caught] == [NOW] * 5
    assert {each.filename for each in caught} == {__file__}


def test_the_mock_knows_former_names(bitmart_mock: BitmartServer, bitmart_client: Client) -> None:
    with pytest.warns(DeprecationWarning, match=NOW) as caught:
        bitmart_mock.next("get_earn_positions", body={"code": 1000, "data": {"list": []}})
        answer = bitmart_client.earn_savings.positions(current_page=1, size_page=10)
        assert bitmart_mock.executed("get_earn_positions") == 1
        [request] = bitmart_mock.received("earn_savings.get_earn_positions")
    assert answer.raw["data"] == {"list": []}
    assert request.path.endswith("/saving/earn")
    assert {each.filename for each in caught} == {__file__}


def test_a_call_that_is_gone_is_said_to_be(bitmart_mock: BitmartServer) -> None:
    for ask in (CONTRACT.response, bitmart_mock.next, bitmart_mock.executed):
        with pytest.warns(DeprecationWarning, match=GONE), pytest.raises(LookupError, match=GONE):
            ask("get_old_list")


def test_names_of_now_warn_of_nothing(bitmart_mock: BitmartServer) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        CONTRACT.response("positions")
        bitmart_mock.next("positions")
        with pytest.raises(LookupError, match="0 calls are called 'position'"):
            bitmart_mock.executed("position")
        with pytest.raises(LookupError, match="0 documented calls are called 'position'"):
            CONTRACT.response("position")
