"""What docs/drift-scheduled.md shows, tried: systemd's units, cron's lines, the workflow's steps."""

from __future__ import annotations

import configparser
import json
import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.environments import ROOT, commit, git, run, succeed, write
from tests.web import Web, behaviours

WORDS = (ROOT / "docs/drift-scheduled.md").read_text(encoding="utf-8")
UNITS = dict(re.findall(r"`~/.config/systemd/user/(\S+)`:\n\n```ini\n(.*?)```", WORDS, re.DOTALL))
CRON = re.findall(r"^([0-9]+ [0-9]+ \* \* \*)  (.*)$", WORDS, re.MULTILINE)
PAGE = "# Errors\n\n| Code | Message |\n| --- | --- |\n| 1001 | Invalid price |\n"
ADDED = "| 1002 | Order @not found <b> |\n"
NEEDS_SH = pytest.mark.skipif(os.name == "nt", reason="there is no sh on Windows")


class Scheduled:
    """A user's repository with a project in it, and this codegen as its command."""

    def __init__(self, root: Path, web: Web) -> None:
        self.root, self.web = root, web
        self.project = root / "bot"
        self.codegen = self.project / ".venv/bin/codegen"
        self.serve(PAGE)
        settings = f'[tool.codegen]\n[tool.codegen.fetch]\nallow = ["{web.origin}"]\n'
        source = f'[[documents]]\nfile = "errors.md"\nurl = "{web.origin}/errors.md"\n'
        files = {
            "pyproject.toml": settings,
            ".gitignore": ".venv/\n",
            "sources/acme/source.toml": source,
            "sources/acme/documents/errors.md": PAGE,
            ".venv/bin/codegen": f'#!/bin/sh\nexec "{sys.executable}" -m codegen "$@"\n',
        }
        write(self.project, files)
        self.codegen.chmod(0o755)
        succeed(self.codegen, "generate", cwd=self.project)

    def serve(self, text: str) -> None:
        self.web.page("/errors.md", text, type="text/markdown")


@pytest.fixture
def scheduled(tmp_path: Path) -> Iterator[Scheduled]:
    with Web() as web:
        yield Scheduled(tmp_path / "home", web)


def test_the_units_are_what_systemd_takes(tmp_path: Path) -> None:
    assert sorted(UNITS) == ["codegen-drift.service", "codegen-drift.timer"]
    for name, text in UNITS.items():
        text = text.replace("%h/bot/.venv/bin/codegen", "/bin/true")
        (tmp_path / name).write_text(text.replace("%h", str(tmp_path)), encoding="utf-8")
    program = shutil.which("systemd-analyze")
    if program is None:
        for text in UNITS.values():
            configparser.RawConfigParser(strict=False).read_string(text)
        pytest.skip("systemd-analyze is not here: the units were read as INI files, and no more")
    verify = (program, "--user", "--man=no", "verify", *(tmp_path / name for name in UNITS))
    done = run(*verify, cwd=tmp_path, XDG_RUNTIME_DIR=str(tmp_path))
    assert (done.returncode, _of_ours(done.stderr)) == (0, [])
    timer = UNITS["codegen-drift.timer"].replace("Persistent", "Persistant")
    write(tmp_path, {"codegen-drift.timer": timer})  # it does see what is wrong
    assert _of_ours(run(*verify, cwd=tmp_path, XDG_RUNTIME_DIR=str(tmp_path)).stderr) != []
    for when in re.findall(r"OnCalendar=(.*)", UNITS["codegen-drift.timer"]):
        succeed(program, "calendar", when, cwd=tmp_path)


def _of_ours(said: str) -> list[str]:
    return [line for line in said.splitlines() if "codegen-drift" in line]


@NEEDS_SH
def test_cron_says_nothing_while_nothing_changed(scheduled: Scheduled) -> None:
    assert len(CRON) == 2
    for _, line in CRON:
        assert "%" not in line  # a line's end to cron
        done = run("/bin/sh", "-c", line, cwd=scheduled.root, HOME=str(scheduled.root))
        assert done.stdout + done.stderr == ""
    scheduled.serve(PAGE + ADDED)
    done = run("/bin/sh", "-c", CRON[0][1], cwd=scheduled.root, HOME=str(scheduled.root))
    assert "error-added" in done.stdout


