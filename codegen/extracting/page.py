"""One document on its way through the extractors: its blocks, its sections, and who claimed what."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import TYPE_CHECKING, TypeVar

from codegen.config import DocumentRule, Source, TableRule
from codegen.extracting.apart import lines_of
from codegen.extracting.columns import find_swapped, read_roles
from codegen.extracting.fields.marks import meaning_of_none, meaning_of_none_listed
from codegen.extracting.headers import Role, key_of
from codegen.extracting.lined import Lined, say_lines
from codegen.extracting.outline import Outline
from codegen.extracting.raw import Place
from codegen.extracting.reference import reshape
from codegen.extracting.said import Said, chains, is_named, say_sections
from codegen.extracting.spaced import unspace
from codegen.extracting.stacked import unstack
from codegen.faults import Fault
from codegen.findings import Finding
from codegen.reading.blocks import (
    AnyBlock,
    Block,
    Document,
    Heading,
    Inline,
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
)
_LATIN_WORD = re.compile("[A-Za-z]{2,}")

_NUMBER_ALONE = re.compile(r"-?[0-9]{1,10}\Z")
_SYMBOL_ALONE = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\Z")
LABEL_REPEATS = 3
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
    _sections: list[Heading | None] = field(default_factory=list)
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
        return self._sections[index]

    def section(self, index: int) -> str | None:
        heading = self._sections[index]
        return heading.text if heading else None

    def rule_for(self, index: int) -> TableRule | None:
        """What source.toml says of the table at `index`, by the heading above it."""
        return self.table_rules.get(index)

    def said_columns(self, index: int) -> frozenset[str]:
        """The roles that source.toml gives the columns of the table at `index`."""
        table, rule = self.blocks[index], self.rule_for(index)
        said: Iterable[str | None] = rule.columns if rule else ()
        if id(table) in self.lined.roles:
            said = self.lined.roles[id(table)]
        elif not said and self.words and isinstance(table, Table):
            said = (self.words.get(key_of(cell.text)) for cell in table.header)
        return frozenset(role for role in said if role)

    def roles(self, index: int, table: Table) -> tuple[Role | None, ...]:
        """The roles of a table's columns: as source.toml says, else by header and content."""
        if index not in self._roles:
            self._roles[index] = self._read_roles(index, table)
        return self._roles[index]

    def _read_roles(self, index: int, table: Table) -> tuple[Role | None, ...]:
        if id(table) in self.lined.roles:
            return self.lined.roles[id(table)]
        rule = self.rule_for(index)
        if rule and rule.columns:
            return self._said_roles(rule, table)
        header = [cell.text for cell in table.header]
        if index in self.glued:
            return tuple(self._as_worded(header, self.glued[index].roles))
        rows = [[cell.text for cell in row.cells] for row in table.rows]
        roles = list(read_roles(header, rows))
        swapped = find_swapped(roles, rows)
        if swapped:
            one, other = swapped
            what = f"the columns {header[one]!r} and {header[other]!r} hold what the other's header says"
            self.find(
                "columns-swapped",
                table.line,
                self.section(index) or header[0],
                what,
                " | ".join(header),
            )
            roles[one], roles[other] = roles[other], roles[one]
        return tuple(self._as_worded(header, roles))

    def _as_worded(
        self, header: Sequence[str], roles: Sequence[Role | None]
    ) -> Iterator[Role | None]:
        """Roles, but of the headers that source.toml has a word for ([columns]) those that it says."""
        keys = [key_of(text) for text in header]
        said = {self.words[key] for key in keys if key in self.words}
        self.used_words.update(key for key in keys if key in self.words)
        for key, role in zip_longest(keys, roles):
            if key is not None and key in self.words:
                yield self.words[key]
            else:
                yield None if role in said else role

    def _said_roles(self, rule: TableRule, table: Table) -> tuple[Role | None, ...]:
        """Those of source.toml. Raises Fault: the table has another number of columns by now."""
        width = len(table.header) or max((len(row.cells) for row in table.rows), default=0)
        if width != len(rule.columns):
            what = f"source.toml names {len(rule.columns)} columns under {rule.heading!r}, the table has {width}"
            advice = "look at the table, then change `columns` of that [[tables]] in source.toml"
            raise Fault("columns-changed", what, self.document.path, table.line, advice)
        return tuple(said or None for said in rule.columns)  # type: ignore[misc]  # sourcefile.py checked them

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


