"""Names of a Spec: from the ledger where it has one, from the words of the documents else."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from msgspec.structs import replace

from codegen.inferring.error_names import name_errors
from codegen.inferring.since import documented_days, with_days
from codegen.model import Endpoint, Enum, Spec
from codegen.naming import Given, Group, Ledger
from codegen.naming.calls import call_name, name_calls
from codegen.naming.former import Former, former_names, with_calls, with_sets
from codegen.naming.kept import moves
from codegen.naming.keys import call_key, own_enums
from codegen.naming.sets import name_enums, name_values


@dataclass(frozen=True, slots=True)
class Named:
    """A Spec with its names, and what the ledger lacks: `additions` are names, `since` days. `ledger`
    is the one they are from, with the keys that were found to have become others. `given` are the names of errors, `given_groups` those of groups of
    codes, which the Spec has not: two each; `calls` those of calls, `sets` those of enums and their
    values."""

    spec: Spec
    additions: Mapping[str, str]
    given: tuple[Given, ...]
    groups: tuple[Group, ...] = ()
    given_groups: tuple[Given, ...] = ()
    calls: tuple[Given, ...] = ()
    sets: tuple[Given, ...] = ()
    ledger: Ledger = field(default_factory=Ledger)
    since: Mapping[str, str] = field(default_factory=dict)

    @property
    def all_given(self) -> tuple[Given, ...]:
        return (*self.given, *self.given_groups, *self.calls, *self.sets)

    @property
    def former(self) -> Former:
        """What the names were that are no more."""
        found = former_names(self.ledger, self.given, self.given_groups)
        found = with_sets(with_calls(found, self.ledger, self.calls), self.ledger, self.sets)
        return dataclasses.replace(found, groups=self.groups)


def give_names(spec: Spec, ledger: Ledger) -> Named:
    """The Spec with a name and family in each meaning, the call of each endpoint, the names of enums
    and their values, and the day of each that has one."""
    errors = name_errors(spec, ledger)
    calls = name_calls(spec.endpoints, ledger)
    enums = name_enums(spec, ledger)
    own = {enum.name for enum in own_enums(spec)}
    values = {enum: name_values(enum, ledger if enum.name in own else Ledger()) for enum in enums}
    sets = tuple(_own(spec, enums, values))
    exact = {one.key: one.name for one in (*calls.values(), *sets)}
    names = {**errors.bare, **exact}
    days = documented_days(spec)
    named = replace(
        spec,
        errors=errors.errors,
        endpoints=tuple(_called(each, calls) for each in spec.endpoints),
        enums=tuple(
            _enum(each, enums[each], values[each]) if each in enums else each for each in spec.enums
        ),
    )
    return Named(
        spec=with_days(named, {**ledger.since, **days}),
        additions={key: name for key, name in names.items() if ledger.bare(key) is None},
        given=errors.given,
        groups=errors.groups,
        given_groups=errors.given_groups,
        calls=tuple(calls.values()),
        sets=sets,
        ledger=dataclasses.replace(ledger, moved={**moves(names, ledger), **ledger.moved}),
        since=days,
    )


def _called(endpoint: Endpoint, calls: Mapping[str, Given]) -> Endpoint:
    given = calls.get(call_key(endpoint))
    return endpoint if given is None else replace(endpoint, call=call_name(given.name))


def _enum(enum: Enum, given: Given, values: Mapping[str, Given]) -> Enum:
    named = (replace(each, name=values[each.value].name) for each in enum.values)
    return replace(enum, type_name=given.name, values=tuple(named))


def _own(
    spec: Spec, enums: Mapping[Enum, Given], values: Mapping[Enum, Mapping[str, Given]]
) -> Iterator[Given]:
    for enum in own_enums(spec):
        if enum in enums:
            yield enums[enum]
            yield from values[enum].values()
