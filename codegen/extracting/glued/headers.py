"""Glued headers: `httpStatusDescription` is `httpStatus` and `Description`."""

from __future__ import annotations

import re

from codegen.extracting.columns import read_roles
from codegen.extracting.headers import Role, role_of_word

MAX_HEADER = 160
_MAX_WORD = 32
_KEYS = frozenset(("code", "http_status", "name", "value", "path", "symbol", "method"))
_TEXTS = frozenset(("message", "description", "solution", "label", "values", "example"))
_CODE_NAME = re.compile(r"[a-z]{1,4}(?=[A-Z\u2e80-\uffff])|[A-Z]{2}(?=[A-Z][a-z])")
_SMALL_ROLES = frozenset(
    ("code", "http_status", "name", "type", "required", "message", "description")
)
# What stands before `Message` in the name of a call (`sendMessage`), and not over a column.
_GLUE = re.compile(r"[a-z)?][A-Z]")
_UNKNOWN = re.compile(r"[A-Z][a-z]+(?: [A-Za-z]+){0,2}")
_DIGIT = re.compile(r"[0-9]")
_VERBS = re.compile("get|set|put|add|new|send|show|edit|list|post|log|del|read|make|last|user")


def _role(word: str) -> Role | None:
    """A `Status` that stands in a header with others is HTTP's or the code."""
    return "http_status" if word.strip().lower() == "status" else role_of_word(word)


def _is_wide(character: str) -> bool:
    return character > "\u2e7f"


def _may_cut(text: str, at: int) -> bool:
    """A place where two header words can touch: no blank, and a change of case or script."""
    before, after = text[at - 1], text[at]
    if before.isspace() or after.isspace():
        return False
    if _is_wide(before) or _is_wide(after) or not before.isalnum():
        return after.isalnum()
    return after.isupper() and (before.islower() or text[at + 1 : at + 2].islower())


def _segmentations(text: str, *, unknown: bool = False) -> list[tuple[str, ...]]:
    """All ways to cover the text with header words, the first ones with the fewest words.

    best[i] holds what covers text[:i]; only eight of each are kept, which is plenty: a header
    that can be read in more ways is none. `unknown` allows words of no role, too.
    """
    best: list[list[tuple[str, ...]]] = [[] for _ in range(len(text) + 1)]
    best[0] = [()]
    opening = _CODE_NAME.match(text)
    for end in range(1, len(text) + 1):
        if end < len(text) and not _may_cut(text, end):
            continue
        found = []
        for start in range(max(0, end - _MAX_WORD), end):
            word = text[start:end]
            odd = start == 0 and opening is not None and end == opening.end()
            odd = odd and not _VERBS.fullmatch(word)
            strange = unknown and _UNKNOWN.fullmatch(word) is not None
            if best[start] and (_role(word) or odd or strange):
                found += [(*words, word.strip()) for words in best[start]]
        best[end] = sorted(found, key=lambda words: (len(words), [-len(word) for word in words]))[
            :8
        ]
    return best[-1]


def _rank(words: tuple[str, ...]) -> tuple[int, int, list[int]]:
    return unknown_words(words), len(words), [-len(word) for word in words]


def unknown_words(words: tuple[str, ...]) -> int:
    return sum(_role(word) is None for word in words[1:])


def header_roles(words: tuple[str, ...]) -> tuple[Role, ...] | None:
    """The roles of split words, as they stand beside each other; None where they are no table.

    A table has a key column, two columns or more, something besides the key, and no role twice.
    """
    roles = [role or _role(word) for role, word in zip(read_roles(words), words, strict=True)]
    if roles and roles[0] is None:
        roles = ["code", *roles[1:]]
        roles = [("message" if role == "description" else role) for role in roles]
    if len(roles) > 3 and unknown_words(words) == 1:
        # A column of a kind that we do not know is some text.
        roles = [role or "description" for role in roles]
    known = [role for role in roles if role is not None]
    once = [role for role in known if role != "description"]
    if len(words) < 2 or len(known) < len(roles) or len(set(once)) < len(once):
        return None
    if not _KEYS & set(known) or not (_TEXTS & set(known) or len(known) > 2 or "code" in known):
        return None
    if len(known) == 2 and known[0] not in _KEYS:
        return None
    return tuple(known)


def _in_small_letters(text: str) -> list[tuple[str, ...]]:
    """`codemessage`, `codestatusmessage`: nothing marks the places, so only words of few roles count,
    a key first and a text last."""
    best: list[list[tuple[str, ...]]] = [[()], *([] for _ in text)]
    for end in range(2, len(text) + 1):
        found = [
            (*words, text[start:end])
            for start in range(max(0, end - _MAX_WORD), end - 1)
            if best[start] and _role(text[start:end]) in _SMALL_ROLES
            for words in best[start]
        ]
        best[end] = sorted(found, key=lambda words: (len(words), words))[:8]
    return [
        words
        for words in best[-1]
        if _role(words[0]) in ("code", "http_status", "name")
        and _role(words[-1]) in ("message", "description")
        and header_roles(words) is not None
    ]


def _is_one_word(text: str, words: tuple[str, ...]) -> bool:
    """`statusMessage` is one header, and `ParameterDescription` two: its first part is a key."""
    whole = role_of_word(text)
    key = role_of_word(words[0]) in ("code", "name", "value")
    return whole is not None and not (whole == "description" and key)


def readings(text: str) -> list[tuple[str, ...]]:
    """All that a line can be as a glued header, the likeliest first.

    Loosely: `错误码说明` is a header of two words or a heading, which the lines below must tell.
    """
    text = text.strip()
    if not 4 <= len(text) <= MAX_HEADER or _DIGIT.search(text):
        return []
    if text.islower() and text.isascii() and text.isalpha():
        return [] if role_of_word(text) else _in_small_letters(text)
    found = [
        words
        for words in _segmentations(text)
        if header_roles(words) is not None and not _is_one_word(text, words)
    ]
    if found or (" " in text and not _GLUE.search(text)):
        return found
    return [
        words
        for words in _segmentations(text, unknown=True)
        if unknown_words(words) == 1 and len(words) > 3 and _role(words[0]) and header_roles(words)
    ][:1]


def split_header(text: str) -> tuple[str, ...] | None:
    """The words of a glued header; None for a sentence, a heading, a single header word."""
    found = readings(text)
    if not found or (len(found[0]) == 2 and all(map(_is_wide, text.strip()))):
        return None
    return found[0]
