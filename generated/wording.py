"""Documented messages as templates: read a server's words by one, or fill one in.

Written by codegen; do not edit.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

_IGNORED_AT_THE_END = " .!\u3002\uff01"


class Wording:
    """A message with its placeholders: `{ccy}` and `{0}` by name, `%s` and `%d` by position."""

    __slots__ = ("literals", "marks", "names", "text")

    def __init__(self, text: str) -> None:
        import re  # here: a program that meets no error does not pay for it

        self.text = text
        self.literals: list[str] = []
        self.names: list[str] = []
        self.marks: list[str] = []
        end = positional = 0
        for mark in re.finditer(r"\{([A-Za-z0-9_]+)\}|%[sd]", text):
            self.literals.append(text[end : mark.start()])
            positional += mark[1] is None
            self.names.append(mark[1] or str(positional - 1))
            self.marks.append(mark[0])
            end = mark.end()
        self.literals.append(text[end:])

    def match(self, message: str) -> dict[str, str] | None:
        """The values of the placeholders, None where the message is not of this wording.

        In one pass and without going back: each literal part is looked for behind the one before,
        so a hostile message costs no more than a long one. The end may differ in its full stop.
        """
        first, *rest = (*self.literals[:-1], self.literals[-1].rstrip(_IGNORED_AT_THE_END))
        message = message.strip().rstrip(_IGNORED_AT_THE_END)
        first = first.lstrip()
        if not rest:
            return {} if message == first else None
        last = rest.pop()
        end = len(message) - len(last)
        if not message.startswith(first) or not message.endswith(last) or end < len(first):
            return None
        return self._values(message, rest, len(first), end)

    def _values(self, message: str, parts: list[str], at: int, end: int) -> dict[str, str] | None:
        values: dict[str, str] = {}
        for name, part in zip(self.names, parts, strict=False):
            found = message.find(part, at, end)
            if found < 0:
                return None
            values.setdefault(name, message[at:found].strip())
            at = found + len(part)
        values.setdefault(self.names[-1], message[at:end].strip())
        return values

    def fill(self, values: Mapping[str, object]) -> str:
        """The message with these values; a placeholder without one stays as it is."""
        filled = [self.literals[0]]
        for name, mark, literal in zip(self.names, self.marks, self.literals[1:], strict=True):
            filled += [str(values.get(name, mark)), literal]
        return "".join(filled)

    def weight(self) -> int:
        """How much of it is fixed: the more, the surer a match."""
        return sum(map(len, self.literals))
