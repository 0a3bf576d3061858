"""`document-stale`: documents that nobody looked at for too long."""

from __future__ import annotations

from codegen.config import find_project
from codegen.findings import Finding
from codegen.watching.fetching.limits import HOUR_S, Clock
from codegen.watching.staleness import find_stale
from tests.watched import Watching, errors
from tests.web import behaviours

DAY_S = 24 * HOUR_S


def found(acme: Watching) -> list[Finding]:
    clock = Clock(now=lambda: acme.now)
    return [*find_stale(find_project(acme.root), ["acme"], clock)]


def test_it_has_to_be_asked_for(acme: Watching) -> None:
    acme.later(1000 * DAY_S)
    assert found(acme) == []


def test_it_fires_when_the_days_have_passed(acme: Watching) -> None:
    acme.settings("stale_days = 14\n")
    acme.later(13.9 * DAY_S)
    assert found(acme) == []
    acme.later(0.2 * DAY_S)
    [finding] = found(acme)
    assert (finding.kind, finding.key) == ("document-stale", "errors.html")
    assert finding.path == "sources/acme/documents/errors.html"
    assert "14 days ago" in finding.what


def test_a_look_settles_it_and_one_that_could_not_see_does_not(acme: Watching) -> None:
    acme.settings("stale_days = 14\n")
    acme.later(20 * DAY_S)
    acme.web.answer("/docs/errors.html", behaviours.status(403))
    assert acme.run("drift").code == 3
    assert len(found(acme)) == 1
    acme.web.page("/docs/errors.html", "")
    assert acme.run("drift").code == 3
    assert len(found(acme)) == 1
    acme.web.page("/docs/errors.html", errors())
    assert acme.run("drift").code == 0
    assert found(acme) == []


def test_no_look_is_remembered(acme: Watching) -> None:
    acme.settings("stale_days = 14\n")
    acme.vendor("best", errors_html="/best.html")
    acme.kept("x", vendor="best")
    [finding] = find_stale(find_project(acme.root), ["best"])
    assert "no look" in finding.what


def test_a_document_without_an_address_cannot_be_stale(acme: Watching) -> None:
    acme.settings("stale_days = 14\n")
    acme.source("")
    acme.later(20 * DAY_S)
    assert found(acme) == []


def test_lint_says_it(acme: Watching) -> None:
    acme.settings("stale_days = 1\n")
    acme.now = 1_000_000_000.0  # long before this test runs
    assert acme.run("drift").code == 0
    done = acme.process("lint")
    assert done.code == 1 and "document-stale [errors.html]" in done.out
