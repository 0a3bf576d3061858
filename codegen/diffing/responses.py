"""Response fields: known by their path in the answer; a row that no example shows, by its name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from codegen.diffing.changes import KINDS, Change
from codegen.diffing.fields import Keyed, keyed, pair_fields, way_of
from codegen.diffing.spots import Spot, change
from codegen.model import Field

_LIST = "response_fields"
_TYPES = {
    "wider": "field-type-generalized",
    "narrower": "field-type-specialized",
    "other": "field-type-changed",
}


def compare_responses(spot: Spot, old: Sequence[Field], new: Sequence[Field]) -> Iterator[Change]:
    if old == new:
        return
    before, after = _by_path(old), _by_path(new)
    for was, now in _moved(before, after):
        at = _at(spot, before[was], after[now], was, now)
        if before[was].path and after[now].path:
            yield change("field-moved", at, was, now)
        else:
            # The table says the same; only one of the examples shows where the field is.
            yield change("field-described", at.part("path"), before[was].path, after[now].path)
        yield from _compare(at, before.pop(was), after.pop(now))
    yield from _compare_lists(spot, before, after)


def _by_path(fields: Sequence[Field]) -> Keyed:
    return keyed(fields, lambda field: field.path or field.name)


def _at(spot: Spot, old: Field | None, new: Field | None, was: str, now: str) -> Spot:
    return spot.child(_LIST, old, new, steps=(was, now), kind="field")


def _moved(old: Keyed, new: Keyed) -> list[tuple[str, str]]:
    """Fields of one name that stand once on each side, and elsewhere."""
    places = [_places(old, new), _places(new, old)]
    return [
        (was[0], places[1][name][0])
        for name, was in places[0].items()
        if len(was) == 1 and len(places[1].get(name, ())) == 1
    ]


def _places(fields: Keyed, others: Keyed) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key, field in fields.items():
        if key not in others:
            found.setdefault(field.name, []).append(key)
    return found


def _compare_lists(spot: Spot, before: Keyed, after: Keyed) -> Iterator[Change]:
    paired = pair_fields(before, after)
    for key, ours, theirs in paired.common:
        if ours != theirs:
            yield from _compare(_at(spot, ours, theirs, key, key), ours, theirs)
    for (was, ours), (now, theirs), likely in paired.renamed:
        at = replace(_at(spot, ours, theirs, was, now), confidence=likely)
        yield change("field-renamed", at, was, now)
        yield from _compare(at, ours, theirs)
    for key, field in paired.gone:
        lesser = KINDS["field-removed"].lesser if field.required is False else None
        yield change("field-removed", _at(spot, field, None, key, key), field, verdict=lesser)
    for key, field in paired.come:
        yield change("field-added", _at(spot, None, field, key, key), None, field)
    if paired.is_reordered:
        orders = [key for key in before if key in after], [key for key in after if key in before]
        yield change("field-reordered", spot.part(_LIST, kind="field"), *orders)


def _compare(spot: Spot, old: Field, new: Field) -> Iterator[Change]:
    yield from _compare_required(spot, old, new)
    yield from _compare_types(spot, old, new)
    for name in ("description", "default", "role", "location"):
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            yield change("field-described", spot.part(name), before, after)
    yield from _compare_constraints(spot, old, new)


def _compare_required(spot: Spot, old: Field, new: Field) -> Iterator[Change]:
    """What is not said counts as always there: a program relies on it."""
    was, now = old.required, new.required
    if was == now:
        return
    id = "field-described"
    if False in (was, now):
        id = "field-became-optional" if now is False else "field-became-required"
    yield change(id, spot.part("required"), was, now)


def _compare_types(spot: Spot, old: Field, new: Field) -> Iterator[Change]:
    before, after = ({"type": field.type, "kind": field.kind} for field in (old, new))
    if before == after:
        return
    id = _TYPES.get(way_of(old, new) or "", "field-described")
    yield change(id, spot.part("type"), before, after)


def _compare_constraints(spot: Spot, old: Field, new: Field) -> Iterator[Change]:
    for name in sorted({*old.constraints, *new.constraints} - {"enum"}):
        before, after = old.constraints.get(name), new.constraints.get(name)
        if before != after:
            is_unit = name == "unit" and before and after
            id = "field-unit-changed" if is_unit else "field-described"
            yield change(id, spot.part("constraints", name), before, after)
