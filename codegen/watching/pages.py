"""The pages of a vendor: which document is kept of which address."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import PurePosixPath

from msgspec.structs import replace as with_values

from codegen.config import DocumentRule, Project, Source, document_names
from codegen.watching.filenames import SUFFIXES, file_name


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


def digest_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def watched_pages(
    project: Project, vendor: str, source: Source, listed: tuple[str, ...] = ()
) -> list[Watched]:
    """Those that source.toml names, every other file in documents/, and those that the index
    lists, by file name."""
    folder = project.sources / vendor
    names = document_names(folder)
    rules = {rule.file: rule for rule in source.documents}
    addresses = {rule.url for rule in source.documents}
    for url in listed:
        if url not in addresses:
            name = kept_name(url, names)
            rules[name] = with_values(rules.get(name, DocumentRule(file=name)), url=url)
    pages = []
    for name in sorted({*names, *rules}):
        rule = rules.get(name, DocumentRule(file=name))
        kept = (folder / "documents" / name).read_bytes() if name in names else None
        pages.append(Watched(vendor, name, rule, kept, is_listed=rule.url in listed))
    return pages


def kept_name(url: str, names: list[str]) -> str:
    """The document of an address of the index: what is there by that name, whatever its suffix."""
    stem = PurePosixPath(file_name(url, suffix="")).name
    known = [stem] if stem.endswith(SUFFIXES) else [stem + suffix for suffix in SUFFIXES]
    return next((name for name in known if name in names), stem)
