"""Whether a parameter is required, of the words in its column, at its name or in its description."""

from __future__ import annotations

import re
from dataclasses import dataclass

from codegen.extracting.cells import NAMED_REQUIREMENTS, REQUIRED_WORDS, tells_default
from codegen.extracting.raw import RawField
from codegen.extracting.requirements import said_requirement
from codegen.inferring.constraints import infer_default

# "1" and "0" are the yes and no of a column that asks; elsewhere they are numbers.
_MARKS = {"*": True, "?": False, "1": True, "0": False}
_CONDITION = re.compile(
    r"\bif\b|\bwhen\b|\bunless\b|\bdepend|\bcondition|\bonly\b|\bone of\b|\beither\b|\bfor\b|条件|当|如果|时必|二选一",
    re.IGNORECASE,
)
_SAID_CONDITION = re.compile(
    r"[\[(]?(?:required|mandatory)\s+(?:if|when|for|unless|only|with|by|in)\b[^.;]*", re.IGNORECASE
)
_NOT = re.compile(r"(?:is |are )?(?:not|non)[ -](?=\w)", re.IGNORECASE)
_FIRST = re.compile(r"[^\s,;:(（.。，]+")
_ASIDE = re.compile(r"\s*[(（][^()（）]*[)）]|\bdefaults?\b.*", re.IGNORECASE)
# "string, required `false`": the word with its value.
_SAID_WITH_VALUE = re.compile(
    r"\b(?:required|mandatory|(?P<optional>optional))\s*[:=]?\s+(?P<value>true|false|yes|no)\b(?!\s+(?:if|when|for|unless)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Required:
    """`value` is None where the document does not say, or says that it depends: then `condition`
    has its words. `is_read` is False for words that nobody understood."""

    value: bool | None = None
    condition: str | None = None
    default: str | None = None
    is_read: bool = True


def infer_required(field: RawField) -> Required:
    """Of the column or the mark at the name; else of the first word of the description."""
    if field.required is None:
        depends = _SAID_CONDITION.match(field.description or "")
        if depends:
            return Required(condition=depends[0])
        valued = _SAID_WITH_VALUE.search(field.description or "")
        if valued:
            return Required(
                REQUIRED_WORDS[valued["value"].casefold()] is not bool(valued["optional"])
            )
        said = said_requirement(field.description or "")
        return Required(REQUIRED_WORDS[said.casefold()]) if said else Required()
    text = field.required.removeprefix("optional: ").strip()
    is_reversed = field.required.startswith("optional: ")
    if text in _MARKS:
        return Required(_MARKS[text] is not is_reversed)
    if tells_default(text):
        said = said_requirement(field.description or "")
        is_required = REQUIRED_WORDS[said.casefold()] if said else False
        return Required(is_required, default=infer_default(text))
    if _CONDITION.search(text):
        return Required(condition=text)
    negated = _NOT.match(text)
    text = text[negated.end() :] if negated else text
    word = _FIRST.match(text)
    said_value = REQUIRED_WORDS.get(word[0].casefold()) if word else None
    rest = _ASIDE.sub("", text[word.end() :]).strip() if word else ""
    # "required, max 1000": behind the word stands what else counts.
    is_apart = (
        word is not None and word[0].casefold() in NAMED_REQUIREMENTS and rest[:1] in ",;，；"
    )
    rest = "" if is_apart else rest.strip(" .,;")
    if said_value is None or (rest and rest.casefold() not in REQUIRED_WORDS):
        return Required(is_read=text in ("", "-", "–", "—", "/"))
    is_reversed &= word is None or word[0].casefold() not in NAMED_REQUIREMENTS
    return Required(said_value is not (is_reversed ^ bool(negated)), default=infer_default(text))
