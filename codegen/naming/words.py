"""The bare name of an error: five words that a careful engineer would keep."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from codegen.naming.identifiers import fold, hash8, split_words
from codegen.naming.phrases import (
    CAUSE,
    CONTRACTIONS,
    DEED,
    DROPPED,
    ENDLESS,
    FAILURES,
    FILLERS,
    GENERIC,
    LINKS,
    MODALS,
    NEGATIONS,
    NOT_ADVERBS,
    OPENING,
    PREAMBLE,
    PURPOSE,
    SHORTER,
    STRONG,
    SUPPORT,
)

MAX_WORDS = 5
MAX_LENGTH = 55
MAX_TEXT = 1_000
MAX_FOREIGN = 2  # letters of another alphabet (`Δ neutral`); an ideograph is another language

_MARKS = str.maketrans("\u2018\u2019\u201c\u201d\u00b4`。、", "''\"\"''.,")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】|<[^<>]*>")
_NUMBERED = re.compile(r"\$?\{(?:(?:param|arg)?[0-9]+)?\}%?|%[sdfxi](?![A-Za-z])")
_PLACEHOLDER = re.compile(r"\$?\{([A-Za-z][A-Za-z0-9_.]*)\}")
# A placeholder that is compared with or stated is a value; one that stands by a noun is a word.
_VALUE = re.compile(
    r"\b(is|be|equal to|up to|than|most|between) (?:\$?\{[^{}]*\}[ %~,-]*)+", re.IGNORECASE
)
_SENTENCE = re.compile(r"[.!?;]+(?=\s|\Z)")
_CLAUSE = re.compile(r"[,:]+(?=\s)")


class Rank(IntEnum):
    """What goes first where there are too many words; the last of a rank before the others."""

    FILLER = 0
    REPEAT = 1
    LINK = 2
    PLACEHOLDER = 3
    GENERIC = 4
    COPULA = 5
    CONTENT = 6
    STRONG = 7
    NEGATION = 8


class Token(NamedTuple):
    word: str
    rank: Rank


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
    copula = {"be": Rank.COPULA}
    return _shorten(_governed([Token(word, copula.get(word, _rank(word))) for word in words]))


def _message_words(message: str, names: Sequence[str]) -> list[str]:
    text = _plain(message)
    if text is None:
        return []
    text = _without_names(text, names)
    sentences = _sentences(text)
    return _shorten(_tokens(_point(sentences))) or _shorten(_tokens(text))


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
            text = re.sub(rf"(?<![\w-]){re.escape(name)}(?![\w-])", " ", text, flags=re.IGNORECASE)
    return " ".join(text.split())


def _sentences(text: str) -> list[list[str]]:
    """Sentences of clauses, without those that only say why, where, or whom to ask."""
    found = []
    for sentence in _SENTENCE.split(text):
        clauses = [clause.strip() for clause in _CLAUSE.split(sentence) if clause.strip()]
        while len(clauses) > 1 and PREAMBLE.match(clauses[0]):
            clauses = clauses[1:]
        kept = [clause for clause in clauses if not SUPPORT.match(clause)]
        if any(_tokens(clause) for clause in kept):
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
        fits = index < room and len(_tokens(longer)) <= MAX_WORDS
        if not fits and not _is_bare_failure(point, 2):
            break
        point = longer
    return point


def _without_cause(clause: str) -> str:
    """A cause stays where it fits, and where what it explains is a bare failure."""
    effect = CAUSE.split(clause, maxsplit=1)[0]
    meant = [token for token in _tokens(clause) if token.rank != Rank.LINK]
    if len(meant) <= MAX_WORDS or len(_tokens(effect)) < 2 or _is_bare_failure(effect, 3):
        return clause
    return effect


def _is_bare_failure(text: str, words: int) -> bool:
    return len(_tokens(text)) <= words and not FAILURES.isdisjoint(split_words(text))


def _tokens(clause: str) -> list[Token]:
    tokens: list[Token] = []
    for index, part in enumerate(_PLACEHOLDER.split(clause)):
        for chunk in part.split():
            words = split_words(chunk)
            # `fromCcy`, and `the From parameter`: a name, whatever the word means elsewhere.
            named = bool(tokens) and (len(words) > 1 or chunk.istitle())
            for word in words:
                rank = Rank.PLACEHOLDER if index % 2 else _rank(word)
                named_link = named and rank == Rank.LINK
                tokens.append(Token(word, Rank.CONTENT if named_link else rank))
    return _unsupported(_repeats(_governed(_meant(tokens))))


def _meant(tokens: list[Token]) -> list[Token]:
    """Without articles, auxiliaries, a word right after itself, and a link that links nothing."""
    found: list[Token] = []
    for token in tokens:
        previous = found[-1] if found else Token("", Rank.CONTENT)
        dropped = token.word in DROPPED and not (token.word == "be" and previous.word in MODALS)
        if dropped or token.word == previous.word:
            continue
        if token.word == "be":
            token = token._replace(rank=Rank.COPULA)
        if previous.word == "exceeded" and token.word == "limit":
            token = token._replace(rank=Rank.REPEAT)
        if previous.rank == Rank.LINK and (token.rank == Rank.LINK or token.word in NEGATIONS):
            found.pop()
        found.append(token)
    return found


def _governed(tokens: list[Token]) -> list[Token]:
    """What a negation denies, `too` measures or a purpose names is as strong as they are."""
    found: list[Token] = []
    governing = ""
    for at, token in enumerate(tokens):
        purpose = (
            at == len(tokens) - 1 and governing in ("to", "before") and DEED.fullmatch(token.word)
        )
        if purpose:
            found[-1] = found[-1]._replace(rank=Rank.STRONG)
        strong = purpose or governing in NEGATIONS or governing in ("too", "be")
        found.append(
            token._replace(rank=max(token.rank, Rank.STRONG))
            if strong and token.rank != Rank.LINK
            else token
        )
        if token.rank != Rank.LINK or governing not in NEGATIONS:
            governing = token.word
    return found


def _rank(word: str) -> Rank:
    if word in NEGATIONS:
        return Rank.NEGATION
    if word in STRONG:
        return Rank.STRONG
    if word in FILLERS:
        return Rank.FILLER
    if word in LINKS:
        return Rank.LINK
    if word in GENERIC:
        return Rank.GENERIC
    return Rank.FILLER if word.endswith("ly") and word not in NOT_ADVERBS else Rank.CONTENT


def _repeats(tokens: list[Token]) -> list[Token]:
    """The second of a word is the first to go, but not a link or what a negation governs."""
    seen: set[str] = set()
    found: list[Token] = []
    for token in tokens:
        again = token.word in seen and token.rank in (Rank.CONTENT, Rank.GENERIC, Rank.PLACEHOLDER)
        found.append(token._replace(rank=Rank.REPEAT) if again else token)
        seen.add(token.word)
    return found


def _unsupported(tokens: list[Token]) -> list[Token]:
    """`X not support Y` is said as `X Y not supported`; of X only its first word counts."""
    words = [token.word for token in tokens]
    for at in range(len(words) - 1):
        if words[at] == "not" and words[at + 1] in ("support", "supporting"):
            subject, thing = tokens[:at], tokens[at + 2 :]
            rest = [t._replace(rank=min(t.rank, Rank.GENERIC)) for t in subject[1:]]
            ending = [Token("not", Rank.NEGATION), Token("supported", Rank.STRONG)]
            return _repeats([*subject[:1], *rest, *thing]) + ending
    return tokens


def _shorten(tokens: list[Token]) -> list[str]:
    """At most five words, none of the linking ones at the end."""
    tokens = _trimmed(tokens)
    while len(tokens) > MAX_WORDS or _too_long(tokens):
        lowest = min(token.rank for token in tokens)
        at = max(i for i, token in enumerate(tokens) if token.rank == lowest)
        rest = tokens[at + 1 :]
        if at == 0 and rest[0].rank == Rank.LINK:  # `need to complete`
            rest = rest[1:]
        tokens = _trimmed(tokens[:at] + rest)
    return [token.word for token in tokens]


def _too_long(tokens: list[Token]) -> bool:
    return len(tokens) > 1 and sum(len(token.word) + 1 for token in tokens) > MAX_LENGTH + 1


def _trimmed(tokens: list[Token]) -> list[Token]:
    while len(tokens) > 1 and (tokens[-1].rank == Rank.LINK or tokens[-1].word in ENDLESS):
        tokens = tokens[:-1]
    return tokens


def _spell(words: list[str]) -> str:
    """A name that leaves room for a code in 64 characters."""
    name = "_".join(words)
    return name if len(name) <= MAX_LENGTH else f"{name[: MAX_LENGTH - 9]}_{hash8(name)}"
