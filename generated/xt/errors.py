"""The errors of a vendor, one class each. Written by codegen from the documents; do not edit."""

from ..envelopes import Envelope
from ..errors import (
    AccountError,
    ApiError,
    AuthenticationError,
    ComplianceError,
    ConflictError,
    HoldError,
    InsufficientFundsError,
    InternalError,
    InvalidOrderError,
    InvalidRequestError,
    NotFoundError,
    OtherError,
    PermissionDeniedError,
    QuotaError,
    RateLimitError,
    TimingError,
    UnavailableError,
    UnknownOutcomeError,
    UnsupportedError,
)
from .codes import HttpStatusCode, McCode, RcCode


class XtError(ApiError):
    """An error that XT answered with."""

    vendor = "xt"
    envelope = Envelope(
        (
            ("rc", RcCode),
            ("mc", McCode),
        ),
        messages=(),
        success=("0",),
        statuses=HttpStatusCode,
    )


class UnknownXtError(XtError, unknown=True):
    """A code that the documents do not have, or an answer that is not understood."""


class AuthError(XtError):
    """A code of AUTH_."""


class UnknownAuthError(AuthError, UnknownXtError, unknown="AUTH_"):
    """A code of AUTH_ that the documents do not have."""


class FundError(XtError):
    """A code of FUND_."""


class UnknownFundError(FundError, UnknownXtError, unknown="FUND_"):
    """A code of FUND_ that the documents do not have."""


class OrderError(XtError):
    """A code of ORDER_."""


class UnknownOrderError(OrderError, UnknownXtError, unknown="ORDER_"):
    """A code of ORDER_ that the documents do not have."""


class CommonError(XtError):
    """A code of COMMON_."""


class UnknownCommonError(CommonError, UnknownXtError, unknown="COMMON_"):
    """A code of COMMON_ that the documents do not have."""


class SymbolError(XtError):
    """A code of SYMBOL_."""


class UnknownSymbolError(SymbolError, UnknownXtError, unknown="SYMBOL_"):
    """A code of SYMBOL_ that the documents do not have."""


class DepositError(XtError):
    """A code of DEPOSIT_."""


class UnknownDepositError(DepositError, UnknownXtError, unknown="DEPOSIT_"):
    """A code of DEPOSIT_ that the documents do not have."""


class GatewayError(XtError):
    """A code of GATEWAY_."""


class UnknownGatewayError(GatewayError, UnknownXtError, unknown="GATEWAY_"):
    """A code of GATEWAY_ that the documents do not have."""


class TransferError(XtError):
    """A code of TRANSFER_."""


class UnknownTransferError(TransferError, UnknownXtError, unknown="TRANSFER_"):
    """A code of TRANSFER_ that the documents do not have."""


class WithdrawError(XtError):
    """A code of WITHDRAW_."""


class UnknownWithdrawError(WithdrawError, UnknownXtError, unknown="WITHDRAW_"):
    """A code of WITHDRAW_ that the documents do not have."""


class DuplicateRequest(XtError):
    """Any of the codes FUND_001, TRANSFER_001."""


class ExceededDailyWithdrawalLimit(XtError):
    """Any of the codes WITHDRAW_012, WITHDRAW_013."""


class TransferProhibited(XtError):
    """Any of the codes FUND_005, TRANSFER_006."""


class TriggerRiskControl(XtError):
    """Any of the codes GATEWAY_0001, GATEWAY_0002, GATEWAY_0003, GATEWAY_0004."""


class InterfaceNotFound(XtError, NotFoundError, code=HttpStatusCode.INTERFACE_NOT_FOUND):
    """404: Interface does not exist

    HTTP 404. Category not_found, retry never.
    Documented in response-code, "HTTP Status Codes".
    """


class RequestTooFrequent(XtError, RateLimitError, code=HttpStatusCode.REQUEST_TOO_FREQUENT):
    """429: The request is too frequent, please control the request rate according to the speed limit requirement

    HTTP 429. Category rate_limit, retry wait.
    Documented in response-code, "HTTP Status Codes".
    """


