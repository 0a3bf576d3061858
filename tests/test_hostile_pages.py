"""What repeats itself is read in time that grows with its length: each page here took minutes where
every piece looked back at all before it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from codegen.config import find_project
from codegen.faults import Fault
from codegen.pipeline import read

LENGTH = 160_000
SECONDS = 12

REPEATED = {
    "codes as headings": ("page.md", "# Error codes\n\n", "## 1001\n\nwords\n\n"),
    "statuses over statuses": ("page.md", "# Errors\n\n", "## 4xx errors\n\n### 404\n\nwords\n\n"),
    "runs of codes": ("page.md", "# Error codes\n\n", "- 1001: a text\n\nplain words\n\n"),
    "an address over and over": ("page.md", "# A\n\n", "URL: /x\n\nMethod: GET\n\n"),
    "badges": ("page.html", "<h1>A</h1>", "<p>GET/x</p><p>Title</p>"),
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
