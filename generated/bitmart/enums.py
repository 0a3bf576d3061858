"""The documented sets of values, open. Written by codegen; do not edit."""

from enum import StrEnum


class SubscribeType(StrEnum):
    """The documented values of subscribeType.

    AUTO: auto subscribe
    NORMAL: normal subscribe
    """

    AUTO = "AUTO"
    NORMAL = "NORMAL"


class Type(StrEnum):
    """The documented values of type.

    subscribe: subscription records
    redeem: redemption records
    interest: interest records
    """

    SUBSCRIBE = "subscribe"
    REDEEM = "redeem"
    INTEREST = "interest"
