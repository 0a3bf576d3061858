"""Markdown and MDX to blocks: the forms that vendors' documents have."""

import re
import time
from contextlib import suppress
from pathlib import Path
from textwrap import dedent

import pytest

from codegen.faults import Fault
from codegen.reading.blocks import (
    AnyBlock,
    Code,
    Component,
    Document,
    Heading,
    Inline,
    Item,
    Paragraph,
    Row,
    Table,
)
from codegen.reading.decode import decode
from codegen.reading.markdown import read_markdown
from codegen.reading.sniff import sniff_format
from codegen.reading.spans import Notes, read_inline

CORPUS = Path(__file__).parents[2] / "shared"


def read(text: str, *, path: str = "a.md") -> Document:
    if text.startswith("\n"):
        text = dedent(text[1:])
    return read_markdown(text, path=path, id="a")


def blocks(text: str, *, path: str = "a.md") -> tuple[AnyBlock, ...]:
    return read(text, path=path).blocks


def paragraph(line: int, text: str, end: int | None = None) -> Paragraph:
    return Paragraph(line, end or line, Inline(text), (text,))


def row(line: int, *cells: str, end: int | None = None) -> Row:
    return Row(line, end or line, tuple(map(Inline, cells)))


def inline(text: str, *, references: str = "", closed: str = "") -> Inline:
    return read_inline(text, Notes(frozenset(references.split()), frozenset(closed.split())))


def test_front_matter_is_kept_as_written() -> None:
    document = read("---\ntitle: \"Place: order\"\nurl: 'x'\ntags:\n  - a\n\nempty:\n---\n# A\n")
    assert document.front_matter == {"title": "Place: order", "url": "x", "tags": "", "empty": ""}
    assert document.blocks == (Heading(9, 9, Inline("A"), 1),)
    assert document.markup == frozenset({1, 2, 3, 4, 5, 7, 8})


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    document = read("---\nJust a line.\n\n---\n")
    assert document.front_matter == {}
    assert document.blocks == (paragraph(2, "Just a line."),)


def test_too_much_front_matter_is_refused() -> None:
    with pytest.raises(Fault) as caught:
        read("---\n" + "key: value\n" * 500 + "---\n")
    assert caught.value.code == "front-matter-too-large"


def test_nested_entries_of_front_matter_are_passed_over_however_many() -> None:
    nested = "".join(f"  - name: parameter_{number}\n" for number in range(500))
    document = read(f"---\ntitle: Orders\nparameters:\n{nested}---\n# A\n")
    assert document.front_matter == {"title": "Orders", "parameters": ""}


def test_headings() -> None:
    text = """
        # One #
        Two *x*
        -------
        ### Three {#three}
        <a id="four"></a>
        #### Four
        <Mark id="five" />
        ##### Five
        ###### <a name="six"></a>Six
        ##Seven
        """
    assert blocks(text) == (
        Heading(1, 1, Inline("One"), 1),
        Heading(2, 3, Inline("Two x"), 2),
        Heading(4, 4, Inline("Three"), 3, "three"),
        Heading(6, 6, Inline("Four"), 4, "four"),
        Component(7, 7, "Mark", {"id": "five"}),
        Heading(8, 8, Inline("Five"), 5, "five"),
        Heading(9, 9, Inline("Six"), 6, "six"),
        Heading(10, 10, Inline("Seven"), 2),
    )


@pytest.mark.parametrize(
    "text",
    [
        "| A | B |\n|---|:-:|\n| 1 | 2 |",
        "A | B\n---|---\n1 | 2",
        "  A|B  \n:- | -\n  1 | 2",
        "|A|B\n|-|-|\n|1|2",
        "     | A | B |\n     |:----- |------ |\n     | 1 | 2 |",
    ],
    ids=["outer", "bare", "ragged", "open", "indented"],
)
def test_tables(text: str) -> None:
    header = (Inline("A"), Inline("B"))
    assert blocks(text + "\n") == (Table(1, 3, header, (row(3, "1", "2"),)),)


