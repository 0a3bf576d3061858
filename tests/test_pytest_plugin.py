"""`pytest --codegen-drift` in a user's project, against a server on this machine."""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.environments import ROOT, run, write
from tests.web import Web, behaviours

HEAD = "| Code | HTTP Status | Message |\n| --- | --- | --- |\n"
SPOT = f"# Errors\n\n## Spot\n\n{HEAD}| 1001 | 400 | Invalid price |\n| 1002 | 404 | Order not found |\n"
FUTURES = f"\n## Futures\n\n{HEAD}| 2001 | 400 | Invalid size |\n| 2002 | 400 | Invalid side |\n"
PAGE = SPOT + FUTURES
HOSTILE = """
## 错误码 ::error::x \\x1b[31m [a](b) /etc/passwd

| Code | Message |
| --- | --- |
| 3001 | Nothing |
"""
TEST = "def test_mine() -> None:\n    pass\n"


class User:
    """A user's project: two vendors with a page each, and a test."""

    def __init__(self, root: Path, web: Web) -> None:
        self.root, self.web = root, web
        files = {"pyproject.toml": f'[tool.codegen.fetch]\nallow = ["{web.origin}"]\n'}
        for vendor in ("acme", "globex"):
            address = f"{web.origin}/{vendor}/errors.md"
            source = f'[[documents]]\nfile = "errors.md"\nurl = "{address}"\n'
            files[f"sources/{vendor}/source.toml"] = source
            files[f"sources/{vendor}/documents/errors.md"] = PAGE
            self.serve(vendor, PAGE)
        write(root, {**files, "test_bot.py": TEST})

    def serve(self, vendor: str, page: str) -> None:
        self.web.page(f"/{vendor}/errors.md", page, type="text/markdown")

    def pytest(self, *words: str) -> tuple[int, str]:
        command = (sys.executable, "-m", "pytest", "--color=no", "-p", "no:cacheprovider")
        done = run(*command, *words, cwd=self.root)
        return done.returncode, done.stdout + done.stderr

    def drift(self, *words: str) -> tuple[int, dict[str, str], str]:
        """Exit code, what came of each test, and all that was printed."""
        code, said = self.pytest("-v", "--codegen-drift", *words)
        found = re.findall(r"^codegen-drift::(\S+) (PASSED|FAILED|SKIPPED)", said, re.MULTILINE)
        return code, dict(found), said


@pytest.fixture
def user(tmp_path: Path) -> Iterator[User]:
    with Web() as web:
        yield User(tmp_path, web)


ACME = ("acme::documents", "acme::errors_md::errors_spot", "acme::errors_md::errors_futures")
GLOBEX = tuple(name.replace("acme", "globex") for name in ACME)


def test_every_vendor_and_table_is_a_test(user: User) -> None:
    code, found, said = user.drift()
    assert (code, found) == (0, dict.fromkeys([*ACME, *GLOBEX], "PASSED")), said
    assert "test_bot.py::test_mine PASSED" in said
    assert len(user.web.seen) == 2


def test_the_table_that_changed_fails(user: User) -> None:
    user.serve("acme", PAGE.replace("Invalid side", "Too many sides asked for at once"))
    user.serve("globex", SPOT + "| 1003 | 429 | Too many requests |\n" + FUTURES)
    code, found, said = user.drift()
    assert (code, [name for name in found if found[name] == "FAILED"]) == (
        1,
        [ACME[2], GLOBEX[1]],
    ), said
    assert ("error-added" in said, "1003" in said, "Traceback" in said) == (True, True, False)
    assert user.web.asked("/acme/errors.md")


def test_what_belongs_to_no_table_is_the_vendors(user: User) -> None:
    user.serve("acme", PAGE + f"\n## Options\n\n{HEAD}| 3001 | 400 | Invalid strike |\n")
    code, found, said = user.drift("-k", "acme")
    assert code == 1, said
    assert found == dict(zip(ACME, ("FAILED", "PASSED", "PASSED"), strict=True)), said
    assert "Invalid strike" in said


