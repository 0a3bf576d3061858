"""The errors of a vendor, one class each. Written by codegen from the documents; do not edit."""

from ..envelopes import Envelope
from ..errors import (
    ApiError,
    ComplianceError,
    ConflictError,
    InsufficientFundsError,
    InternalError,
    InvalidOrderError,
    InvalidRequestError,
    NotFoundError,
    PermissionDeniedError,
    QuotaError,
    RateLimitError,
    UnavailableError,
)
from .codes import Code, HttpStatusCode


class BitmartError(ApiError):
    """An error that BitMart answered with."""

    vendor = "bitmart"
    envelope = Envelope(
        (("code", Code),),
        messages=("message",),
        success=("1000",),
        statuses=HttpStatusCode,
    )


class UnknownBitmartError(BitmartError, unknown=True):
    """A code that the documents do not have, or an answer that is not understood."""


class RiskControlRestriction(BitmartError):
    """Any of the codes 80008, 80009, 80019."""


class InvalidRequest(BitmartError, InvalidRequestError, code=Code.INVALID_REQUEST):
    """80000: Invalid request (maybe the body is empty, or the int parameter passes string data)

    HTTP 400. Category invalid_request, retry never.
    Documented in api, "Earn API Error Code".
    """


class ProductNotFound(BitmartError, NotFoundError, code=Code.PRODUCT_NOT_FOUND):
    """80001: Product does not exist

    HTTP 400. Category not_found, retry never.
    Documented in api, "Earn API Error Code".
    """


class InsufficientBalance(BitmartError, InsufficientFundsError, code=Code.INSUFFICIENT_BALANCE):
    """80002: Insufficient balance

    HTTP 400. Category insufficient_funds, retry never.
    Documented in api, "Earn API Error Code".
    """


class OrderAmountError(BitmartError, InvalidOrderError, code=Code.ORDER_AMOUNT_ERROR):
    """80003: Order amount error, such as precision exception

    HTTP 400. Category invalid_order, retry never.
    Documented in api, "Earn API Error Code".
    """


class InsufficientProductQuota(BitmartError, QuotaError, code=Code.INSUFFICIENT_PRODUCT_QUOTA):
    """80004: Insufficient product quota

    HTTP 400. Category quota, retry never.
    Documented in api, "Earn API Error Code".
    """


class OrdersNotProcessedTimePeriod(
    BitmartError, UnavailableError, code=Code.ORDERS_NOT_PROCESSED_TIME_PERIOD
):
    """80005: Orders are not processed in this time period

    HTTP 400. Category unavailable, retry wait.
    Documented in api, "Earn API Error Code".
    """


class UserCumulativeSubscriptionExceededLimit(
    BitmartError, QuotaError, code=Code.USER_CUMULATIVE_SUBSCRIPTION_EXCEEDED_LIMIT
):
    """80006: User cumulative subscription exceeds the limit

    HTTP 400. Category quota, retry never.
    Documented in api, "Earn API Error Code".
    """


class CumulativeSubscriptionLessGreaterMinimum(
    BitmartError, InvalidOrderError, code=Code.CUMULATIVE_SUBSCRIPTION_LESS_GREATER_MINIMUM
):
    """80007: User cumulative subscription limit should be less than total issuance and greater than minimum subscription amount

    HTTP 400. Category invalid_order, retry never.
    Documented in api, "Earn API Error Code".
    """


class RiskControlRestriction80008(
    RiskControlRestriction, ComplianceError, code=Code.RISK_CONTROL_RESTRICTION_80008
):
    """80008: Risk control restriction, no permission to subscribe

    HTTP 400. Category compliance, retry never.
    Documented in api, "Earn API Error Code".
    """


class RiskControlRestriction80009(
    RiskControlRestriction, ComplianceError, code=Code.RISK_CONTROL_RESTRICTION_80009
):
    """80009: Risk control restriction, no permission to redeem

    HTTP 400. Category compliance, retry never.
    Documented in api, "Earn API Error Code".
    """


class ProductSalesTimeLimit(BitmartError, InvalidOrderError, code=Code.PRODUCT_SALES_TIME_LIMIT):
    """80010: Product sales time limit, end time is less than start time

    HTTP 400. Category invalid_order, retry never.
    Documented in api, "Earn API Error Code".
    """


class ProductSalesStopped(BitmartError, UnavailableError, code=Code.PRODUCT_SALES_STOPPED):
    """80011: Product sales have been stopped

    HTTP 400. Category unavailable, retry wait.
    Documented in api, "Earn API Error Code".
    """


class ParameterError(BitmartError, InvalidRequestError, code=Code.PARAMETER_ERROR):
    """80012: Parameter error

    HTTP 400. Category invalid_request, retry never.
    Documented in api, "Earn API Error Code".
    """


