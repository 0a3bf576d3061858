"""The answers of a vendor as records. Written by codegen from the documents; do not edit."""

from ..models import Amount, Choice, Each, Flag, Integer, One, Record, Text, Timestamp
from . import enums


class GetEarnPositionsDataListTierRate(Record):
    """Get Earn Positions: data.list[].tierRate[] of the answer.

    min_purchase_amount: Tiered rate min amount
    max_purchase_amount: Tiered rate max amount
    apy: Tiered rate APY
    """

    min_purchase_amount = Amount("minPurchaseAmount")
    max_purchase_amount = Amount("maxPurchaseAmount")
    apy = Text("apy")


class GetEarnPositionsDataList(Record):
    """Get Earn Positions: data.list[] of the answer.

    earn_id: Earn order ID
    product_id: Product ID
    coin_id: Coin ID
    coin_name: Coin name
    product_tag: Product tag
    apy: Annual percentage yield
    total_profit: Total profit
    auto_subscribe: Auto-subscribe status
    additional_apy: Additional APY
    has_tier_rate: Has tiered rate
    """

    earn_id = Text("earnId")
    product_id = Text("productId")
    coin_id = Integer("coinId")
    coin_name = Text("coinName")
    product_tag = Text("productTag")
    apy = Text("apy")
    total_profit = Amount("totalProfit")
    auto_subscribe = Flag("autoSubscribe")
    additional_apy = Text("additionalApy")
    has_tier_rate = Flag("hasTierRate")
    tier_rate = Each("tierRate", GetEarnPositionsDataListTierRate)


class GetEarnPositionsData(Record):
    """Get Earn Positions: data of the answer.

    total: Total records
    """

    total = Integer("total")
    list_ = Each("list", GetEarnPositionsDataList)


class GetEarnPositionsResponse(Record):
    """Get Earn Positions: the answer."""

    message = Text("message")
    code = Integer("code")
    trace = Text("trace")
    data = One("data", GetEarnPositionsData)


class GetProductListDataListTierRate(Record):
    """Get Product List: data.list[].tierRate[] of the answer.

    min_purchase_amount: Tiered rate min amount
    max_purchase_amount: Tiered rate max amount
    apy: Tiered rate APY
    """

    min_purchase_amount = Amount("minPurchaseAmount")
    max_purchase_amount = Amount("maxPurchaseAmount")
    apy = Text("apy")


class GetProductListDataList(Record):
    """Get Product List: data.list[] of the answer.

    product_id: Product ID
    coin_name: Coin name
    product_tag: Product tag
    apy: Annual percentage yield
    min_purchase_amount: Minimum purchase amount
    max_purchase_amount: Maximum purchase amount
    additional_apy: Additional APY
    has_tier_rate: Has tiered rate
    """

    product_id = Text("productId")
    coin_name = Text("coinName")
    product_tag = Text("productTag")
    apy = Text("apy")
    min_purchase_amount = Amount("minPurchaseAmount")
    max_purchase_amount = Amount("maxPurchaseAmount")
    additional_apy = Text("additionalApy")
    has_tier_rate = Flag("hasTierRate")
    tier_rate = Each("tierRate", GetProductListDataListTierRate)


class GetProductListData(Record):
    """Get Product List: data of the answer.

    total: Total records
    """

    total = Integer("total")
    list_ = Each("list", GetProductListDataList)


class GetProductListResponse(Record):
    """Get Product List: the answer."""

    message = Text("message")
    code = Integer("code")
    trace = Text("trace")
    data = One("data", GetProductListData)


class GetHistoryRecordsDataList(Record):
    """Get History Records: data.list[] of the answer.

    type_: Record type
    record_id: Record ID
    product_id: Product ID
    coin_name: Coin name
    amount: Amount
    product_tag: Product tag
    time: Timestamp in milliseconds, e.g., 1681701557927
    subscribe_type: Subscribe type, AUTO for auto subscribe, NORMAL for normal subscribe
    """

    type_ = Text("type")
    record_id = Text("recordId")
    product_id = Text("productId")
    coin_name = Text("coinName")
    amount = Amount("amount")
    product_tag = Text("productTag")
    time = Timestamp("time")
    subscribe_type = Choice("subscribeType", enums.SubscribeType)


class GetHistoryRecordsData(Record):
    """Get History Records: data of the answer.

    total: Total records
    """

    total = Integer("total")
    list_ = Each("list", GetHistoryRecordsDataList)


class GetHistoryRecordsResponse(Record):
    """Get History Records: the answer."""

    message = Text("message")
    code = Integer("code")
    trace = Text("trace")
    data = One("data", GetHistoryRecordsData)


class RedeemResponse(Record):
    """Redeem: the answer.

    data: Success
    """

    message = Text("message")
    code = Integer("code")
    trace = Text("trace")
    data = Flag("data")


class SubscribeResponse(Record):
    """Subscribe: the answer.

    data: Success
    """

    message = Text("message")
    code = Integer("code")
    trace = Text("trace")
    data = Flag("data")
