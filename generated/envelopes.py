"""Where the answers of a vendor hold their codes and messages. Written by codegen; do not edit."""

from __future__ import annotations

from .codes import code_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .codes import ApiCode

_WORDS_KEPT = 200


class Failure:
    """What an answer says went wrong. `code` is empty where it says none, `member` None where the
    documents do not have it, `message` empty where the server said nothing."""

    __slots__ = ("code", "member", "message")

    def __init__(self, code: str, member: ApiCode | None, message: str) -> None:
        self.code = code
        self.member = member
        self.message = message


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

    def read(self, body: object, status: int | None = None) -> Failure | None:
        """What went wrong, None where nothing did.

        An object without a code is an answer like any other unless its status says otherwise, and
        so is a list that came with a good status. Anything else that is no object (HTML, nothing
        at all) was not said by the API: a failure without a code.
        """
        failed = status is not None and status >= 400
        failure = None
        if isinstance(body, dict):
            if self._succeeded(body):
                return None
            failure = self._most_specific(body)
            failed = failed or failure is not None
        elif not isinstance(body, list) or status is None:
            failed = True
        if not failed or (failure is not None and failure.member is not None):
            return failure
        if failure is None:
            failure = Failure("", None, self._message(body, ""))
        return self._by_status(failure, status)

    def _succeeded(self, body: object) -> bool:
        """Whether the first code that there is says so."""
        for path, space in self.codes[:1]:
            for _, code in _values(body, path):
                return self._is_success(code, space)
        return False

    def _is_success(self, code: object, space: type[ApiCode] | None) -> bool:
        member = None if space is None else space.lookup(code)
        if member is not None and member.category == "success":
            return True
        return code_text(code) in self.success

    def _most_specific(self, body: object) -> Failure | None:
        """Of the later path; in one path the first code that is documented, else the first."""
        best = None
        for path, space in self.codes:
            failed = [pair for pair in _values(body, path) if not self._is_success(pair[1], space)]
            for holder, code in failed:
                member = None if space is None else space.lookup(code)
                if member is not None or (holder, code) == failed[0]:
                    words = self._message(holder, path.rpartition(".")[0])
                    text = code_text(code) if member is None else member.value
                    best = Failure(text, member, words or self._message(body, ""))
                if member is not None:
                    break
        return best

    def _by_status(self, failure: Failure, status: int | None) -> Failure | None:
        """The documented HTTP status where the body has no documented code; its code is kept."""
        if self.statuses is None or status is None:
            return failure
        for text in (str(status), f"{status // 100}XX", f"{status // 100}xx"):
            member = self.statuses.lookup(text)
            if member is not None and member.category != "success":
                return Failure(failure.code or member.value, member, failure.message)
        return failure

    def _message(self, holder: object, prefix: str) -> str:
        """The server's words beside a code; of what is no object, how it begins."""
        if isinstance(holder, str):
            return " ".join(holder[:_WORDS_KEPT].split())
        if not isinstance(holder, dict):
            return ""
        for path in self.messages:
            parent, _, key = path.rpartition(".")
            words = holder.get(key)
            if parent == prefix and isinstance(words, str) and words.strip():
                return words.strip()
        return ""


def _values(body: object, path: str) -> list[tuple[dict[str, object], object]]:
    """Each object that holds the last key of a path, with what it holds; null is as good as absent."""
    *steps, key = path.split(".")
    level = [body]
    for step in steps:
        name = step.removesuffix("[]")
        level = [
            item for part in level if isinstance(part, dict) for item in _items(part.get(name))
        ]
    holders = [part for part in level if isinstance(part, dict)]
    return [(holder, holder[key]) for holder in holders if code_text(holder.get(key))]


def _items(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]
