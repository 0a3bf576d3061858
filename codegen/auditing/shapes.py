"""What a code, a class and the name of a table of errors look like, in any language."""

from __future__ import annotations

import re

CODE = re.compile(r"-?[0-9]{1,9}\Z|[A-Za-z][A-Za-z0-9]*(?:[._-][A-Za-z0-9]+)*\Z")
"""Anything that can be a code where a table of errors has it as its key."""

SURE_CODE = re.compile(
    r"-?[0-9]{2,9}\Z|[A-Z][A-Z_]{1,30}_?[A-Z]?[0-9]{2,6}\Z|[0-9]{1,2}[A-Z]{1,4}[0-9]{2,6}\Z"
)
"""What is a code wherever it stands in such a table: a number, AUTH_001, ORDER_F0101."""

CLASS = re.compile(r"[A-Z][A-Za-z0-9_]*\Z")
FAULT_NAME = re.compile(r"(?:Error|Exception|Fault|Failure|Exceeded|Denied|Err)\Z|\AErr[A-Z]")
SILENT = re.compile(r"(?:Error|Exception|Err|Fault)\Z|other|unknown|general|default", re.I)
"""The name of a class that may be one for all that has no other."""
TABLE = re.compile(
    r"\berr|errors?\b|exception|\bexact\b|\bbroad\b|\bfaults?\b|\bfail|\bretr(?:y|ies|iable)"
    r"|\btransient|(?:ret|response|status|result|reason|api)[_ ]?codes?|code[_ ]?(?:map|table)"
    r"|\bcodes?\b",
    re.I,
)
RETRY = re.compile(r"retr(?:y|ies|iable)|transient|resend|try_?again", re.I)
NEVER_RETRY = re.compile(r"(?:no|not|non|never|dont|without)_?retr|fatal|un_?retr", re.I)
BROAD = re.compile(r"\bbroad|substr|partial|fragment|phrase|contain|pattern|by_?text", re.I)
TEXT_KEYS = frozenset({"message", "msg", "text", "description", "desc", "detail", "label", "title"})
NAME_KEYS = frozenset(
    {"class", "exception", "error", "category", "type", "kind", "name", "cls", "errortype"}
)
CODE_KEYS = frozenset(
    {"code", "error_code", "errorcode", "err_code", "errcode", "ret_code", "retcode", "codes", "mc"}
)
RETRY_KEYS = frozenset({"retry", "retryable", "retriable", "is_retryable", "retried", "transient"})


def words_of_name(name: str) -> str:
    """A name with blanks where its words meet, so that a pattern's \\b holds: "RetCodes", "a_b"."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|_", " ", name) + " " + name


def is_table(path: str) -> bool:
    return bool(TABLE.search(words_of_name(path)))


def is_retry(path: str) -> bool:
    said = words_of_name(path)
    return bool(RETRY.search(said)) and not NEVER_RETRY.search(said)


def is_broad(path: str) -> bool:
    return bool(BROAD.search(words_of_name(path.rpartition(".")[2])))


def is_class(name: str | None) -> bool:
    """CapWords, or a constant of several words; a lone T or OK says nothing."""
    return bool(name) and bool(CLASS.match(name or "")) and len(name or "") > 2


def is_identifier(text: str) -> bool:
    """A text that is a name: of several words, or of a fault. "Unauthorized" may be a message."""
    return bool(re.fullmatch(r"[A-Za-z_][A-Za-z0-9_.:]{2,60}", text)) and (
        "_" in text.strip("_")
        or "." in text.strip(".")
        or any(c.isupper() for c in text[1:])
        or bool(FAULT_NAME.search(text) and text[0].isupper())
    )
