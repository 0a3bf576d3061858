"""Which changes a regenerated package softens: what was given a name once stays, and warns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from codegen.diffing.changes import Change
from codegen.diffing.judge import Keeps
from codegen.naming.keys import enum_key, value_key

_MOVED = frozenset(
    "error-renumbered endpoint-path-changed endpoint-method-changed enum-value-changed".split()
)

_NEWS = frozenset("error-added enum-added enum-value-added endpoint-added".split())


def keeper(named: Mapping[str, frozenset[str]]) -> Keeps:
    """Whether the names.toml of the new side has a name of the subject: `named` are the keys of
    each vendor's."""

    def keeps(change: Change) -> bool:
        return _key(change.subject.pointer) in named.get(change.vendor, ())

    return keeps


def moves_in(changes: Iterable[Change]) -> dict[str, str]:
    """Keys of the ledger to what they became, for `[moved]` of names.toml: codes with other numbers,
    endpoints with other paths or methods, or that are one of several at their address now or no
    longer, values with other literals."""
    pairs = (
        (_key(each.subject.pointer), _key(each.paired_with or ""))
        for each in changes
        if each.id in _MOVED or _is_selected(each)
    )
    return {old: new for old, new in pairs if old and new and old != new}


def _is_selected(change: Change) -> bool:
    is_path = change.id == "endpoint-described" and change.subject.pointer.endswith("/path")
    return is_path and "#" in f"{change.before}{change.after}"


def news_in(changes: Iterable[Change]) -> frozenset[str]:
    """Keys of the ledger of what is new, for `[since]` of names.toml."""
    keys = (_key(each.subject.pointer) for each in changes if each.id in _NEWS)
    return frozenset(filter(None, keys))


def _key(pointer: str) -> str:
    """Of "/errors/58350/symbol", "/endpoints/GET ~1v1" and "/enums/side/values/buy"; "" of anything
    else."""
    steps = [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")]
    match steps:
        case ["", "errors", label, *_]:
            return label if ":" in label else f"code:{label}"
        case ["", "endpoints", label, *_]:
            return f"endpoint:{label}"
        case ["", "enums", name, "values", value, *_]:
            return value_key(name, value)
        case ["", "enums", name]:
            return enum_key(name)
    return ""
