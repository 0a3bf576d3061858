"""What is kept of a page is read as the page itself; a section is that part of it."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.config import DocumentFormat, DocumentRule
from codegen.faults import Fault
from codegen.reading.anchors import cut, only
from codegen.reading.blocks import AnyBlock, Component, Document, Heading
from codegen.reading.html import read_html
from codegen.reading.markdown import read_markdown
from codegen.reading.markup import Scan
from codegen.watching.guarding.readable import readable
from codegen.watching.guarding.sections import keep
from tests.conftest import ROOT


def facts(value: Any) -> Any:
    """Blocks without their lines: what is kept has fewer."""
    if dataclasses.is_dataclass(value):
        names = [each.name for each in dataclasses.fields(value)]
        parts = [getattr(value, name) for name in names if name not in ("line", "end_line")]
        return (type(value).__name__, *map(facts, parts))
    return tuple(map(facts, value)) if isinstance(value, tuple) else value


def said(blocks: Sequence[AnyBlock]) -> Any:
    return facts(tuple(block for block in blocks if not isinstance(block, Component)))


def plain(blocks: Sequence[AnyBlock]) -> list[AnyBlock]:
    """The same with their lines."""
    return [block for block in blocks if not isinstance(block, Component)]


def html(text: str) -> Document:
    return read_html(text, path="page.html", id="page")


def html_pages(corpus: Path) -> list[Path]:
    found = sorted(corpus.rglob("*.html"))
    assert len(found) >= 5
    return found


def text_of(file: Path) -> str:
    return file.read_text(encoding="utf-8-sig")


# The readable part.


def test_what_is_kept_of_a_real_page_is_read_as_the_page(corpus: Path) -> None:
    for file in html_pages(corpus):
        text = text_of(file)
        kept = readable(text, "html")
        page, again = html(text), html(kept)
        assert facts(again.blocks) == facts(page.blocks), file
        assert again.front_matter == page.front_matter
        assert readable(kept, "html") == kept
        assert "<script" not in kept
        assert len(kept) > len(text) * 0.9


def test_markdown_and_text_are_kept_as_they_came(corpus: Path) -> None:
    for file in [*corpus.rglob("*.md"), *corpus.rglob("*.mdx"), *corpus.rglob("*.txt")]:
        text = text_of(file)
        assert keep(text, DocumentRule(file=file.name)) == text


def visit(number: int) -> str:
    """The same page, as a server gives it to every visitor anew."""
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<title>Errors</title>
<meta name="csrf-token" content="tok{number}">
<meta name="csrf-param" content="authenticity_token">
<script nonce="n{number}">window.__build = {number};</script>
{"<script>/* an experiment */</script>" if number % 2 else ""}
<style nonce="n{number}">.a{number} {{ color: red }}</style>
<link rel="stylesheet" href="/a.css" nonce='n{number}'>
</head>
<body data-csrf-token="tok{number}">
<!-- rendered in {number} ms by node-{number} -->
<h1 id="errors">Errors</h1>
<form><input type="hidden" name="authenticity_token" value="tok{number}"><input name="q"></form>
<p>Write to <a href="/cdn-cgi/l/email-protection#{number:04x}" class="__cf_email__" data-cfemail="{number:04x}">[email&#160;protected]</a>.</p>
<pre>
one <!-- {number} -->
<!-- {number} -->
two
</pre>
<table><tr><th>Code</th><th>Message</th></tr><!-- {number} -->
<tr><td>10001</td><td>No<script>{number}</script></td></tr></table>
<script id="__NEXT_DATA__" type="application/json">{{"time": {number}}}</script>
</body>
</html>
"""


def test_two_visits_give_the_same_bytes() -> None:
    kept = {readable(visit(number), "html") for number in range(1, 9)}
    assert len(kept) == 1
    text = kept.pop()
    assert facts(html(text).blocks) == facts(html(visit(1)).blocks)
    for word in ("nonce", "tok", "script", "<style", "<!--", "data-cfemail", "csrf"):
        assert word not in text.replace("application/json", "")
    for word in ("<!DOCTYPE html>", '<input name="q">', "email-protection", 'href="/a.css"'):
        assert word in text


