"""What the languages of one document say differently."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from codegen.checking.case import Case
from codegen.findings import Finding
from codegen.inferring.placeholders import placeholders_of
from codegen.model import ErrorCode, Meaning


def code_missing_in_language(case: Case) -> Iterator[Finding]:
    languages = {info.id: info.languages for info in case.spec.documents}
    for error, meaning in case.meanings():
        known = languages.get(meaning.document, ())
        has = {*meaning.translations, *([known[0]] if known and meaning.message else [])}
        for language in known:
            if language not in has:
                what = f"{error.code} is not documented in {language}"
                yield case.at_meaning("code-missing-in-language", error, meaning, what)


def placeholder_differs(case: Case) -> Iterator[Finding]:
    for error, meaning in case.meanings():
        for language, text in meaning.translations.items():
            theirs = placeholders_of(text)
            if meaning.message and Counter(theirs) != Counter(meaning.placeholders):
                what = f"placeholders differ: {_list(meaning.placeholders)}, in {language} {_list(theirs)}"
                yield case.at_meaning("placeholder-differs", error, meaning, what, text)


def _list(names: tuple[str, ...]) -> str:
    return ", ".join(names) or "none"


def translation_repeated(case: Case) -> Iterator[Finding]:
    """Rows that differ in the first language and share one text in another: one was copied."""
    rows: dict[tuple[str, str], list[tuple[ErrorCode, Meaning]]] = defaultdict(list)
    for error, meaning in case.meanings():
        for language, text in meaning.translations.items():
            rows[language, text].append((error, meaning))
    for (language, text), alike in rows.items():
        if len({meaning.message for _, meaning in alike}) < 2:
            continue
        error, meaning = alike[-1]
        others = ", ".join(dict.fromkeys(other.code for other, _ in alike[:-1]))
        what = f"{error.code} has the {language} text of {others}, and another message"
        yield case.at_meaning("translation-repeated", error, meaning, what, text)
