"""Whether a value fits a schema: examples and defaults that do not are no part of one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from codegen.exporting.canonical import Plain

_TYPES: Mapping[str, Callable[[Any], bool]] = {
    "null": lambda value: value is None,
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: (
        isinstance(value, int | float | Decimal) and not isinstance(value, bool)
    ),
    "string": lambda value: isinstance(value, str),
    "array": lambda value: isinstance(value, list | tuple),
    "object": lambda value: isinstance(value, dict),
}
_BOUNDS: Mapping[str, Callable[[Any, Any], bool]] = {
    "minimum": lambda value, bound: value >= bound,
    "maximum": lambda value, bound: value <= bound,
    "minLength": lambda value, bound: len(value) >= bound,
    "maxLength": lambda value, bound: len(value) <= bound,
    "pattern": lambda value, bound: re.search(bound, value) is not None,
    "enum": lambda value, bound: value in bound,
}
_ABOUT = {"minimum": "number", "maximum": "number", "minLength": "string"} | {
    "maxLength": "string",
    "pattern": "string",
}


def fits(value: Any, schema: Plain) -> bool:
    """Whether a value is what a schema of ours (its words are those used here) describes."""
    return _is_of_type(value, schema) and _is_within(value, schema) and _has_parts(value, schema)


def types_of(schema: Plain) -> list[str]:
    said = schema.get("type", [])
    return [said] if isinstance(said, str) else list(said)


def _is_of_type(value: Any, schema: Plain) -> bool:
    types = types_of(schema)
    return not types or any(_TYPES[name](value) for name in types)


def _is_within(value: Any, schema: Plain) -> bool:
    return all(
        allows(value, schema[key])
        for key, allows in _BOUNDS.items()
        if key in schema and (key not in _ABOUT or _TYPES[_ABOUT[key]](value))
    )


def _has_parts(value: Any, schema: Plain) -> bool:
    if isinstance(value, dict):
        parts = schema.get("properties", {})
        known = (fits(part, parts[key]) for key, part in value.items() if key in parts)
        return set(schema.get("required", ())) <= set(value) and all(known)
    if isinstance(value, list | tuple):
        return all(fits(part, schema.get("items", {})) for part in value)
    return True
