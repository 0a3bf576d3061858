"""What the clients know of a parameter besides its name: rules, and how a key of its is made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from codegen.model import Endpoint, Field, Kind, Location, Operation

_WITHOUT_BODY = frozenset({"GET", "DELETE"})
_ALPHABETS = {"": "hex", "^[0-9]+$": "digits"}
_SHORTEST_KEY = {"digits": 12, "hex": 16}
_LONGEST_KEY = 200
_LONGEST_PATTERN = 500

Rules = tuple[tuple[str, int | str], ...]


def distinct(endpoint: Endpoint) -> list[Field]:
    """The parameters that a caller gives, of several of one name the first."""
    given = list({field.name: field for field in reversed(endpoint.params)}.values())[::-1]
    operation = endpoint.operation
    if operation is None:
        return given
    known = {*fixed(endpoint), holder_of(operation)}
    return [field for field in given if field.name not in known]


def fixed(endpoint: Endpoint) -> dict[str, str | int]:
    """What every request for one of several operations at an address has, by wire name: what
    selects it, and what the documented call has around its parameters."""
    operation = endpoint.operation
    if operation is None:
        return {}
    body = endpoint.request_example.body if endpoint.request_example else None
    around = body if operation.within and isinstance(body, dict) else {}
    kept = {key: around[key] for key in ("jsonrpc", "id") if isinstance(around.get(key), str | int)}
    return {**kept, **operation.values}


def holder_of(operation: Operation) -> str:
    """The wire name of what holds the parameters; "" where nothing does."""
    return (operation.within or "").removesuffix("[]")


def is_in_order(operation: Operation) -> bool:
    """Whether it holds the values alone, in the documented order."""
    return (operation.within or "").endswith("[]")


def inner(endpoint: Endpoint) -> list[Field]:
    """The parameters that stand in an object or a list of their own in the body."""
    is_within = endpoint.operation is not None and endpoint.operation.within is not None
    given = distinct(endpoint) if is_within else []
    return [field for field in given if location(field, endpoint) == "body"]


def sent(endpoint: Endpoint) -> list[Field]:
    """The parameters as they stand in a request, those that a caller does not give as well."""
    operation, inside = endpoint.operation, inner(endpoint)
    given = [field for field in distinct(endpoint) if field not in inside]
    if operation is None:
        return given
    known = [_fixed(name, value, operation) for name, value in fixed(endpoint).items()]
    if operation.within is None:
        return known + given
    is_required = any(field.required for field in inside) or None
    kind: Kind = "array" if is_in_order(operation) else "object"
    holder = Field(
        name=holder_of(operation),
        type=kind,
        kind=kind,
        required=is_required,
        location="body",
        fields=() if is_in_order(operation) else tuple(inside),
    )
    return [*known, holder, *given]


def _fixed(name: str, value: str | int, operation: Operation) -> Field:
    kind: Kind = "integer" if isinstance(value, int) else "string"
    selects = {"const": value} if name in operation.values else {}
    return Field(
        name=name,
        type=kind,
        kind=kind,
        required=True,
        default=str(value),
        location=operation.location,
        constraints=selects,
    )


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
