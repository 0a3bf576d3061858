"""Guard 8: what a document refers to is still in it. A page that was cut in the middle refers to
what it has lost."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.model import Spec
from codegen.watching.fetching.answers import Unverified

Reference = tuple[str, str]
"""A document's id, and the path of the endpoint that it refers to."""


def refuse_references(old: Spec, new: Spec, id: str) -> Unverified | None:
    """References that led somewhere before, are still there, and lead nowhere now."""
    led = _references(old, id) & {(id, path) for path in _paths(old)}
    lost = sorted(path for _, path in led & _references(new, id) if path not in _paths(new))
    if not lost:
        return None
    rest = f" and {len(lost) - 1} more" if len(lost) > 1 else ""
    what = f"it refers to {lost[0][:120]}{rest}, which it described before and does not now"
    return Unverified("reference-lost", what, "where the vendor truly took them out, give ")


def _references(spec: Spec, id: str) -> set[Reference]:
    return set(_each(spec, id))


def _each(spec: Spec, id: str) -> Iterator[Reference]:
    for error in spec.errors:
        for meaning in error.meanings:
            if meaning.document == id:
                yield from ((id, path) for _, path in meaning.endpoints)
    for endpoint in spec.endpoints:
        if endpoint.document == id and endpoint.replaced_by:
            yield id, endpoint.replaced_by.rpartition(" ")[2]


def _paths(spec: Spec) -> set[str]:
    return {endpoint.path for endpoint in spec.endpoints}
