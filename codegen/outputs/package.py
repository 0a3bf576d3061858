"""`__init__.py`: makes the folder a package, and nothing else; what it holds is imported by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from codegen.grammar import Expected, Grammar
from codegen.model import Spec

GRAMMAR = Grammar(
    docstring="An API as its documents describe it. Written by codegen from them; do not edit."
)


def context(spec: Spec, aliases: Mapping[str, str]) -> dict[str, Any]:
    return {}


def expected(made: Mapping[str, Any]) -> Expected:
    return Expected(facts={})
