"""A rule of the category table, and alternations that many rules share.

A rule reads concepts (lexicon.py), not spellings. ` | ` parts alternatives; `A ~B` is A, then B
after up to three other marks of the same sentence, `~~` after up to ten; `A & B` both in one
sentence, in either order; `^` and `$` are the ends of the text, `STOP?$` the end of a clause.
"""

from __future__ import annotations

from dataclasses import dataclass

from codegen.model import Category


@dataclass(frozen=True, slots=True)
class Rule:
    """`unless` is looked for in the whole text. A weak rule is heard when no source is definite."""

    id: str
    category: Category
    words: str
    unless: str = ""
    weak: bool = False


TROUBLE = "(NOT|BAD|ERROR|MISSING|NOTGIVEN|EMPTY|EXPIRED|UNKNOWN|LACK|MUST|CLASH|UNEXPECTED)"
COMPARED = "(EXCEED|BELOW|MAX|MIN|LIMIT)"
LACKING = "(LACK|NOT~ENOUGH)"
WHO = "(ACCOUNT|YOU)"
