"""The build step in hatchling, setuptools and pdm-backend: real projects, built by `build`."""

from __future__ import annotations

import re
import shutil
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from tests.environments import ROOT, Make, commit, in_environment, run, succeed, unpack, write

pytestmark = pytest.mark.slow

PAGE = """# Errors

| Code | HTTP Status | Message |
| --- | --- | --- |
| 1001 | 400 | Invalid price |
| 1002 | 404 | Order not found |
"""
PROJECT = '[project]\nname = "acme-sdk"\nversion = "1.0"\n'
WORDS = (ROOT / "docs/build.md").read_text(encoding="utf-8")
HATCH, SETUPTOOLS, PDM, FOR_ALL = re.findall(r"```toml\n(.*?)```", WORDS, re.DOTALL)
SETTINGS = FOR_ALL.partition("[tool.codegen.build]")[0]
BACKENDS = {
    "hatch": PROJECT + SETTINGS + HATCH,
    "setuptools": PROJECT + SETTINGS + SETUPTOOLS,
    "pdm": PROJECT + SETTINGS + PDM,
}
MODULES = {
    "hatch": "hatchling.build",
    "setuptools": "setuptools.build_meta",
    "pdm": "pdm.backend",
}
EVERY = pytest.mark.parametrize("backend", BACKENDS)
EPOCH = "1700000000"
PACKED = ("__init__.py", "codes.py", "errors.py", "ERRORS.md", "py.typed", "spec.json")


class Build:
    """A project of a user, and what is built of it."""

    def __init__(self, root: Path, builder: Path, offline: Path) -> None:
        self.root, self.environment, self.offline = root, builder, offline

    def codegen(self, *words: str) -> str:
        return succeed(in_environment(self.environment, "codegen"), *words, cwd=self.root)

    def build(self, *words: str, into: str = "dist") -> tuple[int, str]:
        """Exit code, and what was printed; no word of it may be a traceback."""
        python = in_environment(self.environment, "python")
        command = (python, "-m", "build", "--no-isolation", "-o", self.root.parent / into)
        extra = {"PYTHONPATH": str(self.offline), "SOURCE_DATE_EPOCH": EPOCH}
        done = run(*command, *words, cwd=self.root, **extra)
        return done.returncode, done.stdout + done.stderr

    def dist(self, pattern: str, into: str = "dist") -> Path:
        [found] = (self.root.parent / into).glob(pattern)
        return found

    def configure(self, table: str) -> None:
        with (self.root / "pyproject.toml").open("a", encoding="utf-8") as file:
            file.write(table)


@pytest.fixture(scope="session")
def generated(once: Make, builder: Path) -> Path:
    """A package with src/, generated, committed; git ignores what is generated."""
    files = {
        "pyproject.toml": BACKENDS["hatch"],
        ".gitignore": "src/acme/generated/\n",
        "src/acme/__init__.py": "",
        "sources/acme/documents/errors.md": PAGE,
    }

    def fill(folder: Path) -> None:
        write(folder, files)
        succeed(in_environment(builder, "codegen"), "generate", cwd=folder)
        commit(folder)

    return once("package", fill)


@pytest.fixture
def project(backend: str, tmp_path: Path, generated: Path, builder: Path, offline: Path) -> Build:
    root = Path(shutil.copytree(generated, tmp_path / "project"))
    return Build(write(root, {"pyproject.toml": BACKENDS[backend]}), builder, offline)


def names_in(archive: Path) -> set[str]:
    if archive.suffix == ".whl":
        return set(zipfile.ZipFile(archive).namelist())
    with tarfile.open(archive) as sdist:
        return {name.partition("/")[2] for name in sdist.getnames()}


