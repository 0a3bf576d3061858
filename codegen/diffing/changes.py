"""The table of change kinds, and a change.

Each kind has two impacts, since the same change gets opposite verdicts from those who look at the
wire and those who look at code: `wire` is an SDK already shipped that meets the new server, `code`
is a program that meets the regenerated package.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any, Literal, get_args

import msgspec

Level = Literal["DOC", "INFO", "WARN", "ERR"]
Wire = Literal["ok", "RISKY", "BREAKS"]
Impact = Literal["none", "patch", "minor", "MAJOR"]
Direction = Literal["request", "response", "both"]
Group = Literal["errors", "enums", "endpoints", "params", "fields", "sources", "maps"]

LEVELS: tuple[Level, ...] = get_args(Level)
IMPACTS: tuple[Impact, ...] = get_args(Impact)
GROUPS: tuple[Group, ...] = get_args(Group)[:-1]
"""Those of two specs; an audit's findings are the last group."""


class Verdict(msgspec.Struct, frozen=True):
    wire: Wire
    code: Impact
    level: Level


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """A row of the table. `mirrors` are the kinds that the way back may have; `request` and
    `response` are the verdicts where the direction is known; `lesser` where the subject was
    optional or the words are doubtful; `kept` is that of a project whose package keeps a tombstone
    or an alias of what went, its level where nothing breaks on the wire."""

    id: str
    group: Group
    verdict: Verdict
    mirrors: tuple[str, ...]
    note: str
    request: Verdict | None = None
    response: Verdict | None = None
    lesser: Verdict | None = None
    kept: Verdict | None = None

    def judged(self, direction: Direction | None) -> Verdict:
        """The verdict in a direction; one that is not known counts as the stricter."""
        special = {"request": self.request, "response": self.response}.get(direction or "")
        return special or self.verdict


def _verdict(words: str | None) -> Verdict | None:
    if words is None:
        return None
    return msgspec.convert(
        dict(zip(Verdict.__struct_fields__, words.split(), strict=True)), Verdict
    )


def make_kind(group: Group, id: str, words: str, mirrors: str, note: str, **special: str) -> Kind:
    """A row of a table: `words` are its verdict, `mirrors` those that the way back may have."""
    verdict = _verdict(words)
    assert verdict is not None
    others = {name: _verdict(said) for name, said in special.items()}
    return Kind(
        id=id,
        group=group,
        verdict=verdict,
        mirrors=tuple(mirrors.split()) or (id,),
        note=note,
        **others,
    )


