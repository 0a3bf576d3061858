"""What the pytest plugins of all vendors share. Written by codegen; do not edit."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from .codes import ApiCode
from .errors import ApiError
from .wording import Wording


def decoded(text: str) -> Any:
    """A documented example, fractions as Decimal."""
    return json.loads(text, parse_float=Decimal)


@dataclass(frozen=True, slots=True)
class DocumentedError:
    """An error with an answer that tells of it: `body`, and the HTTP `status` it comes with."""

    error: type[ApiError]
    body: dict[str, Any]
    status: int | None


@dataclass(frozen=True, slots=True)
class ErrorBodies:
    """Makes answers that tell of errors, in the envelope of a vendor. `numbers` are the paths
    whose codes the examples give as numbers."""

    base: type[ApiError]
    numbers: tuple[str, ...] = ()

    def names(self) -> list[str]:
        return [error.__name__ for error in self.base.documented()]

    def find(self, wanted: str | type[ApiError]) -> type[ApiError]:
        """By class, by its name, or by code (the first that has it). Raises LookupError."""
        for error in self.base.documented():
            if wanted in (error, error.__name__):
                return error
        for error in self.base.documented():
            if wanted == error.code:
                return error
        raise LookupError(f"no documented error is called {wanted}")

    def body(self, wanted: str | type[ApiError], /, **params: object) -> dict[str, Any]:
        """An answer in which the documented message has these values for its placeholders."""
        error = self.find(wanted)
        body: dict[str, Any] = {}
        own = next((path for path, space in self._paths() if space is type(error.member)), None)
        if own is None:
            return body
        for path, space in self._paths():
            if path == own:
                self._put(body, path, error.code)
                break
            failing = [member for member in space if member.category != "success"]
            if failing:
                self._put(body, path, failing[0].value)
        prefix = own.rpartition(".")[0]
        for path in self.base.envelope.messages:
            if path.rpartition(".")[0] == prefix and error.message:
                _put(body, path, Wording(error.message).fill(params))
                break
        return body

    def documented(self, wanted: str | type[ApiError]) -> DocumentedError:
        error = self.find(wanted)
        status = error.http_status
        if status is None and type(error.member) is self.base.envelope.statuses:
            status = int(error.code[:1]) * 100  # 5XX: any of them
        return DocumentedError(error, self.body(error), status)

    def _paths(self) -> list[tuple[str, type[ApiCode]]]:
        return [(path, space) for path, space in self.base.envelope.codes if space is not None]

    def _put(self, body: dict[str, Any], path: str, code: str) -> None:
        digits = code.removeprefix("-")
        number = path in self.numbers and digits.isascii() and digits.isdigit()
        _put(body, path, int(code) if number and str(int(code)) == code else code)


def _put(body: dict[str, Any], path: str, value: object) -> None:
    """Set what stands at a path, making the objects and lists on the way."""
    *steps, key = path.split(".")
    for step in steps:
        name = step.removesuffix("[]")
        inner = body.setdefault(name, [{}] if name != step else {})
        body = inner[0] if name != step else inner
    body[key] = value
