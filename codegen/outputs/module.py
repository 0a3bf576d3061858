"""`module.py`: the errors of a vendor in one module that needs no other of ours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from codegen.faults import Fault
from codegen.model import HTTP_STATUS, Spec
from codegen.naming import Former, class_name
from codegen.outputs.classes import CATEGORY_BASES, code_classes, document_urls
from codegen.outputs.facts import Leaves, docstring, refs
from codegen.outputs.members import members
from codegen.outputs.output import Own
from codegen.outputs.own import import_facts, imports_of, name_of, names_by_module
from codegen.rendering.grammar import Expected, Grammar
from codegen.rendering.readback import Leaf, Ref

GRAMMAR = Grammar(
    docstring=(
        "The errors of a vendor in one module. Written by codegen from the documents; do not edit."
    ),
    bases=frozenset({"Exception"}),
    words=frozenset({"ERRORS", "code", "retry"}),
)


def context(spec: Spec, former: Former) -> dict[str, Any]:
    return owned(spec, former, Own())


def owned(spec: Spec, former: Former, own: Own) -> dict[str, Any]:
    """The classes of categories are the user's, and ours where there are none."""
    base = class_name(f"{spec.vendor}_error")
    classes = list(_classes(spec, own, base))
    names = [base, *CATEGORY_BASES.values(), *(each["name"] for each in classes)]
    imports = imports_of(own)
    twice = {name for each in imports for name in each["names"]} & {*names}
    if twice:
        what = f"{spec.vendor}/module.py: two classes would have the name {min(twice)}"
        raise Fault("name-twice", what, advice="give one of them another name in names.toml")
    used = {parent for each in classes for parent in each["bases"]}
    by_code = {each["value"]: each["name"] for each in reversed(classes)}
    return {
        "imports": imports,
        "base": base,
        "base_doc": (f"An error that {spec.title.get('en', spec.vendor)} answered with.",),
        "root": name_of(own.base) if own.base else "Exception",
        "categories": tuple(sorted(used & {*CATEGORY_BASES.values()})),
        "classes": tuple(classes),
        "errors": tuple((code, by_code[code]) for code in sorted(by_code)),
    }


def _classes(spec: Spec, own: Own, base: str) -> Iterator[dict[str, Any]]:
    """A class for each thing that a code can mean; that of a status is no error of ours."""
    category_of = {ours: name for name, ours in CATEGORY_BASES.items()}
    urls = document_urls(spec)
    for space, made in members(spec).items():
        for member in made if space != HTTP_STATUS else ():
            for each in code_classes(member, urls):
                row = next(row for row, _ in member.rows if class_name(row.name) == each["name"])
                parents = [own.categories.get(category_of[ours]) for ours in each["bases"]]
                pairs = zip(each["bases"], parents, strict=True)
                bases = tuple(name_of(mine) if mine else ours for ours, mine in pairs)
                is_ours = any(mine is None for mine in parents)
                yield {
                    "name": each["name"],
                    "bases": bases if is_ours else (base, *bases),
                    "doc": each["doc"],
                    "value": member.code,
                    "retry": row.retry,
                }


def expected(made: Mapping[str, Any]) -> Expected:
    base = made["base"]
    facts: dict[str, Leaves] = {
        **import_facts(made),
        base: refs((made["root"],)),
        f"{base}.__doc__": docstring(made["base_doc"]),
    }
    for name in made["categories"]:
        facts[name] = refs((base,))
        facts[f"{name}.__doc__"] = docstring(("A kind of error.",))
    for each in made["classes"]:
        facts[each["name"]] = refs(each["bases"])
        facts[f"{each['name']}.__doc__"] = docstring(each["doc"])
        facts[f"{each['name']}.code"] = (each["value"],)
        facts[f"{each['name']}.retry"] = (each["retry"],)
    pairs: list[Leaf] = []
    for code, name in made["errors"]:
        pairs += [code, Ref(name)]
    facts["ERRORS"] = tuple(pairs)
    names = names_by_module(made)
    classes = {base, *made["categories"], *(each["name"] for each in made["classes"])}
    own = frozenset().union(*names.values())
    return Expected(facts=facts, classes=frozenset(classes), bases=own, imports=names)
