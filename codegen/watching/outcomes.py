"""What came of looking at the pages of a project's vendors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from codegen.diffing.judge import Report
from codegen.faults import Fault
from codegen.watching.settled import Settled


@dataclass(frozen=True, slots=True)
class Run:
    """The changes of all vendors judged as one report (whose `looks` are the pages), the faults of
    vendors that could not be looked at at all or whose documents could not be kept (exit 2), and
    the pages by vendor with what is to be kept of them."""

    report: Report
    faults: tuple[Fault, ...] = ()
    settled: Mapping[str, Sequence[Settled]] = field(default_factory=dict)
