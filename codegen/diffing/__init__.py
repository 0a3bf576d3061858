"""Spec × Spec to changes (compare), and what a project thinks of them (judge)."""

from codegen.diffing.changes import KINDS, Change, Kind
from codegen.diffing.compare import compare
from codegen.diffing.spots import Side

__all__ = ["KINDS", "Change", "Kind", "Side", "compare"]
