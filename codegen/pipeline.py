"""The order of the passes: documents to facts, facts to a Spec, a Spec to files. Pure but for
reading the vendor's folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from codegen.checking import check
from codegen.config import DocumentRule, Project, Source, read_source
from codegen.extracting.about import extract_code_range, extract_servers, languages_of, titles_of
from codegen.extracting.accounting import Coverage, account, report_unclaimed
from codegen.extracting.changelog import extract_changelog
from codegen.extracting.endpoints import extract_endpoints
from codegen.extracting.errors import extract_errors
from codegen.extracting.page import Page, language_of, open_page
from codegen.extracting.permissions import extract_permissions
from codegen.extracting.raw import RawFacts
from codegen.extracting.signing import extract_signing
from codegen.faults import Fault, Faults
from codegen.findings import Finding
from codegen.inferring.assemble import DocumentFacts, assemble
from codegen.inferring.names import Named, give_names
from codegen.model import DocumentInfo, Spec
from codegen.naming import Ledger, extend, read_ledger
from codegen.overrides import Overrides, apply_overrides, overrides_file, read_overrides, settle
from codegen.reading import read_document
from codegen.reading.blocks import Document
from codegen.specfile import dump_spec


@dataclass(frozen=True)
class Vendor:
    """Everything that a vendor's folder says, read and not yet understood."""

    name: str
    source: Source
    overrides: Overrides
    ledger_text: str
    ledger: Ledger
    documents: tuple[Document, ...]


@dataclass(frozen=True)
class Reading:
    """What was understood of a vendor: the Spec with its names, and what is odd or left over."""

    vendor: Vendor
    named: Named
    findings: tuple[Finding, ...]
    coverage: tuple[Coverage, ...]
    stale: tuple[Fault, ...]

    @property
    def spec(self) -> Spec:
        return self.named.spec


def read_vendor(project: Project, name: str) -> Vendor:
    """The configuration and documents of a vendor. Raises Faults: all that is wrong with them."""
    folder = project.sources / name
    source = read_source(project, name)
    overrides = read_overrides(project, name)
    ledger_file = folder / "names.toml"
    ledger_text = ledger_file.read_text(encoding="utf-8") if ledger_file.exists() else ""
    ledger = read_ledger(ledger_text, path=project.relative(ledger_file))
    return Vendor(name, source, overrides, ledger_text, ledger, _documents(project, folder, source))


def _documents(project: Project, folder: Path, source: Source) -> tuple[Document, ...]:
    files = _document_files(project, folder)
    rules = {rule.file: rule for rule in source.documents}
    faults = [_missing(project, folder, name) for name in rules if name not in files]
    documents = []
    for name, file in files.items():
        try:
            rule = rules.get(name, DocumentRule(file=name))
            id = name if _collides(name, files) else PurePosixPath(name).stem
            documents.append(
                read_document(file.read_bytes(), path=project.relative(file), id=id, rule=rule)
            )
        except Fault as fault:
            faults.append(fault)
    if faults:
        raise Faults(faults)
    return tuple(documents)


def _document_files(project: Project, folder: Path) -> dict[str, Path]:
    """Every file in documents/, by its name, sorted. Raises Fault where there is none."""
    documents = folder / "documents"
    found = sorted(documents.rglob("*")) if documents.is_dir() else []
    files = {
        p.relative_to(documents).as_posix(): p for p in found if p.is_file() and p.name[0] != "."
    }
    if not files:
        advice = (
            "put the vendor's pages there as they were retrieved, or `codegen remove` the vendor"
        )
        raise Fault(
            "no-documents", "no document to read", project.relative(documents), advice=advice
        )
    return files


def _missing(project: Project, folder: Path, name: str) -> Fault:
    path = project.relative(folder / "source.toml")
    return Fault("document-missing", f"documents/{name} is named here and is not there", path)


def _collides(name: str, files: dict[str, Path]) -> bool:
    stem = PurePosixPath(name).stem
    return sum(PurePosixPath(other).stem == stem for other in files) > 1


def understand(vendor: Vendor, *, overrides_path: str) -> Reading:
    """The Spec of a vendor and what is to be said of it. Raises Faults, with all of them."""
    pages = [_open(document, vendor.source) for document in vendor.documents]
    facts = [_extract(page) for page in pages]
    coverage = [account(page) for page in pages]
    for page, covered in zip(pages, coverage, strict=True):
        report_unclaimed(page, covered)
    told = [DocumentFacts(_info(page, part), part) for page, part in zip(pages, facts, strict=True)]
    spec, findings = assemble(vendor.name, vendor.source, told)
    _refuse_empty(vendor, spec)
    spec = apply_overrides(spec, vendor.overrides, path=overrides_path)
    findings += [finding for page in pages for finding in page.findings]
    findings += check(spec, facts, {document.id: document for document in vendor.documents})
    left, stale = settle(findings, vendor.overrides, path=overrides_path)
    named = give_names(spec, vendor.ledger)
    return Reading(vendor, named, tuple(sorted(left)), tuple(coverage), tuple(stale))


def _open(document: Document, source: Source) -> Page:
    name = PurePosixPath(document.path).name
    rule = next((r for r in source.documents if r.file == name), DocumentRule(file=name))
    return open_page(document, rule, source.tables)


def _extract(page: Page) -> RawFacts:
    """The facts of one page. A worked example is no endpoint, and a change log's glued titles
    end where a path ends that is known by then: so the order."""
    signing = extract_signing(page)
    endpoints = extract_endpoints(page)
    permissions = extract_permissions(page)
    paths = {raw.path for raw in endpoints} | {raw.path for raw in permissions}
    changelog = extract_changelog(page, paths)
    errors = extract_errors(page)
    titles = titles_of(page)
    said = [error.language for error in errors] or list(titles) or [_main_language(page)]
    return RawFacts(
        errors=tuple(errors),
        endpoints=tuple(endpoints),
        permissions=tuple(permissions),
        changelog=tuple(changelog),
        signing=tuple(signing),
        servers=extract_servers(page),
        titles=titles,
        languages=languages_of(said),
        code_range=extract_code_range(page),
    )


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
        anchor=front.get("anchor_id") or (url.partition("#")[2] or None if url else None),
        title=titles,
        languages=facts.languages,
        code_range=facts.code_range,
    )


def _refuse_empty(vendor: Vendor, spec: Spec) -> None:
    if spec.errors or spec.endpoints:
        return
    path = vendor.documents[0].path
    advice = "name the columns of its tables in source.toml ([[tables]] heading, columns), or look whether it is the right page"
    raise Fault("nothing-read", "no error code and no endpoint was found", path, advice=advice)


def build_ledger(reading: Reading) -> str:
    """The text of names.toml with the names that were given now."""
    return extend(reading.vendor.ledger_text, reading.named.additions, reading.named.given)


def read(project: Project, name: str) -> Reading:
    """A vendor of a project, read and understood. Raises Fault or Faults."""
    vendor = read_vendor(project, name)
    return understand(vendor, overrides_path=project.relative(overrides_file(project, name)))


def spec_bytes(readings: Sequence[Reading]) -> dict[str, bytes]:
    """spec.json of each vendor, by the vendor's name."""
    return {reading.spec.vendor: dump_spec(reading.spec) for reading in readings}
