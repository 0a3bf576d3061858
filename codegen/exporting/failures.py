"""Documented errors as responses: by HTTP status, each code in the envelope of the vendor."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from codegen.exporting.canonical import Plain, place, said, url_of
from codegen.exporting.envelopes import error_body
from codegen.exporting.names import ERROR_BODY
from codegen.exporting.requests import JSON
from codegen.model import CODE, HTTP_STATUS, Endpoint, ErrorCode, Meaning, Spec
from codegen.naming import hash8

DEFAULT = "default"
_STATUS = re.compile(r"[1-5](?:[0-9]{2}|XX)\Z")
_WEBSOCKET = frozenset({"websocket", "ws"})


@dataclass(frozen=True)
class Failure:
    """One meaning of a code."""

    error: ErrorCode
    meaning: Meaning

    @property
    def status(self) -> str:
        """The key of its response: "400", "4XX", "default" where no status is documented."""
        status = self.meaning.http_status
        text = str(status or "") if self.error.space != HTTP_STATUS else self.error.code.upper()
        return text if _STATUS.match(text) else DEFAULT


def failures_of(spec: Spec) -> list[Failure]:
    """Every meaning that is no success and that an answer over HTTP can have."""
    return [
        Failure(error, meaning)
        for error in spec.errors
        for meaning in error.meanings
        if meaning.category != "success"
        and not (error.scope and (error.scope.transport or "").casefold() in _WEBSOCKET)
    ]


def by_status(failures: Iterable[Failure]) -> dict[str, list[Failure]]:
    """Statuses in order, "default" last."""
    found: dict[str, list[Failure]] = {}
    for failure in failures:
        found.setdefault(failure.status, []).append(failure)
    return {status: found[status] for status in sorted(found)}


def general(failures: Iterable[Failure]) -> list[Failure]:
    """Those that any call can meet."""
    return [failure for failure in failures if not failure.meaning.endpoints]


def only_at(endpoint: Endpoint, failures: Iterable[Failure]) -> list[Failure]:
    """Those documented for a call."""
    own = {(endpoint.method, endpoint.path), (None, endpoint.path)}
    return [
        failure
        for failure in failures
        if failure.meaning.endpoints and own & set(failure.meaning.endpoints)
    ]


def successes_of(endpoint: Endpoint, spec: Spec) -> dict[str, str | None]:
    """The statuses of a success, with the words of a table of HTTP statuses: those documented
    for the call, or else for all; that of errors which come with 200; else "2XX": where the
    documents do not say, it is not guessed."""
    told = [
        Failure(error, meaning)
        for error in spec.errors
        for meaning in error.meanings
        if meaning.category == "success"
    ]
    own = only_at(endpoint, told)
    found = {each.status: _words(each) for each in own or general(told) if each.status[0] == "2"}
    if found:
        return found
    return {"200" if "200" in by_status(failures_of(spec)) else "2XX": None}


def _words(failure: Failure) -> str | None:
    return failure.meaning.message if failure.error.space == HTTP_STATUS else None


def response_name(status: str) -> str:
    return "ErrorsWithoutStatus" if status == DEFAULT else f"Errors{status}"


def pointer_to(status: str) -> str:
    """To the errors of a status that any call can meet."""
    return f"#/components/responses/{response_name(status)}"


def response_of(
    status: str, failures: Sequence[Failure], spec: Spec, *, shared: str | None = None
) -> Plain:
    """The response with these errors: each a named example, with what is known of it. `shared`
    points to others that come with the same status."""
    content = _content(failures, spec)
    return {
        "description": _description(status, failures),
        **({"content": {JSON: content}} if content else {}),
        "x-codegen-errors": [about(failure, spec) for failure in failures],
        **said(x_codegen_errors_shared=shared),
    }


def about(failure: Failure, spec: Spec) -> Plain:
    error, meaning = failure.error, failure.meaning
    return {
        "code": error.code,
        "name": meaning.name,
        "category": meaning.category,
        "retry": meaning.retry,
        **said(
            space=None if error.space == CODE else error.space,
            product=error.scope.product if error.scope else None,
            symbol=error.symbol,
            deprecated=error.deprecated or None,
            message=meaning.message,
            description=meaning.description,
            placeholders=list(meaning.placeholders),
            place=place(meaning.document, meaning.section, meaning.line),
            url=url_of(meaning.document, spec.documents),
        ),
    }


def _content(failures: Sequence[Failure], spec: Spec) -> Plain:
    examples: Plain = {}
    for failure in failures:
        body = error_body(failure.error, failure.meaning, spec)
        if body is not None:
            examples.setdefault(_key(failure, examples, body), _example(failure, body))
    if not examples:
        return {}
    return {"schema": {"$ref": f"#/components/schemas/{ERROR_BODY}"}, "examples": examples}


def _key(failure: Failure, taken: Mapping[str, Plain], body: Plain) -> str:
    """The name of the meaning; of several bodies of one name the later ones have a hash."""
    name = failure.meaning.name
    return name if taken.get(name, {}).get("value", body) == body else f"{name}_{hash8(str(body))}"


def _example(failure: Failure, body: Plain) -> Plain:
    words = f"{failure.error.code}: {failure.meaning.message}"
    return {"summary": words if failure.meaning.message else failure.error.code, "value": body}


def _description(status: str, failures: Sequence[Failure]) -> str:
    rows = dict.fromkeys(map(_words, failures))
    codes = sum(each.error.space != HTTP_STATUS for each in failures)
    counted = "1 documented error" if codes == 1 else f"{codes} documented errors"
    where = " without an HTTP status" if status == DEFAULT else ""
    return " ".join(filter(None, rows)) or f"{counted}{where}."
