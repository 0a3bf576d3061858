"""What new pages of a vendor say otherwise than the documents kept. The only part of a look that
reads documents: where every page is the same, it is not even imported."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any

from msgspec.structs import replace as with_values

from codegen.config import Project
from codegen.diffing import Change, Side, compare
from codegen.faults import Fault, Faults
from codegen.model import Spec
from codegen.overrides import Overrides
from codegen.pipeline import Reading, understand
from codegen.reading.blocks import Block
from codegen.vendors import Vendor, read_vendor
from codegen.watching.fetching.answers import Unverified
from codegen.watching.guarding.owners import enum_documents, with_owner
from codegen.watching.pages import Watched

Guard = Callable[[Reading | None, Reading, Sequence[Change]], Mapping[str, Unverified]]
"""Judges the vendor as it is read now against how it was read before; by file name."""


@dataclass
class Weighed:
    """By file name: the changes of each new page (those of no page in particular under ""), why a
    page was refused, and which say the same but for words of which nothing is read."""

    changes: dict[str, list[Change]] = field(default_factory=dict)
    refused: dict[str, Unverified] = field(default_factory=dict)
    reworded: set[str] = field(default_factory=set)
    warnings: list[str] = field(default_factory=list)
    old: Reading | None = None
    new: Reading | None = None
    had: dict[str, int] = field(default_factory=dict)
    has: dict[str, int] = field(default_factory=dict)
    """Entities of each document, as kept and as read now, of pages that were refused too."""


def weigh(
    project: Project, pages: Sequence[Watched], new: Mapping[str, bytes], guard: Guard
) -> Weighed:
    """Compares the vendor with the pages in `new` to the vendor as it is kept. A page that cannot
    be read, or that the guard refuses, takes no part: the others are compared without it. Raises
    Fault or Faults: what is kept cannot be read."""
    result, left = Weighed(), dict(new)
    result.old = _kept(project, pages)
    result.had = _entities(result.old)
    while left:
        try:
            result.new = _new(project, pages, left, result)
        except (Fault, Faults) as fault:
            refused = _blamed(fault, project, pages[0].vendor, left)
        else:
            counts = _entities(result.new)
            result.has |= {name: counts.get(name, 0) for name in left}
            changes = _changes(result, pages[0].vendor, left)
            said = guard(result.old, result.new, changes)
            refused = {name: word for name, word in said.items() if name in left}
            if not refused:
                _sort(changes, left, result)
                break
        result.refused |= refused
        left = {name: data for name, data in left.items() if name not in refused}
    return result


def _kept(project: Project, pages: Sequence[Watched]) -> Reading | None:
    """None for a vendor that has no document yet. What was there when the look began, whatever
    an editor has saved since."""
    kept = {page.file: page.kept for page in pages}
    if all(data is None for data in kept.values()):
        return None
    return understand(_addressed(read_vendor(project, pages[0].vendor, kept), pages))


def _new(
    project: Project, pages: Sequence[Watched], left: Mapping[str, bytes], result: Weighed
) -> Reading:
    """Overrides that no longer fit do not hide what changed: they are said, and left out."""
    kept = {page.file: page.kept for page in pages}
    vendor = _addressed(read_vendor(project, pages[0].vendor, {**kept, **left}), pages)
    result.warnings = []
    try:
        return understand(vendor)
    except (Fault, Faults) as raised:
        faults = _each(raised)
        if any(fault.path != vendor.overrides_path for fault in faults):
            raise
        result.warnings = [
            f"to be settled after `codegen update`: {_line(fault)}" for fault in faults
        ]
        return understand(replace(vendor, overrides=Overrides()))


def _addressed(vendor: Vendor, pages: Sequence[Watched]) -> Vendor:
    """The rules with the addresses that only the index has."""
    urls = {page.file: page.rule.url for page in pages}
    documents = tuple(
        (document, with_values(rule, url=rule.url or urls.get(rule.file)))
        for document, rule in vendor.documents
    )
    return replace(vendor, documents=documents)


def _each(raised: Fault | Faults) -> tuple[Fault, ...]:
    return raised.faults if isinstance(raised, Faults) else (raised,)


def _line(fault: Fault) -> str:
    place = ":".join(str(part) for part in (fault.path, fault.line) if part is not None)
    return f"{place}: {fault.what} ({fault.code})" if place else f"{fault.what} ({fault.code})"


def _blamed(
    raised: Fault | Faults, project: Project, vendor: str, left: Mapping[str, bytes]
) -> dict[str, Unverified]:
    """The pages that faults name; all of them where one names none."""
    folder = f"{project.relative(project.sources / vendor / 'documents')}/"
    refused: dict[str, Unverified] = {}
    for fault in _each(raised):
        name = (fault.path or "").removeprefix(folder)
        for each in [name] if name in left else left:
            refused.setdefault(each, Unverified(fault.code, _line(fault), fault.advice))
    return refused


def _changes(result: Weighed, vendor: str, left: Mapping[str, bytes]) -> list[Change]:
    old, new = result.old, result.new
    if old is not None and result.warnings:  # overrides were left out: then on both sides
        old = result.old = understand(replace(old.vendor, overrides=Overrides()))
    found = compare(_side(old, vendor), _side(new, vendor))
    enums = enum_documents(old)
    came = [id for id, name in _files(new) if name in left] if new else []
    return [with_values(with_owner(change, enums, came), vendor=vendor) for change in found]


def _sort(changes: Sequence[Change], new: Mapping[str, bytes], result: Weighed) -> None:
    files = {id: name for each in (result.new, result.old) for id, name in _files(each)}
    found: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        found[files.get(change.source.document, "") if change.source else ""].append(change)
    result.changes = dict(found)
    before, after = _said(result.old), _said(result.new)
    result.reworded = {name for name in new if before.get(name) != after.get(name)}


def _files(reading: Reading | None) -> list[tuple[str, str]]:
    documents = reading.vendor.documents if reading else ()
    return [(document.id, rule.file) for document, rule in documents]


def _entities(reading: Reading | None) -> dict[str, int]:
    if reading is None:
        return {}
    files = dict(_files(reading))
    spec = reading.spec
    ids = [meaning.document for error in spec.errors for meaning in error.meanings]
    ids += [endpoint.document for endpoint in spec.endpoints]
    return dict(Counter(files[id] for id in ids if id in files))


def _side(reading: Reading | None, vendor: str) -> Side:
    if reading is None:
        return Side(Spec(vendor=vendor))
    paths = {document.id: document.path for document, _ in reading.vendor.documents}
    return Side(reading.spec, paths)


def _said(reading: Reading | None) -> dict[str, Any]:
    """The blocks of each document, wherever they stand in it."""
    documents = reading.vendor.documents if reading else ()
    return {rule.file: _without_lines(document.blocks) for document, rule in documents}


def _without_lines(value: Any) -> Any:
    if is_dataclass(value):
        names = [each.name for each in fields(value)]
        kept = [name for name in names if not (isinstance(value, Block) and "line" in name)]
        return (type(value).__name__, *(_without_lines(getattr(value, name)) for name in kept))
    if isinstance(value, tuple | list):
        return tuple(map(_without_lines, value))
    return value