class Runner:
    """A machine of GitHub, as far as the steps notice: folders, files, `bash`, and `gh`."""

    def __init__(self, home: Path, workspace: Path, codegen: Path) -> None:
        self.home, self.workspace = home, workspace
        self.temp, self.output = home / "temp", home / "output"
        (self.temp / "codegen-drift/venv").mkdir(parents=True)
        (home / "bin").mkdir()
        shutil.copytree(codegen.parent, self.temp / "codegen-drift/venv/bin")
        shutil.copy(codegen, home / "bin/codegen")
        gh = f'#!/bin/sh\nexec "{sys.executable}" "{ROOT / "tests/outside_gh.py"}" "$@"\n'
        write(home, {"bin/gh": gh, "bin/python": f'#!/bin/sh\nexec "{sys.executable}" "$@"\n'})
        for program in (home / "bin").iterdir():
            program.chmod(0o755)

    def step(self, step: dict[str, Any], folder: str = ".", **extra: str) -> tuple[int, str]:
        """Exit code and output of a step; what it set is added to `self.output`."""
        environment = {
            "PATH": f"{self.home / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "RUNNER_TEMP": str(self.temp),
            "GITHUB_OUTPUT": str(self.output),
            "GITHUB_STEP_SUMMARY": str(self.home / "summary"),
            "GH_HOME": str(self.home),
            "HOME": str(self.home),
        }
        bash = ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"])
        done = run(*bash, cwd=self.workspace / folder, **environment, **extra)
        return done.returncode, done.stdout + done.stderr

    @property
    def outputs(self) -> dict[str, str]:
        lines = self.output.read_text(encoding="utf-8").splitlines()
        return dict(line.split("=", 1) for line in lines)


def steps(file: str, job: str | None = None) -> dict[str, dict[str, Any]]:
    """The steps that have an id, by it."""
    made = yaml.safe_load((ROOT / file).read_text(encoding="utf-8"))
    found = made["jobs"][job]["steps"] if job else made["runs"]["steps"]
    return {step["id"]: step for step in found if "id" in step}


LOOK = steps("action.yml")["look"]
PULL = steps(".github/workflows/drift.yml", "pull-request")
ISSUE = steps(".github/workflows/drift.yml", "issue")
DEFAULTS = {"VENDORS": "", "FAIL_ON": "INFO", "KEEP": "true"}


@pytest.fixture
def workspace(scheduled: Scheduled, tmp_path: Path) -> Path:
    """What the checkout action gives: a clone, here of the project alone, with an origin."""
    commit(scheduled.project)
    origin = tmp_path / "origin.git"
    git("clone", "-q", "--bare", str(scheduled.project), str(origin), cwd=tmp_path)
    git("clone", "-q", str(origin), str(tmp_path / "workspace"), cwd=tmp_path)
    return tmp_path / "workspace"


@pytest.fixture
def looking(workspace: Path, scheduled: Scheduled, tmp_path: Path) -> Runner:
    return Runner(tmp_path / "looking", workspace, scheduled.codegen)


@pytest.fixture
def pulling(looking: Runner, scheduled: Scheduled, tmp_path: Path) -> Runner:
    """The machine of the second job, a new clone, with what the first one left as its artifact."""
    git("clone", "-q", str(tmp_path / "origin.git"), str(tmp_path / "second"), cwd=tmp_path)
    runner = Runner(tmp_path / "pulling", tmp_path / "second", scheduled.codegen)
    write(runner.home, {"gh.json": json.dumps({})})
    return runner


def hand_over(looking: Runner, pulling: Runner) -> None:
    shutil.copytree(looking.temp / "codegen-drift/results", pulling.temp / "drift")


@NEEDS_SH
def test_the_action_tells_its_state(looking: Runner, scheduled: Scheduled) -> None:
    assert looking.step(LOOK, **DEFAULTS)[0] == 0
    assert looking.outputs["state"] == "clean"
    scheduled.serve(PAGE + ADDED)
    code, said = looking.step(LOOK, **DEFAULTS | {"VENDORS": "acme"})
    assert (code, looking.outputs["state"]) == (0, "changed")
    assert "::notice title=error-added" in said
    scheduled.web.answer("/errors.md", behaviours.status(403))
    assert looking.step(LOOK, **DEFAULTS)[0] == 0
    assert looking.outputs["state"] == "unverified"
    looking.step(LOOK, **DEFAULTS | {"VENDORS": "$(touch hacked) nobody"})
    assert looking.outputs["state"] == "failed"
    assert not (looking.workspace / "hacked").exists()
    summary = (looking.home / "summary").read_text(encoding="utf-8")
    assert set(summary.splitlines()) == {
        f"codegen drift: {state}" for state in ("clean", "changed", "unverified", "failed")
    }


