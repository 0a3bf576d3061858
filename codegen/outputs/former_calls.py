"""Calls under the names that they had, and calls that the documents have no more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from codegen.model import Spec
from codegen.naming import Former
from codegen.outputs.calls import former_namespaces


def with_former(made: list[dict[str, Any]], spec: Spec, former: Former) -> list[dict[str, Any]]:
    """The namespaces with what they had besides, and those that they were in. Each call that had
    another name is a method of its own: its new one may be in another class."""
    calls = {one["target"]: one for space in made for one in space["calls"] if _is_plain(one)}
    pages = {one["target"]: one for space in made for one in space["calls"] if not _is_plain(one)}
    lost = [_empty(name) for name in former_namespaces(spec, former)]
    return [{**space, **_besides(space, former, calls, pages)} for space in [*made, *lost]]


def _is_plain(one: Mapping[str, Any]) -> bool:
    return not one["is_iterator"]


def _empty(namespace: str) -> dict[str, Any]:
    doc = ("Calls that have other names now, or are documented no more.",)
    return {"attribute": namespace, "doc": doc, "calls": ()}


def _besides(
    space: Mapping[str, Any],
    former: Former,
    calls: Mapping[str, Mapping[str, Any]],
    pages: Mapping[str, Mapping[str, Any]],
) -> dict[str, Any]:
    taken, now = {one["name"] for one in space["calls"]}, _now(space, former)
    fresh: dict[str, dict[str, Any]] = {}
    for old, new in _of(space, former.calls):
        found = (old, new, calls.get(new)), (f"iter_{old}", _iterator(new, pages), pages.get(new))
        for name, target, one in found:
            if one is not None and name not in taken:
                fresh.setdefault(name, _renamed(f"{space['attribute']}.{name}", target, one, now))
    taken |= fresh.keys()
    gone = [pair for pair in _of(space, former.gone_calls) if pair[0] not in taken]
    return {
        "calls": (*space["calls"], *(fresh[name] for name in sorted(fresh))),
        "gone": tuple(_gone(space, name, *place) for name, place in gone),
        "is_former": not space["calls"],
        "now": now,
    }


def _now(space: Mapping[str, Any], former: Former) -> str:
    """The namespace that a former one is now, "" where there are several, or none."""
    found = {new.partition(".")[0] for _, new in _of(space, former.calls)}
    return found.pop() if len(found) == 1 and not space["calls"] else ""


def _of(space: Mapping[str, Any], names: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Names in a namespace, without it, with what they are names of."""
    for name, value in sorted(names.items()):
        namespace, _, own = name.partition(".")
        if namespace == space["attribute"]:
            yield own, value


def _iterator(new: str, pages: Mapping[str, Mapping[str, Any]]) -> str:
    namespace = new.partition(".")[0]
    return f"{namespace}.{pages[new]['name']}" if new in pages else ""


def _renamed(old: str, new: str, one: Mapping[str, Any], now: str) -> dict[str, Any]:
    """Who came by a former namespace was told already where nothing else is new."""
    was = old.partition(".")[2]
    made = {**one, "name": was, "doc": (f"The former name of `{new}`.",)}
    return made if f"{now}.{was}" == new else {**made, "renamed": ({"old": old, "new": new},)}


def _gone(space: Mapping[str, Any], name: str, method: str, path: str) -> dict[str, Any]:
    return {"name": name, "was": f"{space['attribute']}.{name}", "method": method, "path": path}
