"""The workflows: least rights, pinned actions, nothing of an event in a shell."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

FILES = sorted((ROOT / ".github/workflows").glob("*.yml"))
ACTION = ROOT / "action.yml"
EACH = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
EVERY = pytest.mark.parametrize("file", [*FILES, ACTION], ids=lambda file: file.stem)
READS = {"contents": "read"}
WRITES = (
    {"id-token": "write"},
    {"contents": "read", "issues": "write"},
    {"contents": "write", "pull-requests": "write"},
)


def workflow(file: Path) -> dict[str, Any]:
    return dict(yaml.safe_load(file.read_text(encoding="utf-8")))


def steps(file: Path) -> list[dict[str, Any]]:
    if file == ACTION:
        return list(workflow(file)["runs"]["steps"])
    return [step for job in workflow(file)["jobs"].values() for step in job["steps"]]


@EVERY
def test_actions_are_pinned_by_digest_with_their_version_beside(file: Path) -> None:
    lines = re.findall(r"uses: (.*)", file.read_text(encoding="utf-8"))
    pinned = re.compile(r"[\w-]+(/[\w-]+){1,2}@[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+")
    assert [line for line in lines if line != "./" and not pinned.fullmatch(line)] == []
    assert len(lines) == sum("uses" in step for step in steps(file))


def test_an_action_has_one_digest() -> None:
    files = [*FILES, ACTION]
    lines = {line for file in files for line in re.findall(r"uses: (.*)", file.read_text("utf-8"))}
    assert len(lines) == len({line.partition("@")[0] for line in lines})


@EACH
def test_rights_are_given_to_jobs_and_least(file: Path) -> None:
    made = workflow(file)
    assert made["permissions"] == {}
    rights = [job["permissions"] for job in made["jobs"].values()]
    assert [each for each in rights if each not in (READS, *WRITES)] == []
    assert "pull_request_target" not in made[True]  # YAML reads the key `on` so
    assert "secrets." not in file.read_text(encoding="utf-8")


@EVERY
def test_no_expression_reaches_a_shell(file: Path) -> None:
    assert [step["run"] for step in steps(file) if "${{" in step.get("run", "")] == []
    is_bash = [step.get("shell") == "bash" for step in steps(file) if "run" in step]
    assert file != ACTION or all(is_bash)


@EACH
def test_no_credentials_are_left_in_a_checkout(file: Path) -> None:
    checkouts = [step for step in steps(file) if "checkout@" in step.get("uses", "")]
    assert [step for step in checkouts if step["with"]["persist-credentials"] is not False] == []


def test_who_fetches_has_no_right_and_who_has_one_does_not_fetch() -> None:
    """SECURITY 80: what was fetched is read without a right; the others get an artifact."""
    jobs = workflow(ROOT / ".github/workflows/drift.yml")["jobs"]
    fetching = jobs.pop("look")
    assert (fetching["permissions"], "environment" in fetching) == (READS, False)
    [*_, last] = fetching["steps"]
    assert "actions/upload-artifact@" in last["uses"]
    assert "github.token" not in str(fetching) + ACTION.read_text(encoding="utf-8")
    for job in jobs.values():
        runs = [step["run"] for step in job["steps"] if "run" in step]
        asked = re.findall(r"codegen (?:drift|update|add)\b.*", "\n".join(runs))
        assert all("--from-report" in words for words in asked)
        assert [step for step in job["steps"] if step.get("uses") == "./"] == []
        tokens = [step for step in job["steps"] if "GH_TOKEN" in step.get("env", {})]
        assert [set(step["env"].values()) for step in tokens] == [{"${{ github.token }}"}]
    opening = jobs["pull-request"]["steps"]
    gate = next(n for n, step in enumerate(opening) if "generate --check" in step.get("run", ""))
    assert next(n for n, step in enumerate(opening) if "GH_TOKEN" in step.get("env", {})) > gate


def test_what_another_job_says_is_not_put_into_a_summary_or_an_output() -> None:
    """SECURITY 75: no more than words of ours."""
    files = [*FILES, ACTION]
    told = [
        line.strip()
        for file in files
        for step in steps(file)
        for line in step.get("run", "").splitlines()
        if re.search(r"GITHUB_(OUTPUT|ENV|STEP_SUMMARY|PATH)", line)
    ]
    assert set(told) == {
        'echo "state=$state" >> "$GITHUB_OUTPUT"',
        'echo "results=$results" >> "$GITHUB_OUTPUT"',
        'echo "codegen drift: $state" >> "$GITHUB_STEP_SUMMARY"',
        'echo "is-taken=true" >> "$GITHUB_OUTPUT"',
    }


def test_zizmor_finds_nothing() -> None:
    zizmor = shutil.which("zizmor", path=Path(sys.executable).parent) or shutil.which("zizmor")
    if zizmor is None:
        pytest.skip("zizmor is not installed")
    words = ("--offline", "--quiet", "--min-severity", "medium", "--format", "plain")
    done = subprocess.run(
        [zizmor, *words, *FILES, ACTION], capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_job_that_publishes_runs_no_code_of_ours() -> None:
    publish = workflow(ROOT / ".github/workflows/release.yml")["jobs"]["publish"]
    assert [step for step in publish["steps"] if "run" in step] == []


def test_every_supported_python_is_tested() -> None:
    made = workflow(ROOT / ".github/workflows/ci.yml")["jobs"]["test"]["strategy"]["matrix"]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["requires-python"] == f">={made['python'][0]}"
    assert [name.partition("-")[0] for name in made["os"]] == ["ubuntu", "macos", "windows"]
