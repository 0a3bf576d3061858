"""`errors.ts` and `Errors.cs`: codes with class, category, retry and message, for other languages."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from codegen.model import HTTP_STATUS, ErrorCode, Spec
from codegen.naming import Former, class_name
from codegen.rendering.literals import capped
from codegen.rendering.readback import Refused

_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"')
_KEYS = ("name", "category", "retry", "message")


def context(spec: Spec, former: Former) -> dict[str, Any]:
    """The first meaning of each code, with the others that it has `also`."""
    rows = []
    for error in spec.errors:
        if error.space != HTTP_STATUS:
            first, *others = _meanings(error)
            rows.append({"code": error.code, **first, "also": tuple(others)})
    return {"rows": tuple(rows), "space": class_name(spec.vendor)}


def _meanings(error: ErrorCode) -> list[dict[str, str]]:
    """Those of other names; a row that is repeated for another product is none."""
    first = {meaning.name: meaning for meaning in reversed(error.meanings)}
    names = dict.fromkeys(meaning.name for meaning in error.meanings)
    return [
        {
            "name": class_name(name),
            "category": first[name].category,
            "retry": first[name].retry,
            "message": first[name].message or first[name].description or "",
        }
        for name in names
    ]


def check(data: bytes, made: Mapping[str, Any]) -> None:
    """Every text of the file is one of a row, in their order. Raises Refused."""
    found = [json.loads(text) for text in _TEXT.findall(data.decode())]
    wanted: list[str] = []
    for row in made["rows"]:
        wanted += [row["code"], *(each[key] for each in (row, *row["also"]) for key in _KEYS)]
    if found != [capped(text) for text in wanted]:
        raise Refused("it does not say what the model says")
