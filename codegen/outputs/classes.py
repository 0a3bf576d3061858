"""The classes of `errors.py`: what each is called, derives from and says of itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from codegen.model import Category, Meaning, Scope, Spec
from codegen.naming import Group, class_name
from codegen.outputs.members import Member

CATEGORY_BASES: Mapping[Category, str] = {
    "unknown_outcome": "UnknownOutcomeError",
    "rate_limit": "RateLimitError",
    "timing": "TimingError",
    "authentication": "AuthenticationError",
    "insufficient_funds": "InsufficientFundsError",
    "compliance": "ComplianceError",
    "account": "AccountError",
    "permission": "PermissionDeniedError",
    "hold": "HoldError",
    "quota": "QuotaError",
    "not_found": "NotFoundError",
    "conflict": "ConflictError",
    "unsupported": "UnsupportedError",
    "unavailable": "UnavailableError",
    "internal": "InternalError",
    "invalid_order": "InvalidOrderError",
    "invalid_request": "InvalidRequestError",
    "other": "OtherError",
}
"""A success has none: a code that says that it worked is a member of its enum only."""


def document_urls(spec: Spec) -> dict[str, str]:
    """The address of each document that says one."""
    urls = {each.id: each.url for each in spec.documents if each.url}
    anchors = {each.id: each.anchor for each in spec.documents if each.anchor}
    return {
        id: url if "#" in url or id not in anchors else f"{url}#{anchors[id]}"
        for id, url in urls.items()
        if url.startswith(("https://", "http://"))
    }


def plain_class(name: str, bases: tuple[str, ...], *doc: str, **options: object) -> dict[str, Any]:
    pairs = tuple(options.items())
    return {"name": name, "bases": bases, "code": None, "options": pairs, "doc": doc}


def group_classes(group: Group, base: str, unknown: str) -> Iterator[dict[str, Any]]:
    """Its class, and that of its codes that are not documented."""
    if group.within is not None:
        base, unknown = group.within.name, group.within.unknown
    yield plain_class(group.name, (base,), f"A code of {group.words}.")
    doc = f"A code of {group.words} that the documents do not have."
    yield plain_class(group.unknown, (group.name, unknown), doc, unknown=group.span)


def code_classes(member: Member, urls: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """One for each name that the rows of a code have."""
    names = dict.fromkeys(row.name for row, _ in member.rows)
    for name in names:
        rows = [(i, *pair) for i, pair in enumerate(member.rows) if pair[0].name == name]
        categories = dict.fromkeys(row.category for _, row, _ in rows if row.category != "success")
        if not categories:
            continue
        family = rows[0][1].family
        yield {
            "name": class_name(name),
            "family": class_name(family) if family else None,
            "bases": tuple(CATEGORY_BASES[category] for category in categories),
            "value": member.code,
            "code": f"{member.enum}.{member.name}",
            "options": _options([i for i, _, _ in rows], member),
            "doc": tuple(_doc(member, [(row, scope) for _, row, scope in rows], urls)),
        }


def _options(rows: list[int], member: Member) -> tuple[tuple[str, Any], ...]:
    """Which rows of its code a class is of, where they are not all."""
    return (("meanings", tuple(rows)),) if len(rows) < len(member.rows) else ()


def _doc(
    member: Member, rows: list[tuple[Meaning, Scope | None]], urls: Mapping[str, str]
) -> Iterator[str]:
    for index, (row, scope) in enumerate(rows):
        if index:
            yield ""
        yield f"{member.code}: {row.message}" if row.message else f"Code {member.code}."
        yield ""
        if member.since:
            yield f"Since {member.since}."
        if member.is_deprecated:
            yield "Deprecated by its documents."
        if row.description:
            yield f"{row.description}"
        yield from (f"Or: {text}" for text in row.variants)
        yield from (f"{language}: {text}" for language, text in row.translations.items())
        status = "" if row.http_status is None else f"HTTP {row.http_status}. "
        yield f"{status}Category {row.category}, retry {row.retry}."
        if scope is not None:
            yield f"Scope: {', '.join(filter(None, (scope.product, scope.transport)))}."
        yield from _place(row, urls)


def _place(row: Meaning, urls: Mapping[str, str]) -> Iterator[str]:
    place = f'{row.document}, "{row.section}"' if row.section else row.document
    if place:
        yield f"Documented in {place}."
    if row.document in urls:
        yield urls[row.document]


def family_classes(spaces: Mapping[str, list[Member]]) -> tuple[dict[str, Any], ...]:
    """The shared parents, each with the codes of its children."""
    codes: dict[str, list[str]] = {}
    for made in spaces.values():
        for member in made:
            for row, _ in member.rows:
                if row.family is not None and row.category != "success":
                    codes.setdefault(class_name(row.family), []).append(member.code)
    return tuple(
        {"name": name, "doc": f"Any of the codes {', '.join(dict.fromkeys(codes[name]))}."}
        for name in sorted(codes)
    )
