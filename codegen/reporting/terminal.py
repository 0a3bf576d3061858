"""Text of documents on a terminal: nothing in it may act on it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING

from codegen.faults import Fault
from codegen.findings import Finding
from codegen.tomltext import toml_string

if TYPE_CHECKING:
    # Accounting brings the readers: commands that read no document start without them.
    from codegen.extracting.accounting import Coverage

MAX_WORDS = 160


def safe_text(text: str) -> str:
    """The text with every character that is not printable escaped: no escape sequence, no
    change of direction, no line break."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if c.isprintable() or c == " " else _escaped(c) for c in text)


def _escaped(character: str) -> str:
    number = ord(character)
    return f"\\x{number:02x}" if number < 256 else f"\\u{number:04x}"


def excerpt(text: str) -> str:
    """At most 160 characters of a document's words, made safe."""
    text = safe_text(unicodedata.normalize("NFC", text))
    return text if len(text) <= MAX_WORDS else text[: MAX_WORDS - 1] + "…"


def finding_lines(finding: Finding) -> list[str]:
    head = f"{finding.path}:{finding.line}: {finding.kind} [{safe_text(finding.key)}]"
    lines = [f"{head}: {excerpt(finding.what)}"]
    lines += [f"    {excerpt(finding.words)}"] if finding.words else []
    return [*lines, *advice_lines(finding)]


def advice_lines(finding: Finding) -> list[str]:
    """What to write into source.toml, as it is to be pasted."""
    return [f"        {safe_text(line)}" for line in finding.advice.split("\n") if line]


def fault_lines(fault: Fault) -> list[str]:
    return [
        safe_text(line) if n == 0 else "    " + safe_text(line.strip())
        for n, line in enumerate(str(fault).split("\n"))
    ]


def coverage_lines(coverage: Coverage) -> list[str]:
    """How much of a document was understood, then its unclaimed lines under their headings."""
    claimed = coverage.pieces - len(coverage.unclaimed)
    share = 100 * claimed / coverage.pieces if coverage.pieces else 0.0
    by = ", ".join(f"{count} {name}" for name, count in coverage.by.items() if count)
    lines = [
        f"{coverage.path}: {claimed} of {coverage.pieces} pieces claimed ({share:.1f} %): {by}"
    ]
    heading: str | None = None
    for piece in coverage.unclaimed:
        if piece.heading != heading or len(lines) == 1:
            heading = piece.heading
            lines.append(f"  unclaimed under {excerpt(heading or 'no heading')!r}:")
            lines += _said_by(coverage, heading)
        mark = "endpoint? " if piece.calls else "data? " if piece.is_data else ""
        lines.append(f"    {piece.line}: {mark}{excerpt(piece.text)}")
    return lines


def _said_by(coverage: Coverage, heading: str | None) -> list[str]:
    """The tables of source.toml that can say what the data below a heading is."""
    data = [piece for piece in coverage.unclaimed if piece.heading == heading and piece.is_data]
    if not data or not heading:
        return []
    said = f"heading = {toml_string(safe_text(heading))}"
    kinds = "[[tables]]" if any(piece.is_row for piece in data) else "[[lines]]"
    return [f"    say it in source.toml: {kinds} or [[sections]] with {said}"]


def table_lines(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows in columns as wide as their widest cell."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
