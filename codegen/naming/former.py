"""Names that were emitted and are no more: what emitted packages still know them as."""

from __future__ import annotations

from collections.abc import Iterable

from codegen.naming.assignment import Given
from codegen.naming.identifiers import class_name, member_name
from codegen.naming.ledger import Ledger


def member_aliases(given: Iterable[Given]) -> dict[str, str]:
    """Former names of enum members to those they have now. A name that became that of a family is
    one of them: a family is a class, and no member."""
    return {
        member_name(old): member_name(one.name)
        for one in sorted(given, key=lambda one: one.key)
        for old in one.former
    }


def tombstones(ledger: Ledger, given: Iterable[Given]) -> dict[str, str]:
    """The classes of errors that the ledger gave names and the documents have no more, each with
    the code that it had. They last as long as their lines in `[given]` of names.toml."""
    now = {one.key for one in given}
    return {
        class_name(name): _code_of(key)
        for key, names in sorted(ledger.like(now).given.items())
        for name in names
        if key not in now
    }


def _code_of(key: str) -> str:
    """Of "code:0001#quota" and "futures/mc:-1121"."""
    return key.partition(":")[2].partition("#")[0]
