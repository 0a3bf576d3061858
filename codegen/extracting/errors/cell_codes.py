"""The codes of a cell: one, several that share a meaning, or an old one struck out beside the new."""

from __future__ import annotations

import re

from codegen.reading.blocks import Inline

CODE = re.compile(
    r"(?:-?[0-9A-Za-z_.]{1,64}|(?=.{2,64}\Z)[A-Za-z][\w.-]*(?:(?:/|::?)[A-Za-z][\w.-]*)*)\Z",
    re.ASCII,
)
_PART = re.compile(r"-?[0-9]{3,}|0x[0-9A-Fa-f]+|[A-Z]{1,8}[-_]?[0-9]{1,8}")
_BETWEEN = re.compile(r"\s*[,，、;；/|&]\s*|\s+(?:and|or|和|或)\s+|\s+")
# "40001-40010", "0 or absent": kept as text, and reported.
IRREGULAR = re.compile(
    r"-?[0-9][0-9A-Za-z_.]{0,20}(?:\s*(?:-|–|~|to|/|,)\s*-?[0-9][0-9A-Za-z_.]{0,20}|\s+or\s+\S{1,20})\Z"
)

# "40001 InvalidRange", "401 (Token is gone)": a code with its name.
_NAMED = re.compile(
    r"(?P<code>-?[0-9]{1,10}(?:\s?[-–]\s?[0-9]{1,10})?|[A-Z]{1,8}[-_]?[0-9]{1,8})"
    r"(?:\s*[:：]\s*|\s+[–—-]\s+|\s+)(?:(?P<name>[A-Za-z][\w' .-]*)|\((?P<aside>[A-Za-z][\w' .-]*)\))\Z"
)
# "EVolume:Too loud": what it is about, and what is wrong, as one key.
KEYED = re.compile(
    r"(?!(?:Error|Message|Note|Code|Reason):)[A-Z][A-Za-z]{2,30}:(?P<text>[A-Z][\w/'-]*(?: [\w/'-]+){0,7})\Z"
)
# `no such box`, set as code
_WORDED = re.compile(r"[A-Za-z][\w-]*(?: [A-Za-z][\w-]*){1,4}\Z")
# "no such box", as a machine writes it
_IN_WORDS = re.compile(r"[a-z][a-z0-9_-]*(?: [a-z0-9_-]+){1,4}\Z")
_CONDITION = re.compile(r"(?:and|or|to|if|absent)\b", re.IGNORECASE)
_MOST_WORDS = 6


def named_code(cell: Inline) -> tuple[str, str] | None:
    """The code of a cell and the name beside it, in a few words; None where the cell has no such pair."""
    told = _NAMED.match(unquoted(cell.text))
    name = (told["name"] or told["aside"]) if told else ""
    if told is None or _CONDITION.match(name) or len(name.split()) > _MOST_WORDS:
        return None
    return told["code"], name


def codes_in(cell: Inline) -> list[tuple[str, bool]]:
    """Each code of a cell and whether it is struck out; nothing where the cell holds something
    else. A range or a condition is one text, as it is written."""
    text = unquoted(cell.text)
    parts = [unquoted(part) for part in _BETWEEN.split(text)]
    if len(parts) > 1 and all(map(_PART.fullmatch, parts)):
        removed = {part for struck in cell.removed for part in _BETWEEN.split(struck)}
        return [(part, cell.struck or part in removed) for part in parts]
    is_code = any(form.match(text) for form in (CODE, KEYED, IRREGULAR)) or is_worded(cell)
    return [(text, cell.struck)] if is_code else []


def is_worded(cell: Inline) -> bool:
    """Whether a cell is a code of a few words: nothing but a text that is set as code."""
    is_set = cell.codes == (cell.text,)
    return is_set and _WORDED.match(cell.text) is not None and not _CONDITION.search(cell.text)


def in_words(cell: Inline) -> bool:
    """Whether a cell is a code of a few words in small letters, not set as code: only a column whose
    header says that it has codes of errors, and nothing else, has those."""
    text = unquoted(cell.text)
    return _IN_WORDS.match(text) is not None and re.search(rf"\b{_CONDITION.pattern}", text) is None


def unquoted(text: str) -> str:
    return text[1:-1] if len(text) > 2 and text[0] == text[-1] and text[0] in "'\"`" else text
