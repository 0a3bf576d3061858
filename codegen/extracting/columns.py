"""What the columns of a table hold, by header synonyms first and by content where the header is silent."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from codegen.extracting.headers import Role, key_of, read_role, without_accents
from codegen.extracting.statuses import is_told_status


def _split(words: str) -> list[str]:
    return words.split()


TYPE_WORDS: frozenset[str] = frozenset(
    _split(
        """string str text char varchar mixed int int32 int64 integer long short byte number num numeric float
    double decimal bigdecimal bigint bool boolean object obj json map dict array list set enum date
    datetime timestamp time any void null uuid binary file uint uint32 uint64 ulong ushort unsigned struct
    collection tuple int8 int16 uint8 uint16 float32 float64 real snowflake iso8601 jsonobject
    jsonarray arraylist stringarray 字符串 字符 整数 整型 长整型 整形 浮点 浮点数 浮点型 布尔 布尔值 布尔型
    texto cadena entero inteiro numero numerico booleano logico fecha objeto lista arreglo arranjo
    chaine entier zeichenkette ganzzahl строка число целое булево логический массив объект дата
    对象 数组 列表 数字 数值 时间 日期 枚举 字串 整數 文字列 数値 真偽値 配列 문자열 숫자 배열 객체"""
    )
)
REQUIRED_WORDS: dict[str, bool] = {
    **dict.fromkeys(
        _split(
            """yes y true required mandatory 是 必填 必须 必选 必需 必传 必須 必選 req must m r ✓ ✔ ✅ √ ○ 〇 ◯ ● はい 예
        필수 sí si sim ja да needed necessary compulsory obligatory"""
        ),
        True,
    ),
    **dict.fromkeys(
        _split(
            """no n false optional 否 可选 选填 非必填 非必须 非必需 非必选 可選 選填 不必填 opt o ✗ ✘ ❌ × 任意
        いいえ 아니오 선택 não nein нет"""
        ),
        False,
    ),
}
LOCATION_WORDS = frozenset(_split("query body path header headers form url cookie formdata"))
_ONLY_LOCATIONS = frozenset(_split("query body path header form cookie"))
METHOD_WORDS = frozenset(_split("GET POST PUT DELETE PATCH HEAD OPTIONS"))

_CODE = re.compile(
    r"-?\d{1,10}|[1-5][0-9xX][xX]|0x[0-9A-Fa-f]+|[A-Z][A-Z0-9]*(?:[_.\-][A-Z0-9]+)*"
    r"|[A-Za-z]+[_.\-]?\d+|[a-z][a-z0-9]*(?:_[a-z0-9]+)+|\d[0-9A-Z]{3,7}|\d+(?:[.\-]\d+)+"
)
_IDENTIFIER = re.compile(r"[>\s\-*└├]*[A-Za-z_$\[\]][\w$.\[\]\-]*")
_SYMBOL = re.compile(
    r"[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+|[A-Za-z]?[a-z0-9]+(?:[A-Z][a-z0-9]*)+"
)
_KEY = re.compile(r"[A-Z][A-Za-z]{2,30}:[A-Z]\S*(?: \S+){0,7}")
_TYPE_TAIL = re.compile(r"\(.*\)|<.*>|\[.*\]|\bof\b.*| or .*")
_ENUM_HEADER = re.compile(r"(?:status|state|type|side|mode|interval|period|event|状态|类型)$")
# Short headers that are words of their own, and head no column of codes.
_SHORT_WORDS = frozenset(
    _split(
        "id coin pair ccy base side time date fee tier rank no sort ip flag unit key tag role lang kind mode item"
    )
)

# Codes of other things than answers.
_OTHER_CODES = re.compile(
    r"(?:group|derived|category|class|range|prefix|country|currency|language|region|zip|post|area|bank|asset|coin"
    r"|product|coupon|promo|invit\w*|status ?group)\w*code\Z"
)


def is_code(cell: str) -> bool:
    return _CODE.fullmatch(cell.strip()) is not None


def _is_key(cell: str) -> bool:
    return _KEY.fullmatch(cell.strip()) is not None


def is_type(cell: str) -> bool:
    text = _TYPE_TAIL.sub(" ", without_accents(cell).strip().lower())
    words = re.split(r"[\s/|,]+", text.strip())
    return bool(words[0]) and all(word in TYPE_WORDS for word in words)


def is_required(cell: str) -> bool:
    """A yes or a no, also with a condition behind it (`Yes, if ...`, `Conditional`)."""
    words = re.findall(r"\w+|[^\w\s]", cell.lower())
    return bool(words) and (
        words[0] in REQUIRED_WORDS or words[0] in ("conditional", "conditionally", "条件")
    )


def is_identifier(cell: str) -> bool:
    return _IDENTIFIER.fullmatch(cell.strip()) is not None


def is_text(cell: str) -> bool:
    """More than one word, or wide characters: what only a message or a description is."""
    return " " in cell.strip() or any(ord(character) > 0x2E7F for character in cell)


def is_symbol(cell: str) -> bool:
    """A name of several words in one: `LIMIT_REACHED`, `limitReached`."""
    return _SYMBOL.fullmatch(cell.strip()) is not None


_CONTENT: dict[Role, Callable[[str], bool]] = {
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
_LOOSE: frozenset[Role] = frozenset(("code", "name", "message"))


def _column(rows: Sequence[Sequence[str]], index: int) -> list[str]:
    return [row[index] for row in rows if index < len(row) and row[index].strip()]


def _share(test: Callable[[str], bool], cells: Sequence[str]) -> float:
    return sum(map(test, cells)) / len(cells) if cells else 0.0


def _fits(role: Role, cells: Sequence[str]) -> float:
    return _share(_CONTENT[role], cells) if role in _CONTENT else 0.0


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
        if _fits(role, cells) >= 0.9:
            return role
    unique = len(set(cells)) >= 0.9 * len(cells)
    if unique and _fits("code", cells) >= 0.9:
        if _is_code_header(header):
            return "code"
        return "value" if _ENUM_HEADER.search(key_of(header)) else None
    if not header.strip() and _fits("message", cells) >= 0.5:
        return "description"
    return None


def _settle(roles: list[Role | None], columns: Sequence[Sequence[str]]) -> None:
    """What a neighbour says about the ambiguous headers, in place."""
    if "code" not in roles and "type" not in roles and _lone_status_is_code(roles, columns):
        roles[roles.index("http_status")] = "code"
    if "code" in roles and not {"type", "required"} & set(roles):
        _replace(roles, "name", "symbol")
    elif "symbol" in roles and "code" not in roles:
        _replace(roles, "symbol", "name" if "type" in roles else None)
    if "code" in roles and "type" in roles and "required" not in roles:
        cells = columns[roles.index("type")]
        if cells and _fits("type", cells) < 0.5:
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
    return bool(cells) and _fits("http_status", cells) < 0.5 and _fits("code", cells) >= 0.9


def _without_classes(roles: list[Role | None], columns: Sequence[Sequence[str]]) -> None:
    """`Status | Meaning | Notes` over "Client error" again and again: few words that repeat say of
    which class a code is, where a later column has a text of its own for each. In place."""
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
        if len(set(told)) == len(told) == len(cells) and _fits("message", told) >= 0.9:
            roles[first], roles[index] = "category", "message"
            return


def _codes_for_messages(roles: list[Role | None], columns: Sequence[Sequence[str]]) -> None:
    """`Error | Description` over 1001, 1002: the first word for messages stands over codes, where
    another column has the texts; and over keys such as "EVolume:Too loud". In place."""
    for index, (role, cells) in enumerate(zip(roles, columns, strict=True)):
        others = any(
            _fits("message", other) >= 0.5 for n, other in enumerate(columns) if n != index
        )
        is_code = _fits("code", cells) >= 0.9 or _share(_is_key, cells) >= 0.9
        if role == "message" and others and cells and is_code:
            roles[index] = "code"
            return


def _codes_beside(roles: list[Role | None], columns: Sequence[Sequence[str]]) -> None:
    """`Error number | Error code` over 1001 and "Card expired": of two columns that may hold the
    codes, texts are in the one whose cells are none. In place."""
    share = [_fits("code", cells) for cells in columns]
    for index, role in enumerate(roles):
        is_text = role == "code" and share[index] < 0.5 <= _fits("message", columns[index])
        others = [
            n for n in range(len(roles)) if n != index and roles[n] in (None, "code", "value")
        ]
        best = max(others, key=lambda n: share[n], default=None)
        if is_text and best is not None and share[best] >= 0.9:
            roles[index], roles[best] = "message", "code"
            return


_NUMBERS = frozenset(
    _split("number num value int integer numeric numericvalue numericcode numbervalue")
)


def _numbers_beside(
    roles: list[Role | None], columns: Sequence[Sequence[str]], names: Sequence[str]
) -> None:
    """`Code | Number` over "NOT_FOUND" and 5: of a word and a number for each error, the number is
    what a program gets, and the word its symbol. In place."""
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
    _split(
        """scenario scenarios situation situations condition conditions context trigger problem issue case
        interpretation summary hint when why phrase wording statement title string display response result
        descrizione opis omschrijving keterangan motif errore fejl virhe"""
    )
)
_PLAIN_WORD = re.compile(r"[A-Za-z]+\Z")


def _beside_codes(
    roles: list[Role | None], columns: Sequence[Sequence[str]], names: Sequence[str]
) -> None:
    """Columns whose headers nobody knows, beside codes ("short_msg", "Message to show"): names in
    code's writing, each once, are symbols; where no other column has texts, texts are messages, but
    for those below one plain word of something else ("Colour"). In place. A header with a number in
    it is a row of a listing."""
    if any(map(str.isdigit, names)):
        return
    for index, cells in enumerate(columns):
        if roles[index] is not None or not cells:
            continue
        unique = len(set(cells)) >= 0.9 * len(cells)
        if "symbol" not in roles and unique and _fits("name", cells) == 1.0:
            if _share(is_symbol, cells) >= 0.5:
                roles[index] = "symbol"
            continue
        header = names[index].strip().casefold()
        is_other = _PLAIN_WORD.match(header) is not None and header not in _TEXT_WORDS
        is_told = bool({"message", "description"} & set(roles))
        if not is_other and not is_told and _fits("message", cells) >= 0.5:
            roles[index] = "message"


_VAGUE = frozenset(_split("error 错误 錯誤 エラー 에러 오류"))


def _symbols_for_errors(
    roles: list[Role | None], columns: Sequence[Sequence[str]], names: Sequence[str]
) -> None:
    """`Error` over names in one word, beside another column of texts, holds symbols. In place."""
    for index, (role, cells) in enumerate(zip(roles, columns, strict=True)):
        vague = role == "message" and key_of(names[index]) in _VAGUE and "symbol" not in roles
        if vague and "description" in roles and cells and _fits("name", cells) == 1.0:
            roles[index] = "symbol"


_CONSTANT = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\Z")


def _symbols_for_reasons(roles: list[Role | None], columns: Sequence[Sequence[str]]) -> None:
    """`Reason` over constants in capitals (`NO_FUNDS`), beside codes and a column of texts, holds symbols;
    what a header calls a message is what a program gets, whatever it looks like. In place."""
    if "symbol" in roles:
        return
    for index, (role, cells) in enumerate(zip(roles, columns, strict=True)):
        if role != "description" or not cells or not all(map(_CONSTANT.match, cells)):
            continue
        is_told = any(
            roles[n] in ("message", "description") and _fits("message", other) >= 0.5
            for n, other in enumerate(columns)
            if n != index
        )
        if is_told and sum("_" in cell for cell in cells) * 2 >= len(cells):
            roles[index] = "symbol"
            return


def _name_fields(roles: list[Role | None], columns: Sequence[Sequence[str]]) -> None:
    """Beside types, or words on being required, the first column of identifiers, each once, has the
    names, whatever its header ("Node", "Keyword"); of one row alone, which may give properties of the
    whole section, only the first column. In place."""
    if "name" in roles or "code" in roles or not {"type", "required"} & set(roles):
        return
    for index, cells in enumerate(columns):
        if roles[index] is None and cells:
            is_told = index == 0 or len(cells) > 1
            if is_told and _fits("name", cells) == 1.0 and len(set(cells)) == len(cells):
                roles[index] = "name"
            return


def _types_for_keys(roles: list[Role | None], columns: Sequence[Sequence[str]]) -> None:
    """`Param | Key` over "limit" and "integer": of two columns of names, one that has types alone is
    their column. In place."""
    named = [index for index, role in enumerate(roles) if role == "name"]
    typed = [n for n in named if columns[n] and _fits("type", columns[n]) == 1.0]
    if len(named) > len(typed) == 1 and "type" not in roles:
        roles[typed[0]] = "type"


def _one_name(roles: list[Role | None], columns: Sequence[Sequence[str]]) -> None:
    """Of two columns of names, one in words and one as on the wire, the second has them. In place."""
    named = [index for index, role in enumerate(roles) if role == "name"]
    if len(named) < 2:
        return
    best = max(named, key=lambda index: (_fits("name", columns[index]), -index))
    for index in named:
        if _fits("name", columns[index]) < _fits("name", columns[best]):
            roles[index] = None if "description" in roles else "description"


def _replace(roles: list[Role | None], old: Role, new: Role | None) -> None:
    if old in roles and (new is None or new not in roles):
        roles[roles.index(old)] = new


def _drop_repeats(roles: list[Role | None]) -> None:
    """A role is one column's, except that a table may describe twice (Description, Remark), and
    give its messages twice (English, 中文)."""
    for index, role in enumerate(roles):
        if role == "message" and role in roles[:index]:
            roles[index] = "description"
        elif role is not None and role != "description" and role in roles[:index]:
            roles[index] = None


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
        _codes_beside(roles, columns)
        _numbers_beside(roles, columns, names)
        _symbols_for_errors(roles, columns, names)
        _symbols_for_reasons(roles, columns)
        if headers and "type" not in roles:
            _beside_codes(roles, columns, names)
    else:
        _codes_for_messages(roles, columns)
    if not headers:
        roles = _lone_codes(roles, columns)
    if "code" in roles or any(role in ("message", "description") for role in roles):
        _read_status(roles, names, columns)
    _settle(roles, columns)
    _locations_for_types(roles, columns)
    _name_fields(roles, columns)
    _types_for_keys(roles, columns)
    _one_name(roles, columns)
    _drop_repeats(roles)
    return tuple(roles)


def _locations_for_types(roles: list[Role | None], columns: Sequence[Sequence[str]]) -> None:
    """A column of types that says where each is sent, and nothing else, is one of locations."""
    if "type" not in roles or "location" in roles:
        return
    index = roles.index("type")
    cells = {cell.strip().lower() for cell in columns[index] if cell.strip()}
    if cells and cells <= _ONLY_LOCATIONS:
        roles[index] = "location"


def _read_status(
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
        of_http = "http_status" not in roles and bool(cells) and _fits("http_status", cells) == 1.0
        if (is_named and "code" in roles) or of_http:
            roles[index] = "http_status"
        elif (
            is_named
            and "http_status" in roles
            and "message" not in roles
            and _fits("message", cells) >= 0.5
        ):
            roles[index] = "message"


def _lone_codes(roles: list[Role | None], columns: Sequence[Sequence[str]]) -> list[Role | None]:
    """Without header: codes only count beside a text; two text columns are message, description."""
    if not any(_fits("message", cells) >= 0.5 for cells in columns):
        return [None if role == "code" else role for role in roles]
    return roles


def find_swapped(
    roles: Sequence[Role | None], rows: Sequence[Sequence[str]]
) -> tuple[int, int] | None:
    """Two columns whose cells fit each other's header and not their own (Type over yes and no)."""
    cells = {index: _column(rows, index) for index, role in enumerate(roles) if role in _CONTENT}
    found = [(index, role) for index, role in enumerate(roles) if role in _CONTENT and role]
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
        and min(_fits(other, first), _fits(role, second)) >= 0.8
        and all(_fits(each, cells) <= 0.2 for each, cells in closed)
    )
