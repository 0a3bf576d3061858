"""Rows whose words, class or retry say something else than the document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from codegen.auditing.classes import Classes
from codegen.auditing.documented import is_sure
from codegen.auditing.entries import Entry
from codegen.auditing.findings import Found, Row, Stated, said, stated_words
from codegen.auditing.texts import COARSE, Comparison, Relation, compare_text, texts_of
from codegen.diffing.errors import text_of
from codegen.diffing.likeness import likeness, words_of
from codegen.inferring.tagging import split_camel
from codegen.model import Category, ErrorCode, Meaning

_ORDER: tuple[Relation, ...] = ("same", "reworded", "unsaid", "shifted", "changed")
_AGAIN = ("rate", "transient", "timing")
_DEFINITE_WAITS = ("rate_limit", "timing", "unknown_outcome")
_APART = (frozenset(("access", "funds")), frozenset(("rate", "timing")))
_LEAST_SURE = 0.8
_WORDS_OF_ITS_OWN, _CALLED_AFTER = 3, 0.4


@dataclass(frozen=True, slots=True)
class Judged:
    """How a row stands to the closest meaning of its code, and what is to be said of it."""

    relation: Relation
    found: tuple[Found, ...]


def judge_row(row: Row, errors: Sequence[ErrorCode], classes: Classes) -> Judged:
    stated = [(error, meaning) for error in errors for meaning in error.meanings]
    if not stated:
        return Judged("unsaid", ())
    entry = row[1]
    closest, how = min(
        ((each, _compared(entry, each)) for each in stated),
        key=lambda one: (_ORDER.index(one[1].relation), -one[1].likeness),
    )
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


def _other_words(id: str, row: Row, stated: Stated, how: Comparison) -> Found:
    return Found(
        id=id,
        row=row,
        stated=stated,
        before=text_of(stated[1]),
        after=row[1].text or row[1].name,
        confidence=how.confidence,
    )


def _contradictions(row: Row, stated: Sequence[Stated], classes: Classes) -> Iterator[Found]:
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
    """Whether a program does another thing: sends it again or gives up ("action"), or merely
    blames something else ("lesser")."""
    ours, theirs = COARSE.get(category), COARSE.get(meaning.category)
    if ours is None or theirs is None or ours == theirs or not is_sure(error, meaning):
        return None
    if {ours, theirs} == {"access", "timing"} or "success" in (ours, theirs):
        return None
    if (ours in _AGAIN) != (theirs in _AGAIN):
        if ours in _AGAIN:
            is_waiting = meaning.retry != "never"
            return None if is_waiting else "lesser" if theirs == "request" else "action"
        if meaning.category in _DEFINITE_WAITS and meaning.retry != "never":
            return "action"
        return "lesser" if meaning.retry == "check_first" else None
    return "lesser" if frozenset((ours, theirs)) in _APART else None


def _forbidden(row: Row, stated: Sequence[Stated]) -> Iterator[Found]:
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


def other_meanings(rows: Sequence[Row], error: ErrorCode) -> Iterator[Found]:
    """The meanings of a code on which a program acts otherwise, and that no row has."""
    entries = [row for row in rows if row[1].kind in ("exact", "constant")]
    acts = {COARSE.get(meaning.category) for meaning in error.meanings}
    if not entries or len(acts) < 2 or len(entries) > 1:
        return
    row = entries[0]
    if row[1].name is None and row[1].text is None:
        return
    ranked = sorted(
        error.meanings, key=lambda each: -compare_text(row[1].text, each, error).likeness
    )
    held = ranked[0] if row[1].text else error.meanings[0]
    for meaning in error.meanings:
        if COARSE.get(meaning.category) != COARSE.get(held.category):
            yield Found(
                id="one-of-two-meanings",
                row=row,
                stated=(error, meaning),
                before=stated_words(meaning),
                after=said(row[1]),
            )
            return
