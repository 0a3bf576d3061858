"""A new vendor: what was found in its documents with no word of configuration, and the
source.toml that says what they leave unsaid."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from codegen.config import DocumentRule
from codegen.extracting.accounting import Unclaimed
from codegen.extracting.envelopes import guess_envelope
from codegen.extracting.page import Page
from codegen.pipeline import Reading
from codegen.reading.blocks import Table
from codegen.tomltext import toml_array, toml_string

UNKNOWN = "?"


@dataclass(frozen=True, slots=True)
class FoundTable:
    """One table of a document: its place, the roles of its columns ("?" where none is known),
    and what its rows were read as ("" where nobody claimed them)."""

    path: str
    line: int
    heading: str
    columns: tuple[str, ...]
    rows: int
    read_as: str
    header: tuple[str, ...] = ()
    first: tuple[str, ...] = ()

    @property
    def unknown(self) -> tuple[str, ...]:
        """The headers that nobody knows."""
        pairs = zip(self.header, self.columns, strict=False)
        return tuple(header for header, role in pairs if role == UNKNOWN)


@dataclass(frozen=True, slots=True)
class Answers:
    """What a person said of the vendor: its title, the roles that headers of columns mean wherever
    they stand (`words`), and those of columns by heading."""

    title: str
    words: Mapping[str, str]
    columns: Mapping[str, tuple[str, ...]]


def found_tables(pages: tuple[Page, ...]) -> Iterator[FoundTable]:
    for page in pages:
        for index, block in enumerate(page.blocks):
            if not isinstance(block, Table):
                continue
            owners = {page.claims.get((index, row)) for row in range(len(block.rows))}
            owners |= {page.claims.get((index, None))}
            yield FoundTable(
                path=page.document.path,
                line=block.line,
                heading=page.section(index) or "",
                columns=tuple(role or UNKNOWN for role in page.roles(index, block)),
                rows=len(block.rows),
                read_as=", ".join(sorted(filter(None, owners))),
                header=tuple(cell.text for cell in block.header),
                first=tuple(cell.text for row in block.rows[:1] for cell in row.cells),
            )


@dataclass(frozen=True, slots=True)
class Unread:
    """The lines below a heading that nobody claimed: how many, how many of them look like
    endpoints, and how many like other data."""

    heading: str
    lines: int
    calls: int
    data: int


def unclaimed_headings(reading: Reading) -> list[Unread]:
    """Those with most endpoints first, then those with most data."""
    below: dict[str, list[Unclaimed]] = {}
    for coverage in reading.coverage:
        for piece in coverage.unclaimed:
            below.setdefault(piece.heading or "", []).append(piece)
    found = (
        Unread(
            heading,
            len(pieces),
            sum(bool(piece.calls) for piece in pieces),
            sum(piece.is_data and not piece.calls for piece in pieces),
        )
        for heading, pieces in below.items()
    )
    return sorted(found, key=lambda each: (-each.calls, -each.data, -each.lines, each.heading))


def propose_source(
    reading: Reading, answers: Answers | None = None, fetched: Sequence[DocumentRule] = ()
) -> str:
    """The text of source.toml: only what the documents do not say, with comments that teach.
    `fetched` says where documents came from."""
    title = answers.title if answers else reading.vendor.name.replace("_", " ").title()
    said = _table_lines(answers) if answers else ()
    lines = (
        *_title_lines(title),
        *_document_lines(reading, fetched),
        *said,
        *_envelope_lines(reading),
    )
    return "\n".join(lines)


def _title_lines(title: str) -> Iterator[str]:
    yield "# What the documents leave unsaid. Every key is optional; docs/configuration.md has them all."
    yield f"title = {toml_string(title)}"
    yield ""


def _table_lines(answers: Answers) -> Iterator[str]:
    if answers.words:
        yield "# What headers of tables mean that say it in words of their own."
        yield "[columns]"
        yield from (
            f"{toml_string(word)} = {toml_string(answers.words[word])}" for word in answers.words
        )
        yield ""
    for heading, columns in answers.columns.items():
        yield "[[tables]]"
        yield f"heading = {toml_string(heading)}"
        yield f"columns = {toml_array(columns)}"
        yield ""


def _document_lines(reading: Reading, fetched: Sequence[DocumentRule]) -> Iterator[str]:
    rules = {rule.file: rule for rule in fetched}
    yield "# A landmark is a text that must be in the page: without it, the page was cut or moved."
    for page in reading.pages:
        landmark = next(
            (table.heading for table in found_tables((page,)) if table.read_as and table.heading),
            None,
        )
        yield "[[documents]]"
        name = PurePosixPath(page.document.path).name
        yield f"file = {toml_string(name)}"
        rule = rules.get(name, DocumentRule(file=name))
        if rule.url:
            yield f"url = {toml_string(rule.url)}"
        if rule.anchor:
            yield f"anchor = {toml_string(rule.anchor)}"
        if landmark and landmark in "\n".join(page.document.lines):
            yield f"landmarks = {toml_array([landmark])}"
        yield ""


def _envelope_lines(reading: Reading) -> Iterator[str]:
    failures = {e.code for e in reading.spec.errors if e.meanings[0].category != "success"}
    guess = guess_envelope(reading.pages, failures)
    if guess is None:
        yield "# No example of an answer was found: say where an answer has its code."
        yield '# [envelope]\n# code = ["code"]\n# message = ["message"]\n# success = ["0"]\n'
        return
    envelope, count = guess
    yield f"# Guessed from {count} printed answers: where an answer has its code, and which is success."
    yield "[envelope]"
    yield f"code = {toml_array(envelope.code)}"
    yield f"message = {toml_array(envelope.message)}"
    if envelope.data:
        yield f"data = {toml_string(envelope.data)}"
    if envelope.trace:
        yield f"trace = {toml_string(envelope.trace)}"
    if envelope.success:
        yield f"success = {toml_array(envelope.success)}"
    yield ""
