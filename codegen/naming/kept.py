"""Names that are exactly what the ledger says: of calls, and of enums and their values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from codegen.naming.assignment import Given
from codegen.naming.keys import kin_of
from codegen.naming.ledger import Ledger
from codegen.naming.settling import settle

Fold = Callable[[str], str]
Besides = Callable[[str], Iterable[str]]


def _nothing(name: str) -> Iterable[str]:
    return ()


def keep(
    wanted: Mapping[str, Sequence[str]],
    ledger: Ledger,
    *,
    fold: Fold = str,
    besides: Besides = _nothing,
) -> dict[str, Given]:
    """A name for each key: that of the ledger, else the first of its candidates that none of these
    keys has or had. What no key here has any more is free: a path that changed keeps its name.

    Names that fold alike are the same; `besides` are what a name takes from those to come.
    """
    names = {key: ledger.names[key] for key in wanted if key in ledger.names}
    firsts = {key: (names.get(key, each[0]), *each[1:]) for key, each in wanted.items()}
    folded = {key: [fold(name) for name in each] for key, each in firsts.items()}
    given = {key: [fold(name) for name in ledger.given.get(key, ())] for key in wanted}
    owners = _owners({key: folded[key][0] for key in names}, given, ledger)
    for name in names.values():
        for other in besides(name):
            owners.setdefault(fold(other), {""})
    levels = settle(folded, dict.fromkeys(folded, 0), owners)
    return _given({key: firsts[key][levels[key]] for key in sorted(firsts)}, ledger, fold)


def _given(names: Mapping[str, str], ledger: Ledger, fold: Fold) -> dict[str, Given]:
    taken = {fold(name) for name in names.values()}
    return {
        key: Given(
            key, name, former=tuple(o for o in ledger.given.get(key, ()) if fold(o) not in taken)
        )
        for key, name in names.items()
    }


def _owners(
    names: Mapping[str, str], given: Mapping[str, Iterable[str]], ledger: Ledger
) -> dict[str, set[str]]:
    """A name that one has is its alone; one that was given before is of all who had it."""
    owners: dict[str, set[str]] = defaultdict(set)
    for key, former in given.items():
        for name in former:
            owners[name].add(key)
    holders: dict[str, list[str]] = defaultdict(list)
    for key, name in names.items():
        holders[name].append(key)
    return {**owners, **{name: {_heir(same, ledger)} for name, same in holders.items()}}


def _heir(keys: list[str], ledger: Ledger) -> str:
    """Of several that have one name that which another became, else the last."""
    ends = {ledger.heir(key) for key in keys if key in ledger.moved}
    return max(keys, key=lambda key: (key in ends, key))


def moves(names: Mapping[str, str], ledger: Ledger) -> dict[str, str]:
    """Keys that are gone to the new ones that have their names now, where one of each does:
    another path or number of the same thing. `names` are those of all keys there are."""
    new, gone = _by_name(names), _by_name(ledger.names)
    found = {}
    for place, keys in gone.items():
        left = [key for key in keys if key not in names and key not in ledger.moved]
        come = [key for key in new.get(place, ()) if key not in ledger.names]
        if len(left) == len(come) == 1:
            found[left[0]] = come[0]
    return found


def _by_name(names: Mapping[str, str]) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key, name in names.items():
        if kin := kin_of(key):
            found[kin, name].append(key)
    return found
