"""What a tester of BitMart gives schemathesis (SCHEMATHESIS_HOOKS): each request is signed as it
leaves, and orders something new."""

from __future__ import annotations

import hashlib
import hmac
import itertools
import re
import time
from typing import Any
from urllib.parse import urlsplit

import requests
import schemathesis

from tests.listening import MEMO, SECRET

TAKEN = itertools.count(1)


@schemathesis.hook
def before_call(context: Any, case: Any, kwargs: dict[str, Any]) -> None:
    if isinstance(case.body, dict) and re.fullmatch("[0-9]{20}", str(case.body.get("requestNo"))):
        case.body = {**case.body, "requestNo": f"{next(TAKEN):020}"}
    kwargs["auth"] = sign


def sign(request: requests.PreparedRequest) -> requests.PreparedRequest:
    """Not one whose headers the tester has left out."""
    if {"X-BM-SIGN", "X-BM-TIMESTAMP"} <= {*request.headers}:
        query = urlsplit(str(request.url)).query
        request.headers.update(signed(query if request.method == "GET" else request.body or ""))
    return request


def signed(payload: str | bytes) -> dict[str, str]:
    """The headers of a request, as the document has it: timestamp#memo#payload."""
    data = payload.encode() if isinstance(payload, str) else payload
    timestamp = str(time.time_ns() // 1_000_000)
    text = b"#".join([timestamp.encode(), MEMO.encode(), data])
    made = hmac.new(SECRET.encode(), text, hashlib.sha256).hexdigest()
    return {"X-BM-TIMESTAMP": timestamp, "X-BM-SIGN": made}
