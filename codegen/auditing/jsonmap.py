"""Maps in JSON: objects with codes as keys, or lists of objects with a code. A scanner of our own, as
json keeps no places; its stack is a list, so that no depth matters."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from codegen.auditing.entries import Entry, EntryKind, Extent, MapFile
from codegen.auditing.positions import Positions
from codegen.auditing.shapes import (
    CODE,
    CODE_KEYS,
    NAME_KEYS,
    RETRY_KEYS,
    SURE_CODE,
    TEXT_KEYS,
    is_broad,
    is_identifier,
    is_retry,
)
from codegen.faults import Fault

_TOKEN = re.compile(
    r'\s*(?:("(?:[^"\\\x00-\x1f]|\\.)*")|(-?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null)|([{}\[\],:]))'
)
_DEEPEST = 200


@dataclass(frozen=True, slots=True)
class Leaf:
    """A literal with the keys that lead to it; `owner` tells the objects of a list apart."""

    path: tuple[str, ...]
    owner: int
    key_at: Extent | None
    value: str | int | float | bool | None
    at: Extent


@dataclass(slots=True)
class _Open:
    mark: str
    name: str
    owner: int
    key: str | None = None
    key_at: Extent | None = None


def read_json(text: str, *, path: str) -> MapFile:
    """Raises Fault: it is no JSON."""
    places = Positions(text)
    objects: dict[int, dict[str, Leaf]] = {}
    leaves: list[Leaf] = []
    for leaf in _leaves(text, places, path):
        leaves.append(leaf)
        if leaf.key_at is not None:
            objects.setdefault(leaf.owner, {})[leaf.path[-1].lower()] = leaf
    found = [*_of_objects(objects, places), *_of_pairs(leaves, objects, places)]
    found += _of_lists(leaves, places)
    found.sort(key=lambda entry: entry.code_at or (0, 0))
    return MapFile(path=path, form="json", text=text, entries=tuple(found))


def _leaves(text: str, places: Positions, path: str) -> Iterator[Leaf]:
    try:
        json.loads(text)
    except RecursionError:
        raise Fault("map-unreadable", "nested too deep", path) from None
    except ValueError as error:
        line = getattr(error, "lineno", None)
        raise Fault("map-unreadable", f"no JSON: {error}", path, line) from None
    reader = _Reader()
    for found in _TOKEN.finditer(text):
        leaf = reader.take(found)
        if len(reader.stack) > _DEEPEST:
            raise Fault("map-unreadable", "nested too deep", path, places.line_of(found.start()))
        if leaf is not None:
            yield leaf


@dataclass(slots=True)
class _Reader:
    stack: list[_Open] = field(default_factory=list)
    owners: int = 0

    def take(self, found: re.Match[str]) -> Leaf | None:
        top = self.stack[-1] if self.stack else None
        mark = found[3]
        if mark in ("{", "["):
            self.owners += 1
            self.stack.append(_Open(mark, (top.key if top else None) or "", self.owners))
        elif mark in ("}", "]"):
            self.stack.pop()
        elif mark == "," and top is not None:
            top.key, top.key_at = None, None
        elif mark is None and top is not None:
            return self._literal(top, found)
        return None

    def _literal(self, top: _Open, found: re.Match[str]) -> Leaf | None:
        at = found.span(1) if found[1] else found.span(2)
        value = json.loads(found[1] or found[2])
        if top.mark == "{" and top.key is None:
            top.key, top.key_at = value, at
            return None
        names = tuple(each.name for each in self.stack[1:])
        last = (top.key,) if top.key is not None else ()
        return Leaf((*names, *last), top.owner, top.key_at, value, at)


def _of_objects(objects: Mapping[int, dict[str, Leaf]], places: Positions) -> Iterator[Entry]:
    """{"code": 50011, "message": ...}; {"50011": {"message": ...}}."""
    for fields in objects.values():
        code = next((fields[key] for key in fields if key in CODE_KEYS), None)
        any_leaf = next(iter(fields.values()))
        outer = next((name for name in reversed(any_leaf.path[:-1]) if name), "")
        has_words = any(key in TEXT_KEYS | NAME_KEYS | RETRY_KEYS for key in fields)
        if code is not None and _is_code(str(code.value)):
            yield _entry("exact", str(code.value), code.at, fields, places)
        elif has_words and SURE_CODE.match(outer):
            yield _entry("exact", outer, _before(places.text, any_leaf, outer), fields, places)


def _before(text: str, leaf: Leaf, key: str) -> Extent:
    """Where the key of an object stands, before its first leaf."""
    quoted = json.dumps(key)
    begin = max(text.rfind(quoted, 0, leaf.at[0]), 0)
    return begin, begin + len(quoted)


def _is_code(value: str) -> bool:
    return bool(CODE.match(value)) and value not in ("True", "False", "None")


def _entry(
    kind: EntryKind, code: str, at: Extent, fields: Mapping[str, Leaf], places: Positions
) -> Entry:
    text = next((fields[key] for key in fields if key in TEXT_KEYS), None)
    name = next((fields[key] for key in fields if key in NAME_KEYS), None)
    retry = next((fields[key] for key in fields if key in RETRY_KEYS), None)
    ends = [leaf.at for leaf in fields.values()] + [at]
    lines = [places.line_of(offset) for extent in ends for offset in extent]
    return Entry(
        kind=kind,
        code=code,
        line=places.line_of(at[0]),
        table=_table(next(iter(fields.values())), code),
        name=str(name.value) if name else None,
        text=str(text.value) if text else None,
        retried=retry.value if retry and isinstance(retry.value, bool) else None,
        row_at=places.line_extent(min(lines), max(lines)),
        code_at=at,
        name_at=_inner(name) if name else None,
        text_at=_inner(text) if text else None,
    )


def _table(leaf: Leaf, code: str) -> str:
    """The keys around an object, or around the list that it is in."""
    return ".".join(name for name in leaf.path[:-1] if name and name != code)


def _inner(leaf: Leaf) -> Extent:
    return (leaf.at[0] + 1, leaf.at[1] - 1) if isinstance(leaf.value, str) else leaf.at


def _of_pairs(
    leaves: list[Leaf], objects: Mapping[int, dict[str, Leaf]], places: Positions
) -> Iterator[Entry]:
    """{"50011": "RateLimit", "50013": "System busy"}."""
    for leaf in leaves:
        if leaf.key_at is None or not isinstance(leaf.value, str) or not leaf.value:
            continue
        key, outer = leaf.path[-1], leaf.path[-2] if len(leaf.path) > 1 else ""
        is_text = is_broad(outer)
        if not is_text and not SURE_CODE.match(key):
            continue
        is_name = is_identifier(leaf.value)
        line = places.line_of(leaf.key_at[0])
        yield Entry(
            kind="broad" if is_text else "exact",
            code=key,
            line=line,
            table=".".join(leaf.path[:-1]),
            name=leaf.value if is_name else None,
            text=None if is_name else leaf.value,
            row_at=places.line_extent(line, places.line_of(leaf.at[1])),
            code_at=leaf.key_at,
            name_at=_inner(leaf) if is_name else None,
            text_at=None if is_name else _inner(leaf),
        )


def _of_lists(leaves: list[Leaf], places: Positions) -> Iterator[Entry]:
    """{"retry": ["50011", 50013]}; {"50402": ["Parameter is missing", "Incorrect passphrase"]}."""
    for leaf in leaves:
        value = str(leaf.value)
        if leaf.key_at is not None or not leaf.path:
            continue
        if SURE_CODE.match(leaf.path[-1]) and isinstance(leaf.value, str) and " " in value:
            at = _before(places.text, leaf, leaf.path[-1])
            yield _entry("exact", leaf.path[-1], at, {"text": leaf}, places)
        elif is_retry(leaf.path[-1]) and SURE_CODE.match(value):
            line = places.line_of(leaf.at[0])
            yield Entry(
                kind="retry",
                code=value,
                line=line,
                table=leaf.path[-1],
                retried=True,
                row_at=places.line_extent(line, line),
                code_at=leaf.at,
            )
