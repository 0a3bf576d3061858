"""Codes that are not written: members of an enum that count on, and Go's iota."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from codegen.auditing.rows import Row
from codegen.auditing.shapes import is_class
from codegen.auditing.tokens import Token

_COUNT_ON = frozenset({"csharp", "typescript", "rust"})
_SHORTEST, _LONGEST = 3, 9

Implied = tuple[str, Token, Row]
"""The code, the name that has it, and its row."""


def implied_codes(rows: Sequence[Row], lexer: str, *, is_enum: bool) -> Iterator[Implied]:
    if lexer == "go":
        yield from _of_iota(rows)
    elif is_enum and lexer in _COUNT_ON:
        yield from _of_members(rows)


def _of_members(rows: Sequence[Row]) -> Iterator[Implied]:
    """`A = 50001, B, C`: one more each."""
    last: int | None = None
    for row in rows:
        own = [token for token in row.tokens if token.value != ","]
        number = _number_of(own)
        if number is not None:
            last = number
        elif last is not None and len(own) == 1 and is_class(own[0].value):
            last += 1
            yield str(last), own[0], row
        else:
            last = None


def _number_of(own: Sequence[Token]) -> int | None:
    """Of `A = 50001`, with its attributes before it."""
    if len(own) < 3 or own[-2].value != "=" or own[-1].kind != "number":
        return None
    return _as_code(own[-1].value)


def _as_code(digits: str) -> int | None:
    is_code = digits.isdecimal() and _SHORTEST <= len(digits) <= _LONGEST
    return int(digits) if is_code else None


def _of_iota(rows: Sequence[Row]) -> Iterator[Implied]:
    """`A Code = iota + 50001`, `_`, `B`: a row of the block each, from its first on."""
    base: int | None = None
    for at, row in enumerate(rows):
        values = [token.value for token in row.tokens]
        if "iota" in values:
            numbers = [token.value for token in row.tokens if token.kind == "number"]
            is_sum = "+" in values and len(numbers) == 1
            base = _as_code(numbers[0]) if is_sum else None
        elif "=" in values:
            base = None
        if base is not None and is_class(values[0]) and ("iota" in values or len(values) == 1):
            yield str(base + at), row.tokens[0], row
