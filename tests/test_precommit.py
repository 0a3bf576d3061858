"""The hooks in a user's repository, run by the real pre-commit, which installs them from here."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

import pytest
import yaml

from tests.environments import ROOT, Make, commit, git, in_environment, run, succeed, write
from tests.web import Web

pytestmark = pytest.mark.slow

PAGE = """# Errors

| Code | HTTP Status | Message |
| --- | --- | --- |
| 1001 | 400 | Invalid price |
| 1002 | 404 | Order not found |
"""
WORDS = (ROOT / "docs/pre-commit.md").read_text(encoding="utf-8")
MORE = """\
      - id: codegen-generate
        stages: [manual]
      - id: codegen-lint
        stages: [manual]
      - id: codegen-drift
"""
ERRORS = "generated/acme/errors.py"
CHECK = re.compile(r"codegen, generated files are as the documents say\.*(\w+)")


class Repository:
    """A user's repository, with the hooks installed into git."""

    def __init__(self, root: Path, home: Path, offline: Path) -> None:
        self.root, self.home, self.offline = root, home, offline

    def stage(self, files: dict[str, str]) -> None:
        write(self.root, files)
        git("add", "-A", cwd=self.root)

    def hook(self, name: str, *words: str, is_offline: bool = True) -> tuple[int, str]:
        """Exit code of `pre-commit run`, and what it printed. The network is refused to it."""
        extra = {"PRE_COMMIT_HOME": str(self.home)}
        extra |= {"PYTHONPATH": str(self.offline)} if is_offline else {}
        command = (sys.executable, "-m", "pre_commit", "run", "--color=never", name, *words)
        done = run(*command, cwd=self.root, **extra)
        return done.returncode, done.stdout + done.stderr

    def check(self, *words: str) -> tuple[str, str]:
        """Passed, Failed or Skipped, and all that was printed."""
        code, said = self.hook("codegen-check", *words)
        [state] = CHECK.findall(said)
        assert code == (state == "Failed"), said
        return state, said

    def generate(self) -> tuple[int, str]:
        return self.hook("codegen-generate", "--hook-stage", "manual")


@pytest.fixture(scope="session")
def home(once: Make, checkout: Path, package_index: None) -> Path:
    """Where pre-commit has installed the hooks, from the tag v1 of this project."""

    def fill(folder: Path) -> None:
        user = write(folder / "user", {".pre-commit-config.yaml": _config(checkout)})
        commit(user)
        command = (sys.executable, "-m", "pre_commit", "install-hooks")
        succeed(*command, cwd=user, PRE_COMMIT_HOME=str(folder / "home"))

    return once("hooks", fill) / "home"


@pytest.fixture(scope="session")
def generated(once: Make, checkout: Path, bare: Path) -> Path:
    """A user's repository, all committed: `codegen init`, a document, `codegen generate`."""

    def fill(folder: Path) -> None:
        config = _config(checkout)
        page = {"sources/acme/documents/errors.md": PAGE}
        write(folder, {".pre-commit-config.yaml": config, "bot.py": "pass\n", **page})
        for command in ("init", "generate"):
            succeed(in_environment(bare, "codegen"), command, cwd=folder)
        commit(folder)

    return once("user", fill)


@pytest.fixture
def user(generated: Path, home: Path, offline: Path, tmp_path: Path) -> Repository:
    root = Path(shutil.copytree(generated, tmp_path / "repository"))
    return Repository(root, home, offline)


def _config(checkout: Path) -> str:
    """What docs/pre-commit.md says, with this checkout as the repository, and the other hooks."""
    [config] = re.findall(r"```yaml\n(.*?)```", WORDS, re.DOTALL)
    config = re.sub(r"repo: .*", f"repo: {checkout.as_posix()}", config)
    return re.sub(r"rev: .*", "rev: v1", config) + MORE


def test_nothing_was_changed(user: Repository) -> None:
    state, _ = user.check("--all-files")
    assert state == "Passed"
    assert user.generate()[0] == 0
    assert git("status", "--porcelain", cwd=user.root) == ""


def test_the_hook_remembers_what_it_found(user: Repository, bare: Path, tmp_path: Path) -> None:
    """In a clone, too; and whatever `generate` of another installation finds in between."""
    git("clone", "-q", str(user.root), "clone", cwd=tmp_path)
    clone = Repository(tmp_path / "clone", user.home, user.offline)
    assert clone.check("--all-files")[0] == "Passed"
    assert git("status", "--porcelain", cwd=clone.root) == ""
    succeed(in_environment(bare, "codegen"), "generate", cwd=clone.root)
    hooks = [*user.home.glob("repo*/py_env-*/*/codegen"), *user.home.glob("repo*/*/*/codegen.exe")]
    for words in (("--check",), ("--exit-code",)):
        # Of the environments that hooks of these tests have, the one that ran reads no vendor.
        done = [run(hook, "generate", *words, "--verbose", cwd=clone.root) for hook in hooks]
        assert (0, "") in [(each.returncode, each.stderr) for each in done]


def test_a_commit_is_held_back_by_git_itself(user: Repository) -> None:
    extra = {"PRE_COMMIT_HOME": str(user.home)}
    succeed(sys.executable, "-m", "pre_commit", "install", cwd=user.root, **extra)
    user.stage({ERRORS: "# edited\n"})
    words = ("git", "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-m", "x")
    done = run(*words, cwd=user.root, **extra)
    assert done.returncode == 1
    assert f"edited {ERRORS}" in done.stderr


def test_a_document_was_changed(user: Repository) -> None:
    page = PAGE + "| 1003 | 429 | Too many requests |\n"
    user.stage({"sources/acme/documents/errors.md": page})
    state, said = user.check()
    assert (state, f"stale {ERRORS}\n" in said) == ("Failed", True)
    assert "run `codegen generate`" in said

    code, said = user.generate()
    assert (code, f"{ERRORS}\n" in said) == (1, True)
    git("add", "-A", cwd=user.root)
    assert user.check()[0] == "Passed"
    assert user.generate()[0] == 0


