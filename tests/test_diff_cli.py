"""`codegen diff` and its like as processes: operands, exit codes, formats, git."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.auditing.kinds import KINDS as FINDINGS
from codegen.config import DiffSettings
from codegen.diffing import KINDS, Side, compare
from codegen.diffing.judge import judge
from codegen.diffing.usage import read_usage, touched_first
from codegen.specfile import dump_spec
from tests.test_diff import CASES, TODAY, side
from tests.test_diff_reports import spec

CODEGEN = str(Path(sys.executable).with_name("codegen"))
ADDED, REMOVED = CASES / "error-added", CASES / "error-removed"


def codegen(*words: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [CODEGEN, *map(str, words)], cwd=cwd, capture_output=True, text=True, check=False
    )


def ids(done: subprocess.CompletedProcess[str]) -> list[str]:
    assert done.returncode in (0, 1), done.stderr
    return [change["id"] for change in json.loads(done.stdout)["changes"]]


def test_exit_codes(tmp_path: Path) -> None:
    old, new = ADDED / "old", ADDED / "new"
    assert codegen("diff", old, old, cwd=tmp_path).returncode == 0
    assert codegen("diff", old, new, cwd=tmp_path).returncode == 1
    assert codegen("diff", old, new, "--fail-on", "WARN", cwd=tmp_path).returncode == 0
    missing = codegen("diff", old, "nowhere", cwd=tmp_path)
    assert (missing.returncode, missing.stderr.splitlines()[0]) == (
        2,
        "nowhere: no such file or folder (file-missing)",
    )


def test_every_kind_of_operand(tmp_path: Path) -> None:
    document = Path("documents", "api.md")
    for name in ("old", "new"):
        (tmp_path / f"{name}.json").write_bytes(dump_spec(side(ADDED / name).spec))
        shutil.copytree(ADDED / name / "documents", tmp_path / f"{name}-documents")
    operands = (
        (ADDED / "old" / document, ADDED / "new" / document),
        ("old.json", "new.json"),
        ("old-documents", "new-documents"),
        ("old.json", ADDED / "new"),
    )
    for old, new in operands:
        done = codegen("diff", old, new, "--format", "json", "--only", "errors", cwd=tmp_path)
        assert ids(done) == ["error-added"], (old, new)


def test_several_vendors(tmp_path: Path) -> None:
    for state in ("old", "new"):
        for vendor, case in (("acme", ADDED), ("best", REMOVED)):
            shutil.copytree(case / state, tmp_path / state / "sources" / vendor)
        (tmp_path / state / "pyproject.toml").write_text("[tool.codegen]\n", encoding="utf-8")
    done = codegen("diff", "old", "new", "--format", "json", cwd=tmp_path)
    found = [(change["vendor"], change["id"]) for change in json.loads(done.stdout)["changes"]]
    assert found == [("best", "error-removed"), ("acme", "error-added")]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Two revisions of a vendor, and a working copy that is as the second."""
    git("init", "-q", cwd=tmp_path)
    for state in ("old", "new"):
        shutil.copytree(ADDED / state, tmp_path / "sources" / "acme", dirs_exist_ok=True)
        git("add", "-A", cwd=tmp_path)
        git("commit", "-q", "-m", state, cwd=tmp_path)
    return tmp_path


def git(*words: str, cwd: Path) -> str:
    who = ("-c", "user.name=t", "-c", "user.email=t@acme.test")
    return subprocess.run(
        ["git", *who, *words], cwd=cwd, check=True, capture_output=True, text=True
    ).stdout


@pytest.mark.parametrize("path", ["sources/acme", "sources/acme/documents/api.md", "./sources"])
def test_revisions_of_git(repository: Path, path: str) -> None:
    done = codegen("diff", f"HEAD~1:{path}", path, "--format", "json", cwd=repository)
    [change] = json.loads(done.stdout)["changes"]
    assert change["id"] == "error-added"
    assert change["location"]["line"] == 6
    back = codegen("diff", path, f"HEAD~1:{path}", "--format", "json", cwd=repository)
    assert ids(back) == ["error-removed"]


def test_a_revision_that_git_does_not_have(repository: Path) -> None:
    for words in ("nonsense:sources", "HEAD:elsewhere", "--output=x:sources"):
        done = codegen("diff", "--", words, "sources", cwd=repository)
        assert done.returncode == 2, words
        assert "Traceback" not in done.stderr


