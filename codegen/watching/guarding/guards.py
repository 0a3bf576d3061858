"""The guard ladder: what has to hold of a page before it is compared. docs/guards.md has the table.

Each rung gives nothing, or Unverified: nothing is compared then, and what is kept stays. The first
rung, the transport, is the fetcher's; flapping and removals have modules of their own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from codegen.config import DocumentRule
from codegen.diffing.changes import Change
from codegen.extracting.page import Page
from codegen.faults import Fault
from codegen.lockfile import LockedPage, digest_of
from codegen.pipeline import Reading
from codegen.reading.sniff import sniff_format
from codegen.watching.fetching.answers import Fetched, Unverified
from codegen.watching.guarding.challenge import refuse_door, refuse_header
from codegen.watching.guarding.entities import counts_of, names_of, removed_from, total_of
from codegen.watching.guarding.features import Features, features_of
from codegen.watching.guarding.landmarks import find_landmarks, is_known, refuse_landmarks, words_of
from codegen.watching.guarding.owners import enum_documents
from codegen.watching.guarding.readable import readable
from codegen.watching.guarding.references import refuse_references
from codegen.watching.guarding.rewritten import refuse_rewritten
from codegen.watching.guarding.sections import format_of
from codegen.watching.guarding.shapes import refuse_shape
from codegen.watching.guarding.shells import refuse_shell
from codegen.watching.guarding.shrink import MOST_TOTALS, refuse_removed, refuse_title, refuse_total
from codegen.watching.guarding.unread import refuse_unread

LEAST_CHARACTERS = 40
LEAST_OF_SIZE = 0.5
_MARKUP = re.compile(
    r"\s*(?:<!--|<\?xml|<(?:!doctype|html|head|body|script|meta|title|noscript|iframe|center)\b)",
    re.IGNORECASE,
)
_DATA = re.compile(
    r"\s*(?:\{\s*[\"}]|\[\s*\{|<\?xml(?![^>]*>\s*<(?:!doctype html|html))|%PDF|GIF8|PK\x03)",
    re.IGNORECASE,
)
_LOGIN_PATH = re.compile(
    r"(?:\A|/)(?:log-?in|sign-?in|sso|saml2?|oauth2?|passport|account/login|auth)(?:/|\.\w+|\Z)",
    re.IGNORECASE,
)


def refuse_page(
    page: Fetched,
    rule: DocumentRule,
    *,
    before: LockedPage | None = None,
    old_text: str | None = None,
    accepted: bool = False,
) -> Unverified | None:
    """Guards 2, 3 and 5 on a page as it was served. `old_text` is the document that is kept."""
    text = page.text
    said = (
        _refuse_way(page, rule) or refuse_header(page.headers) or _refuse_kind(text, rule, old_text)
    )
    if said is not None or not _is_markup(text, rule):
        return said or _refuse_little(text) or _refuse_size(text, rule, before, accepted=accepted)
    features = features_of(text)
    known = is_known(words_of(text, "html"), rule, before)
    return (
        (None if known else refuse_door(features))
        or _refuse_cut(features)
        or (None if known else refuse_shell(features, is_rendered=rule.render))
        or _refuse_little(features.text)
        or _refuse_size(text, rule, before, accepted=accepted)
    )


def refuse_kept(
    kept: str, rule: DocumentRule, *, before: LockedPage | None = None, accepted: bool = False
) -> Unverified | None:
    """Guard 4 on the part of a page that is kept; what source.toml declares cannot be waived."""
    return refuse_landmarks(kept, rule, format_of(kept, rule), None if accepted else before)


def _refuse_way(page: Fetched, rule: DocumentRule) -> Unverified | None:
    """A redirect within the host that ends at its home page or a login."""
    asked, came = urlsplit(rule.url or page.url), urlsplit(page.url)
    if asked.path.rstrip("/") == came.path.rstrip("/"):
        return None
    advice = "look at its address with a browser; change `url` in source.toml where it moved"
    if _LOGIN_PATH.search(came.path) and not _LOGIN_PATH.search(asked.path):
        return Unverified("login", "the server leads to a login", advice)
    if not came.path.strip("/") and not came.query:
        return Unverified("home-page", "the server leads to its home page", advice)
    return None


def _refuse_kind(text: str, rule: DocumentRule, old_text: str | None) -> Unverified | None:
    if _DATA.match(text):
        advice = "give the address of the page that people read"
        return Unverified("content-kind", "it is data or a file, and no document", advice)
    is_html = sniff_format(text, path="page") == "html"
    was = None if old_text is None else sniff_format(old_text, path=rule.file)
    if is_html and (was in ("markdown", "text") or rule.format in ("markdown", "text")):
        advice = "look at its address with a browser: a file may be shown on a page by now"
        what = f"it is HTML, and the document is {was or rule.format}"
        return Unverified("kind-changed", what, advice)
    if was == "html" and not is_html and not _is_markup(text, rule):
        what = "it is no HTML any more"
        return Unverified("kind-changed", what, "look at its address with a browser")
    return None


def _is_markup(text: str, rule: DocumentRule) -> bool:
    return bool(_MARKUP.match(text)) or format_of(text, rule) == "html"


def _refuse_little(text: str) -> Unverified | None:
    size = len(text.strip())
    if size < LEAST_CHARACTERS:
        what = f"{size} characters of text: there is no document in it"
        return Unverified("empty-page", what, "look again later")
    return None


def _refuse_cut(features: Features) -> Unverified | None:
    if features.is_cut or (features.has_html and not features.has_end):
        where = "stops inside a tag" if features.is_cut else "has no end (</html>)"
        return Unverified("document-cut", f"the page {where}", "look again: it came cut short")
    return None


def _refuse_size(
    text: str, rule: DocumentRule, before: LockedPage | None, *, accepted: bool
) -> Unverified | None:
    if before is None or accepted:
        return None
    size = size_of(text, rule)
    if size >= before.size * LEAST_OF_SIZE:
        return None
    what = f"{size} characters, and it had {before.size}: less than half of it"
    return Unverified("half-page", what, f"look again; if that is so, give {_accept(rule.file, 0)}")


def size_of(text: str, rule: DocumentRule) -> int:
    """The characters that count: scripts come and go."""
    return len(readable(text, format_of(text, rule)))


def _accept(file: str, count: int) -> str:
    return f"--accept {file}={count}"


def refuse_reading(
    new: Reading,
    *,
    old: Reading | None,
    changes: Sequence[Change],
    pages: Mapping[str, LockedPage],
    accept: Mapping[str, int],
) -> dict[str, Unverified]:
    """Guards 6, 7 and 8, page by page. `accept` says of a page how many entities may be gone from
    it this once: exactly so many."""
    before = {page.document.id: page for page in old.pages} if old else {}
    refused: dict[str, Unverified] = {}
    for page in new.pages:
        id = page.document.id
        file = names_of(new)[id]
        said = _refuse_page_read(page, before.get(id), new, old, changes, pages.get(file))
        gone, given = removed_from(changes, id), accept.get(file)
        if given not in (None, gone):
            said = Unverified(
                "miscounted", f"{given} were to be gone from it, and {gone} are", "give "
            )
        if said is not None and given != gone:
            advice = f"{said.advice or ''}{_accept(file, gone)}"
            refused[file] = Unverified(said.reason, said.what, advice)
    return refused


def _refuse_page_read(
    page: Page,
    was: Page | None,
    new: Reading,
    old: Reading | None,
    changes: Sequence[Change],
    before: LockedPage | None,
) -> Unverified | None:
    id = page.document.id
    total = total_of(counts_of(new, id))
    if was is None or old is None:
        return refuse_total(total, had=None, before=before)
    return (
        refuse_title(was, page)
        or refuse_shape(was, page)
        or refuse_total(total, had=total_of(counts_of(old, id)), before=before)
        or refuse_removed(changes, old.spec, id, enum_documents(old))
        or refuse_rewritten(changes, old.spec, new.spec, id)
        or refuse_references(old.spec, new.spec, id)
        or refuse_unread(changes, page)
    )


_ADVICE_OF_FAULT = {
    "document-cut": "look again: it came cut short",
    "nothing-read": "look at the page; where a browser builds it, say `render = true`",
    "columns-changed": None,
}


def of_fault(fault: Fault) -> Unverified:
    """What the readers refuse. A table whose columns are not those of source.toml is of another
    layout."""
    reason = "layout-changed" if fault.code == "columns-changed" else fault.code
    where = f"line {fault.line}: " if fault.line else ""
    advice = _ADVICE_OF_FAULT.get(fault.code) or fault.advice
    return Unverified(reason, f"{where}{fault.what}"[:300], advice)


def locked_page(
    page: Fetched, kept: str, reading: Reading, path: str, before: LockedPage | None
) -> LockedPage:
    """What codegen.lock is to say of a page that is accepted. `path` is that of its document."""
    read = next(each for each in reading.pages if each.document.path == path)
    counts = counts_of(reading, read.document.id)
    total = total_of(counts)
    # One that --accept let through: later pages are held against it, not against those before.
    begins_anew = refuse_total(total, had=None, before=before) is not None
    totals = (*(before.totals if before and not begins_anew else ()), total)
    words = words_of(kept, format_of(kept, read.rule))
    return LockedPage(
        url=read.rule.url or page.url,
        digest=digest_of(page.body),
        size=size_of(page.text, read.rule),
        counts=counts,
        totals=totals[-MOST_TOTALS:],
        landmarks=find_landmarks(read, reading.spec, words),
    )
