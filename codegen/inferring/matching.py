"""The language of the rules (rule.py) as regular expressions over a row of concepts."""

from __future__ import annotations

import re
from functools import cache

from codegen.inferring.tagging import Tagged, lexicon

END = "(STOP|PAUSE|$)"
"""Of a clause: what follows a comma or a colon is another."""
CONCEPT = re.compile(r"[A-Z]+")
# A rule about the one holds for the others, too.
KINDS = {
    "ACCOUNT": ("SUBACC", "MEMBER"),
    "TOKEN": ("SESSION",),
    "MODE": ("SESSION",),
    "ORDER": ("UNDO",),
    "FROZEN": ("BLOCK",),
    "ACTIVATE": ("OPENED",),
    "LACK": ("SPENT",),
}


@cache
def pattern_of(words: str) -> re.Pattern[str]:
    """Every gap is bounded, and none is inside another: time is linear in the text."""
    stop = lexicon().names["STOP"]
    either = "|".join(map(in_either_order, words.split(" | "))).replace("STOP?$", END)
    gaps = either.replace("~~", f"[^{stop}]{{0,10}}").replace("~", f"[^{stop}]{{0,3}}")
    marks = CONCEPT.sub(lambda name: f"[{''.join(kinds_of(name[0]))}]", gaps)
    return re.compile(marks.replace(" ", ""))


def kinds_of(name: str) -> list[str]:
    """The marks of a concept, and of those that are of its kind."""
    marks = lexicon().names
    return [marks[kind] for kind in (name, *KINDS.get(name, ()))]


@cache
def marks_of(words: str) -> frozenset[str]:
    """Of a rule that looks for words: of these marks a text has one, or the rule is not met. Empty
    for one that looks for none."""
    alternatives = words.split(" | ") if words else []
    names = [CONCEPT.findall(alternative) for alternative in alternatives]
    if not all(names):
        return frozenset()
    return frozenset(mark for each in names for name in each for mark in kinds_of(name))


def without(words: str, tagged: Tagged) -> Tagged | None:
    """What follows these words; None where they are not, or nothing follows."""
    found = pattern_of(words).search(tagged.marks)
    if not found or found.end() == len(tagged.marks):
        return None
    marks = tagged.marks[found.end() :]
    return Tagged(tagged.text, marks, tagged.spans[found.end() :], frozenset(marks))


def in_either_order(alternative: str) -> str:
    left, _, right = alternative.partition(" & ")
    return f"{left}~~{right}|{right}~~{left}" if right else left


def words_found(words: str, unless: str, tagged: Tagged) -> str | None:
    """What a rule looks for, as written ("" where it looks for no words); None where it is not."""
    asked = marks_of(words)
    if asked and asked.isdisjoint(tagged.kinds):
        return None
    found = pattern_of(words).search(tagged.marks)
    if not found or (unless and pattern_of(unless).search(tagged.marks)):
        return None
    return tagged.words(found.start(), found.end()) if found[0] else ""
