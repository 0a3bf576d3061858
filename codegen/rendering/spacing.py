"""How many blank lines stand before a statement: black's rules for what templates write."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["class", "def", "decorator", "import", "docstring", "block", "other"]

_KINDS: tuple[tuple[tuple[str, ...], Kind], ...] = (
    (("class ",), "class"),
    (("def ", "async def "), "def"),
    (("@",), "decorator"),
    (("from ", "import "), "import"),
    (('"""',), "docstring"),
)
_DEFINES = frozenset(["class", "def", "decorator"])


def kind_of(statement: str) -> Kind:
    for begins, kind in _KINDS:
        if statement.startswith(begins):
            return kind
    return "block" if statement.endswith(":") else "other"


@dataclass(slots=True)
class Spacing:
    """`definitions` are the depths of the classes and functions that the last statement is in or
    at the end of; `before` and `last` the kinds of the last two statements."""

    definitions: list[int] = field(default_factory=list)
    before: Kind | None = None
    last: Kind | None = None
    depth: int = 0

    def lines_before(self, statement: str, depth: int, written: int) -> int:
        """Of a statement at a depth, before which the template has so many blank lines."""
        kind = kind_of(statement)
        lines = self._lines(kind, depth, min(written, 1 if depth else 2))
        self.before, self.last, self.depth = self.last, kind, depth
        return lines

    def _lines(self, kind: Kind, depth: int, lines: int) -> int:
        while self.definitions and self.definitions[-1] >= depth:
            self.definitions.pop()
            lines = 1 if depth else 2
        if kind in ("class", "def"):
            self.definitions.append(depth)
        if self.last is None or self.last == "decorator":
            return 0
        if self.depth < depth and self.last != "docstring":
            return 0  # the first in a block
        if kind in _DEFINES:
            return 1 if depth else 2
        if self.last == "import" and kind != "import":
            return lines or 1
        if self.last == "docstring" and self.before in ("class", None) and self.depth == depth:
            return 1
        return lines
