"""What the columns of a table hold, by header synonyms first and by content where the header is silent."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Literal, get_args

Role = Literal[
    "code",
    "http_status",
    "symbol",
    "message",
    "description",
    "name",
    "type",
    "required",
    "optional",
    "default",
    "values",
    "example",
    "location",
    "path",
    "method",
    "auth",
    "category",
    "value",
    "label",
    "permission",
    "solution",
    "version",
]
ROLES: tuple[Role, ...] = get_args(Role)

# Written as `_key` leaves them: lower case, without blanks and punctuation, words in the singular.
_SYNONYMS: dict[Role, str] = {
    "code": """code errorcode errcode codeerrorcode errorno errno errornumber errornum
        returncode retcode responsecode respcode resultcode rescode rejectcode messagecode msgcode
        reasoncode bizcode businesscode subcode scode codevalue codenumber sqlstate errorid
        错误码 错误代码 错误编码 错误编号 返回码 返回代码 响应码 状态代码 代码 编码 业务码 返回值码 异常码
        錯誤碼 錯誤代碼 返回碼 代碼 エラーコード コード 오류코드 에러코드 코드 codigo codigodeerror
        fehlercode codederreur кодошибки код""",
    "http_status": """httpstatus httpstatuscode httpcode httperrorcode httpresponsecode httpresponse
        httpreturncode statuscode responsestatus responsestatuscode http
        http状态码 http状态 状态码 http返回码 http响应码 http狀態碼 狀態碼 httpステータスコード httpステータス
        ステータスコード http상태코드 상태코드 codigohttp codigodeestado httpстатус""",
    "symbol": """symbol errorname conditionname constant constantname identifier errorsymbol enumname
        errorkey errorstring codename errorconstant mnemonic 错误名 错误名称 错误标识 常量 エラー名""",
    "message": """message errormessage errormsg msg errmsg responsemessage responsemsg returnmessage
        returnmsg retmsg statusmessage messagetext error text errortext reasonphrase errorcontent
        messageen enmessage 错误提示 错误信息 错误消息 提示信息 提示 消息 返回信息 错误 信息 报错信息 返回消息
        錯誤信息 錯誤訊息 訊息 エラーメッセージ メッセージ 메시지 오류메시지 mensaje mensagem nachricht
        meldung fehlermeldung сообщение""",
    "description": """description desc decription descripton descrption descriptionen comment remark
        remarks note meaning explanation detail explain reason cause definition information info
        details errordescription errordesc errordetail codedescription parameterdescription
        fielddescription additionalinformation purpose usage content instruction introduction
        描述 说明 备注 含义 意义 解释 原因 错误描述 错误说明 参数说明 字段说明 参数描述 字段描述 详情 详细说明
        注释 释义 描述信息 描述說明 說明 備註 含義 原因说明 説明 備考 説明文 설명 비고 descripcion descricao
        beschreibung bedeutung описание""",
    "name": """name parameter param field fieldname parametername paramname attribute attributename
        property propertyname argument key keyname variable member element column header headername
        requestparameter responseparameter responsefield requestfield parameterfield
        参数名 参数 字段 字段名 参数名称 字段名称 名称 名字 属性 属性名 键 变量名 变量 请求参数 返回字段 返回参数
        參數 參數名 欄位 欄位名 パラメータ パラメーター パラメータ名 項目 名前 フィールド 매개변수 파라미터 필드
        이름 nombre parametro nome campo feld параметр имя поле""",
    "type": """type datatype datetype typ dtype parametertype paramtype fieldtype valuetype
        variabletype datatyp format javatype 类型 数据类型 参数类型 字段类型 值类型 类型格式 數據類型 類型
        資料類型 型 データ型 タイプ 유형 타입 데이터타입 tipo tipodedato datentyp тип""",
    "required": """required require mandatory must isrequired requiredornot ismandatory compulsory
        requiredoptional mandatoryoptional requiredoroptional need needed necessary ismust obligatory
        是否必须 是否必填 是否必需 必填 必须 必选 必需 是否必传 必传 是否必要 必要 是否必選 必選 必須 필수
        필수여부 obligatorio obrigatorio erforderlich pflicht обязательный""",
    "optional": "optional isoptional 可选 是否可选 可否为空 是否可为空 nullable 任意 선택",
    "default": """default defaultvalue defaults initialvalue 默认值 默认 缺省值 缺省 預設值 預設 默認值
        デフォルト デフォルト値 기본값 pordefecto standardwert""",
    "values": """values valuerange range enum enumeration allowedvalue validvalue possiblevalue
        acceptedvalue supportedvalue constraint enumvalue option restriction limitation
        valuelimit valueset 取值范围 取值 可选值 范围 枚举 枚举值 限制 约束 值域 取值範圍 範圍 値の範囲 범위""",
    "example": """example samplevalue sample examplevalue eg exampledata
        示例 样例 例子 示例值 举例 范例 参考值 範例 例 サンプル 예시 예제 ejemplo exemplo beispiel пример""",
    "location": """location in position parameterlocation paramlocation where sentin parameterposition
        passedin parameterin 位置 参数位置 传参位置 参数所在 請求位置 場所""",
    "path": """path url uri endpoint route apiname apipath requestpath requesturl interface
        interfacename apiendpoint api urlpath endpointurl 接口 接口地址 路径 请求路径 地址 接口路径
        接口名 接口名称 请求地址 api名称 介面 路徑 エンドポイント パス 엔드포인트 경로""",
    "method": """method httpmethod requestmethod verb httpverb requesttype httprequestmethod
        请求方式 请求方法 方法 请求类型 http方法 提交方式 請求方法 メソッド 메서드 metodo methode метод""",
    "auth": """authenticationtype auth authentication authtype authorization authorizationtype
        securitytype security signed signature authrequired authenticationrequired needauth
        认证类型 鉴权 鉴权类型 认证 鉴权方式 是否签名 认证方式 签名 認證類型 認証""",
    "category": """category group module errortype errorcategory errorclass class section kind
        分类 类别 分组 模块 错误类型 错误分类 分類 類別 カテゴリ 카테고리 categoria kategorie категория""",
    "value": "value val 值 数值 参数值 字段值 値 값 valor wert значение",
    "label": "label displayname caption 标签 显示名称 展示名 ラベル 라벨",
    "permission": "permission requiredpermission scope accessright right 权限 所需权限 權限 権限 권한 permiso",
    "solution": """solution suggestion resolution howtofix fix howtosolve recommendedaction action
        suggestedaction howtoresolve remedy recommendation workaround handling whattodo advice
        解决方案 解决办法 解决方法 处理建议 处理方法 处理方式 建议 处理措施 解決方案 解決方法 対処方法 対処
        해결방법 solucion losung решение""",
    "version": "version since apiversion addedin introducedin 版本 版本号 版本號 バージョン 버전",
}
_ROLE_OF = {word: role for role, words in _SYNONYMS.items() for word in words.split()}


def _split(words: str) -> list[str]:
    return words.split()


TYPE_WORDS: frozenset[str] = frozenset(
    _split(
        """string str text char varchar int int32 int64 integer long short byte number num numeric float
    double decimal bigdecimal bigint bool boolean object obj json map dict array list set enum date
    datetime timestamp time any void null uuid binary file uint uint32 uint64 unsigned struct
    collection tuple int8 int16 uint8 uint16 float32 float64 real snowflake iso8601 jsonobject
    jsonarray arraylist stringarray 字符串 字符 整数 整型 长整型 整形 浮点 浮点数 浮点型 布尔 布尔值 布尔型
    对象 数组 列表 数字 数值 时间 日期 枚举 字串 整數 文字列 数値 真偽値 配列 문자열 숫자 배열 객체"""
    )
)
REQUIRED_WORDS: dict[str, bool] = {
    **dict.fromkeys(
        _split(
            """yes y true required mandatory 是 必填 必须 必选 必需 必传 必須 必選 req must m r ✓ ✔ ✅ √ はい 예
        필수 sí si sim ja да"""
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
_STATUS_RANGES = (
    "100-103 200-208 226 300-308 400-426 428-431 440 444 449 451 494-499 500-508 510-511 520-530"
)
HTTP_STATUSES: frozenset[int] = frozenset(
    status
    for first, _, last in (part.partition("-") for part in _split(_STATUS_RANGES))
    for status in range(int(first), int(last or first) + 1)
)
LOCATION_WORDS = frozenset(_split("query body path header headers form url cookie formdata"))
METHOD_WORDS = frozenset(_split("GET POST PUT DELETE PATCH HEAD OPTIONS"))

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_WORD = re.compile(r"[^\W_]+")
_PLURAL = re.compile(r"(?<=[a-z]{2}[^aisu])s$")
_CODE = re.compile(
    r"-?\d{1,10}|[1-5][xX]{2}|0x[0-9A-Fa-f]+|[A-Z][A-Z0-9]*(?:[_.\-][A-Z0-9]+)*"
    r"|[A-Za-z]+[_.\-]?\d+|[a-z][a-z0-9]*(?:_[a-z0-9]+)+|\d[0-9A-Z]{3,7}|\d+(?:[.\-]\d+)+"
)
_STATUS = re.compile(r"[1-5]\d\d|[1-5][xX]{2}")
_IDENTIFIER = re.compile(r"[>\s\-*└├]*[A-Za-z_$\[\]][\w$.\[\]\-]*")
_TYPE_TAIL = re.compile(r"\(.*\)|<.*>|\[.*\]|\bof\b.*| or .*")
_ENUM_HEADER = re.compile(r"(?:status|state|type|side|mode|interval|period|event|状态|类型)$")
# Short headers that are words of their own, and head no column of codes.
_SHORT_WORDS = frozenset(_split("id coin pair ccy base side time date fee tier rank no sort ip"))


def _key(header: str) -> str:
    """`**Field Names** ` -> `fieldname`: what two spellings of one header have in common."""
    text = _CAMEL.sub(" ", unicodedata.normalize("NFKC", header).replace("(s)", "")).lower()
    words = _WORD.findall(text)
    return "".join(_PLURAL.sub("", word) for word in words)


def read_role(header: str) -> Role | None:
    """What a header says on its own. `Status` alone says nothing: an order has one, too."""
    plain = "".join(_WORD.findall(unicodedata.normalize("NFKC", header).lower()))
    return _ROLE_OF.get(plain) or _ROLE_OF.get(_key(header))


def is_code(cell: str) -> bool:
    return _CODE.fullmatch(cell.strip()) is not None


def is_status(cell: str) -> bool:
    """`404`, and the classes `4XX`."""
    text = cell.strip()
    return _STATUS.fullmatch(text) is not None and (
        text[1] in "xX" or int(text) in HTTP_STATUSES or text[1:] == "00"
    )


def is_type(cell: str) -> bool:
    text = _TYPE_TAIL.sub(" ", cell.strip().lower())
    words = re.split(r"[\s/|,]+", text.strip())
    return bool(words[0]) and all(word in TYPE_WORDS for word in words)


def is_required(cell: str) -> bool:
    """A yes or a no, also with a condition behind it (`Yes, if ...`, `Conditional`)."""
    words = re.findall(r"\w+|[^\w\s]", cell.lower())
    return bool(words) and (words[0] in REQUIRED_WORDS or words[0] in ("conditional", "条件"))


def is_identifier(cell: str) -> bool:
    return _IDENTIFIER.fullmatch(cell.strip()) is not None


def is_text(cell: str) -> bool:
    """More than one word, or wide characters: what only a message or a description is."""
    return " " in cell.strip() or any(ord(character) > 0x2E7F for character in cell)


_CONTENT: dict[Role, Callable[[str], bool]] = {
    "http_status": is_status,
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

_LOOSE: frozenset[Role] = frozenset(("code", "name", "message"))


def _column(rows: Sequence[Sequence[str]], index: int) -> list[str]:
    return [row[index] for row in rows if index < len(row) and row[index].strip()]


def _share(test: Callable[[str], bool], cells: Sequence[str]) -> float:
    return sum(map(test, cells)) / len(cells) if cells else 0.0


def _fits(role: Role, cells: Sequence[str]) -> float:
    return _share(_CONTENT[role], cells) if role in _CONTENT else 0.0


def _is_code_header(header: str) -> bool:
    """Nothing, or a short odd word such as `rc`: what a column of codes may stand under."""
    key = _key(header)
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
        return "value" if _ENUM_HEADER.search(_key(header)) else None
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
    if {"code", "http_status"} & set(roles) and "message" not in roles:
        # One text column is the message, whatever it is called; of two the first is.
        _replace(roles, "description", "message")


def _lone_status_is_code(roles: list[Role | None], columns: Sequence[Sequence[str]]) -> bool:
    """`Status Code | Description` over 1001, 1002: the word is HTTP's, the numbers are not."""
    if roles.count("http_status") != 1:
        return False
    cells = columns[roles.index("http_status")]
    return bool(cells) and _fits("http_status", cells) < 0.5 and _fits("code", cells) >= 0.9


