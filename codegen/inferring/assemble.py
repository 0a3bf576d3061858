"""Raw facts of a vendor's documents to its Spec."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from codegen.config import Source
from codegen.extracting.raw import RawEndpoint, RawError, RawFacts, RawField, RawPermission
from codegen.extracting.statuses import read_status
from codegen.findings import Finding
from codegen.inferring.endpoints import infer_endpoint
from codegen.inferring.enums import infer_enums
from codegen.inferring.languages import Joined, Unpaired, join_languages
from codegen.inferring.listed import join_listed
from codegen.inferring.meanings import classify, successes_of
from codegen.model import (
    DocumentInfo,
    Endpoint,
    ErrorCode,
    Meaning,
    Permission,
    Scope,
    Server,
    Signing,
    Spec,
    endpoint_key,
    full_path,
)

_Call = tuple[str | None, str]
Key = tuple[str, str, str, str]
"""Product, transport, space and code: what a code is known by."""


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What was read of one document, and what it says of itself."""

    info: DocumentInfo
    facts: RawFacts


def assemble(
    vendor: str, source: Source, documents: Sequence[DocumentFacts]
) -> tuple[Spec, list[Finding]]:
    """The Spec, its names still empty, and what did not fit together."""
    findings: list[Finding] = []
    endpoints = _endpoints([document.facts for document in documents])
    spec = Spec(
        vendor=vendor,
        title={"en": source.title} if isinstance(source.title, str) else source.title,
        documents=tuple(document.info for document in documents),
        servers=_servers(source, documents),
        errors=tuple(_errors(documents, source, findings)),
        endpoints=tuple(endpoints),
        enums=infer_enums(
            endpoints, [enum for document in documents for enum in document.facts.enums]
        ),
        changelog=tuple(
            replace(entry, line=place.line)
            for document in documents
            for place, entry in document.facts.changelog
        ),
        signing=_signing(source, documents),
        envelope=source.envelope,
    )
    return spec, findings


def _servers(source: Source, documents: Sequence[DocumentFacts]) -> tuple[Server, ...]:
    """Those of the documents, and those of source.toml, which say more of an address, or that it
    is none."""
    said = {
        rule.url: Server(url=rule.url, kind=rule.kind, environment=rule.environment, name=rule.name)
        for rule in source.servers
    }
    ignored = {rule.url for rule in source.servers if rule.ignore}
    found = dict.fromkeys(url for document in documents for url in document.facts.servers)
    read = {
        url: Server(url=url, kind="websocket" if url.startswith("ws") else "rest") for url in found
    }
    return tuple(server for url, server in {**read, **said}.items() if url not in ignored)


def _signing(source: Source, documents: Sequence[DocumentFacts]) -> Signing | None:
    """What source.toml says goes before what the worked example shows."""
    raw = next((raw for document in documents for raw in document.facts.signing), None)
    if raw is None:
        return source.signing
    said = source.signing or Signing()
    return Signing(
        algorithm=said.algorithm or raw.algorithm,
        encoding=said.encoding or raw.encoding,
        prehash=said.prehash or raw.prehash,
        headers=said.headers or raw.headers,
        auth=said.auth,
        example=raw.example,
    )


def _errors(
    documents: Sequence[DocumentFacts], source: Source, findings: list[Finding]
) -> Iterator[ErrorCode]:
    rows: dict[Key, list[Joined]] = defaultdict(list)
    for document in documents:
        joined, unpaired = join_languages(document.facts.errors)
        findings += map(_unpaired, unpaired)
        for entry in joined:
            rows[_key(entry.row)].append(entry)
    successes = successes_of(source.envelope, {space for _, _, space, _ in rows})
    for key in sorted(rows):
        yield classify(_error(rows[key]), successes)


def _unpaired(code: Unpaired) -> Finding:
    row = code.row
    counts = f"{code.first} rows in the first language and {code.other} in {code.language}"
    what = f"{row.code} has {counts}: this one goes with none for certain"
    return Finding(
        row.place.path, row.place.line, "language-unpaired", row.code, what, row.message or ""
    )


def _key(row: RawError) -> Key:
    return row.product or "", row.transport or "", row.space, row.code


def _error(entries: Sequence[Joined]) -> ErrorCode:
    row = entries[0].row
    scope = (
        Scope(product=row.product, transport=row.transport)
        if row.product or row.transport
        else None
    )
    return ErrorCode(
        scope=scope,
        space=row.space,
        code=row.code,
        symbol=next((entry.row.symbol for entry in entries if entry.row.symbol), None),
        name="",
        deprecated=all(entry.row.deprecated for entry in entries),
        meanings=tuple(map(_meaning, entries)),
    )


