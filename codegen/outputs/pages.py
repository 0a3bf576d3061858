"""Which calls have pages, and how to get from one to the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from codegen.model import Endpoint, Field
from codegen.naming import split_words
from codegen.naming.shapes import Shape
from codegen.outputs.parameters import distinct, inner

_TOTALS = frozenset(
    """total total_count total_num total_number total_size total_records total_elements
    total_items record_total records_total""".split()
)
_CURSORS = frozenset(
    "cursor next next_cursor next_token next_page_token next_key page_token next_page_cursor".split()
)


def paging(endpoint: Endpoint, shape: Shape | None) -> dict[str, str] | None:
    """The fields of a Paging: parameters by role, and paths into the answer. None where it is
    not certain what the entries are, or what asks for the next page."""
    if inner(endpoint):
        return None
    entries = _entries(shape)
    by_role = {each.role: each.name for each in reversed(distinct(endpoint)) if _is_forward(each)}
    if shape is None or entries is None:
        return None
    beside = list(_beside(shape, entries.path))
    if "page" in by_role:
        found = {"page": by_role["page"], "total": _path(beside, _TOTALS)}
    elif "cursor" in by_role:
        names = _CURSORS | {_words(by_role["cursor"])}
        found = {"cursor": by_role["cursor"], "next_cursor": _path(beside, names)}
    else:
        return None
    if "cursor" in found and not found["next_cursor"]:
        return None
    found = {"items": entries.path, "size": by_role.get("page_size"), **found}
    return {key: value for key, value in found.items() if value is not None}


def entry_path(found: dict[str, str]) -> str:
    return f"{found['items']}[]"


def _entries(shape: Shape | None) -> Shape | None:
    """The only list of records, of those that are the least deep; never one inside another."""
    lists = [each for each in shape.below() if each.kind == "records"] if shape else []
    outer = [each for each in lists if _follow(shape, each.path) is each]
    least = min((_depth(each) for each in outer), default=0)
    found = [each for each in outer if _depth(each) == least]
    return found[0] if len(found) == 1 else None


def _depth(shape: Shape) -> int:
    return shape.path.count(".") + bool(shape.path)


def _is_forward(field: Field) -> bool:
    """Of two cursors the one for what comes next."""
    return field.role is not None and not {"before", "prev", "previous"} & set(
        split_words(field.name)
    )


def _beside(shape: Shape, path: str) -> Iterator[tuple[str, str]]:
    """Key and path of the leaves of every object on the way to a path, the nearest first, and of
    the objects in these: {"data": [...], "pagination": {"cursor": "..."}}."""
    parents = [path.rpartition(".")[0]]
    while parents[-1]:
        parents.append(parents[-1].rpartition(".")[0])
    objects = [found for each in parents if (found := _follow(shape, each)) is not None]
    inner = [part for each in objects for part in each.parts.values() if part.kind == "record"]
    for each in (*objects, *inner):
        yield from _leaves(shape, each)


def _leaves(shape: Shape, record: Shape) -> Iterator[tuple[str, str]]:
    for key, part in record.parts.items():
        if _follow(shape, part.path) is part and not part.parts:
            yield key, part.path


def _follow(shape: Shape | None, path: str) -> Shape | None:
    """What stands at a path as a client follows it: not past a list, nor a key with a dot."""
    for key in path.split(".") if path else ():
        shape = shape.parts.get(key) if shape and shape.kind == "record" else None
    return shape


def _path(leaves: Iterable[tuple[str, str]], names: frozenset[str]) -> str | None:
    return next((path for key, path in leaves if _words(key) in names), None)


def _words(text: str) -> str:
    return "_".join(split_words(text))
