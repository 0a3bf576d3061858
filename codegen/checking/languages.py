"""What the languages of one document say differently."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from codegen.checking.case import Case, at
from codegen.extracting.raw import RawError
from codegen.findings import Finding
from codegen.inferring.placeholders import placeholders_of
from codegen.model import CODE, ErrorCode, Meaning

Table = tuple[str | None, str | None, str]
"""Product, transport and space of a table of codes."""


def code_missing_in_language(case: Case) -> Iterator[Finding]:
    """A code that one language lacks, in a table that both have."""
    for facts in case.facts:
        tables: dict[Table, dict[str, None]] = defaultdict(dict)
        rows: dict[tuple[Table, str], list[RawError]] = defaultdict(list)
        for row in facts.errors:
            table = row.product, row.transport, row.space
            tables[table][row.language] = None
            rows[table, row.code].append(row)
        for (table, code), same in rows.items():
            for language in tables[table]:
                if all(row.language != language for row in same):
                    yield _missing(same[0], code, language)


def _missing(row: RawError, code: str, language: str) -> Finding:
    key = code if row.space == CODE else f"{row.space}:{code}"
    what = f"{code} is not documented in {language}"
    return at(row.place, "code-missing-in-language", key, what, row.message)


def placeholder_differs(case: Case) -> Iterator[Finding]:
    for error, meaning in case.meanings():
        for language, text in meaning.translations.items():
            theirs = placeholders_of(text)
            if meaning.message and Counter(theirs) != Counter(meaning.placeholders):
                what = f"placeholders differ: {_list(meaning.placeholders)}, in {language} {_list(theirs)}"
                yield case.at_meaning("placeholder-differs", error, meaning, what, text)


def _list(names: tuple[str, ...]) -> str:
    return ", ".join(names) or "none"


def _says(meaning: Meaning) -> str:
    """A message without what carries no sense: case, and the mark at its end."""
    return (meaning.message or "").casefold().rstrip(" .!。！")


def translation_repeated(case: Case) -> Iterator[Finding]:
    """Rows that differ in the first language and share one text in another: one was copied."""
    rows: dict[tuple[str, str], list[tuple[ErrorCode, Meaning]]] = defaultdict(list)
    for error, meaning in case.meanings():
        for language, text in meaning.translations.items():
            rows[language, text].append((error, meaning))
    for (language, text), alike in rows.items():
        error, meaning = alike[-1]
        others = ", ".join(dict.fromkeys(e.code for e, m in alike if _says(m) != _says(meaning)))
        if not others or others == error.code:
            continue
        what = f"{error.code} has the {language} text of {others}, and another message"
        yield case.at_meaning("translation-repeated", error, meaning, what, text)
