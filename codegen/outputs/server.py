"""`server.py`: the API as a local server, which a test or `codegen mock` starts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from codegen.model import Spec
from codegen.naming import class_name
from codegen.outputs.calls import has_calls
from codegen.outputs.errors import base_name
from codegen.outputs.facts import Leaves, call, flat, refs
from codegen.rendering.grammar import Expected, Grammar

_DOC = "Answers as the documents say, or badly where that is rehearsed."

GRAMMAR = Grammar(
    docstring=(
        "A mock of a vendor's API, with or without a port to listen on. "
        "Written by codegen; do not edit."
    ),
    imports={
        "..fixtures": frozenset({"ErrorBodies"}),
        "..server": frozenset({"Server"}),
        ".": frozenset({"errors"}),
        ".client": frozenset({"API"}),
        ".contract": frozenset({"CONTRACT"}),
    },
    bases=frozenset({"Server"}),
    calls=frozenset({"ErrorBodies"}),
    words=frozenset("BODIES CONTRACT API errors bodies contract signing numbers".split()),
)


def server_name(spec: Spec) -> str:
    return class_name(f"{spec.vendor}_server")


def context(spec: Spec, aliases: Mapping[str, str]) -> dict[str, Any]:
    return {
        "base": base_name(spec),
        "server": server_name(spec),
        "numbers": tuple(_number_paths(spec)),
        "has_calls": has_calls(spec),
    }


def _number_paths(spec: Spec) -> Iterator[str]:
    """The paths at which the examples give a code as a number."""
    examples = [endpoint.response_example for endpoint in spec.endpoints]
    bodies = [example for example in examples if isinstance(example, dict)]
    for path in spec.envelope.code if spec.envelope else ():
        if any(type(body.get(path)) is int for body in bodies):
            yield path


def expected(made: Mapping[str, Any]) -> Expected:
    base, server = made["base"], made["server"]
    facts: dict[str, Leaves] = {
        "import ..fixtures": refs(("ErrorBodies",)),
        "import ..server": refs(("Server",)),
        "import .": refs(("errors",)),
        "BODIES": call("ErrorBodies", refs((f"errors.{base}",)), numbers=flat(made["numbers"])),
        server: refs(("Server",)),
        f"{server}.__doc__": (_DOC,),
        f"{server}.bodies": refs(("BODIES",)),
    }
    if made["has_calls"]:
        facts["import .client"] = refs(("API",))
        facts["import .contract"] = refs(("CONTRACT",))
        facts[f"{server}.contract"] = refs(("CONTRACT",))
        facts[f"{server}.signing"] = refs(("API.signing",))
    return Expected(facts=facts, classes=frozenset({server}), names=frozenset({base}))
