"""What a project thinks of changes: levels of its own, what it knows already, the next version."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import msgspec
from msgspec.structs import replace

from codegen.config import Acknowledgement, DiffSettings, JudgeSettings
from codegen.diffing.changes import (
    IMPACTS,
    KINDS,
    LEVELS,
    Acknowledged,
    Change,
    Impact,
    Kind,
    Level,
)
from codegen.diffing.looks import PageLook
from codegen.faults import Fault, did_you_mean

Keeps = Callable[[Change], bool]
"""Whether a regenerated package still has what a change took away."""

_GONE = {"error-removed", "enum-removed", "endpoint-removed", "endpoint-removed-after-deprecation"}


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """Changes as judged, worst first. `step` is the version step that the package wants;
    `folded` counts what went with a document that is gone; `notes` and `warnings` are words of ours;
    `looks` are the pages that were looked at, where any were."""

    format: int = 1
    old: str
    new: str
    step: Impact
    counts: dict[Level, int]
    changes: tuple[Change, ...]
    folded: int = 0
    notes: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    looks: tuple[PageLook, ...] = ()


def keeps_nothing(change: Change) -> bool:
    return False


def judge(
    changes: Sequence[Change],
    settings: JudgeSettings,
    *,
    today: datetime.date,
    old: str = "",
    new: str = "",
    kinds: Mapping[str, Kind] = KINDS,
    notes: Sequence[str] = (),
    keeps: Keeps = keeps_nothing,
) -> Report:
    """The report. `settings` are those of the command whose `kinds` these are; `keeps` says what
    stays in the package, where they do not. Raises Fault: they name a kind that there is not."""
    _refuse_unknown(settings, kinds)
    left = _without_gone(changes)
    levelled = [_levelled(each, settings, kinds, keeps) for each in left]
    judged = [_acknowledged(each, settings, today) for each in levelled]
    order = {id: number for number, id in enumerate(kinds)}
    judged.sort(key=lambda each: (-LEVELS.index(each.level), order[each.id]))
    counts = Counter(each.level for each in judged)
    return Report(
        old=old,
        new=new,
        step=step_of(judged),
        counts={level: counts[level] for level in reversed(LEVELS)},
        changes=tuple(judged),
        folded=len(changes) - len(left),
        notes=tuple(notes),
        warnings=tuple(_warnings(left, settings, today)),
    )


def step_of(changes: Iterable[Change]) -> Impact:
    """The largest impact on code."""
    return max((each.code for each in changes), key=IMPACTS.index, default="none")


def at_least(changes: Iterable[Change], level: Level) -> list[Change]:
    return [each for each in changes if LEVELS.index(each.level) >= LEVELS.index(level)]


def _refuse_unknown(settings: JudgeSettings, kinds: Mapping[str, Kind]) -> None:
    for id in [*settings.levels, *(each.id for each in settings.acknowledge)]:
        if id not in kinds:
            advice = did_you_mean(id, kinds, otherwise="`codegen changes` lists them")
            what = f"[{settings.TABLE}] names a kind of {settings.ONE} that there is not, {id!r}"
            raise Fault("diff-kind", what, "pyproject.toml", advice=advice)


def _without_gone(changes: Sequence[Change]) -> list[Change]:
    """A document that is gone is one change, not one for each row that it had."""
    gone = {(each.vendor, each.subject.key) for each in changes if each.id == "source-gone"}
    return [
        each
        for each in changes
        if not (each.id in _GONE and each.source and (each.vendor, each.source.document) in gone)
    ]


def _levelled(
    change: Change, settings: JudgeSettings, kinds: Mapping[str, Kind], keeps: Keeps
) -> Change:
    said = settings.tombstones if isinstance(settings, DiffSettings) else False
    stays = keeps(change) if said is None else said
    kept = kinds[change.id].kept if stays else None
    if kept is not None:
        # What stays in the package changes nothing on the wire: a value that is refused stays so.
        level = change.level if change.wire == "BREAKS" else kept.level
        change = replace(change, code=kept.code, level=level)
    own = settings.levels.get(change.id)
    return change if own is None else replace(change, level=own)


def _acknowledged(change: Change, settings: JudgeSettings, today: datetime.date) -> Change:
    for known in settings.acknowledge:
        if _matches(known, change) and not _is_over(known, today):
            until = known.until.isoformat() if known.until else None
            by = Acknowledged(known.reason, until)
            level = min(change.level, "INFO", key=LEVELS.index)
            return replace(change, level=level, acknowledged_by=by)
    return change


def _matches(known: Acknowledgement, change: Change) -> bool:
    return known.id == change.id and known.pointer in ("*", change.subject.pointer)


def _is_over(known: Acknowledgement, today: datetime.date) -> bool:
    return known.until is not None and today > known.until


def _warnings(
    changes: Sequence[Change], settings: JudgeSettings, today: datetime.date
) -> Iterator[str]:
    for known in settings.acknowledge:
        what = f"[[{settings.TABLE}.acknowledge]] {known.id} {known.pointer}"
        if _is_over(known, today):
            yield f"{what} was to hold until {known.until}"
        elif not any(_matches(known, change) for change in changes):
            yield f"{what} matches no {settings.ONE} any more: remove it"
