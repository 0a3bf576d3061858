"""What one column of a table says of another, where their headers alone do not settle it. All of these
change the roles in place."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from codegen.extracting.cells import (
    LOCATION_WORDS,
    METHOD_WORDS,
    NAMED_REQUIREMENTS,
    is_code,
    is_identifier,
    is_key,
    is_required,
    is_symbol,
    is_text,
    is_type,
)
from codegen.extracting.headers import Role, key_of
from codegen.extracting.statuses import is_told_status

_ONLY_LOCATIONS = frozenset("query body path header form cookie".split())
CONTENT: dict[Role, Callable[[str], bool]] = {
    "http_status": is_told_status,
    "type": is_type,
    "required": is_required,
    "optional": is_required,
    "location": lambda cell: cell.strip().lower() in LOCATION_WORDS,
    "method": lambda cell: cell.strip().upper() in METHOD_WORDS,
    "path": lambda cell: cell.strip().startswith("/"),
    "code": is_code,
    "name": is_identifier,
    "message": is_text,
}
_LEAST_CLASSED = 4
_CLASS_WORDS = 3


def _share(test: Callable[[str], bool], cells: Sequence[str]) -> float:
    return sum(map(test, cells)) / len(cells) if cells else 0.0


def requirements_by_words(roles: list[Role | None], columns: Sequence[Sequence[str]]) -> None:
    """A column of the words for required and optional alone says that, whatever its header is, where
    no other does."""
    if {"required", "optional"} & set(roles):
        return
    for index, cells in enumerate(columns):
        if cells and all(cell.strip().casefold() in NAMED_REQUIREMENTS for cell in cells):
            roles[index] = "required"
            return


def types_for_values(roles: list[Role | None], columns: Sequence[Sequence[str]]) -> None:
    """`Field | Value | Description` over the names of types: what kind of value a field has."""
    if {"name", "value"} <= set(roles) and "type" not in roles:
        cells = columns[roles.index("value")]
        if cells and fits("type", cells) >= 0.8:
            _replace(roles, "value", "type")


def fits(role: Role, cells: Sequence[str]) -> float:
    return _share(CONTENT[role], cells) if role in CONTENT else 0.0


def settle(roles: list[Role | None], columns: Sequence[Sequence[str]]) -> None:
    """What a neighbour says about the ambiguous headers, in place."""
    if "code" not in roles and "type" not in roles and _lone_status_is_code(roles, columns):
        roles[roles.index("http_status")] = "code"
    if "code" in roles and not {"type", "required"} & set(roles):
        _replace(roles, "name", "symbol")
    elif "symbol" in roles and "code" not in roles:
        _replace(roles, "symbol", "name" if "type" in roles else None)
    if "code" in roles and "type" in roles and "required" not in roles:
        cells = columns[roles.index("type")]
        if cells and fits("type", cells) < 0.5:
            roles[roles.index("type")] = "category"
    if "value" in roles and "type" not in roles and "code" not in roles and roles[0] == "value":
        _replace(roles, "name", "label")
    if {"code", "http_status"} & set(roles):
        _without_classes(roles, columns)
    if {"code", "http_status"} & set(roles) and "message" not in roles:
        # One text column is the message, whatever it is called; of two the first is.
        _replace(roles, "description", "message")


def _lone_status_is_code(roles: list[Role | None], columns: Sequence[Sequence[str]]) -> bool:
    """`Status Code | Description` over 1001, 1002: the word is HTTP's, the numbers are not."""
    if roles.count("http_status") != 1:
        return False
    cells = columns[roles.index("http_status")]
    return bool(cells) and fits("http_status", cells) < 0.5 and fits("code", cells) >= 0.9


def _without_classes(roles: list[Role | None], columns: Sequence[Sequence[str]]) -> None:
    """`Status | Meaning | Notes` over "Client error" again and again: few words that repeat say of
    which class a code is, where a later column has a text of its own for each."""
    texts = ("message", "description")
    first = next((index for index, role in enumerate(roles) if role in texts), len(roles))
    cells = columns[first] if first < len(roles) else ()
    is_repeated = len(cells) >= _LEAST_CLASSED and len(set(cells)) * 2 <= len(cells)
    if not is_repeated or any(len(cell.split()) > _CLASS_WORDS for cell in cells):
        return
    for index in range(first + 1, len(roles)):
        told = columns[index]
        if roles[index] not in (None, *texts):
            continue
        if len(set(told)) == len(told) == len(cells) and fits("message", told) >= 0.9:
            roles[first], roles[index] = "category", "message"
            return


