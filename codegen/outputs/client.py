"""`client.py`: the documented calls as typed methods, sync and async."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from codegen.model import Spec
from codegen.naming import Former
from codegen.outputs.calls import callable_endpoints, former_namespaces, group_classes
from codegen.outputs.errors import base_name
from codegen.outputs.facts import Leaves, call, docstring, flat, refs
from codegen.outputs.former_calls import with_former
from codegen.outputs.methods import ANNOTATIONS, OPTIONAL, grouped_methods
from codegen.outputs.servers import servers
from codegen.outputs.signing import arguments
from codegen.rendering.grammar import Expected, Grammar
from codegen.rendering.readback import Ref

_SIDES: tuple[dict[str, str], ...] = (
    {
        "client": "Client",
        "session": "SyncSession",
        "prefix": "",
        "define": "def",
        "give": "return",
        "iterator": "Iterator",
    },
    {
        "client": "AsyncClient",
        "session": "AsyncSession",
        "prefix": "Async",
        "define": "async def",
        "give": "return await",
        "iterator": "AsyncIterator",
    },
)
_SESSIONS = frozenset({"SyncSession", "AsyncSession"})
_NO_ANSWERS = frozenset({"NoAnswerError", "UnreachableError"})
_SHARED = frozenset({"Api", *_NO_ANSWERS})
_LEAVING = frozenset({"gone_call", "renamed_call", "renamed_space"})
_INSIDE = ("without_none", "in_order")
_ITERATORS = frozenset({"AsyncIterator", "Iterator"})
_CLIENT_DOC = "The API; its groups of calls are attributes."
_NO_ANSWER_DOC = (
    "A call that changes state was sent, and no answer came: look before it is sent again."
)
_UNREACHABLE_DOC = (
    "Nothing was done: no connection could be made, or what was to be read did not come."
)

GRAMMAR = Grammar(
    docstring=(
        "The documented calls of a vendor, sync and async. Written by codegen; do not edit."
    ),
    imports={
        "collections.abc": _ITERATORS,
        "decimal": frozenset({"Decimal"}),
        "typing": frozenset({"Any"}),
        "..client": _SESSIONS,
        "..inside": frozenset(_INSIDE),
        "..leaving": _LEAVING,
        "..models": frozenset({"Record"}),
        "..sessions": _SHARED,
        "..signing": frozenset({"Signing"}),
        ".": frozenset({"enums", "errors", "models"}),
        ".endpoints": frozenset({"ENDPOINTS"}),
    },
    bases=_SESSIONS | _NO_ANSWERS,
    calls=_LEAVING | {*_INSIDE, "Api", "Signing", "self._session.call", "self._session.iterate"},
    decorators=frozenset({"property"}),
    annotations=frozenset({*ANNOTATIONS.values(), *OPTIONAL.values(), "None", "Record"}),
    words=frozenset(
        """Api api ENDPOINTS API errors endpoints enums models Record NoAnswer no_answer Unreachable
        unreachable servers signing digest encoding prehash headers auth self session _session call
        iterate __init__ Client AsyncClient""".split()
    ),
)


def context(spec: Spec, former: Former) -> dict[str, Any]:
    made = with_former(grouped_methods(spec), spec, former)
    signing = arguments(spec.signing) if spec.signing is not None else ()
    return {
        "vendor": spec.vendor,
        "base": f"errors.{base_name(spec)}",
        "servers": servers(spec),
        "signing": signing,
        "imports": tuple(_imports(made, bool(signing))),
        "sides": tuple(_side(side, made, spec, former) for side in _SIDES),
    }


def _imports(made: list[dict[str, Any]], signs: bool) -> Iterator[dict[str, Any]]:
    """The modules with the names that are used of each, in isort's order."""
    calls = [one for group in made for one in group["calls"]]
    params = [each for one in calls for each in one["params"]]
    kinds = {each["annotation"] for each in params}
    own = {"errors", *(one["gives"].partition(".")[0] for one in calls if "." in one["gives"])}
    own |= {"enums"} if any(each["enum"] for each in params) else set()
    wanted = (
        ("collections.abc", _ITERATORS if any(one["is_iterator"] for one in calls) else ()),
        ("decimal", ("Decimal",) if any("Decimal" in kind for kind in kinds) else ()),
        ("typing", ("Any",) if any("Any" in kind for kind in kinds) else ()),
        ("..client", _SESSIONS),
        ("..inside", {_INSIDE[one["is_in_order"]] for one in calls if one["within"]}),
        ("..leaving", tuple(_leaving(made))),
        ("..models", ("Record",) if any(one["gives"] == "Record" for one in calls) else ()),
        ("..sessions", _SHARED),
        ("..signing", ("Signing",) if signs else ()),
        (".", own),
        (".endpoints", ("ENDPOINTS",)),
    )
    for module, names in wanted:
        if names:
            yield {
                "module": module,
                "names": tuple(sorted(names)),
                "begins_ours": module == "..client",
            }


def _leaving(made: list[dict[str, Any]]) -> Iterator[str]:
    if any(group["gone"] for group in made):
        yield "gone_call"
    if any(one["renamed"] for group in made for one in group["calls"]):
        yield "renamed_call"
    if any(group["is_former"] for group in made):
        yield "renamed_space"


def _side(
    side: Mapping[str, str], made: list[dict[str, Any]], spec: Spec, former: Former
) -> dict[str, Any]:
    prefixes = [each["prefix"] for each in _SIDES]
    classes = group_classes(spec, prefixes, former_namespaces(spec, former))
    return {
        **side,
        "groups": tuple(
            {
                **group,
                "class": classes[side["prefix"], group["attribute"]],
                "calls": tuple(_of_side(one, side) for one in group["calls"]),
            }
            for group in made
        ),
    }


