"""The words that name the parts of an endpoint's section, in the languages that documents use."""

from __future__ import annotations

import difflib
import re
from functools import lru_cache
from typing import Literal

from codegen.extracting.tongues import words_for
from codegen.model import Location

Part = Literal["url", "limit", "headers", "params", "request", "response", "errors", "aside"]

# A line names a part when all its words are of this kind; the first set that has one of them says
# which. So "Response Example" is a response and "Query String Parameters" are parameters, while
# "Query Order" is a title.
_DECIDING: tuple[tuple[Part, frozenset[str]], ...] = (
    ("limit", frozenset("limit limits limiting ratelimit weight".split())),
    (
        "response",
        frozenset(
            "response responses responded responds return returns returned result results output".split()
        ),
    ),
    ("headers", frozenset("header headers".split())),
    (
        "params",
        frozenset(
            "parameter parameters param params para paras parm parms argument arguments arg args body payload field fields input inputs strings query".split()
        ),
    ),
    ("aside", frozenset("sort sorting ordering introduction notes remarks".split())),
    ("request", frozenset("example examples sample samples demo curl request requests".split())),
    ("url", frozenset("url uri endpoint path address method definition call".split())),
)
_COMPANIONS = frozenset(
    "http api rest query string data json content value values format description descriptions "
    "rate frequency ip uid and of the for in details list schema structure table required optional "
    "code codes type success successful form requested available post put get delete patch raw "
    "property properties attribute attributes dictionary object array message item items".split()
)
_NAMES: dict[Part, str] = {
    "url": (
        "http请求 请求路径 请求地址 接口地址 请求方式 请求url 请求方法 接口url 接口路径 调用地址 エンドポイント リクエストurl "
        "http请求方式 http请求方法 请求类型 http请求类型 调用方式 提交方式 httpリクエスト メソッド 엔드포인트 요청url 요청주소 método méthode метод"
    ),
    "limit": "限速 限频 频率限制 访问限制 限速规则 レート制限 요청제한",
    "headers": "请求头 请求头部 リクエストヘッダー リクエストヘッダ ヘッダー 요청헤더 헤더",
    "params": (
        "请求参数 参数 入参 请求体 查询参数 路径参数 参数说明 请求参数说明 请求字段 输入参数 请求说明 参数列表 請求參數 參數 "
        "パラメータ パラメーター リクエストパラメータ リクエストパラメーター クエリパラメータ パスパラメータ 引数 "
        "リクエストボディ 요청파라미터 파라미터 요청변수 매개변수 요청본문 쿼리파라미터 "
        "atributos parâmetros parámetros paramètres параметры corpodarequisição cuerpodelasolicitud"
    ),
    "aside": "简要描述 接口描述 接口说明 接口简介 功能说明 功能描述 备注 注意 注意事项",
    "request": "请求示例 请求样例 示例 请求 調用示例 调用示例 リクエスト リクエスト例 サンプル 요청 요청예시 예시 "
    "requisição solicitud requête запрос exemplo ejemplo exemple пример",
    "response": (
        "返回参数 返回结果 返回数据 响应参数 响应 响应示例 请求响应示例 请求响应例子 返回示例 返回值 返回 返回字段 响应结果 响应数据 "
        "返回参数说明 响应字段 输出参数 出参 返回说明 响应参数说明 返回內容 返回內容說明 響應參數 "
        "レスポンス レスポンス例 レスポンスパラメータ 応答 戻り値 응답 응답예시 응답파라미터 응답필드 출력결과 "
        "resposta respuesta réponse ответ"
    ),
}
_SENT = "(?:http)?(?:api)?(?:请求|入参|输入|提交|传入|上行)(?:包体?|消息体?|报文体?|数据包?|体)?"
_ABOUT = "(?:说明|列表|描述|定义|含义|详情|表|信息|详解|介绍)*\\Z"
_COMPOSED: tuple[tuple[Part, re.Pattern[str]], ...] = (
    ("params", re.compile(f"{_SENT}(?:参数|字段|属性|变量){_ABOUT}")),
    ("request", re.compile(f"{_SENT}(?:参数)?(?:示例|样例|例子|举例|范例)(?:代码)?{_ABOUT}")),
    (
        "response",
        re.compile(
            "(?:http)?(?:api)?(?:应答|响应|返回|回包|输出|出参|回应|下行)"
            "(?:包体?|消息体?|报文体?|数据包?|体|值|结果)?"
            f"(?:参数|字段|属性|变量|内容|结构|格式)?(?:示例|样例|例子|举例|范例)?(?:代码)?{_ABOUT}"
        ),
    ),
    ("limit", re.compile("(?:最高|最大)?(?:调用|访问|请求|接口)(?:频率|频次)(?:限制|上限)?\\Z")),
)
# Traditional characters of these words as the simplified ones that the names are written in.
_SIMPLIFIED = str.maketrans(
    "響應數據參請結說內體頭徑詢訪問頻輸欄調樣", "响应数据参请结说内体头径询访问频输栏调样"
)
_BY_NAME = {
    name.translate(_SIMPLIFIED): part for part, names in _NAMES.items() for name in names.split()
}
for _part, _ in _DECIDING:
    for _phrase in words_for(_part):
        _BY_NAME.setdefault(_phrase.casefold().replace(" ", ""), _part)
