"""The call that an answer is to. Written by codegen; do not edit."""

from __future__ import annotations

_READS = frozenset({"GET", "HEAD"})


class Call:
    """What was asked for: the method, the documented path, and the name in the client.

    Nothing of the request itself is kept: no query, no header, no body. `is_read` says whether the
    call only reads, so that it may be made again; by default what GET and HEAD do.
    """

    __slots__ = ("is_read", "method", "name", "path")

    def __init__(
        self, method: str, path: str, *, name: str = "", is_read: bool | None = None
    ) -> None:
        self.method = method.upper()
        self.path = path.partition("?")[0]
        self.name = name
        self.is_read = self.method in _READS if is_read is None else is_read

    def __repr__(self) -> str:
        return f"Call({self.method!r}, {self.path!r}, name={self.name!r}, is_read={self.is_read})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Call):
            return NotImplemented
        return repr(self) == repr(other)

    def __hash__(self) -> int:
        return hash((self.method, self.path))
