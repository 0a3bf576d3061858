"""Names of the errors of a Spec: from the ledger where it has one, from their own words else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from codegen.model import HTTP_STATUS, ErrorCode, Meaning, Spec
from codegen.naming import (
    Given,
    Group,
    Ledger,
    Wanted,
    assign,
    class_name,
    error_words,
    group_names,
    groups,
)
from codegen.naming.keys import code_key


@dataclass(frozen=True, slots=True)
class ErrorNames:
    """Codes with the names of their meanings; `bare` are the names that the ledger is to have.
    `given` are those of errors, `given_groups` those of groups of codes: two each."""

    errors: tuple[ErrorCode, ...]
    bare: Mapping[str, str]
    given: tuple[Given, ...]
    groups: tuple[Group, ...]
    given_groups: tuple[Given, ...]


def name_errors(spec: Spec, ledger: Ledger) -> ErrorNames:
    """A name and family for each meaning. The ledger's name goes before the words."""
    rows = {
        key: (error, meaning)
        for error in reversed(spec.errors)
        for key, meaning in reversed(_classes(error))
    }
    codes = {key: error for key, (error, _) in rows.items()}
    bare = {key: ledger.bare(key) or _words(spec, *rows[key]) for key in rows}
    given = assign(
        [Wanted(key=key, code=codes[key].code, bare=name) for key, name in bare.items()],
        ledger,
        taken=group_names(ledger),
    )
    together = _groups(spec, ledger, given)
    return ErrorNames(
        errors=tuple(_named(error, given) for error in spec.errors),
        bare={**bare, **{group.key: group.bare for group in together}},
        given=tuple(given.values()),
        groups=together,
        given_groups=tuple(one for group in together for one in _given_group(group, ledger)),
    )


def _groups(spec: Spec, ledger: Ledger, given: Mapping[str, Given]) -> tuple[Group, ...]:
    """Of names that no error has, had, or shares with others, nor the classes of the vendor."""
    names = {f"{spec.vendor}_error", f"unknown_{spec.vendor}_error"}
    names |= {name for one in given.values() for name in (one.name, one.family) if name}
    names |= {name for given_names in ledger.like(given).given.values() for name in given_names}
    return groups(spec, set(map(class_name, names)), ledger.names)


def _given_group(group: Group, ledger: Ledger) -> Iterator[Given]:
    """The names of its two classes, under one key: that of codes that are not documented begins
    with the word."""
    before = ledger.given.get(group.key, ())
    for name, is_unknown in ((group.bare, False), (group.bare_unknown, True)):
        former = [old for old in before if old.startswith("unknown_") == is_unknown]
        yield Given(group.key, name, former=tuple(old for old in former if old != name))


def _classes(error: ErrorCode) -> list[tuple[str, Meaning]]:
    """The meanings of a code, each with the key of its class. Meanings are classes of their own
    where category or retry differ; the key of a further one names that, so that rows may change
    places. Several meanings of one class have its key: the first of them names it."""
    return [(_class_key(error, meaning), meaning) for meaning in error.meanings]


def _class_key(error: ErrorCode, meaning: Meaning) -> str:
    key, first = code_key(error), error.meanings[0]
    if (meaning.category, meaning.retry) == (first.category, first.retry):
        return key
    same = meaning.category == first.category
    return f"{key}#{meaning.retry if same else meaning.category}"


def _words(spec: Spec, error: ErrorCode, meaning: Meaning) -> str:
    own = meaning if meaning is error.meanings[0] else None
    return error_words(
        symbol=error.symbol if own else _status_symbol(error, meaning),
        message=meaning.message or meaning.description,
        code=error.code,
        vendor=spec.vendor,
        vendor_names=tuple(spec.title.values()),
    )


def _status_symbol(error: ErrorCode, meaning: Meaning) -> str | None:
    """Endpoints give a status many texts: what tells its classes apart is what they are about."""
    is_status = error.space == HTTP_STATUS and error.symbol
    return f"{error.symbol} {meaning.category}" if is_status else None


def _named(error: ErrorCode, given: Mapping[str, Given]) -> ErrorCode:
    meanings = []
    for key, meaning in _classes(error):
        meanings.append(replace(meaning, name=given[key].name, family=given[key].family))
    return replace(error, name=meanings[0].name, meanings=tuple(meanings))
