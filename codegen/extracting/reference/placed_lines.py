"""Parameters in two lines: the name, its type and whether it is required; below, where it is sent and
what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from codegen.reading.blocks import AnyBlock, Inline, Item, Paragraph, Row, Table

# "shelf (required)", "boat Boat (optional)"
_NAMED = re.compile(
    r"(?P<name>[\w$@][\w$.\[\]-]{0,127})(?:\s+(?P<type>\S.{0,80}?))?\s+"
    r"\((?P<required>required|optional)\)\Z",
    re.IGNORECASE,
)
# "Query Parameter — how many default: 10 format: int64"
_PLACED = re.compile(
    r"(?P<place>path|query|body|header|form|cookie) parameter\s*(?:[—–-]\s*(?P<said>.*))?\Z",
    re.IGNORECASE | re.DOTALL,
)
_TAIL = re.compile(r"(?:\A|\s+)(?:default:\s*(?P<default>\S+))?(?:\s*format:\s*(?P<format>\S+))?\Z")
_HEADER = tuple(map(Inline, ("Name", "Type", "Required", "In", "Default", "Description")))


def join_placed(blocks: Sequence[AnyBlock]) -> Iterator[AnyBlock]:
    """The blocks; such lines, one pair below the other, as a table."""
    rows: list[Row] = []
    at = 0
    while at < len(blocks):
        row = _row(blocks, at)
        if row:
            rows.append(row)
            at += 2
            continue
        yield from _table(rows)
        rows = []
        yield blocks[at]
        at += 1
    yield from _table(rows)


def _table(rows: Sequence[Row]) -> Iterator[Table]:
    if rows:
        yield Table(rows[0].line, rows[-1].end_line, _HEADER, tuple(rows))


def _row(blocks: Sequence[AnyBlock], at: int) -> Row | None:
    first, second = _text(blocks, at), _text(blocks, at + 1)
    named = _NAMED.match(first) if second else None
    placed = _PLACED.match(second) if named else None
    if named is None or placed is None:
        return None
    said = placed["said"] or ""
    tail = _TAIL.search(said)
    default = tail["default"] if tail and tail["default"] != "null" else None
    said = said[: tail.start()] if tail else said
    cells = (
        named["name"],
        named["type"],
        named["required"],
        placed["place"].lower(),
        default,
        said,
    )
    line = blocks[at].line
    end = max(line, blocks[at + 1].end_line)
    return Row(line, end, tuple(Inline((cell or "").strip()) for cell in cells))


def _text(blocks: Sequence[AnyBlock], at: int) -> str:
    block = blocks[at] if at < len(blocks) else None
    return block.text if isinstance(block, Paragraph | Item) else ""