class ServiceException(XtError, InternalError, code=HttpStatusCode.SERVICE_EXCEPTION):
    """500: Service exception

    HTTP 500. Category internal, retry check_first.
    Documented in response-code, "HTTP Status Codes".
    """


class GatewayException(XtError, InternalError, code=HttpStatusCode.GATEWAY_EXCEPTION):
    """502: Gateway exception

    HTTP 502. Category internal, retry check_first.
    Documented in response-code, "HTTP Status Codes".
    """


class ServiceUnavailable(XtError, UnavailableError, code=HttpStatusCode.SERVICE_UNAVAILABLE):
    """503: Service unavailable, please try again later

    HTTP 503. Category unavailable, retry check_first.
    Documented in response-code, "HTTP Status Codes".
    """


class MissingRequestHeaderValidateAppkey(
    AuthError, AuthenticationError, code=McCode.MISSING_REQUEST_HEADER_VALIDATE_APPKEY
):
    """AUTH_001: Missing request header validate-appkey

    Category authentication, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class MissingRequestHeaderValidateTimestamp(
    AuthError, TimingError, code=McCode.MISSING_REQUEST_HEADER_VALIDATE_TIMESTAMP
):
    """AUTH_002: Missing request header validate-timestamp

    Category timing, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class MissingRequestHeaderValidateRecvwindow(
    AuthError, TimingError, code=McCode.MISSING_REQUEST_HEADER_VALIDATE_RECVWINDOW
):
    """AUTH_003: Missing request header validate-recvwindow

    Category timing, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class BadRequestHeaderValidateRecvwindow(
    AuthError, TimingError, code=McCode.BAD_REQUEST_HEADER_VALIDATE_RECVWINDOW
):
    """AUTH_004: Bad request header validate-recvwindow

    Category timing, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class MissingRequestHeaderValidateAlgorithms(
    AuthError, InvalidRequestError, code=McCode.MISSING_REQUEST_HEADER_VALIDATE_ALGORITHMS
):
    """AUTH_005: Missing request header validate-algorithms

    Category invalid_request, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class BadRequestHeaderValidateAlgorithms(
    AuthError, InvalidRequestError, code=McCode.BAD_REQUEST_HEADER_VALIDATE_ALGORITHMS
):
    """AUTH_006: Bad request header validate-algorithms

    Category invalid_request, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class MissingRequestHeaderValidateSignature(
    AuthError, AuthenticationError, code=McCode.MISSING_REQUEST_HEADER_VALIDATE_SIGNATURE
):
    """AUTH_007: Missing request header validate-signature

    Category authentication, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class ApiKeyNotFound(AuthError, AuthenticationError, code=McCode.API_KEY_NOT_FOUND):
    """AUTH_101: ApiKey does not exist

    Category authentication, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class ApiKeyNotActivated(AuthError, AuthenticationError, code=McCode.API_KEY_NOT_ACTIVATED):
    """AUTH_102: ApiKey is not activated

    Category authentication, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class SignatureError(AuthError, AuthenticationError, code=McCode.SIGNATURE_ERROR):
    """AUTH_103: Signature error

    Category authentication, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class UnboundIpRequest(AuthError, PermissionDeniedError, code=McCode.UNBOUND_IP_REQUEST):
    """AUTH_104: Unbound IP request

    Category permission, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class OutdatedMessage(AuthError, TimingError, code=McCode.OUTDATED_MESSAGE):
    """AUTH_105: Outdated message

    Category timing, retry resync.
    Documented in response-code, "Message Code (mc)".
    """


class ExceededApikeyPermission(
    AuthError, PermissionDeniedError, code=McCode.EXCEEDED_APIKEY_PERMISSION
):
    """AUTH_106: Exceeded apikey permission

    Category permission, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class UserNotFound(CommonError, NotFoundError, code=McCode.USER_NOT_FOUND):
    """COMMON_001: The user does not exist

    Category not_found, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class SystemBusy(CommonError, UnavailableError, code=McCode.SYSTEM_BUSY):
    """COMMON_002: System busy, please try it later

    Category unavailable, retry check_first.
    Documented in response-code, "Message Code (mc)".
    """


class OperationFailed(CommonError, UnavailableError, code=McCode.OPERATION_FAILED):
    """COMMON_003: Operation failed, please try it later

    Category unavailable, retry check_first.
    Documented in response-code, "Message Code (mc)".
    """


class CurrencyInformationAbnormal(
    XtError, InvalidRequestError, code=McCode.CURRENCY_INFORMATION_ABNORMAL
):
    """CURRENCY_001: Currency information is abnormal

    Category invalid_request, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class DepositNotOpen(DepositError, UnavailableError, code=McCode.DEPOSIT_NOT_OPEN):
    """DEPOSIT_001: Deposit is not open

    Category unavailable, retry wait.
    Documented in response-code, "Message Code (mc)".
    """


