"""What came of looking at the pages of a project's vendors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from codegen.diffing.changes import Change
from codegen.diffing.judge import Report
from codegen.diffing.looks import PageLook, State
from codegen.faults import Fault
from codegen.reporting.wording import looked_line

__all__ = ["DriftReport", "PageLook", "State", "VendorLook"]

_WEIGHT: tuple[State, ...] = ("unwatched", "unchanged", "changed", "gone", "retired", "unverified")


@dataclass(frozen=True, slots=True)
class VendorLook:
    """All pages of a vendor, and what their documents say otherwise than those kept. `documents`
    are the bytes to keep by file name (of pages that may be kept); `warnings` words of ours."""

    vendor: str
    pages: tuple[PageLook, ...]
    changes: tuple[Change, ...] = ()
    documents: Mapping[str, bytes] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()

    @property
    def state(self) -> State:
        """That of the page that wants attention most; unverified counts most."""
        return max((page.state for page in self.pages), key=_WEIGHT.index, default="unwatched")


@dataclass(frozen=True, slots=True)
class DriftReport:
    """A whole run: the vendors in the order of their names, their changes judged as one report
    (whose `looks` are the pages), and the faults of vendors that could not be looked at at all
    (configuration, unreadable documents: exit 2)."""

    vendors: tuple[VendorLook, ...]
    report: Report
    faults: tuple[Fault, ...] = ()

    @property
    def pages(self) -> tuple[PageLook, ...]:
        return tuple(page for vendor in self.vendors for page in vendor.pages)

    @property
    def open_pages(self) -> tuple[PageLook, ...]:
        """Those of which something could not be verified: exit 3 where nothing else is found."""
        return tuple(page for page in self.pages if page.is_open)

    @property
    def last_line(self) -> str:
        return looked_line(self.report)
