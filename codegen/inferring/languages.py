"""The same table in two languages: one list, joined by code, the second in `translations`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from codegen.extracting.raw import RawError
from codegen.inferring.placeholders import placeholders_of


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
    placeholders. A code that only a second language has is kept.
    """
    first = rows[0].language if rows else "en"
    joined = [Joined(row) for row in rows if row.language == first]
    unpaired: list[Unpaired] = []
    for language in dict.fromkeys(row.language for row in rows if row.language != first):
        for key in dict.fromkeys(_key(row) for row in rows if row.language == language):
            others = [row for row in rows if row.language == language and _key(row) == key]
            own = [entry for entry in joined if _key(entry.row) == key]
            left = _pair(joined, own, others)
            if own and len(own) != len(others):
                left += [entry.row for entry in own if language not in entry.translations]
                unpaired.append(Unpaired(left[0], len(own), len(others), language))
    return joined, unpaired


def _key(row: RawError) -> tuple[str | None, str | None, str, str]:
    return row.product, row.transport, row.space, row.code


def _pair(joined: list[Joined], own: list[Joined], others: list[RawError]) -> list[RawError]:
    if not own:
        for row in others:
            joined.append(Joined(row, {row.language: row.message or ""}, is_foreign=True))
        return []
    if len(own) == len(others):
        for entry, row in zip(own, others, strict=True):
            _translate(entry, row)
        return []
    left = []
    for row in others:
        alike = [
            entry
            for entry in own
            if row.language not in entry.translations and _marks(entry.row) == _marks(row)
        ]
        if len(alike) == 1 or (alike and len(own) == 1):
            _translate(alike[0], row)
        else:
            left.append(row)
    return left


def _translate(entry: Joined, row: RawError) -> None:
    if row.message:
        entry.translations[row.language] = row.message


def _marks(row: RawError) -> tuple[str | None, tuple[str, ...]]:
    return row.status, placeholders_of(row.message or "")
