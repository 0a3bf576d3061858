"""`codegen audit` as a process: vendors, exit codes, formats, acknowledgements, the patch."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from codegen.auditing.kinds import KINDS
from codegen.bundle import read_index
from codegen.reporting.formats import FORMATS
from tests.conftest import ROOT
from tests.terminal import Terminal
from tests.test_audit import CASES, DOCUMENT
from tests.test_diff_cli import codegen

MAP = CASES / "python-exact-broad" / "map.py"
GOOD = """ERRORS = {
    "50001": Unavailable,  # Service temporarily unavailable. Please try again later
    "50004": RequestTimeout,  # Endpoint request timeout
    "50011": RateLimit,  # Rate limit reached
    "50013": Unavailable,  # Systems are busy
}
"""
SMALL = """Error Code from 50000 to 50999

| Error Code | HTTP Status | Error Message |
| --- | --- | --- |
| 50001 | 503 | Service temporarily unavailable. Please try again later |
| 50004 | 400 | Endpoint request timeout |
| 50011 | 429 | Rate limit reached |
| 50013 | 429 | Systems are busy |
"""


@pytest.fixture
def project(tmp_path: Path, make_project: Callable[..., Path]) -> Path:
    root = make_project()
    (root / "sources" / "acme" / "documents").mkdir(parents=True)
    shutil.copy(DOCUMENT, root / "sources" / "acme" / "documents")
    shutil.copy(MAP, root)
    return root


def test_exit_codes(project: Path) -> None:
    (project / "small.md").write_text(SMALL, encoding="utf-8")
    (project / "good.py").write_text(GOOD, encoding="utf-8")
    (project / "none.py").write_text("x = 1\n", encoding="utf-8")
    assert codegen("audit", "good.py", "--vendor", "small.md", cwd=project).returncode == 0
    assert codegen("audit", "map.py", "--vendor", "acme", cwd=project).returncode == 1
    failed = {
        ("none.py", "acme"): "none.py: no map of errors was found in it (map-missing)",
        ("gone.py", "acme"): "gone.py: No such file or directory (file-unreadable)",
        ("map.py", "nobody"): "sources: no vendor is called 'nobody' (vendor-unknown)",
        (
            "map.py",
            "hashkey",
        ): "map.py: none of its 11 codes is documented by hashkey (map-unrelated)",
        ("pyproject.toml", "acme"): "pyproject.toml: no reader for .toml (map-form)",
    }
    for (file, vendor), words in failed.items():
        done = codegen("audit", file, "--vendor", vendor, cwd=project)
        assert (done.returncode, done.stderr.splitlines()[0]) == (2, words)


def test_a_vendor_that_comes_along_needs_no_project(tmp_path: Path) -> None:
    (tmp_path / "map.ts").write_text(
        'export const ERRORS = {\n  "58213": AuthenticationError, // Please set trading password\n};\n'
    )
    done = codegen("audit", "map.ts", "--vendor", "okx", "--format", "jsonl", cwd=tmp_path)
    first = json.loads(done.stdout.splitlines()[0])
    assert (done.returncode, first["id"], first["subject"]["key"]) == (
        1,
        "meaning-changed",
        "58213",
    )
    assert first["location"] == {"file": "map.ts", "line": 2}
    assert first["former_location"]["file"] == "okx/funding.md"


def test_the_report_says_what_was_counted_and_assumed(project: Path) -> None:
    said = codegen("audit", "map.py", "--vendor", "acme", cwd=project).stdout
    assert said.startswith("acme -> map.py\n\nERR   meaning-changed  (1)\n  50404   ")
    assert "sources/acme/documents/errors.md:27 -> map.py:21" in said
    assert "\n11 rows in tables: 7 documented (4 in the document's words, 2 in other" in said
    assert "\n8 documented codes are in no map\n" in said
    assert "\n      documented is 50401\n" in said
    assert not any(word in said for word in ("wire", "confidence", "/errors/"))
    assert "RequestTimeout unknown_outcome" in said
    assert "version step" not in said


@pytest.mark.parametrize("form", FORMATS)
def test_every_format(project: Path, form: str) -> None:
    words = ("audit", "map.py", "--vendor", "acme", "--format", form, "--output", "report")
    done = codegen(*words, cwd=project)
    text = (project / "report").read_text(encoding="utf-8")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    assert "meaning-changed" in text
    assert "API change" not in text and "codegen diff" not in text and "version step" not in text


def test_github_annotates_the_map(project: Path) -> None:
    done = codegen("audit", "map.py", "--vendor", "acme", "--format", "github", cwd=project)
    assert done.stdout.startswith("::error title=meaning-changed,file=map.py,line=21::")


def test_github_tells_what_is_absent_in_one_annotation(project: Path) -> None:
    (project / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")
    done = codegen("audit", "map.py", "--vendor", "acme", "--format", "github", cwd=project)
    absent = [line for line in done.stdout.splitlines() if "documented-absent" in line]
    assert absent == [
        "::notice title=documented-absent,file=map.py,line=12::8 documented codes are not in the map"
        " (2 permission, 1 unknown_outcome, 1 timing, 1 authentication, 1 insufficient_funds,"
        " 1 not_found, 1 of other categories): 50004, 50102, 50113, 50120, 50401, ..."
    ]
    assert done.stdout.endswith("\n13 findings\n")


def test_github_shows_the_others_beside_what_is_absent(tmp_path: Path) -> None:
    rows = "".join(f"    '{code}': AcmeError,  # no such thing\n" for code in range(58500, 58520))
    (tmp_path / "map.py").write_text(f"ERRORS = {{\n    '58999': A,\n{rows}}}\n", encoding="utf-8")
    text = (ROOT / "sources" / "okx" / "documents" / "funding.md").read_text(encoding="utf-8")
    more = "| 58999 | 200 | Of the end |\n"
    (tmp_path / "funding.md").write_text(f"{text.rstrip()}\n{more}", encoding="utf-8")
    words = ("audit", "map.py", "--vendor", "funding.md", "--format", "github")
    shown = codegen(*words, cwd=tmp_path).stdout.splitlines()
    titles = [line.split(",")[0] for line in shown if line.startswith("::warning")]
    assert titles == ["::warning title=unknown-code"] * 9 + ["::warning title=documented-absent"]
    assert "and 11 more findings" in shown


def test_github_says_what_is_acknowledged_in_vain(project: Path) -> None:
    (project / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")
    done = codegen("audit", "map.py", "--vendor", "acme", "--format", "github", cwd=project)
    assert (
        "::warning title=settings::[[tool.codegen.audit.acknowledge]] retry-forbidden * matches no"
        " finding any more: remove it\n" in done.stdout
    )


def test_settings_are_those_of_the_project_above(project: Path) -> None:
    (project / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")
    (project / "src" / "acme").mkdir(parents=True)
    (project / "map.py").rename(project / "src" / "acme" / "map.py")
    words = ("audit", "map.py", "--vendor", "acme", "--format", "json")
    report = json.loads(codegen(*words, cwd=project / "src" / "acme").stdout)
    assert report["counts"] == {"ERR": 0, "WARN": 2, "INFO": 11, "DOC": 0}


def test_sarif_has_rules_and_both_places(project: Path) -> None:
    done = codegen("audit", "map.py", "--vendor", "acme", "--format", "sarif", cwd=project)
    run = json.loads(done.stdout)["runs"][0]
    assert "meaning-changed" in {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert run["results"][0]["relatedLocations"][0]["message"] == {"text": "documented"}


SETTINGS = """[tool.codegen]

