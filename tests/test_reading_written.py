"""reStructuredText and AsciiDoc: every block has lines of the source, whatever that is."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from codegen.reading.asciidoc import read_asciidoc
from codegen.reading.blocks import Document, Table
from codegen.reading.rst import read_rst
from codegen.reading.sniff import sniff_format

PIECES = (
    "word :: :query a: `` ` ** * - #. | |=== ---- .... ==== === +--+ +==+ -- // .. .. .. http:get:: /a\n"
    ".. list-table::\n   * - a\n.. code-block:: x\n[cols=2] .Title <<a,b>> link:a[b] term:: : \\ a"
).split(" ")
texts = st.lists(
    st.one_of(st.sampled_from([*PIECES, "   ", "\n", "\n\n", "\n   ", "=== ===\n"]), st.text()),
    max_size=24,
).map("".join)


@given(texts)
@example("=== ===\n\n")
@example("=\n====\n")
@example("a\n b\n  c\n   d")
@example("* a\n   * b")
@example(":a:\n  b\n:c: d")
@example("|===\nwords\n|===")
@example("|===\n2+|a\n|===")
@example("----")
@example("term::\n")
def test_blocks_have_lines_of_the_source(text: str) -> None:
    for read in (read_rst, read_asciidoc):
        document = read(text, path="page", id="page")
        assert not _out_of(document)


def _out_of(document: Document) -> list[object]:
    inside = range(1, len(document.lines) + 1)
    pieces = [*document.blocks]
    rows = [row for block in pieces if isinstance(block, Table) for row in block.rows]
    return [
        piece
        for piece in (*pieces, *rows)
        if not (piece.line in inside and piece.end_line in inside and piece.line <= piece.end_line)
    ]


def test_what_is_nested_without_end_is_read() -> None:
    nested = "\n".join(f"{' ' * n}word {n}" for n in range(3_000))
    assert read_rst(nested, path="page", id="page").blocks


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ("Title\n=====\n\n.. note:: x\n\nPart\n----\n", "rst"),
        ("= Title\n\n== Part\n\n----\nx\n----\n\n== Part\n", "asciidoc"),
        ("Title\n=====\n\n===== =====\na     b\n===== =====\n", "text"),
        ("# Title\n\n## Part\n\n## Part\n", "markdown"),
    ],
)
def test_a_text_is_known_by_its_marks(text: str, format: str) -> None:
    assert sniff_format(text, path="page.txt") == format
