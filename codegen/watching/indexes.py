"""An index page: the one page that lists the others. Only addresses that source.toml allows for
count, and a list that lost some names no page as gone."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin, urlsplit

from msgspec.structs import replace

from codegen.config import DocumentRule, IndexRule, Source, document_names
from codegen.watching.fetching.answers import Fetched, Gone, NotModified, Unverified
from codegen.watching.looking import Asked, Tools, ask
from codegen.watching.memory import Memory, PageMemory, seen_page
from codegen.watching.pages import Watched, listed_names
from codegen.watching.settled import Settled, look_of, settle_gone, settle_same, settle_unverified

INDEX = "[index]"
LISTED = "[listed]"
MOST_PAGES = 300
_LINK = re.compile(
    r"""\bhref\s*=\s*(?:"([^"<>\s]{1,2000})"|'([^'<>\s]{1,2000})')|\]\(<?([^()<>\s]{1,2000})>?[ )]"""
)


@dataclass(frozen=True)
class Index:
    """The addresses that count, the look at the index itself, and words about it."""

    addresses: tuple[str, ...] = ()
    settled: tuple[Settled, ...] = ()
    warnings: tuple[str, ...] = ()


def look_at_index(tools: Tools, vendor: str, source: Source, configuration: str) -> Index:
    """Where the index cannot be looked at, the pages that it listed last are looked at all the
    same."""
    if source.index is None:
        return Index()
    rule = DocumentRule(file=INDEX, url=source.index.url)
    page = Watched(vendor, INDEX, rule, None)
    if not known_pages(tools.memory, vendor) and tools.memory.page(page.label):
        tools.memory.forget(page.label)  # a 304 would say nothing without the list
    asked = ask(page, tools, configuration=configuration, allow=(source.index.url,))
    answer, listed = asked.answer, _listed(tools.memory, vendor)
    known = known_pages(tools.memory, vendor)
    if isinstance(answer, Unverified):
        return Index(known, (settle_unverified(page, answer),))
    if isinstance(answer, Gone):
        return Index(known, (settle_gone(asked, answer, tools),))
    if isinstance(answer, NotModified):
        settled, found = settle_same(asked, tools), listed[0]
    else:
        record = _record(asked, answer, tools)
        settled = Settled(page, look_of(page, "unchanged"), record=record)
        found = list_pages(answer.text, answer.url, source.index)
    flaw = _flaw(found, source.index)
    if flaw is not None:
        return Index(known, (settle_unverified(page, flaw),))
    lost = _lost(tools, vendor, known, found)
    if (found, lost) != listed and settled.record is not None:
        text = "\n".join(["\n".join(found), "", *lost])
        record = replace(settled.record, page=tools.memory.keep(text))
        tools.memory.put(f"{vendor}/{LISTED}", record)
    warnings = tuple(f"the index no longer lists {url}" for url in lost)
    return Index((*found, *lost), (settled,), warnings)


def list_pages(text: str, url: str, rule: IndexRule) -> tuple[str, ...]:
    """The addresses of the links that fit, in their order, without fragments."""
    parts = [re.escape(part) for part in urljoin(rule.url, rule.match).split("*")]
    fits = re.compile(".*".join([*parts, ""] if len(parts) == 1 else parts))
    origin = urlsplit(rule.url)[:2]
    found = dict.fromkeys(
        link for link in _links(text, url) if urlsplit(link)[:2] == origin and fits.fullmatch(link)
    )
    return tuple(link for link in found if link != rule.url)


def _links(text: str, url: str) -> Iterator[str]:
    for match in _LINK.finditer(text):
        said = next(group for group in match.groups() if group)
        try:
            yield urldefrag(urljoin(url, html.unescape(said))).url
        except ValueError:  # "https://[" is no address
            continue


def _flaw(found: tuple[str, ...], rule: IndexRule) -> Unverified | None:
    if not found:
        what = f"the index has no link that fits {rule.match!r}"
        return Unverified("index-empty", what, "look at the page, and at `match` in source.toml")
    if len(found) > MOST_PAGES:
        what = f"the index lists {len(found)} pages, at most {MOST_PAGES} are looked at"
        return Unverified("index-too-long", what, "narrow `match` in source.toml")
    return None


def known_pages(memory: Memory, vendor: str) -> tuple[str, ...]:
    """The addresses that counted when the index could last be looked at."""
    return tuple(dict.fromkeys(url for part in _listed(memory, vendor) for url in part))


def _listed(memory: Memory, vendor: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those that the index listed, and those that it had listed before and are documents still."""
    record = memory.page(f"{vendor}/{LISTED}")
    text = memory.text(record.page) if record and record.page else None
    found, _, lost = (text or "").partition("\n\n")
    return tuple(found.split()), tuple(lost.split())


def _lost(
    tools: Tools, vendor: str, known: tuple[str, ...], found: tuple[str, ...]
) -> tuple[str, ...]:
    """What was listed before and is a document still: its page is looked at until it is gone."""
    names = document_names(tools.project.sources / vendor)
    called = listed_names(tools.project, vendor, known, names)
    return tuple(url for url in known if url not in found and called[url] in names)


def _record(asked: Asked, answer: Fetched, tools: Tools) -> PageMemory:
    return seen_page(
        asked.key,
        asked.page.url,
        answer,
        served=asked.served,
        page=tools.memory.keep(answer.text),
        kept=None,
        at_s=tools.options.now_s(),
    )
