"""Columns behind the texts: a `Required` at the end of a row, a status and a code."""

from __future__ import annotations

import re
from collections.abc import Sequence

from codegen.extracting.cells import REQUIRED_WORDS
from codegen.extracting.headers import Role
from codegen.extracting.statuses import is_status

TAILS: frozenset[Role] = frozenset(("required", "optional", "http_status", "code"))
_MOST = 0.6
_WORDS = "|".join(
    re.escape(word) for word in sorted(REQUIRED_WORDS, key=lambda word: (-len(word), word))
)
_ENDS_IN_WORD = re.compile(rf"(?i)({_WORDS})$")
_LONGEST_CODE = 10


def cut_tails(rows: Sequence[str], roles: Sequence[Role]) -> list[tuple[str, tuple[str, ...]]]:
    """The text before and the cells of `roles` for each row; all "" where the rows have none."""
    if not roles:
        return [(text, ()) for text in rows]
    if "code" in roles or "http_status" in roles:
        return _numbers(rows, roles)
    return _words(rows, roles)


def _words(rows: Sequence[str], roles: Sequence[Role]) -> list[tuple[str, tuple[str, ...]]]:
    """A yes or no at the end. One letter, or some rows only, is the end of a word."""
    found = [_ENDS_IN_WORD.search(text) for text in rows]
    given = [match for match in found if match and (len(match[0]) > 1 or match.start() == 0)]
    letters = [match for match in found if match]
    usable = given if len(given) >= _MOST * len(rows) else letters
    if len(usable) < (_MOST if usable is given else 0.9) * len(rows):
        return [(text, ("",) * len(roles)) for text in rows]
    empty = ("",) * (len(roles) - 1)
    return [
        (
            (text[: match.start()].rstrip(), (*empty, match[0]))
            if match in usable and match
            else (text, ("", *empty))
        )
        for text, match in zip(rows, found, strict=True)
    ]


def _numbers(rows: Sequence[str], roles: Sequence[Role]) -> list[tuple[str, tuple[str, ...]]]:
    """Statuses have three digits and codes of one table the same number: the most that fit."""
    best: tuple[int, list[tuple[str, tuple[str, ...]]]] = (0, [])
    for length in range(1, _LONGEST_CODE + 1):
        forms = (rf"(\d{{{3 if role == 'http_status' else length}}})" for role in roles)
        pattern = re.compile("".join(forms) + "$")
        cuts = [_number(text, pattern, roles) for text in rows]
        fitting = sum(any(cells) for _, cells in cuts)
        if fitting >= max(best[0], 1):
            best = (fitting, cuts)
    return best[1] or [(text, ("",) * len(roles)) for text in rows]


def _number(
    text: str, pattern: re.Pattern[str], roles: Sequence[Role]
) -> tuple[str, tuple[str, ...]]:
    match = pattern.search(text)
    if match is None or text[: match.start()][-1:].isdigit():
        return text, ("",) * len(roles)
    for role, cell in zip(roles, match.groups(), strict=True):
        if role == "http_status" and not is_status(cell):
            return text, ("",) * len(roles)
    return text[: match.start()].rstrip(), match.groups()
