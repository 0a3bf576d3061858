"""A project, and what `source.toml` says of a vendor's documents."""

from __future__ import annotations

import difflib
import re
import tomllib
from pathlib import Path
from typing import Any, Literal, TypeVar

import msgspec

from codegen.faults import Fault
from codegen.model import Envelope, Server, Signing

VENDOR_NAME = re.compile(r"[a-z0-9][a-z0-9_]*\Z")
DocumentFormat = Literal["markdown", "html", "text"]
Outputs = tuple[str, ...]
Kind = TypeVar("Kind")


class TableRule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is peculiar to the tables under a heading: the roles of their columns, their space."""

    heading: str
    columns: tuple[str, ...] = ()
    space: str | None = None
    product: str | None = None
    transport: str | None = None
    ignore: bool = False


class DocumentRule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is peculiar to one document. A `landmark` is a text that must be in it."""

    file: str
    url: str | None = None
    format: DocumentFormat | None = None
    charset: str = "utf-8"
    title: str | dict[str, str] | None = None
    landmarks: tuple[str, ...] = ()
    scraper: str | None = None


class Source(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`source.toml` of a vendor. Everything is optional; what the documents say needs no word."""

    title: str | dict[str, str] = {}
    documents: tuple[DocumentRule, ...] = ()
    tables: tuple[TableRule, ...] = ()
    servers: tuple[Server, ...] = ()
    envelope: Envelope | None = None
    signing: Signing | None = None
    outputs: Outputs | None = None


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`[tool.codegen]` of a project's pyproject.toml."""

    sources: str = "sources"
    generated: str = "generated"
    outputs: Outputs | None = None


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
    def lock(self) -> Path:
        return self.root / "codegen.lock"

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


def find_project(start: Path) -> Project:
    """The nearest folder at or above `start` whose pyproject.toml has `[tool.codegen]`."""
    for folder in (start, *start.parents):
        file = folder / "pyproject.toml"
        if not file.is_file():
            continue
        tool = read_toml(file, "pyproject.toml").get("tool", {})
        if "codegen" in tool:
            settings = convert(tool["codegen"], Settings, file, "pyproject.toml")
            return Project(folder, settings)
    advice = "run `codegen init` in the folder that is to hold sources/ and generated/"
    raise Fault(
        "no-project",
        f"no pyproject.toml with [tool.codegen] at or above {start.name}/",
        advice=advice,
    )


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
    return convert(read_toml(file, path), Source, file, path)


def read_text(file: Path, path: str) -> str:
    """The text of a file of ours; empty where there is none. Raises Fault: it is not UTF-8."""
    try:
        data = file.read_bytes() if file.exists() else b""
        return data.decode().replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        what = f"byte 0x{data[error.start]:02x} is not UTF-8"
        raise Fault("toml-unreadable", what, path, line, "save the file as UTF-8") from None
    except OSError as error:
        raise Fault("toml-unreadable", error.strerror or str(error), path) from None


def read_toml(file: Path, path: str) -> dict[str, Any]:
    """A TOML file. Raises Fault with the line of what is not TOML."""
    try:
        return tomllib.loads(read_text(file, path))
    except RecursionError:
        raise Fault("toml-unreadable", "nested too deep", path) from None
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line ([0-9]+)", str(error))
        what = re.sub(r" \(at .*\)\Z", "", str(error))
        raise Fault("toml-unreadable", what, path, int(line[1]) if line else None) from None


def convert(values: Any, kind: type[Kind], file: Path, path: str) -> Kind:
    """Values of a TOML file as `kind`. Raises Fault: an unknown key (with the one that was
    probably meant) or a value of another type, with its line."""
    try:
        return msgspec.convert(values, kind)
    except msgspec.ValidationError as error:
        what, _, where = str(error).partition(" - at ")
        key = where.strip("`").removeprefix("$").removeprefix(".")
        unknown = re.search(r"unknown field `(.*)`", what)
        if unknown is None:
            raise Fault("config-value", f"{key}: {what}", path, _line_of(file, key)) from None
        advice = _meant(unknown[1])
        raise Fault(
            "config-key", f"unknown key {unknown[1]!r}", path, _line_of(file, unknown[1]), advice
        ) from None


def _line_of(file: Path, key: str) -> int | None:
    """The first line that sets the key: TOML readers keep no places, and a key is rarely twice."""
    last = re.sub(r"\[.*?\]", "", key).rpartition(".")[2]
    pattern = re.compile(rf"\s*(\[+.*)?\b{re.escape(last)}\b\s*(=|\.|\])")
    lines = file.read_text(encoding="utf-8").splitlines()
    return next((n for n, line in enumerate(lines, 1) if last and pattern.match(line)), None)


def _meant(key: str) -> str | None:
    known = {
        name
        for kind in (Source, DocumentRule, TableRule, Settings, Envelope, Signing)
        for name in kind.__struct_fields__
    }
    near = difflib.get_close_matches(key, sorted(known), n=1)
    return f"did you mean {near[0]!r}?" if near else None
