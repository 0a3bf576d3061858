from __future__ import annotations

import ast
import inspect
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import nodes

from codegen.faults import Fault
from codegen.outputs.table import NAMED, OUTPUTS, SHARED
from codegen.rendering import literals
from codegen.rendering.literals import NotLiteral, Source, cell, doc, doc_lines, lit, name, word
from codegen.rendering.render import TEMPLATES, environment, format_python, render
from tests.specs import ATTACKS

ANY_TEXT = st.text(st.characters())  # lone surrogates and NUL included
SCALARS = ANY_TEXT | st.integers(-(10**18) + 1, 10**18 - 1) | st.booleans() | st.none()
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(ANY_TEXT, inner, max_size=4)
    ),
    max_leaves=10,
)


@given(ANY_TEXT)
def test_a_literal_is_the_text_it_was_made_of(text: str) -> None:
    assert ast.literal_eval(lit(text)) == text


@given(VALUES)
def test_a_literal_is_the_value_it_was_made_of(value: object) -> None:
    read = ast.literal_eval(lit(value))
    assert (type(read), read) == (type(value), value)


@given(VALUES)
def test_a_literal_is_one_line_of_readable_characters(value: object) -> None:
    source = lit(value)
    assert source.splitlines() == [source]
    assert all(" " <= c <= "~" or c.isalpha() or c in _CJK_MARKS for c in source)


_CJK_MARKS = "".join(map(chr, (*range(0x3001, 0x301C), *range(0xFF01, 0xFF66))))


@pytest.mark.parametrize("text", ATTACKS)
def test_an_attack_is_only_a_text(text: str) -> None:
    source = lit(text)
    assert source.isascii() or source.isprintable()
    assert ast.literal_eval(source) == literals.capped(text)


@pytest.mark.parametrize(
    "character",
    [
        *("\x00", "\x7f", "\x85", "\xa0", "\xad", "×", "÷", "\u200b", "\u200f", "\u202e", "\u2066"),
        *("\u3000", "\u3164", "\u115f", "\ufe0f", "\ufeff", "\ue000", "\u0301", "\U000e0041"),
        *("а", "Α", "Ａ", "０", "ﾠ", "\uf900", "\U0001d400", "\u2028", "\ud800"),
    ],
)
def test_what_reads_as_something_else_is_escaped(character: str) -> None:
    assert lit(character).isascii()


@pytest.mark.parametrize("text", ["您的余额不足，请重试。", "残高不足です", "Größe é", "（全角）"])
def test_what_a_reader_knows_stays_readable(text: str) -> None:
    assert lit(text) == f'"{text}"'


class _Text(str):
    pass


class _Number(int):
    pass


@pytest.mark.parametrize(
    "value",
    [1.0, float("inf"), b"x", {1, 2}, _Text("x"), _Number(1), [_Text("x")], 10**18, ..., 1j],
)
def test_only_exact_types_have_a_literal(value: object) -> None:
    with pytest.raises(NotLiteral):
        lit(value)


def test_a_source_is_no_document_text() -> None:
    with pytest.raises(NotLiteral):
        lit(lit("x"))


@pytest.mark.parametrize("character", ["x", "您", "\u202e", "\U0010ffff", "\\"])
def test_a_long_text_is_cut_at_the_mark(character: str) -> None:
    source = lit(character * 20_000)
    read = ast.literal_eval(source)
    assert 16 * 1024 - 30 < len(source.encode()) <= 16 * 1024
    assert read.endswith(literals.CUT_MARK)
    assert read.removesuffix(literals.CUT_MARK) == character * (len(read) - len(literals.CUT_MARK))


def test_quotes_count_as_escaped_where_a_text_is_cut() -> None:
    source = lit('"' * 20_000)
    assert 8 * 1024 <= len(source) <= 16 * 1024
    assert ast.literal_eval(source).endswith(f'"{literals.CUT_MARK}')


def test_a_text_of_just_the_size_is_not_cut() -> None:
    text = "x" * (16 * 1024 - 2)
    assert ast.literal_eval(lit(text)) == text


@given(st.lists(ANY_TEXT, min_size=1, max_size=5))
def test_a_docstring_is_read_back_as_its_lines(lines: list[str]) -> None:
    module = f"class A:\n    {doc(['First', *lines])}\n"
    tree = ast.parse(module.encode())
    assert len(tree.body) == 1
    [statement] = tree.body[0].body  # type: ignore[attr-defined]
    assert (
        inspect.cleandoc(statement.value.value) == "\n".join(doc_lines(["First", *lines])).rstrip()
    )


