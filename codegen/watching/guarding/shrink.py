"""Guard 7: a page that has lost much is more often a page that was read badly than an API that was
cut down; and a page with another title is another page."""

from __future__ import annotations

import difflib
import re
import statistics
from collections.abc import Mapping, Sequence

from codegen.diffing.changes import Change
from codegen.extracting.page import Page
from codegen.lockfile import LockedPage
from codegen.model import Spec
from codegen.reading.blocks import Heading
from codegen.watching.fetching.answers import Unverified
from codegen.watching.guarding.entities import Gone, removals

FEW = 3
SHARE = 0.1
LEAST_OF_MEDIAN = 0.7
MOST_TOTALS = 5
_WORD = re.compile(r"[^\W_]{3,}|[\u3040-\u30ff\u4e00-\u9fff]{2}")
ADVICE = "where the vendor truly took them out, give "


def is_too_much(gone: int, had: int) -> bool:
    return gone > max(FEW, had * SHARE)


def refuse_removed(
    changes: Sequence[Change], old: Spec, id: str, enums: Mapping[str, str]
) -> Unverified | None:
    """The table of a document that lost most, where that is too much; else all of a kind."""
    lost = [each for each in removals(changes, old, enums) if each.where[0] == id]
    worst = [each for each in lost if is_too_much(each.gone, each.had)]
    if not worst:
        return None
    worst = [each for each in worst if not each.is_whole] or worst
    most = max(worst, key=lambda each: (each.gone, each.where))
    rest = f", and {len(worst) - 1} more lost too much" if len(worst) > 1 else ""
    return Unverified("shrunk", f"{_said(most)}{rest}", ADVICE)


def _said(lost: Gone) -> str:
    return f"{lost.gone} of {lost.had} {lost.where[1][:80]} are gone at once"


def refuse_total(total: int, *, had: int | None, before: LockedPage | None) -> Unverified | None:
    """Against the median of the last accepted totals; those that another version of the extractor
    counted are brought to what this one counts."""
    totals = before.totals if before else ()
    if had is not None:
        last = totals[-1] if totals else 0
        totals = tuple(round(each * had / last) for each in totals) if last else (had,)
    if not totals or not any(totals):
        return None
    median = statistics.median(totals[-MOST_TOTALS:])
    if total >= median * LEAST_OF_MEDIAN:
        return None
    what = f"{total} entities in all, and {median:g} is the median of those accepted before"
    return Unverified("shrunk", what if total else f"nothing was read of it; {what}", ADVICE)


def refuse_title(old: Page, new: Page) -> Unverified | None:
    """Both the title and the first heading say something else altogether."""
    before, after = _titles(old), _titles(new)
    if not before[1] or not after[1] or before[0] == after[0] != "":
        return None
    if any(_is_like(one, other) for one in before for other in after if one and other):
        return None
    what = f"its title was {before[1][:60]!r} and is {after[1][:60]!r}"
    return Unverified("title-changed", what, "where it is the same document, give ")


def _titles(page: Page) -> tuple[str, str]:
    """What a page calls itself, and its first heading."""
    first = next((block.text for block in page.blocks if isinstance(block, Heading)), "")
    return page.document.front_matter.get("title", ""), first


def _is_like(one: str, other: str) -> bool:
    one, other = one.casefold(), other.casefold()
    if {word.removesuffix("s") for word in _WORD.findall(one)} & {
        word.removesuffix("s") for word in _WORD.findall(other)
    }:
        return True
    return difflib.SequenceMatcher(None, one, other).ratio() >= 0.5
