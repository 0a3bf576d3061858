"""A report as JUnit XML: a test case for each change, failed at the level that fails a run."""

from __future__ import annotations

from html import escape

from codegen.diffing.changes import Change
from codegen.diffing.judge import Report, at_least
from codegen.diffing.looks import PageLook
from codegen.reporting.terminal import safe_text
from codegen.reporting.wording import (
    Options,
    look_line,
    place,
    subject_of,
    with_impact,
)


def render_junit(report: Report, options: Options) -> str:
    failed = {each.fingerprint for each in at_least(report.changes, options.fail_on)}
    errors = sum(look.is_open for look in report.looks)
    tests = len(report.changes) + len(report.looks)
    counts = f'tests="{tests}" failures="{len(failed)}" errors="{errors}"'
    name = _text(f"{report.old} -> {report.new}")
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="{options.words.tool}" {counts}>',
        f'  <testsuite name="{name}" {counts}>',
        *(_case(change, change.fingerprint in failed, options) for change in report.changes),
        *map(_page, report.looks),
        "  </testsuite>",
        "</testsuites>",
    ]
    return "\n".join(lines) + "\n"


def _page(look: PageLook) -> str:
    head = f'    <testcase classname="page" name="{_text(look.label)}"'
    if look.is_open:
        return f'{head}><error type="{look.reason}" message="{_text(look_line(look))}"/></testcase>'
    return f"{head}><system-out>{_text(look_line(look))}</system-out></testcase>"


def _case(change: Change, is_failed: bool, options: Options) -> str:
    name = change.subject.pointer if options.words.has_step else _titled(change)
    head = f'    <testcase classname="{change.id}" name="{_text(name)}"'
    words = _text(f"{with_impact(change, options.words)} {place(change)}")
    if is_failed:
        return f'{head}><failure type="{change.level}" message="{words}"/></testcase>'
    return f"{head}><system-out>{words}</system-out></testcase>"


def _titled(change: Change) -> str:
    """A code may stand in several rows of a file, of which each is a test case."""
    return f"{subject_of(change)} ({place(change)})"


def _text(text: str) -> str:
    """Text for XML: what it forbids (most control characters) is no printable character either."""
    return escape(safe_text(text))
