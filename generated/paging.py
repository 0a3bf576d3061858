"""From page to page of an answer, until there is no more. Written by codegen; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .endpoints import Endpoint, Paging
from .models import at


class Walk:
    """What to ask for next is in `given`, until `is_over`."""

    def __init__(self, endpoint: Endpoint, given: Mapping[str, object]) -> None:
        if endpoint.paging is None:
            raise ValueError(f"{endpoint.call} has no pages")
        self.paging: Paging = endpoint.paging
        self.given = dict(given)
        self.is_over = False
        self._last: list[Any] = []
        self._seen = _skipped(self.paging, given)

    def turn(self, answer: object) -> list[Any]:
        """The entries of an answer. A server that gives the same page for ever is left."""
        found = at(answer, self.paging.items)
        entries = found if isinstance(found, list) else []
        if entries == self._last:
            self.is_over = True
            return []
        self._last = entries
        self._seen += len(entries)
        self.is_over = self._ends(answer, len(entries))
        return entries

    def _ends(self, answer: object, count: int) -> bool:
        """Whether this page is the last one; if not, `given` is for the next."""
        if self.paging.page is None:
            return self._ends_by_cursor(answer)
        page = _whole(self.given.get(self.paging.page))
        self.given[self.paging.page] = (1 if page is None else page) + 1
        total = _whole(at(answer, self.paging.total)) if self.paging.total else None
        if total is not None:
            return count == 0 or self._seen >= total
        size = _whole(self.given.get(self.paging.size)) if self.paging.size else None
        return count == 0 or (size is not None and count < size)

    def _ends_by_cursor(self, answer: object) -> bool:
        name, path = self.paging.cursor, self.paging.next_cursor
        cursor = at(answer, path) if path else None
        if name is None or not cursor or cursor == self.given.get(name):
            return True
        self.given[name] = cursor
        return False


def _skipped(paging: Paging, given: Mapping[str, object]) -> int:
    """How many entries stand before the first page that is asked for."""
    page = _whole(given.get(paging.page)) if paging.page else None
    size = _whole(given.get(paging.size)) if paging.size else None
    return (page - 1) * size if page and size else 0


def _whole(value: object) -> int | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return int(value)
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 20:
        return int(value)
    return None
