"""One document on its way through the extractors: its blocks, its sections, and who claimed what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from codegen.config import DocumentRule, TableRule
from codegen.extracting.headers import Role
from codegen.extracting.lined import Lined
from codegen.extracting.outline import Outline
from codegen.extracting.raw import Place
from codegen.extracting.said import Said
from codegen.extracting.table_roles import read_table_roles, said_columns
from codegen.faults import Fault
from codegen.findings import Finding
from codegen.reading.blocks import (
    AnyBlock,
    Block,
    Document,
    Heading,
    Item,
    Paragraph,
    Row,
    Table,
)

if TYPE_CHECKING:
    from codegen.extracting.glued import GluedTable

_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
)
_PERSIAN_LETTER = re.compile("[\u067e\u0686\u0698\u06af]")
_LATIN_WORD = re.compile("[A-Za-z]{2,}")
Kind = TypeVar("Kind", bound=Block)


@dataclass(slots=True)
class Page:
    """`table_rules` are those of source.toml by the index of their table, `words` what it says of
    headers, `lined` of lines, `used_words` those of `words` that a table has; `claims` maps a piece, (block, row) or (block, None) for all of it, to the extractor that
    understood it; `glued` the blocks whose columns were got back from glued lines; `labels` are
    headings that come back in section after section, without case; `unmarked` is what a name
    without a mark says of being required, `unmarked_entry` what one in a list; `owners` the (method, path) of
    the endpoint in whose section a block stands; `said` what source.toml says of its sections."""

    document: Document
    rule: DocumentRule
    tables: tuple[TableRule, ...] = ()
    table_rules: dict[int, TableRule] = field(default_factory=dict)
    words: dict[str, Role | None] = field(default_factory=dict)
    used_words: set[str] = field(default_factory=set)
    lined: Lined = field(default_factory=Lined)
    said: Said = field(default_factory=Said)
    blocks: tuple[AnyBlock, ...] = ()
    glued: dict[int, GluedTable] = field(default_factory=dict)
    claims: dict[tuple[int, int | None], str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    labels: frozenset[str] = frozenset()
    unmarked: str | None = None
    unmarked_entry: str | None = None
    owners: dict[int, tuple[str | None, str]] = field(default_factory=dict)
    outline: Outline | None = None
    sections: list[Heading | None] = field(default_factory=list)
    _roles: dict[int, tuple[Role | None, ...]] = field(default_factory=dict)

    def place(self, block: AnyBlock | Row) -> Place:
        return Place(self.document.id, self.document.path, block.line)

    def place_of_line(self, line: int) -> Place:
        return Place(self.document.id, self.document.path, line)

    def claim(self, index: int, by: str, row: int | None = None) -> None:
        self.claims[index, row] = by

    def is_claimed(self, index: int, row: int | None = None) -> bool:
        return (index, None) in self.claims or (row is not None and (index, row) in self.claims)

    def free(self, kind: type[Kind]) -> Iterator[tuple[int, Kind]]:
        """The blocks of a kind that nobody has claimed yet, with their index."""
        for index, block in enumerate(self.blocks):
            if isinstance(block, kind) and not self.is_claimed(index):
                yield index, block

    def lines(self) -> Iterator[tuple[int, Paragraph | Item]]:
        """The paragraphs and list entries that nobody has claimed yet, with their index."""
        for index, block in enumerate(self.blocks):
            if isinstance(block, Paragraph | Item) and not self.is_claimed(index):
                yield index, block

    def heading(self, index: int) -> Heading | None:
        """The nearest heading above a block."""
        return self.sections[index]

    def section(self, index: int) -> str | None:
        heading = self.sections[index]
        return heading.text if heading else None

    def rule_for(self, index: int) -> TableRule | None:
        """What source.toml says of the table at `index`, by the heading above it."""
        return self.table_rules.get(index)

    def said_columns(self, index: int) -> frozenset[str]:
        """The roles that source.toml gives the columns of the table at `index`."""
        return said_columns(self, index)

    def roles(self, index: int, table: Table) -> tuple[Role | None, ...]:
        """The roles of a table's columns: as source.toml says, else by header and content."""
        if index not in self._roles:
            self._roles[index] = tuple(read_table_roles(self, index, table))
        return self._roles[index]

    def refuse_cut(self, index: int, table: Table) -> None:
        """Raises Fault: the document ends in a row with fewer cells than its header, so it was cut
        while it was fetched. Where other rows are as short, the last is one of them."""
        last = table.rows[-1] if table.rows else None
        if last is None or index != len(self.blocks) - 1:
            return
        if any(len(row.cells) == len(last.cells) < len(table.header) for row in table.rows[:-1]):
            return
        glued = self.glued.get(index)
        filled = sum(bool(cell.text) for cell in last.cells) if glued else len(last.cells)
        if glued.is_cut if glued else filled < len(table.header):
            width = len(glued.roles) if glued else len(table.header)
            what = f"the last row has {filled} of {width} columns: the document was cut here"
            advice = "fetch the document again, whole"
            raise Fault("document-cut", what, self.document.path, last.line, advice)

    def is_repeated_header(self, index: int, number: int) -> bool:
        """Whether a row says again what the header says: long tables repeat it."""
        table = self.blocks[index]
        if not isinstance(table, Table) or not table.header:
            return False
        cells = table.rows[number].cells
        return [cell.text for cell in cells] == [cell.text for cell in table.header]

    def is_section_row(self, index: int, number: int) -> bool:
        """Whether a row is one cell over all columns: it says what the rows below are about."""
        table = self.blocks[index]
        if not isinstance(table, Table) or self.document.format != "html":
            return False
        row = table.rows[number]
        return len(row.cells) == 1 < len(table.header) and bool(row.cells[0].text)

    def report_ragged(self, index: int, table: Table) -> None:
        """Findings for the rows with more or fewer cells than the header; one for a table in which
        most are so. A cell that is missing in the middle moves all behind it."""
        width = len(table.header)
        if not width or index in self.glued:
            return
        ragged = [
            (number, row)
            for number, row in enumerate(table.rows)
            if len(row.cells) != width and not self.is_section_row(index, number)
        ]
        is_whole = len(ragged) * 2 > len(table.rows)
        for number, row in ragged[:1] if is_whole else ragged:
            rest = (
                f", as have {len(ragged) - 1} more of {len(table.rows)}"
                if is_whole and len(ragged) > 1
                else ""
            )
            words = " | ".join(cell.text for cell in row.cells)
            what = f"the row has {len(row.cells)} cells and the header {width}{rest}"
            self.find("row-ragged", row.line, words[:40] or str(number), what, words)

    def find(
        self, kind: str, line: int, key: str, what: str, words: str = "", advice: str = ""
    ) -> None:
        self.findings.append(Finding(self.document.path, line, kind, key, what, words, advice))


def language_of(text: str) -> str:
    """The language of a text by its script; Latin letters are taken for English."""
    latin = len(_LATIN_WORD.findall(text))
    for language, script in _SCRIPTS:
        # An English table may quote a name in another script; a Chinese one is full of it.
        if len(script.findall(text)) > latin:
            return "fa" if language == "ar" and _PERSIAN_LETTER.search(text) else language
    return "en"
