"""The text of names.toml as it grows: by whole lines in sorted order, and nothing else of the file
is touched. Comments stay, and two branches merge."""

from __future__ import annotations

import datetime
from collections.abc import Container, Iterable, Mapping
from typing import Protocol

from codegen.faults import Fault
from codegen.naming.ledger import TABLES, Entry, Ledger, entry_of, heading_of, read_ledger
from codegen.tomltext import toml_string

HEADER = """\
# The ledger of names: what was given is kept. Change a name in [names] by hand and the old one
# stays as an alias that warns; [given] is written by `codegen generate` alone.
"""
_PATH = "names.toml"


class Named(Protocol):
    """What was emitted: a key and its name."""

    @property
    def key(self) -> str: ...
    @property
    def name(self) -> str: ...


_NONE: Mapping[str, str] = {}


def extend(
    text: str,
    additions: Mapping[str, str],
    given: Iterable[Named] = (),
    *,
    moved: Mapping[str, str] = _NONE,
    since: Mapping[str, str] = _NONE,
    numbers: Iterable[str] = (),
) -> str:
    """The text of the file with a line for each key it lacks and each name it never gave.

    Nothing that stands there is changed, not even a value that differs from the addition.
    Raises Fault: a file that is TOML but not one entry a line.
    """
    old = read_ledger(text, path=_PATH)
    lines = (text or HEADER).removesuffix("\n").split("\n")
    new = {
        "names": _lines({key: f'"{name}"' for key, name in additions.items()}, old.names),
        "given": _given_lines(given, old),
        "moved": _lines({key: toml_string(other) for key, other in moved.items()}, old.moved),
        "since": _lines(since, old.since),
        "numbers": _lines(dict.fromkeys(numbers, "true"), old.numbers),
    }
    for table in TABLES:
        lines = _inserted(lines, table, new[table])
    wider = "\n".join(lines) + "\n"
    if read_ledger(wider, path=_PATH).names != {**additions, **old.names}:
        what = "expected [names] and [given] with one entry a line"
        raise Fault("ledger-form", what, _PATH)
    return wider


def note_first_seen(text: str, keys: Iterable[str], day: datetime.date) -> str:
    """The text of names.toml with the day on which these keys were first seen. A day that is there
    already stays. Raises Fault."""
    return extend(text, {}, since={key: day.isoformat() for key in keys})


def note_moved(text: str, moved: Mapping[str, str]) -> str:
    """The text of names.toml with what these keys became, as a comparison found it: the names of
    what is gone are those of its heir, and warn. Raises Fault."""
    return extend(text, {}, moved=moved)


def _lines(new: Mapping[str, str], old: Container[str]) -> dict[Entry, str]:
    """Values are in TOML."""
    return {
        (key, ""): f"{toml_string(key)} = {value}" for key, value in new.items() if key not in old
    }


def _given_lines(given: Iterable[Named], old: Ledger) -> dict[Entry, str]:
    missing = (one for one in given if one.name not in old.given.get(one.key, ()))
    entries = ((one.key, one.name.upper()) for one in missing)
    return {
        (key, name): f"{toml_string(key)}.{toml_string(name) if '.' in name else name} = true"
        for key, name in entries
    }


def _inserted(lines: list[str], table: str, new: Mapping[Entry, str]) -> list[str]:
    """Each new line before the first of its table that sorts behind it, else at its end."""
    if not new:
        return lines
    if table not in _headings(lines).values():
        lines = [*lines, "", f"[{table}]"]
    headings = _headings(lines)
    start = next(at for at, name in headings.items() if name == table) + 1
    end = min((at for at in headings if at >= start), default=len(lines))
    return [*lines[:start], *_merged(lines[start:end], new), *lines[end:]]


def _merged(lines: list[str], new: Mapping[Entry, str]) -> list[str]:
    """In one pass. A comment belongs to the line below it; blank lines at the end stay there."""
    waiting = sorted(new, reverse=True)
    filled = max((at for at, line in enumerate(lines, 1) if line.strip()), default=0)
    made: list[str] = []
    comments: list[str] = []
    for line in lines[:filled]:
        if line.lstrip().startswith("#"):
            comments.append(line)
            continue
        entry = entry_of(line)
        while entry and waiting and waiting[-1] < entry:
            made.append(new[waiting.pop()])
        made += [*comments, line]
        comments = []
    return [*made, *comments, *(new[entry] for entry in reversed(waiting)), *lines[filled:]]


def _headings(lines: list[str]) -> dict[int, str]:
    """Line index to table."""
    found = ((at, heading_of(line)) for at, line in enumerate(lines))
    return {at: name for at, name in found if name is not None}
