"""What source.toml says that can be judged only by those who use it: words of ours, headings."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from codegen.config import SectionRule, Source, TableRule
from codegen.extracting.headers import ROLES
from codegen.extracting.page import Page
from codegen.extracting.said import BETWEEN, chains, is_named, read_call
from codegen.faults import Fault, did_you_mean
from codegen.reading.blocks import Table

ALGORITHMS = ("hmac-sha256", "hmac-sha384", "hmac-sha512")
ENCODINGS = ("hex", "base64")
MOST_NAMED = 5


def find_unknown_words(source: Source, *, root: Path, path: str) -> Iterator[Fault]:
    """A fault for each role of a column, algorithm or encoding that we do not know."""
    for table in source.tables:
        for role in table.columns:
            if role and role not in ROLES:
                yield _unknown("role of a column", role, ROLES, root=root, path=path)
    for section in source.sections:
        yield from _find_empty(section, root=root, path=path)
    algorithm = source.signing.algorithm if source.signing else None
    if algorithm and algorithm not in ALGORITHMS:
        yield _unknown("signing.algorithm", algorithm, ALGORITHMS, root=root, path=path)
    encoding = source.signing.encoding if source.signing else None
    if encoding and encoding not in ENCODINGS:
        yield _unknown("signing.encoding", encoding, ENCODINGS, root=root, path=path)


def _find_empty(rule: SectionRule, *, root: Path, path: str) -> Iterator[Fault]:
    """A fault for a section of which nothing is said, and for what is no call."""
    if rule.required is not None and rule.part not in ("params", "headers"):
        line = line_with(rule.heading, root=root, path=path)
        what = f"the [[sections]] {rule.heading!r} says what is required, and not of which part"
        yield Fault("config-value", what, path, line, 'say part = "params" or "headers"')
    if not (rule.calls or rule.part or rule.within or rule.ignore):
        line = line_with(rule.heading, root=root, path=path)
        what = f"the [[sections]] {rule.heading!r} says nothing"
        advice = 'say what it is about: calls = ["POST /v1/orders"], part, within, or ignore = true'
        yield Fault("config-value", what, path, line, advice)
    for call in rule.calls:
        if read_call(call) is None:
            line = line_with(call, root=root, path=path)
            advice = 'write it with its method and its address: calls = ["POST /v1/orders"]'
            yield Fault("config-value", f"{call!r} is no call", path, line, advice)


def _unknown(what: str, word: str, known: Collection[str], *, root: Path, path: str) -> Fault:
    advice = " ".join(filter(None, (did_you_mean(word, known), f"known are {', '.join(known)}")))
    line = line_with(word, root=root, path=path)
    return Fault("config-value", f"unknown {what} {word!r}", path, line, advice)


def find_stale_rules(
    source: Source, pages: Sequence[Page], *, root: Path, path: str
) -> Iterator[Fault]:
    """A fault for each [[tables]] and [[sections]] for which no document has anything (any more)."""
    tables = {id(rule) for page in pages for rule in page.table_rules.values()}
    sections = {rule for page in pages for rule in page.said.used}
    known = list(dict.fromkeys(chain for page in pages for chain in chains(page.blocks)))
    files = sorted({page.rule.file for page in pages})
    unused: list[tuple[str, TableRule | SectionRule]] = []
    unused += [("tables", rule) for rule in source.tables if id(rule) not in tables]
    unused += [("sections", rule) for rule in source.sections if rule not in sections]
    for kind, rule in unused:
        what, advice = _why_unused(kind, rule, known, files, pages)
        line = line_with(rule.heading, root=root, path=path)
        yield Fault(f"{kind}-stale", what, path, line, advice)


def _why_unused(
    kind: str,
    rule: TableRule | SectionRule,
    known: Sequence[tuple[str, ...]],
    files: Sequence[str],
    pages: Sequence[Page],
) -> tuple[str, str | None]:
    """What is the matter with a rule that nothing fits, and what to do."""
    if rule.file is not None and rule.file not in files:
        advice = did_you_mean(rule.file, files, f"change it, or remove the [[{kind}]]")
        return f"no document is {rule.file!r}", advice
    if not any(is_named(rule.heading, chain) for chain in known):
        headings = [chain[0] for chain in known if chain]
        name = rule.heading.rpartition(BETWEEN)[2]
        advice = did_you_mean(name, headings, f"change it, or remove the [[{kind}]]")
        return f"no document has the heading {rule.heading!r}", advice
    if kind == "sections":
        advice = "remove one, or name the heading over it, too: Orders > Parameters"
        return f"another [[sections]] above it says what {rule.heading!r} is about", advice
    below = dict.fromkeys(
        f"{rule.heading}{BETWEEN}{chain[0]}"
        for page in pages
        for block, chain in zip(page.blocks, chains(page.blocks), strict=True)
        if isinstance(block, Table) and is_named(rule.heading, chain[1:])
    )
    if below:
        advice = f"name the heading above the table: {', '.join(list(below)[:MOST_NAMED])}"
        return f"no table stands right under the heading {rule.heading!r}", advice
    advice = "remove the [[tables]], or say what the section is about with [[sections]]"
    return f"no table stands under the heading {rule.heading!r}", advice


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


def line_with(word: str, *, root: Path, path: str) -> int | None:
    """The first line with the word: TOML readers keep no places."""
    lines = (root / path).read_text(encoding="utf-8").splitlines()
    return next((n for n, line in enumerate(lines, 1) if word in line), None)
