"""What can be compared: a spec file, a document, or a folder that holds either, as sides by vendor."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from codegen.config import Source, convert, find_project, read_toml
from codegen.diffing.spots import Side
from codegen.faults import Fault
from codegen.specfile import load_spec

DOCUMENTS = (".md", ".mdx", ".markdown", ".html", ".htm", ".txt")


def open_path(path: Path, *, source: Source | None = None) -> dict[str, Side]:
    """The specs in a file or folder, by vendor; one alone is called "". `source` is what a lone
    document is read with. Raises Fault or Faults."""
    if path.is_file():
        return {"": _open_file(path, source)}
    if (path / "spec.json").is_file():
        return {"": _open_spec(path / "spec.json")}
    if (path / "documents").is_dir():
        return {"": _read_folder(path)}
    folders = _vendor_folders(path)
    if folders:
        return {folder.name: _open_folder(folder) for folder in folders}
    files = sorted(file for file in path.iterdir() if file.suffix.lower() in DOCUMENTS)
    if not files:
        what = "there is no spec.json, no documents/ and no document in it"
        advice = f"a document ends in one of {', '.join(DOCUMENTS)}"
        raise Fault("nothing-to-compare", what, path.as_posix(), advice=advice)
    return {"": _read_documents(files, source or Source(), root=path)}


def source_near(path: Path) -> Source | None:
    """The source.toml of the vendor's folder that a document lies in."""
    folder = next((each for each in path.parents if each.name == "documents"), None)
    file = folder.parent / "source.toml" if folder else None
    if path.is_dir() or file is None or not file.is_file():
        return None
    return convert(read_toml(file, file.as_posix()), Source, file, file.as_posix())


def _vendor_folders(path: Path) -> list[Path]:
    """The vendors of a project, of its sources/ or of its generated/."""
    if (path / "pyproject.toml").is_file():
        project = find_project(path)
        path = project.sources if project.root == path else path
    if not path.is_dir():
        return []
    return sorted(
        folder
        for folder in path.iterdir()
        if folder.name[0] not in "._"
        and ((folder / "documents").is_dir() or (folder / "spec.json").is_file())
    )


def _open_folder(folder: Path) -> Side:
    file = folder / "spec.json"
    return _open_spec(file) if file.is_file() else _read_folder(folder)


def _open_file(path: Path, source: Source | None) -> Side:
    if path.suffix.lower() == ".json":
        return _open_spec(path)
    return _read_documents([path], source or Source(), root=path.parent)


def _open_spec(path: Path) -> Side:
    return Side(load_spec(path.read_bytes(), path=path.as_posix()), name=path.as_posix())


def _read_folder(folder: Path) -> Side:
    # The readers bring lxml and BeautifulSoup: a diff of two spec files starts without them.
    from codegen.diffing.understanding import read_folder

    return read_folder(folder)


def _read_documents(files: Sequence[Path], source: Source, *, root: Path) -> Side:
    # As above.
    from codegen.diffing.understanding import read_documents

    return read_documents(files, source, root=root)