def _of_side(one: Mapping[str, Any], side: Mapping[str, str]) -> dict[str, Any]:
    """An iterator is no coroutine: it is asked for with `def`, and awaited entry by entry."""
    if one["is_iterator"]:
        return {**one, "define": "def", "give": "return", "iterator": side["iterator"]}
    return {**one, "define": side["define"], "give": side["give"], "iterator": ""}


def expected(made: Mapping[str, Any]) -> Expected:
    facts: dict[str, Leaves] = {
        f"import {each['module']}": refs(each["names"]) for each in made["imports"]
    }
    facts["API"] = _api_facts(made)
    for name, doc in (("NoAnswer", _NO_ANSWER_DOC), ("Unreachable", _UNREACHABLE_DOC)):
        facts[name] = refs((made["base"], f"{name}Error"))
        facts[f"{name}.__doc__"] = (doc,)
    for side in made["sides"]:
        facts.update(_client_facts(side))
        for group in side["groups"]:
            facts.update(_group_facts(group, side))
    groups_ = [group for side in made["sides"] for group in side["groups"]]
    calls = [one for group in groups_ for one in group["calls"]]
    return Expected(
        facts=facts,
        classes=frozenset(group["class"] for group in groups_),
        bases=frozenset({made["base"]}),
        names=frozenset({made["base"].removeprefix("errors."), *_names(groups_, calls)}),
        annotations=frozenset(text for one in calls for text in _annotations(one)),
    )


def _names(groups_: list[dict[str, Any]], calls: list[dict[str, Any]]) -> Iterator[str]:
    yield from (group["attribute"] for group in groups_)
    for one in calls:
        yield one["name"]
        yield one["gives"].removeprefix("models.")
        yield from (each["name"] for each in one["params"])
    yield from (one["name"] for group in groups_ for one in group["gone"])


def _annotations(one: Mapping[str, Any]) -> Iterator[str]:
    yield _returns(one)
    yield from (_annotation(each) for each in one["params"])


def _returns(one: Mapping[str, Any]) -> str:
    return f"{one['iterator']}[{one['gives']}]" if one["iterator"] else str(one["gives"])


def _annotation(each: Mapping[str, Any]) -> str:
    return " | ".join(filter(None, (each["enum"], each["annotation"])))


def _api_facts(made: Mapping[str, Any]) -> Leaves:
    keywords = {
        "errors": refs((made["base"],)),
        "no_answer": refs(("NoAnswer",)),
        "unreachable": refs(("Unreachable",)),
        "endpoints": refs(("ENDPOINTS",)),
        "servers": flat(made["servers"]),
    }
    if made["signing"]:
        pairs = {key: flat(value) for key, value in made["signing"]}
        keywords["signing"] = call("Signing", **pairs)
    return call("Api", **keywords)


def _client_facts(side: Mapping[str, Any]) -> dict[str, Leaves]:
    client = side["client"]
    facts: dict[str, Leaves] = {
        client: refs((side["session"],)),
        f"{client}.__doc__": (_CLIENT_DOC,),
        f"{client}.api": refs(("API",)),
    }
    for group in side["groups"]:
        names = flat(group["attribute"]), flat(group["now"])
        warns = call("renamed_space", *names) if group["is_former"] else ()
        head = refs(("property", "def", "self", "->", group["class"]))
        made = (*head, *warns, *refs(("return", group["class"], "self")))
        facts[f"{client}.{group['attribute']}"] = made
    return facts


def _group_facts(group: Mapping[str, Any], side: Mapping[str, Any]) -> dict[str, Leaves]:
    init = refs(("def", "self", "session", side["session"], "->", "None"))
    facts: dict[str, Leaves] = {
        group["class"]: (),
        f"{group['class']}.__doc__": docstring(group["doc"]),
        f"{group['class']}.__init__": (*init, *refs(("self._session =", "session"))),
    }
    for one in group["calls"]:
        facts[f"{group['class']}.{one['name']}"] = _call_facts(one)
    for one in group["gone"]:
        told = (flat(one[key]) for key in ("was", "method", "path"))
        facts[f"{group['class']}.{one['name']}"] = call("gone_call", *told)
    return facts


def _call_facts(one: Mapping[str, Any]) -> Leaves:
    leaves = [*refs((one["define"], "self"))]
    for each in one["params"]:
        leaves += refs((each["name"], _annotation(each)))
        leaves += [Ref("="), each["default"]] if each["optional"] else []
    leaves += [*refs(("->", _returns(one))), *docstring(one["doc"])]
    for each in one["renamed"]:
        leaves += call("renamed_call", flat(each["old"]), flat(each["new"]))
    leaves += refs(one["give"].split())
    given = [leaf for wire, value in one["fixed"] for leaf in (*flat(wire), value)]
    if one["within"]:
        inside = tuple(_pairs(one["inner"]))
        ordered = refs(each["name"] for each in one["inner"])
        is_in_order = one["is_in_order"]
        made = call("in_order", ordered) if is_in_order else call("without_none", inside)
        given += [*flat(one["within"]), *made]
    given += _pairs(one["outer"])
    target = flat(one["target"]), refs((one["gives"],))
    return (*leaves, *call(f"self._session.{one['verb']}", *target, tuple(given)))


def _pairs(params: Iterable[Mapping[str, Any]]) -> list[Any]:
    return [leaf for each in params for leaf in (*flat(each["wire"]), Ref(each["name"]))]


def besides(spec: Spec) -> tuple[str, ...]:
    """What calls need whose parameters stand in an object or a list of their own."""
    operations = (endpoint.operation for endpoint in callable_endpoints(spec))
    return ("inside.py",) if any(each and each.within for each in operations) else ()
