"""Tables without a column of types, whose texts each begin with one: "string (int64) Required. How many"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from codegen.extracting.cells import REQUIRED_WORDS, TYPE_WORDS
from codegen.extracting.headers import Role
from codegen.extracting.requirements import said_requirement
from codegen.reading.blocks import Table

_IN_BRACKETS = r"(?:\s\((?:[^()]|\([^()]{0,40}\)){1,80}\))?"
_PLAIN = "|".join(sorted((word for word in TYPE_WORDS if word.isascii()), key=len, reverse=True))
# A model is called by several words in one, or by one above what is begun like a sentence.
_MODEL = r"[A-Z][a-z0-9]{0,40}[A-Z][A-Za-z0-9]{0,80}|[A-Z][a-z0-9]{1,60}(?=\s[A-Z]|\Z)"
_TYPED = re.compile(
    rf"(?P<type>(?:(?P<plain>{_PLAIN})|{_MODEL})(?:\[\])?{_IN_BRACKETS})(?:\s+(?P<rest>[^a-z\s].*))?\Z",
    re.DOTALL,
)

Typed = tuple[str, str | None]
"""A type, and the text behind it."""


def types_in_texts(table: Table, roles: Sequence[Role | None]) -> list[Typed]:
    """What the text of each row says, in their order; nothing of a table of another form, or where all
    that is taken for types are names of models."""
    if "type" in roles or roles.count("description") != 1 or "name" not in roles:
        return []
    at = roles.index("description")
    texts = [row.cells[at].text if at < len(row.cells) else "" for row in table.rows]
    matches = [match for text in texts if (match := _TYPED.match(text))]
    if len(matches) < len(texts) or not any(match["plain"] for match in matches):
        return []
    return [(match["type"], match["rest"]) for match in matches]


def meaning_of_unmarked(typed: Sequence[Typed]) -> str | None:
    """What a text that says nothing of being required says of it beside some that do: where those say
    "required", that its parameter is not."""
    words = [word for _, text in typed if (word := said_requirement(text or ""))]
    return "optional" if words and all(REQUIRED_WORDS[word.casefold()] for word in words) else None
