"""The specs of the five documents against a reading of them by hand (tests/readings/*.json).

The reading was made without looking at the program, and has facts only: no names, categories or
other inferences. `is_choice` says where it and the spec may differ.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from codegen.config import find_project
from codegen.pipeline import Reading, read
from codegen.specfile import dump_spec
from tests.conftest import ROOT

READINGS = Path(__file__).parent / "readings"
VENDORS = ("bitmart", "hashkey", "okx", "xt")
INFERRED = frozenset({"name", "family", "category", "retry"})

FactPath = tuple[str | int, ...]


def is_choice(path: FactPath) -> bool:
    """Whether the reading and the spec may differ here."""
    match path:
        case ("title" | "envelope", *_):
            return True  # told by source.toml, not by the documents
        case ("endpoints", _, "section"):
            return (
                True  # a permission row's: the spec has the heading above its table, as for codes
            )
        case ("endpoints", _, *_, "constraints", "unit"):
            return True  # the reading has no unit of a timestamp
        case ("endpoints", _, "call" | "models" | "fixtures" | "since", *_) | (
            "enums",
            _,
            "type_name",
        ):
            return True  # ours
        case ("enums", _, "values", _, "name"):
            return True  # ours
        case ("enums", "Authentication Type", *_):
            return True  # values of a header's use, of no field
    return False


@cache
def reading_of(vendor: str) -> Reading:
    return read(find_project(ROOT), vendor)


def facts(spec: dict[str, Any]) -> dict[FactPath, Any]:
    """A spec as path to fact; what has a key stands under it, so that order says nothing."""
    errors = {(error.get("space"), error["code"]): error for error in spec.get("errors", [])}
    endpoints = {(one.get("method"), one["path"]): one for one in spec.get("endpoints", [])}
    enums = {enum["name"]: enum for enum in spec.get("enums", [])}
    keyed = {**spec, "errors": errors, "endpoints": endpoints, "enums": enums}
    return {path: fact for path, fact in _facts((), keyed) if not is_choice(path)}


def _facts(path: FactPath, value: Any) -> Iterator[tuple[FactPath, Any]]:
    parts = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value) if isinstance(value, list) else ()
    )
    for key, part in parts:
        if not (path[:1] == ("errors",) and key in INFERRED):
            yield from _facts((*path, key), part)
    if not parts:
        yield path, value


@pytest.mark.parametrize("vendor", VENDORS)
def test_every_fact_of_the_reading_is_in_the_spec_and_no_other(vendor: str) -> None:
    ours = facts(json.loads(dump_spec(reading_of(vendor).spec, places=True)))
    theirs = facts(json.loads((READINGS / f"{vendor}.json").read_text(encoding="utf-8")))
    assert ours == theirs


def test_the_counts_of_the_five_documents() -> None:
    counts = {}
    for vendor in VENDORS:
        spec = reading_of(vendor).spec
        counts[vendor] = {
            "codes": len(spec.errors),
            "rows": sum(len(error.meanings) for error in spec.errors),
            "two texts": sum(bool(m.description) for error in spec.errors for m in error.meanings),
            "chinese": sum("zh" in m.translations for error in spec.errors for m in error.meanings),
            "endpoints": len(spec.endpoints),
            "in full": sum(endpoint.method is not None for endpoint in spec.endpoints),
            "params": sum(len(endpoint.params) for endpoint in spec.endpoints),
            "response fields": sum(len(endpoint.response_fields) for endpoint in spec.endpoints),
            "permissions": sum(len(endpoint.permissions) for endpoint in spec.endpoints),
            "change log": len(spec.changelog),
        }
    none = dict.fromkeys(
        ["endpoints", "in full", "params", "response fields", "permissions", "change log"], 0
    )
    assert counts == {
        "okx": {"codes": 156, "rows": 156, "two texts": 0, "chinese": 148, **none},
        "xt": {"codes": 120, "rows": 121, "two texts": 0, "chinese": 0, **none},
        "hashkey": {"codes": 117, "rows": 118, "two texts": 117, "chinese": 0, **none},
        "bitmart": {
            "codes": 29,
            "rows": 29,
            "two texts": 0,
            "chinese": 0,
            "endpoints": 95,
            "in full": 5,
            "params": 19,
            "response fields": 37,
            "permissions": 95,
            "change log": 5,
        },
    }
