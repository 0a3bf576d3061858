"""The rows of a bracket: what lies between commas, semicolons and, where these are not written, ends
of lines; each with the comment behind it or above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from codegen.auditing.tokens import Group, Token

_MOST_TOKENS = 80
_GOES_ON = frozenset("case default [ # @".split())
_BEGINS = frozenset("\"'[{(#@-&*")


@dataclass(slots=True)
class Row:
    tokens: list[Token] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    comment: Token | None = None
    above: Token | None = None

    def flat(self) -> list[Token]:
        """Its tokens with those in its brackets, in order; at most so many as a row has."""
        found = list(self.tokens)
        stack = list(self.groups)
        while stack and len(found) <= _MOST_TOKENS:
            for part in stack.pop().parts:
                if isinstance(part, Group):
                    stack.append(part)
                elif part.kind not in ("newline", "comment"):
                    found.append(part)
        return sorted(found, key=lambda token: token.at)

    @property
    def is_long(self) -> bool:
        return len(self.tokens) > _MOST_TOKENS

    @property
    def end(self) -> int:
        return self.tokens[-1].line


class _Rows:
    """The row that is being read, and the one before it: a comment may still belong to that."""

    def __init__(self) -> None:
        self.row, self.before = Row(), Row()
        self.made: list[Row] = []

    def end(self) -> None:
        if self.row.tokens:
            self.made.append(self.row)
            self.before, self.row = self.row, Row()

    def add_comment(self, token: Token) -> None:
        if self.row.tokens and self.row.end == token.line:
            self.row.comment = self.row.comment or token
        elif not self.row.tokens and self.before.tokens and self.before.end == token.line:
            self.before.comment = self.before.comment or token
        elif not self.row.tokens:
            self.row.above = token


def rows_of(inside: Group) -> list[Row]:
    rows = _Rows()
    for at, part in enumerate(inside.parts):
        if isinstance(part, Group):
            rows.row.groups.append(part)
        elif part.kind == "comment":
            rows.add_comment(part)
        elif part.kind == "newline":
            if rows.row.tokens and _ends(rows.row, inside.parts, at):
                rows.end()
        else:
            rows.row.tokens.append(part)
            if part.kind == "mark" and part.value in ",;" and not _in_case(rows.row):
                rows.end()
    rows.end()
    return rows.made


def _in_case(row: Row) -> bool:
    """`case 50011, 50061:` is one row."""
    values = [token.value for token in row.tokens]
    return values[0] == "case" and ":" not in values


def _ends(row: Row, parts: Sequence[Token | Group], at: int) -> bool:
    """Whether a statement ends with its line: not after an attribute, a `case` or an operator, and
    not before a mark that goes on with it."""
    last = row.tokens[-1]
    if row.tokens[0].value in _GOES_ON and last.value in (":", "]", ")"):
        return False
    if last.kind == "mark" and last.value not in ")]}":
        return False
    following = next(_meaningful(parts[at:]), None)
    return following is None or following.kind != "mark" or following.value in _BEGINS


def _meaningful(parts: Sequence[Token | Group]) -> Iterator[Token]:
    for part in parts:
        if isinstance(part, Token) and part.kind not in ("newline", "comment"):
            yield part
