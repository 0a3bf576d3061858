"""Codes and messages that the documents do not have, kept for the next reading of them.

Written by codegen; do not edit.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from os import PathLike

    from .calls import Call

_WORDS_KEPT = 1_000
_REMEMBERED = 10_000


class Unseen:
    """A code that no document has, or a documented code (`is_known`) with a message it has not."""

    __slots__ = ("call", "code", "is_known", "message", "status", "vendor")

    def __init__(
        self,
        vendor: str,
        code: str,
        message: str,
        *,
        is_known: bool,
        call: Call | None = None,
        status: int | None = None,
    ) -> None:
        self.vendor = vendor
        self.code = code[:_WORDS_KEPT]
        self.message = message[:_WORDS_KEPT]
        self.is_known = is_known
        self.call = call
        self.status = status

    def __repr__(self) -> str:
        return f"Unseen({self.vendor!r}, {self.code!r}, {self.message!r}, is_known={self.is_known})"

    def as_dict(self) -> dict[str, str | int | bool | None]:
        """What a line of the recorder holds."""
        return {
            "vendor": self.vendor,
            "code": self.code,
            "message": self.message,
            "is_known": self.is_known,
            "method": self.call.method if self.call else None,
            "path": self.call.path if self.call else None,
            "status": self.status,
        }


class Recorder:
    """A callback for `on_unknown`: appends a line of JSON to a file, once for each code, message
    and call. `codegen unknown FILE` reads such files. Several processes may share one."""

    def __init__(self, path: str | PathLike[str]) -> None:
        self.path = path
        self._written: set[str] = set()

    def __call__(self, unseen: Unseen) -> None:
        import json  # here: a program that meets nothing unknown does not pay for it

        line = json.dumps(unseen.as_dict())
        if line not in self._written:
            with open(self.path, "ab", buffering=0) as file:
                file.write(line.encode() + b"\n")
            if len(self._written) >= _REMEMBERED:
                self._written.clear()
            self._written.add(line)
