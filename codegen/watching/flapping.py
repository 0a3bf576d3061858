"""Guard 9: servers behind one address that are not brought up to date at once show a page now as it
is and now as it was. What was seen lately is no change."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from codegen.watching.fetching.limits import HOUR_S
from codegen.watching.memory import MAX_LOOKS, Look

LOOKS_TO_STAY = 3


def is_flapping(digest: str, looks: Sequence[Look], now_s: float) -> bool:
    """Whether a page equals one of the last five and another came in between. `looks` are those
    before this one, the latest last. One that has stayed for an hour, or for three looks, has gone
    back for good: then it is a change."""
    stayed = _stayed(digest, looks)
    if not any(look.digest == digest for look in looks[: len(looks) - len(stayed)]):
        return False
    return not has_stayed(digest, looks, now_s) and len(stayed) + 1 < LOOKS_TO_STAY


def has_stayed(digest: str, looks: Sequence[Look], now_s: float) -> bool:
    """Whether the page was the same an hour ago, and at every look since; or at all the looks that
    are remembered, where these are few minutes apart."""
    stayed = _stayed(digest, looks)
    since_s = (look.at_s for look in stayed if look.at_s <= now_s)
    return now_s - min(since_s, default=now_s) >= HOUR_S or len(stayed) >= MAX_LOOKS


def _stayed(digest: str, looks: Sequence[Look]) -> list[Look]:
    return [*takewhile(lambda look: look.digest == digest, reversed(looks))]
