"""`codes.py`: an enum of strings for each code space."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from codegen.model import Meaning, Scope, Spec
from codegen.naming import Former
from codegen.outputs.facts import Leaves, call, docstring, flat, refs
from codegen.outputs.members import Member, former_members, members
from codegen.outputs.remembering import (
    WORDS,
    class_facts,
    module_facts,
    names_of,
    remembered,
    remembers,
)
from codegen.rendering.grammar import Expected, Grammar

GRAMMAR = Grammar(
    docstring=(
        "Every documented code of a vendor. Written by codegen from the documents; do not edit."
    ),
    imports={
        "..codes": frozenset({"ApiCode", "Meaning"}),
        "..remembering": frozenset({"Remembering"}),
    },
    bases=frozenset({"ApiCode"}),
    calls=frozenset({"Meaning"}),
    words=WORDS
    | frozenset(
        """message category retry http_status description variants translations placeholders
        scope endpoints document since""".split()
    ),
)


def context(spec: Spec, former: Former) -> dict[str, Any]:
    spaces = members(spec)
    enums = tuple(_enum(space, made, former) for space, made in spaces.items())
    return {"enums": enums, "remembers": any(map(remembers, enums))}


def _enum(space: str, made: list[Member], former: Former) -> dict[str, Any]:
    codes = {member.code: member.name for member in made}
    lost = {old: code for old, (at, code) in former.gone_members.items() if at == space}
    aliases = {old: codes[code] for old, code in lost.items() if code in codes}
    aliases |= former_members(made, former.members)
    return {
        "name": made[0].enum,
        "doc": (f'Codes of the space "{space}".',),
        "members": tuple(
            {
                "name": member.name,
                "code": member.code,
                "meanings": tuple(keywords(row, scope, member.since) for row, scope in member.rows),
            }
            for member in made
        ),
        **remembered(aliases, lost, codes.values()),
    }


def keywords(
    row: Meaning, scope: Scope | None, since: str | None = None
) -> tuple[tuple[str, Any], ...]:
    """The arguments of a `Meaning`, without those that say nothing."""
    pairs = (
        ("message", row.message),
        ("category", row.category),
        ("retry", row.retry),
        ("http_status", row.http_status),
        ("description", row.description),
        ("variants", row.variants),
        ("translations", dict(row.translations)),
        ("placeholders", row.placeholders),
        ("scope", tuple(filter(None, (scope.product, scope.transport))) if scope else ()),
        ("endpoints", row.endpoints),
        ("document", row.document),
        ("since", since),
    )
    return tuple((key, value) for key, value in pairs if value not in (None, "", (), {}))


def expected(made: Mapping[str, Any]) -> Expected:
    facts: dict[str, Leaves] = {
        "import ..codes": refs(("ApiCode", "Meaning")),
        **module_facts(made["enums"]),
    }
    names = names_of(made["enums"])
    for enum in made["enums"]:
        facts |= class_facts(enum, "ApiCode")
        facts[f"{enum['name']}.__doc__"] = docstring(enum["doc"])
        for member in enum["members"]:
            rows = (call("Meaning", **_flat_pairs(row)) for row in member["meanings"])
            leaves = (member["code"], *(leaf for row in rows for leaf in row))
            facts[f"{enum['name']}.{member['name']}"] = leaves
            names.add(member["name"])
    return Expected(
        facts=facts,
        classes=frozenset(enum["name"] for enum in made["enums"]),
        names=frozenset(names),
    )


def _flat_pairs(pairs: tuple[tuple[str, Any], ...]) -> dict[str, Leaves]:
    return {key: flat(value) for key, value in pairs}
