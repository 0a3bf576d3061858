"""Codes that belong together by what the documents say of their numbers, or by how they begin."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from codegen.model import HTTP_STATUS, DocumentInfo, Spec
from codegen.naming import class_name, hash8, split_words

Span = str | tuple[str, str]
"""How codes begin ("WITHDRAW_"), or the first and the last of a range."""

# A word of two letters at least, and a number behind it: `INVALID_SYMBOL` is a name, no group.
_PREFIX = re.compile(r"((?:[A-Za-z]{2,}[_.-])+)[A-Za-z]?[0-9]{1,18}")
_NUMBER = re.compile(r"-?[0-9]{1,18}")
_FEWEST = 2
_GENERIC = frozenset("a and code codes error errors list of response the".split())


@dataclass(frozen=True)
class Group:
    """The class of a span of codes, and that of its codes that are not documented. `within` is the
    group whose span holds all of this one's."""

    name: str
    unknown: str
    span: Span
    within: Group | None = None

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


def groups(spec: Spec, taken: Collection[str]) -> tuple[Group, ...]:
    """The widest first, so that the last one that holds a code is the nearest. `taken` are names
    of classes that are given already."""
    wanted = dict(
        sorted({**_ranges(spec), **_prefixes(spec)}.items(), key=lambda one: _order(one[0]))
    )
    counts = Counter(class_name(f"{words}_error").casefold() for words in wanted.values())
    used = {name.casefold() for name in taken}
    made: list[Group] = []
    for span, words in wanted.items():
        bare = class_name(f"{words}_error")
        name = _free(bare, words, span, used, alone=counts[bare.casefold()] == 1)
        unknown = class_name(f"unknown_{'_'.join(split_words(name))}")
        if unknown.casefold() in used:
            unknown = class_name(f"unknown_error_{hash8(str(span))}")
        used |= {name.casefold(), unknown.casefold()}
        within = next((group for group in reversed(made) if group.holds_all(span)), None)
        made.append(Group(name, unknown, span, within))
    return tuple(made)


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


def _free(bare: str, words: str, span: Span, used: set[str], *, alone: bool) -> str:
    """The first name that neither a code nor another group nor a class of ours has."""
    candidates = [bare] if alone and not bare.endswith("_") else []
    candidates += [
        class_name(f"{words}_code_error"),
        class_name(f"{words}_{hash8(str(span))}_error"),
    ]
    return next((name for name in candidates if name.casefold() not in used), candidates[-1])
