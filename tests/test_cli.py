"""Every command and option, through the entry point that users have."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from codegen import __version__
from codegen.cli import COMMANDS, main
from codegen.specfile import load_spec
from tests.conftest import ROOT

ERRORS = """# Errors

| Code | HTTP Status | Message |
| --- | --- | --- |
| -1006 | 400 | Execution status unknown |
| 51727 | 200 | Amount is below {minAmt} |
| 51727 | 200 | Amount is below {minAmt} |

Ask support for more.
"""
ORDERS = """# Orders

## Place an order

POST /v1/order

| Name | Type | Required | Description |
| --- | --- | --- | --- |
| symbol | string | Yes | Pair |
"""
Run = Callable[..., Result]


def write(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command in an empty folder; an exception that is no exit is raised."""
    monkeypatch.chdir(tmp_path)
    return lambda *args, **options: CliRunner().invoke(
        main, args, catch_exceptions=False, **options
    )


@pytest.fixture
def project(tmp_path: Path, run: Run) -> Path:
    """A project with the vendors acme and globex, generated."""
    write(
        tmp_path,
        {
            "pyproject.toml": "[tool.codegen]\n",
            "sources/acme/documents/errors.md": ERRORS,
            "sources/acme/documents/orders.md": ORDERS,
            "sources/globex/documents/errors.md": ERRORS,
        },
    )
    assert run("generate").exit_code == 0
    return tmp_path


def tree(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def outcome(result: Result) -> tuple[int, str, str]:
    return result.exit_code, result.stdout, result.stderr


# The entry points


@pytest.mark.parametrize("command", [[sys.executable, "-m", "codegen"], ["codegen"]])
def test_version(command: list[str]) -> None:
    command[0] = str(Path(sys.executable).with_name(Path(command[0]).name))
    done = subprocess.run([*command, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"codegen {__version__}\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_every_command(command: str, run: Run) -> None:
    result = run(command, "-h")
    assert (result.exit_code, result.stdout.splitlines()[0][:6]) == (0, "Usage:")


def test_an_unknown_command(run: Run) -> None:
    assert run("genrate").exit_code == 2


@pytest.mark.parametrize(
    "args", [["list"], ["generate"], ["lint"], ["spec"], ["explain", "a", "1"], ["remove", "a"]]
)
def test_outside_a_project(args: list[str], run: Run, tmp_path: Path) -> None:
    assert outcome(run(*args)) == (
        2,
        "",
        f"no pyproject.toml with [tool.codegen] at or above {tmp_path.name}/ (no-project)\n"
        "    run `codegen init` in the folder that is to hold sources/ and generated/\n",
    )


@pytest.mark.parametrize("args", [["generate"], ["lint"], ["spec"], ["explain", "a", "1"]])
def test_a_project_without_vendors(args: list[str], run: Run, tmp_path: Path) -> None:
    write(tmp_path, {"pyproject.toml": "[tool.codegen]\n"})
    assert outcome(run(*args)) == (
        2,
        "",
        "sources: there is no vendor (no-vendors)\n"
        "    make sources/VENDOR/documents/ and put the vendor's pages there\n",
    )


@pytest.mark.parametrize(
    "args", [["generate", "acne"], ["lint", "acne"], ["spec", "acne"], ["explain", "acne", "1"]]
)
def test_an_unknown_vendor(args: list[str], run: Run, project: Path) -> None:
    assert outcome(run(*args)) == (
        2,
        "",
        "sources: no vendor is called 'acne' (vendor-unknown)\n    did you mean 'acme'?\n",
    )


def test_an_unknown_vendor_that_is_like_none(run: Run, project: Path) -> None:
    advice = "    there are: acme, globex\n"
    said = "sources: no vendor is called 'zulu' (vendor-unknown)\n"
    assert outcome(run("generate", "zulu")) == (2, "", said + advice)


# init, list, remove


def test_init_in_an_empty_folder(run: Run, tmp_path: Path) -> None:
    result = run("init")
    assert (result.exit_code, (tmp_path / "sources").is_dir()) == (0, True)
    assert (tmp_path / "pyproject.toml").read_text() == "[tool.codegen]\n"
    again = run("init")
    assert (again.exit_code, again.stdout.splitlines()[0]) == (
        0,
        "pyproject.toml has [tool.codegen] already",
    )
    assert (tmp_path / "pyproject.toml").read_text() == "[tool.codegen]\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[project]\nname = 'x'\n", "[project]\nname = 'x'\n\n[tool.codegen]\n"),
        ("[project]\nname = 'x'", "[project]\nname = 'x'\n\n[tool.codegen]\n"),
        ("# [tool.codegen] is for later\n", "# [tool.codegen] is for later\n\n[tool.codegen]\n"),
        ("[tool]\ncodegen = {}\n", "[tool]\ncodegen = {}\n"),
    ],
)
def test_init_keeps_what_pyproject_has(before: str, after: str, run: Run, tmp_path: Path) -> None:
    write(tmp_path, {"pyproject.toml": before})
    assert run("init").exit_code == 0
    assert (tmp_path / "pyproject.toml").read_text() == after