def codes_for_messages(roles: list[Role | None], columns: Sequence[Sequence[str]]) -> None:
    """`Error | Description` over 1001, 1002: the first word for messages stands over codes, where
    another column has the texts; and over keys such as "EVolume:Too loud"."""
    for index, (role, cells) in enumerate(zip(roles, columns, strict=True)):
        others = any(fits("message", other) >= 0.5 for n, other in enumerate(columns) if n != index)
        is_code = fits("code", cells) >= 0.9 or _share(is_key, cells) >= 0.9
        if role == "message" and others and cells and is_code:
            roles[index] = "code"
            return


def classes_as_codes(
    roles: list[Role | None], columns: Sequence[Sequence[str]], names: Sequence[str]
) -> None:
    """`Error type` over names in code's writing, each once (`TokenException`), beside statuses and texts
    and no codes: what tells the errors apart."""
    if "message" not in roles and "description" not in roles:
        return
    for index, (role, cells) in enumerate(zip(roles, columns, strict=True)):
        is_class = role == "category" and key_of(names[index]).startswith(("error", "exception"))
        if is_class and cells and len(set(cells)) == len(cells) and all(map(_CLASS.match, cells)):
            roles[index] = "code"
            return


def codes_beside(roles: list[Role | None], columns: Sequence[Sequence[str]]) -> None:
    """`Error number | Error code` over 1001 and "Card expired": of two columns that may hold the
    codes, texts are in the one whose cells are none."""
    share = [fits("code", cells) for cells in columns]
    for index, role in enumerate(roles):
        is_text = role == "code" and share[index] < 0.5 <= fits("message", columns[index])
        others = [
            n for n in range(len(roles)) if n != index and roles[n] in (None, "code", "value")
        ]
        best = max(others, key=lambda n: share[n], default=None)
        if is_text and best is not None and share[best] >= 0.9:
            roles[index], roles[best] = "message", "code"
            return


_NUMBERS = frozenset(
    "number num value int integer numeric numericvalue numericcode numbervalue".split()
)


def numbers_beside(
    roles: list[Role | None], columns: Sequence[Sequence[str]], names: Sequence[str]
) -> None:
    """`Code | Number` over "NOT_FOUND" and 5: of a word and a number for each error, the number is
    what a program gets, and the word its symbol."""
    at = roles.index("code")
    if "symbol" in roles or not columns[at] or any(map(_has_digit, columns[at])):
        return
    for index, cells in enumerate(columns):
        is_headed = roles[index] in (None, "value") and key_of(names[index]) in _NUMBERS
        is_each = len(set(cells)) == len(cells) == len(columns[at])
        if is_headed and is_each and all(cell.strip().lstrip("-").isdigit() for cell in cells):
            roles[at], roles[index] = "symbol", "code"
            return


def _has_digit(cell: str) -> bool:
    return any(map(str.isdigit, cell))


# Words that head texts beside codes, and other things elsewhere.
_TEXT_WORDS = frozenset(
    """scenario scenarios situation situations condition conditions context trigger problem issue case
        interpretation summary hint when why phrase wording statement title string display response result
        descrizione opis omschrijving keterangan motif errore fejl virhe""".split()
)
_PLAIN_WORD = re.compile(r"[A-Za-z]+\Z")


def beside_codes(
    roles: list[Role | None], columns: Sequence[Sequence[str]], names: Sequence[str]
) -> None:
    """Columns whose headers nobody knows, beside codes ("short_msg", "Message to show"): names in
    code's writing, each once, are symbols; where no other column has texts, texts are messages, but
    for those below one plain word of something else ("Colour"). A header with a number in
    it is a row of a listing."""
    if any(map(str.isdigit, names)):
        return
    for index, cells in enumerate(columns):
        if roles[index] is not None or not cells:
            continue
        unique = len(set(cells)) >= 0.9 * len(cells)
        if "symbol" not in roles and unique and fits("name", cells) == 1.0:
            if _share(is_symbol, cells) >= 0.5:
                roles[index] = "symbol"
            continue
        header = names[index].strip().casefold()
        is_other = _PLAIN_WORD.match(header) is not None and header not in _TEXT_WORDS
        is_told = bool({"message", "description"} & set(roles))
        if not is_other and not is_told and fits("message", cells) >= 0.5:
            roles[index] = "message"


_VAGUE = frozenset("error 错误 錯誤 エラー 에러 오류".split())


def symbols_for_errors(
    roles: list[Role | None], columns: Sequence[Sequence[str]], names: Sequence[str]
) -> None:
    """`Error` over names in one word, beside another column of texts, holds symbols."""
    for index, (role, cells) in enumerate(zip(roles, columns, strict=True)):
        vague = role == "message" and key_of(names[index]) in _VAGUE and "symbol" not in roles
        if vague and "description" in roles and cells and fits("name", cells) == 1.0:
            roles[index] = "symbol"


