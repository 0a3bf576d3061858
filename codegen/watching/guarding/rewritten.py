"""Guard 7, of values: a page whose rows are all there and say something else or nothing is more often
half built, in another language or read by a shifted column than an API with other meanings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from codegen.diffing.changes import Change
from codegen.model import Field, Spec
from codegen.watching.fetching.answers import Unverified
from codegen.watching.guarding.entities import Where, sizes, table_of, tables_of

FEW = 3
SHARE = 0.5
EMPTIED = frozenset("error-message-changed error-described param-described field-described".split())
ADVICE = "look at the page; where the vendor truly wrote it anew, give "
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]{2,}")
_OTHER = re.compile(
    r"[\u0370-\u052f\u0590-\u06ff\u0900-\u0dff\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
_LETTERS_OF_A_WORD = 2
_LEAST_WORDS = 20


def refuse_rewritten(changes: Sequence[Change], old: Spec, new: Spec, id: str) -> Unverified | None:
    """Another language before the rest, for it says what to do."""
    return _refuse_language(old, new, id) or _refuse_values(changes, old, id)


def _refuse_values(changes: Sequence[Change], old: Spec, id: str) -> Unverified | None:
    had, tables = sizes(old), tables_of(old)
    for said, kept in (("say something else altogether", _is_another), ("say nothing", _is_empty)):
        lost = Counter(
            where for change in changes if kept(change) and (where := table_of(change, tables))
        )
        for where, count in sorted(lost.items(), key=lambda item: (-item[1], item[0])):
            if where[0] == id and count > max(FEW, had[where] * SHARE):
                what = f"{_counted(count, where, had)} {said} at once"
                return Unverified("rewritten", what, ADVICE)
    return None


def _counted(count: int, where: Where, had: Counter[Where]) -> str:
    return f"{min(count, had[where])} of {had[where]} {where[1][:80]}"


def _is_another(change: Change) -> bool:
    return change.id in ("error-meaning-changed", "error-symbol-renamed")


def _is_empty(change: Change) -> bool:
    is_text = isinstance(change.before, str) and change.subject.pointer.endswith(
        ("/message", "/description")
    )
    return change.id in EMPTIED and is_text and bool(change.before) and not change.after


def _refuse_language(old: Spec, new: Spec, id: str) -> Unverified | None:
    before, after = (_share_of_latin(_texts(spec, id)) for spec in (old, new))
    if (
        before is None
        or after is None
        or not (min(before, after) < 0.4 and max(before, after) > 0.8)
    ):
        return None
    what = "what is read of it is in another script: it is in another language"
    advice = "say its language in `url`, look from another place, or save it: --from-file; else "
    return Unverified("language-changed", what, f"{advice}give ")


def _share_of_latin(texts: Iterable[str]) -> float | None:
    """Of the words in Latin letters, among all; None where there are hardly any."""
    latin = other = 0.0
    for text in texts:
        latin += len(_LATIN.findall(text))
        other += len(_OTHER.findall(text)) / _LETTERS_OF_A_WORD
    return None if latin + other < _LEAST_WORDS else latin / (latin + other)


def _texts(spec: Spec, id: str) -> Iterator[str]:
    for error in spec.errors:
        for meaning in error.meanings:
            if meaning.document == id:
                yield from filter(None, (meaning.message, meaning.description))
    for endpoint in spec.endpoints:
        if endpoint.document == id:
            yield from filter(None, (endpoint.title, endpoint.summary))
            yield from _descriptions((*endpoint.params, *endpoint.response_fields))


def _descriptions(fields: Sequence[Field]) -> Iterator[str]:
    for field in fields:
        yield field.description or ""
        yield from _descriptions(field.fields)
