"""The pages of a vendor: which document is kept of which address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from msgspec.structs import replace as with_values

from codegen.config import DocumentRule, Project, Source, document_bytes, document_names
from codegen.faults import Fault
from codegen.lockfile import LOCK_NAME, LockedPage, digest_of, read_lock
from codegen.watching.filenames import SUFFIXES, file_name, long_name


@dataclass(frozen=True, slots=True)
class Watched:
    """A document and where it comes from. `file` has no suffix while it is not known what the
    page is; `kept` are the bytes of the document, None where there is none yet."""

    vendor: str
    file: str
    rule: DocumentRule
    kept: bytes | None
    is_listed: bool = False

    @property
    def url(self) -> str:
        return self.rule.url or ""

    @property
    def label(self) -> str:
        return f"{self.vendor}/{self.file}"

    @property
    def kept_digest(self) -> str | None:
        return None if self.kept is None else digest_of(self.kept)


def locked_pages(project: Project) -> tuple[Mapping[str, LockedPage], str | None]:
    """What codegen.lock says of pages. Nothing where it is damaged, and a warning: the guards that
    compare with the last time know nothing of it; `generate` mends it."""
    try:
        text = (project.root / LOCK_NAME).read_text(encoding="utf-8")
        return read_lock(text, path=LOCK_NAME).pages, None
    except FileNotFoundError:
        return {}, None
    except (Fault, OSError, UnicodeDecodeError) as error:
        what = error.what if isinstance(error, Fault) else "cannot be read"
        said = f"{LOCK_NAME}: {what}; pages are judged without what it remembers of them"
        return {}, said


def watched_pages(
    project: Project, vendor: str, source: Source, listed: tuple[str, ...] = ()
) -> list[Watched]:
    """Those that source.toml names, every other file in documents/, and those that the index
    lists, by file name. Raises Fault: one that is kept cannot be read."""
    folder = project.sources / vendor
    names = document_names(folder)
    rules = {rule.file: rule for rule in source.documents}
    addresses = {rule.url for rule in source.documents}
    left = [url for url in listed if url not in addresses]
    for url, name in listed_names(project, vendor, left, names).items():
        rules[name] = with_values(rules.get(name, DocumentRule(file=name)), url=url)
    pages = []
    for name in sorted({*names, *rules}):
        rule = rules.get(name, DocumentRule(file=name))
        file = folder / "documents" / name
        kept = document_bytes(file, project.relative(file)) if name in names else None
        pages.append(Watched(vendor, name, rule, kept, is_listed=rule.url in listed))
    return pages


def listed_names(
    project: Project, vendor: str, listed: Sequence[str], names: Sequence[str]
) -> dict[str, str]:
    """What the pages of an index are called: as codegen.lock has it; else by the last part of the
    address, and those that are alike in that by all of it, whatever their order."""
    if not listed:
        return {}
    folder = f"{project.relative(project.sources / vendor / 'documents')}/"
    kept = {
        page.url: path.removeprefix(folder)
        for path, page in locked_pages(project)[0].items()
        if path.startswith(folder) and path.removeprefix(folder) in names
    }
    found = {url: kept[url] for url in listed if url in kept}
    new = {url: _kept_as(file_name(url, suffix=""), names) for url in listed if url not in kept}
    wanted = Counter([*new.values(), *found.values()])
    for url, name in new.items():
        found[url] = name if wanted[name] == 1 else _kept_as(long_name(url, suffix=""), names)
    return found


def _kept_as(stem: str, names: Sequence[str]) -> str:
    """The document of that name, whatever its suffix; the name without one where there is none."""
    known = [stem] if stem.endswith(SUFFIXES) else [stem + suffix for suffix in SUFFIXES]
    return next((name for name in known if name in names), stem)
