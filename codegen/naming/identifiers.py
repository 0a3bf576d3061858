"""The only way from document text to a Python identifier."""

from __future__ import annotations

import hashlib
import keyword
import re
import unicodedata
from typing import Literal

from codegen.naming.reserved import is_hook, is_reserved

Kind = Literal["class", "member", "function", "parameter", "attribute", "module", "fixture"]

MAX_LENGTH = 64

# Latin letters that no decomposition takes apart.
_LETTERS = str.maketrans(
    {
        "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O",
        "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "TH", "ł": "l", "Ł": "L",
        "ı": "i", "ħ": "h", "Ħ": "H",
    }
)  # fmt: skip

_APOSTROPHE = re.compile("(?<=[A-Za-z])['\u2018\u2019](?=[A-Za-z])")
# In this order: the plural of an acronym (IDs), an acronym before a word (IP|Address), an acronym
# or number on its own, a word, whatever is left.
_WORD = re.compile(
    "[A-Z]{2,}s(?![A-Za-z0-9])|[A-Z0-9]+(?=[A-Z][a-z])|[A-Z0-9]+(?![A-Za-z0-9])"
    "|[A-Z]?[a-z0-9]+|[A-Z0-9]+"
)
# Before a digit, and before what pytest takes for its own.
_PREFIXES = {"class": "code", "function": "call", "module": "module", "fixture": "fixture"}


def fold(text: str) -> str:
    """ASCII of a text: compatibility forms and accents folded, other scripts a blank each."""
    if text.isascii():
        return text
    flat = unicodedata.normalize("NFKC", text).translate(_LETTERS)
    bare = (c for c in unicodedata.normalize("NFKD", flat) if not unicodedata.combining(c))
    return "".join(c if c.isascii() else " " for c in bare)


def split_words(text: str) -> list[str]:
    """Lower-case ASCII words: `X-BM-KEY`, `accountId`, `IPAddress`, `OrderIDs`, `a.b c`."""
    return [word.lower() for word in _WORD.findall(_APOSTROPHE.sub("", fold(text)))]


def hash8(text: str) -> str:
    """Eight hexadecimal digits that stand for a text for ever; lone surrogates included."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def ident(text: str, kind: Kind, *, key: str = "") -> str:
    """A Python identifier for a text of a document, in the style of its kind.

    ASCII, at most 64 characters, no keyword, never a name that Python, Enum, pytest or we use
    in that place (these get the suffix `_`). A text without a Latin letter or digit gives
    `code_<hash8>` of the key, or of the text.
    """
    return _spell(_words(text, kind, key or text), kind)


def bare_name(text: str, kind: Kind) -> str:
    """What the ledger has of `ident`: its words in snake_case, without a suffix of a place."""
    return _cut("_".join(_words(text, kind, text)))


def _words(text: str, kind: Kind, key: str) -> list[str]:
    words = split_words(text) or ["code", hash8(key)]
    if words[0][0].isdigit() or is_hook("_".join(words), kind):
        words.insert(0, _PREFIXES.get(kind, "value"))
    return words


def class_name(snake: str) -> str:
    """`insufficient_balance` to InsufficientBalance; no builtin, no class of ours."""
    return _of_snake(snake, "class")


def member_name(snake: str) -> str:
    """`insufficient_balance` to INSUFFICIENT_BALANCE."""
    return _of_snake(snake, "member")


def _of_snake(snake: str, kind: Kind) -> str:
    """Of a name of ours: cut at its underscores only (`p2p_x1y` has no more words than two)."""
    words = re.findall("[a-z0-9]+", snake.lower())
    if not words or words[0][0].isdigit():
        return ident(snake, kind)
    return _spell(words, kind)


def _spell(words: list[str], kind: Kind) -> str:
    if kind == "class":
        name = "".join(word[0].upper() + word[1:] for word in words)
    else:
        name = "_".join(words)
    name = name.upper() if kind == "member" else name
    name = _cut(name)
    if is_reserved(name, kind):
        name += "_"
    if not name.isidentifier() or keyword.iskeyword(name) or not name.isascii():
        raise AssertionError(f"no identifier: {name!r}")
    return name


def _cut(name: str) -> str:
    """At most 63 characters: a long name keeps its beginning and a hash; one is left for `_`."""
    if len(name) < MAX_LENGTH:
        return name
    return f"{name[: MAX_LENGTH - 10].rstrip('_')}_{hash8(name)}"
