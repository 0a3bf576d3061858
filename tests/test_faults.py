"""Bad input: said with its place, and never a traceback. What a vendor's folder alone can show is in
cases/faults; here are bytes that are no text, projects, several vendors at once, and chance."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from codegen.cli import main
from codegen.config import Project, find_project
from codegen.faults import Fault, Faults
from codegen.findings import KINDS, LOOK_KINDS
from codegen.pipeline import Reading, read
from tests.conftest import ROOT

ERRORS = "# Errors\n\n| Code | Message |\n| --- | --- |\n| 1001 | Symbol is invalid |\n"
CHINESE = "# 错误码\n\n| 错误码 | 描述 |\n| --- | --- |\n| 1001 | 参数错误 |\n"
SEEDS = sorted((ROOT / "sources").glob("*/documents/*"))


def project_of(root: Path, files: dict[str, bytes | str]) -> Project:
    """A project in `root` with these files, by their path."""
    for name, data in {"pyproject.toml": "[tool.codegen]\n", **files}.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data if isinstance(data, bytes) else data.encode())
    return find_project(root)


def try_read(project: Project, name: str = "case") -> Reading | list[Fault]:
    try:
        return read(project, name)
    except Fault as fault:
        return [fault]
    except Faults as several:
        return list(several.faults)


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"", "document-empty", 1),
        (b"\xef\xbb\xbf", "document-empty", 1),
        (b"\r\n \t\r\n", "document-empty", 1),
        (CHINESE.encode("gb18030"), "document-not-decodable", 1),
        (
            ERRORS.encode() + "| 1002 | Prix erroné |\n".encode("latin-1"),
            "document-not-decodable",
            6,
        ),
        (ERRORS.encode("utf-16"), "document-not-decodable", 1),
        (ERRORS.encode("utf-16-le"), "document-damaged", 1),
        (ERRORS.encode().replace(b"Symbol", b"Sym\0bol"), "document-damaged", 5),
        (ERRORS.replace("Symbol", "Sym\ufffdbol").encode(), "document-damaged", 5),
        (b"| Code | Message |\n| --- | --- |\n| 1001 | " + b"x" * 5_000_000, "line-too-long", None),
    ],
)
def test_bytes_that_are_no_text(data: bytes, code: str, line: int | None, tmp_path: Path) -> None:
    project = project_of(tmp_path, {"sources/case/documents/errors.md": data})
    [fault] = try_read(project)
    assert (fault.code, fault.path, fault.line) == (code, "sources/case/documents/errors.md", line)


def test_another_charset_is_said_in_source_toml(tmp_path: Path) -> None:
    said = '[[documents]]\nfile = "errors.md"\ncharset = "gb18030"\n'
    files = {"errors.md": CHINESE.encode("gb18030"), "../source.toml": said}
    project = project_of(tmp_path, {f"sources/case/documents/{n}": d for n, d in files.items()})
    reading = read(project, "case")
    assert [meaning.message for error in reading.spec.errors for meaning in error.meanings] == [
        "参数错误"
    ]


@pytest.mark.parametrize("name", ["source.toml", "overrides.toml", "names.toml"])
def test_a_file_of_ours_that_is_not_utf8(name: str, tmp_path: Path) -> None:
    files = {name: b'# a comment\ntitle = "\xb4\xed"\n', "documents/errors.md": ERRORS}
    project = project_of(tmp_path, {f"sources/case/{n}": d for n, d in files.items()})
    [fault] = try_read(project)
    assert (fault.code, fault.path, fault.line) == ("toml-unreadable", f"sources/case/{name}", 2)


def test_documents_whose_names_differ_in_their_suffix(tmp_path: Path) -> None:
    names = ["errors.md", "errors.txt", "orders.md", "more/orders.md"]
    text = ERRORS.replace("1001", "{}")
    files = {f"sources/case/documents/{n}": text.format(i) for i, n in enumerate(names, 1001)}
    spec = read(project_of(tmp_path, files), "case").spec
    assert [info.id for info in spec.documents] == sorted(names)
    assert {error.code: error.meanings[0].document for error in spec.errors} == {
        str(code): name for code, name in enumerate(names, 1001)
    }


@pytest.mark.parametrize(
    ("pyproject", "message"),
    [
        (
            "[tool.codegen]\nsource = 'x'\n",
            "pyproject.toml:2: unknown key 'source' (config-key)\n    did you mean 'sources'?\n",
        ),
        (
            "[tool.codegen]\ngenerated = 7\n",
            "pyproject.toml:2: generated: Expected `str`, got `int` (config-value)\n",
        ),
        ("[project]\nname = 'x'\n\n[tool.codegen\n", "pyproject.toml:4: Expected ']'"),
        ("[tool.codegen]\nsources = '../x'\n", "pyproject.toml:2: sources = '../x' is no path"),
        ("[tool.codegen]\ngenerated = '/tmp'\n", "pyproject.toml:2: generated = '/tmp' is no path"),
        ("[tool.codegen]\noutputs = ['error']\n", "pyproject.toml:2: no output is called 'error'"),
        ("[tool]\ncodegen = 7\n", "pyproject.toml:2: Expected `object`, got `int`"),
        ("tool = 7\n", "no pyproject.toml with [tool.codegen] at or above"),
    ],
)
def test_pyproject(
    pyproject: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {"pyproject.toml": pyproject, "sources/case/documents/errors.md": ERRORS}
    result = run_in(tmp_path, monkeypatch, files, "generate")
    assert (result.exit_code, result.stderr[: len(message)]) == (2, message)


def run_in(
    root: Path, monkeypatch: pytest.MonkeyPatch, files: dict[str, bytes | str], *args: str
) -> Result:
    """The command in a project with these files, any exception but an exit raised."""
    for name, data in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data if isinstance(data, bytes) else data.encode())
    monkeypatch.chdir(root)
    return CliRunner().invoke(main, args, catch_exceptions=False)


def tree(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


BAD: dict[str, tuple[str, bytes | str]] = {
    "empty": ("documents/errors.md", b""),
    "other encoding": ("documents/errors.md", CHINESE.encode("gb18030")),
    "cut": ("documents/errors.md", ERRORS.rstrip(" |\n").rpartition("|")[0]),
    "landmark gone": ("source.toml", '[[documents]]\nfile = "errors.md"\nlandmarks = ["Fees"]\n'),
    "columns changed": (
        "documents/errors.md",
        "# Errors\n\n| Kennung | Wort |\n| - | - |\n| a | b |",
    ),
    "unknown key": ("source.toml", "titel = 'Case'\n"),
    "override stale": (
        "overrides.toml",
        '[[override]]\nat = ["errors", "7", "message"]\nreason = "a typo"\nexpects = "x"\nset = "y"\n',
    ),
    "acceptance stale": (
        "overrides.toml",
        '[[accept]]\nkind = "text-cut"\nkey = "1"\nreason = "known"\n',
    ),
    "outputs unknown": ("source.toml", 'outputs = ["error"]\n'),
    "scraper unknown": (
        "source.toml",
        '[[documents]]\nfile = "errors.md"\nscraper = "nowhere:run"\n',
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_vendor_is_left_untouched_and_the_others_are_written(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files: dict[str, bytes | str] = {
        "pyproject.toml": "[tool.codegen]\n",
        "sources/bad/documents/errors.md": ERRORS,
        "sources/good/documents/errors.md": ERRORS,
    }
    assert run_in(tmp_path, monkeypatch, files, "generate").exit_code == 0
    before, lock = tree(tmp_path / "generated" / "bad"), (tmp_path / "codegen.lock").read_text()
    path, data = BAD[name]
    more = {
        f"sources/bad/{path}": data,
        "sources/good/documents/errors.md": ERRORS + "| 1002 | Price is invalid |\n",
    }
    result = run_in(tmp_path, monkeypatch, more, "generate")
    assert result.exit_code == 2
    assert result.stderr.startswith("sources/bad/")
    assert "generated/good/codes.py" in result.stdout
    assert tree(tmp_path / "generated" / "bad") == before
    assert "1002" in (tmp_path / "generated" / "good" / "spec.json").read_text()
    assert locked(lock, "bad") == locked((tmp_path / "codegen.lock").read_text(), "bad")
    assert run_in(tmp_path, monkeypatch, {}, "generate", "--check").exit_code == 2


def locked(lock: str, vendor: str) -> list[str]:
    return [line for line in lock.splitlines() if f"/{vendor}/" in line]


def test_a_vendor_folder_without_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files: dict[str, bytes | str] = {
        "pyproject.toml": "[tool.codegen]\n",
        "sources/empty/source.toml": "title = 'Empty'\n",
        "sources/good/documents/errors.md": ERRORS,
    }
    result = run_in(tmp_path, monkeypatch, files, "generate")
    assert (result.exit_code, result.stderr) == (
        2,
        "sources/empty/documents: no document to read (no-documents)\n"
        "    put the vendor's pages there as they were retrieved, or `codegen remove` the vendor\n",
    )
    assert (tmp_path / "generated" / "good" / "errors.py").exists()
    assert not (tmp_path / "generated" / "empty").exists()


def test_every_kind_of_finding_is_documented_and_has_its_cases() -> None:
    rows = (ROOT / "docs" / "findings.md").read_text(encoding="utf-8").splitlines()
    documented = [row.split("`")[1] for row in rows if row.startswith("| `")]
    assert sorted(documented) == sorted((*KINDS, *LOOK_KINDS))
    folders = {path.name for path in (ROOT / "tests" / "cases" / "findings").iterdir()}
    wanted = {f"{kind}-{how}" for kind in KINDS for how in ("fires", "silent")}
    assert wanted - folders == set()


def test_every_kind_fires_in_its_case_and_is_silent_in_the_other() -> None:
    cases = ROOT / "tests" / "cases" / "findings"
    found = {
        (kind, how): f" {kind} [" in (cases / f"{kind}-{how}/expected/findings.txt").read_text()
        for kind in KINDS
        for how in ("fires", "silent")
    }
    assert found == {(kind, how): how == "fires" for kind, how in found}


# What documents are made of, whole and in pieces.
PIECES = [
    *ERRORS.splitlines(),
    *CHINESE.splitlines(),
    *"---|``` |```json|<table>|<tr><td rowspan=3>1001</td>|<td colspan=9>|</table>|<html>|</html>".split(
        "|"
    ),
    *'| | || ||| |---| |:-:| \\| \t \t\t 1001\tx 1001400Bad {0} %s {{x} {"a": [1,2 ]} [] null'.split(
        " "
    ),
    "GET /v1/order/{id}",
    "POST https://x.y/z?a=1¤tPage=2",
    "curl -X POST 'https://x.y/z' -d '{\"a\": 1}' \\",
    "curl -H 'a: b",
    "echo -n '1#2#3' | openssl dgst -sha256 -hmac \"s\"",
    "(stdin)= 00000000000000000000000000000000",
    "| Name | Type | Required | Description |",
    "| > a | string | Yes, if | default 1, max 1e9, length 0, only digits |",
    "Rate limit: 10 times/0s",
    "Rate limit: 999999999 requests per 999999 days",
    "Error codes from 99999999999 to 1",
    "- [New]",
    "Change Log",
    "2025-13-45",
    "HTTP 4XX Bad",
    "## -1000 UNKNOWN",
    "- 1001: Bad",
    "Response",
    "Request Parameters",
    "<APIEndpoint method='get' url='/v1/x' />",
    "\u202e\u200b\ufeff",
    "&#0; &#xD800; &currency;",
]
fuzzed = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def read_bytes(root: Path, name: str, data: bytes) -> None:
    """Reads a document in the vendor "case": anything but a reading or a fault is raised."""
    documents = root / "sources/case/documents"
    for other in documents.glob("*"):
        other.unlink()
    outcome = try_read(project_of(root, {f"sources/case/documents/{name}": data}))
    if isinstance(outcome, list):
        assert all(fault.what and fault.path for fault in outcome)


@fuzzed
@given(data=st.binary(max_size=400), suffix=st.sampled_from(["md", "mdx", "html", "txt"]))
def test_any_bytes(data: bytes, suffix: str, tmp_path: Path) -> None:
    read_bytes(tmp_path, f"a.{suffix}", data)


@fuzzed
@given(
    pieces=st.lists(st.sampled_from(PIECES), min_size=1, max_size=25),
    suffix=st.sampled_from(["md", "mdx", "html", "txt"]),
    gap=st.sampled_from(["\n", "\n\n", "\r\n", " "]),
)
def test_any_pieces(pieces: list[str], suffix: str, gap: str, tmp_path: Path) -> None:
    read_bytes(tmp_path, f"a.{suffix}", gap.join(pieces).encode())


def delete(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    del lines[at : min(at + 5, len(lines) - 1)]


def repeat(lines: list[str], chance: random.Random) -> None:
    lines.insert(chance.randrange(len(lines)), chance.choice(lines))


def swap(lines: list[str], chance: random.Random) -> None:
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]


def add_piece(lines: list[str], chance: random.Random) -> None:
    lines.insert(chance.randrange(len(lines)), chance.choice(PIECES))


def add_pipes(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    lines[at] = lines[at].replace(" ", " | ", chance.randrange(4))


def glue(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    lines[at : at + 2] = ["".join(lines[at : at + 2])]


MUTATIONS: list[Callable[[list[str], random.Random], None]] = [
    delete,
    repeat,
    swap,
    add_piece,
    add_pipes,
    glue,
]


@pytest.mark.parametrize("file", SEEDS, ids=lambda path: path.name)
@settings(fuzzed, max_examples=12)
@given(chance=st.randoms(use_true_random=False), cut=st.floats(0, 1))
def test_any_change_of_a_document(
    file: Path, chance: random.Random, cut: float, tmp_path: Path
) -> None:
    lines = file.read_text(encoding="utf-8").split("\n")
    for _ in range(chance.randrange(1, 12)):
        chance.choice(MUTATIONS)(lines, chance)
    data = "\n".join(lines).encode()
    read_bytes(tmp_path, file.name, data[: round(len(data) * cut)] if cut < 0.5 else data)
