"""The words that name the parts of an endpoint's section, in the languages that documents use."""

from __future__ import annotations

import re
from typing import Literal

Part = Literal["url", "limit", "params", "request", "response"]

_NAMES: dict[Part, str] = {
    "url": """request url|http request|request path|request address|endpoint|endpoint url|url|path|api path|
        http method|method|http请求|请求路径|请求地址|接口地址|请求方式|请求url""",
    "limit": "request limit|rate limit|limit|frequency limit|rate limiting|限速|限频|频率限制|访问限制",
    "params": """request parameter|parameter|query parameter|body parameter|path parameter|request query parameter|
        request body parameter|input parameter|request field|query string|request param|param|argument|
        request body|query string parameter|request parameter description|url parameter|request content|
        请求参数|参数|入参|请求体|查询参数|路径参数|参数说明|请求参数说明""",
    "request": """request|request example|example request|request sample|sample request|example|request demo|
        curl|example curl|请求示例|请求样例|示例|请求""",
    "response": """response|response data|response parameter|response body|response content|response field|
        response example|example response|response sample|sample response|return|return parameter|return value|
        return data|response result|result|returns|response parameter description|response format|return field|
        返回参数|返回结果|返回数据|响应参数|响应|响应示例|返回示例|返回值|返回|返回字段|响应结果|响应数据|返回参数说明""",
}
_PARTS = {name.strip(): part for part, names in _NAMES.items() for name in names.split("|")}
_PUNCTUATION = re.compile(r"[\s:：*_#>]+")


def part_of(text: str) -> Part | None:
    """The part of an endpoint that a line names and says nothing more; None for all others."""
    if len(text) > 60:
        return None
    key = _PUNCTUATION.sub(" ", text).strip().casefold()
    return _PARTS.get(key) or _PARTS.get(key.removesuffix("s"))
