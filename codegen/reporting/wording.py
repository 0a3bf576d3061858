"""What a change is called, and what was there before and after, as words on one line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any, Literal

from codegen.diffing.changes import KINDS, Change, Kind, Level, Location
from codegen.diffing.judge import Report
from codegen.diffing.looks import PageLook
from codegen.reporting.terminal import safe_text

_MOST_WORDS = 400
"""Finding what changed is quadratic in the words of a text."""
_MAX_TEXT = 2_000


@dataclass(frozen=True, slots=True)
class Words:
    """What a report is about: whose it is, what it calls its rows and their two sides. `kinds` is
    the table that they are of; `has_step` whether they act on wire and code, and suggest a version
    step. `together` says in one line what many rows of a kind in one file are, where lines are few.
    """

    tool: str
    title: str
    one: str
    many: str
    sides: tuple[str, str]
    kinds: Mapping[str, Kind]
    has_step: bool
    together: Mapping[str, Callable[[Sequence[Change]], str]] = field(default_factory=dict)


OF_CHANGES = Words(
    tool="codegen diff",
    title="API changes",
    one="change",
    many="changes",
    sides=("before", "after"),
    kinds=KINDS,
    has_step=True,
)


@dataclass(frozen=True, slots=True)
class Options:
    """`fail_on` is the level from which on a change fails a run; `width` in characters."""

    fail_on: Level = "INFO"
    colour: bool = False
    width: int = 100
    words: Words = OF_CHANGES


def step_words(report: Report, options: Options, mark: str = "") -> str:
    """ ", suggested version step: minor", where a report has one."""
    step = f"{mark}{report.step}{mark}"
    return f", suggested version step: {step}" if options.words.has_step else ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, and whether only one side has them."""

    text: str
    is_changed: bool


def subject_of(change: Change) -> str:
    """ "58350", "POST /v1/order size required": the subject, and the part of it that changed."""
    words = (change.vendor, change.subject.key, _part(change))
    return safe_text(" ".join(word for word in words if word))


def _part(change: Change) -> str:
    """The last step of the pointer, where that is no key of the subject."""
    last = _last_step(change.subject.pointer)
    return "" if change.subject.key.endswith(last.partition("#")[0]) else last


def _last_step(pointer: str) -> str:
    return pointer.rpartition("/")[2].replace("~1", "/").replace("~0", "~")


def headline(change: Change) -> str:
    """One line of plain text, for formats whose lines are short."""
    words = f"{change.id} {subject_of(change)}"
    before, after = texts_of(change)
    said = [excerpt for excerpt in (_short(before), _short(after)) if excerpt]
    tail = " -> ".join(said)
    return f"{words}: {tail}" if tail else words


def told_looks(report: Report) -> list[PageLook]:
    """The pages of which there is something to say: what could not be verified first."""
    looks = [look for look in report.looks if look.reason or look.moved_to or look.is_open]
    return sorted(looks, key=lambda look: (not look.is_open, look.vendor, look.file))


def look_line(look: PageLook) -> str:
    """ "acme/errors.html: unverified (timeout): no answer within 10 s"."""
    said = f"{look.label}: {look.state}" + (f" ({look.reason})" if look.reason else "")
    said += f": {look.what}" if look.what else ""
    said += f"; moved for good to {look.moved_to}" if look.moved_to else ""
    return safe_text(said)


def looked_line(report: Report) -> str:
    """What was looked at, what changed, what could not be verified."""
    if not report.looks:
        return "looked at no page"
    looked = [look for look in report.looks if look.state != "unwatched"]
    unwatched = len(report.looks) - len(looked)
    still_open = sum(look.is_open for look in looked)
    retired = len({look.vendor for look in looked if look.state == "retired"})
    said = [
        f"looked at {count(len(looked), 'page')} of {count(len({x.vendor for x in looked}), 'vendor')}",
        count(len(report.changes), "change"),
        f"{count(still_open, 'page')} not verified" if still_open else "all verified",
    ]
    said += [f"{count(retired, 'vendor')} retired"] if retired else []
    said += [f"{count(unwatched, 'document')} without an address"] if unwatched else []
    return ", ".join(said)


