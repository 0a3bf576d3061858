"""Answers that tell of an error, in the envelope of the vendor."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from typing import Any

from codegen.exporting.answers import at_path, merged, tidy
from codegen.exporting.canonical import Plain
from codegen.model import CODE, HTTP_STATUS, Envelope, ErrorCode, Meaning, Spec


def error_schema(spec: Spec) -> Plain | None:
    """The schema of a body that tells of an error; None where nothing is said of the envelope."""
    envelope = spec.envelope
    if envelope is None:
        return None
    codes = [at_path(path, {"type": _sent_types(path, spec)}) for path in envelope.code]
    texts = [*envelope.message, *([envelope.trace] if envelope.trace else [])]
    words = [at_path(path, {"type": ["string"]}) for path in texts]
    schema = tidy(reduce(merged, [*codes, *words]))
    return {**schema, "required": [envelope.code[0].split(".")[0].removesuffix("[]")]}


def code_types(path: str, spec: Spec) -> list[str]:
    """What the examples have for a code; either where there is none."""
    examples = [each.response_example for each in spec.endpoints]
    values = [value for example in examples for value in _values(example, path.split("."))]
    kinds = {int: "integer", str: "string"}
    seen = dict.fromkeys(kinds[type(value)] for value in values if type(value) in kinds)
    return list(seen) or ["string", "integer"]


def _sent_types(path: str, spec: Spec) -> list[str]:
    """Those of the examples, and text where a code is none of them ("0001" is no number)."""
    own = (
        error for error in spec.errors if spec.envelope and _own_path(error, spec.envelope) == path
    )
    is_text = any(isinstance(_wire(error.code, path, spec), str) for error in own)
    return list(dict.fromkeys([*code_types(path, spec), *(["string"] if is_text else [])]))


def error_body(error: ErrorCode, meaning: Meaning, spec: Spec) -> Plain | None:
    """A body with the code and its message as documented; None for an HTTP status, whose body
    nothing is said of. A code that stands beside a coarser one has that one failing too."""
    envelope = spec.envelope
    if envelope is None or error.space == HTTP_STATUS:
        return None
    own = _own_path(error, envelope)
    body: Plain = {}
    for path in envelope.code[: envelope.code.index(own)]:
        coarse = _failing(path, spec)
        if coarse is not None:
            _put(body, path, _wire(coarse, path, spec))
    _put(body, own, _wire(error.code, own, spec))
    beside = own.rpartition(".")[0]
    words = (path for path in envelope.message if path.rpartition(".")[0] == beside)
    for path in list(words)[:1] if meaning.message else []:
        _put(body, path, meaning.message)
    return body


def _own_path(error: ErrorCode, envelope: Envelope) -> str:
    """The path whose last key is the space of the code, else the first."""
    return next((path for path in envelope.code if _key(path) == error.space), envelope.code[0])


def _failing(path: str, spec: Spec) -> str | None:
    """A code of the space of a path that tells of an error."""
    spaces = {error.space for error in spec.errors}
    wanted = _key(path) if _key(path) in spaces else CODE
    failing = (
        error.code
        for error in spec.errors
        if error.space == wanted and error.meanings[0].category != "success"
    )
    return next(failing, None)


def _key(path: str) -> str:
    return path.rpartition(".")[2]


def _wire(code: str, path: str, spec: Spec) -> str | int:
    """A code as the examples have it: a number only where it stays the same."""
    digits = code.removeprefix("-")
    is_number = code_types(path, spec)[0] == "integer" and digits.isascii() and digits.isdigit()
    return int(code) if is_number and str(int(code)) == code else code


def _put(body: Plain, path: str, value: object) -> None:
    *steps, key = path.split(".")
    for step in steps:
        name = step.removesuffix("[]")
        inner = body.setdefault(name, [{}] if name != step else {})
        body = inner[0] if name != step else inner
    body[key] = value


def _values(value: Any, steps: list[str]) -> Iterator[Any]:
    if not steps:
        yield value
    elif isinstance(value, dict):
        name = steps[0].removesuffix("[]")
        inner = value.get(name)
        for part in inner if name != steps[0] and isinstance(inner, list) else [inner]:
            yield from _values(part, steps[1:])
