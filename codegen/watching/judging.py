"""Pages that came anew: through the guards, against the documents kept, to what is to be kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from msgspec.structs import replace as with_values

from codegen.config import Project
from codegen.diffing import Change
from codegen.diffing.looks import PageLook, State
from codegen.faults import Fault
from codegen.lockfile import LockedPage, digest_of
from codegen.pipeline import Reading
from codegen.watching.fetching.answers import Fetched, Unverified
from codegen.watching.filenames import SUFFIXES, suffix_for
from codegen.watching.flapping import has_stayed, is_flapping
from codegen.watching.guarding.features import visible_text
from codegen.watching.guarding.guards import (
    locked_page,
    of_fault,
    refuse_kept,
    refuse_page,
    refuse_reading,
)
from codegen.watching.guarding.removals import hold
from codegen.watching.guarding.retired import find_retired
from codegen.watching.guarding.sections import keep
from codegen.watching.looking import Asked, Tools
from codegen.watching.memory import Look, PageMemory, seen_page
from codegen.watching.pages import Watched, locked_pages
from codegen.watching.settled import Settled, look_of, source_gone
from codegen.watching.weighing import Guard, Weighed, weigh

MOST_LEFT = 0.5
REWORDED = "other words, and nothing read of them; kept when they have stayed for an hour"


@dataclass(frozen=True)
class _Fresh:
    """A page that came, and the part of it to keep; or why a guard refuses it."""

    asked: Asked
    page: Watched
    answer: Fetched
    kept: str = ""
    said: Unverified | None = None

    @property
    def data(self) -> bytes:
        return self.kept.encode(self.page.rule.charset)


def settle_fresh(
    tools: Tools, pages: Sequence[Watched], fresh: Sequence[Asked]
) -> tuple[list[Settled], list[str]]:
    """Every page that came, and warnings. Raises Fault or Faults: what is kept cannot be read."""
    locked, damage = locked_pages(tools.project)
    came = [_guarded(tools, asked, locked) for asked in fresh]
    names = {each.asked.page.file: each.page for each in came}
    pages = [names.get(page.file, page) for page in pages]
    new = {each.page.file: each.data for each in came if _is_new(each, tools)}
    is_needed = new or any(each.said for each in came)
    weighed = (
        weigh(tools.project, pages, new, _guard(tools, pages, locked)) if is_needed else Weighed()
    )
    settled = [
        _settled(tools, each, weighed, locked, is_new=each.page.file in new) for each in came
    ]
    return _with_rest(settled, weighed), [*([damage] if damage else []), *weighed.warnings]


def path_of(project: Project, page: Watched) -> str:
    return project.relative(project.sources / page.vendor / "documents" / page.file)


def _guarded(tools: Tools, asked: Asked, locked: Mapping[str, LockedPage]) -> _Fresh:
    """Guards 2 to 5, and the part of the page that is kept."""
    assert isinstance(asked.answer, Fetched)
    page, answer = _named(asked.page, asked.answer), asked.answer
    before, accepted = locked.get(path_of(tools.project, page)), page.label in tools.options.accept
    old = None if page.kept is None else _text(page)
    said = refuse_page(answer, page.rule, before=before, old_text=old, accepted=accepted)
    kept = ""
    if said is None:
        try:
            kept = keep(answer.text, page.rule)
        except Fault as fault:
            said = of_fault(fault)
        else:
            said = refuse_kept(kept, page.rule, before=before, accepted=accepted)
    return _Fresh(asked, page, answer, kept, said)


def _named(page: Watched, answer: Fetched) -> Watched:
    """A page of the index is called by what it turns out to be."""
    if not page.is_listed or page.file.endswith(SUFFIXES):
        return page
    name = page.file + suffix_for(answer.headers)
    return replace(page, file=name, rule=with_values(page.rule, file=name))


def _is_new(each: _Fresh, tools: Tools) -> bool:
    if each.said is not None or each.data == each.page.kept:
        return False
    looks = each.asked.before.looks if each.asked.before else ()
    return not is_flapping(digest_of(each.data), looks, tools.options.now_s())


def _guard(tools: Tools, pages: Sequence[Watched], locked: Mapping[str, LockedPage]) -> Guard:
    by_name = {page.file: locked.get(path_of(tools.project, page)) for page in pages}
    before = {name: page for name, page in by_name.items() if page is not None}
    accept = {
        page.file: tools.options.accept[page.label]
        for page in pages
        if page.label in tools.options.accept
    }

    def guard(
        old: Reading | None, new: Reading, changes: Sequence[Change]
    ) -> Mapping[str, Unverified]:
        return refuse_reading(new, old=old, changes=changes, pages=before, accept=accept)

    return guard


def _settled(
    tools: Tools, each: _Fresh, weighed: Weighed, locked: Mapping[str, LockedPage], *, is_new: bool
) -> Settled:
    name, said = each.page.file, each.said or weighed.refused.get(each.page.file)
    words = _retirement(each, weighed)
    if words is not None:
        change = source_gone(tools.project, each.page, "retired")
        told = Unverified("retired", words, "`codegen remove` the vendor when you are done with it")
        return Settled(each.page, look_of(each.page, "retired", told), (change,))
    if said is not None:
        return Settled(each.page, look_of(each.page, "unverified", said))
    if not is_new:
        # One that only flapped is read again next time: it may have come to stay.
        return _same(tools, each, is_same=each.data == each.page.kept)
    if not (weighed.changes.get(name) or name in weighed.reworded):
        return _same(tools, each, is_same=True)
    return _changed(tools, each, weighed, locked.get(path_of(tools.project, each.page)))


def _retirement(each: _Fresh, weighed: Weighed) -> str | None:
    """The words in which a page says that its API is no more, and has lost what it listed. One
    that is still about as long is a page of another kind, whatever its rows say of endpoints."""
    had, has = (counts.get(each.page.file, 0) for counts in (weighed.had, weighed.has))
    text, before = each.kept or each.answer.text, _text(each.page)
    if had <= has or len(visible_text(text)) > MOST_LEFT * len(visible_text(before)):
        return None
    return find_retired(text, had=had, has=has)


def _text(page: Watched) -> str:
    return "" if page.kept is None else page.kept.decode(page.rule.charset, "replace")


def _same(tools: Tools, each: _Fresh, *, is_same: bool) -> Settled:
    record = _record(tools, each, is_same=is_same, pending={})
    return Settled(each.page, look_of(each.page, "unchanged"), record=record)


def _changed(tools: Tools, each: _Fresh, weighed: Weighed, before: LockedPage | None) -> Settled:
    page, now_s = each.page, tools.options.now_s()
    changes = weighed.changes.get(page.file, [])
    pending = each.asked.before.pending if each.asked.before else {}
    accepted = page.label in tools.options.accept
    held = hold(changes, pending, now_s=now_s, accepted=accepted)
    look = _look(page, held.counted, held.held)
    record = _record(tools, each, is_same=False, pending=held.pending)
    if held.held or not (changes or _is_to_keep(tools, each, weighed)):
        return Settled(page, look, held.counted, record=record)
    assert weighed.new is not None
    path = path_of(tools.project, page)
    told = locked_page(each.answer, each.kept, weighed.new, path, before)
    return Settled(page, look, held.counted, keep=each.data, locked=told, record=record)


def _is_to_keep(tools: Tools, each: _Fresh, weighed: Weighed) -> bool:
    """Of other words that nothing is read of: a line that is another at every look (the date, an
    advertisement) would be a diff a day. What was of no page in particular goes with them."""
    if (
        each.page.kept is None
        or weighed.changes.get("")
        or each.page.label
        in {
            *tools.options.accept,
            *tools.options.from_files,
        }
    ):
        return True
    looks = each.asked.before.looks if each.asked.before else ()
    return has_stayed(digest_of(each.data), looks, tools.options.now_s())


def _look(page: Watched, counted: Sequence[Change], held: Sequence[Change]) -> PageLook:
    state: State = "changed" if counted else "unverified" if held else "unchanged"
    if held:
        said_once = "1 removal seen once: it counts" if len(held) == 1 else ""
        said_once = said_once or f"{len(held)} removals seen once: they count"
        what = f"{said_once} when a look at least an hour later agrees"
        said = Unverified("seen-once", what, "look again later, or say --accept")
        return with_values(look_of(page, state, said), pending=len(held))
    if not counted:
        return look_of(page, state, Unverified("reworded", REWORDED))
    return look_of(page, state)


def _record(
    tools: Tools, each: _Fresh, *, is_same: bool, pending: Mapping[str, float]
) -> PageMemory:
    before, now_s = each.asked.before, tools.options.now_s()
    looks = (*(before.looks if before else ()), Look(digest_of(each.data), now_s))
    record = seen_page(
        each.asked.key,
        each.page.url,
        each.answer,
        served=each.asked.served,
        page=tools.memory.keep(each.answer.text),
        kept=each.page.kept_digest,
        at_s=now_s,
    )
    return with_values(record, is_same=is_same, looks=looks, pending=dict(pending))


def _with_rest(settled: list[Settled], weighed: Weighed) -> list[Settled]:
    """What changed of no page in particular (a server, the envelope) goes with the first page
    that changed."""
    rest = tuple(weighed.changes.get("", ()))
    for number, each in enumerate(settled):
        if rest and each.keep is not None:
            look = with_values(each.look, state="changed", reason="", what="")
            settled[number] = replace(each, look=look, changes=each.changes + rest)
            return settled
    return settled