def count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def impact(change: Change, words: Words = OF_CHANGES) -> str:
    """What it means for others, and what else is known of it; "" where there is nothing."""
    said = _effects(change) if words.has_step else _certainty(change)
    if change.acknowledged_by:
        said.append(f"acknowledged: {safe_text(change.acknowledged_by.reason)}")
    if change.used_by:
        places = ", ".join(f"{at.file}:{at.line}" for at in change.used_by)
        said.append(f"used at {safe_text(places)}")
    return ", ".join(said)


def _effects(change: Change) -> list[str]:
    said = [f"wire {change.wire}", f"code {change.code}"]
    if change.direction:
        said.append(change.direction)
    if change.confidence < 1:
        said.append(f"confidence {change.confidence:.2f}")
    if change.paired_with:
        said.append(f"now {safe_text(change.paired_with)}")
    return said


def _certainty(change: Change) -> list[str]:
    said = []
    if change.confidence < 1:
        said.append(f"{change.confidence:.0%} sure")
    if change.paired_with:
        said.append(f"documented is {safe_text(_last_step(change.paired_with))}")
    return said


def with_impact(change: Change, words: Words) -> str:
    """The headline, and the impact in brackets where there is one."""
    said = impact(change, words)
    line = headline(change) if words.has_step else _both_sides(change, words)
    return line + (f" ({said})" if said else "")


def _both_sides(change: Change, words: Words) -> str:
    """Each side by its name: a reader of a few lines has not seen which comes first."""
    document = change.former_location
    at = f" ({place_of(document)})" if document else ""
    names = (f"{words.sides[0]}{at}", words.sides[1])
    texts = zip(names, map(_short, texts_of(change)), strict=True)
    said = "; ".join(f"{name}: {text}" for name, text in texts if text)
    line = f"{change.id} {subject_of(change)}"
    return safe_text(f"{line}: {said}" if said else line)


def place(change: Change) -> str:
    """ "old.md:12 -> new.md:14"; one of both where there is no other."""
    places = [change.former_location, change.location]
    said = [place_of(at) for at in places if at]
    return safe_text(" -> ".join(dict.fromkeys(said)))


def place_of(at: Location) -> str:
    return f"{at.file}:{at.line}" if at.line else at.file


def texts_of(change: Change) -> tuple[str, str]:
    """Before and after in words; "" where there is nothing."""
    return _text(change.before), _text(change.after)


def _text(value: Any) -> str:
    if isinstance(value, dict):
        value = _gist(value)
    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        value = "; ".join(value)
    if not isinstance(value, str):
        value = json.dumps(value, ensure_ascii=False, default=str)
    return safe_text(value[:_MAX_TEXT])


def _gist(value: dict[str, Any]) -> Any:
    """What a reader wants to know first of a whole entity."""
    meanings = value.get("meanings")
    if isinstance(meanings, list) and meanings:
        value = meanings[0]
    for key in ("message", "description", "title", "note", "type"):
        if isinstance(value.get(key), str):
            return value[key]
    return value


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:79] + "…"


def marked(before: str, after: str) -> tuple[list[Piece], list[Piece]]:
    """Both texts in pieces, those marked that the other has not."""
    old, new = before.split(" "), after.split(" ")
    if len(old) + len(new) > _MOST_WORDS:
        return [Piece(before, True)], [Piece(after, True)]
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    left = [(tag, old[i1:i2]) for tag, i1, i2, _, _ in codes]
    right = [(tag, new[j1:j2]) for tag, _, _, j1, j2 in codes]
    return list(_pieces(left)), list(_pieces(right))


def _pieces(
    parts: Sequence[tuple[Literal["replace", "delete", "insert", "equal"], list[str]]],
) -> Iterator[Piece]:
    for tag, words in parts:
        if words:
            yield Piece(" ".join(words), tag != "equal")
