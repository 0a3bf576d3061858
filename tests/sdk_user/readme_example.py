"""The README's example: twenty lines on errors, a client, the mock server and a fixture."""

from decimal import Decimal

import pytest

from generated.bitmart import client, errors
from generated.errors import QuotaError, RateLimitError

pytest_plugins = ["generated.bitmart.fixtures"]


def test_a_bot(bitmart_server, bitmart_error):
    server = bitmart_server  # a real server on 127.0.0.1 that answers as the documents say
    options = {"key": server.key, "secret": server.secret, "memo": server.memo, "timeout": 0.5}
    with client.Client(base_url=server.url, **options) as bitmart:
        for product in bitmart.earn_savings.iter_get_product_list():
            print(product.coin_name, product.min_purchase_amount)  # typed; amounts are Decimal
        server.next("subscribe", execute=True, then="timeout")  # done, and no answer
        with pytest.raises(client.NoAnswer) as lost:
            bitmart.earn_savings.subscribe(product_id="1001", amount=Decimal("0.10"))
        with pytest.raises(errors.IdempotentRequest):  # sent again with its key: it was done
            bitmart.earn_savings.subscribe(
                product_id="1001", amount="0.10", request_no=lost.value.key
            )
        assert server.executed("subscribe") == 1
        server.next("*", error="429", headers={"Retry-After": "3"})
        with pytest.raises(RateLimitError) as limited:  # any vendor's
            bitmart.earn_savings.get_product_list(current_page=1, size_page=10)
        assert (limited.value.retry, limited.value.retry_after) == ("wait", 3.0)
    with pytest.raises(QuotaError):  # without a server
        errors.raise_for(bitmart_error("InsufficientProductQuota"))
