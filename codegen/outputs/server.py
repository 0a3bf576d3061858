"""`server.py`: the API as a local server, which a test or `codegen mock` starts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from codegen.model import Spec
from codegen.naming import class_name
from codegen.outputs.calls import callable_endpoints, has_calls
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
        "..operations": frozenset({"OperationServer"}),
        "..server": frozenset({"Server"}),
        ".": frozenset({"errors"}),
        ".client": frozenset({"API"}),
        ".contract": frozenset({"CONTRACT"}),
    },
    bases=frozenset({"OperationServer", "Server"}),
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
        "is_told_apart": has_operations(spec),
    }


def has_operations(spec: Spec) -> bool:
    """Whether calls share an address, so that a server has to look at what is sent."""
    return any(endpoint.operation for endpoint in callable_endpoints(spec))


def besides(spec: Spec) -> tuple[str, ...]:
    return ("operations.py",) if has_operations(spec) else ()


def _number_paths(spec: Spec) -> Iterator[str]:
    """The paths at which the examples give a code as a number."""
    examples = [endpoint.response_example for endpoint in spec.endpoints]
    bodies = [example for example in examples if isinstance(example, dict)]
    for path in spec.envelope.code if spec.envelope else ():
        if any(type(body.get(path)) is int for body in bodies):
            yield path


def expected(made: Mapping[str, Any]) -> Expected:
    base, server = made["base"], made["server"]
    module, above = ("server", "Server")
    if made["is_told_apart"]:
        module, above = ("operations", "OperationServer")
    facts: dict[str, Leaves] = {
        "import ..fixtures": refs(("ErrorBodies",)),
        f"import ..{module}": refs((above,)),
        "import .": refs(("errors",)),
        "BODIES": call("ErrorBodies", refs((f"errors.{base}",)), numbers=flat(made["numbers"])),
        server: refs((above,)),
        f"{server}.__doc__": (_DOC,),
        f"{server}.bodies": refs(("BODIES",)),
    }
    if made["has_calls"]:
        facts["import .client"] = refs(("API",))
        facts["import .contract"] = refs(("CONTRACT",))
        facts[f"{server}.contract"] = refs(("CONTRACT",))
        facts[f"{server}.signing"] = refs(("API.signing",))
    return Expected(facts=facts, classes=frozenset({server}), names=frozenset({base}))
