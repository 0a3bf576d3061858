"""`endpoints.py`: what is documented of each endpoint, as data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from codegen.model import Endpoint, Spec
from codegen.outputs.calls import call_names
from codegen.outputs.facts import Leaves, call, flat, refs
from codegen.rendering.grammar import Expected, Grammar
from codegen.rendering.readback import Ref

_RECORDS = frozenset({"Endpoint", "Permission", "RateLimit"})

GRAMMAR = Grammar(
    docstring=(
        "Every documented endpoint of a vendor. Written by codegen from the documents; do not edit."
    ),
    imports={"..endpoints": _RECORDS},
    calls=_RECORDS,
    annotations=frozenset({"tuple[Endpoint, ...]"}),
    words=frozenset(
        """ENDPOINTS path method auth title group call deprecated replaced_by permissions
        rate_limits description count window_s basis weight""".split()
    ),
)

Pairs = tuple[tuple[str, Any], ...]


def has_endpoints(spec: Spec) -> bool:
    return bool(spec.endpoints)


def context(spec: Spec, aliases: Mapping[str, str]) -> dict[str, Any]:
    calls = call_names(spec)
    made = tuple(
        _endpoint(each, calls.get((each.method, each.path), "")) for each in spec.endpoints
    )
    used = {"Endpoint"}
    used |= {"Permission"} if any(each["permissions"] for each in made) else set()
    used |= {"RateLimit"} if any(each["rate_limits"] for each in made) else set()
    return {"endpoints": made, "imported": tuple(sorted(used))}


def _endpoint(endpoint: Endpoint, name: str) -> dict[str, Any]:
    return {
        "fields": (
            ("path", endpoint.path),
            *_said(
                method=endpoint.method,
                auth=endpoint.auth,
                title=endpoint.title,
                group=endpoint.group,
                call=name,
                deprecated=endpoint.deprecated,
                replaced_by=endpoint.replaced_by,
            ),
        ),
        "permissions": tuple(
            (("group", each.group), *_said(auth=each.auth, description=each.description))
            for each in endpoint.permissions
        ),
        "rate_limits": tuple(
            (
                ("count", each.count),
                ("window_s", each.window_seconds),
                *_said(basis=each.basis, weight=each.weight),
            )
            for each in endpoint.rate_limits
        ),
    }


def _said(**fields: str | int | None) -> Pairs:
    """Without what says nothing: such is the default of the record."""
    return tuple(
        (key, value)
        for key, value in fields.items()
        if value is not None and value is not False and value != ""
    )


def expected(made: Mapping[str, Any]) -> Expected:
    leaves: list[Any] = [Ref("tuple[Endpoint, ...]")]
    for each in made["endpoints"]:
        leaves += call("Endpoint", **_flat(each["fields"]))
        for key, record in (("permissions", "Permission"), ("rate_limits", "RateLimit")):
            if each[key]:
                leaves.append(Ref(f"{key}="))
                leaves += [leaf for part in each[key] for leaf in call(record, **_flat(part))]
    facts = {"import ..endpoints": refs(made["imported"]), "ENDPOINTS": tuple(leaves)}
    return Expected(facts=facts)


def _flat(pairs: Pairs) -> dict[str, Leaves]:
    return {key: flat(value) for key, value in pairs}
