"""TOML of ours: what is wrong with one that is read, and one form for all that is written, which
people read and merge."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass
class NoToml(Exception):
    """What is wrong, and its line where that is known."""

    what: str
    line: int | None = None


def parse_toml(text: str) -> dict[str, Any]:
    """Raises NoToml."""
    import tomllib  # not above: a run that has nothing to do reads no TOML

    try:
        return tomllib.loads(text)
    except RecursionError:
        raise NoToml("nested too deep") from None
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line ([0-9]+)", str(error))
        what = re.sub(r" \(at .*\)\Z", "", str(error))
        raise NoToml(what, int(line[1]) if line else None) from None


def toml_array(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(toml_string, texts))}]"


def toml_string(text: str) -> str:
    """A basic string on one line, whatever is in the text. Raises ValueError: a lone surrogate,
    which TOML cannot hold."""
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if "\ud800" <= character <= "\udfff":
        raise ValueError(f"a lone surrogate: {character!r}")
    return character if character.isprintable() else f"\\U{ord(character):08x}"
