"""The vendors that come with the package, as examples to start from."""

from __future__ import annotations

import datetime
from pathlib import Path

import msgspec

from codegen.config import convert, read_toml
from codegen.faults import Fault, did_you_mean

_PACKAGE = Path(__file__).parent
_INSTALLED = _PACKAGE / "bundled"
BUNDLE = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent / "sources"
"""Inside the package where that is installed from a wheel, else at the top of the repository."""

INDEX = "index.toml"


class Origin(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where a document came from and when; `kept_since` where only that is known."""

    file: str
    sha256: str
    url: str | None = None
    retrieved: datetime.date | None = None
    kept_since: datetime.date | None = None

    def __str__(self) -> str:
        place = self.url or "a page that does not carry its address"
        when = f"retrieved {self.retrieved}" if self.retrieved else f"here since {self.kept_since}"
        return f"{self.file}: from {place}, {when}"


Index = dict[str, tuple[Origin, ...]]


def read_index(folder: Path = BUNDLE) -> Index:
    file = folder / INDEX
    return convert(read_toml(file, INDEX), Index, file, INDEX)


def find_bundled(vendor: str) -> tuple[Path, tuple[Origin, ...]]:
    """The folder of a vendor that comes with the package, and where its documents came from.
    Raises Fault: there is none of that name."""
    index = read_index()
    if vendor not in index:
        what = f"no vendor that comes with codegen is called {vendor!r}"
        there = f"there are {', '.join(sorted(index))}"
        advice = " ".join(filter(None, (did_you_mean(vendor, index), there)))
        raise Fault("bundle-unknown", what, advice=advice)
    return BUNDLE / vendor, index[vendor]
