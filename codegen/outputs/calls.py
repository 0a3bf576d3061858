"""Which endpoints can be called, and by which names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from codegen.model import Endpoint, Field, Spec, full_path
from codegen.naming import Former, Ledger, hash8, ident
from codegen.naming.calls import METHODS, MODULES, bare_call, call_name, name_calls
from codegen.naming.identifiers import MAX_LENGTH
from codegen.naming.keys import call_key

_CLIENT_CLASSES = frozenset(
    """api endpoints signing record noanswer noanswererror unreachable unreachableerror syncsession
    asyncsession asynciterator""".split()
)
"""What the module of a client defines and imports besides the classes of its groups."""

_NO_PARAMETERS = MODULES | {"in_order", "without_none"}
"""What the methods of a client refer to."""

Key = tuple[str | None, str]
K = TypeVar("K")


def callable_endpoints(spec: Spec) -> list[Endpoint]:
    """Those with a method: where the documents give none, none is guessed."""
    return [endpoint for endpoint in spec.endpoints if endpoint.method in METHODS]


def has_calls(spec: Spec) -> bool:
    return bool(callable_endpoints(spec))


def call_names(spec: Spec) -> dict[Key, str]:
    """Method and path to the name in the client ("earn_savings.get_product_list"), in the order of
    the spec: its own where that is a name, else that of the words."""
    bare = bare_calls(spec)
    called = callable_endpoints(spec)
    return {(each.method, full_path(each)): call_name(bare[call_key(each)]) for each in called}


def bare_calls(spec: Spec) -> dict[str, str]:
    """The same as the ledger has it, key to bare name."""
    called = callable_endpoints(spec)
    known = ((call_key(each), bare_call(each.call)) for each in called)
    said = {key: name for key, name in known if name is not None}
    return {key: one.name for key, one in name_calls(called, Ledger(names=said)).items()}


def namespaces(spec: Spec) -> dict[str, list[Endpoint]]:
    """The attributes of the client to their endpoints, both in the order of the spec."""
    names, found = call_names(spec), dict[str, list[Endpoint]]()
    for endpoint in callable_endpoints(spec):
        name = names[endpoint.method, full_path(endpoint)].partition(".")[0]
        found.setdefault(name, []).append(endpoint)
    return found


def former_namespaces(spec: Spec, former: Former) -> list[str]:
    """Those that no call has any more."""
    names = {name.partition(".")[0] for name in (*former.calls, *former.gone_calls)}
    return sorted(names - namespaces(spec).keys())


def group_classes(
    spec: Spec, prefixes: Iterable[str], former: Iterable[str] = ()
) -> dict[tuple[str, str], str]:
    """Prefix ("Async") and attribute to the class of the group. A former one takes no name from
    those of now."""
    prefixes = tuple(prefixes)
    found = _apart_classes([(prefix, name) for prefix in prefixes for name in namespaces(spec)])
    taken = frozenset(name.casefold() for name in found.values())
    for pair in ((prefix, name) for prefix in prefixes for name in former):
        name = ident(" ".join(pair), "class")
        is_free = name.casefold() not in taken | _CLIENT_CLASSES
        found[pair] = name if is_free else f"{name[:40]}_{hash8(str(pair))}"
    return found


def _apart_classes(pairs: list[tuple[str, str]]) -> dict[tuple[str, str], str]:
    named = {pair: ident(" ".join(pair), "class") for pair in pairs}
    wanted = {pair: not_in(_CLIENT_CLASSES, name) for pair, name in named.items()}
    return apart(wanted, lambda pair: f"{wanted[pair][:40]}_{hash8(str(pair))}")


def method_names(endpoints: Iterable[Endpoint]) -> dict[Key, str]:
    """Names that endpoints have by title, whatever their groups; where titles are the same, by
    title, method and path."""
    by_key = {(each.method, full_path(each)): each for each in endpoints}
    named = {key: ident(each.title or each.path, "function") for key, each in by_key.items()}
    wanted = {key: not_in(MODULES, name) for key, name in named.items()}
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
    wanted = {wire: not_in(_NO_PARAMETERS, name) for wire, name in named.items()}
    return apart(wanted, lambda wire: f"{wanted[wire][:40].rstrip('_')}_{hash8(wire)}")


def not_in(taken: frozenset[str], name: str) -> str:
    return f"{name}_" if name.casefold() in taken else name


def apart(wanted: dict[K, str], longer: Callable[[K], str]) -> dict[K, str]:
    """The same names, but longer ones for all that want the same one."""
    counts = Counter(name.casefold() for name in wanted.values())
    return {
        key: longer(key) if counts[name.casefold()] > 1 else name for key, name in wanted.items()
    }