def test_a_revision_of_which_a_file_is_lost(repository: Path) -> None:
    listed = git("ls-tree", "-r", "HEAD~1", "sources/acme/documents", cwd=repository)
    blob = listed.split()[2]
    (repository / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    done = codegen("diff", "HEAD~1:sources/acme", "sources/acme", cwd=repository)
    assert done.returncode == 2
    assert f"git has no content for {blob}" in done.stderr
    assert "fetch it" in done.stderr


def test_git_calls_the_driver(repository: Path) -> None:
    (repository / ".gitattributes").write_text("*.md diff=codegen\n", encoding="utf-8")
    git("config", "diff.codegen.command", f"{CODEGEN} git-diff-driver", cwd=repository)
    said = git("diff", "HEAD~1", "HEAD", "--ext-diff", cwd=repository)
    assert "error-added  (1)" in said
    assert "suggested version step: minor" in said


def test_formats_and_files(tmp_path: Path) -> None:
    words = "--format json --output a.json --format text --format sarif --output b.sarif".split()
    done = codegen("diff", ADDED / "old", ADDED / "new", *words, cwd=tmp_path)
    assert "error-added  (1)" in done.stdout
    assert json.loads((tmp_path / "a.json").read_text())["step"] == "minor"
    assert json.loads((tmp_path / "b.sarif").read_text())["version"] == "2.1.0"
    two = codegen("diff", "a", "b", "--format", "json", "--format", "text", cwd=tmp_path)
    assert (two.returncode, "only one --format" in two.stderr) == (2, True)


def test_scope(tmp_path: Path) -> None:
    folder = CASES / "endpoint-pagination-changed"
    words = ("diff", folder / "old", folder / "new", "--format", "json")
    assert ids(codegen(*words, "--only", "endpoints", cwd=tmp_path)) == [
        "endpoint-pagination-changed"
    ]
    assert ids(codegen(*words, "--match", "cursor", cwd=tmp_path)) == ["param-added-optional"]
    assert codegen(*words, "--only", "nothing", cwd=tmp_path).returncode == 2


def test_what_a_program_uses_comes_first(tmp_path: Path) -> None:
    program = tmp_path / "bot.py"
    program.write_text('if code == "1001":\n    raise SystemExit\n', encoding="utf-8")
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    old.write_bytes(dump_spec(spec(range(999, 1002), "The order is gone")))
    new.write_bytes(dump_spec(spec(range(1, 2), "Your account is closed for good")))
    done = codegen("diff", old, new, "--used-by", program, "--format", "json", cwd=tmp_path)
    first, *others = json.loads(done.stdout)["changes"]
    assert (first["subject"]["key"], first["used_by"]) == (
        "1001",
        [{"file": str(program), "line": 1}],
    )
    assert all(not change["used_by"] for change in others)


@pytest.mark.parametrize(
    ("program", "is_used"),
    [
        ('if code in {"1001", "1002"}: pass', True),
        ("if code == 1001: pass", True),
        ("from generated.acme.errors import E1001", True),
        ("try: pass\nexcept errors.E1001: pass", True),
        ("codes.Code.E1001", True),
        ('ACTIONS = {"1001": stop}', True),
        ("match code:\n    case '1001': pass", True),
        ("time.sleep(1001)", False),
        ("class Broken(:", False),
        ("sent = ['1001']", False),
    ],
)
def test_uses(tmp_path: Path, program: str, is_used: bool) -> None:
    (tmp_path / "bot.py").write_text(program + "\n", encoding="utf-8")
    old, new = ({"": Side(spec(range(first, 1002), "The order"))} for first in (1000, 1002))
    report = judge(compare(old[""], new[""]), DiffSettings(), today=TODAY)
    touched = touched_first(report, read_usage(tmp_path), (old, new))
    assert [each.subject.key for each in touched.changes if each.used_by] == ["1001"] * is_used


def test_settings_of_a_project(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(
        '[tool.codegen.diff.levels]\nerror-added = "DOC"\n\n'
        '[[tool.codegen.diff.acknowledge]]\nid = "error-removed"\npointer = "/errors/9"\n'
        'reason = "long gone"\n',
        encoding="utf-8",
    )
    done = codegen("diff", ADDED / "old", ADDED / "new", cwd=tmp_path)
    assert done.returncode == 0
    assert (
        "warning: [[tool.codegen.diff.acknowledge]] error-removed /errors/9 matches no"
        in done.stdout
    )


def test_kinds_are_listed(tmp_path: Path) -> None:
    listed = json.loads(codegen("changes", "--format", "json", cwd=tmp_path).stdout)
    assert [kind["id"] for kind in listed] == [*KINDS, *FINDINGS]
    assert "the way back is error-added" in codegen("changes", "error-removed", cwd=tmp_path).stdout
    wrong = codegen("changes", "error-remove", cwd=tmp_path)
    assert (wrong.returncode, "did you mean 'error-removed'?" in wrong.stderr) == (2, True)
    assert json.loads(codegen("schema", cwd=tmp_path).stdout)["$ref"] == "#/$defs/Report"


def test_changelog(tmp_path: Path) -> None:
    done = codegen("changelog", ADDED / "old", ADDED / "new", cwd=tmp_path)
    assert done.stdout == (
        "### Added\n\n- error-added `1002` (`OrderNotFound`): `The order was not found`\n"
    )
    assert (
        codegen("changelog", ADDED / "old", ADDED / "old", cwd=tmp_path).stdout == "No changes.\n"
    )


def test_no_reader_is_loaded_for_spec_files(tmp_path: Path) -> None:
    file = tmp_path / "spec.json"
    file.write_bytes(dump_spec(spec(range(3), "x")))
    program = (
        "import sys; from codegen.cli.operands import *; import codegen.cli.diff, codegen.reporting.text\n"
        f"judged(open_operands({str(file)!r}, {str(file)!r}), old='', new='')\n"
        "print({'lxml', 'bs4', 'jinja2', 'black'} & {*sys.modules})"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "set()\n"
