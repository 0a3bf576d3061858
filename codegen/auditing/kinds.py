"""The table of what an audit finds; a finding is a difference like any other."""

from __future__ import annotations

from codegen.diffing.changes import Kind, make_kind

_ROWS = (
    ("meaning-changed", "BREAKS MAJOR ERR", "", "what is written of the code in the map is not what the document says of it now"),
    ("retry-forbidden", "BREAKS patch ERR", "", "a retry set holds a code that fails again until the caller changes something"),
    ("category-contradicted", "RISKY patch WARN", "", "the class leads a program to do another thing than the document asks for"),
    ("one-of-two-meanings", "RISKY patch WARN", "", "the document has several meanings of the code, and the map one"),
    ("unknown-code", "ok patch WARN", "documented-absent", "a code that the document does not have, in a range that it covers or a slip of one that it has"),
    ("broad-text-gone", "ok patch WARN", "", "a text that is looked for in messages, and that no document contains"),
    ("documented-absent", "RISKY minor WARN", "unknown-code", "a documented code that the map does not have"),
    ("meaning-shifted", "ok none INFO", "", "reworded so far that it is about something else by our reading"),
)  # fmt: skip
_SPECIAL = {
    "category-contradicted": {"lesser": "ok patch INFO"},
    "one-of-two-meanings": {"lesser": "ok patch INFO"},
    "retry-forbidden": {"lesser": "RISKY patch INFO"},
}
KINDS: dict[str, Kind] = {
    row[0]: make_kind("maps", *row, **_SPECIAL.get(row[0], {})) for row in _ROWS
}
"""All kinds by id, the worst first."""
