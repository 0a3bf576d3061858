"""How long to wait, by what headers and messages say. Written by codegen; do not edit."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator, Mapping

_READ_TO = 2_000
_MILLISECONDS, _SECONDS = 10**11, 10**9  # from here on a number is a time, not a duration

_UNITS = {
    "ms": 0.001,
    "millisecond": 0.001,
    "毫秒": 0.001,
    "s": 1.0,
    "sec": 1.0,
    "second": 1.0,
    "秒": 1.0,
    "min": 60.0,
    "minute": 60.0,
    "分钟": 60.0,
    "分鐘": 60.0,
    "h": 3600.0,
    "hr": 3600.0,
    "hour": 3600.0,
    "小时": 3600.0,
    "小時": 3600.0,
    "day": 86400.0,
    "天": 86400.0,
    "week": 604800.0,
    "周": 604800.0,
}
_WORDS = {"一": 1.0, "半": 0.5}
_DURATION = (
    r"(?<![A-Za-z0-9_.,])(?:"
    r"(?P<count>[0-9]{1,6}(?:\.[0-9]{1,3})?)[ -]{0,2}"
    r"(?P<unit>milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|hours?|hrs?|h|days?|weeks?)"
    r"|(?:an?|one) (?P<one>minute|hour|day|week)"
    r")(?![A-Za-z0-9_])"
    r"|(?<![0-9.])(?P<number>[0-9]{1,6}(?:\.[0-9]{1,3})?|[一半]) ?[个個]?(?P<zh>毫秒|秒|分钟|分鐘|小时|小時|天|周)"
)
_AGAIN = r"(?:again|retry|wait)\b[A-Za-z ]{0,20}\Z"
_INTRODUCED = r"\b(?:in|within|after|for|wait)(?: the)?(?: next| about| at least)? \Z"
_AFTER_IT = r" ?(?:之内|以内|内|之后|以后|后|後|later)"


def seconds_in_words(text: str, *, introduced: bool = False) -> float | None:
    """The duration that a message tells: the one with "try again" before it, else the longest.

    `introduced` takes only one that is told as a time to wait ("within 24 hours"), not any other
    ("a range of 30 days"). "A few minutes" is none.
    """
    import re  # here: a program that meets no error does not pay for it

    text = " ".join(text[:_READ_TO].split())
    found = list(re.finditer(_DURATION, text, re.ASCII | re.IGNORECASE))
    again = [each for each in found if re.search(_AGAIN, text[: each.start()][-40:], re.I)]
    if introduced and not again:
        found = [each for each in found if _is_introduced(text, each)]
    return max(map(_seconds, again or found), default=None)


def _is_introduced(text: str, found: re.Match[str]) -> bool:
    import re

    before = text[: found.start()][-40:]
    return bool(
        re.search(_INTRODUCED, before, re.I) or re.match(_AFTER_IT, text[found.end() :][:8])
    )


def _seconds(found: re.Match[str]) -> float:
    unit = (found["unit"] or found["one"] or found["zh"]).lower()
    size = _UNITS.get(unit) or _UNITS[unit.removesuffix("s")]
    count = found["count"] or found["number"] or "1"
    return size * (_WORDS.get(count) or float(count))


def seconds_in_headers(
    headers: Mapping[str, str], *, clock: Callable[[], float], resets: bool = False
) -> float | None:
    """What `Retry-After` says, as seconds or as a date; with `resets` also what the headers of a
    rate limit say (`X-RateLimit-Reset`: seconds, or a time in seconds or milliseconds).

    Dates are relative to the `Date` of the answer, to `clock` where it has none.
    """
    told = {str(name).lower(): str(value).strip()[:100] for name, value in headers.items()}
    for value in _candidates(told, resets):
        at = _number(value)
        if at is None:
            at = _timestamp(value)
        elif at >= _MILLISECONDS:
            at /= 1000
        if at is not None:
            return at if at < _SECONDS else max(0.0, at - _now(told, clock))
    return None


def _candidates(told: Mapping[str, str], resets: bool) -> Iterator[str]:
    if "retry-after" in told:
        yield told["retry-after"]
    for name, value in told.items() if resets else ():
        if name == "ratelimit":
            yield value.rpartition("reset=")[2].rpartition(";t=")[2].partition(",")[0]
        elif "limit" in name and "reset" in name:
            yield value


def _number(text: str) -> float | None:
    whole, _, fraction = text.partition(".")
    is_number = (whole + fraction).isdecimal() and text.isascii() and whole
    return float(text) if is_number and len(text) <= 20 else None


def _timestamp(text: str) -> float | None:
    """Of a date as HTTP writes it, None for anything else."""
    from email.utils import parsedate_to_datetime  # here: hardly a program needs it

    try:
        return parsedate_to_datetime(text).timestamp() if text else None
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def _now(told: Mapping[str, str], clock: Callable[[], float]) -> float:
    date = _timestamp(told.get("date", ""))
    return clock() if date is None else date
