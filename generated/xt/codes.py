"""Every documented code of a vendor. Written by codegen from the documents; do not edit."""

from ..codes import ApiCode, Meaning


class HttpStatusCode(ApiCode):
    """Codes of the space "http_status"."""

    REQUEST_SUCCESSFUL = "200", Meaning(
        message="The request is successful, please check the rc and mc sections further",
        category="success",
        retry="none",
        http_status=200,
        document="response-code",
    )
    INTERFACE_NOT_FOUND = "404", Meaning(
        message="Interface does not exist",
        category="not_found",
        retry="never",
        http_status=404,
        document="response-code",
    )
    REQUEST_TOO_FREQUENT = "429", Meaning(
        message="The request is too frequent, please control the request rate according to the speed limit requirement",
        category="rate_limit",
        retry="wait",
        http_status=429,
        document="response-code",
    )
    SERVICE_EXCEPTION = "500", Meaning(
        message="Service exception",
        category="internal",
        retry="check_first",
        http_status=500,
        document="response-code",
    )
    GATEWAY_EXCEPTION = "502", Meaning(
        message="Gateway exception",
        category="internal",
        retry="check_first",
        http_status=502,
        document="response-code",
    )
    SERVICE_UNAVAILABLE = "503", Meaning(
        message="Service unavailable, please try again later",
        category="unavailable",
        retry="check_first",
        http_status=503,
        document="response-code",
    )


