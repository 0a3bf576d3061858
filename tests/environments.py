"""What people install this into: a wheel of this project, and environments that have nothing else.

Each is made once a run, by the first worker that asks for it; the others wait.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import venv
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

ROOT = Path(__file__).resolve().parent.parent
BACKENDS = ("build", "editables", "hatchling", "pdm-backend", "setuptools")
OFFLINE = """
import sys

def refuse(event, arguments):
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname"):
        raise RuntimeError(f"the network was asked for: {event} {arguments!r}")

sys.addaudithook(refuse)
"""
GIT = ("git", "-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "core.autocrlf=false")


def unpack(archive: Path, folder: Path) -> None:
    """A tar archive of ours; early releases of Python 3.11 have no filters, and ask for none."""
    words = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
    with tarfile.open(archive) as opened:
        opened.extractall(folder, **words)  # type: ignore[arg-type]


def run(*words: str | Path, cwd: Path, **extra: str) -> subprocess.CompletedProcess[str]:
    """A command with nothing of this session's Python around it; `extra` is its environment."""
    ours = ("PYTHON", "VIRTUAL_ENV", "COVERAGE", "PYTEST", "GIT_")
    environment = {key: value for key, value in os.environ.items() if not key.startswith(ours)}
    return subprocess.run(
        [str(word) for word in words],
        cwd=cwd,
        env={**environment, "PYTHONUTF8": "1", **extra},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def succeed(*words: str | Path, cwd: Path, **extra: str) -> str:
    done = run(*words, cwd=cwd, **extra)
    assert done.returncode == 0, f"{words}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def git(*words: str, cwd: Path) -> str:
    return succeed(*GIT, *words, cwd=cwd)


def write(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8", newline="\n")
    return root


def in_environment(folder: Path, name: str) -> Path:
    """A program of a virtual environment."""
    return folder / ("Scripts" if os.name == "nt" else "bin") / name


Make = Callable[[str, Callable[[Path], object]], Path]


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Make:
    """Makes a folder by its name unless that was done in this run."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def make(name: str, fill: Callable[[Path], object]) -> Path:
        folder, done = shared / name, shared / f"{name}.done"
        with FileLock(shared / f"{name}.lock"):
            if not done.exists():
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                fill(folder)
                done.touch()
        return folder

    return make


@pytest.fixture(scope="session")
def package_index(once: Make) -> None:
    """Skips where pip cannot get packages: nothing can be installed there."""

    def probe(folder: Path) -> None:
        pip = (sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", folder)
        found = run(*pip, "hatchling", cwd=folder).returncode == 0
        (folder / "answer").write_text("yes" if found else "no", encoding="utf-8")

    if (once("index", probe) / "answer").read_text(encoding="utf-8") == "no":
        pytest.skip("no package index can be reached: pip has nothing to install from")


@pytest.fixture(scope="session")
def checkout(once: Make) -> Path:
    """A repository with this working tree as its only commit, tagged v1."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("needs git, and a checkout of this project")

    def fill(folder: Path) -> None:
        names = git("ls-files", "-co", "--exclude-standard", "-z", cwd=ROOT).split("\0")
        for name in filter(None, names):
            if (ROOT / name).is_file():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(ROOT / name, folder / name)
        commit(folder)
        git("tag", "v1", cwd=folder)

    return once("checkout", fill)


def commit(folder: Path) -> None:
    if not (folder / ".git").exists():
        git("init", "-q", "-b", "main", cwd=folder)
    git("add", "-A", cwd=folder)
    git("commit", "-q", "--no-verify", "-m", "work", cwd=folder)


@pytest.fixture(scope="session")
def wheel(once: Make, checkout: Path) -> Path:
    """The wheel of this project, built from a clean checkout."""

    def fill(folder: Path) -> None:
        build = (sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", folder)
        succeed(*build, cwd=checkout)

    return next(once("wheel", fill).glob("*.whl"))


@pytest.fixture(scope="session")
def bare(once: Make, wheel: Path, package_index: None) -> Path:
    """A virtual environment with the wheel, what it requires, and nothing more."""
    return once("bare", lambda folder: _install(folder, wheel))


@pytest.fixture(scope="session")
def builder(once: Make, wheel: Path, package_index: None) -> Path:
    """A virtual environment with the wheel and every build back end."""
    return once("builder", lambda folder: _install(folder, wheel, *BACKENDS))


def _install(folder: Path, *packages: str | Path) -> None:
    venv.create(folder, with_pip=False)
    python = in_environment(folder, "python")
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "-q")
    succeed(*pip, *packages, cwd=folder)


@pytest.fixture(scope="session")
def offline(once: Make) -> Path:
    """To be PYTHONPATH: a Python with it fails as soon as it looks for the network."""
    return once("offline", lambda folder: write(folder, {"sitecustomize.py": OFFLINE}))
