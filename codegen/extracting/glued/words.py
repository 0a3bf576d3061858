"""What the document itself teaches about its words: which stand alone, which are names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words that begin a sentence or stand in it, and are no part of a camelCase name: the strongest
# sign that two texts touch (`limitThe`, `APIKeyThere`).
FUNCTION_WORDS = _words(
    """the this that these those there a an your you we our it its they please if when while unable
    cannot can could should would must may might do does did not no are is was were has have had be
    been due because since only either neither both each every some such as at by for from with
    without after before until and or but so then than which who whose what where why how here
    however also any all other another most more"""
)
# Beginnings of a message or a description about an error, in any vendor's document.
OPENERS = _words(
    """invalid unable unsupported unknown incorrect insufficient missing illegal failed failure error
    wrong bad duplicate exceeded expired unauthorized forbidden denied rejected internal
    required parameter request order user account check make try use ensure verify contact provide
    wait retry server service system returned indicates specifies specified number amount reach
    reached too currently already access api authentication authorization permission possible"""
)
# Last parts of camelCase names in APIs (`orderId`, `recvWindow`): a hump before one is no boundary.
NAME_PARTS = _words(
    """id ids type price qty quantity amount amt time key code name window info list in size status
    side address url uri token secret rate fee limit mode number no num count index date day start end
    min max asset coin currency symbol pair level value data params param body header path version
    stamp timestamp account user from to balance volume vol"""
)
# Last words of short messages: where one of them touches a word in small letters, a text may end.
CLOSERS = _words(
    """low high small large big long short found exist exists existing allowed enough open opened closed
    full empty locked blocked disabled enabled down late early old sent set valid invalid expired
    failed fails required revoked needed missing denied rejected supported provided available
    unavailable reached exceeded limit error many fast soon used wrong correct incorrect unknown
    unauthorized order request balance value parameter type user account key"""
)
# First parts of such names.
NAME_HEADS = _words(
    """min max from to is has new old base quote client orig recv start end last next page user
    account order trade stop time sub inst uid api req resp avg cum tot total pre un"""
)

_TOKEN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_ENDINGS = re.compile(r"(?:ations?|ions?|ings?|ed|es|s|d|e|ly|y|ies)$")
_LONGEST = 64


def stem(word: str) -> str:
    """A crude stem: `rejected`, `rejection`, `rejects` are about one thing."""
    lower = word.lower()
    short = _ENDINGS.sub("", lower)
    return short if len(short) >= 3 else lower


def humps(token: str) -> list[str]:
    return _HUMP.split(token)


class Words:
    """Tokens of a text with the number of lines that hold them, exact and in small letters."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.tokens: Counter[str] = Counter()
        for line in lines:
            self.tokens.update({token for token in _TOKEN.findall(line) if len(token) <= _LONGEST})
        self.lower: Counter[str] = Counter()
        for token, count in self.tokens.items():
            if len(humps(token)) == 1:
                self.lower[token.lower()] += count
        self.stems = frozenset(map(stem, self.lower))

    def knows(self, word: str) -> bool:
        """The word, or one of its stem, stands alone somewhere, or everyone knows it."""
        lower = word.lower()
        return (
            lower in self.lower
            or stem(word) in self.stems
            or lower in FUNCTION_WORDS
            or lower in OPENERS
        )
