"""What a call is given: checked, and made ready to be sent. Written by codegen; do not edit."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from urllib.parse import quote

from .endpoints import Endpoint, Param

_PLACE = re.compile(r"\{([^{}/]+)\}|(?<=/):([A-Za-z0-9_]+)")
_KEY_LENGTH = {"digits": 20, "hex": 32}


class ParameterError(ValueError):
    """A value that breaks a documented rule: `parameter`, `rule` ("maximum"), `limit` and `value`.

    Nothing was sent. `Client(checks=False)` sends it all the same.
    """

    def __init__(self, parameter: str, rule: str, limit: int | str, value: object) -> None:
        super().__init__(parameter, rule, limit, value)
        self.parameter = parameter
        self.rule = rule
        self.limit = limit
        self.value = value

    def __str__(self) -> str:
        shown = repr(self.value)[:100]
        return f"{self.parameter}: the documents say {self.rule} {self.limit}, this is {shown}"


@dataclass(frozen=True, slots=True)
class Arguments:
    """What goes where, by the names on the wire. `key` is the idempotency key, if there is one."""

    path: str
    query: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None
    key: str | None = None


def with_key(endpoint: Endpoint, given: Mapping[str, object]) -> dict[str, object]:
    """What is given, and an idempotency key where the endpoint has one and none is given. It is
    made once for a call, however often that is sent."""
    made = dict(given)
    for param in endpoint.params:
        if param.makes is not None and made.get(param.wire) is None:
            made[param.wire] = _made(param)
    return made


def prepare(endpoint: Endpoint, given: Mapping[str, object], *, checks: bool) -> Arguments:
    """Amounts become text, what is None is left out. Raises ParameterError: a rule is broken;
    TypeError: an amount is a float."""
    parts: dict[str, dict[str, object]] = {}
    key = None
    for param in endpoint.params:
        value = given.get(param.wire)
        value = exact(param.name, value) if param.kind == "decimal" else _inner(param, value)
        if checks:
            check(param, value)
        if value is not None:
            parts.setdefault(param.location, {})[param.wire] = value
            key = str(value) if param.role == "idempotency_key" else key
    return Arguments(
        path=placed(endpoint.path, parts.get("path", {})),
        query=texts(parts.get("query", {})),
        headers=texts(parts.get("header", {})),
        body=encoded(parts["body"]) if "body" in parts else _empty_body(endpoint),
        key=key,
    )


def _empty_body(endpoint: Endpoint) -> bytes | None:
    return b"{}" if any(param.location == "body" for param in endpoint.params) else None


def exact(name: str, amount: object) -> str | None:
    """An amount as text. A float is refused: it is not the number that was written."""
    if amount is None:
        return None
    if isinstance(amount, str):
        return str(amount)
    if isinstance(amount, Decimal) and amount.is_finite():
        return format(amount, "f")
    if isinstance(amount, int) and not isinstance(amount, bool):
        return str(amount)
    raise TypeError(f"{name}: give a finite Decimal or a str, not {amount!r}")


def _inner(param: Param, value: object) -> object:
    """With every amount inside it exact."""
    if not param.amounts:
        return value
    if isinstance(value, list | tuple):
        return [_inner(param, item) for item in value]
    if not isinstance(value, Mapping):
        return value
    return {
        key: exact(key, item) if key in param.amounts else _inner(param, item)
        for key, item in value.items()
    }


def check(param: Param, value: object) -> None:
    """Raises ParameterError: the first documented rule that is broken."""
    if value is None:
        if param.required:
            raise ParameterError(param.name, "required", "yes", None)
        return
    for rule, limit in param.rules:
        if not _holds(rule, limit, value):
            raise ParameterError(param.name, rule, limit, value)


def _holds(rule: str, limit: int | str, value: object) -> bool:
    if rule in ("minimum", "maximum"):
        number, bound = _number(value), _number(limit)
        if number is None or bound is None:
            return bound is None
        return number >= bound if rule == "minimum" else number <= bound
    text = str(value)
    if rule == "pattern":
        return re.search(_whole(str(limit)), text) is not None
    return len(text) >= int(limit) if rule == "min_length" else len(text) <= int(limit)


def _whole(pattern: str) -> str:
    """With an end that is the end: a `$` lets a line feed pass."""
    return pattern[:-1] + r"\Z" if re.search(r"(?<!\\)\$\Z", pattern) else pattern


def _number(value: object) -> Decimal | None:
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _made(param: Param) -> str:
    limits = dict(param.rules)
    wanted = _KEY_LENGTH[param.makes or "hex"]
    length = int(limits.get("max_length", max(wanted, int(limits.get("min_length", 0)))))
    alphabet = "0123456789" if param.makes == "digits" else "0123456789abcdef"
    rest = "".join(secrets.choice(alphabet) for _ in range(length - 1))
    return secrets.choice(alphabet[1:]) + rest


def texts(values: Mapping[str, object]) -> dict[str, str]:
    """As they stand in a query or a header; what is None is left out."""
    return {name: _text(value) for name, value in values.items() if value is not None}


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return str(value)
    if isinstance(value, float):
        return format(Decimal(repr(value)), "f")
    if isinstance(value, int):
        return str(int(value))
    return _plain(value) if isinstance(value, Decimal) else encoded(value).decode()


def encoded(value: object) -> bytes:
    """JSON, with amounts as text."""
    text = json.dumps(value, separators=(",", ":"), ensure_ascii=False, default=_plain)
    return text.encode("utf-8", "backslashreplace")


def _plain(value: object) -> str:
    if isinstance(value, Decimal) and value.is_finite():
        return format(value, "f")
    raise TypeError(f"{type(value).__name__} is nothing that can be sent")


def placed(path: str, values: Mapping[str, object]) -> str:
    """The path with its `{id}` or `:id` filled in, each in its own segment."""
    made = {name: quote(text, safe="") for name, text in texts(values).items()}
    return _PLACE.sub(lambda place: made.get(place[1] or place[2], place[0]), path)
