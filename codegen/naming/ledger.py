"""names.toml: what was given stays given.

    [names]
    "code:0207" = "invalid_price"
    [given]
    "code:0207".INVALID_PRICE = true

People edit `[names]`. `[given]` is the tool's: one line for each name that was ever emitted, in
the spelling of the enum member, so that neither an edit of `[names]` nor a search and replace
makes it forget the old name. Both grow by whole lines in sorted order and nothing else of the
file is touched: comments stay, and two branches merge.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Protocol

from codegen.faults import Fault
from codegen.naming.identifiers import MAX_LENGTH
from codegen.tomltext import toml_string

HEADER = """\
# The ledger of names: what was given is kept. Change a name in [names] by hand and the old one
# stays as an alias that warns; [given] is written by `codegen generate` alone.
"""
ADVICE = "names are words in snake_case: [a-z][a-z0-9_]*, at most 60 characters"
_NAME = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
_LINE = re.compile(
    r"""\s*("(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+)\s*(?:\.\s*"?([A-Za-z0-9_]+)"?\s*)?="""
)
_TABLE = re.compile(r"\s*\[\s*([A-Za-z]+)\s*\]\s*(?:#.*)?")
_TABLES = ("names", "given")
_OTHER_KINDS = ("enum", "endpoint", "group")


