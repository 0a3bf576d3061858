"""What a status says, before any byte of the body."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NoReturn

from codegen.watching.fetching.refusal import Refusal
from codegen.watching.fetching.retrying import read_retry_after

WHOLE = frozenset({200, 203})
"""Not 202 and 204, which challenges and empty answers have, nor 206, a part that nobody asked for."""
GONE = frozenset({404, 410})
_BLOCKED = frozenset({403, 451})
_WAIT = frozenset({429, 503})
_PASSING = frozenset({429, 500, 502, 503, 504})
_BY_HAND = "save the page in a browser and give it with --from-file"


def refuse_status(status: int, headers: Mapping[str, str], now: float) -> NoReturn:
    """Raises Refusal, always."""
    if status in _BLOCKED:
        raise Refusal("blocked", f"status {status}: the server does not serve us here", _BY_HAND)
    if status == 401:
        raise Refusal("login", "status 401: it wants to know who asks", _BY_HAND)
    after = read_retry_after(headers.get("retry-after"), now) if status in _WAIT else None
    if status in _WAIT:
        what = "too many requests" if status == 429 else "the server is not available"
        when = "" if after is None else f": try again in {after:.0f} s"
        reason = "rate-limited" if status == 429 else "unavailable"
        raise Refusal(reason, f"status {status}, {what}{when}", passing=True, retry_after_s=after)
    raise Refusal("status", f"status {status}", passing=status in _PASSING)
