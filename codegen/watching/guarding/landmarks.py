"""Guard 4: texts by which a page is known again, those that source.toml declares and those that were
remembered when it was last accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from codegen.config import DocumentFormat, DocumentRule
from codegen.extracting.page import Page
from codegen.lockfile import LockedPage
from codegen.model import Spec
from codegen.reading.blocks import Heading
from codegen.reading.decode import normal
from codegen.watching.fetching.answers import Unverified
from codegen.watching.guarding.features import visible_text

MOST_HEADINGS, MOST_CODES = 5, 3
LEAST_REMEMBERED = 3
_BLANKS = re.compile(r"\s+")


def words_of(text: str, format: DocumentFormat) -> str:
    """The text of a page on one line: as a reader sees it, markup gone, where it is HTML."""
    return normal(visible_text(text) if format == "html" else _BLANKS.sub(" ", text))


def refuse_landmarks(
    kept: str, rule: DocumentRule, format: DocumentFormat, before: LockedPage | None
) -> Unverified | None:
    for landmark in rule.landmarks:
        if landmark not in kept:
            what = f"the landmark {landmark[:80]!r} is not in it"
            advice = "look at the page; where the vendor moved it, change landmarks in source.toml"
            return Unverified("landmark-missing", what, advice)
    remembered = before.landmarks if before else ()
    if len(remembered) >= LEAST_REMEMBERED:
        words = words_of(kept, format)
        if not any(landmark in words for landmark in remembered):
            what = f"none of its {len(remembered)} headings and codes of last time is in it"
            advice = "look whether it is the right page; change `url` or `anchor` in source.toml"
            return Unverified("another-page", what, advice)
    return None


def is_known(words: str, rule: DocumentRule, before: LockedPage | None) -> bool:
    """Whether a page has what only the document has: then it is no door, whatever else it has."""
    if rule.landmarks:
        return all(landmark in words for landmark in rule.landmarks)
    remembered = before.landmarks if before else ()
    there = sum(landmark in words for landmark in remembered)
    return len(remembered) >= LEAST_REMEMBERED and there * 2 > len(remembered)


def find_landmarks(page: Page, spec: Spec, words: str) -> tuple[str, ...]:
    """Texts to remember: headings and codes that are found again in the words of the page."""
    found = [*_headings(page), *_codes(page, spec)]
    return tuple(dict.fromkeys(text for text in found if text in words))


def _headings(page: Page) -> Iterator[str]:
    texts = [block.text for block in page.blocks if isinstance(block, Heading)]
    yield from _spread([text for text in texts if 4 <= len(text) <= 80], MOST_HEADINGS)


def _codes(page: Page, spec: Spec) -> Iterator[str]:
    """First, middle and last: of a table whose codes are others by now it is said elsewhere."""
    id = page.document.id
    codes = [
        error.code
        for error in spec.errors
        if len(error.code) > 2 and any(meaning.document == id for meaning in error.meanings)
    ]
    yield from _spread(list(dict.fromkeys(codes)), MOST_CODES)


def _spread(texts: Sequence[str], most: int) -> list[str]:
    """At most so many, from the first to the last."""
    if len(texts) <= most:
        return list(texts)
    return [texts[number * (len(texts) - 1) // (most - 1)] for number in range(most)]
