"""The lines of a pipe table: its delimiter row and its cells."""

from __future__ import annotations

import re

_DELIMITER = re.compile(":?-+:?")
_ESCAPED_OR_PIPE = re.compile(r"\\.|\|")
_BRACKETS = (("[", "]"), ("<", ">"), ("{", "}"), ("(", ")"))
_CODE_OR_PIPE = re.compile(r"\\.|`+|<code>[^<\\]*</code>|\|")


def is_delimiter(line: str) -> bool:
    """`---|---`, `|:-:|-|` and the like: at least one pipe, dashes in every cell."""
    text = line.strip()
    if not text or text[0] not in "|:-" or "|" not in text or "-" not in text:
        return False
    cells = text.removeprefix("|").removesuffix("|").split("|")
    return all(_DELIMITER.fullmatch(cell.strip()) for cell in cells)


def split_row(line: str, columns: int | None = None) -> list[str]:
    """The cells of a row, `\\|` as `|`. A pipe inside a code span parts cells, as GitHub has it,
    unless that gives more than `columns` cells and taking the span whole does not; so does one inside
    brackets ("List<'a' | 'b'>")."""
    text = line.strip(" \t")
    led, closed = text.startswith("|"), text.endswith("|") and not text.endswith("\\|")
    text = text[led : len(text) - closed]
    if "\\" not in text:
        cells = text.split("|")
    else:
        cells = _split(text, [match.span() for match in _ESCAPED_OR_PIPE.finditer(text)])
    if columns and len(cells) > columns and ("`" in text or "<code>" in text):
        whole = _split(text, _outside_code(text))
        if len(whole) == columns:
            cells = whole
    if columns and len(cells) > columns:
        balanced = _balanced(cells)
        cells = balanced if len(balanced) == columns else cells
    if closed and not led and len(cells) < (columns or 0):
        cells.append("")  # no outer pipe, but the sign of an empty last cell
    return [cell.strip(" \t") for cell in cells]


def _split(text: str, spans: list[tuple[int, int]]) -> list[str]:
    cells = [""]
    at = 0
    for start, end in spans:
        mark = text[start:end]
        if mark == "|":
            cells[-1] += text[at:start]
            cells.append("")
            at = end
        elif mark == "\\|":
            cells[-1] += text[at:start] + "|"
            at = end
    cells[-1] += text[at:]
    return cells


def _balanced(cells: list[str]) -> list[str]:
    """The cells, those of which one opens a bracket that a later one closes as one."""
    found: list[str] = []
    is_open = False
    for cell in cells:
        found = [*found[:-1], f"{found[-1]}|{cell}"] if is_open else [*found, cell]
        is_open = any(found[-1].count(one) > found[-1].count(two) for one, two in _BRACKETS)
    return found


def _outside_code(text: str) -> list[tuple[int, int]]:
    """Escapes and pipes that no code span holds."""
    marks = list(_CODE_OR_PIPE.finditer(text))
    last = {match[0]: index for index, match in enumerate(marks) if match[0][0] == "`"}
    spans: list[tuple[int, int]] = []
    opened = ""
    for index, match in enumerate(marks):
        if match[0][0] == "`":
            if opened == match[0]:
                opened = ""
            elif not opened and last[match[0]] > index:
                opened = match[0]
        elif match[0][0] != "<" and (not opened or match[0] == "\\|"):
            spans.append(match.span())
    return spans
