import pytest

from generated.bitmart import client, errors
from generated.errors import RateLimitError

pytest_plugins = ["generated.bitmart.fixtures"]


def test_my_bot(bitmart_server, bitmart_error):  # a real server, on 127.0.0.1
    known = {key: getattr(bitmart_server, key) for key in ("key", "secret", "memo")}
    with client.Client(base_url=bitmart_server.url, timeout=0.5, **known) as bitmart:
        products = list(bitmart.earn_savings.iter_get_product_list())  # typed, page after page
        order = {"product_id": products[0].product_id, "amount": "0.10"}
        bitmart_server.next("subscribe", execute=True, then="timeout")  # done, and no answer
        with pytest.raises(client.NoAnswer) as lost:
            bitmart.earn_savings.subscribe(**order)
        with pytest.raises(errors.IdempotentRequest):
            bitmart.earn_savings.subscribe(**order, request_no=lost.value.key)
        assert bitmart_server.executed("subscribe") == 1
        bitmart_server.next("subscribe", error="429", headers={"Retry-After": "3"})
        with pytest.raises(RateLimitError) as limited:  # any vendor's
            bitmart.earn_savings.subscribe(**order)
    assert (limited.value.retry, limited.value.retry_after) == ("wait", 3.0)
    assert errors.error_for(bitmart_error("InsufficientBalance")).retry == "never"
