"""What was told already: which changes each page had. Nobody is told twice, and a page that could
not be looked at is neither a change nor the end of one."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from codegen.diffing.changes import Change, Level
from codegen.diffing.judge import Report, at_least
from codegen.diffing.looks import PageLook

Known = Mapping[str, frozenset[str]]
"""The changes of each page that has some, by `page_key`: the first 8 digits of fingerprints."""

Pages = Mapping[tuple[str, str], list[Change]]
"""Changes by the vendor and the file of their page."""

MOST_BYTES = 16 * 1024
"""All of it goes into the body of an issue: beyond that a digest stands for the changes of a page,
and then for those of a vendor."""
KEY = re.compile(r"[0-9a-f]{8}:[0-9a-f]{8}")
_MARK = re.compile(r"[0-9a-f]{8}")
_LINE = re.compile(rf"({KEY.pattern})((?: =?[0-9a-f]{{8}})+)")
NO_PAGE = ""
"""The file of what is said by no page: changes whose document is not known."""


def page_key(vendor: str, file: str) -> str:
    """Digests of both: keys end up in comments of HTML."""
    return f"{_short(vendor)}:{_short(file)}"


def mark_of(change: Change) -> str:
    """8 digits by which a change is known, whatever a report that was handed over has there."""
    begin = change.fingerprint[:8]
    return begin if _MARK.fullmatch(begin) else _short(change.fingerprint)


def by_page(report: Report, fail_on: Level) -> Pages:
    """The changes that fail a run, by vendor and file of the page, in the order of the report."""
    files = {(look.vendor, look.path): look.file for look in report.looks}
    found: dict[tuple[str, str], list[Change]] = defaultdict(list)
    for change in at_least(report.changes, fail_on):
        places = (change.location, change.former_location)
        of = (files.get((change.vendor, place.file)) for place in places if place)
        found[change.vendor, next(filter(None, of), NO_PAGE)].append(change)
    return found


def known_now(report: Report, before: Known, *, vendors: Iterable[str], fail_on: Level) -> Known:
    """What is known after a look. What was known of a page stays while it could not be verified;
    a page with removals that were seen once may not have lost any. `vendors` are all there are:
    those that were not looked at are as before."""
    now = _found(report, fail_on)
    for key in _open_keys(report.looks):
        now[key] = now.get(key, frozenset()) | before.get(key, frozenset())
    for vendor in {*map(_vendor_of, before)} & _unclear(report, before, vendors):
        now = {key: marks for key, marks in now.items() if _vendor_of(key) != vendor}
        now |= {key: marks for key, marks in before.items() if _vendor_of(key) == vendor}
    return _fitted({key: marks for key, marks in now.items() if marks})


def _unclear(report: Report, before: Known, vendors: Iterable[str]) -> set[str]:
    """The vendors of which nothing new can be told: those that were not looked at, and those of
    which not all was verified while what is known of them is too much to be told apart."""
    looked = {look.vendor for look in report.looks}
    summed_up = {_vendor_of(key) for key, marks in before.items() if is_summed_up(marks)}
    still_open = {_short(look.vendor) for look in report.looks if look.is_open}
    return {_short(vendor) for vendor in {*vendors} - looked} | (summed_up & still_open)


def _found(report: Report, fail_on: Level) -> dict[str, frozenset[str]]:
    return {
        page_key(*page): frozenset(map(mark_of, changes))
        for page, changes in by_page(report, fail_on).items()
    }


def _open_keys(looks: Iterable[PageLook]) -> list[str]:
    pages = [(look.vendor, look.file) for look in looks if look.is_open]
    return [page_key(*page) for page in {*pages, *((vendor, NO_PAGE) for vendor, _ in pages)}]


def _fitted(known: Known) -> Known:
    if len(dump_known(known)) <= MOST_BYTES:
        return known
    pages = {key: _summed_up(" ".join(sorted(marks)), marks) for key, marks in known.items()}
    if len(dump_known(pages)) <= MOST_BYTES:
        return pages
    lines: dict[str, list[str]] = defaultdict(list)
    for key, marks in sorted(pages.items()):
        lines[_vendor_of(key)] += [key, *marks]
    return {
        f"{vendor}:{_short(NO_PAGE)}": _summed_up(" ".join(said), frozenset(said[1:]))
        for vendor, said in lines.items()
    }


def is_summed_up(marks: frozenset[str]) -> bool:
    """Whether they are no changes but the digest of many."""
    return any(mark[0] == "=" for mark in marks)


def _summed_up(text: str, marks: frozenset[str]) -> frozenset[str]:
    is_so_already = len(marks) == 1 and is_summed_up(marks)
    return marks if is_so_already else frozenset({f"={_short(text)}"})


def _vendor_of(key: str) -> str:
    return key.partition(":")[0]


def _short(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def dump_known(known: Known) -> str:
    """A line for each page, sorted; none is longer than what it was made from."""
    return "".join(f"{key} {' '.join(sorted(marks))}\n" for key, marks in sorted(known.items()))


def load_known(text: str) -> Known:
    """What the lines say that are of ours; the others are passed over."""
    found = (_LINE.fullmatch(line.strip()) for line in text.splitlines())
    return {line[1]: frozenset(line[2].split()) for line in found if line}
