"""Findings about what no extractor read: lines and tables, whole documents, characters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from codegen.extracting.accounting import Coverage, Unclaimed
from codegen.extracting.fields.tables import tells_fields
from codegen.extracting.hints import lines_rule, sections_rule, tables_rule
from codegen.extracting.page import Page
from codegen.reading.blocks import Table
from codegen.reading.decode import invisible

NO_FACTS = frozenset(["markup", "structure", "about", "contents"])


def report_unclaimed(page: Page, coverage: Coverage) -> None:
    """A finding for each unclaimed line that looks like data, and one for a table without any
    row that was read."""
    rows: dict[int, list[Unclaimed]] = defaultdict(list)
    for piece in coverage.unclaimed:
        if piece.calls:
            _report_calls(page, coverage, piece)
        elif piece.is_data:
            rows[piece.block].append(piece)
    told: set[str] = set()
    for index, pieces in rows.items():
        block = page.blocks[index]
        if isinstance(block, Table) and not _is_read(page, index):
            _report_table(page, index, block, pieces)
            continue
        for piece in pieces:
            what = "looks like data, and no extractor read it"
            advice = "" if piece.is_row else lines_rule(piece.heading, piece.text)
            advice = "" if advice in told else advice
            told.add(advice)
            page.find("unclaimed-data", piece.line, _key(piece), what, piece.text, advice)


def _is_read(page: Page, index: int) -> bool:
    return any(block == index and row != -1 for block, row in page.claims)


def _key(piece: Unclaimed) -> str:
    return f"{piece.heading or ''}#{piece.text[:40]}"


def _report_calls(page: Page, coverage: Coverage, piece: Unclaimed) -> None:
    """A finding for each call; the first below a heading says what to write of all there."""
    alike = [each for each in coverage.unclaimed if each.calls and each.heading == piece.heading]
    calls = [str(call) for each in alike for call in each.calls]
    advice = sections_rule(page, piece.block, piece.heading, calls) if piece is alike[0] else ""
    for call in piece.calls:
        what = "looks like an endpoint, and no extractor read it"
        page.find("endpoint-unread", piece.line, str(call), what, piece.text, advice)
        advice = ""


def _report_table(page: Page, index: int, table: Table, pieces: Sequence[Unclaimed]) -> None:
    first = pieces[0]
    if tells_fields(page, index, table):
        what = "a table of parameters or fields belongs to no endpoint, and was not read"
        asks = {"required", "optional"} & {*page.roles(index, table)}
        part = "params" if asks else "response"
        advice = sections_rule(page, index, first.heading, (), part=part)
        page.find("fields-unowned", first.line, _key(first), what, first.text, advice)
        return
    rest = f", nor the {len(pieces) - 1} below" if len(pieces) > 1 else ""
    what = f"looks like data, and no extractor read it{rest}"
    advice = tables_rule(page, index, table)
    page.find("unclaimed-data", first.line, _key(first), what, first.text, advice)


def report_silent(page: Page, coverage: Coverage) -> None:
    """A finding for a document of which no fact was read: another page may have taken its place."""
    if not coverage.by.keys() - NO_FACTS:
        name = page.document.path.rpartition("/")[2]
        what = "no fact was read of it: is it the page that it was?"
        page.find("document-silent", 1, name, what, page.document.lines[0][:80])


def report_invisible(page: Page) -> None:
    """A finding for characters that nobody sees and that were left out of all texts."""
    found = [
        (n, character)
        for n, line in enumerate(page.document.lines, 1)
        for character in invisible(line)
    ]
    if found:
        line, _ = found[0]
        kinds = ", ".join(sorted({f"U+{ord(character):04X}" for _, character in found}))
        name = page.document.path.rpartition("/")[2]
        what = f"{len(found)} characters that nobody sees were left out ({kinds}), the first here"
        page.find("invisible-characters", line, name, what)