class Bind2faBeforeDeposit(DepositError, AccountError, code=McCode.BIND_2FA_BEFORE_DEPOSIT):
    """DEPOSIT_002: Security level low, bind 2FA (phone/email/Google) before deposit

    Category account, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class IncorrectAddressFormat(
    DepositError, InvalidRequestError, code=McCode.INCORRECT_ADDRESS_FORMAT
):
    """DEPOSIT_003: Incorrect address format

    Category invalid_request, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class AddressAlreadyExists(DepositError, ConflictError, code=McCode.ADDRESS_ALREADY_EXISTS):
    """DEPOSIT_004: Address already exists

    Category conflict, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class CannotFindOfflineWalletAddress(
    DepositError, NotFoundError, code=McCode.CANNOT_FIND_OFFLINE_WALLET_ADDRESS
):
    """DEPOSIT_005: Cannot find offline wallet address

    Category not_found, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class NoDepositAddress(DepositError, NotFoundError, code=McCode.NO_DEPOSIT_ADDRESS):
    """DEPOSIT_006: No deposit address, try later

    Category not_found, retry check_first.
    Documented in response-code, "Message Code (mc)".
    """


class AddressBeingGenerated(DepositError, ConflictError, code=McCode.ADDRESS_BEING_GENERATED):
    """DEPOSIT_007: Address is being generated

    Category conflict, retry check_first.
    Documented in response-code, "Message Code (mc)".
    """


class DepositNotAvailable(DepositError, UnavailableError, code=McCode.DEPOSIT_NOT_AVAILABLE):
    """DEPOSIT_008: Deposit not available

    Category unavailable, retry wait.
    Documented in response-code, "Message Code (mc)".
    """


class Fail(XtError, OtherError, code=McCode.FAIL):
    """FAILURE: fail

    Category other, retry check_first.
    Documented in response-code, "Message Code (mc)".
    """


