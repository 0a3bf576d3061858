"""A report as one HTML page: no script, nothing loaded from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

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

_HEAD = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem }
h2 { margin: 2rem 0 .5rem } table { border-collapse: collapse; width: 100% }
td, th { border: 1px solid #8886; padding: .3rem .5rem; text-align: left; vertical-align: top }
del { background: #f003 } ins { background: #0a03; text-decoration: none }
.ERR { color: #c00 } .WARN { color: #a60 } .INFO { color: #06c } .DOC { color: #777 }
:root { color-scheme: light dark }
</style>
"""
_TABLE = "<table><tr><th>{}<th>subject<th>{}<th>{}<th>{}<th>place"


def render_html(report: Report, options: Options) -> str:
    head = _HEAD.replace("{title}", options.words.title)
    return head + "\n".join(_body(report, options)) + "\n</html>\n"


def _body(report: Report, options: Options) -> Iterator[str]:
    counts = ", ".join(f"{count} {level}" for level, count in report.counts.items() if count)
    yield f"<h1>{options.words.title}: {counts or 'none'}</h1>"
    yield f"<p>{_text(report.old)} → {_text(report.new)}{step_words(report, options)}</p>"
    has_step = options.words.has_step
    for level, group in groupby(report.changes, key=lambda each: each.level):
        yield f'<h2 class="{level}">{level}</h2>'
        yield _TABLE.format(
            options.words.one, *options.words.sides, "impact" if has_step else "note"
        )
        yield from (_row(change, options) for change in group)
        yield "</table>"
    if report.looks:
        yield from (f"<p>{_text(look_line(look))}</p>" for look in told_looks(report))
        yield f"<p>{looked_line(report)}</p>"
    if report.folded:
        yield f"<p>{report.folded} removals went with documents that are gone</p>"
    yield from (f"<p>{_text(note)}</p>" for note in report.notes)
    yield from (f"<p>warning: {_text(warning)}</p>" for warning in report.warnings)


def _row(change: Change, options: Options) -> str:
    before, after = texts_of(change)
    pieces = (
        marked(before, after)
        if before and after
        else ([Piece(before, False)], [Piece(after, False)])
    )
    cells = (
        change.id,
        _text(subject_of(change)),
        _marked(pieces[0], "del"),
        _marked(pieces[1], "ins"),
        _text(impact(change, options.words)),
        _text(place(change)),
    )
    return "<tr>" + "".join(f"<td>{cell}" for cell in cells)


def _marked(pieces: Sequence[Piece], tag: str) -> str:
    return " ".join(
        f"<{tag}>{_text(piece.text)}</{tag}>" if piece.is_changed else _text(piece.text)
        for piece in pieces
    )


def _text(text: str) -> str:
    return escape(safe_text(text))
