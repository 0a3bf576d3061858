"""`fixtures.py`: a pytest plugin with the documented examples and errors, a mock and its clients."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from codegen.model import Endpoint, Spec, full_path
from codegen.naming import ident
from codegen.outputs.calls import call_names, callable_endpoints, has_calls
from codegen.outputs.contract import examples
from codegen.outputs.facts import Leaves, call, docstring, flat, refs
from codegen.outputs.server import server_name
from codegen.rendering.grammar import Expected, Grammar

_CLIENTS = ("AsyncClient", "Client")
_ERROR_DOC = (
    "Makes the answer for an error, by class, name or code; keywords fill its placeholders."
)
_ANY_ERROR_DOC = "Each documented error in turn, with its answer and HTTP status."
_MOCK_DOC = "The mock that the clients of this plugin reach, without a connection."
_SERVER_DOC = "The mock as a real server on 127.0.0.1, at its `url`."
_CLIENT_DOC = "A client of the mock."

GRAMMAR = Grammar(
    docstring=(
        # A plugin that a test also imports by itself would have pytest warn that it came too late
        # to rewrite the assertions in it; there are none.
        "A pytest plugin, to be imported as well (PYTEST_DONT_REWRITE). "
        "Written by codegen; do not edit."
    ),
    imports={
        "collections.abc": frozenset({"Callable"}),
        "typing": frozenset({"Any"}),
        "pytest": frozenset({"FixtureRequest", "fixture"}),
        "..fixtures": frozenset({"DocumentedError", "connected", "started"}),
        ".client": frozenset(_CLIENTS),
        ".contract": frozenset({"CONTRACT"}),
    },
    calls=frozenset("""BODIES.names BODIES.documented CONTRACT.request CONTRACT.response connected
        started""".split()),
    decorators=frozenset({"fixture"}),
    annotations=frozenset(
        {"Any", "Callable[..., dict[str, Any]]", "FixtureRequest", "DocumentedError", *_CLIENTS}
    ),
    words=frozenset(
        "BODIES body errors_of of_category request param params Client AsyncClient".split()
    ),
)


def context(spec: Spec, aliases: Mapping[str, str]) -> dict[str, Any]:
    words = ("error", "any_error", "mock", "server", "client", "async_client")
    names = {word: ident(f"{spec.vendor} {word}", "fixture") for word in words}
    clients = (
        {"name": names["client"], "class": "Client"},
        {"name": names["async_client"], "class": "AsyncClient"},
    )
    return {
        "imported": ("DocumentedError", *(["connected"] if has_calls(spec) else []), "started"),
        "server": server_name(spec),
        "names": names,
        "clients": clients if has_calls(spec) else (),
        "examples": tuple(_examples(spec)),
    }


def _examples(spec: Spec) -> Iterator[dict[str, Any]]:
    calls = call_names(spec)
    counts = Counter(name.rpartition(".")[2] for name in calls.values())
    for endpoint in callable_endpoints(spec):
        full = calls[endpoint.method, full_path(endpoint)]
        short = full.rpartition(".")[2]
        stem = f"{spec.vendor} {short if counts[short] == 1 else full}"
        for part in _parts(endpoint):
            yield {
                "name": ident(f"{stem} {part}", "fixture"),
                "doc": (f"The documented {part} of {endpoint.title or endpoint.path}.",),
                "part": part,
                "call": full,
            }


def _parts(endpoint: Endpoint) -> list[str]:
    texts = zip(("request", "response"), examples(endpoint), strict=True)
    return [part for part, text in texts if text]


def expected(made: Mapping[str, Any]) -> Expected:
    names, server = made["names"], made["server"]
    facts = {**_imports(made), **_errors_and_servers(names, server)}
    for client in made["clients"]:
        facts[client["name"]] = _client(client["class"], names["mock"], server)
    for example in made["examples"]:
        head = (*refs(("fixture", "def", "->", "Any")), *docstring(example["doc"]))
        body = call(f"CONTRACT.{example['part']}", flat(example["call"]))
        facts[example["name"]] = (*head, *refs(("return",)), *body)
    given = {*names.values(), *(each["name"] for each in made["examples"])}
    return Expected(
        facts=facts,
        classes=frozenset({server}),
        names=frozenset(given),
        imports={".server": frozenset({"BODIES", server})},
    )


def _imports(made: Mapping[str, Any]) -> dict[str, Leaves]:
    facts = {
        "import collections.abc": refs(("Callable",)),
        "import typing": refs(("Any",)),
        "import pytest": refs(("FixtureRequest", "fixture")),
        "import ..fixtures": refs(made["imported"]),
        "import .server": refs(("BODIES", made["server"])),
    }
    if made["clients"]:
        facts["import .client"] = refs(_CLIENTS)
    if made["examples"]:
        facts["import .contract"] = refs(("CONTRACT",))
    return facts


def _errors_and_servers(names: Mapping[str, str], server: str) -> dict[str, Leaves]:
    return {
        "errors_of": refs(("BODIES.of_category",)),
        names["error"]: (
            *refs(("fixture", "def", "->", "Callable[..., dict[str, Any]]")),
            _ERROR_DOC,
            *refs(("return", "BODIES.body")),
        ),
        names["any_error"]: (
            *call("fixture", params=refs(("BODIES.names",))),
            *refs(("def", "request", "FixtureRequest", "->", "DocumentedError")),
            _ANY_ERROR_DOC,
            *refs(("return", "BODIES.documented", "request.param")),
        ),
        names["mock"]: (
            *refs(("fixture", "def", "->", server)),
            _MOCK_DOC,
            *refs(("return", server)),
        ),
        names["server"]: (
            *refs(("fixture", "def", "request", "FixtureRequest", "->", server)),
            _SERVER_DOC,
            *refs(("return", "started", "request", server)),
        ),
    }


def _client(kind: str, mock: str, server: str) -> Leaves:
    return (
        *refs(("fixture", "def", mock, server, "->", kind)),
        _CLIENT_DOC,
        *refs(("return", "connected", kind, mock)),
    )
