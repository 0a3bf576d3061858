"""Marks beside the names of parameters that say whether they are required."""

from __future__ import annotations

import re
from collections.abc import Iterable

from codegen.reading.blocks import AnyBlock, Item, Table

# Behind a sign between words a star is a part of the name: "Letter-Forward-*".
REQUIRED_MARK = re.compile(
    r"(?<![-._:/])\s*(\*|\?|[(\[](?:required|optional)[)\]])\Z|\s+(required|optional|必填|可选|必須|任意)\Z",
    re.IGNORECASE,
)
_LAST = tuple("*?)]dDlL填选須意")
_REQUIRED = frozenset(("*", "required", "必填", "必須"))
_LEAST = 2
# "`size` (integer, optional): how many"
_LISTED = re.compile(
    r"[\w$.\[\]-]{1,64}\s*[:：–-]?\s*\([^()]{0,60}\b(?P<word>required|mandatory|optional)\b[^()]{0,20}\)",
    re.IGNORECASE,
)


def meaning_of_none(blocks: Iterable[AnyBlock]) -> str | None:
    """What a name without a mark says: where a page marks only what is optional, that it is
    required. Where it marks what is required, the rest is not always said to be optional."""
    marks = [
        (match[1] or match[2]).strip("()[]").casefold()
        for block in blocks
        if isinstance(block, Table)
        for row in block.rows
        if row.cells
        and row.cells[0].text.endswith(_LAST)
        and (match := REQUIRED_MARK.search(row.cells[0].text))
    ]
    if len(marks) < _LEAST or "?" in marks or _REQUIRED.intersection(marks):
        return None
    return "required"


def meaning_of_none_listed(blocks: Iterable[AnyBlock]) -> str | None:
    """What an entry of a list without a mark says, as of a table."""
    entries = (
        f"{block.term or ''} {block.text}".strip() for block in blocks if isinstance(block, Item)
    )
    marks = [match["word"].casefold() for text in entries if (match := _LISTED.match(text))]
    return "required" if len(marks) >= _LEAST and set(marks) == {"optional"} else None
