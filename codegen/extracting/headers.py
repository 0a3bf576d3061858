"""What the header of a column says on its own: its role, and the language of its texts."""

from __future__ import annotations

import difflib
import re
import unicodedata
from functools import lru_cache
from typing import Literal, get_args

from codegen.extracting.tongues import words_for

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
        fehlercode codederreur codice codigoerro codigoerror codigoderesposta codigoderespuesta кодошибки код
        codenumber errorcodenumber codeno errorcodeno errorcodeid statuscodevalue エラー番号 에러번호""",
    "http_status": """httpstatus httpstatuscode httpcode httperrorcode httpresponsecode httpresponse
        httpreturncode statuscode responsestatus responsestatuscode http
        http状态码 http状态 状态码 http返回码 http响应码 http狀態碼 狀態碼 httpステータスコード httpステータス
        ステータスコード http상태코드 상태코드 codigohttp codigodeestado httpстатус""",
    "symbol": """symbol errorname conditionname constant constantname identifier errorsymbol enumname
        errorkey errorstring codename errorconstant mnemonic 错误名 错误名称 错误标识 常量 エラー名
        errorcodename codesymbol errorconst macro""",
    "message": """message errormessage errormsg msg errmsg responsemessage responsemsg returnmessage
        returnmsg retmsg statusmessage messagetext error text errortext reasonphrase errorcontent
        messageen enmessage 错误提示 错误信息 错误消息 提示信息 提示 消息 返回信息 错误 信息 报错信息 返回消息
        錯誤信息 錯誤訊息 訊息 エラーメッセージ メッセージ 메시지 오류메시지 resposta respuesta respostaerro mensajedeerror mensagemdeerro messaggio mensaje mensagem nachricht
        meldung fehlermeldung сообщение
        messagepattern errormessagetext resultmessage resultmsg errorremark remarkmessage responsecontent 错误码描述 错误码说明 响应内容 状态说明 返回码说明 错误内容 에러메시지 エラー内容 内容""",
    "description": """description desc condition decription descripton descrption descriptionen comment remark
        remarks note meaning explanation detail explain reason cause definition information info
        details errordescription errordesc errordetail codedescription parameterdescription
        fielddescription generaldescription shortdescription briefdescription additionalinformation purpose usage content instruction introduction
        描述 说明 备注 含义 意义 解释 原因 错误描述 错误说明 参数说明 字段说明 参数描述 字段描述 详情 详细说明
        注释 释义 详细描述 具体描述 错误详情 描述信息 描述說明 說明 備註 含義 原因说明 説明 備考 説明文 설명 비고 descripcion descricao
        significado definicao definicion explicacao motivo signification beschreibung bedeutung описание значениекода пояснение""",
    "name": """name parameter param para parm field fieldname parametername paramname attribute attributename
        property propertyname argument key keyname variable member element column header headername httpheader headerfield requestheader httprequestheader queryparameter pathparameter
        bodyparameter querystringparameter urlqueryparameter urlparameter formparameter inputparameter
        requestparameter responseparameter responsefield requestfield parameterfield
        参数名 参数 字段 字段名 参数名称 字段名称 名称 名字 属性 属性名 键 变量名 变量 请求参数 返回字段 返回参数
        參數 參數名 欄位 欄位名 パラメータ パラメーター パラメータ名 項目 名前 フィールド 매개변수 파라미터 필드
        이름 nombre parametro nome campo feld параметр имя поле
        parameternaam paramkey queryparam bodyparam pathparam 变量名称 请求字段 フィールド名 パラメーター名 필드명 파라미터명 항목""",
    "type": """type datatype datetype typ dtype parametertype paramtype fieldtype valuetype
        variabletype datatyp format javatype 类型 数据类型 参数类型 字段类型 值类型 类型格式 數據類型 類型
        資料類型 型 データ型 タイプ 유형 타입 데이터타입 tipo tipodedato tipodedado datentyp тип типданных
        typeofparameter 字段类型 参数类型说明 データ型式 データタイプ""",
    "required": """required require mandatory must isrequired requiredornot ismandatory compulsory
        requiredoptional optionalrequired mandatoryoptional requiredoroptional need needed necessary ismust obligatory
        是否必须 是否必填 是否必需 必填 必须 必选 必需 是否必传 必传 是否必要 必要 是否必選 必選 必須 필수
        필수여부 obligatorio obrigatorio mandatorio requerido requis obligatoire erforderlich pflicht обязательный
        req mand mo om mustornot necessaryornot whethernecessary whetherrequired whethermandatory requiredness presence optionality isrequire 是否可空 必需项 必选项 必填项 是否必输 必输 必須項目 필수여부""",
    "optional": "optional isoptional allowempty allowsempty emptyallowed allownull allowsnull canbeempty canbenull isnullable 允许空 允许为空 能否为空 可选 是否可选 可否为空 是否可为空 nullable 任意 선택",
    "default": """default defaultvalue defaults initialvalue 默认值 默认 缺省值 缺省 預設值 預設 默認值
        デフォルト デフォルト値 기본값 pordefecto standardwert""",
    "values": """values valuerange range enum enumeration allowedvalue validvalue possiblevalue
        acceptedvalue supportedvalue constraint enumvalue option restriction limitation
        valuelimit valueset 取值范围 取值 可选值 范围 枚举 枚举值 限制 约束 值域 取值範圍 範圍 値の範囲 범위
        datarange valuedomain possible allowed 值范围 数据范围 可能值 許容値""",
    "example": """example samplevalue sample examplevalue eg exampledata
        示例 样例 例子 示例值 举例 范例 参考值 範例 例 サンプル 예시 예제 예 실제예 샘플 ejemplo exemplo beispiel пример""",
    "location": """location in position parameterlocation paramlocation where sentin parameterposition
        passedin parameterin 位置 参数位置 传参位置 参数所在 請求位置 場所""",
    "path": """path url uri endpoint route apiname apipath requestpath requesturl interface
        interfacename apiendpoint api urlpath endpointurl 接口 接口地址 路径 请求路径 地址 接口路径
        接口名 接口名称 请求地址 api名称 介面 路徑 エンドポイント パス 엔드포인트 경로
        endpointpath relativeurl relativepath absoluteurl fullurl resourceurl resourcepath serviceurl urlpattern urlpath pathpattern 请求url 接口url 调用地址 访问地址 requesturi httpurl resturl apiurl uripath restendpoint""",
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
        해결방법 solucion solucao acao accion losung решение
        处理 对策 应对措施 推荐处理""",
    "version": "version since apiversion addedin introducedin 版本 版本号 版本號 バージョン 버전",
}
_ROLE_OF = {word: role for role, words in _SYNONYMS.items() for word in words.split()}


