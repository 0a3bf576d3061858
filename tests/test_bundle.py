"""A bundled vendor whose pages may not be passed on: addresses and digests stand for them."""

from __future__ import annotations

import hashlib
import shutil
import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from codegen.integrations.core import BuildFailed, prepare
from tests.environments import ROOT, run, write

URL = "https://docs.acme.example/errors"
PAGE = "# Errors\n\n| Code | Message |\n| --- | --- |\n| 1001 | Invalid price |\n"
SHA256 = hashlib.sha256(PAGE.encode()).hexdigest()
SOURCE = (
    f'title = "Acme"\n\n[[documents]]\nfile = "errors.md"\nurl = "{URL}"\nsha256 = "{SHA256}"\n'
)
INDEX = f"""
[[acme]]
file = "errors.md"
url = "{URL}"
retrieved = 2026-11-20
sha256 = "{SHA256}"
"""
DOCUMENT = "sources/acme/documents/errors.md"


class User:
    """A project, and a codegen that has one vendor more, without its page."""

    def __init__(self, root: Path, installed: Path) -> None:
        self.root, self.installed = root, installed

    def codegen(self, *words: str) -> CompletedProcess[str]:
        command = (sys.executable, "-m", "codegen", *words)
        return run(*command, cwd=self.root, PYTHONPATH=str(self.installed))

    def succeed(self, *words: str) -> str:
        done = self.codegen(*words)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


@pytest.fixture
def user(tmp_path: Path) -> User:
    installed = tmp_path / "installed"
    for folder in ("codegen", "templates", "sources"):
        skip = shutil.ignore_patterns("__pycache__", "documents")
        shutil.copytree(ROOT / folder, installed / folder, ignore=skip)
    write(installed, {"sources/acme/source.toml": SOURCE})
    with (installed / "sources/index.toml").open("a", encoding="utf-8") as index:
        index.write(INDEX)
    (tmp_path / "project").mkdir()
    made = User(tmp_path / "project", installed)
    made.succeed("init")
    return made


def test_it_says_which_page_is_to_be_fetched(user: User) -> None:
    assert user.succeed("add", "acme", "--bundled").splitlines() == [
        f"errors.md: from {URL}, retrieved 2026-11-20",
        f"save {URL} as {DOCUMENT}",
        "or let `codegen update acme` fetch what is missing",
        "wrote sources/acme/; next: `codegen generate acme`",
    ]
    done = user.codegen("generate")
    assert (done.returncode, done.stderr) == (
        2,
        "sources/acme/source.toml:4: documents/errors.md is named here and is not there "
        "(document-missing)\n"
        f"    `codegen update acme` fetches it; or save {URL} as {DOCUMENT}\n",
    )
    assert not (user.root / "generated/acme").exists()


def test_a_build_that_lacks_the_page_says_so(user: User) -> None:
    user.succeed("add", "acme", "--bundled")
    with pytest.raises(BuildFailed, match=f"or save {URL} as {DOCUMENT}"):
        prepare(user.root)


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_the_page_of_the_digest_is_the_one(user: User, line_end: str) -> None:
    user.succeed("add", "acme", "--bundled")
    write(user.root, {DOCUMENT: PAGE.replace("\n", line_end)})
    user.succeed("generate")
    assert user.succeed("lint") == "no findings\n"
    assert user.succeed("generate", "--check") == "up to date\n"
    prepare(user.root)


def test_another_page_is_a_finding(user: User) -> None:
    """It is read all the same: the page went on since source.toml was written."""
    user.succeed("add", "acme", "--bundled")
    page = PAGE + "| 1002 | Order not found |\n"
    write(user.root, {DOCUMENT: page})
    user.succeed("generate")
    done = user.codegen("lint")
    digest = hashlib.sha256(page.encode()).hexdigest()
    assert done.returncode == 1
    assert f"{DOCUMENT}:1: document-changed [errors.md]" in done.stdout
    source = SOURCE.replace(SHA256, digest)
    assert digest in done.stdout
    write(user.root, {"sources/acme/source.toml": source})
    assert user.succeed("lint") == "no findings\n"


def test_a_digest_that_is_none(user: User) -> None:
    user.succeed("add", "acme", "--bundled")
    write(user.root, {"sources/acme/source.toml": SOURCE.replace(SHA256, "0A3F")})
    done = user.codegen("generate")
    assert (done.returncode, done.stderr.startswith("sources/acme/source.toml:6: ")) == (2, True)
