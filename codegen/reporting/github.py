"""Workflow commands of GitHub Actions: annotations at the rows that changed."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.diffing.changes import Change, Level
from codegen.diffing.judge import Report
from codegen.diffing.looks import PageLook
from codegen.reporting.terminal import safe_text
from codegen.reporting.wording import (
    Options,
    headline,
    impact,
    look_line,
    looked_line,
    step_words,
    told_looks,
)

_COMMANDS: dict[Level, str] = {"ERR": "error", "WARN": "warning", "INFO": "notice", "DOC": "notice"}
_MOST = 10
"""So many annotations of a type GitHub shows for one step; it drops the others in silence."""


def render_github(report: Report, options: Options) -> str:
    return "".join(line + "\n" for line in _lines(report, options))


def _lines(report: Report, options: Options) -> Iterator[str]:
    shown = dict.fromkeys(_COMMANDS.values(), 0)
    left = 0
    for change in report.changes:
        command = _COMMANDS[change.level]
        if shown[command] < _MOST:
            shown[command] += 1
            yield _annotation(command, change)
        else:
            left += 1
    if left:
        yield f"and {left} more {options.words.many}"
    for look in told_looks(report)[:_MOST]:
        yield _look(look)
    if report.looks:
        yield looked_line(report)
    yield f"{len(report.changes)} {options.words.many}{step_words(report, options)}"


def _annotation(command: str, change: Change) -> str:
    properties = {"title": change.id}
    if change.location:
        properties["file"] = safe_text(change.location.file)
        properties |= {"line": str(change.location.line)} if change.location.line else {}
    said = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{command} {said}::{_data(f'{headline(change)} ({impact(change)})')}"


def _look(look: PageLook) -> str:
    command = "warning" if look.is_open else "notice"
    said = f",file={_property(safe_text(look.path))}" if look.path else ""
    return f"::{command} title={_property(look.state)}{said}::{_data(look_line(look))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
