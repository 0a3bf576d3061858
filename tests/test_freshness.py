"""What `generate` remembers of a run that found everything up to date, and what makes it forget."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from codegen.cli import freshness
from codegen.cli.freshness import STATE, Tally, recall

ERRORS = "# Errors\n\n| Code | Message |\n|---|---|\n| 1001 | Insufficient balance |\n| 1002 | Too many requests |\n"
HEAVY = {"lxml", "bs4", "black", "jinja2", "msgspec", "tomllib"}


def command(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    argv = [sys.executable, "-m", "codegen", *words]
    return subprocess.run(argv, cwd=root, capture_output=True, text=True, check=False)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "pyproject.toml").write_text("[tool.codegen]\n")
    for vendor in ("acme", "globex"):
        documents = tmp_path / "sources" / vendor / "documents"
        documents.mkdir(parents=True)
        (documents / "errors.md").write_text(ERRORS)
    assert command(tmp_path, "generate").returncode == 0
    return tmp_path


def made(root: Path, *words: str) -> tuple[int, set[str]]:
    """The exit code, and the vendors that were read in a run."""
    done = command(root, "generate", "--verbose", *words)
    lines = (line.split(" s  ")[-1] for line in done.stderr.splitlines())
    return done.returncode, {line.split()[1] for line in lines if line.startswith("reading ")}


def test_nothing_to_do_imports_nothing_heavy(project: Path) -> None:
    run = "from codegen.cli import main; main(['generate', '--check'], standalone_mode=False)"
    show = "import sys; print(*sorted({name.split('.')[0] for name in sys.modules}))"
    argv = [sys.executable, "-c", f"{run}; {show}"]
    done = subprocess.run(argv, cwd=project, capture_output=True, text=True, check=True)
    says, loaded = done.stdout.splitlines()
    assert (says, HEAVY & set(loaded.split())) == ("up to date", set())


def rewrite(path: Path) -> None:
    """Other bytes of the same length, and the time of before."""
    stat = path.stat()
    path.write_bytes(path.read_bytes().replace(b"balance", b"ecnalab"))
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def append(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\n")


DOCUMENT, OUTPUT = "sources/acme/documents/errors.md", "generated/acme/codes.py"
CHANGES: dict[str, tuple[str, Callable[[Path], object], set[str]]] = {
    "a document": (DOCUMENT, append, {"acme"}),
    "a document, with its time kept": (DOCUMENT, rewrite, {"acme"}),
    "a document is gone": (DOCUMENT, Path.unlink, {"acme"}),
    "an output": (OUTPUT, rewrite, {"acme"}),
    "an output is gone": (OUTPUT, Path.unlink, {"acme"}),
    "a file that is not ours": ("generated/acme/mine.py", Path.touch, {"acme"}),
    "what vendors share": ("generated/errors.py", append, {"acme", "globex"}),
    "the lock": ("codegen.lock", append, {"acme", "globex"}),
    "the project": ("pyproject.toml", append, {"acme", "globex"}),
    "one vendor more": ("sources/new/documents", Path.mkdir, {"new"}),
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_is_touched_is_looked_at(project: Path, name: str) -> None:
    path, change, read = CHANGES[name]
    (project / path).parent.mkdir(exist_ok=True)
    change(project / path)
    if name == "one vendor more":
        (project / path / "errors.md").write_text(ERRORS)
    if path.startswith("sources/"):
        (project / "generated/globex/codes.py").touch()  # touched, and as it was
    assert made(project, "--check")[1] == read


@pytest.mark.parametrize("written", [True, False], ids=["written", "checked"])
def test_a_file_touched_and_as_it_was_is_still_fresh(project: Path, written: bool) -> None:
    for path in project.rglob("*.*"):
        if path.is_file() and ".codegen" not in path.parts:
            path.touch()
    assert made(project, *([] if written else ["--check"])) == (0, set())
    assert recall(project) is not None


def test_what_was_found_stale_stays_so(project: Path) -> None:
    append(project / OUTPUT)
    assert [made(project, "--check") for _ in range(2)] == [(1, {"acme"})] * 2


def test_one_vendor_made_by_name_forgets_no_other(project: Path) -> None:
    for vendor in ("acme", "globex"):
        rewrite(project / f"sources/{vendor}/documents/errors.md")
    assert made(project, "acme") == (0, {"acme"})
    code, read = made(project, "--check")
    assert (code, "globex" in read) == (1, True)


def test_a_vendor_that_is_edited_is_made_alone(project: Path) -> None:
    rewrite(project / DOCUMENT)
    assert made(project) == (0, {"acme"})
    assert command(project, "generate").stdout == "nothing to do: 2 vendors, 4 codes, 0 endpoints\n"
    assert made(project, "--check") == (0, set())
    (project / STATE).unlink()
    assert made(project, "--check") == (0, {"acme", "globex"})


OVERRIDE = """[[override]]
at = ["errors", "1001", "message"]
expects = "Insufficient balance"
set = "Insufficient funds"
reason = "as support says"
until = 2999-12-31
"""


def test_it_holds_until_the_day_that_an_override_names(project: Path) -> None:
    (project / "sources/acme/overrides.toml").write_text(OVERRIDE)
    assert made(project)[0] == 0
    rewrite(project / "sources/globex/documents/errors.md")
    assert made(project) == (0, {"globex"})  # and acme's day is kept
    state = project / STATE
    assert made(project, "--check") == (0, set())
    state.write_text(state.read_text().replace("2999-12-31", "2001-12-31"))
    assert made(project, "--check") == (0, {"acme", "globex"})


def generate_and(project: Path, edit: Callable[[], object]) -> tuple[int, str]:
    """`generate` of two vendors, with something done when the first has been read; the exit code,
    and what came on stderr after that."""
    argv = [sys.executable, "-m", "codegen", "generate", "--verbose"]
    with subprocess.Popen(argv, cwd=project, stderr=subprocess.PIPE, text=True) as running:
        assert running.stderr is not None
        while "reading globex" not in running.stderr.readline():
            pass
        edit()
        said = running.stderr.read()
    return running.returncode, said


def test_what_is_edited_while_a_run_goes_on_is_looked_at(project: Path) -> None:
    for vendor in ("acme", "globex"):
        append(project / "sources" / vendor / "documents/errors.md")
    more = ERRORS + "| 1003 | Order not found |\n"
    assert generate_and(project, lambda: (project / DOCUMENT).write_text(more))[0] == 0
    assert made(project, "--check") == (1, {"acme", "globex"})


def test_names_that_are_edited_while_a_run_goes_on_are_not_lost(project: Path) -> None:
    names = project / "sources/acme/names.toml"
    old, new = "insufficient_balance", "no_money"
    for vendor in ("acme", "globex"):
        page = ERRORS + "| 1003 | Order not found |\n"
        (project / "sources" / vendor / "documents/errors.md").write_text(page)
    text = names.read_text().replace(old, new)
    code, said = generate_and(project, lambda: names.write_text(text))
    assert (code, names.read_text()) == (2, text)
    assert "sources/acme/names.toml: changed during this run (file-changed)" in said
    assert made(project)[0] == 0 and new in names.read_text()


def test_links_are_not_trusted(project: Path) -> None:
    document = project / DOCUMENT
    elsewhere = document.rename(project / "elsewhere.md")
    document.symlink_to(elsewhere)
    assert made(project, "--check") == (0, {"acme", "globex"})
    assert made(project, "--check") == (0, {"acme", "globex"})


@pytest.mark.parametrize("junk", [b"", b"junk", b"\xff\xfe", b"1\t\t\t\nx y z"])
def test_a_damaged_memory_is_none(project: Path, junk: bytes) -> None:
    (project / STATE).write_bytes(junk)
    assert made(project, "--check") == (0, {"acme", "globex"})
    assert made(project, "--check") == (0, set())


def test_a_scraper_is_a_file_elsewhere(project: Path) -> None:
    (project / "scrapers.py").write_text(
        "def faults(soup):\n    yield {'code': '7', 'message': 'No'}\n"
    )
    document = project / "sources/acme/documents/faults.html"
    document.write_text("<html><body><h1>Faults</h1></body></html>\n")
    rule = '[[documents]]\nfile = "faults.html"\nscraper = "scrapers:faults"\n'
    (project / "sources/acme/source.toml").write_text(rule)
    assert made(project)[0] == 0
    assert made(project, "--check") == (0, {"acme", "globex"})


KILLED = """
import os, signal
left = [int(os.environ["KILL_AT"])]
def counted(real):
    def call(*args, **kwargs):
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*args, **kwargs)
    return call