def _meaning(entry: Joined) -> Meaning:
    row = entry.row
    return Meaning(
        name="",
        message=entry.message,
        variants=row.variants,
        description=row.description,
        http_status=read_status(row.status),
        translations=dict(sorted(entry.translations.items())),
        document=row.place.document,
        section=row.section,
        endpoints=(row.endpoint,) if row.endpoint else (),
        line=row.place.line,
    )


def _endpoints(facts: Sequence[RawFacts]) -> list[Endpoint]:
    """Endpoints documented in full, with the permissions of their path; then the rows of
    permission tables that no section documents. A path in both is one endpoint."""
    rows: dict[str, list[RawPermission]] = defaultdict(list)
    for part in facts:
        for row in part.permissions:
            rows[row.path].append(row)
    read = join_listed([raw for part in facts for raw in part.endpoints])
    full = [infer_endpoint(raw) for raw in _unique(read)]
    methods: dict[str, set[str | None]] = defaultdict(set)
    for endpoint in full:
        methods[endpoint.path].add(endpoint.method)
    complete = [_permitted(endpoint, rows) for endpoint in full]
    for path, same in rows.items():
        complete += _of_permissions(path, same, documented=methods[path])
    return sorted(complete, key=endpoint_key)


def _unique(endpoints: Sequence[RawEndpoint]) -> list[RawEndpoint]:
    """Each operation of a (method, path) once: the first that documents parameters or a response,
    else the first. A section of other forms of its request adds their parameters where both stand below
    a heading that has no other call: elsewhere an address that comes again is a slip as often as not.
    """
    groups: dict[tuple[str, str | None], set[_Call]] = defaultdict(set)
    for raw in endpoints:
        groups[raw.place.document, raw.group].add((raw.method, full_path(raw)))
    found: dict[_Call, RawEndpoint] = {}
    for raw in endpoints:
        key = raw.method, full_path(raw)
        known = found.get(key)
        if known is None or not (
            known.params or known.response_fields or known.response is not None
        ):
            found[key] = raw
        elif raw.params and raw.place.document == known.place.document:
            alone = len(groups[raw.place.document, raw.group]) == 1
            if not (known.params or known.response_fields):
                found[key] = _with_example(raw, known)
            elif alone and raw.group is not None and raw.group == known.group:
                found[key] = _with_params(known, raw)
    return list(found.values())


def _with_example(raw: RawEndpoint, shown: RawEndpoint) -> RawEndpoint:
    """An endpoint with what another section shows of it, which tells no more."""
    return dataclasses.replace(
        raw,
        request=raw.request or shown.request,
        response=shown.response if raw.response is None else raw.response,
        response_line=shown.response_line if raw.response is None else raw.response_line,
    )


def _with_params(known: RawEndpoint, other: RawEndpoint) -> RawEndpoint:
    """An endpoint with the parameters that another section tells of and its own does not. Those of
    another form of the request are not required of all."""
    names = {field.name for field in known.params}
    fields: list[RawField] = []
    is_new = False
    for field in other.params:
        is_new = field.name not in names if field.depth == 0 else is_new
        if is_new:
            is_of_form = bool(known.params) and field.depth == 0
            fields.append(dataclasses.replace(field, required=None) if is_of_form else field)
    return dataclasses.replace(known, params=(*known.params, *fields)) if fields else known


def _permitted(endpoint: Endpoint, rows: Mapping[str, Sequence[RawPermission]]) -> Endpoint:
    same = [row for row in rows.get(endpoint.path, ()) if row.method in (None, endpoint.method)]
    auth = endpoint.auth or next((row.auth for row in same if row.auth), None)
    return replace(endpoint, auth=auth, permissions=tuple(map(_permission, same)))


def _of_permissions(
    path: str, rows: Sequence[RawPermission], *, documented: Collection[str | None]
) -> Iterator[Endpoint]:
    """An endpoint for each method of a path that no section documents; a row without a method
    is about all of them."""
    methods: list[str | None] = list(dict.fromkeys(row.method for row in rows if row.method)) or [
        None
    ]
    if documented:
        methods = [method for method in methods if method and method not in documented]
    for method in methods:
        yield _of_rows(path, method, [row for row in rows if row.method in (None, method)])


def _of_rows(path: str, method: str | None, rows: Sequence[RawPermission]) -> Endpoint:
    row = next((row for row in rows if row.method == method), rows[0])
    return Endpoint(
        title=row.description or path,
        method=method,
        path=path,
        auth=row.auth,
        deprecated=False,
        permissions=tuple(map(_permission, rows)),
        document=row.place.document,
        section=row.section,
        line=row.place.line,
    )


def _permission(row: RawPermission) -> Permission:
    return Permission(
        group=row.group, auth=row.auth, description=row.description, line=row.place.line
    )
