"""What a finished module must say, in the terms of `readback`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from codegen.rendering.literals import capped, doc_lines
from codegen.rendering.readback import Leaf, Ref

Leaves = tuple[Leaf, ...]


def flat(value: object) -> Leaves:
    """The leaves of a literal, in the order in which they are written."""
    if isinstance(value, Mapping):
        return tuple(leaf for pair in value.items() for part in pair for leaf in flat(part))
    if isinstance(value, tuple | list):
        return tuple(leaf for item in value for leaf in flat(item))
    if isinstance(value, str):
        return (capped(value),)
    if value is None or isinstance(value, int):
        return (value,)
    raise TypeError(f"no literal: {type(value).__name__}")


def refs(names: Iterable[str]) -> Leaves:
    return tuple(map(Ref, names))


def call(target: str, *arguments: Leaves, **keywords: Leaves) -> Leaves:
    named = (leaf for key, value in keywords.items() for leaf in (Ref(f"{key}="), *value))
    return (Ref(target), *(leaf for argument in arguments for leaf in argument), *named)


def docstring(lines: Iterable[str]) -> Leaves:
    return ("\n".join(doc_lines(lines)),)
