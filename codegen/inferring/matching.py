"""The language of the rules (rule.py) as regular expressions over a row of concepts."""

from __future__ import annotations

import re
from functools import cache

from codegen.inferring.tagging import Tagged, lexicon

CONCEPT = re.compile(r"[A-Z]+")


@cache
def pattern_of(words: str) -> re.Pattern[str]:
    """Every gap is bounded, and none is inside another: time is linear in the text."""
    stop = lexicon().names["STOP"]
    either = "|".join(map(in_either_order, words.split(" | ")))
    gaps = either.replace("~~", f"[^{stop}]{{0,10}}").replace("~", f"[^{stop}]{{0,3}}")
    marks = CONCEPT.sub(lambda name: lexicon().names[name[0]], gaps)
    return re.compile(marks.replace(" ", ""))


@cache
def marks_of(words: str) -> frozenset[str]:
    """Of a rule that looks for words: of these marks a text has one, or the rule is not met. Empty
    for one that looks for none."""
    alternatives = words.split(" | ") if words else []
    names = [CONCEPT.findall(alternative) for alternative in alternatives]
    marks = lexicon().names
    return frozenset(marks[name] for each in names for name in each if all(names))


def in_either_order(alternative: str) -> str:
    left, _, right = alternative.partition(" & ")
    return f"{left}~~{right}|{right}~~{left}" if right else left


def words_found(words: str, unless: str, tagged: Tagged) -> str | None:
    """What a rule looks for, as written ("" where it looks for no words); None where it is not."""
    asked = marks_of(words)
    if asked and asked.isdisjoint(tagged.marks):
        return None
    found = pattern_of(words).search(tagged.marks)
    if not found or (unless and pattern_of(unless).search(tagged.marks)):
        return None
    return tagged.words(found.start(), found.end()) if found[0] else ""
