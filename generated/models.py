"""What the records of answers are made of. Written by codegen; do not edit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from enum import IntEnum, StrEnum
from typing import Any, Generic, Never, Self, TypeVar, overload

_INTEGER = re.compile(r"[+-]?[0-9]{1,400}\Z")
_LONGEST = 400
"""Digits: 1e999999999 is a short text, and a gigabyte as digits."""

T = TypeVar("T")
R = TypeVar("R", bound="Record")
S = TypeVar("S", bound=StrEnum)
N = TypeVar("N", bound=IntEnum)


class Record(Mapping[str, Any]):
    """An object of an answer: what came is in `raw` and, by its names on the wire, in the record
    itself; what is documented is an attribute, read when it is asked for.

    An attribute is None where the answer has null, nothing, or an empty text for a number; a list
    is empty then, and a record too. ValueError: what came is not what the documents say.
    """

    __slots__ = ("raw",)

    raw: Any

    def __init__(self, raw: Any) -> None:
        object.__setattr__(self, "raw", raw)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def __reduce__(self) -> tuple[type[Self], tuple[Any]]:
        return type(self), (self.raw,)

    def _object(self) -> dict[str, Any]:
        return self.raw if isinstance(self.raw, dict) else {}

    def __getitem__(self, key: str) -> Any:
        return self._object()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._object())

    def __len__(self) -> int:
        return len(self._object())

    def __bool__(self) -> bool:
        return bool(self.raw)

    def __eq__(self, other: object) -> bool:
        return bool(self.raw == (other.raw if isinstance(other, Record) else other))

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.raw!r})"


class Attribute(Generic[T]):
    """Reads one key of a record; an empty key is the record's own value, which is a list."""

    __slots__ = ("key", "read")

    def __init__(self, key: str, read: Callable[[Any], T]) -> None:
        self.key = key
        self.read = read

    @overload
    def __get__(self, record: None, owner: type[Record]) -> Self: ...

    @overload
    def __get__(self, record: Record, owner: type[Record]) -> T: ...

    def __get__(self, record: Record | None, owner: type[Record]) -> Self | T:
        if record is None:
            return self
        raw = record.raw
        value = (raw.get(self.key) if isinstance(raw, dict) else None) if self.key else raw
        try:
            return self.read(value)
        except ValueError as error:
            raise ValueError(f"{self.key or type(record).__name__}: {error}") from None

    def __set__(self, record: Record, value: Never) -> None:
        raise AttributeError(f"{type(record).__name__} cannot be changed")


class Text(Attribute[str | None]):
    """A text; a number that came in its place as its digits."""

    def __init__(self, key: str) -> None:
        super().__init__(key, _text)


class Amount(Attribute[Decimal | None]):
    """A number as it was written, never a float."""

    def __init__(self, key: str) -> None:
        super().__init__(key, _amount)


class Integer(Attribute[int | None]):
    """A whole number."""

    def __init__(self, key: str) -> None:
        super().__init__(key, _integer)


class Timestamp(Attribute[int | None]):
    """A point in time, in the unit of the documents."""

    def __init__(self, key: str) -> None:
        super().__init__(key, _integer)


class Flag(Attribute[bool | None]):
    """True or false."""

    def __init__(self, key: str) -> None:
        super().__init__(key, _flag)


class Value(Attribute[Any]):
    """Whatever came."""

    def __init__(self, key: str) -> None:
        super().__init__(key, _same)


class Values(Attribute[list[Any]]):
    """A list of whatever came."""

    def __init__(self, key: str) -> None:
        super().__init__(key, _list)


class Choice(Attribute[S | str | None]):
    """One of a documented set; what is not in it stays text."""

    def __init__(self, key: str, enum: type[S]) -> None:
        super().__init__(key, lambda value: _one_of(enum, _text(value)))


class NumberChoice(Attribute[N | int | None]):
    """One of a documented set of numbers; what is not in it stays a number."""

    def __init__(self, key: str, enum: type[N]) -> None:
        super().__init__(key, lambda value: _number_of(enum, _integer(value)))


class One(Attribute[R]):
    """A record inside a record."""

    def __init__(self, key: str, record: type[R]) -> None:
        super().__init__(key, lambda value: record(_dict(value)))


class Each(Attribute[list[R]]):
    """The records of a list."""

    def __init__(self, key: str, record: type[R]) -> None:
        super().__init__(key, lambda value: [record(_dict(item)) for item in _list(value)])


def at(raw: Any, path: str) -> Any:
    """What stands at a path of an answer ("data.list"), None where nothing does."""
    for key in path.split(".") if path else ():
        raw = raw.get(key) if isinstance(raw, dict) else None
    return raw


def _same(value: Any) -> Any:
    return value


def _unlike(what: str, value: object) -> ValueError:
    return ValueError(f"{repr(value)[:100]} is no {what}")


def _text(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, Decimal):
        return format(value, "f") if abs(value.adjusted()) < _LONGEST else str(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise _unlike("text", value)


def _amount(value: Any) -> Decimal | None:
    if value is None or value == "":
        return None
    if isinstance(value, str | int | Decimal) and not isinstance(value, bool):
        try:
            made = Decimal(value)
        except InvalidOperation:
            raise _unlike("number", value) from None
        if made.is_finite():
            return made
    raise _unlike("number", value)


def _integer(value: Any) -> int | None:
    if value is None or value == "":
        return None
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, Decimal) and value.adjusted() < _LONGEST and value == int(value):
        return int(value)
    if isinstance(value, str) and _INTEGER.match(value):
        return int(value)
    raise _unlike("whole number", value)


def _flag(value: Any) -> bool | None:
    if value is None or isinstance(value, bool):
        return value
    known = {"true": True, "false": False, "": None}
    if isinstance(value, str) and value.lower() in known:
        return known[value.lower()]
    raise _unlike("true or false", value)


def _list(value: Any) -> list[Any]:
    if value is None or value == "":
        return []
    if isinstance(value, list):
        return value
    raise _unlike("list", value)


def _dict(value: Any) -> dict[str, Any]:
    if value is None or value == "":
        return {}
    if isinstance(value, dict):
        return value
    raise _unlike("object", value)


def _one_of(enum: type[S], value: str | None) -> S | str | None:
    try:
        return None if value is None else enum(value)
    except ValueError:
        return value


def _number_of(enum: type[N], value: int | None) -> N | int | None:
    try:
        return None if value is None else enum(value)
    except ValueError:
        return value
