"""What a description says of its parameter being required, where no column and no mark does."""

from __future__ import annotations

import re

# Before anything else.
_SAID_FIRST = re.compile(
    r"[\[(]?(required|optional|mandatory|必填|可选|选填)[\])]?(?:[.,:;)\]]|\s|\Z)", re.IGNORECASE
)
_SAID_IN_BRACKETS = re.compile(
    r"[(（\[]\s*(required|optional|mandatory|必填|可选|选填|必須|任意)\s*[)）\],;，]", re.IGNORECASE
)
# "Number of shelves. Optional.": a sentence of this word alone.
_SAID_ALONE = re.compile(
    r"[.;]\s+(required|optional|mandatory)(?:\.(?=\s|\Z)|\Z| and defaults?\b)", re.IGNORECASE
)
# "订单号，可选": the last words of a description.
_SAID_LAST = re.compile(
    r"(?:[,，、；。]\s*|\s[–—-]\s)(required|optional|mandatory|必填|必须|必传|可选|选填|非必填|必須|任意)[.。]?\Z",
    re.IGNORECASE,
)


def said_requirement(text: str) -> str | None:
    """The word on being required in a description: its first, its last, one in brackets, or a
    sentence."""
    said = (
        _SAID_FIRST.match(text)
        or _SAID_IN_BRACKETS.search(text)
        or _SAID_ALONE.search(text)
        or _SAID_LAST.search(text)
    )
    return said[1] if said else None
