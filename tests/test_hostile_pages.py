"""What repeats itself is read in time that grows with its length: each page here took minutes where
every piece looked back at all before it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from codegen.config import find_project
from codegen.faults import Fault
from codegen.model import Spec
from codegen.pipeline import read
from codegen.specfile import dump_spec

LENGTH = 160_000
SECONDS = 12

REPEATED = {
    "codes as headings": ("page.md", "# Error codes\n\n", "## 1001\n\nwords\n\n"),
    "statuses over statuses": ("page.md", "# Errors\n\n", "## 4xx errors\n\n### 404\n\nwords\n\n"),
    "runs of codes": ("page.md", "# Error codes\n\n", "- 1001: a text\n\nplain words\n\n"),
    "an address over and over": ("page.md", "# A\n\n", "URL: /x\n\nMethod: GET\n\n"),
    "badges": ("page.html", "<h1>A</h1>", "<p>GET/x</p><p>Title</p>"),
    "brackets that open": ("page.txt", "Get order\nGET /v1/order\nResponse\n", "[\n{\n"),
    "brackets that open within quotes": ("page.txt", "Get order\nGET /x\n", '{"\n{\n\\""{\n'),
    "bars between words": ("page.txt", "Error codes\n", "a|b\n"),
    "bars between sentences": ("page.txt", "Error codes\n", "It is so.|b;\n"),
    "a line that is one word": ("page.txt", "List of error codes\nCodeMessage\n", "a"),
    "limits of dots": (
        "page.html",
        "<h2>GET /x</h2><p>Parameters</p><table><tr><td>a</td><td>string [",
        ".",
    ),
}


@pytest.mark.parametrize("name", REPEATED)
def test_a_page_that_repeats_itself_is_read_in_linear_time(
    name: str, make_project: Callable[..., Path]
) -> None:
    file, first, unit = REPEATED[name]
    root = make_project()
    documents = root / "sources" / "acme" / "documents"
    documents.mkdir(parents=True)
    (documents / file).write_text(first + unit * (LENGTH // len(unit)), encoding="utf-8")
    before = time.process_time()
    try:
        read(find_project(root), "acme")
    except Fault as fault:
        assert fault.code == "nothing-read"
    assert time.process_time() - before < SECONDS


def read_page(make_project: Callable[..., Path], text: str) -> tuple[Spec, float]:
    """The Spec of a page of markdown, and the seconds of CPU that it took."""
    root = make_project()
    documents = root / "sources" / "acme" / "documents"
    documents.mkdir(parents=True)
    (documents / "page.md").write_text(text, encoding="utf-8")
    before = time.process_time()
    spec = read(find_project(root), "acme").spec
    return spec, time.process_time() - before


def test_examples_are_held_against_thousands_of_rows(make_project: Callable[..., Path]) -> None:
    count = LENGTH // 80
    rows = "".join(f"| GET | /v1/a{n}/{{x}} | Row {n} |\n" for n in range(count))
    calls = "".join(f"\n## Call\n\nGET /v1/a{n}/y\n" for n in range(count))
    head = "# A\n\n| Method | Path | Description |\n|---|---|---|\n"
    spec, spent = read_page(make_project, head + rows + calls)
    assert {each.path for each in spec.endpoints} == {f"/v1/a{n}/{{x}}" for n in range(count)}
    assert spent < SECONDS


def test_thousands_of_columns_are_no_table_of_fields(make_project: Callable[..., Path]) -> None:
    cells = [f"|{text * (LENGTH // 12)}\n" for text in ("Code|", "---|", "Some words|")]
    spec, spent = read_page(make_project, f"# A\n\n## Get\n\nGET /x\n\n{''.join(cells)}")
    assert [each.params for each in spec.endpoints] == [()]
    assert spent < SECONDS


def test_models_that_hold_one_another_for_ever_end(make_project: Callable[..., Path]) -> None:
    table = "| Name | Type | Description |\n|---|---|---|\n| a | M{} | b |\n"
    models = "".join(f"\n### M{n}\n\n{table.format(n + 1)}" for n in range(2_000))
    spec, spent = read_page(make_project, f"# A\n\n## Get\n\nGET /x\n\n{table.format(0)}{models}")
    depth, fields = 0, spec.endpoints[0].params
    while fields:
        depth, fields = depth + 1, fields[0].fields
    assert 20 < depth < 100
    assert dump_spec(spec)
    assert spent < SECONDS