_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_WORD = re.compile(r"[^\W_]+")
_PLURAL = re.compile(r"(?<=[a-z]{2}[^aisu])s$")


def without_accents(text: str) -> str:
    """`Código` -> `Codigo`; signs of other scripts than the Latin stay as they are."""
    if text.isascii():
        return text
    return "".join(
        unicodedata.normalize("NFKD", letter)[0] if "\u00c0" <= letter <= "\u024f" else letter
        for letter in unicodedata.normalize("NFC", text)
    )


@lru_cache(maxsize=8192)
def key_of(header: str) -> str:
    """`**Field Names** ` -> `fieldname`: what two spellings of one header have in common."""
    header = without_accents(header)
    text = _CAMEL.sub(" ", unicodedata.normalize("NFKC", header).replace("(s)", "")).lower()
    words = _WORD.findall(text)
    return "".join(_PLURAL.sub("", word) for word in words)


def word_key(header: str) -> str:
    """What two spellings of one header have in common; of "%", which has no word, the sign."""
    return key_of(header) or header.strip()


_LANGUAGES: dict[str, str] = {
    "en": "english en eng 英文 英语",
    "zh": "chinese cn zh 中文 汉语",
    "ko": "korean ko kr 한국어 국문",
    "ja": "japanese ja jp 日本語",
}
_LANGUAGE_OF = {word: code for code, words in _LANGUAGES.items() for word in words.split()}
_LANGUAGE_NAME = re.compile(
    r"\A(?:{0})\b|\b(?:{0})\Z|[(（](?:{0})[)）]|(?:{1})".format(
        "|".join(word for word in _LANGUAGE_OF if word.isascii()),
        "|".join(word for word in _LANGUAGE_OF if not word.isascii()),
    ),
    re.IGNORECASE,
)
LEAST_MENDED = 7
_LONG_WORDS = sorted(word for word in _ROLE_OF if word.isascii() and len(word) >= LEAST_MENDED)
_ASIDE = re.compile(r"[(（\[]([^()（）\[\]]*)[)）\]]")
_OF = re.compile(r"\b(\w+)\s+of\s+(?:the\s+)?(\w+)\s*\Z", re.IGNORECASE)
_IN_ONE_SCRIPT = re.compile(r"[\u2e80-\uffff]+|[^\u2e80-\uffff]+")


