"""A documented field to a schema of JSON."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from codegen.exporting.canonical import Plain, said
from codegen.exporting.fitting import fits, types_of
from codegen.exporting.names import Names, enum_key
from codegen.inferring.constraints import infer_values
from codegen.model import Enum, Field, Kind, Spec

_TYPES: Mapping[Kind, str] = {
    "string": "string",
    "integer": "integer",
    "number": "number",
    "decimal": "string",
    "boolean": "boolean",
    "timestamp": "integer",
    "object": "object",
    "array": "array",
}
_TEXT = re.compile(r"str|text|char|date|iso", re.IGNORECASE)
_LONG = re.compile(r"\b(?:long|int64|bigint(?:eger)?)\b", re.IGNORECASE)
_ITEMS = re.compile(r"(.+)\[\]\s*\Z|[^<]*<(.+)>\s*\Z|(?i:(?:array|list|set) of) (.+)\Z")
_LONGEST_TYPE = 100
_ITEM_TYPES = (
    ("array", re.compile(r"\[\]|array|list", re.IGNORECASE)),
    ("string", re.compile(r"str|text|decimal", re.IGNORECASE)),
    ("integer", re.compile(r"\b(?:u?int|integer|long)", re.IGNORECASE)),
    ("number", re.compile(r"number|float|double", re.IGNORECASE)),
    ("boolean", re.compile(r"bool", re.IGNORECASE)),
    ("object", re.compile(r"object|json|map|dict|struct", re.IGNORECASE)),
)
_WORDS = {
    "minimum": "minimum",
    "maximum": "maximum",
    "min_length": "minLength",
    "max_length": "maxLength",
    "pattern": "pattern",
}
_LENGTHS = frozenset({"min_length", "max_length", "pattern"})
_AMOUNT = "^-?[0-9]{1,40}(\\.[0-9]{1,40})?$"
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})\Z")
_NUMBER = re.compile(r"-?[0-9]{1,18}(?:\.[0-9]{1,18})?\Z")


def enum_of(field: Field, enums: Iterable[Enum]) -> Enum | None:
    """The closed set that the description of a field states."""
    alike = [enum for enum in enums if enum.name.split(" ")[-1] == field.name]
    for enum in alike:
        if field.description and enum.source == field.description:
            return enum
    stated = infer_values(field.description)
    values = tuple(value.value for value in stated)
    return next((e for e in alike if tuple(v.value for v in e.values) == values), None)


def schema_of_enum(enum: Enum) -> Plain:
    values = list(dict.fromkeys(value.value for value in enum.values))
    labels = {value.value: value.label for value in enum.values if value.label}
    return {"type": "string", "enum": values, **said(x_codegen_labels=labels)}


def request_schema(field: Field, spec: Spec, names: Names) -> Plain:
    """The schema of a parameter or of a member of a request body. A value out of a closed set is
    one of it; a default that the other rules of the field forbid is `x-codegen-default`."""
    schema = _children(plain_schema(field), field, spec, names)
    enum = enum_of(field, spec.enums)
    schema = schema if enum else {**schema, **_sendable(field, schema)}
    values = schema_of_enum(enum) if enum else {}
    default = _default(field, {**schema, **values})
    if enum is None or types_of(schema) != ["string"]:
        return {**schema, **default}
    refer = {"allOf": [{"$ref": f"#/components/schemas/{names.enums[enum_key(enum)]}"}]}
    return {**refer, **_without(schema, "type"), **default}


def _sendable(field: Field, schema: Plain) -> Plain:
    """What a text has to be so that something is sent: an amount its digits, one that is required
    not empty. An answer may have an empty text for either."""
    if types_of(schema) != ["string"]:
        return {}
    if field.kind == "decimal":
        return {"pattern": _AMOUNT} if "pattern" not in schema else {}
    return {"minLength": 1} if field.required and "minLength" not in schema else {}


def response_schema(field: Field, spec: Spec, names: Names) -> Plain:
    """The schema of a response field: a closed set is open here, as a server may know more."""
    schema = plain_schema(field)
    enum = enum_of(field, spec.enums)
    if enum is None or types_of(schema) != ["string"]:
        return schema
    known = {"$ref": f"#/components/schemas/{names.enums[enum_key(enum)]}"}
    return {"anyOf": [known, {"type": "string"}], **_without(schema, "type")}


def plain_schema(field: Field) -> Plain:
    """Type, description and rules of a field; nothing of its children and its closed set."""
    kind = _type(field)
    schema: Plain = said(type=kind, format=_format(field), description=field.description)
    if kind == "array":
        schema["items"] = items_of(field.type)
    schema |= _rules(field, kind)
    return schema | said(
        x_codegen_type=field.type, x_codegen_role=field.role, x_codegen_line=field.line
    )


def items_of(type: str | None) -> Plain:
    """The items of a documented type of lists ("Long[]", "List<Long>", "ARRAY OF STRING")."""
    match = _ITEMS.match(type) if type and len(type) <= _LONGEST_TYPE else None
    inner = next(filter(None, match.groups()), "") if match else ""
    found = next((name for name, words in _ITEM_TYPES if words.search(inner)), None)
    if found == "array":
        return {"type": "array", "items": items_of(inner)}
    return {"type": found} if found else {}


def _type(field: Field) -> str | None:
    if field.kind == "timestamp" and _TEXT.search(field.type or ""):
        return "string"
    if field.kind == "any" and field.fields:
        return "object"
    return _TYPES.get(field.kind)


def _format(field: Field) -> str | None:
    if field.kind == "decimal":
        return "decimal"
    is_long = field.kind in ("integer", "timestamp") and _LONG.search(field.type or "")
    return "int64" if is_long else None


def _rules(field: Field, kind: str | None) -> Plain:
    """The constraints as words of JSON Schema where they are about the type that is sent; the
    bounds of an amount that is text, the unit of a time, as words of ours."""
    found: Plain = {}
    for key, value in field.constraints.items():
        is_fit = kind == "string" if key in _LENGTHS else kind in ("integer", "number")
        if key in _WORDS and is_fit and (rule := _rule(key, value)) is not None:
            found[_WORDS[key]] = rule
        elif key == "const":
            found["const"] = value
        else:
            found[f"x-codegen-{key.replace('_', '-')}"] = value
    return found


def _rule(key: str, value: Any) -> Any:
    """The value of a rule; None where it is none that JSON Schema knows."""
    if key == "pattern":
        return value if isinstance(value, str) and _compiles(value) else None
    if isinstance(value, int):
        return None if isinstance(value, bool) or (key in _LENGTHS and value < 0) else value
    is_bound = key not in _LENGTHS and isinstance(value, str | Decimal)
    return Decimal(value) if is_bound and _NUMBER.match(str(value)) else None


def _compiles(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True


def _children(schema: Plain, field: Field, spec: Spec, names: Names) -> Plain:
    if not field.fields:
        return schema
    inner = object_of(field.fields, spec, names)
    return {**schema, "items": inner} if "array" in types_of(schema) else {**schema, **inner}


def object_of(fields: Iterable[Field], spec: Spec, names: Names) -> Plain:
    """An object with these members; of members of one name the first."""
    kept: dict[str, Field] = {}
    for field in fields:
        kept.setdefault(field.name, field)
    required = [name for name, field in kept.items() if field.required]
    properties = {name: request_schema(field, spec, names) for name, field in kept.items()}
    return {"type": "object", "properties": properties, **said(required=required)}


def _default(field: Field, schema: Plain) -> Plain:
    if field.default is None:
        return {}
    value = value_of(field.default, schema)
    if value is not None and types_of(schema) and fits(value, schema):
        return {"default": value}
    return {"x-codegen-default": field.default}


def value_of(text: str, schema: Plain) -> Any:
    """The value that a documented text stands for in a schema; None where it has none."""
    kind = next(iter(types_of(schema)), "string")
    if kind == "integer":
        return int(text) if _INTEGER.match(text) else None
    if kind == "number":
        return Decimal(text) if _NUMBER.match(text) else None
    if kind == "boolean":
        return {"true": True, "false": False}.get(text.casefold())
    return text if kind == "string" else None


def _without(schema: Plain, key: str) -> Plain:
    return {name: part for name, part in schema.items() if name != key}
