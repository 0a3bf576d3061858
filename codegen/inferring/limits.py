"""Rate limits out of words: "Based on UID, 10 times/2s"."""

from __future__ import annotations

import re

from codegen.model import RateLimit

_UNITS = {
    "s": 1,
    "sec": 1,
    "second": 1,
    "m": 60,
    "min": 60,
    "minute": 60,
    "h": 3600,
    "hour": 3600,
    "d": 86400,
    "day": 86400,
    "秒": 1,
    "分钟": 60,
    "小时": 3600,
}
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_LIMIT = re.compile(
    rf"([0-9]{{1,9}})\s*(?:times?|requests?|calls?|次)?\s*(?:/|per|every|within|in)\s*([0-9]{{0,6}})\s*({_UNIT})s?(?![A-Za-z])",
    re.IGNORECASE,
)
_BASIS = re.compile(
    r"(?:\b(?:[Bb]ased on|[Rr]ule:|[Ll]imit per|per)\s+(?:the\s+)?|规则\s*[:：]\s*)([A-Z][A-Za-z]*(?: (?:ID|id|\+ [A-Z]\w+))*)"
)


def infer_limits(texts: tuple[str, ...]) -> tuple[RateLimit, ...]:
    """The limits that the lines of one endpoint state, in order; `basis` is their own word."""
    joined = " \n ".join(texts)
    basis = _BASIS.search(joined)
    return tuple(
        RateLimit(
            basis=basis[1] if basis else None,
            count=int(match[1]),
            window_seconds=int(match[2] or 1) * _UNITS[match[3].casefold()],
        )
        for match in _LIMIT.finditer(joined)
    )
