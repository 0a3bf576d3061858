"""The names of calls: a namespace for each documented group, in it one for each endpoint."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from codegen.model import Endpoint, full_path
from codegen.naming.assignment import Given
from codegen.naming.identifiers import bare_name, hash8, ident
from codegen.naming.kept import keep
from codegen.naming.keys import call_key
from codegen.naming.ledger import Ledger, is_call_name
from codegen.naming.settling import settle

METHODS = frozenset({"GET", "POST", "PUT", "PATCH", "DELETE"})
MODULES = frozenset({"enums", "models"})
"""What a client refers to by these names, so that nothing inside a class may have them."""
_SESSION_NAMES = frozenset(
    "api request call iterate close aclose plan_call plan_request steps".split()
)
_NO_GROUP = "other"


def name_calls(endpoints: Iterable[Endpoint], ledger: Ledger) -> dict[str, Given]:
    """Key to name ("earn_savings.get_product_list"), bare, of all that have a method: where the
    documents give none, none is guessed. The words are those of group and title."""
    called = {call_key(each): each for each in endpoints if each.method in METHODS}
    spaces = _namespaces(called, ledger)
    wanted = {
        key: [f"{spaces[each.group or '']}.{name}" for name in _candidates(each)]
        for key, each in called.items()
    }
    return keep(wanted, ledger.like(["endpoint:"]), besides=_iterators)


def bare_call(name: str | None) -> str | None:
    """The bare name of what a client calls so; None for what none would."""
    bare = (name or "").replace("_.", ".").removesuffix("_")
    return bare if is_call_name(bare) and call_name(bare) == name else None


def call_name(bare: str) -> str:
    """As the client has it: "orders.list_"."""
    namespace, _, name = bare.partition(".")
    return f"{_attribute(namespace)}.{_method(name)}"


def _attribute(bare: str) -> str:
    name = ident(bare, "function")
    return f"{name}_" if name in _SESSION_NAMES | MODULES else name


def _method(bare: str) -> str:
    name = ident(bare, "function")
    return f"{name}_" if name in MODULES else name


def _iterators(bare: str) -> tuple[str]:
    namespace, _, name = bare.partition(".")
    return (f"{namespace}.iter_{name}",)


def titled(endpoint: Endpoint) -> tuple[str, str, str]:
    """The names that it may have in its namespace where it is alone at its address."""
    return _candidates(replace(endpoint, operation=None))


def _candidates(endpoint: Endpoint) -> tuple[str, str, str]:
    """The title, or what selects the operation; with method and path; with a hash."""
    selected = " ".join(endpoint.operation.values.values()) if endpoint.operation else ""
    name = bare_name(selected or endpoint.title or endpoint.path, "function")
    longer = bare_name(f"{name} {endpoint.method} {full_path(endpoint)}", "function")
    mark = hash8(str((endpoint.method, full_path(endpoint))))
    return name, longer, f"{name[:40].rstrip('_')}_{mark}"


def _namespaces(called: Mapping[str, Endpoint], ledger: Ledger) -> dict[str, str]:
    """Documented group ("" for none) to its namespace: that of most of its calls that have names,
    else of its words. Groups that read alike get a hash each."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for key, each in called.items():
        if (name := ledger.bare(key)) is not None:
            found[each.group or ""][name.partition(".")[0]] += 1
    new = {each.group or "" for each in called.values()} - found.keys()
    used = {name for counts in found.values() for name in counts}
    kept = {group: min(counts, key=lambda n: (-counts[n], n)) for group, counts in found.items()}
    return {**kept, **_new_namespaces(new, used)}


def _new_namespaces(groups: set[str], used: set[str]) -> dict[str, str]:
    """None whose class, sync or async, is one of those that are there."""
    named = {group: bare_name(group or _NO_GROUP, "function") for group in groups}
    candidates = {
        group: (name, f"{name[:54].rstrip('_')}_{hash8(group)}") for group, name in named.items()
    }
    folded = {group: [_fold(name) for name in names] for group, names in candidates.items()}
    classes = {_fold(name) for name in used}
    owned = {c for name in classes for c in (name, f"async{name}", name.removeprefix("async"))}
    levels = settle(folded, dict.fromkeys(groups, 0), dict.fromkeys(owned, ("",)))
    return {group: candidates[group][level] for group, level in levels.items()}


def _fold(name: str) -> str:
    return name.replace("_", "")
