"""A pytest plugin, to be imported as well (PYTEST_DONT_REWRITE). Written by codegen; do not edit."""

from collections.abc import Callable
from typing import Any

from pytest import FixtureRequest, fixture

from ..fixtures import DocumentedError, connected, started
from .client import AsyncClient, Client
from .contract import CONTRACT
from .server import BODIES, BitmartServer

errors_of = BODIES.of_category


@fixture
def bitmart_error() -> Callable[..., dict[str, Any]]:
    """Makes the answer for an error, by class, name or code; keywords fill its placeholders."""
    return BODIES.body


@fixture(params=BODIES.names())
def bitmart_any_error(request: FixtureRequest) -> DocumentedError:
    """Each documented error in turn, with its answer and HTTP status."""
    return BODIES.documented(request.param)


@fixture
def bitmart_mock() -> BitmartServer:
    """The mock that the clients of this plugin reach, without a connection."""
    return BitmartServer()


@fixture
def bitmart_server(request: FixtureRequest) -> BitmartServer:
    """The mock as a real server on 127.0.0.1, at its `url`."""
    return started(request, BitmartServer())


@fixture
def bitmart_client(bitmart_mock: BitmartServer) -> Client:
    """A client of the mock."""
    return connected(Client, bitmart_mock)


@fixture
def bitmart_async_client(bitmart_mock: BitmartServer) -> AsyncClient:
    """A client of the mock."""
    return connected(AsyncClient, bitmart_mock)


@fixture
def bitmart_get_earn_positions_request() -> Any:
    """The documented request of Get Earn Positions."""
    return CONTRACT.request("earn_savings.get_earn_positions")


@fixture
def bitmart_get_earn_positions_response() -> Any:
    """The documented response of Get Earn Positions."""
    return CONTRACT.response("earn_savings.get_earn_positions")


@fixture
def bitmart_get_product_list_request() -> Any:
    """The documented request of Get Product List."""
    return CONTRACT.request("earn_savings.get_product_list")


@fixture
def bitmart_get_product_list_response() -> Any:
    """The documented response of Get Product List."""
    return CONTRACT.response("earn_savings.get_product_list")


@fixture
def bitmart_get_history_records_request() -> Any:
    """The documented request of Get History Records."""
    return CONTRACT.request("earn_savings.get_history_records")


@fixture
def bitmart_get_history_records_response() -> Any:
    """The documented response of Get History Records."""
    return CONTRACT.response("earn_savings.get_history_records")


@fixture
def bitmart_redeem_request() -> Any:
    """The documented request of Redeem."""
    return CONTRACT.request("earn_savings.redeem")


@fixture
def bitmart_redeem_response() -> Any:
    """The documented response of Redeem."""
    return CONTRACT.response("earn_savings.redeem")


@fixture
def bitmart_subscribe_request() -> Any:
    """The documented request of Subscribe."""
    return CONTRACT.request("earn_savings.subscribe")


@fixture
def bitmart_subscribe_response() -> Any:
    """The documented response of Subscribe."""
    return CONTRACT.response("earn_savings.subscribe")