class Named(Protocol):
    """What was emitted: a key and its name."""

    @property
    def key(self) -> str: ...
    @property
    def name(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Ledger:
    """`names`: key to bare name. `given`: key to every name it was ever emitted with, sorted."""

    names: Mapping[str, str] = field(default_factory=dict)
    given: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def bare(self, key: str) -> str | None:
        return self.names.get(key)

    def like(self, keys: Iterable[str]) -> Ledger:
        """The part that holds keys of the same kinds: an enum is no twin of an error."""
        kinds = {_kind_of(key) for key in keys}
        return Ledger(
            names={key: name for key, name in self.names.items() if _kind_of(key) in kinds},
            given={key: names for key, names in self.given.items() if _kind_of(key) in kinds},
        )


def _kind_of(key: str) -> str:
    head = key.partition(":")[0]
    return head if head in _OTHER_KINDS else "error"


@lru_cache(maxsize=16)
def read_ledger(text: str, *, path: str) -> Ledger:
    """Raises Fault: bad TOML, a table or a value that does not belong, a name that is none."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _bad_toml(error, path) from error
    for name, table in tables.items():
        if name not in _TABLES or not isinstance(table, dict):
            what = f"unknown table or key {name!r}, expected [names] and [given]"
            raise Fault("ledger-key", what, path, _line_of(text, name))
    names = tables.get("names", {})
    for key, name in names.items():
        if not is_name(name):
            what = f"{key!r} has {name!r}, which is no name"
            raise Fault("ledger-name", what, path, _places(text).get(("names", key, "")), ADVICE)
    given = {key: _given(key, table, path, text) for key, table in tables.get("given", {}).items()}
    return Ledger(names=names, given=given)


def is_name(value: object) -> bool:
    return (
        isinstance(value, str)
        and len(value) <= MAX_LENGTH - 4
        and _NAME.fullmatch(value) is not None
    )


def _bad_toml(error: tomllib.TOMLDecodeError, path: str) -> Fault:
    place = re.search(r"at line ([0-9]+)", str(error))
    advice = "each key stands once in [names]; of two lines with one key keep the older"
    line = int(place[1]) if place else None
    return Fault("ledger-toml", f"no TOML: {error}", path, line, advice)


def _given(key: str, table: Any, path: str, text: str) -> tuple[str, ...]:
    if not isinstance(table, dict):
        what = f'{key!r} in [given]: expected "key".NAME = true'
        raise Fault("ledger-given", what, path, _places(text).get(("given", key, "")))
    for name, value in table.items():
        if value is not True or name != name.upper() or not _NAME.fullmatch(name.lower()):
            what = f"{key!r}.{name} in [given]: expected NAME = true in upper case"
            raise Fault("ledger-given", what, path, _places(text).get(("given", key, name)))
    return tuple(sorted(name.lower() for name in table))


def extend(text: str, additions: Mapping[str, str], given: Iterable[Named] = ()) -> str:
    """The text of the file with a line for each key it lacks and each name it never gave.

    Nothing that stands there is changed, not even a value that differs from the addition.
    Raises Fault: a file that is TOML but not one entry a line.
    """
    old = read_ledger(text, path="names.toml")
    names = {
        (key, ""): f'{toml_string(key)} = "{name}"'
        for key, name in additions.items()
        if key not in old.names
    }
    emitted = {
        (one.key, one.name.upper()): f"{toml_string(one.key)}.{one.name.upper()} = true"
        for one in given
        if one.name not in old.given.get(one.key, ())
    }
    if text and not names and not emitted:
        return text
    lines = (text or HEADER).removesuffix("\n").split("\n")
    lines = _inserted(lines, "names", names)
    lines = _inserted(lines, "given", emitted)
    wider = "\n".join(lines) + "\n"
    if read_ledger(wider, path="names.toml").names != {**additions, **old.names}:
        what = "expected [names] and [given] with one entry a line"
        raise Fault("ledger-form", what, "names.toml")
    return wider


_Entry = tuple[str, str]  # the key, and in [given] the name


def _inserted(lines: list[str], table: str, new: Mapping[_Entry, str]) -> list[str]:
    """Each new line before the first of its table that sorts behind it, else at its end."""
    if not new:
        return lines
    if table not in _headings(lines).values():
        lines = [*lines, "", f"[{table}]"]
    headings = _headings(lines)
    start = next(at for at, name in headings.items() if name == table) + 1
    end = min((at for at in headings if at >= start), default=len(lines))
    return [*lines[:start], *_merged(lines[start:end], new), *lines[end:]]


def _merged(lines: list[str], new: Mapping[_Entry, str]) -> list[str]:
    """In one pass. A comment belongs to the line below it; blank lines at the end stay there."""
    waiting = sorted(new, reverse=True)
    filled = max((at for at, line in enumerate(lines, 1) if line.strip()), default=0)
    made: list[str] = []
    comments: list[str] = []
    for line in lines[:filled]:
        if line.lstrip().startswith("#"):
            comments.append(line)
            continue
        entry = _entry(line)
        while entry and waiting and waiting[-1] < entry:
            made.append(new[waiting.pop()])
        made += [*comments, line]
        comments = []
    return [*made, *comments, *(new[entry] for entry in reversed(waiting)), *lines[filled:]]


def _entry(line: str) -> _Entry | None:
    match = _LINE.match(line)
    if match is None:
        return None
    key = match[1]
    is_plain = key[0] == '"' and "\\" not in key
    return key[1:-1] if is_plain else next(iter(tomllib.loads(f"{key} = 1"))), match[2] or ""


def _headings(lines: list[str]) -> dict[int, str]:
    """Line index to table; the empty name for a heading that is none of ours."""
    found = ((at, _TABLE.fullmatch(line)) for at, line in enumerate(lines))
    return {at: match[1] if match else "" for at, match in found if match or lines[at][:1] == "["}


def _places(text: str) -> dict[tuple[str, str, str], int]:
    """Line numbers of the entries, as far as they stand on a line of their own."""
    found: dict[tuple[str, str, str], int] = {}
    table = ""
    for number, line in enumerate(text.split("\n"), 1):
        heading, entry = _TABLE.fullmatch(line), _entry(line)
        if heading:
            table = heading[1]
        elif entry:
            key, name = entry
            found[table, key, ""] = found[table, key, name] = number
    return found


def _line_of(text: str, name: str) -> int | None:
    for number, line in enumerate(text.split("\n"), 1):
        if re.match(rf'\s*\[*\s*"?{re.escape(name)}\b', line):
            return number
    return None