[tool.codegen.audit.levels]
documented-absent = "INFO"

[tool.codegen.audit.classes]
BadSymbol = "rate_limit"

[[tool.codegen.audit.acknowledge]]
id = "meaning-changed"
pointer = "/errors/50404"
reason = "ours to mend, ticket 7"

[[tool.codegen.audit.acknowledge]]
id = "unknown-code"
pointer = "*"
reason = "from the support team"

[[tool.codegen.audit.acknowledge]]
id = "retry-forbidden"
pointer = "*"
reason = "once"
"""


def test_a_project_sees_it_otherwise(project: Path) -> None:
    (project / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")
    done = codegen("audit", "map.py", "--vendor", "acme", "--format", "json", cwd=project)
    report = json.loads(done.stdout)
    assert report["counts"] == {"ERR": 0, "WARN": 2, "INFO": 11, "DOC": 0}
    assert [each["subject"]["key"] for each in report["changes"][:2]] == ["50111", "50402"]
    assert report["warnings"] == [
        "[[tool.codegen.audit.acknowledge]] retry-forbidden * matches no finding any more: remove it"
    ]
    (project / "pyproject.toml").write_text(
        SETTINGS.replace("documented-absent", "documented-absnt"), encoding="utf-8"
    )
    done = codegen("audit", "map.py", "--vendor", "acme", cwd=project)
    assert (done.returncode, "did you mean 'documented-absent'?" in done.stderr) == (2, True)


def test_the_patch(project: Path) -> None:
    done = codegen("audit", "map.py", "--vendor", "acme", "--write-patch", "p.diff", cwd=project)
    assert "p.diff: 8 rows proposed" in done.stderr
    text = (project / "p.diff").read_text(encoding="utf-8")
    assert (
        "+                    '50401': InsufficientFunds,  # Insufficient {ccy} balance\n" in text
    )


def _absent(cwd: Path, file: str) -> list[str]:
    done = codegen("audit", file, "--vendor", str(DOCUMENT), "--format", "jsonl", cwd=cwd)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    return [each["subject"]["key"] for each in found if each["id"] == "documented-absent"]


@pytest.mark.parametrize("tool", ["git", "patch"])
@pytest.mark.parametrize(
    ("inside", "given", "where", "words"),
    [
        ("repo", "map.py", "repo", "at the root of the repository"),
        ("repo/docs", "../src/map.py", "repo", "at the root of the repository"),
        ("repo/src", "map.py", "repo", "at the root of the repository"),
        ("elsewhere", "{root}/repo/src/map.py", "repo", "at the root of the repository"),
        ("plain", "src/map.py", "plain", "in the folder in which it was made"),
        ("plain/docs", "../src/map.py", "plain/src", "in the folder of the file"),
    ],
)
def test_the_patch_applies_where_it_says(
    tmp_path: Path, tool: str, inside: str, given: str, where: str, words: str
) -> None:
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not here")
    for name in ("repo/src", "repo/docs", "plain/src", "plain/docs", "elsewhere"):
        (tmp_path / name).mkdir(parents=True)
        shutil.copy(MAP, tmp_path / name)
    shutil.copy(MAP, tmp_path / "repo")
    subprocess.run(["git", "init", "-q"], cwd=tmp_path / "repo", check=True)
    file, patch = given.format(root=tmp_path), tmp_path / "missing.patch"
    vendor = ("--vendor", str(DOCUMENT), "--write-patch", str(patch))
    done = codegen("audit", file, *vendor, cwd=tmp_path / inside)
    assert f"8 rows proposed; apply it {words}: git apply, or patch -p1" in done.stderr
    assert f"Apply {words}: git apply, or patch -p1." in patch.read_text(encoding="utf-8")
    command = ["git", "apply", str(patch)] if tool == "git" else ["patch", "-p1", "-i", str(patch)]
    subprocess.run(command, cwd=tmp_path / where, check=True)
    assert _absent(tmp_path / inside, file) == []


def test_the_patch_says_which_classes_are_guesses(project: Path) -> None:
    done = codegen("audit", "map.py", "--vendor", "acme", "--write-patch", "p.diff", cwd=project)
    head, _, rows = (project / "p.diff").read_text(encoding="utf-8").partition("\n\n")
    assert "  50102 ExchangeError: no class is for timing\n" in head
    assert "guesses: 4 classes, which the patch begins with; review them\n" in done.stderr
    added = [line for line in rows.splitlines() if line.startswith("+")]
    assert [line for line in added if line != line.rstrip()] == []


def test_several_files_are_one_map(project: Path) -> None:
    (project / "more.json").write_text('{"errors": {"50113": "AuthenticationError"}}')
    words = ("audit", "map.py", "more.json", "--vendor", "acme", "--format", "jsonl")
    keys = [
        json.loads(line)["subject"]["key"]
        for line in codegen(*words, cwd=project).stdout.splitlines()
    ]
    assert "50113" not in keys


def test_what_it_does_is_said_with_verbose_and_on_a_terminal(project: Path) -> None:
    done = codegen("audit", "map.py", "--vendor", "acme", "--verbose", cwd=project)
    steps = [line.partition(" s  ")[2] for line in done.stderr.splitlines()]
    assert steps == ["reading acme", "reading map.py", "comparing"]


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are POSIX's")
def test_a_bar_on_a_terminal_after_a_second(project: Path) -> None:
    names = [f"map{number}.py" for number in range(2_000)]
    for name in names:
        shutil.copy(MAP, project / name)
    command = (sys.executable, "-m", "codegen", "audit", *names, "--vendor", "acme")
    with Terminal(command, project) as terminal:
        assert terminal.end() == 1
        if terminal.pieces[-1][0] < 2.0:
            pytest.skip("this machine is too quick for a bar")
        assert re.search(r"\[[#-]{10,}\]", terminal.shown)


def test_without_pygments_it_says_so(project: Path) -> None:
    shutil.copy(CASES / "go" / "map.go", project)
    (project / "sitecustomize.py").write_text("import sys\nsys.modules['pygments'] = None\n")
    done = subprocess.run(
        [sys.executable, "-m", "codegen", "audit", "map.go", "--vendor", "acme"],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(project)},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, "pip install 'docs-codegen[audit]'" in done.stderr) == (2, True)


def test_more_of_a_kind_is_told_in_words_of_an_audit(tmp_path: Path) -> None:
    for id, kind in KINDS.items():
        said = codegen("changes", id, cwd=tmp_path).stdout
        assert f"{kind.note}\n" in said and f"  level   {kind.verdict.level}\n" in said
        assert "wire" not in said and "SDK" not in said


AUDIT_PAGE = (ROOT / "docs" / "audit.md").read_text(encoding="utf-8")


def test_the_page_has_every_kind_with_its_level() -> None:
    for id, kind in KINDS.items():
        assert f"| `{id}` | {kind.verdict.level} |" in AUDIT_PAGE


def test_the_session_of_the_page_runs(tmp_path: Path) -> None:
    text = "# errors\nERRORS = {\n\n    '58213': BadRequest,  # Please set trading password before withdrawal\n}\n"
    (tmp_path / "errors.py").write_text(text, encoding="utf-8")
    [(command, shown)] = re.findall(r"```\n\$ codegen (.*)\n((?:.*\n)+?)```", AUDIT_PAGE)
    assert codegen(*command.split(), cwd=tmp_path).stdout.startswith(shown)


README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_job_of_the_readme_is_red_on_an_error_and_green_without(tmp_path: Path) -> None:
    [line] = re.findall(r"- run: codegen (audit .*)", README)
    assert f"codegen {line}\n" in AUDIT_PAGE
    file = tmp_path / "src" / "acme" / "errors.py"
    file.parent.mkdir(parents=True)
    row = "    '58213': BadRequest,  # {}\n"
    meanings = {
        "Please set trading password before withdrawal": 1,
        "The internal transfer address is illegal": 0,
    }
    for text, code in meanings.items():
        file.write_text(f"ERRORS = {{\n{row.format(text)}}}\n", encoding="utf-8")
        done = codegen(*line.split(), cwd=tmp_path)
        annotated = done.stdout.startswith("::error title=meaning-changed,file=src/acme/errors.py,")
        assert (done.returncode, annotated) == (code, bool(code))


def test_the_readme_has_the_days_of_the_documents_that_come_along() -> None:
    for vendor, origins in read_index().items():
        [row] = re.findall(rf"\| `{vendor}` \| .* \|\n", README)
        assert {str(each.retrieved or each.kept_since) for each in origins} == {
            *re.findall(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", row)
        }


def test_a_report_says_which_documents_came_along(tmp_path: Path) -> None:
    (tmp_path / "map.py").write_text("ERRORS = {'58213': BadRequest}\n", encoding="utf-8")
    said = codegen("audit", "map.py", "--vendor", "okx", cwd=tmp_path).stdout
    assert "\ndocument funding.md: from https://www.okx.com/docs-v5/en/#error-code-rest" in said
    assert ", retrieved 2026-01-15\n" in said


def test_every_finding_of_the_page_of_maps_was_judged() -> None:
    judged = tomllib.loads((ROOT / "bench" / "maps_judged.toml").read_text(encoding="utf-8"))
    page = (ROOT / "docs" / "audit-of-maps.md").read_text(encoding="utf-8")
    for code in ("58103", "58106", "58107", "58210", "58213"):
        assert judged["okx"]["meaning-changed"][code].startswith("true")
        assert f"| `{code}` (" in page
    assert page.count("meaning-changed (5)") == page.count("meaning-changed (") == 1
    assert "| ERR | 5 | 0 |" in page
