"""The Spec and its parts: frozen values; docs/spec.md says what each key holds (format 1)."""

from __future__ import annotations

from typing import Any, Literal, Protocol

import msgspec

FORMAT = 1

Category = Literal[
    "success",
    "unknown_outcome",
    "rate_limit",
    "timing",
    "authentication",
    "insufficient_funds",
    "compliance",
    "account",
    "permission",
    "hold",
    "quota",
    "not_found",
    "conflict",
    "unsupported",
    "unavailable",
    "internal",
    "invalid_order",
    "invalid_request",
    "other",
]
"""What a meaning is about; the earlier one wins where two fit."""

Retry = Literal["never", "wait", "resync", "check_first", "none"]
"""What to do with a request that changes state."""

Kind = Literal[
    "string",
    "integer",
    "number",
    "decimal",
    "boolean",
    "timestamp",
    "object",
    "array",
    "any",
]
"""The closed normal form of a documented type."""

Role = Literal[
    "page",
    "page_size",
    "cursor",
    "start_time",
    "end_time",
    "idempotency_key",
    "client_order_id",
]
Location = Literal["query", "body", "path", "header"]

HTTP_STATUS = "http_status"
CODE = "code"


class Scope(msgspec.Struct, frozen=True, kw_only=True):
    """The part of an API in which a code has its meaning."""

    product: str | None = None
    transport: str | None = None


class DocumentInfo(msgspec.Struct, frozen=True, kw_only=True):
    """One document; `id` is its file name without suffix."""

    id: str
    url: str | None = None
    anchor: str | None = None
    title: dict[str, str] = {}
    languages: tuple[str, ...] = ()
    code_range: tuple[str, str] | None = None


class Server(msgspec.Struct, frozen=True, kw_only=True):
    url: str
    kind: Literal["rest", "websocket"] | None = None
    environment: Literal["live", "test"] | None = None
    name: str | None = None


class Meaning(msgspec.Struct, frozen=True, kw_only=True):
    """What one row or heading says of a code. `name` is the class, in snake_case.

    `family` is the bare name where several rows want it: the shared parent class of theirs.
    """

    name: str
    family: str | None = None
    message: str | None = None
    variants: tuple[str, ...] = ()
    description: str | None = None
    http_status: int | None = None
    translations: dict[str, str] = {}
    placeholders: tuple[str, ...] = ()
    category: Category = "other"
    retry: Retry = "check_first"
    document: str = ""
    section: str | None = None
    endpoints: tuple[tuple[str | None, str], ...] = ()
    line: int | None = None


class ErrorCode(msgspec.Struct, frozen=True, kw_only=True):
    """A code of a vendor, exactly as written, with its meanings in document order. `since` is the
    day (ISO) from which it is known."""

    scope: Scope | None = None
    space: str = CODE
    code: str
    symbol: str | None = None
    name: str
    deprecated: bool
    since: str | None = None
    meanings: tuple[Meaning, ...]


class Permission(msgspec.Struct, frozen=True, kw_only=True):
    group: str
    auth: str | None = None
    description: str | None = None
    line: int | None = None


class RateLimit(msgspec.Struct, frozen=True, kw_only=True):
    basis: str | None = None
    count: int
    window_seconds: int
    weight: int | None = None


class Field(msgspec.Struct, frozen=True, kw_only=True):
    """A parameter or a response field; `path` is set for response fields ("data.list[].apy")."""

    name: str
    type: str | None = None
    kind: Kind = "any"
    required: bool | None = None
    description: str | None = None
    default: str | None = None
    location: Location | None = None
    role: Role | None = None
    constraints: dict[str, Any] = {}
    path: str | None = None
    fields: tuple[Field, ...] = ()
    line: int | None = None


class RequestExample(msgspec.Struct, frozen=True, kw_only=True):
    """`raw` as printed (outer blanks gone); `url`, `query` and `body` repaired and parsed."""

    raw: str
    method: str | None = None
    url: str | None = None
    headers: dict[str, str] = {}
    query: dict[str, str] = {}
    body: Any = None


class Operation(msgspec.Struct, frozen=True, kw_only=True):
    """What a request says to be one of several operations at one method and path: the parameters
    that select it with their values ("method": "trade"), and where they are sent. `within` is what
    in the body holds all other parameters ("params" of JSON-RPC; "params[]", one after the other).
    """

    location: Literal["query", "body"]
    values: dict[str, str]
    within: str | None = None

    def __str__(self) -> str:
        return "&".join(f"{name}={value}" for name, value in self.values.items())


