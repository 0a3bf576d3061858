"""Classes and members of enums by the names that they had. Written by codegen; do not edit."""

from __future__ import annotations

from enum import EnumType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any


def renamed_classes(
    module: str,
    names: Mapping[str, type],
    *,
    gone: Mapping[str, tuple[type, str]] | None = None,
) -> Callable[[str], type]:
    """A module's `__getattr__` that still knows classes by the names they had, and those of what is
    documented no more, and warns. The latter have nothing of their own but a base."""
    lost = gone or {}
    made: dict[str, type] = {}

    def find(name: str) -> type:
        if name in names:
            _warn(f"{module}.{name} is now {names[name].__name__}")
            return names[name]
        if name not in lost:
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        base, what = lost[name]
        _warn(f"{module}.{name} is gone: {what} is documented no more")
        if name not in made:
            made[name] = type(base)(name, (base,), {"__module__": module, "__slots__": ()})
        return made[name]

    return find


class Remembering(EnumType):
    """The type of an enum that still knows its members by the names they had (`former`), and those
    whose values are gone from the documents (`gone`), and warns. Neither is iterated over or found
    by its value, but for what is left of an enum that is gone as a whole."""

    _former: Mapping[str, str]
    _gone: Mapping[str, Any]

    def __new__(
        metacls,
        name: str,
        bases: tuple[type, ...],
        namespace: Any,
        *,
        former: Mapping[str, str],
        gone: Mapping[str, str | int],
    ) -> Any:
        made: Any = super().__new__(metacls, name, bases, namespace)
        made._former = dict(former)
        made._gone = {}
        for old, value in gone.items():
            made._gone[old] = member = made._new_member_(made, value)
            member._name_, member._value_ = old, value
        return made

    if not TYPE_CHECKING:

        def __call__(cls, value: Any, *more: Any, **options: Any) -> Any:
            if more or options or len(cls):
                return super().__call__(value, *more, **options)
            for name, member in cls._gone.items():
                if member._value_ == value:
                    return cls._find(name)
            raise ValueError(f"{value!r} is not a valid {cls.__name__}")

    def __getitem__(cls, name: str) -> Any:
        return cls._find(name) if cls._has(name) else super().__getitem__(name)

    if not TYPE_CHECKING:

        def __getattr__(cls, name: str) -> Any:
            if cls._has(name):
                return cls._find(name)
            above = getattr(super(), "__getattr__", None)  # Python 3.11 finds members by it
            if above is not None:
                return above(name)
            raise AttributeError(f"{cls.__name__} has no attribute {name!r}")

    def _has(cls, name: str) -> bool:
        known = vars(cls)
        return name in known.get("_former", ()) or name in known.get("_gone", ())

    def _find(cls, name: str) -> Any:
        if name in cls._former:
            _warn(f"{cls.__name__}.{name} is now {cls._former[name]}", 4)
            return super().__getitem__(cls._former[name])
        found = cls._gone[name]
        _warn(f"{cls.__name__}.{name} is gone: {found._value_} is documented no more", 4)
        return found


def _warn(text: str, level: int = 3) -> None:
    import warnings  # here: hardly a program needs it

    warnings.warn(text, DeprecationWarning, stacklevel=level)
