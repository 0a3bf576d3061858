"""Closed sets of values: those that sections spell out, and those that descriptions state."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from codegen.inferring.constraints import infer_values
from codegen.model import Endpoint, Enum, EnumValue, Field


def infer_enums(endpoints: Sequence[Endpoint], spelt_out: Sequence[Enum] = ()) -> tuple[Enum, ...]:
    """An Enum for each closed set, sorted by name: its field's, or its section's. Sets of one name
    that differ are named after the endpoint or heading too; what has one name then is one set."""
    sets: dict[str, dict[tuple[str, ...], tuple[str, Enum]]] = defaultdict(dict)
    for title, enum in (*((enum.source or "", enum) for enum in spelt_out), *_stated(endpoints)):
        wire = tuple(sorted(value.value for value in enum.values))
        sets[enum.name].setdefault(wire, (title, enum))
    return tuple(sorted(_merged(_named(sets)), key=lambda enum: enum.name))


def _stated(endpoints: Sequence[Endpoint]) -> Iterator[tuple[str, Enum]]:
    for endpoint in endpoints:
        for field in _fields(endpoint.params + endpoint.response_fields):
            listed = field.constraints.get("enum", ())
            values = infer_values(field.description) or tuple(map(_value, listed))
            if values:
                source = ", ".join(listed) or field.description
                enum = Enum(name=field.name, values=values, source=source)
                yield f"{endpoint.title} {field.name}", enum


def _value(value: str) -> EnumValue:
    return EnumValue(value=value)


def _fields(fields: Sequence[Field]) -> Iterator[Field]:
    todo = list(reversed(fields))
    while todo:
        field = todo.pop()
        yield field
        todo += reversed(field.fields)


def _named(sets: dict[str, dict[tuple[str, ...], tuple[str, Enum]]]) -> Iterator[Enum]:
    for alike in sets.values():
        for title, enum in alike.values():
            yield enum if len(alike) == 1 else replace(enum, name=title)


def _merged(enums: Iterable[Enum]) -> Iterator[Enum]:
    """Enums by name, values once each: an enum and a member of it cannot be there twice."""
    by_name: dict[str, list[Enum]] = defaultdict(list)
    for enum in enums:
        by_name[enum.name].append(enum)
    for alike in by_name.values():
        values: dict[str, EnumValue] = {}
        for value in (value for enum in alike for value in enum.values):
            values.setdefault(value.value, value)
        yield replace(alike[0], values=tuple(values.values()))
