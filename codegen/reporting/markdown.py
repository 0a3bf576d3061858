"""A report as Markdown: a comment, a job summary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from msgspec.structs import replace

from codegen.diffing.changes import Change
from codegen.diffing.judge import Report
from codegen.reporting.terminal import safe_text
from codegen.reporting.wording import (
    Options,
    impact,
    looked_line,
    place,
    step_words,
    subject_of,
    texts_of,
    told_looks,
)

_MOST = 60_000
"""Characters: GitHub refuses a comment of more than 65,536."""
_LONGEST = 300


def render_markdown(report: Report, options: Options) -> str:
    lines: list[str] = []
    size = left = 0
    for line, is_change in _lines(report, options):
        if is_change and size + len(line) > _MOST:
            left += 1
            continue
        lines.append(line)
        size += len(line) + 1
    if left:
        lines += ["", f"and {left} more {options.words.many}"]
    return "\n".join(lines) + "\n"


def _lines(report: Report, options: Options) -> Iterator[tuple[str, bool]]:
    """Lines, and whether each is a change's."""
    counts = ", ".join(f"{count} {level}" for level, count in report.counts.items() if count)
    words = options.words
    yield f"## {words.title}: {counts or 'none'}", False
    yield "", False
    step = step_words(report, options, "**")
    yield f"{code(report.old)} → {code(report.new)}{step}", False
    for level, group in groupby(report.changes, key=lambda each: each.level):
        yield "", False
        yield f"### {level}", False
        yield "", False
        effects = ("wire", "code") if words.has_step else ("note",)
        titles = (words.one, "subject", *words.sides, *effects, "place")
        yield f"| {' | '.join(titles)} |", False
        yield f"|{'---|' * len(titles)}", False
        yield from ((_row(change, options), True) for change in group)
    yield from ((line, False) for line in _looks(report))
    if report.folded:
        yield "", False
        yield f"{report.folded} removals went with documents that are gone", False
    for note in report.notes:
        yield "", False
        yield code(note), False
    for warning in report.warnings:
        yield "", False
        yield f"Warning: {code(warning)}", False


def _looks(report: Report) -> Iterator[str]:
    """The pages that could not be verified, and what else is to be said of pages."""
    if not report.looks:
        return
    looks = told_looks(report)
    if looks:
        yield ""
        yield "### Pages"
        yield ""
        yield "| page | state | reason | what | advice |"
        yield "|---|---|---|---|---|"
    for look in looks:
        cells = [code(look.label), look.state, code(look.reason)]
        yield f"| {' | '.join([*cells, code(look.what), code(look.advice or '')])} |"
    yield ""
    yield f"{looked_line(report)}."


def _row(change: Change, options: Options) -> str:
    before, after = texts_of(change)
    known = change.acknowledged_by
    note = f" (acknowledged: {code(known.reason)})" if known else ""
    unknown = replace(change, acknowledged_by=None)
    effects = (
        [change.wire, change.code]
        if options.words.has_step
        else [code(impact(unknown, options.words))]
    )
    cells = [
        change.id + note,
        code(subject_of(change)),
        code(before),
        code(after),
        *effects,
        code(place(change)),
    ]
    return f"| {' | '.join(cells)} |"


def code(text: str) -> str:
    """Text as a code span, in which nothing is a link, a mention, a heading or HTML."""
    text = " ".join(safe_text(text).split())
    if not text:
        return ""
    text = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
    fence = "`" * (max(map(len, re.findall(r"`+", text)), default=0) + 1)
    gap = " " if text[0] == "`" or text[-1] == "`" else ""
    # A pipe ends a cell of a table even within a code span, unless it is escaped.
    return f"{fence}{gap}{text}{gap}{fence}".replace("\\|", "|").replace("|", "\\|")
