"""The forms of lines that source.toml gives: "{code} - {message}", read without backtracking."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_PLACEHOLDER = re.compile(r"\{([a-z_]*)\}")
_MARK = re.compile(r"\A(?:[-*+]|#{1,6}|[0-9]{1,3}[.)]) +(?=\S)")
_SET = re.compile(r"`|\*\*|__")
_ONE_WORD = frozenset(("code", "http_status", "symbol", "name", "method", "path", "value"))
"""Roles whose values have no blanks: a line that has more in that place is another sentence."""


class NoForm(ValueError):
    """What is the matter with a form."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a form: the text before each placeholder, and what is behind the last; `roles` has
    the words in the braces."""

    roles: tuple[str, ...]
    texts: tuple[str, ...]

    def read(self, text: str) -> dict[str, str] | None:
        """The values of a line by their roles; None where it is of another form. A value ends where
        the text behind its placeholder stands first; that makes it linear."""
        if not self.roles:
            return {} if text == self.texts[0] else None
        if not text.startswith(self.texts[0]):
            return None
        at = len(self.texts[0])
        values: dict[str, str] = {}
        for number, (role, behind) in enumerate(zip(self.roles, self.texts[1:], strict=True), 1):
            is_last = number == len(self.roles)
            if is_last and not text.endswith(behind):
                return None
            end = len(text) - len(behind) if is_last else text.find(behind, at + 1)
            value = text[at:end].strip() if at < end else ""
            if not value or (role in _ONE_WORD and " " in value):
                return None
            if role:
                values[role] = value
            at = end + len(behind)
        return values


@dataclass(frozen=True, slots=True)
class Form:
    """The lines of an entry, each as its document may have it: with the marks of a list and of code,
    or as a reader sees it, without."""

    lines: tuple[tuple[Line, ...], ...]

    @property
    def roles(self) -> tuple[str, ...]:
        return tuple(role for line in self.lines for role in line[0].roles if role)

    @property
    def open_role(self) -> str:
        """The role that an entry ends with, whose value may go on; "" where it ends with a text."""
        last = self.lines[-1][0]
        return "" if last.texts[-1] else last.roles[-1]

    def read(self, texts: Sequence[str]) -> dict[str, str] | None:
        """The values of the first lines of `texts`; None where they are of another form."""
        if len(texts) < len(self.lines):
            return None
        found: dict[str, str] = {}
        for forms, text in zip(self.lines, texts, strict=False):
            read = [values for form in forms if (values := form.read(text)) is not None]
            if not read:
                return None
            found.update(read[0])
        return found


def parse_form(said: str) -> Form:
    """A form of source.toml. Raises NoForm."""
    lines = [" ".join(line.split()) for line in said.split("\n") if line.strip()]
    roles = [role for line in lines for role in _PLACEHOLDER.findall(line) if role]
    if not roles:
        raise NoForm("has no placeholder")
    twice = next((role for role in roles if roles.count(role) > 1), None)
    if twice:
        raise NoForm(f"has {{{twice}}} twice")
    return Form(tuple(tuple(_ways(line)) for line in lines))


def _ways(line: str) -> Iterator[Line]:
    plain = _SET.sub("", _MARK.sub("", line))
    for text in dict.fromkeys((plain, line)):
        parts = _PLACEHOLDER.split(text)
        texts = tuple(parts[::2])
        if not all(texts[1:-1]):
            raise NoForm("has two placeholders with nothing between them")
        yield Line(tuple(parts[1::2]), texts)
