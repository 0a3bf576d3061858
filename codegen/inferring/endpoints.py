"""An endpoint as documented to an Endpoint: kinds, roles, constraints and paths of its fields."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl

from msgspec.structs import replace

from codegen.extracting.raw import RawEndpoint, RawField
from codegen.inferring.constraints import infer_constraints, infer_default, infer_listed
from codegen.inferring.kinds import infer_kind, infer_role
from codegen.inferring.limits import infer_limits
from codegen.inferring.required import infer_required
from codegen.inferring.response_paths import match_paths, paths_of
from codegen.model import Endpoint, Field, Kind, Location, RequestExample

_LOCATIONS: dict[str, Location] = {
    "query": "query",
    "body": "body",
    "path": "path",
    "header": "header",
}
_IN_QUERY = frozenset({"GET", "DELETE", "HEAD"})
_MAX_DEPTH = 32
"""What stands deeper stands there: a page whose models hold one another for ever ends, too."""
_FORM = re.compile(r"[\w.%\[\]-]{1,64}=")


def infer_endpoint(raw: RawEndpoint) -> Endpoint:
    """The Endpoint of its raw facts, without permissions."""
    return Endpoint(
        title=raw.title,
        group=raw.group,
        summary=raw.summary,
        method=raw.method,
        path=raw.path,
        operation=raw.operation,
        url=raw.url,
        auth=raw.auth,
        deprecated=raw.deprecated,
        rate_limits=infer_limits(raw.limits),
        params=_params(raw),
        response_fields=_response_fields(raw),
        request_example=raw.request.example if raw.request else None,
        response_example=raw.response,
        document=raw.place.document,
        section=raw.section,
        line=raw.place.line,
    )


def _params(raw: RawEndpoint) -> tuple[Field, ...]:
    sent = sent_values(raw.request.example) if raw.request else {}
    fields = [_param(field, raw, sent) for field in raw.params]
    depths = [field.depth for field in raw.params]
    return _nested([(min(n, _MAX_DEPTH), each) for n, each in _undotted(fields, depths)])


def _undotted(fields: Sequence[Field], depths: Sequence[int]) -> Iterator[tuple[int, Field]]:
    """Depth and field, a dotted name ("order.price", "legs[].size") below the nearest row that it
    names; what has no such row keeps its dots."""
    known: dict[str, int] = {}
    for field, depth in zip(fields, depths, strict=True):
        full, parts = field.name.replace("[]", ""), field.name.split(".")
        above = (n for n in range(len(parts) - 1, 0, -1) if _path(parts[:n]) in known)
        nearest = next(above, 0)
        if nearest:
            depth = known[_path(parts[:nearest])] + 1
            field = replace(field, name=".".join(parts[nearest:]))
        known[full] = depth
        yield depth, field


def _path(parts: Sequence[str]) -> str:
    return ".".join(parts).replace("[]", "")


def sent_values(example: RequestExample) -> dict[str, Any]:
    """What a request example sends, by the name on the wire; of a list its first entry."""
    body = example.body
    if isinstance(body, str) and _FORM.match(body):
        body = dict(parse_qsl(body, keep_blank_values=True))
    if isinstance(body, list) and body:
        body = body[0]
    body = body if isinstance(body, dict) else {}
    inside = body.get("params") if "method" in body else None
    return {**example.query, **body, **(inside if isinstance(inside, dict) else {})}


def _param(field: RawField, raw: RawEndpoint, sent: Mapping[str, Any]) -> Field:
    example = sent.get(field.name)
    kind = infer_kind(field.type, name=field.name, description=field.description, example=example)
    required = infer_required(field)
    return Field(
        name=field.name,
        type=field.type,
        kind=kind,
        required=required.value,
        description=field.description,
        default=field.default or required.default or infer_default(field.description),
        location=_location(field, raw),
        role=infer_role(field.name, field.description, kind),
        constraints=_constraints(field, kind),
        line=field.place.line,
    )


def _constraints(field: RawField, kind: Kind) -> dict[str, Any]:
    """Those of the description, the words on which it depends whether the parameter is required,
    and the closed set of a column of values."""
    found = infer_constraints(field.description, kind)
    condition = infer_required(field).condition
    if condition:
        found["required_if"] = condition
    listed = infer_listed(field.values)
    return {**found, "enum": [value.value for value in listed]} if listed else found


def _location(field: RawField, raw: RawEndpoint) -> Location | None:
    said = _LOCATIONS.get((field.location or "").casefold())
    if said:
        return said
    if re.search(rf"[:{{<]{re.escape(field.name)}(?![\w-])", raw.path):
        return "path"
    if raw.method is None:
        return None
    return "query" if raw.method in _IN_QUERY else "body"


def _nested(fields: Sequence[tuple[int, Field]]) -> tuple[Field, ...]:
    """The top level of a list of (depth, field): what is deeper belongs to the field above it."""
    top: list[Field] = []
    at = 0
    while at < len(fields):
        depth, field = fields[at]
        end = at + 1
        while end < len(fields) and fields[end][0] > depth:
            end += 1
        children = _nested(fields[at + 1 : end])
        top.append(_with_children(field, children))
        at = end
    return tuple(top)


def _with_children(field: Field, children: tuple[Field, ...]) -> Field:
    return replace(field, fields=children) if children else field


def _response_fields(raw: RawEndpoint) -> tuple[Field, ...]:
    values = dict(paths_of(raw.response))
    paths = match_paths([field.name for field in raw.response_fields], raw.response)
    return tuple(
        _response_field(field, path, values.get(path or ""))
        for field, path in zip(raw.response_fields, paths, strict=True)
    )


def _response_field(field: RawField, path: str | None, example: Any) -> Field:
    kind = infer_kind(field.type, name=field.name, description=field.description, example=example)
    return Field(
        name=field.name,
        type=field.type,
        kind=kind,
        required=infer_required(field).value,
        description=field.description,
        constraints=infer_constraints(field.description, kind),
        path=path,
        line=field.place.line,
    )
