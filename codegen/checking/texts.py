"""Texts that were cut off, or lost a placeholder."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.checking.case import Case
from codegen.findings import Finding
from codegen.model import ErrorCode, Meaning

# A sentence does not end in one of these; a text that does was cut where it was copied.
_OPEN_END = re.compile(
    r"(?:\A|\s)(?:the|a|an|and|or|of|for|from|with|by|your|our|is|are|was|be|must|should|because|if|than|its|their)\Z"
    r"|[,(]\Z|(?:\A|\s)-\Z",
    re.IGNORECASE,
)

_NOTHING = re.compile(
    r"\b(?:less than|lower than|smaller than|below|max(?:imum)?(?: of)?|at most|up to|no more than)\s+0\b(?![.,]?[0-9])",
    re.IGNORECASE,
)
_SOMETHING = re.compile(
    r"\b(?:greater than|more than|larger than|above|higher than)\s+0\b(?![.,]?[0-9])", re.IGNORECASE
)
_COMPARED = re.compile(
    r"\b(?:greater|more|larger|less|lower|smaller|higher|above|below)\b", re.IGNORECASE
)


def text_cut(case: Case) -> Iterator[Finding]:
    for error, meaning in case.meanings():
        for text in (meaning.message, meaning.description):
            if text and _OPEN_END.search(text):
                yield case.at_meaning(
                    "text-cut", error, meaning, "the text ends in the middle of a sentence", text
                )


def placeholder_lost(case: Case) -> Iterator[Finding]:
    """A bound of 0 that makes no sense ("max 0"), where a number had been filled in; and its like,
    the same sentence with the other comparison."""
    rows = [
        (error, meaning)
        for error, meaning in case.meanings()
        if meaning.message and not meaning.placeholders
    ]
    lost = [row for row in rows if _NOTHING.search(row[1].message or "")]
    alike = {(_table(error, meaning), _frame(meaning)) for error, meaning in lost}
    lost += [
        row
        for row in rows
        if _SOMETHING.search(row[1].message or "") and (_table(*row), _frame(row[1])) in alike
    ]
    for error, meaning in lost:
        what = "a placeholder seems lost: the 0 stands where a number had been filled in"
        yield case.at_meaning("placeholder-lost", error, meaning, what)


def _table(error: ErrorCode, meaning: Meaning) -> tuple[str, str, str | None]:
    return meaning.document, error.space, meaning.section


def _frame(meaning: Meaning) -> str:
    return _COMPARED.sub("<>", meaning.message or "").casefold()
