"""Texts that were cut off, or lost a placeholder."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.checking.case import Case
from codegen.findings import Finding
from codegen.model import ErrorCode, Meaning

# A sentence does not end in one of these; a text that does was cut where it was copied. In
# capitals they are values ("parameter A"), after a colon names ("missing parameter: a").
_OPEN_END = re.compile(
    r"\A(?:The|An?)\Z|(?<!:)(?:\A|\s)(?:the|a|an|and|or|your|our|must|should|because|if|than|its|their)\Z"
    r"|[,(]\Z|\s-\Z"
)
_DANGLING = re.compile(r"(?:\A|\s)(?:of|for|from|with|by|is|are|was|be)\Z")
# These may end a clause: "the pair you asked for", "too many to choose from", "as it should be".
_CLAUSE = re.compile(
    r"\b(?:you|it|we|they|who|which|what|to)\b(?:\s+\w+){0,2}\s+\w+\Z", re.IGNORECASE
)

_UNDER_NOTHING = r"(?:less|lower|smaller) than|below|at most|up to|no more than"
_NOTHING = re.compile(
    rf"\b(?:(?:must|should|needs? to|ha(?:s|ve) to)\s+be\s+(?:{_UNDER_NOTHING})|max(?:imum)?(?:\s+of)?"
    r"|at most|up to|no more than|(?:not|n['’]t)\s+(?:exceed|be\s+(?:greater|more|larger|higher)\s+than|be\s+above))"
    r"\s+0\b(?![.,]?[0-9]|%|\s+decimal)",
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
            if text and _is_cut(text):
                yield case.at_meaning(
                    "text-cut", error, meaning, "the text ends in the middle of a sentence", text
                )


def _is_cut(text: str) -> bool:
    if _DANGLING.search(text):
        return not _CLAUSE.search(text)
    return _OPEN_END.search(text) is not None


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
