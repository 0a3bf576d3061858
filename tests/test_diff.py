"""Each folder in cases/diff is a pair of vendors' folders with the changes from one to the other.

    cases/diff/KIND/old, new         documents/, and the other files of a vendor's folder
                    changes.txt      one change a line: level, kind, impacts, pointer, fingerprint

`noise-*` differ in what is no change of the API. `pytest --update` rewrites changes.txt for review.
"""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from codegen.config import Acknowledgement, DiffSettings
from codegen.diffing import KINDS, Change, Side, compare
from codegen.diffing.judge import Report, judge
from codegen.diffing.keeping import keeper, moves_in
from codegen.diffing.opening import open_path
from codegen.faults import Fault
from tests.conftest import ROOT

CASES = Path(__file__).parent / "cases" / "diff"
FOLDERS = sorted(path for path in CASES.iterdir() if path.is_dir())
TODAY = datetime.date(2026, 11, 20)


def side(folder: Path) -> Side:
    [found] = open_path(folder).values()
    return found


def judged(changes: tuple[Change, ...], settings: DiffSettings | None = None) -> Report:
    return judge(changes, settings or DiffSettings(), today=TODAY)


def line(change: Change) -> str:
    impacts = f"wire={change.wire} code={change.code}"
    return f"{change.level} {change.id} {impacts} {change.subject.pointer} {change.fingerprint}\n"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_case(folder: Path, update: bool) -> None:
    changes = judged(compare(side(folder / "old"), side(folder / "new"))).changes
    actual = "".join(map(line, changes))
    expected = folder / "changes.txt"
    if update:
        expected.write_text(actual, encoding="utf-8")
    assert actual == expected.read_text(encoding="utf-8")
    if folder.name.startswith("noise-"):
        assert {change.level for change in changes} <= {"DOC"}
    else:
        assert folder.name in {change.id for change in changes}


def test_every_kind_has_its_case() -> None:
    assert {folder.name for folder in FOLDERS if not folder.name.startswith("noise-")} == {*KINDS}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_the_way_back_mirrors_the_way(folder: Path) -> None:
    old, new = side(folder / "old"), side(folder / "new")
    there, back = compare(old, new), list(compare(new, old))
    for change in there:
        mirror = next((other for other in back if is_mirror(change, other)), None)
        assert mirror is not None, f"{line(change)} has no mirror in {[*map(line, back)]}"
        back.remove(mirror)
    assert back == []


def is_mirror(change: Change, other: Change) -> bool:
    """What has another address in the new spec is found there on the way back."""
    pointers = {change.paired_with or change.subject.pointer, change.subject.pointer}
    return (
        other.id in KINDS[change.id].mirrors
        and (other.before, other.after) == (change.after, change.before)
        and other.subject.pointer in pointers
    )


def test_the_mirrors_are_a_table() -> None:
    for kind in KINDS.values():
        assert {*kind.mirrors} <= {*KINDS}
        assert all(kind.id in KINDS[mirror].mirrors for mirror in kind.mirrors)


def test_places_of_a_change() -> None:
    folder = CASES / "error-http-status-changed"
    [change] = compare(side(folder / "old"), side(folder / "new"))
    assert change.location is not None and change.former_location is not None
    assert Path(change.location.file) == folder / "new" / "documents" / "api.md"
    assert (change.location.line, change.former_location.line) == (5, 5)
    assert change.source is not None and change.source.document == "api"
    assert change.subject.key == "1001"


def case(kind: str) -> tuple[Change, ...]:
    return compare(side(CASES / kind / "old"), side(CASES / kind / "new"))


def test_a_project_sets_levels() -> None:
    report = judged(case("error-added"), DiffSettings(levels={"error-added": "WARN"}))
    assert [change.level for change in report.changes] == ["WARN"]


def test_tombstones_make_a_removal_mild() -> None:
    report = judged(case("error-removed"), DiffSettings(tombstones=True))
    assert [(change.level, change.code) for change in report.changes] == [("INFO", "patch")]
    assert report.step == "patch"


def test_a_tombstone_changes_nothing_on_the_wire() -> None:
    report = judged(case("enum-value-removed"), DiffSettings(tombstones=True))
    found = {(each.direction, each.wire, each.code, each.level) for each in report.changes}
    assert found <= {
        ("request", "BREAKS", "patch", "ERR"),
        ("both", "BREAKS", "patch", "ERR"),
        ("response", "ok", "patch", "INFO"),
    }
    assert found


def test_what_the_ledger_of_the_new_side_names_is_kept() -> None:
    changes = case("error-removed")
    [gone] = changes
    key = f"code:{gone.subject.key}"
    for kept, level in ((frozenset({key}), "INFO"), (frozenset({"code:0"}), "ERR")):
        keeps = keeper({"": kept})
        assert judge(changes, DiffSettings(), today=TODAY, keeps=keeps).changes[0].level == level
        never = judge(changes, DiffSettings(tombstones=False), today=TODAY, keeps=keeps)
        assert never.changes[0].level == "ERR"


def test_pairs_are_moves_of_the_ledger() -> None:
    assert moves_in(case("error-removed")) == {}
    for kind, head in (
        ("error-renumbered", "code:"),
        ("endpoint-path-changed", "endpoint:"),
        ("endpoint-method-changed", "endpoint:"),
        ("enum-value-changed", "enum:"),
    ):
        [(old, new)] = moves_in(case(kind)).items()
        assert old != new
        assert old.startswith(head) and new.startswith(head)


def known(until: datetime.date | None, pointer: str = "/errors/1002") -> DiffSettings:
    entry = Acknowledgement(id="error-removed", pointer=pointer, reason="we know", until=until)
    return DiffSettings(acknowledge=(entry,))


def test_an_acknowledged_change_is_lowered_and_still_shown() -> None:
    report = judged(case("error-removed"), known(TODAY))
    [change] = report.changes
    assert change.level == "INFO"
    assert change.acknowledged_by is not None and change.acknowledged_by.reason == "we know"
    assert report.step == "MAJOR"


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (known(TODAY - datetime.timedelta(1)), "was to hold until 2026-11-19"),
        (known(None, "/errors/7"), "matches no change any more"),
    ],
    ids=["over", "stale"],
)
def test_an_acknowledgement_that_does_not_hold_is_warned_about(
    settings: DiffSettings, words: str
) -> None:
    report = judged(case("error-removed"), settings)
    assert report.changes[0].level == "ERR"
    assert words in report.warnings[0]


def test_settings_that_name_no_kind_are_a_fault() -> None:
    with pytest.raises(Fault, match="did you mean 'error-removed'"):
        judged((), DiffSettings(levels={"error-remove": "DOC"}))


def test_the_step_is_the_largest_impact_on_code() -> None:
    steps = {kind: judged(case(kind)).step for kind in ("error-added", "error-described")}
    assert steps == {"error-added": "minor", "error-described": "none"}


def test_a_document_that_is_gone_is_one_change() -> None:
    report = judged(case("source-gone"))
    assert [change.id for change in report.changes] == ["source-gone"]
    assert report.folded == 2


def test_a_spec_file_is_compared_with_documents() -> None:
    root = ROOT / "generated" / "okx" / "spec.json"
    old, new = side(root), side(ROOT / "sources" / "okx")
    assert [change.id for change in compare(old, new) if change.level != "DOC"] == []