def test_init_makes_the_folder_that_the_settings_name(run: Run, tmp_path: Path) -> None:
    write(tmp_path, {"pyproject.toml": '[tool.codegen]\nsources = "api/vendors"\n'})
    assert run("init").exit_code == 0
    assert (tmp_path / "api/vendors").is_dir() and not (tmp_path / "sources").exists()


def test_init_refuses_a_broken_pyproject(run: Run, tmp_path: Path) -> None:
    write(tmp_path, {"pyproject.toml": "[project\n"})
    result = run("init")
    assert (result.exit_code, result.stderr[:17]) == (2, "pyproject.toml:1:")
    assert (tmp_path / "pyproject.toml").read_text() == "[project\n"


def test_init_where_sources_is_a_file(run: Run, tmp_path: Path) -> None:
    write(tmp_path, {"sources": ""})
    assert outcome(run("init"))[::2] == (2, "sources: File exists (os-error)\n")


def test_list(run: Run, project: Path) -> None:
    write(
        project,
        {
            "sources/globex/documents/errors.md": ERRORS.replace("unknown", "unclear"),
            "sources/initech/source.toml": "",
        },
    )
    result = run("list")
    assert result.exit_code == 2
    assert [line.split() for line in result.stdout.splitlines()] == [
        ["vendor", "documents", "codes", "endpoints", "findings", "state"],
        ["acme", "2", "2", "1", "1", "up", "to", "date"],
        ["globex", "1", "2", "0", "1", "stale"],
        ["initech", "-", "-", "-", "-", "cannot", "be", "read"],
    ]
    assert result.stderr.startswith("sources/initech/documents: no document to read")


def test_remove(run: Run, project: Path) -> None:
    result = run("remove", "globex", "--yes")
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (0, "removed sources/globex/")
    assert not (project / "sources/globex").exists()
    assert [name for name in tree(project / "generated") if "globex" in name] == []
    assert "globex" not in (project / "codegen.lock").read_text()
    assert outcome(run("generate", "--check")) == (0, "up to date\n", "")
    done = subprocess.run([sys.executable, "-c", "import generated.acme.errors"], cwd=project)
    assert done.returncode == 0


def test_remove_the_last_vendor(run: Run, project: Path) -> None:
    assert run("remove", "globex", "--yes").exit_code == 0
    assert run("remove", "acme", "--yes").exit_code == 0
    left = {name for name in tree(project) if not name.startswith(".codegen/")}
    assert left - {"codegen.lock"} == {"pyproject.toml"}


def test_remove_asks(run: Run, project: Path) -> None:
    before = tree(project)
    assert run("remove", "globex", input="n\n").exit_code != 0
    assert tree(project) == before
    assert run("remove", "globex", input="y\n").exit_code == 0
    assert not (project / "sources/globex").exists()


# generate


