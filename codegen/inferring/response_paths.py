"""Flat tables of response fields, matched to the nesting of the example."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any


def paths_of(example: Any) -> Iterator[tuple[str, Any]]:
    """The paths of an example in document order, each once, with the first value that stands
    there: "data.list[].apy"."""
    seen: set[str] = set()
    todo: list[tuple[str, Any]] = [("", example)]
    while todo:
        path, value = todo.pop()
        if path and not path.endswith("[]") and path not in seen:
            seen.add(path)
            yield path, value
        if isinstance(value, dict):
            children = [(f"{path}.{name}" if path else name, part) for name, part in value.items()]
            todo += reversed(children)
        elif isinstance(value, list):
            todo += reversed([(path + "[]", part) for part in value])


def match_paths(names: Sequence[str], example: Any) -> list[str | None]:
    """For each row of a table the path that it documents: of a name that occurs n times the n-th
    path that ends in it; None where the example has no such path (left)."""
    by_name: dict[str, list[str]] = defaultdict(list)
    for path, _ in paths_of(example):
        by_name[path.rpartition(".")[2]].append(path)
    rows = {name: sum(other == name for other in names) for name in names}
    for name, paths in by_name.items():
        if rows.get(name, 0) < len(paths):
            # One row for several places: it is about the outermost.
            paths.sort(key=lambda path: path.count("."))
    taken: dict[str, int] = defaultdict(int)
    found: list[str | None] = []
    for name in names:
        paths, at = by_name.get(name, []), taken[name]
        found.append(paths[at] if at < len(paths) else None)
        taken[name] += 1
    return found
