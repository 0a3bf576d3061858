"""Guard 9: servers behind one address that are not brought up to date at once show a page now as it
is and now as it was. What was seen lately is no change."""

from __future__ import annotations

from collections.abc import Sequence

from codegen.watching.memory import Look

HOUR_S = 3600.0
LOOKS_TO_STAY = 3


def is_flapping(digest: str, looks: Sequence[Look], now_s: float) -> bool:
    """Whether a page equals one of the last five and another came in between. `looks` are those
    before this one, the latest last. One that has stayed for an hour, or for three looks, has gone
    back for good: then it is a change."""
    lately = list(looks)
    stayed: list[Look] = []
    while lately and lately[-1].digest == digest:
        stayed.append(lately.pop())
    if not any(look.digest == digest for look in lately):
        return False
    since_s = min((look.at_s for look in stayed if look.at_s <= now_s), default=now_s)
    return now_s - since_s < HOUR_S and len(stayed) + 1 < LOOKS_TO_STAY
