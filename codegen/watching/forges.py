"""Files in a git forge: the page that shows a file is not the file."""

from __future__ import annotations

import re

_SHOWN = (
    # owner/name/blob/main/file, with a host of its own for what is raw
    (
        r"https://github\.com/([^/]+)/([^/]+)/blob/(.+)",
        r"https://raw.githubusercontent.com/\1/\2/\3",
    ),
    (r"(https?://[^/]+/.+)/-/blob/(.+)", r"\1/-/raw/\2"),
    (r"(https?://[^/]+/[^/]+/[^/]+)/src/(branch|tag|commit)/(.+)", r"\1/raw/\2/\3"),
    (r"(https?://[^/]+/[^/]+/[^/]+)/blob/(.+)", r"\1/raw/\2"),
)


def raw_address(url: str) -> str | None:
    """Where a forge has the file itself, when `url` is the page that shows it; or None."""
    plain = re.split(r"[?#]", url, maxsplit=1)[0]
    for pattern, raw in _SHOWN:
        match = re.fullmatch(pattern, plain)
        if match:
            return match.expand(raw)
    return None
