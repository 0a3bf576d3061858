"""What to write to have a fact otherwise: text to paste into overrides.toml or source.toml."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from codegen.extracting.hints import sections_rule, tables_rule
from codegen.extracting.page import Page
from codegen.model import Endpoint, ErrorCode, full_path
from codegen.pipeline import Reading
from codegen.reading.blocks import Heading, Table
from codegen.tomltext import toml_string

WIDTH = 15


def error_corrections(reading: Reading, error: ErrorCode, number: int) -> Iterator[str]:
    """Of the category of a meaning, and of the table that its row was read in."""
    meaning = error.meanings[number]
    called = _address(reading, error)
    if called:
        at = ("errors", called if number == 0 else f"{called}#{number + 1}", "category")
        yield from _override(reading, at, meaning.category)
    yield from _reread(reading, meaning.document, meaning.line)


def _address(reading: Reading, error: ErrorCode) -> str | None:
    """What an override calls a code; None where another one of the same space has that address."""
    alike = [each for each in reading.spec.errors if each.code == error.code]
    if alike[0] is error:
        return error.code
    first = next(each for each in alike if each.space == error.space)
    return f"{error.space}:{error.code}" if first is error else None


def endpoint_corrections(reading: Reading, endpoint: Endpoint) -> Iterator[str]:
    """Of the title of an endpoint, and of the table or section that it was read in."""
    called = " ".join(filter(None, (endpoint.method, full_path(endpoint))))
    yield from _override(reading, ("endpoints", called, "title"), endpoint.title)
    yield from _reread(reading, endpoint.document, endpoint.line, calls=(called,))


def _override(reading: Reading, at: Sequence[str], found: str) -> Iterator[str]:
    said = [
        "[[override]]",
        f"at = [{', '.join(map(toml_string, at))}]",
        'reason = ""',
        f"expects = {toml_string(found)}",
        'set = ""',
    ]
    yield from _labelled("to change", reading.vendor.overrides_path, said)


def _reread(
    reading: Reading, document: str, line: int | None, *, calls: Sequence[str] = ()
) -> Iterator[str]:
    page = next((page for page in reading.pages if page.document.id == document), None)
    if page is None or line is None or page.rule.scraper:
        return
    rule = _rule(page, line, calls)
    if rule:
        yield from _labelled("to reread", reading.vendor.source_path, rule.split("\n"))


def _rule(page: Page, line: int, calls: Sequence[str]) -> str:
    """The `[[tables]]` of the row at a line, or the `[[sections]]` of its section."""
    index = next((n for n, block in reversed([*enumerate(page.blocks)]) if block.line <= line), 0)
    block = page.blocks[index]
    if isinstance(block, Table) and any(row.line == line for row in block.rows):
        return tables_rule(page, index, block)
    heading = block.text if isinstance(block, Heading) else page.section(index)
    return sections_rule(page, index, heading, calls, ignore=not calls) if heading else ""


def _labelled(label: str, path: str, lines: Sequence[str]) -> Iterator[str]:
    yield f"  {label}".ljust(WIDTH) + path
    yield from (" " * WIDTH + line for line in lines)
