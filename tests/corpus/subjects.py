"""What is measured: the documents of a vendor, and the truth of those that have one."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.conftest import SHARED
from tests.corpus.errata import mend

HERE = Path(__file__).resolve().parent
CORPUS = SHARED / "corpus"
DERIVED = "derived_"


@dataclass(frozen=True)
class Subject:
    """One row of the table. `truth` has, for the id of a document, what is to be found in it."""

    name: str
    vendor: str
    documents: tuple[Path, ...]
    truth: dict[str, dict[str, Any]]

    @property
    def folder(self) -> Path:
        """Where its source.toml and its figures are."""
        return HERE / self.name

    @property
    def configuration(self) -> str:
        return (self.folder / "source.toml").read_text(encoding="utf-8")


def subjects(corpus: Path = CORPUS) -> list[Subject]:
    """Every vendor, and every `derived_*` file on its own: the page's truth holds for it too."""
    found = []
    for folder in sorted((corpus / "docs").iterdir()):
        files = sorted(file for file in folder.iterdir() if file.is_file())
        pages = [file for file in files if not file.name.startswith(DERIVED)]
        found.append(_subject(corpus, folder.name, folder.name, pages))
        for file in files:
            if file.name.startswith(DERIVED):
                found.append(_subject(corpus, f"{folder.name}_{file.stem}", folder.name, [file]))
    return found


def _subject(corpus: Path, name: str, vendor: str, files: list[Path]) -> Subject:
    truth: dict[str, dict[str, Any]] = {}
    for file in sorted((corpus / "truth").glob("*.json")):
        told = json.loads(file.read_text(encoding="utf-8"))
        paths = {corpus / document for document in told["documents"]}
        if pages := [page for page in files if page in paths]:
            mend(told, vendor)
            truth |= dict.fromkeys([page.stem for page in pages], told)
    return Subject(name, vendor, tuple(files), truth)