def open_page(document: Document, rule: DocumentRule, source: Source) -> Page:
    """A page with its glued columns got back, its sections known, and nothing claimed but what
    source.toml ignores."""
    tables = tuple(table for table in source.tables if table.file in (None, rule.file))
    page = Page(document, rule, tables, blocks=document.blocks)
    if document.format == "text":
        page.blocks = tuple(unspace(tuple(unstack(page.blocks))))
        page.blocks = tuple(_with_glued(page))
    else:
        page.blocks = reshape(document)
    page.blocks = tuple(line for block in page.blocks for line in lines_of(block))
    for header, said in source.columns.items():  # sourcefile.py checked the roles
        page.words[key_of(header)] = said or None  # type: ignore[assignment]
    if source.lines or source.sections:
        glued = {id(page.blocks[n]): table for n, table in page.glued.items()}
        page.blocks, page.lined = say_lines(page.blocks, source.lines, rule.file)
        page.blocks, page.said = say_sections(page.blocks, source.sections, rule.file)
        numbered = enumerate(page.blocks)
        page.glued = {n: glued[id(block)] for n, block in numbered if id(block) in glued}
    page._sections = list(_sections(page.blocks))
    page.labels = frozenset(_labels(page.blocks))
    page.unmarked = meaning_of_none(page.blocks)
    page.unmarked_entry = meaning_of_none_listed(page.blocks)
    page.table_rules = dict(_table_rules(page)) if tables else {}
    ignored = {index for index, table_rule in page.table_rules.items() if table_rule.ignore}
    for index in ignored | page.said.ignored:
        page.claim(index, "ignored")
    return page


def _table_rules(page: Page) -> Iterator[tuple[int, TableRule]]:
    for index, chain in enumerate(chains(page.blocks)):
        if isinstance(page.blocks[index], Table):
            rule = next((rule for rule in page.tables if is_named(rule.heading, chain)), None)
            if rule:
                yield index, rule


def _with_glued(page: Page) -> Iterator[AnyBlock]:
    """The blocks, runs of lines that are glued tables turned into tables."""
    # Twenty modules, that no page of HTML or markdown needs.
    from codegen.extracting.glued import find_glued_tables

    texts = [block for block in page.blocks if isinstance(block, Paragraph | Heading | Item)]
    lines = [
        (block.line, block.text)
        for above, block in zip([None, *texts], texts, strict=False)
        if block.text and not (above and _is_below_code(above.text, block.text))
    ]
    tables = {table.line: table for table in find_glued_tables(lines)}
    end, index = 0, 0
    for block in page.blocks:
        glued = tables.get(block.line)
        if glued is not None:
            page.glued[index] = glued
            end = glued.end_line
            yield _table(glued)
        elif block.line <= end:
            continue
        else:
            yield block
        index += 1


def _is_below_code(above: str, text: str) -> bool:
    """Whether a line is the symbol of the code above it: no header whose words are glued."""
    return _NUMBER_ALONE.match(above) is not None and _SYMBOL_ALONE.match(text) is not None


def _table(glued: GluedTable) -> Table:
    rows = tuple(Row(row.line, row.end_line, tuple(map(Inline, row.cells))) for row in glued.rows)
    return Table(glued.line, glued.end_line, tuple(map(Inline, glued.header)), rows)


def _sections(blocks: tuple[AnyBlock, ...]) -> Iterator[Heading | None]:
    current: Heading | None = None
    for block in blocks:
        yield current
        if isinstance(block, Heading):
            current = block


def _labels(blocks: tuple[AnyBlock, ...]) -> Iterator[str]:
    counts = Counter(block.text.casefold() for block in blocks if isinstance(block, Heading))
    return (text for text, count in counts.items() if count >= LABEL_REPEATS)


def language_of(text: str) -> str:
    """The language of a text by its script; Latin letters are taken for English."""
    latin = len(_LATIN_WORD.findall(text))
    for language, script in _SCRIPTS:
        # An English table may quote a name in another script; a Chinese one is full of it.
        if len(script.findall(text)) > latin:
            return language
    return "en"
