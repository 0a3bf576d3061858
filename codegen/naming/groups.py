"""Codes that belong together by what the documents say of their numbers, or by how they begin."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from codegen.model import HTTP_STATUS, DocumentInfo, Spec
from codegen.naming.identifiers import MAX_LENGTH, class_name, hash8, split_words
from codegen.naming.ledger import Ledger

Span = str | tuple[str, str]
"""How codes begin ("WITHDRAW_"), or the first and the last of a range."""

# A word of two letters at least, and a number behind it: `INVALID_SYMBOL` is a name, no group.
_BEGINNING = r"(?:[A-Za-z]{2,}[_.-])+"
_PREFIX = re.compile(rf"({_BEGINNING})[A-Za-z]?[0-9]{{1,18}}")
_NUMBER = re.compile(r"-?[0-9]{1,18}")
_KEY = re.compile(rf"group:(?:({_BEGINNING})|(-?[0-9]{{1,18}})-(-?[0-9]{{1,18}}))")
_FEWEST = 2
_GENERIC = frozenset("a and code codes error errors list of response the".split())
_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Group:
    """The class of a span of codes. `bare` is its name in snake_case, `bare_unknown` that of the
    class of its codes that are not documented, `within` the group whose span holds all of this
    one's."""

    bare: str
    bare_unknown: str
    span: Span
    within: Group | None = None

    @property
    def name(self) -> str:
        return class_name(self.bare)

    @property
    def unknown(self) -> str:
        return class_name(self.bare_unknown)

    @property
    def key(self) -> str:
        """What the ledger calls it: "group:WITHDRAW_", "group:58000-58999"."""
        return f"group:{self.span if isinstance(self.span, str) else '-'.join(self.span)}"

    @property
    def words(self) -> str:
        return self.span if isinstance(self.span, str) else " to ".join(self.span)

    def holds(self, code: str) -> bool:
        if isinstance(self.span, str):
            return code.startswith(self.span)
        low, high = self.span
        return bool(_NUMBER.fullmatch(code)) and int(low) <= int(code) <= int(high)

    def holds_all(self, span: Span) -> bool:
        if isinstance(span, str):
            return isinstance(self.span, str) and self.holds(span)
        return not isinstance(self.span, str) and all(map(self.holds, span))


def groups(
    spec: Spec, taken: Collection[str], kept: Mapping[str, str] = _NONE
) -> tuple[Group, ...]:
    """The widest first, so that the last one that holds a code is the nearest.

    `taken` are names of classes that are given already. `kept` has the keys of groups that were
    given names before: they stay under these, also where the documents have none of their codes.
    """
    found = {**_ranges(spec), **_prefixes(spec)}
    before = {span: name for key, name in kept.items() if (span := _span(key)) is not None}
    counts = Counter(class_name(_bare(words)).casefold() for words in found.values())
    used = {name.casefold() for name in (*taken, *map(class_name, before.values()))}
    made: list[Group] = []
    for span in sorted({*found, *before}, key=_order):
        bare = before.get(span) or _free(found[span], span, used, counts)
        unknown = f"unknown_{bare}"
        if class_name(unknown).casefold() in used:
            unknown = f"unknown_error_{hash8(str(span))}"
        used |= {class_name(bare).casefold(), class_name(unknown).casefold()}
        within = next((group for group in reversed(made) if group.holds_all(span)), None)
        made.append(Group(bare, unknown, span, within))
    return tuple(made)


def group_names(ledger: Ledger) -> set[str]:
    """The names in snake_case that no code may take from the groups of a ledger."""
    return {name for key, names in ledger.given.items() if _span(key) for name in names}


def _span(key: str) -> Span | None:
    """Of the key of a group; None where it is none."""
    match = _KEY.fullmatch(key)
    if match is None:
        return None
    return match[1] or (match[2], match[3])


def group_of(code: str, made: Sequence[Group]) -> Group | None:
    """The nearest."""
    return next((group for group in reversed(made) if group.holds(code)), None)


def _order(span: Span) -> tuple[int, int, str]:
    if isinstance(span, str):
        return 0, len(span), span
    return 1, int(span[0]) - int(span[1]), span[0]


def _ranges(spec: Spec) -> dict[Span, str]:
    return {
        document.code_range: _title(document)
        for document in reversed(spec.documents)
        if document.code_range and all(map(_NUMBER.fullmatch, document.code_range))
    }


def _title(document: DocumentInfo) -> str:
    """What the document calls itself, but for words that all of them have; else its range."""
    titles = [document.title.get("en", ""), *document.title.values(), document.id]
    found = ([word for word in split_words(title) if word not in _GENERIC] for title in titles)
    words = next(filter(None, found), [])
    return "_".join(words[:4]) or "code_" + "_".join(document.code_range or ())


def _prefixes(spec: Spec) -> dict[Span, str]:
    codes = {error.code for error in spec.errors if error.space != HTTP_STATUS}
    counts = Counter(prefix for code in sorted(codes) for prefix in _prefix(code))
    return {prefix: prefix[:-1] for prefix, count in counts.items() if count >= _FEWEST}


def _prefix(code: str) -> Iterator[str]:
    if found := _PREFIX.fullmatch(code):
        yield found[1]


def _free(words: str, span: Span, used: Collection[str], counts: Mapping[str, int]) -> str:
    """The first name that neither a code nor another group nor a class of ours has."""
    bare = class_name(_bare(words))
    alone = counts[bare.casefold()] == 1 and not bare.endswith("_")
    candidates = [_bare(words)] if alone else []
    candidates += [_bare(f"{words}_code"), _bare(f"{words}_{hash8(str(span))}")]
    free = (name for name in candidates if class_name(name).casefold() not in used)
    return next(free, candidates[-1])


def _bare(words: str) -> str:
    """A name for the ledger: it begins with a letter, and is not too long."""
    name = "_".join((*re.findall("[a-z0-9]+", words.lower()), "error"))
    name = f"code_{name}" if name[0].isdigit() else name
    return name if len(name) <= MAX_LENGTH - 4 else f"{name[: MAX_LENGTH - 19]}_{hash8(name)}_error"
