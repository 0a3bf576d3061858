"""A project, and what `source.toml` says of a vendor's documents."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import Annotated, Any, ClassVar, Literal, TypeVar, get_args, get_type_hints

import msgspec

from codegen.faults import Fault, did_you_mean
from codegen.model import Category, Envelope, Signing
from codegen.tomltext import NoToml, parse_toml

VENDOR_NAME = re.compile(r"[a-z0-9][a-z0-9_]*\Z")
DocumentFormat = Literal["markdown", "html", "text", "rst", "asciidoc"]
Charset = Literal["utf-8", "gb18030"]
BuildMode = Literal["verify", "generate", "off"]
Outputs = tuple[str, ...]
OwnClass = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z_][A-Za-z0-9_.]*:[A-Za-z_][A-Za-z0-9_]*$")]
"""A class of the user's package: "acme.errors:RateLimited"."""
Kind = TypeVar("Kind")


class TableRule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is peculiar to the tables under a heading: the roles of their columns, their space.
    "Orders > Parameters" is the heading below another, `file` the only document that is meant."""

    heading: str
    file: str | None = None
    columns: tuple[str, ...] = ()
    space: str | None = None
    product: str | None = None
    transport: str | None = None
    ignore: bool = False


class SectionRule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a section is about, where its document says it in no form that is read: the `calls` that
    it documents ("POST /v1/orders"), or whose `part` it tells, with whether those of its parameters
    are `required` of which it says nothing else; `within` is the parameter that the
    fields of its tables are in. `heading` is the line above it, "Orders > Parameters" the one below
    another; `file` is the only document that is meant."""

    heading: str
    file: str | None = None
    calls: tuple[str, ...] = ()
    part: Literal["params", "headers", "response", "errors"] | None = None
    required: bool | None = None
    within: str | None = None
    ignore: bool = False


