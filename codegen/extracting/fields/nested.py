"""Parameters that a table lists below each other, and an example of the request inside each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from codegen.extracting.raw import RawField


def nested_as_sent(fields: Sequence[RawField], body: Any) -> tuple[RawField, ...]:
    """The parameters; those below an object or a list of objects, to the last, are inside it where the
    body of the example has most of them there and none of them beside it. What a table says of
    depths itself goes before that."""
    if not isinstance(body, Mapping) or any(field.depth for field in fields):
        return tuple(fields)
    for at, field in enumerate(fields):
        inside = _keys(body.get(field.name))
        below = [one.name for one in fields[at + 1 :]]
        if not inside or not below or body.keys() & set(below):
            continue
        if inside <= set(below) and len(inside) * 2 >= len(set(below)):
            return (*fields[: at + 1], *(replace(one, depth=1) for one in fields[at + 1 :]))
    return tuple(fields)


def _keys(value: Any) -> set[str]:
    """The names in an object, or in the objects of a list."""
    objects = value if isinstance(value, list) else [value]
    if not objects or not all(isinstance(one, Mapping) for one in objects):
        return set()
    return {name for one in objects for name in one}
