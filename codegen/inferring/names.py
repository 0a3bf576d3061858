"""Names of a Spec: from the ledger where it has one, from the words of the documents else."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from msgspec.structs import replace

from codegen.inferring.error_names import name_errors
from codegen.inferring.since import documented_days, with_days
from codegen.model import Endpoint, Enum, Spec
from codegen.naming import Given, Group, Ledger
from codegen.naming.addresses import at_same_address
from codegen.naming.calls import call_name, name_calls
from codegen.naming.former import (
    Former,
    former_names,
    with_calls,
    with_fixtures,
    with_models,
    with_sets,
)
from codegen.naming.kept import moves
from codegen.naming.keys import call_key, enum_key, own_enums, split_part
from codegen.naming.parts import follow, name_fixtures, name_models
from codegen.naming.sets import enums_of_numbers, name_enums, name_values

Names = dict[str, str]


@dataclass(frozen=True, slots=True)
class Named:
    """A Spec with its names, and what the ledger lacks: `additions` are names, `since` days. `ledger`
    is the one they are from, with the keys that were found to have become others. `given` are the
    names of errors, `given_groups` those of groups of codes, which the Spec has not: two each;
    `calls` those of calls, `sets` those of enums and their values, `models` those of the records in
    answers, `fixtures` those of examples. `numbers` are the keys of enums of numbers."""

    spec: Spec
    additions: Mapping[str, str]
    given: tuple[Given, ...]
    groups: tuple[Group, ...] = ()
    given_groups: tuple[Given, ...] = ()
    calls: tuple[Given, ...] = ()
    sets: tuple[Given, ...] = ()
    models: tuple[Given, ...] = ()
    fixtures: tuple[Given, ...] = ()
    ledger: Ledger = field(default_factory=Ledger)
    since: Mapping[str, str] = field(default_factory=dict)
    numbers: tuple[str, ...] = ()

    @property
    def all_given(self) -> tuple[Given, ...]:
        of_errors = (*self.given, *self.given_groups)
        return (*of_errors, *self.calls, *self.sets, *self.models, *self.fixtures)

    @property
    def former(self) -> Former:
        """What the names were that are no more."""
        found = former_names(self.ledger, self.given, self.given_groups)
        found = with_sets(with_calls(found, self.ledger, self.calls), self.ledger, self.sets)
        found = with_models(found, self.ledger, self.models)
        found = with_fixtures(found, self.ledger, self.fixtures, self.spec.vendor)
        return dataclasses.replace(found, groups=self.groups)


def give_names(spec: Spec, before: Ledger) -> Named:
    """The Spec with a name and family in each meaning, the call of each endpoint and the names of the
    records and examples in it, the names of enums and their values, and the day of each that has
    one."""
    ledger = at_same_address(before, spec.endpoints)
    errors = name_errors(spec, ledger)
    calls = name_calls(spec.endpoints, ledger)
    enums = name_enums(spec, ledger)
    own = {enum.name for enum in own_enums(spec)}
    values = {enum: name_values(enum, ledger if enum.name in own else Ledger()) for enum in enums}
    sets = tuple(_own(spec, enums, values))
    bare = {key: one.name for key, one in calls.items()}
    models = name_models(spec.endpoints, bare, ledger)
    fixtures = name_fixtures(spec.vendor, spec.endpoints, bare, ledger)
    parts = (*models.values(), *fixtures.values())
    exact = {one.key: one.name for one in (*calls.values(), *sets, *parts)}
    names = {**errors.bare, **exact}
    kept = {key: day for key, day in ledger.since.items() if key not in before.since}
    days = {**kept, **documented_days(spec)}
    of_calls = _by_call(parts)
    numbers = enums_of_numbers(spec)
    named = replace(
        spec,
        errors=errors.errors,
        endpoints=tuple(_called(each, calls, of_calls) for each in spec.endpoints),
        enums=tuple(
            _enum(each, enums[each], values[each]) if each in enums else each for each in spec.enums
        ),
    )
    return Named(
        spec=with_days(named, {**ledger.since, **days}),
        additions={key: name for key, name in names.items() if before.bare(key) is None},
        given=errors.given,
        groups=errors.groups,
        given_groups=errors.given_groups,
        calls=tuple(calls.values()),
        sets=sets,
        models=tuple(models.values()),
        fixtures=tuple(fixtures.values()),
        ledger=follow(dataclasses.replace(ledger, moved={**moves(names, ledger), **ledger.moved})),
        since=days,
        numbers=tuple(
            enum_key(each.name) for each in enums if each in numbers and each.name in own
        ),
    )


def _called(
    endpoint: Endpoint, calls: Mapping[str, Given], parts: Mapping[str, Mapping[str, Names]]
) -> Endpoint:
    key = call_key(endpoint)
    given = calls.get(key)
    if given is None:
        return endpoint
    own = parts.get(key, {})
    return replace(
        endpoint,
        call=call_name(given.name),
        models=own.get("model", {}),
        fixtures=own.get("fixture", {}),
    )


def _by_call(parts: Iterable[Given]) -> dict[str, dict[str, Names]]:
    """Names by the keys of calls, kinds, and parts."""
    found: dict[str, dict[str, Names]] = {}
    for one in parts:
        if (place := split_part(one.key)) is not None:
            kind, call, part = place
            found.setdefault(call, {}).setdefault(kind, {})[part] = one.name
    return found


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
