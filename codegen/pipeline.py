"""The order of the passes: documents to facts, facts to a Spec, a Spec to files. Pure but for
reading the vendor's folder."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from codegen.bounds import bounded
from codegen.checking import check
from codegen.config import Project
from codegen.extracting.about import extract_code_range, extract_servers, languages_of, titles_of
from codegen.extracting.accounting import Coverage, account
from codegen.extracting.changelog import extract_changelog
from codegen.extracting.endpoints.listed import extract_endpoint_tables
from codegen.extracting.endpoints.operations import settle as settle_operations
from codegen.extracting.endpoints.told import extract_endpoints
from codegen.extracting.enums import extract_enums
from codegen.extracting.errors.coded import extract_coded_errors
from codegen.extracting.errors.headings import extract_heading_errors
from codegen.extracting.errors.lists import extract_listed_errors
from codegen.extracting.errors.tables import extract_errors, is_success
from codegen.extracting.fields.models import attach_models
from codegen.extracting.hints import sections_rule
from codegen.extracting.languages import settle_languages
from codegen.extracting.lost import report_invisible, report_silent, report_unclaimed
from codegen.extracting.opening import open_page
from codegen.extracting.page import Page, language_of
from codegen.extracting.permissions import extract_permissions
from codegen.extracting.raw import RawError, RawFacts
from codegen.extracting.scraped import scrape
from codegen.extracting.signing import extract_signing
from codegen.extracting.unread import Known
from codegen.faults import Fault, Faults
from codegen.findings import Finding
from codegen.inferring.assemble import DocumentFacts, assemble
from codegen.inferring.meanings import classify_changed
from codegen.inferring.names import Named, give_names
from codegen.model import CODE, HTTP_STATUS, DocumentInfo, Spec, full_path
from codegen.naming import extend
from codegen.naming.keys import called
from codegen.overrides import apply_overrides, settle
from codegen.reading.blocks import Table
from codegen.stale import find_stale_rules, find_stale_servers
from codegen.vendors import Vendor, read_vendor


@dataclass(frozen=True)
class Reading:
    """What was understood of a vendor: the Spec with its names, and what is odd or left over."""

    vendor: Vendor
    named: Named
    findings: tuple[Finding, ...]
    pages: tuple[Page, ...]
    coverage: tuple[Coverage, ...]
    stale: tuple[Fault, ...]

    @property
    def spec(self) -> Spec:
        return self.named.spec


def understand(vendor: Vendor) -> Reading:
    """The Spec of a vendor and what is to be said of it. Raises Faults, with all of them."""
    pages, facts = [], []
    for document, rule in vendor.documents:
        with bounded(document.path):
            pages.append(page := open_page(document, rule, vendor.source))
            facts.append(_extract(page, vendor.root))
    known = called(vendor.ledger.names) | _scraped_operations(pages, facts)
    with bounded(vendor.source_path):
        settled = settle_operations(attach_models(pages, facts), known)
        return _put_together(vendor, pages, settled)


def _put_together(vendor: Vendor, pages: list[Page], facts: list[RawFacts]) -> Reading:
    if vendor.is_whole:
        _refuse_stale_rules(vendor, pages)
        _refuse_stale_servers(vendor, facts)
    told = [DocumentFacts(_info(page, part), part) for page, part in zip(pages, facts, strict=True)]
    spec, findings = assemble(vendor.name, vendor.source, told)
    _refuse_empty(pages, spec)
    spec = _overridden(vendor, spec)
    coverage = _accounted(pages, spec)
    findings += [*vendor.unexpected, *(finding for page in pages for finding in page.findings)]
    findings += check(spec, facts, {page.document.id: page.document for page in pages})
    left, stale = settle(findings, vendor.overrides, path=vendor.overrides_path)
    named = give_names(spec, vendor.ledger)
    return Reading(vendor, named, tuple(sorted(left)), tuple(pages), tuple(coverage), tuple(stale))


def _accounted(pages: list[Page], spec: Spec) -> list[Coverage]:
    """What was claimed of each page; what was not, and what is odd, is a finding of the page."""
    known = Known(spec.endpoints, spec.servers)
    coverage = [account(page, known) for page in pages]
    for page, covered in zip(pages, coverage, strict=True):
        report_unclaimed(page, covered)
        report_invisible(page)
        if len(pages) > 1:
            report_silent(page, covered)
    return coverage


def _overridden(vendor: Vendor, spec: Spec) -> Spec:
    today = datetime.date.today()
    changed = apply_overrides(spec, vendor.overrides, path=vendor.overrides_path, today=today)
    return changed if changed is spec else classify_changed(spec, changed)


def _refuse_stale_rules(vendor: Vendor, pages: list[Page]) -> None:
    """Raises Faults: [[tables]] and [[sections]] of source.toml that no document has anything for."""
    stale = list(find_stale_rules(vendor.source, pages, root=vendor.root, path=vendor.source_path))
    if stale:
        raise Faults(stale)


def _refuse_stale_servers(vendor: Vendor, facts: list[RawFacts]) -> None:
    """Raises Faults: [[servers]] of source.toml are to be ignored that no document has."""
    urls = {url: None for part in facts for url in part.servers}
    path = vendor.source_path
    stale = list(find_stale_servers(vendor.source, urls, root=vendor.root, path=path))
    if stale:
        raise Faults(stale)


def _extract(page: Page, root: Path) -> RawFacts:
    """The facts of one page. A worked example is no endpoint, and a change log's glued titles
    end where a path ends that is known by then: so the order. A scraper's page is its alone."""
    if page.rule.scraper:
        return _scraped(page, root)
    signing = extract_signing(page)
    endpoints = extract_endpoints(page) + extract_endpoint_tables(page)
    permissions = extract_permissions(page)
    paths = {raw.path for raw in endpoints} | {raw.path for raw in permissions}
    changelog = extract_changelog(page, paths)
    errors = settle_languages([error for error in _errors(page) if not is_success(error)])
    titles = titles_of(page)
    said = [error.language for error in errors] or list(titles) or [_main_language(page)]
    return RawFacts(
        errors=tuple(errors),
        endpoints=tuple(endpoints),
        permissions=tuple(permissions),
        changelog=tuple(changelog),
        signing=tuple(signing),
        enums=tuple(extract_enums(page)),
        servers=extract_servers(page),
        titles=titles,
        languages=languages_of(said),
        code_range=extract_code_range(page),
    )


