"""A class for each code."""

from typing import ClassVar


class AcmeError(Exception):
    code: ClassVar[str] = ""


class AccessError(AcmeError): ...


class OrderError(AcmeError): ...


@final
class InvalidKeyError(AccessError):
    """Invalid API key"""

    code = "50111"


class InvalidSignatureError(AccessError):
    """Invalid signature"""

    code = "50113"


class NotFoundError(OrderError):
    """Cancellation failed as the order has been filled, canceled or does not exist"""

    code = "50400"


class BusyError(AcmeError):
    """Systems are busy"""

    code = "50013"

    def wait(self) -> float:
        return 1.0
