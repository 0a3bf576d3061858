"""The body of the issue, and what is read back from it.

It holds its own memory: for each page the changes that were told, and the page's own part, which
stays while the page cannot be verified. Text of documents stands in code spans alone, and a line
never begins with it, so that a line of ours cannot be imitated.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from codegen.announcing.known import (
    KEY,
    Known,
    Pages,
    by_page,
    dump_known,
    is_summed_up,
    load_known,
    mark_of,
    page_key,
)
from codegen.diffing.changes import Change, Level
from codegen.diffing.judge import Report
from codegen.diffing.looks import PageLook
from codegen.reporting.markdown import code
from codegen.reporting.wording import count, place, subject_of, texts_of

MOST_BYTES = 60 * 1024
"""GitHub refuses a body of more than 65,536 characters."""
_OPEN_BYTES = 12 * 1024
_MOST_NEW = 40
_CLEAN = "The documents say what the kept ones say."
_STAYS = "*Not verified in the last look; this is what was found before.*"
_ADVICE = """\
What to do: `codegen update` keeps the new documents, `codegen generate` makes the package from
them. A change that is known and accepted is acknowledged in `pyproject.toml`. This issue is
rewritten by each look, and closed by the first one that finds everything as it is kept."""
_TABLE = (
    "| level | change | subject | before | after | wire | code | place |",
    "|---|---|---|---|---|---|---|---|",
)


@dataclass(frozen=True, slots=True)
class Body:
    """An issue's body as read: what it says is known, and the part of each page by `page_key`."""

    known: Known = field(default_factory=dict)
    parts: dict[str, list[str]] = field(default_factory=dict)


def marker(project: str) -> str:
    """The first line of the body of the one issue of a project; `project` is its path in the
    repository."""
    return f"<!-- codegen-drift {hashlib.sha256(project.encode()).hexdigest()[:12]} -->"


def read_body(text: str) -> Body:
    """Reads what `write_body` wrote, and what a person has left of it."""
    lines = [line.rstrip() for line in text.splitlines()]
    parts: dict[str, list[str]] = {}
    key = None
    for line in lines:
        begun = re.fullmatch(rf"<!-- page ({KEY.pattern}) -->", line)
        if begun:
            key = begun[1]
            parts[key] = []
        elif line == "<!-- /page -->":
            key = None
        elif key is not None and line != _STAYS:
            parts[key].append(line)
    begin = next((n for n, line in enumerate(lines) if line == "<!-- told"), len(lines))
    return Body(load_known("\n".join(lines[begin:])), parts)


def write_body(report: Report, known: Known, *, former: Body, project: str, fail_on: Level) -> str:
    """The body, at most 60 KiB of UTF-8. `known` is what is known after this look."""
    pages = by_page(report, fail_on)
    head = [marker(project), _summary(report, known, pages), "", _ADVICE, ""]
    tail = [*_open_table(report.looks), "<!-- told", dump_known(known).rstrip("\n"), "-->"]
    room = MOST_BYTES - _size(head) - _size(tail) - 200
    return "\n".join([*head, *_parts(report, known, pages, former, room), *tail]) + "\n"


