"""The marks inside a line of reStructuredText as those of markdown."""

from __future__ import annotations

import re

_LITERAL = re.compile(r"(``.+?``)")
_ROLE = re.compile(r":(?P<role>[A-Za-z][\w:+.-]*):`(?P<text>[^`]+)`")
_LINK = re.compile(r"`(?P<text>[^`<>]+?)\s*<[^`<>]*>`__?")
_NAMED = re.compile(r"(?<![\w`])`(?P<text>[^`]+)`__?(?!\w)")
_TARGET = re.compile(r"\s*<[^<>]*>\Z")
_WORDS = frozenset(
    "ref doc term numref rfc title abbr guilabel menuselection sup sub strong emphasis".split()
)


def plain(text: str) -> str:
    """A line with literals as code, and references as their words."""
    if "`" not in text:
        return text.replace("\\ ", "")
    return "".join(
        piece if piece.startswith("``") else _marked(piece) for piece in _LITERAL.split(text)
    )


def _marked(text: str) -> str:
    text = _ROLE.sub(_of_role, text)
    text = _LINK.sub(lambda match: match["text"], text)
    return _NAMED.sub(lambda match: match["text"], text).replace("\\ ", "")


def _of_role(match: re.Match[str]) -> str:
    role = match["role"].rsplit(":", 1)[-1]
    words = _TARGET.sub("", match["text"]).lstrip("~!")
    return words if role in _WORDS else f"`` {words} ``"
