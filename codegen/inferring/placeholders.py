"""The marks in a message that a vendor fills in: `{name}`, `{0}`, `{{name}}` and printf's."""

from __future__ import annotations

import re

BRACED = r"\{\{?\s*(?P<name>[\w.$-]{1,64})\s*\}\}?"
# No blank flag (`% d`): "{0}% of the amount" and "100% done" are prose. `%%` is taken whole so that
# its second half starts no mark. After a number, a letter that begins a word is prose ("5%discount").
PRINTF = (
    r"%%|%(?:\d{1,2}\$)?(?:[-+#0]{0,3}\d{0,3}(?:\.\d{1,2})?)"
    r"(?:hh?|ll?|[zjtL])?[sdiuoxXfFeEgGcp@](?![A-Za-z])"
)
MARK = re.compile(rf"{BRACED}|(?<![0-9}}])(?P<printf>{PRINTF})", re.ASCII)


def placeholders_of(message: str) -> tuple[str, ...]:
    """Braced names without braces, each once; printf marks with their sign, once per occurrence."""
    found: list[str] = []
    for mark in MARK.finditer(message):
        name = mark["name"]
        if name is None and mark["printf"] != "%%":
            found.append(mark["printf"])
        elif name is not None and name not in found:
            found.append(name)
    return tuple(found)
