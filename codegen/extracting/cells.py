"""What a cell of a table looks like, whatever stands above it: a code, a type, a word on being
required, a name."""

from __future__ import annotations

import re

from codegen.extracting.headers import without_accents
from codegen.extracting.tongues import words_for

TYPE_WORDS: frozenset[str] = frozenset(
    """string str text char varchar mixed int int32 int64 integer long short byte number num numeric float
    double decimal bigdecimal bigint bool boolean object obj json map dict array list set enum date
    datetime timestamp time any void null uuid binary file uint uint32 uint64 ulong ushort unsigned signed struct
    collection tuple int8 int16 uint8 uint16 float32 float64 real snowflake iso8601 jsonobject
    jsonarray arraylist stringarray 字符串 字符 整数 整型 长整型 整形 浮点 浮点数 浮点型 布尔 布尔值 布尔型
    texto cadena entero inteiro numero numerico booleano logico fecha objeto lista arreglo arranjo
    chaine entier zeichenkette ganzzahl строка число целое булево логический массив объект дата
    对象 数组 列表 数字 数值 时间 日期 枚举 字串 整數 文字列 数値 真偽値 配列 문자열 숫자 배열 객체""".split()
)
REQUIRED_WORDS: dict[str, bool] = {
    **dict.fromkeys(
        """yes y true required mandatory 是 必填 必须 必选 必需 必传 必須 必選 req must m r ✓ ✔ ✅ ☑ √ ○ 〇 ◯ ● はい 예
        필수 필수기입 필수입력 sí si sim ja да needed necessary compulsory obligatory""".split(),
        True,
    ),
    **dict.fromkeys(
        """no n false optional 否 可选 选填 非必填 非必须 非必需 非必选 可選 選填 不必填 opt o ✗ ✘ ❌ × ☐ 任意
        いいえ 아니오 선택 선택기입 선택입력 não nein нет""".split(),
        False,
    ),
    **dict.fromkeys((word for word in words_for("yes") if " " not in word), True),
    **dict.fromkeys((word for word in words_for("no") if " " not in word), False),
}
# Words that say what a parameter is, whatever the column asks: "Mandatory" below "Optional".
NAMED_REQUIREMENTS = frozenset(
    ["required", "mandatory", "optional", "必填", "必须", "可选", "选填", "必須", "任意"]
).union(words_for("mandatory"), words_for("voluntary"))
LOCATION_WORDS = frozenset("query body path header headers form url cookie formdata".split())
METHOD_WORDS = frozenset("GET POST PUT DELETE PATCH HEAD OPTIONS".split())

_CODE = re.compile(
    r"-?\d{1,10}|[1-5][0-9xX][xX]|0x[0-9A-Fa-f]+|[A-Z][A-Z0-9]*(?:[_.\-][A-Z0-9]+)*"
    r"|[A-Za-z]+[_.\-]?\d+|[a-z][a-z0-9]*(?:_[a-z0-9]+)+|\d[0-9A-Z]{3,7}|\d+(?:[.\-]\d+)+"
)
# What went wrong, in the name of an error; "errorCode" is a field that tells of one.
_FAULTS = frozenset(
    """invalid unsupported unknown incorrect insufficient missing illegal failed failure wrong bad duplicate
    exceeded expired unauthorized forbidden denied rejected required unavailable malformed mismatch conflict
    timeout canceled cancelled unreachable unexpected refused""".split()
)
_NAME_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_IDENTIFIER = re.compile(r"[>\s\-*└├]*[A-Za-z_$\[\]][\w$.\[\]\-]*")
_SYMBOL = re.compile(
    r"[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+|[A-Za-z]?[a-z0-9]+(?:[A-Z][a-z0-9]*)+"
)
_KEY = re.compile(r"[A-Z][A-Za-z]{2,30}:[A-Z]\S*(?: \S+){0,7}")
_DEFAULT = re.compile(
    r"(?:the )?default(?:s to|s| is| value(?: is)?)?\b\s*[:=]?\s*\S", re.IGNORECASE
)
# "[]string" is written as in Go.
_TYPE_HEAD = re.compile(r"\s*(?:\[\]\s*)+(?=[a-z])")
_TYPE_TAIL = re.compile(r"\(.*\)|<.*>|\[.*\]|\bof\b.*| or .*")


def is_code(cell: str) -> bool:
    return _CODE.fullmatch(cell.strip()) is not None


def is_fault(name: str) -> bool:
    """`access_denied`, `serverError`: a name that says what went wrong."""
    words = [word.casefold() for word in _NAME_WORD.findall(name)]
    return bool(_FAULTS.intersection(words)) or words[-1:] in (["error"], ["exception"])


def is_key(cell: str) -> bool:
    """ "EVolume:Too loud": a code and its text in one."""
    return _KEY.fullmatch(cell.strip()) is not None


def is_type(cell: str) -> bool:
    text = _TYPE_HEAD.sub("", without_accents(cell).strip().lower(), count=1)
    text = _TYPE_TAIL.sub(" ", text)
    words = re.split(r"[\s/|,]+", text.strip())
    return bool(words[0]) and all(word in TYPE_WORDS for word in words)


def is_required(cell: str) -> bool:
    """A yes or a no, also with a condition behind it (`Yes, if ...`, `Conditional`)."""
    words = re.findall(r"\w+|[^\w\s]", cell.lower().removeprefix("not "))
    return bool(words) and (
        words[0] in REQUIRED_WORDS or words[0] in ("conditional", "conditionally", "条件")
    )


def tells_default(said: str) -> bool:
    """Whether words in brackets say what counts where a parameter is left out: "defaults to 10"."""
    return _DEFAULT.match(said) is not None


def parts_apart(said: str) -> list[str]:
    """What commas part, but for those in brackets."""
    parts, depth, start = [], 0, 0
    for at, sign in enumerate(said):
        depth += (sign in "([{<（") - (sign in ")]}>）")
        if sign in ",;，、" and depth <= 0:
            parts.append(said[start:at].strip())
            start = at + 1
    return [*parts, said[start:].strip()]


def is_identifier(cell: str) -> bool:
    return _IDENTIFIER.fullmatch(cell.strip()) is not None


def is_text(cell: str) -> bool:
    """More than one word, or wide characters: what only a message or a description is."""
    return " " in cell.strip() or any(ord(character) > 0x2E7F for character in cell)


def is_symbol(cell: str) -> bool:
    """A name of several words in one: `LIMIT_REACHED`, `limitReached`."""
    return _SYMBOL.fullmatch(cell.strip()) is not None
