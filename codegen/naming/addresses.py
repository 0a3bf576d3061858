"""A call whose address gained a second operation, or lost all but one: it is known by another key
from then on, and by the name that it had."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from urllib.parse import parse_qsl

from codegen.model import Endpoint
from codegen.naming.calls import METHODS, titled
from codegen.naming.identifiers import split_words
from codegen.naming.keys import call_key, is_call, part_key, split_part
from codegen.naming.ledger import Ledger

Pair = tuple[str, str]
"""The key of a call that is gone, and the one that it has now."""


def at_same_address(ledger: Ledger, endpoints: Iterable[Endpoint]) -> Ledger:
    """The ledger in which such calls have their names and days under the keys of now, those of
    their records and examples as well, and their former keys became these."""
    called = {call_key(each): each for each in endpoints if each.method in METHODS}
    heirs = {**dict(_found(called, ledger)), **dict(_told(called, ledger))}
    if not heirs:
        return ledger
    return replace(
        ledger,
        names={**_carried(ledger.names, heirs), **ledger.names},
        since={**_carried(ledger.since, heirs), **ledger.since},
        moved={**heirs, **ledger.moved},
    )


def _carried(table: Mapping[str, str], heirs: Mapping[str, str]) -> dict[str, str]:
    found = {}
    for key, value in table.items():
        if key in heirs:
            found[heirs[key]] = value
        elif (parts := split_part(key)) is not None and parts[1] in heirs:
            kind, call, part = parts
            found[part_key(kind, heirs[call], part)] = value
    return found


def _told(called: Mapping[str, Endpoint], ledger: Ledger) -> Iterator[Pair]:
    """What somebody said, or a comparison that knew both documents."""
    for key in ledger.moved:
        heir = ledger.heir(key)
        if (
            is_call(key)
            and key not in called
            and heir in called
            and _address(key) == _address(heir)
        ):
            yield key, heir


def _found(called: Mapping[str, Endpoint], ledger: Ledger) -> Iterator[Pair]:
    gone, come = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    before = [key for key in ledger.names if is_call(key)]
    parted = {_address(key) for key in before if _is_selected(key)}
    for key in before:
        if key not in called and key not in ledger.moved:
            gone[_address(key)].append(key)
    for key in called:
        # An operation that comes to others is none that was ever alone.
        is_further = _is_selected(key) and _address(key) in parted
        if key in ledger.names or not is_further:
            come[_address(key)].append(key)
    for address in gone:
        yield from _same(gone[address], come[address], called, ledger)


def _same(
    gone: Sequence[str], come: Sequence[str], called: Mapping[str, Endpoint], ledger: Ledger
) -> Iterator[Pair]:
    """The one that is surely the same: of two that are equally likely nobody knows which a program
    means, and it must not call another one than before."""
    pairs = [(old, new) for old in gone for new in come if _is_selected(old) != _is_selected(new)]
    scores = {(old, new): _score(old, new, called[new], ledger) for old, new in pairs}
    best = max(scores.values(), default=0)
    likely = [pair for pair, score in scores.items() if best and score == best]
    if len(likely) == 1:
        yield likely[0]


def _score(old: str, new: str, endpoint: Endpoint, ledger: Ledger) -> int:
    """By what the two were before, by the title, by what selects the operation: a word of the title
    of the one that is alone each."""
    if new in ledger.names:
        return 3 if ledger.heir(new) == old else 0
    known = (ledger.names[old], *ledger.given.get(old, ()))
    names = {name.rpartition(".")[2] for name in known}
    if not names.isdisjoint(titled(endpoint)):
        return 2
    alone = [split_words(endpoint.title)] if _is_selected(old) else map(split_words, names)
    selecting = _selecting(old if _is_selected(old) else new)
    return int(any(selecting and selecting <= {*words} for words in alone))


def _selecting(key: str) -> set[str]:
    """The words of the values behind an address."""
    pairs = parse_qsl(key.partition("#")[2])
    return {word for _, value in pairs for word in split_words(value)}


def _is_selected(key: str) -> bool:
    return "#" in key


def _address(key: str) -> str:
    return key.partition("#")[0]
