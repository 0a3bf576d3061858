"""`test_contract.py`: the documented examples and errors against what is documented of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from codegen.model import Spec
from codegen.outputs.calls import has_calls
from codegen.outputs.facts import Leaves, call, refs
from codegen.rendering.grammar import Expected, Grammar

GRAMMAR = Grammar(
    docstring=(
        "The documented examples and errors, tested against what is documented. "
        "Written by codegen; do not edit."
    ),
    imports={
        "pytest": frozenset({"mark"}),
        "..contract": frozenset({"Operation", "check_examples"}),
        "..fixtures": frozenset({"DocumentedError"}),
        ".contract": frozenset({"CONTRACT"}),
        ".server": frozenset({"BODIES"}),
    },
    calls=frozenset({"BODIES.all", "check_examples", "error.check"}),
    decorators=frozenset({"mark.parametrize"}),
    annotations=frozenset({"Operation", "DocumentedError", "None"}),
    words=frozenset(
        """mark parametrize CONTRACT operations operation BODIES error ids str test_examples
        test_errors""".split()
    ),
)


def context(spec: Spec, aliases: Mapping[str, str]) -> dict[str, Any]:
    return {"has_calls": has_calls(spec)}


def expected(made: Mapping[str, Any]) -> Expected:
    facts: dict[str, Leaves] = {
        "import pytest": refs(("mark",)),
        "import ..fixtures": refs(("DocumentedError",)),
        "import .server": refs(("BODIES",)),
        "test_errors": (
            *call("mark.parametrize", ("error",), refs(("BODIES.all",)), ids=refs(("str",))),
            *refs(("def", "error", "DocumentedError", "->", "None", "error.check")),
        ),
    }
    if made["has_calls"]:
        each = call(
            "mark.parametrize", ("operation",), refs(("CONTRACT.operations",)), ids=refs(("str",))
        )
        test = ("def", "operation", "Operation", "->", "None", "check_examples", "operation")
        facts["import ..contract"] = refs(("Operation", "check_examples"))
        facts["import .contract"] = refs(("CONTRACT",))
        facts["test_examples"] = (*each, *refs(test))
    return Expected(facts=facts)
