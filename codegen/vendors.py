"""The folder of a vendor: its configuration and its documents, read and not yet understood."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from msgspec.structs import replace as with_values

from codegen.config import (
    DocumentRule,
    Project,
    Source,
    document_bytes,
    document_names,
    read_source,
    read_text,
)
from codegen.faults import Fault, Faults
from codegen.findings import Finding
from codegen.lockfile import digest_of
from codegen.naming import Ledger, read_ledger
from codegen.overrides import Overrides, overrides_file, read_overrides
from codegen.reading import read_document
from codegen.reading.blocks import Document
from codegen.sourcefile import find_unknown_words, line_with


@dataclass(frozen=True)
class Vendor:
    """Everything that a vendor's folder says, read and not yet understood. `is_whole` is False for
    some documents alone, to which not all of source.toml need apply."""

    name: str
    source: Source
    overrides: Overrides
    ledger_text: str
    ledger: Ledger
    documents: tuple[tuple[Document, DocumentRule], ...]
    root: Path
    source_path: str
    overrides_path: str
    unexpected: tuple[Finding, ...] = ()
    is_whole: bool = True


Instead = Mapping[str, bytes | None]
"""Documents by file name that stand for those on the disk; None for one that is left out. Whoever
gives one has held it against its landmarks, or knows that these are those of its next version."""


def read_vendor(project: Project, name: str, instead: Instead = MappingProxyType({})) -> Vendor:
    """The configuration and documents of a vendor. Raises Faults: all that is wrong with them."""
    folder = project.sources / name
    source = read_source(project, name)
    source_path = project.relative(folder / "source.toml")
    unknown = list(find_unknown_words(source, root=project.root, path=source_path))
    if unknown:
        raise Faults(unknown)
    overrides = read_overrides(project, name)
    ledger_path = project.relative(folder / "names.toml")
    ledger_text = read_text(project.root / ledger_path, ledger_path)
    ledger = read_ledger(ledger_text, path=ledger_path)
    return Vendor(
        name=name,
        source=source,
        overrides=overrides,
        ledger_text=ledger_text,
        ledger=ledger,
        documents=_documents(project, folder, source, instead),
        root=project.root,
        source_path=source_path,
        overrides_path=project.relative(overrides_file(project, name)),
        unexpected=tuple(_unexpected(project, folder, source.documents)),
    )


def _documents(
    project: Project, folder: Path, source: Source, instead: Instead
) -> tuple[tuple[Document, DocumentRule], ...]:
    files = _document_files(folder, instead)
    rules = {rule.file: rule for rule in source.documents if rule.file not in _left_out(instead)}
    if not files and not rules:
        raise _no_documents(project, folder)
    faults = [_missing(project, folder, rule) for rule in rules.values() if rule.file not in files]
    documents = []
    for name, file in files.items():
        try:
            rule = rules.get(name, DocumentRule(file=name))
            id = name if _collides(name, files) else PurePosixPath(name).stem
            path = project.relative(file)
            data = instead.get(name) or document_bytes(file, path)
            read = _read_instead if name in instead else read_document
            documents.append((read(data, path=path, id=id, rule=rule), rule))
        except Fault as fault:
            faults.append(fault)
    if faults:
        raise Faults(faults)
    return tuple(documents)


def _read_instead(data: bytes, *, path: str, id: str, rule: DocumentRule) -> Document:
    """A document that somebody gave, without landmarks; all of it where its anchor is one that only
    its next version may have."""
    asked = with_values(rule, landmarks=())
    try:
        return read_document(data, path=path, id=id, rule=asked)
    except Fault as fault:
        if not fault.code.startswith("anchor-"):
            raise
    return read_document(data, path=path, id=id, rule=with_values(asked, anchor=None))


def _left_out(instead: Instead) -> set[str]:
    return {name for name, data in instead.items() if data is None}


def _document_files(folder: Path, instead: Instead) -> dict[str, Path]:
    """Every file in documents/, by its name, sorted."""
    names = ({*document_names(folder)} | {*instead}) - _left_out(instead)
    return {name: folder / "documents" / name for name in sorted(names)}


def _no_documents(project: Project, folder: Path) -> Fault:
    advice = "put the vendor's pages there as they were retrieved, or `codegen remove` the vendor"
    path = project.relative(folder / "documents")
    return Fault("no-documents", "no document to read", path, advice=advice)


def _missing(project: Project, folder: Path, rule: DocumentRule) -> Fault:
    path = project.relative(folder / "source.toml")
    line = line_with(rule.file, root=project.root, path=path)
    what = f"documents/{rule.file} is named here and is not there"
    advice = "put it back, or change `file` in that [[documents]]"
    if rule.url:
        file = project.relative(folder / "documents" / rule.file)
        advice = f"`codegen update {folder.name}` fetches it; or save {rule.url} as {file}"
    return Fault("document-missing", what, path, line, advice)


def _unexpected(project: Project, folder: Path, rules: Iterable[DocumentRule]) -> Iterator[Finding]:
    """A finding for each document that is not the one of its `sha256`. Line ends that git made
    CRLF make no other document."""
    for rule in rules:
        file = folder / "documents" / rule.file
        if rule.sha256 is None or not file.is_file():
            continue
        data = file.read_bytes()
        found = [digest_of(each) for each in (data, data.replace(b"\r\n", b"\n"))]
        if rule.sha256 not in found:
            what = (
                "is not the page that source.toml was written for: look what is new, then say "
                f'sha256 = "{found[0]}" there'
            )
            yield Finding(project.relative(file), 1, "document-changed", rule.file, what)


def _collides(name: str, files: dict[str, Path]) -> bool:
    stem = PurePosixPath(name).stem
    return sum(PurePosixPath(other).stem == stem for other in files) > 1
