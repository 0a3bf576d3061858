"""Change logs: under a date and a section, entries that each name an endpoint or a note."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from msgspec.structs import replace

from codegen.extracting.endpoints.starts import split_auth
from codegen.extracting.page import Page
from codegen.extracting.raw import Place
from codegen.model import ChangelogEntry
from codegen.reading.blocks import Heading, Item, Paragraph

BY = "changelog"

_HEADING = re.compile(
    r"(change|update|release|revision)[ -]?(log|history|notes?)s?|更新日志|变更记录|更新记录|更新历史",
    re.IGNORECASE,
)
_DATE = re.compile(r"(?:[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2})\Z")
_TAG = re.compile(r"\[([^\]\[]{1,30})\]\s*(.*)\Z")
_PATH = re.compile(r"/[\w/{}<>:.~-]+")
_NOTE = re.compile(r"\s*[-–—:]\s+|(?<=\))\s*[-–—]\s*")
_GLUED_TITLE = re.compile(r"(?<=[a-z0-9}>])(?=[A-Z])")

Entry = tuple[Place, ChangelogEntry]


def extract_changelog(page: Page, paths: Collection[str]) -> list[Entry]:
    """The entries below a change log's heading, in document order. Claims their lines.

    `paths` are those that the document gives elsewhere: they tell where a path ends to which the
    title was glued.
    """
    for index, block in page.free(Heading):
        if _HEADING.fullmatch(block.text):
            return list(_entries(page, index + 1, paths))
    return []


def _entries(page: Page, start: int, paths: Collection[str]) -> Iterator[Entry]:
    date: str | None = None
    section: str | None = None
    at = start
    while at < len(page.blocks):
        block = page.blocks[at]
        if isinstance(block, Item) and (tagged := _TAG.match(block.text)):
            text, end = _text_of(page, at, tagged[2])
            for line in range(at, end):
                page.claim(line, BY)
            entry = _entry(text, paths)
            yield page.place(block), replace(entry, date=date, section=section, tag=tagged[1])
            at = end
            continue
        if isinstance(block, Paragraph | Heading) and _DATE.match(block.text):
            date, section = block.text, None
        elif isinstance(block, Heading) and _is_section(page, at):
            section = block.text
        else:
            return
        page.claim(at, BY)
        at += 1


def _is_section(page: Page, at: int) -> bool:
    """A heading of a change log stands above an entry; any other ends the log."""
    after = page.blocks[at + 1] if at + 1 < len(page.blocks) else None
    return isinstance(after, Item) and _TAG.match(after.text) is not None


def _text_of(page: Page, at: int, rest: str) -> tuple[str, int]:
    """The text of an entry, on the line of its tag or on the next, and the index behind it."""
    after = page.blocks[at + 1] if at + 1 < len(page.blocks) else None
    if not rest and isinstance(after, Paragraph) and not _DATE.match(after.text):
        return after.text, at + 2
    return rest, at + 1


def _entry(text: str, paths: Collection[str]) -> ChangelogEntry:
    path = _path(text, paths)
    rest = text[len(path or "") :].strip()
    parts = _NOTE.split(rest, maxsplit=1)
    title, auth = split_auth(parts[0].strip())
    if path is None and len(parts) == 1:
        return ChangelogEntry(note=title, auth=auth)
    return ChangelogEntry(
        path=path, title=title, auth=auth, note=parts[1].strip() if len(parts) > 1 else None
    )


def _path(text: str, paths: Collection[str]) -> str | None:
    match = _PATH.match(text)
    if match is None:
        return None
    known = [path for path in paths if text.startswith(path)]
    return max(known, key=len) if known else _GLUED_TITLE.split(match[0], maxsplit=1)[0]
