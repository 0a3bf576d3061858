"""Which class of a map is for a category, and what it follows from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from codegen.auditing.classes import Classes
from codegen.auditing.shapes import SILENT
from codegen.auditing.styling import NoStyle
from codegen.auditing.tables import Table
from codegen.auditing.texts import COARSE
from codegen.model import Category

_GENERAL: tuple[Category, ...] = ("invalid_request", "account", "permission", "unavailable")
"""What a class of is said of other things of its group as well: a bad request."""


@dataclass(frozen=True, slots=True)
class Choice:
    """`doubt` is what to look at; None where the class is told, or its name says the category."""

    name: str
    doubt: str | None = None


def choose(table: Table, category: Category, classes: Classes) -> Choice:
    """Raises NoStyle: no class of the map is for it."""
    found = next(_choices(table, category, classes), None)
    if found is None:
        raise NoStyle(f"no class of the map is for {category}: [tool.codegen.audit.classes]")
    return found


def _choices(table: Table, category: Category, classes: Classes) -> Iterator[Choice]:
    names = [name for name, _ in Counter(row.name for row in table.rows if row.name).most_common()]
    yield from (Choice(name) for name, what in classes.told.items() if what == category)
    if category != "other":
        yield from (Choice(name) for name in names if classes.category(name) == category)
    used = Counter(_known_pairs(table))
    exact = sorted(
        ((n, name) for (name, what), n in used.items() if what == category), reverse=True
    )
    for _, name in exact if category != "other" else ():
        if _fits(name, category, classes):
            yield Choice(name, f"other codes of {category} have it")
    for name in names:
        mine = classes.category(name)
        is_general = mine in _GENERAL and category != "authentication"
        if is_general and COARSE.get(mine) == COARSE.get(category):
            yield Choice(name, f"it sounds like {mine}, and the document is of {category}")
    for name in names:
        if classes.category(name) == "other" and SILENT.search(name):
            yield Choice(name, f"no class is for {category}" if category != "other" else None)


def _known_pairs(table: Table) -> Iterator[tuple[str, Category]]:
    for row in table.rows:
        for error in table.known.find(row.code) if row.name else ():
            yield from ((row.name or "", meaning.category) for meaning in error.meanings[:1])


def _fits(name: str, category: Category, classes: Classes) -> bool:
    mine = COARSE.get(classes.category(name))
    return mine is None or mine == COARSE.get(category)
