"""Parameters that select one of several operations at an address."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

# What such parameters are called. Any other is one that has few values.
SELECTORS = frozenset(
    "method command cmd action module op operation func function call api".split()
)
NAMED = re.compile(rf"\b(?:{'|'.join(sorted(SELECTORS))})[\"']?\s*[=:]", re.IGNORECASE)
VALUE = re.compile(r"[A-Za-z][\w./:-]{1,63}\Z")


def selecting(pairs: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Of names and values those that select; none where one of them has no single word for a value."""
    values = {name: value for name, value in pairs if name.casefold() in SELECTORS}
    return values if all(map(VALUE.match, values.values())) else {}


def location_of(method: str | None) -> Literal["query", "body"]:
    """Where they are sent as long as nobody says so."""
    return "query" if method in ("GET", "DELETE", "HEAD") else "body"
