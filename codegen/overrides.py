"""Corrections by hand, each with a reason and the upstream text that it expects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from codegen.config import Project, convert, line_of_key, read_text, read_toml
from codegen.faults import Fault, Faults, did_you_mean
from codegen.findings import KINDS, Finding
from codegen.model import Spec, sort_spec
from codegen.patching import Change, Words, apply_change


class Acceptance(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One `[[accept]]`: a finding that is known, and why it stays. `key` may be "*"."""

    kind: str
    key: str
    reason: Words


class _File(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    override: tuple[Change, ...] = ()
    accept: tuple[Acceptance, ...] = ()


@dataclass(frozen=True)
class Overrides:
    """`overrides.toml`. The lines are those where its tables begin, in their order."""

    changes: tuple[Change, ...] = ()
    accept: tuple[Acceptance, ...] = ()
    change_lines: tuple[int | None, ...] = ()
    accept_lines: tuple[int | None, ...] = ()


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
        changes=said.override,
        accept=said.accept,
        change_lines=tuple(line_of_key(lines, f"override[{n}]") for n in range(len(said.override))),
        accept_lines=tuple(line_of_key(lines, f"accept[{n}]") for n in range(len(said.accept))),
    )


def apply_overrides(spec: Spec, overrides: Overrides, *, path: str, today: date) -> Spec:
    """The changed Spec, its lists in their order again. Raises Faults: an address that is not
    there, `expects` that is gone, a change that changes nothing, one whose date has passed."""
    faults: list[Fault] = []
    for change, line in zip(overrides.changes, overrides.change_lines, strict=True):
        try:
            spec = apply_change(spec, change, today=today)
        except LookupError as error:
            what = f"the override of {' / '.join(change.at)} no longer applies: {error.args[0]}"
            advice = "read the document again; then remove the override, or say what it expects now"
            faults.append(Fault("override-stale", what, path, line, advice))
    if faults:
        raise Faults(faults)
    return sort_spec(spec) if overrides.changes else spec


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
            advice = did_you_mean(acceptance.kind, KINDS, f"known are {', '.join(KINDS)}")
            what = f"[[accept]] names a kind of finding that there is not, {acceptance.kind!r}"
            yield Fault("accept-kind", what, path, line, advice)
        elif not any(_accepts(acceptance, finding) for finding in findings):
            what = f"[[accept]] {acceptance.kind} {acceptance.key!r} matches no finding any more"
            advice = "remove it, or run `codegen lint` for the key that the finding has now"
            yield Fault("accept-stale", what, path, line, advice)
