"""Asking again: when, and how often."""

from __future__ import annotations

import re
from datetime import UTC
from email.utils import parsedate_to_datetime

from codegen.watching.fetching.limits import Clock, Limits
from codegen.watching.fetching.refusal import Refusal

_SECONDS = re.compile(r"[0-9]{1,10}")


def read_retry_after(said: str | None, now: float) -> float | None:
    """Seconds from now, not less than 0. None: it is not said, or is neither number nor date."""
    if said is None:
        return None
    if _SECONDS.fullmatch(said.strip()):
        return float(said)
    try:
        date = parsedate_to_datetime(said.strip()[:64])
    except (ValueError, IndexError, TypeError, OverflowError):
        return None
    return max(0.0, date.replace(tzinfo=date.tzinfo or UTC).timestamp() - now)


def pause_before(refusal: Refusal, done: int, limits: Limits, clock: Clock) -> float | None:
    """How long to wait before the next try, after `done` of them. None: there is none."""
    if not refusal.passing or done >= limits.tries:
        return None
    said = refusal.retry_after_s
    if said is not None and said > limits.retry_after_s:
        return None
    least = limits.backoff_s * 2 ** (done - 1)
    return (least if said is None else said) + limits.backoff_s * clock.chance()
