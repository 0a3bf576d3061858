"""What the words of a row in a language of brackets say: a class, a text, whether to retry."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from codegen.auditing.shapes import (
    CODE_KEYS,
    FAULT_NAME,
    NAME_KEYS,
    RETRY_KEYS,
    SURE_CODE,
    TEXT_KEYS,
    is_class,
    is_identifier,
)
from codegen.auditing.tokens import Token

_NO_NAMES = frozenset(
    """String Some Ok None Self Error Exception Box Vec Map Object Dictionary HashMap List Set Int32 Array
    Record Partial Readonly ReadOnlyCollection HashSet Number Result Option Errorf New Join Wrap Sprintf
    Is As Value Description EnumMember Obsolete Deprecated Override JsonProperty SerializedName""".split()
)
_ENDS_OF_NAMES = frozenset({"class", "new", "java", "kotlin"})
"""`InvalidSignature.class`, `InvalidSignature::new`."""
_DECLARES = frozenset({"object", "class", "interface"})
_STATES = CODE_KEYS | {"value", "rename", "alias", "name", "id"}
_BEGINNINGS = re.compile(r"starts?_?with|has_?prefix|begins_?with", re.I)
_MEASURE = re.compile(
    r"(?:page|max|min|default|buffer|batch|cache|chunk)_?\w*(?:size|length|count|width|depth)\Z",
    re.I,
)
"""A constant called so is no code, whatever its value is."""
_HOLE = re.compile(r"%[-+ 0-9.]*[a-z]|\$?\{[^{}]*\}")


def is_code(words: Sequence[Token], at: int) -> bool:
    """Whether a literal is a code, and not the value of a measure."""
    token = words[at]
    if token.kind == "text":
        return bool(SURE_CODE.match(token.value))
    is_number = token.kind == "number" and token.value.isdecimal() and len(token.value) > 2
    is_value = at > 1 and words[at - 1].value == "="
    return is_number and not (is_value and _is_measure(words[:at]))


def _is_measure(before: Sequence[Token]) -> bool:
    return any(token.kind == "word" and _MEASURE.match(token.value) for token in before)


def codes_in(words: Sequence[Token]) -> list[Token]:
    """Literals that are codes; where there is none, an unquoted key (`AUTH_001: ...`)."""
    found = [token for at, token in enumerate(words) if is_code(words, at)]
    if not found and len(words) > 2 and words[0].kind == "word" and words[1].value == ":":
        found = [words[0]] if SURE_CODE.match(words[0].value) else []
    return found


def value_of_code(code: Token, words: Sequence[Token]) -> str:
    at = next((n for n, token in enumerate(words) if token.at == code.at), 0)
    is_negative = code.kind == "number" and at > 0 and words[at - 1].value == "-"
    return f"-{code.value}" if is_negative else code.value


def is_stated(words: Sequence[Token]) -> bool:
    """`code: "50011"`, `rename = "50011"`: a field or an argument with nothing beside it."""
    values = [token for token in words if token.value != ","]
    is_pair = len(values) == 3 and values[1].value in (":", "=")
    return is_pair and values[0].kind == "word" and values[0].value.lower() in _STATES


def is_prefix(head: Sequence[str]) -> bool:
    """Whether a bracket holds what something begins with."""
    return bool(head) and bool(_BEGINNINGS.search(head[-1]))


def name_in(words: Sequence[Token]) -> Token | None:
    """The class, member or constant: by its key or its ending, else the last behind a dot, else the
    first that is written like one, or a text that is a name. What is merely called with the code
    is none."""
    names = [token for n, token in enumerate(words) if _is_name(words, n)]
    keyed = [token for token in names if _key_before(words, token) in NAME_KEYS]
    declared = [
        token
        for before, token in pairwise(words)
        if before.value in _DECLARES and before.kind == "word" and is_class(token.value)
    ]
    faults = [token for token in names if FAULT_NAME.search(token.value)]
    dotted = [token for n, token in enumerate(words) if token in names and _is_behind(words, n)]
    texts = [
        token
        for n, token in enumerate(words)
        if token.kind == "text" and is_identifier(token.value) and not is_code(words, n)
    ]
    named = [token for token in texts if _key_before(words, token) in NAME_KEYS]
    return next(iter([*keyed, *named, *declared, *dotted[-1:], *faults, *names, *texts]), None)


def member_in(words: Sequence[Token]) -> Token | None:
    """The member of an enum: the first word that is no attribute and is followed by a value, by its
    arguments or by nothing. What begins with a modifier is another thing that the enum has."""
    if words[0].kind == "word" and words[0].value.islower():
        return name_in(words)
    depth = 0
    for at, token in enumerate(words):
        depth += token.value in ("(", "[") and token.kind == "mark"
        depth -= token.value in (")", "]") and token.kind == "mark"
        is_attribute = at > 0 and words[at - 1].value in ("@", "#", "[")
        if depth == 0 and token.kind == "word" and not is_attribute and is_class(token.value):
            return token
    return None


def _is_name(words: Sequence[Token], at: int) -> bool:
    token = words[at]
    if token.kind != "word" or not is_class(token.value) or token.value in _NO_NAMES:
        return False
    if SURE_CODE.match(token.value) or _MEASURE.match(token.value):
        return False
    if token.value.lower() in CODE_KEYS:
        return False  # `const int ErrorCode = 50011`: it says that it is one, and not of what
    is_called = _value(words, at + 1) == "("
    is_made = _value(words, at - 1) in ("new", "throw", ".", "return") or _is_behind(words, at)
    return not _is_owner(words, at) and (
        not is_called or is_made or bool(FAULT_NAME.search(token.value))
    )


def _is_owner(words: Sequence[Token], at: int) -> bool:
    """ErrorType in ErrorType.RateLimit and in ErrorType::RateLimit."""
    after = _value(words, at + 1)
    if after == ":":
        is_path = _value(words, at + 2) == ":"
        return is_path and _value(words, at + 3) not in _ENDS_OF_NAMES
    return after in (".", "::") and _value(words, at + 2) not in _ENDS_OF_NAMES


def _value(words: Sequence[Token], at: int) -> str:
    return words[at].value if 0 <= at < len(words) else ""


def _is_behind(words: Sequence[Token], at: int) -> bool:
    """ErrorType.RateLimit, OkxError::RateLimit."""
    if at < 1 or words[at - 1].value == "::":
        return at >= 1
    before = words[at - 1].value, _value(words, at - 2)
    return (before[0] == "." and at > 1) or before == (":", ":")


def _key_before(words: Sequence[Token], token: Token) -> str:
    """ "message" of `message: "Too many"` and `Message = "Too many"`, "type" of `type: Kind.Funds`."""
    at = words.index(token)
    while at > 1 and words[at - 1].value in (".", "::") and words[at - 2].kind == "word":
        at -= 2
    while at > 2 and words[at - 1].value == words[at - 2].value == ":":
        at -= 3
    is_key = at > 1 and words[at - 1].value in (":", "=")
    return words[at - 2].value.lower() if is_key else ""


def text_in(words: Sequence[Token]) -> Token | None:
    """The first text of several words, else the first at all; pieces that are added up are one."""
    texts = [token for n, token in enumerate(words) if _is_text(words, n)]
    keyed = [token for token in texts if _key_before(words, token) in TEXT_KEYS]
    of_words = [token for token in texts if " " in token.value]
    found = next(iter([*keyed, *of_words, *texts]), None)
    return None if found is None else _added_up(words, found)


def _is_text(words: Sequence[Token], at: int) -> bool:
    token = words[at]
    if token.kind != "text" or len(token.value) < 3:
        return False
    if is_identifier(token.value) or is_code(words, at):
        return False
    before = words[at - 2] if at > 1 and words[at - 1].value in (":", "=") else None
    is_other = (
        before is not None
        and before.kind in ("word", "text")
        and before.value.lower() not in TEXT_KEYS
        and before.value.islower()
        and not SURE_CODE.match(before.value)
        and words[at - 1].value == ":"
    )
    return not is_other and any(c.isalpha() for c in _HOLE.sub("", token.value))


def has_holes(text: str) -> bool:
    return bool(_HOLE.search(text))


def _added_up(words: Sequence[Token], first: Token) -> Token:
    at = words.index(first)
    whole = first.value
    while _value(words, at + 1) == "+" and at + 2 < len(words) and words[at + 2].kind == "text":
        whole, at = whole + words[at + 2].value, at + 2
    return first if whole == first.value else replace(first, value=whole, inner=(-1, -1))


def retried_in(words: Sequence[Token]) -> bool | None:
    """`retry: true`, `retryable = false`."""
    for at, token in enumerate(words[:-2]):
        if token.value.lower() in RETRY_KEYS and words[at + 1].value in (":", "="):
            return {"true": True, "false": False}.get(words[at + 2].value)
    return None


def ends_in(words: Sequence[Token]) -> list[list[Token]]:
    """The statements of a row that give something back or throw it, where there are several."""
    begins = [n for n, token in enumerate(words) if token.value in ("return", "throw")]
    if len(begins) < 2:
        return []
    ends = [*begins[1:], len(words)]
    return [list(words[begin:end]) for begin, end in zip(begins, ends, strict=True)]
