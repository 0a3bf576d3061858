"""Messages by Apprise, received by a server on this machine."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from codegen.announcing.message import Told, dump_told, load_told, message_of
from codegen.cli.notify import MEMORY, notifier
from codegen.config import find_project
from codegen.diffing.looks import PageLook
from codegen.faults import Fault
from tests.test_drift_issue import HOSTILE, Change, change, page, report

VARIABLE = "TOLD_HERE"
SECRET = "pa55word"


class Receiver:
    """Takes what Apprise posts; with `status` 500 it refuses."""

    def __init__(self) -> None:
        self.taken: list[dict[str, Any]] = []
        self.status = 200
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                if receiver.status == 200:
                    receiver.taken.append(json.loads(body))
                self.send_response(receiver.status)
                self.end_headers()

            def log_message(self, *words: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def address(self) -> str:
        return f"json://user:{SECRET}@127.0.0.1:{self.server.server_port}/hook"


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver()
    yield made
    made.server.shutdown()
    made.server.server_close()


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, receiver: Receiver) -> Path:
    """A project of two vendors that tells the receiver."""
    root = tmp_path / "trading.bot"
    for vendor in ("acme", "globex"):
        (root / "sources" / vendor).mkdir(parents=True)
    settings = f'[tool.codegen.notify]\nurls_from = "{VARIABLE}"\n'
    (root / "pyproject.toml").write_text(settings, encoding="utf-8")
    monkeypatch.setenv(VARIABLE, receiver.address)
    return root


def tell(project: Path, *parts: Change | PageLook) -> bool:
    return notifier(find_project(project))(report(*parts))


CHANGED = (change(1), page("acme/errors.md", "changed"), page("globex/errors.md"))
SAME = (page("acme/errors.md"), page("globex/errors.md"))
LOST = (page("acme/errors.md"), page("globex/errors.md", "unverified"))


def test_a_message_is_short_and_has_no_word_of_a_document(
    project: Path, receiver: Receiver
) -> None:
    assert tell(project, change(1, text="@all gone"), *CHANGED[1:-1], LOST[1])
    [said] = receiver.taken
    assert (said["title"], said["message"]) == (
        "trading bot: 1 change in API documents",
        "acme: 1 ERR\nglobex: 1 page could not be verified\nRun codegen drift to see them.",
    )


def test_nobody_is_told_twice(project: Path, receiver: Receiver) -> None:
    for parts, count in (
        (SAME, 0),
        (CHANGED, 1),
        (CHANGED, 1),
        ((change(2), *CHANGED), 2),
        ((change(2), *CHANGED), 2),
        (SAME, 3),
        (SAME, 3),
    ):
        assert tell(project, *parts)
        assert len(receiver.taken) == count
    assert receiver.taken[-1]["message"] == "No change was found."


def test_what_could_not_be_verified_is_told_when_it_is_new(
    project: Path, receiver: Receiver
) -> None:
    for parts, count in ((CHANGED, 1), (SAME, 2), (LOST, 3), (LOST, 3), (SAME, 3), (LOST, 4)):
        tell(project, *parts)
        assert len(receiver.taken) == count


def test_a_change_on_a_page_that_cannot_be_verified_is_still_told(
    project: Path, receiver: Receiver
) -> None:
    tell(project, *CHANGED)
    gone = (page("acme/errors.md", "unverified"), page("globex/errors.md"))
    tell(project, *gone)
    assert len(receiver.taken) == 2
    tell(project, *CHANGED)
    assert len(receiver.taken) == 2


def test_a_message_that_nobody_took_is_sent_again(
    project: Path, receiver: Receiver, capfd: pytest.CaptureFixture[str]
) -> None:
    receiver.status = 500
    assert not tell(project, *CHANGED)
    said = "".join(capfd.readouterr())
    assert ("JSON did not take the message" in said, SECRET in said) == (True, False)
    assert str(receiver.server.server_port) not in said
    assert not (project / MEMORY).exists()
    receiver.status = 200
    assert tell(project, *CHANGED)
    assert len(receiver.taken) == 1


def test_one_of_two_is_enough(
    project: Path,
    receiver: Receiver,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv(VARIABLE, f"json://{SECRET}:x@127.0.0.1:1/\n {receiver.address}")
    assert tell(project, *CHANGED)
    said = "".join(capfd.readouterr())
    assert ("told 1 of 2 receivers" in said, SECRET in said) == (True, False)


def test_only_its_own_memory_is_written(project: Path, receiver: Receiver) -> None:
    tell(project, *CHANGED)
    files = {path.relative_to(project).as_posix() for path in project.rglob("*") if path.is_file()}
    ours = {".codegen/.gitignore", ".codegen/lock", ".codegen/holder"}
    assert files - ours == {"pyproject.toml", MEMORY}
    (project / MEMORY).write_bytes(b"\xff\x00 nonsense\n")
    assert tell(project, *CHANGED)
    assert len(receiver.taken) == 2


@pytest.mark.parametrize(
    ("settings", "value", "code"),
    [
        ("[tool.codegen]", "x", "notify-unset"),
        (f'[tool.codegen.notify]\nurls_from = "{VARIABLE}"', " ", "notify-empty"),
        (f'[tool.codegen.notify]\nurls_from = "{VARIABLE}"', f"{SECRET}://x", "notify-address"),
        (f'[tool.codegen.notify]\nurls_from = "json://{SECRET}@x"', "x", "config-value"),
    ],
    ids=["unset", "empty", "no address", "an address in the configuration"],
)
def test_it_is_said_before_anything_is_looked_at(
    settings: str, value: str, code: str, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "pyproject.toml").write_text(settings, encoding="utf-8")
    monkeypatch.setenv(VARIABLE, value)
    with pytest.raises(Fault) as caught:
        notifier(find_project(project))
    assert (caught.value.code, SECRET in str(caught.value)) == (code, False)


def test_without_the_extra(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "apprise", None)
    with pytest.raises(Fault, match=r"pip install 'docs-codegen\[notify\]'"):
        notifier(find_project(project))


@pytest.mark.parametrize("text", HOSTILE)
def test_names_are_made_plain(text: str) -> None:
    look = PageLook(vendor=text, file=text, url=text, state="unverified", what=text)
    title, said = message_of(report(look), text, fail_on="INFO")
    allowed = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 :,.\n")
    assert {*title, *said} <= allowed
    assert "." not in title
    assert len(title + said) < 300


def test_a_message_of_many_vendors_is_short() -> None:
    looks = [page(f"v{number}/errors.md", "unverified") for number in range(500)]
    _, said = message_of(report(*looks), "bot", fail_on="INFO")
    assert len(said.splitlines()) == 22
    assert "and 480 more vendors" in said


def test_what_was_told_is_read_back() -> None:
    told = Told({"0a0a0a0a:1b1b1b1b": frozenset({"2c2c2c2c"})}, frozenset({"0a0a0a0a:3d3d3d3d"}))
    assert load_told(dump_told(told)) == told
    assert load_told("") == Told({})
