"""Why a page was not taken, on its way from where it was noticed to the answer."""

from __future__ import annotations

import re

from codegen.watching.fetching.answers import Unverified

_NOT_PLAIN = re.compile(r"[^ -~]")
_MOST = 200


class Refusal(Exception):
    """`passing`: it may be gone when the page is asked for again a little later."""

    def __init__(
        self,
        reason: str,
        what: str,
        advice: str | None = None,
        *,
        passing: bool = False,
        retry_after_s: float | None = None,
    ) -> None:
        super().__init__(what)
        self.reason = reason
        self.what = what
        self.advice = advice
        self.passing = passing
        self.retry_after_s = retry_after_s

    def answer(self) -> Unverified:
        return Unverified(self.reason, self.what, self.advice, self.retry_after_s)


def shown(text: str) -> str:
    """What a server said, as it may be printed: one line of ASCII, not much of it."""
    plain = _NOT_PLAIN.sub(lambda found: f"\\x{ord(found[0]):02x}", text[:_MOST])
    return plain[:_MOST] + ("..." if len(text) > _MOST or len(plain) > _MOST else "")
