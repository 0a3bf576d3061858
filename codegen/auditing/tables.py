"""The table of a map that has most codes of a vendor: that is where a missing row belongs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from codegen.auditing.documented import Documented, documented
from codegen.auditing.entries import Entry, MapFile
from codegen.model import Spec

_FEWEST_NAMES = 4


@dataclass(frozen=True)
class Table:
    """The rows of the table that has most codes of the vendor, in a file."""

    file: MapFile
    rows: tuple[Entry, ...]
    known: Documented

    @property
    def has_members(self) -> bool:
        """Whether names are those of codes, each its own, and not of classes."""
        names = [row.name for row in self.rows if row.name]
        is_before = all(
            row.name_at < row.code_at for row in self.rows if row.name_at and row.code_at
        )
        is_distinct = is_before and len({*names}) == len(names) >= _FEWEST_NAMES
        is_enum = "enum" in self.rows[0].table.lower().split(".")
        return self.rows[0].kind == "constant" or (bool(names) and (is_distinct or is_enum))

    def is_class(self, row: Entry) -> bool:
        """Whether a row is a class of Python that has the code."""
        if self.file.form != "python" or row.name_at is None:
            return False
        return self.file.text[: row.name_at[0]].endswith("class ")

    def models(self) -> list[Entry]:
        """Rows that have their lines for themselves, those with most to say first."""
        places = Counter(entry.row_at for entry in self.file.entries)
        alone = [row for row in self.rows if places[row.row_at] == 1]
        return sorted(alone, key=lambda row: (row.name is None, row.text is None))


def table_of(spec: Spec, files: Sequence[MapFile]) -> Table | None:
    known = documented(spec)
    best: Table | None = None
    for file in files:
        codes = [e for e in file.entries if e.kind in ("exact", "constant")]
        counts = Counter(entry.table for entry in codes if known.find(entry.code))
        if counts:
            name, _ = counts.most_common(1)[0]
            found = Table(file, tuple(e for e in codes if e.table == name), known)
            best = found if best is None or len(found.rows) > len(best.rows) else best
    return best
