"""What emitted modules still know by the names it had: classes, and members of enums, also those
whose values are documented no more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from codegen.outputs.facts import Leaves, call, flat, refs
from codegen.rendering.readback import Ref

WORDS = frozenset(
    "metaclass former gone Remembering renamed_classes TYPE_CHECKING __getattr__ __name__".split()
)


Aliases = tuple[dict[str, str], ...]


def class_aliases(former: Mapping[str, str], names: Iterable[str]) -> Aliases:
    """Former names that none of these classes has now."""
    taken = set(names)
    found = {old: new for old, new in sorted(former.items()) if old not in taken and new in taken}
    return tuple({"old": old, "new": new} for old, new in found.items())


def tombstones(gone: Mapping[str, str], base: str, names: Iterable[str]) -> Aliases:
    """Classes that are gone, with what they were of: none of those that are there."""
    taken = set(names)
    found = {old: what for old, what in sorted(gone.items()) if old not in taken}
    return tuple({"old": old, "new": base, "what": what} for old, what in found.items())


def alias_facts(aliases: Aliases, gone: Aliases = ()) -> dict[str, Leaves]:
    """What a module says for them at its end."""
    if not aliases and not gone:
        return {}
    pairs = tuple(leaf for each in aliases for leaf in (each["old"], Ref(each["new"])))
    lost = tuple(leaf for each in gone for leaf in (each["old"], Ref(each["new"]), each["what"]))
    besides = {"gone": lost} if gone else {}
    return {
        **{f"if.{each['old']}": refs((each["new"],)) for each in (*aliases, *gone)},
        "else.__getattr__": call("renamed_classes", refs(("__name__",)), pairs, **besides),
    }


def remembered(
    former: Mapping[str, str], gone: Mapping[str, str | int], names: Iterable[str]
) -> dict[str, Any]:
    """What an enum whose members have these names knows besides: none of them twice, and nothing
    of a member that is not there."""
    taken = set(names)
    aliases = {old: new for old, new in sorted(former.items()) if old not in taken and new in taken}
    lost = {old: value for old, value in sorted(gone.items()) if old not in {*taken, *aliases}}
    return {
        "former": aliases,
        "gone": lost,
        "aliases": tuple(aliases.items()),
        "lost": tuple(lost.items()),
        "remembers": bool(aliases or lost),
    }


def remembers(enum: Mapping[str, Any]) -> bool:
    return bool(enum["remembers"])


def class_facts(enum: Mapping[str, Any], *bases: str) -> dict[str, Leaves]:
    """The class itself, and its members as a type checker sees them."""
    name, facts = enum["name"], dict[str, Leaves]()
    facts[name] = refs(bases)
    if remembers(enum):
        told = (*refs(("former=",)), *flat(enum["former"]), Ref("gone="), *flat(enum["gone"]))
        facts[name] = (*refs((*bases, "metaclass=", "Remembering")), *told)
    for old, new in enum["former"].items():
        facts[f"{name}.if.{old}"] = refs((new,))
    for old, value in enum["gone"].items():
        facts[f"{name}.if.{old}"] = flat(value)
    return facts


def module_facts(enums: Iterable[Mapping[str, Any]], *besides: str) -> dict[str, Leaves]:
    """What the module of enums that remember imports and says."""
    imported = (*(["Remembering"] if any(map(remembers, enums)) else []), *besides)
    if not imported:
        return {}
    return {"import ..remembering": refs(imported), "TYPE_CHECKING": (False,)}


def names_of(enums: Iterable[Mapping[str, Any]]) -> set[str]:
    return {old for each in enums for old in (*each["former"], *each["gone"])}
