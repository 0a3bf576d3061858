"""Which classes stand for the codes of a vendor. Written by codegen; do not edit."""

from __future__ import annotations

from .codes import Meaning, code_number
from .wording import Said

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from .calls import Call
    from .codes import ApiCode
    from .envelopes import Failure
    from .errors import ApiError
    from .unseen import Unseen
    from .wording import Wording

    Row = tuple[type[ApiError], Meaning]

_ALIKE = 0.25

Span = str | tuple[str, str]
"""The beginning of codes, or the first and the last of a range of numbers."""


class Registry:
    """The classes of a vendor, and who wants to know of codes that have none. `above` is what all
    vendors share."""

    def __init__(self, unknown: type[ApiError], above: Registry | None = None) -> None:
        self.unknown = unknown
        self.above = above
        self.by_code: dict[tuple[type[ApiCode], str], list[type[ApiError]]] = {}
        self.near: list[tuple[Span, type[ApiError]]] = []
        self.callbacks: list[Callable[[Unseen], object]] = []

    def add(self, code: ApiCode, kind: type[ApiError]) -> None:
        self.by_code.setdefault((type(code), code.value), []).append(kind)

    def add_unknown(self, span: Span | bool, kind: type[ApiError]) -> None:
        """The class of codes that are not documented: of a span, or (True) of all others."""
        if isinstance(span, bool):
            self.unknown = kind
        else:
            self.near.append((span, kind))

    def known(self) -> list[type[ApiError]]:
        """Each class that stands for a code, in the order of the documents."""
        return list(dict.fromkeys(kind for kinds in self.by_code.values() for kind in kinds))

    def find(
        self, failure: Failure, scope: str | None
    ) -> tuple[type[ApiError], Meaning | None, dict[str, str] | None]:
        """The class, row and placeholders of a failure: of several rows the one whose wording the
        message has, else with None for the placeholders the one that it shares most words with,
        else the first."""
        member = failure.member
        kinds = [] if member is None else self.by_code.get((type(member), member.value), [])
        rows = [(kind, meaning) for kind in kinds for meaning in kind.meanings]
        rows = [row for row in rows if scope is None or scope in row[1].scope] or rows
        if not rows:
            return self.nearest(failure.code), None, None
        said = Said(failure.message)
        found = _as_worded(rows, said, Meaning.wordings) or _as_worded(
            rows, said, Meaning.explained
        )
        return found or (*_most_alike(rows, said), None)

    def nearest(self, code: str) -> type[ApiError]:
        """The class of a code that is not documented: of the spans that hold it the narrowest,
        which is the last."""
        near = (kind for span, kind in reversed(self.near) if _lies_in(code, span))
        return next(near, self.unknown)

    def on_unknown(self, callback: Callable[[Unseen], object]) -> Callable[[], None]:
        """Gives what ends it."""
        self.callbacks.append(callback)

        def end() -> None:
            if callback in self.callbacks:
                self.callbacks.remove(callback)

        return end

    def report(self, vendor: str, failure: Failure, call: Call | None, status: int | None) -> None:
        """Tell of a failure whose code or message is not documented. That of a status never is."""
        member = failure.member
        is_known = member is not None and member.value == failure.code
        callbacks = [*self.callbacks, *(self.above.callbacks if self.above else ())]
        if not callbacks or (is_known and (failure.by_status or not failure.message)):
            return
        from .unseen import Unseen  # here: hardly a program needs it

        unseen = Unseen(
            vendor, failure.code, failure.message, is_known=is_known, call=call, status=status
        )
        for callback in callbacks:
            _call_back(callback, unseen)


def _as_worded(
    rows: list[Row], said: Said, wordings: Callable[[Meaning], list[Wording]]
) -> tuple[type[ApiError], Meaning, dict[str, str]] | None:
    """The row with the wording that has most in it that is fixed, of those that the message has."""
    found, weight = None, -1
    for kind, meaning in rows:
        for wording in wordings(meaning):
            params = wording.match(said) if wording.weight() > weight else None
            if params is not None:
                found, weight = (kind, meaning, params), wording.weight()
    return found


def _most_alike(rows: list[Row], said: Said) -> Row:
    """The row that shares most words with the message, by the half and more ahead of the row
    behind it; the first where none is."""
    if len(rows) < 2:
        return rows[0]
    words = said.words()
    shares = [_share(words, meaning) for _, meaning in rows]
    second, best = sorted(shares)[-2:]
    is_clear = best >= _ALIKE and best >= 2 * second
    return rows[shares.index(best)] if is_clear else rows[0]


def _share(words: frozenset[str], meaning: Meaning) -> float:
    """How much of its words and those of the text that is most like it both have, 0.0 to 1.0."""
    texts = [wording.words() for wording in (*meaning.wordings(), *meaning.explained())]
    return max((2 * len(words & text) / (len(words) + len(text) or 1) for text in texts), default=0)


def _lies_in(code: str, span: Span) -> bool:
    if isinstance(span, str):
        return code.startswith(span)
    number, low, high = map(code_number, (code, *span))
    return number is not None and low is not None and high is not None and low <= number <= high


def _call_back(callback: Callable[[Unseen], object], unseen: Unseen) -> None:
    try:
        callback(unseen)
    except Exception:
        import logging  # here: hardly a program needs it

        logging.getLogger(__name__).exception("a callback of on_unknown failed")
