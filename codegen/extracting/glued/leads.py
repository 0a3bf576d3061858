"""The columns before the texts: all ways in which the head of one line can be cut, with scores.

A score is the sum of how well each cell ends where the next begins and of what a cell says for
itself; `joint.py` then asks the other rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from codegen.extracting.glued.cells import CLOSED, ENDS, TYPE_FORMS, VALUES
from codegen.extracting.glued.words import Words
from codegen.extracting.headers import Role

MAX_LEADS = 96
_HOPELESS = -3.5
_FAR = 9.0
ABSENT, NO_STATUS, NO_TYPE = -1.0, -2.2, -5.0
"""The score of a closed column that a row leaves empty, before the other rows are heard. A type is
hardly ever left out: the word is rather one that we do not know."""
_FIRST_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
# Types that are words of other things, too, and stand inside names (`updateTime`, `nextSet`).
_LOOSE_TYPES = (
    "time date datetime timestamp text set file any map number real short list byte"
).split()
# A constant with small letters at its end has swallowed the beginning of the text.
_MIXED = re.compile(r"[A-Z0-9]{2}_?[A-Z]*_.*[a-z]|[A-Z]{3,}[a-z]|\d[A-Z][a-z]|\d\d[a-z]")
# Words in capitals with which a text begins after a code in capitals (`INVALID_KEY|API key is`).
_ACRONYM = re.compile(
    r"(?:API|IP|ID|KYC|URL|JSON|HTTP|HTTPS|SSL|SQL|JWT|OTP|UID|2FA|AML|XML|TLS)\b"
)
_HUMPED = re.compile(r"[\w.]*(?:[a-z][A-Z]|\w\.[A-Za-z])")
# A name that ends so has swallowed the column behind it.
_SWALLOWED = re.compile(r"\w(?:true|false|required|optional)$")


@dataclass(frozen=True, slots=True)
class Lead:
    """One way to cut the head of a row: its cells, where the texts begin, how well it reads."""

    cells: tuple[str, ...]
    rest: int
    score: float


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
        before = text[end - 2 : end - 1]
        return -1.0 if before.isupper() or before.isdigit() else -4.0
    if after.isupper():
        follows = text[end + 1 : end + 2]
        if _ACRONYM.match(text, end):
            return -0.5
        return 0.0 if follows.islower() or (follows == " " and after == "A") else -3.4
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
    return [lead for lead in found[:MAX_LEADS] if lead.score > found[0].score - _FAR]


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
        # `ORDER_F|0704Liquidation`: the number belongs to the code.
        is_torn = last not in CLOSED and text[end - 1].isalpha() and text[rest : rest + 1].isdigit()
        return score - 2.5 if is_torn and rest == end else score
    if last in ("type", "required") and _begins_with_type(first[0], words):
        return score - 1.5
    if last not in CLOSED and text[end - 1].islower() and _HUMPED.match(text, rest):
        # Of a CamelCase code the whole belongs to it; a text begins with one plain word.
        score -= 1.5
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
    if not (parts[0].startswith(word) or parts[-1].startswith(word)):
        return 0.0
    return 3.0 if first[0].islower() and cell.isupper() else 2.0


def _begins_with_type(word: str, words: Words) -> bool:
    """`longsnapshot` behind `Time`: the type is the second one."""
    lower = word.lower()
    return any(
        lower.startswith(form) and words.knows(lower[len(form) :])
        for form in TYPE_FORMS
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
    if start == at and (proven or role in CLOSED):
        # A cell of a closed set proves itself: `asks|array` may touch in small letters.
        joined = max(joined, -0.7)
    if joined < _HOPELESS:
        return
    ends = list(ENDS[role](text, start))
    for end in ends:
        score = joined + _own(role, text[start:end], words)
        for cells, last, more in _walk(text, end, others, words, proven=role in CLOSED):
            yield (text[start:end], *cells), last, score + more
    if (role in CLOSED or role in VALUES) and at > 0:
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
    if role in ("code", "http_status") and " " in cell:
        return 2.0
    if role in ("code", "symbol") and _MIXED.search(cell):
        return -4.0
    if role == "symbol" and len(cell) == 1:
        return -3.0
    if role == "name" and _SWALLOWED.search(cell):
        return -1.5
    if role == "name":
        return 0.7 if words.tokens[cell.strip("> -")] else 0.0
    if role in ("required", "optional", "type"):
        return 0.1 * len(cell.lstrip("?")) - (0.7 if cell.lower() in _LOOSE_TYPES else 0.0)
    return 0.0
