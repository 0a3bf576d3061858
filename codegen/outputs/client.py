"""`client.py`: the documented calls as typed methods, sync and async."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from codegen.faults import Fault
from codegen.model import Endpoint, Field, Kind, Location, Signing, Spec
from codegen.outputs.calls import (
    callable_endpoints,
    group_classes,
    group_names,
    groups,
    method_names,
    parameter_names,
)
from codegen.outputs.errors import base_name
from codegen.outputs.facts import Leaves, call, docstring, flat, refs
from codegen.rendering.grammar import Expected, Grammar
from codegen.rendering.readback import Ref

ANNOTATIONS: Mapping[Kind, str] = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "decimal": "Decimal | str",
    "boolean": "bool",
    "timestamp": "int",
    "object": "dict[str, Any]",
    "array": "list[Any]",
    "any": "Any",
}
_OPTIONAL = {
    kind: text if text == "Any" else f"{text} | None" for kind, text in ANNOTATIONS.items()
}

_PARTS: Mapping[Location, str] = {
    "query": "query",
    "body": "body",
    "path": "places",
    "header": "headers",
}
_WITHOUT_BODY = frozenset({"GET", "DELETE"})
_DIGESTS = {"hmac-sha256": "sha256", "hmac-sha384": "sha384", "hmac-sha512": "sha512"}
_ENCODINGS = frozenset({"hex", "base64"})
_SIDES: tuple[dict[str, str], ...] = (
    {
        "client": "Client",
        "session": "SyncSession",
        "prefix": "",
        "define": "def",
        "give": "return",
    },
    {
        "client": "AsyncClient",
        "session": "AsyncSession",
        "prefix": "Async",
        "define": "async def",
        "give": "return await",
    },
)
_SESSIONS = frozenset({"SyncSession", "AsyncSession"})
_CLIENT_DOC = "The API; its groups of calls are attributes."

GRAMMAR = Grammar(
    docstring=(
        "The documented calls of a vendor, sync and async. Written by codegen; do not edit."
    ),
    imports={
        "decimal": frozenset({"Decimal"}),
        "typing": frozenset({"Any"}),
        "..client": frozenset({"Api", "exact", *_SESSIONS}),
        "..signing": frozenset({"Signing"}),
        ".endpoints": frozenset({"ENDPOINTS"}),
    },
    bases=_SESSIONS,
    calls=frozenset({"Api", "Signing", "exact", "self._session.call"}),
    decorators=frozenset({"property"}),
    annotations=frozenset({*ANNOTATIONS.values(), *_OPTIONAL.values(), "None"}),
    words=frozenset(
        """Api api ENDPOINTS API base_url errors endpoints signing digest encoding prehash headers
        auth query body places self session _session call __init__ Client AsyncClient""".split()
    ),
)


def context(spec: Spec, aliases: Mapping[str, str]) -> dict[str, Any]:
    attributes = group_names(spec)
    classes = group_classes(spec, [side["prefix"] for side in _SIDES])
    made = [
        _group(attributes[group], group, endpoints, spec)
        for group, endpoints in groups(spec).items()
    ]
    fields = [each for group in made for one in group["calls"] for each in one["params"]]
    signing = _signing(spec.signing) if spec.signing is not None else ()
    return {
        "vendor": spec.vendor,
        "base": base_name(spec),
        "base_url": _base_url(spec),
        "signing": signing,
        "decimals": any("Decimal" in each["annotation"] for each in fields),
        "imported": ("Api", "AsyncSession", "SyncSession")
        + (("exact",) if any(each["exact"] for each in fields) else ()),
        "sides": tuple(
            {
                **side,
                "groups": tuple(
                    {**group, "class": classes[side["prefix"], group["attribute"]]}
                    for group in made
                ),
            }
            for side in _SIDES
        ),
    }


def _base_url(spec: Spec) -> str:
    """The first documented server of its kind, else the one that the endpoints are given with."""
    rest = [each for each in spec.servers if each.kind in (None, "rest")]
    live = [each.url for each in rest if each.environment != "test"]
    given = [urlsplit(each.url) for each in callable_endpoints(spec) if each.url]
    urls = [*live, *(f"{url.scheme}://{url.netloc}" for url in given if url.netloc), ""]
    return urls[0]


def _signing(signing: Signing) -> tuple[tuple[str, Any], ...]:
    digest = _DIGESTS.get(signing.algorithm or "")
    if digest is None or signing.encoding not in _ENCODINGS or signing.prehash is None:
        what = f"signing with {signing.algorithm} in {signing.encoding} is not known here"
        advice = (
            f"known are {', '.join(_DIGESTS)} in {' or '.join(sorted(_ENCODINGS))}, with a prehash"
        )
        raise Fault("signing-unknown", what, advice=advice)
    return (
        ("digest", digest),
        ("encoding", signing.encoding),
        ("prehash", signing.prehash),
        ("headers", dict(signing.headers)),
        ("auth", dict(signing.auth)),
    )


def _group(name: str, group: str, endpoints: list[Endpoint], spec: Spec) -> dict[str, Any]:
    names = method_names(endpoints)
    return {
        "attribute": name,
        "doc": (f"{group or 'Calls without a group'}.",),
        "calls": tuple(_call(each, names[each.method, each.path], spec) for each in endpoints),
    }


def _call(endpoint: Endpoint, name: str, spec: Spec) -> dict[str, Any]:
    names = parameter_names(endpoint.params)
    fields = {field.name: field for field in reversed(endpoint.params)}
    params = [_param(fields[wire], name, endpoint) for wire, name in names.items()]
    known = spec.signing is not None and endpoint.auth in spec.signing.auth
    parts = dict.fromkeys(each["part"] for each in params)
    return {
        "name": name,
        "method": endpoint.method,
        "path": endpoint.path,
        "auth": endpoint.auth if known else None,
        "params": tuple(params),
        "parts": tuple(
            {"name": part, "fields": tuple(each for each in params if each["part"] == part)}
            for part in parts
        ),
        "doc": tuple(_doc(endpoint, names)),
    }


def _param(field: Field, name: str, endpoint: Endpoint) -> dict[str, Any]:
    default: Location = "query" if endpoint.method in _WITHOUT_BODY else "body"
    return {
        "name": name,
        "wire": field.name,
        "annotation": (ANNOTATIONS if field.required else _OPTIONAL)[field.kind],
        "optional": not field.required,
        "exact": field.kind == "decimal",
        "part": _PARTS[field.location or default],
    }


def _doc(endpoint: Endpoint, names: Mapping[str, str]) -> Iterator[str]:
    yield endpoint.summary or endpoint.title or endpoint.path
    yield ""
    yield " ".join(filter(None, (endpoint.method, endpoint.path, endpoint.auth)))
    for limit in endpoint.rate_limits:
        basis = f" for each {limit.basis}" if limit.basis else ""
        yield f"At most {limit.count} requests in {limit.window_seconds} s{basis}."
    if endpoint.deprecated:
        yield f"Deprecated{f', use {endpoint.replaced_by}' if endpoint.replaced_by else ''}."
    if endpoint.params:
        yield ""
    for field in endpoint.params:
        yield f"{names[field.name]}: {field.description or field.type or field.name}"


def expected(made: Mapping[str, Any]) -> Expected:
    facts: dict[str, Leaves] = {
        "import typing": refs(("Any",)),
        "import ..client": refs(made["imported"]),
        "import .": refs(("errors",)),
        "import .endpoints": refs(("ENDPOINTS",)),
        "API": _api_facts(made),
    }
    if made["decimals"]:
        facts["import decimal"] = refs(("Decimal",))
    if made["signing"]:
        facts["import ..signing"] = refs(("Signing",))
    names, classes = set(), set()
    for side in made["sides"]:
        facts.update(_client_facts(side))
        for group in side["groups"]:
            facts.update(_group_facts(group, side))
            classes.add(group["class"])
            names.add(group["attribute"])
            for one in group["calls"]:
                names.update((one["name"], *(each["name"] for each in one["params"])))
    return Expected(
        facts=facts,
        classes=frozenset(classes),
        names=frozenset({*names, made["base"]}),
        imports={".": frozenset({"errors"})},
    )


def _api_facts(made: Mapping[str, Any]) -> Leaves:
    keywords = {
        "base_url": flat(made["base_url"]),
        "errors": refs((f"errors.{made['base']}",)),
        "endpoints": refs(("ENDPOINTS",)),
    }
    if made["signing"]:
        pairs = {key: flat(value) for key, value in made["signing"]}
        keywords["signing"] = call("Signing", **pairs)
    return call("Api", **keywords)


def _client_facts(side: Mapping[str, Any]) -> dict[str, Leaves]:
    client = side["client"]
    facts: dict[str, Leaves] = {
        client: refs((side["session"],)),
        f"{client}.__doc__": (_CLIENT_DOC,),
        f"{client}.api": refs(("API",)),
    }
    for group in side["groups"]:
        made = refs(("property", "def", "self", "->", group["class"], "return", group["class"]))
        facts[f"{client}.{group['attribute']}"] = (*made, Ref("self"))
    return facts


def _group_facts(group: Mapping[str, Any], side: Mapping[str, Any]) -> dict[str, Leaves]:
    init = refs(("def", "self", "session", side["session"], "->", "None"))
    facts: dict[str, Leaves] = {
        group["class"]: (),
        f"{group['class']}.__doc__": docstring(group["doc"]),
        f"{group['class']}.__init__": (*init, *refs(("self._session =", "session"))),
    }
    for one in group["calls"]:
        facts[f"{group['class']}.{one['name']}"] = _call_facts(one, side)
    return facts


def _call_facts(one: Mapping[str, Any], side: Mapping[str, Any]) -> Leaves:
    leaves = [*refs((side["define"], "self"))]
    for each in one["params"]:
        leaves += refs((each["name"], each["annotation"]))
        leaves += [Ref("="), None] if each["optional"] else []
    leaves += [*refs(("->", "Any")), *docstring(one["doc"]), *refs(side["give"].split())]
    keywords = {} if one["auth"] is None else {"auth": flat(one["auth"])}
    for part in one["parts"]:
        keywords[part["name"]] = tuple(leaf for each in part["fields"] for leaf in _sent(each))
    where = flat((one["method"], one["path"]))
    return (*leaves, *call("self._session.call", where, **keywords))


def _sent(each: Mapping[str, Any]) -> Leaves:
    value = refs((each["name"],))
    if each["exact"]:
        value = call("exact", flat(each["wire"]), value)
    return (*flat(each["wire"]), *value)
