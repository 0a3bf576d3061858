"""One vendor, read as a user's project has it: a folder with its documents and its source.toml."""

from __future__ import annotations

import shutil
import tempfile
import time
import traceback
from dataclasses import dataclass, field
from pathlib import Path

from codegen.config import find_project
from codegen.faults import Fault, Faults
from codegen.model import Spec
from codegen.pipeline import Reading, read
from tests.corpus.measure import measure, totals
from tests.corpus.scoring import Score
from tests.corpus.subjects import Subject


@dataclass(frozen=True)
class Outcome:
    """What came of reading a vendor's documents. `failure`, where it came to nothing: why, on its
    first line."""

    subject: Subject
    lines: int
    seconds: float
    reading: Reading | None = None
    scores: dict[str, Score] = field(default_factory=dict)
    totals: dict[str, int] = field(default_factory=dict)
    failure: str | None = None


def attempt(subject: Subject, *, bare: bool = False) -> Outcome:
    """Reads the documents of a subject, without its configuration where `bare`."""
    configuration = "" if bare else subject.configuration
    lines = sum(bool(line.strip()) for line in configuration.splitlines())
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        try:
            reading = _read(Path(folder), subject, configuration)
        except (Fault, Faults) as fault:
            return _failed(subject, lines, started, str(fault))
        except Exception as error:  # a row of the table, not the end of it
            return _failed(subject, lines, started, f"{error!r}\n{traceback.format_exc()}")
    seconds = time.monotonic() - started
    scores = measure(reading.spec, subject.truth) if subject.truth else {}
    return Outcome(subject, lines, seconds, reading, scores, totals(reading.spec))


def _read(root: Path, subject: Subject, configuration: str) -> Reading:
    (root / "pyproject.toml").write_text("[tool.codegen]\n", encoding="utf-8")
    documents = root / "sources" / subject.vendor / "documents"
    documents.mkdir(parents=True)
    (documents.parent / "source.toml").write_text(configuration, encoding="utf-8")
    for file in subject.documents:
        shutil.copyfile(file, documents / file.name)
    return read(find_project(root), subject.vendor)


def _failed(subject: Subject, lines: int, started: float, failure: str) -> Outcome:
    """A reading of nothing: all that the truth has is missing."""
    empty = Spec(vendor=subject.vendor)
    scores = measure(empty, subject.truth) if subject.truth else {}
    return Outcome(
        subject, lines, time.monotonic() - started, None, scores, totals(empty), failure.strip()
    )
