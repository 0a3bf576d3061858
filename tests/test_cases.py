"""Each folder in cases/ is a vendor's folder with what must come of it.

    cases/GROUP/NAME/documents/      what the vendor published (written by us)
                     source.toml     and the other files of a vendor's folder, where the case has them
                     expected/       spec.json (without places), findings.txt, or fault.txt

A file that expected/ does not have is not compared. `pytest --update` rewrites those that are there
(and writes findings.txt or fault.txt into an empty expected/), for review.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from codegen.config import find_project
from codegen.faults import Fault, Faults
from codegen.pipeline import read
from codegen.specfile import dump_spec

CASES = Path(__file__).parent / "cases"
FOLDERS = sorted(path.parent for path in CASES.rglob("expected"))


def outcome(root: Path) -> dict[str, str]:
    """What comes of the vendor "case": the texts that expected/ may hold."""
    project = find_project(root)
    try:
        reading = read(project, "case")
    except Fault as fault:
        return {"fault.txt": f"{fault}\n"}
    except Faults as several:
        return {"fault.txt": "".join(f"{fault}\n" for fault in several.faults)}
    if reading.stale:
        return {"fault.txt": "".join(f"{fault}\n" for fault in reading.stale)}
    findings = [
        f"{Path(finding.path).name}:{finding.line} {finding.kind} [{finding.key}] {finding.what}\n"
        for finding in reading.findings
    ]
    return {"findings.txt": "".join(findings), "spec.json": dump_spec(reading.spec).decode()}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.relative_to(CASES).as_posix())
def test_case(folder: Path, make_project: Callable[..., Path], update: bool) -> None:
    expected = folder / "expected"
    actual = outcome(make_project(case=folder))
    if update:
        _rewrite(expected, actual)
    names = sorted(path.name for path in expected.iterdir())
    assert names, f"{expected} is empty: run pytest --update, and review what it writes"
    for name in names:
        assert actual.get(name) == (expected / name).read_text(encoding="utf-8")


def _rewrite(expected: Path, actual: dict[str, str]) -> None:
    wanted = {path.name for path in expected.iterdir()} & set(actual) or set(actual) - {"spec.json"}
    for path in expected.iterdir():
        path.unlink()
    for name in wanted:
        (expected / name).write_text(actual[name], encoding="utf-8")
