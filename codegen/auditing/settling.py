"""What only the other rows of a table tell: whether a lone word is a class, and whose a comment is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from codegen.auditing.entries import Entry
from codegen.auditing.shapes import is_class


def settled(entries: Iterable[Entry], text: str) -> tuple[Entry, ...]:
    """The entries of a file, whose text this is."""
    found = list(entries)
    tables = {table for table in {entry.table for entry in found} if _names_things(found, table)}
    crowded = {
        line
        for line, count in Counter(each.line for each in found if each.kind == "retry").items()
        if count > 1
    }
    return tuple(_settled(found, text, tables, crowded))


def _settled(
    entries: Sequence[Entry], text: str, tables: set[str], crowded: set[int]
) -> Iterator[Entry]:
    for entry in entries:
        if entry.kind == "retry" and entry.line in crowded:
            yield replace(entry, text=None, text_at=None)  # the comment is one of the line
        elif entry.table in tables and _is_lone_word(entry) and _is_quoted(entry, text):
            yield replace(entry, name=entry.text, name_at=entry.text_at, text=None, text_at=None)
        else:
            yield entry


def _names_things(entries: Sequence[Entry], table: str) -> bool:
    """Whether a table has names beside its codes and no sentence in their place: "Unauthorized"
    is a class between "RateLimitExceeded" and "BadSymbol", and a message between messages."""
    mine = [entry for entry in entries if entry.table == table and entry.kind == "exact"]
    nameless = [entry for entry in mine if entry.name is None]
    return len(nameless) < len(mine) and all(map(_is_lone_word, nameless))


def _is_lone_word(entry: Entry) -> bool:
    return entry.kind == "exact" and entry.name is None and is_class(entry.text)


def _is_quoted(entry: Entry, text: str) -> bool:
    """Whether it is a literal; a comment of one word is no class."""
    if entry.text_at is None:
        return True
    begin = entry.text_at[0]
    return any(mark in "\"'" for mark in text[max(begin - 1, 0) : begin + 1])