for name in ("replace", "unlink", "rmdir"):
    setattr(os, name, counted(getattr(os, name)))
import codegen.cli
codegen.cli.main(["generate"])
"""


def killed(root: Path, number: int) -> bool:
    """Whether `generate` was killed before so many files were moved or removed."""
    argv = [sys.executable, "-c", KILLED]
    env = {**os.environ, "KILL_AT": str(number)}
    done = subprocess.run(argv, cwd=root, env=env, capture_output=True, check=False)
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    return done.returncode != 0


def outputs(root: Path) -> dict[str, bytes]:
    files = (path for path in root.rglob("*") if path.is_file() and ".codegen" not in path.parts)
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
def test_killed_at_any_step_the_memory_hides_nothing(tmp_path: Path) -> None:
    """The next run heals; after every second kill the edit that had been made is taken back."""
    (tmp_path / "pyproject.toml").write_text('[tool.codegen]\noutputs = ["codes"]\n')
    document = tmp_path / DOCUMENT
    document.parent.mkdir(parents=True)
    document.write_text(ERRORS)
    assert command(tmp_path, "generate").returncode == 0
    old = outputs(tmp_path)
    for number in range(1, 1000):
        document.write_text(ERRORS.replace("balance", "funds"))
        if not killed(tmp_path, number):
            break
        is_taken_back = number % 2 == 0
        if is_taken_back:
            document.write_text(ERRORS)
        assert command(tmp_path, "generate").returncode == 0
        assert made(tmp_path, "--check") == (0, set())
        assert (outputs(tmp_path) == old) == is_taken_back
        (tmp_path / STATE).unlink()
        assert made(tmp_path, "--check") == (0, {"acme"})
        document.write_text(ERRORS)
        assert command(tmp_path, "generate").returncode == 0
    assert number > 5


def test_each_installation_has_a_memory_of_its_own(project: Path) -> None:
    """Those that nobody used for longest go, and what a killed run left."""
    others = [project / ".codegen" / f"fresh-{number}" for number in range(9)]
    for number, file in enumerate(others):
        file.write_text("another's")
        os.utime(file, (number, number))
    assert made(project, "--check") == (0, set())
    append(project / OUTPUT)
    assert command(project, "generate", "--force").returncode == 0
    assert [file.name for file in others if file.exists()] == ["fresh-6", "fresh-7", "fresh-8"]
    assert made(project, "--check") == (0, set())


def test_without_times_of_change_digests_decide(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows, where the time of a file can be put back and nothing tells."""
    assert made(project, "--check") == (0, set())
    monkeypatch.setattr(freshness, "HAS_CHANGE_TIMES", False)
    (project / STATE).unlink()
    before = freshness.look_before(project, ["sources"])
    freshness.remember(before, (), tally=Tally({"acme": (2, 0)}))
    assert (known := recall(project)) is not None and known.changed == ()
    rewrite(project / DOCUMENT)
    assert (known := recall(project)) is not None and known.changed == (DOCUMENT,)
