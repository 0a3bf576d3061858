"""The registered meaning of HTTP statuses (RFC 9110, 6585, 4918), for tables of statuses only."""

from __future__ import annotations

from codegen.model import Category

STATUSES: dict[int, Category] = {
    401: "authentication",
    402: "insufficient_funds",
    403: "permission",
    404: "not_found",
    405: "unsupported",
    406: "unsupported",
    408: "unknown_outcome",
    409: "conflict",
    410: "not_found",
    415: "unsupported",
    # Registered as a joke, used for clients that go on after 429.
    418: "rate_limit",
    423: "conflict",
    429: "rate_limit",
    451: "compliance",
    501: "unsupported",
    503: "unavailable",
    504: "unknown_outcome",
}
CLASSES: dict[str, Category] = {"2": "success", "4": "invalid_request", "5": "internal"}

ACCESS: tuple[Category, ...] = ("authentication", "permission", "compliance", "account", "hold")
REQUEST: tuple[Category, ...] = (
    "not_found",
    "conflict",
    "unsupported",
    "invalid_order",
    "invalid_request",
    "quota",
)
FAULTS: tuple[Category, ...] = ("unknown_outcome", "unavailable", "internal")

# What the text beside a status may make of it: a 403 may be about the region, a 500 is no success.
REFINED_BY: dict[Category, tuple[Category, ...]] = {
    "authentication": (*ACCESS, "timing"),
    "permission": (*ACCESS, "rate_limit"),
    "conflict": ("account",),
    "invalid_request": (*ACCESS, *REQUEST, "rate_limit", "timing", "insufficient_funds"),
    "internal": FAULTS,
    "unavailable": FAULTS,
    "unknown_outcome": FAULTS,
}


def registered(http_status: int | None, code: str) -> Category | None:
    """Of a status, or of its class ("5XX")."""
    return STATUSES.get(http_status or 0) or CLASSES.get(code[:1])
