"""Which rows of errors are a second language's, and which only have their texts in another one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from codegen.extracting.raw import RawError


def settle_languages(errors: Sequence[RawError]) -> list[RawError]:
    """The rows, those of a section that translates no code of the first language counted as its
    own: a Chinese page may quote English messages in one of its tables."""
    if not errors:
        return []
    first = errors[0].language
    known = {_key(error) for error in errors if error.language == first}
    told: dict[tuple[str, str | None], set[tuple[str, str]]] = defaultdict(set)
    for error in errors:
        told[error.language, error.section].add(_key(error))
    return [
        (
            replace(error, language=first)
            if known.isdisjoint(told[error.language, error.section])
            else error
        )
        for error in errors
    ]


def _key(error: RawError) -> tuple[str, str]:
    return error.space, error.code
