"""A working tree in which git made all line ends CRLF, as Git for Windows does unless it is told."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from codegen.integrations.core import prepare
from tests.environments import commit, git, succeed, write

PAGE = "# Errors\n\n| Code | Message |\n| --- | --- |\n| 1001 | Invalid price |\n"
DOCUMENT = "sources/acme/documents/errors.md"
OVERRIDE = """[[override]]
at = ["errors", "1001", "message"]
expects = "Invalid price"
set = "Wrong price"
reason = "as support says"
"""


def codegen(*words: str, cwd: Path) -> str:
    return succeed(sys.executable, "-m", "codegen", *words, cwd=cwd)


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    files = {"pyproject.toml": "[tool.codegen]\n", DOCUMENT: PAGE}
    files["sources/acme/overrides.toml"] = OVERRIDE
    made = write(tmp_path / "plain", files)
    codegen("generate", cwd=made)
    commit(made)
    return made


@pytest.fixture
def windows(plain: Path, tmp_path: Path) -> Path:
    clone = ("clone", "-q", "-c", "core.autocrlf=true", str(plain), str(tmp_path / "windows"))
    succeed("git", *clone, cwd=tmp_path)
    assert b"\r\n" in (tmp_path / "windows" / DOCUMENT).read_bytes()
    return tmp_path / "windows"


def test_it_is_up_to_date(windows: Path) -> None:
    assert codegen("generate", "--check", cwd=windows) == "up to date\n"
    assert codegen("generate", "--exit-code", cwd=windows).startswith("nothing to do")
    prepare(windows)
    assert codegen("lint", cwd=windows) == "no findings\n"
    assert (
        succeed("git", "status", "--porcelain", cwd=windows) == ""
    )  # with the setting of the clone


def test_both_make_the_same_of_a_change(plain: Path, windows: Path) -> None:
    for root in (plain, windows):
        page = (root / DOCUMENT).read_bytes()
        end = page[page.rindex(b"|") + 1 :]
        (root / DOCUMENT).write_bytes(page + b"| 1002 | Order not found |" + end)
        codegen("generate", cwd=root)
        commit(root) if root == plain else succeed("git", "add", "-A", cwd=root)
    assert git("write-tree", cwd=plain) == git("write-tree", cwd=windows)
