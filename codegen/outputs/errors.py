"""`errors.py`: an exception for each thing that a code can mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from codegen.faults import Fault
from codegen.model import CODE, HTTP_STATUS, Spec
from codegen.naming import Former, Group, class_name, group_of, groups
from codegen.outputs.classes import (
    CATEGORY_BASES,
    code_classes,
    document_urls,
    family_classes,
    group_classes,
    plain_class,
)
from codegen.outputs.facts import Leaves, call, docstring, flat, refs
from codegen.outputs.members import enum_name, members
from codegen.outputs.output import Own
from codegen.outputs.own import imports_of, name_of
from codegen.rendering.grammar import Expected, Grammar
from codegen.rendering.readback import Ref

_BASES = frozenset({"ApiError", *CATEGORY_BASES.values()})
_UNKNOWN_DOC = "A code that the documents do not have, or an answer that is not understood."

GRAMMAR = Grammar(
    docstring=(
        "The errors of a vendor, one class each. Written by codegen from the documents; do not edit."
    ),
    imports={
        "..envelopes": frozenset({"Envelope"}),
        "..errors": _BASES,
        "..former": frozenset({"renamed"}),
    },
    bases=_BASES,
    calls=frozenset({"Envelope", "renamed"}),
    words=frozenset(
        """vendor envelope documents messages success statuses unknown code meanings gone raise_for
        error_for errors_in on_unknown from_body renamed TYPE_CHECKING __getattr__ __name__""".split()
    ),
)


def base_name(spec: Spec) -> str:
    return class_name(f"{spec.vendor}_error")


def context(spec: Spec, former: Former) -> dict[str, Any]:
    return owned(spec, former, Own())


def owned(spec: Spec, former: Former, own: Own) -> dict[str, Any]:
    """With classes of the user's package beside ours: below both, an error is caught as either."""
    base, unknown = base_name(spec), class_name(f"unknown_{spec.vendor}_error")
    spaces = members(spec)
    urls = document_urls(spec)
    classes = [each for made in spaces.values() for one in made for each in code_classes(one, urls)]
    families = family_classes(spaces)
    given = [each["name"] for each in (*families, *classes)]
    taken = {base, unknown, *given, *former.classes, *former.gone}
    together = former.groups or groups(spec, taken)
    _place(classes, together, base)
    _own_bases(classes, own)
    made = {
        "vendor": spec.vendor,
        "base": base,
        "base_bases": ("ApiError", *map(name_of, filter(None, (own.base,)))),
        "own_imports": imports_of(own),
        "base_doc": (f"An error that {spec.title.get('en', spec.vendor)} answered with.",),
        "unknown": unknown,
        "documents": urls,
        "enums": tuple(sorted(enum_name(space) for space in spaces)),
        **_envelope(spec, list(spaces)),
        "groups": tuple(each for group in together for each in group_classes(group, base, unknown)),
        "families": families,
        "classes": tuple(classes),
    }
    _check_names(made)
    made["aliases"] = _aliases(made, former)
    made["gone"] = _gone(made, former)
    made["former"] = (*made["aliases"], *made["gone"])
    made["all"] = tuple(_all(made))
    made["imported"] = _imported(made)
    return made


def _place(classes: list[dict[str, Any]], together: Sequence[Group], base: str) -> None:
    """Each class below its family and its group, or else below the base of the vendor."""
    for each in classes:
        group = group_of(each.pop("value"), together)
        above = filter(None, (each.pop("family"), group and group.name))
        each["bases"] = ((*above,) or (base,)) + each["bases"]


def _own_bases(classes: list[dict[str, Any]], own: Own) -> None:
    """Each class below the user's own of its categories, too; that of the base all have."""
    category_of = {ours: category for category, ours in CATEGORY_BASES.items()}
    for each in classes:
        said = (own.categories.get(category_of[ours]) for ours in each["bases"] if ours in _BASES)
        names = dict.fromkeys(name_of(mine) for mine in said if mine and mine != own.base)
        each["bases"] += tuple(names)


