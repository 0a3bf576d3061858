"""Parameters that a block of code shows: an object with a type, a text or a remark for each."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from codegen.extracting.cells import is_type
from codegen.extracting.endpoints.operations import is_call
from codegen.extracting.examples import read_json
from codegen.extracting.fields.entries import read_lines
from codegen.extracting.fields.lists import BY
from codegen.extracting.fields.typed import read_typed_object
from codegen.extracting.page import Page
from codegen.extracting.raw import Place, RawField
from codegen.reading.blocks import Code

_TRAILING = re.compile(r",(\s*[}\]])")
# `"size": 10,  // how many`
_MEMBER = re.compile(
    r"\s*(?P<quote>[\"']?)(?P<name>[A-Za-z_$@][\w$.-]{0,63})(?P=quote)\s*[:：]\s*(?P<value>[^/#]*?(?:\"[^\"]*\"|'[^']*')?[^/#\"']*?)"
    r"(?:\s*,)?\s*(?:(?:(?<!:)//+|/\*+|(?<=[\s,])#+)\s*(?P<remark>.*?)\s*(?:\*/)?)?\s*,?\s*\Z"
)
_STRING = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'[^']*'|(?<!:)//.*|/\*.*?\*/")
_REMARKED = re.compile(r"(?<!:)//|/\*|\s#\s")
_TYPE_FIRST = re.compile(r"(?P<type>[A-Za-z]\w*(?:\[\])?)(?:\s*[,，;；|:：]\s*|\s+|\Z)(?P<rest>.*)")
# What says something of a name: three words, or words of a language that has no blanks.
_WORDS = re.compile(
    r"[^\W\d]+(?:['’-][^\W\d]+)*(?:\s+\S*[^\W\d]\S*){2,}|.*[\u3040-\u30ff\u4e00-\u9fff]"
)
_NUMBER = re.compile(r"-?[0-9.]+\Z")
_INDENT = re.compile(r"\s*")
LEAST_REMARKS = 2


def read_code_fields(page: Page, index: int, known: Collection[str]) -> tuple[RawField, ...]:
    """The parameters of a block of code below a label for them: an object that has a type or a text
    for each ("{"email": "string"}"), or lines of names. Claims it. Texts are values where one of the
    names is `known`."""
    block = page.blocks[index]
    if not isinstance(block, Code):
        return ()
    place = page.place(block)
    value = read_json(_TRAILING.sub(r"\1", block.text))
    if isinstance(value, dict):
        fields = _typed(place, value)
        fields = fields or ([] if value.keys() & set(known) else _told(place, value))
    else:
        is_object = block.text.lstrip().startswith("{")
        fields = read_typed_object(place, block.text)
        fields = fields or (_schema(place, block.text) if is_object else [])
        fields = fields or read_lines(place, block.text) or _schema(place, block.text)
    if fields:
        page.claim(index, BY)
    return tuple(fields)


def read_remarked_fields(page: Page, index: int) -> tuple[RawField, ...]:
    """The parameters of an object in code of which most have a remark behind them. Claims it."""
    block = page.blocks[index]
    if not isinstance(block, Code) or not _REMARKED.search(block.text):
        return ()
    if not block.text.lstrip().startswith(("{", "[")):
        return ()
    place = page.place(block)
    fields = list(_members(place, block.text.split("\n")))
    remarked = [field for field in fields if field.description]
    if len(remarked) < LEAST_REMARKS or len(remarked) * 2 < len(fields):
        return ()
    page.claim(index, BY)
    least = min(field.depth for field in fields)
    return tuple(replace(field, depth=field.depth - least) for field in fields)


def _members(place: Place, lines: Sequence[str]) -> Iterator[RawField]:
    depth = 0
    for line in lines:
        member = _MEMBER.match(line)
        if member and depth:
            yield _member(place, member, depth)
        bare = _STRING.sub("", line)
        depth += len(re.findall(r"[{]", bare)) - len(re.findall(r"[}]", bare))


def _member(place: Place, member: re.Match[str], depth: int) -> RawField:
    remark = member["remark"] or None
    typed = _TYPE_FIRST.match(remark or "")
    type = typed["type"] if typed and is_type(typed["type"]) else None
    said = typed["rest"] or None if typed and type else remark
    return RawField(place, member["name"], type, None, said, depth=depth)


def _schema(place: Place, text: str) -> list[RawField]:
    """The members of an object that has types without quotes ("size": number), with or without its
    brackets, or of lines that each give a value to a name."""
    lines = [line for line in text.split("\n") if line.strip()]
    is_bare = not text.lstrip().startswith("{")
    members = [(line, _MEMBER.match(line)) for line in lines if is_bare or line.strip(" \t{},[]")]
    if not members or not all(member for _, member in members):
        return []
    told = [(_INDENT.match(line), member) for line, member in members if member]
    types = [_value_type(member) for _, member in told]
    if not is_bare and sum(map(bool, types)) * 2 < len(types):
        return []
    if is_bare and len({indent[0] for indent, _ in told if indent}) > 1:
        return []
    return [
        RawField(place, member["name"], type, None, member["remark"] or None)
        for (_, member), type in zip(told, types, strict=True)
    ]


def _value_type(member: re.Match[str]) -> str | None:
    value = member["value"].strip(" ,\"'")
    type, _, _ = value.partition(" (")
    return type if is_type(type) else None


def _typed(place: Place, value: Mapping[str, Any]) -> list[RawField]:
    is_typed = value and all(isinstance(one, str) and is_type(one) for one in value.values())
    if not is_typed:
        return []
    return [RawField(place, name, type, None, None) for name, type in value.items()]


def _told(place: Place, value: Mapping[str, Any], depth: int = 0) -> list[RawField]:
    """The members of an object whose texts say what each is, and those of the objects in it."""
    if is_call(value):
        return []
    texts = [one for one in value.values() if isinstance(one, str) and not _is_value(one)]
    if not texts or sum(map(bool, map(_WORDS.match, texts))) * 2 <= len(texts):
        return []
    fields = []
    for name, one in value.items():
        said = one if isinstance(one, str) and _WORDS.match(one) else None
        fields.append(RawField(place, name, None, None, said, depth=depth))
        fields += _told(place, one, depth + 1) if isinstance(one, dict) else []
    return fields


def _is_value(text: str) -> bool:
    """Whether a text is an address or a number, which says nothing of what it is."""
    return "://" in text or _NUMBER.match(text) is not None or not text


def shown_names(place: Place, body: Any) -> tuple[RawField, ...]:
    """The names in an object that is sent, and in the objects in it, of which nothing tells."""
    return tuple(_names(place, body, 0)) if isinstance(body, dict) and not is_call(body) else ()


def _names(place: Place, value: Mapping[str, Any], depth: int) -> Iterator[RawField]:
    for name, one in value.items():
        yield RawField(place, name, None, None, None, depth=depth)
        if isinstance(one, dict):
            yield from _names(place, one, depth + 1)
