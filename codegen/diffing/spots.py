"""Where a thing stands in both specs, and a change of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import msgspec

from codegen.diffing.changes import (
    KINDS,
    Change,
    Direction,
    Location,
    Origin,
    Subject,
    Verdict,
    fingerprint,
    pointer_of,
)
from codegen.model import Endpoint, Enum, EnumValue, ErrorCode, Field, Meaning, Spec, full_path

Steps = tuple[str, ...]

_NO_FACTS: dict[type, frozenset[str]] = {
    ErrorCode: frozenset({"name", "since"}),
    Meaning: frozenset({"name", "family", "placeholders", "line"}),
    Endpoint: frozenset({"call", "models", "fixtures", "since", "line"}),
    Enum: frozenset({"type_name", "since"}),
    EnumValue: frozenset({"name", "since"}),
}
_LINE = frozenset({"line"})
"""What is ours, or follows from the rest: names and days come from the ledger, placeholders from
texts."""


@dataclass(frozen=True)
class Side:
    """A spec with the files it was read from: document id to path. `kept` are the keys of what its
    names.toml gave a name: a package keeps that, whatever goes."""

    spec: Spec
    files: Mapping[str, str] = field(default_factory=dict)
    name: str = ""
    kept: frozenset[str] = frozenset()

    def location(self, document: str | None, line: int | None) -> Location | None:
        """None where it has no place at all; the spec's own file where no document is known."""
        file = self.files.get(document or "") or (document if line else "") or self.name
        return Location(file, line) if file else None

    def origin(self, document: str | None) -> Origin | None:
        info = next((each for each in self.spec.documents if each.id == document), None)
        return Origin(info.id, info.url, info.anchor) if info else _unknown(document)


def _unknown(document: str | None) -> Origin | None:
    return Origin(document) if document else None


@dataclass(frozen=True)
class Place:
    """An address in one spec, and where that stands in its documents."""

    steps: Steps
    document: str | None = None
    line: int | None = None


@dataclass(frozen=True)
class Spot:
    """A thing in the old spec, the new one or both."""

    sides: tuple[Side, Side]
    kind: str
    key: str
    old: Place | None
    new: Place | None
    confidence: float = 1.0
    direction: Direction | None = None

    def part(self, *steps: str, kind: str = "", key: str = "") -> Spot:
        """What lies below it, in both specs at the same steps."""
        return replace(
            self,
            kind=kind or self.kind,
            key=f"{self.key} {key}" if key else self.key,
            old=_below(self.old, steps, None),
            new=_below(self.new, steps, None),
        )

    def child(
        self, of: str, old: Field | None, new: Field | None, *, steps: tuple[str, str], kind: str
    ) -> Spot:
        """A field of it, that may have another name or place in the new spec."""
        return replace(
            self,
            kind=kind,
            key=f"{self.key} {steps[0] if old else steps[1]}",
            old=_below(self.old, (of, steps[0]), old.line) if old else None,
            new=_below(self.new, (of, steps[1]), new.line) if new else None,
        )

    @property
    def pointer(self) -> str:
        place = self.old or self.new
        assert place is not None
        return pointer_of(place.steps)

    @property
    def paired_with(self) -> str | None:
        if self.old is None or self.new is None or self.old.steps == self.new.steps:
            return None
        return pointer_of(self.new.steps)


def _below(place: Place | None, steps: Steps, line: int | None) -> Place | None:
    if place is None:
        return None
    return replace(place, steps=place.steps + steps, line=line or place.line)


def change(
    id: str,
    spot: Spot,
    before: Any = None,
    after: Any = None,
    *,
    confidence: float | None = None,
    verdict: Verdict | None = None,
    paired_with: str | None = None,
) -> Change:
    """A change with the verdict that its kind has by default."""
    said = verdict or KINDS[id].judged(spot.direction)
    place, (old, new) = spot.new or spot.old, spot.sides
    assert place is not None
    former = old.location(spot.old.document, spot.old.line) if spot.old else None
    side = new if spot.new else old
    before, after = plain(before), plain(after)
    return Change(
        id=id,
        level=said.level,
        wire=said.wire,
        code=said.code,
        subject=Subject(spot.kind, spot.key, spot.pointer),
        before=before,
        after=after,
        direction=spot.direction,
        confidence=spot.confidence if confidence is None else confidence,
        paired_with=paired_with or spot.paired_with,
        fingerprint=fingerprint(id, spot.pointer, before, after),
        source=side.origin(place.document),
        location=side.location(place.document, place.line),
        former_location=former if spot.new else None,
    )


def plain(value: Any) -> Any:
    """A part of a spec as JSON has it, facts only; what is empty is left out."""
    if isinstance(value, msgspec.Struct):
        left_out = _NO_FACTS.get(type(value), _LINE)
        pairs = ((name, getattr(value, name)) for name in value.__struct_fields__)
        return {
            name: plain(part)
            for name, part in pairs
            if name not in left_out and part not in (None, "", (), [], {})
        }
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    return value


def endpoint_label(endpoint: Endpoint) -> str:
    """ "POST /v1/order"; the path alone where the documents give no method."""
    path = full_path(endpoint)
    return f"{endpoint.method} {path}" if endpoint.method else path
