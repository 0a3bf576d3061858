"""Whether keys are codes of a vendor, whatever the table is called."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from codegen.model import HTTP_STATUS, Spec

_FEWEST = 3
_SHORTEST = 3


@dataclass(frozen=True)
class Overlap:
    """`codes` are the documented ones; where none are known, no keys are."""

    codes: frozenset[str] = frozenset()

    def holds(self, keys: Iterable[str]) -> bool:
        """Whether three of these, and half of them at least, are documented. Short ones say
        nothing: anything is numbered from 1, and statuses are everybody's."""
        distinct = set(keys)
        known = {key for key in distinct & self.codes if len(key) >= _SHORTEST}
        return len(known) >= _FEWEST and 2 * len(known) >= len(distinct)


def overlap_of(spec: Spec) -> Overlap:
    codes = {error.code for error in spec.errors if error.space != HTTP_STATUS}
    bare = {code.lstrip("0") for code in codes if code.isdecimal()}
    return Overlap(frozenset(codes | bare))


NOTHING_KNOWN = Overlap()