def test_cells_are_as_many_as_written() -> None:
    text = "| A | B |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n| `a|b` | x\\|y |\n"
    rows = (
        row(3, "1"),
        row(4, "1", "2", "3"),
        Row(5, 5, (Inline("a|b", ("a|b",)), Inline("x|y"))),
    )
    assert blocks(text) == (Table(1, 5, (Inline("A"), Inline("B")), rows),)


def test_an_empty_last_cell_without_outer_pipes() -> None:
    text = "A | B\n---|---\n1 |\n"
    assert blocks(text) == (Table(1, 3, (Inline("A"), Inline("B")), (row(3, "1", ""),)),)


def test_a_row_wrapped_over_lines() -> None:
    text = "C | M\n---|---  \n1 | The first  \npart and\nmore.  \n2 | 第一部\n分  \n\nAfter.\n"
    rows = (row(3, "1", "The first part and more.", end=5), row(6, "2", "第一部分", end=7))
    assert blocks(text) == (
        Table(1, 7, (Inline("C"), Inline("M")), rows),
        paragraph(9, "After."),
    )


def test_a_row_with_a_flattened_break_in_it() -> None:
    text = "C | M\n---|---\n1 | One  \n  \nTwo  \n2 | Three\n  \nAfter.\n"
    rows = (row(3, "1", "One Two", end=5), row(6, "2", "Three"))
    assert blocks(text) == (Table(1, 6, (Inline("C"), Inline("M")), rows), paragraph(8, "After."))


def test_text_below_a_table_with_outer_pipes_is_not_its_last_cell() -> None:
    text = "| C |\n|---|\n| 1 |\nAfter.\n"
    assert blocks(text) == (Table(1, 3, (Inline("C"),), (row(3, "1"),)), paragraph(4, "After."))


def test_marks_of_nesting() -> None:
    text = "| N |\n|---|\n| &nbsp;&nbsp;a |\n| &emsp;b |\n|     > c |\n| ↳ d |\n"
    rows = (
        Row(3, 3, (Inline("a", indent=2),)),
        Row(4, 4, (Inline("b", indent=4),)),
        row(5, "> c"),
        row(6, "↳ d"),
    )
    assert blocks(text) == (Table(1, 6, (Inline("N"),), rows),)


def test_lists() -> None:
    text = """
         * one
          * two
            * deep
           and lazy
        1. first

           more
        - [x](y)
        """
    assert blocks(text) == (
        Item(1, 1, Inline("one")),
        Item(2, 2, Inline("two")),
        Item(3, 4, Inline("deep and lazy"), 1, parts=("deep", "and lazy")),
        Item(5, 5, Inline("first")),
        paragraph(7, "more"),
        Item(8, 8, Inline("x")),
    )


def test_blocks_inside_a_list() -> None:
    text = "* Logic:\n  ```php\n  if (a) {\n    b\n  }\n  ```\n* Table\n\n    | A | B |\n    |-|-|\n    | 1 | 2 |\n"
    assert blocks(text) == (
        Item(1, 1, Inline("Logic:")),
        Code(2, 6, "if (a) {\n  b\n}", "php"),
        Item(7, 7, Inline("Table")),
        Table(9, 11, (Inline("A"), Inline("B")), (row(11, "1", "2"),)),
    )


def test_fences() -> None:
    text = '```json title="x"\n{"a": "&lt;"}\n\n```\n~~~\n```\n~~~~\n````js\n```\n````\n'
    assert blocks(text) == (
        paragraph(1, "x"),
        Code(1, 4, '{"a": "&lt;"}', "json"),
        Code(5, 7, "```"),
        Code(8, 10, "```", "js"),
    )


def test_indented_examples_stay_apart() -> None:
    text = "> Request\n    \n    \n    GET /x\n    \n    \n    \n    import x\n    \n    y()\n\n    z\n\ntext\n"
    assert blocks(text) == (
        paragraph(1, "Request"),
        Code(4, 4, "GET /x"),
        Code(8, 12, "import x\n\ny()\n\nz"),
        paragraph(14, "text"),
    )


