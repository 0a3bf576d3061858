"""`endpoints.py`: what is documented of each endpoint, as data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from codegen.model import Endpoint, Permission, RateLimit, Spec, full_path
from codegen.outputs.calls import call_names, parameter_names
from codegen.outputs.facts import Leaves, call, flat, refs
from codegen.outputs.models import Result, results
from codegen.outputs.pages import paging
from codegen.outputs.parameters import inner_amounts, location, makes, rules, sent
from codegen.outputs.servers import own_server, server_url
from codegen.rendering.grammar import Expected, Grammar
from codegen.rendering.readback import Ref

_RECORDS = frozenset({"Endpoint", "Paging", "Param", "Permission", "RateLimit"})

GRAMMAR = Grammar(
    docstring=(
        "Every documented endpoint of a vendor. Written by codegen from the documents; do not edit."
    ),
    imports={"..endpoints": _RECORDS},
    calls=_RECORDS,
    annotations=frozenset({"tuple[Endpoint, ...]"}),
    words=frozenset(
        """ENDPOINTS path method auth title group call deprecated since replaced_by permissions
        rate_limits description count window_s basis weight base_url params name wire kind location
        required role default rules makes amounts paging items page size total cursor
        next_cursor""".split()
    ),
)

Pairs = tuple[tuple[str, Any], ...]


def has_endpoints(spec: Spec) -> bool:
    return bool(spec.endpoints)


def context(spec: Spec, aliases: Mapping[str, str]) -> dict[str, Any]:
    calls, known, url = call_names(spec), results(spec), server_url(spec)
    made = tuple(
        _endpoint(
            each,
            calls.get((each.method, full_path(each)), ""),
            known.get((each.method, full_path(each))),
            url,
        )
        for each in spec.endpoints
    )
    used = {"Endpoint", *(part["record"] for each in made for part in each["parts"])}
    used |= {"Paging"} if any(each["paging"] for each in made) else set()
    return {"endpoints": made, "imported": tuple(sorted(used))}


def _endpoint(endpoint: Endpoint, name: str, result: Result | None, url: str) -> dict[str, Any]:
    parts = (
        ("permissions", "Permission", map(_permission, endpoint.permissions)),
        ("rate_limits", "RateLimit", map(_rate_limit, endpoint.rate_limits)),
        ("params", "Param", _params(endpoint)),
    )
    made = [{"key": key, "record": what, "rows": tuple(rows)} for key, what, rows in parts]
    pages = paging(endpoint, result.shape if result else None)
    return {
        "fields": (
            ("path", endpoint.path),
            *_said(
                method=endpoint.method,
                auth=endpoint.auth,
                title=endpoint.title,
                group=endpoint.group,
                call=name,
                base_url=own_server(endpoint, url),
                deprecated=endpoint.deprecated,
                since=endpoint.since,
                replaced_by=endpoint.replaced_by,
            ),
        ),
        "parts": tuple(part for part in made if part["rows"]),
        "paging": _said(**pages) if pages else (),
    }


def _permission(each: Permission) -> Pairs:
    return (("group", each.group), *_said(auth=each.auth, description=each.description))


def _rate_limit(each: RateLimit) -> Pairs:
    said = _said(basis=each.basis, weight=each.weight)
    return (("count", each.count), ("window_s", each.window_seconds), *said)


def _params(endpoint: Endpoint) -> Iterator[Pairs]:
    fields = sent(endpoint)
    names = parameter_names(fields)
    for field in fields:
        yield (
            ("name", names[field.name]),
            ("wire", field.name),
            *_said(
                kind=field.kind,
                location=location(field, endpoint),
                required=field.required or None,
                role=field.role,
                default=field.default,
                rules=rules(field),
                makes=makes(field),
                amounts=inner_amounts(field),
            ),
        )


def _said(**fields: Any) -> Pairs:
    """Without what says nothing: such is the default of the record."""
    return tuple(
        (key, value)
        for key, value in fields.items()
        if value is not None and value is not False and value not in ("", ())
    )


def expected(made: Mapping[str, Any]) -> Expected:
    leaves: list[Any] = [Ref("tuple[Endpoint, ...]")]
    for each in made["endpoints"]:
        leaves += call("Endpoint", **_flat(each["fields"]))
        for part in each["parts"]:
            leaves.append(Ref(f"{part['key']}="))
            leaves += [leaf for row in part["rows"] for leaf in call(part["record"], **_flat(row))]
        if each["paging"]:
            leaves += [Ref("paging="), *call("Paging", **_flat(each["paging"]))]
    facts = {"import ..endpoints": refs(made["imported"]), "ENDPOINTS": tuple(leaves)}
    return Expected(facts=facts)


def _flat(pairs: Pairs) -> dict[str, Leaves]:
    return {key: flat(value) for key, value in pairs}
