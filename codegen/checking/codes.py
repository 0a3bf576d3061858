"""Codes that are documented twice, or outside the range that the document states."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from codegen.checking.case import Case
from codegen.findings import Finding
from codegen.model import CODE, ErrorCode, Meaning


def code_repeated(case: Case) -> Iterator[Finding]:
    """One finding a code, at its second row."""
    for error, rows in _repeated(case):
        first, second = rows[:2]
        same = "with the same text" if first.message == second.message else "with another text"
        what = f"{error.code} is documented {len(rows)} times, {same} (first in line {first.line})"
        yield case.at_meaning("code-repeated", error, second, what)


def _repeated(case: Case) -> Iterator[tuple[ErrorCode, list[Meaning]]]:
    """The codes with several rows in one table; tables of several endpoints repeat no code."""
    for error in case.spec.errors:
        tables: dict[object, list[Meaning]] = defaultdict(list)
        for meaning in error.meanings:
            tables[meaning.endpoints].append(meaning)
        yield from ((error, rows) for rows in tables.values() if len(rows) > 1)


def code_out_of_range(case: Case) -> Iterator[Finding]:
    ranges = {info.id: info.code_range for info in case.spec.documents if info.code_range}
    for error, meaning in case.meanings():
        stated = ranges.get(meaning.document)
        if stated is None or error.space != CODE or not error.code.lstrip("-").isdigit():
            continue
        low, high = sorted(map(int, stated))
        if not low <= int(error.code) <= high:
            what = f"{error.code} is outside the range that the document states, {low} to {high}"
            yield case.at_meaning("code-out-of-range", error, meaning, what)
