"""The words that name the parts of an endpoint's section, in the languages that documents use."""

from __future__ import annotations

import difflib
import re
from typing import Literal

from codegen.model import Location

Part = Literal["url", "limit", "headers", "params", "request", "response"]

# A line names a part when all its words are of this kind; the first set that has one of them says
# which. So "Response Example" is a response and "Query String Parameters" are parameters, while
# "Query Order" is a title.
_DECIDING: tuple[tuple[Part, frozenset[str]], ...] = (
    ("limit", frozenset("limit limits limiting ratelimit weight".split())),
    (
        "response",
        frozenset("response responses return returns returned result results output".split()),
    ),
    ("headers", frozenset("header headers".split())),
    (
        "params",
        frozenset(
            "parameter parameters param params argument arguments body payload field fields input inputs".split()
        ),
    ),
    ("request", frozenset("example examples sample samples demo curl request requests".split())),
    ("url", frozenset("url uri endpoint path address method".split())),
)
_COMPANIONS = frozenset(
    "http api rest query string data json content value values format description descriptions "
    "rate frequency ip uid and of the for in details list schema structure table required optional "
    "code codes type success successful form".split()
)
_CHINESE: dict[Part, str] = {
    "url": "http请求 请求路径 请求地址 接口地址 请求方式 请求url 请求方法",
    "limit": "限速 限频 频率限制 访问限制 限速规则",
    "headers": "请求头",
    "params": "请求参数 参数 入参 请求体 查询参数 路径参数 参数说明 请求参数说明 请求字段",
    "request": "请求示例 请求样例 示例 请求",
    "response": (
        "返回参数 返回结果 返回数据 响应参数 响应 响应示例 返回示例 返回值 返回 返回字段 响应结果 响应数据 "
        "返回参数说明 响应字段"
    ),
}
_BY_NAME = {name: part for part, names in _CHINESE.items() for name in names.split()}
_KNOWN = _COMPANIONS.union(*(words for _, words in _DECIDING))
_DECIDING_WORDS = sorted(set().union(*(words for _, words in _DECIDING)))
_REMARK = re.compile(r"\s*[(（][^()（）]*[)）]\s*[:：]?\s*\Z")
LEAST_MENDED = 6
_MARKS = re.compile(r"[\s:：*_#>()?.-]+")
MAX_LENGTH = 60

_LOCATIONS: dict[str, Location] = {
    "query": "query",
    "body": "body",
    "payload": "body",
    "path": "path",
    "header": "header",
    "headers": "header",
    "查询参数": "query",
    "请求体": "body",
    "路径参数": "path",
    "请求头": "header",
}


def part_of(text: str) -> Part | None:
    """The part of an endpoint that a line names and says nothing more; None for all others."""
    if len(text) > MAX_LENGTH:
        return None
    words = [word for word in _MARKS.split(_REMARK.sub("", text).casefold()) if word]
    named = _BY_NAME.get("".join(words))
    if named or not words:
        return named
    if not _KNOWN.issuperset(words):
        words = _mended(words)
    return next((part for part, deciding in _DECIDING if deciding & set(words)), None)


def _mended(words: list[str]) -> list[str]:
    """The words with one misspelling put right ("Paramters"), where all others are known."""
    odd = [word for word in words if word not in _KNOWN]
    near = (
        difflib.get_close_matches(odd[0], _DECIDING_WORDS, n=1, cutoff=0.9) if len(odd) == 1 else []
    )
    if len(odd) != 1 or len(odd[0]) < LEAST_MENDED or not near:
        return []
    return [near[0] if word == odd[0] else word for word in words]


def location_of(text: str) -> Location | None:
    """Where the parameters below a line are sent, if it says so: "Request Query Parameters"."""
    words = [word for word in _MARKS.split(text.casefold()) if word]
    return next((_LOCATIONS[word] for word in words if word in _LOCATIONS), None)
