"""What the ledger calls a thing: by what it is on the wire, never by its place or its words."""

from __future__ import annotations

from collections import Counter

from codegen.model import Endpoint, Enum, ErrorCode, Spec, full_path

_ENDPOINT = "endpoint:"
_ENUM = "enum:"
OTHER_KINDS = ("enum", "endpoint", "group")
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


def enum_key(name: str) -> str:
    """ "enum:side"; an equals sign would begin the value."""
    return _ENUM + name.replace("%", "%25").replace("=", "%3D")


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
