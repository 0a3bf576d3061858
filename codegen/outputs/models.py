"""`models.py`: what the calls give, as records with typed attributes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from codegen.model import Endpoint, Spec, full_path
from codegen.naming import Former, Ledger, hash8, ident
from codegen.naming.keys import call_key, part_key
from codegen.naming.ledger import is_name
from codegen.naming.parts import READERS, model_class, name_models, records
from codegen.naming.shapes import Shape, answer_shape
from codegen.outputs.calls import Key, apart, bare_calls, callable_endpoints
from codegen.outputs.enums import Sets
from codegen.outputs.facts import Leaves, call, docstring, flat, refs
from codegen.outputs.remembering import WORDS, alias_facts, class_aliases, tombstones
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
_OF_RECORDS = frozenset({"raw", "get", "items", "keys", "values", "enums"})
_ENTRIES = "entries"

GRAMMAR = Grammar(
    docstring="The answers of a vendor as records. Written by codegen from the documents; do not edit.",
    imports={
        "..remembering": frozenset({"renamed_classes"}),
        "..models": READERS,
        ".": frozenset({"enums"}),
    },
    bases=frozenset({"Record"}),
    calls=READERS - {"Record"} | {"renamed_classes"},
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
    classes, found = _classes(spec), {}
    for endpoint in callable_endpoints(spec):
        shape = answer_shape(endpoint)
        if shape is not None:
            call = call_key(endpoint)
            paths = (each.path for each in records(shape))
            own = {path: classes[part_key("model", call, path)] for path in paths}
            found[endpoint.method, full_path(endpoint)] = Result(endpoint, shape, own)
    return found


def has_results(spec: Spec) -> bool:
    return any(map(answer_shape, callable_endpoints(spec)))


def had_results(former: Former) -> bool:
    return bool(former.gone_models)


def _classes(spec: Spec) -> dict[str, str]:
    """Key of a record to its class: under its own name, else by the words."""
    called = callable_endpoints(spec)
    known = ((each, path, name) for each in called for path, name in each.models.items())
    said = {
        part_key("model", call_key(each), path): name for each, path, name in known if is_name(name)
    }
    named = name_models(called, bare_calls(spec), Ledger(names=said))
    return {key: model_class(one.name) for key, one in named.items()}


def context(spec: Spec, former: Former) -> dict[str, Any]:
    sets = Sets.of(spec)
    made = tuple(
        _model(each, result, sets)
        for result in results(spec).values()
        for each in records(result.shape)
    )
    readers = {each["reader"] for model in made for each in model["attributes"]}
    uses_enums = bool(readers & set(_CHOICES.values()))
    names = [model["name"] for model in made]
    aliases = class_aliases(former.models, names)
    gone = tombstones(former.gone_models, "Record", (*names, *(each["old"] for each in aliases)))
    return {
        "models": made,
        "imported": tuple(sorted({"Record", *readers})),
        "enums": uses_enums,
        "aliases": aliases,
        "gone": gone,
        "remembers": bool(aliases or gone),
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
            reader, of = _CHOICES[sets.base_of(found[0])], found[1]
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
    if made["remembers"]:
        facts |= {"import ..remembering": refs(("renamed_classes",)), "TYPE_CHECKING": (False,)}
        facts |= alias_facts(made["aliases"], made["gone"])
        names.update(each["old"] for each in (*made["aliases"], *made["gone"]))
    classes = frozenset(model["name"] for model in made["models"])
    return Expected(facts=facts, classes=classes, names=frozenset(names))
