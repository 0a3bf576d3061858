"""The forms that entries of lists and lines have: name, type, words on being required, and a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from codegen.extracting.cells import (
    NAMED_REQUIREMENTS,
    is_required,
    is_type,
    parts_apart,
    tells_default,
)
from codegen.extracting.raw import Place, RawField

NAME = r"[\"“]?(?P<name>[A-Za-z_$@][\w$.\[\]-]{0,63})[\"”]?"
IN_BRACKETS = re.compile(
    rf"{NAME}\s*(?:[:：–-]\s*)?[(\[（](?P<said>(?:[^()\[\]（）]|\([^()]{{1,30}}\)|\[[^()\[\]]{{0,30}}\]){{1,60}})[)\]）]"
    r"\s*[:：.–—-]*\s*(?P<description>.*)\Z"
)
# "page: 1 (number, optional) - which page"
_EXAMPLED = re.compile(
    rf"{NAME}\s*[:：=]\s*\S[^()]{{0,60}}?\s*\((?P<said>[^()]{{1,60}})\)\s*[:：.–—-]*\s*(?P<description>.*)\Z"
)
_BRACKETS_LAST = re.compile(
    rf"{NAME}\s*[:：–—-]\s*(?P<description>.*?)\s*[(（](?P<said>[^()（）]{{3,60}})[)）]\.?\Z"
)
_TYPED = re.compile(rf"{NAME}\s*[:：–—-]*\s+(?P<rest>\S.*)\Z")
_EXPLAINED = re.compile(rf"{NAME}\s+=\s+(?P<description>[A-Za-z]\S*\s+\S+.*)\Z")
_QUOTED = re.compile(
    r"[\"“](?P<name>[A-Za-z_$][\w$.-]{0,63})[\"”]\s*[:：]\s*(?P<description>\S.*)\Z"
)
_REQUIRED = re.compile(
    r"[\s,;|(\[]*(?P<word>required|optional|mandatory|必填|必须|可选|选填|必須|任意|필수|선택)\b[)\]]?",
    re.I,
)
_REQUIRED_LAST = re.compile(
    r"\s*[(（]\s*(?P<word>(?:not )?required|optional|mandatory)\s*[)）]\.?\Z", re.I
)
# "string required", without a comma
_REQUIRED_BEHIND = re.compile(r"(?P<type>.+?)\s+(?P<word>required|optional|mandatory)\Z", re.I)
# "Required If the order is a limit order.": what follows the word says when.
_CONDITION = re.compile(r"\s*(?:if|when|unless)\b[^.;]*", re.I)
# "(Optional) String. Which one": the type as a sentence of its own.
_TYPE_SENTENCE = re.compile(
    r"(?P<type>[A-Za-z][\w<>\[\]]{1,30}(?: of [a-z]{2,20})?)\.(?:\s+(?P<rest>\S.*))?\Z"
)
# "`size` (defaults to 10, must be (List of Integer))": brackets in brackets, to the end of the line.
IN_LAST_BRACKETS = re.compile(rf"{NAME}\s*[:：]?\s*\((?P<said>.{{1,600}})\)(?P<description>)\Z")
_MUST_BE = re.compile(r"must be (?:an? )?(?:None or )?(?P<type>.+)\Z", re.I)
# "An optional array of numbers", "a string that ...", "the integer count"
_ARTICLE = re.compile(
    r"(?:an?\s+|the\s+(?=optional\b|required\b|(?:string|int(?:eger)?|bool(?:ean)?|number|float)\b))(?=\S)",
    re.I,
)
MAX_TYPE_WORDS = 3
MAX_PARTED_WORDS = 6
COLLECTIONS = frozenset("array arrays list set map collection dict dictionary tuple enum".split())
# A name in code's writing, which no word of a sentence is.
IN_CODE = re.compile(r"_|[a-z][A-Z]")

Said = tuple[str, str | None, str | None, str, bool]
"""Name, type, words on being required, description, and whether this form is proof by itself."""


def read_brackets(text: str) -> Said | None:
    for form in (IN_BRACKETS, _BRACKETS_LAST, _EXAMPLED, IN_LAST_BRACKETS):
        match = form.match(text)
        if match is None:
            continue
        said = [part for part in parts_apart(match["said"]) if part]
        last = _REQUIRED_BEHIND.match(said[-1]) if said else None
        if last and is_type(last["type"]):
            said[-1:] = last["type"], last["word"]
        type = next((part for part in map(_plain_type, said) if is_type(part)), None)
        required = next((p for p in said if is_required(p) and not _MUST_BE.match(p)), None)
        if required is None and form in (IN_BRACKETS, IN_LAST_BRACKETS):
            required = next(filter(tells_default, said), None)
        if type or required:
            told = match["description"]
            first = None if type else _TYPE_SENTENCE.match(told)
            if first and is_type(first["type"]):
                type, told = first["type"], first["rest"] or ""
            is_sure = form is _BRACKETS_LAST or bool(type and required)
            return match["name"], type, required, told, is_sure
    return None


def _plain_type(part: str) -> str:
    """ "must be a string" is "string"."""
    told = _MUST_BE.match(part)
    type = told["type"] if told else part
    return type[1:-1] if told and type[0] == "(" and type[-1] == ")" else type


def read_typed(text: str) -> Said | None:
    """ "`size` — integer, required. How many", "limit int32 at most 100"."""
    match = _TYPED.match(text)
    if match is None:
        return None
    article = _ARTICLE.match(match["rest"])
    told = match["rest"][article.end() if article else 0 :]
    first = _REQUIRED.match(told)
    words = told[first.end() if first else 0 :].split()
    taken = _words_of_type(words)
    # "number of entries" is no type, as "list of entries" is.
    if "of" in words[1 : taken + 1] and words[0].casefold() not in COLLECTIONS:
        taken = 0
    type = " ".join(words[:taken]).strip(",.;:|") or None
    rest = " ".join(words[taken:])
    later = None if first else _REQUIRED.match(rest) or _REQUIRED_LAST.search(rest)
    required = first or later
    if not (type or required):
        return None
    rest = rest[: later.start()] + rest[later.end() :] if later else rest
    word = required["word"] if required else None
    condition = _CONDITION.match(rest) if required and required.start() == 0 else None
    word = f"{word} {condition[0].strip()}" if condition else word
    text = match["rest"] if article else rest.strip(" .,:;—–-")
    return match["name"], type, word, text, bool(type and word)


def is_type_of(text: str) -> bool:
    """Whether words are a type; what a remark in brackets says is none of it."""
    _, _, aside = text.partition(" (")
    return is_type(text) and not (":" in aside or is_required(aside.strip(") ")))


def _words_of_type(words: Sequence[str]) -> int:
    """How many of these words are a type: all up to the first sign between them, or else the first few."""
    ends = (n for n, word in enumerate(words[:MAX_PARTED_WORDS], 1) if word[-1] in ",.;:|")
    end = next(ends, MAX_TYPE_WORDS)
    counts: list[int] = [end, *range(min(end, MAX_TYPE_WORDS), 0, -1)]
    for count in counts:
        if is_type_of(" ".join(words[:count]).strip(",.;:|")):
            return _before_prose(words[:count])
    return 0


def _before_prose(words: Sequence[str]) -> int:
    """How many words a type has without "of current", which goes on in a text: "of" what is a type, or
    several, or ends at a sign."""
    last = words[-1]
    is_whole = not last[-1].isalpha() or last.endswith("s") or is_type(last)
    return len(words) if is_whole or "of" not in words else list(words).index("of")


def read_quoted(text: str) -> Said | None:
    match = _QUOTED.match(text)
    return (match["name"], None, None, match["description"], True) if match else None


def with_default(place: Place, match: re.Match[str], depth: int) -> RawField:
    """A field whose brackets have type and default, or in its place a word on being required: what
    has a default may be left out, and "false" is one."""
    said = match["default"].strip()
    word = said.strip("<>")
    is_word = word.casefold() in NAMED_REQUIREMENTS or (word != said and is_required(word))
    required, default = (word, None) if is_word else (None, said or None)
    required = f"default: {said}" if default else required
    description = match["description"] or None
    return RawField(
        place, match["name"], match["type"], required, description, default, depth=depth
    )


def read_lines(place: Place, text: str) -> list[RawField]:
    """The parameters of lines of which at least half give name and requirement, or that each say in
    words what a name is ("page = which page (optional)")."""
    lines = [line.rstrip() for line in text.split("\n") if line.strip()]
    told = [
        said for said in map(read_typed, map(str.strip, lines)) if said and IN_CODE.search(said[0])
    ]
    fields = [RawField(place, *said[:3], said[3] or None) for said in told]
    return fields if len(fields) * 2 >= len(lines) else _in_words(place, lines)


def _in_words(place: Place, lines: Sequence[str]) -> list[RawField]:
    """The fields of lines "name = what it is", with what stands further in below each as a part of
    what is said of it; none where a line has another form."""
    fields: list[RawField] = []
    for line in lines:
        match = _EXPLAINED.match(line)
        if line[0].isspace() and fields:
            fields[-1] = replace(fields[-1], description=f"{fields[-1].description} {line.strip()}")
        elif match is None:
            return []
        else:
            fields.append(RawField(place, match["name"], None, None, match["description"]))
    return fields
