"""Whether to send a request again: mainly a matter of the category, by its definition."""

from __future__ import annotations

from dataclasses import dataclass

from codegen.model import Category, Retry


@dataclass(frozen=True, slots=True)
class RetryRule:
    """Where the category is one of `categories` and the words are there (none: always)."""

    id: str
    retry: Retry
    categories: tuple[Category, ...]
    words: str = ""
    unless: str = ""


RETRY_RULES: tuple[RetryRule, ...] = (
    RetryRule("retry/success", "none", ("success",)),
    RetryRule("retry/unknown", "check_first", ("unknown_outcome", "internal", "other")),
    RetryRule("retry/gate", "wait", ("rate_limit", "hold")),
    # A header that is missing is no matter of the clock.
    RetryRule("retry/time-missing", "never", ("timing",), "MISSING|NOTGIVEN|BAD PARAM|EMPTY|PARAM ~BAD"),
    RetryRule("retry/clock", "resync", ("timing",)),
    RetryRule("retry/quota-resets", "wait", ("quota", "compliance"), "DAILY | TEMPORARY | LATER | AGAIN | EVERY ~TIMEUNIT | NOW"),
    RetryRule("retry/risk-passes", "wait", ("compliance",), "OTHER PATIENTLY".replace(" PATIENTLY", "$"), "ACCOUNT|NOT|MUST|SUPPORT|SYMBOL|RESTRICT"),
    RetryRule("retry/in-progress", "check_first", ("conflict",), "INPROG|LATER|AGAIN"),
    RetryRule("retry/try-later", "check_first", ("unavailable",), "LATER|BUSY|AGAIN"),
    RetryRule("retry/unavailable", "wait", ("unavailable",)),
    RetryRule("retry/absent-yet", "check_first", ("not_found",), "LATER"),
    RetryRule("retry/temporary", "wait", ("account",), "TEMPORARY|LATER"),
    RetryRule(
        "retry/caller-must-change",
        "never",
        (
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
        ),
    ),
)
