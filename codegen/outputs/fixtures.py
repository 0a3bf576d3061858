"""`fixtures.py`: the documented examples and errors as fixtures of pytest."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from codegen.model import Endpoint, RequestExample, Spec
from codegen.naming import ident
from codegen.outputs.calls import call_names, callable_endpoints
from codegen.outputs.errors import base_name
from codegen.outputs.facts import Leaves, call, docstring, flat, refs
from codegen.rendering.grammar import Expected, Grammar
from codegen.rendering.literals import capped

_SHARED = frozenset({"DocumentedError", "ErrorBodies", "decoded"})
_ERROR_DOC = (
    "Makes the answer for an error, by class, name or code; keywords fill its placeholders."
)
_ANY_ERROR_DOC = "Each documented error in turn, with its answer and HTTP status."

GRAMMAR = Grammar(
    docstring=(
        "A pytest plugin: documented examples and errors as fixtures. "
        "Written by codegen; do not edit."
    ),
    imports={
        "collections.abc": frozenset({"Callable"}),
        "typing": frozenset({"Any"}),
        "pytest": frozenset({"FixtureRequest", "fixture"}),
        "..fixtures": _SHARED,
        ".": frozenset({"errors"}),
    },
    calls=frozenset({"ErrorBodies", "decoded", "BODIES.names", "BODIES.documented"}),
    decorators=frozenset({"fixture"}),
    annotations=frozenset(
        {"Any", "Callable[..., dict[str, Any]]", "FixtureRequest", "DocumentedError"}
    ),
    words=frozenset("BODIES errors body request param params numbers".split()),
)

_encoder = msgspec.json.Encoder(decimal_format="number")


def context(spec: Spec, aliases: Mapping[str, str]) -> dict[str, Any]:
    return {
        "base": base_name(spec),
        "numbers": tuple(_number_paths(spec)),
        "error": ident(f"{spec.vendor} error", "fixture"),
        "any_error": ident(f"{spec.vendor} any error", "fixture"),
        "examples": tuple(_examples(spec)),
    }


def _number_paths(spec: Spec) -> Iterator[str]:
    """The paths at which the examples give a code as a number."""
    examples = [endpoint.response_example for endpoint in spec.endpoints]
    bodies = [example for example in examples if isinstance(example, dict)]
    for path in spec.envelope.code if spec.envelope else ():
        if any(type(body.get(path)) is int for body in bodies):
            yield path


def _examples(spec: Spec) -> Iterator[dict[str, Any]]:
    calls = call_names(spec)
    counts = Counter(name.rpartition(".")[2] for name in calls.values())
    for endpoint in callable_endpoints(spec):
        full = calls[endpoint.method, endpoint.path]
        short = full.rpartition(".")[2]
        stem = f"{spec.vendor} {short if counts[short] == 1 else full}"
        for what, text in _of_endpoint(endpoint):
            # A longer text would be cut, and would be JSON no more.
            if capped(text) == text:
                title = endpoint.title or endpoint.path
                doc = (f"The documented {what} of {title}.",)
                yield {"name": ident(f"{stem} {what}", "fixture"), "doc": doc, "json": text}


def _of_endpoint(endpoint: Endpoint) -> Iterator[tuple[str, str]]:
    if endpoint.request_example is not None:
        yield "request", _json(_request(endpoint.request_example))
    if endpoint.response_example is not None:
        yield "response", _json(endpoint.response_example)


def _request(example: RequestExample) -> dict[str, Any]:
    pairs = {
        "method": example.method,
        "url": example.url,
        "headers": example.headers,
        "query": example.query,
        "body": example.body,
    }
    return {key: value for key, value in pairs.items() if value not in (None, {})}


def _json(value: object) -> str:
    try:
        return _encoder.encode(value).decode()
    except UnicodeEncodeError:  # half a surrogate pair, which only an escape of JSON can hold
        return json.dumps(value, default=str)


def expected(made: Mapping[str, Any]) -> Expected:
    shared = _SHARED if made["examples"] else _SHARED - {"decoded"}
    maker, each_error = made["error"], made["any_error"]
    bodies = call("ErrorBodies", refs((f"errors.{made['base']}",)), numbers=flat(made["numbers"]))
    facts: dict[str, Leaves] = {
        "import collections.abc": refs(("Callable",)),
        "import typing": refs(("Any",)),
        "import pytest": refs(("FixtureRequest", "fixture")),
        "import ..fixtures": refs(sorted(shared)),
        "import .": refs(("errors",)),
        "BODIES": bodies,
        maker: (
            *refs(("fixture", "def", "->", "Callable[..., dict[str, Any]]")),
            _ERROR_DOC,
            *refs(("return", "BODIES.body")),
        ),
        each_error: (
            *call("fixture", params=refs(("BODIES.names",))),
            *refs(("def", "request", "FixtureRequest", "->", "DocumentedError")),
            _ANY_ERROR_DOC,
            *refs(("return", "BODIES.documented", "request.param")),
        ),
    }
    for example in made["examples"]:
        head = (*refs(("fixture", "def", "->", "Any")), *docstring(example["doc"]))
        body = (*refs(("return",)), *call("decoded", flat(example["json"])))
        facts[example["name"]] = (*head, *body)
    names = {maker, each_error, made["base"], *(each["name"] for each in made["examples"])}
    return Expected(facts=facts, names=frozenset(names))
