"""Classes of the user's own package as a module imports and names them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from codegen.faults import Fault
from codegen.outputs.facts import Leaves, refs
from codegen.outputs.output import Own

Imports = tuple[dict[str, Any], ...]


def imports_of(own: Own) -> Imports:
    """Module to the classes that are taken from it, sorted. Raises Fault: two have one name."""
    found: dict[str, set[str]] = {}
    for module, name in map(_parts, {*filter(None, (own.base, *own.categories.values()))}):
        found.setdefault(module, set()).add(name)
    names = [name for each in found.values() for name in each]
    if len(names) > len(set(names)):
        what = "two classes of [tool.codegen.classes] have one name"
        raise Fault(
            "name-twice", what, "pyproject.toml", advice="give one another name where it is defined"
        )
    return tuple(
        {"module": module, "names": tuple(sorted(found[module]))} for module in sorted(found)
    )


def name_of(said: str) -> str:
    """ "RateLimited" of "acme.errors:RateLimited"."""
    return _parts(said)[1]


def _parts(said: str) -> tuple[str, str]:
    module, _, name = said.partition(":")
    return module, name


def import_facts(made: Mapping[str, Any]) -> dict[str, Leaves]:
    return {f"import {each['module']}": refs(each["names"]) for each in made["imports"]}


def names_by_module(made: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    return {each["module"]: frozenset(each["names"]) for each in made["imports"]}
