"""What a map of errors holds, as its reader found it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

EntryKind = Literal["exact", "broad", "constant", "retry"]
"""`exact`: a code with a class or a text. `broad`: a text that is looked for in a message.
`constant`: a name for a code. `retry`: a code in a set of those to send again."""

Extent = tuple[int, int]
"""From and to, as offsets into the text of the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row. `code` is the text that is looked for where the kind is `broad`; `name` the class,
    member or category beside it; `text` what its author wrote of it, in a comment or a literal.
    `table` is the path of names to it. The extents are what a new row in its style replaces.
    """

    kind: EntryKind
    code: str
    line: int
    table: str = ""
    name: str | None = None
    text: str | None = None
    retried: bool | None = None
    row_at: Extent = (0, 0)
    code_at: Extent | None = None
    name_at: Extent | None = None
    text_at: Extent | None = None

    @property
    def is_code(self) -> bool:
        return self.kind != "broad"


@dataclass(frozen=True, slots=True, kw_only=True)
class MapFile:
    """A file with its entries in their order. `parents` has the classes that it defines."""

    path: str
    form: str
    text: str
    entries: tuple[Entry, ...]
    parents: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
