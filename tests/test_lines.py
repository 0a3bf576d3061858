"""Forms of lines: what is put into a form is what is read out of it, in linear time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.extracting.forms import NoForm, parse_form

WORDS = st.text("abcXYZ019_", min_size=1, max_size=8)
TEXTS = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
SIGNS = st.sampled_from([" - ", ": ", " => ", " (", ") ", " | ", "，", "."])


@given(code=WORDS, name=TEXTS, message=TEXTS, signs=st.tuples(SIGNS, SIGNS))
def test_what_is_put_into_a_form_is_read_out_of_it(
    code: str, name: str, message: str, signs: tuple[str, str]
) -> None:
    form = parse_form(f"{{code}}{signs[0]}{{label}}{signs[1]}{{message}}")
    text = f"{code}{signs[0]}{name}{signs[1]}{message}"
    assert form.read([text]) == {"code": code, "label": name, "message": message}


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_form_is_read_or_refused(said: str, text: str) -> None:
    for form in (said, f"{{code}}{said}{{message}}"):
        try:
            values = parse_form(form).read([text])
        except NoForm:
            continue
        assert values is None or all(value in text for value in values.values())


@pytest.mark.parametrize(
    ("said", "texts", "values"),
    [
        ("- **{name}** ({type})", ["size (int)"], {"name": "size", "type": "int"}),
        ("- **{name}** ({type})", ["- **size** (int)"], {"name": "size", "type": "int"}),
        ("### {code}  {symbol}", ["4001 COLD"], {"code": "4001", "symbol": "COLD"}),
        ("{code}\n{message}", ["4001", "Cold oven"], {"code": "4001", "message": "Cold oven"}),
        ("{code}\n{message}", ["4001"], None),
        ("{code}: {message}", ["Note on codes: none"], None),
        (
            "{code}: {message}.",
            ["4001: Cold. Very cold."],
            {"code": "4001", "message": "Cold. Very cold"},
        ),
        ("{}, {code}", ["the oven, 4001"], {"code": "4001"}),
        ("{code}: {message}", ["4001: "], None),
        ("Error\n{code}", ["Errors happen", "4001"], None),
        ("{code}\n\n{message}", ["4001", "Cold"], {"code": "4001", "message": "Cold"}),
    ],
)
def test_what_forms_read(said: str, texts: list[str], values: dict[str, str] | None) -> None:
    assert parse_form(said).read(texts) == values


def test_a_long_line_of_signs_costs_no_more_than_its_length() -> None:
    form = parse_form("{name} - {type} - {required} - {default} - {description};")
    seconds = []
    for size in (20_000, 200_000):
        line = "a - " * size
        start = time.process_time()
        for _ in range(5):
            assert form.read([line]) is None
        seconds.append(time.process_time() - start)
    assert seconds[1] < 100 * max(seconds[0], 0.001)
