"""HTTP statuses as documents write them: the numbers, their phrases, and cells that hold both."""

from __future__ import annotations

import re
from http import HTTPStatus

_RANGES = (
    "100-103 200-208 226 300-308 400-426 428-431 440 444 449 451 494-499 500-508 510-511 520-530"
)
HTTP_STATUSES: frozenset[int] = frozenset(
    status
    for first, _, last in (part.partition("-") for part in _RANGES.split())
    for status in range(int(first), int(last or first) + 1)
)
PHRASES = "|".join(
    re.escape(status.phrase)
    for status in sorted(HTTPStatus, key=lambda status: (-len(status.phrase), status.value))
)
"""The registered phrases as one alternation of an expression, the longest first."""

_PHRASE = re.compile(rf"(?:{PHRASES})\Z", re.IGNORECASE)
_NUMBER = r"[1-5](?:[0-9]{2}|[0-9xX][xX])"
_ALONE = re.compile(rf"{_NUMBER}\Z")
_PHRASED = re.compile(rf"(?P<status>{_NUMBER})\s*[-–—:(]?\s*(?:{PHRASES})\)?\Z", re.IGNORECASE)
# "badRequest (400)": a name in one word, and its status in brackets.
_NAMED = re.compile(rf"[A-Za-z][\w.-]*\s*[(\[](?:HTTP )?(?P<status>{_NUMBER})[)\]]\Z")
_FIRST = re.compile(rf"(?:HTTP(?:/[0-9.]+)?[\s:]+)?(?P<status>{_NUMBER})(?![\w.%])")
_LAST = re.compile(rf"[(\[](?:HTTP )?(?P<status>{_NUMBER})[)\]]\Z")
_OTHER = re.compile(r"\d{3}")


def is_status(cell: str) -> bool:
    """`404`, and the classes `4XX` and `30x`."""
    text = cell.strip()
    return _ALONE.match(text) is not None and (
        not text.isdigit() or int(text) in HTTP_STATUSES or text[1:] == "00"
    )


def is_phrase(text: str) -> bool:
    """`Not Found`, and nothing else."""
    return _PHRASE.match(text.strip()) is not None


def begins_as_status(code: str, text: str) -> bool:
    """Whether a text begins with the registered phrase of a status: "Not Found: no such item" of 404."""
    status = int(code) if re.fullmatch("[1-5][0-9]{2}", code.strip()) else 0
    phrase = HTTPStatus(status).phrase if status in {*HTTPStatus} else ""
    return bool(phrase) and text.casefold().startswith(phrase.casefold())


def is_told_status(cell: str) -> bool:
    """A status alone, with its registered phrase, or in brackets behind one name: what a column of
    statuses is known by, whatever its header."""
    text = cell.strip()
    told = _PHRASED.match(text) or _NAMED.match(text)
    return is_status(told["status"] if told else text)


def read_status(text: str | None) -> int | None:
    """The one status of a cell that is known to hold one: `404`, `HTTP 404`, `404 Not Found`,
    `notFound (404)`. A class ("4XX"), several statuses and what is no status have none."""
    text = (text or "").strip()
    told = _FIRST.match(text) or _LAST.search(text)
    if told is None or not told["status"].isdigit():
        return None
    rest = text[: told.start("status")] + text[told.end("status") :]
    return None if _OTHER.search(rest) else int(told["status"])
