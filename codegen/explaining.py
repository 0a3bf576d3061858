"""Where a code or a path stands in the documents, what was made of it and why."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.correcting import endpoint_corrections, error_corrections
from codegen.inferring.category import CategoryGuess
from codegen.inferring.meanings import guess_of, successes_of
from codegen.model import Endpoint, ErrorCode, Field, Meaning, full_path
from codegen.naming import class_name
from codegen.pipeline import Reading
from codegen.reading.blocks import Table


def explain(reading: Reading, subject: str) -> list[str]:
    """The lines about a code ("51727", "-1006", "AUTH_101") or a path ("/v1/order"); none where
    the documents have neither."""
    spec = reading.spec
    lines: list[str] = []
    for error in spec.errors:
        if subject in (error.code, f"{error.space}:{error.code}", error.symbol):
            lines += _error_lines(reading, error)
    for endpoint in spec.endpoints:
        if subject in _names(endpoint):
            lines += _endpoint_lines(reading, endpoint)
    return lines


def _names(endpoint: Endpoint) -> set[str]:
    """What an endpoint is asked for by: its path, the operation at it, both, each with its method."""
    paths = {endpoint.path, full_path(endpoint)}
    operation = {str(endpoint.operation)} if endpoint.operation else set()
    return operation | paths | {f"{endpoint.method} {path}" for path in paths}


def _error_lines(reading: Reading, error: ErrorCode) -> Iterator[str]:
    space = "" if error.space == "code" else f" (space {error.space})"
    yield f"{error.code}{space}"
    spec = reading.spec
    successes = successes_of(spec.envelope, {each.space for each in spec.errors})
    for number, meaning in enumerate(error.meanings):
        family = f", a kind of {class_name(meaning.family)}" if meaning.family else ""
        yield f"  class        {class_name(meaning.name)}{family}"
        yield f"  place        {_place(reading, meaning.document, meaning.line)}"
        yield from (
            f"  row          {line}" for line in _quoted(reading, meaning.document, meaning.line)
        )
        yield from _meaning_lines(meaning)
        yield from _reason_lines(guess_of(error, meaning, successes), meaning)
        yield from error_corrections(reading, error, number)
    if error.since:
        yield f"  since        {error.since}"


def _meaning_lines(meaning: Meaning) -> Iterator[str]:
    said = {
        "section": meaning.section,
        "message": meaning.message,
        "description": meaning.description,
        "http status": None if meaning.http_status is None else str(meaning.http_status),
        "placeholders": ", ".join(meaning.placeholders),
        **{f"in {language}": text for language, text in meaning.translations.items()},
        "endpoints": ", ".join(f"{method or '?'} {path}" for method, path in meaning.endpoints),
    }
    yield from (f"  {name:12} {text}" for name, text in said.items() if text)


def _reason_lines(guess: CategoryGuess, meaning: Meaning) -> Iterator[str]:
    yield f"  category     {meaning.category}, retry {meaning.retry} (confidence {guess.confidence:.2f})"
    if (guess.category, guess.retry) != (meaning.category, meaning.retry):
        yield f"  because      overrides.toml says so; the words say {guess.category}, {guess.retry}"
    for evidence in guess.evidence:
        yield f"  because      rule {evidence.rule}: {evidence.words!r} in the {evidence.source}"
    if not guess.evidence:
        yield "  because      no rule fired"


def _endpoint_lines(reading: Reading, endpoint: Endpoint) -> Iterator[str]:
    yield f"{endpoint.method or 'method unsaid'} {full_path(endpoint)}"
    yield f"  title        {endpoint.title}"
    yield f"  place        {_place(reading, endpoint.document, endpoint.line)}"
    yield from (
        f"  row          {line}" for line in _quoted(reading, endpoint.document, endpoint.line)
    )
    operation = endpoint.operation
    said = {
        "operation": f"{operation} in the {operation.location}" if operation else None,
        "call": endpoint.call,
        "since": endpoint.since,
        "group": endpoint.group,
        "summary": endpoint.summary,
        "auth": endpoint.auth,
        "url": endpoint.url,
    }
    yield from (f"  {name:12} {text}" for name, text in said.items() if text)
    for limit in endpoint.rate_limits:
        basis = f" per {limit.basis}" if limit.basis else ""
        yield f"  rate limit   {limit.count} in {limit.window_seconds} s{basis}"
    for permission in endpoint.permissions:
        yield f"  permission   {permission.group} ({permission.auth}), line {permission.line}: {permission.description}"
    yield from (f"  parameter    {_field(field)}" for field in endpoint.params)
    yield from (f"  response     {_field(field)}" for field in endpoint.response_fields)
    yield from endpoint_corrections(reading, endpoint)


def _field(field: Field) -> str:
    required = {True: "required", False: "optional", None: "not said whether required"}[
        field.required
    ]
    is_param = field.location is not None
    parts = [
        field.path or field.name,
        f"{field.type} ({field.kind})",
        required if is_param else "",
        field.description or "",
    ]
    return ", ".join(part for part in parts if part)


def _place(reading: Reading, document: str, line: int | None) -> str:
    path = next((d.path for d, _ in reading.vendor.documents if d.id == document), document)
    return f"{path}:{line}"


def _quoted(reading: Reading, document: str, line: int | None) -> list[str]:
    """The row as it stands in the source: all its lines, where it wraps."""
    source = next((d for d, _ in reading.vendor.documents if d.id == document), None)
    if source is None or line is None:
        return []
    end = next((end for start, end in _rows(reading, document) if start == line), line)
    return [text.strip()[:200] for text in source.lines[line - 1 : end]]


def _rows(reading: Reading, document: str) -> Iterator[tuple[int, int]]:
    source = next(d for d, _ in reading.vendor.documents if d.id == document)
    for block in source.blocks:
        if isinstance(block, Table):
            yield from ((row.line, row.end_line) for row in block.rows)