class Endpoint(msgspec.Struct, frozen=True, kw_only=True):
    """`method` is None where the document gives none: it is never guessed. `call` is what the
    client calls it ("orders.get_order"); `models` are the names of the records in its answer by
    their paths ("data.list[]"), `fixtures` those of its examples ("request", "response"), both in
    snake_case; `since` is a day (ISO)."""

    title: str
    call: str | None = None
    models: dict[str, str] = {}
    fixtures: dict[str, str] = {}
    group: str | None = None
    summary: str | None = None
    method: str | None = None
    path: str
    operation: Operation | None = None
    url: str | None = None
    auth: str | None = None
    version: str | None = None
    deprecated: bool
    since: str | None = None
    replaced_by: str | None = None
    permissions: tuple[Permission, ...] = ()
    rate_limits: tuple[RateLimit, ...] = ()
    params: tuple[Field, ...] = ()
    response_fields: tuple[Field, ...] = ()
    request_example: RequestExample | None = None
    response_example: Any = None
    document: str = ""
    section: str | None = None
    line: int | None = None


class EnumValue(msgspec.Struct, frozen=True, kw_only=True):
    """`name` is ours, in snake_case: that of the member."""

    value: str
    name: str | None = None
    label: str | None = None
    since: str | None = None


class Enum(msgspec.Struct, frozen=True, kw_only=True):
    """A closed set of values that the document states; `source` is the words it was read from.
    `type_name` is ours, in snake_case: that of the class."""

    name: str
    type_name: str | None = None
    since: str | None = None
    values: tuple[EnumValue, ...]
    source: str | None = None


class ChangelogEntry(msgspec.Struct, frozen=True, kw_only=True):
    date: str | None = None
    section: str | None = None
    tag: str | None = None
    path: str | None = None
    title: str | None = None
    auth: str | None = None
    note: str | None = None
    line: int | None = None


class SigningExample(msgspec.Struct, frozen=True, kw_only=True):
    """The worked example of a document, with which an implementation can be proven."""

    method: str | None = None
    path: str | None = None
    timestamp: str | None = None
    key: str | None = None
    secret: str | None = None
    memo: str | None = None
    body: str | None = None
    prehash: str | None = None
    signature: str | None = None
    headers: dict[str, str] = {}


class Signing(msgspec.Struct, frozen=True, kw_only=True):
    """`prehash` and `headers` are templates over {timestamp} {key} {memo} {method} {path} {query}
    {body} {payload} {signature}; {payload} is the query string of GET and DELETE, else the body.
    `auth` maps an authentication type of the document to the names of the headers it wants."""

    algorithm: str | None = None
    encoding: str | None = None
    prehash: str | None = None
    headers: dict[str, str] = {}
    auth: dict[str, tuple[str, ...]] = {}
    example: SigningExample | None = None


class Envelope(msgspec.Struct, frozen=True, kw_only=True):
    """Paths into a response body; a body whose first code is in `success` is no error."""

    code: tuple[str, ...]
    message: tuple[str, ...] = ()
    data: str | None = None
    trace: str | None = None
    success: tuple[str, ...] = ()


class Spec(msgspec.Struct, frozen=True, kw_only=True):
    """All that the documents of one vendor say."""

    format: int = FORMAT
    vendor: str
    title: dict[str, str] = {}
    documents: tuple[DocumentInfo, ...] = ()
    servers: tuple[Server, ...] = ()
    errors: tuple[ErrorCode, ...] = ()
    endpoints: tuple[Endpoint, ...] = ()
    enums: tuple[Enum, ...] = ()
    changelog: tuple[ChangelogEntry, ...] = ()
    signing: Signing | None = None
    envelope: Envelope | None = None


def sort_spec(spec: Spec) -> Spec:
    """The Spec with its keyed lists in the order of their keys; all others keep document order."""
    return msgspec.structs.replace(
        spec,
        errors=tuple(sorted(spec.errors, key=error_key)),
        endpoints=tuple(sorted(spec.endpoints, key=endpoint_key)),
        enums=tuple(sorted(spec.enums, key=lambda enum: enum.name)),
    )


def error_key(error: ErrorCode) -> tuple[str, str, str, str]:
    """Product, transport, space and code: what a code is known by."""
    scope = error.scope or Scope()
    return scope.product or "", scope.transport or "", error.space, error.code


def endpoint_key(endpoint: Endpoint) -> tuple[str, str]:
    return endpoint.method or "", full_path(endpoint)


class Addressed(Protocol):
    """What is called at a path: an endpoint, or what was read of one."""

    @property
    def path(self) -> str: ...
    @property
    def operation(self) -> Operation | None: ...


def full_path(endpoint: Addressed) -> str:
    """The path, behind it what selects one of several operations there: "/tapi#method=trade"."""
    operation = endpoint.operation
    return endpoint.path if operation is None else f"{endpoint.path}#{operation}"
