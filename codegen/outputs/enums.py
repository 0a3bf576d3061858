"""`enums.py`: the closed sets of values that the documents state."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from codegen.model import Endpoint, Enum, EnumValue, Field, Spec
from codegen.naming import Former, Ledger, class_name, member_name
from codegen.naming.keys import enum_key, own_enums, value_key
from codegen.naming.ledger import is_name
from codegen.naming.sets import enums_of_numbers, is_number, name_enums, name_values, stated
from codegen.outputs.facts import docstring, flat, refs
from codegen.outputs.remembering import (
    WORDS,
    alias_facts,
    class_aliases,
    class_facts,
    module_facts,
    names_of,
    remembered,
    remembers,
)
from codegen.rendering.grammar import Expected, Grammar

_BASES = frozenset({"IntEnum", "StrEnum"})

GRAMMAR = Grammar(
    docstring="The documented sets of values, open. Written by codegen; do not edit.",
    imports={"enum": _BASES, "..remembering": frozenset({"Remembering", "renamed_classes"})},
    bases=_BASES,
    calls=frozenset({"renamed_classes"}),
    words=WORDS,
)


def has_enums(spec: Spec) -> bool:
    return bool(stated(spec))


def had_enums(former: Former) -> bool:
    return bool(former.gone_enums)


def enum_classes(spec: Spec) -> dict[Enum, str]:
    """The class of each set, in the order of the spec: under its own name, else by its words."""
    said = {
        enum_key(each.name): each.type_name for each in own_enums(spec) if is_name(each.type_name)
    }
    named = name_enums(spec, Ledger(names=said))
    return {each: class_name(one.name) for each, one in named.items()}


def _texts(enum: Enum) -> list[str]:
    return [each.value for each in enum.values]


@dataclass(frozen=True)
class Sets:
    """The enums of a spec with their classes, those of numbers among them, and by their names with
    their places: found once."""

    classes: Mapping[Enum, str]
    numbers: frozenset[Enum]
    named: Mapping[str, Sequence[tuple[int, Enum]]]

    @classmethod
    def of(cls, spec: Spec) -> Sets:
        named = defaultdict[str, list[tuple[int, Enum]]](list)
        for place, each in enumerate(stated(spec)):
            named[each.name].append((place, each))
        return cls(enum_classes(spec), enums_of_numbers(spec), named)

    def find(self, endpoint: Endpoint, field: Field) -> tuple[Enum, str] | None:
        """The set of a field, and its class as other modules call it ("enums.Side")."""
        enum = self.enum_of(endpoint, field)
        return (enum, f"enums.{self.classes[enum]}") if enum else None

    def enum_of(self, endpoint: Endpoint, field: Field) -> Enum | None:
        """The set of a field: one of its name that a section spells out or a correction made, one
        that was read from its description, or one whose values all stand there."""
        names = {field.name, f"{endpoint.title} {field.name}"}
        near = [each for name in names for each in self.named.get(name, ())]
        words = set(re.findall(r"[\w./-]+", field.description or "")) if near else set()
        for _, each in sorted(near, key=itemgetter(0)):
            is_read = _is_for_name(each) or _is_read_of(field, each)
            if is_read or words.issuperset(_texts(each)):
                kind = "integer" if each in self.numbers else "string"
                return each if field.kind == kind else None
        return None

    def base_of(self, enum: Enum) -> str:
        return "IntEnum" if enum in self.numbers else "StrEnum"


def _is_for_name(enum: Enum) -> bool:
    """Whether it is about every field of its name: the heading "Order side (side)" says so."""
    source = enum.source or enum.name
    return source == enum.name or source.rstrip().endswith(f"({enum.name})")


def _is_read_of(field: Field, enum: Enum) -> bool:
    """Whether its words are those of this field, whatever a correction made of its values."""
    said = (field.description, ", ".join(field.constraints.get("enum", ())))
    return bool(enum.source) and enum.source in said


def context(spec: Spec, former: Former) -> dict[str, Any]:
    sets = Sets.of(spec)
    classes = sets.classes
    aliases = class_aliases(former.enums, classes.values())
    taken = {*classes.values(), *(each["old"] for each in aliases)}
    made = (
        *(_enum(each, name, sets.base_of(each), former) for each, name in classes.items()),
        *(_gone(name, former) for name in sorted(former.gone_enums.keys() - taken)),
    )
    imported = (
        *(["Remembering"] if any(map(remembers, made)) else []),
        *(["renamed_classes"] * bool(aliases)),
    )
    return {
        "enums": made,
        "bases": tuple(sorted({each["base"] for each in made})),
        "aliases": aliases,
        "imported": imported,
    }


def _enum(enum: Enum, name: str, base: str, former: Former) -> dict[str, Any]:
    values = {each.value: each for each in reversed(enum.values)}
    ordered = list(values.values())[::-1]
    names = _members(enum)
    lost = former.gone_enum_members.get(name, {})
    fitting = {old: value for old, value in lost.items() if _fits(value, base)}
    known = {old: _value(value, base) for old, value in fitting.items()}
    return {
        "name": name,
        "base": base,
        "doc": tuple(_doc(enum, ordered)),
        "members": tuple(
            {"name": names[each.value], "value": _value(each.value, base)} for each in ordered
        ),
        **remembered(former.enum_members.get(name, {}), known, names.values()),
    }


def _gone(name: str, former: Former) -> dict[str, Any]:
    """A tombstone. What were numbers are numbers, but where texts came among them later."""
    lost = former.gone_enums[name]
    are_all = name in former.gone_numbers and all(map(is_number, lost.values()))
    base = "IntEnum" if are_all else "StrEnum"
    return {
        "name": name,
        "base": base,
        "doc": ("Documented no more.",),
        "members": (),
        **remembered({}, {old: _value(value, base) for old, value in lost.items()}, ()),
    }


def _fits(value: str, base: str) -> bool:
    return base == "StrEnum" or is_number(value)


def _value(value: str, base: str) -> str | int:
    return int(value) if base == "IntEnum" else value


def _members(enum: Enum) -> dict[str, str]:
    """Value to member: under its own name, else by the words."""
    said = {
        value_key(enum.name, each.value): each.name for each in enum.values if is_name(each.name)
    }
    named = name_values(enum, Ledger(names=said))
    return {value: member_name(one.name) for value, one in named.items()}


def _doc(enum: Enum, values: list[EnumValue]) -> Iterator[str]:
    since = f" Since {enum.since}." if enum.since else ""
    yield f"The documented values of {enum.name}.{since}"
    said = [(each, tuple(_said(each))) for each in values]
    if any(words for _, words in said):
        yield ""
    for each, words in said:
        if words:
            yield f"{each.value}: {', '.join(words)}"


def _said(each: EnumValue) -> Iterator[str]:
    if each.label:
        yield each.label
    if each.since:
        yield f"since {each.since}"


def expected(made: Mapping[str, Any]) -> Expected:
    renames = ("renamed_classes",) if made["aliases"] else ()
    facts = {"import enum": refs(made["bases"]), **module_facts(made["enums"], *renames)}
    for each in made["enums"]:
        facts |= class_facts(each, each["base"])
        facts[f"{each['name']}.__doc__"] = docstring(each["doc"])
        for member in each["members"]:
            facts[f"{each['name']}.{member['name']}"] = flat(member["value"])
    facts |= alias_facts(made["aliases"])
    names = {member["name"] for each in made["enums"] for member in each["members"]}
    names |= names_of(made["enums"]) | {each["old"] for each in made["aliases"]}
    classes = frozenset(each["name"] for each in made["enums"])
    return Expected(facts=facts, classes=classes, names=frozenset(names))
