"""The parts of an address as a document has it, which may be none: "http://[user]:[key]@[host]"."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit

_PARTS = re.compile(
    r"(?:(?P<scheme>[A-Za-z][\w+.-]*):)?(?://(?P<host>[^/?#]*))?(?P<path>[^?#]*)"
    r"(?:\?(?P<query>[^#]*))?(?:#(?P<fragment>.*))?\Z",
    re.DOTALL,
)


def split_address(address: str) -> SplitResult:
    """As `urlsplit`, which raises on brackets that hold no address of a machine."""
    try:
        return urlsplit(address)
    except ValueError:
        parts = _PARTS.match(address)
        found = parts.groupdict("") if parts else {"path": address}
        return SplitResult(
            found.get("scheme", "").lower(),
            found.get("host", ""),
            found["path"],
            found.get("query", ""),
            found.get("fragment", ""),
        )
