"""`codegen drift --issue` and `--notify` as commands, against a server on this machine."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.environments import run, write
from tests.test_drift_issue import Gh, on_path
from tests.test_notify import SECRET, VARIABLE, Receiver, receiver
from tests.web import Web, behaviours

__all__ = ["on_path", "receiver"]

PAGE = "# Errors\n\n| Code | Message |\n| --- | --- |\n| 1001 | Invalid price |\n"
ADDED = "| 1002 | @everyone see https://evil.example |\n"


class Project:
    def __init__(self, root: Path, web: Web) -> None:
        self.root, self.web = root, web
        self.serve(PAGE)
        notify = f'[tool.codegen.notify]\nurls_from = "{VARIABLE}"\n'
        settings = f'[tool.codegen.fetch]\nallow = ["{web.origin}"]\n{notify}'
        source = f'[[documents]]\nfile = "errors.md"\nurl = "{web.origin}/errors.md"\n'
        page = {"sources/acme/documents/errors.md": PAGE}
        write(root, {"pyproject.toml": settings, "sources/acme/source.toml": source, **page})

    def serve(self, text: str) -> None:
        self.web.page("/errors.md", text, type="text/markdown")

    def drift(self, *words: str, **extra: str) -> subprocess.CompletedProcess[str]:
        return run(sys.executable, "-m", "codegen", "drift", *words, cwd=self.root, **extra)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Web() as web:
        yield Project(tmp_path / "bot", web)


def test_the_issue_through_gh(project: Project, on_path: Gh) -> None:
    on_path(project.root)
    said = [project.drift("--issue").stdout.splitlines()[-1]]
    project.serve(PAGE + ADDED)
    done = project.drift("--issue")
    said.append(done.stdout.splitlines()[-1])
    assert done.returncode == 1
    project.web.answer("/errors.md", behaviours.status(403))
    done = project.drift("--issue")
    said.append(done.stdout.splitlines()[-1])
    assert done.returncode == 3
    project.serve(PAGE)
    said.append(project.drift("--issue").stdout.splitlines()[-1])
    assert said == [
        "no issue is needed",
        "issue https://github.com/acme/bot/issues/7: opened",
        "issue #7: updated",
        "issue #7: closed",
    ]
    [issue] = json.loads((project.root / "gh.json").read_text(encoding="utf-8"))["issues"]
    assert (issue["state"], len(issue["comments"])) == ("CLOSED", 1)


def test_the_body_where_there_is_no_gh(project: Project) -> None:
    project.serve(PAGE + ADDED)
    nowhere = {"PATH": str(project.root)}
    done = project.drift("--issue", **nowhere)
    assert (done.returncode, "| `@everyone see https://evil.example` |" in done.stdout) == (1, True)
    assert "there is no `gh` on the path" in done.stderr
    done = project.drift("--issue", "--body", "issue.md", **nowhere)
    assert "<!-- codegen-drift" not in done.stdout
    assert (project.root / "issue.md").read_text(encoding="utf-8").startswith("<!-- codegen-drift")


def test_where_gh_fails(project: Project, on_path: Gh) -> None:
    on_path(project.root)
    write(project.root, {"gh.json": json.dumps({"fail": "issue create"})})
    project.serve(PAGE + ADDED)
    done = project.drift("--issue")
    assert (done.returncode, "<!-- codegen-drift" in done.stdout) == (1, True)
    assert "`gh issue create` failed: HTTP 403" in done.stderr


def test_from_a_report_that_another_run_wrote(project: Project, on_path: Gh) -> None:
    on_path(project.root)
    project.serve(PAGE + ADDED)
    project.drift("--format", "json", "--output", "drift.json")
    asked = len(project.web.seen)
    done = project.drift("--from-report", "drift.json", "--issue")
    assert (done.returncode, len(project.web.seen)) == (1, asked)
    assert done.stdout.endswith(": opened\n")


def test_messages(project: Project, receiver: Receiver) -> None:
    address = {VARIABLE: receiver.address}
    for text, code, count in (
        (PAGE, 0, 0),
        (PAGE + ADDED, 1, 1),
        (PAGE + ADDED, 1, 1),
        (PAGE, 0, 2),
    ):
        project.serve(text)
        done = project.drift("--notify", **address)
        assert (done.returncode, len(receiver.taken)) == (code, count), done.stderr
        assert SECRET not in done.stdout + done.stderr
    assert "everyone" not in json.dumps(receiver.taken)


def test_messages_that_nobody_takes(project: Project, receiver: Receiver) -> None:
    receiver.status = 500
    project.serve(PAGE + ADDED)
    done = project.drift("--notify", **{VARIABLE: receiver.address})
    assert (done.returncode, done.stderr) == (1, "JSON did not take the message\n")
    asked = len(project.web.seen)
    done = project.drift("--notify", **{VARIABLE: ""})
    assert (done.returncode, len(project.web.seen)) == (2, asked)
    assert f"the environment variable {VARIABLE} is not set" in done.stderr
    assert os.environ.get(VARIABLE) is None
