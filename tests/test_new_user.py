"""A new user's repository, made from nothing but the words of the README and of the pages it names:
the hook, the build step and the scheduled check work in it."""

from __future__ import annotations

import re
import shlex
import sys
import threading
import venv
import zipfile
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from codegen.cli import COMMANDS
from tests.environments import GIT, ROOT, Make, git, in_environment, run, succeed, write

pytestmark = pytest.mark.slow

README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = dict(re.findall(r"\[([\w' -]+)\]\((docs/[\w-]+\.md)\)", README))
ERRORS = """<html><head><title>Errors</title></head><body><h1>Errors</h1>
<table><tr><th>Code</th><th>HTTP Status</th><th>Message</th></tr>
<tr><td>1001</td><td>400</td><td>Invalid price</td></tr>
<tr><td>1002</td><td>404</td><td>Order not found</td></tr></table></body></html>
"""
MORE = ERRORS.replace(
    "</table>", "<tr><td>1003</td><td>429</td><td>Too many requests</td></tr></table>"
)
ORDERS = """# Orders

## Place an order

POST /v1/order

| Name | Type | Required | Description |
| --- | --- | --- | --- |
| symbol | string | Yes | Pair |
"""
DOCUMENT = "sources/acme/documents/errors.html"


def blocks(path: str, language: str = "") -> list[str]:
    """The code of that language on a page."""
    text = (ROOT / path).read_text(encoding="utf-8")
    found = re.findall(r"```(\w*)\n(.*?)```", text, re.DOTALL)
    return [code for marked, code in found if marked == language]


def commands(path: str, first: str) -> list[list[str]]:
    """The commands of the block that begins with this one."""
    [block] = [code for code in blocks(path) if code.startswith(f"{first}\n")]
    return [shlex.split(line, comments=True) for line in block.splitlines()]


class User:
    """Somebody with an empty folder, git, and an environment with the wheel of this project."""

    def __init__(self, root: Path, environment: Path, home: Path) -> None:
        self.root, self.environment, self.home = root, environment, home

    def codegen(self, *words: str) -> str:
        return succeed(in_environment(self.environment, "codegen"), *words, cwd=self.root)

    def commit(self) -> CompletedProcess[str]:
        """By git, which runs the hook."""
        succeed("git", "add", "-A", cwd=self.root)
        return run(*GIT, "commit", "-m", "x", cwd=self.root, PRE_COMMIT_HOME=str(self.home))


@pytest.fixture(scope="module")
def user(
    bare: Path, checkout: Path, package_index: None, tmp_path_factory: pytest.TempPathFactory
) -> User:
    """All that the README says, in its order: a vendor, the build step, the hook."""
    base = tmp_path_factory.mktemp("new-user")
    made = User(base / "repository", bare, base / "pre-commit")
    hatch, _, _, ours = blocks(PAGES["a build step"], "toml")
    project = f'[project]\nname = "acme-sdk"\nversion = "1.0"\n\n{ours}\n{hatch}'
    pages = {"errors.html": ERRORS, "orders.md": ORDERS}
    write(made.root, {"pyproject.toml": project, "src/acme/__init__.py": "", **pages})
    git("init", "-q", "-b", "main", cwd=made.root)
    for command, *words in commands("README.md", "codegen init"):
        assert command == "codegen"
        made.codegen(*words)
    [hook] = blocks(PAGES["a pre-commit hook"], "yaml")
    hook = re.sub(r"repo: \S+", f"repo: {checkout.as_posix()}", hook)
    write(made.root, {".pre-commit-config.yaml": re.sub(r"rev: \S+", "rev: v1", hook)})
    install = (sys.executable, "-m", "pre_commit", "install", "--install-hooks")
    succeed(*install, cwd=made.root, PRE_COMMIT_HOME=str(made.home))
    done = made.commit()
    assert done.returncode == 0, done.stdout + done.stderr
    return made


