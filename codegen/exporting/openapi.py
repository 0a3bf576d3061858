"""A spec as OpenAPI 3.1. What the documents do not say is left out, or is an extension that
says so; docs/export.md lists the extensions."""

from __future__ import annotations

import re

from msgspec.structs import replace

from codegen.exporting.answers import answer_schema
from codegen.exporting.canonical import Plain, place, said, url_of
from codegen.exporting.envelopes import error_schema
from codegen.exporting.failures import (
    by_status,
    failures_of,
    general,
    response_name,
    response_of,
)
from codegen.exporting.names import (
    ERROR_BODY,
    Names,
    enum_key,
    has_method,
    names_of,
    templates_of,
)
from codegen.exporting.operations import operation
from codegen.exporting.paths import Template
from codegen.exporting.requests import body_of
from codegen.exporting.schemas import schema_of_enum
from codegen.exporting.security import schemes_of, signing_of
from codegen.model import Endpoint, Server, Spec, full_path
from codegen.outputs.parameters import sent

VERSION = "3.1.0"
NO_VERSION = "0"
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
# Not urlsplit: it raises on what a document may hold ("https://[").
_URL = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*://[^/?#\s]+)([^?#\s]*)")


def export_openapi(spec: Spec) -> Plain:
    """The OpenAPI document of a spec."""
    spec = replace(spec, endpoints=tuple(map(_as_sent, spec.endpoints)))
    endpoints = [endpoint for endpoint in spec.endpoints if has_method(endpoint)]
    templates = templates_of(endpoints)
    names = names_of(spec)
    taken = _placed(endpoints, templates)
    return {
        "openapi": VERSION,
        "info": _info(spec),
        **_external(spec),
        **said(servers=_servers(spec), tags=_tags(list(taken.values()))),
        "paths": _paths(taken, templates, spec, names),
        "components": _components(list(taken.values()), templates, spec, names),
        **said(
            x_codegen_vendor=spec.vendor,
            x_codegen_signing=signing_of(spec.signing),
            x_codegen_envelope=_envelope(spec),
            x_codegen_websocket_servers=[_server(s) for s in spec.servers if not _is_http(s)],
            x_codegen_endpoints_without_method=_elsewhere(spec, endpoints, has_place=False),
            x_codegen_endpoints_alike=_elsewhere(spec, list(taken.values()), has_place=True),
        ),
    }


def _as_sent(endpoint: Endpoint) -> Endpoint:
    """With the parameters that every request for its operation has."""
    if endpoint.operation is None:
        return endpoint
    return replace(endpoint, params=tuple(sent(endpoint)))


def _info(spec: Spec) -> Plain:
    """The version is the day of the newest change that the documents log."""
    days = sorted(e.date for e in spec.changelog if e.date and _DAY.match(e.date))
    version = days[-1].replace("-", ".") if days else NO_VERSION
    title = spec.title.get("en") or next(iter(spec.title.values()), spec.vendor)
    return {"title": title or spec.vendor, "version": version}


def _external(spec: Spec) -> Plain:
    urls = [url_of(info.id, spec.documents) for info in spec.documents]
    found = next((url for url in urls if url), None)
    return {"externalDocs": {"url": found}} if found else {}


def _is_http(server: Server) -> bool:
    return server.kind != "websocket"


def _servers(spec: Spec) -> list[Plain]:
    """The documented servers, live ones first; else those that the endpoints are given with."""
    told = sorted(filter(_is_http, spec.servers), key=lambda server: server.environment == "test")
    given = [_URL.match(endpoint.url or "") for endpoint in spec.endpoints]
    shown = [{"url": url} for url in dict.fromkeys(match[1] for match in given if match)]
    return [_server(server, spec.endpoints) for server in told] or shown


def _server(server: Server, endpoints: tuple[Endpoint, ...] = ()) -> Plain:
    """A base address; without its path where the documented paths begin with that already."""
    match = _URL.match(server.url)
    path = match[2].rstrip("/") if match else ""
    is_inside = path and any(f"{each.path}/".startswith(f"{path}/") for each in endpoints)
    url = match[1] if match and is_inside else server.url
    about = {"description": server.name} if server.name else {}
    return {"url": url, **about, **said(x_codegen_environment=server.environment)}


def _tags(endpoints: list[Endpoint]) -> list[Plain]:
    groups = dict.fromkeys(endpoint.group for endpoint in endpoints if endpoint.group)
    return [{"name": group} for group in groups]


def _placed(
    endpoints: list[Endpoint], templates: dict[str, Template]
) -> dict[tuple[str, str], Endpoint]:
    """Path template and method to the endpoint there, the first one where they are alike."""
    found: dict[tuple[str, str], Endpoint] = {}
    for endpoint in endpoints:
        # Operations at one path stand behind a fragment, which no request has: paths are keys.
        fragment = full_path(endpoint).removeprefix(endpoint.path)
        key = templates[endpoint.path].path + fragment, (endpoint.method or "").lower()
        found.setdefault(key, endpoint)
    return found


def _paths(
    placed: dict[tuple[str, str], Endpoint],
    templates: dict[str, Template],
    spec: Spec,
    names: Names,
) -> Plain:
    found: Plain = {}
    for (path, method), endpoint in placed.items():
        made = operation(endpoint, templates[endpoint.path], spec, names)
        found.setdefault(path, {})[method] = made
    return found


def _components(
    endpoints: list[Endpoint], templates: dict[str, Template], spec: Spec, names: Names
) -> Plain:
    schemas: Plain = {names.enums[enum_key(enum)]: schema_of_enum(enum) for enum in spec.enums}
    schemas |= _named(ERROR_BODY, error_schema(spec))
    for endpoint in endpoints:
        key = endpoint.method, full_path(endpoint)
        body = body_of(endpoint, templates[endpoint.path], spec, names)
        schemas |= _named(names.requests[key], body)
        schemas |= _named(names.responses[key], answer_schema(endpoint, spec, names))
    failures = by_status(general(failures_of(spec)))
    responses = {
        response_name(status): response_of(status, same, spec) for status, same in failures.items()
    }
    schemas = dict(sorted(schemas.items()))
    return said(schemas=schemas, responses=responses, securitySchemes=schemes_of(spec.signing))


def _named(name: str, schema: Plain | None) -> Plain:
    return {} if schema is None else {name: schema}


def _envelope(spec: Spec) -> Plain:
    envelope = spec.envelope
    if envelope is None:
        return {}
    return said(
        code=list(envelope.code),
        message=list(envelope.message),
        data=envelope.data,
        trace=envelope.trace,
        success=list(envelope.success),
    )


def _elsewhere(spec: Spec, there: list[Endpoint], *, has_place: bool) -> list[Plain]:
    """The endpoints that OpenAPI has no place for: those without a method of HTTP, or those
    whose method and path another one has."""
    left = [e for e in spec.endpoints if has_method(e) == has_place and e not in there]
    return [
        said(
            title=each.title,
            method=each.method,
            path=each.path,
            group=each.group,
            auth=each.auth,
            permissions=[permission.group for permission in each.permissions],
            place=place(each.document, each.section, each.line),
        )
        for each in left
    ]
