"""A finding: a difference between what is documented (before) and what the map has (after)."""

from __future__ import annotations

from dataclasses import dataclass

from codegen.auditing.entries import Entry, MapFile
from codegen.auditing.kinds import KINDS
from codegen.diffing.changes import Change, Location, Subject, Verdict, fingerprint, pointer_of
from codegen.diffing.errors import error_label, text_of
from codegen.diffing.spots import Side
from codegen.model import ErrorCode, Meaning

MapRow = tuple[MapFile, Entry]
Stated = tuple[ErrorCode, Meaning]


@dataclass(frozen=True)
class Found:
    """What a finding is made of: its row in a map, its row in the documents, or both."""

    id: str
    row: MapRow | None = None
    stated: Stated | None = None
    before: str | None = None
    after: str | None = None
    confidence: float = 1.0
    is_lesser: bool = False
    near: ErrorCode | None = None
    at: Location | None = None


def finding(side: Side, found: Found) -> Change:
    kind = KINDS[found.id]
    verdict: Verdict = (kind.lesser if found.is_lesser else None) or kind.verdict
    key = _key(found)
    pointer = pointer_of((("errors" if _is_code(found) else "texts"), key))
    at, document = _places(side, found)
    entry = found.row[1] if found.row else None
    mine = (entry.name, entry.text, entry.kind) if entry else None
    return Change(
        id=found.id,
        level=verdict.level,
        wire=verdict.wire,
        code=verdict.code,
        subject=Subject("code" if _is_code(found) else "text", key, pointer),
        before=found.before,
        after=found.after,
        confidence=found.confidence,
        paired_with=pointer_of(("errors", error_label(found.near))) if found.near else None,
        fingerprint=fingerprint(
            found.id, pointer, text_of(found.stated[1]) if found.stated else "", mine
        ),
        source=side.origin(found.stated[1].document) if found.stated else None,
        location=at,
        former_location=document,
    )


def _is_code(found: Found) -> bool:
    return found.row is None or found.row[1].is_code


def _key(found: Found) -> str:
    if found.stated:
        return error_label(found.stated[0])
    assert found.row is not None
    return found.row[1].code


def _places(side: Side, found: Found) -> tuple[Location | None, Location | None]:
    stated = found.stated
    near = (found.near, found.near.meanings[0]) if found.near and found.near.meanings else None
    document = next(
        (side.location(each.document, each.line) for _, each in filter(None, (stated, near))), None
    )
    mine = Location(found.row[0].path, found.row[1].line) if found.row else found.at
    return mine or document, document if mine else None


def said(entry: Entry) -> str:
    """ "RateLimit: Too many requests", as much of it as there is."""
    return ": ".join(part for part in (entry.name, entry.text) if part) or entry.code


def stated_words(meaning: Meaning) -> str:
    return f"{meaning.category}, retry {meaning.retry}: {text_of(meaning)}".rstrip(": ")