def test_generate_twice_writes_nothing(run: Run, project: Path) -> None:
    files = [path for path in project.rglob("*") if path.is_file() and ".codegen" not in path.parts]
    before = {path: path.stat().st_mtime_ns for path in files}
    result = run("generate")
    assert outcome(result) == (0, "nothing to do: 2 vendors, 4 codes, 1 endpoints\n", "")
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_generate_one_vendor_leaves_the_others(run: Run, project: Path) -> None:
    other = tree(project / "generated" / "globex")
    more = ERRORS.replace("unknown", "unclear")
    write(project, {f"sources/{name}/documents/errors.md": more for name in ("acme", "globex")})
    assert run("generate", "acme").exit_code == 0
    assert "unclear" in (project / "generated/acme/spec.json").read_text()
    assert tree(project / "generated/globex") == other
    assert run("generate", "acme", "--check").exit_code == 0
    assert run("generate", "--check").exit_code == 1


def edit(file: Path, old: str = "", new: str = "# by hand\n") -> None:
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(old, new) if old else text + new, encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (lambda root: (root / "generated/acme/codes.py").unlink(), "generated/acme/codes.py"),
        (lambda root: edit(root / "generated/acme/errors.py"), "generated/acme/errors.py"),
        (lambda root: edit(root / "generated/errors.py"), "generated/errors.py"),
        (lambda root: edit(root / "sources/acme/names.toml", "below", "under"), "names.toml"),
        (lambda root: (root / "sources/acme/names.toml").unlink(), "sources/acme/names.toml"),
        (lambda root: (root / "codegen.lock").unlink(), "codegen.lock"),
        (
            lambda root: edit(root / "sources/acme/documents/errors.md", "unknown", "unclear"),
            "generated/acme/spec.json",
        ),
        (
            lambda root: edit(root / "pyproject.toml", "", 'outputs = ["codes"]\n'),
            "generated/acme/errors.py",
        ),
    ],
)
def test_check_finds_what_is_stale(
    change: Callable[[Path], object], line: str, run: Run, project: Path
) -> None:
    assert outcome(run("generate", "--check")) == (0, "up to date\n", "")
    change(project)
    before = tree(project)
    result = run("generate", "--check")
    assert result.exit_code == 1
    assert line in result.stdout
    assert "run `codegen generate" in result.stdout
    assert tree(project) == before


def test_a_foreign_file_stays(run: Run, project: Path) -> None:
    write(project, {"generated/acme/mine.py": "x = 1\n"})
    result = run("generate", "--check")
    assert (result.exit_code, result.stdout.splitlines()[0]) == (
        1,
        "unlisted generated/acme/mine.py",
    )
    edit(project / "sources/acme/documents/errors.md", "unknown", "unclear")
    assert run("generate").exit_code == 0
    assert (project / "generated/acme/mine.py").read_text() == "x = 1\n"


def test_an_edited_file_stops_the_run_unless_forced(run: Run, project: Path) -> None:
    file = project / "generated/acme/codes.py"
    good = file.read_bytes()
    edit(file)
    edit(project / "sources/acme/documents/errors.md", "unknown", "unclear")
    before = tree(project)
    result = run("generate")
    assert (result.exit_code, tree(project)) == (2, before)
    assert "generated/acme/codes.py" in result.stderr
    assert run("generate", "--force").exit_code == 0
    assert b"by hand" not in file.read_bytes() != good
    assert run("generate", "--check").exit_code == 0


def test_diff_shows_and_writes_nothing(run: Run, project: Path) -> None:
    edit(project / "sources/acme/documents/errors.md", "status unknown", "status unclear")
    before = tree(project)
    result = run("generate", "--diff")
    assert (result.exit_code, tree(project)) == (1, before)
    lines = result.stdout.splitlines()
    assert "--- a/generated/acme/spec.json" in lines
    assert '-          "message": "Execution status unknown",' in lines
    assert '+          "message": "Execution status unclear",' in lines