class DuplicateRequestFund001(
    DuplicateRequest, FundError, ConflictError, code=McCode.DUPLICATE_REQUEST_FUND_001
):
    """FUND_001: Duplicate request (bizId can only be requested once)

    Category conflict, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class InsufficientAccountBalance(
    FundError, InsufficientFundsError, code=McCode.INSUFFICIENT_ACCOUNT_BALANCE
):
    """FUND_002: Insufficient account balance

    Category insufficient_funds, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class TransferNotSupported(FundError, UnsupportedError, code=McCode.TRANSFER_NOT_SUPPORTED):
    """FUND_003: Transfer not supported

    Category unsupported, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class UnfreezeFailed(FundError, OtherError, code=McCode.UNFREEZE_FAILED):
    """FUND_004: Unfreeze failed

    Category other, retry check_first.
    Documented in response-code, "Message Code (mc)".
    """


class TransferProhibitedFund005(
    TransferProhibited, FundError, PermissionDeniedError, code=McCode.TRANSFER_PROHIBITED_FUND_005
):
    """FUND_005: Transfer prohibited

    Category permission, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class TransferOutCannotBeSame(
    FundError, InvalidRequestError, code=McCode.TRANSFER_OUT_CANNOT_BE_SAME
):
    """FUND_014: Transfer-in and transfer-out account IDs cannot be the same

    Category invalid_request, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class BusinessTypesCannotBeSame(
    FundError, InvalidRequestError, code=McCode.BUSINESS_TYPES_CANNOT_BE_SAME
):
    """FUND_015: From and to business types cannot be the same

    Category invalid_request, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class LeverageTransferRequiresSymbol(
    FundError, InvalidOrderError, code=McCode.LEVERAGE_TRANSFER_REQUIRES_SYMBOL
):
    """FUND_016: Leverage transfer requires symbol

    Category invalid_order, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class ParameterError(FundError, InvalidRequestError, code=McCode.PARAMETER_ERROR):
    """FUND_017: Parameter error

    Category invalid_request, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class InvalidFreezeRecord(FundError, InvalidRequestError, code=McCode.INVALID_FREEZE_RECORD):
    """FUND_018: Invalid freeze record

    Category invalid_request, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class FreezeUsersNotEqual(FundError, InvalidRequestError, code=McCode.FREEZE_USERS_NOT_EQUAL):
    """FUND_019: Freeze users not equal

    Category invalid_request, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class FreezeCurrencyNotEqual(FundError, InvalidRequestError, code=McCode.FREEZE_CURRENCY_NOT_EQUAL):
    """FUND_020: Freeze currency not equal

    Category invalid_request, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class OperationNotSupported(FundError, UnsupportedError, code=McCode.OPERATION_NOT_SUPPORTED):
    """FUND_021: Operation not supported

    Category unsupported, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class FreezeRecordNotFound(FundError, NotFoundError, code=McCode.FREEZE_RECORD_NOT_FOUND):
    """FUND_022: Freeze record not exist

    Category not_found, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class AmountLengthMax113(FundError, InvalidOrderError, code=McCode.AMOUNT_LENGTH_MAX_113):
    """FUND_044: Amount length max 113

    Category invalid_order, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class TriggerRiskControlGateway0001(
    TriggerRiskControl, GatewayError, ComplianceError, code=McCode.TRIGGER_RISK_CONTROL_GATEWAY_0001
):
    """GATEWAY_0001: Trigger risk control

    Category compliance, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class TriggerRiskControlGateway0002(
    TriggerRiskControl, GatewayError, ComplianceError, code=McCode.TRIGGER_RISK_CONTROL_GATEWAY_0002
):
    """GATEWAY_0002: Trigger risk control

    Category compliance, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class TriggerRiskControlGateway0003(
    TriggerRiskControl, GatewayError, ComplianceError, code=McCode.TRIGGER_RISK_CONTROL_GATEWAY_0003
):
    """GATEWAY_0003: Trigger risk control

    Category compliance, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class TriggerRiskControlGateway0004(
    TriggerRiskControl, GatewayError, ComplianceError, code=McCode.TRIGGER_RISK_CONTROL_GATEWAY_0004
):
    """GATEWAY_0004: Trigger risk control

    Category compliance, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class PlatformRejection(OrderError, OtherError, code=McCode.PLATFORM_REJECTION):
    """ORDER_001: Platform rejection

    Category other, retry check_first.
    Documented in response-code, "Message Code (mc)".
    """


