"""`fixtures.py`: a pytest plugin with the documented examples and errors, a mock and its clients."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from codegen.model import Endpoint, Spec, full_path
from codegen.naming import Former, Ledger, ident
from codegen.naming.keys import call_key, part_key
from codegen.naming.ledger import is_name
from codegen.naming.parts import FIXTURES, fixture_name, name_fixtures
from codegen.outputs.calls import bare_calls, call_names, callable_endpoints, has_calls
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
_GONE_DOC = "Documented no more."

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
        "..fixtures": frozenset({"DocumentedError", "connected", "former_example", "started"}),
        ".client": frozenset(_CLIENTS),
        ".contract": frozenset({"CONTRACT"}),
    },
    calls=frozenset("""BODIES.names BODIES.documented CONTRACT.request CONTRACT.response connected
        former_example started""".split()),
    decorators=frozenset({"fixture"}),
    annotations=frozenset(
        {"Any", "Callable[..., dict[str, Any]]", "FixtureRequest", "DocumentedError", *_CLIENTS}
    ),
    words=frozenset(
        "BODIES body errors_of of_category request param params Client AsyncClient".split()
    ),
)


def context(spec: Spec, former: Former) -> dict[str, Any]:
    names = {word: ident(f"{spec.vendor} {word}", "fixture") for word in FIXTURES}
    clients = (
        {"name": names["client"], "class": "Client"},
        {"name": names["async_client"], "class": "AsyncClient"},
    )
    examples = tuple(_examples(spec))
    renamed = tuple(_renamed(former.fixtures, examples))
    gone = tuple(_gone(former, names.values(), (*examples, *renamed)))
    imported = (
        "DocumentedError",
        *(["connected"] if has_calls(spec) else []),
        *(["former_example"] if renamed or gone else []),
        "started",
    )
    return {
        "imported": imported,
        "server": server_name(spec),
        "names": names,
        "clients": clients if has_calls(spec) else (),
        "examples": (*examples, *renamed, *gone),
        "contract": bool(examples),
    }


def _renamed(
    former: Mapping[str, str], examples: Iterable[Mapping[str, Any]]
) -> Iterator[dict[str, Any]]:
    """The examples under the names that they had."""
    now = {each["name"]: each for each in examples}
    for old, new in sorted(former.items()):
        if new in now and old not in now:
            doc = (f"The former name of `{new}`.",)
            yield {**now[new], "name": old, "doc": doc, "was": f"{old} is now {new}"}


def _gone(
    former: Former, fixed: Iterable[str], examples: Iterable[Mapping[str, Any]]
) -> Iterator[dict[str, Any]]:
    """The names of examples that are no more. Who asks for one is told."""
    taken = {*fixed, *(each["name"] for each in examples)}
    for name, what in sorted(former.gone_fixtures.items()):
        if name not in taken:
            was = f"{name} is gone: the {what} is documented no more"
            yield {"name": name, "doc": (_GONE_DOC,), "part": "", "call": "", "was": was}


def _examples(spec: Spec) -> Iterator[dict[str, Any]]:
    names, calls = _names(spec), call_names(spec)
    for endpoint in callable_endpoints(spec):
        for part in _parts(endpoint):
            yield {
                "name": names[part_key("fixture", call_key(endpoint), part)],
                "doc": (f"The documented {part} of {endpoint.title or endpoint.path}.",),
                "part": part,
                "call": calls[endpoint.method, full_path(endpoint)],
                "was": "",
            }


def _names(spec: Spec) -> dict[str, str]:
    """Key of an example to its fixture: under its own name, else by the words."""
    called = callable_endpoints(spec)
    known = ((each, part, name) for each in called for part, name in each.fixtures.items())
    said = {
        part_key("fixture", call_key(each), part): name
        for each, part, name in known
        if is_name(name)
    }
    named = name_fixtures(spec.vendor, called, bare_calls(spec), Ledger(names=said))
    return {key: fixture_name(one.name, spec.vendor) for key, one in named.items()}


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
        part, was = example["part"], flat(example["was"])
        body = call(f"CONTRACT.{part}", flat(example["call"])) if part else ()
        body = call("former_example", was, body) if example["was"] else body
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
    if made["contract"]:
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