for _role in ROLES:
    for _phrase in words_for(_role):
        _ROLE_OF.setdefault(key_of(_phrase), _role)


@lru_cache(maxsize=8192)
def read_role(header: str) -> Role | None:
    """What a header says on its own. `Status` alone says nothing: an order has one, too."""
    return (
        role_of_word(header)
        or role_of_word(_ASIDE.sub(" ", header))
        or role_of_word(_OF.sub(r"\2 \1", header))
        or _role_in_language(header)
        or _role_in_two(header)
        or _role_of_misspelt(header)
    )


def _role_of_misspelt(header: str) -> Role | None:
    """`Descripion` for `Description`: one long word, nearly as a synonym has it."""
    word = key_of(header)
    if len(word) < LEAST_MENDED or not word.isascii() or len(_WORD.findall(header)) != 1:
        return None
    near = difflib.get_close_matches(word, _LONG_WORDS, n=1, cutoff=0.9)
    return _ROLE_OF[near[0]] if near and near[0][0] == word[0] else None


@lru_cache(maxsize=8192)
def role_of_word(text: str) -> Role | None:
    """Of a header that is a synonym as it stands, and nothing else."""
    plain = without_accents("".join(_WORD.findall(unicodedata.normalize("NFKC", text).lower())))
    return _ROLE_OF.get(plain) or _ROLE_OF.get(key_of(text))


def header_language(header: str) -> str | None:
    """The language that a header names: "English description", "Message (CN)", "中文"."""
    named = _LANGUAGE_NAME.search(header.strip("* "))
    return _LANGUAGE_OF[named[0].strip("()（）").lower()] if named else None


def _role_in_language(header: str) -> Role | None:
    """`Korean desc.` is a description; the name of a language alone stands over messages (a
    country's letters, as `JP`, do not)."""
    if header_language(header) is None:
        return None
    rest = _LANGUAGE_NAME.sub(" ", header.strip("* "))
    if _WORD.search(rest):
        return role_of_word(rest)
    return "message" if len(header.encode()) > 2 else None


def _role_in_two(header: str) -> Role | None:
    """One role said twice, in two scripts or around a slash or in brackets: `错误码 Code`,
    `响应内容(message)`."""
    parts = [
        part for piece in re.split(r"[/()（）]", header) for part in _IN_ONE_SCRIPT.findall(piece)
    ]
    named = [part for part in parts if _WORD.search(part)]
    roles = {role for part in named if (role := role_of_word(part))}
    return roles.pop() if len(roles) == 1 and len(named) > 1 else None