class LinesRule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Lines that are no table and say what a row of one would: in `forms` the placeholders ("{code} -
    {message}") are roles of columns. A form with {path} is the line of a call, by `method` where it
    has no {method}. `heading` is any line above them, else they may stand anywhere; `file` is the
    only document that is meant."""

    forms: Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]
    heading: str | None = None
    file: str | None = None
    method: Literal["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"] | None = None


class DocumentRule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is peculiar to one document. A `landmark` is a text that must be in it. `sha256` is of
    the bytes that this was written for: of a page that may not be passed on, all that is. Of the
    page only what stands under the heading or element of the id `anchor` is kept and read; with
    `render` a browser builds it first."""

    file: str
    url: str | None = None
    sha256: Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{64}\Z")] | None = None
    format: DocumentFormat | None = None
    charset: Charset = "utf-8"
    title: str | dict[str, str] | None = None
    landmarks: tuple[str, ...] = ()
    scraper: str | None = None
    anchor: str | None = None
    render: bool = False


class IndexRule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`[index]`: the page at `url` lists the pages of a vendor. Those links count, on the same
    host, whose address begins with `match`, or fits it where it has a *."""

    url: str
    match: str


class ServerRule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One `[[servers]]`: an address that the documents do not say, or more of one that they do. With
    `ignore` it is none: a line was misread."""

    url: str
    kind: Literal["rest", "websocket"] | None = None
    environment: Literal["live", "test"] | None = None
    name: str | None = None
    ignore: bool = False


class Source(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`source.toml` of a vendor. Everything is optional; what the documents say needs no word."""

    title: str | dict[str, str] = {}
    documents: tuple[DocumentRule, ...] = ()
    index: IndexRule | None = None
    columns: dict[str, str] = {}
    tables: tuple[TableRule, ...] = ()
    lines: tuple[LinesRule, ...] = ()
    sections: tuple[SectionRule, ...] = ()
    servers: tuple[ServerRule, ...] = ()
    envelope: Envelope | None = None
    signing: Signing | None = None
    outputs: Outputs | None = None


class BuildSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`[tool.codegen.build]`: what a build back end does before it packs what is generated."""

    mode: BuildMode = "verify"


class Acknowledgement(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One `[[tool.codegen.diff.acknowledge]]` or `[[tool.codegen.audit.acknowledge]]`: what is
    known. `pointer` may be "*"."""

    id: str
    pointer: str
    reason: Annotated[str, msgspec.Meta(min_length=1)]
    until: datetime.date | None = None


class JudgeSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a project thinks of kinds of change: the level of one, where it sees it otherwise, and
    what it knows already."""

    levels: dict[str, Literal["DOC", "INFO", "WARN", "ERR"]] = {}
    acknowledge: tuple[Acknowledgement, ...] = ()

    TABLE: ClassVar[str] = "tool.codegen"
    ONE: ClassVar[str] = "change"


class DiffSettings(JudgeSettings, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`[tool.codegen.diff]`; whether its packages keep tombstones and aliases of what went: where
    nothing is said, of all that the new side's names.toml gave a name."""

    tombstones: bool | None = None

    TABLE: ClassVar[str] = "tool.codegen.diff"


class AuditSettings(JudgeSettings, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`[tool.codegen.audit]`; what the classes of a map are about, where their names do not say
    it."""

    classes: dict[str, Category] = {}

    TABLE: ClassVar[str] = "tool.codegen.audit"
    ONE: ClassVar[str] = "finding"


class FetchSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`[tool.codegen.fetch]`: how `update`, `drift` and `add` reach the vendors' pages.

    `allow` are origins ("http://127.0.0.1:8000") that may be inner or plain http; `ca_bundle` is a
    path below or beside the project; `stale_days` makes documents not looked at a finding.
    """

    allow: tuple[str, ...] = ()
    proxy: str | None = None
    ca_bundle: str | None = None
    contact: str | None = None
    stale_days: Annotated[int, msgspec.Meta(ge=1)] | None = None


class NotifySettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`[tool.codegen.notify]`: the environment variable that holds the addresses of those to tell.
    The addresses hold secrets, and so are never here themselves."""

    urls_from: Annotated[str, msgspec.Meta(pattern=r"\A[A-Za-z_][A-Za-z0-9_]{0,99}\Z")] | None = (
        None
    )


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`[tool.codegen]` of a project's pyproject.toml."""

    sources: str = "sources"
    generated: str = "generated"
    templates: str | None = None
    outputs: Outputs | None = None
    base_class: OwnClass | None = None
    classes: dict[Category, OwnClass] = {}
    build: BuildSettings = BuildSettings()
    diff: DiffSettings = DiffSettings()
    fetch: FetchSettings = FetchSettings()
    notify: NotifySettings = NotifySettings()
    audit: AuditSettings = AuditSettings()


class Project(msgspec.Struct, frozen=True):
    """The folder whose pyproject.toml has `[tool.codegen]`."""

    root: Path
    settings: Settings

    @property
    def sources(self) -> Path:
        return self.root / self.settings.sources

    @property
    def generated(self) -> Path:
        return self.root / self.settings.generated

    @property
    def templates(self) -> Path | None:
        """The folder whose templates stand before ours, where there is one."""
        return None if self.settings.templates is None else self.root / self.settings.templates

    def relative(self, path: Path) -> str:
        """The path as messages and the lock file have it: from the project, with slashes."""
        return path.relative_to(self.root).as_posix()

    def vendors(self) -> list[str]:
        """The names of the vendors' folders, sorted; hidden folders are none."""
        if not self.sources.is_dir():
            return []
        return sorted(
            p.name for p in self.sources.iterdir() if p.is_dir() and p.name[0] not in "._"
        )


def document_names(folder: Path) -> list[str]:
    """The files in documents/ of a vendor's folder, with slashes, sorted; hidden ones are none."""
    documents = folder / "documents"
    found = documents.rglob("*") if documents.is_dir() else ()
    files = (path for path in found if path.is_file() and path.name[0] != ".")
    return sorted(path.relative_to(documents).as_posix() for path in files)


def document_bytes(file: Path, path: str) -> bytes:
    """Raises Fault: the document is there and cannot be read."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise Fault("document-unreadable", error.strerror or str(error), path) from None


def find_project(start: Path) -> Project:
    """The nearest folder at or above `start` whose pyproject.toml has `[tool.codegen]`."""
    for folder in (start, *start.parents):
        file = folder / "pyproject.toml"
        if not file.is_file():
            continue
        tool = read_toml(file, "pyproject.toml").get("tool")
        if isinstance(tool, dict) and "codegen" in tool:
            settings = convert(tool["codegen"], Settings, file, "pyproject.toml")
            _refuse_outside(settings, file)
            return Project(folder, settings)
    advice = "run `codegen init` in the folder that is to hold sources/ and generated/"
    raise Fault(
        "no-project",
        f"no pyproject.toml with [tool.codegen] at or above {start.name}/",
        advice=advice,
    )


def _refuse_outside(settings: Settings, file: Path) -> None:
    """Raises Fault: a folder that is not below the project, or is the project."""
    for key in ("sources", "generated", "templates"):
        said = getattr(settings, key)
        if said is None:
            continue
        path = PurePosixPath(said)
        if path.is_absolute() or ".." in path.parts or not path.parts or str(path) != said:
            what = f"{key} = {said!r} is no path of a folder below this file"
            line = line_of_key(read_text(file, "pyproject.toml").splitlines(), key)
            advice = f'write it with slashes and without an end, as {key} = "src/{key}"'
            raise Fault("config-value", what, "pyproject.toml", line, advice)


def read_source(project: Project, vendor: str) -> Source:
    """`source.toml` of a vendor; an empty Source where there is none."""
    if not VENDOR_NAME.match(vendor):
        raise Fault(
            "vendor-name", f"{vendor!r} is no vendor's name: lower-case letters, digits and _ only"
        )
    file = project.sources / vendor / "source.toml"
    if not file.exists():
        return Source()
    path = project.relative(file)
    values = read_toml(file, path)
    source = convert(values, Source, file, path)
    _refuse_unknown_parts(values, file, path)
    return source


_OF_THE_SPEC: dict[str, type[msgspec.Struct]] = {
    "envelope": Envelope,
    "signing": Signing,
}


def _refuse_unknown_parts(values: dict[str, Any], file: Path, path: str) -> None:
    """Raises Fault: an unknown key in a part that the spec has too. A spec may come from a later
    version and have more keys; what a person writes may not."""
    for name, kind in _OF_THE_SPEC.items():
        known = kind.__struct_fields__
        unknown = next((key for key in values.get(name, {}) if key not in known), None)
        if unknown is not None:
            line = line_of_key(read_text(file, path).splitlines(), f"{name}.{unknown}")
            advice = did_you_mean(unknown, known)
            raise Fault("config-key", f"unknown key {unknown!r}", path, line, advice)


def read_text(file: Path, path: str) -> str:
    """The text of a file of ours; empty where there is none. Raises Fault: it is not UTF-8."""
    try:
        data = file.read_bytes() if file.exists() else b""
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        what = f"byte 0x{data[error.start]:02x} is not UTF-8"
        raise Fault("toml-unreadable", what, path, line, "save the file as UTF-8") from None
    except OSError as error:
        raise Fault("toml-unreadable", error.strerror or str(error), path) from None


def read_toml(file: Path, path: str) -> dict[str, Any]:
    """A TOML file. Raises Fault with the line of what is not TOML."""
    try:
        return parse_toml(read_text(file, path))
    except NoToml as flaw:
        raise Fault("toml-unreadable", flaw.what, path, flaw.line) from None


def convert(values: Any, kind: type[Kind], file: Path, path: str) -> Kind:
    """Values of a TOML file as `kind`. Raises Fault: an unknown key (with the one that was
    probably meant) or a value of another type, with its line."""
    try:
        return msgspec.convert(values, kind)
    except msgspec.ValidationError as error:
        what, _, where = str(error).partition(" - at ")
        key = where.strip("`").removeprefix("$").removeprefix(".")
        lines = read_text(file, path).splitlines()
        unknown = re.search(r"unknown field `(.*)`", what)
        if unknown is None:
            line = line_of_key(lines, key or "codegen")
            said = f"{key}: {what}" if key else what
            raise Fault("config-value", said, path, line, _choices(kind, key)) from None
        line = line_of_key(lines, f"{key}.{unknown[1]}".removeprefix("."))
        known = sorted({name for each in _structs(kind) for name in each.__struct_fields__})
        advice = did_you_mean(unknown[1], known, f"the keys are {', '.join(known)}")
        raise Fault("config-key", f"unknown key {unknown[1]!r}", path, line, advice) from None


_PART = re.compile(r"([^.\[\]]+)(?:\[([0-9]+)\])?")


def line_of_key(lines: Sequence[str], key: str) -> int | None:
    """The line that sets a key such as "documents[1].file", or its table's: TOML readers keep no
    places."""
    at: int | None = None
    for name, index in _PART.findall(key):
        begin = (
            rf"\s*\[\[\s*{re.escape(name)}\s*\]\]"
            if index
            else rf"\s*(\[.*)?\b{re.escape(name)}\b\s*[=.\]]"
        )
        found = [n for n, line in enumerate(lines, 1) if n > (at or 0) and re.match(begin, line)]
        if len(found) <= int(index or 0):
            break
        at = found[int(index or 0)]
    return at


def _structs(kind: Any) -> Iterator[Any]:
    """A kind, and those that its fields hold."""
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        yield kind
        for field in get_type_hints(kind).values():
            yield from _structs(field)
    for part in get_args(kind):
        yield from _structs(part)


def _choices(kind: Any, key: str) -> str | None:
    """The values that a key may have, where these are few."""
    name = key.rpartition(".")[2]
    for struct in _structs(kind):
        hint = get_type_hints(struct).get(name)
        words = [word for part in (hint, *get_args(hint)) for word in get_args(part)]
        known = [word for word in words if isinstance(word, str)]
        if known:
            return f"known are {', '.join(known)}"
    return None
