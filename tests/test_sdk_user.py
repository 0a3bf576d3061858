"""The plugin, the mock and the contract tests in a project of the real documents, as a user has
them; and `codegen mock` as a program in any language would use it."""

from __future__ import annotations

import json
import re
import shutil
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.checkers import MYPY, pyright
from tests.conftest import ROOT
from tests.cpu import cpu_ms
from tests.listening import listening
from tests.signing_tester import signed

USER = ROOT / "tests" / "sdk_user"
TESTS = sorted(path.name for path in USER.glob("test_*.py"))
EXAMPLE = "readme_example.py"
UNCHANGED: Mapping[str, str] = {}
PYTEST = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-W", "error"]
CODEGEN = [sys.executable, "-m", "codegen"]

OLD_LIST = '"endpoint:GET /v0/old-list"."EARN_SAVINGS.GET_OLD_LIST" = true\n'
CHANGED = (
    ("okx", "names.toml", '= "no_assets_in_currency"', '= "without_assets"'),
    ("okx", "documents/funding.md", r"^58016 \|.*\n", ""),
    ("hashkey", "names.toml", '= "whitelisted_withdrawal_address_.*"', '= "new_address_waits"'),
    ("hashkey", "documents/error-codes.txt", r"^-4013400.*\Z", ""),
    ("bitmart", "names.toml", '= "earn_savings.get_earn_positions"', '= "earn_savings.positions"'),
    ("bitmart", "names.toml", r"^(\[given\]\n)", rf"\1{OLD_LIST}"),
)
"""What happens to a project in time: a name is changed by hand, a code or a call vanishes."""


