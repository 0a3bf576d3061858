"""Which endpoints can be called, and by which names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from codegen.model import Endpoint, Field, Spec
from codegen.naming import hash8, ident
from codegen.naming.identifiers import MAX_LENGTH

METHODS = frozenset({"GET", "POST", "PUT", "PATCH", "DELETE"})
_SESSION_NAMES = frozenset(
    "api request call iterate close aclose plan_call plan_request steps".split()
)
_MODULES = frozenset({"enums", "models"})
"""What a client refers to by these names, so that nothing inside a class may have them."""
_CLIENT_CLASSES = frozenset(
    """api endpoints signing record noanswer noanswererror unreachable unreachableerror syncsession
    asyncsession asynciterator""".split()
)
"""What the module of a client defines and imports besides the classes of its groups."""
_NO_GROUP = "other"

Key = tuple[str | None, str]
K = TypeVar("K")


def callable_endpoints(spec: Spec) -> list[Endpoint]:
    """Those with a method: where the documents give none, none is guessed."""
    return [endpoint for endpoint in spec.endpoints if endpoint.method in METHODS]


def has_calls(spec: Spec) -> bool:
    return bool(callable_endpoints(spec))


def groups(spec: Spec) -> dict[str, list[Endpoint]]:
    """Documented group ("" for none) to its endpoints, both in the order of the spec."""
    found: dict[str, list[Endpoint]] = {}
    for endpoint in callable_endpoints(spec):
        found.setdefault(endpoint.group or "", []).append(endpoint)
    return found


def group_names(spec: Spec) -> dict[str, str]:
    """Documented group to the attribute of the client. Groups that read alike get a hash each."""
    wanted = {group: _attribute(ident(group or _NO_GROUP, "function")) for group in groups(spec)}
    return apart(wanted, lambda group: f"{wanted[group].rstrip('_')}_{hash8(group)}")


def _attribute(name: str) -> str:
    return f"{name}_" if name in _SESSION_NAMES | _MODULES else name


def group_classes(spec: Spec, prefixes: Iterable[str]) -> dict[tuple[str, str], str]:
    """Prefix ("Async") and attribute to the class of the group."""
    pairs = [(prefix, name) for prefix in prefixes for name in group_names(spec).values()]
    named = {pair: ident(" ".join(pair), "class") for pair in pairs}
    wanted = {pair: not_in(_CLIENT_CLASSES, name) for pair, name in named.items()}
    return apart(wanted, lambda pair: f"{wanted[pair][:40]}_{hash8(str(pair))}")


def method_names(endpoints: Iterable[Endpoint]) -> dict[Key, str]:
    """The names of the calls of one group, by title; where titles are the same, by title, method
    and path."""
    by_key = {(each.method, each.path): each for each in endpoints}
    named = {key: ident(each.title or each.path, "function") for key, each in by_key.items()}
    wanted = {key: not_in(_MODULES, name) for key, name in named.items()}
    longer = apart(wanted, lambda key: ident(f"{wanted[key]} {key[0]} {key[1]}", "function"))
    return apart(longer, lambda key: f"{wanted[key][:40].rstrip('_')}_{hash8(str(key))}")


def iterator_names(names: Mapping[Key, str]) -> dict[Key, str]:
    """Of the calls of one group, the names of what goes through all pages of each."""
    taken = {name.casefold() for name in names.values()}
    found = {}
    for key, name in names.items():
        found[key] = f"iter_{name}"
        if found[key].casefold() in taken or len(found[key]) > MAX_LENGTH:
            found[key] = f"iter_{name[:40].rstrip('_')}_{hash8(str(key))}"
    return found


def parameter_names(fields: Iterable[Field]) -> dict[str, str]:
    """Wire name to ours, of the parameters of one call."""
    named = {field.name: ident(field.name, "parameter") for field in fields}
    wanted = {wire: not_in(_MODULES, name) for wire, name in named.items()}
    return apart(wanted, lambda wire: f"{wanted[wire][:40].rstrip('_')}_{hash8(wire)}")


def call_names(spec: Spec) -> dict[Key, str]:
    """Method and path to the name in the client: "earn_savings.get_product_list"."""
    attributes = group_names(spec)
    return {
        key: f"{attributes[group]}.{name}"
        for group, endpoints in groups(spec).items()
        for key, name in method_names(endpoints).items()
    }


def not_in(taken: frozenset[str], name: str) -> str:
    return f"{name}_" if name.casefold() in taken else name


def apart(wanted: dict[K, str], longer: Callable[[K], str]) -> dict[K, str]:
    """The same names, but longer ones for all that want the same one."""
    counts = Counter(name.casefold() for name in wanted.values())
    return {
        key: longer(key) if counts[name.casefold()] > 1 else name for key, name in wanted.items()
    }
