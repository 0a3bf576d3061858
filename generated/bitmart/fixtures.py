"""A pytest plugin: documented examples and errors as fixtures. Written by codegen; do not edit."""

from collections.abc import Callable
from typing import Any

from pytest import FixtureRequest, fixture

from ..fixtures import DocumentedError, ErrorBodies, decoded
from . import errors

BODIES = ErrorBodies(errors.BitmartError, numbers=("code",))


@fixture
def bitmart_error() -> Callable[..., dict[str, Any]]:
    """Makes the answer for an error, by class, name or code; keywords fill its placeholders."""
    return BODIES.body


@fixture(params=BODIES.names())
def bitmart_any_error(request: FixtureRequest) -> DocumentedError:
    """Each documented error in turn, with its answer and HTTP status."""
    return BODIES.documented(request.param)


@fixture
def bitmart_get_earn_positions_request() -> Any:
    """The documented request of Get Earn Positions."""
    return decoded(
        '{"method":"GET","url":"https://api-cloud.bitmart.com/newearn/cloud/v1/saving/earn?currentPage=1&sizePage=10","headers":{"X-BM-KEY":"{{AccessKey}}"},"query":{"currentPage":"1","sizePage":"10"}}'
    )


@fixture
def bitmart_get_earn_positions_response() -> Any:
    """The documented response of Get Earn Positions."""
    return decoded(
        '{"message":"OK","code":1000,"trace":"0e6fbc21-e3a0-4465-8acf-8d4e52504bbd","data":{"total":5,"list":[{"earnId":"200001","productId":"1001","coinId":1,"coinName":"USDT","productTag":"[\\"HOT\\"]","apy":"5.00%","totalProfit":"10","autoSubscribe":true,"additionalApy":"1.00%","hasTierRate":true,"tierRate":[{"minPurchaseAmount":"1","maxPurchaseAmount":"10000","apy":"5.00%"}]}]}}'
    )


@fixture
def bitmart_get_product_list_request() -> Any:
    """The documented request of Get Product List."""
    return decoded(
        '{"method":"GET","url":"https://api-cloud.bitmart.com/newearn/cloud/v1/saving/product?currentPage=1&sizePage=10","headers":{"X-BM-KEY":"{{AccessKey}}"},"query":{"currentPage":"1","sizePage":"10"}}'
    )


@fixture
def bitmart_get_product_list_response() -> Any:
    """The documented response of Get Product List."""
    return decoded(
        '{"message":"OK","code":1000,"trace":"0e6fbc21-e3a0-4465-8acf-8d4e52504bbd","data":{"total":10,"list":[{"productId":"1001","coinName":"USDT","productTag":"[\\"HOT\\"]","apy":"5.00%","minPurchaseAmount":"1","maxPurchaseAmount":"100000","additionalApy":"1.00%","hasTierRate":true,"tierRate":[{"minPurchaseAmount":"1","maxPurchaseAmount":"10000","apy":"5.00%"},{"minPurchaseAmount":"10000","maxPurchaseAmount":"100000","apy":"4.00%"}]}]}}'
    )


@fixture
def bitmart_get_history_records_request() -> Any:
    """The documented request of Get History Records."""
    return decoded(
        '{"method":"GET","url":"https://api-cloud.bitmart.com/newearn/cloud/v1/saving/record?type=subscribe&currentPage=1&sizePage=10","headers":{"X-BM-KEY":"{{AccessKey}}"},"query":{"type":"subscribe","currentPage":"1","sizePage":"10"}}'
    )


@fixture
def bitmart_get_history_records_response() -> Any:
    """The documented response of Get History Records."""
    return decoded(
        '{"message":"OK","code":1000,"trace":"0e6fbc21-e3a0-4465-8acf-8d4e52504bbd","data":{"total":20,"list":[{"type":"subscribe","recordId":"300001","productId":"1001","coinName":"USDT","amount":"100","productTag":"[\\"HOT\\"]","time":1681701557927,"subscribeType":"NORMAL"}]}}'
    )


@fixture
def bitmart_redeem_request() -> Any:
    """The documented request of Redeem."""
    return decoded(
        '{"method":"POST","url":"https://api-cloud.bitmart.com/newearn/cloud/v1/saving/redeem","headers":{"X-BM-KEY":"{{AccessKey}}","X-BM-SIGN":"{{Signature}}","X-BM-TIMESTAMP":"{{Timestamp}}","Content-Type":"application/json"},"body":{"earnId":"200001","amount":"50","requestNo":"unique-request-id-002"}}'
    )


@fixture
def bitmart_redeem_response() -> Any:
    """The documented response of Redeem."""
    return decoded(
        '{"message":"OK","code":1000,"trace":"0e6fbc21-e3a0-4465-8acf-8d4e52504bbd","data":true}'
    )


@fixture
def bitmart_subscribe_request() -> Any:
    """The documented request of Subscribe."""
    return decoded(
        '{"method":"POST","url":"https://api-cloud.bitmart.com/newearn/cloud/v1/saving/subscribe","headers":{"X-BM-KEY":"{{AccessKey}}","X-BM-SIGN":"{{Signature}}","X-BM-TIMESTAMP":"{{Timestamp}}","Content-Type":"application/json"},"body":{"productId":"1001","amount":"100","requestNo":"unique-request-id-001"}}'
    )


@fixture
def bitmart_subscribe_response() -> Any:
    """The documented response of Subscribe."""
    return decoded(
        '{"message":"OK","code":1000,"trace":"0e6fbc21-e3a0-4465-8acf-8d4e52504bbd","data":true}'
    )