@given(st.lists(st.sampled_from(ATTACKS), min_size=1, max_size=5))
def test_no_line_of_a_docstring_is_run_or_obeyed(lines: list[str]) -> None:
    for line in doc_lines(lines):
        assert not line.lstrip().startswith((">>>", "...", "..", ":param"))


@pytest.mark.parametrize(
    "text", ["", "_", "__x", "__init__", "a b", "1a", "é", "a\n", "class", "a" * 65, "a.b", 1, None]
)
def test_what_is_no_name_is_refused(text: object) -> None:
    with pytest.raises(NotLiteral):
        name(text)


def test_only_words_of_ours_are_words() -> None:
    assert word("async def") == "async def"
    with pytest.raises(NotLiteral):
        word("import")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("a|b", "`a\\|b`"),
        ("a\nb", "`a b`"),
        ("`a` ``b``", "``` `a` ``b`` ```"),
        ("<b>@x #1", "`<b>@x #1`"),
        ("\u202ex", "`\\u202ex`"),
        ("isn’t", "`isn’t`"),
    ],
)
def test_a_cell_is_a_code_span(text: str, shown: str) -> None:
    assert cell(text) == shown


@pytest.mark.parametrize(
    "template",
    [
        "{{ text }}",
        "{{ 'x' }}",
        "{{ (text | lit) ~ 'x' }}",
        "{{ (text | lit) + 'x' }}",
        "{{ (text | lit)[0] }}",
        "{{ text | lit | upper }}",
        "{{ text | safe }}",
        "{{ missing | lit }}",
        "{{ missing }}",
        "{{ text.upper() | lit }}",
        "{{ text.__class__ }}",
        "{{ [].__class__.__base__.__subclasses__() | lit }}",
        "{{ range(3) | lit }}",
        "{{ 7 }}",
        "{{ none }}",
        "{% include text %}",
        "{{ (text | lit).join([text]) }}",
        "{% macro m() %}import os{% endmacro %}{{ m() }}",
    ],
)
def test_nothing_reaches_a_file_without_a_filter(template: str, tmp_path: Path) -> None:
    (tmp_path / "t.jinja").write_text(template)
    with pytest.raises(Fault, match="template-failed"):
        render("t.jinja", {"text": "import os"}, folder=tmp_path)


def test_a_filtered_value_does(tmp_path: Path) -> None:
    (tmp_path / "t.jinja").write_text("{{ text | lit }}{% for x in xs %}{{ x | name }}{% endfor %}")
    assert render("t.jinja", {"text": '"', "xs": ("a", "b")}, folder=tmp_path) == b"""'"'ab"""


def _templates() -> list[Path]:
    return sorted(TEMPLATES.rglob("*.jinja"))


_PLACING = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.Filter),
    *(nodes.Name, nodes.Getattr, nodes.Not, nodes.Tuple),
)


@pytest.mark.parametrize("file", _templates(), ids=lambda file: file.name)
def test_a_template_only_places_text(file: Path) -> None:
    tree = environment().parse(file.read_text(encoding="utf-8"))
    assert [n for n in tree.find_all(nodes.Node) if not isinstance(n, _PLACING)] == []
    for output in tree.find_all(nodes.Output):
        values = [node for node in output.nodes if not isinstance(node, nodes.TemplateData)]
        assert [node for node in values if not isinstance(node, nodes.Filter)] == []


@pytest.mark.parametrize("file", _templates(), ids=lambda file: file.name)
def test_a_template_with_holes_is_short(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert "{{" not in text or len(text.splitlines()) < 60


def test_each_template_belongs_to_an_output() -> None:
    wanted = {output.template for output in (*OUTPUTS, *NAMED)} | {
        f"{path}.jinja" for path in SHARED
    }
    assert {file.relative_to(TEMPLATES).as_posix() for file in _templates()} == wanted


@pytest.mark.parametrize("path", sorted(path for path in SHARED if path.endswith(".py")))
def test_what_is_shared_has_no_hole_and_is_in_blacks_own_form(path: str) -> None:
    data = render(f"{path}.jinja", {})
    assert data == (TEMPLATES / f"{path}.jinja").read_bytes()
    assert format_python(data, place=path) == data


def test_black_has_a_time_cap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("codegen.rendering.render.BLACK_SECONDS", 0.0)
    with pytest.raises(Fault, match="format-timeout"):
        format_python(b"x = 1\n" * 20_000, place="acme/x.py")


def test_what_black_cannot_read_is_a_fault() -> None:
    with pytest.raises(Fault, match="format-failed"):
        format_python(b"x = (\n", place="acme/x.py")


def test_a_filter_makes_a_source() -> None:
    assert type(lit("x")) is type(doc(["x"])) is type(name("x")) is type(cell("x")) is Source
