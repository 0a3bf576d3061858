"""The folder of a vendor: its configuration and its documents, read and not yet understood."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from codegen.config import DocumentRule, Project, Source, read_source, read_text
from codegen.faults import Fault, Faults
from codegen.naming import Ledger, read_ledger
from codegen.overrides import Overrides, overrides_file, read_overrides
from codegen.reading import read_document
from codegen.reading.blocks import Document
from codegen.sourcefile import find_unknown_words, line_with


@dataclass(frozen=True)
class Vendor:
    """Everything that a vendor's folder says, read and not yet understood."""

    name: str
    source: Source
    overrides: Overrides
    ledger_text: str
    ledger: Ledger
    documents: tuple[tuple[Document, DocumentRule], ...]
    root: Path
    source_path: str
    overrides_path: str


def read_vendor(project: Project, name: str) -> Vendor:
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
        documents=_documents(project, folder, source),
        root=project.root,
        source_path=source_path,
        overrides_path=project.relative(overrides_file(project, name)),
    )


def _documents(
    project: Project, folder: Path, source: Source
) -> tuple[tuple[Document, DocumentRule], ...]:
    files = _document_files(project, folder)
    rules = {rule.file: rule for rule in source.documents}
    faults = [_missing(project, folder, name) for name in rules if name not in files]
    documents = []
    for name, file in files.items():
        try:
            rule = rules.get(name, DocumentRule(file=name))
            id = name if _collides(name, files) else PurePosixPath(name).stem
            path = project.relative(file)
            document = read_document(_bytes(file, path), path=path, id=id, rule=rule)
            documents.append((document, rule))
        except Fault as fault:
            faults.append(fault)
    if faults:
        raise Faults(faults)
    return tuple(documents)


def _bytes(file: Path, path: str) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise Fault("document-unreadable", error.strerror or str(error), path) from None


def _document_files(project: Project, folder: Path) -> dict[str, Path]:
    """Every file in documents/, by its name, sorted. Raises Fault where there is none."""
    documents = folder / "documents"
    found = sorted(documents.rglob("*")) if documents.is_dir() else []
    files = {
        p.relative_to(documents).as_posix(): p for p in found if p.is_file() and p.name[0] != "."
    }
    if not files:
        advice = (
            "put the vendor's pages there as they were retrieved, or `codegen remove` the vendor"
        )
        raise Fault(
            "no-documents", "no document to read", project.relative(documents), advice=advice
        )
    return files


def _missing(project: Project, folder: Path, name: str) -> Fault:
    path = project.relative(folder / "source.toml")
    line = line_with(name, root=project.root, path=path)
    what = f"documents/{name} is named here and is not there"
    advice = "put it back, or change `file` in that [[documents]]"
    return Fault("document-missing", what, path, line, advice)


def _collides(name: str, files: dict[str, Path]) -> bool:
    stem = PurePosixPath(name).stem
    return sum(PurePosixPath(other).stem == stem for other in files) > 1
