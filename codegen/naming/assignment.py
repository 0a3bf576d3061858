"""Who gets which name where several rows want the same one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from codegen.naming.identifiers import MAX_LENGTH, class_name, hash8, split_words
from codegen.naming.ledger import Ledger
from codegen.naming.settling import settle


@dataclass(frozen=True, slots=True)
class Wanted:
    """`key` is unique and opaque ("code:0001#2", "futures/code:-1121"); `bare` is in snake_case."""

    key: str
    code: str
    bare: str


@dataclass(frozen=True, slots=True)
class Given:
    """`family` is the bare name where several keys want it: the parent class of theirs.

    `former` are the names that the key was emitted with before, oldest spelling first by
    alphabet: each stays importable and warns, except where it is the `family`, whose class
    stands under that name. An enum member of a former name is a plain alias.
    """

    key: str
    name: str
    family: str | None = None
    former: tuple[str, ...] = ()


def assign(
    wanted: Sequence[Wanted], ledger: Ledger | None = None, *, taken: Collection[str] = ()
) -> dict[str, Given]:
    """A name for each key, by the set of them, never by their order.

    The ledger's bare name comes before the row's. One that one key wants is its name. Twins (compared as class names, without case)
    become leaves with their code, under the bare name as family; so does a row whose twin is
    only in the ledger any more. `taken` are names of others, which neither a row nor a family
    gets. Raises ValueError: a key twice.
    """
    kept = (ledger or Ledger()).like(row.key for row in wanted)
    rows = {row.key: replace(row, bare=kept.names.get(row.key, row.bare)) for row in wanted}
    if len(rows) != len(wanted):
        raise ValueError("a key twice")
    others = set(map(_fold, taken))
    families = _families(rows.values(), kept, others)
    owners = {**{name: {""} for name in others}, **_owners(families, kept)}
    spelled = {key: [_fold(name) for name in _candidates(row)] for key, row in rows.items()}
    start = {key: int(_fold(row.bare) in families) for key, row in rows.items()}
    levels = settle(spelled, start, owners)
    return {
        key: _given(row, _candidates(row)[levels[key]], families, kept)
        for key, row in sorted(rows.items())
    }


def _given(row: Wanted, name: str, families: Mapping[str, str], kept: Ledger) -> Given:
    former = tuple(old for old in kept.given.get(row.key, ()) if old != name)
    family = families.get(_fold(row.bare)) or None
    return Given(key=row.key, name=name, family=family, former=former)


def _families(rows: Iterable[Wanted], kept: Ledger, others: set[str]) -> dict[str, str]:
    """Folded bare name to the name of the family, for those that several keys want.

    The name is empty where others have it, and where a leaf will: of two rows without any words
    both want `code_207`, and the one whose code that is gets it.
    """
    wanting: dict[str, list[str]] = defaultdict(list)
    for bare in {**kept.names, **{row.key: row.bare for row in rows}}.values():
        wanting[_fold(bare)].append(bare)
    emitted = {name for names in kept.given.values() for name in names}
    of_code = {_fold(row.bare) for row in rows if _candidates(row)[1] == row.bare} | others
    return {
        folded: (
            "" if folded in of_code else min(bares, key=lambda bare: (bare not in emitted, bare))
        )
        for folded, bares in wanting.items()
        if len(bares) > 1
    }


def _owners(families: Mapping[str, str], kept: Ledger) -> dict[str, set[str]]:
    """Folded name to the keys that it was given to; "" stands for a family."""
    owners: dict[str, set[str]] = defaultdict(set)
    for key, names in kept.given.items():
        for name in names:
            owners[_fold(name)].add(key)
    owners.update((folded, {""}) for folded, name in families.items() if name)
    return owners


def _candidates(row: Wanted) -> tuple[str, str, str, str, str]:
    """The bare name; with the code; with the key in words; with the case of its letters told
    (`1m`, `1M`); with a hash."""
    code = _suffix(row.code, row.code)
    key = _key_words(row.key)
    return (
        row.bare,
        _join(row.bare, code, code),
        _join(row.bare, key, code),
        _join(row.bare, key if row.code == row.code.lower() else f"{key}_upper", code),
        _join(row.bare, hash8(row.key), code),
    )


def _join(bare: str, suffix: str, code: str) -> str:
    """A bare name that ends in the code already (`code_207`) does not get it twice."""
    if bare.endswith(f"_{code}"):
        bare = bare.removesuffix(f"_{code}")
    room = MAX_LENGTH - 2 - len(suffix)
    return f"{bare[:room].rstrip('_')}_{suffix}"


def _key_words(key: str) -> str:
    """What tells a key from others with its code: `minus`, its scope, its space."""
    head, _, code = key.partition(":")
    scope, _, space = head.rpartition("/")
    signed = f"minus {code[1:]}" if code.startswith("-") else code
    return _suffix(f"{scope} {'' if space == 'code' else space} {signed}", key)


def _suffix(text: str, whole: str) -> str:
    suffix = "_".join(split_words(text))
    return suffix if 0 < len(suffix) <= MAX_LENGTH // 2 else hash8(whole)


def _fold(name: str) -> str:
    return class_name(name).casefold().rstrip("_")
