"""What comes out: rows of cells with the confidence that they were cut where the page had it."""

from __future__ import annotations

from dataclasses import dataclass

from codegen.extracting.headers import Role

UNCERTAIN = 0.8
"""A row of less confidence is reported to people."""


@dataclass(frozen=True, slots=True)
class GluedRow:
    """`cells` has one entry a column, "" where absent; `evidence` says in words what decided."""

    line: int
    end_line: int
    cells: tuple[str, ...]
    confidence: float
    evidence: str


@dataclass(frozen=True, slots=True)
class GluedTable:
    """`header` has the header's own words, split, "" over a column that it does not name; it is
    empty where the table has none. `is_cut`: the last row lacks the texts that all others have."""

    line: int
    end_line: int
    header: tuple[str, ...]
    header_line: int | None
    roles: tuple[Role, ...]
    rows: tuple[GluedRow, ...]
    is_cut: bool = False