@pytest.mark.parametrize(
    ("page", "kept"),
    [
        ("<p>a<!-- x -->b</p>", "<p>ab</p>"),
        ("<p>a</p>\n  <script>x</script>\n<p>b</p>", "<p>a</p>\n<p>b</p>"),
        ("<p>a</p>\n<!--x-->\n\n<script>y</script>\n<p>b</p>", "<p>a</p>\n<p>b</p>"),
        ("<p>a <script>x</script> <script>y</script> b</p>", "<p>a  b</p>"),
        ("<pre>a\n<!-- x -->\nb</pre>", "<pre>a\n\nb</pre>"),
        ("<script>'</script><p>a</p>", "<p>a</p>"),
        ("<script><!-- <script>x</script> --></script><p>a</p>", "<p>a</p>"),
        ("<!--> <p>a</p>", " <p>a</p>"),
        ("<!-- a --!><p>b</p>", "<p>b</p>"),
        ("<p title='<script>'>a</p>", "<p title='<script>'>a</p>"),
        ("<code>&lt;script&gt;</code>", "<code>&lt;script&gt;</code>"),
        ("<textarea><script>x</script></textarea>", "<textarea><script>x</script></textarea>"),
        ("<p>List<Long> <b>x</b></p>", "<p>List<Long> <b>x</b></p>"),
        ("<p nonce=a id=b>x</p>", "<p id=b>x</p>"),
        ("<SCRIPT>x</SCRIPT\n><P>a</P>", "<P>a</P>"),
        ("<input name=csrf_token value=x><input name=page>", "<input name=page>"),
        ("<meta name='description' content='csrf'>", "<meta name='description' content='csrf'>"),
        ("<svg><path d='x'/></svg>", "<svg><path d='x'/></svg>"),
        ("</scr<input name=csrf>", "</scr<input name=csrf>"),
        ("</scr<!-- -->ipt>", "</scr<!-- -->ipt>"),
        ("a < b<!-- -->", "a < b"),
        ("List<Long><!-- -->", "List<Long>"),
        ("a<!-- -->\n <!-- -->b", "a\nb"),
    ],
)
def test_what_goes_and_what_stays(page: str, kept: str) -> None:
    assert readable(page, "html") == kept


PIECES = st.sampled_from(
    """<p>|</p>|<div>|</div>|<table>|<tr>|<td>|</td></tr></table>|<h2 id=a>|</h2>|<pre>|</pre>|<ul><li>|
    </li></ul>|<script>|</script>|<style>|</style>|<!--|-->|--!>|<!-->|<b nonce='x'>|</b>|text|1001|
    |\n|\n\n|  |<br>|<img alt='p'>|&lt;script&gt;|&amp;|&times|<code>|</code>|<a name=q>|</a>|<a href="|">|'|"|
    <List>|<symbol>|<x-y z=1>|</x-y>|<textarea>|</textarea>|<title>|</title>|<noscript>|</noscript>|=|<|>|<input
     name=csrf>|<svg>|</svg>|<iframe>|</iframe>|<!doctype html>|<?php ?>|</script |</scr|<scriptx>""".split(
        "|"
    )
)


@given(st.lists(PIECES, max_size=30).map("".join))
@settings(max_examples=600)
def test_any_page_is_read_the_same_without_what_goes(text: str) -> None:
    """Pieces in any order; one that stops inside a tag, a script or a comment is refused before."""
    scan = Scan(text)
    pieces = list(scan.pieces())
    is_open = any(piece.end == len(text) and piece.kind in ("raw", "comment") for piece in pieces)
    if scan.cut_at is not None or is_open:
        return
    try:
        page = html(text)
    except Fault:
        return
    kept = readable(text, "html")
    assert facts(html(kept).blocks) == facts(page.blocks)
    assert readable(kept, "html") == kept


# Sections.


def anchors(document: Document, format: DocumentFormat) -> list[tuple[str, int, int]]:
    """Each anchor of a heading with its blocks: up to the next heading of its level or above."""
    found, seen = [], set()
    for at, block in enumerate(document.blocks):
        if not isinstance(block, Heading) or not block.anchor or block.anchor in seen:
            continue
        seen.add(block.anchor)
        rest = enumerate(document.blocks[at + 1 :], at + 1)
        ends = (n for n, each in rest if isinstance(each, Heading) and each.level <= block.level)
        found.append((block.anchor, at, next(ends, len(document.blocks))))
    return found


