"""A short message of what drifted: counts and names, and not one word of a document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from codegen.announcing.known import KEY, Known, dump_known, known_now, load_known, page_key
from codegen.diffing.changes import LEVELS, Level
from codegen.diffing.judge import Report, at_least
from codegen.reporting.wording import count

_MOST_VENDORS = 20
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Told:
    """What people were told: the changes of each page, and the pages that could not be verified,
    by their `page_key`."""

    known: Known
    unverified: frozenset[str] = frozenset()


def told_now(report: Report, before: Told, *, vendors: tuple[str, ...], fail_on: Level) -> Told:
    """What they know once they were told of this report as well."""
    known = known_now(report, before.known, vendors=vendors, fail_on=fail_on)
    looked = {page_key(look.vendor, look.file) for look in report.looks}
    unverified = {
        page_key(look.vendor, look.file) for look in report.looks if look.state == "unverified"
    }
    return Told(known, frozenset(unverified | (before.unverified - looked)))


def is_news(now: Told, before: Told) -> bool:
    """Whether the changes are others, or a page cannot be verified that could be before."""
    return now.known != before.known or bool(now.unverified - before.unverified)


def dump_told(told: Told) -> str:
    return f"{dump_known(told.known)}unverified {' '.join(sorted(told.unverified))}\n"


def load_told(text: str) -> Told:
    """What was told; nothing where that cannot be read."""
    said = next((line for line in text.splitlines() if line.startswith("unverified ")), "")
    return Told(load_known(text), frozenset(KEY.findall(said)))


def message_of(report: Report, project: str, *, fail_on: Level) -> tuple[str, str]:
    """Title and text. Names are all that comes from outside of this module: they are made plain."""
    changes = at_least(report.changes, fail_on)
    title = f"{_plain(project)}: {count(len(changes), 'change')} in API documents"
    lines = list(_lines(report, fail_on))
    more = [f"and {len(lines) - _MOST_VENDORS} more vendors"] if len(lines) > _MOST_VENDORS else []
    ending = "Run codegen drift to see them." if changes else "No change was found."
    return title, "\n".join([*lines[:_MOST_VENDORS], *more, ending])


def _lines(report: Report, fail_on: Level) -> Iterator[str]:
    changes = at_least(report.changes, fail_on)
    for vendor in dict.fromkeys(look.vendor for look in report.looks):
        levels = Counter(change.level for change in changes if change.vendor == vendor)
        said = [f"{levels[level]} {level}" for level in reversed(LEVELS) if levels[level]]
        states = Counter(look.state for look in report.looks if look.vendor == vendor)
        if states["retired"]:
            said.append("retired by its vendor")
        if states["unverified"]:
            said.append(f"{count(states['unverified'], 'page')} could not be verified")
        if said:
            yield f"{_plain(vendor)}: {', '.join(said)}"


def _plain(name: str) -> str:
    """A name in which no receiver finds a mention, a link or a mark of its own."""
    return re.sub(r"[^A-Za-z0-9]+", " ", name)[:_LONGEST_NAME].strip() or "codegen"