def test_the_package_is_there(user: User) -> None:
    program = "from acme.generated.acme import client, errors; print(errors.OrderNotFound.__name__)"
    # The client needs httpx2, which is no requirement of the generator.
    program = program.replace("client, ", "")
    python = in_environment(user.environment, "python")
    said = succeed(python, "-c", program, cwd=user.root, PYTHONPATH=str(user.root / "src"))
    assert said == "OrderNotFound\n"


def test_the_hook_holds_back_what_is_stale(user: User) -> None:
    write(user.root, {DOCUMENT: MORE})
    done = user.commit()
    assert done.returncode == 1
    assert "stale src/acme/generated/acme/errors.py" in done.stderr
    user.codegen("generate")
    assert user.commit().returncode == 0


def test_the_build_step_packs_what_is_generated_and_refuses_what_is_stale(
    user: User, wheel: Path, tmp_path: Path
) -> None:
    """With what `python -m build` installs by itself: this project's wheel among it."""
    build = (sys.executable, "-m", "build", "-o", tmp_path)
    extra = {"PIP_FIND_LINKS": str(wheel.parent)}
    succeed(*build, cwd=user.root, **extra)
    [made] = tmp_path.glob("*.whl")
    assert "acme/generated/acme/errors.py" in zipfile.ZipFile(made).namelist()
    document = user.root / DOCUMENT
    kept = document.read_text(encoding="utf-8")
    write(user.root, {DOCUMENT: kept.replace("Invalid price", "Wrong price")})
    done = run(*build, cwd=user.root, **extra)
    write(user.root, {DOCUMENT: kept})
    assert (done.returncode, "run `codegen generate`" in done.stdout + done.stderr) == (1, True)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Path]:
    """A folder of pages; the server's origin is the text of its file `origin`."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *words: object) -> None:
            pass

    folder = tmp_path / "served"
    folder.mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    write(folder, {"origin": f"http://127.0.0.1:{server.server_port}"})
    yield folder
    server.shutdown()
    server.server_close()


@pytest.mark.skipif(
    "drift" not in COMMANDS or sys.platform == "win32",
    reason="the lines of cron call `codegen drift`",
)
def test_the_scheduled_check(
    user: User, served: Path, wheel: Path, once: Make, tmp_path: Path
) -> None:
    """The lines for cron: silent while nothing changed, and what changed when something did."""

    def fill(folder: Path) -> None:
        venv.create(folder, with_pip=False)
        python = in_environment(folder, "python")
        words = ("--python", python, "install", "-q", f"{wheel}[fetch]")
        succeed(sys.executable, "-m", "pip", *words, cwd=folder)

    origin = (served / "origin").read_text(encoding="utf-8")
    page = (user.root / DOCUMENT).read_text(encoding="utf-8")
    write(served, {"errors.html": page})
    bot = tmp_path / "bot"
    git("clone", "-q", str(user.root), str(bot), cwd=tmp_path)
    (bot / ".venv").symlink_to(once("fetching", fill))
    source = bot / "sources/acme/source.toml"
    rule = 'file = "errors.html"\n'
    text = source.read_text(encoding="utf-8")
    source.write_text(text.replace(rule, f'{rule}url = "{origin}/errors.html"\n'), encoding="utf-8")
    with (bot / "pyproject.toml").open("a", encoding="utf-8") as settings:
        settings.write(f'\n[tool.codegen.fetch]\nallow = ["{origin}"]\n')
    words = (ROOT / "docs/drift-scheduled.md").read_text(encoding="utf-8")
    lines = re.findall(r"^[0-9]+ [0-9]+ \* \* \*  (.*)$", words, re.MULTILINE)
    assert lines
    for line in lines:
        done = run("/bin/sh", "-c", line, cwd=tmp_path, HOME=str(tmp_path))
        assert (done.returncode, done.stdout + done.stderr) == (0, "")
    row = "<tr><td>1099</td><td>400</td><td>Market closed</td></tr></table>"
    write(served, {"errors.html": page.replace("</table>", row)})
    done = run("/bin/sh", "-c", lines[0], cwd=tmp_path, HOME=str(tmp_path))
    assert (done.returncode, "1099" in done.stdout) == (1, True)
