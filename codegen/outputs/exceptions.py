"""`exceptions.py`: codes to the classes that a package has already, `exact` and `broad`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from codegen.faults import Fault
from codegen.model import HTTP_STATUS, Spec
from codegen.naming import Former
from codegen.outputs.facts import Leaves
from codegen.outputs.output import Own
from codegen.outputs.own import import_facts, imports_of, name_of, names_by_module
from codegen.rendering.grammar import Expected, Grammar
from codegen.rendering.readback import Leaf, Ref

GRAMMAR = Grammar(
    docstring="Codes to our own classes. Written by codegen from the documents; do not edit.",
    words=frozenset({"EXCEPTIONS"}),
)


def context(spec: Spec, former: Former) -> dict[str, Any]:
    return owned(spec, former, Own())


def owned(spec: Spec, former: Former, own: Own) -> dict[str, Any]:
    """Raises Fault: no class is said for a category that has codes."""
    return {"imports": imports_of(own), "exact": tuple(dict(_rows(spec, own)).items())}


def _rows(spec: Spec, own: Own) -> Iterator[tuple[str, str]]:
    """A code with several meanings has the class of the first: their texts tell them apart, which
    a table by code cannot."""
    for error in spec.errors:
        category = error.meanings[0].category
        if error.space == HTTP_STATUS or category == "success":
            continue
        said = own.categories.get(category) or own.base
        if said is None:
            what = f"no class is said for {category} (code {error.code})"
            advice = 'say base_class = "acme.errors:AcmeError" in [tool.codegen]'
            raise Fault("class-unsaid", what, "pyproject.toml", advice=advice)
        yield error.code, name_of(said)


def expected(made: Mapping[str, Any]) -> Expected:
    pairs: list[Leaf] = []
    for code, name in made["exact"]:
        pairs += [code, Ref(name)]
    facts: dict[str, Leaves] = {"EXCEPTIONS": ("exact", *pairs, "broad"), **import_facts(made)}
    names = names_by_module(made)
    return Expected(facts=facts, names=frozenset().union(*names.values()), imports=names)
