"""Pages flattened to text: where brackets close."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from codegen.reading.brackets import closing_lines

lines = st.lists(st.text('{}[]"\\a', max_size=6), max_size=8)


@given(lines)
@example(["{", "}"])
@example(['{"a": "', '}", "b": 1}'])
@example(['{"', '\\""', "}"])
@example(["{", "}}", "{}"])
def test_a_bracket_is_closed_where_a_reader_from_its_line_on_finds_it(lines: list[str]) -> None:
    assert closing_lines(lines) == [closed(lines, at) for at in range(len(lines))]


def closed(lines: list[str], at: int) -> int | None:
    """Character by character, each line anew."""
    depth, quoted = 0, False
    for end in range(at, len(lines)):
        escaped = False
        for character in lines[end]:
            if escaped or (quoted and character == "\\"):
                escaped = not escaped
            elif character == '"':
                quoted = not quoted
            elif not quoted:
                depth += (character in "{[") - (character in "}]")
        if depth <= 0:
            return end if depth == 0 and not quoted else None
    return None
