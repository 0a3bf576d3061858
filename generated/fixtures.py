"""What the pytest plugins of all vendors share. Written by codegen; do not edit."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from .codes import ApiCode
from .errors import ApiError
from .wording import Wording

if TYPE_CHECKING:
    from pytest import FixtureRequest

    from .mock import Mock
    from .server import Server

C = TypeVar("C")
S = TypeVar("S", bound="Server")


@dataclass(frozen=True, slots=True)
class DocumentedError:
    """An error with an answer that tells of it: `body`, and the HTTP `status` it comes with."""

    error: type[ApiError]
    body: dict[str, Any]
    status: int | None

    def __str__(self) -> str:
        return self.error.__name__

    def check(self) -> None:
        """Whether the answer is read as this error. Raises AssertionError."""
        scope = next(iter(self.error.meanings[0].scope), None)
        found = self.error.from_body(self.body, status=self.status, scope=scope)
        assert isinstance(found, self.error), f"{self.body} is read as {found!r}, not as {self}"


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

    def all(self) -> list[DocumentedError]:
        return [self.documented(name) for name in self.names()]

    def of_category(self, category: str) -> list[DocumentedError]:
        """All of a category ("rate_limit"). Raises LookupError where none is documented."""
        found = [error for error in self.base.documented() if error.category == category]
        if not found:
            raise LookupError(f"no documented error is of the category {category!r}")
        return [self.documented(error) for error in found]

    def in_part(
        self, parts: Iterable[str | type[ApiError] | None], *, code: str | None = None
    ) -> dict[str, Any]:
        """An answer that succeeds in part: an item for each part, None for one that went well.
        `code` is that of the whole, success where it is not given. Raises LookupError where the
        documents have no codes of items."""
        path = next((path for path, _ in self._paths() if "[]" in path), None)
        if path is None:
            raise LookupError("no code of an item is documented")
        whole = self.success(code)
        name, _, key = path.partition("[].")
        _put(whole, name, [self._item(part, f"{name}[]", key) for part in parts])
        return whole

    def _item(self, part: str | type[ApiError] | None, prefix: str, key: str) -> dict[str, Any]:
        error = None if part is None else self.find(part)
        item: dict[str, Any] = {}
        self._put(item, key, self._success() if error is None else error.code)
        for path in self.base.envelope.messages:
            if error is not None and path.rpartition(".")[0] == prefix:
                item[path.rpartition(".")[2]] = error.message
        return item

    def success(self, code: str | None = None) -> dict[str, Any]:
        """The envelope of an answer that tells of no error, with nothing in it."""
        body: dict[str, Any] = {}
        for path, _ in self._paths()[:1]:
            self._put(body, path, self._success() if code is None else code)
        return body

    def told(self, message: str) -> dict[str, Any]:
        """An answer with a message and without a code, for what no documented code is about."""
        body: dict[str, Any] = {}
        for path in self.base.envelope.messages[:1]:
            _put(body, path, message)
        return body

    def _success(self) -> str:
        """The documented code of success: that of the envelope, else of that category."""
        said = sorted(self.base.envelope.success)
        found = [
            member.value
            for _, space in self._paths()[:1]
            for member in space
            if member.category == "success"
        ]
        return (said or found or ["0"])[0]

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


def connected(client: Callable[..., C], mock: Mock) -> C:
    """A client whose requests a mock answers, without a connection."""
    return client(transport=mock.transport(), key=mock.key, secret=mock.secret, memo=mock.memo)


def former_example(was: str, *example: Any) -> Any:
    """An example under the name that its fixture had, after a warning that says so. Raises
    LookupError: there is none any more."""
    warnings.warn(was, DeprecationWarning, stacklevel=2)
    if not example:
        raise LookupError(was)
    return example[0]


def started(request: FixtureRequest, server: S) -> S:
    """A server that listens until the test is over."""
    request.addfinalizer(server.close)
    server.start()
    return server
