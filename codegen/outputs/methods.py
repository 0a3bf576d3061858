"""The calls of an API as methods: names, parameters with their types, and what they give."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from codegen.model import Endpoint, Field, Kind, Spec, full_path
from codegen.outputs.calls import (
    Key,
    call_names,
    iterator_names,
    namespaces,
    parameter_names,
)
from codegen.outputs.enums import Sets
from codegen.outputs.models import Result, results
from codegen.outputs.pages import entry_path, paging
from codegen.outputs.parameters import distinct, fixed, holder_of, inner, is_in_order, makes, rules

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
OPTIONAL = {kind: text if text == "Any" else f"{text} | None" for kind, text in ANNOTATIONS.items()}


def grouped_methods(spec: Spec) -> list[dict[str, Any]]:
    """Namespace by namespace what is the same for sync and async."""
    known, names, sets = results(spec), call_names(spec), Sets.of(spec)
    return [
        _namespace(name, members, names, sets, known) for name, members in namespaces(spec).items()
    ]


def _namespace(
    namespace: str,
    endpoints: list[Endpoint],
    named: Mapping[Key, str],
    sets: Sets,
    known: Mapping[Key, Result],
) -> dict[str, Any]:
    keys = [(each.method, full_path(each)) for each in endpoints]
    names = {key: named[key].partition(".")[2] for key in keys}
    iterators = iterator_names(names)
    calls = []
    for each, key in zip(endpoints, keys, strict=True):
        calls.append(_call(each, names[key], named[key], known.get(key), sets))
        calls += _iterator(each, iterators[key], calls[-1], known.get(key))
    groups = dict.fromkeys(each.group or "" for each in endpoints)
    return {
        "attribute": namespace,
        "doc": (f"{', '.join(filter(None, groups)) or 'Calls without a group'}.",),
        "calls": tuple(calls),
    }


def _call(
    endpoint: Endpoint, name: str, target: str, result: Result | None, sets: Sets
) -> dict[str, Any]:
    names = parameter_names(distinct(endpoint))
    inside = {field.name for field in inner(endpoint)}
    params = tuple(_param(each, names[each.name], endpoint, sets) for each in distinct(endpoint))
    operation = endpoint.operation
    return {
        "name": name,
        "target": target,
        "verb": "call",
        "is_iterator": False,
        "renamed": (),
        "gives": f"models.{result.root}" if result else "Record",
        "params": params,
        "fixed": tuple(fixed(endpoint).items()),
        "within": holder_of(operation) if operation else "",
        "is_in_order": operation is not None and is_in_order(operation),
        "inner": tuple(each for each in params if each["wire"] in inside),
        "outer": tuple(each for each in params if each["wire"] not in inside),
        "doc": tuple(_doc(endpoint, names)),
    }


def _param(field: Field, name: str, endpoint: Endpoint, sets: Sets) -> dict[str, Any]:
    optional = not field.required or makes(field) is not None
    found = sets.find(endpoint, field)
    return {
        "name": name,
        "wire": field.name,
        "annotation": (OPTIONAL if optional else ANNOTATIONS)[field.kind],
        "enum": found[1] if found else "",
        "optional": optional,
        "default": None,
    }


def _iterator(
    endpoint: Endpoint, name: str, one: Mapping[str, Any], result: Result | None
) -> Iterator[dict[str, Any]]:
    """The same call for all pages: from the first one on, of the largest size that is allowed."""
    found = paging(endpoint, result.shape if result else None)
    if found is None or result is None:
        return
    starts = _starts(endpoint)
    params = [{**each, **starts.get(each["wire"], {})} for each in one["params"]]
    doc = (f"Every entry of `{one['name']}`, page after page.", *one["doc"][1:])
    gives = f"models.{result.classes[entry_path(found)]}"
    changed = {"verb": "iterate", "is_iterator": True, "name": name, "gives": gives, "doc": doc}
    yield {**one, **changed, "params": tuple(params), "outer": tuple(params)}


def _starts(endpoint: Endpoint) -> dict[str, dict[str, Any]]:
    """Wire name to the default that a parameter of paging has where all pages are wanted."""
    found: dict[str, dict[str, Any]] = {}
    for field in distinct(endpoint):
        largest = dict(rules(field)).get("maximum")
        if field.kind == "integer" and field.role == "page":
            start = int(field.default) if field.default in ("0", "1") else 1
            found[field.name] = {"annotation": "int", "optional": True, "default": start}
        elif field.kind == "integer" and field.role == "page_size" and type(largest) is int:
            found[field.name] = {"annotation": "int", "optional": True, "default": largest}
    return found


def _doc(endpoint: Endpoint, names: Mapping[str, str]) -> Iterator[str]:
    yield endpoint.summary or endpoint.title or endpoint.path
    yield ""
    yield " ".join(filter(None, (endpoint.method, full_path(endpoint), endpoint.auth)))
    for limit in endpoint.rate_limits:
        basis = f" for each {limit.basis}" if limit.basis else ""
        yield f"At most {limit.count} requests in {limit.window_seconds} s{basis}."
    if endpoint.since:
        yield f"Since {endpoint.since}."
    if endpoint.deprecated:
        yield f"Deprecated{f', use {endpoint.replaced_by}' if endpoint.replaced_by else ''}."
    if names:
        yield ""
    for field in endpoint.params:
        if field.name in names:
            yield f"{names[field.name]}: {field.description or field.type or field.name}"