@EVERY
def test_sdist_and_the_wheel_from_it_hold_what_is_generated(project: Build) -> None:
    code, said = project.build()  # the wheel from the unpacked sdist: there is no git there
    assert code == 0, said
    sdist = names_in(project.dist("*.tar.gz"))
    assert {f"src/acme/generated/acme/{name}" for name in PACKED} - sdist == set()
    assert {"codegen.lock", "src/acme/generated/errors.py"} - sdist == set()
    wheel = names_in(project.dist("*.whl"))
    assert {f"acme/generated/acme/{name}" for name in PACKED} - wheel == set()
    assert "acme/generated/errors.py" in wheel
    assert [name for name in sdist | wheel if ".codegen/" in name] == []


@EVERY
def test_two_builds_give_the_same_bytes(project: Build) -> None:
    assert [project.build("--wheel", into=into)[0] for into in ("one", "two")] == [0, 0]
    one, two = (project.dist("*.whl", into).read_bytes() for into in ("one", "two"))
    assert one == two


@EVERY
def test_a_wheel_that_was_installed_works(project: Build, tmp_path: Path) -> None:
    assert project.build("--wheel")[0] == 0
    zipfile.ZipFile(project.dist("*.whl")).extractall(tmp_path / "site")
    program = (
        "from acme.generated.acme import errors\n"
        "try: errors.raise_for({'code': 1002, 'msg': 'Order not found'})\n"
        "except errors.OrderNotFound as exc: print(exc.code)\n"
    )
    python = in_environment(project.environment, "python")
    said = succeed(python, "-c", program, cwd=tmp_path, PYTHONPATH=str(tmp_path / "site"))
    assert said == "1002\n"


@EVERY
def test_an_editable_install(project: Build, backend: str, tmp_path: Path) -> None:
    program = (
        "import pathlib, sys; from importlib import import_module\n"
        f"backend = import_module({MODULES[backend]!r})\n"
        "print(backend.build_editable(sys.argv[1]))\n"
    )
    python = in_environment(project.environment, "python")
    out = tmp_path / "editable"
    out.mkdir()
    said = succeed(python, "-c", program, out, cwd=project.root, PYTHONPATH=str(project.offline))
    assert names_in(out / said.splitlines()[-1]) & {"acme/generated/errors.py"} == set()
    stale(project)
    done = run(python, "-c", program, out, cwd=project.root)
    assert (done.returncode, "stale src/acme/generated/acme/errors.py" in done.stderr) == (1, True)


def stale(project: Build) -> None:
    page = PAGE + "| 1003 | 429 | Too many requests |\n"
    write(project.root, {"sources/acme/documents/errors.md": page})


@EVERY
def test_a_stale_package_is_not_built(project: Build) -> None:
    stale(project)
    code, said = project.build("--sdist")
    assert code == 1
    assert "codegen: generated files are not as the documents say: stale codegen.lock" in said
    assert "run `codegen generate` and commit" in said
    assert "Traceback" not in said


@EVERY
def test_a_missing_output_fails_the_build(project: Build) -> None:
    (project.root / "src/acme/generated/acme/errors.py").unlink()
    code, said = project.build("--wheel")
    assert (code, "missing src/acme/generated/acme/errors.py" in said) == (1, True)


@EVERY
def test_generate_mode_makes_what_is_missing(project: Build) -> None:
    stale(project)
    (project.root / "src/acme/generated/acme/errors.py").unlink()
    project.configure('[tool.codegen.build]\nmode = "generate"\n')
    code, said = project.build()
    assert code == 0, said
    wheel = zipfile.ZipFile(project.dist("*.whl"))
    assert b"TooManyRequests" in wheel.read("acme/generated/acme/errors.py")
    assert "up to date\n" in project.codegen("generate", "--check")


@EVERY
def test_off_looks_at_nothing(project: Build) -> None:
    stale(project)
    project.configure('[tool.codegen.build]\nmode = "off"\n')
    assert project.build("--wheel")[0] == 0


