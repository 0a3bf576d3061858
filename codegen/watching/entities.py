"""What was read of each page, counted table by table, before and after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from codegen.diffing.changes import Change
from codegen.model import Field, Spec
from codegen.pipeline import Reading
from codegen.reading.blocks import Table
from codegen.watching.removals import REMOVALS

Where = tuple[str, str]
"""A document's id and the table in it: the heading of errors, the endpoint of fields."""


@dataclass(frozen=True)
class Gone:
    """What went from one table: how much, of how much."""

    where: Where
    gone: int
    had: int


def names_of(reading: Reading) -> dict[str, str]:
    """The file of each document id."""
    return {document.id: rule.file for document, rule in reading.vendor.documents}


def files_of(reading: Reading) -> dict[str, str]:
    """The file, below documents/, of each document's path."""
    return {document.path: rule.file for document, rule in reading.vendor.documents}


def sizes(spec: Spec) -> Counter[Where]:
    """The number of entities in each table of each document."""
    found: Counter[Where] = Counter()
    for error in spec.errors:
        for meaning in error.meanings:
            found[meaning.document, f"errors of {meaning.section or 'the page'}"] += 1
    for endpoint in spec.endpoints:
        name = f"{endpoint.method or '?'} {endpoint.path}"
        found[endpoint.document, "endpoints"] += 1
        for kind, fields in (("params", endpoint.params), ("fields", endpoint.response_fields)):
            if fields:
                found[endpoint.document, f"{kind} of {name}"] += count_fields(fields)
    return found


def count_fields(fields: Sequence[Field]) -> int:
    count, left = 0, list(fields)
    while left:
        field = left.pop()
        count += 1
        left += field.fields
    return count


def counts_of(reading: Reading, id: str) -> dict[str, int]:
    """How many errors, endpoints, params, fields and tables a document has."""
    found: Counter[str] = Counter()
    for (document, table), count in sizes(reading.spec).items():
        if document == id:
            found[table.partition(" ")[0]] += count
    page = next(page for page in reading.pages if page.document.id == id)
    found["tables"] = sum(isinstance(block, Table) for block in page.blocks)
    return dict(found)


def total_of(counts: dict[str, int]) -> int:
    return sum(count for kind, count in counts.items() if kind != "tables")


def removals(changes: Sequence[Change], old: Spec) -> list[Gone]:
    """What went, table by table; every group of a document once more as a whole."""
    had = sizes(old)
    gone: Counter[Where] = Counter()
    for change in changes:
        if change.id in REMOVALS and change.source is not None:
            gone[change.source.document, _table(change)] += 1
    return [Gone(where, count, had[where]) for where, count in gone.items() if had[where]]


def removed_from(changes: Sequence[Change], id: str) -> int:
    return sum(
        change.id in REMOVALS and change.source is not None and change.source.document == id
        for change in changes
    )


def _table(change: Change) -> str:
    group = change.id.partition("-")[0]
    if group == "error":
        meanings = change.before.get("meanings") if isinstance(change.before, dict) else None
        section = meanings[0].get("section") if meanings else None
        return f"errors of {section or 'the page'}"
    if group in ("param", "field"):
        return f"{group}s of {change.subject.key.partition(' ')[2]}"
    return "endpoints" if group == "endpoint" else group
