"""The columns of a glued table: those read by their shape, the texts, and those behind them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from codegen.extracting.glued.cells import LEADING, VALUES
from codegen.extracting.glued.tails import TAILS
from codegen.extracting.headers import Role


@dataclass(frozen=True, slots=True)
class Layout:
    """`prose` says that the column of symbols holds names in words (`Unknown error`): a text;
    `is_doubted`, that the rows show another column than the header names."""

    roles: tuple[Role, ...]
    header: tuple[str, ...] = ()
    header_line: int | None = None
    prose: bool = False
    is_doubted: bool = False

    def with_status(self) -> Layout:
        """The same with a status behind the code, which the header does not name."""
        roles: tuple[Role, ...] = (self.roles[0], "http_status", *self.roles[1:])
        header = (self.header[0], "", *self.header[1:])
        return replace(self, roles=roles, header=header, is_doubted=True)

    @property
    def leading(self) -> tuple[Role, ...]:
        return _leading(self.roles, self.prose)

    @property
    def trailing(self) -> tuple[Role, ...]:
        start = len(self.roles)
        while start - 1 > len(self.leading) and self.roles[start - 1] in TAILS:
            start -= 1
        return self.roles[start:]

    @property
    def texts(self) -> tuple[Role, ...]:
        return self.roles[len(self.leading) : len(self.roles) - len(self.trailing)]


@lru_cache(maxsize=256)
def _leading(roles: tuple[Role, ...], prose: bool) -> tuple[Role, ...]:
    count = 0
    while (
        count < len(roles) and roles[count] in LEADING and not (prose and roles[count] == "symbol")
    ):
        count += 1
    while count == len(roles) > 1 and roles[count - 1] in VALUES:
        # An example at the end of a row is a text like another.
        count -= 1
    return roles[:count]
