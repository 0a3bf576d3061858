"""Where the cell of a column may end, by its role: what a code, a status, a type look like."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from codegen.extracting.cells import LOCATION_WORDS, METHOD_WORDS, REQUIRED_WORDS, TYPE_WORDS
from codegen.extracting.headers import Role
from codegen.extracting.statuses import PHRASES, is_status

CLOSED: frozenset[Role] = frozenset(
    ("http_status", "type", "required", "optional", "method", "location")
)
"""Columns whose cells are of a closed set of words: a cell proves itself, and may be absent."""
VALUES: frozenset[Role] = frozenset(("default", "example"))
KEYS: frozenset[Role] = frozenset(("code", "symbol", "name", "category", "path", "auth", "value"))
LEADING = CLOSED | VALUES | KEYS
_MAX_CELL = 64

_NAME_HEAD = re.compile(
    r"(?:[>»└├─↳·•\-–*]+\s*)*[A-Za-z_$@\[][\w.\[\]$@\-{}]*(?:: [A-Za-z]\w*)?(?:\?| ?\*+)?"
)
_PATH_HEAD = re.compile(r"/?[\w\-./{}:]*")
_CODE_HEAD = re.compile(r"-?[A-Za-z0-9]+(?:[_.\-/:][A-Za-z0-9]+)*")
TYPE_FORMS = sorted(TYPE_WORDS, key=len, reverse=True)


def _code_ends(text: str, at: int) -> Iterator[int]:
    """Every place where a code may end: all of a run of letters, digits and separators.

    A sign alone is none, nor is what ends in a separator.
    """
    yield from _phrase_ends(text, at)
    match = _CODE_HEAD.match(text, at)
    if match is None:
        return
    for end in range(at + 1, min(match.end(), at + _MAX_CELL) + 1):
        if text[end - 1].isalnum() and _is_codelike(text[at:end]):
            yield end


def _is_codelike(cell: str) -> bool:
    """Digits, or a constant, or words joined by marks, or CamelCase: no plain small word."""
    letters = [character for character in cell if character.isalpha()]
    if not letters or all(character.isupper() for character in letters):
        return True
    if cell.islower():
        return "_" in cell or "." in cell or any(character.isdigit() for character in cell)
    return True


_PHRASE = re.compile(rf" (?:(?i:{PHRASES})|\([A-Z][A-Z ]+\))")


def _phrase_ends(text: str, at: int) -> Iterator[int]:
    """`404 Not Found`, `404 (NOT FOUND)`: a status with its phrase, where a blank joins them."""
    phrase = _PHRASE.match(text, at + 3)
    if phrase is not None and is_status(text[at : at + 3]):
        yield phrase.end()


def _status_ends(text: str, at: int) -> Iterator[int]:
    yield from _phrase_ends(text, at)
    if is_status(text[at : at + 3]):
        yield at + 3


def _word_ends(words: Sequence[str]) -> Callable[[str, int], Iterator[int]]:
    """The longest word that stands there; a shorter one only before a word or a number.

    `N|Order` and `int|1698`, but not `Y|ES`.
    """
    longest = max(map(len, words))
    ordered = sorted(words, key=len, reverse=True)

    def ends(text: str, at: int) -> Iterator[int]:
        head = text[at : at + longest].lower()
        found = [at + len(word) for word in ordered if head.startswith(word)]
        for end in found:
            word = text[end : end + 1].isupper() and text[end + 1 : end + 2].islower()
            number = end < found[0] and text[end].isdigit() and text[found[0] :][:1].isdigit()
            if end == found[0] or word or number:
                # A mark behind it points to a note (`NO*`).
                yield end + (text[end : end + 1] == "*")

    return ends


_simple_type_ends = _word_ends(TYPE_FORMS)
_ELEMENT = rf"(?:{'|'.join(map(re.escape, TYPE_FORMS))})s?|(?:[a-z_]+ ){{0,3}}objects?|snowflakes?"
_COMPOSITE = re.compile(
    rf"(?:array|list|set|map) of (?:{_ELEMENT})|(?:partial |[a-z]+ ){{1,3}}objects?"
    r"|(?:array|list|set|map)(?:<[\w, ]{1,40}>|\[[\w, ]{1,40}\]|\([\w, ]{1,40}\))",
    re.IGNORECASE,
)
_TYPE_SUFFIX = re.compile(r"\[\]|\(\d{1,4}(?:, ?\d{1,4})?\)|<[\w, ]{1,40}>")


def _type_ends(text: str, at: int) -> Iterator[int]:
    """`String`, `string(32)`, `int[]`, `Array<object>`, `array of objects`, `?string` (or null)."""
    if text[at : at + 1] == "?":
        at += 1
    composite = _COMPOSITE.match(text, at)
    if composite is not None:
        yield composite.end()
    for end in _simple_type_ends(text, at):
        suffix = _TYPE_SUFFIX.match(text, end)
        yield suffix.end() if suffix else end


def _value_ends(text: str, at: int) -> Iterator[int]:
    """A default or an example is one word: quoted, a number, a constant, a small word."""
    match = _VALUE.match(text, at)
    if match is not None:
        yield match.end()


_VALUE = re.compile(
    r"""
    "[^"]{0,80}" | -?\d+(?:[.,:/\-]\d+)*(?:[smhdwMy](?=[A-Z]|$)|%)?
    | [A-Z0-9]+(?:[_\-/][A-Z0-9]+)*(?=[A-Z][a-z]|["(\s]|$)
    | [a-z]+(?:_[a-z]+)*(?=[A-Z]) | -(?=[A-Za-z])
    """,
    re.VERBOSE,
)


def _name_ends(text: str, at: int) -> Iterator[int]:
    """A name may end anywhere behind the marks of its depth (`> > asset`)."""
    for end in _run_ends(_NAME_HEAD)(text, at):
        if any(map(str.isalnum, text[at:end])):
            yield end


def _run_ends(pattern: re.Pattern[str]) -> Callable[[str, int], Iterator[int]]:
    def ends(text: str, at: int) -> Iterator[int]:
        match = pattern.match(text, at)
        if match is not None and match.end() > at:
            yield from range(at + 1, min(match.end(), at + _MAX_CELL) + 1)

    return ends


ENDS: dict[Role, Callable[[str, int], Iterator[int]]] = {
    "code": _code_ends,
    "value": _code_ends,
    "http_status": _status_ends,
    "type": _type_ends,
    "required": _word_ends(sorted(REQUIRED_WORDS)),
    "optional": _word_ends(sorted(REQUIRED_WORDS)),
    "method": _word_ends(sorted(word.lower() for word in METHOD_WORDS)),
    "location": _word_ends(sorted(LOCATION_WORDS)),
    "default": _value_ends,
    "example": _value_ends,
    "name": _name_ends,
    "symbol": _run_ends(re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[_.\-][A-Za-z0-9]+)*")),
    "category": _run_ends(re.compile(r"[A-Za-z]+(?:[ \-][A-Za-z]+)*")),
    "path": _run_ends(_PATH_HEAD),
    "auth": _run_ends(re.compile(r"[A-Za-z_]+")),
}
