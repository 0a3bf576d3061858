"""HTML to blocks, and the same table in both formats."""

import html
import re
import time
from contextlib import suppress
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.faults import Fault
from codegen.reading.blocks import (
    AnyBlock,
    Code,
    Heading,
    Inline,
    Item,
    Paragraph,
    Row,
    Table,
)
from codegen.reading.decode import normal
from codegen.reading.html import read_fragment, read_html
from codegen.reading.markdown import read_markdown


def blocks(text: str) -> tuple[AnyBlock, ...]:
    return read_html(dedent(text).removeprefix("\n"), path="a.html", id="a").blocks


def paragraph(line: int, text: str) -> Paragraph:
    return Paragraph(line, line, Inline(text), (text,))


def row(line: int, *cells: str, end: int | None = None) -> Row:
    return Row(line, end or line, tuple(map(Inline, cells)))


def fault(text: str) -> str:
    with pytest.raises(Fault) as caught:
        read_html(text, path="a.html", id="a")
    assert caught.value.path == "a.html"
    return caught.value.code


def test_the_head_is_front_matter() -> None:
    text = """
        <?xml version="1.0" encoding="gb2312"?>
        <html lang="en"><head><meta charset="gb2312"><title>An
        API</title><link rel="canonical" href="https://x/y">
        <meta property="og:url" content="https://x/z"></head><body><svg><title>no</title></svg>中</body></html>
        """
    document = read_html(text, path="a.html", id="a")
    assert document.front_matter == {
        "title": "An API",
        "lang": "en",
        "canonical": "https://x/y",
        "og:url": "https://x/z",
    }
    assert [block.inline.text for block in document.blocks if isinstance(block, Paragraph)] == [
        "中"
    ]


def test_what_a_page_without_a_body_puts_into_the_head_is_read() -> None:
    text = (
        "<style>p {}</style><api-page><h1>Codes</h1><table><tr><td>1</td></tr></table></api-page>"
    )
    document = read_html(text, path="a.html", id="a")
    assert [type(block) for block in document.blocks] == [Heading, Table]


def test_text_blocks() -> None:
    text = """
        <h1 id="top">Top <a href="#top">¶</a></h1>
        <a name="x"></a><h2>Second</h2>
        <h3><a id="y">Third</a></h3>
        <p>One<br>two <code>c&amp;d</code>
        three</p>
        bare <b>text</b>
        <div>in a div</div>
        <blockquote><p>Response:</p></blockquote>
        <p><del>gone</del></p>
        """
    assert blocks(text) == (
        Heading(1, 1, Inline("Top"), 1, "top"),
        Heading(2, 2, Inline("Second"), 2, "x"),
        Heading(3, 3, Inline("Third"), 3, "y"),
        Paragraph(4, 5, Inline("One two c&d three", ("c&d",)), ("One", "two c&d", "three")),
        paragraph(6, "bare text"),
        paragraph(7, "in a div"),
        paragraph(8, "Response:"),
        Paragraph(9, 9, Inline("gone", struck=True, removed=("gone",)), ("gone",)),
    )


def test_lists() -> None:
    text = """
        <ul>
        <li>one
        <ul><li><p>deep</p><p>more</p></li></ul>
        </li>
        <li>two</ul>
        <dl><dt>term</dt><dd>meaning</dd><dt>alone</dt></dl>
        """
    assert blocks(text) == (
        Item(2, 2, Inline("one")),
        Item(3, 3, Inline("deep"), 1),
        paragraph(3, "more"),
        Item(5, 5, Inline("two")),
        Item(6, 6, Inline("meaning"), 0, "term"),
        Item(6, 6, Inline("alone")),
    )


def test_code_keeps_its_lines() -> None:
    text = """
        <div class="highlight"><pre class="highlight json tab-json"><code><span class="p">{</span>
          <span class="nl">"a"</span>:  "&lt;b&gt;"
        }
        </code></pre></div>
        <div class="language-bash highlighter-rouge"><div class="highlight"><pre><code>x<br>y</code></pre></div></div>
        <pre>

         z </pre>
        """
    assert blocks(text) == (
        Code(1, 4, '{\n  "a":  "<b>"\n}', "json"),
        Code(5, 5, "x\ny", "bash"),
        Code(6, 8, " z "),
    )


