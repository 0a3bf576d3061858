from enum import IntEnum, StrEnum

RET_CODE_OK = 0
RET_CODE_INVALID_SIGNATURE = "50113"
RET_CODE_ORDER_NOT_EXISTS = "50404"
WIDTH = 50111


class Code(StrEnum):
    SERVICE_UNAVAILABLE = "50001"  # Service temporarily unavailable
    RATE_LIMIT = "50011"
    INVALID_KEY = "50111"  # Invalid API key
    TIMESTAMP_EXPIRED = "50102"


class Status(IntEnum):
    OPEN = 1
    DONE = 2


class ErrorCode(IntEnum):
    BALANCE = 50401, "Insufficient balance"


CLASSES = {Code.RATE_LIMIT: RateLimitError, Code.INVALID_KEY: AuthenticationError}
RETRY_CODES = frozenset({Code.SERVICE_UNAVAILABLE, "50004", "50111", 50120})
NEVER_RETRY = {"50113"}