class McCode(ApiCode):
    """Codes of the space "mc"."""

    MISSING_REQUEST_HEADER_VALIDATE_APPKEY = "AUTH_001", Meaning(
        message="Missing request header validate-appkey",
        category="authentication",
        retry="never",
        document="response-code",
    )
    MISSING_REQUEST_HEADER_VALIDATE_TIMESTAMP = "AUTH_002", Meaning(
        message="Missing request header validate-timestamp",
        category="timing",
        retry="never",
        document="response-code",
    )
    MISSING_REQUEST_HEADER_VALIDATE_RECVWINDOW = "AUTH_003", Meaning(
        message="Missing request header validate-recvwindow",
        category="timing",
        retry="never",
        document="response-code",
    )
    BAD_REQUEST_HEADER_VALIDATE_RECVWINDOW = "AUTH_004", Meaning(
        message="Bad request header validate-recvwindow",
        category="timing",
        retry="never",
        document="response-code",
    )
    MISSING_REQUEST_HEADER_VALIDATE_ALGORITHMS = "AUTH_005", Meaning(
        message="Missing request header validate-algorithms",
        category="invalid_request",
        retry="never",
        document="response-code",
    )
    BAD_REQUEST_HEADER_VALIDATE_ALGORITHMS = "AUTH_006", Meaning(
        message="Bad request header validate-algorithms",
        category="invalid_request",
        retry="never",
        document="response-code",
    )
    MISSING_REQUEST_HEADER_VALIDATE_SIGNATURE = "AUTH_007", Meaning(
        message="Missing request header validate-signature",
        category="authentication",
        retry="never",
        document="response-code",
    )
    API_KEY_NOT_FOUND = "AUTH_101", Meaning(
        message="ApiKey does not exist",
        category="authentication",
        retry="never",
        document="response-code",
    )
    API_KEY_NOT_ACTIVATED = "AUTH_102", Meaning(
        message="ApiKey is not activated",
        category="authentication",
        retry="never",
        document="response-code",
    )
    SIGNATURE_ERROR = "AUTH_103", Meaning(
        message="Signature error",
        category="authentication",
        retry="never",
        document="response-code",
    )
    UNBOUND_IP_REQUEST = "AUTH_104", Meaning(
        message="Unbound IP request", category="permission", retry="never", document="response-code"
    )
    OUTDATED_MESSAGE = "AUTH_105", Meaning(
        message="Outdated message", category="timing", retry="resync", document="response-code"
    )
    EXCEEDED_APIKEY_PERMISSION = "AUTH_106", Meaning(
        message="Exceeded apikey permission",
        category="permission",
        retry="never",
        document="response-code",
    )
    USER_NOT_FOUND = "COMMON_001", Meaning(
        message="The user does not exist",
        category="not_found",
        retry="never",
        document="response-code",
    )
    SYSTEM_BUSY = "COMMON_002", Meaning(
        message="System busy, please try it later",
        category="unavailable",
        retry="check_first",
        document="response-code",
    )
    OPERATION_FAILED = "COMMON_003", Meaning(
        message="Operation failed, please try it later",
        category="unavailable",
        retry="check_first",
        document="response-code",
    )
    CURRENCY_INFORMATION_ABNORMAL = "CURRENCY_001", Meaning(
        message="Currency information is abnormal",
        category="invalid_request",
        retry="never",
        document="response-code",
    )
    DEPOSIT_NOT_OPEN = "DEPOSIT_001", Meaning(
        message="Deposit is not open",
        category="unavailable",
        retry="wait",
        document="response-code",
    )
    BIND_2FA_BEFORE_DEPOSIT = "DEPOSIT_002", Meaning(
        message="Security level low, bind 2FA (phone/email/Google) before deposit",
        category="account",
        retry="never",
        document="response-code",
    )
    INCORRECT_ADDRESS_FORMAT = "DEPOSIT_003", Meaning(
        message="Incorrect address format",
        category="invalid_request",
        retry="never",
        document="response-code",
    )
    ADDRESS_ALREADY_EXISTS = "DEPOSIT_004", Meaning(
        message="Address already exists",
        category="conflict",
        retry="never",
        document="response-code",
    )
    CANNOT_FIND_OFFLINE_WALLET_ADDRESS = "DEPOSIT_005", Meaning(
        message="Cannot find offline wallet address",
        category="not_found",
        retry="never",
        document="response-code",
    )
    NO_DEPOSIT_ADDRESS = "DEPOSIT_006", Meaning(
        message="No deposit address, try later",
        category="not_found",
        retry="check_first",
        document="response-code",
    )
    ADDRESS_BEING_GENERATED = "DEPOSIT_007", Meaning(
        message="Address is being generated",
        category="conflict",
        retry="check_first",
        document="response-code",
    )
    DEPOSIT_NOT_AVAILABLE = "DEPOSIT_008", Meaning(
        message="Deposit not available",
        category="unavailable",
        retry="wait",
        document="response-code",
    )
    FAIL = "FAILURE", Meaning(
        message="fail", category="other", retry="check_first", document="response-code"
    )
    DUPLICATE_REQUEST_FUND_001 = "FUND_001", Meaning(
        message="Duplicate request (bizId can only be requested once)",
        category="conflict",
        retry="never",
        document="response-code",
    )
    INSUFFICIENT_ACCOUNT_BALANCE = "FUND_002", Meaning(
        message="Insufficient account balance",
        category="insufficient_funds",
        retry="never",
        document="response-code",
    )
    TRANSFER_NOT_SUPPORTED = "FUND_003", Meaning(
        message="Transfer not supported",
        category="unsupported",
        retry="never",
        document="response-code",
    )
    UNFREEZE_FAILED = "FUND_004", Meaning(
        message="Unfreeze failed", category="other", retry="check_first", document="response-code"
    )
    TRANSFER_PROHIBITED_FUND_005 = "FUND_005", Meaning(
        message="Transfer prohibited",
        category="permission",
        retry="never",
        document="response-code",
    )
    TRANSFER_OUT_CANNOT_BE_SAME = "FUND_014", Meaning(
        message="Transfer-in and transfer-out account IDs cannot be the same",
        category="invalid_request",
        retry="never",
        document="response-code",
    )
    BUSINESS_TYPES_CANNOT_BE_SAME = "FUND_015", Meaning(
        message="From and to business types cannot be the same",
        category="invalid_request",
        retry="never",
        document="response-code",
    )
    LEVERAGE_TRANSFER_REQUIRES_SYMBOL = "FUND_016", Meaning(
        message="Leverage transfer requires symbol",
        category="invalid_order",
        retry="never",
        document="response-code",
    )
    PARAMETER_ERROR = "FUND_017", Meaning(
        message="Parameter error",
        category="invalid_request",
        retry="never",
        document="response-code",
    )
    INVALID_FREEZE_RECORD = "FUND_018", Meaning(
        message="Invalid freeze record",
        category="invalid_request",
        retry="never",
        document="response-code",
    )
    FREEZE_USERS_NOT_EQUAL = "FUND_019", Meaning(
        message="Freeze users not equal",
        category="invalid_request",
        retry="never",
        document="response-code",
    )
    FREEZE_CURRENCY_NOT_EQUAL = "FUND_020", Meaning(
        message="Freeze currency not equal",
        category="invalid_request",
        retry="never",
        document="response-code",
    )
    OPERATION_NOT_SUPPORTED = "FUND_021", Meaning(
        message="Operation not supported",
        category="unsupported",
        retry="never",
        document="response-code",
    )
    FREEZE_RECORD_NOT_FOUND = "FUND_022", Meaning(
        message="Freeze record not exist",
        category="not_found",
        retry="never",
        document="response-code",
    )
    AMOUNT_LENGTH_MAX_113 = "FUND_044", Meaning(
        message="Amount length max 113",
        category="invalid_order",
        retry="never",
        document="response-code",
    )
    TRIGGER_RISK_CONTROL_GATEWAY_0001 = "GATEWAY_0001", Meaning(
        message="Trigger risk control",
        category="compliance",
        retry="never",
        document="response-code",
    )
    TRIGGER_RISK_CONTROL_GATEWAY_0002 = "GATEWAY_0002", Meaning(
        message="Trigger risk control",
        category="compliance",
        retry="never",
        document="response-code",
    )
    TRIGGER_RISK_CONTROL_GATEWAY_0003 = "GATEWAY_0003", Meaning(
        message="Trigger risk control",
        category="compliance",
        retry="never",
        document="response-code",
    )
    TRIGGER_RISK_CONTROL_GATEWAY_0004 = "GATEWAY_0004", Meaning(
        message="Trigger risk control",
        category="compliance",
        retry="never",
        document="response-code",
    )
    PLATFORM_REJECTION = "ORDER_001", Meaning(
        message="Platform rejection",
        category="other",
        retry="check_first",
        document="response-code",
    )
    INSUFFICIENT_FUNDS = "ORDER_002", Meaning(
        message="Insufficient funds",
        category="insufficient_funds",
        retry="never",
        document="response-code",
    )
    TRADING_PAIR_SUSPENDED = "ORDER_003", Meaning(
        message="Trading pair suspended",
        category="unavailable",
        retry="wait",
        document="response-code",
    )
    NO_TRANSACTION = "ORDER_004", Meaning(
        message="No transaction", category="not_found", retry="never", document="response-code"
    )
    ORDER_NOT_FOUND = "ORDER_005", Meaning(
        message="Order not exist", category="not_found", retry="never", document="response-code"
    )
    TOO_MANY_OPEN_ORDERS = "ORDER_006", Meaning(
        message="Too many open orders", category="quota", retry="never", document="response-code"
    )
    SUB_ACCOUNT_NO_TRANSACTION_AUTHORITY = "ORDER_007", Meaning(
        message="The sub-account has no transaction authority",
        category="permission",
        retry="never",
        document="response-code",
    )
    ORDER_PRICE_QUANTITY_PRECISION_ABNORMAL = "ORDER_008", Meaning(
        message="The order price or quantity precision is abnormal",
        category="invalid_order",
        retry="never",
        document="response-code",
    )
    TRIGGER_PRICE_FILTER_MIN = "ORDER_F0101", Meaning(
        message="Trigger Price Filter - Min",
        category="invalid_order",
        retry="never",
        document="response-code",
    )
    TRIGGER_PRICE_FILTER_MAX = "ORDER_F0102", Meaning(
        message="Trigger Price Filter - Max",
        category="invalid_order",
        retry="never",
        document="response-code",
    )
    TRIGGER_PRICE_FILTER_STEP_VALUE = "ORDER_F0103", Meaning(
        message="Trigger Price Filter - Step Value",
        category="invalid_order",
        retry="never",
        document="response-code",
    )
    TRIGGER_QUANTITY_FILTER_MIN = "ORDER_F0201", Meaning(
        message="Trigger Quantity Filter - Min",
        category="invalid_order",
        retry="never",
        document="response-code",
    )
    TRIGGER_QUANTITY_FILTER_MAX = "ORDER_F0202", Meaning(
        message="Trigger Quantity Filter - Max",
        category="invalid_order",
        retry="never",
        document="response-code",
    )
    TRIGGER_QUANTITY_FILTER_STEP_VALUE = "ORDER_F0203", Meaning(
        message="Trigger Quantity Filter - Step Value",
        category="invalid_order",
        retry="never",
        document="response-code",
    )
    TRIGGER_QUOTE_QTY_FILTER_MIN = "ORDER_F0301", Meaning(
        message="Trigger QUOTE_QTY Filter - Min Value",
        category="invalid_order",
        retry="never",
        document="response-code",
    )
    TRIGGER_PROTECTION_ONLINE_FILTER_LIMIT = "ORDER_F0401", Meaning(
        message="Trigger PROTECTION_ONLINE Filter or PROTECTION_LIMIT Filter",
        category="invalid_order",
        retry="never",
        document="response-code",
    )
    PROTECTION_LIMIT_BUY_MAX_DEVIATION = "ORDER_F0501", Meaning(
        message="Trigger PROTECTION_LIMIT Filter - Buy Max Deviation",
        category="invalid_order",
        retry="never",
        document="response-code",
    )
    PROTECTION_LIMIT_SELL_MAX_DEVIATION = "ORDER_F0502", Meaning(
        message="Trigger PROTECTION_LIMIT Filter - Sell Max Deviation",
        category="invalid_order",
        retry="never",
        document="response-code",
    )
    TRIGGER_PROTECTION_LIMIT_BUY_COEFFICIENT = "ORDER_F0503", Meaning(
        message="Trigger PROTECTION_LIMIT Filter - Buy Limit Coefficient",
        category="invalid_order",
        retry="never",
        document="response-code",
    )
    TRIGGER_PROTECTION_LIMIT_SELL_COEFFICIENT = "ORDER_F0504", Meaning(
        message="Trigger PROTECTION_LIMIT Filter - Sell Limit Coefficient",
        category="invalid_order",
        retry="never",
        document="response-code",
    )
    TRIGGER_PROTECTION_MARKET_FILTER = "ORDER_F0601", Meaning(
        message="Trigger PROTECTION_MARKET Filter",
        category="invalid_order",
        retry="never",
        document="response-code",
    )
    LIQUIDATION_PRICE_LIMIT_LEVERAGED_ORDERS = "ORDER_F0704", Meaning(
        message="Liquidation price limit for leveraged limit orders",
        category="invalid_order",
        retry="never",
        document="response-code",
    )
    SUCCESS = "SUCCESS", Meaning(
        message="success", category="success", retry="none", document="response-code"
    )
    SYMBOL_NOT_FOUND = (
        "SYMBOL_001",
        Meaning(
            message="Symbol not exist",
            category="not_found",
            retry="never",
            document="response-code",
        ),
        Meaning(
            message="Symbol not exist",
            category="not_found",
            retry="never",
            document="response-code",
        ),
    )
    SYMBOL_OFFLINE = "SYMBOL_002", Meaning(
        message="Symbol offline", category="unavailable", retry="wait", document="response-code"
    )
    SYMBOL_SUSPEND_TRADING = "SYMBOL_003", Meaning(
        message="Symbol suspend trading",
        category="unavailable",
        retry="wait",
        document="response-code",
    )
    SYMBOL_COUNTRY_DISALLOW_TRADING = "SYMBOL_004", Meaning(
        message="Symbol country disallow trading",
        category="compliance",
        retry="never",
        document="response-code",
    )
    SYMBOL_TRADING_API_NOT_SUPPORTED = "SYMBOL_005", Meaning(
        message="The symbol does not support trading via API",
        category="unsupported",
        retry="never",
        document="response-code",
    )
    TRADING_ORDER_MODIFICATION_NOT_SUPPORTED = "SYMBOL_007", Meaning(
        message="The trading pair does not support order modification",
        category="unsupported",
        retry="never",
        document="response-code",
    )
    MARKET_TRADING_NOT_SUPPORTED = "SYMBOL_010", Meaning(
        message="This market does not support your trading",
        category="unsupported",
        retry="never",
        document="response-code",
    )
    TRADING_PAIR_TEMPORARILY_RESTRICTED = "SYMBOL_011", Meaning(
        message="Due to high risk, this trading pair is temporarily restricted. Contact customer service for approval.",
        category="compliance",
        retry="never",
        document="response-code",
    )
    DUPLICATE_REQUEST_TRANSFER_001 = "TRANSFER_001", Meaning(
        message="Duplicate request (bizId can only be requested once)",
        category="conflict",
        retry="never",
        document="response-code",
    )
    INSUFFICIENT_BALANCE = "TRANSFER_002", Meaning(
        message="Insufficient balance",
        category="insufficient_funds",
        retry="never",
        document="response-code",
    )
    USER_NOT_REGISTERED = "TRANSFER_003", Meaning(
        message="User not registered", category="not_found", retry="never", document="response-code"
    )
    CURRENCY_NOT_TRANSFERABLE = "TRANSFER_004", Meaning(
        message="Currency not transferable",
        category="unsupported",
        retry="never",
        document="response-code",
    )
    USER_CURRENCY_NOT_TRANSFERABLE = "TRANSFER_005", Meaning(
        message="User's currency not transferable",
        category="unsupported",
        retry="never",
        document="response-code",
    )
    TRANSFER_PROHIBITED_TRANSFER_006 = "TRANSFER_006", Meaning(
        message="Transfer prohibited",
        category="permission",
        retry="never",
        document="response-code",
    )
    REQUEST_TIMED_OUT = "TRANSFER_007", Meaning(
        message="Request timed out",
        category="unknown_outcome",
        retry="check_first",
        document="response-code",
    )
    ABNORMAL_TRANSFER_TO_LEVERAGED_ACCOUNT = "TRANSFER_008", Meaning(
        message="Abnormal transfer to leveraged account",
        category="other",
        retry="check_first",
        document="response-code",
    )
    ABNORMAL_TRANSFER_FROM_LEVERAGED_ACCOUNT = "TRANSFER_009", Meaning(
        message="Abnormal transfer from leveraged account",
        category="other",
        retry="check_first",
        document="response-code",
    )
    LEVERAGE_CLEARED_TRANSFER_PROHIBITED = "TRANSFER_010", Meaning(
        message="Leverage cleared, transfer prohibited",
        category="invalid_order",
        retry="never",
        document="response-code",
    )
    LEVERAGE_WITH_BORROWING_TRANSFER_PROHIBITED = "TRANSFER_011", Meaning(
        message="Leverage with borrowing, transfer prohibited",
        category="invalid_order",
        retry="never",
        document="response-code",
    )
    CURRENCY_TRANSFER_PROHIBITED = "TRANSFER_012", Meaning(
        message="Currency transfer prohibited",
        category="unsupported",
        retry="never",
        document="response-code",
    )
    WITHDRAW_NOT_OPEN = "WITHDRAW_001", Meaning(
        message="Withdraw is not open",
        category="unavailable",
        retry="wait",
        document="response-code",
    )
    INVALID_WITHDRAWAL_ADDRESS = "WITHDRAW_002", Meaning(
        message="Invalid withdrawal address",
        category="invalid_request",
        retry="never",
        document="response-code",
    )
    BIND_2FA_BEFORE_WITHDRAW = "WITHDRAW_003", Meaning(
        message="Security level low, bind 2FA before withdraw",
        category="account",
        retry="never",
        document="response-code",
    )
    WITHDRAWAL_ADDRESS_NOT_ADDED = "WITHDRAW_004", Meaning(
        message="Withdrawal address not added",
        category="not_found",
        retry="never",
        document="response-code",
    )
    WITHDRAWAL_ADDRESS_CANNOT_BE_EMPTY = "WITHDRAW_005", Meaning(
        message="Withdrawal address cannot be empty",
        category="invalid_request",
        retry="never",
        document="response-code",
    )
    MEMO_CANNOT_BE_EMPTY = "WITHDRAW_006", Meaning(
        message="Memo cannot be empty",
        category="invalid_request",
        retry="never",
        document="response-code",
    )
    RISK_CONTROL_TRIGGERED = "WITHDRAW_008", Meaning(
        message="Risk control triggered, withdrawal not supported",
        category="compliance",
        retry="never",
        document="response-code",
    )
    WITHDRAW_FAILED_RESTRICTED_T_1 = "WITHDRAW_009", Meaning(
        message="Withdraw failed, restricted by T+1 rule",
        category="hold",
        retry="wait",
        document="response-code",
    )
    INVALID_WITHDRAWAL_PRECISION = "WITHDRAW_010", Meaning(
        message="Invalid withdrawal precision",
        category="invalid_order",
        retry="never",
        document="response-code",
    )
    INSUFFICIENT_FREE_BALANCE = "WITHDRAW_011", Meaning(
        message="Insufficient free balance",
        category="insufficient_funds",
        retry="never",
        document="response-code",
    )
    EXCEEDED_DAILY_WITHDRAWAL_LIMIT_WITHDRAW_012 = "WITHDRAW_012", Meaning(
        message="Exceeded daily withdrawal limit",
        category="quota",
        retry="wait",
        document="response-code",
    )
    EXCEEDED_DAILY_WITHDRAWAL_LIMIT_WITHDRAW_013 = "WITHDRAW_013", Meaning(
        message="Exceeded daily withdrawal limit, upgrade KYC for more",
        category="compliance",
        retry="wait",
        document="response-code",
    )
    ADDRESS_CANNOT_BE_USED_INTERNAL = "WITHDRAW_014", Meaning(
        message="Address cannot be used in internal transfer",
        category="invalid_order",
        retry="never",
        document="response-code",
    )
    AMOUNT_NOT_ENOUGH_FOR_FEE = "WITHDRAW_015", Meaning(
        message="Amount not enough for fee",
        category="insufficient_funds",
        retry="never",
        document="response-code",
    )
    WITHDRAWAL_ADDRESS_ALREADY_EXISTS = "WITHDRAW_016", Meaning(
        message="Withdrawal address already exists",
        category="conflict",
        retry="never",
        document="response-code",
    )
    WITHDRAWAL_PROCESSED_CANNOT_CANCEL = "WITHDRAW_017", Meaning(
        message="Withdrawal processed, cannot cancel",
        category="conflict",
        retry="never",
        document="response-code",
    )
    MEMO_MUST_BE_NUMBER = "WITHDRAW_018", Meaning(
        message="Memo must be a number",
        category="invalid_request",
        retry="never",
        document="response-code",
    )
    MEMO_INCORRECT = "WITHDRAW_019", Meaning(
        message="Memo incorrect",
        category="invalid_request",
        retry="never",
        document="response-code",
    )
    REACHED_DAILY_WITHDRAWAL_CAP = "WITHDRAW_020", Meaning(
        message="Reached daily withdrawal cap",
        category="quota",
        retry="wait",
        document="response-code",
    )
    WITHDRAWAL_LIMITED_MAX_0_TIME = "WITHDRAW_021", Meaning(
        message="Withdrawal limited, max 0 this time",
        category="invalid_order",
        retry="never",
        document="response-code",
    )
    MUST_EXCEED_0 = "WITHDRAW_022", Meaning(
        message="Must be greater than 0",
        category="invalid_order",
        retry="never",
        document="response-code",
    )
    MUST_BE_LESS_THAN_0 = "WITHDRAW_023", Meaning(
        message="Must be less than 0",
        category="invalid_order",
        retry="never",
        document="response-code",
    )
    WITHDRAW_NOT_SUPPORTED = "WITHDRAW_024", Meaning(
        message="Withdraw not supported",
        category="unsupported",
        retry="never",
        document="response-code",
    )
    CREATE_FIO_ADDRESS_DEPOSIT_PAGE = "WITHDRAW_025", Meaning(
        message="Please create FIO address on deposit page",
        category="not_found",
        retry="never",
        document="response-code",
    )


class RcCode(ApiCode):
    """Codes of the space "rc"."""

    BUSINESS_SUCCESS = "0", Meaning(
        message="Business success", category="success", retry="none", document="response-code"
    )
    BUSINESS_FAILURE = "1", Meaning(
        message="Business failure", category="other", retry="check_first", document="response-code"
    )