def test_spans_are_repeated() -> None:
    text = """
        <table><caption>Codes</caption>
        <thead><tr><th rowspan="2">Code</th><th colspan="2">Text</th></tr>
        <tr><th>en</th><th>zh</th></tr></thead>
        <tbody><tr><td colspan="3"><b>Class 00</b></td></tr>
        <tr><td rowspan="9">1</td><td>a</td><td rowspan=x>b</td></tr>
        <tr><td colspan=2>c
        d</td></tr></tbody></table>
        """
    header = (Inline("Code"), Inline("Text en"), Inline("Text zh"))
    rows = (row(4, "Class 00"), row(5, "1", "a", "b"), row(6, "1", "c d", "c d", end=7))
    assert blocks(text) == (Table(1, 7, header, rows, "Codes"),)


def test_a_title_before_a_table_is_its_caption() -> None:
    text = '<div><p class="title"><strong>Table 1</strong></p><div><table><tr><td>a</td><td>b</td></tr></table></div></div>'
    assert blocks(text) == (Table(1, 1, (), (row(1, "a", "b"),), "Table 1"),)


def test_what_stands_in_a_cell() -> None:
    text = "<table><tr><th>N</th></tr><tr><td>&nbsp; a</td></tr><tr><td><p>x</p><ul><li>b</li><li><code>c</code></li></ul></td></tr><tr><td>o<table><tr><td>i</td></tr></table></td></tr><tr><td></table>"
    rows = (
        Row(1, 1, (Inline("a", indent=1),)),
        Row(1, 1, (Inline("x b c", ("c",), ("b", "c")),)),
        row(1, "o i"),
        row(1, ""),
    )
    assert blocks(text) == (
        Table(1, 1, (), (row(1, "i"),)),
        Table(1, 1, (Inline("N"),), rows),
    )


def test_hidden_things_stay_out() -> None:
    text = """
        <style>a</style><script>b</script><nav>c</nav><div role="navigation">d</div>
        <ul id="toc" class="toc-list-h1"><li>e</li></ul><p hidden>f</p><!-- g -->
        <p class="stock toc2">shown</p>
        """
    assert blocks(text) == (paragraph(3, "shown"),)


def test_what_the_parser_would_eat_is_text() -> None:
    text = "<p>?a=1&currentPage=2&timestamp=3&notit; &lt;x&gt; List<Long> /orders/<id> <data> <x-y a='b'>z</x-y></p>"
    expected = "?a=1&currentPage=2&timestamp=3&notit; <x> List<Long> /orders/<id> <data> z"
    assert blocks(text) == (paragraph(1, expected),)


def test_a_fragment_knows_its_place() -> None:
    text = "<table>\n<tr><td>a</td></tr>\n</table>"
    assert read_fragment(text, first_line=11) == [Table(11, 13, (), (row(12, "a"),))]


def test_hostile_pages_are_refused() -> None:
    wide = "<tr>" + "<td>a</td>" * 201 + "</tr>"
    assert fault("<p>" * 300_001) == "document-too-large"
    assert fault("<div>" * 300 + "x") == "document-too-deep"
    assert fault("<table></table>" * 2_001) == "document-too-large"
    assert fault(f"<table>{wide}</table>") == "table-too-large"
    assert fault("<table><tr><td colspan=99999>a</td></tr></table>") == "table-too-large"
    assert fault(f"<table>{'<tr><td colspan=200>a</td></tr>' * 2_501}</table>") == "table-too-large"
    assert fault("<html><body><p>a") == "document-cut"
    assert fault("<p>a</p><table cla") == "document-cut"


UNITS = ["<a <a ", "<p>", "<b>", "<b></p>", "<b><i></b>", "<li>", "<td>", "<!--", "&a", "&", "<x"]
UNITS += ["<table><tr><td>", "<tr><td rowspan=999>", "</p>", "<dt>", "<pre>", " \n", "<a title='<"]


