"""What a success looks like: the documented fields and the example, joined by their paths."""

from __future__ import annotations

import re
from functools import reduce
from typing import Any

from codegen.exporting.canonical import Plain, said
from codegen.exporting.fitting import types_of
from codegen.exporting.names import Names
from codegen.exporting.schemas import response_schema
from codegen.model import Endpoint, Field, Spec

_INNER = ("properties", "items", "type")
_DECIMAL = re.compile(r"-?[0-9]+(?:\.[0-9]+)?\Z")
_NO_DECIMAL = "no decimal"
"""A mark within this module: the example has a text here that is none ("", "5.00%")."""


def answer_schema(endpoint: Endpoint, spec: Spec, names: Names) -> Plain | None:
    """The schema of an answer; None where the documents show none. A field is where its path
    says; of its type the documented kind comes first, then what the example has there."""
    parts = [part for field in endpoint.response_fields for part in _placed(field, "", spec, names)]
    if endpoint.response_example is not None:
        parts.append(observed(endpoint.response_example))
    return tidy(reduce(merged, parts)) if parts else None


def unplaced(endpoint: Endpoint) -> list[Plain]:
    """The documented fields of which nothing says where in the answer they are."""
    return [
        said(
            name=field.name,
            type=field.type,
            kind=field.kind,
            description=field.description,
            line=field.line,
        )
        for field in endpoint.response_fields
        if field.path is None and not field.fields
    ]


def _placed(field: Field, above: str, spec: Spec, names: Names) -> list[Plain]:
    """A schema of the whole answer for a field and each one below it. At the top a field
    without a path is left out, unless its children show that the table is nested."""
    if field.path is None and not above and not field.fields:
        return []
    path = field.path or (f"{above}.{field.name}" if above else field.name)
    schema = response_schema(field, spec, names)
    inside = f"{path}[]" if "array" in types_of(schema) else path
    below = [part for child in field.fields for part in _placed(child, inside, spec, names)]
    return [at_path(path, schema), *below]


def at_path(path: str, schema: Plain) -> Plain:
    """The schema of a body that has this one at a path ("data.list[].apy")."""
    for step in reversed(path.split(".")):
        name = step
        while name.endswith("[]"):
            name, schema = name[:-2], {"type": "array", "items": schema}
        if name:
            schema = {"type": "object", "properties": {name: schema}}
    return schema


def observed(value: Any) -> Plain:
    """The schema of an example: the types that are in it, nothing required."""
    if isinstance(value, dict):
        members = {str(name): observed(part) for name, part in value.items()}
        return {"type": ["object"], "properties": members}
    if isinstance(value, list | tuple):
        return {"type": ["array"], "items": reduce(merged, map(observed, value), Plain())}
    if isinstance(value, bool):
        return {"type": ["boolean"]}
    if isinstance(value, str):
        return {"type": ["string"], **({} if _DECIMAL.match(value) else {_NO_DECIMAL: True})}
    names = {int: "integer", type(None): "null"}
    return {"type": [names.get(type(value), "number")]}


def merged(first: Plain, second: Plain) -> Plain:
    """What fits either; words about a field are those of the first that has them."""
    if not first or not second:
        return first or second
    joined = {**second, **first}
    if "properties" in first and "properties" in second:
        ours, theirs = first["properties"], second["properties"]
        joined["properties"] = {**ours, **theirs} | {
            name: merged(ours[name], theirs[name]) for name in ours if name in theirs
        }
    if "items" in first and "items" in second:
        joined["items"] = merged(first["items"], second["items"])
    return _with_types(joined, first, second)


def _with_types(joined: Plain, first: Plain, second: Plain) -> Plain:
    if "anyOf" in joined:
        return _open(joined, [*types_of(first), *types_of(second)])
    kinds = list(dict.fromkeys(types_of(first) + types_of(second)))
    if "number" in kinds and "integer" in kinds:
        kinds.remove("integer")
    return {**joined, "type": kinds} if kinds else joined


def _open(schema: Plain, kinds: list[str]) -> Plain:
    """A closed set that is open, and what else was seen in its place."""
    known = [kind for choice in schema["anyOf"] for kind in types_of(choice)]
    more = [{"type": kind} for kind in dict.fromkeys(kinds) if kind not in known]
    bare = {key: part for key, part in schema.items() if key not in _INNER}
    return {**bare, "anyOf": [*schema["anyOf"], *more]}


def tidy(schema: Plain) -> Plain:
    """One type is a word and not a list; of what was only ever null nothing is known; a format
    that the example belies goes. `type` comes first."""
    kinds = types_of(schema)
    made = {key: part for key, part in schema.items() if key not in ("type", _NO_DECIMAL)}
    if _NO_DECIMAL in schema or (made.get("format") == "int64" and kinds != ["integer"]):
        made.pop("format", None)
    if "properties" in made:
        made["properties"] = {name: tidy(part) for name, part in made["properties"].items()}
    if "items" in made:
        made["items"] = tidy(made["items"])
    if kinds in ([], ["null"]):
        return made
    return {"type": kinds[0] if len(kinds) == 1 else kinds, **made}
