"""Only `update`, `drift` and `add` with an address open connections: every other command runs here
with a hook that ends the process at the first one."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.cli import COMMANDS
from tests.watched import errors

HOOKED = """
import os, sys
def hook(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        if event == "socket.getaddrinfo" and arguments[0] == "127.0.0.1":
            return  # a number is asked of nobody
        print("CONNECTED", event, arguments, file=sys.stderr, flush=True)
        os._exit(97)
sys.addaudithook(hook)
from codegen.cli import main
main(sys.argv[1:])
"""
CONNECTING = {"update", "drift"}
CASES: dict[str, tuple[tuple[str, ...], ...]] = {
    "init": (("init",),),
    "add": (("add", "best", "errors.html"),),
    "list": (("list",),),
    "remove": (("remove", "acme", "--yes"),),
    "generate": (("generate",), ("generate", "--check"), ("generate", "--diff")),
    "spec": (("spec",), ("spec", "acme", "--format", "json"), ("spec", "--schema")),
    "lint": (("lint",), ("lint", "--coverage", "--settle")),
    "explain": (("explain", "acme", "1001"),),
    "diff": (("diff", "sources/acme", "sources/acme", "--format", "html"),),
    "audit": (("audit", "codes.csv", "--vendor", "acme"),),
    "changes": (("changes",),),
    "schema": (("schema",),),
    "changelog": (("changelog", "sources/acme", "sources/acme"),),
    "git-diff-driver": (
        (
            "git-diff-driver",
            "errors.html",
            "errors.html",
            "0",
            "100644",
            "errors.html",
            "0",
            "100644",
        ),
    ),
    "unknown": (("unknown", "seen.jsonl"),),
    "export": (("export", "openapi", "acme"), ("export", "json", "acme")),
    "mock": (),
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("offline")
    documents = root / "sources/acme/documents"
    documents.mkdir(parents=True)
    for folder in (documents, root):
        (folder / "errors.html").write_text(errors(), encoding="utf-8")
    url = "https://docs.acme.example/errors.html"
    source = (
        f'[[documents]]\nfile = "errors.html"\nurl = "{url}"\n[index]\nurl = "{url}"\nmatch = "/"\n'
    )
    (root / "sources/acme/source.toml").write_text(source, encoding="utf-8")
    settings = "[tool.codegen]\n[tool.codegen.fetch]\nstale_days = 1\n"
    (root / "pyproject.toml").write_text(settings, encoding="utf-8")
    (root / "seen.jsonl").write_text("", encoding="utf-8")
    (root / "codes.csv").write_text("code,class\n1001,OrderRefused\n", encoding="utf-8")
    return root


def test_every_command_is_here() -> None:
    assert CASES.keys() | CONNECTING == COMMANDS.keys()


def run(project: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", HOOKED, *words], cwd=project, capture_output=True, text=True, check=False
    )  # fmt: skip


@pytest.mark.parametrize(
    "words", sorted({words for each in CASES.values() for words in each}), ids=" ".join
)
def test_it_opens_no_connection(words: tuple[str, ...], project: Path, tmp_path: Path) -> None:
    shutil.copytree(project, tmp_path, dirs_exist_ok=True)
    done = run(tmp_path, *words)
    assert "CONNECTED" not in done.stderr
    assert done.returncode in (0, 1), done.stderr


def test_the_mock_only_listens(project: Path) -> None:
    words = [sys.executable, "-c", HOOKED, "mock", "acme"]
    pipe = subprocess.PIPE
    with subprocess.Popen(words, cwd=project, stdout=pipe, stderr=pipe, text=True) as server:
        assert server.stdout is not None
        assert "listens on http://127.0.0.1:" in server.stdout.readline()
        server.send_signal(signal.SIGINT)
        _, said = server.communicate(timeout=60)
    assert (server.returncode, said) == (130, "")


@pytest.mark.parametrize("words", [("update",), ("drift",), ("add", "best", "https://127.0.0.1/")])
def test_these_do_and_the_hook_sees_it(words: tuple[str, ...], project: Path) -> None:
    """Else the test above would prove nothing."""
    text = (project / "pyproject.toml").read_text(encoding="utf-8")
    allowed = text.replace(
        "stale_days = 1", 'allow = ["https://127.0.0.1", "https://docs.acme.example"]'
    )
    (project / "pyproject.toml").write_text(allowed, encoding="utf-8")
    try:
        done = run(project, *words)
    finally:
        (project / "pyproject.toml").write_text(text, encoding="utf-8")
    assert (done.returncode, "CONNECTED" in done.stderr) == (97, True), done.stderr
