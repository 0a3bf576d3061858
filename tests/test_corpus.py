"""The figures reached on real documents: `python -m tests.corpus` prints what is behind them."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.model import Endpoint as SpecEndpoint
from codegen.model import ErrorCode, Field, Meaning, Spec
from tests.corpus.figures import figures, lower, read_figures, write_figures
from tests.corpus.measure import measure
from tests.corpus.scoring import Pair, Row, score
from tests.corpus.subjects import HERE, Subject, subjects
from tests.corpus.trial import attempt

NAMES = sorted(file.parent.name for file in HERE.glob("*/source.toml"))
MOST_LINES = 15


@pytest.mark.parametrize("name", NAMES)
def test_no_figure_is_lower(name: str, corpus: Path, update: bool) -> None:
    subject = {one.name: one for one in subjects(corpus)}[name]
    reached = {
        "configured": figures(attempt(subject)),
        "bare": figures(attempt(subject, bare=True)),
    }
    file = subject.folder / "figures.json"
    if update:
        write_figures(file, reached)
    kept = read_figures(file)
    worse = [
        f"{mode} {line}" for mode in reached for line in lower(reached[mode], kept.get(mode, {}))
    ]
    assert worse == []
    assert set(kept) == set(reached)


@pytest.mark.parametrize("name", NAMES)
def test_the_configuration_is_short(name: str) -> None:
    lines = (HERE / name / "source.toml").read_text(encoding="utf-8").splitlines()
    assert sum(bool(line.strip()) for line in lines) <= MOST_LINES


def test_every_vendor_of_the_corpus_is_measured(corpus: Path) -> None:
    assert sorted(one.name for one in subjects(corpus)) == NAMES


def test_rows_of_one_key_are_paired_as_a_multiset() -> None:
    old, new = Row(("1",), {"message": "old"}), Row(("1",), {"message": "new"})
    scored = score([old, new, old], [new, old, Row(("2",), {"message": "new"})])
    assert scored.pairs == (Pair(old, old), Pair(new, new))
    assert scored.missing == (old,)
    assert [row.key for row in scored.extra] == [("2",)]
    assert (scored.right, scored.found) == (2, 3)
    assert scored.precision == scored.recall == pytest.approx(200 / 3)


def test_what_the_truth_leaves_out_counts_neither_way() -> None:
    said = {"message": "gone"}
    scored = score([Row(("1",), said)], [Row(("1",), said, False), Row(("2",), said, False)])
    assert (scored.precision, scored.recall) == (100, 100)


def test_a_wrong_value_is_no_right_row() -> None:
    spec = _spec(message="no **such** coin", status=404)
    truth = _truth(message="No such coin", status=400, type="INT")
    scores = measure(spec, {"page": truth})
    assert [pair.wrong for pair in scores["errors"].wrong] == [("status", "message")]
    assert [pair.wrong for pair in scores["params"].wrong] == [("type",)]
    assert scores["endpoints"].precision == 100


def test_markup_blanks_and_case_of_a_type_are_no_difference() -> None:
    spec = _spec(message="No **such**  coin", status=404)
    scores = measure(spec, {"page": _truth(message="No such coin", status=404, type="STRING")})
    assert [score.precision for score in scores.values()] == [100] * 4


def test_nothing_found_is_nothing_right() -> None:
    truth = _truth(message="No such coin", status=404, type="STRING")
    scores = measure(Spec(vendor="acme"), {"page": truth})
    assert [(score.precision, score.recall) for score in scores.values()] == [(0, 0)] * 4


def test_documents_without_a_truth_are_not_judged() -> None:
    truth = {"page2": {"vendor": "acme", "errors": [], "endpoints": []}}
    scores = measure(_spec(message="No such coin", status=404), truth)
    assert [score.found for score in scores.values()] == [0] * 4


def test_a_subject_has_the_truth_of_its_own_documents(corpus: Path) -> None:
    by_name: dict[str, Subject] = {one.name: one for one in subjects(corpus)}
    assert set(by_name["hkdax"].truth) == {"spot_v1_en"}
    assert set(by_name["hkdax_derived_glued"].truth) == {"derived_glued"}
    assert by_name["deepcoin"].truth == {}


def _spec(*, message: str, status: int) -> Spec:
    meaning = Meaning(name="no_such_coin", message=message, http_status=status, document="page")
    param = Field(name="coin", type="String", kind="string", required=True)
    return Spec(
        vendor="acme",
        errors=(ErrorCode(code="7", name="no_such_coin", deprecated=False, meanings=(meaning,)),),
        endpoints=(
            SpecEndpoint(
                title="Coin",
                method="GET",
                path="/coin",
                deprecated=False,
                params=(param,),
                document="page",
            ),
        ),
    )


def _truth(*, message: str, status: int, type: str) -> dict[str, object]:
    param = {"name": "coin", "type": type, "required": True}
    return {
        "vendor": "acme",
        "errors": [{"code": "7", "http_status": status, "message": message}],
        "endpoints": [{"method": "GET", "path": "/coin", "title": "Coin", "params": [param]}],
    }
