"""The same table in two languages: one list, joined by code, the second in `translations`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from codegen.extracting.raw import RawError
from codegen.inferring.placeholders import placeholders_of

Key = tuple[str | None, str | None, str, str]


@dataclass(slots=True)
class Joined:
    """A row of the document's first language with the rows of others that say the same.

    `row` is the other language's own where the first lacks the code: its text is a translation.
    """

    row: RawError
    translations: dict[str, str] = field(default_factory=dict)
    is_foreign: bool = False

    @property
    def message(self) -> str | None:
        return None if self.is_foreign else self.row.message


@dataclass(frozen=True, slots=True)
class Unpaired:
    """A code with another number of rows in each language: `row` is the first without a pair."""

    row: RawError
    first: int
    other: int
    language: str


def join_languages(rows: Sequence[RawError]) -> tuple[list[Joined], list[Unpaired]]:
    """The rows of one document in document order, and the codes whose rows do not pair up.

    Rows that share a code are paired in order; where the counts differ, by status and
    placeholders. A row that only a second language has is kept.
    """
    first = rows[0].language if rows else "en"
    joined = [Joined(row) for row in rows if row.language == first]
    unpaired: list[Unpaired] = []
    for language in dict.fromkeys(row.language for row in rows if row.language != first):
        own = _by_key(joined)
        for key, others in _by_key(Joined(row) for row in rows if row.language == language).items():
            theirs = [other.row for other in others]
            left = _pair(own[key], theirs)
            joined += [Joined(row, {language: row.message or ""}, is_foreign=True) for row in left]
            if own[key] and len(own[key]) != len(theirs):
                left += [entry.row for entry in own[key] if language not in entry.translations]
                unpaired.append(Unpaired(left[0], len(own[key]), len(theirs), language))
    return joined, unpaired


def _by_key(entries: Iterable[Joined]) -> defaultdict[Key, list[Joined]]:
    found: defaultdict[Key, list[Joined]] = defaultdict(list)
    for entry in entries:
        row = entry.row
        found[row.product, row.transport, row.space, row.code].append(entry)
    return found


def _pair(own: list[Joined], others: list[RawError]) -> list[RawError]:
    """Translates the rows of one code, and gives those that go with no single one."""
    if len(own) == len(others):
        for entry, row in zip(own, others, strict=True):
            _translate(entry, row)
        return []
    left = []
    for row in others:
        alike = [
            entry for entry in own if _is_free(entry, row) and _marks(entry.row) == _marks(row)
        ]
        if len(alike) == 1:
            _translate(alike[0], row)
        else:
            left.append(row)
    return left


def _is_free(entry: Joined, row: RawError) -> bool:
    return row.language not in entry.translations


def _translate(entry: Joined, row: RawError) -> None:
    if row.message:
        entry.translations[row.language] = row.message


def _marks(row: RawError) -> tuple[str | None, tuple[str, ...]]:
    return row.status, placeholders_of(row.message or "")
