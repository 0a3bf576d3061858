"""Every documented code of a vendor. Written by codegen from the documents; do not edit."""

from ..codes import ApiCode, Meaning


class Code(ApiCode):
    """Codes of the space "code"."""

    OK = "1000", Meaning(
        message="OK", category="success", retry="none", http_status=200, document="api"
    )
    INVALID_REQUEST = "80000", Meaning(
        message="Invalid request (maybe the body is empty, or the int parameter passes string data)",
        category="invalid_request",
        retry="never",
        http_status=400,
        document="api",
    )
    PRODUCT_NOT_FOUND = "80001", Meaning(
        message="Product does not exist",
        category="not_found",
        retry="never",
        http_status=400,
        document="api",
    )
    INSUFFICIENT_BALANCE = "80002", Meaning(
        message="Insufficient balance",
        category="insufficient_funds",
        retry="never",
        http_status=400,
        document="api",
    )
    ORDER_AMOUNT_ERROR = "80003", Meaning(
        message="Order amount error, such as precision exception",
        category="invalid_order",
        retry="never",
        http_status=400,
        document="api",
    )
    INSUFFICIENT_PRODUCT_QUOTA = "80004", Meaning(
        message="Insufficient product quota",
        category="quota",
        retry="never",
        http_status=400,
        document="api",
    )
    ORDERS_NOT_PROCESSED_TIME_PERIOD = "80005", Meaning(
        message="Orders are not processed in this time period",
        category="unavailable",
        retry="wait",
        http_status=400,
        document="api",
    )
    USER_CUMULATIVE_SUBSCRIPTION_EXCEEDED_LIMIT = "80006", Meaning(
        message="User cumulative subscription exceeds the limit",
        category="quota",
        retry="never",
        http_status=400,
        document="api",
    )
    CUMULATIVE_SUBSCRIPTION_LESS_GREATER_MINIMUM = "80007", Meaning(
        message="User cumulative subscription limit should be less than total issuance and greater than minimum subscription amount",
        category="invalid_order",
        retry="never",
        http_status=400,
        document="api",
    )
    RISK_CONTROL_RESTRICTION_80008 = "80008", Meaning(
        message="Risk control restriction, no permission to subscribe",
        category="compliance",
        retry="never",
        http_status=400,
        document="api",
    )
    RISK_CONTROL_RESTRICTION_80009 = "80009", Meaning(
        message="Risk control restriction, no permission to redeem",
        category="compliance",
        retry="never",
        http_status=400,
        document="api",
    )
    PRODUCT_SALES_TIME_LIMIT = "80010", Meaning(
        message="Product sales time limit, end time is less than start time",
        category="invalid_order",
        retry="never",
        http_status=400,
        document="api",
    )
    PRODUCT_SALES_STOPPED = "80011", Meaning(
        message="Product sales have been stopped",
        category="unavailable",
        retry="wait",
        http_status=400,
        document="api",
    )
    PARAMETER_ERROR = "80012", Meaning(
        message="Parameter error",
        category="invalid_request",
        retry="never",
        http_status=400,
        document="api",
    )
    IDEMPOTENT_REQUEST = "80013", Meaning(
        message="Idempotent request",
        category="conflict",
        retry="never",
        http_status=400,
        document="api",
    )
    INSTITUTIONAL_USERS_CANNOT_SUBSCRIBE = "80014", Meaning(
        message="Institutional users cannot subscribe",
        category="invalid_order",
        retry="never",
        http_status=400,
        document="api",
    )
    INVALID_KYC_LEVEL = "80015", Meaning(
        message="Invalid kyc level, kyc level 2 verification required",
        category="compliance",
        retry="never",
        http_status=400,
        document="api",
    )
    SYSTEM_ERROR = "80016", Meaning(
        message="System error",
        category="internal",
        retry="check_first",
        http_status=400,
        document="api",
    )
    EARN_INVALID_COUNTRY_SERVICE_UNAVAILABLE = "80017", Meaning(
        message="Earn invalid country, service unavailable",
        category="compliance",
        retry="never",
        http_status=400,
        document="api",
    )
    PRODUCT_SUB_TYPE_ERROR = "80018", Meaning(
        message="Product sub-type error",
        category="invalid_request",
        retry="never",
        http_status=400,
        document="api",
    )
    RISK_CONTROL_RESTRICTION_80019 = "80019", Meaning(
        message="Risk control restriction, no permission to operate for this business type",
        category="compliance",
        retry="never",
        http_status=400,
        document="api",
    )
    NO_ASSET = "80020", Meaning(
        message="No such asset",
        category="not_found",
        retry="never",
        http_status=400,
        document="api",
    )
    SUBSCRIPTION_AMOUNT_SHOULD_GREATER_MINIMUM = "80021", Meaning(
        message="Subscription amount should be greater than the minimum order amount",
        category="invalid_order",
        retry="never",
        http_status=400,
        document="api",
    )
    TYPE_PARAMETER_ERROR = "80022", Meaning(
        message="Type parameter error",
        category="invalid_request",
        retry="never",
        http_status=400,
        document="api",
    )


class HttpStatusCode(ApiCode):
    """Codes of the space "http_status"."""

    VIOLATION_OF_RESTRICTION = "403", Meaning(
        message="The error code indicates a violation of the restriction (prohibited call).",
        category="permission",
        retry="never",
        http_status=403,
        document="api",
    )
    IP_BLOCKED_AFTER_ERROR_CODE = "418", Meaning(
        message="The error code indicates that the IP has been blocked after error code 429.",
        category="rate_limit",
        retry="wait",
        http_status=418,
        document="api",
    )
    ACCESS_FREQUENCY_OVERRUN_IP_BLOCKED = "429", Meaning(
        message="The error code indicates that the access frequency is overrun and the IP will be blocked.",
        category="rate_limit",
        retry="wait",
        http_status=429,
        document="api",
    )
    WRONG_REQUEST_CONTENT_BEHAVIOR = "4XX", Meaning(
        message="Error codes are used to indicate wrong request content, behavior, and format. The problem is from the request sender.",
        category="invalid_request",
        retry="never",
        document="api",
    )
    PROBLEMS_WITH_SERVER = "5XX", Meaning(
        message="Error codes are used to indicate problems with BitMart server.",
        category="internal",
        retry="check_first",
        document="api",
    )
