"""How far each of several has to go in its candidates until no two names meet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence


def settle(
    candidates: Mapping[str, Sequence[str]],
    start: Mapping[str, int],
    owners: Mapping[str, Collection[str]],
) -> dict[str, int]:
    """Key to the place of its name among its candidates, none before that where it starts.

    `owners` are the keys that a name was given to before: they keep it. Of a name that nobody was
    given all who want it go on, so that no order matters; the last candidate is taken as it is.
    """
    levels = dict(start)
    while True:
        holders: dict[str, set[str]] = defaultdict(set)
        for key, level in levels.items():
            holders[candidates[key][level]].add(key)
        met = [
            key
            for key, level in levels.items()
            if level + 1 < len(candidates[key])
            and _has_to_go(key, candidates[key][level], holders, owners)
        ]
        if not met:
            return levels
        levels.update((key, levels[key] + 1) for key in met)


def _has_to_go(
    key: str,
    name: str,
    holders: Mapping[str, set[str]],
    owners: Mapping[str, Collection[str]],
) -> bool:
    owning = owners.get(name)
    return set(owning) != {key} if owning else len(holders[name]) > 1
