"""Lines of the forms that source.toml gives ([[lines]]), as the tables and calls that they say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from typing import Literal

from codegen.config import LinesRule
from codegen.extracting.forms import Form, parse_form
from codegen.extracting.headers import Role
from codegen.extracting.said import chains, is_below
from codegen.extracting.targets import LINES
from codegen.reading.blocks import AnyBlock, Code, Heading, Inline, Item, Paragraph, Row, Table

_OF_CODES = frozenset(("code", "http_status"))


@dataclass(slots=True)
class Lined:
    """`roles` are those of the columns of the tables that lines became, by the id of the table;
    `used` the rules that a line fits."""

    roles: dict[int, tuple[Role | None, ...]] = field(default_factory=dict)
    used: set[LinesRule] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Piece:
    """One line of the block at an index, the `number`th of it; `depth` is that of an entry of a list. One
    of a block of code never goes on in the next."""

    block: int
    line: int
    text: str
    depth: int = 0
    is_code: bool = False
    is_heading: bool = False
    number: int = 0


@dataclass(slots=True)
class _Entry:
    """What pieces say by a form of a rule. `last` is the piece that it ends with."""

    rule: LinesRule
    form: Form
    values: dict[str, str]
    first: Piece
    last: Piece

    def go_on(self, piece: Piece) -> bool:
        """Whether a piece that fits no form is the rest of the last value, which then has it."""
        role = self.form.open_role
        if not role or piece.block != self.last.block or piece.is_code:
            return False
        self.values[role] += f" {piece.text}"
        self.last = piece
        return True


def say_lines(
    blocks: Sequence[AnyBlock], rules: Sequence[LinesRule], file: str
) -> tuple[tuple[AnyBlock, ...], Lined]:
    """The blocks, entries of the forms that rules give turned into tables, or into the line of
    a call where they say an address."""
    rules = [rule for rule in rules if rule.file in (None, file)]
    lined = Lined()
    if not rules:
        return tuple(blocks), lined
    told: list[AnyBlock] = []
    parts = _parts(blocks, rules)
    for rule, run in groupby(parts, key=lambda part: getattr(part, "rule", None)):
        if rule is None:
            told += (part for part in run if not isinstance(part, _Entry))
        else:
            lined.used.add(rule)
            told += _said(rule, [part for part in run if isinstance(part, _Entry)], lined)
    return tuple(told), lined


def pieces_of(blocks: Sequence[AnyBlock]) -> Iterator[tuple[Piece, tuple[str, ...]]]:
    """The lines of text of a document with the headings above them, the nearest first."""
    for index, (block, chain) in enumerate(zip(blocks, chains(blocks), strict=True)):
        above = chain[1:] if isinstance(block, Heading) else chain
        yield from ((piece, above) for piece in _pieces(index, block))


def _pieces(index: int, block: AnyBlock) -> Iterator[Piece]:
    if isinstance(block, Code):
        lines = block.text.split("\n")
        fence = (block.end_line - block.line + 1 - len(lines)) // 2
        for number, text in enumerate(lines, block.line + max(fence, 0)):
            if text.strip():
                yield Piece(index, number, " ".join(text.split()), is_code=True)
    elif isinstance(block, LINES):
        depth = block.depth if isinstance(block, Item) else 0
        if isinstance(block, Item) and block.term:
            yield Piece(index, block.line, block.term, depth)
        parts = () if isinstance(block, Heading) else block.parts
        step = len(parts) == block.end_line - block.line + 1
        for number, text in enumerate(parts if len(parts) > 1 else (block.text,)):
            if text:
                line, words = block.line + number * step, " ".join(text.split())
                is_heading = isinstance(block, Heading)
                yield Piece(index, line, words, depth, is_heading=is_heading, number=number + 1)


def _parts(blocks: Sequence[AnyBlock], rules: Sequence[LinesRule]) -> Iterator[AnyBlock | _Entry]:
    """The blocks in which nothing is of a form, and of the others the entries and what is between
    them, line by line."""
    entries, inside = _entries(list(pieces_of(blocks)), rules)
    touched = {piece.block for piece in inside}
    last: _Entry | None = None
    for index, block in enumerate(blocks):
        if index not in touched:
            yield block
            continue
        for piece in _pieces(index, block):
            if piece in entries:
                last = entries[piece]
                yield last
            elif piece not in inside and not (last and last.go_on(piece)):
                yield _line(piece.line, piece.text)


def _entries(
    pieces: Sequence[tuple[Piece, tuple[str, ...]]], rules: Sequence[LinesRule]
) -> tuple[dict[Piece, _Entry], set[Piece]]:
    """The entries by the piece that they begin with, and all pieces that are in one."""
    forms = [(rule, parse_form(form)) for rule in rules for form in rule.forms]
    entries: dict[Piece, _Entry] = {}
    inside: set[Piece] = set()
    for at, (piece, above) in enumerate(pieces):
        for rule, form in forms if piece not in inside else ():
            if rule.heading is not None and not is_below(rule.heading, above):
                continue
            run = [each for each, _ in pieces[at : at + len(form.lines)]]
            values = form.read([each.text for each in run])
            if values is not None and _is_one(run):
                entries[piece] = _Entry(rule, form, values, piece, run[-1])
                inside.update(run)
                break
    return entries, inside


def _is_one(run: Sequence[Piece]) -> bool:
    """Whether lines stand right below each other, with no heading behind the first."""
    return all(not two.is_heading and two.block - one.block <= 1 for one, two in pairwise(run))


def _said(rule: LinesRule, entries: Sequence[_Entry], lined: Lined) -> Iterator[AnyBlock]:
    """The tables and lines of calls that entries of one rule, one below the other, are."""
    for sort, run in groupby(entries, key=lambda entry: _sort(entry.form)):
        if sort == "call":
            for entry in run:
                method = entry.values.get("method", rule.method)
                yield _line(entry.first.line, f"{method} {entry.values['path']}")
        else:
            forms = [form for form in map(parse_form, rule.forms) if _sort(form) == sort]
            yield _table(forms, list(run), lined)


def _sort(form: Form) -> Literal["call", "codes", "fields"]:
    """What an entry of a form is; those of different sorts are in no table together."""
    roles = set(form.roles)
    return "call" if "path" in roles else "codes" if roles & _OF_CODES else "fields"


def _line(line: int, text: str) -> Paragraph:
    return Paragraph(line, line, Inline(text), (text,))


def _table(forms: Sequence[Form], entries: Sequence[_Entry], lined: Lined) -> Table:
    """Of all roles that any of the forms has, in their order."""
    columns = tuple(dict.fromkeys(role for form in forms for role in form.roles))
    rows = tuple(
        Row(
            entry.first.line,
            entry.last.line,
            tuple(Inline(entry.values.get(role, ""), indent=entry.first.depth) for role in columns),
        )
        for entry in entries
    )
    table = Table(rows[0].line, rows[-1].end_line, (), rows)
    lined.roles[id(table)] = columns  # type: ignore[assignment]  # sourcefile.py checked them
    return table
