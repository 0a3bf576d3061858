"""Workflow commands of GitHub Actions: annotations at the rows that changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from codegen.diffing.changes import LEVELS, Change, Level
from codegen.diffing.judge import Report
from codegen.diffing.looks import PageLook
from codegen.reporting.terminal import safe_text
from codegen.reporting.wording import (
    Options,
    look_line,
    looked_line,
    step_words,
    told_looks,
    with_impact,
)

_COMMANDS: dict[Level, str] = {"ERR": "error", "WARN": "warning", "INFO": "notice", "DOC": "notice"}
_MOST = 10
"""So many annotations of a type GitHub shows for one step; it drops the others in silence."""
_MOST_SETTINGS = 3


def render_github(report: Report, options: Options) -> str:
    return "".join(line + "\n" for line in _lines(report, options))


def _lines(report: Report, options: Options) -> Iterator[str]:
    shown = dict.fromkeys(_COMMANDS.values(), 0)
    left = 0
    items = _items(report.changes, options)
    summaries = Counter(_COMMANDS[each[0].level] for each in items if len(each) > 1)
    summaries["warning"] += min(len(report.warnings), _MOST_SETTINGS)
    for changes in items:
        command = _COMMANDS[changes[0].level]
        if len(changes) > 1:
            words = options.words.together[changes[0].id](changes)
            yield _annotation(command, changes[0], words)
        elif shown[command] + summaries[command] < _MOST:
            shown[command] += 1
            yield _annotation(command, changes[0], with_impact(changes[0], options.words))
        else:
            left += 1
    if left:
        yield f"and {left} more {options.words.many}"
    for look in told_looks(report)[:_MOST]:
        yield _look(look)
    for warning in report.warnings[:_MOST_SETTINGS]:
        yield f"::warning title=settings::{_data(safe_text(warning))}"
    if report.looks:
        yield looked_line(report)
    yield f"{len(report.changes)} {options.words.many}{step_words(report, options)}"


def _items(changes: Sequence[Change], options: Options) -> list[list[Change]]:
    """What makes an annotation: a change, or those of a kind in a file that are told together. The
    latter come last of their level, and hide none."""
    items: list[list[Change]] = []
    together: dict[tuple[object, ...], list[Change]] = {}
    for change in changes:
        file = change.location.file if change.location else None
        key = (change.level, change.id, file, change.acknowledged_by)
        if change.id not in options.words.together:
            items.append([change])
        elif key in together:
            together[key].append(change)
        else:
            together[key] = [change]
            items.append(together[key])
    return sorted(items, key=lambda each: (-LEVELS.index(each[0].level), len(each) > 1))


def _annotation(command: str, change: Change, words: str) -> str:
    properties = {"title": change.id}
    if change.location:
        properties["file"] = safe_text(change.location.file)
        properties |= {"line": str(change.location.line)} if change.location.line else {}
    said = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{command} {said}::{_data(words)}"


def _look(look: PageLook) -> str:
    command = "warning" if look.is_open else "notice"
    said = f",file={_property(safe_text(look.path))}" if look.path else ""
    return f"::{command} title={_property(look.state)}{said}::{_data(look_line(look))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
