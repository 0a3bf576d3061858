"""A report for people at a terminal: worst first, old and new side by side."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest

from codegen.diffing.changes import Change
from codegen.diffing.judge import Report
from codegen.reporting.terminal import safe_text
from codegen.reporting.wording import (
    Options,
    Piece,
    impact,
    look_line,
    looked_line,
    marked,
    place,
    step_words,
    subject_of,
    texts_of,
    told_looks,
)

_COLOURS = {"ERR": "31;1", "WARN": "33;1", "INFO": "36;1", "DOC": "2", "old": "31;4", "new": "32;4"}
_MARKS = {"old": ("[-", "-]"), "new": ("{+", "+}")}
_MOST_LINES = 12
_FOLDED = 3
"""So many subjects with the same before and after are one entry."""


def render_text(report: Report, options: Options) -> str:
    changes = [*_changes(report, options)]
    if report.looks:
        lines = [*changes, *_looks(report, options), *_foot(report, options)]
        lines = [*lines[1:], looked_line(report)]
    else:
        lines = [*_head(report), *changes, *_foot(report, options)]
    return "\n".join(lines) + "\n"


def _head(report: Report) -> Iterator[str]:
    yield safe_text(f"{report.old} -> {report.new}")


def _looks(report: Report, options: Options) -> Iterator[str]:
    for look in told_looks(report):
        yield ""
        mark = _styled("????", "WARN", options) if look.is_open else "    "
        yield f"{mark}  {look_line(look)}"
        if look.advice:
            yield f"      {safe_text(look.advice)}"


def _changes(report: Report, options: Options) -> Iterator[str]:
    keys = groupby(report.changes, key=lambda each: (bool(each.used_by), each.level, each.id))
    for (_, level, id), group in keys:
        changes = list(group)
        yield ""
        yield f"{_styled(level.ljust(4), level, options)}  {id}  ({len(changes)})"
        for alike in _folded(changes):
            yield from _entry(alike, options)


def _folded(changes: Sequence[Change]) -> Iterator[list[Change]]:
    """Changes that say the same of many subjects together: a heading was renamed."""
    same: dict[str, list[Change]] = {}
    for each in changes:
        same.setdefault(_sameness(each), []).append(each)
    for alike in same.values():
        yield from [alike] if len(alike) >= _FOLDED else ([each] for each in alike)


def _sameness(change: Change) -> str:
    if change.before is None or change.after is None:
        return change.fingerprint
    return repr((change.before, change.after))


def _entry(changes: Sequence[Change], options: Options) -> Iterator[str]:
    first = changes[0]
    if len(changes) > 1:
        keys = ", ".join(subject_of(each) for each in changes[:_FOLDED])
        yield f"  {len(changes)} alike: {keys}, ..."
    else:
        yield f"  {subject_of(first)}   {place(first)}{_address(first)}"
    if said := impact(first, options.words):
        yield f"      {said}"
    before, after = texts_of(first)
    if before and after:
        yield from _side_by_side(before, after, options)
    elif before or after:
        sign, text = ("-", before) if before else ("+", after)
        yield from _wrapped(f"{sign} {text}", options.width - 6)


def _address(change: Change) -> str:
    """Where the document comes from, of a change that was found by looking there."""
    url = change.source.url if change.source and change.vendor else None
    return f"   {safe_text(url)}" if url else ""


def _wrapped(text: str, width: int) -> list[str]:
    lines = textwrap.wrap(text, width, break_on_hyphens=False)
    more = [f"({len(lines) - _MOST_LINES} more lines)"] if len(lines) > _MOST_LINES else []
    return [f"      {line}" for line in (lines[:_MOST_LINES] + more)]


def _side_by_side(before: str, after: str, options: Options) -> Iterator[str]:
    """Two columns; a side that is longer goes on below."""
    width = max((options.width - 9) // 2, 20)
    pieces = marked(before, after)
    left, right = (
        list(_column(part, name, width, options))
        for part, name in zip(pieces, ("old", "new"), strict=True)
    )
    rows = list(zip_longest(left, right, fillvalue=("", 0)))
    for ours, theirs in rows[:_MOST_LINES]:
        padding = " " * (width - ours[1])
        yield f"      {ours[0]}{padding} | {theirs[0]}".rstrip()
    if len(rows) > _MOST_LINES:
        yield f"      ({len(rows) - _MOST_LINES} more lines)"


def _column(
    pieces: Sequence[Piece], side: str, width: int, options: Options
) -> Iterator[tuple[str, int]]:
    """Lines of a column, each with the number of characters that are seen."""
    line, seen = "", 0
    for word, is_changed in _words(pieces, side, options):
        for start in range(0, len(word), width):
            part = word[start : start + width]
            if seen and seen + 1 + len(part) > width:
                yield line, seen
                line, seen = "", 0
            line += (" " if seen else "") + (_styled(part, side, options) if is_changed else part)
            seen += len(part) + bool(seen)
    if seen:
        yield line, seen


def _words(pieces: Sequence[Piece], side: str, options: Options) -> Iterator[tuple[str, bool]]:
    """The words; without colour those that changed stand in marks."""
    opening, closing = ("", "") if options.colour else _MARKS[side]
    for piece in pieces:
        words = piece.text.split(" ")
        if piece.is_changed:
            words[0] = opening + words[0]
            words[-1] += closing
        yield from ((word, piece.is_changed) for word in words)


def _styled(text: str, style: str, options: Options) -> str:
    return f"\x1b[{_COLOURS[style]}m{text}\x1b[0m" if options.colour else text


def _foot(report: Report, options: Options) -> Iterator[str]:
    yield ""
    yield from (safe_text(note) for note in report.notes)
    for warning in report.warnings:
        yield f"warning: {safe_text(warning)}"
    if report.folded:
        yield f"{report.folded} removals went with documents that are gone"
    if not report.changes:
        if not any(look.is_open for look in report.looks):
            yield f"no {options.words.many}"
        return
    counts = ", ".join(f"{count} {level}" for level, count in report.counts.items() if count)
    step = step_words(report, options).replace(",", ";", 1)
    noun = options.words.one if len(report.changes) == 1 else options.words.many
    yield f"{len(report.changes)} {noun}: {counts}{step}"