# "LIMIT ORDER PARAMETERS": whatever stands before them.
_ENDS_IN_PARAMS = re.compile(
    r"(?:\b(?:parameters|params|arguments)|参数|參數|パラメータ|파라미터)\Z", re.IGNORECASE
)
MAX_WORDS_BEFORE_PARAMS = 3
_LAST_WORDS = re.compile(
    r"(?:\A|[.!?]\s+)(?P<label>[^.!?:：]{4,60}?)\s+(?:are|is)(?: as follows| the following| listed below)?\s*[:：]\Z",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"all (?:of )?(?:the |these )?(?:following |below )?(?:query |body |request )?(?:parameters|params|fields|arguments) (?:below )?"
    r"are (?P<word>required|mandatory|optional)\s*[.:]?\Z",
    re.IGNORECASE,
)
# "The following parameters are required in the URL."
_THESE = re.compile(
    r"(?:the )?following (?:query |path |body |request |url )?(?:parameters|params|fields|arguments|headers) "
    r"are (?P<word>required|mandatory|optional)(?: (?:in|for|as part of) (?:the |this )?[\w -]{2,40})?\s*[.:]?\Z",
    re.IGNORECASE,
)
_RETURNED = dict(_DECIDING)["response"]
_REQUIREMENTS = {
    word: requirement
    for requirement, words in (
        (
            "required",
            "required mandatory 必填 必须 必須 필수 obrigatório obrigatórios obrigatória obrigatórias "
            "obligatorio obligatorios requerido requeridos obligatoire obligatoires обязательные",
        ),
        (
            "optional",
            "optional optionally 可选 选填 任意 선택 opcional opcionais opcionales facultatif facultatifs "
            "необязательные",
        ),
    )
    for word in words.split()
}
_REQUIREMENTS |= dict.fromkeys(words_for("mandatory"), "required")
_REQUIREMENTS |= dict.fromkeys(words_for("voluntary"), "optional")
_KNOWN = _COMPANIONS.union(*(words for _, words in _DECIDING))
_DECIDING_WORDS = sorted(set().union(*(words for _, words in _DECIDING)))
_REMARK = re.compile(
    r"\s*[(（][^()（）]*[)）]\s*[:：]?\s*\Z|[\s:]+(?:application|text|multipart|image)/[\w.+*-]+\s*\Z"
    # "Response: Object[]"
    r"|\s*[:：]\s*(?:(?:array|list) of )?(?:json ?)?(?:objects?|arrays?|lists?|strings?|map|json)(?:\[\])?\s*\Z",
    re.IGNORECASE,
)
# "A response example of `weave`": an example, and of which call.
_EXAMPLE_OF = re.compile(
    r"(?:an? )?(?P<example>(?:http )?(?:request|response) (?:example|sample)s?) (?:of|for) (?:the )?[\w./-]+\s*\Z",
    re.IGNORECASE,
)
# "Success 200", "201 Created", "Error 4xx".
_ANSWERED = re.compile(
    r"(?:(?:success|error|failure|http|status|response)s?(?: code)?\s*[:#]?\s*)?"
    r"(?P<status>(?P<first>[1-5])(?:[0-9]{2}|XX))(?=[\s:–-]|\Z)",
    re.IGNORECASE,
)
_FIELDS = r"(?:(?:query|request|body|url|path|form|json|string) ){0,2}(?:parameters?|params?|properties|fields|arguments|attributes|options|keys|headers?)"
_LEADS = (
    re.compile(
        rf"\b{_FIELDS}\b (?:are|can be|must be|should be|need to be) (?:sent|passed|given|supplied|provided)\b[^.:：]{{0,80}}[:：]\Z",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:following|these)(?: [\w-]+){{0,4}} {_FIELDS}\b[^.:：]{{0,80}}[:：]\Z", re.IGNORECASE
    ),
    re.compile(
        rf"\b{_FIELDS}\b[^.:：]{{0,60}}\b(?:are|as follows|listed|shown|described)(?: [\w-]+){{0,6}}\s*[:：]\Z",
        re.IGNORECASE,
    ),
)
# "The client sends the following to open a box", and nothing of what comes back.
_SENDS = re.compile(
    r"\b(?:clients?|you|requests?|callers?|users?|body|payload)\b[^.:]{0,30}\b(?:sends?|pass(?:es)?|provides?|includes?|takes?|accepts?|contains?)"
    r"\b[^.:]{0,20}\bthe following\b",
    re.IGNORECASE,
)
_OF_ANSWERS = re.compile(
    r"\b(?:respon[sd]\w*|return\w*|answer\w*|results?|output|replies|reply|receive\w*|you (?:will |then )?get|events?|webhooks?"
    r"|callbacks?|notifications?)\b",
    re.IGNORECASE,
)
_TELLS_HEADERS = re.compile(r"\bheaders?\s*[:：]\Z", re.IGNORECASE)
MAX_SENTENCE = 300
_MUST = re.compile(r"\b(?:must|needs? to|ha(?:s|ve) to)\b", re.IGNORECASE)
# "can contain any of the following fields"
_ANY_OF = re.compile(
    r"\b(?:can|may) (?:also |optionally )?(?:be |contain|include|have|take|accept|pass|specify|provide|use|set|add|send)\w*"
    r" (?:any(?: number| combination)?|zero or more|some|none or \w+) of\b",
    re.IGNORECASE,
)
_HEADERS = frozenset(("header", "headers"))
_SIDES = _RETURNED | frozenset(
    "request requests parameter parameters params body payload header headers fields arguments".split()
)
_REQUEST_OBJECT = frozenset(("request", "object")), frozenset(("request", "array"))
LEAST_MENDED = 6
_MARKS = re.compile(r"[\s:：*_#>()?.←→⇐⇒\[\]【】「」-]+")
_SNAKE = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)+")
# "5. Response", "2.1 Parameters", "（三）请求参数": the count of a section.
_NUMBERED = re.compile(
    r"\s*(?:[(（][0-9]{1,2}[)）]|[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}[.)、．]|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}(?=\s)"
    r"|[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．])\s*(?=\D)"
)
MAX_LENGTH = 60