def write_comment(report: Report, known: Known, before: Known, *, fail_on: Level) -> str:
    """What is new since the issue was written, and how much is no longer found."""
    rows = [
        _row(change)
        for page, changes in by_page(report, fail_on).items()
        for change in changes
        if mark_of(change) not in before.get(page_key(*page), frozenset())
    ]
    if any(map(is_summed_up, [*known.values(), *before.values()])):
        return "There are other changes than were told before: too many to be told apart.\n"
    gone = sum(len(marks - known.get(key, frozenset())) for key, marks in before.items())
    lines = [f"{count(len(rows), 'change')} not told before:", "", *_TABLE] if rows else []
    shown = _fitting(rows[:_MOST_NEW], MOST_BYTES // 2)
    lines += shown
    if len(rows) > len(shown):
        lines += ["", f"and {count(len(rows) - len(shown), 'change')} more."]
    if gone:
        lines += ["", f"{count(gone, 'change')} told before: no longer found."]
    return "\n".join(lines if known else [*lines, "", _CLEAN]).strip() + "\n"


def _summary(report: Report, known: Known, pages: Pages) -> str:
    found = count(sum(map(len, pages.values())), "change")
    said = [f"**{found}**, suggested version step **{report.step}**." if known else _CLEAN]
    still_open = sum(look.is_open for look in report.looks)
    if still_open:
        said.append(f"{count(still_open, 'page')} could not be verified.")
    return " ".join(said)


def _parts(
    report: Report,
    known: Known,
    pages: Pages,
    former: Body,
    room: int,
) -> list[str]:
    looks = {(look.vendor, look.file): look for look in report.looks}
    lines: list[str] = []
    left = 0
    shown = set()
    for page in [*looks, *(page for page in pages if page not in looks)]:
        key = page_key(*page)
        if key not in known and page not in pages:
            continue
        shown.add(key)
        part = _part(page, looks.get(page), pages.get(page, []), former.parts.get(key, []))
        room, skipped = _put(key, part, lines, room)
        left += skipped
    for key in sorted(known.keys() - shown):
        room, skipped = _put(key, _as_before(former.parts.get(key, [])), lines, room)
        left += skipped
    return [*lines, *([f"and {count(left, 'line')} more that would not fit.", ""] if left else [])]


def _part(
    page: tuple[str, str], look: PageLook | None, changes: Sequence[Change], former: list[str]
) -> list[str]:
    if not changes and look is not None and look.is_open:
        return _as_before(former)
    vendor, file = page
    head = [f"### {code(vendor)} {code(file)}".rstrip(), ""]
    if look is not None and look.url:
        head += [code(look.url), ""]
    if look is not None and look.state == "retired":
        head += [f"The vendor has retired this API: {code(look.what)}", ""]
    if look is not None and look.is_open:
        head += [f"Not all of it could be verified: {code(look.what) or look.reason}", ""]
    return [*head, *_TABLE, *map(_row, changes)] if changes else head


def _as_before(former: list[str]) -> list[str]:
    return [_STAYS, *former] if former else [_STAYS]


def _put(key: str, part: Sequence[str], lines: list[str], room: int) -> tuple[int, int]:
    """Adds as much of a part as there is room for; the room that is left, and the lines that were
    left out."""
    begin, end = f"<!-- page {key} -->", "<!-- /page -->"
    room -= _size([begin, end, ""])
    taken = _fitting(part, room)
    if taken:
        lines += [begin, *taken, end, ""]
    return room - _size(taken), len(part) - len(taken)


def _row(change: Change) -> str:
    before, after = texts_of(change)
    known = change.acknowledged_by
    note = f" (acknowledged: {code(known.reason)})" if known else ""
    cells = (
        change.level,
        f"{code(change.id)}{note}",
        code(subject_of(change)),
        code(before),
        code(after),
        change.wire,
        change.code,
        code(place(change)),
    )
    return f"| {' | '.join(cells)} |"


def _open_table(looks: Iterable[PageLook]) -> list[str]:
    rows = [
        f"| {code(look.vendor)} | {code(look.file)} | {code(look.reason)} | {code(_why(look))} |"
        for look in looks
        if look.is_open
    ]
    if not rows:
        return []
    head = [
        "### Could not be verified",
        "",
        "| vendor | page | reason | what |",
        "|---|---|---|---|",
    ]
    shown = _fitting(rows, _OPEN_BYTES)
    more = [f"and {len(rows) - len(shown)} more", ""] if len(rows) > len(shown) else []
    return [*head, *shown, "", *more]


def _fitting(lines: Sequence[str], room: int) -> Sequence[str]:
    """As many of the first lines as there is room for."""
    for number, line in enumerate(lines):
        room -= _size([line])
        if room < 0:
            return lines[:number]
    return lines


def _why(look: PageLook) -> str:
    seen_once = f"{count(look.pending, 'removal')} seen once" if look.pending else ""
    return "; ".join(word for word in (look.what, seen_once, look.advice or "") if word)


def _size(lines: Iterable[str]) -> int:
    return sum(len(line.encode("utf-8", "replace")) + 1 for line in lines)
