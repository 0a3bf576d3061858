"""The pages of a new vendor: asked for, through the guards, called by a file name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urldefrag

from codegen.config import DocumentRule, Project, read_source
from codegen.faults import Fault
from codegen.lockfile import digest_of
from codegen.pipeline import Reading
from codegen.watching.drift import open_tools
from codegen.watching.fetching.answers import Fetched, Gone, Unverified
from codegen.watching.filenames import file_name, not_taken, suffix_for
from codegen.watching.guarding.guards import locked_page, of_fault, refuse_kept, refuse_page
from codegen.watching.guarding.sections import keep
from codegen.watching.looking import LookOptions, Step, Tools, fetch_file
from codegen.watching.memory import PageMemory, configuration_digest, page_key, seen_page
from codegen.watching.pages import Watched
from codegen.watching.updating import relocked
from codegen.writing.documents import keep_lock


@dataclass(frozen=True)
class NewPage:
    """A page that passed the guards: the rule that source.toml is to have, and the document."""

    rule: DocumentRule
    text: str
    answer: Fetched

    @property
    def data(self) -> bytes:
        return self.text.encode(self.rule.charset)


def first_pages(
    project: Project,
    urls: Sequence[str],
    *,
    taken: Sequence[str],
    options: LookOptions,
    step: Step,
) -> tuple[list[NewPage], list[tuple[str, Unverified]]]:
    """The pages at these addresses, and why others could not be had. What stands after # is the
    anchor of the section that is meant. `taken` are file names that others have."""
    pages: list[NewPage] = []
    refused: list[tuple[str, Unverified]] = []
    with open_tools(project, options, step) as tools:
        for url in urls:
            names = [*taken, *(page.rule.file for page in pages)]
            found = _first(tools, url, names, allow=urls)
            if isinstance(found, Unverified):
                refused.append((url, found))
            else:
                pages.append(found)
    return pages, refused


def _first(
    tools: Tools, address: str, taken: Sequence[str], allow: Sequence[str]
) -> NewPage | Unverified:
    url, anchor = urldefrag(address)
    tools.step(f"asking for {url}")
    rule = DocumentRule(file="page", url=url, anchor=anchor or None)
    answer = fetch_file(tools.fetcher(), Watched("", "page", rule, None), allow, None)
    if isinstance(answer, Unverified):
        return answer
    if isinstance(answer, Gone):
        return Unverified("missing", f"status {answer.status}", "look at it with a browser")
    if not isinstance(answer, Fetched):
        return Unverified("not-modified", "304 to who has nothing yet")
    name = file_name(url, anchor=anchor or None, suffix=suffix_for(answer.headers))
    rule = DocumentRule(file=not_taken(name, taken), url=url, anchor=anchor or None)
    said = refuse_page(answer, rule)
    if said is not None:
        return said
    try:
        kept = keep(answer.text, rule)
    except Fault as fault:
        return of_fault(fault)
    return refuse_kept(kept, rule) or NewPage(rule, kept, answer)


def remember_first(
    project: Project, reading: Reading, pages: Sequence[NewPage], options: LookOptions
) -> None:
    """So that the next look is a conditional one, and has something to compare with."""
    vendor = reading.vendor.name
    folder = project.relative(project.sources / vendor / "documents")
    locked = {}
    for page in pages:
        path = f"{folder}/{page.rule.file}"
        locked[path] = locked_page(page.answer, page.text, reading, path, None)
    keep_lock(project.root, lambda data: relocked(data, locked))
    configuration = configuration_digest(project, vendor, read_source(project, vendor))
    with open_tools(project, options, lambda what: None) as tools:
        for page in pages:
            record = _record(page, configuration, tools)
            tools.memory.put(f"{vendor}/{page.rule.file}", record)


def _record(page: NewPage, configuration: str, tools: Tools) -> PageMemory:
    rule, answer = page.rule, page.answer
    return seen_page(
        page_key(rule, configuration),
        rule.url or "",
        answer,
        served=digest_of(answer.body),
        page=tools.memory.keep(answer.text),
        kept=digest_of(page.data),
        at_s=tools.options.now_s(),
    )
