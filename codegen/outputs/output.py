"""What a kind of output is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from codegen.model import Spec
from codegen.naming import Former
from codegen.rendering.grammar import Expected, Grammar

Context = Callable[[Spec, Former], dict[str, Any]]


@dataclass(frozen=True)
class Own:
    """Classes of the user's own package, as "acme.errors:RateLimited": the one that all errors are
    to derive from, and those of categories."""

    base: str | None = None
    categories: Mapping[str, str] = field(default_factory=dict)


def nothing(spec: Spec) -> tuple[str, ...]:
    return ()


def always(spec: Spec) -> bool:
    return True


def never(former: Former) -> bool:
    return False


@dataclass(frozen=True)
class Output:
    """One file of a vendor's package, made by the template of the same name.

    `context` takes the spec and its former names. A module has a grammar and says what
    is expected of it; a text has `check` instead, an independent look at the finished bytes.
    `wanted` says whether a spec has anything for it, `remembered` whether only its tombstones are left.
    `needs` are outputs without which it does not work, `shared` the files beside the vendors'
    packages that it imports, `besides` those that not every vendor's does. `folder` holds the templates of one that is not ours. `owned`
    stands before `context` where the classes of the user's own package matter.
    """

    name: str
    path: str
    context: Context
    grammar: Grammar | None = None
    expected: Callable[[Mapping[str, Any]], Expected] | None = None
    check: Callable[[bytes, Mapping[str, Any]], None] | None = None
    wanted: Callable[[Spec], bool] = always
    remembered: Callable[[Former], bool] = never
    needs: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    besides: Callable[[Spec], tuple[str, ...]] = nothing
    folder: Path | None = None
    owned: Callable[[Spec, Former, Own], dict[str, Any]] | None = None

    @property
    def template(self) -> str:
        return f"vendor/{self.path}.jinja"