class IdempotentRequest(BitmartError, ConflictError, code=Code.IDEMPOTENT_REQUEST):
    """80013: Idempotent request

    HTTP 400. Category conflict, retry never.
    Documented in api, "Earn API Error Code".
    """


class InstitutionalUsersCannotSubscribe(
    BitmartError, InvalidOrderError, code=Code.INSTITUTIONAL_USERS_CANNOT_SUBSCRIBE
):
    """80014: Institutional users cannot subscribe

    HTTP 400. Category invalid_order, retry never.
    Documented in api, "Earn API Error Code".
    """


class InvalidKycLevel(BitmartError, ComplianceError, code=Code.INVALID_KYC_LEVEL):
    """80015: Invalid kyc level, kyc level 2 verification required

    HTTP 400. Category compliance, retry never.
    Documented in api, "Earn API Error Code".
    """


class SystemError_(BitmartError, InternalError, code=Code.SYSTEM_ERROR):
    """80016: System error

    HTTP 400. Category internal, retry check_first.
    Documented in api, "Earn API Error Code".
    """


class EarnInvalidCountryServiceUnavailable(
    BitmartError, ComplianceError, code=Code.EARN_INVALID_COUNTRY_SERVICE_UNAVAILABLE
):
    """80017: Earn invalid country, service unavailable

    HTTP 400. Category compliance, retry never.
    Documented in api, "Earn API Error Code".
    """


class ProductSubTypeError(BitmartError, InvalidRequestError, code=Code.PRODUCT_SUB_TYPE_ERROR):
    """80018: Product sub-type error

    HTTP 400. Category invalid_request, retry never.
    Documented in api, "Earn API Error Code".
    """


class RiskControlRestriction80019(
    RiskControlRestriction, ComplianceError, code=Code.RISK_CONTROL_RESTRICTION_80019
):
    """80019: Risk control restriction, no permission to operate for this business type

    HTTP 400. Category compliance, retry never.
    Documented in api, "Earn API Error Code".
    """


class NoAsset(BitmartError, NotFoundError, code=Code.NO_ASSET):
    """80020: No such asset

    HTTP 400. Category not_found, retry never.
    Documented in api, "Earn API Error Code".
    """


class SubscriptionAmountShouldGreaterMinimum(
    BitmartError, InvalidOrderError, code=Code.SUBSCRIPTION_AMOUNT_SHOULD_GREATER_MINIMUM
):
    """80021: Subscription amount should be greater than the minimum order amount

    HTTP 400. Category invalid_order, retry never.
    Documented in api, "Earn API Error Code".
    """


class TypeParameterError(BitmartError, InvalidRequestError, code=Code.TYPE_PARAMETER_ERROR):
    """80022: Type parameter error

    HTTP 400. Category invalid_request, retry never.
    Documented in api, "Earn API Error Code".
    """


class ViolationOfRestriction(
    BitmartError, PermissionDeniedError, code=HttpStatusCode.VIOLATION_OF_RESTRICTION
):
    """403: The error code indicates a violation of the restriction (prohibited call).

    HTTP 403. Category permission, retry never.
    Documented in api, "HTTP Response Codes".
    """


class IpBlockedAfterErrorCode(
    BitmartError, RateLimitError, code=HttpStatusCode.IP_BLOCKED_AFTER_ERROR_CODE
):
    """418: The error code indicates that the IP has been blocked after error code 429.

    HTTP 418. Category rate_limit, retry wait.
    Documented in api, "HTTP Response Codes".
    """


class AccessFrequencyOverrunIpBlocked(
    BitmartError, RateLimitError, code=HttpStatusCode.ACCESS_FREQUENCY_OVERRUN_IP_BLOCKED
):
    """429: The error code indicates that the access frequency is overrun and the IP will be blocked.

    HTTP 429. Category rate_limit, retry wait.
    Documented in api, "HTTP Response Codes".
    """


class WrongRequestContentBehavior(
    BitmartError, InvalidRequestError, code=HttpStatusCode.WRONG_REQUEST_CONTENT_BEHAVIOR
):
    """4XX: Error codes are used to indicate wrong request content, behavior, and format. The problem is from the request sender.

    Category invalid_request, retry never.
    Documented in api, "HTTP Response Codes".
    """


class ProblemsWithServer(BitmartError, InternalError, code=HttpStatusCode.PROBLEMS_WITH_SERVER):
    """5XX: Error codes are used to indicate problems with BitMart server.

    Category internal, retry check_first.
    Documented in api, "HTTP Response Codes".
    """


raise_for = BitmartError.raise_for
error_for = BitmartError.from_body
errors_in = BitmartError.errors_in
on_unknown = BitmartError.on_unknown
