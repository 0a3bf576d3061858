"""Whether what is written of a code in a map still says what the document says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from codegen.diffing.likeness import is_unrelated, likeness, words_of
from codegen.inferring.category import infer_category
from codegen.inferring.tagging import lexicon, split_camel, tag
from codegen.model import Category, ErrorCode, Meaning

Relation = Literal["same", "reworded", "shifted", "changed", "unsaid"]

_SAME, _ALIKE, _CLOSE = 0.9, 0.5, 0.8
_SURE = 0.7
_FEWEST = 2
_SAID = re.compile(
    r'"(?:s?msg|message|detailMsg|error_message)"\s*:\s*"((?:[^"\\]|\\.){3,400})"', re.I
)
_SAMPLE = re.compile(r"[,;:]?\s*(?:\{|\[\{)\"?[\s\S]*\Z")
_ASIDE = re.compile(r"\s*[(（][^()（）]*[)）]")
_LINK = re.compile(r"https?://\S+")
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_NOTHING = ("OTHER", "STOP", "PAUSE", "VAR", "NUM", "PLEASE")
_COARSE: dict[str, tuple[Category, ...]] = {
    "access": ("authentication", "permission", "compliance", "account", "hold"),
    "rate": ("rate_limit",),
    "funds": ("insufficient_funds",),
    "request": (
        *("not_found", "conflict", "unsupported", "quota"),
        *("invalid_order", "invalid_request"),
    ),
    "transient": ("unknown_outcome", "unavailable", "internal"),
    "timing": ("timing",),
    "success": ("success",),
}
COARSE: dict[Category, str] = {name: act for act, names in _COARSE.items() for name in names}
"""What a program does about it. `other` has none."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a text stands to a meaning, with the likeness of the closest of its texts."""

    relation: Relation
    likeness: float
    confidence: float = 1.0


def compare_text(said: str | None, meaning: Meaning, error: ErrorCode) -> Comparison:
    """`unsaid` where there is nothing to hold against another: no words, or another script."""
    text = gist(said)
    theirs = [each for each in texts_of(meaning, error) if _is_han(each) == _is_han(text)]
    if len(words_of(text)) < 1 or not theirs:
        return Comparison("unsaid", 0.0)
    alike = max(_alike(text, each) for each in theirs)
    if alike >= _SAME:
        return Comparison("same", alike)
    about = infer_category(message=text)
    differs = about.category != meaning.category
    if alike < _ALIKE and all(is_unrelated(text, each) for each in theirs):
        if len(words_of(text)) < _FEWEST or not differs:
            return Comparison("reworded", alike)
        sure = 0.9 if "other" not in (about.category, meaning.category) else 0.7
        return Comparison("changed", alike, sure)
    apart = COARSE.get(about.category), COARSE.get(meaning.category)
    is_about = about.confidence >= _SURE and None not in apart and apart[0] != apart[1]
    shifted = is_about and alike < _CLOSE and not any(_holds(text, each) for each in theirs)
    return Comparison("shifted" if shifted else "reworded", alike, 0.6 if shifted else 1.0)


def texts_of(meaning: Meaning, error: ErrorCode) -> Iterator[str]:
    yield from filter(None, (meaning.message, meaning.description, *meaning.variants))
    yield from meaning.translations.values()
    if error.symbol:
        yield split_camel(error.symbol)


@lru_cache(maxsize=8_192)
def gist(said: str | None) -> str:
    """The message alone: of a sample answer its message; without links."""
    quoted = _SAID.search(said or "")
    if quoted:
        return quoted[1].replace('\\"', '"')
    return _LINK.sub("", _SAMPLE.sub("", said or "")).strip(" .,;:-\t")


def _is_han(text: str) -> bool:
    return len(_HAN.findall(text)) * 4 > len(text.replace(" ", ""))


def _alike(ours: str, theirs: str) -> float:
    """By words or by what these mean; what stands in brackets may be missing on one side."""
    pairs = {
        (one, other)
        for one in (ours, _ASIDE.sub("", ours))
        for other in (theirs, _ASIDE.sub("", theirs))
    }
    return max(max(likeness(*pair), _likeness_of_concepts(*pair)) for pair in pairs)


def _holds(ours: str, theirs: str) -> bool:
    """Whether the document's words are all in ours: we say more, and nothing else."""
    words = words_of(theirs)
    return bool(words) and words <= words_of(ours)


def _likeness_of_concepts(ours: str, theirs: str) -> float:
    """ "Illegal withdrawal address" and "Invalid withdrawal address" mean the same. A little less
    than words: different things have the same concepts. Nothing where there are fewer than three.
    """
    one, other = _concepts(ours), _concepts(theirs)
    if min(len(one), len(other)) < 3:
        return 0.0
    return 0.95 * 2 * len(one & other) / (len(one) + len(other))


@lru_cache(maxsize=8_192)
def _concepts(text: str) -> frozenset[str]:
    names = lexicon().names
    return frozenset(tag(text).marks) - {names[name] for name in _NOTHING if name in names}
