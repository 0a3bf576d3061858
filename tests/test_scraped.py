"""A vendor's own scraper: its facts go the way of all others."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from codegen.config import find_project
from codegen.extracting.scraped import (
    ScrapedEndpoint,
    ScrapedError,
    ScrapedField,
    ScrapedOperation,
)
from codegen.faults import Fault, Faults
from codegen.model import Endpoint, Operation
from codegen.pipeline import read
from tests.conftest import ROOT

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

def selected(soup):
    call = {"path": "/tapi", "title": "Rent", "method": "POST"}
    yield {**call, "operation": {"values": {"method": "rent"}}}

def queried(soup):
    call = {"path": "/public", "title": "Ticker", "method": "GET"}
    yield {**call, "operation": {"values": {"command": "ticker"}}}
    call = {"path": "/rpc", "title": "Send", "method": "POST", "params": [{"name": "to", "type": "string"}]}
    yield {**call, "operation": {"values": {"method": "send"}, "location": "body", "within": "params"}}

def empty(soup):
    yield {"path": "/tapi", "title": "Rent", "method": "POST", "operation": {"values": {}}}

def misspelt(soup):
    yield {"path": "/tapi", "title": "Rent", "operation": {"values": {"method": "rent"}, "place": "body"}}

def elsewhere(soup):
    yield {"path": "/tapi", "title": "Rent", "operation": {"values": {"method": "rent"}, "location": "header"}}

def inside_a_query(soup):
    operation = {"values": {"method": "rent"}, "location": "query", "within": "params"}
    yield {"path": "/tapi", "title": "Rent", "operation": operation}

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
        ("empty", "length >= 1 - at `$.operation.values`"),
        ("misspelt", "unknown field `place`"),
        ("elsewhere", "Invalid enum value 'header' - at `$.operation.location`"),
        ("inside_a_query", "fact 1 of the scraper"),
    ],
)
def test_what_is_wrong_with_it_is_said(project: Path, function: str, words: str) -> None:
    configure(project, function)
    with pytest.raises((Fault, Faults)) as caught:
        read(find_project(project), "acme")
    assert words in str(caught.value)
    assert "sources/acme/documents/faults.html" in str(caught.value)


def endpoints(root: Path, function: str) -> dict[str, Endpoint]:
    configure(root, function)
    return {each.title: each for each in read(find_project(root), "acme").spec.endpoints}


def test_it_may_say_that_a_call_is_one_of_several(project: Path) -> None:
    """Also of one that is alone: nobody guessed."""
    [rent] = endpoints(project, "selected").values()
    assert rent.operation == Operation(location="body", values={"method": "rent"})


def test_it_may_say_where_that_is_sent(project: Path) -> None:
    found = endpoints(project, "queried")
    assert found["Ticker"].operation == Operation(location="query", values={"command": "ticker"})
    within = Operation(location="body", values={"method": "send"}, within="params")
    assert found["Send"].operation == within


DOCS = (ROOT / "docs" / "scraper.md").read_text(encoding="utf-8")


def test_the_example_of_the_documentation_runs(make_project: Callable[..., Path]) -> None:
    root = make_project()
    blocks = dict(re.findall(r"```(\w+)\n(.*?)```", DOCS, re.DOTALL))
    assert blocks["python"].count("\n") <= 30
    # Under a name of its own, so that no other project's module is found in its place.
    name = f"scrapers_{root.name}"
    (root / f"{name}.py").write_text(blocks["python"], encoding="utf-8")
    documents = root / "sources" / "harbour" / "documents"
    documents.mkdir(parents=True)
    (documents / "calls.html").write_text(f"<html><body>{blocks['html']}</body></html>")
    rule = blocks["toml"].replace("scrapers.harbour", name)
    (documents.parent / "source.toml").write_text(rule, encoding="utf-8")
    spec = read(find_project(root), "harbour").spec
    assert [(each.call, [field.kind for field in each.params]) for each in spec.endpoints] == [
        ("other.get_info", []),
        ("other.rent_berth", ["string", "integer"]),
    ]
    assert [str(each.operation) for each in spec.endpoints] == [
        "method=getInfo",
        "method=rentBerth",
    ]
    assert [(each.code, each.meanings[0].category) for each in spec.errors] == [("E-7", "account")]


def test_every_key_of_a_fact_is_documented() -> None:
    kinds = (ScrapedError, ScrapedEndpoint, ScrapedField, ScrapedOperation)
    keys = {name for kind in kinds for name in kind.__struct_fields__}
    assert sorted(key for key in keys if f"`{key}`" not in DOCS) == []