_LOCATIONS: dict[str, Location] = {
    "query": "query",
    "body": "body",
    "payload": "body",
    "json": "body",
    "form": "body",
    "path": "path",
    "pathname": "path",
    "header": "header",
    "headers": "header",
    "查询参数": "query",
    "请求体": "body",
    "路径参数": "path",
    "请求头": "header",
    "クエリパラメータ": "query",
    "パスパラメータ": "path",
    "リクエストボディ": "body",
    "쿼리파라미터": "query",
}


@lru_cache(maxsize=8192)
def part_of(text: str) -> Part | None:
    """The part of an endpoint that a line names and says nothing more; None for all others."""
    if len(text) > MAX_LENGTH:
        return None
    text = _NUMBERED.sub("", text, count=1)
    if _SNAKE.fullmatch(text):
        return None  # "get_address" is what is called
    example = _EXAMPLE_OF.match(text)
    text = example["example"] if example else text
    words = [word for word in _MARKS.split(_REMARK.sub("", text).casefold()) if word]
    if any(both.issubset(words) for both in _REQUEST_OBJECT) and _KNOWN.issuperset(words):
        return "params"
    joined = "".join(words).translate(_SIMPLIFIED)
    named = _BY_NAME.get(joined) or _composed(joined)
    if named or not words:
        return named
    if not _KNOWN.issuperset(words):
        words = _mended(words)
    found = next((part for part, deciding in _DECIDING if deciding & set(words)), None)
    if found == "response" and _HEADERS & set(words):
        return "aside"  # of the answer, and no fields of its body
    return found or _part_by_end(text)


def _composed(text: str) -> Part | None:
    """The part that Chinese words name together: 请求包字段说明, 应答包体示例."""
    return next((part for part, form in _COMPOSED if form.match(text)), None)


