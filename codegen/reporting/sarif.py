"""A report as SARIF 2.1.0, which code scanning shows beside the documents."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import quote

from codegen import __version__
from codegen.diffing.changes import Change, Kind, Level, Location
from codegen.diffing.judge import Report
from codegen.reporting.data import inert_json
from codegen.reporting.wording import Options, look_line, told_looks, with_impact

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: dict[Level, str] = {"ERR": "error", "WARN": "warning", "INFO": "note", "DOC": "none"}
_MOST = 5_000
"""Results that GitHub keeps of one run."""


def render_sarif(report: Report, options: Options) -> str:
    changes = report.changes[:_MOST]
    ids = sorted({change.id for change in changes})
    rules = [_rule(options.words.kinds[id], options) for id in ids]
    run: dict[str, Any] = {
        "tool": {"driver": {"name": "codegen", "version": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, ids.index(each.id), options) for each in changes],
    }
    notices = [_notice(look.is_open, look_line(look)) for look in told_looks(report)]
    left = len(report.changes) - len(changes)
    notices += [_notice(True, warning) for warning in report.warnings]
    notices += [_notice(False, f"and {left} more {options.words.many}")] if left else []
    if notices:
        run["invocations"] = [{"executionSuccessful": True, "toolExecutionNotifications": notices}]
    return inert_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _notice(is_warning: bool, text: str) -> dict[str, Any]:
    return {"level": "warning" if is_warning else "note", "message": {"text": _message(text)}}


def _rule(kind: Kind, options: Options) -> dict[str, Any]:
    rule: dict[str, Any] = {
        "id": kind.id,
        "shortDescription": {"text": kind.note},
        "defaultConfiguration": {"level": _LEVELS[kind.verdict.level]},
    }
    if options.words.has_step:
        rule["properties"] = {"wire": kind.verdict.wire, "code": kind.verdict.code}
    return rule


def _result(change: Change, rule: int, options: Options) -> dict[str, Any]:
    found: dict[str, Any] = {
        "ruleId": change.id,
        "ruleIndex": rule,
        "level": _LEVELS[change.level],
        "message": {"text": _message(with_impact(change, options.words))},
        "partialFingerprints": {"codegen/v1": change.fingerprint},
        "properties": {
            "pointer": change.subject.pointer,
            "before": change.before,
            "after": change.after,
            "confidence": change.confidence,
        },
    }
    if change.location:
        found["locations"] = [_location(change.location)]
    if change.former_location:
        former = _location(change.former_location)
        found["relatedLocations"] = [{**former, "message": {"text": options.words.sides[0]}}]
    if change.acknowledged_by:
        reason = change.acknowledged_by.reason
        found["suppressions"] = [{"kind": "external", "justification": reason}]
    return found


def _location(at: Location) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(at.file)}}
    if at.line:
        physical["region"] = {"startLine": at.line}
    return {"physicalLocation": physical}


def _uri(file: str) -> str:
    """An address relative to the folder of the run, or of a file elsewhere with its scheme."""
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(file)


def _message(text: str) -> str:
    """Plain text of SARIF: brackets may begin a link, braces a placeholder."""
    for mark in "\\[]":
        text = text.replace(mark, f"\\{mark}")
    return text.replace("{", "{{").replace("}", "}}")
