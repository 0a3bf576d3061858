"""A document as a page: glued columns got back, what source.toml says of it said, its sections known."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from codegen.config import DocumentRule, Source, TableRule
from codegen.extracting.apart import lines_of
from codegen.extracting.calls import with_calls
from codegen.extracting.fields.marks import meaning_of_none, meaning_of_none_listed
from codegen.extracting.headers import word_key
from codegen.extracting.lined import say_lines
from codegen.extracting.page import Page
from codegen.extracting.reference import reshape
from codegen.extracting.remarks import with_requirements
from codegen.extracting.said import chains, is_named, say_sections
from codegen.extracting.spaced import unspace
from codegen.extracting.stacked import unstack
from codegen.reading.blocks import (
    AnyBlock,
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

_NUMBER_ALONE = re.compile(r"-?[0-9]{1,10}\Z")
_SYMBOL_ALONE = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\Z")
LABEL_REPEATS = 3


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
    page.blocks = tuple(with_calls(line) for block in page.blocks for line in lines_of(block))
    page.blocks = with_requirements(page.blocks)
    for header, said in source.columns.items():  # sourcefile.py checked the roles
        page.words[word_key(header)] = said or None  # type: ignore[assignment]
    if source.lines or source.sections:
        glued = {id(page.blocks[n]): table for n, table in page.glued.items()}
        page.blocks, page.lined = say_lines(page.blocks, source.lines, rule.file)
        page.blocks, page.said = say_sections(page.blocks, source.sections, rule.file)
        numbered = enumerate(page.blocks)
        page.glued = {n: glued[id(block)] for n, block in numbered if id(block) in glued}
    page.sections = list(_sections(page.blocks))
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
