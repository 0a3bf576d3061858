"""Ways of Windows: a working tree in which git made all line ends CRLF, as Git for Windows does unless
it is told; byte order marks; a pipe that is not in UTF-8."""

from __future__ import annotations

import os
import subprocess
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


def test_a_byte_order_mark_in_a_file_of_ours(plain: Path) -> None:
    for name in ("pyproject.toml", "sources/acme/overrides.toml"):
        (plain / name).write_bytes(b"\xef\xbb\xbf" + (plain / name).read_bytes())
    assert "Wrong price" in codegen("explain", "acme", "1001", cwd=plain)


def piped(*words: str, cwd: Path) -> bytes:
    """What comes through a pipe of Windows, where Python writes Windows-1252."""
    environment = {**os.environ, "PYTHONUTF8": "0", "PYTHONIOENCODING": "cp1252"}
    command = [sys.executable, "-m", "codegen", *words]
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True)
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return done.stdout


def test_words_that_a_pipe_cannot_hold(plain: Path) -> None:
    page = plain / DOCUMENT
    old = page.read_text(encoding="utf-8")
    page.write_text(f"{old}| 1002 | 价格无效 |\n", encoding="utf-8")
    assert rb"message      \u4ef7\u683c" in piped("explain", "acme", "1002", cwd=plain)
    (plain / "old.md").write_text(old, encoding="utf-8")
    for command in ("changelog", "diff --format json", "diff --format markdown"):
        assert "价格无效".encode() in piped(*command.split(), "old.md", DOCUMENT, cwd=plain)
