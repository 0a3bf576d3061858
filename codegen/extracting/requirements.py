"""What a description says of its parameter being required, where no column and no mark does."""

from __future__ import annotations

import re

# Before anything else.
_SAID_FIRST = re.compile(
    r"[\[(]?(required|optional|mandatory|必填|可选|选填)[\])]?(?P<end>[.,:;)\]]|\s|\Z)",
    re.IGNORECASE,
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

_OFTEN_MISSPELLED = ("required", "mandatory", "optional")
_FIRST = re.compile(r"[^\s,;:(（.。，]+")


def said_requirement(text: str) -> str | None:
    """The word on being required in a description: its first, its last, one in brackets, or a
    sentence. A first word that goes on may be of another thing than the parameter ("Required number
    of oars (optional)")."""
    text = _spelled(text)
    first = _SAID_FIRST.match(text)
    apart = None if first and not first["end"].isspace() else _SAID_IN_BRACKETS.search(text)
    said = apart or first or _SAID_ALONE.search(text) or _SAID_LAST.search(text)
    return said[1] if said else None


def _spelled(text: str) -> str:
    """A description; a first word on being required whose letters changed places put right."""
    word = _FIRST.match(text)
    for known in _OFTEN_MISSPELLED if word else ():
        if (
            word
            and word[0][:1].casefold() == known[0]
            and sorted(word[0].casefold()) == sorted(known)
        ):
            return known + text[word.end() :]
    return text