def test_quotes() -> None:
    text = "Text\n> **Quoted** one\n> two\nAfter\n> ```json\n> {}\n> ```\n"
    assert blocks(text) == (
        paragraph(1, "Text"),
        Paragraph(2, 3, Inline("Quoted one two"), ("Quoted one", "two")),
        paragraph(4, "After"),
        Code(5, 7, "{}", "json"),
    )


def test_mdx() -> None:
    text = """
        import {Route} from '/route.jsx'
        import {
          A,
        } from '/a.jsx'

        export const x = 1

        <Tabs groupId="g">
        <TabItem value="http" label='HTTP'>

        ```http
        GET /x
        ```

        </TabItem>
        </Tabs>
        <Route method="GET">/x/[\\{id\\}](/ref)/y</Route>
        <Endpoint
          method="POST"
          url="/v1/x"
        />
        :::info
        Noted.
        :::
        """
    document = read(text, path="a.mdx")
    assert document.blocks == (
        Component(8, 8, "Tabs", {"groupId": "g"}),
        Component(9, 9, "TabItem", {"value": "http", "label": "HTTP"}, 1),
        Code(11, 13, "GET /x", "http"),
        Component(17, 17, "Route", {"method": "GET"}),
        paragraph(17, "/x/{id}/y"),
        Component(21, 21, "Endpoint", {"method": "POST", "url": "/v1/x"}),
        paragraph(23, "Noted."),
    )
    assert _uncovered(document) == []


def test_markup_carries_no_text() -> None:
    text = "<!-- a\nb -->\n{% raw %}\n{{< tabs >}}\n<div>\n</div>\n***\n<br/>\n[r]: http://x\n"
    document = read(text)
    assert (document.blocks, document.markup) == ((), frozenset(range(1, 10)))


def test_an_html_table_inside() -> None:
    text = "Text\n<table>\n<tr><th>A</th><th>B</th></tr>\n<tr>\n<td rowspan=2>1</td><td>2</td>\n</tr>\n<tr><td>3</td></tr>\n</table>\nAfter\n"
    assert blocks(text) == (
        paragraph(1, "Text"),
        Table(2, 8, (Inline("A"), Inline("B")), (row(4, "1", "2", end=6), row(7, "1", "3"))),
        paragraph(9, "After"),
    )


def test_a_fault_in_an_html_table_has_the_path() -> None:
    with pytest.raises(Fault) as caught:
        read("<table>" + "<div>" * 300 + "</table>\n")
    assert (caught.value.code, caught.value.path) == ("document-too-deep", "a.md")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*a* **b** ***c*** _d_ __e__", Inline("a b c d e")),
        ("recv_window a_b_c *", Inline("recv_window a_b_c *")),
        ("price* and * size* 2*3*4 10**8 and 10**9", None),
        ("**参数：**必填", Inline("参数：必填")),
        ("~~10018~~", Inline("10018", struck=True, removed=("10018",))),
        ("<del>a</del> ~~b~~", Inline("a b", struck=True, removed=("a", "b"))),
        ("~~a~~ b", Inline("a b", removed=("a",))),
        (
            "[a](b) [c *d*](<e f> 'g') ![h](i) <https://j.k/l_m_>",
            Inline("a c d h https://j.k/l_m_"),
        ),
        ("[a][r] [R] [b][] [none]", Inline("a R [b][] [none]")),
        ("`a|b` ``c`d``", Inline("a|b c`d", ("a|b", "c`d"))),
        ("`open", Inline("`open")),
        (r"\*a\* \_ \<b>", Inline("*a* _ <b>")),
        ("a &lt;b&gt; &#65; &notit; &copy; &copy", Inline("a <b> A &notit; © &copy")),
        ("?a=1&currentPage=2&timestamp=3&section=4", None),
        ("literal ¤tPage stays", None),
        ("/orders/<id>/x/<Symbol>", None),
        ("List<String> a<b 1 <2", None),
        ("<b>a</b><br/>b<br>c<span class='x'>d</span>", Inline("a b cd")),
        ("Text <ul><li>`a`: x</li><li>b</li></ul>", Inline("Text a: x b", ("a",), ("a: x", "b"))),
        ("{ccy} %s {0} {%min} {{apiKey}}", None),
        ("{% raw %}a{{< x >}}{/* c */}", Inline("a")),
        ("a\u00a0b\u200b\tc", Inline("a b c")),
        ("<Button>RUN >></Button>", Inline("RUN >>")),
        ("a <!-- b --> c", Inline("a c")),
    ],
)
def test_inline(text: str, expected: Inline | None) -> None:
    assert inline(text, references="r", closed="Button") == (expected or Inline(text))


