"""Endpoints that are documented twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from codegen.checking.case import Case, at
from codegen.extracting.raw import RawEndpoint
from codegen.findings import Finding
from codegen.model import full_path


def endpoint_repeated(case: Case) -> Iterator[Finding]:
    """Sections about one operation of a method and path with other fields: only the first is in the spec."""
    found: dict[tuple[str | None, str], list[RawEndpoint]] = defaultdict(list)
    for facts in case.facts:
        for raw in facts.endpoints:
            if raw.params or raw.response_fields:
                found[raw.method, full_path(raw)].append(raw)
    for (method, path), (first, *others) in found.items():
        for other in others:
            if _names(other) != _names(first):
                key = f"{method or '?'} {path}"
                what = f"{key} is documented in {first.place.path}:{first.place.line} as well, with other fields"
                yield at(other.place, "endpoint-repeated", key, what, other.title)


def _names(raw: RawEndpoint) -> list[str]:
    return [field.name for field in (*raw.params, *raw.response_fields)]
