"""The roles of the columns of a page's tables, as source.toml says or as they are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from codegen.config import TableRule
from codegen.extracting.columns import find_swapped, read_roles
from codegen.extracting.headers import Role, word_key
from codegen.faults import Fault
from codegen.reading.blocks import Table

if TYPE_CHECKING:
    from codegen.extracting.page import Page


def said_columns(page: Page, index: int) -> frozenset[str]:
    """The roles that source.toml gives the columns of the table at `index`."""
    table, rule = page.blocks[index], page.rule_for(index)
    said: Iterable[str | None] = rule.columns if rule else ()
    if id(table) in page.lined.roles:
        said = page.lined.roles[id(table)]
    elif not said and page.words and isinstance(table, Table):
        said = (page.words.get(word_key(cell.text)) for cell in table.header)
    return frozenset(role for role in said if role)


def read_table_roles(page: Page, index: int, table: Table) -> Iterable[Role | None]:
    """Those of the table at `index`; two columns that hold what the other's header says are a
    finding. Raises Fault: source.toml names another number of columns."""
    rule = page.rule_for(index)
    if id(table) in page.lined.roles:
        return page.lined.roles[id(table)]
    if rule and rule.columns:
        return _said(page, rule, table)
    header = [cell.text for cell in table.header]
    if index in page.glued:
        return _worded(page, header, page.glued[index].roles)
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    roles = list(read_roles(header, rows))
    swapped = find_swapped(roles, rows)
    if swapped:
        one, other = swapped
        what = (
            f"the columns {header[one]!r} and {header[other]!r} hold what the other's header says"
        )
        key = page.section(index) or header[0]
        page.find("columns-swapped", table.line, key, what, " | ".join(header))
        roles[one], roles[other] = roles[other], roles[one]
    return _worded(page, header, roles)


def _worded(
    page: Page, header: Sequence[str], roles: Sequence[Role | None]
) -> Iterator[Role | None]:
    """Roles, but of the headers that source.toml has a word for ([columns]) those that it says."""
    keys = [word_key(text) for text in header]
    said = {page.words[key] for key in keys if key in page.words}
    page.used_words.update(key for key in keys if key in page.words)
    for key, role in zip_longest(keys, roles):
        if key is not None and key in page.words:
            yield page.words[key]
        else:
            yield None if role in said else role


def _said(page: Page, rule: TableRule, table: Table) -> tuple[Role | None, ...]:
    """Those of source.toml. Raises Fault: the table has another number of columns by now."""
    width = len(table.header) or max((len(row.cells) for row in table.rows), default=0)
    if width != len(rule.columns):
        what = f"source.toml names {len(rule.columns)} columns under {rule.heading!r}, the table has {width}"
        advice = "look at the table, then change `columns` of that [[tables]] in source.toml"
        raise Fault("columns-changed", what, page.document.path, table.line, advice)
    return tuple(said or None for said in rule.columns)  # type: ignore[misc]  # sourcefile.py checked them
