"""Which row speaks of a code in a language of brackets: its own, or one around it; and what it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from codegen.auditing.row_words import (
    codes_in,
    ends_in,
    has_holes,
    is_stated,
    name_in,
    text_in,
)
from codegen.auditing.rows import Row, is_case, rows_of
from codegen.auditing.shapes import CODE_KEYS, TEXT_KEYS
from codegen.auditing.tokens import Group, Token

_MOST_CLIMBS = 4


@dataclass(frozen=True, slots=True)
class Inside:
    """A group with the names that lead to it, and the row that it is a part of. `is_known`: the
    codes in it are a vendor's; `is_explained`: each of its rows has a comment above it."""

    group: Group
    names: tuple[str, ...] = ()
    row: Row | None = None
    around: Inside | None = None
    is_known: bool = False
    is_explained: bool = False

    @property
    def is_enum(self) -> bool:
        return "enum" in self.group.head


@dataclass(frozen=True, slots=True)
class Speaking:
    """The row that says something of a code, and where it stands."""

    row: Row
    words: list[Token]
    at: Inside


def speaking_of(row: Row, inside: Inside) -> Speaking:
    """The row that says something of a code: its own, or the one around the brackets in which
    the code stands alone."""
    mine, at = row, inside
    for _ in range(_MOST_CLIMBS):
        words = mine.flat()
        says = name_in(words) or text_in(words) or mine.comment is not None
        if (says and not is_stated(mine.tokens)) or at.row is None or at.row.is_long:
            return Speaking(mine, words, at)
        if not _is_alone(mine, at) or at.around is None:
            return Speaking(mine, words, at)
        mine, at = at.row, at.around
    return Speaking(mine, mine.flat(), at)


def _is_alone(row: Row, at: Inside) -> bool:
    """Whether there is nothing beside the code: an argument, an element, a field or an attribute;
    and nothing else in the brackets that is a row of another code."""
    if is_stated(row.tokens):
        return True
    words = sum(1 for token in row.tokens if token.kind == "word")
    is_bare = words == 0 or (at.group.opening == "[" and words == 1)
    others = [each for each in rows_of(at.group) if codes_in(each.tokens)]
    return is_bare and all(
        is_stated(each.tokens) or not any(token.kind == "word" for token in each.tokens)
        for each in others
        if at.group.opening != "["
    )


def class_around(speaking: Speaking, inside: Inside) -> str | None:
    """The class whose body states the code as its own, or hands it to the class above."""
    is_stated_here = any(token.value.lower() in CODE_KEYS for token in speaking.row.tokens)
    is_handed_on = inside.group.head[-1:] in (("super",), ("base",))
    at: Inside | None = inside if is_stated_here or is_handed_on else None
    for _ in range(_MOST_CLIMBS if is_handed_on else 1):
        if at is not None and "class" in at.group.head[:-1]:
            return at.group.head[at.group.head.index("class") + 1]
        at = at.around if at is not None else None
    return None


def text_around(inside: Inside) -> Token | None:
    """What such a class says of itself: a message beside the code, or the documentation above."""
    for row in rows_of(inside.group):
        if any(token.value.lower() in TEXT_KEYS for token in row.tokens):
            return text_in(row.tokens)
    above = inside.row.above if inside.row else None
    return above if above and above.is_doc else None


def shown_of(text: Token | None, row: Row, at: Inside, *, is_group: bool) -> Token | None:
    """What is written of a code. A text with holes behind several codes is of none of them; a
    comment above some rows heads those below it, unless each row has one or it is documentation.
    """
    if text is not None and not (is_group and has_holes(text.value)):
        return text
    above = row.above
    is_own = above is not None and (above.is_doc or at.is_explained)
    return row.comment or (above if is_own else None)


def several_of(speaking: Speaking) -> list[list[Token]]:
    """The meanings of a code: a list of classes or texts behind it, further rows in a list within
    its own, or the ways that a block ends."""
    row = speaking.row
    for each in row.groups:
        elements = [one.tokens for one in rows_of(each)] if each.opening == "[" else []
        if len(elements) > 1 and all(_is_one_word(part) for part in elements):
            return elements
    further = _further(row)
    if further:
        inner = {token.at for part in further for token in part}
        return [[token for token in speaking.words if token.at not in inner], *further]
    ends = ends_in(speaking.words) if is_case(row) or row.groups else []
    told = [part for part in ends if name_in(part) or text_in(part)]
    return told if len(told) > 1 else []


def _further(row: Row) -> list[list[Token]]:
    """`also: [{ name: "X", message: "Another meaning" }]` among the fields of a row."""
    for fields in row.groups:
        for field in rows_of(fields):
            for each in field.groups:
                parts = [one.flat() for one in rows_of(each)]
                if parts and all(_is_row(part, each) for part in parts):
                    return parts
    return []


def _is_row(tokens: Sequence[Token], inside: Group) -> bool:
    """Whether an element is a row of its own: in brackets, with a name and a message."""
    text = text_in(tokens)
    is_list = inside.opening in "[{" and any(token.value in "{(" for token in tokens)
    is_told = text is not None and " " in text.value and name_in(tokens) is not None
    return is_list and is_told and not codes_in(tokens)


def _is_one_word(tokens: Sequence[Token]) -> bool:
    said = [token for token in tokens if token.value != ","]
    return len(said) == 1 and bool(name_in(said) or text_in(said))
