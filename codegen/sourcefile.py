"""What source.toml says that can be judged only by those who use it: words of ours, headings."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from codegen.config import Source
from codegen.extracting.headers import ROLES
from codegen.faults import Fault, did_you_mean

ALGORITHMS = ("hmac-sha256", "hmac-sha384", "hmac-sha512")
ENCODINGS = ("hex", "base64")


def find_unknown_words(source: Source, *, root: Path, path: str) -> Iterator[Fault]:
    """A fault for each role of a column, algorithm or encoding that we do not know."""
    for table in source.tables:
        for role in table.columns:
            if role and role not in ROLES:
                yield _unknown("role of a column", role, ROLES, root=root, path=path)
    algorithm = source.signing.algorithm if source.signing else None
    if algorithm and algorithm not in ALGORITHMS:
        yield _unknown("signing.algorithm", algorithm, ALGORITHMS, root=root, path=path)
    encoding = source.signing.encoding if source.signing else None
    if encoding and encoding not in ENCODINGS:
        yield _unknown("signing.encoding", encoding, ENCODINGS, root=root, path=path)


def _unknown(what: str, word: str, known: Collection[str], *, root: Path, path: str) -> Fault:
    advice = " ".join(filter(None, (did_you_mean(word, known), f"known are {', '.join(known)}")))
    line = line_with(word, root=root, path=path)
    return Fault("config-value", f"unknown {what} {word!r}", path, line, advice)


def find_stale_tables(
    source: Source, headings: Collection[str], *, root: Path, path: str
) -> Iterator[Fault]:
    """A fault for each [[tables]] whose heading is in no document any more."""
    for table in source.tables:
        if table.heading not in headings:
            advice = did_you_mean(table.heading, headings, "change it, or remove the [[tables]]")
            what = f"no document has the heading {table.heading!r}"
            line = line_with(table.heading, root=root, path=path)
            yield Fault("tables-stale", what, path, line, advice)


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
