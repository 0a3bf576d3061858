"""Names that were emitted and are no more: what emitted packages still know them as. They last as
long as their lines in names.toml."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from codegen.naming.assignment import Given
from codegen.naming.calls import call_name
from codegen.naming.groups import Group
from codegen.naming.identifiers import class_name, member_name
from codegen.naming.keys import is_enum, split_call, split_code, split_part, split_value
from codegen.naming.ledger import Ledger
from codegen.naming.parts import fixture_name, model_class

Names = Mapping[str, str]
T = TypeVar("T")


@dataclass(frozen=True)
class Former(Mapping[str, str]):
    """Names that are no more, as they were emitted. As a mapping, the classes of errors.

    `classes`, `members` (of codes), `calls`, `enums`, `models` and `fixtures` have the names that they
    have now, `enum_members` those of the members of each. What is gone from the documents has what
    it stood for: the code of a class, space and code of a member, method and path of a call, the
    value of a member of an enum (of an enum, those of its members; `gone_numbers` are those whose
    values were numbers), in words the place of a record
    and what an example was of. `groups` are those of codes, under the names that they were given.
    """

    classes: Names = field(default_factory=dict)
    members: Names = field(default_factory=dict)
    gone: Names = field(default_factory=dict)
    groups: tuple[Group, ...] = ()
    gone_members: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    calls: Names = field(default_factory=dict)
    gone_calls: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    enums: Names = field(default_factory=dict)
    enum_members: Mapping[str, Names] = field(default_factory=dict)
    gone_enum_members: Mapping[str, Names] = field(default_factory=dict)
    gone_enums: Mapping[str, Names] = field(default_factory=dict)
    gone_numbers: frozenset[str] = frozenset()
    models: Names = field(default_factory=dict)
    gone_models: Names = field(default_factory=dict)
    fixtures: Names = field(default_factory=dict)
    gone_fixtures: Names = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        return self.classes[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.classes)

    def __len__(self) -> int:
        return len(self.classes)


def former_names(ledger: Ledger, given: Iterable[Given], groups: Iterable[Given]) -> Former:
    """Of errors and of groups of codes. A name that became that of a family is a class that is
    there; a further class of a code was no member."""
    given, groups = tuple(given), tuple(groups)
    names = {name for one in (*given, *groups) for name in (one.name, one.family)}
    renamed, gone = _parted(given, ledger.like(["code:"]))
    classes = [*renamed, *((old, one.name) for one in groups for old in one.former)]
    return Former(
        classes={class_name(old): class_name(new) for old, new in classes if old not in names},
        members={member_name(old): member_name(new) for old, new in renamed},
        gone={class_name(name): split_code(key)[1] for name, key in gone},
        gone_members={member_name(name): split_code(key) for name, key in gone if "#" not in key},
    )


def with_calls(former: Former, ledger: Ledger, calls: Iterable[Given]) -> Former:
    calls = tuple(calls)
    names = {one.name for one in calls}
    renamed, gone = _parted(calls, ledger.like(["endpoint:"]))
    return replace(
        former,
        calls={call_name(old): call_name(new) for old, new in renamed if old not in names},
        gone_calls={call_name(name): split_call(key) for name, key in gone if name not in names},
    )


def with_sets(former: Former, ledger: Ledger, sets: Iterable[Given]) -> Former:
    own, given = _by_enum((one.key, one) for one in sets), _by_enum((k, k) for k in ledger.given)
    ledger = ledger.like(["enum:"])
    classes = {one.key: one for one in own.get("", ())}
    renamed, gone = _parted(classes.values(), ledger, given.get("", ()))
    enums = {class_name(old): class_name(new) for old, new in renamed}
    taken = {class_name(one.name) for one in classes.values()}
    left = {class_name(name): key for name, key in gone if class_name(name) not in taken}
    values, lost = {}, {}
    for key, one in classes.items():
        name = class_name(one.name)
        values[name], lost[name] = _values(key, own.get(key, ()), ledger, given.get(key, ()))
    return replace(
        former,
        enums={old: new for old, new in enums.items() if old not in taken},
        enum_members={name: found for name, found in values.items() if found},
        gone_enum_members={name: found for name, found in lost.items() if found},
        gone_enums={
            name: _values(key, (), ledger, given.get(key, ()))[1] for name, key in left.items()
        },
        gone_numbers=frozenset(name for name, key in left.items() if key in ledger.numbers),
    )


def _by_enum(things: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    """By the keys of the enums whose values they are of; under "" those of enums."""
    found: dict[str, list[T]] = defaultdict(list)
    for key, thing in things:
        if is_enum(key):
            found[""].append(thing)
        elif parts := split_value(key):
            found[parts[0]].append(thing)
    return found


def with_models(former: Former, ledger: Ledger, models: Iterable[Given]) -> Former:
    models = tuple(models)
    taken = {model_class(one.name) for one in models}
    renamed, gone = _parted(models, ledger.like(["model:"]))
    now = {model_class(old): model_class(new) for old, new in renamed}
    lost = {model_class(name): _place(key) for name, key in gone}
    return replace(
        former,
        models={old: new for old, new in now.items() if old not in taken},
        gone_models={name: place for name, place in lost.items() if name not in taken},
    )


def with_fixtures(former: Former, ledger: Ledger, fixtures: Iterable[Given], vendor: str) -> Former:
    fixtures = tuple(fixtures)
    taken = {fixture_name(one.name, vendor) for one in fixtures}
    renamed, gone = _parted(fixtures, ledger.like(["fixture:"]))
    now = {fixture_name(old, vendor): fixture_name(new, vendor) for old, new in renamed}
    lost = {fixture_name(name, vendor): _place(key) for name, key in gone}
    return replace(
        former,
        fixtures={old: new for old, new in now.items() if old not in taken},
        gone_fixtures={name: place for name, place in lost.items() if name not in taken},
    )


def _place(key: str) -> str:
    """ "data.list[] of GET /v1/order"."""
    _, call, part = split_part(key) or ("", key, "")
    where = " ".join(filter(None, split_call(call)))
    return f"{part or 'the answer'} of {where}"


def _values(
    enum: str, own: Sequence[Given], ledger: Ledger, given: Iterable[str]
) -> tuple[Names, Names]:
    """Of the members of an enum, by its key: `own` are those of now, `given` the keys of all that
    it had."""
    taken = {one.name for one in own}
    renamed, gone = _parted(own, ledger, given)
    return (
        {member_name(old): member_name(new) for old, new in renamed if old not in taken},
        {member_name(name): key[len(enum) + 1 :] for name, key in gone if name not in taken},
    )


_Pairs = list[tuple[str, str]]


def _parted(
    given: Iterable[Given], ledger: Ledger, keys: Iterable[str] | None = None
) -> tuple[_Pairs, _Pairs]:
    """Former names with those of now, and names of what is gone with its keys (of `keys` alone where
    they are said). What became another thing has the name of that."""
    now = {one.key: one for one in given}
    renamed = [(old, one.name) for _, one in sorted(now.items()) for old in one.former]
    gone: _Pairs = []
    for key in sorted(ledger.given if keys is None else keys):
        if key in now:
            continue
        heir = now.get(ledger.heir(key))
        names = ledger.given[key]
        if heir is None:
            gone += [(name, key) for name in names]
        else:
            renamed += [(name, heir.name) for name in names if name != heir.name]
    return renamed, gone
