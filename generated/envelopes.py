"""Where the answers of a vendor hold their codes and messages. Written by codegen; do not edit."""

from __future__ import annotations

from .codes import code_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .codes import ApiCode

_EXCERPT = 200


def shown(text: str, size: int) -> str:
    """How a text begins, on one line and without what cannot be seen."""
    flat = " ".join(text[: 4 * size].split())
    seen = "".join(each if each.isprintable() else "\ufffd" for each in flat[:size])
    return f"{seen}..." if len(flat) > size or len(text) > 4 * size else seen


def excerpt(body: object) -> str:
    """How an answer begins, of whatever type, size and depth it is."""
    if isinstance(body, bytes):
        body = body[: 4 * _EXCERPT].decode("utf-8", "replace")
    if not isinstance(body, str):
        import reprlib  # here: a program that meets no such answer does not pay for it

        try:
            body = reprlib.repr(body)
        except (ValueError, RecursionError):  # an integer of more digits than Python writes
            body = type(body).__name__
    return shown(body, _EXCERPT)


class Failure:
    """What an answer says went wrong. `code` is empty where it says none, `member` None where the
    documents do not have it, `message` empty where the server said nothing. `by_status` says that
    the member is that of the HTTP status."""

    __slots__ = ("by_status", "code", "member", "message")

    def __init__(
        self, code: str, member: ApiCode | None, message: str, *, by_status: bool = False
    ) -> None:
        self.code = code
        self.member = member
        self.message = message
        self.by_status = by_status


class Envelope:
    """Paths into a decoded answer ("code", "data[].sCode"), the more specific one later.

    `codes` pairs each path with the enum of its codes, `success` are codes that are no error, and
    `statuses` is the enum of HTTP statuses where the documents have one.
    """

    __slots__ = ("codes", "messages", "statuses", "success")

    def __init__(
        self,
        codes: tuple[tuple[str, type[ApiCode] | None], ...] = (),
        *,
        messages: tuple[str, ...] = (),
        success: tuple[str, ...] = (),
        statuses: type[ApiCode] | None = None,
    ) -> None:
        self.codes = codes
        self.messages = messages
        self.success = frozenset(success)
        self.statuses = statuses

    def failures(self, body: object, status: int | None = None) -> list[tuple[int | None, Failure]]:
        """What went wrong, each with its place in the list that the answer is about: None where it
        is about the whole.

        An object without a code is an answer like any other unless its status says otherwise, and
        so is a list that came with a good status. Anything else that is no object (HTML, nothing
        at all) was not said by the API: a failure without a code.
        """
        failed = status is not None and status >= 400
        found: list[tuple[int | None, Failure]] = []
        if isinstance(body, dict):
            if self._succeeded(body):
                return []
            found = self._most_specific(body)
        elif not isinstance(body, list) or status is None:
            failed = failed or status != 204 or bool(body)
        if failed and not found:
            found = [(None, Failure("", None, self._message(body, "")))]
        return [(index, self._by_status(failure, status)) for index, failure in found]

    def _succeeded(self, body: object) -> bool:
        """Whether the first code that there is says so."""
        for path, space in self.codes[:1]:
            for _, _, code in _values(body, path):
                return self._is_success(code, space)
        return False

    def _is_success(self, code: object, space: type[ApiCode] | None) -> bool:
        member = None if space is None else space.lookup(code)
        if member is not None and member.category == "success":
            return True
        return code_text(code) in self.success

    def _most_specific(self, body: object) -> list[tuple[int | None, Failure]]:
        """All that fail at the last path at which any does."""
        for path, space in reversed(self.codes):
            failed = [each for each in _values(body, path) if not self._is_success(each[2], space)]
            if failed:
                prefix = path.rpartition(".")[0]
                return [
                    (index, self._failure(code, space, holder, prefix, body))
                    for index, holder, code in failed
                ]
        return []

    def _failure(
        self, code: object, space: type[ApiCode] | None, holder: object, prefix: str, body: object
    ) -> Failure:
        member = None if space is None else space.lookup(code)
        text = code_text(code) if member is None else member.value
        return Failure(text, member, self._message(holder, prefix) or self._message(body, ""))

    def _by_status(self, failure: Failure, status: int | None) -> Failure:
        """The documented HTTP status where the body has no documented code; its code is kept."""
        if failure.member is not None or self.statuses is None or status is None:
            return failure
        for text in (str(status), f"{status // 100}XX", f"{status // 100}xx"):
            member = self.statuses.lookup(text)
            if member is not None and member.category != "success":
                code = failure.code or member.value
                return Failure(code, member, failure.message, by_status=True)
        return failure

    def _message(self, holder: object, prefix: str) -> str:
        """The server's words beside a code; a number stands for its digits."""
        if not isinstance(holder, dict):
            return ""
        for path in self.messages:
            parent, _, key = path.rpartition(".")
            words = code_text(holder.get(key))
            if parent == prefix and words:
                return words
        return ""


def _values(body: object, path: str) -> list[tuple[int | None, dict[str, object], object]]:
    """Each object that holds the last key of a path, behind its place in the outermost list, with
    what it holds; null and an empty text are as good as absent."""
    *steps, key = path.split(".")
    level: list[tuple[int | None, object]] = [(None, body)]
    for step in steps:
        name = step.removesuffix("[]")
        level = [
            pair
            for index, part in level
            if isinstance(part, dict)
            for pair in _items(index, part.get(name))
        ]
    holders = [(index, part) for index, part in level if isinstance(part, dict)]
    return [(index, part, part[key]) for index, part in holders if not _is_absent(part.get(key))]


def _items(index: int | None, value: object) -> list[tuple[int | None, object]]:
    if isinstance(value, list):
        return [(at if index is None else index, item) for at, item in enumerate(value)]
    return [(index, value)]


def _is_absent(code: object) -> bool:
    return code is None or (isinstance(code, str) and not code.strip())
