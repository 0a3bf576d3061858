"""Which words of a clause a name keeps: each has a rank, and the lowest go first."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from codegen.naming.identifiers import split_words
from codegen.naming.phrases import (
    DEED,
    DROPPED,
    ENDLESS,
    FILLERS,
    GENERIC,
    LINKS,
    MODALS,
    NEGATIONS,
    NOT_ADVERBS,
    STRONG,
)

MAX_WORDS = 5
MAX_LENGTH = 55

_PLACEHOLDER = re.compile(r"\$?\{([A-Za-z][A-Za-z0-9_.]*)\}")


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


def tokens(clause: str) -> list[Token]:
    return list(_tokens(clause))


@lru_cache(maxsize=256)
def _tokens(clause: str) -> tuple[Token, ...]:
    """A clause is asked for its words several times over while a name is made of it."""
    read: list[Token] = []
    for index, part in enumerate(_PLACEHOLDER.split(clause)):
        for chunk in part.split():
            words = split_words(chunk)
            # `fromCcy`, and `the From parameter`: a name, whatever the word means elsewhere.
            named = bool(read) and (len(words) > 1 or chunk.istitle())
            for word in words:
                rank = Rank.PLACEHOLDER if index % 2 else _rank(word)
                named_link = named and rank == Rank.LINK
                read.append(Token(word, Rank.CONTENT if named_link else rank))
    return tuple(_unsupported(_repeats(_governed(_meant(read)))))


def symbol_tokens(words: list[str]) -> list[Token]:
    return _governed([Token(w, Rank.COPULA if w == "be" else _rank(w)) for w in words])


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


def shorten(tokens: list[Token]) -> list[str]:
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
