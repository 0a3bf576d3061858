"""Rows whose words, class or retry say something else than the document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from codegen.auditing.classes import Classes
from codegen.auditing.documented import is_sure
from codegen.auditing.entries import Entry
from codegen.auditing.findings import Found, MapRow, Stated, said, stated_words
from codegen.auditing.texts import COARSE, Comparison, Relation, compare_text, texts_of
from codegen.diffing.errors import text_of
from codegen.diffing.likeness import likeness, words_of
from codegen.inferring.tagging import split_camel
from codegen.model import Category, ErrorCode, Meaning

_ORDER: tuple[Relation, ...] = ("same", "reworded", "unsaid", "shifted", "changed")
_AGAIN = ("rate", "transient", "timing")
_DEFINITE_WAITS = ("rate_limit", "timing", "unknown_outcome", "internal")
_ALIKE_IN_EFFECT = (("access", "timing"), ("timing", "access"))
"""A time stamp that is off is an error of signing to many."""
_OF_A_PART = re.compile(
    r"(?!\w*(?:Service|Server|Exchange|System|Gateway|Api|Temporar\w+|Err)_?(?:Un|Not_?)avail)"
    r"\w+(?:Un|Not_?)avail",
    re.I,
)
"""A contract that is unavailable may be one that there is not; a service is back in a while."""
_OF_ANYTHING = re.compile(r"\A(?:Err|ERR_)?_?(?:Bad|Invalid)_?Request", re.I)
"""A bad request may be one for lack of funds or of a right."""
_OF_AMOUNTS: tuple[Category, ...] = ("quota", "invalid_order")
_OF_THINGS: tuple[Category, ...] = ("not_found", "conflict", "invalid_order")
_LEAST_SURE = 0.8
_AS_A_HEADING = 0.5
_SAME_WORDS = 0.9
_WORDS_OF_ITS_OWN, _CALLED_AFTER = 3, 0.4


@dataclass(frozen=True, slots=True)
class Judged:
    """How a row stands to the closest meaning of its code, and what is to be said of it."""

    relation: Relation
    found: tuple[Found, ...]


def judge_row(
    row: MapRow, errors: Sequence[ErrorCode], classes: Classes, *, is_group: bool = False
) -> Judged:
    """`is_group`: its words are those of several codes, and so no more than a heading."""
    stated = [(error, meaning) for error in errors for meaning in error.meanings]
    if not stated:
        return Judged("unsaid", ())
    entry = row[1]
    closest, how = min(
        ((each, _compared(entry, each)) for each in stated),
        key=lambda one: (_ORDER.index(one[1].relation), -one[1].likeness),
    )
    if is_group and how.relation == "changed":
        how = Comparison("shifted", how.likeness, _AS_A_HEADING)
    found: list[Found] = []
    if how.relation in ("changed", "shifted"):
        id = "meaning-changed" if how.relation == "changed" else "meaning-shifted"
        found.append(_other_words(id, row, closest, how))
    if how.relation != "changed":
        found += _contradictions(row, stated, classes)
    found += _forbidden(row, stated)
    return Judged(how.relation, tuple(found))


def _compared(entry: Entry, stated: Stated) -> Comparison:
    """A constant says by its name what it is for. That is little: only what is plainly another
    thing counts."""
    error, meaning = stated
    if entry.text or entry.kind != "constant" or not entry.name:
        return compare_text(entry.text, meaning, error)
    how = compare_text(split_camel(entry.name), meaning, error)
    weak = how.relation == "shifted" or (how.relation == "changed" and how.confidence < _LEAST_SURE)
    return Comparison("unsaid", how.likeness) if weak else how


def _other_words(id: str, row: MapRow, stated: Stated, how: Comparison) -> Found:
    return Found(
        id=id,
        row=row,
        stated=stated,
        before=text_of(stated[1]),
        after=row[1].text or row[1].name,
        confidence=how.confidence,
    )


def _contradictions(row: MapRow, stated: Sequence[Stated], classes: Classes) -> Iterator[Found]:
    """A class that contradicts every meaning that the code has."""
    entry = row[1]
    if entry.kind != "exact":
        return
    if entry.name and any(_is_called_after(entry.name, *each) for each in stated):
        return
    category = classes.category(entry.name)
    weights = [_contradicts(category, entry.name or "", *each) for each in stated]
    if None in weights:
        return
    after = f"{entry.name} ({category})"
    yield Found(
        id="category-contradicted",
        row=row,
        stated=stated[0],
        before=stated_words(stated[0][1]),
        after=f"{after}: {entry.text}" if entry.text else after,
        is_lesser="lesser" in weights,
    )


def _is_called_after(name: str, error: ErrorCode, meaning: Meaning) -> bool:
    """Whether a class is that of one code, and its name the message's own words: it says what the
    message says, whatever else the words alone could mean."""
    said = split_camel(name.removesuffix(error.code))
    texts = list(texts_of(meaning, error))
    alike = max((likeness(said, text) for text in texts), default=0.0)
    is_long = len(said.split()) >= _WORDS_OF_ITS_OWN
    return (is_long and alike >= _CALLED_AFTER) or any(
        words_of(said) <= words_of(text) for text in texts
    )


def _contradicts(category: Category, name: str, error: ErrorCode, meaning: Meaning) -> str | None:
    """Whether a program is led to do another thing ("action"), or may be: what the class says is
    little, or is said of a part ("lesser"). Within a group programs act the same."""
    ours, theirs = COARSE.get(category), COARSE.get(meaning.category)
    if ours is None or theirs is None or ours == theirs or not is_sure(error, meaning):
        return None
    if (ours, theirs) in _ALIKE_IN_EFFECT or "success" in (ours, theirs):
        return None
    if ours in _AGAIN and theirs in _AGAIN:
        return "action" if "timing" in (ours, theirs) else None
    if ours in _AGAIN:
        if meaning.retry != "never":
            return None
        return "lesser" if _OF_A_PART.match(name) else "action"
    if theirs in _AGAIN:
        is_definite = meaning.category in _DEFINITE_WAITS or meaning.retry == "check_first"
        return "action" if is_definite and meaning.retry != "never" else None
    return None if _OF_ANYTHING.search(name) else _blames_other(category, meaning.category)


def _blames_other(category: Category, documented: Category) -> str | None:
    """Of two things that the caller has to change. What one may not and what cannot be done are
    told apart by nobody."""
    if "insufficient_funds" in (category, documented):
        is_general = category == "invalid_request" or documented in _OF_AMOUNTS
        return "lesser" if is_general else "action"
    if documented == "authentication":
        return "action"
    return "action" if category == "authentication" and documented in _OF_THINGS else None


def _forbidden(row: MapRow, stated: Sequence[Stated]) -> Iterator[Found]:
    entry = row[1]
    if not entry.retried or not all(is_sure(*each) for each in stated):
        return
    answers = {meaning.retry for _, meaning in stated}
    if answers == {"never"} or answers == {"check_first"}:
        yield Found(
            id="retry-forbidden",
            row=row,
            stated=stated[0],
            before=stated_words(stated[0][1]),
            after=(
                f"{entry.table.rpartition('.')[2]} holds it"
                if entry.kind == "retry"
                else said(entry)
            ),
            is_lesser="check_first" in answers,
        )


def other_meanings(rows: Sequence[MapRow], error: ErrorCode, classes: Classes) -> Iterator[Found]:
    """The first meaning of a code that no row has: on which a program acts otherwise, or else
    that merely says another thing."""
    told = [row for row in rows if row[1].kind in ("exact", "constant") and _says(row[1])]
    if not told or len(error.meanings) < 2:
        return
    held = [_held(row[1], error, classes) for row in told]
    left = [each for each in error.meanings if not any(_is_same(each, mine) for mine in held)]
    acts = {COARSE.get(each.category) for each in held}
    left.sort(key=lambda each: COARSE.get(each.category) in acts)
    for meaning in left[:1]:
        yield Found(
            id="one-of-two-meanings",
            row=told[0],
            stated=(error, meaning),
            before=stated_words(meaning),
            after=said(told[0][1]),
            is_lesser=COARSE.get(meaning.category) in acts,
        )


def _is_same(one: Meaning, other: Meaning) -> bool:
    """Whether they say and mean the same: documents repeat a row for another product."""
    is_alike = likeness(text_of(one), text_of(other)) >= _SAME_WORDS
    return one == other or (is_alike and one.category == other.category)


def _says(entry: Entry) -> bool:
    return entry.name is not None or entry.text is not None


def _held(entry: Entry, error: ErrorCode, classes: Classes) -> Meaning:
    """The meaning that a row is of: the one with its words, else the one that its class is for."""
    if entry.text:
        return max(error.meanings, key=lambda each: compare_text(entry.text, each, error).likeness)
    act = COARSE.get(classes.category(entry.name))
    return next(
        (each for each in error.meanings if COARSE.get(each.category) == act is not None),
        error.meanings[0],
    )
