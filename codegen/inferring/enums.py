"""Closed sets of values that the descriptions of fields state."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from codegen.inferring.constraints import infer_values
from codegen.model import Endpoint, Enum, Field


def infer_enums(endpoints: Sequence[Endpoint]) -> tuple[Enum, ...]:
    """An Enum for each closed set, named after its field; where fields of one name have other
    sets, after the endpoint's title and the field. Sorted by name."""
    sets: dict[str, dict[tuple[str, ...], tuple[str, Enum]]] = defaultdict(dict)
    for endpoint in endpoints:
        for field in _fields(endpoint.params + endpoint.response_fields):
            values = infer_values(field.description)
            if values:
                enum = Enum(name=field.name, values=values, source=field.description)
                wire = tuple(value.value for value in values)
                sets[field.name].setdefault(wire, (f"{endpoint.title} {field.name}", enum))
    return tuple(sorted(_named(sets.values()), key=lambda enum: enum.name))


def _fields(fields: Sequence[Field]) -> Iterator[Field]:
    todo = list(reversed(fields))
    while todo:
        field = todo.pop()
        yield field
        todo += reversed(field.fields)


def _named(sets: Iterable[dict[tuple[str, ...], tuple[str, Enum]]]) -> Iterator[Enum]:
    for alike in sets:
        for title, enum in alike.values():
            name = enum.name if len(alike) == 1 else title
            yield Enum(name=name, values=enum.values, source=enum.source)