@NEEDS_SH
def test_a_pull_request_has_the_new_package(
    looking: Runner, pulling: Runner, scheduled: Scheduled, tmp_path: Path
) -> None:
    scheduled.serve(PAGE + ADDED)
    looking.step(LOOK, **DEFAULTS)
    hand_over(looking, pulling)
    for name in ("take", "generate", "open"):
        code, said = pulling.step(PULL[name], GH_TOKEN="t")
        assert code == 0, said
    assert pulling.outputs["is-taken"] == "true"
    changed = git(
        "show", "--stat=200", "--format=%an %s", "codegen/drift", cwd=tmp_path / "origin.git"
    )
    assert changed.startswith("github-actions[bot] The documents of the API have changed")
    assert "generated/acme/errors.py" in changed
    assert "sources/acme/documents/errors.md" in changed
    kept = json.loads((pulling.home / "gh.json").read_text(encoding="utf-8"))
    assert kept["asked"] == ["auth setup-git", "pr list", "pr create"]
    assert "`error-added`" in kept["pulls"][0]["body"] or "error-added" in kept["pulls"][0]["body"]
    assert pulling.step(PULL["open"], GH_TOKEN="t")[0] == 0  # nothing more to commit


@NEEDS_SH
@pytest.mark.parametrize(
    ("patch", "code"),
    [
        ("", 0),
        ("diff --git a/x.py b/x.py\nnew file mode 100644\n--- /dev/null\n+++ b/x.py\n@@ -0,0 +1 @@\n+1\n", 0),
        ("diff --git a/a/documents/x b/a/documents/x\nnew file mode 120000\n--- /dev/null\n+++ b/a/documents/x\n@@ -0,0 +1 @@\n+/etc\n", 1),
        ("diff --git a/pyproject.toml b/a/documents/x\nsimilarity index 100%\nrename from pyproject.toml\nrename to a/documents/x\n", 1),
        ("diff --git a/../x b/../documents/x\nnew file mode 100644\n--- /dev/null\n+++ b/../documents/x\n@@ -0,0 +1 @@\n+1\n", 128),
    ],
    ids=["nothing", "code", "a link", "a rename", "outside"],
)  # fmt: skip
def test_nothing_but_documents_is_taken(patch: str, code: int, pulling: Runner) -> None:
    write(pulling.temp / "drift", {"documents.patch": patch})
    done, said = pulling.step(PULL["take"])
    assert done == code, said
    assert git("status", "--porcelain", cwd=pulling.workspace) == ""


@NEEDS_SH
def test_the_issue_is_kept_from_the_report(
    looking: Runner, pulling: Runner, scheduled: Scheduled
) -> None:
    scheduled.serve(PAGE + ADDED)
    looking.step(LOOK, **DEFAULTS)
    hand_over(looking, pulling)
    asked = len(scheduled.web.seen)
    code, said = pulling.step(ISSUE["keep"], GH_TOKEN="t")
    assert (code, len(scheduled.web.seen)) == (0, asked), said
    [issue] = json.loads((pulling.home / "gh.json").read_text(encoding="utf-8"))["issues"]
    assert "| `Order @not found` |" in issue["body"]

    write(pulling.home, {"gh.json": json.dumps({"fail": "issue create"})})
    code, said = pulling.step(ISSUE["keep"], GH_TOKEN="t")
    assert (code, "HTTP 403" in said, "<!-- codegen-drift" in said) == (1, True, False)


@NEEDS_SH
def test_a_page_that_could_not_be_verified_makes_the_run_red(
    looking: Runner, pulling: Runner, scheduled: Scheduled
) -> None:
    scheduled.web.answer("/errors.md", behaviours.status(403))
    looking.step(LOOK, **DEFAULTS)
    hand_over(looking, pulling)
    assert pulling.step(ISSUE["keep"], GH_TOKEN="t")[0] == 1


def test_what_is_linked_is_there() -> None:
    for name in re.findall(r"\]\((?!https?:)([^)#]+)\)", WORDS):
        assert (ROOT / "docs" / name).exists() or name == "drift.md", name
