"""The names that an OpenAPI document gives: each once, each of its own facts alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from codegen.exporting.paths import Template, template_of
from codegen.model import Endpoint, Enum, Spec
from codegen.naming import hash8, ident, split_words
from codegen.outputs.calls import method_names

METHODS = ("GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE")
ERROR_BODY = "ErrorBody"

Key = tuple[str | None, str]


@dataclass(frozen=True)
class Names:
    """`operations`, `requests` and `responses` by method and path, `enums` by enum."""

    operations: Mapping[Key, str]
    requests: Mapping[Key, str]
    responses: Mapping[Key, str]
    enums: Mapping[str, str]


def has_method(endpoint: Endpoint) -> bool:
    return endpoint.method in METHODS


def names_of(spec: Spec) -> Names:
    operations = method_names(map(_titled, filter(has_method, spec.endpoints)))
    enums = {enum_key(enum): ident(enum.name, "class") for enum in spec.enums}
    wanted: dict[tuple[str, object], str] = {("error", None): ERROR_BODY}
    wanted |= {("enum", key): name for key, name in enums.items()}
    for what in ("request", "response"):
        names = operations.items()
        wanted |= {(what, key): ident(f"{name} {what}", "class") for key, name in names}
    given = _apart(wanted)
    return Names(
        operations=operations,
        requests={key: given["request", key] for key in operations},
        responses={key: given["response", key] for key in operations},
        enums={key: given["enum", key] for key in enums},
    )


def _titled(endpoint: Endpoint) -> Endpoint:
    """With a title of Latin words: that of its call, which no new title changes. The method and path
    stand for a title that has none."""
    if any(len(word) > 1 for word in split_words(endpoint.title)):
        call = (endpoint.call or "").rpartition(".")[2]
        return replace(endpoint, title=call) if call else endpoint
    return replace(endpoint, title=f"{endpoint.method} {template_of(endpoint.path).path}")


def enum_key(enum: Enum) -> str:
    """What an enum is told apart by: its name and its values."""
    return "\n".join((enum.name, *(value.value for value in enum.values)))


def _apart(wanted: Mapping[tuple[str, object], str]) -> dict[tuple[str, object], str]:
    """The same names, but with a hash for all that want the same one."""
    counts = Counter(name.casefold() for name in wanted.values())
    return {
        key: (
            name
            if counts[name.casefold()] == 1 or key[0] == "error"
            else f"{name[:52]}{hash8(repr(key))}"
        )
        for key, name in wanted.items()
    }


def templates_of(endpoints: Sequence[Endpoint]) -> dict[str, Template]:
    """Documented path to its template. Paths that differ in the names of their places are one
    path for OpenAPI: they get the names of the first."""
    found: dict[str, Template] = {}
    first: dict[str, tuple[str, ...]] = {}
    for endpoint in endpoints:
        made = template_of(endpoint.path)
        names = first.setdefault(made.shape, made.names)
        found[endpoint.path] = Template(made.parts, made.wires, names)
    return found
