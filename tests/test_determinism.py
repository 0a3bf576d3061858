"""The same documents give the same bytes, wherever, whenever and by whomever they are read."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.conftest import ROOT

FILES = sorted(
    path.relative_to(ROOT)
    for path in (ROOT / "sources").rglob("*")
    if path.is_file() and path.name != "names.toml"
)


def make_project(root: Path, files: Iterable[Path]) -> None:
    """The project's own sources without their ledgers, created in this order."""
    (root / "pyproject.toml").write_text("[tool.codegen]\n", encoding="utf-8")
    for file in files:
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / file, root / file)


def run(folder: Path, *args: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    plain = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG"))}
    command = [sys.executable, "-m", "codegen", *args]
    return subprocess.run(command, cwd=folder, env={**plain, **env}, capture_output=True)


def generated(root: Path, folder: Path | None = None, **env: str) -> dict[str, bytes]:
    """What `generate` leaves of a project: every file but the sources, by its path."""
    done = run(folder or root, "generate", **env)
    assert (done.returncode, done.stderr) == (0, b"")
    files = (p for p in sorted(root.rglob("*")) if p.is_file() and ".codegen" not in p.parts)
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    root = tmp_path_factory.mktemp("expected")
    make_project(root, FILES)
    return generated(root, PYTHONHASHSEED="0")


@pytest.mark.parametrize(
    "env",
    [
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "random"},
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"LC_ALL": "C.UTF-8", "TZ": "Pacific/Kiritimati"},
        {"TZ": "America/Los_Angeles", "SOURCE_DATE_EPOCH": "1", "COLUMNS": "20"},
    ],
    ids=lambda env: " ".join(f"{key}={value}" for key, value in env.items()),
)
def test_environment(env: dict[str, str], expected: dict[str, bytes], tmp_path: Path) -> None:
    make_project(tmp_path, FILES)
    assert generated(tmp_path, **env) == expected


def test_another_folder_and_order_of_creation(expected: dict[str, bytes], tmp_path: Path) -> None:
    root = tmp_path / "a project with blanks"
    root.mkdir()
    make_project(root, reversed(FILES))
    assert generated(root, root / "sources" / "okx" / "documents") == expected


def test_one_vendor_after_the_other(expected: dict[str, bytes], tmp_path: Path) -> None:
    make_project(tmp_path, FILES)
    for name in sorted(
        (p.name for p in (tmp_path / "sources").iterdir() if p.is_dir()), reverse=True
    ):
        assert run(tmp_path, "generate", name).returncode == 0
    assert generated(tmp_path) == expected


def test_nothing_of_the_machine_is_in_the_files(expected: dict[str, bytes]) -> None:
    told = (str(ROOT).encode(), str(Path.home()).encode() + b"/", b"/tmp/", b"pytest")
    ours = {name: data for name, data in expected.items() if not name.startswith("sources/")}
    found = [
        (name, words)
        for name, data in ours.items()
        for words in told
        if words in data
        and not (words == b"pytest" and name.endswith(("fixtures.py", "test_contract.py")))
    ]
    assert found == []


@pytest.mark.parametrize("command", [["lint", "--coverage"], ["list"], ["spec"]])
def test_what_is_said(command: list[str], expected: dict[str, bytes], tmp_path: Path) -> None:
    make_project(tmp_path, FILES)
    said = run(tmp_path, *command, PYTHONHASHSEED="0", LC_ALL="C.UTF-8").stdout
    assert said != b""
    assert (
        run(tmp_path, *command, PYTHONHASHSEED="7", LC_ALL="C.UTF-8", TZ="Asia/Tokyo").stdout
        == said
    )


def test_words_that_a_terminal_cannot_show_stop_nothing(tmp_path: Path) -> None:
    make_project(tmp_path, FILES)
    done = run(tmp_path, "lint", LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (1, b"")
