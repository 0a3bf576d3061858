"""Operations as terms of a definition list: the request line is the term, the definition holds
what belongs to it, and lists of fields in it have the name of a part for their term."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from codegen.extracting.sections import part_of
from codegen.extracting.targets import read_request_line
from codegen.reading.blocks import AnyBlock, Heading, Inline, Item, Paragraph, Row, Table

_DEEPEST = 6
# "limit (integer) – how many": what separates is set off, so that a hyphen in a name is none.
_FIELD = re.compile(
    r"(?P<name>[^\s()]{1,128})(?:\s+\((?P<type>[^()]{1,60})\))?\s*(?:\s[–—-]\s|[:：]\s|\Z)\s*(?P<text>.*)\Z"
)
_STATUS = re.compile(r"(?P<code>[1-5][0-9X]{2}\b[^–—:]{0,40}?)\s*(?:[–—:]\s*(?P<text>.*))?\Z")
_OF_STATUSES = re.compile(r"(?:http )?(?:status|response) codes?\s*:?\Z", re.IGNORECASE)
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
            yield from _as_table(block.term, run)
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
        if not isinstance(block, Item) or block.term or block.depth != first.depth:
            return
        yield block


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