def _codes_for_messages(roles: list[Role | None], columns: Sequence[Sequence[str]]) -> None:
    """`Error | Description` over 1001, 1002: the first word for messages stands over codes, where
    another column has the texts. In place."""
    for index, (role, cells) in enumerate(zip(roles, columns, strict=True)):
        others = any(
            _fits("message", other) >= 0.5 for n, other in enumerate(columns) if n != index
        )
        if role == "message" and others and cells and _fits("code", cells) >= 0.9:
            roles[index] = "code"
            return


def _replace(roles: list[Role | None], old: Role, new: Role | None) -> None:
    if old in roles and (new is None or new not in roles):
        roles[roles.index(old)] = new


def _drop_repeats(roles: list[Role | None]) -> None:
    """A role is one column's, except that a table may describe twice (Description, Remark)."""
    for index, role in enumerate(roles):
        if role is not None and role != "description" and role in roles[:index]:
            roles[index] = None


def read_roles(
    headers: Sequence[str], rows: Sequence[Sequence[str]] = ()
) -> tuple[Role | None, ...]:
    """The roles of all columns, one each; None where neither header nor cells say.

    Without headers (an empty sequence) the widest row gives the number of columns.
    """
    width = len(headers) or max(map(len, rows), default=0)
    names = [*headers, *[""] * (width - len(headers))]
    columns = [_column(rows, index) for index in range(width)]
    roles = [
        read_role(name) or _guess(name, cells) for name, cells in zip(names, columns, strict=True)
    ]
    if "code" not in roles:
        _codes_for_messages(roles, columns)
    if not headers:
        roles = _lone_codes(roles, columns)
    if "code" in roles or any(role in ("message", "description") for role in roles):
        _read_status(roles, names)
    _settle(roles, columns)
    _drop_repeats(roles)
    return tuple(roles)


def _read_status(roles: list[Role | None], names: Sequence[str]) -> None:
    """`Status` beside codes and texts is HTTP's; beside a description alone it is an enum's."""
    for index, name in enumerate(names):
        if roles[index] is None and _key(name) in ("status", "状态") and "code" in roles:
            roles[index] = "http_status"


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
