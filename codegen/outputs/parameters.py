"""What the clients know of a parameter besides its name: rules, and how a key of its is made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from codegen.model import Endpoint, Field, Location

_WITHOUT_BODY = frozenset({"GET", "DELETE"})
_ALPHABETS = {"": "hex", "^[0-9]+$": "digits"}
_SHORTEST_KEY = {"digits": 12, "hex": 16}
_LONGEST_KEY = 200
_LONGEST_PATTERN = 500

Rules = tuple[tuple[str, int | str], ...]


def distinct(endpoint: Endpoint) -> list[Field]:
    """The parameters of an endpoint, of several of one name the first."""
    return list({field.name: field for field in reversed(endpoint.params)}.values())[::-1]


def location(field: Field, endpoint: Endpoint) -> Location:
    default: Location = "query" if endpoint.method in _WITHOUT_BODY else "body"
    return field.location or default


def rules(field: Field) -> Rules:
    """The documented limits that can be checked, in the words of JSON Schema."""
    return tuple(_rules(field.constraints))


def _rules(constraints: dict[str, Any]) -> Iterator[tuple[str, int | str]]:
    for rule in ("minimum", "maximum"):
        if _is_number(constraints.get(rule)):
            yield rule, _short(constraints[rule])
    for rule in ("min_length", "max_length"):
        length = constraints.get(rule)
        if type(length) is int and 0 <= length < 10**6:
            yield rule, length
    pattern = constraints.get("pattern")
    if isinstance(pattern, str) and _compiles(pattern):
        yield "pattern", pattern


def _is_number(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | str | Decimal):
        return False
    try:
        return Decimal(value).is_finite()
    except InvalidOperation:
        return False


def _short(value: Any) -> int | str:
    return value if type(value) is int and abs(value) < 10**18 else str(value)


def _compiles(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        return False
    return len(pattern) <= _LONGEST_PATTERN


def makes(field: Field) -> str | None:
    """Of what an idempotency key can be made that its rules allow, None where it cannot."""
    if field.role != "idempotency_key" or field.kind not in ("string", "any"):
        return None
    limits = dict(rules(field))
    kind = _ALPHABETS.get(str(limits.get("pattern", "")))
    if kind is None or {"minimum", "maximum"} & set(limits):
        return None
    longest = int(limits.get("max_length", _LONGEST_KEY))
    least = int(limits.get("min_length", 0))
    return kind if _SHORTEST_KEY[kind] <= longest and least <= min(longest, _LONGEST_KEY) else None


def inner_amounts(field: Field) -> tuple[str, ...]:
    """The names of the amounts inside an object or a list: they are sent as text too."""
    return tuple(sorted({each.name for each in _below(field) if each.kind == "decimal"}))


def _below(field: Field) -> Iterator[Field]:
    todo = list(field.fields)
    while todo:
        each = todo.pop()
        yield each
        todo += each.fields
