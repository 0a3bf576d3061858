"""The errors of all vendors, by what they are about. Written by codegen; do not edit."""

from __future__ import annotations

from .envelopes import Envelope, Failure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import ClassVar, Self

    from .codes import ApiCode, Meaning


class ApiError(Exception):
    """An answer that says that something went wrong.

    The class holds what the documents say (`code`, `member`, `message`, `description`, `http_status`,
    `translations`, `placeholders`, `category`, `retry`, `meanings`); the exception what came: its
    `message`, `code` and `body`, the HTTP `status` and `headers`, and in `params` the values that
    stood in the message at the place of the documented placeholders.
    """

    vendor: ClassVar[str] = ""
    envelope: ClassVar[Envelope] = Envelope()
    member: ClassVar[ApiCode | None] = None
    meanings: tuple[Meaning, ...] = ()

    code: str = ""
    message: str = ""
    description: str = ""
    http_status: int | None = None
    translations: Mapping[str, str] = {}
    placeholders: tuple[str, ...] = ()
    category: str = "other"
    retry: str = "check_first"

    __match_args__ = ("code", "message")

    _by_code: ClassVar[dict[tuple[type[ApiCode], str], list[type[ApiError]]]] = {}
    _unknown: ClassVar[type[ApiError]]

    def __init_subclass__(
        cls,
        *,
        code: ApiCode | None = None,
        meanings: tuple[int, ...] | None = None,
        unknown: bool = False,
    ) -> None:
        """`code` is what the class stands for, `meanings` which of its rows, if not all.

        A class that has an envelope of its own is the base of a vendor, and knows its errors.
        """
        super().__init_subclass__()
        if "envelope" in cls.__dict__:
            cls._by_code = {}
            cls._unknown = cls
        if unknown:
            _vendor_base(cls)._unknown = cls
        if code is not None:
            rows = code.meanings
            cls.code = code.value
            cls.member = code
            cls.meanings = rows if meanings is None else tuple(rows[index] for index in meanings)
            cls._by_code.setdefault((type(code), code.value), []).append(cls)
            _tell(cls, cls.meanings[0])

    def __init__(
        self,
        message: str | None = None,
        *,
        code: str | None = None,
        body: object = None,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
        params: Mapping[str, str] | None = None,
    ) -> None:
        self.message = type(self).message if message is None else message
        self.code = type(self).code if code is None else code
        self.body = body
        self.status = status
        self.headers = dict(headers or {})
        self.params = dict(params or {})
        super().__init__(self.message)

    def __str__(self) -> str:
        return f"{self.code}: {self.message}" if self.code and self.message else self._short()

    def _short(self) -> str:
        if self.message or self.code or self.status is None:
            return self.message or self.code
        return f"HTTP {self.status}"

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.message!r}, code={self.code!r}, status={self.status})"

    def __eq__(self, other: object) -> bool:
        """Equal where class, code, message, status and body are."""
        if type(other) is not type(self):
            return NotImplemented
        return self._key() == other._key() and self.body == other.body

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[object, ...]:
        return type(self), self.code, self.message, self.status

    @classmethod
    def documented(cls) -> list[type[Self]]:
        """The classes below this one that stand for a code, in the order of the documents."""
        known = dict.fromkeys(kind for kinds in cls._by_code.values() for kind in kinds)
        return [kind for kind in known if issubclass(kind, cls)]

    @classmethod
    def from_body(
        cls,
        body: object,
        *,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
        scope: str | None = None,
    ) -> Self | None:
        """The error that a decoded answer tells of, None where it tells of none of this class.

        `status` and `headers` are those of the HTTP answer. `scope` is a product or a transport,
        where the same code means something else in another.
        """
        failure = cls.envelope.read(body, status)
        if failure is None:
            return None
        kind, meaning, params = cls._find(failure, scope)
        error = kind(
            failure.message or (meaning.message if meaning else None),
            code=failure.code,
            body=body,
            status=status,
            headers=headers,
            params=params,
        )
        if meaning is not None and meaning is not kind.meanings[0]:
            _tell(error, meaning)
        return error if isinstance(error, cls) else None

    @classmethod
    def raise_for(
        cls,
        body: object,
        *,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
        scope: str | None = None,
    ) -> None:
        """Raise what `from_body` gives; return where the answer tells of no error."""
        error = cls.from_body(body, status=status, headers=headers, scope=scope)
        if error is not None:
            raise error

    @classmethod
    def _find(
        cls, failure: Failure, scope: str | None
    ) -> tuple[type[ApiError], Meaning | None, dict[str, str]]:
        """The class, row and placeholders of a failure: of several rows the one whose wording the
        message has, else the first."""
        member = failure.member
        kinds = [] if member is None else cls._by_code.get((type(member), member.value), [])
        rows = [(kind, meaning) for kind in kinds for meaning in kind.meanings]
        rows = [row for row in rows if scope is None or scope in row[1].scope] or rows
        best: tuple[type[ApiError], Meaning | None, dict[str, str]]
        best = (*rows[0], {}) if rows else (_vendor_base(cls)._unknown, None, {})
        weight = -1
        for kind, meaning in rows:
            for wording in meaning.wordings():
                params = wording.match(failure.message) if wording.weight() > weight else None
                if params is not None:
                    best, weight = (kind, meaning, params), wording.weight()
        return best


def _vendor_base(cls: type[ApiError]) -> type[ApiError]:
    """The nearest class with an envelope of its own."""
    return next(base for base in cls.__mro__ if "envelope" in base.__dict__)


def _tell(error: ApiError | type[ApiError], meaning: Meaning) -> None:
    """What a row says, on the class whose row it is, or on an exception of another row."""
    if isinstance(error, type):
        error.message = meaning.message
    error.description = meaning.description
    error.http_status = meaning.http_status
    error.translations = meaning.translations
    error.placeholders = meaning.placeholders
    error.category = meaning.category
    error.retry = meaning.retry


ApiError._unknown = ApiError


def renamed(module: str, names: Mapping[str, type[ApiError]]) -> Callable[[str], type[ApiError]]:
    """A module's `__getattr__` that still knows classes by the names they had, and warns."""

    def find(name: str) -> type[ApiError]:
        if name not in names:
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        import warnings  # here: hardly a program needs it

        text = f"{module}.{name} is now {names[name].__name__}"
        warnings.warn(text, DeprecationWarning, stacklevel=2)
        return names[name]

    return find


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
