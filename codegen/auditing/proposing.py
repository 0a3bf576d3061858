"""The rows that a map lacks, in its own style, as a unified diff. What is proposed is read again: a
patch that would not say what it should is none."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from codegen.auditing.classes import Classes
from codegen.auditing.documented import Documented, documented
from codegen.auditing.entries import Entry, MapFile
from codegen.auditing.opening import read_map
from codegen.auditing.overlap import overlap_of
from codegen.auditing.styling import NoStyle, order_of, styled
from codegen.auditing.texts import COARSE
from codegen.diffing.errors import error_label
from codegen.faults import Fault
from codegen.model import Category, ErrorCode, Spec
from codegen.naming import class_name

_FEWEST_NAMES = 4
_SILENT = re.compile(r"(?:Error|Exception|Err|Fault)\Z|other|unknown|general|default", re.I)


@dataclass(frozen=True)
class Proposal:
    """`count` rows; `left_out` says of which codes there is none, and why."""

    patch: str = ""
    count: int = 0
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """The rows of the table that has most codes of the vendor, in a file."""

    file: MapFile
    rows: tuple[Entry, ...]
    known: Documented

    @property
    def has_members(self) -> bool:
        """Whether names are those of codes, each its own, and not of classes."""
        names = [row.name for row in self.rows if row.name]
        is_before = all(
            row.name_at < row.code_at for row in self.rows if row.name_at and row.code_at
        )
        is_distinct = is_before and len({*names}) == len(names) >= _FEWEST_NAMES
        is_enum = "enum" in self.rows[0].table.lower().split(".")
        return self.rows[0].kind == "constant" or (bool(names) and (is_distinct or is_enum))


def propose(
    spec: Spec, files: Sequence[MapFile], absent: Sequence[ErrorCode], classes: Classes
) -> Proposal:
    table = _table(spec, files)
    if table is None or not absent:
        return Proposal()
    rows, left_out = [], []
    for error in absent:
        try:
            rows.append((error, _row(table, error, classes)))
        except NoStyle as why:
            left_out.append(f"{error_label(error)}: {why}")
    text = _inserted(table, rows)
    try:
        _check(table, rows, read_map(text, path=table.file.path, known=overlap_of(spec)))
    except (NoStyle, Fault) as why:
        return Proposal(left_out=(f"{table.file.path}: {why}",))
    return Proposal("".join(_diff(table.file, text)), len(rows), tuple(left_out))


def _table(spec: Spec, files: Sequence[MapFile]) -> Table | None:
    known = documented(spec)
    best: Table | None = None
    for file in files:
        codes = [e for e in file.entries if e.kind in ("exact", "constant")]
        counts = Counter(entry.table for entry in codes if known.find(entry.code))
        if counts:
            name, _ = counts.most_common(1)[0]
            found = Table(file, tuple(e for e in codes if e.table == name), known)
            best = found if best is None or len(found.rows) > len(best.rows) else best
    return best


def _row(table: Table, error: ErrorCode, classes: Classes) -> str:
    """The text of a new row. Raises NoStyle."""
    meaning = error.meanings[0]
    models = _models(table)
    if not models:
        raise NoStyle("no row of the table stands in lines of its own")
    name = (
        _member(models[0], error) if table.has_members else _class(table, meaning.category, classes)
    )
    message = meaning.message or meaning.description or ""
    alike = sorted(models, key=lambda row: (row.name != name, row.text is None))
    waits = meaning.retry in ("wait", "resync")
    fitting = [row for row in alike if row.retried is None or row.retried == waits]
    if not fitting:
        raise NoStyle("no row says of retry what this one has to")
    return styled(table.file, fitting[0], code=error.code, name=name, text=message)


def _models(table: Table) -> list[Entry]:
    """Rows that have their lines for themselves, those with most to say first."""
    places = Counter(entry.row_at for entry in table.file.entries)
    alone = [row for row in table.rows if places[row.row_at] == 1]
    return sorted(alone, key=lambda row: (row.name is None, row.text is None))


def _member(model: Entry, error: ErrorCode) -> str:
    name = error.meanings[0].name
    return name.upper() if (model.name or "").isupper() else class_name(name)


def _class(table: Table, category: Category, classes: Classes) -> str | None:
    """The class that the map has most often for this category, else for one on which programs act
    the same, else the one that says least. Raises NoStyle."""
    names = [row.name for row in table.rows if row.name]
    if not names:
        return None
    theirs = Counter(_known_pairs(table))
    exact = [(n, name) for (name, what), n in theirs.items() if what == category]
    fitting = [name for n, name in sorted(exact, reverse=True) if _fits(name, category, classes)]
    named = [name for name, _ in Counter(names).most_common() if classes.category(name) == category]
    near = [
        name
        for name, _ in Counter(names).most_common()
        if COARSE.get(classes.category(name)) == COARSE.get(category) is not None
        and "authentication" not in (classes.category(name), category)
    ]
    silent = [
        name
        for name, _ in Counter(names).most_common()
        if classes.category(name) == "other" and _SILENT.search(name)
    ]
    told = [name for name, what in classes.told.items() if what == category]
    found = next(iter([*told, *named, *fitting, *near, *silent]), None)
    if found is None:
        raise NoStyle(f"no class of the map is for {category}: [tool.codegen.audit.classes]")
    return found


def _known_pairs(table: Table) -> Iterator[tuple[str, Category]]:
    for row in table.rows:
        for error in table.known.find(row.code) if row.name else ():
            yield from ((row.name or "", meaning.category) for meaning in error.meanings[:1])


def _fits(name: str, category: Category, classes: Classes) -> bool:
    mine = COARSE.get(classes.category(name))
    return mine is None or mine == COARSE.get(category)


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


def _diff(file: MapFile, text: str) -> Iterator[str]:
    old, new = (said.splitlines(keepends=True) for said in (file.text, text))
    path = file.path.lstrip("/")
    for line in difflib.unified_diff(old, new, f"a/{path}", f"b/{path}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
