"""What is remembered of pages between two looks, in .codegen/watch: a cache that may be lost at any
time, which costs a full request a page and puts off what wants two looks.

A record a page, and the pages themselves by their digests. Imports no reader: a look at pages that
have not changed loads neither lxml nor a template.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from codegen import __version__
from codegen.config import DocumentRule, Project, Source
from codegen.faults import Fault
from codegen.lockfile import digest_of
from codegen.watching.fetching.answers import Fetched, Validators
from codegen.writing import cache

FORMAT = 1
MAX_LOOKS = 5
MAX_BYTES = 256 * 1024 * 1024
"""Of all pages together; those not looked at for the longest go first."""

_RECORDS, _PAGES = f"{cache.CACHE}/records", f"{cache.CACHE}/pages"
_PACKAGE = Path(__file__).resolve().parent.parent
_EXTRACTOR = ("reading", "extracting", "inferring", "naming", "checking", "watching")
_EXTRACTOR_FILES = (
    "model.py",
    "overrides.py",
    "pipeline.py",
    "vendors.py",
    "sourcefile.py",
    "stale.py",
)


class Look(msgspec.Struct, frozen=True):
    """What a look found: the digest of the part that is kept, and when."""

    digest: str
    at_s: float


class PageMemory(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is remembered of a page. `served` is the sha256 of the bytes that came, `page` names
    the text for `Memory.text`, `kept` is the sha256 of the document as it was then; `is_same` says
    that the last look found what the document says. `missing` are the times of the looks in a row
    that found nothing there, `verified_s` that of the last one that could see the page."""

    key: str
    url: str
    etag: str | None = None
    last_modified: str | None = None
    served: str = ""
    page: str = ""
    kept: str | None = None
    is_same: bool = False
    looks: tuple[Look, ...] = ()
    pending: dict[str, float] = {}
    missing: tuple[float, ...] = ()
    verified_s: float | None = None

    @property
    def validators(self) -> Validators | None:
        """Those for a conditional request: none where the page would not be there for a 304."""
        if not self.page or not (self.etag or self.last_modified):
            return None
        return Validators(self.etag, self.last_modified)


def seen_page(
    key: str, url: str, answer: Fetched, *, served: str, page: str, kept: str | None, at_s: float
) -> PageMemory:
    """Of a page that came and says what its document says."""
    return PageMemory(
        key=key,
        url=url,
        etag=answer.validators.etag,
        last_modified=answer.validators.last_modified,
        served=served,
        page=page,
        kept=kept,
        is_same=True,
        verified_s=at_s,
    )


class _Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    format: int
    place: str
    memory: PageMemory


@dataclass
class Memory:
    """`warnings`: what could not be read or written, a line each. A place is "vendor/file"."""

    root: Path
    warnings: list[str] = field(default_factory=list)
    has_new: bool = False

    def page(self, place: str) -> PageMemory | None:
        data = cache.read(self.root, _record_path(place))
        record = None if data is None else _decoded(data)
        if data is not None and (record is None or record.place != place):
            self._say(f"{_record_path(place)}: damaged, so {place} is looked at as if never before")
            return None
        return record.memory if record else None

    def put(self, place: str, memory: PageMemory) -> None:
        self.put_all({place: memory})

    def put_all(self, memories: Mapping[str, PageMemory]) -> None:
        """Together, for each writing waits for the lock of the project."""
        new = {_record_path(place): _encoded(place, memory) for place, memory in memories.items()}
        changed = {path: data for path, data in new.items() if cache.read(self.root, path) != data}
        if changed:
            self._write(changed)

    def forget(self, place: str) -> None:
        self._write({_record_path(place): None})

    def keep(self, text: str) -> str:
        """The text of a page, to be had again by its digest."""
        data = text.encode("utf-8", "surrogatepass")
        digest = digest_of(data)
        if cache.read(self.root, f"{_PAGES}/{digest}") != data:
            self._write({f"{_PAGES}/{digest}": data})
            self.has_new = True
        return digest

    def text(self, digest: str) -> str | None:
        """A page that was kept; None where it is not there any more, or is not what it was."""
        if not _is_digest(digest):
            return None
        data = cache.read(self.root, f"{_PAGES}/{digest}")
        if data is None:
            return None
        if digest_of(data) != digest:
            self._say(f"{_PAGES}/{digest[:12]}: damaged, the page is asked for anew")
            return None
        return data.decode("utf-8", "surrogatepass")

    def prune(self, max_bytes: int = MAX_BYTES) -> None:
        """Drops the pages that no record names, and the oldest while there are too many bytes."""
        named: dict[str, float] = {}
        for name in cache.names(self.root, _RECORDS):
            record = _decoded(cache.read(self.root, f"{_RECORDS}/{name}") or b"")
            if record is not None and record.memory.page:
                page, at_s = record.memory.page, record.memory.verified_s or 0.0
                named[page] = max(named.get(page, 0.0), at_s)
        there = [name for name in cache.names(self.root, _PAGES) if _is_digest(name)]
        gone = [name for name in there if name not in named]
        total = 0
        for name in sorted((set(there) - set(gone)), key=lambda name: (-named[name], name)):
            total += cache.size(self.root, f"{_PAGES}/{name}")
            gone += [name] if total > max_bytes else []
        if gone:
            self._write({f"{_PAGES}/{name}": None for name in gone})

    def _write(self, files: Mapping[str, bytes | None]) -> None:
        try:
            with cache.cache_writer(self.root):
                for path, data in files.items():
                    if data is None:
                        cache.drop(self.root, path)
                    else:
                        cache.put(self.root, path, data)
        except (Fault, OSError) as error:
            what = error.what if isinstance(error, Fault) else error.strerror or str(error)
            self._say(f"{cache.CACHE}: nothing is remembered ({what})")

    def _say(self, line: str) -> None:
        if line not in self.warnings:
            self.warnings.append(line)


