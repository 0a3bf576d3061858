"""The wheel in an environment with nothing else, outside of any checkout: what people install."""

from __future__ import annotations

import hashlib
import os
import re
import signal
import subprocess
import time
import tomllib
import zipfile
from pathlib import Path

import pytest

from codegen.bundle import read_index
from codegen.cli import COMMANDS
from tests.environments import ROOT, in_environment, run, succeed, write

pytestmark = pytest.mark.slow

VENDORS = sorted(path.name for path in (ROOT / "sources").iterdir() if path.is_dir())
IMPORTS = """
from generated.errors import ApiError
from generated.{0} import codes, errors
found = [each for each in vars(errors).values() if isinstance(each, type)]
print(errors.__name__, any(issubclass(each, ApiError) for each in found))
"""


@pytest.fixture
def codegen(bare: Path) -> Path:
    return in_environment(bare, "codegen")


@pytest.fixture
def python(bare: Path) -> Path:
    return in_environment(bare, "python")


# What is in it


def test_it_carries_every_template_and_every_source(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for ours, theirs in (("templates", "templates"), ("sources", "bundled")):
        files = [file for file in (ROOT / ours).rglob("*") if file.is_file()]
        wanted = {f"codegen/{theirs}/{file.relative_to(ROOT / ours).as_posix()}" for file in files}
        assert wanted - names == set()
    assert "codegen/py.typed" in names
    assert [name for name in names if not name.startswith(("codegen/", "docs_codegen-"))] == []


def test_the_index_says_where_each_document_came_from() -> None:
    """Every document of every vendor, by its digest, and no other."""
    digests = {
        (vendor, file.relative_to(ROOT / "sources" / vendor / "documents").as_posix()): (
            hashlib.sha256(file.read_bytes()).hexdigest()
        )
        for vendor in VENDORS
        for file in (ROOT / "sources" / vendor / "documents").rglob("*")
    }
    index = read_index()
    listed = {(name, each.file): each.sha256 for name in index for each in index[name]}
    assert listed == digests
    undated = [each for found in index.values() for each in found]
    assert [each for each in undated if not (each.retrieved or each.kept_since)] == []


def test_the_base_install_is_small(python: Path) -> None:
    program = "from importlib.metadata import distributions as d; print(*(x.name for x in d()))"
    installed = {name.lower() for name in succeed(python, "-c", program, cwd=ROOT.parent).split()}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = {
        re.match(r"[\w-]+", line).group().lower()  # type: ignore[union-attr]
        for extra in project["optional-dependencies"].values()
        for line in extra
    }
    assert installed & extras == set()
    assert installed & {"requests", "rich", "pip"} == set()


# What people do with it


@pytest.mark.parametrize("vendor", VENDORS)
def test_from_nothing_to_an_import(
    vendor: str, tmp_path: Path, codegen: Path, python: Path, offline: Path
) -> None:
    extra = {"PYTHONPATH": str(offline)}
    succeed(codegen, "init", cwd=tmp_path, **extra)
    said = succeed(codegen, "add", vendor, "--bundled", cwd=tmp_path, **extra)
    assert f"next: `codegen generate {vendor}`" in said
    assert ("retrieved 20" in said) or ("here since 20" in said)
    succeed(codegen, "generate", vendor, cwd=tmp_path, **extra)
    assert succeed(codegen, "generate", "--check", cwd=tmp_path, **extra) == "up to date\n"
    said = succeed(python, "-c", IMPORTS.format(vendor), cwd=tmp_path, **extra)
    assert said == f"generated.{vendor}.errors True\n"


def test_as_a_module(python: Path, tmp_path: Path) -> None:
    assert succeed(python, "-m", "codegen", "--version", cwd=tmp_path).startswith("codegen ")


def test_a_vendor_that_does_not_come_along(codegen: Path, tmp_path: Path) -> None:
    succeed(codegen, "init", cwd=tmp_path)
    done = run(codegen, "add", "hashkex", "--bundled", cwd=tmp_path)
    assert done.returncode == 2
    assert f"did you mean 'hashkey'? there are {', '.join(VENDORS)}" in done.stderr
    assert list((tmp_path / "sources").iterdir()) == []


@pytest.mark.skipif("drift" not in COMMANDS, reason="there is no `codegen drift` yet")
def test_drift_of_pages_that_were_saved(codegen: Path, tmp_path: Path, offline: Path) -> None:
    """With the base install, and without a network."""
    succeed(codegen, "init", cwd=tmp_path)
    succeed(codegen, "add", "okx", "--bundled", cwd=tmp_path)
    succeed(codegen, "generate", cwd=tmp_path)
    pages = {file.name: file for file in (tmp_path / "sources/okx/documents").iterdir()}
    saved = write(
        tmp_path / "saved", {name: file.read_text("utf-8") for name, file in pages.items()}
    )
    words = [word for name in sorted(pages) for word in ("--from-file", f"{name}={saved / name}")]
    done = run(codegen, "drift", "okx", *words, cwd=tmp_path, PYTHONPATH=str(offline))
    assert done.returncode == 0, done.stdout + done.stderr
    text = pages["funding.md"].read_text("utf-8").replace("Account blocked.", "Service busy.")
    write(saved, {"funding.md": text})
    done = run(codegen, "drift", "okx", *words, cwd=tmp_path, PYTHONPATH=str(offline))
    assert (done.returncode, "error-message-changed" in done.stdout) == (1, True), done.stderr


@pytest.mark.parametrize("words", [["add", "okx"], ["add", "okx", "page.md", "--bundled"]])
def test_pages_or_bundled(words: list[str], codegen: Path, tmp_path: Path) -> None:
    done = run(codegen, *words, cwd=tmp_path)
    assert (done.returncode, "--bundled" in done.stderr) == (2, True)


def test_what_a_command_needs_more_is_said(codegen: Path, tmp_path: Path) -> None:
    """`mock` needs an extra, which the base install does not have."""
    succeed(codegen, "init", cwd=tmp_path)
    succeed(codegen, "add", "bitmart", "--bundled", cwd=tmp_path)
    done = run(codegen, "mock", "bitmart", cwd=tmp_path)
    assert (done.returncode, "docs-codegen[mock]" in done.stderr) == (2, True), done.stderr


# Manners


def test_alone_it_says_what_to_do(codegen: Path, tmp_path: Path) -> None:
    said = succeed(codegen, cwd=tmp_path)
    assert said.startswith("There is no project here.\n")
    assert "codegen init" in said
    succeed(codegen, "init", cwd=tmp_path)
    said = succeed(codegen, cwd=tmp_path)
    assert said.startswith("This project has no vendor yet.\n")
    assert f"codegen add VENDOR --bundled    or one that comes along: {', '.join(VENDORS)}" in said
    succeed(codegen, "add", "xt", "--bundled", cwd=tmp_path)
    assert succeed(codegen, cwd=tmp_path).startswith("Usage: codegen ")


@pytest.fixture
def project(codegen: Path, tmp_path: Path) -> Path:
    succeed(codegen, "init", cwd=tmp_path)
    succeed(codegen, "add", "okx", "--bundled", cwd=tmp_path)
    return tmp_path


def test_quiet_and_verbose(codegen: Path, project: Path) -> None:
    done = run(codegen, "generate", "--quiet", cwd=project)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    done = run(codegen, "generate", "okx", "-v", cwd=project)
    assert re.findall(r"^ +[0-9.]+ s  (.*)$", done.stderr, re.M) == ["reading okx", "making okx"]
    assert done.stdout.startswith("nothing to do")
    write(project, {"generated/okx/errors.py": "# edited\n"})
    done = run(codegen, "generate", "--check", "-q", cwd=project)
    assert (done.returncode, done.stdout) == (1, "edited generated/okx/errors.py\n")


def test_completion(codegen: Path, tmp_path: Path) -> None:
    extra = {"_CODEGEN_COMPLETE": "bash_complete", "COMP_WORDS": "codegen gen", "COMP_CWORD": "1"}
    assert run(codegen, cwd=tmp_path, **extra).stdout == "plain,generate\n"
    for shell in ("zsh", "fish"):
        said = run(codegen, cwd=tmp_path, _CODEGEN_COMPLETE=f"{shell}_source").stdout
        assert "_CODEGEN_COMPLETE" in said


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are POSIX's")
@pytest.mark.parametrize("wait_s", ["0.01", "1000"], ids=["long", "short"])
def test_a_bar_on_a_terminal_and_no_colour(project: Path, python: Path, wait_s: str) -> None:
    """The bar comes after BAR_AFTER_S, which stands in here for how long a command takes."""
    program = (
        "import sys; from codegen.cli import main, manners\n"
        f"manners.BAR_AFTER_S = {wait_s}\n"
        "sys.argv = ['codegen', 'generate']; main()\n"
    )
    shown = _on_a_terminal([str(python), "-c", program], project)
    assert ("[####" in shown, "making okx" in shown) == (wait_s == "0.01", wait_s == "0.01")
    assert re.findall(r"\x1b\[[0-9;]*m", shown) == []


def _on_a_terminal(command: list[str], cwd: Path) -> str:
    import pty  # here: Windows has none

    ours, theirs = pty.openpty()
    process = subprocess.Popen(command, cwd=cwd, stdout=theirs, stderr=theirs, stdin=theirs)
    os.close(theirs)
    shown = b""
    while True:
        try:
            read = os.read(ours, 4096)
        except OSError:  # how Linux tells the end
            read = b""
        if not read:
            break
        shown += read
    os.close(ours)
    assert process.wait() == 0, shown
    return shown.decode("utf-8", "replace")


def test_in_a_pipe_there_is_no_bar(project: Path, codegen: Path) -> None:
    done = run(codegen, "generate", "-q", cwd=project)
    assert (done.stdout, done.stderr) == ("", "")


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C cannot be sent to one process there")
@pytest.mark.parametrize("tenths", [2, 5, 9])
def test_ctrl_c(project: Path, python: Path, codegen: Path, tenths: int) -> None:
    """At so many tenths of the time that a run takes: 130, and nothing half done."""
    process = _running(project, python)
    begin = time.monotonic()
    process.communicate()
    took_s = time.monotonic() - begin
    page = project / "sources/okx/documents/funding.md"
    page.write_text(page.read_text("utf-8").replace("Account blocked.", "Blocked."), "utf-8")
    before = _tree(project)

    process = _running(project, python)
    time.sleep(took_s * tenths / 10)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate()
    found = _tree(project)
    succeed(codegen, "generate", cwd=project)
    assert succeed(codegen, "generate", "--check", cwd=project) == "up to date\n"
    after = _tree(project)

    assert "Traceback" not in said
    assert found in (before, after)
    if process.returncode != 130:  # it was done; Python dies of the signal while it ends itself
        assert (process.returncode in (0, -signal.SIGINT), found == after) == (True, True), said


def _running(project: Path, python: Path) -> subprocess.Popen[str]:
    """`codegen generate`, from when it is ready to be interrupted: Python itself has started."""
    program = (
        "from codegen.cli import main; import sys; print('ready', flush=True)\n"
        "sys.argv = ['codegen', 'generate']; main()\n"
    )
    process = subprocess.Popen(
        [str(python), "-c", program],
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def _tree(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file() and ".codegen" not in file.parts)
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C cannot be sent to one process there")
def test_ctrl_c_at_a_question(project: Path, python: Path) -> None:
    program = (
        "import click, sys; from codegen.cli import main\n"
        "def interrupted(prompt): raise KeyboardInterrupt\n"
        "import click.termui; click.termui.visible_prompt_func = interrupted\n"
        "sys.argv = ['codegen', 'remove', 'okx']; main()\n"
    )
    done = run(python, "-c", program, cwd=project)
    assert (done.returncode, (project / "sources/okx").is_dir()) == (130, True)


def test_a_question_that_nobody_answers(project: Path, codegen: Path) -> None:
    done = subprocess.run(
        [str(codegen), "remove", "okx"], cwd=project, stdin=subprocess.DEVNULL, capture_output=True
    )
    assert (done.returncode, (project / "sources/okx").is_dir()) == (2, True)
