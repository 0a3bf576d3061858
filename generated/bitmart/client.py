"""The documented calls of a vendor, sync and async. Written by codegen; do not edit."""

from collections.abc import AsyncIterator, Iterator
from decimal import Decimal

from ..client import AsyncSession, SyncSession
from ..sessions import Api, NoAnswerError, UnreachableError
from ..signing import Signing
from . import enums, errors, models
from .endpoints import ENDPOINTS


class NoAnswer(errors.BitmartError, NoAnswerError):
    """A call that changes state was sent, and no answer came: look before it is sent again."""


class Unreachable(errors.BitmartError, UnreachableError):
    """Nothing was done: no connection could be made, or what was to be read did not come."""


API = Api(
    errors=errors.BitmartError,
    no_answer=NoAnswer,
    unreachable=Unreachable,
    endpoints=ENDPOINTS,
    servers={"live": "https://api-cloud.bitmart.com"},
    signing=Signing(
        digest="sha256",
        encoding="hex",
        prehash="{timestamp}#{memo}#{payload}",
        headers={"X-BM-KEY": "{key}", "X-BM-SIGN": "{signature}", "X-BM-TIMESTAMP": "{timestamp}"},
        auth={
            "NONE": (),
            "KEYED": ("X-BM-KEY",),
            "SIGNED": ("X-BM-KEY", "X-BM-SIGN", "X-BM-TIMESTAMP"),
        },
    ),
)


class EarnSavings:
    """Earn Savings."""

    def __init__(self, session: SyncSession) -> None:
        self._session = session

    def get_earn_positions(
        self,
        *,
        coin_name: str | None = None,
        product_id: str | None = None,
        current_page: int,
        size_page: int,
    ) -> models.GetEarnPositionsResponse:
        """Query flexible savings positions

        GET /newearn/cloud/v1/saving/earn KEYED
        At most 10 requests in 2 s for each UID.
        Since 2026-04-14.

        coin_name: Coin name
        product_id: Product ID
        current_page: Current page number, default 1
        size_page: Page size, default 1, maximum: 100
        """
        return self._session.call(
            "earn_savings.get_earn_positions",
            models.GetEarnPositionsResponse,
            {
                "coinName": coin_name,
                "productId": product_id,
                "currentPage": current_page,
                "sizePage": size_page,
            },
        )

    def iter_get_earn_positions(
        self,
        *,
        coin_name: str | None = None,
        product_id: str | None = None,
        current_page: int = 1,
        size_page: int = 100,
    ) -> Iterator[models.GetEarnPositionsDataList]:
        """Every entry of `get_earn_positions`, page after page.

        GET /newearn/cloud/v1/saving/earn KEYED
        At most 10 requests in 2 s for each UID.
        Since 2026-04-14.

        coin_name: Coin name
        product_id: Product ID
        current_page: Current page number, default 1
        size_page: Page size, default 1, maximum: 100
        """
        return self._session.iterate(
            "earn_savings.get_earn_positions",
            models.GetEarnPositionsDataList,
            {
                "coinName": coin_name,
                "productId": product_id,
                "currentPage": current_page,
                "sizePage": size_page,
            },
        )

    def get_product_list(
        self, *, coin_name: str | None = None, current_page: int, size_page: int
    ) -> models.GetProductListResponse:
        """Query flexible savings product list

        GET /newearn/cloud/v1/saving/product KEYED
        At most 10 requests in 2 s for each UID.
        Since 2026-04-14.

        coin_name: Coin name
        current_page: Current page number, default 1
        size_page: Page size, default 1, maximum: 100
        """
        return self._session.call(
            "earn_savings.get_product_list",
            models.GetProductListResponse,
            {
                "coinName": coin_name,
                "currentPage": current_page,
                "sizePage": size_page,
            },
        )

    def iter_get_product_list(
        self, *, coin_name: str | None = None, current_page: int = 1, size_page: int = 100
    ) -> Iterator[models.GetProductListDataList]:
        """Every entry of `get_product_list`, page after page.

        GET /newearn/cloud/v1/saving/product KEYED
        At most 10 requests in 2 s for each UID.
        Since 2026-04-14.

        coin_name: Coin name
        current_page: Current page number, default 1
        size_page: Page size, default 1, maximum: 100
        """
        return self._session.iterate(
            "earn_savings.get_product_list",
            models.GetProductListDataList,
            {
                "coinName": coin_name,
                "currentPage": current_page,
                "sizePage": size_page,
            },
        )

    def get_history_records(
        self,
        *,
        type_: enums.Type | str,
        start_time: int | None = None,
        end_time: int | None = None,
        coin_name: str | None = None,
        current_page: int,
        size_page: int,
    ) -> models.GetHistoryRecordsResponse:
        """Query flexible savings history records (subscribe/redeem/interest)

        GET /newearn/cloud/v1/saving/record KEYED
        At most 10 requests in 2 s for each UID.
        Since 2026-04-14.

        type_: Type: subscribe (subscription records), redeem (redemption records), interest (interest records)
        start_time: Start time in milliseconds, e.g., 1681701557927
        end_time: End time in milliseconds, e.g., 1681701557927
        coin_name: Coin name
        current_page: Current page number, default 1
        size_page: Page size, default 1, maximum: 100
        """
        return self._session.call(
            "earn_savings.get_history_records",
            models.GetHistoryRecordsResponse,
            {
                "type": type_,
                "startTime": start_time,
                "endTime": end_time,
                "coinName": coin_name,
                "currentPage": current_page,
                "sizePage": size_page,
            },
        )

    def iter_get_history_records(
        self,
        *,
        type_: enums.Type | str,
        start_time: int | None = None,
        end_time: int | None = None,
        coin_name: str | None = None,
        current_page: int = 1,
        size_page: int = 100,
    ) -> Iterator[models.GetHistoryRecordsDataList]:
        """Every entry of `get_history_records`, page after page.

        GET /newearn/cloud/v1/saving/record KEYED
        At most 10 requests in 2 s for each UID.
        Since 2026-04-14.

        type_: Type: subscribe (subscription records), redeem (redemption records), interest (interest records)
        start_time: Start time in milliseconds, e.g., 1681701557927
        end_time: End time in milliseconds, e.g., 1681701557927
        coin_name: Coin name
        current_page: Current page number, default 1
        size_page: Page size, default 1, maximum: 100
        """
        return self._session.iterate(
            "earn_savings.get_history_records",
            models.GetHistoryRecordsDataList,
            {
                "type": type_,
                "startTime": start_time,
                "endTime": end_time,
                "coinName": coin_name,
                "currentPage": current_page,
                "sizePage": size_page,
            },
        )

    def redeem(
        self, *, earn_id: str, amount: Decimal | str, request_no: str | None = None
    ) -> models.RedeemResponse:
        """Redeem from flexible savings product

        POST /newearn/cloud/v1/saving/redeem SIGNED
        At most 10 requests in 2 s for each UID.
        Since 2026-04-14.

        earn_id: Earn order ID
        amount: Amount
        request_no: Unique request key, length 20, only digits 0-9 allowed, e.g., 20000009000000300000
        """
        return self._session.call(
            "earn_savings.redeem",
            models.RedeemResponse,
            {
                "earnId": earn_id,
                "amount": amount,
                "requestNo": request_no,
            },
        )

    def subscribe(
        self, *, product_id: str, amount: Decimal | str, request_no: str | None = None
    ) -> models.SubscribeResponse:
        """Subscribe to flexible savings product

        POST /newearn/cloud/v1/saving/subscribe SIGNED
        At most 10 requests in 2 s for each UID.
        Since 2026-04-14.

        product_id: Product ID
        amount: Amount
        request_no: Unique request key, length 20, only digits 0-9 allowed, e.g., 20000009000000300000
        """
        return self._session.call(
            "earn_savings.subscribe",
            models.SubscribeResponse,
            {
                "productId": product_id,
                "amount": amount,
                "requestNo": request_no,
            },
        )


