"""`ERRORS.md`: a table of the codes, for a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import Any

from codegen.model import Meaning, Spec
from codegen.naming import class_name
from codegen.outputs.members import Member, members
from codegen.rendering.literals import WORDS, visible
from codegen.rendering.readback import Refused

_COLUMNS = ("Code", "Class", "HTTP", "Category", "Retry", "Message", "Description")
_KEYS = ("code", "class", "http", "category", "retry")
_FIXED = frozenset(
    {
        "",
        "One row for each thing that a code can mean. "
        "Written by codegen from the documents; do not edit.",
    }
)
_HEADING = re.compile(r"(?:# Errors of|## Space) (`+) ?(.*?) ?\1")
_CELL_END = re.compile(r"(?<!\\)\|")


def context(spec: Spec, aliases: Mapping[str, str]) -> dict[str, Any]:
    return {
        "title": spec.title.get("en") or spec.vendor,
        "tables": tuple(_table(space, made) for space, made in members(spec).items()),
    }


def has_errors(spec: Spec) -> bool:
    return bool(spec.errors)


def _table(space: str, made: list[Member]) -> dict[str, Any]:
    rows = [(member.code, row) for member in made for row, _ in member.rows]
    languages = tuple(dict.fromkeys(key for _, row in rows for key in row.translations))
    described = any(row.description for _, row in rows)
    days = {member.code: member.since or "" for member in made}
    made_rows = tuple(_row(code, row, languages, described) for code, row in rows)
    since = tuple((days[code],) if any(days.values()) else () for code, _ in rows)
    return {
        "space": space,
        "columns": _COLUMNS if described else _COLUMNS[:-1],
        "languages": languages,
        "dated": ("Since",) if any(days.values()) else (),
        "rows": tuple({**row, "dates": day} for row, day in zip(made_rows, since, strict=True)),
    }


def _row(code: str, row: Meaning, languages: tuple[str, ...], described: bool) -> dict[str, Any]:
    return {
        "code": code,
        "class": class_name(row.name) if row.category != "success" else "",
        "http": "" if row.http_status is None else str(row.http_status),
        "category": row.category,
        "retry": row.retry,
        "texts": (
            row.message or "",
            *((row.description or "",) if described else ()),
            *(row.translations.get(language, "") for language in languages),
        ),
    }


def check(data: bytes, made: Mapping[str, Any]) -> None:
    """Every line is a fixed one, a heading or a row; every row says what the model says, and
    nothing of a document stands outside a code span. Raises Refused."""
    lines = data.decode().split("\n")[:-1]
    for number, line in enumerate(lines, 1):
        if not (line in _FIXED or line.startswith("|") or _HEADING.fullmatch(line)):
            raise Refused(f"line {number} is neither a row nor a heading")
    wanted = [row for table in made["tables"] for row in _expected_rows(table)]
    found = [_cells(line) for line in lines if line.startswith("|")]
    for number, (row, expected) in enumerate(zip_longest(found, wanted), 1):
        if row != expected:
            raise Refused(f"row {number} is not that of the model")


def _expected_rows(table: Mapping[str, Any]) -> Iterator[list[str]]:
    header = [*table["columns"], *map(visible, table["languages"]), *table["dated"]]
    yield header
    yield ["---" for _ in header]
    for row in table["rows"]:
        yield [
            visible(text) for text in (*(row[key] for key in _KEYS), *row["texts"], *row["dates"])
        ]


def _cells(line: str) -> list[str]:
    parts = _CELL_END.split(line)
    if parts[0] or parts[-1]:
        raise Refused("a row does not begin and end with a pipe")
    return [_unfenced(part.strip(" ")) for part in parts[1:-1]]


def _unfenced(text: str) -> str:
    """The text of a code span that is all of a cell; a word of ours stands as it is."""
    if text in ("", "---") or text in WORDS:
        return text
    fence = re.match("`+", text)
    if fence is None or not text.endswith(fence.group()) or len(text) <= 2 * fence.end():
        raise Refused("a cell is no code span")
    inner = text[fence.end() : -fence.end()]
    if fence.group() in re.findall("`+", inner):
        raise Refused("a code span ends too early")
    if inner.startswith(" `") or inner.endswith("` "):
        inner = inner[1:-1]
    return inner.replace("\\|", "|")
