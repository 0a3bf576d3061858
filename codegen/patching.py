"""One change of one fact of a Spec, found by its address: ["endpoints", "GET /v1/order", "params",
"size", "required"]."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Annotated, Any
from urllib.parse import parse_qsl

import msgspec

from codegen.model import ErrorCode, Spec

Plain = dict[str, Any]
Words = Annotated[str, msgspec.Meta(min_length=1)]


class Change(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One `[[override]]` of overrides.toml. Just one of `set`, `add`, `drop` and `rename` is said.

    `at` names lists by their key and entries by theirs: a code ("58350", "mc:AUTH_001", its second
    meaning "0001#2"), "GET /path" or a path, a field's or enum's name, a value. `expects` is the
    upstream text that is corrected; after `until` the override is an error.
    """

    at: Annotated[tuple[str, ...], msgspec.Meta(min_length=2)]
    reason: Words
    expects: Words | None = None
    until: datetime.date | None = None
    set: Any = None
    add: Plain | None = None
    drop: bool = False
    rename: str | None = None


_KEYS: dict[str, Callable[[Plain], set[str]]] = {
    "errors": lambda row: {row["code"], f"{row['space']}:{row['code']}"},
    "endpoints": lambda row: _paths(row),
    "params": lambda row: {row["name"]},
    "response_fields": lambda row: {row["name"], str(row["path"])},
    "fields": lambda row: {row["name"]},
    "enums": lambda row: {row["name"]},
    "values": lambda row: {row["value"]},
    "documents": lambda row: {row["id"]},
    "servers": lambda row: {row["url"]},
    "permissions": lambda row: {row["group"]},
    "changelog": lambda row: {str(row["path"]), str(row["title"])},
}


def _paths(row: Plain) -> set[str]:
    """What an endpoint is found by: of one of several operations at a path ("/tapi#method=trade")
    that with it, as another one may stand there without."""
    path, operation = row["path"], row.get("operation")
    if operation:
        path += "#" + "&".join(f"{name}={value}" for name, value in operation["values"].items())
    return {path, f"{row['method']} {path}"}


MAX_WORDS = 120
_NAMED_BY = {
    "errors": "code",
    "values": "value",
    "endpoints": "path",
    "documents": "id",
    "servers": "url",
}


def apply_change(spec: Spec, change: Change, *, today: datetime.date) -> Spec:
    """The changed Spec. Raises LookupError, in words: what is at the address is not there or is
    no longer what is expected, nothing changes, or the date has passed."""
    said = [change.set is not None, change.add is not None, change.drop, change.rename is not None]
    if sum(said) != 1:
        raise LookupError("it must say one of set, add, drop and rename")
    if change.until is not None and today > change.until:
        raise LookupError(f"it was to hold until {change.until}")
    plain = _mutable(msgspec.to_builtins(spec, builtin_types=(Decimal,)))
    holder, key, name = _resolve(plain, change.at)
    _expect(holder, key, change)
    _apply(holder, key, name, change)
    try:
        changed = msgspec.convert(plain, Spec)
    except msgspec.ValidationError as error:
        raise LookupError(f"the result is no spec: {error}") from None
    if changed == spec:
        raise LookupError("it changes nothing")
    return changed


def _mutable(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _mutable(part) for key, part in value.items()}
    return [_mutable(part) for part in value] if isinstance(value, list | tuple) else value


def _resolve(plain: Plain, at: Sequence[str]) -> tuple[Any, Any, str]:
    """The container, the key or index in it (None for a new entry), and the list's name."""
    node: Any = plain
    name = ""
    for depth, step in enumerate(at):
        is_last = depth == len(at) - 1
        if isinstance(node, list):
            index = _index(node, name, step)
            if is_last and index is not None and name == "errors" and "#" in step:
                return node[index]["meanings"], _number(node[index]["meanings"], step), "meanings"
            if is_last:
                return node, index, name
            node = node[index] if index is not None else _missing(at[: depth + 1])
            continue
        node, step = _into_meaning(node, name, step, at[depth - 1] if depth else "")
        if step not in node:
            _missing(at[: depth + 1])
        if is_last:
            return node, step, step
        node, name = node[step], step
    raise LookupError("it has no address")


