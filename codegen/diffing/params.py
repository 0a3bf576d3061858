"""Parameters: known by name within their endpoint, then by position, type and description."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import Any

from codegen.diffing.changes import KINDS, Change
from codegen.diffing.enums import DEPRECATED
from codegen.diffing.fields import keyed, pair_fields, way_of
from codegen.diffing.spots import Spot, change
from codegen.model import Field

_TYPES = {
    "wider": "param-type-widened",
    "narrower": "param-type-narrowed",
    "other": "param-type-changed",
}
_AT_MOST, _AT_LEAST = ("maximum", "max_length"), ("minimum", "min_length")
_BOUNDS = (*_AT_MOST, *_AT_LEAST, "pattern")


def compare_params(
    spot: Spot, old: Sequence[Field], new: Sequence[Field], *, of: str = "params"
) -> Iterator[Change]:
    """Those of an endpoint, or (`of` is "fields") those within a parameter."""
    before, after = (keyed(fields, lambda field: field.name) for fields in (old, new))
    paired = pair_fields(before, after)
    for key, ours, theirs in paired.common:
        if ours != theirs:
            at = spot.child(of, ours, theirs, steps=(key, key), kind="param")
            yield from _compare(at, ours, theirs)
    for (was, ours), (now, theirs), likely in paired.renamed:
        at = spot.child(of, ours, theirs, steps=(was, now), kind="param")
        at = replace(at, confidence=likely)
        yield change("param-renamed", at, ours.name, theirs.name)
        yield from _compare(at, ours, theirs)
    for key, field in paired.gone:
        yield change(
            "param-removed", spot.child(of, field, None, steps=(key, key), kind="param"), field
        )
    for key, field in paired.come:
        id = "param-added-required" if field.required else "param-added-optional"
        yield change(id, spot.child(of, None, field, steps=(key, key), kind="param"), None, field)
    if paired.is_reordered:
        orders = [key for key in before if key in after], [key for key in after if key in before]
        yield change("param-reordered", spot.part(of, kind="param"), *orders)


def _compare(spot: Spot, old: Field, new: Field) -> Iterator[Change]:
    yield from _compare_required(spot, old, new)
    yield from _compare_types(spot, old, new)
    yield from _compare_defaults(spot, old, new)
    yield from _compare_bounds(spot, old, new)
    if old.location != new.location:
        id = "param-location-changed" if old.location and new.location else "param-described"
        yield change(id, spot.part("location"), old.location, new.location)
    yield from _compare_words(spot, old, new)
    yield from compare_params(spot, old.fields, new.fields, of="fields")


def _compare_required(spot: Spot, old: Field, new: Field) -> Iterator[Change]:
    """What is not said counts as optional: a client leaves it out."""
    before, after = _condition(old), _condition(new)
    at, was, now = spot.part("required"), before or old.required, after or new.required
    if was == now:
        return
    if after is not None:
        yield change("param-became-conditional", at, was, now)
    elif new.required:
        yield change("param-became-required", at, was, now)
    elif old.required or before is not None:
        yield change("param-became-optional", at, was, now)
    else:
        yield change("param-described", at, was, now)


def _condition(field: Field) -> str | None:
    return field.constraints.get("required_if")


def _compare_types(spot: Spot, old: Field, new: Field) -> Iterator[Change]:
    way = way_of(old, new)
    at, before, after = spot.part("type"), _type(old), _type(new)
    if way == "format":
        verdict = KINDS["param-format-changed"].lesser
        yield change("param-format-changed", at, before, after, confidence=0.6, verdict=verdict)
    elif way is not None:
        yield change(_TYPES[way], at, before, after)
    elif before != after:
        yield change("param-described", at, before, after)
    units = old.constraints.get("unit"), new.constraints.get("unit")
    if units[0] != units[1]:
        id = "param-unit-changed" if all(units) else "param-described"
        yield change(id, spot.part("constraints", "unit"), *units)


def _type(field: Field) -> dict[str, str | None]:
    return {"type": field.type, "kind": field.kind}


def _compare_defaults(spot: Spot, old: Field, new: Field) -> Iterator[Change]:
    if old.default == new.default:
        return
    id = "param-default-changed"
    if old.default is None or new.default is None:
        id = "param-default-added" if old.default is None else "param-default-removed"
    yield change(id, spot.part("default"), old.default, new.default)


def _compare_bounds(spot: Spot, old: Field, new: Field) -> Iterator[Change]:
    for name in _BOUNDS:
        before, after = old.constraints.get(name), new.constraints.get(name)
        if before != after:
            tighter = after is not None and _is_tighter(name, before, after)
            id = "param-constraint-tightened" if tighter else "param-constraint-loosened"
            yield change(id, spot.part("constraints", name), before, after)


def _is_tighter(name: str, before: Any, after: Any) -> bool:
    """Whether less gets through; of two patterns nobody knows, so it counts as the stricter."""
    if before is None or name == "pattern":
        return True
    try:
        difference = Decimal(str(after)) - Decimal(str(before))
    except InvalidOperation:
        return True
    return difference < 0 if name in _AT_MOST else difference > 0


def _compare_words(spot: Spot, old: Field, new: Field) -> Iterator[Change]:
    if old.role != new.role:
        yield change("param-described", spot.part("role"), old.role, new.role)
    if old.description == new.description:
        return
    was, now = (bool(DEPRECATED.search(field.description or "")) for field in (old, new))
    id = "param-described"
    if was != now:
        id = "param-deprecated" if now else "param-undeprecated"
    yield change(id, spot.part("description"), old.description, new.description)
