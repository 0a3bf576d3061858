"""What we lay out ourselves is what black writes: every module that is emitted, and any statement."""

from __future__ import annotations

import keyword
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.vendors import write_vendor
from codegen.config import find_project
from codegen.generation import generate
from codegen.rendering.layout import lay_out
from codegen.rendering.literals import doc, lit
from codegen.rendering.render import format_python
from tests.conftest import ROOT


def black(text: str) -> str:
    return format_python(text.encode(), place="it").decode()


def refuse(text: str) -> str:
    raise AssertionError(f"given to black: {text[:200]}")


def modules(root: Path) -> Iterator[tuple[str, str]]:
    project = find_project(root)
    for path, data in generate(project, project.vendors()).wanted.items():
        if path.endswith(".py") and path.count("/") == 2:
            yield path, data.decode()


def test_every_module_of_ours_is_as_black_has_it() -> None:
    assert [path for path, text in modules(ROOT) if black(text) != text] == []


def test_a_large_vendor_too(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.codegen]\n")
    write_vendor(tmp_path / "sources" / "acme", endpoints=40, codes=400)
    found = dict(modules(tmp_path))
    assert len(found) == 10
    assert [path for path, text in found.items() if black(text) != text] == []


NAMES = st.from_regex(r"[a-z][a-z_0-9]{0,40}", fullmatch=True).filter(
    lambda name: not keyword.iskeyword(name)
)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=120)
LEAVES = st.one_of(TEXTS, st.integers(-(10**9), 10**9), st.booleans(), st.none())
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.lists(inner, max_size=4).map(tuple),
        st.dictionaries(TEXTS, inner, max_size=4),
    ),
    max_leaves=12,
)
CALLS = st.tuples(NAMES, st.dictionaries(NAMES, VALUES, max_size=6)).map(
    lambda call: f"{call[0]}({', '.join(f'{key}={lit(value)}' for key, value in call[1].items())})"
)
STATEMENTS = st.one_of(
    st.tuples(NAMES, VALUES).map(lambda each: f"{each[0]} = {lit(each[1])}"),
    st.tuples(NAMES, CALLS).map(" = ".join),
    st.tuples(NAMES, TEXTS, st.lists(CALLS, min_size=1, max_size=3)).map(
        lambda each: f"{each[0]} = {lit(each[1])}, {', '.join(each[2])}"
    ),
    st.tuples(NAMES, st.lists(CALLS, min_size=1, max_size=3)).map(
        lambda each: f"{each[0]} = ({', '.join(each[1])}, )"
    ),
    CALLS,
)


@settings(max_examples=300)
@given(STATEMENTS, st.integers(0, 2))
def test_any_statement_of_a_template_is_as_black_has_it(statement: str, depth: int) -> None:
    blocks = ("", "class A:\n    ", "class A:\n    def f(self) -> None:\n        ")
    text = blocks[depth] + statement + "\n"
    assert lay_out(text, black) == black(text)


PARAMS = st.lists(
    st.tuples(NAMES, st.sampled_from(["int", "str | None = None", "list[Any] | None = None"])),
    min_size=0,
    max_size=6,
    unique_by=lambda each: each[0],
)


@given(NAMES, PARAMS, st.sampled_from(["None", "models.GetAnswer", "Iterator[models.Entry]"]))
def test_any_definition_is_as_black_has_it(
    name: str, params: list[tuple[str, str]], returns: str
) -> None:
    words = ", ".join(f"{name}: {kind}" for name, kind in params)
    head = f"    def {name}(self{', *, ' + words if words else ''}) -> {returns}:"
    text = f"class A:\n{head}\n        pass\n"
    assert lay_out(text, black) == black(text)


@given(st.lists(TEXTS, min_size=1, max_size=5))
def test_any_docstring_is_as_black_has_it(lines: list[str]) -> None:
    text = f"class A:\n    {doc(['A.', *lines, 'Z.'])}\n\n    x = 1\n"
    assert lay_out(text, refuse) == black(text)


@pytest.mark.parametrize(
    "statement",
    [
        "from ..errors import " + ", ".join(f"Error{n}" for n in range(20)),
        "class Withdrawal(" + ", ".join(f"Parent{n}" for n in range(12)) + "):\n    pass",
        "ENDPOINTS: tuple[Endpoint, ...] = (" + ", ".join(f"Endpoint({n})" for n in range(9)) + ")",
        'X = "7", Meaning(' + ", ".join(f'key{n}="value {n}"' for n in range(9)) + ")",
        'X = "赎回失败", Meaning(message="' + "赎回失败" * 9 + '", retry="never")',
        "X = a_call(1)(" + ", ".join(f"argument{n}" for n in range(12)) + ")",
        "X = " + " | ".join(f"argument{n}" for n in range(12)),
        "a_very_long_name_of_ours = another_very_long_name_of_ours_that_goes_on_and_on_and_on_and_on(1)",
    ],
)
def test_what_templates_write(statement: str) -> None:
    assert lay_out(statement + "\n", black) == black(statement + "\n")