UNITS = [
    "*",
    "_",
    "~~",
    "`",
    "``a`",
    "[",
    "](",
    "[a](b ",
    '[a](b "c',
    "![",
    "<",
    "<a ",
    '<a "',
    "<a '\"",
    "<a {",
    "<!--",
    "<!-- -->",
    "<div> ",
    "<Foo>",
    "<Foo a='b'/>",
    "- ",
    "> ",
    "1. ",
    "#",
    "|",
    "\\|",
    "`|`",
    "a | b\n",
    "|-",
    "---\n",
    "&amp;",
    "{%",
    "{/*",
    "[a]: b\n",
    "```\n",
    "    a\n",
    "  \n",
    "- a\n",
    "<table>\n",
    "<table><tr><td>",
    "<ul>\n",
    "<pre>\n",
    "<a\n",
    "<Foo\n",
    "a | b\n---|---\n  \n",
    "> a\n\n",
    "***a** ",
    "<a id='x'></a>",
    "<h1>\n",
    "](a ",
    "\\",
    "<!--\n",
    "[x][r]",
]


@pytest.mark.parametrize("unit", UNITS, ids=range(len(UNITS)))
def test_reading_takes_time_in_proportion(unit: str) -> None:
    short, long = (_seconds(unit * (size // len(unit))) for size in (20_000, 80_000))
    assert long < 10 * short + 0.05


def _seconds(text: str) -> float:
    times = []
    for _ in range(2):
        start = time.process_time()
        with suppress(Fault):
            read_markdown(text, path="a.mdx", id="a")
        times.append(time.process_time() - start)
    return min(times)


def _uncovered(document: Document) -> list[int]:
    covered = set(document.markup)
    for block in document.blocks:
        covered.update(range(block.line, block.end_line + 1))
    return [at for at, line in enumerate(document.lines, 1) if line.strip() and at not in covered]


def _corpus() -> list[Path]:
    folders = (CORPUS / "corpus/docs", CORPUS / "seeds")
    return sorted(path for folder in folders for path in folder.rglob("*.*") if path.is_file())


@pytest.mark.skipif(not CORPUS.exists(), reason="no ../shared: the corpus is not here")
def test_every_line_of_the_corpus_is_covered() -> None:
    left = {}
    for path in _corpus():
        text = decode(path.read_bytes(), path=path.name)
        if path.suffix in (".md", ".mdx") or sniff_format(text, path=path.name) == "markdown":
            left[path.name] = _uncovered(read_markdown(text, path=path.name, id="a"))
    assert left and {name: lines for name, lines in left.items() if lines} == {}


@pytest.mark.skipif(not CORPUS.exists(), reason="no ../shared: the corpus is not here")
def test_every_row_of_the_seeds_is_read() -> None:
    read_codes, written = [], []
    for path in sorted((CORPUS / "seeds").glob("00[01]_*")):
        text = decode(path.read_bytes(), path=path.name)
        written += re.findall(r"^([0-9]{5}) \|", text, re.MULTILINE)
        for block in read_markdown(text, path=path.name, id="a").blocks:
            if isinstance(block, Table):
                read_codes += [row.cells[0].text for row in block.rows if len(row.cells) == 3]
    assert read_codes == written
