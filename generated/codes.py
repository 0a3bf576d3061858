"""What the enums of all vendors share. Written by codegen; do not edit."""

from __future__ import annotations

from enum import StrEnum

from .wording import Wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Self

_NOTHING: Mapping[str, str] = {}


class Meaning:
    """What one row of a document says of a code.

    `retry` is for a request that changes state: never, wait, resync, check_first or none.
    `document` is the page that has the row; `endpoints` are the (method, path) whose table the row
    belongs to, `scope` the product and the transport; both are empty where the document has one
    table for all. `since` is the day (ISO) from which the code is known, empty where nobody says.
    """

    __slots__ = (
        "category",
        "description",
        "document",
        "endpoints",
        "http_status",
        "message",
        "placeholders",
        "retry",
        "scope",
        "since",
        "translations",
        "variants",
    )

    def __init__(
        self,
        message: str = "",
        *,
        category: str = "other",
        retry: str = "check_first",
        http_status: int | None = None,
        description: str = "",
        variants: tuple[str, ...] = (),
        translations: Mapping[str, str] = _NOTHING,
        placeholders: tuple[str, ...] = (),
        scope: tuple[str, ...] = (),
        endpoints: tuple[tuple[str | None, str], ...] = (),
        document: str = "",
        since: str = "",
    ) -> None:
        self.message = message
        self.category = category
        self.retry = retry
        self.http_status = http_status
        self.description = description
        self.variants = variants
        self.translations = translations
        self.placeholders = placeholders
        self.scope = scope
        self.endpoints = endpoints
        self.document = document
        self.since = since

    def __repr__(self) -> str:
        return f"Meaning({self.message!r}, category={self.category!r}, retry={self.retry!r})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Meaning):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.__slots__)

    def __hash__(self) -> int:
        return hash((self.message, self.category, self.retry))

    def wordings(self) -> list[Wording]:
        """Every text by which a server may say it: message, variants, translations."""
        texts = (self.message, *self.variants, *self.translations.values())
        return [Wording(text) for text in texts if text]

    def explained(self) -> list[Wording]:
        """What its documents say about it: some servers send that."""
        return [Wording(self.description)] if self.description else []


class ApiCode(StrEnum):
    """A documented code. Its value is the code as written, `meanings` are its rows in order."""

    meanings: tuple[Meaning, ...]

    def __new__(cls, code: str, *meanings: Meaning) -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.meanings = meanings or (Meaning(),)
        return member

    @classmethod
    def lookup(cls, code: object) -> Self | None:
        """The member of a code that a server sent, as text or as a number.

        A number also finds "0001", where no other code is the same number.
        """
        text = code_text(code)
        found = cls._value2member_map_.get(text)
        if isinstance(found, cls):
            return found
        if text and not isinstance(code, str):
            same = [member for member in cls if code_number(member.value) == int(text)]
            return same[0] if len(same) == 1 else None
        return None

    @property
    def message(self) -> str:
        return self.meanings[0].message

    @property
    def description(self) -> str:
        return self.meanings[0].description

    @property
    def http_status(self) -> int | None:
        return self.meanings[0].http_status

    @property
    def translations(self) -> Mapping[str, str]:
        return self.meanings[0].translations

    @property
    def category(self) -> str:
        return self.meanings[0].category

    @property
    def retry(self) -> str:
        return self.meanings[0].retry

    @property
    def since(self) -> str:
        return self.meanings[0].since


def code_text(code: object) -> str:
    """A code as text; empty for what cannot be one (null, a list, a fraction, 10**5000)."""
    if isinstance(code, str):
        return code.strip()
    if isinstance(code, float) and code.is_integer():
        code = int(code)
    if isinstance(code, int) and not isinstance(code, bool) and abs(code) < 10**18:
        return str(code)
    return ""


def code_number(code: str) -> int | None:
    """A code as a number, None for one that is not all digits, or too long to be one."""
    digits = code.removeprefix("-")
    return int(code) if digits.isascii() and digits.isdigit() and len(digits) <= 18 else None
