"""Since when a thing is known: by the change log of the documents, else by the ledger."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from codegen.model import ChangelogEntry, Enum, Spec
from codegen.naming.keys import call_key, code_key, enum_key, own_enums, value_key

_DATE = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_CAME = re.compile(
    r"\b(?:new|add(?:s|ed|ition)?|introduc(?:es?|ed)|launch(?:es|ed)?|releas(?:es?|ed))\b"
    r"|新增|新添|上线|发布",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\b(?:updat|chang|fix|remov|delet|deprecat|modif|adjust|improv)|更新|修改|调整|删除|下线"
    r"|\b(?:param|field|value|limit|attribute)|参数|字段",
    re.IGNORECASE,
)
_ABOUT_CODES = re.compile(r"\b(?:errors?|codes?)\b|错误码|错误代码|返回码", re.IGNORECASE)
_TOKEN = re.compile(r"-?[0-9A-Za-z_.]*[0-9A-Za-z_]")


def documented_days(spec: Spec) -> dict[str, str]:
    """Key of the ledger to the day (ISO) on which the change log says that it came. What an entry
    about something else names first was there before: nobody says since when."""
    first: dict[str, tuple[str, bool]] = {}
    for entry in spec.changelog:
        if (day := _day(entry.date)) is not None:
            for key in _named(spec, entry):
                came = (day, not _says_new(entry))
                first[key] = min(first.get(key, came), came)
    return {key: day for key, (day, was_there) in sorted(first.items()) if not was_there}


def _day(text: str | None) -> str | None:
    match = _DATE.fullmatch(text or "")
    try:
        return datetime.date(*map(int, match.groups())).isoformat() if match else None
    except ValueError:
        return None


def _says_new(entry: ChangelogEntry) -> bool:
    """By its tag where that says either, else by its words. What is new in it is no new thing."""
    for text in filter(None, (entry.tag, entry.note, entry.title)):
        if _CHANGED.search(text):
            return False
        if _CAME.search(text):
            return True
    return False


def _named(spec: Spec, entry: ChangelogEntry) -> Iterator[str]:
    yield from (call_key(each) for each in spec.endpoints if each.path == entry.path)
    text = " ".join(filter(None, (entry.title, entry.note)))
    if _ABOUT_CODES.search(text):
        words = set(_TOKEN.findall(text))
        yield from (code_key(error) for error in spec.errors if error.code in words)


def with_days(spec: Spec, days: Mapping[str, str]) -> Spec:
    """The Spec with the day of each code, endpoint, enum and value that has one."""
    own = set(own_enums(spec))
    return replace(
        spec,
        errors=tuple(replace(each, since=days.get(code_key(each))) for each in spec.errors),
        endpoints=tuple(replace(each, since=days.get(call_key(each))) for each in spec.endpoints),
        enums=tuple(_dated(each, days) if each in own else each for each in spec.enums),
    )


def _dated(enum: Enum, days: Mapping[str, str]) -> Enum:
    values = (
        replace(each, since=days.get(value_key(enum.name, each.value))) for each in enum.values
    )
    return replace(enum, since=days.get(enum_key(enum.name)), values=tuple(values))
