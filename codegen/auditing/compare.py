"""Maps × Spec to findings, and what was counted on the way."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from codegen.auditing.classes import Classes
from codegen.auditing.coverage import Coverage, coverage_of, mistyped, same_text
from codegen.auditing.documented import Documented, absent, documented, map_rows
from codegen.auditing.entries import Entry, MapFile
from codegen.auditing.findings import Found, MapRow, finding, said
from codegen.auditing.meanings import judge_row, other_meanings
from codegen.auditing.texts import compare_text, texts_of
from codegen.diffing.changes import Change, Location
from codegen.diffing.errors import text_of
from codegen.diffing.spots import Side
from codegen.model import Category, ErrorCode

_ALIKE = 0.6


@dataclass(frozen=True)
class Audit:
    """The findings; `counts` of what is no finding; `categories` of the classes that were met."""

    findings: tuple[Change, ...]
    counts: Mapping[str, int]
    categories: Mapping[str, Category]
    absent: tuple[ErrorCode, ...]


def audit(
    side: Side, files: Sequence[MapFile], classes: Classes, *, documents: Sequence[str] = ()
) -> Audit:
    """`documents` are their whole texts, where these are known: a text that is looked for may
    stand anywhere in them."""
    known, counts = documented(side.spec), Counter[str]()
    missing = tuple(absent(known, files))
    rows = [row for row in map_rows(files) if row[1].is_code]
    for _, entry in rows:
        counts[_counted(entry, "rows")] += 1
    counts["codes"] = len({entry.code for _, entry in rows if entry.kind != "retry"})
    found = [
        *_known_rows(rows, known, classes, counts),
        *_unknown(rows, known, missing, coverage_of(side.spec), counts),
        *_gone_texts(files, side, documents, counts),
        *_missing(missing, files),
    ]
    names = {row[1].name for row in rows if row[1].kind == "exact"} - {None}
    categories = {name: classes.category(name) for name in sorted(filter(None, names))}
    changes = tuple(dict.fromkeys(finding(side, each) for each in found))
    return Audit(changes, counts, categories, missing)


def _known_rows(
    rows: Sequence[MapRow], known: Documented, classes: Classes, counts: Counter[str]
) -> Iterator[Found]:
    together: dict[str, list[MapRow]] = defaultdict(list)
    headings = _headings(rows, known)
    for row in rows:
        errors = known.find(row[1].code)
        if errors:
            judged = judge_row(row, errors, classes, is_group=_heading(row) in headings)
            counts[_counted(row[1], "documented")] += 1
            counts[_counted(row[1], judged.relation)] += 1
            yield from judged.found
            together[row[1].code].append(row)
    for code, mine in together.items():
        for error in known.find(code):
            yield from other_meanings(mine, error, classes)


def _headings(rows: Sequence[MapRow], known: Documented) -> set[tuple[object, ...]]:
    """The texts that rows of several codes have. The very words of one of two are a message that
    was written for it, and not what the two have in common."""
    together: dict[tuple[object, ...], dict[str, MapRow]] = defaultdict(dict)
    for row in rows:
        together[_heading(row)][row[1].code] = row
    return {
        heading
        for heading, mine in together.items()
        if len(mine) > 2
        or (len(mine) == 2 and not any(_is_of(each, known) for each in mine.values()))
    }


def _heading(row: MapRow) -> tuple[object, ...]:
    file, entry = row
    return file.path, entry.row_at, entry.text


def _is_of(row: MapRow, known: Documented) -> bool:
    """Whether the words of a row are those of its code."""
    return any(
        compare_text(row[1].text, meaning, error).relation == "same"
        for error in known.find(row[1].code)
        for meaning in error.meanings
    )


def _counted(entry: Entry, what: str) -> str:
    """A retry set names codes that a table has as well: it is counted by itself."""
    return f"retry {what}" if entry.kind == "retry" else what


def _unknown(
    rows: Sequence[MapRow],
    known: Documented,
    missing: Sequence[ErrorCode],
    coverage: Coverage,
    counts: Counter[str],
) -> Iterator[Found]:
    for row in rows:
        entry = row[1]
        if known.find(entry.code):
            continue
        slips = [*_meant(entry, known, missing, coverage)]
        if not slips and coverage.is_after_the_last(entry.code):
            counts[_counted(entry, "newer")] += 1
            continue
        if not slips and not coverage.has(entry.code):
            counts[_counted(entry, "not covered")] += 1
            continue
        counts[_counted(entry, "unknown")] += 1
        near = slips or same_text(entry.text or "", known.spec.errors)
        yield Found(
            id="unknown-code",
            row=row,
            after=said(entry),
            near=next(iter(near), None),
        )


def _meant(
    entry: Entry, known: Documented, missing: Sequence[ErrorCode], coverage: Coverage
) -> Iterator[ErrorCode]:
    """The documented codes that a row was probably typed for, those that no map has first. A map
    may have the right one too, once it was added. Two digits exchanged is how codes of a family
    differ as well: where both are covered, that alone says nothing of one that the map has."""
    absent = {(error.space, error.code) for error in missing}
    slips = mistyped(entry.code, known.spec.errors)
    for error in sorted(slips, key=lambda one: (one.space, one.code) not in absent):
        is_absent = (error.space, error.code) in absent
        is_neighbour = len(error.code) == len(entry.code) and coverage.has(entry.code)
        if _may_be(entry, error) and (is_absent or entry.text or not is_neighbour):
            yield error


def _may_be(entry: Entry, error: ErrorCode) -> bool:
    """Whether the words of a row are those of the code that its own looks like."""
    if not entry.text:
        return True
    alike = (compare_text(entry.text, meaning, error).likeness for meaning in error.meanings)
    return max(alike, default=0.0) >= _ALIKE


def _gone_texts(
    files: Sequence[MapFile], side: Side, documents: Sequence[str], counts: Counter[str]
) -> Iterator[Found]:
    """Where documents state of which codes they speak, the text may be that of another."""
    texts = [text.casefold() for text in (*documents, *_all_texts(side))]
    is_part = any(info.code_range for info in side.spec.documents)
    for row in map_rows(files):
        if row[1].is_code:
            continue
        wanted = row[1].code.casefold()
        is_found = any(wanted in text for text in texts)
        state = "found" if is_found else "not covered" if is_part else "gone"
        counts["texts"] += 1
        counts[f"texts {state}"] += 1
        if state == "gone":
            yield Found(id="broad-text-gone", row=row, after=said(row[1]))


def _all_texts(side: Side) -> Iterator[str]:
    for error in side.spec.errors:
        for meaning in error.meanings:
            yield from texts_of(meaning, error)


def _missing(missing: Sequence[ErrorCode], files: Sequence[MapFile]) -> Iterator[Found]:
    at = _table_of(files)
    for error in missing:
        if error.meanings:
            stated = (error, error.meanings[0])
            yield Found(id="documented-absent", stated=stated, before=text_of(stated[1]), at=at)


def _table_of(files: Sequence[MapFile]) -> Location | None:
    """Where the largest table of codes begins: missing rows belong there."""
    tables: dict[tuple[str, str], list[int]] = defaultdict(list)
    for file, entry in map_rows(files):
        if entry.kind in ("exact", "constant"):
            tables[file.path, entry.table].append(entry.line)
    if not tables:
        return None
    (path, _), lines = max(tables.items(), key=lambda each: len(each[1]))
    return Location(path, min(lines))