def _missing(at: Sequence[str]) -> Any:
    raise LookupError(f"there is no {' / '.join(at)}")


def _index(rows: list[Plain], name: str, step: str) -> int | None:
    wanted, _, _ = step.partition("#") if name == "errors" else (step, "", "")
    keys = _KEYS.get(name)
    return next((n for n, row in enumerate(rows) if keys and wanted in keys(row)), None)


def _into_meaning(node: Plain, name: str, step: str, code: str) -> tuple[Plain, str]:
    """A key that a code does not have is one of its meanings': the first, or that after `#`."""
    if name != "errors" or step in ErrorCode.__struct_fields__:
        return node, step
    return node["meanings"][_number(node["meanings"], code)], step


def _number(meanings: list[Plain], code: str) -> int:
    """That of "0001#2", from 0; the first where none is said."""
    _, mark, said = code.partition("#")
    number = int(said) if said.isdecimal() and len(said) < 4 else 0 if mark else 1
    if not 1 <= number <= len(meanings):
        raise LookupError(f"it has {len(meanings)} meanings")
    return number - 1


def _expect(holder: Any, key: Any, change: Change) -> None:
    """What is corrected must say what it did: a text cannot be replaced unseen."""
    if change.add is not None or key is None:
        return
    found = _words(holder[key])
    if change.expects is None and found:
        raise LookupError(f"say in `expects` what it corrects; it is {found[:MAX_WORDS]!r}")
    if change.expects and change.expects not in found:
        raise LookupError(f"expected {change.expects!r}, found {found[:MAX_WORDS]!r}")


def _words(value: Any) -> str:
    if isinstance(value, dict):
        return " ".join(map(_words, value.values()))
    if isinstance(value, list):
        return " ".join(map(_words, value))
    return "" if value is None else str(value)


def _apply(holder: Any, key: Any, name: str, change: Change) -> None:
    if change.add is not None:
        if key is not None and isinstance(holder, list):
            raise LookupError("there is one already")
        rows = holder if isinstance(holder, list) else holder[key]
        rows.append(_new(name, change))
    elif key is None:
        _missing(change.at)
    elif change.drop and name == "meanings" and len(holder) == 1:
        raise LookupError("it is the only meaning: drop the code")
    elif change.drop:
        _drop(holder, key)
    elif change.rename is not None:
        holder[key][_NAMED_BY.get(name, "name")] = change.rename
    else:
        holder[key] = change.set


def _drop(holder: Any, key: Any) -> None:
    if isinstance(holder, list):
        del holder[key]
    else:
        holder[key] = None if not isinstance(holder[key], list | dict) else type(holder[key])()


def _new(name: str, change: Change) -> Plain:
    """A new entry: its key from the address, the rest as given; a code's texts are its meaning."""
    given = dict(change.add or {})
    given.setdefault(_NAMED_BY.get(name, "name"), change.at[-1])
    if name == "errors":
        own = {key: given.pop(key) for key in list(given) if key not in ErrorCode.__struct_fields__}
        space, _, code = str(given["code"]).rpartition(":")
        given |= {"code": code, "name": "", "deprecated": False, "meanings": [{"name": "", **own}]}
        given |= {"space": space} if space else {}
    if name == "endpoints":
        method, _, path = str(given["path"]).rpartition(" ")
        path, _, selected = path.partition("#")
        given |= {"path": path, "method": method or None}
        if selected:
            location = "query" if method in ("GET", "DELETE", "HEAD") else "body"
            given.setdefault(
                "operation", {"location": location, "values": dict(parse_qsl(selected))}
            )
        given.setdefault("title", path)
        given.setdefault("deprecated", False)
    return given