@contextmanager
def open_memory(root: Path) -> Iterator[Memory]:
    """The memory of a project. No lock is held between two writes, so that nobody waits for a
    slow server; pages that nothing names any more go at the end."""
    memory = Memory(root)
    yield memory
    if memory.has_new:
        memory.prune()


def _encoded(place: str, memory: PageMemory) -> bytes:
    memory = msgspec.structs.replace(memory, looks=memory.looks[-MAX_LOOKS:])
    return msgspec.json.encode(_Record(FORMAT, place, memory))


def _decoded(data: bytes) -> _Record | None:
    try:
        record = msgspec.json.decode(data, type=_Record)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return None
    return record if record.format == FORMAT else None


def _record_path(place: str) -> str:
    return f"{_RECORDS}/{digest_of(place.encode())[:32]}.json"


def _is_digest(name: str) -> bool:
    return len(name) == 64 and not set(name) - set("0123456789abcdef")


def page_key(rule: DocumentRule, configuration: str) -> str:
    """Of everything that decides what is read of the same bytes. Only while it is the same does
    304 mean unchanged."""
    said = [rule.url or "", rule.anchor or "", str(rule.render), rule.charset]
    return _digest([*said, configuration, extractor_digest()])


def extractor_digest() -> str:
    """Of our own code between a page and its facts: two versions of it may read otherwise what
    one wrote."""
    if not _KNOWN:
        _KNOWN.append(_extractor_digest())
    return _KNOWN[0]


_KNOWN: list[str] = []


def _extractor_digest() -> str:
    # The bytes, not the times: a fresh checkout has other times and the same code. 2 ms.
    folders = [_PACKAGE / name for name in _EXTRACTOR]
    files = [file for folder in folders for file in folder.rglob("*.py")]
    files += [_PACKAGE / name for name in _EXTRACTOR_FILES]
    whole = hashlib.sha256(__version__.encode())
    for file in sorted(files):
        whole.update(file.relative_to(_PACKAGE).as_posix().encode() + b"\0")
        whole.update(hashlib.sha256(file.read_bytes()).digest() if file.is_file() else b"")
    return whole.hexdigest()


def configuration_digest(project: Project, vendor: str, source: Source) -> str:
    """Of what a vendor's folder says beside the documents, and of the scrapers it names."""
    folder = project.sources / vendor
    files = [folder / "source.toml", folder / "overrides.toml"]
    for scraper in sorted({rule.scraper for rule in source.documents if rule.scraper}):
        module = scraper.partition(":")[0].replace(".", "/")
        files += [project.root / f"{module}.py", project.root / module / "__init__.py"]
    return _digest([_digest_of_file(file) for file in files])


def _digest_of_file(file: Path) -> str:
    return digest_of(file.read_bytes()) if file.is_file() else ""


def _digest(parts: list[str]) -> str:
    return digest_of(msgspec.json.encode(parts))