def run(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own vendors, generated anew, with the tests of a user beside them."""
    root = tmp_path_factory.mktemp("user")
    (root / "pyproject.toml").write_text("[tool.codegen]\n", encoding="utf-8")
    shutil.copytree(ROOT / "sources", root / "sources")
    for vendor, file, old, new in CHANGED:
        changed = root / "sources" / vendor / file
        text, count = re.subn(old, new, changed.read_text("utf-8"), flags=re.MULTILINE)
        assert count, f"{changed}: {old}"
        changed.write_text(text, encoding="utf-8")
    for file in (*TESTS, EXAMPLE):
        shutil.copy(USER / file, root)
    made = run(*CODEGEN, "generate", cwd=root)
    assert made.returncode == 0, made.stderr
    return root


@pytest.mark.parametrize("file", [*TESTS, EXAMPLE])
def test_the_tests_of_a_user(project: Path, file: str) -> None:
    made = run(*PYTEST, file, cwd=project)
    assert made.returncode == 0, made.stdout + made.stderr


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_what_is_emitted_and_its_user_are_typed(project: Path, checker: str) -> None:
    command = (*MYPY, ".mypy") if checker == "mypy" else pyright()
    made = run(*command, *TESTS, "generated", cwd=project)
    assert made.returncode == 0, made.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="measures with resource, which Windows lacks")
def test_the_errors_are_imported_fast(project: Path) -> None:
    empty, okx = cpu_ms(project, "import enum", "import generated.okx.errors")
    assert okx < 3 * empty


def test_the_example_has_twenty_lines() -> None:
    text = (USER / EXAMPLE).read_text(encoding="utf-8")
    assert len([line for line in text.splitlines() if line]) == 20


def test_the_contract_tests_pass_as_they_are_emitted(project: Path) -> None:
    made = run(*PYTEST, "generated", cwd=project)
    assert made.returncode == 0, made.stdout


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('Shown(path="data.total", kind="integer"', 'Shown(path="data.total", kind="string"'),
        ('Shown(path="data.total"', 'Shown(path="data.totals"'),
        ('"query":{"currentPage":', '"query":{"currentPages":'),
    ],
)
def test_a_contract_that_does_not_hold_fails(
    project: Path, tmp_path: Path, old: str, new: str
) -> None:
    shutil.copytree(project / "generated", tmp_path / "generated")
    file = tmp_path / "generated/bitmart/contract.py"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    made = run(*PYTEST, "generated/bitmart", "-k", "examples", cwd=tmp_path)
    assert made.returncode == 1, made.stdout


# The command


def get(url: str, query: str = "currentPage=1&sizePage=10") -> tuple[int, object]:
    request = urllib.request.Request(f"{url}/newearn/cloud/v1/saving/product?{query}")
    request.add_header("X-BM-KEY", "mock-key")
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, json.load(answer)["code"]
    except urllib.error.HTTPError as error:
        return error.code, json.load(error).get("code")


def test_a_mock_for_any_language(project: Path) -> None:
    with listening(project, "bitmart", "--port", "0") as url:
        assert get(url) == (200, 1000)
        assert get(url, "currentPage=1") == (400, 80012)
        with pytest.raises(urllib.error.HTTPError, match="401"):
            urllib.request.urlopen(f"{url}/newearn/cloud/v1/saving/product")


def post(url: str, headers: Mapping[str, str] = UNCHANGED) -> tuple[int, Any]:
    body = b'{"productId":"1001","amount":"100","requestNo":"20000009000000300000"}'
    signature = signed(body) | {"X-BM-KEY": "mock-key", "Content-Type": "application/json"}
    request = urllib.request.Request(url, body, {**signature, **headers})
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)


def test_a_mock_checks_signatures_of_any_language(project: Path) -> None:
    with listening(project, "bitmart") as url:
        subscribe = f"{url}/newearn/cloud/v1/saving/subscribe"
        assert post(subscribe, {"X-BM-SIGN": "0" * 64})[0] == 401
        assert post(subscribe, {"X-BM-TIMESTAMP": "1589793796145"})[0] == 401
        assert post(subscribe)[0] == 200
        assert post(subscribe)[1] == {"code": 80013, "message": "Idempotent request"}


def test_a_mock_of_another_vendor_that_limits_rates(project: Path) -> None:
    with listening(project, "okx", "--fail", "1", "--error", "RateLimitReached") as url:
        status, answer = post(f"{url}/api/v5/asset/transfer")
    assert (status, answer["code"]) == (429, "58102")


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGTERM")
def test_a_mock_that_fails_now_and_then(project: Path) -> None:
    options = ("--fail", "0.5", "--error", "80016", "--seed", "3", "--latency", "1")
    found = []
    for _ in range(2):
        with listening(project, "bitmart", *options, end=signal.SIGTERM) as url:
            found.append([get(url)[1] for _ in range(12)])
    assert set(found[0]) == {1000, 80016}
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--fail", "1", "--error", "nothing"], "no documented error is called nothing"),
        (["--error", "80016"], "--error needs --fail RATE"),
        (["--fail", "2"], "2.0 is not in the range"),
    ],
)
def test_a_mock_that_cannot_start(project: Path, options: list[str], words: str) -> None:
    made = run(*CODEGEN, "mock", "bitmart", *options, cwd=project)
    assert (made.returncode, made.stdout) == (2, "")
    assert words in made.stderr


def test_a_port_that_is_taken(project: Path) -> None:
    with listening(project, "bitmart") as url:
        made = run(*CODEGEN, "mock", "okx", "--port", url.rpartition(":")[2], cwd=project)
    assert made.returncode == 2
    assert "port-taken" in made.stderr


def test_without_the_server_library(project: Path, tmp_path: Path) -> None:
    (tmp_path / "werkzeug.py").write_text("raise ImportError('no werkzeug here')\n")
    code = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r}); from codegen.cli import main; main()"
    )
    made = run(sys.executable, "-c", code, "mock", "bitmart", cwd=project)
    assert made.returncode == 2
    assert "docs-codegen[mock]" in made.stderr
    unused = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import generated.bitmart.fixtures"
    assert run(sys.executable, "-c", unused, cwd=project).returncode == 0