def part_besides(text: str, title: str) -> Part | None:
    """The part that a heading names besides the words of the title over it: "Gate list response" of
    "Gate list". What is left must say more than "query", which calls are, too."""
    if len(text) > MAX_LENGTH:
        return None
    of_title = set(_MARKS.split(title.casefold()))
    words = [word for word in _MARKS.split(text.casefold()) if word]
    rest = [word for word in words if word not in of_title]
    named = part_of(" ".join(rest)) if _SIDES & set(rest) and len(rest) < len(words) else None
    return named if named in ("params", "headers", "request", "response") else None


def told_part(text: str) -> Part | None:
    """The part whose list or table a sentence leads to: "Send the following fields:"."""
    plain = text.strip(" *_")
    if len(plain) > MAX_SENTENCE or not any(form.search(plain) for form in _LEADS):
        return None
    if tells_answers(plain):
        return "response"
    return "headers" if _TELLS_HEADERS.search(plain) else "params"


def tells_sent(text: str) -> bool:
    """Whether a paragraph says that what stands below it is sent."""
    sent = _SENDS.search(text)
    return sent is not None and not tells_answers(sent[0])


def only_requirement(text: str) -> bool:
    """Whether a label says that what is below it is required, or is not, and nothing more."""
    words = [word for word in _MARKS.split(text.casefold()) if word]
    return bool(words) and all(word in _REQUIREMENTS for word in words)


def tells_answers(text: str) -> bool:
    """Whether a sentence or a heading speaks of what comes back, or is sent without being asked."""
    return _OF_ANSWERS.search(text) is not None


def requirement_of_all(text: str) -> str | None:
    """What a sentence says of all parameters below it: "All parameters are required"."""
    match = _ALL.match(text) or _THESE.match(text)
    return match["word"] if match else None


def requirement_of(text: str) -> str | None:
    """Whether a label says of all parameters below it that they are required, or that none is:
    "Optional Arguments"; None where it says nothing or both."""
    words = [word.strip(",;，、") for word in _MARKS.split(text.casefold())]
    said = {_REQUIREMENTS[word] for word in words if word in _REQUIREMENTS}
    if not said and _ANY_OF.search(text):
        return "optional"
    if not said and _MUST.search(text):
        return "required"
    return said.pop() if len(said) == 1 else None


def leads_to_params(text: str) -> bool:
    """Whether the last words of a paragraph lead to parameters: "Lists boats. Query parameters are:".
    "The fields are:" may be those of an answer."""
    leads = _LAST_WORDS.search(text)
    label = leads["label"] if leads else ""
    return _ENDS_IN_PARAMS.search(label) is not None and part_of(label) == "params"


def _part_by_end(text: str) -> Part | None:
    """Of a line that ends in the word for parameters, without the marks of a sentence; those that it
    calls returned are the response's."""
    plain = text.strip(" :：*#")
    ends = _ENDS_IN_PARAMS.search(plain)
    is_short = ends is not None and len(plain[: ends.start()].split()) <= MAX_WORDS_BEFORE_PARAMS
    if ends is None or not is_short or re.search(r"[.,;。，]|\A[1-5][0-9]{2}\b", plain):
        return None  # "401 - Invalid params" is an answer
    return "response" if _RETURNED & set(plain[: ends.start()].casefold().split()) else "params"


def _mended(words: list[str]) -> list[str]:
    """The words with one misspelling put right ("Paramters"), where all others are known."""
    odd = [word for word in words if word not in _KNOWN]
    near = (
        difflib.get_close_matches(odd[0], _DECIDING_WORDS, n=1, cutoff=0.9)
        if len(odd) == 1 and odd[0].isalpha()
        else []
    )
    if len(odd) != 1 or len(odd[0]) < LEAST_MENDED or not near:
        return []
    return [near[0] if word == odd[0] else word for word in words]


def answered_part(text: str) -> Part | None:
    """The part below a heading that begins with a status: what is answered then."""
    match = _ANSWERED.match(text)
    if match is None:
        return None
    return "response" if match["first"] == "2" else "errors"


def status_in(heading: str) -> str | None:
    """The status of the errors below a heading such as "Error 404"; a class ("4xx") is none."""
    match = _ANSWERED.match(heading)
    is_one = match is not None and match["status"].isdigit() and match["first"] in "45"
    return match["status"] if match and is_one else None


def location_of(text: str) -> Location | None:
    """Where the parameters below a line are sent, if it says so: "Request Query Parameters"."""
    words = [word for word in _MARKS.split(text.casefold()) if word]
    return next((_LOCATIONS[word] for word in words if word in _LOCATIONS), None)