_ERRORS = (
    ("error-added", "RISKY minor INFO", "error-removed", "a code that an SDK already shipped does not know"),
    ("error-removed", "ok MAJOR ERR", "error-added", "harmless on the wire; breaks programs that name it, unless a tombstone stays"),
    ("error-meaning-changed", "BREAKS MAJOR ERR", "", "the same code with an unrelated message: the vendor used it again"),
    ("error-renumbered", "BREAKS MAJOR ERR", "", "the same symbol or message under another code"),
    ("error-symbol-renamed", "ok MAJOR WARN", "", "the vendor's own name of a code"),
    ("error-message-changed", "RISKY patch DOC", "", "reworded; set it to WARN where a program matches by text"),
    ("error-described", "ok none DOC", "", "its description, a translation, its section or document"),
    ("error-http-status-changed", "RISKY patch WARN", "", "another HTTP status: another way to retry or raise"),
    ("error-category-changed", "ok MAJOR WARN", "", "another base class: `except Base` no longer catches it"),
    ("error-retryability-changed", "RISKY patch WARN", "", "another answer to whether to send it again"),
    ("error-scope-changed", "ok patch INFO", "", "valid for other products, transports or endpoints"),
    ("error-duplicated", "RISKY none WARN", "error-deduplicated", "one more row for the same code"),
    ("error-deduplicated", "RISKY none WARN", "error-duplicated", "one row less for the same code"),
    ("error-deprecated", "ok patch INFO", "error-undeprecated", "struck out or marked as deprecated"),
    ("error-undeprecated", "ok patch INFO", "error-deprecated", "no longer marked as deprecated"),
    ("error-range-changed", "ok patch INFO", "", "the range of codes that a document states"),
)  # fmt: skip
_ENUMS = (
    ("enum-added", "BREAKS minor ERR", "enum-removed", "a field has a closed set now"),
    ("enum-removed", "ok MAJOR ERR", "enum-added", "a field has no closed set any more"),
    ("enum-renamed", "ok MAJOR WARN", "", "the same values under another name"),
    ("enum-value-added", "RISKY minor WARN", "enum-value-removed", "one value more; in an answer an SDK already shipped does not know it"),
    ("enum-value-removed", "BREAKS MAJOR ERR", "enum-value-added", "one value less; sent on, it is refused"),
    ("enum-value-changed", "BREAKS MAJOR ERR", "", "the same member with another literal, case included"),
    ("enum-member-renamed", "ok MAJOR WARN", "", "the same literal, called by another word"),
    ("enum-value-described", "ok none DOC", "", "the description of a value"),
    ("enum-value-deprecated", "ok patch INFO", "enum-value-undeprecated", "its words say so"),
    ("enum-value-undeprecated", "ok patch INFO", "enum-value-deprecated", "its words say so no longer"),
    ("enum-base-changed", "BREAKS MAJOR ERR", "", "numbers became text or the other way round"),
    ("enum-reordered", "ok none DOC", "", "never alters what is emitted"),
)  # fmt: skip
_ENDPOINTS = (
    ("endpoint-added", "ok minor INFO", "endpoint-removed endpoint-removed-after-deprecation", "one more"),
    ("endpoint-removed", "BREAKS MAJOR ERR", "endpoint-added endpoint-version-bumped", "gone from the documents"),
    ("endpoint-removed-after-deprecation", "BREAKS MAJOR WARN", "endpoint-added endpoint-version-bumped", "gone, and was marked as deprecated before"),
    ("endpoint-deprecated", "ok patch INFO", "endpoint-undeprecated", "marked as deprecated"),
    ("endpoint-undeprecated", "ok patch INFO", "endpoint-deprecated", "no longer marked as deprecated"),
    ("endpoint-path-changed", "BREAKS patch ERR", "", "paired by title and likeness; its name in code is kept"),
    ("endpoint-method-changed", "BREAKS patch ERR", "", "the same path with another method"),
    ("endpoint-host-changed", "BREAKS patch ERR", "", "another host of a server or endpoint"),
    ("endpoint-base-path-changed", "BREAKS patch ERR", "", "another path before the endpoints' own"),
    ("endpoint-version-bumped", "RISKY minor WARN", "endpoint-removed endpoint-removed-after-deprecation", "a newer version of an endpoint that is still listed"),
    ("endpoint-auth-added", "BREAKS patch ERR", "endpoint-auth-removed", "was open, wants a key or a signature"),
    ("endpoint-auth-removed", "ok patch INFO", "endpoint-auth-added", "wants no key any more"),
    ("endpoint-signing-changed", "BREAKS patch ERR", "", "signed in another way"),
    ("endpoint-permission-changed", "RISKY none WARN", "", "another right of the key"),
    ("endpoint-rate-limit-decreased", "RISKY patch WARN", "endpoint-rate-limit-increased", "fewer requests in the same time"),
    ("endpoint-rate-limit-increased", "ok patch INFO", "endpoint-rate-limit-decreased", "more requests in the same time"),
    ("endpoint-rate-limit-scope-changed", "RISKY patch WARN", "", "counted by something else: IP, UID"),
    ("endpoint-content-type-changed", "BREAKS MAJOR ERR", "", "the body is sent in another form"),
    ("endpoint-envelope-changed", "BREAKS MAJOR ERR", "", "code, message or data stand elsewhere in an answer"),
    ("endpoint-pagination-changed", "RISKY patch WARN", "", "pages are asked for in another way"),
    ("endpoint-idempotency-changed", "RISKY patch WARN", "", "a key that makes a repetition harmless came or went"),
    ("endpoint-title-changed", "ok none DOC", "", "names do not derive from it"),
    ("endpoint-section-moved", "ok none DOC", "", "under another heading or in another document"),
    ("endpoint-anchor-changed", "ok none DOC", "", "the document's anchor in its page"),
    ("endpoint-described", "ok none DOC", "", "its summary, or what else is said of it"),
    ("example-changed", "ok patch DOC", "", "an example of a request, an answer or a signature; fixtures follow"),
)  # fmt: skip
_PARAMS = (
    ("param-added-optional", "ok minor INFO", "param-removed", "may be sent"),
    ("param-added-required", "BREAKS MAJOR ERR", "param-removed", "must be sent"),
    ("param-removed", "RISKY MAJOR ERR", "param-added-optional param-added-required", "is no longer documented"),
    ("param-renamed", "BREAKS MAJOR ERR", "", "the same position, type and description under another name"),
    ("param-became-optional", "ok minor INFO", "param-became-required param-became-conditional", "need not be sent any more"),
    ("param-became-required", "BREAKS MAJOR ERR", "param-became-optional param-became-conditional", "must be sent now"),
    ("param-became-conditional", "RISKY patch WARN", "param-became-optional param-became-required param-became-conditional", "must be sent on a condition, or on another one"),
    ("param-type-widened", "ok minor INFO", "param-type-narrowed", "takes all it took, and more"),
    ("param-type-narrowed", "BREAKS MAJOR ERR", "param-type-widened", "takes less than it took"),
    ("param-type-changed", "BREAKS MAJOR ERR", "", "takes something else"),
    ("param-default-added", "RISKY MAJOR WARN", "param-default-removed", "what is left out is filled in"),
    ("param-default-changed", "RISKY MAJOR WARN", "", "what is left out is filled in otherwise"),
    ("param-default-removed", "RISKY MAJOR WARN", "param-default-added", "what is left out is no longer filled in"),
    ("param-location-changed", "BREAKS patch ERR", "", "sent in another part of the request"),
    ("param-constraint-tightened", "BREAKS patch ERR", "param-constraint-loosened param-constraint-tightened", "a bound, length or pattern lets less through"),
    ("param-constraint-loosened", "ok patch INFO", "param-constraint-tightened", "a bound, length or pattern lets more through"),
    ("param-unit-changed", "BREAKS patch ERR", "", "milliseconds or seconds; read from prose"),
    ("param-format-changed", "BREAKS patch ERR", "", "the documented type stayed, what its words make of it did not"),
    ("param-deprecated", "ok patch INFO", "param-undeprecated", "its words say so"),
    ("param-undeprecated", "ok patch INFO", "param-deprecated", "its words say so no longer"),
    ("param-reordered", "ok none DOC", "", "never alters what is emitted: arguments are keyword-only"),
    ("param-described", "ok none DOC", "", "its description"),
)  # fmt: skip
_FIELDS = (
    ("field-added", "ok minor INFO", "field-removed", "one more in an answer"),
    ("field-removed", "BREAKS MAJOR ERR", "field-added", "one less in an answer; WARN where it was optional"),
    ("field-renamed", "BREAKS MAJOR ERR", "", "the same position, type and description under another name"),
    ("field-moved", "BREAKS MAJOR ERR", "", "the same name at another depth"),
    ("field-became-optional", "BREAKS MAJOR ERR", "field-became-required", "may be missing now"),
    ("field-became-required", "ok patch INFO", "field-became-optional", "is always there now"),
    ("field-type-generalized", "BREAKS MAJOR ERR", "field-type-specialized", "may be more than it was"),
    ("field-type-specialized", "ok patch INFO", "field-type-generalized", "is always what it sometimes was"),
    ("field-type-changed", "BREAKS MAJOR ERR", "", "is something else"),
    ("field-unit-changed", "BREAKS patch ERR", "", "milliseconds or seconds; read from prose"),
    ("field-reordered", "ok none DOC", "", "never alters what is emitted"),
    ("field-described", "ok none DOC", "", "its description"),
)  # fmt: skip
_SOURCES = (
    ("changelog-entry-added", "ok none INFO", "changelog-entry-removed", "the vendor's own words about a change"),
    ("changelog-entry-removed", "ok none DOC", "changelog-entry-added", "change logs are cut at their end now and then"),
    ("source-added", "ok none INFO", "source-gone", "one more document"),
    ("source-gone", "RISKY none WARN", "source-added", "a document is gone; what stood in it is not reported as removed"),
    ("source-moved", "ok none INFO", "", "a document has another address"),
    ("source-described", "ok none DOC", "", "a document's title or languages"),
    ("server-added", "ok none INFO", "server-removed", "one more address of the API"),
    ("server-removed", "RISKY none WARN", "server-added", "an address of the API is no longer documented"),
)  # fmt: skip
_SPECIAL = {
    "error-removed": {"kept": "ok patch INFO"},
    "field-removed": {"lesser": "RISKY MAJOR WARN"},
    "param-format-changed": {"lesser": "RISKY patch WARN"},
    "error-symbol-renamed": {"kept": "ok minor WARN"},
    "enum-member-renamed": {"kept": "ok minor WARN"},
    "enum-added": {"request": "BREAKS minor ERR", "response": "ok minor INFO"},
    "enum-value-added": {"request": "ok minor INFO", "response": "RISKY minor WARN"},
    "enum-value-removed": {
        "request": "BREAKS MAJOR ERR",
        "response": "ok MAJOR ERR",
        "kept": "ok patch INFO",
    },
}
_TABLES: dict[Group, tuple[tuple[str, str, str, str], ...]] = {
    "errors": _ERRORS,
    "enums": _ENUMS,
    "endpoints": _ENDPOINTS,
    "params": _PARAMS,
    "fields": _FIELDS,
    "sources": _SOURCES,
}
KINDS: dict[str, Kind] = {
    row[0]: make_kind(group, *row, **_SPECIAL.get(row[0], {}))
    for group, rows in _TABLES.items()
    for row in rows
}
"""All kinds by id, in the order in which they are listed."""


