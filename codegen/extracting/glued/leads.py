"""The columns before the texts: codes, statuses, names, types. They are read all rows at once.

Each row has some ways to be cut (`Lead`); what the certain rows say about the shape of a code or
the words of a column decides the others. A few rounds of that settle it, as in expectation
maximization, and the share of the best way among all is its confidence.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from statistics import median

from codegen.extracting.columns import (
    LOCATION_WORDS,
    METHOD_WORDS,
    REQUIRED_WORDS,
    TYPE_WORDS,
    Role,
    is_status,
)
from codegen.extracting.glued.words import Words

MAX_LEADS = 96
_MAX_CELL = 64
_ROUNDS = 4
_HOPELESS = -3.5
_RARE, _NEVER = -3.0, -4.5
ABSENT = -1.0
"""The score of a closed column that a row leaves empty, before the other rows are heard."""

CLOSED: frozenset[Role] = frozenset(
    ("http_status", "type", "required", "optional", "method", "location")
)
_VALUES: frozenset[Role] = frozenset(("default", "example"))
LEADING: frozenset[Role] = (
    CLOSED | _VALUES | {"code", "symbol", "name", "category", "path", "auth", "value"}
)
NO_TYPE = -5.0
"""A type is hardly ever left out: the word is rather one that we do not know."""
NO_STATUS = -2.2
_LEARNED: frozenset[Role] = CLOSED | {"category", "auth"}


@dataclass(frozen=True, slots=True)
class Lead:
    """One way to cut the head of a row: its cells, where the texts begin, how well it reads."""

    cells: tuple[str, ...]
    rest: int
    score: float


_FIRST_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_NAME_HEAD = re.compile(r"(?:[>»└├─↳·•\-–*]+\s*)*[A-Za-z_$@\[][\w.\[\]$@\-{}]*(?:\?| ?\*+)?")
_PATH_HEAD = re.compile(r"/?[\w\-./{}:]*")
_CODE_HEAD = re.compile(r"-?[A-Za-z0-9]+(?:[_.\-/:][A-Za-z0-9]+)*")
_TYPE_FORMS = sorted(TYPE_WORDS, key=len, reverse=True)
# Types that are words of other things, too, and stand inside names (`updateTime`, `nextSet`).
_LOOSE_TYPES = frozenset(
    (
        "time",
        "date",
        "datetime",
        "text",
        "set",
        "file",
        "any",
        "map",
        "number",
        "real",
        "short",
        "list",
        "byte",
    )
)
# A constant with small letters at its end has swallowed the beginning of the text.
_MIXED = re.compile(r"[A-Z0-9]{2}_?[A-Z]*_.*[a-z]|[A-Z]{3,}[a-z]")
_YES_NO = sorted(REQUIRED_WORDS, key=len, reverse=True)


def _code_ends(text: str, at: int) -> Iterator[int]:
    """Every place where a code may end: all of a run of letters, digits and separators.

    A sign alone is none, nor is what ends in a separator.
    """
    match = _CODE_HEAD.match(text, at)
    if match is None:
        return
    for end in range(at + 1, min(match.end(), at + _MAX_CELL) + 1):
        if text[end - 1].isalnum() and _is_codelike(text[at:end]):
            yield end


def _is_codelike(cell: str) -> bool:
    """Digits, or a constant, or words joined by marks, or CamelCase: no plain small word."""
    letters = [character for character in cell if character.isalpha()]
    if not letters or all(character.isupper() for character in letters):
        return True
    if cell.islower():
        return "_" in cell or "." in cell or any(character.isdigit() for character in cell)
    return True


_PHRASES = sorted({status.phrase for status in HTTPStatus}, key=len, reverse=True)
_PHRASE = re.compile(
    rf"(?: (?:{'|'.join(map(re.escape, _PHRASES))})| \((?:{'|'.join(map(re.escape, _PHRASES))})\))",
    re.IGNORECASE,
)


def _status_ends(text: str, at: int) -> Iterator[int]:
    """`404`, and with its phrase where a blank joins them (`404 Not Found`, `404 (NOT FOUND)`)."""
    if not is_status(text[at : at + 3]):
        return
    phrase = _PHRASE.match(text, at + 3)
    if phrase is not None:
        yield phrase.end()
    yield at + 3


def _word_ends(words: Sequence[str]) -> Callable[[str, int], Iterator[int]]:
    """The longest word that stands there; a shorter one only before a word: `N|Order`, not `Y|ES`."""
    longest = max(map(len, words))
    ordered = sorted(words, key=len, reverse=True)

    def ends(text: str, at: int) -> Iterator[int]:
        head = text[at : at + longest].lower()
        found = [at + len(word) for word in ordered if head.startswith(word)]
        for end in found:
            if end == found[0] or (text[end].isupper() and text[end + 1 : end + 2].islower()):
                # A mark behind it points to a note (`NO*`).
                yield end + (text[end : end + 1] == "*")

    return ends


_simple_type_ends = _word_ends(_TYPE_FORMS)
_ELEMENT = rf"(?:{'|'.join(map(re.escape, _TYPE_FORMS))})s?|(?:[a-z_]+ ){{0,3}}objects?|snowflakes?"
_COMPOSITE = re.compile(
    rf"(?:array|list|set|map) of (?:{_ELEMENT})|(?:partial |[a-z]+ ){{1,3}}objects?"
    r"|(?:array|list|set|map)(?:<[\w, ]{1,40}>|\[[\w, ]{1,40}\]|\([\w, ]{1,40}\))",
    re.IGNORECASE,
)
_TYPE_SUFFIX = re.compile(r"\[\]|\(\d{1,4}(?:, ?\d{1,4})?\)|<[\w, ]{1,40}>")


def _type_ends(text: str, at: int) -> Iterator[int]:
    """`String`, `string(32)`, `int[]`, `Array<object>`, `array of objects`, `?string` (or null)."""
    if text[at : at + 1] == "?":
        at += 1
    composite = _COMPOSITE.match(text, at)
    if composite is not None:
        yield composite.end()
    for end in _simple_type_ends(text, at):
        suffix = _TYPE_SUFFIX.match(text, end)
        yield suffix.end() if suffix else end


def _value_ends(text: str, at: int) -> Iterator[int]:
    """A default or an example is one word: quoted, a number, a constant, a small word."""
    for pattern in _VALUE_FORMS:
        match = pattern.match(text, at)
        if match is not None:
            yield match.end()
            return


_VALUE_FORMS = tuple(
    map(
        re.compile,
        (
            r'"[^"]{0,80}"',
            r"-?\d+(?:[.,:/\-]\d+)*%?",
            r"[A-Z0-9]+(?:[_\-/][A-Z0-9]+)*(?=[A-Z][a-z]|[\"(\s]|$)",
            r"(?:true|false|null|none|[a-z]+(?:_[a-z]+)*)(?=[A-Z])",
            r"-(?=[A-Za-z])",
        ),
    )
)


def _run_ends(pattern: re.Pattern[str]) -> Callable[[str, int], Iterator[int]]:
    def ends(text: str, at: int) -> Iterator[int]:
        match = pattern.match(text, at)
        if match is not None and match.end() > at:
            yield from range(at + 1, min(match.end(), at + _MAX_CELL) + 1)

    return ends


_ENDS: dict[Role, Callable[[str, int], Iterator[int]]] = {
    "code": _code_ends,
    "value": _code_ends,
    "http_status": _status_ends,
    "type": _type_ends,
    "required": _word_ends(_YES_NO),
    "optional": _word_ends(_YES_NO),
    "method": _word_ends(sorted(word.lower() for word in METHOD_WORDS)),
    "location": _word_ends(sorted(LOCATION_WORDS)),
    "default": _value_ends,
    "example": _value_ends,
    "name": _run_ends(_NAME_HEAD),
    "symbol": _run_ends(re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[_.\-][A-Za-z0-9]+)*")),
    "category": _run_ends(re.compile(r"[A-Za-z]+(?:[ \-][A-Za-z]+)*")),
    "path": _run_ends(_PATH_HEAD),
    "auth": _run_ends(re.compile(r"[A-Za-z_]+")),
}


def _join(text: str, end: int, start: int) -> float:
    """How well a cell ends at `end` and the next begins at `start` (blanks between them, if any)."""
    if end == len(text):
        return -1.5
    if start > end:
        # A blank that the page had at the end of a cell; after a word it is rather a sentence.
        return -0.5 if text[end - 1].isdigit() else -3.0
    before, after = text[end - 1], text[end]
    if (
        before in "_/.-"
        or after in ".,:;)/%"
        or (after in "-_" and text[end + 1 : end + 2].isalnum())
    ):
        return -4.0
    if before.isdigit():
        return -4.5 if after.isdigit() else 0.0
    if before.islower():
        return -3.6 if after.islower() else -0.5 if after.isdigit() else 0.0
    if before.isupper():
        return _join_capital(text, end)
    return 0.0


def _join_capital(text: str, end: int) -> float:
    """After a capital: `SYMBOL|Invalid` reads well, `S|ymbol` and `SYM|BOL` do not."""
    after = text[end]
    if after.islower():
        # A code in capitals and a text in small letters (`SUCCESS|success`), not a cut word.
        return (
            -1.0
            if end >= 2 and not text[end - 2].islower() and text[end - 2] not in "_- "
            else -4.0
        )
    if after.isupper():
        return 0.0 if text[end + 1 : end + 2].islower() or text[end + 1 : end + 2] == " " else -3.4
    return -1.0 if after.isdigit() else 0.0


def leads(text: str, roles: Sequence[Role], words: Words, *, texts: bool = True) -> list[Lead]:
    """All ways to read the leading columns of one line, at most MAX_LEADS, best first.

    Without `texts` behind them they must cover the line: nothing of it may be lost.
    """
    found: list[Lead] = []
    for cells, end, score in _walk(text, 0, tuple(roles), words):
        rest = _skip(text, end)
        if texts:
            score += _join_text(text, end, rest, _last_filled(roles, cells), words)
            score += _echo(cells[-1], text, rest)
        elif rest < len(text):
            continue
        found.append(Lead(cells, rest, score))
        if len(found) >= 4 * MAX_LEADS:
            break
    found.sort(key=lambda lead: (-lead.score, lead.rest, lead.cells))
    return found[:MAX_LEADS]


def _last_filled(roles: Sequence[Role], cells: Sequence[str]) -> Role | None:
    filled = [role for role, cell in zip(roles, cells, strict=True) if cell]
    return filled[-1] if filled else None


def _join_text(text: str, end: int, rest: int, last: Role | None, words: Words) -> float:
    """As `_join`, and by its first word: `String|fee` is likelier than `S|tringfee`."""
    score = _join(text, end, rest)
    if last in CLOSED and rest == end:
        score = max(score, -1.6)
    first = _FIRST_WORD.match(text, rest)
    if first is None:
        return score
    if last in ("type", "required") and _begins_with_type(first[0], words):
        return score - 1.5
    if words.knows(first[0]):
        return score + (0.0 if text[end - 1].isupper() and first[0][1:].isupper() else 0.6)
    # `Ssuccess` is a capital too many: the code before it ends in S.
    return score - (2.0 if rest == end and words.knows(first[0][1:]) else 0.6)


def _echo(cell: str, text: str, rest: int) -> float:
    """`SUCCESS|success`, `INVALID_SYMBOL|Invalid`: a text often says its code in words."""
    if len(cell) > 3 and text[rest : rest + len(cell)].lower() == cell.lower():
        return 3.0
    first = _FIRST_WORD.match(text, rest)
    if first is None or len(first[0]) < 4:
        return 0.0
    parts = re.split(r"[_.\-]", cell.lower())
    word = first[0].lower()
    return 1.5 if parts[0].startswith(word) or parts[-1].startswith(word) else 0.0


def _begins_with_type(word: str, words: Words) -> bool:
    """`longsnapshot` behind `Time`: the type is the second one."""
    lower = word.lower()
    return any(
        lower.startswith(form) and words.knows(lower[len(form) :])
        for form in _TYPE_FORMS
        if len(form) > 2
    )


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _walk(
    text: str, at: int, roles: tuple[Role, ...], words: Words, *, proven: bool = False
) -> Iterator[tuple[tuple[str, ...], int, float]]:
    """Cells, end and score of each way through the columns `roles` from `at` on.

    `proven`: the cell before is of a closed set.
    """
    if not roles:
        yield (), at, 0.0
        return
    role, others = roles[0], roles[1:]
    start = _skip(text, at)
    joined = 0.0 if at == 0 else _join(text, at, start)
    if proven or role in CLOSED:
        # A cell of a closed set proves itself: `asks|array` may touch in small letters.
        joined = max(joined, -0.7)
    if joined < _HOPELESS:
        return
    ends = list(_ENDS[role](text, start))
    for end in ends:
        score = joined + _own(role, text[start:end], words)
        for cells, last, more in _walk(text, end, others, words, proven=role in CLOSED):
            yield (text[start:end], *cells), last, score + more
    if (role in CLOSED or role in _VALUES) and at > 0:
        absent = _absent(role, text[start : max(ends, default=start)])
        for cells, last, more in _walk(text, at, others, words, proven=proven):
            yield ("", *cells), last, absent + more


def _absent(role: Role, word: str) -> float:
    """How likely a cell is empty: hardly, where a word of its set stands there. `N` may be chance."""
    if role in ("type", "http_status"):
        return NO_TYPE if role == "type" else NO_STATUS
    if not word:
        return ABSENT
    return -1.6 if len(word) == 1 and word.isascii() and role != "default" else -3.0


def _own(role: Role, cell: str, words: Words) -> float:
    """What a cell says for itself: a name that the document uses elsewhere is one."""
    if role in ("code", "symbol") and _MIXED.search(cell):
        return -4.0
    if role == "http_status":
        return 2.0 if len(cell) > 3 else 0.0
    if role == "name":
        return 0.7 if words.tokens[cell.strip("> -")] else 0.0
    if role in ("required", "optional", "type"):
        return 0.1 * len(cell) - (0.7 if cell.lower() in _LOOSE_TYPES else 0.0)
    return 0.0


def shape(code: str) -> str:
    """`AUTH_101` -> `A_d3`, `-1000` -> `-d4`, `0A000` -> `w5`: what codes of one table share."""
    if code.isalnum() and code.upper() == code and any(map(str.isdigit, code)):
        return f"w{len(code)}"
    text = re.sub(r"[a-z]+", "a", re.sub(r"[A-Z]+", "A", re.sub(r"[A-Z][a-z]+", "C", code)))
    text = re.sub(r"([A-Za])(?:[_.\-]?\1)+", r"\1", text)
    return re.sub(r"\d+", lambda match: f"d{len(match[0])}", text)


def _features(lead: Lead, roles: Sequence[Role], text: str) -> list[tuple[str, str]]:
    """What is counted over the rows: the shape of a code, the word of a closed column."""
    found: list[tuple[str, str]] = []
    for role, cell in zip(roles, lead.cells, strict=True):
        if role in ("code", "value", "symbol"):
            found.append((role, shape(cell)))
        elif role in _LEARNED:
            found.append((role, cell))
            if role in ("required", "optional", "type", "http_status"):
                found.append((f"{role} given", str(bool(cell))))
            if role == "type" and cell:
                found.append(("type case", _case(cell)))
    head = text[lead.rest : lead.rest + 1]
    kind = "upper" if head.isupper() else "lower" if head.islower() else "other"
    return [*found, ("text", kind)] if head else found


def _case(cell: str) -> str:
    return "upper" if cell.isupper() else "lower" if cell.islower() else "title"


@dataclass(frozen=True, slots=True)
class Reading:
    """What was decided for a row. `certainty` is the share of this way among all."""

    lead: Lead
    certainty: float


def decide(
    lines: Sequence[str], ways: Sequence[Sequence[Lead]], roles: Sequence[Role]
) -> list[Reading]:
    """The best way for each line, by what all of them have in common. Each line has a way."""
    features = [
        [_features(lead, roles, text) for lead in found]
        for text, found in zip(lines, ways, strict=True)
    ]
    weights = [_shares([lead.score for lead in found]) for found in ways]
    for _ in range(_ROUNDS):
        counts: Counter[tuple[str, str]] = Counter()
        for row, shares in zip(features, weights, strict=True):
            for each, share in zip(row, shares, strict=True):
                for feature in each:
                    counts[feature] += share  # type: ignore[assignment]
        weights = [
            _shares(
                [
                    lead.score + _common(each, share, counts, len(lines))
                    for lead, each, share in zip(found, row, shares, strict=True)
                ]
            )
            for found, row, shares in zip(ways, features, weights, strict=True)
        ]
    best = [_best(found, shares) for found, shares in zip(ways, weights, strict=True)]
    usual = median(reading.lead.score for reading in best)
    return [_marked(reading, usual) for reading in best]


def _marked(reading: Reading, usual: float) -> Reading:
    """Less sure of a row that reads much worse than its like: the right way may be unknown."""
    if reading.lead.score < min(usual - 1.8, -1.5) or reading.lead.score < -4.5:
        return Reading(reading.lead, reading.certainty * 0.7)
    return reading


def _common(
    features: Sequence[tuple[str, str]],
    share: float,
    counts: Counter[tuple[str, str]],
    rows: int,
) -> float:
    """How usual the features are in the other rows (the own share is taken out)."""
    score = 0.0
    for feature in features:
        others = counts[feature] - share
        # What no other row has is worse than what few have.
        least = _NEVER if others < 0.5 else _RARE
        usual = max(math.log((others + 0.3) / (rows + 0.3)), least)
        score += 0.5 * usual if feature[0] == "text" else usual
    return score


def _shares(scores: Sequence[float]) -> list[float]:
    top = max(scores)
    raw = [math.exp(score - top) for score in scores]
    total = sum(raw)
    return [value / total for value in raw]


def _best(found: Sequence[Lead], shares: Sequence[float]) -> Reading:
    index = max(range(len(found)), key=lambda place: (shares[place], -place))
    return Reading(found[index], shares[index])
