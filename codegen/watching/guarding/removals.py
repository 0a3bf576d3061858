"""Guard 10: what is gone counts when a second look, at least an hour later, agrees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from codegen.diffing.changes import Change
from codegen.watching.fetching.limits import HOUR_S

LOOKS_FOR_GONE = 3
REMOVALS = frozenset(
    """error-removed error-deduplicated enum-removed enum-value-removed endpoint-removed
    endpoint-removed-after-deprecation param-removed field-removed server-removed
    changelog-entry-removed""".split()
)
"""The kinds of change that say that something is gone. A renumbered code is not gone."""


@dataclass(frozen=True)
class Held:
    """`counted` are the changes that count, `held` the removals that were seen too briefly, and
    `pending` when each of these was first seen."""

    counted: tuple[Change, ...]
    held: tuple[Change, ...]
    pending: dict[str, float]


def hold(
    changes: Sequence[Change], pending: Mapping[str, float], *, now_s: float, accepted: bool
) -> Held:
    """A removal that this look did not see any more starts anew the next time. A clock that was
    set back starts it anew too."""
    counted: list[Change] = []
    held: list[Change] = []
    seen: dict[str, float] = {}
    for change in changes:
        if change.id not in REMOVALS or accepted:
            counted.append(change)
            continue
        first = pending.get(change.fingerprint, now_s)
        seen[change.fingerprint] = min(first, now_s) if first <= now_s else now_s
        (counted if now_s - seen[change.fingerprint] >= HOUR_S else held).append(change)
    return Held(tuple(counted), tuple(held), seen)


def note_missing(missing: Sequence[float], now_s: float) -> tuple[float, ...]:
    """The looks in a row that found nothing, with this one; looks within an hour are one."""
    past = [at_s for at_s in missing if at_s <= now_s]
    if past and now_s - past[-1] < HOUR_S:
        return tuple(past)
    return (*past, now_s)[-LOOKS_FOR_GONE:]


def is_gone(missing: Sequence[float], now_s: float) -> bool:
    """Whether a page was missing at three looks in a row, at least an hour apart."""
    return len([at_s for at_s in missing if at_s <= now_s]) >= LOOKS_FOR_GONE