class Subject(msgspec.Struct, frozen=True):
    """What changed: "error", "58350" and where it stands in the (old, else new) spec."""

    kind: str
    key: str
    pointer: str


class Location(msgspec.Struct, frozen=True):
    file: str
    line: int | None = None


class Origin(msgspec.Struct, frozen=True):
    """The document: its id in the spec, its address, its anchor there."""

    document: str
    url: str | None = None
    anchor: str | None = None


class Acknowledged(msgspec.Struct, frozen=True):
    reason: str
    until: str | None = None


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One difference of two specs; `vendor` where several were compared. `location` is in the new documents (the old ones, where the
    subject is gone), `former_location` in the old ones."""

    id: str
    level: Level
    wire: Wire
    code: Impact
    vendor: str = ""
    subject: Subject
    before: Any = None
    after: Any = None
    direction: Direction | None = None
    confidence: float = 1.0
    paired_with: str | None = None
    fingerprint: str
    source: Origin | None = None
    location: Location | None = None
    former_location: Location | None = None
    acknowledged_by: Acknowledged | None = None
    used_by: tuple[Location, ...] = ()

    @property
    def kind(self) -> Kind:
        return KINDS[self.id]


_PASSING = frozenset({"category", "retry", "document"})
"""What follows from our rules or the name of a file, and so may differ without a change."""


def fingerprint(id: str, pointer: str, before: Any, after: Any) -> str:
    """What a change is known by from run to run and release to release: it holds no text of ours."""
    said = json.dumps([id, pointer, _lasting(before), _lasting(after)], sort_keys=True, default=str)
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _lasting(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _lasting(part) for key, part in value.items() if key not in _PASSING}
    return [_lasting(part) for part in value] if isinstance(value, list) else value


def pointer_of(steps: Iterable[str]) -> str:
    """An address as a JSON Pointer whose steps are keys, never indexes: a new row moves none."""
    return "".join("/" + step.replace("~", "~0").replace("/", "~1") for step in steps)
