"""Enums: known by name, their values by the literal."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from codegen.diffing.changes import Change, Direction
from codegen.diffing.likeness import pair
from codegen.diffing.spots import Place, Side, Spot, change
from codegen.model import Enum, EnumValue, Field, Spec

DEPRECATED = re.compile(
    r"\b(?:deprecated|obsolete|no longer supported)\b|已废弃|已弃用|废弃", re.IGNORECASE
)
_INTEGER = re.compile(r"(?:0|-?[1-9][0-9]{0,17})\Z")
_NAME = re.compile(r"[A-Za-z][\w-]*\Z")


Uses = Mapping[str, Sequence["_Use"]]


@dataclass(frozen=True, slots=True)
class _Use:
    """A field that takes or shows the values of a set."""

    direction: Direction
    document: str
    field: Field


def compare_enums(sides: tuple[Side, Side]) -> Iterator[Change]:
    old, new = ({enum.name: enum for enum in side.spec.enums} for side in sides)
    uses = (_uses(sides[0].spec), _uses(sides[1].spec))
    gone = [enum for name, enum in old.items() if name not in new]
    come = [enum for name, enum in new.items() if name not in old]
    for name in sorted(old.keys() & new.keys()):
        yield from _compare(_spot(sides, uses, old[name], new[name]), uses, old[name], new[name])
    for before, after, likely in list(_renamed(gone, come)):
        gone.remove(before)
        come.remove(after)
        spot = replace(_spot(sides, uses, before, after), confidence=likely)
        yield change("enum-renamed", spot, before.name, after.name)
        yield from _compare(spot, uses, before, after)
    for enum in gone:
        yield change("enum-removed", _spot(sides, uses, enum, None), enum)
    for enum in come:
        yield change("enum-added", _spot(sides, uses, None, enum), None, enum)


def _spot(
    sides: tuple[Side, Side], uses: tuple[Uses, Uses], old: Enum | None, new: Enum | None
) -> Spot:
    enum = old or new
    assert enum is not None
    used = [
        *(uses[0].get(old.name, ()) if old else ()),
        *(uses[1].get(new.name, ()) if new else ()),
    ]
    directions = {use.direction for use in used}
    return Spot(
        sides,
        "enum",
        enum.name,
        _place(uses[0], old),
        _place(uses[1], new),
        direction=directions.pop() if len(directions) == 1 else "both",
    )


def _place(uses: Uses, enum: Enum | None) -> Place | None:
    if enum is None:
        return None
    first = next(iter(uses.get(enum.name, ())), None)
    document, line = (first.document, first.field.line) if first else (None, None)
    return Place(("enums", enum.name), document, line)


def _uses(spec: Spec) -> Uses:
    """The fields of each enum's name: a set is called after its field, or after the endpoint's
    title and the field where several sets have one name."""
    found: dict[str, list[_Use]] = {enum.name: [] for enum in spec.enums}
    if not found:
        return {}
    for endpoint in spec.endpoints:
        lists: tuple[tuple[Direction, Sequence[Field]], ...] = (
            ("request", endpoint.params),
            ("response", endpoint.response_fields),
        )
        for direction, fields in lists:
            for field in _flat(fields):
                for name in (field.name, f"{endpoint.title} {field.name}"):
                    if name in found:
                        found[name].append(_Use(direction, endpoint.document, field))
    return found


def _flat(fields: Sequence[Field]) -> Iterator[Field]:
    for field in fields:
        yield field
        yield from _flat(field.fields)


def _renamed(old: Sequence[Enum], new: Sequence[Enum]) -> Iterator[tuple[Enum, Enum, float]]:
    def values(enum: Enum) -> set[Hashable]:
        return {value.value for value in enum.values}

    def score(before: Enum, after: Enum) -> float:
        return len(values(before) & values(after)) / len(values(before) | values(after))

    return pair(old, new, score=score, hints=values, least=0.6)


def _compare(spot: Spot, uses: tuple[Uses, Uses], old: Enum, new: Enum) -> Iterator[Change]:
    before, after = _base(uses[0], old), _base(uses[1], new)
    if before != after:
        yield change("enum-base-changed", spot.part("base"), before, after)
    if old.values != new.values:
        yield from _compare_sets(spot, old, new)


def _compare_sets(spot: Spot, old: Enum, new: Enum) -> Iterator[Change]:
    before, after = ({value.value: value for value in enum.values} for enum in (old, new))
    gone = [value for wire, value in before.items() if wire not in after]
    come = [value for wire, value in after.items() if wire not in before]
    common = [value for wire, value in before.items() if wire in after]
    for value in common:
        yield from _compare_values(_value_spot(spot, value, value), value, after[value.value])
    for ours, theirs, likely in list(_relabelled(gone, come)):
        gone.remove(ours)
        come.remove(theirs)
        at = replace(_value_spot(spot, ours, theirs), confidence=likely)
        yield change("enum-value-changed", at, ours.value, theirs.value)
        yield from _compare_values(at, ours, theirs)
    for value in gone:
        yield change("enum-value-removed", _value_spot(spot, value, None), value)
    for value in come:
        yield change("enum-value-added", _value_spot(spot, None, value), None, value)
    order = [wire for wire in after if wire in before]
    if [value.value for value in common] != order:
        yield change("enum-reordered", spot.part("values"), [v.value for v in common], order)


def _base(uses: Uses, enum: Enum) -> str:
    """As enums.py is emitted: numbers where every value is one, and every field of the name."""
    kinds = {use.field.kind for use in uses.get(enum.name, ())}
    digits = all(_INTEGER.match(value.value) for value in enum.values)
    return "integer" if digits and kinds == {"integer"} else "string"


def _value_spot(spot: Spot, old: EnumValue | None, new: EnumValue | None) -> Spot:
    value = old or new
    assert value is not None
    return replace(
        spot,
        kind="enum-value",
        key=f"{spot.key} {value.value}",
        old=_below(spot.old, old),
        new=_below(spot.new, new),
    )


def _below(place: Place | None, value: EnumValue | None) -> Place | None:
    if place is None or value is None:
        return None
    return replace(place, steps=(*place.steps, "values", value.value))


def _relabelled(
    old: Sequence[EnumValue], new: Sequence[EnumValue]
) -> Iterator[tuple[EnumValue, EnumValue, float]]:
    """A literal that was spelt otherwise, or gave way to another under the same label."""

    def score(before: EnumValue, after: EnumValue) -> float:
        if before.value.casefold() == after.value.casefold():
            return 1.0
        return 0.9 if before.label and before.label == after.label else 0.0

    def hints(value: EnumValue) -> list[str]:
        return [f"value {value.value.casefold()}", f"label {value.label}"]

    return pair(old, new, score=score, hints=hints, least=0.9)


def _compare_values(spot: Spot, old: EnumValue, new: EnumValue) -> Iterator[Change]:
    if old.label == new.label:
        return
    was, now = (bool(DEPRECATED.search(value.label or "")) for value in (old, new))
    id = "enum-value-described"
    if was != now:
        id = "enum-value-deprecated" if now else "enum-value-undeprecated"
    elif _is_member(old) and _is_member(new):
        id = "enum-member-renamed"
    yield change(id, spot.part("label"), old.label, new.label)


def _is_member(value: EnumValue) -> bool:
    """Whether the label is the name of the member: one word, for a literal that is none."""
    return bool(_NAME.match(value.label or "")) and not _NAME.match(value.value)
