"""Tables of codes that were flattened to lines with single blanks between the cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from codegen.extracting.cells import is_code
from codegen.extracting.headers import Role, role_of_word
from codegen.extracting.statuses import is_status
from codegen.reading.blocks import AnyBlock, Heading, Inline, Item, Paragraph, Row, Table

MAX_WORDS = 3
LEAST_ROWS = 2
_LINES = (Heading, Paragraph, Item)
_KEYS: frozenset[Role] = frozenset({"code", "http_status"})
_TEXTS: frozenset[Role] = frozenset({"message", "description"})


def unspace(blocks: Sequence[AnyBlock]) -> Iterator[AnyBlock]:
    """The blocks, runs of lines below a line of header words made tables: every column but the last
    holds one word, so that only the text may have blanks."""
    at = 0
    while at < len(blocks):
        table = _table_at(blocks, at)
        if table is None:
            yield blocks[at]
            at += 1
        else:
            yield table
            at += 1 + len(table.rows)


def _table_at(blocks: Sequence[AnyBlock], at: int) -> Table | None:
    head = blocks[at]
    header = _header(head.text) if isinstance(head, _LINES) else []
    roles = [role for _, role in header]
    if len(roles) < 2 or not _KEYS.issuperset(roles[:-1]) or roles[-1] not in _TEXTS:
        return None
    rows: list[Row] = []
    for block in blocks[at + 1 :]:
        cells = block.text.split(None, len(roles) - 1) if isinstance(block, _LINES) else []
        if len(cells) < len(roles) or not all(map(_fits, roles, cells)):
            break
        rows.append(Row(block.line, block.end_line, tuple(map(Inline, cells))))
    if len(rows) < LEAST_ROWS:
        return None
    names = tuple(Inline(name) for name, _ in header)
    return Table(head.line, rows[-1].end_line, names, tuple(rows))


def _fits(role: Role, cell: str) -> bool:
    if role == "http_status":
        return is_status(cell)
    return role in _TEXTS or is_code(cell)


def _header(text: str) -> list[tuple[str, Role]]:
    """The words of a header with their roles, the longest at each place; none where one is no such
    word."""
    words = text.split()
    found: list[tuple[str, Role]] = []
    at = 0
    while at < len(words) <= 4 * MAX_WORDS:
        names = (" ".join(words[at : at + n]) for n in range(MAX_WORDS, 0, -1))
        named = next(((name, role) for name in names if (role := role_of_word(name))), None)
        if named is None:
            return []
        found.append(named)
        at += len(named[0].split())
    return found
