"""What all tests share: the project's own sources, the shared corpus, `--update`."""

from __future__ import annotations

import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.environments import (  # noqa: F401 - fixtures
    bare,
    builder,
    checkout,
    offline,
    once,
    package_index,
    wheel,
)
from tests.watched import Watching, make
from tests.web import Web

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # As in a job that a shell runs in the background: the programs that tests start would inherit
    # it, and none of them could be interrupted.
    signal.signal(signal.SIGINT, signal.default_int_handler)

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

# A busy machine is slow now and then: no test fails by the clock. And none by chance: the same
# examples at every run, new ones with `--hypothesis-profile search`.
settings.register_profile("project", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, derandomize=False, print_blob=True)
settings.load_profile("project")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="rewrite the expected files of the cases"
    )


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update"))


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Documents of other vendors. They are not part of the project."""
    folder = SHARED / "corpus"
    if not folder.is_dir():
        pytest.skip("../shared/corpus is not here: real documents of other vendors are not shipped")
    return folder


@pytest.fixture
def web() -> Iterator[Web]:
    """A server of the tests, for the vendors' pages."""
    with Web() as serving:
        yield serving


@pytest.fixture
def acme(tmp_path: Path, web: Web) -> Watching:
    """A project whose one vendor has its page on that server."""
    watching = make(tmp_path, web)
    web.forget()
    return watching


@pytest.fixture
def make_project(tmp_path: Path) -> Callable[..., Path]:
    """A project in a fresh folder, with vendors copied from folders given by name."""

    def make(**vendors: Path) -> Path:
        (tmp_path / "pyproject.toml").write_text("[tool.codegen]\n", encoding="utf-8")
        (tmp_path / "sources").mkdir()
        for name, folder in vendors.items():
            shutil.copytree(folder, tmp_path / "sources" / name)
        return tmp_path

    return make
