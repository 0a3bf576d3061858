"""Spec × Spec to changes. Nothing is judged here: every difference of facts is one change."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.diffing.changes import GROUPS, Change
from codegen.diffing.endpoints import compare_endpoints
from codegen.diffing.enums import compare_enums
from codegen.diffing.errors import compare_errors
from codegen.diffing.sources import compare_sources, pair_documents
from codegen.diffing.spots import Side
from codegen.model import Spec


def compare(old: Side | Spec, new: Side | Spec) -> tuple[Change, ...]:
    """All changes, sorted by group, pointer and kind. Order of rows, lines and names of ours are
    no facts."""
    sides = _side(old), _side(new)
    return tuple(sorted(_changes(sides), key=_order))


def _side(spec: Side | Spec) -> Side:
    return Side(spec) if isinstance(spec, Spec) else spec


def _changes(sides: tuple[Side, Side]) -> Iterator[Change]:
    documents = pair_documents(sides)
    yield from compare_errors(sides, documents)
    yield from compare_enums(sides)
    yield from compare_endpoints(sides, documents)
    yield from compare_sources(sides, documents)


def _order(change: Change) -> tuple[int, str, str, str]:
    return GROUPS.index(change.kind.group), change.subject.pointer, change.id, change.fingerprint