@pytest.mark.parametrize("unit", UNITS, ids=range(len(UNITS)))
def test_reading_takes_time_in_proportion(unit: str) -> None:
    short, long = (_seconds(unit * (size // len(unit))) for size in (30_000, 120_000))
    assert long < 10 * short + 0.05


def _seconds(text: str) -> float:
    start = time.process_time()
    with suppress(Fault):
        read_html(f"<div>{text}</div>", path="a.html", id="a")
    return time.process_time() - start


# Text that any cell may hold; a blank at an end is padding, and is no part of it.
CELLS = st.text(
    st.one_of(
        st.sampled_from("|`*_~<>&[](){}\\#-!\"'%;:= 中文字，¤×"),
        st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp", "Zs"]),
    ),
    max_size=12,
).map(normal)


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    columns = draw(st.integers(2, 4))
    line = st.lists(CELLS, min_size=columns, max_size=columns)
    return draw(st.lists(line, min_size=1, max_size=5))


def _escaped(cell: str) -> str:
    """The cell as markdown that means just that text."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", cell)


def _cells(document: tuple[AnyBlock, ...]) -> list[list[str]]:
    (table,) = document
    assert isinstance(table, Table)
    return [
        [cell.text for cell in cells] for cells in (table.header, *(r.cells for r in table.rows))
    ]


@given(tables(), st.booleans(), st.integers(0, 9))
def test_a_table_reads_back_from_markdown(table: list[list[str]], outer: bool, indent: int) -> None:
    rows = [" | ".join(map(_escaped, cells)) for cells in table]
    # A row without outer pipes cannot begin or end with an empty cell.
    outer = outer or any(not cells[0] or not cells[-1] for cells in table)
    rows = [" " * indent + (f"| {line} |" if outer else line) for line in rows]
    rows.insert(1, "|".join(["---"] * len(table[0])))
    assert _cells(read_markdown("\n".join(rows), path="a.md", id="a").blocks) == table


@given(
    tables(),
    st.booleans(),
    st.sampled_from(["{}", "<p>{}</p>", "<span><b>{}</b></span>", "\n {}\n"]),
)
def test_a_table_reads_back_from_html(table: list[list[str]], sections: bool, form: str) -> None:
    first, *others = [[form.format(html.escape(cell)) for cell in cells] for cells in table]
    head = "<tr>" + "".join(f"<th>{cell}</th>" for cell in first) + "</tr>"
    body = "".join(f"<tr>{''.join(f'<td>{cell}' for cell in cells)}" for cells in others)
    if sections:
        head, body = f"<thead>{head}</thead>", f"<tbody>{body}</tbody>"
    page = read_html(f"<table>{head}{body}</table>", path="a.html", id="a")
    assert _cells(page.blocks) == table


@given(tables())
def test_spans_read_back_as_repeated_cells(table: list[list[str]]) -> None:
    head = "".join(f"<th>{html.escape(cell)}</th>" for cell in table[0])
    body = ""
    for index, cells in enumerate(table[1:]):
        first = f"<td rowspan={len(table) - 1}>same</td>" if index == 0 else ""
        tail = "".join(f"<td>{html.escape(cell)}</td>" for cell in cells[1:])
        body += f"<tr>{first}{tail}</tr>"
    page = read_html(f"<table><tr>{head}</tr>{body}</table>", path="a.html", id="a")
    assert _cells(page.blocks) == [table[0], *(["same", *cells[1:]] for cells in table[1:])]


@given(tables())
def test_both_formats_give_the_same_cells(table: list[list[str]]) -> None:
    lines = [f"| {' | '.join(f'{_escaped(a)}<br>`b`' for a in cells)} |" for cells in table]
    lines.insert(1, "|" + "---|" * len(table[0]))
    rows = "".join(
        f"<tr>{''.join(f'<th>{html.escape(a)}<br><code>b</code></th>' for a in cells)}</tr>"
        for cells in table
    )
    (markdown,) = read_markdown("\n".join(lines), path="a.md", id="a").blocks
    (page,) = read_html(f"<table>{rows}</table>", path="a.html", id="a").blocks
    assert isinstance(markdown, Table) and isinstance(page, Table)
    assert markdown.header == page.header
    assert [row.cells for row in markdown.rows] == [row.cells for row in page.rows]
