"""names.toml: what was given stays given.

    [names]
    "code:0207" = "invalid_price"
    "endpoint:GET /v1/order" = "orders.get_order"
    "enum:side" = "side"
    "enum:side=B" = "buy"
    [given]
    "code:0207".INVALID_PRICE = true
    [moved]
    "code:0205" = "code:0207"
    [since]
    "code:0207" = 2026-06-12
    [numbers]
    "enum:level" = true

People edit `[names]`, and may say in `[moved]` what became of a key. `[given]` is the tool's: one
line for each name that was ever emitted, in the spelling of the enum member, so that neither an
edit of `[names]` nor a search and replace makes it forget the old name. `[since]` is the day from
which a thing is known. `[numbers]` are the enums whose values were numbers: once they are gone, no
document says so. Every table is optional.
"""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeGuard, TypeVar

from codegen.faults import Fault
from codegen.naming.identifiers import MAX_LENGTH
from codegen.naming.keys import OTHER_KINDS, is_call, is_enum

TABLES = ("names", "given", "moved", "since", "numbers")
ADVICE = "names are words in snake_case: [a-z][a-z0-9_]*, at most 63 characters"
_CALL_ADVICE = f"a call has two names with a point between, of its namespace and its own; {ADVICE}"
_NAME = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
_ENTRY = re.compile(
    r"""\s*("(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+)\s*(?:\.\s*"?([A-Za-z0-9_.]+)"?\s*)?="""
)
_HEADING = re.compile(r"\s*\[\s*([A-Za-z]+)\s*\]\s*(?:#.*)?")

Entry = tuple[str, str]
"""The key, and in [given] the name."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """`names`: key to bare name. `given`: key to every name it was ever emitted with, sorted.
    `moved`: a key that is gone to the one that it became. `since`: key to day (ISO).
    `numbers`: keys of enums."""

    names: Mapping[str, str] = field(default_factory=dict)
    given: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    moved: Mapping[str, str] = field(default_factory=dict)
    since: Mapping[str, str] = field(default_factory=dict)
    numbers: frozenset[str] = frozenset()

    def bare(self, key: str) -> str | None:
        return self.names.get(key)

    def like(self, keys: Iterable[str]) -> Ledger:
        """The part that holds keys of the same kinds: an enum is no twin of an error."""
        kinds = {_kind_of(key) for key in keys}
        return Ledger(
            names=_of_kinds(self.names, kinds),
            given=_of_kinds(self.given, kinds),
            moved=_of_kinds(self.moved, kinds),
            since=_of_kinds(self.since, kinds),
            numbers=frozenset(key for key in self.numbers if _kind_of(key) in kinds),
        )

    def heir(self, key: str) -> str:
        """What a key became in the end: itself where it did not move."""
        seen = {key}
        while (after := self.moved.get(key)) is not None and after not in seen:
            seen.add(after)
            key = after
        return key


V = TypeVar("V")


def _of_kinds(table: Mapping[str, V], kinds: Collection[str]) -> dict[str, V]:
    return {key: value for key, value in table.items() if _kind_of(key) in kinds}


def _kind_of(key: str) -> str:
    head = key.partition(":")[0]
    return head if head in OTHER_KINDS else "error"


@lru_cache(maxsize=16)
def read_ledger(text: str, *, path: str) -> Ledger:
    """Raises Fault: bad TOML, a table or a value that does not belong, a name that is none."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _bad_toml(error, path) from error
    for name, table in tables.items():
        if name not in TABLES or not isinstance(table, dict):
            what = f"unknown table or key {name!r}, expected {' '.join(f'[{t}]' for t in TABLES)}"
            raise Fault("ledger-key", what, path, _line_of(text, name))
    found = next(_faults(tables), None)
    if found is not None:
        code, place, what, advice = found
        raise Fault(code, what, path, _places(text).get(place), advice)
    return Ledger(
        names=tables.get("names", {}),
        given={key: _lowered(names) for key, names in tables.get("given", {}).items()},
        moved=tables.get("moved", {}),
        since={key: day.isoformat() for key, day in tables.get("since", {}).items()},
        numbers=frozenset(tables.get("numbers", ())),
    )


