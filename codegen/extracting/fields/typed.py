"""Parameters that an object in a notation of types shows: `"size"?: number`, objects in it, too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from codegen.extracting.cells import is_type
from codegen.extracting.raw import Place, RawField
from codegen.reading.blocks import Code

_MEMBER = re.compile(
    r"(?P<quote>[\"']?)(?P<name>[A-Za-z_$@][\w$.-]{0,63})(?P<inner>\?)?(?P=quote)(?P<outer>\?)?\s*:\s*(?P<value>.*?)\Z"
)
_REMARK = re.compile(r"(?<!:)//+(?P<remark>.*)\Z")
_OPENS = re.compile(r"(?:(?:export )?(?:interface \w+|type \w+ ?=) ?)?\{\Z")
_CLOSES = re.compile(r"[}\]]+[,;]?\Z")
_TYPE = re.compile(
    r"[A-Za-z_][\w.]*(?:<[\w<>\[\], .|]+>)?(?:\[\])*(?:\s*\|\s*[A-Za-z_][\w.]*(?:\[\])*)*\Z"
)
_LITERAL = re.compile(
    r"\"(?:[^\"\\]|\\.)*\"\Z|'[^']*'\Z|-?[0-9][0-9.]*\Z|(?:true|false|null)\b[\w/ |]*\Z|\[[^\[\]{}]*\]\Z|\{\s*\}\Z"
)
_OPEN = {"{": "object", "[{": "array"}
LEAST_NAMED = 2


@dataclass(frozen=True, slots=True)
class _Member:
    """A member; `is_open` says that it is an object with more in it, `is_marked` that it may be left
    out. One that shows an example of its value has no type."""

    name: str
    type: str | None
    remark: str | None
    depth: int
    is_open: bool
    is_marked: bool


def read_typed_object(place: Place, text: str) -> list[RawField]:
    """The members of an object of which some have a type without quotes, and any may have a value for
    an example; nothing where a line is anything else. Where some are marked as optional ("size?"), a
    member without the mark is required, if it has a type or stands beside one that has the mark."""
    members = _members(text)
    is_marking = any(member.is_marked for member in members)
    beside = _marked_beside(members)
    return [
        RawField(
            place,
            member.name,
            member.type,
            _requirement(member, is_marking, is_beside),
            member.remark,
            depth=member.depth,
        )
        for member, is_beside in zip(members, beside, strict=True)
    ]


def _requirement(member: _Member, is_marking: bool, is_beside: bool) -> str | None:
    if member.is_marked:
        return "optional"
    return "required" if is_marking and (is_beside or member.type) else None


def shows_types(code: Code) -> bool:
    """Whether a block of code is an object in a notation of types."""
    return bool(_members(code.text))


def _members(text: str) -> list[_Member]:
    """The members of an object, in order; none where it is no object in this notation."""
    found = _lines(text)
    types = [member.type for member in found if member.type and not member.is_open]
    return found if any(map(is_type, types)) or len(types) >= LEAST_NAMED else []


def _lines(text: str) -> list[_Member]:
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) < 2 or not _OPENS.match(lines[0]) or not _CLOSES.match(lines[-1]):
        return []
    found: list[_Member] = []
    depth = 0
    for line in lines[1:-1]:
        if _CLOSES.match(line):
            depth -= line.count("}")
            continue
        member = _member(line, depth)
        if member is None or depth < 0:
            return []
        found.append(member)
        depth += member.is_open
    return found if depth == 0 else []


def _member(line: str, depth: int) -> _Member | None:
    said = _REMARK.search(line)
    told = _MEMBER.match(line[: said.start()] if said else line)
    if told is None:
        return None
    value = told["value"].rstrip(" ,;")
    is_open, is_literal = value in _OPEN, _LITERAL.match(value) is not None
    is_typed = not is_open and not is_literal and _TYPE.match(value) is not None
    type = _OPEN[value] if is_open else value if is_typed else None
    if type is None and not is_literal:
        return None
    is_marked = bool(told["inner"] or told["outer"])
    remark = said["remark"].strip() or None if said else None
    return _Member(told["name"], type, remark, depth, is_open, is_marked)


def _marked_beside(members: Sequence[_Member]) -> Iterator[bool]:
    """Of each member, whether one of its own object is marked as optional."""
    owners: list[int] = []
    of: list[int] = []
    for number, member in enumerate(members):
        del owners[member.depth :]
        of.append(owners[-1] if owners else -1)
        owners.append(number)
    marked = {owner for owner, member in zip(of, members, strict=True) if member.is_marked}
    yield from (owner in marked for owner in of)


def merged(known: Sequence[RawField], told: Sequence[RawField]) -> list[RawField]:
    """The members of two forms of one object: those of both once, with the type that either has. What
    one has alone is not required of all."""
    paths, others = dict(_paths(known)), dict(_paths(told))
    order = {path: n for n, path in enumerate({**paths, **others})}
    nested = sorted(order, key=lambda path: [order[path[:n]] for n in range(1, len(path) + 1)])
    return [_both(paths.get(path), others.get(path)) for path in nested]


def _both(one: RawField | None, two: RawField | None) -> RawField:
    if one and two:
        said = one.required if one.required == two.required else None
        return replace(one, type=one.type or two.type, required=said)
    alone = one or two
    assert alone is not None
    return replace(alone, required=None if alone.required == "required" else alone.required)


def _paths(fields: Sequence[RawField]) -> Iterator[tuple[tuple[str, ...], RawField]]:
    above: list[str] = []
    for field in fields:
        above = [*above[: field.depth], field.name]
        yield tuple(above), field
