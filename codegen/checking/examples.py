"""Examples against what is documented of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from codegen.checking.case import Case
from codegen.findings import Finding
from codegen.inferring.endpoints import sent_values
from codegen.inferring.response_paths import paths_of
from codegen.model import Endpoint, Envelope, Field, RequestExample


def example_breaks_constraint(case: Case) -> Iterator[Finding]:
    for endpoint in case.spec.endpoints:
        sent = sent_values(endpoint.request_example) if endpoint.request_example else {}
        for field in endpoint.params:
            value = sent.get(field.name)
            broken = None if value is None else _broken(field, value)
            if broken:
                what = f"the example sends {field.name} = {value!r}, which is not {broken}"
                words = field.description or ""
                yield case.at_endpoint(
                    "example-breaks-constraint",
                    endpoint,
                    field.name,
                    what,
                    line=field.line,
                    words=words,
                )


def _broken(field: Field, value: Any) -> str | None:
    text, rules = str(value), field.constraints
    number = _number(text)
    if "pattern" in rules and not re.fullmatch(rules["pattern"], text):
        return f"of the form {rules['pattern']}"
    if "max_length" in rules and len(text) > rules["max_length"]:
        return f"at most {rules['max_length']} characters long"
    if "min_length" in rules and len(text) < rules["min_length"]:
        return f"at least {rules['min_length']} characters long"
    if "maximum" in rules and number is not None and number > Decimal(rules["maximum"]):
        return f"at most {rules['maximum']}"
    if "minimum" in rules and number is not None and number < Decimal(rules["minimum"]):
        return f"at least {rules['minimum']}"
    return None


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def required_with_default(case: Case) -> Iterator[Finding]:
    for endpoint in case.spec.endpoints:
        for field in endpoint.params:
            if field.required and field.default is not None:
                what = f"{field.name} is required and has a default ({field.default})"
                words = field.description or ""
                yield case.at_endpoint(
                    "required-with-default",
                    endpoint,
                    field.name,
                    what,
                    line=field.line,
                    words=words,
                )


def example_param_undocumented(case: Case) -> Iterator[Finding]:
    for endpoint in case.spec.endpoints:
        if endpoint.request_example is None or not endpoint.params:
            continue
        known = {field.name for field in endpoint.params}
        for name in sent_values(endpoint.request_example):
            if name not in known:
                what = f"the request example sends {name}, which no table documents"
                line, words = case.line_of(endpoint, name)
                yield case.at_endpoint(
                    "example-field-undocumented", endpoint, name, what, line=line, words=words
                )


def required_param_not_in_example(case: Case) -> Iterator[Finding]:
    for endpoint in case.spec.endpoints:
        if endpoint.request_example is None:
            continue
        sent = sent_values(endpoint.request_example)
        shown = ("query",) if _is_unread(endpoint.request_example, sent) else ("query", "body")
        for field in endpoint.params:
            if field.required and field.location in shown and field.name not in sent:
                what = f"{field.name} is required, and the request example does not send it"
                yield case.at_endpoint(
                    "field-not-in-example", endpoint, field.name, what, line=field.line
                )


def example_field_undocumented(case: Case) -> Iterator[Finding]:
    """Response fields. Those of the envelope are documented by it; what several answers have on
    their outermost level and none documents is envelope too, and said once."""
    shown = _undocumented(case)
    counts = Counter(path for _, paths in shown for path in paths)
    told: set[str] = set()
    for endpoint, paths in shown:
        for path in paths:
            is_common = "." not in path and counts[path] > 1
            if is_common and path in told:
                continue
            told.add(path)
            has = "the response example has"
            if is_common:
                has = f"{counts[path]} of {len(shown)} response examples have"
            line, words = case.line_of(endpoint, f'"{path.rpartition(".")[2]}"')
            yield case.at_endpoint(
                "example-field-undocumented",
                endpoint,
                path,
                f"{has} {path}, which no table documents",
                line=line,
                words=words,
            )


def _is_unread(example: RequestExample, sent: Mapping[str, Any]) -> bool:
    """Whether the body is text that is neither JSON nor a form: nobody knows what it sends."""
    return isinstance(example.body, str) and not sent.keys() - example.query.keys()


def _undocumented(case: Case) -> list[tuple[Endpoint, list[str]]]:
    """The endpoints with an example and a table of its fields, and the paths that no row has."""
    envelope = _envelope_paths(case.spec.envelope)
    found = []
    for endpoint in case.spec.endpoints:
        if endpoint.response_example is not None and endpoint.response_fields:
            known = {field.path for field in endpoint.response_fields} | envelope
            paths = [path for path, _ in paths_of(endpoint.response_example) if path not in known]
            found.append((endpoint, paths))
    return found


def _envelope_paths(envelope: Envelope | None) -> set[str | None]:
    if envelope is None:
        return set()
    return {*envelope.code, *envelope.message, envelope.data, envelope.trace}


def field_not_in_example(case: Case) -> Iterator[Finding]:
    for endpoint in case.spec.endpoints:
        if endpoint.response_example is None:
            continue
        for field in endpoint.response_fields:
            if field.path is None and not _has_empty_part(case, endpoint):
                what = f"{field.name} is documented, and the response example does not have it"
                yield case.at_endpoint(
                    "field-not-in-example", endpoint, field.name, what, line=field.line
                )


def _has_empty_part(case: Case, endpoint: Endpoint) -> bool:
    """An example with an empty list or object does not show the fields of that, and contradicts
    none; nor does one without data."""
    values = dict(paths_of(endpoint.response_example))
    data = case.spec.envelope.data if case.spec.envelope else None
    is_bare = data is not None and values.get(data) is None
    return is_bare or any(value in ([], {}) for value in values.values())
