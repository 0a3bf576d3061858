"""The names of enums, and of their members."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from codegen.model import Enum, EnumValue, Field, Kind, Spec
from codegen.naming.assignment import Given
from codegen.naming.identifiers import bare_name, class_name, hash8
from codegen.naming.kept import keep
from codegen.naming.keys import enum_key, own_enums, value_key
from codegen.naming.ledger import Ledger

MAX_VALUES = 1_000
_WORD = re.compile(r"[A-Za-z]")
_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,17}")


def stated(spec: Spec) -> list[Enum]:
    """The enums that have values, and not too many."""
    return [each for each in spec.enums if 0 < len(each.values) <= MAX_VALUES]


def enums_of_numbers(spec: Spec) -> frozenset[Enum]:
    """Those of which every value is a number, and every field of the name."""
    kinds = defaultdict[str, set[Kind]](set)
    for field in _fields(spec):
        kinds[field.name].add(field.kind)
    lengths = {len(name) for name in kinds}
    digits = [each for each in stated(spec) if all(is_number(one.value) for one in each.values)]
    found = []
    for each in digits:
        ends = [each.name[-length:] for length in lengths if 0 < length <= len(each.name)]
        if {kind for end in ends for kind in kinds.get(end, ())} == {"integer"}:
            found.append(each)
    return frozenset(found)


def is_number(value: str) -> bool:
    return _INTEGER.fullmatch(value) is not None


def _fields(spec: Spec) -> Iterator[Field]:
    for endpoint in spec.endpoints:
        yield from endpoint.params
        yield from endpoint.response_fields


def name_enums(spec: Spec, ledger: Ledger) -> dict[Enum, Given]:
    """Of enums that read alike each has a hash of its values. Those that share their very name have
    keys that no ledger has, and so their words each time."""
    own = {each.name for each in own_enums(spec)}
    keys = {
        each: enum_key(each.name) if each.name in own else f"enum={each.name} {_values(each)}"
        for each in stated(spec)
    }
    wanted = {key: _classes(each) for each, key in keys.items()}
    named = keep(wanted, ledger.like(["enum:"]), fold=_class_fold)
    return {each: named[key] for each, key in keys.items()}


def name_values(enum: Enum, ledger: Ledger) -> dict[str, Given]:
    """Value to the name of its member: by the value, or by its label where the value has no letter
    ("1 (pending)")."""
    values = {each.value: each for each in reversed(enum.values)}
    wanted = {value_key(enum.name, value): _members(each) for value, each in values.items()}
    named = keep(wanted, ledger.like(["enum:"]))
    return {value: named[value_key(enum.name, value)] for value in reversed(values)}


def _class_fold(name: str) -> str:
    return class_name(name).casefold()


def _classes(enum: Enum) -> Sequence[str]:
    name = bare_name(enum.name, "class")
    return name, f"{name[:40].rstrip('_')}_{hash8(f'{enum.name} {_values(enum)}')}"


def _values(enum: Enum) -> list[str]:
    return [each.value for each in enum.values]


def _members(each: EnumValue) -> Sequence[str]:
    text = each.value if _WORD.search(each.value) else each.label or each.value
    name = bare_name(text, "member").lower()
    return name, f"{name[:40].rstrip('_')}_{hash8(each.value)}"
