"""Manners on a real terminal: the bar, colour, Ctrl-C as a key, completion in the shells themselves."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.environments import write
from tests.terminal import Terminal

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are POSIX's"),
]

CODEGEN = (sys.executable, "-m", "codegen")
MANY = 100
BAR = re.compile(r"\[[#-]{10,}\]")
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
HEAD = "# Errors\n\n| Code | HTTP Status | Message |\n| --- | --- | --- |\n"
OLD, NEW = (ROOT / "tests/cases/diff/error-message-changed" / end for end in ("old", "new"))


def many(root: Path, count: int = MANY, rows: int = 30) -> Path:
    """A project with so many vendors, each with so many codes."""
    page = HEAD + "".join(
        f"| {code} | 400 | Invalid thing number {code} |\n" for code in range(rows)
    )
    pages = {f"sources/v{n:03}/documents/errors.md": page for n in range(count)}
    return write(root, {"pyproject.toml": "[tool.codegen]\n", **pages})


@pytest.mark.parametrize(
    ("command", "rows"), [("generate", 30), ("list", 30), ("lint", 300), ("spec", 300)]
)
def test_a_bar_on_a_terminal_after_a_second(tmp_path: Path, command: str, rows: int) -> None:
    with Terminal((*CODEGEN, command), many(tmp_path, rows=rows)) as terminal:
        assert terminal.end() in (0, 1)
        if terminal.pieces[-1][0] < 2.0:
            pytest.skip("this machine is too quick for a bar")
        assert BAR.search(terminal.shown)
        early = "".join(text for second, text in terminal.pieces if second < 1.0)
        assert not BAR.search(early)


@pytest.mark.parametrize("command", ["generate", "lint", "spec"])
def test_what_is_quick_shows_none(tmp_path: Path, command: str) -> None:
    with Terminal((*CODEGEN, command), many(tmp_path, 1)) as terminal:
        assert terminal.end() in (0, 1)
        assert not BAR.search(terminal.shown)
        assert not COLOUR.search(terminal.shown)


def test_a_diff_of_folders_shows_one_too(tmp_path: Path) -> None:
    many(tmp_path / "old", rows=150), many(tmp_path / "new", rows=150)
    with Terminal((*CODEGEN, "diff", "old", "new"), tmp_path) as terminal:
        assert terminal.end() == 0
        if terminal.pieces[-1][0] < 2.0:
            pytest.skip("this machine is too quick for a bar")
        assert BAR.search(terminal.shown)


def test_in_a_pipe_there_is_silence_however_long_it_takes(tmp_path: Path) -> None:
    command = (*CODEGEN, "generate", "--quiet")
    done = subprocess.run(command, cwd=many(tmp_path), capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"", b"")


@pytest.mark.parametrize(
    ("extra", "is_coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True)]
)
def test_colour_on_a_terminal_unless_no_color(
    extra: dict[str, str], is_coloured: bool, tmp_path: Path
) -> None:
    with Terminal((*CODEGEN, "diff", OLD, NEW), tmp_path, **extra) as terminal:
        terminal.end()
        assert bool(COLOUR.search(terminal.shown)) == is_coloured


def test_no_colour_in_a_pipe(tmp_path: Path) -> None:
    done = subprocess.run(
        (*CODEGEN, "diff", OLD, NEW), cwd=tmp_path, capture_output=True, text=True
    )
    assert done.stdout and not COLOUR.search(done.stdout)


def test_the_key_ctrl_c(tmp_path: Path) -> None:
    """While the bar is shown: 130, and not one file of hundreds."""
    with Terminal((*CODEGEN, "generate"), many(tmp_path)) as terminal:
        terminal.until(BAR.pattern)
        terminal.type("\x03")
        assert terminal.end() == 130
        assert "Traceback" not in terminal.shown
    assert not (tmp_path / "generated").exists()
    assert not (tmp_path / "codegen.lock").exists()


def test_the_key_ctrl_c_at_a_question(tmp_path: Path) -> None:
    with Terminal((*CODEGEN, "remove", "v000"), many(tmp_path, 1)) as terminal:
        terminal.until(r"remove .*\? \[y/N\]: ")
        time.sleep(0.5)  # the line editor takes the terminal over: a key meanwhile may be lost
        terminal.type("\x03")
        assert terminal.end() == 130
    assert (tmp_path / "sources/v000").is_dir()


def test_alone_in_a_folder_without_a_project(tmp_path: Path) -> None:
    with Terminal(CODEGEN, tmp_path) as terminal:
        assert terminal.end() == 0
        assert terminal.shown.startswith("There is no project here.")
        assert "codegen init" in terminal.shown


WORDS = (ROOT / "docs/command-line.md").read_text(encoding="utf-8")
SHELLS = {
    "bash": ["bash", "--norc", "--noprofile", "-i"],
    "zsh": ["zsh", "-f", "-i"],
    "fish": ["fish", "--no-config", "-i"],
}
BEFORE = {"bash": "", "zsh": "autoload -U compinit && compinit -u -D; ", "fish": ""}


@pytest.mark.parametrize("shell", SHELLS)
def test_completion_by_the_key_tab(shell: str, tmp_path: Path) -> None:
    """With the line of docs/command-line.md for that shell."""
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not here")
    if shell == "bash" and sys.platform == "darwin":
        pytest.skip("bash is 3.2 there, completion needs 4.4")
    [line] = re.findall(rf"^(\S.*_COMPLETE={shell}_source.*?) *#", WORDS, re.MULTILINE)
    with Terminal(SHELLS[shell], tmp_path, HOME=str(tmp_path)) as terminal:
        terminal.type(f"{BEFORE[shell]}{line}; echo rea''dy\n")
        terminal.until("ready\r")
        terminal.type("codegen changel\t")
        terminal.until("changelog")
        terminal.type("\x15codegen generate --che\t")
        terminal.until("--check")
