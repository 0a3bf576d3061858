"""A vendor's own scraper: its facts go the way of all others."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from codegen.config import find_project
from codegen.faults import Fault, Faults
from codegen.pipeline import read

PAGE = """<!DOCTYPE html><html><body><dl class="faults">
<dt id="E-7">Frozen</dt><dd data-status="403">Your account is frozen.</dd>
<dt id="E-9">Busy</dt><dd data-status="503">Try again later.</dd>
</dl></body></html>
"""
SCRAPER = """
def faults(soup):
    for term in soup.select("dl.faults dt"):
        text = term.find_next_sibling("dd")
        yield {"code": term["id"], "symbol": term.text, "message": text.text, "http_status": text["data-status"]}

def wrong(soup):
    yield {"code": "E-7", "mesage": "Your account is frozen."}

def broken(soup):
    return soup.find("table").rows
"""


@pytest.fixture
def project(make_project: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    root = make_project()
    documents = root / "sources" / "acme" / "documents"
    documents.mkdir(parents=True)
    (documents / "faults.html").write_text(PAGE, encoding="utf-8")
    # The name is this test's own, so that no other project's module is found in its place.
    (root / f"scrapers_{root.name}.py").write_text(SCRAPER, encoding="utf-8")
    return root


def configure(root: Path, function: str) -> None:
    rule = f'[[documents]]\nfile = "faults.html"\nscraper = "scrapers_{root.name}:{function}"\n'
    (root / "sources" / "acme" / "source.toml").write_text(rule, encoding="utf-8")


def test_its_facts_are_inferred_placed_and_accounted_for(project: Path) -> None:
    configure(project, "faults")
    reading = read(find_project(project), "acme")
    actual = [
        (
            error.code,
            error.name,
            meaning.message,
            meaning.http_status,
            meaning.category,
            meaning.line,
        )
        for error in reading.spec.errors
        for meaning in error.meanings
    ]
    assert actual == [
        ("E-7", "frozen", "Your account is frozen.", 403, "account", 2),
        ("E-9", "busy", "Try again later.", 503, "unavailable", 3),
    ]
    assert reading.coverage[0].by["scraper"] == 2


@pytest.mark.parametrize(
    ("function", "words"),
    [
        ("wrong", "unknown field `mesage`"),
        ("broken", "the scraper scrapers_"),
        ("missing", "has no attribute 'missing'"),
    ],
)
def test_what_is_wrong_with_it_is_said(project: Path, function: str, words: str) -> None:
    configure(project, function)
    with pytest.raises((Fault, Faults)) as caught:
        read(find_project(project), "acme")
    assert words in str(caught.value)
    assert "sources/acme/documents/faults.html" in str(caught.value)
