"""Where an answer has its code and message, guessed from the examples that a page prints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Set
from typing import Any

from codegen.extracting.examples import read_json
from codegen.extracting.page import Page
from codegen.model import Envelope
from codegen.reading.blocks import Code

_CODE_KEYS = (
    "code", "retCode", "ret_code", "errorCode", "error_code", "errCode", "err_code", "errno", "err", "rc", "status",
)  # fmt: skip
_MESSAGE_KEYS = (
    "msg", "message", "retMsg", "ret_msg", "errorMessage", "error_message", "errMsg", "err_msg", "error", "info", "desc",
)  # fmt: skip
_DATA_KEYS = ("data", "result", "payload", "results")
_TRACE_KEYS = ("trace", "traceId", "trace_id", "requestId", "request_id")


def guess_envelope(pages: Iterable[Page], errors: Set[str]) -> tuple[Envelope, int] | None:
    """The envelope that most printed answers have, and how many have it. The success code is the
    one that comes with data, and is none of the documented `errors`. None where no answer has a
    code beside a message or data."""
    answers = [answer for page in pages for answer in _answers(page)]
    codes = Counter(key for answer in answers if (key := _first(answer, _CODE_KEYS)))
    if not codes:
        return None
    [(code, count)] = codes.most_common(1)
    having = [answer for answer in answers if code in answer]
    data = _most(having, _DATA_KEYS)
    message, trace = _most(having, _MESSAGE_KEYS), _most(having, _TRACE_KEYS)
    told = [str(answer[code]) for answer in having if data and answer.get(data)]
    successes = Counter(value for value in told if value and value not in errors)
    envelope = Envelope(
        code=(code,),
        message=(message,) if message else (),
        data=data,
        trace=trace,
        success=tuple(value for value, _ in successes.most_common(1)),
    )
    return envelope, count


def _most(answers: Iterable[dict[str, Any]], keys: Iterable[str]) -> str | None:
    found = Counter(key for answer in answers for key in keys if key in answer)
    return found.most_common(1)[0][0] if found else None


def _answers(page: Page) -> Iterator[dict[str, Any]]:
    """The printed objects that have a code, and a message or data with it."""
    for block in page.blocks:
        value = read_json(block.text) if isinstance(block, Code) else None
        if isinstance(value, dict) and _is_answer(value):
            yield value


def _is_answer(value: dict[str, Any]) -> bool:
    code = _first(value, _CODE_KEYS)
    said = _first(value, _MESSAGE_KEYS) or _first(value, _DATA_KEYS)
    return code is not None and isinstance(value[code], int | str) and said is not None


def _first(answer: dict[str, Any], keys: Iterable[str]) -> str | None:
    return next((key for key in keys if key in answer), None)