class Client(SyncSession):
    """The API; its groups of calls are attributes."""

    api = API

    @property
    def earn_savings(self) -> EarnSavings:
        return EarnSavings(self)


class AsyncEarnSavings:
    """Earn Savings."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get_earn_positions(
        self,
        *,
        coin_name: str | None = None,
        product_id: str | None = None,
        current_page: int,
        size_page: int,
    ) -> models.GetEarnPositionsResponse:
        """Query flexible savings positions

        GET /newearn/cloud/v1/saving/earn KEYED
        At most 10 requests in 2 s for each UID.
        Since 2026-04-14.

        coin_name: Coin name
        product_id: Product ID
        current_page: Current page number, default 1
        size_page: Page size, default 1, maximum: 100
        """
        return await self._session.call(
            "earn_savings.get_earn_positions",
            models.GetEarnPositionsResponse,
            {
                "coinName": coin_name,
                "productId": product_id,
                "currentPage": current_page,
                "sizePage": size_page,
            },
        )

    def iter_get_earn_positions(
        self,
        *,
        coin_name: str | None = None,
        product_id: str | None = None,
        current_page: int = 1,
        size_page: int = 100,
    ) -> AsyncIterator[models.GetEarnPositionsDataList]:
        """Every entry of `get_earn_positions`, page after page.

        GET /newearn/cloud/v1/saving/earn KEYED
        At most 10 requests in 2 s for each UID.
        Since 2026-04-14.

        coin_name: Coin name
        product_id: Product ID
        current_page: Current page number, default 1
        size_page: Page size, default 1, maximum: 100
        """
        return self._session.iterate(
            "earn_savings.get_earn_positions",
            models.GetEarnPositionsDataList,
            {
                "coinName": coin_name,
                "productId": product_id,
                "currentPage": current_page,
                "sizePage": size_page,
            },
        )

    async def get_product_list(
        self, *, coin_name: str | None = None, current_page: int, size_page: int
    ) -> models.GetProductListResponse:
        """Query flexible savings product list

        GET /newearn/cloud/v1/saving/product KEYED
        At most 10 requests in 2 s for each UID.
        Since 2026-04-14.

        coin_name: Coin name
        current_page: Current page number, default 1
        size_page: Page size, default 1, maximum: 100
        """
        return await self._session.call(
            "earn_savings.get_product_list",
            models.GetProductListResponse,
            {
                "coinName": coin_name,
                "currentPage": current_page,
                "sizePage": size_page,
            },
        )

    def iter_get_product_list(
        self, *, coin_name: str | None = None, current_page: int = 1, size_page: int = 100
    ) -> AsyncIterator[models.GetProductListDataList]:
        """Every entry of `get_product_list`, page after page.

        GET /newearn/cloud/v1/saving/product KEYED
        At most 10 requests in 2 s for each UID.
        Since 2026-04-14.

        coin_name: Coin name
        current_page: Current page number, default 1
        size_page: Page size, default 1, maximum: 100
        """
        return self._session.iterate(
            "earn_savings.get_product_list",
            models.GetProductListDataList,
            {
                "coinName": coin_name,
                "currentPage": current_page,
                "sizePage": size_page,
            },
        )

    async def get_history_records(
        self,
        *,
        type_: enums.Type | str,
        start_time: int | None = None,
        end_time: int | None = None,
        coin_name: str | None = None,
        current_page: int,
        size_page: int,
    ) -> models.GetHistoryRecordsResponse:
        """Query flexible savings history records (subscribe/redeem/interest)

        GET /newearn/cloud/v1/saving/record KEYED
        At most 10 requests in 2 s for each UID.
        Since 2026-04-14.

        type_: Type: subscribe (subscription records), redeem (redemption records), interest (interest records)
        start_time: Start time in milliseconds, e.g., 1681701557927
        end_time: End time in milliseconds, e.g., 1681701557927
        coin_name: Coin name
        current_page: Current page number, default 1
        size_page: Page size, default 1, maximum: 100
        """
        return await self._session.call(
            "earn_savings.get_history_records",
            models.GetHistoryRecordsResponse,
            {
                "type": type_,
                "startTime": start_time,
                "endTime": end_time,
                "coinName": coin_name,
                "currentPage": current_page,
                "sizePage": size_page,
            },
        )

    def iter_get_history_records(
        self,
        *,
        type_: enums.Type | str,
        start_time: int | None = None,
        end_time: int | None = None,
        coin_name: str | None = None,
        current_page: int = 1,
        size_page: int = 100,
    ) -> AsyncIterator[models.GetHistoryRecordsDataList]:
        """Every entry of `get_history_records`, page after page.

        GET /newearn/cloud/v1/saving/record KEYED
        At most 10 requests in 2 s for each UID.
        Since 2026-04-14.

        type_: Type: subscribe (subscription records), redeem (redemption records), interest (interest records)
        start_time: Start time in milliseconds, e.g., 1681701557927
        end_time: End time in milliseconds, e.g., 1681701557927
        coin_name: Coin name
        current_page: Current page number, default 1
        size_page: Page size, default 1, maximum: 100
        """
        return self._session.iterate(
            "earn_savings.get_history_records",
            models.GetHistoryRecordsDataList,
            {
                "type": type_,
                "startTime": start_time,
                "endTime": end_time,
                "coinName": coin_name,
                "currentPage": current_page,
                "sizePage": size_page,
            },
        )

    async def redeem(
        self, *, earn_id: str, amount: Decimal | str, request_no: str | None = None
    ) -> models.RedeemResponse:
        """Redeem from flexible savings product

        POST /newearn/cloud/v1/saving/redeem SIGNED
        At most 10 requests in 2 s for each UID.
        Since 2026-04-14.

        earn_id: Earn order ID
        amount: Amount
        request_no: Unique request key, length 20, only digits 0-9 allowed, e.g., 20000009000000300000
        """
        return await self._session.call(
            "earn_savings.redeem",
            models.RedeemResponse,
            {
                "earnId": earn_id,
                "amount": amount,
                "requestNo": request_no,
            },
        )

    async def subscribe(
        self, *, product_id: str, amount: Decimal | str, request_no: str | None = None
    ) -> models.SubscribeResponse:
        """Subscribe to flexible savings product

        POST /newearn/cloud/v1/saving/subscribe SIGNED
        At most 10 requests in 2 s for each UID.
        Since 2026-04-14.

        product_id: Product ID
        amount: Amount
        request_no: Unique request key, length 20, only digits 0-9 allowed, e.g., 20000009000000300000
        """
        return await self._session.call(
            "earn_savings.subscribe",
            models.SubscribeResponse,
            {
                "productId": product_id,
                "amount": amount,
                "requestNo": request_no,
            },
        )


class AsyncClient(AsyncSession):
    """The API; its groups of calls are attributes."""

    api = API

    @property
    def earn_savings(self) -> AsyncEarnSavings:
        return AsyncEarnSavings(self)
