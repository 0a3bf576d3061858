"""The tables of a vendor's documents as sections with names that last, and what drifted in each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import msgspec
from msgspec.structs import replace

from codegen.config import Project
from codegen.diffing.changes import Change
from codegen.diffing.judge import Report, at_least
from codegen.diffing.looks import PageLook
from codegen.faults import Fault, Faults
from codegen.naming.identifiers import hash8, split_words
from codegen.reading.blocks import Document, Heading, Table
from codegen.reporting.terminal import fault_lines, safe_text
from codegen.reporting.text import render_text
from codegen.reporting.wording import Options
from codegen.vendors import read_vendor
from codegen.watching.drift import drift
from codegen.watching.outcomes import Run

_LONGEST = 60
REST = ""
"""What belongs to no table."""


class Section(msgspec.Struct, frozen=True):
    """A heading with tables below it. `id` is ASCII; `file` is a path below the documents, `path`
    one below the project; the lines are 1-based, both included."""

    id: str
    title: str
    file: str
    path: str
    line: int
    end_line: int


class VendorDrift(msgspec.Struct, frozen=True):
    """What to say of the sections that drifted, by id; of what belongs to none under "".
    `open_pages` has a reason for each page of which it cannot be said that nothing changed, and
    `not_seen` one that is of all."""

    found: dict[str, str] = {}
    open_pages: dict[str, str] = {}
    not_seen: str = ""


def sections_of(
    project: Project, vendor: str, instead: Mapping[str, bytes] = MappingProxyType({})
) -> list[Section]:
    """The sections of the documents kept, or of those that stand for them. Raises Fault, Faults."""
    folder = f"{project.settings.sources}/{vendor}/documents/"
    documents = [document for document, _ in read_vendor(project, vendor, instead).documents]
    sections: list[Section] = []
    taken: dict[str, int] = {}
    for document in documents:
        file = document.path.removeprefix(folder)
        for heading, end_line in _headings(document):
            name = f"{_slug(file)}::{_slug(' '.join(each.text for each in heading[-2:]))}"
            taken[name] = taken.get(name, 0) + 1
            id = name if taken[name] == 1 else f"{name}_{taken[name]}"
            title, line = (heading[-1].text, heading[-1].line) if heading else ("", 1)
            sections.append(Section(id, title, file, document.path, line, end_line))
    return sections


def _headings(document: Document) -> Iterator[tuple[list[Heading], int]]:
    """Each heading that tables stand below, after those above it, with the last line before the
    next heading."""
    above: list[Heading] = []
    has_table = False
    for block in document.blocks:
        if isinstance(block, Heading):
            if has_table:
                yield above, block.line - 1
            above = [each for each in above if each.level < block.level] + [block]
            has_table = False
        has_table = has_table or isinstance(block, Table)
    if has_table:
        yield above, len(document.lines)


def _slug(text: str) -> str:
    """ASCII letters, digits and underscores."""
    words = "_".join(split_words(text))[:_LONGEST].strip("_")
    return words or f"section_{hash8(text)}"


def look_at(project: Project, vendor: str) -> VendorDrift:
    """Fetches the vendor's pages and compares. A fault fails the vendor, and its sections are as
    if nobody had looked."""
    try:
        seen = drift(project, [vendor])
    except Fault as fault:
        return _of_faults([fault])
    except Faults as several:
        return _of_faults(several.faults)
    if seen.faults:
        return _of_faults(seen.faults)
    changes = at_least(seen.report.changes, "INFO")
    where = _sections_by_change(project, vendor, seen, changes)
    found = {
        id: _said(seen.report, [each for each in changes if where[each.fingerprint] == id])
        for id in dict.fromkeys(where.values())
    }
    return VendorDrift(
        found, {page.file: _why(page) for page in seen.report.looks if _is_unsure(page)}
    )


def _of_faults(faults: Sequence[Fault]) -> VendorDrift:
    reason = safe_text(faults[0].what)
    if faults[0].code == "no-address":  # a vendor whose pages nobody is to look at
        return VendorDrift(not_seen=reason)
    said = "\n".join(line for fault in faults for line in fault_lines(fault))
    return VendorDrift({REST: said}, not_seen=reason)


def _sections_by_change(
    project: Project, vendor: str, seen: Run, changes: Sequence[Change]
) -> dict[str, str]:
    """The section of each change by its fingerprint. What is new stands in a new document: it
    belongs to the section that has the same name in the documents kept."""
    if not changes:
        return {}
    kept = sections_of(project, vendor)
    known = {section.id for section in kept}
    pages = seen.settled.get(vendor, ())
    instead = {each.look.file: each.keep for each in pages if each.keep is not None}
    new = sections_of(project, vendor, instead) if instead else kept
    found = {}
    for change in changes:
        id = _section_at(change.former_location, kept) or _section_at(change.location, new)
        found[change.fingerprint] = id if id in known else REST
    return found


def _section_at(place: Any, sections: Sequence[Section]) -> str:
    """The id of the section that a location is in; "" where it is in none."""
    if place is None or place.line is None:
        return REST
    return next(
        (
            section.id
            for section in sections
            if section.path == place.file and section.line <= place.line <= section.end_line
        ),
        REST,
    )


def _said(report: Report, changes: Sequence[Change]) -> str:
    counts: Any = {level: sum(each.level == level for each in changes) for level in report.counts}
    part = replace(report, changes=tuple(changes), counts=counts, looks=(), warnings=(), folded=0)
    return render_text(part, Options())


def _is_unsure(page: PageLook) -> bool:
    return page.is_open or page.state == "unwatched"


def _why(page: PageLook) -> str:
    if page.state == "unwatched":
        return f"{safe_text(page.label)} has no address to look at"
    seen_once = f"removals that were seen once: {page.pending}" if page.pending else ""
    why = "; ".join(filter(None, (page.reason, page.what, seen_once)))
    return safe_text(f"{page.label}: {why}")