def test_a_generated_file_was_edited(user: Repository) -> None:
    user.stage({ERRORS: "# edited\n"})
    state, said = user.check()
    assert (state, f"edited {ERRORS}\n" in said) == ("Failed", True)
    code, said = user.generate()  # what a person wrote is not lost to a hook
    assert (code, "was edited by hand" in said) == (1, True)
    assert (user.root / ERRORS).read_text(encoding="utf-8") == "# edited\n"


def test_a_new_vendor_whose_files_git_does_not_track_yet(user: Repository) -> None:
    user.stage({"sources/globex/documents/errors.md": PAGE})
    state, said = user.check()
    assert (state, "missing generated/globex/errors.py" in said) == ("Failed", True)
    code, said = user.generate()
    assert (code, "generated/globex/errors.py\n" in said) == (1, True)
    assert "?? generated/globex/" in git("status", "--porcelain", cwd=user.root)


def test_a_file_of_somebody_between_the_generated_ones(user: Repository) -> None:
    write(user.root, {"generated/acme/mine.py": "pass\n"})
    state, said = user.check("--all-files")
    assert (state, "unlisted generated/acme/mine.py" in said) == ("Failed", True)


def test_a_commit_that_only_deletes(user: Repository) -> None:
    git("rm", "-q", ERRORS, cwd=user.root)
    state, said = user.check()
    assert (state, f"missing {ERRORS}\n" in said) == ("Failed", True)
    code, said = user.generate()
    assert (code, (user.root / ERRORS).is_file()) == (1, True)


def test_a_merge_conflict_in_the_spec(user: Repository) -> None:
    """Two branches change one message; somebody commits what git left of spec.json."""
    for branch, word in (("ours", "bad"), ("theirs", "wrong")):
        git("checkout", "-q", "-b", branch, "main", cwd=user.root)
        page = PAGE.replace("Invalid price", f"The price is {word}")
        user.stage({"sources/acme/documents/errors.md": page})
        user.generate()
        commit(user.root)
    merged = run("git", "-c", "user.name=a", "-c", "user.email=a@b", "merge", "ours", cwd=user.root)
    assert merged.returncode == 1
    git("checkout", "-q", "--ours", "sources", cwd=user.root)
    git("add", "-A", cwd=user.root)
    spec = (user.root / "generated/acme/spec.json").read_text(encoding="utf-8")
    assert "<<<<<<<" in spec

    state, said = user.check()
    assert (state, "generated/acme/spec.json" in said) == ("Failed", True)
    code, said = user.generate()
    assert (code, "git left a merge conflict here" in said) == (1, True)
    assert "`codegen generate --force`" in said


def test_lint(user: Repository) -> None:
    assert user.hook("codegen-lint", "--hook-stage", "manual", "--all-files")[0] == 0
    user.stage({"sources/acme/documents/errors.md": PAGE + "| 1001 | 400 | Invalid size |\n"})
    code, said = user.hook("codegen-lint", "--hook-stage", "manual")
    assert (code, "sources/acme/documents/errors.md:" in said) == (1, True)


def test_drift_is_looked_for_when_it_is_asked_for_by_name(user: Repository) -> None:
    with Web() as web:
        web.page("/errors.md", PAGE, type="text/markdown")
        source = f'[[documents]]\nfile = "errors.md"\nurl = "{web.origin}/errors.md"\n'
        settings = (user.root / "pyproject.toml").read_text(encoding="utf-8")
        settings += f'\n[tool.codegen.fetch]\nallow = ["{web.origin}"]\n'
        user.stage({"sources/acme/source.toml": source, "pyproject.toml": settings})
        user.generate()
        commit(user.root)
        assert user.hook("--all-files")[0] == 0
        assert web.seen == []

        words = ("codegen-drift", "--hook-stage", "manual")
        code, said = user.hook(*words, is_offline=False)
        assert (code, "Passed" in said) == (0, True), said
        web.page("/errors.md", PAGE + "| 1003 | 429 | Too many |\n", type="text/markdown")
        code, said = user.hook(*words, is_offline=False)
        assert (code, "error-added" in said, "exit code: 1" in said) == (1, True, True), said
    code, said = user.hook(*words, is_offline=False)
    assert (code, "exit code: 3" in said) == (1, True), said
    assert git("status", "--porcelain", cwd=user.root) == ""


def test_what_the_hooks_look_at() -> None:
    text = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    [pattern] = re.findall(r"files: &ours '(.*)'", text)
    ours = ["pyproject.toml", "codegen.lock", "sources/a/source.toml", "sources/a/documents/x.md"]
    ours += ["templates/calls.py.jinja", "generated/a/errors.py", "src/acme/generated/a/spec.json"]
    assert [path for path in ours if not re.search(pattern, path)] == []
    others = ["bot.py", "sources.py", "src/regenerated/x.py", "docs/codegen.lock.md"]
    assert [path for path in others if re.search(pattern, path)] == []
    assert text.count("pass_filenames: false") == text.count("- id:")
    assert text.count("require_serial: true") == text.count("- id:")


def test_the_hook_that_fetches_is_in_no_commit() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    by_stage = {hook["id"]: hook.get("stages") for hook in hooks}
    assert by_stage.pop("codegen-drift") == ["manual"]
    assert set(by_stage.values()) == {None}


def test_what_is_to_be_pasted_needs_no_name_that_nobody_knows() -> None:
    assert re.search(r"repo: \.\./docs-codegen ", WORDS)
    assert "OWNER" not in WORDS
