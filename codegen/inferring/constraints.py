"""Defaults, bounds, lengths and closed sets that a description states; garbage never."""

from __future__ import annotations

import re
from typing import Any

from codegen.model import EnumValue

# No bound has forty digits; one of thousands is no number that Python would read.
_NUMBER = r"(-?[0-9][0-9,]{0,39}(?:\.[0-9]{1,40})?)"
_ENDS = r"(?![0-9A-Za-z%]|[.,][0-9])"
_SAID = r"(?:\s*(?:value|size|length|number)?\s*(?:is|of|to|[:=：])?\s*)"
_DEFAULT = re.compile(
    r"(?i:\b(?:defaults?|by default)\b(?: value)?\s*(?:is|to|[:=：])?\s*)"
    r"(?:[`'\"“]([^`'\"”]{1,40})[`'\"”]|(-?[0-9]+(?:\.[0-9]+)?|(?i:true|false)|[A-Z][A-Z0-9_]+)\b(?![.%/-]?[0-9A-Za-z]))",
)
_DEFAULT_ZH = re.compile(r"默认(?:值)?(?:为|是|[:：])?\s*([A-Za-z0-9_.-]+)")
_MAXIMUM = re.compile(
    rf"\b(?:max(?:imum)?|up to|at most|no more than|not exceed(?:ing)?){_SAID}{_NUMBER}{_ENDS}",
    re.IGNORECASE,
)
_MINIMUM = re.compile(
    rf"\b(?:min(?:imum)?|at least|no less than){_SAID}{_NUMBER}{_ENDS}", re.IGNORECASE
)
_LENGTH = re.compile(
    r"(?<!max )(?<!maximum )(?<!min )(?<!minimum )\blength(?:\s+(?:is|of)|\s*[:=])?\s+([0-9]{1,4})\b(?!\s*(?:-|~|to)\s*[0-9])",
    re.IGNORECASE,
)
_DIGITS_ONLY = re.compile(
    r"\bonly (?:digits|numbers)(?: 0-9)?\b|\bdigits only\b|\bonly (?:contains?|consists? of) digits\b",
    re.IGNORECASE,
)
_MILLISECONDS = re.compile(r"\bmillisecond|\bin ms\b|毫秒", re.IGNORECASE)
_SECONDS = re.compile(r"(?<!milli)(?<!micro)(?<!nano)\bseconds?\b|秒级", re.IGNORECASE)

_WORD = r"[A-Za-z0-9_][A-Za-z0-9_./-]{0,39}"
_FOR_EXAMPLE = re.compile(
    r"\be\.?g\b|\bfor example\b|\bsuch as\b|\bexample:|例如|如：", re.IGNORECASE
)
_ONE_WORD = re.compile(rf"{_WORD}\Z")
_BETWEEN = re.compile(r"[,;|、，；]|\s/\s|/|\bor\b|\s{2,}|\n")
_LABELLED = re.compile(rf"\s*[`'\"]?({_WORD})[`'\"]?\s*\(([^()]{{1,60}})\)\s*\Z")
_FOR = re.compile(
    rf"\s*(?:and |or )?[`'\"]?({_WORD})[`'\"]?\s+(?:for|means|is for|=)\s+(.{{1,60}}?)\s*\Z"
)


def infer_default(description: str | None) -> str | None:
    """The default that a description states, as text: "Page size, default 1" is "1". A default
    that is described and not given ("default sort by time") is none."""
    match = _DEFAULT.search(description or "") or _DEFAULT_ZH.search(description or "")
    if match is None:
        return None
    return next(group for group in match.groups() if group is not None)


def infer_constraints(description: str | None, kind: str) -> dict[str, Any]:
    """Bounds in the words of JSON Schema: minimum, maximum, min_length, max_length, pattern; and
    `unit` ("ms", "s") of a timestamp."""
    text = description or ""
    found: dict[str, Any] = {}
    if kind in ("integer", "number", "decimal"):
        for key, pattern in (("minimum", _MINIMUM), ("maximum", _MAXIMUM)):
            match = pattern.search(text)
            if match:
                found[key] = _number(match[1])
    if kind in ("string", "decimal"):
        length = _LENGTH.search(text)
        if length:
            found["min_length"] = found["max_length"] = int(length[1])
        if _DIGITS_ONLY.search(text):
            found["pattern"] = "^[0-9]+$"
    if kind == "timestamp":
        unit = "ms" if _MILLISECONDS.search(text) else "s" if _SECONDS.search(text) else None
        found.update({"unit": unit} if unit else {})
    return found


def _number(digits: str) -> int | str:
    plain = digits.replace(",", "").rstrip(".")
    return int(plain) if plain.lstrip("-").isdigit() else plain


def infer_listed(cell: str | None) -> tuple[EnumValue, ...]:
    """The closed set in a column of values: "BUY, SELL", "1m/5m/1h". All parts must be words."""
    parts = [part.strip(" `'\"[]") for part in _BETWEEN.split(cell or "") if part.strip()]
    is_set = len(parts) > 1 and len(set(parts)) == len(parts) and all(map(_ONE_WORD.match, parts))
    return tuple(EnumValue(value=part) for part in parts) if is_set else ()


def infer_values(description: str | None) -> tuple[EnumValue, ...]:
    """A closed set that a sentence states: "Type: a (first), b (second)" or "A for one, B for
    two". Every part of the list must be of the form, else there is no set."""
    text = (description or "").strip().rstrip(".")
    if _FOR_EXAMPLE.search(text):
        return ()
    _, colon, listed = text.partition(":")
    if colon:
        labelled = [_LABELLED.match(part) for part in re.split(r"[,;，；]|\bor\b", listed)]
        if len(labelled) > 1 and all(labelled):
            return _values(labelled)
    parts = re.split(r"[,;，；]", text)
    stated = [match for match in map(_FOR.match, parts) if match and match[1].isupper()]
    # The words before the list ("Subscribe type, AUTO for ...") may stand in front, never inside.
    tail = parts[len(parts) - len(stated) :]
    if len(stated) > 1 and all(_FOR.match(part) for part in tail):
        return _values(stated)
    return ()


def _values(matches: list[Any]) -> tuple[EnumValue, ...]:
    return tuple(EnumValue(value=match[1], label=match[2].strip()) for match in matches)
