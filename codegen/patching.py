"""One change of one fact of a Spec, found by its address: ["endpoints", "GET /v1/order", "params",
"size", "required"]."""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Annotated, Any

import msgspec

from codegen.entries import NAMED_BY, addressed, index_of, near
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


MAX_WORDS = 120


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
    _follow(plain, change)
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
            index = index_of(node, name, step)
            if is_last and index is not None and name == "errors" and "#" in step:
                return node[index]["meanings"], _number(node[index]["meanings"], step), "meanings"
            if is_last:
                return node, index, name
            known = near(name, step, node) if index is None else ()
            node = _missing(at[: depth + 1], known) if index is None else node[index]
            continue
        node, step = _into_meaning(node, name, step, at[depth - 1] if depth else "")
        if not isinstance(node, dict):
            raise LookupError(f"nothing stands below {' / '.join(at[:depth])}")
        if step not in node:
            _missing(at[: depth + 1], difflib.get_close_matches(step, node, n=1))
        if is_last:
            return node, step, step
        node, name = node[step], step
    raise LookupError("it has no address")


def _missing(at: Sequence[str], known: Iterable[str]) -> Any:
    said = " or ".join(map(repr, known))
    raise LookupError(f"there is no {' / '.join(at)}{f'; near it is {said}' if said else ''}")


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
        _missing(change.at, near(name, change.at[-1], holder))
    elif change.drop and name == "meanings" and len(holder) == 1:
        raise LookupError("it is the only meaning: drop the code")
    elif change.drop:
        _drop(holder, key)
    elif change.rename is not None:
        _rename(holder[key], name, change.rename)
    else:
        holder[key] = change.set


def _drop(holder: Any, key: Any) -> None:
    if isinstance(holder, list):
        del holder[key]
    else:
        holder[key] = None if not isinstance(holder[key], list | dict) else type(holder[key])()


def _rename(row: Plain, name: str, wanted: str) -> None:
    """An endpoint by its address, all else by its name."""
    if not isinstance(row, dict):
        raise LookupError("only an entry of a list can be renamed; use set")
    if name == "endpoints":
        row |= _address(wanted, row)
    else:
        row[NAMED_BY.get(name, "name")] = wanted


def _follow(plain: Plain, change: Change) -> None:
    """What selects an operation follows the row of its parameter: both are one thing on the wire."""
    match change.at:
        case ("endpoints", address, "params", name) if change.rename is not None:
            index = index_of(plain["endpoints"], "endpoints", address)
            operation = plain["endpoints"][index]["operation"] if index is not None else None
            if operation is not None:
                pairs = operation["values"].items()
                renamed = {change.rename if key == name else key: value for key, value in pairs}
                operation["values"] = renamed


def _address(wanted: str, row: Plain) -> Plain:
    try:
        return addressed(wanted, row)
    except ValueError as error:
        raise LookupError(str(error)) from None


def _new(name: str, change: Change) -> Plain:
    """A new entry: its key from the address, the rest as given; a code's texts are its meaning."""
    given = dict(change.add or {})
    given.setdefault(NAMED_BY.get(name, "name"), change.at[-1])
    if name == "errors":
        own = {key: given.pop(key) for key in list(given) if key not in ErrorCode.__struct_fields__}
        space, _, code = str(given["code"]).rpartition(":")
        given |= {"code": code, "name": "", "deprecated": False, "meanings": [{"name": "", **own}]}
        given |= {"space": space} if space else {}
    if name == "endpoints":
        own = _address(str(given["path"]), given)
        given |= {key: value for key, value in own.items() if key != "operation" or value}
        given.setdefault("title", given["path"])
        given.setdefault("deprecated", False)
    return given
