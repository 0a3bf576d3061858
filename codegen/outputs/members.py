"""The codes of a spec as the members of enums: one for each text of a code in its space."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from codegen.faults import Fault
from codegen.model import CODE, HTTP_STATUS, ErrorCode, Meaning, Scope, Spec
from codegen.naming import class_name, hash8, member_name, split_words

MAX_MEMBERS = 5_000
MAX_CODE = 1_000

_ENUM_NAMES = {CODE: "Code", HTTP_STATUS: "HttpStatusCode"}


@dataclass(frozen=True)
class Member:
    """A code with all its rows; those of other scopes stand behind those of the first."""

    enum: str
    name: str
    code: str
    rows: tuple[tuple[Meaning, Scope | None], ...]
    is_deprecated: bool = False
    since: str | None = None


def members(spec: Spec) -> dict[str, list[Member]]:
    """Space to its members: the codes themselves first, HTTP statuses second, in spec order."""
    spaces: dict[str, dict[str, list[ErrorCode]]] = defaultdict(dict)
    for error in spec.errors:
        spaces[error.space].setdefault(error.code, []).append(error)
    ordered = sorted(spaces, key=lambda space: (space != CODE, space != HTTP_STATUS, space))
    found = {space: _members(space, spaces[space], spec.vendor) for space in ordered}
    enums = [enum_name(space) for space in found]
    if len(set(enums)) < len(enums):
        raise Fault("name-twice", f"{spec.vendor}: two code spaces want one of the names {enums}")
    return found


def _members(space: str, codes: dict[str, list[ErrorCode]], vendor: str) -> list[Member]:
    if len(codes) > MAX_MEMBERS:
        raise Fault("too-many-codes", f"{vendor}: {len(codes)} codes, at most {MAX_MEMBERS}")
    made = [
        Member(
            enum=enum_name(space),
            name=member_name(same[0].name),
            code=code,
            rows=tuple((row, error.scope) for error in same for row in error.meanings),
            is_deprecated=all(error.deprecated for error in same),
            since=min((error.since for error in same if error.since), default=None),
        )
        for code, same in codes.items()
    ]
    names: dict[str, str] = {}
    for member in made:
        if len(member.code) > MAX_CODE:
            what = f"a code of {len(member.code)} characters, at most {MAX_CODE}"
            raise Fault("code-too-long", f"{vendor}: {what}")
        if not member.rows:
            raise Fault("code-without-meaning", f"{vendor}: code {member.code!r} has no meaning")
        if other := names.get(member.name):
            what = f"codes {other!r} and {member.code!r} are both {member.name}"
            raise Fault("name-twice", f"{vendor}/codes.py: {what}")
        names[member.name] = member.code
    return made


def former_members(made: list[Member], former: Mapping[str, str]) -> dict[str, str]:
    """Former names to those of members of this enum, sorted; none that a member has now. A name of
    a further row of a code is that of its member."""
    now = {member_name(row.name): member.name for member in made for row, _ in member.rows}
    now |= {member.name: member.name for member in made}
    taken = {member.name for member in made}
    return {old: now[new] for old, new in sorted(former.items()) if old not in taken and new in now}


def enum_name(space: str) -> str:
    """`Code` for the codes themselves, `RcCode` for those of the space "rc"."""
    if space in _ENUM_NAMES:
        return _ENUM_NAMES[space]
    return class_name("_".join((*(split_words(space) or [hash8(space)]), "code")))
