"""Words of source.toml that are to be ours: roles, calls, forms, algorithms."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from codegen.config import LinesRule, SectionRule, Source
from codegen.extracting.forms import NoForm, parse_form
from codegen.extracting.headers import ROLES, word_key
from codegen.extracting.said import read_call
from codegen.faults import Fault, did_you_mean
from codegen.tomltext import toml_string

ALGORITHMS = ("hmac-sha256", "hmac-sha384", "hmac-sha512")
ENCODINGS = ("hex", "base64")


def find_unknown_words(source: Source, *, root: Path, path: str) -> Iterator[Fault]:
    """A fault for each role of a column, algorithm or encoding that we do not know."""
    columns = [role for table in source.tables for role in table.columns]
    for role in [*columns, *source.columns.values()]:
        if role and role not in ROLES:
            yield _unknown("role of a column", role, ROLES, root=root, path=path)
    yield from _find_alike(source, root=root, path=path)
    for lines in source.lines:
        for form in lines.forms:
            yield from _find_flaws(lines, form, root=root, path=path)
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


def _find_alike(source: Source, *, root: Path, path: str) -> Iterator[Fault]:
    """A fault for each word of [columns] that is another one spelt otherwise, with another role."""
    known: dict[str, tuple[str, str]] = {}
    for header, role in source.columns.items():
        first, said = known.setdefault(word_key(header), (header, role))
        if said != role:
            line = line_with(f"{toml_string(header)} =", root=root, path=path)
            line = line or line_with(header, root=root, path=path)
            what = f"the columns {first!r} and {header!r} are one header, and have two roles"
            advice = "remove one, or name the columns below a heading with [[tables]]"
            yield Fault("config-value", what, path, line, advice)


def _find_flaws(rule: LinesRule, said: str, *, root: Path, path: str) -> Iterator[Fault]:
    """A fault for what is wrong with a form of lines."""
    line = line_with(said.split("\n")[0], root=root, path=path)
    try:
        roles = parse_form(said).roles
    except NoForm as flaw:
        advice = 'write a line as the document has it, with roles in braces: "{code} - {message}"'
        yield Fault("config-value", f"the form {said!r} {flaw}", path, line, advice)
        return
    for role in roles:
        if role not in ROLES:
            yield _unknown("role of a column", role, ROLES, root=root, path=path)
    if "path" in roles and "method" not in roles and rule.method is None:
        what = f"the form {said!r} is the line of a call, and says no method"
        yield Fault("config-value", what, path, line, 'say {method} in it, or method = "POST"')


def _unknown(what: str, word: str, known: Collection[str], *, root: Path, path: str) -> Fault:
    advice = " ".join(filter(None, (did_you_mean(word, known), f"known are {', '.join(known)}")))
    line = line_with(word, root=root, path=path)
    return Fault("config-value", f"unknown {what} {word!r}", path, line, advice)


def line_with(word: str, *, root: Path, path: str) -> int | None:
    """The first line with the word: TOML readers keep no places."""
    lines = (root / path).read_text(encoding="utf-8").splitlines()
    return next((n for n, line in enumerate(lines, 1) if word in line), None)
