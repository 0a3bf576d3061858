"""Errors that are ordinary: what a person wrote or a document holds, said with place and advice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass
class Fault(Exception):
    """Something that stops one vendor. `code` is stable; `path` is relative to the project.

    Printed as `path:line: what (code)`, then what to do on a line of its own.
    """

    code: str
    what: str
    path: str | None = None
    line: int | None = None
    advice: str | None = None

    def __str__(self) -> str:
        place = "" if self.path is None else self.path
        if self.line is not None:
            place += f":{self.line}"
        head = f"{place}: {self.what}" if place else self.what
        tail = f"\n    {self.advice}" if self.advice else ""
        return f"{head} ({self.code}){tail}"


def did_you_mean(word: str, known: Iterable[str], otherwise: str | None = None) -> str | None:
    """Advice for a word that is not known: the one that was probably meant, else `otherwise`."""
    import difflib  # not above: only who has made a slip needs it

    near = difflib.get_close_matches(word, [*known], n=1)
    return f"did you mean {near[0]!r}?" if near else otherwise


class Faults(Exception):
    """Several faults of one vendor, all of them reported."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("; ".join(map(str, faults)))
        self.faults = tuple(faults)