@pytest.mark.parametrize("suffix", ["html", "md", "mdx"])
def test_a_section_of_a_real_page_is_read_as_that_part_of_it(corpus: Path, suffix: str) -> None:
    seen = 0
    for file in sorted((corpus / "docs").rglob(f"*.{suffix}")):
        text = text_of(file)
        format: DocumentFormat = "html" if suffix == "html" else "markdown"
        reader = read_html if suffix == "html" else read_markdown
        page = reader(text, path=file.name, id="page")
        named = anchors(page, format)
        for anchor, start, end in named[:: max(1, len(named) // 25)]:
            part = cut(text, anchor, format, path=file.name)
            again = reader(part, path=file.name, id="page")
            assert said(again.blocks) == said(page.blocks[start:end]), (file, anchor)
            assert again.front_matter == page.front_matter
            placed = reader(only(text, anchor, format, path=file.name), path=file.name, id="page")
            assert plain(placed.blocks) == plain(page.blocks[start:end]), (file, anchor)
            assert placed.front_matter == page.front_matter
            again = reader(only(part, anchor, format, path=file.name), path=file.name, id="page")
            assert said(again.blocks) == said(page.blocks[start:end]), (file, anchor)
            seen += 1
    assert seen >= (60 if suffix == "html" else 10)


PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>All of it</title></head>
<body class="x">
<nav><a href="#errors">Errors</a></nav>
<main>
<h1 id="top">Reference</h1><p>Intro</p>
<h2><a name="errors"></a>Errors</h2><p>All codes.</p>
<h3 id="errors-order">Of orders</h3><table id="t"><tr><td>10001</td></tr></table>
<h2 id="limits">Limits</h2><p>Ten.</p>
<section id="fees"><h2>Fees</h2><p>None.</p><h3>Maker</h3><p>0</p></section>
<section id="more"><h2>More</h2><p>Less.</p></section>
<div id="head"><h2>Title</h2></div><p>Its text.</p>
<a id="lone"></a>
<h2>Lone</h2><p>Alone.</p>
<div id="prose"><p>Words.</p><h3>Sub</h3><p>Sub words.</p></div><p>After.</p>
<p id="para">A paragraph.</p><p>And one.</p>
<h2 id="last &amp; least">Last</h2><p>End.</p>
</main>
<footer><p>Copyright</p></footer>
</body></html>
"""


@pytest.mark.parametrize(
    ("anchor", "words"),
    [
        ("errors", "Errors|All codes.|Of orders|10001"),
        ("errors-order", "Of orders|10001"),
        ("#limits", "Limits|Ten."),
        ("fees", "Fees|None.|Maker|0"),
        ("more", "More|Less."),
        ("head", "Title|Its text."),
        ("lone", "Lone|Alone.|Words.|Sub|Sub words.|After.|A paragraph.|And one."),
        ("prose", "Words.|Sub|Sub words."),
        ("t", "10001"),
        ("para", "A paragraph.|And one."),
        ("last & least", "Last|End."),
        ("last%20%26%20least", "Last|End."),
        ("top", "Reference"),
    ],
)
def test_sections_of_a_page(anchor: str, words: str) -> None:
    part = cut(PAGE, anchor, "html", path="page.html")
    page = html(part)
    texts = [
        block.text if not hasattr(block, "rows") else block.rows[0].cells[0].text
        for block in page.blocks
    ]
    if anchor == "top":
        assert texts[0] == words
        assert texts[-1] == "End."
    else:
        assert "|".join(texts) == words
    assert page.front_matter == {"title": "All of it", "lang": "en"}
    assert part.startswith("<!DOCTYPE html>")
    assert part.rstrip().endswith("</html>")
    assert "Copyright" not in part


@pytest.mark.parametrize("anchor", ["nothing", "Errors", "err", ""])
def test_an_anchor_that_is_not_there(anchor: str) -> None:
    with pytest.raises(Fault) as caught:
        cut(PAGE, anchor or "?", "html", path="page.html")
    assert caught.value.code == "anchor-missing"


def test_an_anchor_that_is_only_written_about() -> None:
    text = "<html><body><!-- <h2 id=a>x</h2> --><p title='id=\"a\"'>id=\"a\"</p><script>'<h2 id=a>'</script></body></html>"
    with pytest.raises(Fault):
        cut(text, "a", "html", path="page.html")


MARKDOWN = """---
title: All of it
---
# Reference

Intro with [a link][here].

<a id="codes"></a>
## Error codes & messages

See [the other][there].

```
# no heading
```

### Of orders

| Code | Message |
| --- | --- |
| 10001 | No |

<a id="limits"></a>

## Limits {#the-limits}

Ten.

## Error codes & messages

Again.

[here]: https://docs.acme.example/here
[there]: https://docs.acme.example/there
"""


@pytest.mark.parametrize(
    ("anchor", "first", "holds", "lacks"),
    [
        ("codes", "Error codes & messages", "10001", "Ten."),
        ("error-codes--messages", "Error codes & messages", "[there]:", "[here]:"),
        ("error-codes--messages-1", "Error codes & messages", "Again.", "10001"),
        ("of-orders", "Of orders", "10001", "limits"),
        ("the-limits", "Limits", "Ten.", "Again."),
        ("Of-Orders", "Of orders", "10001", "Again."),
    ],
)
def test_sections_of_markdown(anchor: str, first: str, holds: str, lacks: str) -> None:
    part = cut(MARKDOWN, anchor, "markdown", path="page.md")
    page = read_markdown(part, path="page.md", id="page")
    headings = [block for block in page.blocks if isinstance(block, Heading)]
    assert headings[0].text == first
    assert holds in part
    assert lacks not in part
    assert page.front_matter == {"title": "All of it"}


def test_cutting_what_was_cut_changes_nothing() -> None:
    part = cut(PAGE, "errors", "html", path="page.html")
    assert cut(part, "errors", "html", path="page.html") == part
    part = cut(MARKDOWN, "codes", "markdown", path="page.md")
    assert cut(part, "codes", "markdown", path="page.md") == part


def test_a_text_has_no_anchors() -> None:
    with pytest.raises(Fault) as caught:
        keep("Errors\n10001 No\n", DocumentRule(file="page.txt", anchor="errors"))
    assert caught.value.code == "anchor-unsupported"


def test_a_page_of_one_line_and_a_megabyte_takes_no_longer_than_its_lines() -> None:
    row = "<tr><td>10001</td><td>No<!-- x --></td></tr><script>1</script>"
    text = f"<html><body><h2 id=a>A</h2><table>{row * 20_000}</table></body></html>"
    begin = time.process_time()
    kept = keep(text, DocumentRule(file="page.html", anchor="a"))
    assert time.process_time() - begin < 20
    assert "<script" not in kept


def test_our_own_documents_are_kept_as_they_are() -> None:
    for file in sorted((ROOT / "sources").glob("*/documents/*")):
        text = text_of(file)
        assert keep(text, DocumentRule(file=file.name)) == text


def test_a_page_that_was_cut_before_is_its_section() -> None:
    anchor = "error-codes--messages-1"
    part = cut(MARKDOWN, anchor, "markdown", path="page.md")
    with pytest.raises(Fault):
        cut(part, anchor, "markdown", path="page.md")
    assert "Again." in only(part, anchor, "markdown", path="page.md")


def test_a_section_keeps_the_lines_of_its_page() -> None:
    for text, anchor, format in ((PAGE, "fees", "html"), (MARKDOWN, "codes", "markdown")):
        part = only(text, anchor, format, path="page")  # type: ignore[arg-type]  # literals
        lines = text.split("\n")
        assert len(part.split("\n")) == len(lines)
        pairs = zip(part.split("\n"), lines, strict=True)
        assert all(one.removesuffix("</body></html>") in other for one, other in pairs)


def test_an_anchor_that_is_not_there_is_told_with_its_like() -> None:
    with pytest.raises(Fault) as caught:
        only(PAGE, "limit", "html", path="page.html")
    assert caught.value.advice == "did you mean 'limits'?"
    with pytest.raises(Fault) as caught:
        only(MARKDOWN, "of-order", "markdown", path="page.md")
    assert caught.value.advice == "did you mean 'of-orders'?"


def test_a_page_that_stops_in_its_section_is_cut() -> None:
    stopped = PAGE[: PAGE.index("<p>None.</p>")]
    with pytest.raises(Fault) as caught:
        html(only(stopped, "fees", "html", path="page.html"))
    assert caught.value.code == "document-cut"
