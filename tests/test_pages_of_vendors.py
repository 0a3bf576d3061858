"""Which pages a vendor has: links of an index that count, names of files, files in a forge."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.config import DocumentRule, IndexRule, Project, Settings, Source
from codegen.safepath import flaw_of
from codegen.watching.filenames import file_name, not_taken
from codegen.watching.forges import raw_address
from codegen.watching.indexes import list_pages
from codegen.watching.pages import watched_pages

INDEX = "https://docs.acme.example/v5/"


def listed(text: str, match: str = "/v5/") -> tuple[str, ...]:
    return list_pages(text, INDEX, IndexRule(url=INDEX, match=match))


def test_links_of_html_and_markdown() -> None:
    text = """
    <a href="errors">1</a> <a class=x href='/v5/orders.html#top'>2</a> <a href="errors#codes">1</a>
    [three](fees.md) [four](<https://docs.acme.example/v5/a?b=1&amp;c=2> "title") <a href="./">self</a>
    """
    assert listed(text) == (
        f"{INDEX}errors",
        f"{INDEX}orders.html",
        f"{INDEX}fees.md",
        f"{INDEX}a?b=1&c=2",
    )


@pytest.mark.parametrize(
    "link",
    [
        "https://evil.example/v5/errors",
        "//evil.example/v5/errors",
        "http://docs.acme.example/v5/errors",
        "https://docs.acme.example:8443/v5/errors",
        "https://docs.acme.example@evil.example/v5/errors",
        "https://docs.acme.example.evil.example/v5/errors",
        "https://me@docs.acme.example/v5/errors",
        "javascript:alert(1)",
        "file:///v5/errors",
        "data:text/html,/v5/errors",
        "/blog/errors",
        "../v4/errors",
        "https://[",
        "mailto:a@docs.acme.example",
    ],
)
def test_links_that_do_not_count(link: str) -> None:
    assert listed(f'<a href="{link}">x</a>') == ()


def test_a_pattern() -> None:
    text = '<a href="api/errors.html"></a><a href="api/errors.pdf"></a><a href="guide/x.html"></a>'
    assert listed(text, "/v5/api/*.html") == (f"{INDEX}api/errors.html",)
    assert listed(text, "https://docs.acme.example/v5/guide/") == (f"{INDEX}guide/x.html",)


@given(st.text(max_size=60), st.text(max_size=20))
def test_a_file_name_is_fit_for_every_system(path: str, anchor: str) -> None:
    try:
        name = file_name(f"https://docs.acme.example/{path}", anchor=anchor)
    except ValueError:  # no address at all: the fetcher refuses it
        return
    assert flaw_of(name) is None and "/" not in name
    assert name.endswith((".html", ".htm", ".md", ".mdx", ".markdown", ".txt"))


def test_names_that_are_taken() -> None:
    assert not_taken("errors.html", []) == "errors.html"
    assert not_taken("errors.html", ["Errors.HTML", "errors-2.html"]) == "errors-3.html"


@pytest.mark.parametrize(
    ("shown", "raw"),
    [
        (
            "https://github.com/acme/docs/blob/main/rest/errors.md?plain=1#L3",
            "https://raw.githubusercontent.com/acme/docs/main/rest/errors.md",
        ),
        (
            "https://gitlab.acme.example/a/b/docs/-/blob/main/errors.md",
            "https://gitlab.acme.example/a/b/docs/-/raw/main/errors.md",
        ),
        (
            "https://codeberg.org/acme/docs/src/branch/main/errors.md",
            "https://codeberg.org/acme/docs/raw/branch/main/errors.md",
        ),
        ("https://git.acme.example/a/docs/blob/main/e.md", "https://git.acme.example/a/docs/raw/main/e.md"),
        ("https://docs.acme.example/errors.html", None),
        ("https://raw.githubusercontent.com/acme/docs/main/errors.md", None),
    ],
)  # fmt: skip
def test_raw_addresses(shown: str, raw: str | None) -> None:
    assert raw_address(shown) == raw


def test_pages_of_an_index_keep_their_documents(tmp_path: Path) -> None:
    documents = tmp_path / "sources/acme/documents"
    documents.mkdir(parents=True)
    for name in ("errors.md", "saved.html"):
        (documents / name).write_text("x", encoding="utf-8")
    source = Source(documents=(DocumentRule(file="fees.html", url=f"{INDEX}fees"),))
    listed = (f"{INDEX}errors", f"{INDEX}fees", f"{INDEX}new")
    pages = watched_pages(Project(tmp_path, Settings()), "acme", source, listed)
    assert [(page.file, page.url, page.kept) for page in pages] == [
        ("errors.md", f"{INDEX}errors", b"x"),
        ("fees.html", f"{INDEX}fees", None),
        ("new", f"{INDEX}new", None),
        ("saved.html", "", b"x"),
    ]


def test_two_pages_of_an_index_with_one_name_are_two_documents(tmp_path: Path) -> None:
    (tmp_path / "sources/acme").mkdir(parents=True)
    listed = (f"{INDEX}spot/errors.html", f"{INDEX}swap/errors.html")
    pages = watched_pages(Project(tmp_path, Settings()), "acme", Source(), listed)
    assert [page.url for page in pages] == [*listed]
    assert len({page.file for page in pages}) == 2
