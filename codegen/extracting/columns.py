"""What the columns of a table hold, by header synonyms first and by content where the header is silent."""

from __future__ import annotations

import re
from collections.abc import Sequence

from codegen.extracting.headers import Role, key_of, read_role
from codegen.extracting.neighbours import (
    CONTENT,
    beside_codes,
    classes_as_codes,
    codes_beside,
    codes_for_messages,
    drop_repeats,
    fits,
    locations_for_types,
    name_fields,
    numbers_beside,
    one_name,
    read_status,
    requirements_by_words,
    settle,
    symbols_for_errors,
    symbols_for_reasons,
    types_for_keys,
    types_for_values,
)

_ENUM_HEADER = re.compile(r"(?:status|state|type|side|mode|interval|period|event|状态|类型)$")
# Codes of other things than answers.
_OTHER_CODES = re.compile(
    r"(?:group|derived|category|class|range|prefix|country|currency|language|region|zip|post|area|bank|asset|coin"
    r"|product|coupon|promo|invit\w*|status ?group)\w*code\Z"
)
# Short headers that are words of their own, and head no column of codes.
_SHORT_WORDS = frozenset(
    "id coin pair ccy base side time date fee tier rank no sort ip flag unit key tag role lang kind mode item".split()
)


_LOOSE: frozenset[Role] = frozenset(("code", "name", "message"))


def _column(rows: Sequence[Sequence[str]], index: int) -> list[str]:
    return [row[index] for row in rows if index < len(row) and row[index].strip()]


def _is_code_header(header: str) -> bool:
    """Nothing, or a short odd word such as `rc`: what a column of codes may stand under."""
    key = key_of(header)
    if _OTHER_CODES.match(key):
        return False
    return key.endswith(("code", "码")) or (len(key) <= 4 and key not in _SHORT_WORDS)


def _guess(header: str, cells: Sequence[str]) -> Role | None:
    """The role of one column whose header is unknown or absent, by its cells alone."""
    if not cells:
        return None
    # One column of few words is no proof: `No` and `GET` are short enough to stand anywhere.
    for role in ("method", "location", "type", "required", "path", "http_status"):
        if fits(role, cells) >= 0.9:
            return role
    unique = len(set(cells)) >= 0.9 * len(cells)
    if unique and fits("code", cells) >= 0.9:
        if _is_code_header(header):
            return "code"
        return "value" if _ENUM_HEADER.search(key_of(header)) else None
    if not header.strip() and fits("message", cells) >= 0.5:
        return "description"
    return None


MAX_COLUMNS = 100


def read_roles(
    headers: Sequence[str], rows: Sequence[Sequence[str]] = ()
) -> tuple[Role | None, ...]:
    """The roles of all columns, one each; None where neither header nor cells say.

    Without headers (an empty sequence) the widest row gives the number of columns. What has more
    than MAX_COLUMNS is a sheet of figures: each column is held against all others here.
    """
    width = len(headers) or max(map(len, rows), default=0)
    if width > MAX_COLUMNS:
        return (None,) * width
    names = [*headers, *[""] * (width - len(headers))]
    columns = [_column(rows, index) for index in range(width)]
    roles = [read_role(name) for name in names]
    said = set(roles)
    for index, (name, cells) in enumerate(zip(names, columns, strict=True)):
        role = roles[index] or _guess(name, cells)
        # A header that says codes goes before numbers below a short word ("S.No").
        roles[index] = None if role == "code" and role in said and roles[index] is None else role
    if "code" in roles:
        codes_beside(roles, columns)
        numbers_beside(roles, columns, names)
        symbols_for_errors(roles, columns, names)
        symbols_for_reasons(roles, columns)
        if headers and "type" not in roles:
            beside_codes(roles, columns, names)
    else:
        codes_for_messages(roles, columns)
        if "code" not in roles:
            classes_as_codes(roles, columns, names)
    if not headers:
        roles = _lone_codes(roles, columns)
    if "code" in roles or any(role in ("message", "description") for role in roles):
        read_status(roles, names, columns)
    settle(roles, columns)
    types_for_values(roles, columns)
    requirements_by_words(roles, columns)
    locations_for_types(roles, columns)
    name_fields(roles, columns)
    types_for_keys(roles, columns)
    one_name(roles, columns)
    drop_repeats(roles)
    return tuple(roles)


def _lone_codes(roles: list[Role | None], columns: Sequence[Sequence[str]]) -> list[Role | None]:
    """Without header: codes only count beside a text; two text columns are message, description."""
    if not any(fits("message", cells) >= 0.5 for cells in columns):
        return [None if role == "code" else role for role in roles]
    return roles


def find_swapped(
    roles: Sequence[Role | None], rows: Sequence[Sequence[str]]
) -> tuple[int, int] | None:
    """Two columns whose cells fit each other's header and not their own (Type over yes and no)."""
    cells = {index: _column(rows, index) for index, role in enumerate(roles) if role in CONTENT}
    found = [(index, role) for index, role in enumerate(roles) if role in CONTENT and role]
    for place, (first, role) in enumerate(found):
        for second, other in found[place + 1 :]:
            if _crossed(role, other, cells[first], cells[second]):
                return first, second
    return None


def _crossed(role: Role, other: Role, first: Sequence[str], second: Sequence[str]) -> bool:
    """Codes and names look like much else: only a closed set of words can contradict."""
    closed = [(r, c) for r, c in ((role, first), (other, second)) if r not in _LOOSE]
    return (
        bool(closed)
        and min(fits(other, first), fits(role, second)) >= 0.8
        and all(fits(each, cells) <= 0.2 for each, cells in closed)
    )
