"""The workflows: least rights, pinned actions, nothing of an event in a shell."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

FILES = sorted((ROOT / ".github/workflows").glob("*.yml"))
EACH = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


def workflow(file: Path) -> dict[str, Any]:
    return dict(yaml.safe_load(file.read_text(encoding="utf-8")))


def steps(file: Path) -> list[dict[str, Any]]:
    return [step for job in workflow(file)["jobs"].values() for step in job["steps"]]


@EACH
def test_actions_are_pinned_by_digest_with_their_version_beside(file: Path) -> None:
    lines = re.findall(r"uses: (.*)", file.read_text(encoding="utf-8"))
    pinned = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+")
    assert [line for line in lines if not pinned.fullmatch(line)] == []
    assert len(lines) == sum("uses" in step for step in steps(file))


def test_an_action_has_one_digest() -> None:
    lines = {line for file in FILES for line in re.findall(r"uses: (.*)", file.read_text("utf-8"))}
    assert len(lines) == len({line.partition("@")[0] for line in lines})


@EACH
def test_rights_are_given_to_jobs_and_least(file: Path) -> None:
    made = workflow(file)
    assert made["permissions"] == {}
    rights = [job["permissions"] for job in made["jobs"].values()]
    assert [
        each for each in rights if each not in ({"contents": "read"}, {"id-token": "write"})
    ] == []
    assert "pull_request_target" not in made[True]  # YAML reads the key `on` so
    assert "secrets." not in file.read_text(encoding="utf-8")


@EACH
def test_no_expression_reaches_a_shell(file: Path) -> None:
    assert [step["run"] for step in steps(file) if "${{" in step.get("run", "")] == []


@EACH
def test_no_credentials_are_left_in_a_checkout(file: Path) -> None:
    checkouts = [step for step in steps(file) if "checkout@" in step.get("uses", "")]
    assert [step for step in checkouts if step["with"]["persist-credentials"] is not False] == []


def test_the_job_that_publishes_runs_no_code_of_ours() -> None:
    publish = workflow(ROOT / ".github/workflows/release.yml")["jobs"]["publish"]
    assert [step for step in publish["steps"] if "run" in step] == []


def test_every_supported_python_is_tested() -> None:
    made = workflow(ROOT / ".github/workflows/ci.yml")["jobs"]["test"]["strategy"]["matrix"]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["requires-python"] == f">={made['python'][0]}"
    assert [name.partition("-")[0] for name in made["os"]] == ["ubuntu", "macos", "windows"]