def _errors(page: Page) -> list[RawError]:
    """Those of tables, headings and lists, or else of blocks of code, which other pages have for
    examples. What a heading says again of a code of a table is none of its own."""
    tables = extract_errors(page)
    known = {error.code for error in tables}
    headings = [error for error in extract_heading_errors(page) if error.code not in known]
    found = tables + headings
    if all(error.space == HTTP_STATUS and error.endpoint for error in headings):
        found += _not_again(known, extract_listed_errors(page))
    if any(error.space == CODE for error in found):
        return found
    return found + extract_coded_errors(page)


def _not_again(known: set[str], errors: list[RawError]) -> list[RawError]:
    """The errors of lists; where most of them have been told in tables, those that have not."""
    fresh = [error for error in errors if error.code not in known]
    return fresh if len(fresh) * 2 <= len(errors) else errors


def _scraped(page: Page, root: Path) -> RawFacts:
    errors, endpoints = scrape(page, root=root)
    languages = languages_of(error.language for error in errors) or (_main_language(page),)
    return RawFacts(
        errors=tuple(errors),
        endpoints=tuple(endpoints),
        titles=titles_of(page),
        languages=languages,
    )


def _scraped_operations(pages: list[Page], facts: list[RawFacts]) -> frozenset[str]:
    """Those that a scraper told of: it says that they are, and nobody has to guess."""
    told = (part for page, part in zip(pages, facts, strict=True) if page.rule.scraper)
    raws = (raw for part in told for raw in part.endpoints if raw.operation)
    return frozenset(" ".join(filter(None, (raw.method, full_path(raw)))) for raw in raws)


def _main_language(page: Page) -> str:
    return language_of("\n".join(page.document.lines))


def _info(page: Page, facts: RawFacts) -> DocumentInfo:
    front, rule = page.document.front_matter, page.rule
    url = rule.url or front.get("source_url") or front.get("canonical") or front.get("url")
    said = rule.title
    titles = {facts.languages[0]: said} if isinstance(said, str) else said or facts.titles
    return DocumentInfo(
        id=page.document.id,
        url=url,
        anchor=front.get("anchor_id") or rule.anchor or (url or "").partition("#")[2] or None,
        title=titles,
        languages=facts.languages,
        code_range=facts.code_range,
    )


def _refuse_empty(pages: list[Page], spec: Spec) -> None:
    """Raises Fault: nothing was read. Names a line that looks like an endpoint, or else the columns
    of a table that nobody understood."""
    if spec.errors or spec.endpoints or spec.enums:
        return
    what = "no error code and no endpoint was found"
    for page in pages:
        for piece in account(page, Known(servers=spec.servers)).unclaimed:
            if piece.calls:
                what = f"{what}; this line looks like an endpoint, {piece.calls[0]}"
                rule = sections_rule(page, piece.block, piece.heading, map(str, piece.calls))
                advice = f"say so in source.toml:\n{rule}"
                raise Fault("nothing-read", what, page.document.path, piece.line, advice)
        for _, table in page.free(Table):
            columns = ", ".join(repr(cell.text) for cell in table.header) or "no header"
            advice = "name its columns in source.toml ([[tables]] heading, columns)"
            what = f"{what}; this table has {columns}"
            raise Fault("nothing-read", what, page.document.path, table.line, advice)
    advice = "look whether it is the right page, or say its format in source.toml ([[documents]])"
    raise Fault("nothing-read", what, pages[0].document.path, advice=advice)


def build_ledger(reading: Reading) -> str:
    """The text of names.toml with the names that were given now."""
    named, text = reading.named, reading.vendor.ledger_text
    return extend(
        text,
        named.additions,
        named.all_given,
        moved=named.ledger.moved,
        since=named.since,
        numbers=named.numbers,
    )


def read(project: Project, name: str) -> Reading:
    """A vendor of a project, read and understood. Raises Fault or Faults."""
    return understand(read_vendor(project, name))
