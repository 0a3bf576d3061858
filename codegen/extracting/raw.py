"""Raw facts: strings exactly as documented, each with its place. Nothing is inferred yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from codegen.model import CODE, ChangelogEntry, Enum, Operation, RequestExample, SigningExample


@dataclass(frozen=True, slots=True)
class Place:
    """`document` is the id of the document; `path` is relative to the project."""

    document: str
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class RawError:
    """One row, heading or line about a code. `texts` are its texts in document order; `split`
    says how a glued row came apart, `confidence` how surely."""

    place: Place
    code: str
    space: str = CODE
    symbol: str | None = None
    status: str | None = None
    message: str | None = None
    variants: tuple[str, ...] = ()
    description: str | None = None
    section: str | None = None
    language: str = "en"
    deprecated: bool = False
    product: str | None = None
    transport: str | None = None
    endpoint: tuple[str | None, str] | None = None
    confidence: float = 1.0
    split: str = ""


@dataclass(frozen=True, slots=True)
class RawField:
    place: Place
    name: str
    type: str | None = None
    required: str | None = None
    description: str | None = None
    default: str | None = None
    values: str | None = None
    location: str | None = None
    depth: int = 0


@dataclass(frozen=True, slots=True)
class RawPermission:
    """One row of a table of paths: which key may call what."""

    place: Place
    path: str
    method: str | None
    group: str
    auth: str | None
    description: str | None
    section: str | None


@dataclass(frozen=True, slots=True)
class RawExample:
    """A request as printed, and what was read of it. `repairs` are (as printed, as meant)."""

    place: Place
    example: RequestExample
    repairs: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class RawEndpoint:
    """`is_listed` says that a row of a table of endpoints is all there is of it."""

    place: Place
    title: str
    method: str | None
    path: str
    url: str | None = None
    operation: Operation | None = None
    group: str | None = None
    summary: str | None = None
    auth: str | None = None
    section: str | None = None
    deprecated: bool = False
    limits: tuple[str, ...] = ()
    params: tuple[RawField, ...] = ()
    response_fields: tuple[RawField, ...] = ()
    request: RawExample | None = None
    response: Any = None
    response_line: int | None = None
    is_listed: bool = False


@dataclass(frozen=True, slots=True)
class RawSigning:
    """What a worked example shows of the signing; `place` is its first line."""

    place: Place
    algorithm: str
    encoding: str
    prehash: str
    headers: dict[str, str]
    example: SigningExample


@dataclass(frozen=True, slots=True)
class RawFacts:
    """What was read of one document, in document order."""

    errors: tuple[RawError, ...] = ()
    endpoints: tuple[RawEndpoint, ...] = ()
    permissions: tuple[RawPermission, ...] = ()
    changelog: tuple[tuple[Place, ChangelogEntry], ...] = ()
    signing: tuple[RawSigning, ...] = ()
    enums: tuple[Enum, ...] = ()
    servers: tuple[str, ...] = ()
    titles: dict[str, str] = field(default_factory=dict)
    languages: tuple[str, ...] = ()
    code_range: tuple[str, str] | None = None
