"""The bare name of an error: five words that a careful engineer would keep."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from codegen.naming.identifiers import fold, hash8, split_words
from codegen.naming.phrases import (
    CAUSE,
    CIRCUMSTANCE,
    CONTRACTIONS,
    FAILURES,
    OPENING,
    PREAMBLE,
    PURPOSE,
    SHORTER,
    SUPPORT,
)
from codegen.naming.ranks import MAX_LENGTH, MAX_WORDS, Rank, shorten, symbol_tokens, tokens

MAX_TEXT = 1_000
MAX_FOREIGN = 2  # letters of another alphabet (`Δ neutral`); an ideograph is another language

_MARKS = str.maketrans("\u2018\u2019\u201c\u201d\u00b4`。、", "''\"\"''.,")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】|<[^<>]*>")
_NUMBERED = re.compile(r"\$?\{(?:(?:param|arg)?[0-9]+)?\}%?|%[sdfxi](?![A-Za-z])")
# A placeholder that is compared with or stated is a value; one that stands by a noun is a word.
_VALUE = re.compile(
    r"\b(is|be|equal to|up to|than|most|between) (?:\$?\{[^{}]*\}[ %~,-]*)+", re.IGNORECASE
)
_SENTENCE = re.compile(r"[.!?;]+(?=\s|\Z)")
_CLAUSE = re.compile(r"[,:]+(?=\s)")


def error_words(
    *,
    symbol: str | None,
    message: str | None,
    code: str,
    vendor: str = "",
    vendor_names: Sequence[str] = (),
) -> str:
    """The name of an error in snake_case, of its own row alone: symbol, else message, else code.

    At most five words. A message in another script than Latin gives no words; where there are
    none the name is `code_51720`.
    """
    words = _symbol_words(symbol, code)
    if not words and message:
        words = _message_words(message, (vendor, *vendor_names))
    if not words:
        words = split_words(code) or [hash8(code)]
    if words[0][0].isdigit():
        words = ["code", *words]
    return _spell(words[:MAX_WORDS])


def _symbol_words(symbol: str | None, code: str) -> list[str]:
    """All of a symbol of five words or fewer; the vendor has chosen them."""
    words = [] if symbol is None or symbol == code else split_words(symbol[:MAX_TEXT])
    if len(words) <= MAX_WORDS and len("_".join(words)) <= MAX_LENGTH:
        return words
    return shorten(symbol_tokens(words))


def _message_words(message: str, names: Sequence[str]) -> list[str]:
    text = _plain(message)
    if text is None:
        return []
    text = _without_names(text, names)
    sentences = _sentences(text)
    return shorten(tokens(_point(sentences))) or shorten(tokens(text))


def _plain(message: str) -> str | None:
    """ASCII, without brackets and contractions; None where it is written in another script."""
    text = unicodedata.normalize("NFKC", message[:MAX_TEXT]).translate(_MARKS)
    for _ in range(3):  # brackets in brackets
        text = _BRACKETS.sub(" ", text)
    foreign = [c for c in text if c.isalpha() and not fold(c).strip()]
    if len(foreign) > MAX_FOREIGN or any(unicodedata.category(c) == "Lo" for c in foreign):
        return None
    text = fold(_NUMBERED.sub(" ", text))
    for pattern, plain in CONTRACTIONS:
        text = pattern.sub(plain, text)
    text = _VALUE.sub(_without_value, re.sub("(?<=[0-9]),(?=[0-9])", "", text))
    for pattern, short in SHORTER:
        text = pattern.sub(short, text)
    return " ".join(text.replace('"', " ").split())


def _without_value(match: re.Match[str]) -> str:
    """`{x} can withdraw up to {y} a day`: a bound that is only a value leaves nothing."""
    return " " if match[1].lower() == "up to" else f"{match[1]} "


def _without_names(text: str, names: Sequence[str]) -> str:
    for name in names:
        if name.strip():
            text = re.sub(
                rf"(?<![A-Za-z0-9_]){re.escape(name)}(?![A-Za-z0-9_])",
                " ",
                text,
                flags=re.IGNORECASE,
            )
    return " ".join(text.split())


def _sentences(text: str) -> list[list[str]]:
    """Sentences of clauses, without those that only say why, where, or whom to ask."""
    found = []
    for sentence in _SENTENCE.split(text):
        clauses = [clause.strip() for clause in _CLAUSE.split(sentence) if clause.strip()]
        while len(clauses) > 1 and PREAMBLE.match(clauses[0]):
            clauses = clauses[1:]
        kept = [clause for clause in clauses if not SUPPORT.match(clause)]
        if any(tokens(clause) for clause in kept):
            found.append([OPENING.sub("", clause, count=1) for clause in kept])
    return found


def _point(sentences: list[list[str]]) -> str:
    """The words that say what went wrong.

    The first clause that says what to do in order to withdraw, to transfer or to deposit, for
    there several rows are alike but for that; else the first clause, with those behind it while
    all fit; a bare failure ("Order failed") takes the next with it in any case.
    """
    clauses = [clause for sentence in sentences for clause in sentence]
    for clause in clauses:
        if PURPOSE.search(clause):
            return clause
    if not clauses:
        return ""
    point, room = _without_cause(clauses[0]), len(sentences[0])
    for index, clause in enumerate(clauses[1:], 1):
        longer = f"{point} {_without_cause(clause)}"
        fits = index < room and len(tokens(longer)) <= MAX_WORDS
        if not fits and not _is_bare_failure(point, 2):
            break
        point = longer
    return point


def _without_cause(clause: str) -> str:
    """A cause stays where it fits, and where what it explains is a bare failure."""
    when = CIRCUMSTANCE.split(clause, maxsplit=1)[0]
    clause = clause if len(tokens(when)) < 2 else when
    effect = CAUSE.split(clause, maxsplit=1)[0]
    meant = [token for token in tokens(clause) if token.rank != Rank.LINK]
    if len(meant) <= MAX_WORDS or len(tokens(effect)) < 2 or _is_bare_failure(effect, 3):
        return clause
    return effect


def _is_bare_failure(text: str, words: int) -> bool:
    return len(tokens(text)) <= words and not FAILURES.isdisjoint(split_words(text))


def _spell(words: list[str]) -> str:
    """A name that leaves room for a code in 64 characters."""
    name = "_".join(words)
    return name if len(name) <= MAX_LENGTH else f"{name[: MAX_LENGTH - 9]}_{hash8(name)}"
