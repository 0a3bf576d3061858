"""The marks in a message that a vendor fills in: `{name}`, `{0}`, `{{name}}` and printf's."""

from __future__ import annotations

import re

BRACED = r"\{\{?[ ]{0,2}(?P<name>[\w.$-]{1,64})[ ]{0,2}\}\}?"
# No blank flag (`% d`): "{0}% of the amount" and "100% done" are prose, as is what follows a
# number; "%discount" goes on as a word does. `%%` is taken whole: its second half starts no mark.
PRINTF = (
    r"%(?:\([A-Za-z_][A-Za-z0-9_]{0,63}\)|[0-9]{1,2}\$)?[-+#0]{0,3}[0-9]{0,3}(?:\.[0-9]{1,3})?"
    r"(?:hh?|ll?|[zjtL])?[sdiuoxXfFeEgGcp@](?![a-z]{3})"
)
MARK = re.compile(rf"%%|{BRACED}|(?<![0-9}}])(?P<printf>{PRINTF})")


def placeholders_of(message: str) -> tuple[str, ...]:
    """Braced names without braces, each once; printf marks with their sign, once per occurrence."""
    found: list[str] = []
    for mark in MARK.finditer(message):
        name = mark["name"]
        if mark["printf"]:
            found.append(mark["printf"])
        elif name and name not in found:
            found.append(name)
    return tuple(found)
