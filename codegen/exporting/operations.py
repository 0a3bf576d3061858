"""One endpoint as an operation of OpenAPI."""

from __future__ import annotations

from codegen.exporting import requests
from codegen.exporting.answers import answer_schema, unplaced
from codegen.exporting.canonical import Plain, place, said, url_of
from codegen.exporting.failures import (
    Failure,
    by_status,
    failures_of,
    general,
    only_at,
    pointer_to,
    response_of,
    successes_of,
)
from codegen.exporting.fitting import fits
from codegen.exporting.names import ERROR_BODY, Names
from codegen.exporting.paths import Template
from codegen.exporting.requests import JSON
from codegen.exporting.security import security_of
from codegen.model import Endpoint, Permission, RateLimit, Spec, full_path


def operation(endpoint: Endpoint, template: Template, spec: Spec, names: Names) -> Plain:
    key = endpoint.method, full_path(endpoint)
    security = security_of(endpoint, spec.signing)
    url = url_of(endpoint.document, spec.documents)
    return {
        **said(tags=[endpoint.group] if endpoint.group else []),
        **said(summary=endpoint.title, description=endpoint.summary),
        **({"externalDocs": {"url": url}} if url else {}),
        "operationId": names.operations[key],
        **said(parameters=requests.parameters_of(endpoint, template, spec, names)),
        **_request_body(endpoint, template, spec, names),
        "responses": _responses(endpoint, spec, names),
        **({"deprecated": True} if endpoint.deprecated else {}),
        **({} if security is None else {"security": security}),
        **_extensions(endpoint, template),
    }


def _request_body(endpoint: Endpoint, template: Template, spec: Spec, names: Names) -> Plain:
    schema = requests.body_of(endpoint, template, spec, names)
    if schema is None:
        return {}
    name = names.requests[endpoint.method, full_path(endpoint)]
    return {"requestBody": requests.request_body(endpoint, schema, name)}


def _responses(endpoint: Endpoint, spec: Spec, names: Names) -> Plain:
    """The success first. Errors that any call can meet are written once, and referred to: a
    response that has errors of this call too says where the others are."""
    failures = failures_of(spec)
    shared = by_status(general(failures))
    own = by_status(only_at(endpoint, failures))
    found: Plain = {}
    for status, words in successes_of(endpoint, spec).items():
        pointer = pointer_to(status) if status in shared else None
        found[status] = _success(endpoint, spec, names, own.pop(status, []), pointer, words)
    for status in sorted((own.keys() | shared.keys()) - found.keys()):
        pointer = pointer_to(status) if status in shared else None
        found[status] = (
            response_of(status, own[status], spec, shared=pointer)
            if status in own
            else {"$ref": pointer}
        )
    return found


def _success(
    endpoint: Endpoint,
    spec: Spec,
    names: Names,
    failing: list[Failure],
    shared: str | None,
    words: str | None,
) -> Plain:
    """The answer; where errors come with the same status, an answer that tells of one too."""
    is_either = bool((failing or shared) and spec.envelope)
    content = _content(endpoint, spec, names, is_either=is_either)
    about = "The documented answer." if content else "The answer; its body is not documented."
    return {
        "description": words or about,
        **({"content": {JSON: content}} if content else {}),
        **said(
            x_codegen_errors=[
                {"code": each.error.code, "name": each.meaning.name} for each in failing
            ],
            x_codegen_errors_shared=shared,
            x_codegen_fields_without_place=unplaced(endpoint),
        ),
    }


def _content(endpoint: Endpoint, spec: Spec, names: Names, *, is_either: bool) -> Plain:
    schema = answer_schema(endpoint, spec, names)
    if schema is None:
        return {}
    refer = {
        "$ref": f"#/components/schemas/{names.responses[endpoint.method, full_path(endpoint)]}"
    }
    failed = {"$ref": f"#/components/schemas/{ERROR_BODY}"}
    choice = {"anyOf": [refer, failed]} if is_either else refer
    return {"schema": choice, **_example(endpoint, schema)}


def _example(endpoint: Endpoint, schema: Plain) -> Plain:
    example = endpoint.response_example
    if example is None:
        return {}
    return {"example" if fits(example, schema) else "x-codegen-example": example}


def _extensions(endpoint: Endpoint, template: Template) -> Plain:
    is_same = template.path == endpoint.path
    return said(
        x_codegen_path=None if is_same else endpoint.path,
        x_codegen_operation=_selected(endpoint),
        x_codegen_auth=endpoint.auth,
        x_codegen_version=endpoint.version,
        x_codegen_replaced_by=endpoint.replaced_by,
        x_codegen_permissions=[_permission(each) for each in endpoint.permissions],
        x_codegen_rate_limits=[_rate_limit(each) for each in endpoint.rate_limits],
        x_codegen_parameters_without_place=requests.unplaced(endpoint, template),
        x_codegen_place=place(endpoint.document, endpoint.section, endpoint.line),
    )


def _selected(endpoint: Endpoint) -> Plain:
    """What selects one of several operations at a path, and where it is sent."""
    if endpoint.operation is None:
        return {}
    return {"in": endpoint.operation.location, "values": endpoint.operation.values}


def _permission(permission: Permission) -> Plain:
    return said(
        group=permission.group,
        auth=permission.auth,
        description=permission.description,
        line=permission.line,
    )


def _rate_limit(limit: RateLimit) -> Plain:
    return said(
        basis=limit.basis,
        count=limit.count,
        window_seconds=limit.window_seconds,
        weight=limit.weight,
    )
