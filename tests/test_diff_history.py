"""The real histories in ../shared/corpus/history, every step of which was reviewed by hand.

cases/diff-history/NAME.txt has the changes of each step: kind and pointer, no text of the documents,
and after "  # " why one that looked doubtful is right. What follows from our rules about words
(category, retry) or is wording alone is not kept. `pytest --update` rewrites them and keeps the
reasons.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from codegen.diffing import Change, Side, compare
from tests.conftest import ROOT
from tests.test_diff import side
from tests.test_diff_cli import codegen
from tests.test_diff_laws import balance

EXPECTED = Path(__file__).parent / "cases" / "diff-history"
HISTORIES = {
    "okx-funding": "okx/*.funding.md",
    "okx-finance": "okx/*.finance.md",
    "binance-errors": "binance/*.errors.md",
    "binance-rest": "binance/*.rest-api.md",
    "bybit-errors": "bybit/*.error.mdx",
    "bybit-order": "bybit/*.create-order.mdx",
}
NOT_KEPT = {
    "error-category-changed",
    "error-retryability-changed",
    "error-described",
    "endpoint-described",
    "param-described",
    "field-described",
    "source-described",
    "example-changed",
}


@pytest.fixture(scope="module")
def sides(corpus: Path) -> dict[str, list[Side]]:
    folder = corpus / "history"
    if not folder.is_dir():
        pytest.skip("../shared/corpus/history is not here")
    return {name: list(map(side, sorted(folder.glob(glob)))) for name, glob in HISTORIES.items()}


@pytest.mark.parametrize("name", HISTORIES)
def test_history(name: str, sides: dict[str, list[Side]], update: bool) -> None:
    file = EXPECTED / f"{name}.txt"
    known = file.read_text(encoding="utf-8") if file.exists() else ""
    actual = "".join(steps(sides[name]))
    if update:
        file.write_text(with_reasons(actual, known), encoding="utf-8")
        known = file.read_text(encoding="utf-8")
    assert actual == re.sub(r"  # .*", "", known)


def steps(states: list[Side]) -> Iterator[str]:
    for old, new in pairwise(states):
        yield f"== {Path(old.name).name} -> {Path(new.name).name}\n"
        yield from sorted(map(line, kept(compare(old, new))))


def kept(changes: tuple[Change, ...]) -> list[Change]:
    return [change for change in changes if change.id not in NOT_KEPT]


def line(change: Change) -> str:
    moved = f" -> {change.paired_with}" if change.paired_with else ""
    return f"{change.id} {change.subject.pointer}{moved}\n"


def with_reasons(actual: str, known: str) -> str:
    reasons = {
        at: reason for at, _, reason in (row.partition("  # ") for row in known.splitlines())
    }
    return "".join(
        f"{at}  # {reasons[at]}\n" if reasons.get(at) else f"{at}\n" for at in actual.splitlines()
    )


@pytest.mark.parametrize("name", HISTORIES)
def test_no_removal_is_reported_that_did_not_happen(
    name: str, sides: dict[str, list[Side]]
) -> None:
    for old, new in pairwise(sides[name]):
        text = Path(new.name).read_text(encoding="utf-8")
        gone = [each for each in compare(old, new) if each.id in ("error-removed", "param-removed")]
        for change in gone:
            word = change.subject.key.rpartition(" ")[2].rpartition(":")[2]
            assert not re.search(rf"(?<![\w-]){re.escape(word)}(?!\w)", text), change.subject


@pytest.mark.parametrize("name", HISTORIES)
def test_the_walk_adds_up_to_the_jump(name: str, sides: dict[str, list[Side]]) -> None:
    states = sides[name]
    walk = [change for old, new in pairwise(states) for change in compare(old, new)]
    assert balance(walk) == balance(compare(states[0], states[-1]))


def test_the_docs_show_the_reports_as_they_look(corpus: Path, tmp_path: Path) -> None:
    """docs/diff.md, each block that begins with a command."""
    for month, date in (("january", "2026-01-16"), ("june", "2026-06-28")):
        page = corpus / "history" / "okx" / f"{date}.funding.md"
        (tmp_path / f"{month}.md").write_bytes(page.read_bytes())
    text = (ROOT / "docs" / "diff.md").read_text(encoding="utf-8")
    shown = re.findall(r"```\n\$ codegen (.*)\n((?:.*\n)*?)```\n", text)
    assert len(shown) == 3
    for words, output in shown:
        assert codegen(*words.split(), cwd=tmp_path).stdout == output
