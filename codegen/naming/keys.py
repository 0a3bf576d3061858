"""What the ledger calls a thing: by what it is on the wire, never by its place or its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal

from codegen.model import Endpoint, Enum, ErrorCode, Spec, full_path

Part = Literal["model", "fixture"]
"""What is known by a call and a part of what is documented of it."""

_ENDPOINT = "endpoint:"
_ENUM = "enum:"
_PARTS = ("model", "fixture")
OTHER_KINDS = ("enum", "endpoint", "group", *_PARTS)
"""What a key begins with that is none of an error."""


def code_key(error: ErrorCode) -> str:
    """ "code:0001", "futures/code:-1121"."""
    scope = [error.scope.product, error.scope.transport] if error.scope else []
    return "/".join([*filter(None, scope), f"{error.space}:{error.code}"])


def call_key(endpoint: Endpoint) -> str:
    """ "endpoint:GET /v1/order", "endpoint:/v1/order" where the documents give no method."""
    return _ENDPOINT + " ".join(filter(None, (endpoint.method, full_path(endpoint))))


def is_call(key: str) -> bool:
    return key.startswith(_ENDPOINT)


def called(keys: Iterable[str]) -> frozenset[str]:
    """Of the keys of a ledger the calls: "GET /v1/order", "POST /tapi#method=trade"."""
    return frozenset(key.removeprefix(_ENDPOINT) for key in keys if is_call(key))


def part_key(kind: Part, call: str, part: str) -> str:
    """ "model:GET /v1/order#data.list[]" of what stands there in the answer of a call ("" is all of
    it), "fixture:GET /v1/order#request" of an example; `call` is the key of the call."""
    head, tail = (text.replace("%", "%25").replace("#", "%23") for text in (call, part))
    return f"{kind}:{head.removeprefix(_ENDPOINT)}#{tail}"


def split_part(key: str) -> tuple[Part, str, str] | None:
    """Kind, key of the call, and part; None for a key of something else."""
    head, _, part = key.partition("#")
    kind, _, call = head.partition(":")
    if kind not in _PARTS:
        return None
    call, part = (text.replace("%23", "#").replace("%25", "%") for text in (call, part))
    return ("model" if kind == "model" else "fixture"), f"{_ENDPOINT}{call}", part


def enum_key(name: str) -> str:
    """ "enum:side"; an equals sign would begin the value."""
    return _ENUM + name.replace("%", "%25").replace("=", "%3D")


def is_enum(key: str) -> bool:
    return key.startswith(_ENUM) and "=" not in key


def value_key(name: str, value: str) -> str:
    """ "enum:side=buy"."""
    return f"{enum_key(name)}={value}"


def split_code(key: str) -> tuple[str, str]:
    """Space and code of "futures/mc:-1121#quota"."""
    head, _, code = key.partition(":")
    return head.rpartition("/")[2], code.partition("#")[0]


def split_call(key: str) -> tuple[str, str]:
    """Method and path of the key of a call."""
    method, _, path = key.removeprefix(_ENDPOINT).partition(" ")
    return method, path


def split_value(key: str) -> tuple[str, str] | None:
    """The key of the enum, and the value; None for a key of something else."""
    head, mark, value = key.partition("=")
    return (head, value) if mark and head.startswith(_ENUM) else None


def kin_of(key: str) -> str:
    """What keys have in common of which one may become the other: the space of a code, the enum of
    a value; "" for groups of codes, which never do."""
    if value := split_value(key):
        return value[0]
    head = key.partition(":")[0]
    return "" if head == "group" else head


def own_enums(spec: Spec) -> list[Enum]:
    """The enums that are known by their names: none of those of which there are two."""
    counts = Counter(enum.name for enum in spec.enums)
    return [enum for enum in spec.enums if counts[enum.name] == 1]