def _lowered(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(map(str.lower, names)))


def is_name(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and len(value) < MAX_LENGTH and bool(_NAME.fullmatch(value))


def is_call_name(value: object) -> bool:
    parts = value.split(".") if isinstance(value, str) else []
    return len(parts) == 2 and all(map(is_name, parts))


_Found = tuple[str, tuple[str, str, str], str, str | None]
"""The code of a fault, the table, key and name at which it is, what it is and what to do."""


def _faults(tables: Mapping[str, Mapping[str, Any]]) -> Iterator[_Found]:
    for key, name in tables.get("names", {}).items():
        if not (is_call_name(name) if is_call(key) else is_name(name)):
            advice = _CALL_ADVICE if is_call(key) else ADVICE
            yield "ledger-name", (
                "names",
                key,
                "",
            ), f"{key!r} has {name!r}, which is no name", advice
    for key, names in tables.get("given", {}).items():
        yield from _bad_given(key, names)
    for key, other in tables.get("moved", {}).items():
        if not isinstance(other, str) or other == key:
            yield "ledger-moved", (
                "moved",
                key,
                "",
            ), f"{key!r} in [moved]: expected another key", None
    for key, day in tables.get("since", {}).items():
        if type(day) is not datetime.date:
            yield "ledger-since", ("since", key, ""), f"{key!r} in [since]: expected a day", None
    for key, value in tables.get("numbers", {}).items():
        if value is not True or not is_enum(key):
            what = f"{key!r} in [numbers]: expected true, and the key of an enum"
            yield "ledger-numbers", ("numbers", key, ""), what, None


def _bad_given(key: str, names: Any) -> Iterator[_Found]:
    if not isinstance(names, dict):
        what = f'{key!r} in [given]: expected "key".NAME = true'
        yield "ledger-given", ("given", key, ""), what, None
        return
    for name, value in names.items():
        parts = name.lower().split(".", int(is_call(key)))
        if value is not True or name != name.upper() or not all(map(_NAME.fullmatch, parts)):
            what = f"{key!r}.{name} in [given]: expected NAME = true in upper case"
            yield "ledger-given", ("given", key, name), what, None


def _bad_toml(error: tomllib.TOMLDecodeError, path: str) -> Fault:
    place = re.search(r"at line ([0-9]+)", str(error))
    advice = "each key stands once in [names]; of two lines with one key keep the older"
    line = int(place[1]) if place else None
    return Fault("ledger-toml", f"no TOML: {error}", path, line, advice)


def entry_of(line: str) -> Entry | None:
    match = _ENTRY.match(line)
    if match is None:
        return None
    key = match[1]
    is_plain = key[0] == '"' and "\\" not in key
    return key[1:-1] if is_plain else next(iter(tomllib.loads(f"{key} = 1"))), match[2] or ""


def heading_of(line: str) -> str | None:
    """The table that begins; "" for a heading that is none of ours."""
    match = _HEADING.fullmatch(line)
    return match[1] if match else "" if line.startswith("[") else None


def _places(text: str) -> dict[tuple[str, str, str], int]:
    """Line numbers of the entries, as far as they stand on a line of their own."""
    found: dict[tuple[str, str, str], int] = {}
    table = ""
    for number, line in enumerate(text.split("\n"), 1):
        heading, entry = heading_of(line), entry_of(line)
        if heading:
            table = heading
        elif entry:
            key, name = entry
            found[table, key, ""] = found[table, key, name] = number
    return found


def _line_of(text: str, name: str) -> int | None:
    for number, line in enumerate(text.split("\n"), 1):
        if re.match(rf'\s*\[*\s*"?{re.escape(name)}\b', line):
            return number
    return None
