"""What a look at a page comes to, where no document has to be read for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from msgspec.structs import replace

from codegen.config import Project
from codegen.diffing.changes import (
    KINDS,
    Change,
    Location,
    Origin,
    Subject,
    fingerprint,
    pointer_of,
)
from codegen.diffing.looks import PageLook, State
from codegen.lockfile import LockedPage
from codegen.watching.fetching.answers import Gone, Unverified
from codegen.watching.guarding.removals import is_gone, note_missing
from codegen.watching.looking import Asked, Tools
from codegen.watching.memory import PageMemory
from codegen.watching.pages import Watched

_USER_PART = re.compile(r"//[^/?#]*@")


@dataclass(frozen=True)
class Settled:
    """A page with its look and its changes. `keep` is the document to write, where there is one
    to write, and `locked` what codegen.lock then says of it; `record` what is remembered."""

    page: Watched
    look: PageLook
    changes: tuple[Change, ...] = ()
    keep: bytes | None = None
    locked: LockedPage | None = None
    record: PageMemory | None = None


def look_of(page: Watched, state: State, said: Unverified | None = None) -> PageLook:
    url = _USER_PART.sub("//", page.url)  # a report goes to logs and issues
    if said is None:
        return PageLook(vendor=page.vendor, file=page.file, url=url, state=state)
    return PageLook(
        vendor=page.vendor,
        file=page.file,
        url=url,
        state=state,
        reason=said.reason,
        what=said.what,
        advice=said.advice,
        retry_after_s=said.retry_after_s,
    )


def settle_same(asked: Asked, tools: Tools) -> Settled:
    record = asked.before
    if record is not None:
        record = replace(record, verified_s=tools.options.now_s(), missing=(), pending={})
    return Settled(asked.page, look_of(asked.page, "unchanged"), record=record)


def settle_unverified(page: Watched, said: Unverified) -> Settled:
    return Settled(page, look_of(page, "unverified", said))


def settle_gone(asked: Asked, answer: Gone, tools: Tools) -> Settled:
    """A page that is not there may be back tomorrow: from the third look in a row on it is gone."""
    page, now_s = asked.page, tools.options.now_s()
    record = asked.before or PageMemory(key=asked.key, url=page.url, kept=page.kept_digest)
    record = replace(record, missing=note_missing(record.missing, now_s))
    if not is_gone(record.missing, now_s):
        what = f"status {answer.status}, seen {len(record.missing)} of 3 times an hour apart"
        advice = "look at its address with a browser; a page that moved wants its new `url`"
        said = Unverified("missing", what, advice)
        return Settled(page, look_of(page, "unverified", said), record=record)
    state: State = "retired" if answer.status == 410 else "gone"
    said = Unverified("gone", f"status {answer.status}, three times in a row")
    change = source_gone(tools.project, page, state)
    return Settled(page, look_of(page, state, said), (change,), record=record)


def source_gone(project: Project, page: Watched, after: str) -> Change:
    """One change for all that stood in the page."""
    kind, name = KINDS["source-gone"], PurePosixPath(page.file).stem
    subject = Subject("document", name, pointer_of(("documents", name)))
    path = project.relative(project.sources / page.vendor / "documents" / page.file)
    return Change(
        id=kind.id,
        level=kind.verdict.level,
        wire=kind.verdict.wire,
        code=kind.verdict.code,
        vendor=page.vendor,
        subject=subject,
        before=page.url,
        after=None if after == "gone" else after,
        fingerprint=fingerprint(kind.id, subject.pointer, page.url, after),
        source=Origin(name, page.url),
        location=Location(path, None),
    )
