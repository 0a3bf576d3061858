"""Tables of properties without a header: the name with its marks in the first cell, and in the
second its type, limits, default, values and what it is, one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from codegen.extracting.sections import part_of
from codegen.reading.blocks import AnyBlock, Heading, Inline, Paragraph, Row, Table

_NAME = re.compile(
    r"(?P<name>[\w$@.:\[\]-]{1,128})(?P<mark> required| optional)?(?: deprecated)?\Z"
)
_WORD = r"(?:strings?|integers?|numbers?|booleans?|objects?|arrays?|files?|any|null)"
_TYPE = re.compile(
    rf"(?P<type>(?:Array of )?{_WORD}(?: or {_WORD})*(?: <[\w .-]+>)?(?: \([\w .-]+\))?)(?=\s|\Z)"
    r"(?P<rest>.*)\Z"
)
_UNITS = r"(?: (?:characters?|items?|properties))?"
_NUMBER = r"[\d.e+-]{1,30}"
_LIMIT = (
    rf"(?:[\[(] ?{_NUMBER} ?\.\. ?{_NUMBER} ?[\])]|(?:<=|>=|<|>|=) ?{_NUMBER}){_UNITS}"
    r"|\[ items [^\[\]]{1,80} \]|\^\S{0,200}\$|non-empty|unique|Nullable|Deprecated"
)
_LIMITS = re.compile(rf"\s*(?P<limits>(?:(?:{_LIMIT})(?=\s|\Z) ?)+)")
_DEFAULT = re.compile(r'\s*Default: (?P<default>"[^"]*"|\S+)')
_QUOTED = r'(?:"[^"]*"|-?\d[\w.]*|true|false|null)'
_VALUES = re.compile(rf"\s*(?:Enum|Value): (?P<values>{_QUOTED}(?: {_QUOTED})*)(?=\s|\Z)")
_HEADER = tuple(map(Inline, ("Name", "Type", "Required", "Default", "Values", "Description")))


def name_columns(blocks: Sequence[AnyBlock]) -> Iterator[AnyBlock]:
    """The blocks; such a table below the label of a part with a column for each thing it says."""
    label = ""
    for block in blocks:
        table = _named(block) if isinstance(block, Table) and part_of(label) else None
        yield table or block
        label = block.text if isinstance(block, Heading | Paragraph) else ""


def _named(table: Table) -> Table | None:
    """None where less than half of the rows are such."""
    rows = [_row(row) for row in table.rows]
    if table.header or sum(row is not None for row in rows) * 2 < max(len(rows), 1):
        return None
    kept = (made or _other(row) for made, row in zip(rows, table.rows, strict=True))
    return Table(table.line, table.end_line, _HEADER, tuple(kept))


def _row(row: Row) -> Row | None:
    name = _NAME.match(row.cells[0].text) if len(row.cells) == 2 else None
    type = _TYPE.match(row.cells[1].text) if name else None
    if name is None or type is None:
        return None
    said = _Said(type["rest"])
    limits, default, values = said.take(_LIMITS), said.take(_DEFAULT), said.take(_VALUES)
    limits = limits or said.take(_LIMITS)
    text = " ".join(filter(None, (said.rest.strip(), limits.strip())))
    quoted = values.replace('" "', '", "')
    return _made(row, name, (type["type"], default.strip('"'), quoted, text))


def _other(row: Row) -> Row:
    """A row with another form of type, which stays with what is said."""
    name = _NAME.match(row.cells[0].text)
    text = " ".join(cell.text for cell in row.cells[1:])
    return _made(row, name, ("", "", "", text))


def _made(row: Row, name: re.Match[str] | None, said: tuple[str, str, str, str]) -> Row:
    type, default, values, text = said
    # Only the required ones are marked.
    is_required = name is not None and name["mark"] == " required"
    first = Inline(name["name"] if name else row.cells[0].text, indent=row.cells[0].indent)
    cells = (type, "true" if is_required else "false", default, values, text)
    return Row(row.line, row.end_line, (first, *map(Inline, cells)))


class _Said:
    """What is left of a cell; each form is taken from its start."""

    def __init__(self, rest: str) -> None:
        self.rest = rest

    def take(self, form: re.Pattern[str]) -> str:
        match = form.match(self.rest)
        if match is None:
            return ""
        self.rest = self.rest[match.end() :]
        return match[1]
