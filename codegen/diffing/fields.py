"""What parameters and response fields share: which belong together, and what became of a type."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from codegen.diffing.likeness import likeness, pair
from codegen.model import Field, Kind

Keyed = dict[str, Field]
Way = Literal["wider", "narrower", "other", "format"]

_BY_NAME, _BY_TYPE, _BY_PLACE, _BY_WORDS = 0.2, 0.2, 0.2, 0.4
_SAME_FIELD = 0.65
_WIDER: set[tuple[Kind, Kind]] = {
    ("integer", "number"),
    ("integer", "decimal"),
    ("decimal", "number"),
}
_WIDTHS = (
    ("byte", "int8", "short", "int16", "int", "integer", "int32", "long", "int64", "bigint"),
    ("float", "float32", "double", "float64"),
)
_SENT_AS: dict[Kind, set[str]] = {
    "string": {"string", "str", "text", "varchar", "char"},
    "integer": {*_WIDTHS[0]},
    "number": {"number", *_WIDTHS[1]},
}
_WORD = re.compile(r"[a-z]+[0-9]*")


@dataclass(frozen=True)
class Paired:
    """Fields of two lists. `common` have one key; `renamed` belong together all the same."""

    common: list[tuple[str, Field, Field]]
    renamed: list[tuple[tuple[str, Field], tuple[str, Field], float]]
    gone: list[tuple[str, Field]]
    come: list[tuple[str, Field]]
    is_reordered: bool


def keyed(fields: Sequence[Field], key: Callable[[Field], str]) -> Keyed:
    """Fields by their key; one that comes again has its number: "side#2"."""
    seen: Counter[str] = Counter()
    found = {}
    for field in fields:
        name = key(field)
        seen[name] += 1
        found[name if seen[name] == 1 else f"{name}#{seen[name]}"] = field
    return found


def pair_fields(old: Keyed, new: Keyed) -> Paired:
    gone = [(key, field) for key, field in old.items() if key not in new]
    come = [(key, field) for key, field in new.items() if key not in old]
    ranks = [{key: n / max(len(side) - 1, 1) for n, key in enumerate(side)} for side in (old, new)]
    renamed = list(_renamed(gone, come, ranks)) if gone and come else []
    before, after = {left[0] for left, _, _ in renamed}, {right[0] for _, right, _ in renamed}
    return Paired(
        common=[(key, field, new[key]) for key, field in old.items() if key in new],
        renamed=renamed,
        gone=[entry for entry in gone if entry[0] not in before],
        come=[entry for entry in come if entry[0] not in after],
        is_reordered=[key for key in old if key in new] != [key for key in new if key in old],
    )


def _renamed(
    gone: Sequence[tuple[str, Field]],
    come: Sequence[tuple[str, Field]],
    ranks: Sequence[dict[str, float]],
) -> Iterator[tuple[tuple[str, Field], tuple[str, Field], float]]:
    def score(left: tuple[str, Field], right: tuple[str, Field]) -> float:
        distance = abs(ranks[0][left[0]] - ranks[1][right[0]])
        return sameness(left[1], right[1], distance=distance)

    def hints(entry: tuple[str, Field]) -> Iterator[Hashable]:
        yield entry[1].kind

    return pair(gone, come, score=score, hints=hints, least=_SAME_FIELD)


def sameness(old: Field, new: Field, *, distance: float) -> float:
    """That two fields are one under another name: by description, type, place and spelling."""
    said = likeness(old.description, new.description)
    if not old.description or not new.description:
        said = 0.5 * _plain(old.name, new.name)
    same_type = (old.type or "").casefold() == (new.type or "").casefold()
    return (
        _BY_WORDS * said
        + _BY_TYPE * same_type
        + _BY_PLACE * max(0.0, 1 - distance)
        + _BY_NAME * _plain(old.name, new.name)
    )


def _plain(old: str, new: str) -> float:
    """Whether names differ in case and marks only; else by the words in them."""
    left, right = (re.sub(r"[^a-z0-9]", "", name.casefold()) for name in (old, new))
    if left == right:
        return 1.0
    parts = (re.sub(r"(?<=[a-z0-9])(?=[A-Z])|_|-", " ", name) for name in (old, new))
    return likeness(*parts)


def way_of(old: Field, new: Field) -> Way | None:
    """What became of a documented type; None where it is the same but for its spelling, "format"
    where its words alone make another thing of it: an amount sent as a string, a time in a number.
    """
    before, after = wire_kind(old), wire_kind(new)
    if before == after:
        if old.kind != new.kind:
            return "format"
        return _way_of_width(old, new)
    if after == "any" or (before, after) in _WIDER:
        return "wider"
    if before == "any" or (after, before) in _WIDER:
        return "narrower"
    return "other"


def wire_kind(field: Field) -> Kind:
    """What is sent: a decimal documented as a string is a string."""
    if field.kind not in ("decimal", "timestamp"):
        return field.kind
    words = set(_WORD.findall((field.type or "").casefold()))
    return next((kind for kind, names in _SENT_AS.items() if words & names), field.kind)


def _way_of_width(old: Field, new: Field) -> Way | None:
    before, after = (_WORD.findall((field.type or "").casefold()) for field in (old, new))
    if before == after or not before or not after:
        return None
    return _way_of_words(before[0], after[0]) if old.kind != "array" else "other"


def _way_of_words(old: str, new: str) -> Way | None:
    for widths in _WIDTHS:
        if old in widths and new in widths:
            difference = _size(new) - _size(old)
            return None if not difference else "wider" if difference > 0 else "narrower"
    return None


def _size(name: str) -> int:
    sizes = {
        "byte": 8,
        "short": 16,
        "int": 32,
        "integer": 32,
        "long": 64,
        "bigint": 64,
        "float": 32,
        "double": 64,
    }
    return sizes.get(name) or int(re.sub(r"[a-z]", "", name))
