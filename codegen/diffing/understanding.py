"""Documents, with or without a vendor's folder around them, to one side of a comparison."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from codegen.config import (
    DocumentRule,
    Project,
    Settings,
    Source,
    convert,
    find_project,
    read_text,
    read_toml,
)
from codegen.diffing.spots import Side
from codegen.faults import Fault, Faults
from codegen.naming import read_ledger
from codegen.overrides import Overrides, read_overrides
from codegen.pipeline import understand
from codegen.reading import read_document
from codegen.reading.blocks import Document
from codegen.vendors import Vendor

Documents = tuple[tuple[Document, DocumentRule], ...]

_ALONE = "vendor"
"""What a vendor is called of whom there is nothing but documents."""


def read_folder(folder: Path) -> Side:
    """A vendor's folder, whatever it is called: old and new copies have names of their own."""
    root = folder.parent
    file = folder / "source.toml"
    source = convert(read_toml(file, file.as_posix()), Source, file, file.as_posix())
    files = [each for each in sorted((folder / "documents").rglob("*")) if _is_document(each)]
    if not files:
        raise Fault("no-documents", "no document to read", (folder / "documents").as_posix())
    ledger = (folder / "names.toml").as_posix()
    text = read_text(Path(ledger), ledger)
    vendor = Vendor(
        name=_ALONE,
        source=source,
        overrides=read_overrides(Project(root, Settings(sources=".")), folder.name),
        ledger_text=text,
        ledger=read_ledger(text, path=ledger),
        documents=_documents(files, source, folder / "documents"),
        root=_project_root(folder),
        source_path=file.as_posix(),
        overrides_path=(folder / "overrides.toml").as_posix(),
    )
    return _side(vendor, folder.as_posix())


def _project_root(folder: Path) -> Path:
    """Where a scraper of source.toml is found: the project of the folder; for a copy of an older
    revision, that of the working directory."""
    for start in (folder.absolute(), Path.cwd()):
        try:
            return find_project(start).root
        except Fault:
            continue
    return folder.parent


def _is_document(file: Path) -> bool:
    return file.is_file() and file.name[0] != "."


def read_documents(files: Sequence[Path], source: Source, *, root: Path) -> Side:
    """Documents alone. Of a source.toml near them what they have is meant."""
    documents = _documents(files, source, root)
    vendor = Vendor(
        name=_ALONE,
        source=source,
        overrides=Overrides(),
        ledger_text="",
        ledger=read_ledger("", path="names.toml"),
        documents=documents,
        root=root,
        source_path="source.toml",
        overrides_path="overrides.toml",
        is_whole=False,
    )
    return _side(vendor, (files[0] if len(files) == 1 else root).as_posix())


def _side(vendor: Vendor, name: str) -> Side:
    paths = {document.id: document.path for document, _ in vendor.documents}
    return Side(understand(vendor).spec, paths, name, frozenset(vendor.ledger.given))


def _documents(files: Sequence[Path], source: Source, root: Path) -> Documents:
    """As vendors.py reads them. Raises Faults: all that is wrong with them."""
    rules = {rule.file: rule for rule in source.documents}
    names = [file.relative_to(root).as_posix() for file in files]
    stems = [file.stem for file in files]
    found, faults = [], []
    for file, name in zip(files, names, strict=True):
        rule = rules.get(name, DocumentRule(file=name))
        id = name if stems.count(file.stem) > 1 else file.stem
        try:
            document = read_document(file.read_bytes(), path=file.as_posix(), id=id, rule=rule)
        except Fault as fault:
            faults.append(fault)
        else:
            found.append((document, rule))
    if faults:
        raise Faults(faults)
    return tuple(found)
