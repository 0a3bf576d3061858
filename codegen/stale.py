"""What source.toml says of documents that have no such thing (any more)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from codegen.config import LinesRule, SectionRule, Source, TableRule
from codegen.extracting.headers import word_key
from codegen.extracting.lined import pieces_of
from codegen.extracting.page import Page
from codegen.extracting.said import BETWEEN, chains, is_below, is_named
from codegen.faults import Fault, did_you_mean
from codegen.reading.blocks import Table
from codegen.sourcefile import line_with

MOST_NAMED = 5
EXCERPT = 60


def find_stale_rules(
    source: Source, pages: Sequence[Page], *, root: Path, path: str
) -> Iterator[Fault]:
    """A fault for each [[tables]], [[lines]] and [[sections]], and each word of [columns], for which
    no document has anything (any more)."""
    tables = {id(rule) for page in pages for rule in page.table_rules.values()}
    sections = {rule for page in pages for rule in page.said.used}
    known = list(dict.fromkeys(chain for page in pages for chain in chains(page.blocks)))
    files = sorted({page.rule.file for page in pages})
    lines = {rule for page in pages for rule in page.lined.used}
    yield from _find_stale_words(source, pages, root=root, path=path)
    unused: list[tuple[str, TableRule | SectionRule | LinesRule]] = []
    unused += [("tables", rule) for rule in source.tables if id(rule) not in tables]
    unused += [("lines", rule) for rule in source.lines if rule not in lines]
    unused += [("sections", rule) for rule in source.sections if rule not in sections]
    for kind, rule in unused:
        what, advice = _why_unused(kind, rule, known, files, pages)
        word = rule.forms[0].split("\n")[0] if isinstance(rule, LinesRule) else rule.heading
        yield Fault(f"{kind}-stale", what, path, line_with(word, root=root, path=path), advice)


def _find_stale_words(
    source: Source, pages: Sequence[Page], *, root: Path, path: str
) -> Iterator[Fault]:
    used = {key for page in pages for key in page.used_words}
    tables = [block for page in pages for block in page.blocks if isinstance(block, Table)]
    headers = list(dict.fromkeys(cell.text for table in tables for cell in table.header))
    for header in source.columns:
        if word_key(header) not in used:
            what = f"no table that is read by its header has the column {header!r}"
            advice = did_you_mean(header, headers, "change it, or remove it from [columns]")
            yield Fault(
                "columns-stale", what, path, line_with(header, root=root, path=path), advice
            )


def _why_unused(
    kind: str,
    rule: TableRule | SectionRule | LinesRule,
    known: Sequence[tuple[str, ...]],
    files: Sequence[str],
    pages: Sequence[Page],
) -> tuple[str, str | None]:
    """What is the matter with a rule that nothing fits, and what to do."""
    if rule.file is not None and rule.file not in files:
        advice = did_you_mean(rule.file, files, f"change it, or remove the [[{kind}]]")
        return f"no document is {rule.file!r}", advice
    if isinstance(rule, LinesRule):
        found = rule.heading is None or any(is_below(rule.heading, chain) for chain in known)
        if found:
            return _no_line(rule, pages)
    heading = rule.heading or ""
    if not any(is_named(heading, chain) for chain in known):
        headings = [chain[0] for chain in known if chain]
        name = heading.rpartition(BETWEEN)[2]
        advice = did_you_mean(name, headings, f"change it, or remove the [[{kind}]]")
        return f"no document has the heading {heading!r}", advice
    if kind == "sections":
        advice = "remove one, or name the heading over it, too: Orders > Parameters"
        return f"another [[sections]] above it says what {heading!r} is about", advice
    below = dict.fromkeys(
        f"{heading}{BETWEEN}{chain[0]}"
        for page in pages
        for block, chain in zip(page.blocks, chains(page.blocks), strict=True)
        if isinstance(block, Table) and is_named(heading, chain[1:])
    )
    if below:
        advice = f"name the heading above the table: {', '.join(list(below)[:MOST_NAMED])}"
        return f"no table stands right under the heading {heading!r}", advice
    advice = "remove the [[tables]], or say what the section is about with [[sections]]"
    return f"no table stands under the heading {heading!r}", advice


def _no_line(rule: LinesRule, pages: Sequence[Page]) -> tuple[str, str]:
    """That no line is of a form, and the first that could have been."""
    place = f" below {rule.heading!r}" if rule.heading else ""
    what = f"no line{place} has the form {' or '.join(map(repr, rule.forms))}"
    first = next(
        (
            piece.text
            for page in pages
            if rule.file in (None, page.rule.file)
            for piece, chain in pieces_of(page.blocks)
            if rule.heading is None or is_below(rule.heading, chain)
        ),
        "",
    )
    advice = "blanks and signs count; a value ends where the text behind it stands first"
    return what, f"the first line there is {first[:EXCERPT]!r}: {advice}" if first else advice


def find_stale_servers(
    source: Source, urls: Collection[str], *, root: Path, path: str
) -> Iterator[Fault]:
    """A fault for each [[servers]] that is to be ignored and that no document has."""
    for server in source.servers:
        if server.ignore and server.url not in urls:
            otherwise = f"the servers are {', '.join(urls)}" if urls else "remove the [[servers]]"
            advice = did_you_mean(server.url, urls, otherwise)
            what = f"no document has the server {server.url!r}, which is to be ignored"
            line = line_with(server.url, root=root, path=path)
            yield Fault("servers-stale", what, path, line, advice)
