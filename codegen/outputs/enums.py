"""`enums.py`: the closed sets of values that the documents state."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from codegen.model import Endpoint, Enum, EnumValue, Field, Kind, Spec
from codegen.naming import hash8, ident
from codegen.outputs.calls import apart
from codegen.outputs.facts import Leaves, docstring, flat, refs
from codegen.rendering.grammar import Expected, Grammar

MAX_VALUES = 1_000
_BASES = frozenset({"IntEnum", "StrEnum"})
_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,17}")
_WORD = re.compile(r"[A-Za-z]")

GRAMMAR = Grammar(
    docstring="The documented sets of values, open. Written by codegen; do not edit.",
    imports={"enum": _BASES},
    bases=_BASES,
)


def stated(spec: Spec) -> list[Enum]:
    """Those that have values, and not too many."""
    return [each for each in spec.enums if 0 < len(each.values) <= MAX_VALUES]


def has_enums(spec: Spec) -> bool:
    return bool(stated(spec))


def enum_classes(spec: Spec) -> dict[Enum, str]:
    """The class of each set; of those that read alike each has a hash of its values."""
    wanted = {each: ident(each.name, "class") for each in stated(spec)}
    return apart(wanted, lambda each: f"{wanted[each][:40]}_{hash8(f'{each.name} {_texts(each)}')}")


def _texts(enum: Enum) -> list[str]:
    return [each.value for each in enum.values]


def find_enum(spec: Spec, endpoint: Endpoint, field: Field) -> Enum | None:
    """The set of a field: one of its name that a section spells out or a correction made, or one
    whose values all stand in its description."""
    names = (field.name, f"{endpoint.title} {field.name}")
    words = set(re.findall(r"[\w./-]+", field.description or ""))
    for each in stated(spec):
        if each.name in names and (_is_for_name(each) or words.issuperset(_texts(each))):
            return each if field.kind in _kinds(each, spec) else None
    return None


def _is_for_name(enum: Enum) -> bool:
    """Whether it is about every field of its name: the heading "Order side (side)" says so."""
    source = enum.source or enum.name
    return source == enum.name or source.rstrip().endswith(f"({enum.name})")


def _kinds(enum: Enum, spec: Spec) -> tuple[Kind, ...]:
    return ("integer",) if base_of(enum, spec) == "IntEnum" else ("string",)


def base_of(enum: Enum, spec: Spec) -> str:
    """Numbers where every value is one, and every field of the name is a number."""
    digits = all(_INTEGER.fullmatch(text) for text in _texts(enum))
    named = [each for each in _fields(spec) if enum.name.endswith(each.name)]
    numbers = bool(named) and all(each.kind == "integer" for each in named)
    return "IntEnum" if digits and numbers else "StrEnum"


def _fields(spec: Spec) -> Iterator[Field]:
    for endpoint in spec.endpoints:
        yield from endpoint.params
        yield from endpoint.response_fields


def context(spec: Spec, aliases: Mapping[str, str]) -> dict[str, Any]:
    made = tuple(
        _enum(each, name, base_of(each, spec)) for each, name in enum_classes(spec).items()
    )
    return {"enums": made, "bases": tuple(sorted({each["base"] for each in made}))}


def _enum(enum: Enum, name: str, base: str) -> dict[str, Any]:
    values = {each.value: each for each in reversed(enum.values)}
    ordered = list(values.values())[::-1]
    names = _members(ordered)
    return {
        "name": name,
        "base": base,
        "doc": tuple(_doc(enum, ordered)),
        "members": tuple(
            {
                "name": names[each.value],
                "value": int(each.value) if base == "IntEnum" else each.value,
            }
            for each in ordered
        ),
    }


def _members(values: list[EnumValue]) -> dict[str, str]:
    """By the value, or by its label where the value has no letter ("1 (pending)")."""
    wanted = {
        each.value: ident(
            each.value if _WORD.search(each.value) else each.label or each.value, "member"
        )
        for each in values
    }
    return apart(wanted, lambda value: f"{wanted[value][:40].rstrip('_')}_{hash8(value).upper()}")


def _doc(enum: Enum, values: list[EnumValue]) -> Iterator[str]:
    yield f"The documented values of {enum.name}."
    if any(each.label for each in values):
        yield ""
    for each in values:
        if each.label:
            yield f"{each.value}: {each.label}"


def expected(made: Mapping[str, Any]) -> Expected:
    facts: dict[str, Leaves] = {"import enum": refs(made["bases"])}
    for each in made["enums"]:
        facts[each["name"]] = refs((each["base"],))
        facts[f"{each['name']}.__doc__"] = docstring(each["doc"])
        for member in each["members"]:
            facts[f"{each['name']}.{member['name']}"] = flat(member["value"])
    return Expected(
        facts=facts,
        classes=frozenset(each["name"] for each in made["enums"]),
        names=frozenset(member["name"] for each in made["enums"] for member in each["members"]),
    )
