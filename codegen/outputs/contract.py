"""`contract.py`: what the documents show of each call, as data: examples, fields of the answer.

Where a table and its example contradict each other (`codegen lint` tells of it), neither is held
to: the field has no kind, the parameter is loose.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

import msgspec

from codegen.model import Endpoint, Field, RequestExample, Spec, full_path
from codegen.naming import Former
from codegen.outputs.calls import call_names, callable_endpoints
from codegen.outputs.enums import Sets
from codegen.outputs.facts import Leaves, call, flat, refs
from codegen.outputs.parameters import sent as sent_fields
from codegen.rendering.grammar import Expected, Grammar
from codegen.rendering.literals import capped
from codegen.rendering.readback import Ref

_RECORDS = frozenset({"Contract", "Example", "Shown"})
_NUMBER_TYPE = re.compile("int|long|number|numeric")
_TEXT_TYPES = frozenset({"string", "str", "text", "varchar", "char"})
_PATH = re.compile(r"(?:[^.\[\]]+(?:\[\])*|(?:\[\])+)(?:\.[^.\[\]]+(?:\[\])*)*")
_NUMBER = re.compile(r"-?[0-9]{1,40}(?:\.[0-9]{1,40})?")
_KINDS_OF: Mapping[type, frozenset[str]] = {
    str: frozenset({"string", "timestamp"}),
    bool: frozenset({"boolean"}),
    int: frozenset({"integer", "number", "decimal", "timestamp"}),
    float: frozenset({"number", "decimal"}),
    Decimal: frozenset({"number", "decimal"}),
    dict: frozenset({"object"}),
    list: frozenset({"array"}),
}

GRAMMAR = Grammar(
    docstring=(
        "What is shown of each call: its examples, the fields of its answer. "
        "Written by codegen; do not edit."
    ),
    imports={"..contract": _RECORDS, ".endpoints": frozenset({"ENDPOINTS"})},
    calls=_RECORDS,
    words=frozenset(
        """CONTRACT ENDPOINTS fields path kind always request response texts choices loose
        unshown former gone""".split()
    ),
)

Pairs = tuple[tuple[str, Any], ...]

_encoder = msgspec.json.Encoder(decimal_format="number")


def context(spec: Spec, former: Former) -> dict[str, Any]:
    calls, sets = call_names(spec), Sets.of(spec)
    made = tuple(
        _example(each, calls[each.method, full_path(each)], sets)
        for each in callable_endpoints(spec)
    )
    used = {"Contract", "Example"} | ({"Shown"} if any(each["fields"] for each in made) else set())
    known = {each["call"] for each in made}
    renamed = {old: new for old, new in sorted(former.calls.items()) if new in known}
    gone = {old: " ".join(place) for old, place in sorted(former.gone_calls.items())}
    names = _said(former=renamed, gone=gone)
    return {"examples": made, "imported": tuple(sorted(used)), "names": names}


def _example(endpoint: Endpoint, call: str, sets: Sets) -> dict[str, Any]:
    request, response = examples(endpoint)
    params = sent_fields(endpoint)
    sent = _sent(endpoint.request_example)
    choices = dict(_choices(endpoint, params, sets))
    if endpoint.operation is not None:
        choices |= {name: (value,) for name, value in endpoint.operation.values.items()}
    missing = (field.name for field in params if field.required and field.name not in sent)
    return {
        "call": call,
        "fields": tuple(_fields(endpoint)) if response else (),
        "tail": _said(
            request=request,
            response=response,
            texts=tuple(
                field.name for field in params if field.kind != "string" and _is_text(field)
            ),
            choices=choices,
            loose=tuple(_loose(params, sent, choices)),
            unshown=tuple(missing) if request else (),
        ),
    }


def examples(endpoint: Endpoint) -> tuple[str, str]:
    """Request and response as JSON; empty where there is none, or one that would be cut."""
    request = response = ""
    if endpoint.request_example is not None:
        request = _json(_request(endpoint.request_example))
    if endpoint.response_example is not None:
        response = _json(endpoint.response_example)
    return (
        request if capped(request) == request else "",
        response if capped(response) == response else "",
    )


def _request(example: RequestExample) -> dict[str, Any]:
    pairs = {
        "method": example.method,
        "url": example.url,
        "headers": example.headers,
        "query": example.query,
        "body": example.body,
    }
    return {key: value for key, value in pairs.items() if value not in (None, {})}


def _json(value: object) -> str:
    try:
        return _encoder.encode(value).decode()
    except UnicodeEncodeError:  # half a surrogate pair, which only an escape of JSON can hold
        return json.dumps(value, default=str)


def _sent(example: RequestExample | None) -> dict[str, Any]:
    if example is None:
        return {}
    return {**example.query, **(example.body if isinstance(example.body, dict) else {})}


def _choices(
    endpoint: Endpoint, params: list[Field], sets: Sets
) -> Iterator[tuple[str, tuple[str, ...]]]:
    for field in params:
        enum = sets.enum_of(endpoint, field)
        if enum is not None:
            yield field.name, tuple(value.value for value in enum.values)


def _is_text(field: Field) -> bool:
    """Whether it is documented as text; a time is where it is not documented as a number."""
    type = (field.type or "").casefold()
    return type in _TEXT_TYPES or (field.kind == "timestamp" and not _NUMBER_TYPE.search(type))


def _loose(
    params: list[Field], sent: Mapping[str, Any], choices: Mapping[str, tuple[str, ...]]
) -> Iterator[str]:
    """Those of which the request breaks the kind, the limits or the set of the table."""
    for field in params:
        value = sent.get(field.name)
        text = _is_text(field) or field.location not in ("body", None)
        if value is not None and (
            not _is_shown_as(value, field.kind, text=text)
            or _is_broken(field.constraints, value)
            or str(value) not in choices.get(field.name, (str(value),))
        ):
            yield field.name


def _is_shown_as(value: object, kind: str, *, text: bool) -> bool:
    """Whether an example has the documented kind. What is documented as text, or stands in a URL,
    is a number where it reads as one."""
    if kind == "any" or value is None:
        return True
    if isinstance(value, str) and (text or kind == "decimal"):
        if kind in ("integer", "number", "decimal"):
            return _NUMBER.fullmatch(value) is not None and (kind != "integer" or "." not in value)
        return kind in ("string", "timestamp") or (kind == "boolean" and value in ("true", "false"))
    return kind in _KINDS_OF.get(type(value), frozenset())


def _is_broken(limits: Mapping[str, Any], value: object) -> bool:
    text = str(value)
    if "pattern" in limits and not re.fullmatch(limits["pattern"], text):
        return True
    if not limits.get("min_length", 0) <= len(text) <= limits.get("max_length", len(text)):
        return True
    if not _NUMBER.fullmatch(text):
        return "minimum" in limits or "maximum" in limits
    low, high = limits.get("minimum", text), limits.get("maximum", text)
    return not Decimal(low) <= Decimal(text) <= Decimal(high)


def _fields(endpoint: Endpoint) -> Iterator[Pairs]:
    """Each documented path once, as the example shows it."""
    paths = {field.path: field for field in reversed(endpoint.response_fields) if field.path}
    for path, field in reversed(paths.items()):
        if path is None or not _PATH.fullmatch(path):
            continue
        shown = list(_shown(endpoint.response_example, path))
        values = [holder[key] for holder, key in shown if key in holder]
        kind = field.kind if all(_is_shown_as(v, field.kind, text=False) for v in values) else "any"
        always = bool(shown) and len(values) == len(shown)
        yield (("path", path), *_said(kind=None if kind == "any" else kind, always=always))


def _shown(example: object, path: str) -> Iterator[tuple[dict[str, Any], str]]:
    """The objects of an example in which the last key of a path can stand, with that key."""
    *steps, key = re.findall(r"[^.\[\]]+|\[\]", path)
    level = [example]
    for step in steps:
        if step == "[]":
            level = [item for part in level if isinstance(part, list) for item in part]
        else:
            level = [part[step] for part in level if isinstance(part, dict) and step in part]
    yield from ((part, key) for part in level if isinstance(part, dict))


def _said(**fields: Any) -> Pairs:
    """Without what says nothing: such is the default of the record."""
    nothing: tuple[Any, ...] = (None, False, "", (), {})
    return tuple((key, value) for key, value in fields.items() if value not in nothing)


def expected(made: Mapping[str, Any]) -> Expected:
    leaves: list[Any] = []
    for each in made["examples"]:
        leaves += call("Example", flat(each["call"]))
        if each["fields"]:
            leaves.append(Ref("fields="))
            leaves += [leaf for part in each["fields"] for leaf in call("Shown", **_flat(part))]
        leaves += call("", **_flat(each["tail"]))[1:]
    facts = {
        "import ..contract": refs(made["imported"]),
        "import .endpoints": refs(("ENDPOINTS",)),
        "CONTRACT": call("Contract", refs(("ENDPOINTS",)), tuple(leaves), **_flat(made["names"])),
    }
    return Expected(facts=facts)


def _flat(pairs: Pairs) -> dict[str, Leaves]:
    return {key: flat(value) for key, value in pairs}