class InsufficientFunds(OrderError, InsufficientFundsError, code=McCode.INSUFFICIENT_FUNDS):
    """ORDER_002: Insufficient funds

    Category insufficient_funds, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class TradingPairSuspended(OrderError, UnavailableError, code=McCode.TRADING_PAIR_SUSPENDED):
    """ORDER_003: Trading pair suspended

    Category unavailable, retry wait.
    Documented in response-code, "Message Code (mc)".
    """


class NoTransaction(OrderError, NotFoundError, code=McCode.NO_TRANSACTION):
    """ORDER_004: No transaction

    Category not_found, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class OrderNotFound(OrderError, NotFoundError, code=McCode.ORDER_NOT_FOUND):
    """ORDER_005: Order not exist

    Category not_found, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class TooManyOpenOrders(OrderError, QuotaError, code=McCode.TOO_MANY_OPEN_ORDERS):
    """ORDER_006: Too many open orders

    Category quota, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class SubAccountNoTransactionAuthority(
    OrderError, PermissionDeniedError, code=McCode.SUB_ACCOUNT_NO_TRANSACTION_AUTHORITY
):
    """ORDER_007: The sub-account has no transaction authority

    Category permission, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class OrderPriceQuantityPrecisionAbnormal(
    OrderError, InvalidOrderError, code=McCode.ORDER_PRICE_QUANTITY_PRECISION_ABNORMAL
):
    """ORDER_008: The order price or quantity precision is abnormal

    Category invalid_order, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class TriggerPriceFilterMin(OrderError, InvalidOrderError, code=McCode.TRIGGER_PRICE_FILTER_MIN):
    """ORDER_F0101: Trigger Price Filter - Min

    Category invalid_order, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class TriggerPriceFilterMax(OrderError, InvalidOrderError, code=McCode.TRIGGER_PRICE_FILTER_MAX):
    """ORDER_F0102: Trigger Price Filter - Max

    Category invalid_order, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class TriggerPriceFilterStepValue(
    OrderError, InvalidOrderError, code=McCode.TRIGGER_PRICE_FILTER_STEP_VALUE
):
    """ORDER_F0103: Trigger Price Filter - Step Value

    Category invalid_order, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class TriggerQuantityFilterMin(
    OrderError, InvalidOrderError, code=McCode.TRIGGER_QUANTITY_FILTER_MIN
):
    """ORDER_F0201: Trigger Quantity Filter - Min

    Category invalid_order, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class TriggerQuantityFilterMax(
    OrderError, InvalidOrderError, code=McCode.TRIGGER_QUANTITY_FILTER_MAX
):
    """ORDER_F0202: Trigger Quantity Filter - Max

    Category invalid_order, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class TriggerQuantityFilterStepValue(
    OrderError, InvalidOrderError, code=McCode.TRIGGER_QUANTITY_FILTER_STEP_VALUE
):
    """ORDER_F0203: Trigger Quantity Filter - Step Value

    Category invalid_order, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class TriggerQuoteQtyFilterMin(
    OrderError, InvalidOrderError, code=McCode.TRIGGER_QUOTE_QTY_FILTER_MIN
):
    """ORDER_F0301: Trigger QUOTE_QTY Filter - Min Value

    Category invalid_order, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class TriggerProtectionOnlineFilterLimit(
    OrderError, InvalidOrderError, code=McCode.TRIGGER_PROTECTION_ONLINE_FILTER_LIMIT
):
    """ORDER_F0401: Trigger PROTECTION_ONLINE Filter or PROTECTION_LIMIT Filter

    Category invalid_order, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class ProtectionLimitBuyMaxDeviation(
    OrderError, InvalidOrderError, code=McCode.PROTECTION_LIMIT_BUY_MAX_DEVIATION
):
    """ORDER_F0501: Trigger PROTECTION_LIMIT Filter - Buy Max Deviation

    Category invalid_order, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class ProtectionLimitSellMaxDeviation(
    OrderError, InvalidOrderError, code=McCode.PROTECTION_LIMIT_SELL_MAX_DEVIATION
):
    """ORDER_F0502: Trigger PROTECTION_LIMIT Filter - Sell Max Deviation

    Category invalid_order, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class TriggerProtectionLimitBuyCoefficient(
    OrderError, InvalidOrderError, code=McCode.TRIGGER_PROTECTION_LIMIT_BUY_COEFFICIENT
):
    """ORDER_F0503: Trigger PROTECTION_LIMIT Filter - Buy Limit Coefficient

    Category invalid_order, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class TriggerProtectionLimitSellCoefficient(
    OrderError, InvalidOrderError, code=McCode.TRIGGER_PROTECTION_LIMIT_SELL_COEFFICIENT
):
    """ORDER_F0504: Trigger PROTECTION_LIMIT Filter - Sell Limit Coefficient

    Category invalid_order, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class TriggerProtectionMarketFilter(
    OrderError, InvalidOrderError, code=McCode.TRIGGER_PROTECTION_MARKET_FILTER
):
    """ORDER_F0601: Trigger PROTECTION_MARKET Filter

    Category invalid_order, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class LiquidationPriceLimitLeveragedOrders(
    OrderError, InvalidOrderError, code=McCode.LIQUIDATION_PRICE_LIMIT_LEVERAGED_ORDERS
):
    """ORDER_F0704: Liquidation price limit for leveraged limit orders

    Category invalid_order, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class SymbolNotFound(SymbolError, NotFoundError, code=McCode.SYMBOL_NOT_FOUND):
    """SYMBOL_001: Symbol not exist

    Category not_found, retry never.
    Documented in response-code, "Message Code (mc)".

    SYMBOL_001: Symbol not exist

    Category not_found, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class SymbolOffline(SymbolError, UnavailableError, code=McCode.SYMBOL_OFFLINE):
    """SYMBOL_002: Symbol offline

    Category unavailable, retry wait.
    Documented in response-code, "Message Code (mc)".
    """


class SymbolSuspendTrading(SymbolError, UnavailableError, code=McCode.SYMBOL_SUSPEND_TRADING):
    """SYMBOL_003: Symbol suspend trading

    Category unavailable, retry wait.
    Documented in response-code, "Message Code (mc)".
    """


class SymbolCountryDisallowTrading(
    SymbolError, ComplianceError, code=McCode.SYMBOL_COUNTRY_DISALLOW_TRADING
):
    """SYMBOL_004: Symbol country disallow trading

    Category compliance, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class SymbolTradingApiNotSupported(
    SymbolError, UnsupportedError, code=McCode.SYMBOL_TRADING_API_NOT_SUPPORTED
):
    """SYMBOL_005: The symbol does not support trading via API

    Category unsupported, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class TradingOrderModificationNotSupported(
    SymbolError, UnsupportedError, code=McCode.TRADING_ORDER_MODIFICATION_NOT_SUPPORTED
):
    """SYMBOL_007: The trading pair does not support order modification

    Category unsupported, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class MarketTradingNotSupported(
    SymbolError, UnsupportedError, code=McCode.MARKET_TRADING_NOT_SUPPORTED
):
    """SYMBOL_010: This market does not support your trading

    Category unsupported, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class TradingPairTemporarilyRestricted(
    SymbolError, ComplianceError, code=McCode.TRADING_PAIR_TEMPORARILY_RESTRICTED
):
    """SYMBOL_011: Due to high risk, this trading pair is temporarily restricted. Contact customer service for approval.

    Category compliance, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class DuplicateRequestTransfer001(
    DuplicateRequest, TransferError, ConflictError, code=McCode.DUPLICATE_REQUEST_TRANSFER_001
):
    """TRANSFER_001: Duplicate request (bizId can only be requested once)

    Category conflict, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class InsufficientBalance(TransferError, InsufficientFundsError, code=McCode.INSUFFICIENT_BALANCE):
    """TRANSFER_002: Insufficient balance

    Category insufficient_funds, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class UserNotRegistered(TransferError, NotFoundError, code=McCode.USER_NOT_REGISTERED):
    """TRANSFER_003: User not registered

    Category not_found, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class CurrencyNotTransferable(
    TransferError, UnsupportedError, code=McCode.CURRENCY_NOT_TRANSFERABLE
):
    """TRANSFER_004: Currency not transferable

    Category unsupported, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class UserCurrencyNotTransferable(
    TransferError, UnsupportedError, code=McCode.USER_CURRENCY_NOT_TRANSFERABLE
):
    """TRANSFER_005: User's currency not transferable

    Category unsupported, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class TransferProhibitedTransfer006(
    TransferProhibited,
    TransferError,
    PermissionDeniedError,
    code=McCode.TRANSFER_PROHIBITED_TRANSFER_006,
):
    """TRANSFER_006: Transfer prohibited

    Category permission, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class RequestTimedOut(TransferError, UnknownOutcomeError, code=McCode.REQUEST_TIMED_OUT):
    """TRANSFER_007: Request timed out

    Category unknown_outcome, retry check_first.
    Documented in response-code, "Message Code (mc)".
    """


