"""`errors.ts` and `Errors.cs`: codes with class, category, retry and message, for other languages."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from codegen.model import HTTP_STATUS, Spec
from codegen.naming import Former, class_name
from codegen.rendering.literals import capped
from codegen.rendering.readback import Refused

_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"')
_KEYS = ("code", "name", "category", "retry", "message")


def context(spec: Spec, former: Former) -> dict[str, Any]:
    """The first meaning of each code: a table by code has one."""
    rows = [
        {
            "code": error.code,
            "name": class_name(error.meanings[0].name),
            "category": error.meanings[0].category,
            "retry": error.meanings[0].retry,
            "message": error.meanings[0].message or error.meanings[0].description or "",
        }
        for error in spec.errors
        if error.space != HTTP_STATUS
    ]
    return {"rows": tuple(rows), "space": class_name(spec.vendor)}


def check(data: bytes, made: Mapping[str, Any]) -> None:
    """Every text of the file is one of a row, in their order. Raises Refused."""
    found = [json.loads(text) for text in _TEXT.findall(data.decode())]
    wanted = [capped(row[key]) for row in made["rows"] for key in _KEYS]
    if found != wanted:
        raise Refused("it does not say what the model says")
