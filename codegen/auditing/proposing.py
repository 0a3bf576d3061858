"""The rows that a map lacks, in its own style, as a unified diff. What is proposed is read again: a
patch that would not say what it should is none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from codegen.auditing.choosing import Choice, choose
from codegen.auditing.class_rows import gap_between, new_class
from codegen.auditing.classes import Classes
from codegen.auditing.entries import Entry, MapFile
from codegen.auditing.opening import read_map
from codegen.auditing.overlap import overlap_of
from codegen.auditing.patchfile import AS_GIVEN, PatchPlace, write_patch
from codegen.auditing.styling import NoStyle, order_of, styled
from codegen.auditing.tables import Table, table_of
from codegen.diffing.errors import error_label
from codegen.faults import Fault
from codegen.model import ErrorCode, Spec
from codegen.naming import class_name


@dataclass(frozen=True)
class Proposal:
    """`count` rows; `doubts` are those whose class is to be looked at; `left_out`
    says of which codes there is none, and why."""

    patch: str = ""
    count: int = 0
    doubts: tuple[str, ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()


def propose(
    spec: Spec,
    files: Sequence[MapFile],
    absent: Sequence[ErrorCode],
    classes: Classes,
    *,
    place: PatchPlace = AS_GIVEN,
) -> Proposal:
    """`place` says where the patch is to be applied."""
    table = table_of(spec, files)
    if table is None or not absent:
        return Proposal()
    rows, doubts, left_out = [], [], []
    taken = {*table.file.parents, *(row.name for row in table.rows if row.name)}
    for error in absent:
        try:
            row, choice = _row(table, error, classes, taken)
        except NoStyle as why:
            left_out.append((error_label(error), str(why)))
            continue
        rows.append((error, row))
        if choice is not None:
            taken.add(choice.name)
        if choice is not None and choice.doubt:
            doubts.append(f"{error_label(error)} {choice.name}: {choice.doubt}")
    insert = _with_classes if any(map(table.is_class, table.rows)) else _inserted
    text = insert(table, rows)
    try:
        _check(table, rows, read_map(text, path=table.file.path, known=overlap_of(spec)))
    except (NoStyle, Fault) as why:
        return Proposal(left_out=((table.file.path, str(why)),))
    patch = write_patch(table.file, text, place, doubts) if rows else ""
    return Proposal(patch, len(rows), tuple(doubts), tuple(left_out))


def _row(
    table: Table, error: ErrorCode, classes: Classes, taken: set[str]
) -> tuple[str, Choice | None]:
    """The text of a new row, and the class that it has. Raises NoStyle."""
    meaning = error.meanings[0]
    message = meaning.message or meaning.description or ""
    if any(map(table.is_class, table.rows)):
        return new_class(table, error, message, taken)
    models = table.models()
    if not models:
        raise NoStyle("no row of the table stands in lines of its own")
    choice = _named(table, models[0], error, classes)
    name = choice.name if choice else None
    alike = sorted(models, key=lambda row: (row.name != name, row.text is None))
    waits = meaning.retry in ("wait", "resync")
    fitting = [row for row in alike if row.retried is None or row.retried == waits]
    if not fitting:
        raise NoStyle("no row says of retry what this one has to")
    return styled(table.file, fitting[0], code=error.code, name=name, text=message), choice


def _named(table: Table, model: Entry, error: ErrorCode, classes: Classes) -> Choice | None:
    if not any(row.name for row in table.rows):
        return None
    if table.has_members:
        name = error.meanings[0].name
        return Choice(name.upper() if (model.name or "").isupper() else class_name(name))
    return choose(table, error.meanings[0].category, classes)


def _with_classes(table: Table, rows: Sequence[tuple[ErrorCode, str]]) -> str:
    """The text with new classes behind the last one: all that they derive from stands above it."""
    text = table.file.text
    end = max(row.row_at[1] for row in table.rows if table.is_class(row))
    ordered = sorted(rows, key=lambda one: order_of(one[0].code))
    gap = gap_between(table)
    return text[:end] + _glue(text, end) + "".join(gap + row for _, row in ordered) + text[end:]


def _inserted(table: Table, rows: Sequence[tuple[ErrorCode, str]]) -> str:
    """The text with each row behind the one whose code comes before its own; before the last row
    where that has no separator, as in JSON."""
    text = table.file.text
    known = sorted(table.rows, key=lambda row: order_of(row.code))
    last = max(table.rows, key=lambda row: row.row_at)
    at: dict[int, list[str]] = {}
    for error, row in sorted(rows, key=lambda one: order_of(one[0].code)):
        before = [each for each in known if order_of(each.code) < order_of(error.code)]
        place = before[-1].row_at[1] if before else known[0].row_at[0]
        if place == last.row_at[1] and not _is_separated(text, last, table):
            place = last.row_at[0]
        at.setdefault(place, []).append(row)
    for place in sorted(at, reverse=True):
        text = text[:place] + _glue(text, place) + "".join(at[place]) + text[place:]
    return text


def _glue(text: str, place: int) -> str:
    return "" if place == 0 or text[place - 1] == "\n" else "\n"


def _is_separated(text: str, last: Entry, table: Table) -> bool:
    """Whether the last row ends as another does: with a comma, or without one as all do."""
    others = [row for row in table.rows if row is not last]
    return not others or _separator(text, last) == _separator(text, others[0])


def _separator(text: str, row: Entry) -> bool:
    said = [at for at in (row.code_at, row.name_at, row.text_at) if at is not None]
    begin = min((extent[0] for extent in said), default=row.row_at[0])
    return any(
        mark in text[max(begin, row.row_at[0]) : row.row_at[1]]
        for mark in (",\n", ", ", ",  #", ",\r")
    )


def _check(table: Table, rows: Sequence[tuple[ErrorCode, str]], after: MapFile) -> None:
    """Raises NoStyle: read again, it has another row than those before and the new ones."""

    def codes(file: MapFile) -> Counter[tuple[str, str]]:
        return Counter((entry.kind, entry.code) for entry in file.entries)

    kind = table.rows[0].kind
    wanted = codes(table.file) + Counter((kind, error.code) for error, _ in rows)
    if codes(after) != wanted:
        raise NoStyle("the rows could not be written in the style of the map")
