"""The tests of `pytest --codegen-drift`: one for each table of the documents kept, and one for
each vendor, which has what belongs to no table.

Nothing is fetched before the first test of a vendor runs. With pytest-xdist the looks are taken
once, where the workers are started, and handed to them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
import pytest

from codegen.config import Project, find_project
from codegen.faults import Fault, Faults
from codegen.integrations.drift_tables import Section, VendorDrift, look_at, sections_of
from codegen.reporting.terminal import safe_text

ROOT = "codegen-drift"
_HANDED = "codegen_drift"
"""The name under which xdist's workers get the looks."""


class Drifted(Exception):
    """The documents say something else now; its text is what."""


class DriftTests:
    """The plug-in proper, registered where the option is given."""

    def __init__(self, config: pytest.Config) -> None:
        try:
            self.project = find_project(config.rootpath)
        except Fault as fault:
            raise pytest.UsageError(f"--codegen-drift: {safe_text(str(fault))}") from None
        handed = getattr(config, "workerinput", {}).get(_HANDED)
        self._seen: dict[str, VendorDrift] = {}
        if handed is not None:
            self._seen = msgspec.json.decode(handed, type=dict[str, VendorDrift])

    def look(self, vendor: str) -> VendorDrift:
        """What drifted of a vendor. Its pages are looked at once a run."""
        if vendor not in self._seen:
            self._seen[vendor] = look_at(self.project, vendor)
        return self._seen[vendor]

    @pytest.hookimpl(tryfirst=True)  # so that -k and --deselect see what is added
    def pytest_collection_modifyitems(
        self, session: pytest.Session, items: list[pytest.Item]
    ) -> None:
        for vendor in self.project.vendors():
            items += VendorTests.made(session, self, vendor).collect()

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node: Any) -> None:
        looks = {vendor: self.look(vendor) for vendor in self.project.vendors()}
        node.workerinput[_HANDED] = msgspec.json.encode(looks).decode()

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        """What could not be verified is said whatever -r says: it is not the same as passed."""
        reports = terminalreporter.stats.get("skipped", [])
        ours = [each for each in reports if each.nodeid.startswith(f"{ROOT}::")]
        reasons = [each.longrepr[2].removeprefix("Skipped: ") for each in ours]
        if reasons:
            terminalreporter.section("codegen drift: not verified", sep="=", yellow=True)
        for reason in dict.fromkeys(reasons):
            terminalreporter.line(f"{reason} ({reasons.count(reason)} tests)", yellow=True)


class VendorTests(pytest.Collector):
    """The tests of a vendor."""

    tests: DriftTests

    @classmethod
    def made(cls, session: pytest.Session, tests: DriftTests, vendor: str) -> VendorTests:
        made: VendorTests = cls.from_parent(session, name=vendor, nodeid=f"{ROOT}::{vendor}")
        made.tests = tests
        made.extra_keyword_matches.add(ROOT)  # -k codegen-drift
        return made

    def collect(self) -> list[pytest.Item]:
        whole = DriftTest.from_parent(self, name="documents")
        return [whole, *self._tables(self.tests.project)]

    def _tables(self, project: Project) -> Iterator[pytest.Item]:
        try:
            sections = sections_of(project, self.name)
        except (Fault, Faults):
            return  # the test of the vendor says it
        for section in sections:
            test = DriftTest.from_parent(self, name=section.id)
            test.section = section
            yield test


class DriftTest(pytest.Item):
    """That what stands under a heading is as it is kept; without a section, all the rest."""

    parent: VendorTests
    section: Section | None = None

    def runtest(self) -> None:
        drift = self.parent.tests.look(self.parent.name)
        found = drift.found.get(self.section.id if self.section else "")
        if found:
            raise Drifted(found)
        reason = drift.not_seen or self._unverified(drift.open_pages)
        if reason:
            raise pytest.skip.Exception(f"not verified: {reason}", _use_item_location=True)

    def _unverified(self, pages: Mapping[str, str]) -> str:
        """Why it cannot be said that nothing changed; "" where it can."""
        if self.section is None:
            return "; ".join(pages.values())
        return pages.get(self.section.file, "")

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        if isinstance(excinfo.value, Drifted):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[str, int | None, str]:
        project, vendor = self.parent.tests.project, self.parent.name
        if self.section is None:
            return str(project.sources / vendor), 0, f"{vendor} documents"
        name = safe_text(f"{vendor} {self.section.title}")
        return str(project.root / self.section.path), self.section.line - 1, name
