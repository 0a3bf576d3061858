"""`models.py`: what the calls give, as records with typed attributes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from codegen.model import Endpoint, Spec, full_path
from codegen.naming import Former, hash8, ident
from codegen.outputs.calls import Key, apart, call_names, callable_endpoints, not_in
from codegen.outputs.enums import Sets, base_of
from codegen.outputs.facts import Leaves, call, docstring, flat, refs
from codegen.outputs.remembering import WORDS, alias_facts, class_aliases
from codegen.outputs.shapes import Shape, answer_shape
from codegen.rendering.grammar import Expected, Grammar

_READERS: Mapping[str, str] = {
    "string": "Text",
    "decimal": "Amount",
    "number": "Amount",
    "integer": "Integer",
    "timestamp": "Timestamp",
    "boolean": "Flag",
    "array": "Values",
    "object": "Value",
    "any": "Value",
    "record": "One",
    "records": "Each",
}
_CHOICES = {"StrEnum": "Choice", "IntEnum": "NumberChoice"}
_SHARED = frozenset({"Record", *_READERS.values(), *_CHOICES.values()})
_TAKEN = frozenset(name.casefold() for name in _SHARED)
_OF_RECORDS = frozenset({"raw", "get", "items", "keys", "values", "enums"})
_ENTRIES = "entries"

GRAMMAR = Grammar(
    docstring="The answers of a vendor as records. Written by codegen from the documents; do not edit.",
    imports={
        "..remembering": frozenset({"renamed_classes"}),
        "..models": _SHARED,
        ".": frozenset({"enums"}),
    },
    bases=frozenset({"Record"}),
    calls=_SHARED - {"Record"} | {"renamed_classes"},
    words=WORDS | {"enums"},
)


@dataclass(frozen=True)
class Result:
    """What a call gives: its shape, and the class of each record in it by path."""

    endpoint: Endpoint
    shape: Shape
    classes: Mapping[str, str]

    @property
    def root(self) -> str:
        return self.classes[""]


def results(spec: Spec) -> dict[Key, Result]:
    """Of every call whose answer is known."""
    shapes = {}
    for endpoint in callable_endpoints(spec):
        shape = answer_shape(endpoint)
        if shape is not None:
            shapes[endpoint.method, full_path(endpoint)] = (endpoint, shape)
    classes = _classes(spec, {key: shape for key, (_, shape) in shapes.items()})
    return {key: Result(*pair, classes[key]) for key, pair in shapes.items()}


def has_results(spec: Spec) -> bool:
    return any(map(answer_shape, callable_endpoints(spec)))


def _classes(spec: Spec, shapes: Mapping[Key, Shape]) -> dict[Key, dict[str, str]]:
    """By the name of the call and the path; where these are the same, with a hash."""
    calls = call_names(spec)
    places = [(key, each.path) for key in shapes for each in _records(shapes[key])]
    named = {(key, path): _class_name(calls[key], path) for key, path in places}
    wanted = {place: not_in(_TAKEN, name) for place, name in named.items()}
    final = apart(wanted, lambda place: f"{wanted[place][:40]}_{hash8(str(place))}")
    found: dict[Key, dict[str, str]] = {}
    for (key, path), name in final.items():
        found.setdefault(key, {})[path] = name
    return found


def _class_name(call: str, path: str) -> str:
    return ident(f"{call.rpartition('.')[2]} {path or 'response'}", "class")


def _former_classes(spec: Spec, former: Former) -> dict[str, str]:
    """What the classes were called when their calls had other names."""
    found = results(spec)
    known = {name: found.get(key) for key, name in call_names(spec).items()}
    return {
        _class_name(old, path): name
        for old, new in sorted(former.calls.items())
        if (result := known.get(new)) is not None
        for path, name in result.classes.items()
    }


def _records(shape: Shape) -> Iterator[Shape]:
    """What has a class of its own: the inner first, the answer itself last."""
    for each in shape.below():
        if each.kind == "record" or each is shape:
            yield each


def context(spec: Spec, former: Former) -> dict[str, Any]:
    sets = Sets.of(spec)
    made = tuple(
        _model(each, result, sets)
        for result in results(spec).values()
        for each in _records(result.shape)
    )
    readers = {each["reader"] for model in made for each in model["attributes"]}
    uses_enums = bool(readers & set(_CHOICES.values()))
    names = [model["name"] for model in made]
    return {
        "models": made,
        "imported": tuple(sorted({"Record", *readers})),
        "enums": uses_enums,
        "aliases": class_aliases(_former_classes(spec, former), names),
    }


def _model(shape: Shape, result: Result, sets: Sets) -> dict[str, Any]:
    parts = shape.parts if shape.kind == "record" else {"": shape}
    names = _attribute_names(parts)
    made = [_attribute(key, part, names[key], result, sets) for key, part in parts.items()]
    return {
        "name": result.classes[shape.path],
        "doc": tuple(_doc(shape, parts, names, result.endpoint)),
        "attributes": tuple(made),
    }


def _attribute_names(parts: Mapping[str, Shape]) -> dict[str, str]:
    named = {key: ident(key, "attribute") if key else _ENTRIES for key in parts}
    wanted = {key: f"{name}_" if name in _OF_RECORDS else name for key, name in named.items()}
    return apart(wanted, lambda key: f"{wanted[key][:40].rstrip('_')}_{hash8(key)}")


def _attribute(key: str, part: Shape, name: str, result: Result, sets: Sets) -> dict[str, Any]:
    reader, of = _READERS[part.kind], ""
    if part.kind in ("record", "records"):
        entry = part.parts[""] if part.kind == "records" else part
        of = result.classes[entry.path]
    elif part.documented is not None and part.kind == part.documented.kind:
        found = sets.find(result.endpoint, part.documented)
        if found is not None:
            reader, of = _CHOICES[base_of(found[0], sets.spec)], found[1]
    return {"name": name, "key": key, "reader": reader, "of": of}


def _doc(
    shape: Shape, parts: Mapping[str, Shape], names: Mapping[str, str], endpoint: Endpoint
) -> Iterator[str]:
    place = f"{shape.path} of the answer" if shape.path else "the answer"
    yield f"{endpoint.title or endpoint.path}: {place}."
    said = [(names[key], part.documented) for key, part in parts.items()]
    lines = [f"{name}: {row.description}" for name, row in said if row and row.description]
    yield from ["", *lines] if lines else []


def expected(made: Mapping[str, Any]) -> Expected:
    facts: dict[str, Leaves] = {"import ..models": refs(made["imported"])}
    if made["enums"]:
        facts["import ."] = refs(("enums",))
    names: set[str] = set()
    for model in made["models"]:
        facts[model["name"]] = refs(("Record",))
        facts[f"{model['name']}.__doc__"] = docstring(model["doc"])
        for each in model["attributes"]:
            of = [refs((each["of"],))] if each["of"] else []
            facts[f"{model['name']}.{each['name']}"] = call(each["reader"], flat(each["key"]), *of)
            names.update((each["name"], each["of"].removeprefix("enums.")))
    if made["aliases"]:
        facts |= {"import ..remembering": refs(("renamed_classes",)), "TYPE_CHECKING": (False,)}
        facts |= alias_facts(made["aliases"])
        names.update(each["old"] for each in made["aliases"])
    classes = frozenset(model["name"] for model in made["models"])
    return Expected(facts=facts, classes=classes, names=frozenset(names))
