"""What is documented of the calls, and checks against it. Written by codegen; do not edit."""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from .arguments import ParameterError, check
from .endpoints import Endpoint, Param

_STEP = re.compile(r"[^.\[\]]+|\[\]")
_NUMBER = re.compile(r"-?[0-9]{1,40}(\.[0-9]{1,40})?")
_AS_TEXT = {
    "integer": re.compile(r"-?[0-9]{1,40}"),
    "timestamp": re.compile(r"[0-9T:.Z+-]{1,40}"),
    "number": _NUMBER,
    "decimal": _NUMBER,
    "boolean": re.compile(r"true|false"),
}
_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float, Decimal),
    "decimal": (str, int, float, Decimal),
    "timestamp": (str, int),
    "boolean": (bool,),
    "object": (dict,),
    "array": (list,),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A documented field of an answer ("data.list[].apy"). `kind` is "any" where the documented
    example has another one; `always` says that the example has it wherever it can stand."""

    path: str
    kind: str = "any"
    always: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """What is shown of a call: `request` and `response` as JSON, empty where there is none, and
    the documented `fields` of the response. Of the parameters, `texts` are numbers and flags that
    are documented as text, `choices` the closed sets of their values, `loose` those of which
    table and request say different things, and `unshown` required ones that the request does not
    have."""

    call: str = ""
    fields: tuple[Shown, ...] = ()
    request: str = ""
    response: str = ""
    texts: tuple[str, ...] = ()
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    loose: tuple[str, ...] = ()
    unshown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Operation:
    """A documented call with its example."""

    endpoint: Endpoint
    example: Example = field(default_factory=Example)

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """As in the client, or method and path."""
        return self.endpoint.call or f"{self.endpoint.method} {self.endpoint.path}"

    @property
    def selecting(self) -> Mapping[str, str]:
        """The parameters that have just one value, and that: of one of several calls at an address
        what tells it from the others."""
        params = {param.wire: param for param in self.endpoint.params}
        return {
            name: values[0]
            for name, values in self.example.choices.items()
            if len(values) == 1
            and name in params
            and params[name].required
            and params[name].default
        }

    def is_called(self, name: str) -> bool:
        """By its name, the last part of it, or method and path, behind which may stand what
        selects it."""
        place = f"{self.endpoint.method} {self.endpoint.path}"
        selected = "&".join(f"{key}={value}" for key, value in self.selecting.items())
        return name in (self.name, _last(self.name), place, f"{place}#{selected}")


@dataclass(frozen=True, slots=True)
class Contract:
    """The documented calls of a vendor, by name ("earn_savings.subscribe", "subscribe") or by
    method and path ("POST /v1/subscribe"); by a name that it had before, after a warning: `former`
    has those of now, `gone` method and path of what is documented no more."""

    endpoints: tuple[Endpoint, ...] = ()
    examples: tuple[Example, ...] = ()
    former: Mapping[str, str] = field(default_factory=dict)
    gone: Mapping[str, str] = field(default_factory=dict)

    @property
    def operations(self) -> tuple[Operation, ...]:
        known = {each.call: each for each in self.examples}
        calls = (each for each in self.endpoints if each.call)
        return tuple(Operation(each, known.get(each.call, Example())) for each in calls)

    def find(self, name: str) -> Operation:
        """Raises LookupError."""
        return self._find(name)

    def _find(self, name: str) -> Operation:
        found = [each for each in self.operations if each.is_called(name)]
        if not found and (now := self.renamed(name)):
            found = [each for each in self.operations if each.name == now]
        if len(found) != 1:
            raise LookupError(f"{len(found)} documented calls are called {name!r}")
        return found[0]

    def renamed(self, name: str) -> str:
        """The name of now for one that a call had, after a warning to who called what called this;
        empty where no call or more than one had it. Raises LookupError: it is gone."""
        found = {old: new for old, new in self.former.items() if name in (old, _last(old))}
        lost = [old for old in self.gone if name in (old, _last(old))]
        if len(set(found.values())) == 1:
            old, new = next(iter(found.items()))
            warnings.warn(f"{old} is now {new}", DeprecationWarning, stacklevel=4)
            return new
        if lost and not found:
            text = f"{lost[0]} is gone: {self.gone[lost[0]]} is documented no more"
            warnings.warn(text, DeprecationWarning, stacklevel=4)
            raise LookupError(text)
        return ""

    def request(self, name: str) -> Any:
        """The documented request, decoded."""
        return decoded(self._find(name).example.request)

    def response(self, name: str) -> Any:
        return decoded(self._find(name).example.response)

    def check_request(self, name: str, **parts: Mapping[str, object]) -> None:
        """Whether a request (query=, body=, path=, header=) has what is documented of the parts
        that are given. Raises AssertionError with all that is wrong."""
        wrong = request_problems(self._find(name), parts)
        assert not wrong, "\n".join(f"{param.wire} is {what}" for param, what in wrong)

    def check_response(self, name: str, body: object) -> None:
        """Whether an answer has the documented fields, each of its kind. Raises AssertionError."""
        wrong = response_problems(self._find(name), body)
        assert not wrong, "\n".join(wrong)


def _last(name: str) -> str:
    return name.rpartition(".")[2]


def decoded(text: str) -> Any:
    """A documented example, fractions as Decimal."""
    return json.loads(text, parse_float=Decimal)


def check_examples(operation: Operation) -> None:
    """The documented examples of a call against its documented fields. Raises AssertionError."""
    wrong: list[object] = []
    example = operation.example
    if example.request:
        sent = decoded(example.request)
        parts = {part: sent.get(part, {}) for part in ("query", "body")}
        parts = {part: values for part, values in parts.items() if isinstance(values, dict)}
        found = request_problems(operation, parts)
        wrong += [(param.wire, what) for param, what in found if param.wire not in example.unshown]
    if example.response:
        wrong += response_problems(operation, decoded(example.response))
    assert not wrong, "\n".join(map(str, wrong))


def request_problems(
    operation: Operation, parts: Mapping[str, Mapping[str, object]], *, by_table: bool = False
) -> list[tuple[Param, str]]:
    """What is wrong with the parts that are given; the others are not looked at. `by_table` holds
    to the table of parameters where the documented request contradicts it."""
    found = []
    for param in operation.endpoint.params:
        value = parts.get(param.location, {}).get(param.wire)
        is_loose = not by_table and param.wire in operation.example.loose
        what = _problem(operation, param, value, is_loose=is_loose)
        if param.location in parts and what:
            found.append((param, what))
    return found


def _problem(operation: Operation, param: Param, value: object, *, is_loose: bool) -> str:
    """Empty where nothing is wrong."""
    if value is None or (value == "" and param.required):
        return "missing" if param.required else ""
    if is_loose:
        return ""
    if not _fits(param, value, is_text=param.wire in operation.example.texts):
        return f"invalid: no {param.kind}"
    choices = operation.example.choices.get(param.wire)
    if choices is not None and str(value) not in choices:
        return f"invalid: none of {', '.join(choices)}"
    try:
        check(param, value)
    except ParameterError as error:
        return f"invalid: not {error.rule} {error.limit}"
    return ""


def _fits(param: Param, value: object, *, is_text: bool) -> bool:
    if param.location == "body" and not is_text:
        return is_of_kind(value, param.kind)
    kind = "integer" if param.kind == "timestamp" and not is_text else param.kind
    pattern = _AS_TEXT.get(kind)
    return isinstance(value, str) and (pattern is None or bool(pattern.fullmatch(value)))


def is_of_kind(value: object, kind: str) -> bool:
    """Whether a decoded value can be what is documented; null always can."""
    if value is None or kind not in _TYPES:
        return True
    if isinstance(value, bool):
        return kind == "boolean"
    if kind == "decimal" and isinstance(value, str):
        return value == "" or bool(_NUMBER.fullmatch(value))
    return isinstance(value, _TYPES[kind])


def response_problems(operation: Operation, body: object) -> list[str]:
    """What an answer lacks of the documented fields, and what is of another kind."""
    fields = operation.example.fields
    return [f"{shown.path}: {what}" for shown in fields for what in _misfits(shown, body)]


def _misfits(shown: Shown, body: object) -> Iterator[str]:
    *steps, key = _STEP.findall(shown.path)
    for holder in _holders(body, steps):
        if key not in holder:
            if shown.always:
                yield "missing"
        elif not is_of_kind(holder[key], shown.kind):
            yield f"{holder[key]!r} is no {shown.kind}"


def _holders(body: object, steps: list[str]) -> list[dict[str, object]]:
    """The objects in which the last key of a path can stand."""
    level = [body]
    for step in steps:
        if step == "[]":
            level = [item for part in level if isinstance(part, list) for item in part]
        else:
            level = [part[step] for part in level if isinstance(part, dict) and step in part]
    return [part for part in level if isinstance(part, dict)]
