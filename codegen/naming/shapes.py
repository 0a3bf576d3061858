"""The shape of an answer: its example and the rows of its table, joined in one tree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from codegen.model import Endpoint, Field, Kind

MAX_DEPTH = 12
MAX_KEYS = 300
"""What has more is no record but a map (prices by symbol), and stays as it came."""

_INTEGER = re.compile(r"[+-]?[0-9]+")
_DECIMAL = re.compile(r"[+-]?[0-9]+(\.[0-9]*)?([eE][+-]?[0-9]{1,3})?")


@dataclass(frozen=True)
class Shape:
    """What stands at a `path` ("data.list[]"). A "record" has `parts` by their keys; a "records"
    has the one under the key "" that each entry is; a leaf has neither."""

    path: str
    kind: str
    documented: Field | None = None
    parts: Mapping[str, Shape] = field(default_factory=dict)

    def below(self) -> Iterator[Shape]:
        """Itself and all that is in it, the inner first."""
        for part in self.parts.values():
            yield from part.below()
        yield self


def answer_shape(endpoint: Endpoint) -> Shape | None:
    """None where there is no example of an object or a list: a flat table does not say how its
    rows are nested."""
    if not isinstance(endpoint.response_example, dict | list):
        return None
    rows = {each.path: each for each in reversed(endpoint.response_fields) if each.path}
    made = _shape("", [endpoint.response_example], rows, MAX_DEPTH)
    return made if made.parts else None


def _shape(path: str, values: Sequence[Any], rows: Mapping[str, Field], depth: int) -> Shape:
    row = rows.get(path)
    entries = [entry for value in values if isinstance(value, list) for entry in value]
    if any(isinstance(entry, dict) for entry in entries):
        entry = _shape(f"{path}[]", entries, rows, depth - 1)
        if entry.kind == "record":
            return Shape(path, "records", row, {"": entry})
    objects = [value for value in values if isinstance(value, dict)]
    keys = list(dict.fromkeys(key for each in objects for key in each if key))
    if keys and depth > 0 and len(keys) <= MAX_KEYS:
        return Shape(path, "record", row, _parts(path, keys, objects, rows, depth))
    return Shape(path, _leaf(row, values), row)


def _parts(
    path: str,
    keys: Sequence[str],
    objects: Sequence[Mapping[str, Any]],
    rows: Mapping[str, Field],
    depth: int,
) -> dict[str, Shape]:
    return {
        key: _shape(
            f"{path}.{key}" if path else key,
            [each[key] for each in objects if key in each],
            rows,
            depth - 1,
        )
        for key in keys
    }


def _leaf(row: Field | None, values: Sequence[Any]) -> str:
    """The documented kind where the example agrees, else that of the example."""
    said = [value for value in values if value is not None and value != ""]
    if row is not None and all(_agrees(row.kind, value) for value in said):
        return row.kind
    kinds = {_kind_of(value) for value in said}
    return kinds.pop() if len(kinds) == 1 else "any"


def _agrees(kind: Kind, value: Any) -> bool:
    if isinstance(value, dict | list):
        return (kind == "object") == isinstance(value, dict) and kind in ("object", "array")
    if isinstance(value, bool) or kind == "boolean":
        return kind == "boolean" and str(value).lower() in ("true", "false")
    if kind in ("integer", "timestamp"):
        return _INTEGER.fullmatch(str(value)) is not None
    if kind in ("decimal", "number"):
        return _DECIMAL.fullmatch(str(value)) is not None
    return kind == "string"


def _kind_of(value: Any) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "integer"
    if isinstance(value, float | Decimal):
        return "decimal"
    if isinstance(value, str):
        return "string"
    return "array" if isinstance(value, list) else "any"
