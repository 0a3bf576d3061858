"""`__init__.py`: makes the folder a package, and nothing else; what it holds is imported by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from codegen.model import Spec
from codegen.rendering.grammar import Expected, Grammar

GRAMMAR = Grammar(
    docstring="An API as its documents describe it. Written by codegen from them; do not edit."
)


def context(spec: Spec, aliases: Mapping[str, str]) -> dict[str, Any]:
    return {}


def expected(made: Mapping[str, Any]) -> Expected:
    return Expected(facts={})
