"""Corrections by hand, each with a reason and the upstream text that it expects."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec.structs import replace

from codegen.config import Project, convert, line_of_key, read_text, read_toml
from codegen.faults import Fault, Faults
from codegen.findings import KINDS, Finding
from codegen.model import Category, ErrorCode, Meaning, Retry, Spec

Words = Annotated[str, msgspec.Meta(min_length=1)]


class Correction(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One `[[errors]]` of overrides.toml: what is set on the meaning of a code whose text holds
    `expects`. `occurrence` counts from 1, where a code has several meanings."""

    code: str
    reason: Words
    expects: Words
    space: str | None = None
    occurrence: int = 1
    message: str | None = None
    description: str | None = None
    http_status: Annotated[int, msgspec.Meta(ge=100, le=599)] | None = None
    category: Category | None = None
    retry: Retry | None = None


class Acceptance(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One `[[accept]]`: a finding that is known, and why it stays. `key` may be "*"."""

    kind: str
    key: str
    reason: Words


class _File(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    errors: tuple[Correction, ...] = ()
    accept: tuple[Acceptance, ...] = ()


@dataclass(frozen=True)
class Overrides:
    """`overrides.toml`. The lines are those where its tables begin, in their order."""

    errors: tuple[Correction, ...] = ()
    accept: tuple[Acceptance, ...] = ()
    error_lines: tuple[int | None, ...] = ()
    accept_lines: tuple[int | None, ...] = ()


_Settable = Literal["message", "description", "http_status", "category", "retry"]
_SETTABLE: tuple[_Settable, ...] = ("message", "description", "http_status", "category", "retry")


def overrides_file(project: Project, vendor: str) -> Path:
    return project.sources / vendor / "overrides.toml"


def read_overrides(project: Project, vendor: str) -> Overrides:
    """`overrides.toml` of a vendor; empty where there is none. Raises Fault."""
    file = overrides_file(project, vendor)
    if not file.exists():
        return Overrides()
    path = project.relative(file)
    said = convert(read_toml(file, path), _File, file, path)
    lines = read_text(file, path).splitlines()
    return Overrides(
        errors=said.errors,
        accept=said.accept,
        error_lines=tuple(line_of_key(lines, f"errors[{n}]") for n in range(len(said.errors))),
        accept_lines=tuple(line_of_key(lines, f"accept[{n}]") for n in range(len(said.accept))),
    )


def apply_overrides(spec: Spec, overrides: Overrides, *, path: str) -> Spec:
    """The corrected Spec. Raises Faults: a code that is not there, `expects` that is gone, a
    correction that changes nothing."""
    faults: list[Fault] = []
    for correction, line in zip(overrides.errors, overrides.error_lines, strict=True):
        try:
            spec = _corrected(spec, correction)
        except LookupError as error:
            what = f"the override of {correction.code} no longer applies: {error.args[0]}"
            advice = "read the document again; then remove the override, or say what it expects now"
            faults.append(Fault("override-stale", what, path, line, advice))
    if faults:
        raise Faults(faults)
    return spec


def _corrected(spec: Spec, correction: Correction) -> Spec:
    at = next((n for n, error in enumerate(spec.errors) if _names(correction, error)), None)
    if at is None:
        raise LookupError("no such code is documented")
    error = spec.errors[at]
    if not 1 <= correction.occurrence <= len(error.meanings):
        count = len(error.meanings)
        raise LookupError(f"occurrence {correction.occurrence} of {count} in the document")
    meaning = error.meanings[correction.occurrence - 1]
    if correction.expects not in _words(meaning):
        raise LookupError(f"expected {correction.expects!r}, found {_words(meaning)!r}")
    changed = _set(meaning, correction)
    if changed == meaning:
        raise LookupError("it changes nothing")
    meanings = (
        *error.meanings[: correction.occurrence - 1],
        changed,
        *error.meanings[correction.occurrence :],
    )
    errors = (*spec.errors[:at], replace(error, meanings=meanings), *spec.errors[at + 1 :])
    return replace(spec, errors=errors)


def _names(correction: Correction, error: ErrorCode) -> bool:
    return error.code == correction.code and correction.space in (None, error.space)


def _words(meaning: Meaning) -> str:
    return " ".join(filter(None, (meaning.message, meaning.description)))


def _set(meaning: Meaning, correction: Correction) -> Meaning:
    given = {key: getattr(correction, key) for key in _SETTABLE}
    return replace(meaning, **{key: value for key, value in given.items() if value is not None})


def settle(
    findings: Sequence[Finding], overrides: Overrides, *, path: str
) -> tuple[list[Finding], list[Fault]]:
    """The findings that nobody accepted, and a fault for each acceptance that matches none."""
    left = [
        finding for finding in findings if not any(_accepts(a, finding) for a in overrides.accept)
    ]
    return left, list(_unused(findings, overrides, path))


def _accepts(acceptance: Acceptance, finding: Finding) -> bool:
    return acceptance.kind == finding.kind and acceptance.key in ("*", finding.key)


def _unused(findings: Sequence[Finding], overrides: Overrides, path: str) -> Iterator[Fault]:
    for acceptance, line in zip(overrides.accept, overrides.accept_lines, strict=True):
        if acceptance.kind not in KINDS:
            near = difflib.get_close_matches(acceptance.kind, KINDS, n=1)
            advice = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(KINDS)}"
            what = f"[[accept]] names a kind of finding that there is not, {acceptance.kind!r}"
            yield Fault("accept-kind", what, path, line, advice)
        elif not any(_accepts(acceptance, finding) for finding in findings):
            what = f"[[accept]] {acceptance.kind} {acceptance.key!r} matches no finding any more"
            advice = "remove it, or run `codegen lint` for the key that the finding has now"
            yield Fault("accept-stale", what, path, line, advice)
