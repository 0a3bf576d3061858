"""The errors of all vendors, by what they are about. Written by codegen; do not edit."""

from __future__ import annotations

from time import time

from .codes import Meaning
from .envelopes import Envelope, excerpt, shown
from .registry import Registry
from .waiting import seconds_in_headers, seconds_in_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any, ClassVar, Self

    from .calls import Call
    from .codes import ApiCode
    from .unseen import Unseen

_SHOWN = 1_000


class _Said:
    """What a documented row says: that of the class, or of an exception that is of another row."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __get__(self, error: ApiError | None, kind: type[ApiError]) -> Any:
        return getattr((kind if error is None else error).meaning, self.name)


class _Retry(_Said):
    """For the call that was made: one that only reads may be made again."""

    __slots__ = ()

    def __get__(self, error: ApiError | None, kind: type[ApiError]) -> Any:
        retry = super().__get__(error, kind)
        reads = error is not None and error.call is not None and error.call.is_read
        return "wait" if reads and retry == "check_first" else retry


def _said(name: str, kind: type[_Said] = _Said) -> Any:
    return kind(name)


class ApiError(Exception):
    """An answer that says that something went wrong.

    The class holds what the documents say (`code`, `member`, `message`, `description`,
    `http_status`, `translations`, `placeholders`, `category`, `retry`, `meanings`); the exception
    what came: its `message`, `code` and `body`, the HTTP `status` and `headers`, the `call` that
    it answers, in `params` the values that stood in the message at the place of the documented
    placeholders, and in `index` the place in a list that succeeded in part.
    """

    vendor: ClassVar[str] = ""
    envelope: ClassVar[Envelope] = Envelope()
    documents: ClassVar[Mapping[str, str]] = {}
    clock: ClassVar[Callable[..., float]] = time
    member: ClassVar[ApiCode | None] = None
    meanings: tuple[Meaning, ...] = ()
    meaning: Meaning = Meaning()

    code: str = ""
    message: str = _said("message")
    description: str = _said("description")
    http_status: int | None = _said("http_status")
    translations: Mapping[str, str] = _said("translations")
    placeholders: tuple[str, ...] = _said("placeholders")
    category: str = _said("category")
    retry: str = _said("retry", _Retry)

    __match_args__ = ("code", "message")

    registry: ClassVar[Registry]

    def __init_subclass__(
        cls,
        *,
        code: ApiCode | None = None,
        meanings: tuple[int, ...] | None = None,
        unknown: bool | str | tuple[str, str] = False,
        gone: str = "",
    ) -> None:
        """`code` is what the class stands for, `meanings` which of its rows, if not all. `unknown`
        makes it the class of codes that are not documented: of those that begin with a text or lie
        between two, or of all. `gone` is the code of one that is documented no more.

        A class that has an envelope of its own is the base of a vendor, and knows its errors.
        """
        if code is not None:
            rows = code.meanings
            cls.member = code
            cls.code = code.value
            cls.meanings = rows if meanings is None else tuple(rows[index] for index in meanings)
            cls.meaning = cls.meanings[0]
            cls.registry.add(code, cls)
        elif "envelope" in cls.__dict__:
            cls.registry = Registry(cls, above=cls.registry)
        elif unknown:
            cls.registry.add_unknown(unknown, cls)
        elif gone:
            cls.code = gone
            cls.__name__ = cls.__qualname__ = cls.__name__.removeprefix("_")

    def __init__(
        self,
        message: str | None = None,
        *,
        code: str | None = None,
        body: object = None,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
        call: Call | None = None,
        params: Mapping[str, str] | None = None,
        index: int | None = None,
    ) -> None:
        self.message = type(self).message if message is None else message
        self.code = type(self).code if code is None else code
        self.body = body
        self.status = status
        self.headers = dict(headers or {})
        self.call = call
        self.params = dict(params or {})
        self.index = index
        super().__init__(self.message)

    def __str__(self) -> str:
        """Code and message, and how the answer began where it was none of the API's own. Never
        empty: of no answer at all it says that."""
        words = shown(self.message, _SHOWN)
        head = self.code or ("" if words or self.status is None else f"HTTP {self.status}")
        alien = self.body is not None and not (isinstance(self.body, dict) and words)
        parts = (head, words, excerpt(self.body) if alien else "")
        return ": ".join(filter(None, parts)) or "an empty answer"

    def __repr__(self) -> str:
        words = str(self).removeprefix(f"{self.code}: ")
        return f"{type(self).__name__}({words!r}, code={self.code!r}, status={self.status})"

    def __eq__(self, other: object) -> bool:
        """Equal where class, code, message, status, place and body are."""
        if type(other) is not type(self):
            return NotImplemented
        try:
            return self._key() == other._key() and self.body == other.body
        except RecursionError:  # two bodies of a thousand levels
            return False

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[object, ...]:
        return type(self), self.code, self.message, self.status, self.index

    @property
    def retry_after(self) -> float | None:
        """Seconds to wait before the call is made again, by headers or else by words; None where
        nobody says, or where it would fail again. What words say is the longest that it takes."""
        if self.retry in ("never", "none", "resync"):
            return None
        limited = self.category in ("rate_limit", "quota") or self.status in (418, 429)
        clock = type(self).clock
        found = seconds_in_headers(self.headers, clock=clock, resets=limited)
        for text in (self.message, self.meaning.message, self.description):
            if found is None:
                found = seconds_in_words(text, introduced=self.meaning.retry != "wait")
        return found

    @property
    def doc_url(self) -> str | None:
        """The address of the page that documents it."""
        return self.documents.get(self.meaning.document)

    def log_fields(self) -> dict[str, str | int | float]:
        """Flat plain values for a structured log, without those that are not known: what the error
        is and which call it answers; nothing of the request, no header and no body."""
        call = self.call
        fields = {
            "vendor": self.vendor,
            "error": type(self).__name__,
            "code": self.code,
            "message": shown(self.message, _SHOWN),
            "category": self.category,
            "retry": self.retry,
            "retry_after": self.retry_after,
            "status": self.status,
            "index": self.index,
            "method": call.method if call else None,
            "path": call.path if call else None,
            "call": call.name if call else None,
            "doc_url": self.doc_url,
        }
        return {name: value for name, value in fields.items() if value not in (None, "")}

    @classmethod
    def documented(cls) -> list[type[Self]]:
        """The classes below this one that stand for a code, in the order of the documents."""
        return [kind for kind in cls.registry.known() if issubclass(kind, cls)]

    @classmethod
    def on_unknown(cls, callback: Callable[[Unseen], object]) -> Callable[[], None]:
        """Call back for each answer with a code that is not documented, or with a documented code
        and a message that is not: of this vendor, of all vendors for ApiError. Gives what ends it.

        What the callback raises is logged, and does not get in the way of the error.
        """
        return cls.registry.on_unknown(callback)

    @classmethod
    def errors_in(
        cls,
        body: object,
        *,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
        call: Call | None = None,
        scope: str | None = None,
    ) -> Iterator[tuple[int | None, Self]]:
        """The errors of this class that a decoded answer tells of, each behind its place in the
        list of an answer that succeeded in part, None where it is about the whole.

        `status` and `headers` are those of the HTTP answer, `call` is what it answers. `scope` is a
        product or a transport, where the same code means something else in another.
        """
        for index, failure in cls.envelope.failures(body, status):
            kind, meaning, params = cls.registry.find(failure, scope)
            if params is None and failure.code:
                cls.registry.report(cls.vendor, failure, call, status)
            error = kind(
                failure.message or (meaning.message if meaning else None),
                code=failure.code,
                body=body,
                status=status,
                headers=headers,
                call=call,
                params=params,
                index=index,
            )
            if meaning is not None and meaning is not kind.meaning:
                error.meaning = meaning
            if isinstance(error, cls):
                yield index, error

    @classmethod
    def from_body(
        cls,
        body: object,
        *,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
        call: Call | None = None,
        scope: str | None = None,
    ) -> Self | None:
        """Of the errors that an answer tells of the first that is documented, or else the first;
        None where it tells of none of this class."""
        pairs = cls.errors_in(body, status=status, headers=headers, call=call, scope=scope)
        errors = [error for _, error in pairs]
        known = [error for error in errors if error.member is not None]
        return next(iter(known or errors), None)

    @classmethod
    def raise_for(
        cls,
        body: object,
        *,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
        call: Call | None = None,
        scope: str | None = None,
    ) -> None:
        """Raise the error that an answer tells of, an ExceptionGroup where it tells of several;
        return where it tells of none."""
        pairs = cls.errors_in(body, status=status, headers=headers, call=call, scope=scope)
        errors = [error for _, error in pairs]
        if len(errors) > 1:
            raise ExceptionGroup(f"{len(errors)} parts of the call failed", errors)
        for error in errors:
            raise error


ApiError.registry = Registry(ApiError)
on_unknown = ApiError.on_unknown


class UnknownOutcomeError(ApiError):
    """It may or may not have been done: a timeout, an execution status that nobody knows."""


class RateLimitError(ApiError):
    """Too many requests."""


class TimingError(ApiError):
    """A timestamp, a receive window or a nonce that is not accepted."""


class AuthenticationError(ApiError):
    """A key, a passphrase or a signature that is not accepted."""


class InsufficientFundsError(ApiError):
    """Not enough of an asset."""


class ComplianceError(ApiError):
    """Region, identity verification, risk control, data of a recipient."""


class AccountError(ApiError):
    """The account is frozen, blocked or not activated."""


class PermissionDeniedError(ApiError):
    """A right that the key, the address or the sub-account does not have."""


class HoldError(ApiError):
    """Not before some hours have passed."""


class QuotaError(ApiError):
    """A limit per day, month, user or product."""


class NotFoundError(ApiError):
    """What was asked for does not exist."""


class ConflictError(ApiError):
    """A duplicate, already done, or in progress."""


class UnsupportedError(ApiError):
    """Not offered for this symbol, chain or account, or not by API."""


class UnavailableError(ApiError):
    """Suspended, under maintenance, or busy."""


class InternalError(ApiError):
    """A fault of the server."""


class InvalidOrderError(ApiError):
    """An order or a transfer breaks a trading rule: price, size, state."""


class InvalidRequestError(ApiError):
    """A parameter is missing or malformed."""


class OtherError(ApiError):
    """About none of the other categories."""