def test_what_cannot_be_verified_is_skipped_and_said(user: User) -> None:
    user.web.answer("/acme/errors.md", behaviours.status(403))
    code, found, said = user.drift("-rN")
    assert code == 0
    assert {found[name] for name in ACME} == {"SKIPPED"}, said
    assert {found[name] for name in GLOBEX} == {"PASSED"}
    [line] = [line for line in said.splitlines() if line.startswith("not verified: acme/errors.md")]
    assert ("403" in line, line.endswith("(3 tests)")) == (True, True)


def test_a_removal_that_was_seen_once_does_not_pass(user: User) -> None:
    user.serve("acme", PAGE.replace("| 2002 | 400 | Invalid side |\n", ""))
    code, found, said = user.drift("-k", "acme")
    assert (code, set(found.values())) == (0, {"SKIPPED"}), said
    assert "removals that were seen once: 1" in said


def test_a_document_without_an_address_is_not_verified(user: User) -> None:
    write(user.root, {"sources/globex/source.toml": ""})
    _, found, said = user.drift()
    assert {found[name] for name in GLOBEX} == {"SKIPPED"}, said
    assert "not verified: no document has an address to look at (3 tests)" in said


def test_settings_that_are_wrong_fail(user: User) -> None:
    write(user.root, {"sources/acme/source.toml": "nonsense = 1\n"})
    code, found, said = user.drift()
    assert (code, found["acme::documents"]) == (1, "FAILED"), said
    assert "sources/acme/source.toml:1: unknown key 'nonsense'" in said
    assert {found[name] for name in GLOBEX} == {"PASSED"}
    assert list(found) == [ACME[0], *GLOBEX]


def test_only_what_is_asked_for_is_fetched(user: User) -> None:
    code, found, _ = user.drift("-k", "globex and spot")
    assert (code, list(found)) == (0, [GLOBEX[1]])
    code, found, said = user.drift("-k", "codegen-drift and globex")
    assert (code, list(found), "test_mine" in said) == (0, [*GLOBEX], False)
    assert user.web.asked("/acme/errors.md") == []
    user.web.seen.clear()
    code, said = user.pytest("--codegen-drift", "--collect-only", "-q")
    assert (code, user.web.seen) == (0, [])
    assert said.splitlines()[1:7] == [f"codegen-drift::{name}" for name in [*ACME, *GLOBEX]]


def test_with_xdist_a_page_is_looked_at_once(user: User) -> None:
    user.serve("acme", PAGE.replace("| 2002 | 400 |", "| 2002 | 409 |"))
    code, said = user.pytest("--codegen-drift", "-n", "2")
    assert (code, "1 failed, 6 passed" in said) == (1, True), said
    assert len(user.web.seen) == 2


def test_names_are_ascii_and_there_is_one_of_each(user: User) -> None:
    page = PAGE + HOSTILE + HOSTILE
    write(user.root, {"sources/acme/documents/errors.md": page})
    user.serve("acme", page)
    _, found, said = user.drift("-k", "acme")
    assert len(found) == 5, said
    assert all(re.fullmatch(r"acme::[A-Za-z0-9_:]+", name) for name in found)


def test_without_the_option_nothing_is_imported(user: User) -> None:
    look = """
import sys

def pytest_unconfigure():
    print("LOADED", sorted(name for name in sys.modules if name.startswith(("codegen", "msgspec"))))
"""
    write(user.root, {"conftest.py": look})
    code, said = user.pytest()
    ours = ["codegen", "codegen.integrations", "codegen.integrations.pytest_plugin"]
    assert (code, f"LOADED {ours}" in said, "codegen-drift" in said) == (0, True, False), said
    assert user.web.seen == []


def test_outside_of_a_project(user: User, tmp_path: Path) -> None:
    write(tmp_path, {"pyproject.toml": ""})
    code, said = user.pytest("--codegen-drift")
    assert (code, "ERROR: --codegen-drift: no pyproject.toml with [tool.codegen]" in said) == (
        4,
        True,
    ), said


def test_the_entry_point() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    points = project["entry-points"]["pytest11"]
    assert points == {"codegen": "codegen.integrations.pytest_plugin"}
