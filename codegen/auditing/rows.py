"""The rows of a bracket: what lies between commas, semicolons and, where these are not written, ends
of lines; each with the comment behind it or above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from codegen.auditing.tokens import Group, Token

_MOST_TOKENS = 80
_MOST_LINES = 10
_ATTRIBUTES = frozenset("[#@")
_LABELS = ("case", "default")
_BEGINS = frozenset("\"'[{(#@-&*")
_TAG = re.compile(r"</?[a-z]+[^>]*>")


@dataclass(slots=True)
class Row:
    tokens: list[Token] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    comment: Token | None = None
    comments_above: list[Token] = field(default_factory=list)

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

    @property
    def above(self) -> Token | None:
        """The comments above as one; of a documentation in XML without its marks."""
        if not self.comments_above:
            return None
        words = " ".join(_TAG.sub(" ", each.value) for each in self.comments_above).split()
        last = next((each for each in self.comments_above if _TAG.sub("", each.value)), None)
        is_one = len(self.comments_above) == 1
        return (
            replace(last, value=" ".join(words), inner=last.inner if is_one else last.at)
            if last and words
            else None
        )


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
            above = self.row.comments_above
            if above and above[-1].line + 1 < token.line:
                above.clear()
            above.append(token)


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
            if part.kind == "mark" and part.value in ",;" and not _is_label(rows.row):
                rows.end()
    rows.end()
    return _with_bodies(rows.made)


def is_case(row: Row) -> bool:
    """`case 50011:`, whatever stands behind it; not `case 50011 ->`."""
    values = [token.value for token in row.tokens]
    return values[0] in _LABELS and ":" in values


def _is_label(row: Row) -> bool:
    """`case 50011, 50061:` is one row, and so are two that stand one above the other."""
    values = [token.value for token in row.tokens]
    return values[0] == "case" and ":" not in values and ">" not in values


def _ends(row: Row, parts: Sequence[Token | Group], at: int) -> bool:
    """Whether a statement ends with its line: not after an attribute, a `case` or an operator, and
    not before a mark that goes on with it."""
    last, first = row.tokens[-1], row.tokens[0].value
    if first in _LABELS and last.value in (":", "case", ">", ","):
        return False
    if first in _ATTRIBUTES and last.value in ("]", ")"):
        return False
    if last.kind == "mark" and last.value not in ")]}":
        return False
    following = next(_meaningful(parts[at:]), None)
    return following is None or following.kind != "mark" or following.value in _BEGINS


def _with_bodies(rows: Sequence[Row]) -> list[Row]:
    """A `case` with what stands below it, up to the next one."""
    made: list[Row] = []
    for row in rows:
        before = made[-1] if made else None
        if before is not None and _is_body(row, before):
            before.tokens += row.tokens
            before.groups += row.groups
            before.comment = before.comment or row.comment
            continue
        if before is not None and _is_label_above(before, row):
            row.tokens[:0] = before.tokens
            made.pop()
        made.append(row)
    return made


def _is_body(row: Row, before: Row) -> bool:
    is_near = row.end - before.tokens[0].line < _MOST_LINES
    return is_near and is_case(before) and row.tokens[0].value not in _LABELS


def _is_label_above(before: Row, row: Row) -> bool:
    """`"50011", "50061" -> ...`: the labels of one arm."""
    is_literal = len(before.tokens) == 2 and before.tokens[0].kind in ("text", "number")
    if not is_literal or before.tokens[1].value != "," or row.tokens[0].kind == "word":
        return False
    values = [token.value for token in row.tokens[1:3]]
    return row.tokens[0].kind != "mark" and values in (["-", ">"], ["->"])


def _meaningful(parts: Sequence[Token | Group]) -> Iterator[Token]:
    for part in parts:
        if isinstance(part, Token) and part.kind not in ("newline", "comment"):
            yield part