def test_in_a_folder_below_the_project(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tree(project)
    monkeypatch.chdir(project / "sources" / "acme")
    assert outcome(run("generate")) == (
        0,
        "nothing to do: 2 vendors, 4 codes, 1 endpoints\n",
        "",
    )
    assert tree(project) == before


# spec, lint, explain


def test_spec_as_text(run: Run, project: Path) -> None:
    assert outcome(run("spec", "acme")) == (
        0,
        "acme: errors, orders\n"
        "  errors     2 codes, 3 meanings (spaces: code)\n"
        "  endpoints  1, 1 parameters, 0 response fields\n"
        "  enums      0, change-log entries 0\n",
        "",
    )
    assert [line.split(":")[0] for line in run("spec").stdout.splitlines()[::4]] == [
        "acme",
        "globex",
    ]


def test_spec_as_json_is_spec_json(run: Run, project: Path) -> None:
    result = run("spec", "acme", "--format", "json")
    assert result.stdout_bytes == (project / "generated/acme/spec.json").read_bytes()
    assert run("spec", "--format", "json").exit_code == 2
    assert run("spec", "acme", "--format", "yaml").exit_code == 2


def test_spec_with_places(run: Run, project: Path) -> None:
    spec = load_spec(run("spec", "acme", "--format", "json", "--places").stdout_bytes)
    assert {error.code: [m.line for m in error.meanings] for error in spec.errors} == {
        "-1006": [5],
        "51727": [6, 7],
    }
    assert [(endpoint.line, endpoint.params[0].line) for endpoint in spec.endpoints] == [(3, 9)]


def test_the_schema_needs_no_project(run: Run) -> None:
    result = run("spec", "--schema")
    assert (result.exit_code, "$defs" in json.loads(result.stdout)) == (0, True)


def test_spec_writes_nothing(run: Run, project: Path) -> None:
    (project / "codegen.lock").unlink()
    (project / "sources/acme/names.toml").unlink()
    before = tree(project)
    assert run("spec", "acme").exit_code == 0
    assert tree(project) == before


def test_lint(run: Run, project: Path) -> None:
    assert outcome(run("lint", "acme")) == (
        1,
        "sources/acme/documents/errors.md:7: code-repeated [51727]: 51727 is documented 2 times, "
        "with the same text (first in line 6)\n"
        "    Amount is below {minAmt}\n"
        "1 findings\n",
        "",
    )
    accept = '[[accept]]\nkind = "code-repeated"\nkey = "51727"\nreason = "the vendor knows"\n'
    write(project, {"sources/acme/overrides.toml": accept})
    assert outcome(run("lint", "acme")) == (0, "no findings\n", "")


def test_lint_of_a_vendor_that_cannot_be_read(run: Run, project: Path) -> None:
    write(project, {"sources/acme/documents/errors.md": ""})
    result = run("lint")
    assert (result.exit_code, result.stderr.splitlines()[0]) == (
        2,
        "sources/acme/documents/errors.md:1: the document is empty (document-empty)",
    )
    assert "sources/globex/documents/errors.md:7: code-repeated" in result.stdout


def test_coverage(run: Run, project: Path) -> None:
    lines = run("lint", "acme", "--coverage").stdout.splitlines()
    assert "  unclaimed under 'Errors':" in lines
    assert "    9: Ask support for more." in lines
    assert lines[-2].startswith("sources/acme/documents/orders.md:")
    assert "(100.0 %)" in lines[-2]


@pytest.mark.parametrize(
    ("subject", "first", "place"),
    [
        ("-1006", "-1006", "sources/acme/documents/errors.md:5"),
        ("51727", "51727", "sources/acme/documents/errors.md:6"),
        ("/v1/order", "POST /v1/order", "sources/acme/documents/orders.md:3"),
        ("POST /v1/order", "POST /v1/order", "sources/acme/documents/orders.md:3"),
    ],
)
def test_explain(subject: str, first: str, place: str, run: Run, project: Path) -> None:
    result = run("explain", "acme", subject)
    lines = result.stdout.splitlines()
    assert (result.exit_code, lines[0]) == (0, first)
    assert f"  place        {place}" in lines


def test_explain_says_why(run: Run, project: Path) -> None:
    text = run("explain", "acme", "-1006").stdout
    assert "| -1006 | 400 | Execution status unknown |" in text
    assert "category     unknown_outcome, retry check_first" in text
    assert "because      rule" in text


def test_explain_says_what_would_change_it(run: Run, project: Path) -> None:
    before = run("explain", "acme", "-1006").stdout
    pasted = {"overrides": [], "source": []}  # type: dict[str, list[str]]
    for line in before[before.index("  to change") :].splitlines():
        if "/acme/" in line:
            into = pasted[Path(line.split()[-1]).stem]
        else:
            into.append(line)
    change = "\n".join(pasted["overrides"])
    change = change.replace('reason = ""', 'reason = "why"').replace('set = ""', 'set = "internal"')
    folder = project / "sources" / "acme"
    source = folder / "source.toml"
    said = source.read_text(encoding="utf-8") if source.exists() else ""
    source.write_text("\n".join([said, *pasted["source"], ""]), encoding="utf-8")
    (folder / "overrides.toml").write_text(change, encoding="utf-8")
    after = run("explain", "acme", "-1006").stdout
    assert "category     internal" in after
    assert "overrides.toml says so; the words say unknown_outcome" in after


def test_explain_says_the_section_of_an_endpoint(run: Run, project: Path) -> None:
    text = run("explain", "acme", "/v1/order").stdout
    assert 'at = ["endpoints", "POST /v1/order", "title"]' in text
    assert 'calls = ["POST /v1/order"]' in text


@pytest.mark.parametrize(
    ("subject", "advice"), [("51772", "51727"), ("-1060", "-1006"), ("/v1/oder", "/v1/order")]
)
def test_explain_an_unknown_code(subject: str, advice: str, run: Run, project: Path) -> None:
    assert outcome(run("explain", "acme", subject)) == (
        2,
        "",
        f"acme documents no code or path '{subject}' (subject-unknown)\n"
        f"    did you mean {advice}?\n",
    )


# What a document holds does nothing to a terminal

ESCAPES = "\x1b[31mred\x1b]8;;https://evil.example\x07 \x9b2J \u202egpj.exe \u200b"


def test_terminal_escapes_stay_inert(run: Run, tmp_path: Path) -> None:
    rows = "".join(f"| {code} | Bad {ESCAPES} because the |\n" for code in (1001, 1001, 1002))
    write(
        tmp_path,
        {
            "pyproject.toml": "[tool.codegen]\n",
            f"sources/acme/documents/{ESCAPES[:4]}.md": ERRORS + ESCAPES + "\n",
            "sources/acme/documents/errors.md": f"# Errors {ESCAPES}\n\n| Code | Message |\n"
            f"| --- | --- |\n{rows}\n50011 {ESCAPES}\n\n{ESCAPES} is prose.\n",
            "sources/acme/documents/orders.md": f"# Orders {ESCAPES}\n\nPOST /v1/order\n\n"
            f"```\ncurl https://x.example/v1/order -d '{ESCAPES}'\n```\n",
            "sources/globex/documents/errors.md": ERRORS + "\ufffd" + ESCAPES,
            "sources/initech/source.toml": f'"{ESCAPES[5:8]}\\u001b[31m" = 1\n',
        },
    )
    texts = [
        run(*args)
        for args in (
            ["generate"],
            ["generate", "--diff"],
            ["generate", "--check"],
            ["list"],
            ["lint", "--coverage"],
            ["spec", "acme"],
            ["spec", "acme", "--format", "json", "--places"],
            ["explain", "acme", "1001"],
            ["explain", "acme", "/v1/order"],
            ["explain", "acme", ESCAPES],
            ["explain", ESCAPES, "1001"],
        )
    ]
    printed = "".join(result.stdout + result.stderr for result in texts)
    assert "1001" in printed
    assert [c for c in sorted(set(printed)) if not c.isprintable() and c != "\n"] == []


def test_the_command_is_named_in_pyproject() -> None:
    assert 'codegen = "codegen.cli:main"' in (ROOT / "pyproject.toml").read_text()
