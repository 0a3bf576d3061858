"""Codes that are documented twice, or outside the range that the document states."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.checking.case import Case
from codegen.findings import Finding
from codegen.model import CODE


def code_repeated(case: Case) -> Iterator[Finding]:
    """One finding a code, at its second row."""
    for error in case.spec.errors:
        if len(error.meanings) < 2:
            continue
        first, second = error.meanings[:2]
        same = "with the same text" if first.message == second.message else "with another text"
        what = f"{error.code} is documented {len(error.meanings)} times, {same} (first in line {first.line})"
        yield case.at_meaning("code-repeated", error, second, what)


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
