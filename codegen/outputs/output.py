"""What a kind of output is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from codegen.model import Spec
from codegen.naming import Group
from codegen.rendering.grammar import Expected, Grammar


@dataclass(frozen=True)
class Former(Mapping[str, str]):
    """Names that are no more: `classes` and enum `members` to those that they have now, and the
    classes whose codes are `gone` from the documents to these codes. As a mapping, the classes.

    `groups` are those of codes, under the names that they were given."""

    classes: Mapping[str, str] = field(default_factory=dict)
    members: Mapping[str, str] = field(default_factory=dict)
    gone: Mapping[str, str] = field(default_factory=dict)
    groups: tuple[Group, ...] = ()

    def __getitem__(self, name: str) -> str:
        return self.classes[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.classes)

    def __len__(self) -> int:
        return len(self.classes)


Context = Callable[[Spec, Former], dict[str, Any]]


@dataclass(frozen=True)
class Own:
    """Classes of the user's own package, as "acme.errors:RateLimited": the one that all errors are
    to derive from, and those of categories."""

    base: str | None = None
    categories: Mapping[str, str] = field(default_factory=dict)


def always(spec: Spec) -> bool:
    return True


@dataclass(frozen=True)
class Output:
    """One file of a vendor's package, made by the template of the same name.

    `context` takes the spec and its former names. A module has a grammar and says what
    is expected of it; a text has `check` instead, an independent look at the finished bytes.
    `needs` are outputs without which it does not work, `shared` the files beside the vendors'
    packages that it imports. `folder` holds the templates of one that is not ours. `owned`
    stands before `context` where the classes of the user's own package matter.
    """

    name: str
    path: str
    context: Context
    grammar: Grammar | None = None
    expected: Callable[[Mapping[str, Any]], Expected] | None = None
    check: Callable[[bytes, Mapping[str, Any]], None] | None = None
    wanted: Callable[[Spec], bool] = always
    needs: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    folder: Path | None = None
    owned: Callable[[Spec, Own], dict[str, Any]] | None = None

    @property
    def template(self) -> str:
        return f"vendor/{self.path}.jinja"