def _all(made: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Every class but the base of the vendor, in their order in the module."""
    bases = (made["base"],)
    yield plain_class(made["unknown"], bases, _UNKNOWN_DOC, unknown=True)
    yield from made["groups"]
    for each in made["families"]:
        yield plain_class(each["name"], bases, each["doc"])
    yield from made["classes"]
    for each in made["gone"]:
        yield plain_class(each["new"], bases, each["doc"], gone=each["code"])


def _envelope(spec: Spec, spaces: list[str]) -> dict[str, Any]:
    """Paths with the enums of their codes: the space of the same name as the last key of a path,
    else the codes themselves. Where nothing is said about the envelope, a key a space."""
    keyed = {space: enum_name(space) for space in spaces if space != HTTP_STATUS}
    envelope = spec.envelope
    paths = envelope.code if envelope else tuple(keyed)
    default = keyed.get(CODE, next(iter(keyed.values()), None))
    codes = ((path, keyed.get(path.rpartition(".")[2], default)) for path in paths)
    return {
        "codes": tuple({"path": path, "enum": enum} for path, enum in codes if enum),
        "messages": envelope.message if envelope else ("message", "msg"),
        "success": envelope.success if envelope else (),
        "statuses": enum_name(HTTP_STATUS) if HTTP_STATUS in spaces else None,
    }


def _check_names(made: Mapping[str, Any]) -> None:
    own = [made["base"], made["unknown"], *made["enums"], "Envelope", "renamed", *sorted(_BASES)]
    given = [each["name"] for each in (*made["groups"], *made["families"], *made["classes"])]
    for name in (name for each in made["own_imports"] for name in each["names"]):
        if name in {*own, *given}:
            what = f"{name} of [tool.codegen] has the name of a class that is emitted"
            advice = (
                f"give it another name beside its own, as `My{name} = {name}`, and say that one"
            )
            raise Fault("name-twice", f"{made['vendor']}/errors.py: {what}", advice=advice)
    seen = {name.casefold() for name in own}
    for name in given:
        if name.casefold() in seen:
            what = f"two classes would have the name {name}"
            advice = "give one of them another name in names.toml"
            raise Fault("name-twice", f"{made['vendor']}/errors.py: {what}", advice=advice)
        seen.add(name.casefold())


def _aliases(made: Mapping[str, Any], former: Former) -> tuple[dict[str, str], ...]:
    """Former names that no class has now."""
    known = {each["name"] for each in (*made["groups"], *made["families"], *made["classes"])}
    wanted = {old: new for old, new in sorted(former.items()) if old not in known}
    for old, new in wanted.items():
        if new not in known:
            what = f"{old} is an alias of {new}, which no class has as its name"
            raise Fault("alias-unknown", f"{made['vendor']}/errors.py: {what}")
    return tuple({"old": old, "new": new} for old, new in wanted.items())


def _gone(made: Mapping[str, Any], former: Former) -> tuple[dict[str, Any], ...]:
    """Classes whose code is documented no more, under names that nothing has now. Each stands in
    the module with an underscore before its name, and is found by the name itself with a warning.
    """
    taken = {each["name"] for each in (*made["groups"], *made["families"], *made["classes"])}
    taken |= {alias["old"] for alias in made["aliases"]} | {made["base"], made["unknown"]}
    taken |= _BASES | {*made["enums"], "Envelope", "renamed"}
    return tuple(
        {
            "old": old,
            "new": f"_{old}",
            "code": code,
            "doc": f"Deprecated: code {code} is documented no more. Never raised.",
        }
        for old, code in sorted(former.gone.items())
        if old not in taken
    )


def _imported(made: Mapping[str, Any]) -> tuple[str, ...]:
    used = {base for each in made["classes"] for base in each["bases"]} & _BASES
    return tuple(sorted(used | {"ApiError"}))


def expected(made: Mapping[str, Any]) -> Expected:
    base = made["base"]
    facts: dict[str, Leaves] = {
        "import ..envelopes": refs(("Envelope",)),
        "import ..errors": refs(made["imported"]),
        base: refs(made["base_bases"]),
        f"{base}.__doc__": docstring(made["base_doc"]),
        f"{base}.vendor": (made["vendor"],),
        f"{base}.envelope": _envelope_facts(made),
        "raise_for": refs((f"{base}.raise_for",)),
        "error_for": refs((f"{base}.from_body",)),
        "errors_in": refs((f"{base}.errors_in",)),
        "on_unknown": refs((f"{base}.on_unknown",)),
    }
    for each in made["own_imports"]:
        facts[f"import {each['module']}"] = refs(each["names"])
    if made["documents"]:
        facts[f"{base}.documents"] = flat(made["documents"])
    if made["enums"]:
        facts["import .codes"] = refs(made["enums"])
    for each in made["all"]:
        facts[each["name"]] = _class_facts(each)
        facts[f"{each['name']}.__doc__"] = docstring(each["doc"])
    facts.update(_former_facts(made))
    members = {each["code"].rpartition(".")[2] for each in made["classes"]}
    return Expected(
        facts=facts,
        classes=frozenset({base, *(each["name"] for each in made["all"])}),
        names=frozenset({*made["enums"], *members, *(each["old"] for each in made["former"])}),
        bases=frozenset().union(*(each["names"] for each in made["own_imports"])),
        imports={
            ".codes": frozenset(made["enums"]),
            **{each["module"]: frozenset(each["names"]) for each in made["own_imports"]},
        },
    )


def _envelope_facts(made: Mapping[str, Any]) -> Leaves:
    codes = tuple(leaf for each in made["codes"] for leaf in (each["path"], Ref(each["enum"])))
    keywords = {"messages": flat(made["messages"]), "success": flat(made["success"])}
    if made["statuses"]:
        keywords["statuses"] = refs((made["statuses"],))
    return call("Envelope", codes, **keywords)


def _class_facts(each: Mapping[str, Any]) -> Leaves:
    code = (Ref("code="), Ref(each["code"])) if each["code"] else ()
    options = (leaf for key, value in each["options"] for leaf in (Ref(f"{key}="), *flat(value)))
    return (*refs(each["bases"]), *code, *options)


def _former_facts(made: Mapping[str, Any]) -> dict[str, Leaves]:
    if not made["former"]:
        return {}
    facts: dict[str, Leaves] = {
        "import ..former": refs(("renamed",)),
        "TYPE_CHECKING": (False,),
        **{f"if.{each['old']}": refs((each["new"],)) for each in made["former"]},
    }
    aliases, gone = (_pairs(made[kind]) for kind in ("aliases", "gone"))
    keywords = {"gone": gone} if gone else {}
    facts["else.__getattr__"] = call("renamed", refs(("__name__",)), aliases, **keywords)
    return facts


def _pairs(former: tuple[Mapping[str, Any], ...]) -> Leaves:
    return tuple(leaf for each in former for leaf in (each["old"], Ref(each["new"])))