_CLASS = re.compile(
    r"(?:[A-Z][a-z0-9]+){2,}\Z|[a-z][a-z0-9]*(?:_[a-z0-9]+)+\Z|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\Z"
)
_CONSTANT = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\Z")


def symbols_for_reasons(roles: list[Role | None], columns: Sequence[Sequence[str]]) -> None:
    """`Reason` over constants in capitals (`NO_FUNDS`), beside codes and a column of texts, holds symbols;
    what a header calls a message is what a program gets, whatever it looks like."""
    if "symbol" in roles:
        return
    for index, (role, cells) in enumerate(zip(roles, columns, strict=True)):
        if role != "description" or not cells or not all(map(_CONSTANT.match, cells)):
            continue
        is_told = any(
            roles[n] in ("message", "description") and fits("message", other) >= 0.5
            for n, other in enumerate(columns)
            if n != index
        )
        if is_told and sum("_" in cell for cell in cells) * 2 >= len(cells):
            roles[index] = "symbol"
            return


def name_fields(roles: list[Role | None], columns: Sequence[Sequence[str]]) -> None:
    """Beside types, or words on being required, the first column of identifiers, each once, has the
    names, whatever its header ("Node", "Keyword", "Path"); of one row alone, which may give properties of the
    whole section, only the first column."""
    if "name" in roles or "code" in roles or not {"type", "required"} & set(roles):
        return
    for index, cells in enumerate(columns):
        # "Path" over "owner.name": where a field stands in an object, and no address.
        is_inside = roles[index] == "path" and not any("/" in cell for cell in cells)
        if (roles[index] is None or is_inside) and cells:
            is_told = index == 0 or len(cells) > 1
            if is_told and fits("name", cells) == 1.0 and len(set(cells)) == len(cells):
                roles[index] = "name"
            return


def types_for_keys(roles: list[Role | None], columns: Sequence[Sequence[str]]) -> None:
    """`Param | Key` over "limit" and "integer": of two columns of names, one that has types alone is
    their column."""
    named = [index for index, role in enumerate(roles) if role == "name"]
    typed = [n for n in named if columns[n] and fits("type", columns[n]) == 1.0]
    if len(named) > len(typed) == 1 and "type" not in roles:
        roles[typed[0]] = "type"


def one_name(roles: list[Role | None], columns: Sequence[Sequence[str]]) -> None:
    """Of two columns of names, one in words and one as on the wire, the second has them."""
    named = [index for index, role in enumerate(roles) if role == "name"]
    if len(named) < 2:
        return
    best = max(named, key=lambda index: (fits("name", columns[index]), -index))
    for index in named:
        if fits("name", columns[index]) < fits("name", columns[best]):
            roles[index] = None if "description" in roles else "description"


def _replace(roles: list[Role | None], old: Role, new: Role | None) -> None:
    if old in roles and (new is None or new not in roles):
        roles[roles.index(old)] = new


def drop_repeats(roles: list[Role | None]) -> None:
    """A role is one column's, except that a table may describe twice (Description, Remark), and
    give its messages twice (English, 中文)."""
    for index, role in enumerate(roles):
        if role == "message" and role in roles[:index]:
            roles[index] = "description"
        elif role is not None and role != "description" and role in roles[:index]:
            roles[index] = None


def locations_for_types(roles: list[Role | None], columns: Sequence[Sequence[str]]) -> None:
    """A column of types that says where each is sent, and nothing else, is one of locations."""
    if "type" not in roles or "location" in roles:
        return
    index = roles.index("type")
    cells = {cell.strip().lower() for cell in columns[index] if cell.strip()}
    if cells and cells <= _ONLY_LOCATIONS:
        roles[index] = "location"


def read_status(
    roles: list[Role | None], names: Sequence[str], columns: Sequence[Sequence[str]]
) -> None:
    """`Status` beside codes and texts is HTTP's, and so it is over 200 and 404 (and "default"); over
    texts beside the statuses it is what an error says; beside a description alone it is an enum's.
    A class of errors that says its status for each row ("Error type" over "notFound (404)") is read
    for that."""
    for index, name in enumerate(names):
        is_named = roles[index] is None and key_of(name) in ("status", "状态")
        if not is_named and roles[index] != "category":
            continue
        cells = [cell for cell in columns[index] if cell.strip().lower() != "default"]
        of_http = "http_status" not in roles and bool(cells) and fits("http_status", cells) == 1.0
        if (is_named and "code" in roles) or of_http:
            roles[index] = "http_status"
        elif (
            is_named
            and "http_status" in roles
            and "message" not in roles
            and fits("message", cells) >= 0.5
        ):
            roles[index] = "message"
