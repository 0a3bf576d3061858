"""What a call sends: parameters by their places, and the body."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import parse_qsl

from codegen.exporting.canonical import Plain, said
from codegen.exporting.fitting import fits
from codegen.exporting.names import Names
from codegen.exporting.paths import Template
from codegen.exporting.schemas import object_of, request_schema, value_of
from codegen.model import Endpoint, Field, Location, RequestExample, Spec

JSON, FORM = "application/json", "application/x-www-form-urlencoded"
_IN_QUERY = frozenset({"GET", "DELETE", "HEAD", "OPTIONS", "TRACE"})
# What OpenAPI says elsewhere: the media type of the body, the security scheme.
_NO_PARAMETERS = frozenset({"accept", "content-type", "authorization"})


def location_of(field: Field, endpoint: Endpoint, template: Template) -> Location:
    """Where a field is sent: where the documents say, or else where calls of its method have
    their parameters. One that the path has a place for is sent there, not in the query."""
    if field.name in template.wires and field.location in (None, "query"):
        return "path"
    return field.location or ("query" if endpoint.method in _IN_QUERY else "body")


def parameters_of(endpoint: Endpoint, template: Template, spec: Spec, names: Names) -> list[Plain]:
    """The parameters in the path, the query and the headers; each name once in its place."""
    signed = {name.casefold() for name in (spec.signing.headers if spec.signing else {})}
    sent: dict[tuple[str, str], list[Field]] = {}
    for field in endpoint.params:
        where = location_of(field, endpoint, template)
        is_known = where == "header" and field.name.casefold() in signed | _NO_PARAMETERS
        if where in ("query", "header") and not is_known:
            sent.setdefault((where, field.name), []).append(field)
    made = [
        _parameter(name, where, fields, endpoint, spec, names)
        for (where, name), fields in sent.items()
    ]
    return _in_path(endpoint, template, spec, names) + made


def unplaced(endpoint: Endpoint, template: Template) -> list[str]:
    """The parameters said to be in the path, which has no place for them."""
    said_so = [field.name for field in endpoint.params if field.location == "path"]
    return [name for name in said_so if name not in template.wires]


def _in_path(endpoint: Endpoint, template: Template, spec: Spec, names: Names) -> list[Plain]:
    """One for each place of the path, documented among the parameters or not."""
    here = (f for f in endpoint.params if location_of(f, endpoint, template) == "path")
    known = {field.name: field for field in reversed(list(here))}
    made = []
    for wire, name in zip(template.wires, template.names, strict=True):
        field = known.get(wire, Field(name=wire, kind="string"))
        parameter = _parameter(name, "path", [field], endpoint, spec, names)
        made.append({**parameter, "required": True, **said(x_codegen_wire_name=_other(wire, name))})
    return made


def _other(wire: str, name: str) -> str | None:
    return None if wire == name else wire


def _parameter(
    name: str, where: str, fields: Sequence[Field], endpoint: Endpoint, spec: Spec, names: Names
) -> Plain:
    """Of rows that repeat a name the first; it is required where all of them say so."""
    schema = request_schema(fields[0], spec, names)
    about = schema.pop("description", None)
    made: Plain = {"name": name, "in": where, **said(description=about)}
    if all(field.required for field in fields):
        made["required"] = True
    made["schema"] = schema
    further = [field.description or "" for field in fields[1:]]
    return made | _sent(name, where, schema, endpoint) | said(x_codegen_repeated=further)


def _sent(name: str, where: str, schema: Plain, endpoint: Endpoint) -> Plain:
    """The value that the documented call has for a parameter of the query."""
    example = endpoint.request_example
    text = example.query.get(name) if example and where == "query" else None
    value = None if text is None else value_of(text, schema)
    return {} if value is None or not fits(value, schema) else {"example": value}


def body_of(endpoint: Endpoint, template: Template, spec: Spec, names: Names) -> Plain | None:
    """The schema of the body; None where the documents have no parameter for it."""
    sent = [field for field in endpoint.params if location_of(field, endpoint, template) == "body"]
    if not sent:
        return None
    schema = object_of(sent, spec, names)
    example = endpoint.request_example
    is_list = example is not None and isinstance(example.body, list)
    return {"type": "array", "items": schema} if is_list else schema


def request_body(endpoint: Endpoint, schema: Plain, name: str) -> Plain:
    """A request body by reference; the documented one where it is what it is said to be."""
    example = endpoint.request_example
    value = _form(example.body) if example and isinstance(example.body, str) else None
    value = example.body if example and value is None else value
    content: Plain = {"schema": {"$ref": f"#/components/schemas/{name}"}}
    if value is not None:
        content["example" if fits(value, schema) else "x-codegen-example"] = value
    made: Plain = {"content": {_media_type(example): content}}
    is_required = bool(schema.get("required") or schema.get("items", {}).get("required"))
    return {"required": True, **made} if is_required else made


def _media_type(example: RequestExample | None) -> str:
    """What the documented call sends; JSON where nothing says otherwise."""
    headers = example.headers if example else {}
    given = next((text for key, text in headers.items() if key.casefold() == "content-type"), "")
    is_form = example is not None and isinstance(example.body, str) and _form(example.body)
    return FORM if FORM in given.casefold() or (is_form and not given) else JSON


def _form(body: str) -> dict[str, Any] | None:
    """What a form sends; None of a text that is no form."""
    try:
        return dict(parse_qsl(body, keep_blank_values=True, strict_parsing=True))
    except ValueError:
        return None
