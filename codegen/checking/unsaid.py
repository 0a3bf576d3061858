"""What the documents leave unsaid, or what could be read only unsurely."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from codegen.checking.case import Case, at
from codegen.extracting.statuses import read_status
from codegen.findings import Finding
from codegen.inferring.required import infer_required
from codegen.model import HTTP_STATUS, Endpoint, full_path

NO_STATUS = frozenset(["", "-", "–", "—", "/", "N/A", "n/a"])
CLASS = re.compile(r"[1-5]XX\Z", re.IGNORECASE)
SURE = 0.8
"""A glued row that came apart less surely than this is reported."""


def method_unsaid(case: Case) -> Iterator[Finding]:
    """Endpoints without a method: one finding a table, not one a row."""
    tables: dict[tuple[str, str | None], list[Endpoint]] = defaultdict(list)
    for endpoint in case.spec.endpoints:
        if endpoint.method is None:
            tables[endpoint.document, endpoint.section].append(endpoint)
    for (document, section), rows in tables.items():
        first = min(rows, key=lambda row: row.line or 0)
        many = f"{len(rows)} endpoints of the table have" if len(rows) > 1 else "1 endpoint has"
        what = f"{many} no method, {first.path} first"
        path = case.path(document)
        yield Finding(
            path, first.line or 1, "method-unsaid", section or first.path, what, section or ""
        )


def required_unread(case: Case) -> Iterator[Finding]:
    """Words in the column of required that are neither yes nor no, nor a condition."""
    for facts in case.facts:
        for endpoint in facts.endpoints:
            for field in endpoint.params:
                if not infer_required(field).is_read:
                    key = f"{endpoint.method or '?'} {full_path(endpoint)} {field.name}"
                    what = f"whether {field.name} is required is said in words that were not understood"
                    yield at(field.place, "required-unread", key, what, field.required)


def status_unread(case: Case) -> Iterator[Finding]:
    for facts in case.facts:
        for row in facts.errors:
            said = row.status or ""
            is_known = said in NO_STATUS or CLASS.match(said) or read_status(said) is not None
            if not is_known and row.space != HTTP_STATUS:
                what = f"{said!r} stands where the HTTP status of {row.code} should be"
                yield at(row.place, "status-unread", row.code, what, said)


def split_uncertain(case: Case) -> Iterator[Finding]:
    for facts in case.facts:
        for row in facts.errors:
            if row.confidence < SURE:
                what = f"glued row split with confidence {row.confidence:.2f}: {row.message!r} | {row.description!r}"
                yield at(row.place, "split-uncertain", row.code, what, row.split)
