"""One table in every form that documents have it: markdown, HTML, glued lines."""

from __future__ import annotations

import html
from collections.abc import Sequence

Rows = Sequence[Sequence[str]]


def as_markdown(header: Sequence[str], rows: Rows) -> str:
    lines = [
        header,
        ["---"] * len(header),
        *([cell.replace("|", "\\|") for cell in row] for row in rows),
    ]
    return "# Errors\n\n" + "".join(f"| {' | '.join(line)} |\n" for line in lines)


def as_open_markdown(header: Sequence[str], rows: Rows) -> str:
    """Without outer pipes, as some converters write it."""
    lines = [" | ".join(cell.replace("|", "\\|") for cell in row) for row in (header, *rows)]
    lines.insert(1, "---|" * (len(header) - 1) + "---")
    return "# Errors\n\n" + "".join(f"{line}  \n" for line in lines)


def as_html(header: Sequence[str], rows: Rows) -> str:
    head = "".join(f"<th>{html.escape(cell)}</th>" for cell in header)
    body = "".join(f"<tr>{_cells(row)}</tr>\n" for row in rows)
    table = f"<table><thead><tr>{head}</tr></thead>\n<tbody>{body}</tbody></table>"
    return f"<!DOCTYPE html>\n<html><body><h1>Errors</h1>\n{table}</body></html>\n"


def _cells(row: Sequence[str]) -> str:
    return "".join(f"<td>{html.escape(cell)}</td>" for cell in row)


def as_rich_html(header: Sequence[str], rows: Rows) -> str:
    """Entities as numbers, words in nested markup, a line break for each blank; the statuses that
    rows in a run share stand once, in a cell that spans them."""
    head = "".join(f"<th><b>{html.escape(cell)}</b></th>" for cell in header)
    column = next((n for n, name in enumerate(header) if "Status" in name), None)
    body = "".join(f"<tr>{_rich_row(rows, number, column)}</tr>\n" for number in range(len(rows)))
    table = f"<table><tr>{head}</tr>\n{body}</table>"
    return f"<!DOCTYPE html>\n<html><body><h1>Errors</h1>\n<div>{table}</div></body></html>\n"


def _rich_row(rows: Rows, number: int, spanned: int | None) -> str:
    cells = []
    for column, cell in enumerate(rows[number]):
        if column != spanned:
            cells.append(f"<td><p><span>{_rich(cell)}</span></p></td>")
        elif number == 0 or rows[number - 1][column] != cell:
            run = (
                next((n for n in range(number, len(rows)) if rows[n][column] != cell), len(rows))
                - number
            )
            cells.append(f'<td rowspan="{run}">{_rich(cell)}</td>')
    return "".join(cells)


def _rich(text: str) -> str:
    words = [
        "".join(c if c.isalnum() else f"&#{ord(c)};" for c in word) for word in text.split(" ")
    ]
    return "<br>".join(f"<em>{word}</em>" if n % 2 else word for n, word in enumerate(words))


def as_glued(header: Sequence[str], rows: Rows) -> str:
    """Cells with nothing between them, under a heading, with the header glued too."""
    return "Error Codes\n\n" + "".join("".join(row) + "\n" for row in (header, *rows))


def as_bare_glued(header: Sequence[str], rows: Rows) -> str:
    """The same where the header was lost."""
    return as_glued(header, rows).replace("".join(header) + "\n", "", 1)
