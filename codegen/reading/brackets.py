"""Where a bracket that opens in a line is closed, quotes respected: for all lines in one pass."""

from __future__ import annotations

import re
from collections.abc import Sequence

# What a backslash stands before is one with it only within quotes.
_MARK = re.compile(r"\\.|[\"{}\[\]]")
_STATES = (False, True)


def closing_lines(lines: Sequence[str]) -> list[int | None]:
    """Of each line, read as the first one and outside quotes, the line at whose end all brackets are
    closed again; None where none is, or where more are closed there than were opened.

    Two texts meet at the end of each line, the one that is within quotes and the one that is not:
    from the last line back, each knows how deep it is above the end of the page, and the next end of
    a line that is no deeper. To look for that from where each line was would take the square of the
    lines of a page that only opens.
    """
    depths = [[0, 0] for _ in range(len(lines) + 1)]
    level: list[list[tuple[int, bool] | None]] = [[None, None] for _ in range(len(lines) + 1)]
    for at in range(len(lines) - 1, -1, -1):
        for quoted in _STATES:
            opened, after = _read(lines[at], quoted)
            depth = depths[at + 1][after] - opened
            end: tuple[int, bool] | None = (at + 1, after)
            while end is not None and depths[end[0]][end[1]] > depth:
                end = level[end[0]][end[1]]
            depths[at][quoted], level[at][quoted] = depth, end
    return [_closed(at, depths, level[at][False]) for at in range(len(lines))]


def _closed(at: int, depths: Sequence[Sequence[int]], end: tuple[int, bool] | None) -> int | None:
    if end is None or end[1] or depths[end[0]][0] != depths[at][0]:
        return None
    return end[0] - 1


def _read(line: str, quoted: bool) -> tuple[int, bool]:
    """How many more brackets a line opens than it closes, and whether it ends within quotes."""
    opened = 0
    for mark in _MARK.findall(line):
        character = mark[-1]
        if quoted:
            quoted = mark != '"'
        elif character == '"':
            quoted = True
        elif character in "{}[]":
            opened += 1 if character in "{[" else -1
    return opened, quoted
