"""Reports for programs: JSON, JSON lines, and their JSON Schema."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from codegen.diffing.judge import Report
from codegen.reporting.wording import Options


def render_json(report: Report, options: Options) -> str:
    return inert_json(msgspec.to_builtins(report), indent=2) + "\n"


def render_jsonl(report: Report, options: Options) -> str:
    """One change a line, and nothing else."""
    changes = (msgspec.to_builtins(change) for change in report.changes)
    return "".join(inert_json(change) + "\n" for change in changes)


def render_schema() -> str:
    """The JSON Schema of the JSON; of a line of JSON lines it is `$defs/Change`."""
    return json.dumps(msgspec.json.schema(Report), indent=2) + "\n"


def inert_json(value: Any, *, indent: int | None = None) -> str:
    """JSON in which nothing acts on a terminal: what cannot be printed is escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, default=str)
    if text.isascii():
        return text
    return "".join(c if c.isprintable() or c == "\n" else json.dumps(c)[1:-1] for c in text)
