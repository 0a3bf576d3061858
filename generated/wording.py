"""Documented messages as templates: read a server's words by one, or fill one in.

Written by codegen; do not edit.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_IGNORED_AT_THE_END = " .!?:;,\u2026\u3002\uff01\uff0c\uff1a\uff1b\uff1f"
_IDEOGRAPHS = "\u3040-\u30ff\u3400-\u9fff"
_LONG = 10_000


class Said:
    """What a server said, as it is compared: without regard to case, to how many blanks there are
    and to the marks at its end. A text longer than any that is documented keeps its blanks.
    """

    __slots__ = ("ends", "normal", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts: Sequence[int] = range(len(text))
        self.ends: Sequence[int] = range(1, len(text) + 1)
        if len(text) > _LONG:
            lower = text.lower()
            normal = lower if len(lower) == len(text) else text
        else:
            normal, self.starts, self.ends = _normal(text)
        self.normal = normal.rstrip().rstrip(_IGNORED_AT_THE_END)

    def original(self, start: int, end: int) -> str:
        """What stands in the text itself between two places of the normal one."""
        if start >= end:
            return ""
        return self.text[self.starts[start] : self.ends[end - 1]].strip()

    def words(self) -> frozenset[str]:
        """Of a long text those at its beginning."""
        return _words(self.normal[:_LONG])


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

    def match(self, message: str | Said) -> dict[str, str] | None:
        """The values of the placeholders as they were sent, None where the message is not of this
        wording. Case, blanks and the marks at the end may differ.

        In one pass and without going back: each literal part is looked for behind the one before,
        so a hostile message costs no more than a long one.
        """
        said = message if isinstance(message, Said) else Said(message)
        first, *rest = self._parts()
        if not rest:
            return {} if said.normal == first else None
        last = rest.pop()
        end = len(said.normal) - len(last)
        if not said.normal.startswith(first) or not said.normal.endswith(last) or end < len(first):
            return None
        return self._values(said, rest, len(first), end)

    def _parts(self) -> list[str]:
        """The literal parts as they are compared."""
        parts = [_normal(literal, inner=True)[0] for literal in self.literals]
        parts[-1] = parts[-1].rstrip(_IGNORED_AT_THE_END)
        parts[0] = parts[0].lstrip()
        return parts

    def _values(self, said: Said, parts: list[str], at: int, end: int) -> dict[str, str] | None:
        values: dict[str, str] = {}
        for name, part in zip(self.names, parts, strict=False):
            found = said.normal.find(part, at, end)
            if found < 0:
                return None
            values.setdefault(name, said.original(at, found))
            at = found + len(part)
        values.setdefault(self.names[-1], said.original(at, end))
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

    def words(self) -> frozenset[str]:
        """Of what is fixed."""
        return _words(_normal(" ".join(self.literals))[0])


def _normal(text: str, *, inner: bool = False) -> tuple[str, list[int], list[int]]:
    """A text as it is compared, and where each character of it begins and ends in the text. Blanks
    before it stay where it is an inner part of another one."""
    made: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for at, character in enumerate(text):
        if character.isspace():
            if made[-1:] == [" "] or not (made or inner):
                continue
            character = " "
        for each in character.casefold():
            made.append(each)
            starts.append(at)
            ends.append(at + 1)
    return "".join(made), starts, ends


def _words(normal: str) -> frozenset[str]:
    """Words of letters and digits; each ideograph is a word of its own."""
    import re  # here: a program that meets no error does not pay for it

    return frozenset(re.findall(rf"[{_IDEOGRAPHS}]|[^\W{_IDEOGRAPHS}]+", normal))
