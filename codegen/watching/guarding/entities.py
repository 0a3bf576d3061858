"""What was read of each page, counted table by table, before and after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from codegen.diffing.changes import Change, pointer_of
from codegen.diffing.errors import error_label
from codegen.diffing.spots import endpoint_label
from codegen.model import Field, Spec
from codegen.pipeline import Reading
from codegen.reading.blocks import Table
from codegen.watching.guarding.removals import REMOVALS

Where = tuple[str, str]
"""A document's id and the table in it: the heading of errors, the endpoint of fields."""

_LISTS = {"params": "params", "response_fields": "fields"}


@dataclass(frozen=True)
class Gone:
    """What went from one table, or from all of a kind: how much, of how much."""

    where: Where
    gone: int
    had: int
    is_whole: bool = False


def names_of(reading: Reading) -> dict[str, str]:
    """The file of each document id."""
    return {document.id: rule.file for document, rule in reading.vendor.documents}


def sizes(spec: Spec, enums: Mapping[str, str] = MappingProxyType({})) -> Counter[Where]:
    """The number of entities in each table of each document. `enums`: the document of each set of
    values, which the spec does not know; those not in it are not counted."""
    found: Counter[Where] = Counter()
    for error in spec.errors:
        for meaning in error.meanings:
            found[meaning.document, _errors_of(meaning.section)] += 1
    for endpoint in spec.endpoints:
        found[endpoint.document, "endpoints"] += 1
        for kind, fields in (("params", endpoint.params), ("fields", endpoint.response_fields)):
            if fields:
                table = f"{kind} of {endpoint_label(endpoint)}"
                found[endpoint.document, table] += count_fields(fields)
    for enum in spec.enums:
        if document := enums.get(enum.name):
            found[document, "enums"] += 1
            found[document, f"values of {enum.name}"] += len(enum.values)
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
            found[_group(table)] += count
    page = next(page for page in reading.pages if page.document.id == id)
    found["tables"] = sum(isinstance(block, Table) for block in page.blocks)
    return dict(found)


def total_of(counts: dict[str, int]) -> int:
    return sum(count for kind, count in counts.items() if kind != "tables")


def removals(
    changes: Sequence[Change], old: Spec, enums: Mapping[str, str] = MappingProxyType({})
) -> list[Gone]:
    """What went, table by table; then, where a document has several tables of a kind, from all of
    these together: "errors of the page as a whole"."""
    had, tables = sizes(old, enums), tables_of(old, enums)
    gone = Counter(
        where
        for change in changes
        if change.id in REMOVALS and (where := table_of(change, tables)) is not None
    )
    return [
        *(Gone(where, count, had[where]) for where, count in gone.items()),
        *_as_a_whole(gone + _values_gone(changes, enums, had), had),
    ]


def _values_gone(
    changes: Sequence[Change], enums: Mapping[str, str], had: Counter[Where]
) -> Counter[Where]:
    """The values of sets that are gone themselves."""
    names = [change.subject.key for change in changes if change.id == "enum-removed"]
    tables = [(enums[name], f"values of {name}") for name in names if name in enums]
    return Counter({table: had[table] for table in tables})


def _as_a_whole(gone: Counter[Where], had: Counter[Where]) -> Iterator[Gone]:
    """Many tables that lost a few rows each."""
    for id, group in dict.fromkeys((id, _group(table)) for id, table in gone):
        tables = [where for where in had if where[0] == id and _group(where[1]) == group]
        if len(tables) > 1:
            lost, all = (sum(counts[where] for where in tables) for counts in (gone, had))
            yield Gone((id, f"{group} of the page as a whole"), lost, all, is_whole=True)


def removed_from(changes: Sequence[Change], id: str) -> int:
    return sum(
        change.id in REMOVALS and change.source is not None and change.source.document == id
        for change in changes
    )


def tables_of(spec: Spec, enums: Mapping[str, str] = MappingProxyType({})) -> dict[str, Where]:
    """The table that each entity stands in, by the beginning of the pointers of its changes."""
    found: dict[str, Where] = {}
    for error in spec.errors:
        for number, meaning in enumerate(error.meanings, start=1):
            label = error_label(error) + (f"#{number}" if number > 1 else "")
            found[pointer_of(("errors", label))] = meaning.document, _errors_of(meaning.section)
    for endpoint in spec.endpoints:
        label = endpoint_label(endpoint)
        found[pointer_of(("endpoints", label))] = endpoint.document, "endpoints"
        for name, kind in _LISTS.items():
            pointer = pointer_of(("endpoints", label, name))
            found[pointer] = endpoint.document, f"{kind} of {label}"
    for name, document in enums.items():
        found[pointer_of(("enums", name))] = document, "enums"
        found[pointer_of(("enums", name, "values"))] = document, f"values of {name}"
    return found


def table_of(change: Change, tables: Mapping[str, Where]) -> Where | None:
    """By the longest beginning of its pointer that a table is known of."""
    steps = change.subject.pointer.split("/")
    for count in (4, 3):
        if where := tables.get("/".join(steps[:count])):
            return where
    return None


def _errors_of(section: str | None) -> str:
    return f"errors of {section or 'the page'}"


def _group(table: str) -> str:
    return table.partition(" ")[0]
