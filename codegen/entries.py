"""Entries of the lists of a Spec, as corrections name them: a code, "GET /path", "POST
/path#method=trade", a field's or enum's name, a value."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl

Plain = dict[str, Any]

NAMED_BY = {
    "errors": "code",
    "values": "value",
    "endpoints": "path",
    "documents": "id",
    "servers": "url",
}
"""Lists to the key that is the name of an entry, where that is not `name`."""

_NEAR = 4
_IN_QUERY = frozenset({"GET", "DELETE", "HEAD"})
_KEYS: dict[str, Callable[[Plain], tuple[str, ...]]] = {
    "errors": lambda row: (row["code"], f"{row['space']}:{row['code']}"),
    "endpoints": lambda row: _paths(row),
    "params": lambda row: (row["name"],),
    "response_fields": lambda row: (row["name"], str(row["path"])),
    "fields": lambda row: (row["name"],),
    "enums": lambda row: (row["name"],),
    "values": lambda row: (row["value"],),
    "documents": lambda row: (row["id"],),
    "servers": lambda row: (row["url"],),
    "permissions": lambda row: (row["group"],),
    "changelog": lambda row: (str(row["path"]), str(row["title"])),
}


def _paths(row: Plain) -> tuple[str, ...]:
    """What an endpoint is found by: of one of several operations at a path ("/tapi#method=trade")
    that with it, as another one may stand there without."""
    path, operation = row["path"], row.get("operation")
    if operation:
        path += "#" + "&".join(f"{name}={value}" for name, value in operation["values"].items())
    return (f"{row['method']} {path}", path) if row["method"] else (path,)


def index_of(rows: Sequence[Plain], name: str, step: str) -> int | None:
    """Of the entry of a list that is called so."""
    wanted = step.partition("#")[0] if name == "errors" else step
    keys = _KEYS.get(name)
    return next((n for n, row in enumerate(rows) if keys and wanted in keys(row)), None)


def near(name: str, step: str, rows: Iterable[Plain]) -> list[str]:
    """What entries of a list are called that somebody may have meant: the operations at an address
    that was given without any, and what is spelt alike."""
    keys = _KEYS.get(name)
    known = {key: each[0] for each in map(keys, rows) for key in each} if keys else {}
    found = [key for key in known if name == "endpoints" and key.startswith(f"{step}#")]
    folded = {key.casefold(): key for key in known}
    alike = difflib.get_close_matches(step.casefold(), folded, n=_NEAR)
    return list(dict.fromkeys(known[key] for key in [*found, *(folded[k] for k in alike)]))[:_NEAR]


def addressed(address: str, row: Mapping[str, Any]) -> Plain:
    """What an endpoint has at an address ("POST /tapi#method=trade"), the rest as in its row: the
    method where it says none, where what selects the operation is sent. Raises ValueError."""
    method, _, path = address.rpartition(" ")
    path, mark, selected = path.partition("#")
    values = dict(parse_qsl(selected))
    if mark and not values:
        raise ValueError(f"{address!r} does not say what selects it: '#method=trade'")
    found = {"path": path, "method": method or row.get("method"), "operation": None}
    if values:
        location = "query" if found["method"] in _IN_QUERY else "body"
        found["operation"] = {
            "location": location,
            **(row.get("operation") or {}),
            "values": values,
        }
    return found