class AbnormalTransferToLeveragedAccount(
    TransferError, OtherError, code=McCode.ABNORMAL_TRANSFER_TO_LEVERAGED_ACCOUNT
):
    """TRANSFER_008: Abnormal transfer to leveraged account

    Category other, retry check_first.
    Documented in response-code, "Message Code (mc)".
    """


class AbnormalTransferFromLeveragedAccount(
    TransferError, OtherError, code=McCode.ABNORMAL_TRANSFER_FROM_LEVERAGED_ACCOUNT
):
    """TRANSFER_009: Abnormal transfer from leveraged account

    Category other, retry check_first.
    Documented in response-code, "Message Code (mc)".
    """


class LeverageClearedTransferProhibited(
    TransferError, InvalidOrderError, code=McCode.LEVERAGE_CLEARED_TRANSFER_PROHIBITED
):
    """TRANSFER_010: Leverage cleared, transfer prohibited

    Category invalid_order, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class LeverageWithBorrowingTransferProhibited(
    TransferError, InvalidOrderError, code=McCode.LEVERAGE_WITH_BORROWING_TRANSFER_PROHIBITED
):
    """TRANSFER_011: Leverage with borrowing, transfer prohibited

    Category invalid_order, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class CurrencyTransferProhibited(
    TransferError, UnsupportedError, code=McCode.CURRENCY_TRANSFER_PROHIBITED
):
    """TRANSFER_012: Currency transfer prohibited

    Category unsupported, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class WithdrawNotOpen(WithdrawError, UnavailableError, code=McCode.WITHDRAW_NOT_OPEN):
    """WITHDRAW_001: Withdraw is not open

    Category unavailable, retry wait.
    Documented in response-code, "Message Code (mc)".
    """


class InvalidWithdrawalAddress(
    WithdrawError, InvalidRequestError, code=McCode.INVALID_WITHDRAWAL_ADDRESS
):
    """WITHDRAW_002: Invalid withdrawal address

    Category invalid_request, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class Bind2faBeforeWithdraw(WithdrawError, AccountError, code=McCode.BIND_2FA_BEFORE_WITHDRAW):
    """WITHDRAW_003: Security level low, bind 2FA before withdraw

    Category account, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class WithdrawalAddressNotAdded(
    WithdrawError, NotFoundError, code=McCode.WITHDRAWAL_ADDRESS_NOT_ADDED
):
    """WITHDRAW_004: Withdrawal address not added

    Category not_found, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class WithdrawalAddressCannotBeEmpty(
    WithdrawError, InvalidRequestError, code=McCode.WITHDRAWAL_ADDRESS_CANNOT_BE_EMPTY
):
    """WITHDRAW_005: Withdrawal address cannot be empty

    Category invalid_request, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class MemoCannotBeEmpty(WithdrawError, InvalidRequestError, code=McCode.MEMO_CANNOT_BE_EMPTY):
    """WITHDRAW_006: Memo cannot be empty

    Category invalid_request, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class RiskControlTriggered(WithdrawError, ComplianceError, code=McCode.RISK_CONTROL_TRIGGERED):
    """WITHDRAW_008: Risk control triggered, withdrawal not supported

    Category compliance, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class WithdrawFailedRestrictedT1(
    WithdrawError, HoldError, code=McCode.WITHDRAW_FAILED_RESTRICTED_T_1
):
    """WITHDRAW_009: Withdraw failed, restricted by T+1 rule

    Category hold, retry wait.
    Documented in response-code, "Message Code (mc)".
    """


class InvalidWithdrawalPrecision(
    WithdrawError, InvalidOrderError, code=McCode.INVALID_WITHDRAWAL_PRECISION
):
    """WITHDRAW_010: Invalid withdrawal precision

    Category invalid_order, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class InsufficientFreeBalance(
    WithdrawError, InsufficientFundsError, code=McCode.INSUFFICIENT_FREE_BALANCE
):
    """WITHDRAW_011: Insufficient free balance

    Category insufficient_funds, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class ExceededDailyWithdrawalLimitWithdraw012(
    ExceededDailyWithdrawalLimit,
    WithdrawError,
    QuotaError,
    code=McCode.EXCEEDED_DAILY_WITHDRAWAL_LIMIT_WITHDRAW_012,
):
    """WITHDRAW_012: Exceeded daily withdrawal limit

    Category quota, retry wait.
    Documented in response-code, "Message Code (mc)".
    """


class ExceededDailyWithdrawalLimitWithdraw013(
    ExceededDailyWithdrawalLimit,
    WithdrawError,
    ComplianceError,
    code=McCode.EXCEEDED_DAILY_WITHDRAWAL_LIMIT_WITHDRAW_013,
):
    """WITHDRAW_013: Exceeded daily withdrawal limit, upgrade KYC for more

    Category compliance, retry wait.
    Documented in response-code, "Message Code (mc)".
    """


class AddressCannotBeUsedInternal(
    WithdrawError, InvalidOrderError, code=McCode.ADDRESS_CANNOT_BE_USED_INTERNAL
):
    """WITHDRAW_014: Address cannot be used in internal transfer

    Category invalid_order, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class AmountNotEnoughForFee(
    WithdrawError, InsufficientFundsError, code=McCode.AMOUNT_NOT_ENOUGH_FOR_FEE
):
    """WITHDRAW_015: Amount not enough for fee

    Category insufficient_funds, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class WithdrawalAddressAlreadyExists(
    WithdrawError, ConflictError, code=McCode.WITHDRAWAL_ADDRESS_ALREADY_EXISTS
):
    """WITHDRAW_016: Withdrawal address already exists

    Category conflict, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class WithdrawalProcessedCannotCancel(
    WithdrawError, ConflictError, code=McCode.WITHDRAWAL_PROCESSED_CANNOT_CANCEL
):
    """WITHDRAW_017: Withdrawal processed, cannot cancel

    Category conflict, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class MemoMustBeNumber(WithdrawError, InvalidRequestError, code=McCode.MEMO_MUST_BE_NUMBER):
    """WITHDRAW_018: Memo must be a number

    Category invalid_request, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class MemoIncorrect(WithdrawError, InvalidRequestError, code=McCode.MEMO_INCORRECT):
    """WITHDRAW_019: Memo incorrect

    Category invalid_request, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class ReachedDailyWithdrawalCap(
    WithdrawError, QuotaError, code=McCode.REACHED_DAILY_WITHDRAWAL_CAP
):
    """WITHDRAW_020: Reached daily withdrawal cap

    Category quota, retry wait.
    Documented in response-code, "Message Code (mc)".
    """


class WithdrawalLimitedMax0Time(
    WithdrawError, InvalidOrderError, code=McCode.WITHDRAWAL_LIMITED_MAX_0_TIME
):
    """WITHDRAW_021: Withdrawal limited, max 0 this time

    Category invalid_order, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class MustExceed0(WithdrawError, InvalidOrderError, code=McCode.MUST_EXCEED_0):
    """WITHDRAW_022: Must be greater than 0

    Category invalid_order, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class MustBeLessThan0(WithdrawError, InvalidOrderError, code=McCode.MUST_BE_LESS_THAN_0):
    """WITHDRAW_023: Must be less than 0

    Category invalid_order, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class WithdrawNotSupported(WithdrawError, UnsupportedError, code=McCode.WITHDRAW_NOT_SUPPORTED):
    """WITHDRAW_024: Withdraw not supported

    Category unsupported, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class CreateFioAddressDepositPage(
    WithdrawError, NotFoundError, code=McCode.CREATE_FIO_ADDRESS_DEPOSIT_PAGE
):
    """WITHDRAW_025: Please create FIO address on deposit page

    Category not_found, retry never.
    Documented in response-code, "Message Code (mc)".
    """


class BusinessFailure(XtError, OtherError, code=RcCode.BUSINESS_FAILURE):
    """1: Business failure

    Category other, retry check_first.
    Documented in response-code, "Return Code (rc)".
    """


raise_for = XtError.raise_for
error_for = XtError.from_body
errors_in = XtError.errors_in
on_unknown = XtError.on_unknown
