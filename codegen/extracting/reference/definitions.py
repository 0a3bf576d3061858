"""Operations as terms of a definition list: the request line is the term, the definition holds
what belongs to it, and lists of fields in it have the name of a part for their term."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from codegen.extracting.sections import part_of
from codegen.extracting.targets import read_request_line
from codegen.reading.blocks import AnyBlock, Heading, Inline, Item, Paragraph, Row, Table

_DEEPEST = 6
# "limit (integer) – how many": what separates is set off, so that a hyphen in a name is none.
_FIELD = re.compile(
    r"(?P<name>[^\s()]{1,128})(?:\s+\((?P<type>[^()]{1,60})\))?\s*(?:\s[–—-](?:\s|\Z)|[:：]\s|\Z)\s*(?P<text>.*)\Z"
)
_STATUS = re.compile(r"(?P<code>[1-5][0-9X]{2}\b[^–—:]{0,40}?)\s*(?:[–—:]\s*(?P<text>.*))?\Z")
_OF_STATUSES = re.compile(r"(?:http )?(?:status|response) codes?\s*:?\Z", re.IGNORECASE)
# An answer that an entry goes on with, set out as code.
_EXAMPLE = re.compile(r"\s*\bExample (?:response|answer):.*", re.IGNORECASE)
# "(int:id)" in a path: a converter and a name.
_IN_ROUND = re.compile(r"/\((?:[a-z]+:\s*)?([A-Za-z_]\w*)\)(?=/|\?|\Z)")


def open_definitions(blocks: Sequence[AnyBlock]) -> Iterator[AnyBlock]:
    """The blocks; a term that is a request line as a heading, the lists of fields below it as
    tables under their labels."""
    level, is_open, at = 0, False, 0
    while at < len(blocks):
        block = blocks[at]
        at += 1
        if isinstance(block, Heading):
            level, is_open = block.level, False
        line = _request_line(block)
        if line and isinstance(block, Item):
            is_open = True
            yield Heading(block.line, block.line, Inline(line), min(level + 1, _DEEPEST))
            if block.term:
                yield Paragraph(block.line, block.end_line, block.inline, (block.text,))
        elif is_open and isinstance(block, Item) and block.term and _is_part(block.term):
            run = [block, *_same_definition(blocks, at, block)]
            at += len(run) - 1
            yield from _as_table(block.term, list(_with_values(run)))
        elif is_open and isinstance(block, Table) and (runs := _runs_of_rows(block)):
            for term, run in runs:
                yield from _as_table(term, run)
        else:
            yield block


def _request_line(block: AnyBlock) -> str | None:
    """The method and path of a term, its placeholders in braces."""
    if not isinstance(block, Item):
        return None
    found = read_request_line(
        _IN_ROUND.sub(r"/{\1}", re.sub(r"(?<=:)\s", "", block.term or block.text))
    )
    return f"{found[0]} {found[1]}" if found else None


def _is_part(term: str) -> bool:
    return part_of(term) is not None or _OF_STATUSES.match(term) is not None


def _same_definition(blocks: Sequence[AnyBlock], at: int, first: Item) -> Iterator[Item]:
    for block in blocks[at:]:
        if not isinstance(block, Item) or block.term or block.depth < first.depth:
            return
        yield block


def _with_values(run: Sequence[Item]) -> Iterator[Item]:
    """The entries of a list, with those of the list inside one as the end of its text."""
    entries: list[list[Item]] = []
    for item in run:
        if item.depth > run[0].depth and entries:
            entries[-1].append(item)
        else:
            entries.append([item])
    for first, *inside in entries:
        values = ", ".join(item.text for item in inside)
        text = Inline(f"{first.text} {values}") if inside else first.inline
        yield replace(first, inline=text, end_line=inside[-1].end_line) if inside else first


def _runs_of_rows(table: Table) -> list[tuple[str, list[Item]]]:
    """The lists of a table that has a part in its first column and a list of fields in its last, as
    older versions lay them out; a wide label stands in a row of its own. Empty for other tables."""
    runs: list[tuple[str, list[Item]]] = []
    label = ""
    for row in () if table.header else table.rows:
        label = row.cells[0].text or label
        if not _is_part(label):
            return []
        if len(row.cells) > 1 and row.cells[-1].items:
            texts = (_EXAMPLE.sub("", text) for text in row.cells[-1].items)
            runs.append((label, [Item(row.line, row.end_line, Inline(text)) for text in texts]))
    return [(label, run) for label, run in runs if not _is_success(label, run)]


def _is_success(label: str, run: Sequence[Item]) -> bool:
    """Whether a list of statuses has none of an error."""
    return _OF_STATUSES.match(label) is not None and all(item.text[:1] == "2" for item in run)


def _as_table(term: str, run: Sequence[Item]) -> Iterator[AnyBlock]:
    """The label and its entries as a table; as they are where one of them has another form."""
    form, names = (_STATUS, ("code", "text")) if _OF_STATUSES.match(term) else (_FIELD, _NAMED)
    label = Inline(term.rstrip(" :："))
    yield Paragraph(run[0].line, run[0].line, label, (label.text,))
    found = [form.match(item.text) for item in run]
    if not all(found):
        yield from (Item(i.line, i.end_line, i.inline, i.depth) for i in run)
        return
    rows = tuple(
        Row(item.line, item.end_line, tuple(Inline(match[name] or "") for name in names))
        for item, match in zip(run, found, strict=True)
        if match
    )
    header = _STATUS_HEADER if form is _STATUS else _FIELD_HEADER
    yield Table(run[0].line, run[-1].end_line, header, rows)


_NAMED = ("name", "type", "text")
_FIELD_HEADER = (Inline("Name"), Inline("Type"), Inline("Description"))
_STATUS_HEADER = (Inline("HTTP status"), Inline("Message"))
