"""Whether to send a request again. It follows from the category; some words refine it."""

from __future__ import annotations

from dataclasses import dataclass

from codegen.model import Category, Retry


@dataclass(frozen=True, slots=True)
class RetryRule:
    """Holds for `categories` where `words` are there (none: always). The first decides."""

    id: str
    retry: Retry
    categories: tuple[Category, ...]
    words: str = ""
    unless: str = ""


CALLER_CHANGES: tuple[Category, ...] = (
    "authentication",
    "insufficient_funds",
    "compliance",
    "account",
    "permission",
    "quota",
    "not_found",
    "conflict",
    "unsupported",
    "invalid_order",
    "invalid_request",
)

RETRY_RULES: tuple[RetryRule, ...] = (
    RetryRule("retry/success", "none", ("success",)),
    RetryRule("retry/outcome-open", "check_first", ("unknown_outcome", "internal", "other")),
    RetryRule("retry/at-the-gate", "wait", ("rate_limit", "hold")),
    # A header that is missing or malformed is no matter of the clock.
    RetryRule(
        "retry/time-not-sent", "never", ("timing",), "MISSING | NOTGIVEN | BAD ~PARAM ~TIME | EMPTY"
    ),
    RetryRule("retry/clock", "resync", ("timing",)),
    RetryRule(
        "retry/quota-resets",
        "wait",
        ("quota",),
        "DAILY | TEMPORARY | LATER | EVERY ~TIMEUNIT | NOW",
    ),
    RetryRule(
        "retry/passes",
        "wait",
        ("compliance", "account"),
        "DAILY ~LIMIT | LATER | AGAIN ~LATER | PATIENT | TEMPORARY FROZEN",
    ),
    # What is being done already may end well: look before sending it a second time.
    RetryRule("retry/in-progress", "check_first", ("conflict",), "INPROG | LATER | AGAIN LATER"),
    RetryRule("retry/absent-as-yet", "check_first", ("not_found",), "LATER"),
    RetryRule("retry/try-later", "check_first", ("unavailable",), "LATER | BUSY | AGAIN"),
    RetryRule("retry/suspended", "wait", ("unavailable",)),
    RetryRule("retry/caller-must-change", "never", CALLER_CHANGES),
)