@EVERY
def test_an_sdist_that_lost_a_file_gives_no_wheel(project: Build, tmp_path: Path) -> None:
    assert project.build("--sdist")[0] == 0
    unpack(project.dist("*.tar.gz"), tmp_path / "unpacked")
    [root] = (tmp_path / "unpacked").iterdir()
    unpacked = Build(root, project.environment, project.offline)
    assert unpacked.build("--wheel")[0] == 0
    for lost in ("src/acme/generated/acme/codes.py", "codegen.lock"):
        (root / lost).unlink()
        code, said = unpacked.build("--wheel")
        assert (code, f"missing {lost}" in said) == (1, True)
        assert "this sdist was changed" in said


@EVERY
def test_documents_that_may_not_be_passed_on_need_not_be(project: Build, backend: str) -> None:
    """The wheel from an sdist needs the lock and the generated files, and no document."""
    exclude = {"hatch": '[tool.hatch.build.targets.sdist]\nexclude = ["/sources"]\n'}
    project.configure(exclude.get(backend, ""))
    code, said = project.build()
    assert code == 0, said
    assert [n for n in names_in(project.dist("*.tar.gz")) if n.startswith("sources/")] == []


@EVERY
def test_a_bad_setting_is_said_with_its_place(project: Build) -> None:
    project.configure('[tool.codegen.build]\nmode = "verfy"\n')
    code, said = project.build("--wheel")
    assert code == 1
    assert "pyproject.toml:" in said
    assert "known are verify, generate, off" in said
    assert "Traceback" not in said


@pytest.mark.parametrize("backend", ["hatch"])
def test_the_table_of_hatch_stands_before_ours(project: Build) -> None:
    stale(project)
    project.configure('mode = "off"\n')
    assert project.build("--wheel")[0] == 0


@pytest.mark.parametrize("backend", ["hatch"])
def test_a_package_that_hatch_does_not_pack_is_said(project: Build) -> None:
    text = (project.root / "pyproject.toml").read_text(encoding="utf-8")
    moved = text.replace("src/acme/generated", "generated")
    write(project.root, {"pyproject.toml": moved})
    (project.root / "codegen.lock").unlink()
    project.codegen("generate")
    code, said = project.build("--wheel")
    assert code == 1
    assert "generated files are not in the distribution" in said
    assert "[tool.hatch.build.targets.wheel] packages" in said


@pytest.mark.parametrize("backend", ["setuptools"])
def test_a_project_without_codegen_is_left_alone(project: Build) -> None:
    write(project.root, {"pyproject.toml": PROJECT + SETUPTOOLS})
    assert project.build("--wheel")[0] == 0


@EVERY
def test_a_project_without_a_vendor_is_built(project: Build) -> None:
    for folder in ("sources", "src/acme/generated"):
        shutil.rmtree(project.root / folder)
    (project.root / "codegen.lock").unlink()
    code, said = project.build()
    assert code == 0, said


def test_the_network_is_refused_in_these_tests(builder: Path, offline: Path) -> None:
    program = "import socket; socket.create_connection(('127.0.0.1', 9))"
    python = in_environment(builder, "python")
    done = run(python, "-c", program, cwd=offline, PYTHONPATH=str(offline))
    assert "RuntimeError: the network was asked for" in done.stderr


@EVERY
def test_pip_installs_it_editable(project: Build, tmp_path: Path) -> None:
    """With the real pip, into an environment of its own; a change in the folder is seen."""
    environment = tmp_path / "environment"
    venv.create(environment, with_pip=False)
    python = in_environment(environment, "python")
    made = ("install", "-q", "--no-deps", "--no-build-isolation", "--editable", ".")
    pip = (sys.executable, "-m", "pip", "--python", python, *made)
    site = site_of(project.environment)
    succeed(*pip, cwd=project.root, PYTHONPATH=str(site))
    program = "from acme.generated.acme import errors; print(errors.__file__)"
    said = succeed(python, "-c", program, cwd=tmp_path)
    assert Path(said.strip()) == project.root / "src/acme/generated/acme/errors.py"


def site_of(environment: Path) -> Path:
    """Where an environment has its packages."""
    program = "import sysconfig; print(sysconfig.get_path('purelib'))"
    return Path(succeed(in_environment(environment, "python"), "-c", program, cwd=environment)[:-1])
