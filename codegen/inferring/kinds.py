"""The closed normal form of a documented type, and the role of a parameter."""

from __future__ import annotations

import re
from typing import Any

from codegen.model import Kind, Role
from codegen.naming import split_words

_KINDS: dict[Kind, str] = {
    "string": "string str text char varchar enum enumeration uuid ulid guid",
    "integer": "int integer long short byte int8 int16 int32 int64 uint uint32 uint64 ulong ushort bigint biginteger",
    "number": "number num float double float32 float64 real numeric",
    "decimal": "decimal bigdecimal",
    "boolean": "bool boolean",
    "timestamp": "timestamp datetime date time",
    "object": "object obj json map dict hash struct",
    "array": "array list arr set vector",
}
_BY_WORD = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_WORD = re.compile(r"[A-Za-z]+[0-9]*")

_AMOUNT_WORDS = frozenset(
    "amount amt price px qty quantity size sz balance bal fee profit pnl volume vol equity margin total sum cost "
    "funds value".split()
)
_DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?\Z")
_TIME_WORDS = frozenset("time timestamp ts".split())
_TIME_UNIT = re.compile(
    r"\b(milli|micro|nano)?-?seconds?\b|\bunix\b|\bepoch\b|timestamp|毫秒|时间戳", re.IGNORECASE
)
_EPOCH = re.compile(r"1[0-9]{9}(?:[0-9]{3})?\Z")

_ROLES: dict[Role, str] = {
    "page": "page current_page page_num page_no page_number page_index cur_page pageno pagenum",
    "page_size": "page_size size_page limit per_page page_limit pagesize rows_per_page",
    "cursor": "cursor next_cursor page_token next_page_token next_key after before from_id starting_after",
    "start_time": "start_time start_at begin_time from_time start begin since time_start start_timestamp start_date",
    "end_time": "end_time end_at finish_time to_time end until time_end end_timestamp end_date",
    "idempotency_key": "idempotency_key idempotent_key request_id request_no biz_id transfer_id req_id",
    "client_order_id": "client_order_id cl_ord_id client_oid new_client_order_id order_link_id client_id orig_client_order_id",
}
_ROLE_BY_NAME = {name: role for role, names in _ROLES.items() for name in names.split()}
_UNIQUE = re.compile(r"\buniqu|idempoten|uuid|duplicate|唯一|幂等", re.IGNORECASE)


def infer_kind(
    type: str | None, *, name: str, description: str | None, example: Any = None
) -> Kind:
    """The kind of a field. A string of digits called an amount is a decimal, an integer that
    counts seconds a timestamp; a type that nobody knows is "any"."""
    kind = _by_type(type or "")
    words = split_words(name)
    if kind == "string" and _AMOUNT_WORDS & set(words[-2:]) and _is_decimal(example):
        return "decimal"
    if kind in ("integer", "string", "number") and _is_time(words, description or "", example):
        return "timestamp"
    return kind


def _by_type(type: str) -> Kind:
    if "[]" in type or re.match(r"(?:array|list|set)\b", type, re.IGNORECASE):
        return "array"
    for word in _WORD.findall(type):
        kind = _BY_WORD.get(word.casefold())
        if kind:
            return kind
    return "any"


def _is_decimal(example: Any) -> bool:
    """Without an example the name is believed; an id or "5.00%" is no amount."""
    return example is None or (isinstance(example, str) and _DECIMAL.match(example) is not None)


def _is_time(words: list[str], description: str, example: Any) -> bool:
    if not words or words[-1] not in _TIME_WORDS:
        return False
    return _TIME_UNIT.search(description) is not None or _EPOCH.match(str(example)) is not None


def infer_role(name: str, description: str | None, kind: Kind) -> Role | None:
    """What a parameter is for, by its name; a request's id is a key only where it says unique."""
    role = _ROLE_BY_NAME.get("_".join(split_words(name)))
    if role == "idempotency_key" and not _UNIQUE.search(f"{name} {description or ''}"):
        return None
    if role in ("start_time", "end_time") and kind not in ("timestamp", "integer", "string"):
        return None
    return role
