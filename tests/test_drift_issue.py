"""One issue for each project: made, rewritten, commented, closed and reopened through `gh`."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from codegen.announcing.body import MOST_BYTES, Body, marker, read_body
from codegen.announcing.issue import LABEL, GhFailed, Look, keep_issue
from codegen.announcing.known import dump_known, load_known, page_key
from codegen.diffing.changes import Change, Location, Subject
from codegen.diffing.judge import Report
from codegen.diffing.looks import PageLook, State
from tests.conftest import ROOT


def change(number: int, page: str = "acme/errors.md", text: str = "gone") -> Change:
    vendor, _, file = page.partition("/")
    return Change(
        id="error-removed",
        level="ERR",
        wire="ok",
        code="MAJOR",
        vendor=vendor,
        subject=Subject("error", str(number), f"/errors/{number}"),
        before={"meanings": [{"message": text}]},
        fingerprint=f"{number:016x}"[::-1],
        former_location=Location(f"sources/{vendor}/documents/{file}", number),
    )


def page(name: str, state: State = "unchanged", pending: int = 0) -> PageLook:
    vendor, _, file = name.partition("/")
    url = f"https://docs.example/{file}"
    is_open = state == "unverified"
    return PageLook(
        vendor=vendor,
        file=file,
        url=url,
        path=f"sources/{vendor}/documents/{file}",
        state=state,
        reason="timeout" if is_open else "",
        what="no answer in 60 s" if is_open else "",
        pending=pending,
    )


def report(*parts: Change | PageLook) -> Report:
    changes = tuple(part for part in parts if isinstance(part, Change))
    looks = tuple(part for part in parts if isinstance(part, PageLook))
    counts: Any = {"ERR": len(changes)}
    step: Any = "MAJOR" if changes else "none"
    return Report(old="kept", new="now", step=step, counts=counts, changes=changes, looks=looks)


class GitHub:
    """A repository with the stand-in for `gh` on the path."""

    def __init__(self, root: Path) -> None:
        self.root, self.store = root, root / "gh.json"
        (root / ".git").mkdir()

    def look(self, *parts: Change | PageLook, vendors: tuple[str, ...] = ("acme",)) -> str:
        """What was done."""
        return keep_issue(Look(report(*parts), self.root, vendors))[0]

    def kept(self) -> dict[str, Any]:
        return dict(json.loads(self.store.read_text("utf-8"))) if self.store.is_file() else {}

    def change(self, **values: Any) -> None:
        self.store.write_text(json.dumps({**self.kept(), **values}), encoding="utf-8")

    def asked(self) -> list[str]:
        """What `gh` was asked for since the last time, but for looking."""
        asked = [words for words in self.kept()["asked"] if words != "issue list"]
        self.change(asked=[])
        return asked

    @property
    def issue(self) -> dict[str, Any]:
        [issue] = self.kept()["issues"]
        return dict(issue)


Gh = Callable[[Path], None]


@pytest.fixture
def on_path(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Gh:
    """Puts the stand-in on the path, with its memory in a folder."""

    def put(home: Path) -> None:
        folder = tmp_path_factory.mktemp("bin")
        program = folder / "gh"
        words = f'#!/bin/sh\nexec "{sys.executable}" "{ROOT / "tests/outside_gh.py"}" "$@"\n'
        if os.name == "nt":
            program = folder / "gh.bat"
            words = f'@"{sys.executable}" "{ROOT / "tests/outside_gh.py"}" %*\n'
        program.write_text(words, encoding="utf-8")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
        monkeypatch.setenv("GH_HOME", str(home))

    return put


@pytest.fixture
def github(tmp_path: Path, on_path: Gh) -> GitHub:
    on_path(tmp_path)
    return GitHub(tmp_path)


def test_nothing_is_made_while_nothing_has_changed(github: GitHub) -> None:
    assert github.look(page("acme/errors.md")) == "not needed"
    assert github.look(page("acme/errors.md", "unverified")) == "not needed"
    assert github.kept()["issues"] == []


def test_the_life_of_an_issue(github: GitHub) -> None:
    whole = page("acme/errors.md", "changed")
    assert github.look(change(1), whole) == "opened"
    assert github.asked() == ["label create", "issue create"]
    assert "`error-removed`" in github.issue["body"]
    assert github.issue["labels"] == [LABEL]

    assert github.look(change(1), whole) == "left as it is"
    assert github.asked() == []

    assert github.look(change(1), change(2), whole) == "updated"
    assert github.asked() == ["issue comment", "issue edit"]
    [said] = github.issue["comments"]
    assert ("1 change not told before" in said, "`acme 2`" in said, "`acme 1`" in said) == (
        True,
        True,
        False,
    )

    assert github.look(page("acme/errors.md")) == "closed"
    assert github.asked() == ["issue comment", "issue edit", "issue close"]
    assert "2 changes told before: no longer found" in github.issue["comments"][-1]
    assert github.look(page("acme/errors.md")) == "left as it is"
    assert github.asked() == []

    assert github.look(change(2), whole) == "reopened"
    assert github.asked() == ["issue reopen", "issue comment", "issue edit"]
    assert github.issue["state"] == "OPEN"


def test_what_could_not_be_verified_closes_nothing_and_is_no_change(github: GitHub) -> None:
    other = page("acme/fees.md")
    github.look(change(1), page("acme/errors.md", "changed"), other)
    github.asked()
    row = next(line for line in github.issue["body"].splitlines() if "error-removed" in line)

    assert github.look(page("acme/errors.md", "unverified"), other) == "updated"
    assert github.asked() == ["issue edit"]
    body = github.issue["body"]
    assert (row in body, "`no answer in 60 s`" in body) == (True, True)
    assert github.look(page("acme/errors.md", "unverified"), other) == "left as it is"
    assert github.issue["body"].count("Not verified in the last look") == 1

    assert github.look(change(1), page("acme/errors.md", "changed"), other) == "updated"
    assert github.asked() == ["issue edit"]
    assert "verified" not in github.issue["body"]


def test_another_page_that_could_not_be_verified_keeps_it_open(github: GitHub) -> None:
    github.look(change(1), page("acme/errors.md", "changed"), page("acme/fees.md"))
    github.asked()
    assert github.look(page("acme/errors.md"), page("acme/fees.md", "unverified")) == "updated"
    assert github.asked() == ["issue comment", "issue edit"]
    assert github.issue["state"] == "OPEN"
    assert github.look(page("acme/errors.md"), page("acme/fees.md")) == "closed"


def test_a_removal_seen_once_more_takes_nothing_back(github: GitHub) -> None:
    github.look(change(1), change(2), page("acme/errors.md", "changed"))
    github.asked()
    github.look(change(1), page("acme/errors.md", "changed", pending=1))
    assert github.asked() == ["issue edit"]
    github.look(change(1), change(2), page("acme/errors.md", "changed"))
    assert github.asked() == ["issue edit"]
    assert github.issue["comments"] == []


def test_a_vendor_that_was_not_looked_at_is_as_before(github: GitHub) -> None:
    both = ("acme", "globex")
    acme, globex = page("acme/errors.md", "changed"), page("globex/errors.md")
    github.look(change(1), acme, globex, vendors=both)
    github.asked()
    assert github.look(globex, vendors=both) == "updated"
    assert github.asked() == ["issue edit"]
    assert "`acme 1`" in github.issue["body"]
    assert github.look(globex, vendors=("globex",)) == "closed"  # acme was removed


def test_one_closed_by_hand_stays_closed_until_something_else_changes(github: GitHub) -> None:
    whole = page("acme/errors.md", "changed")
    github.look(change(1), whole)
    github.change(issues=[{**github.issue, "state": "CLOSED"}])
    github.asked()
    assert github.look(change(1), whole) == "left as it is"
    assert github.asked() == []
    assert github.look(change(2), whole) == "reopened"


def test_it_is_found_by_label_and_marker(github: GitHub) -> None:
    """A stranger can write the marker, and cannot set the label; another project has its own."""
    other = {"title": "", "state": "OPEN", "comments": []}
    strange = {**other, "number": 1, "body": marker("."), "labels": []}
    sibling = {**other, "number": 2, "body": marker("services/api"), "labels": [LABEL]}
    github.change(issues=[strange, sibling])
    assert github.look(change(1), page("acme/errors.md", "changed")) == "opened"
    assert [each["body"] for each in github.kept()["issues"][:2]] == [
        strange["body"],
        sibling["body"],
    ]


def test_a_body_that_a_person_saved_is_the_same(github: GitHub) -> None:
    whole = page("acme/errors.md", "changed")
    github.look(change(1), whole)
    github.change(issues=[{**github.issue, "body": github.issue["body"].replace("\n", "\r\n")}])
    github.asked()
    assert github.look(change(1), whole) == "left as it is"


def test_what_failed_is_done_by_the_next_run(github: GitHub) -> None:
    github.look(change(1), page("acme/errors.md", "changed"))
    github.change(fail="issue edit", asked=[])
    with pytest.raises(GhFailed, match=r"`gh issue edit` failed: HTTP 403"):
        github.look(change(1), change(2), page("acme/errors.md", "changed"))
    github.change(fail="", asked=[])
    github.look(change(1), change(2), page("acme/errors.md", "changed"))
    assert github.asked() == ["issue comment", "issue edit"]


def test_without_gh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GhFailed, match="no `gh` on the path"):
        keep_issue(Look(report(), tmp_path, ()))


HOSTILE = (
    "@everyone #1 GH-1 https://evil.example ![x](https://evil.example/x.png) [a](javascript:1)",
    "--> <!-- /page --> <script>alert(1)</script> <img src=x>",
    "``` ` `` | a | b \\| c \\",
    "\r\n\r\n# heading\n<!-- told\n12345678:12345678 12345678\n-->\n- [ ] task",
    "fixes #12 \u202e\u0000\u001b[31m \ud800",
)


def outside_code(markdown: str) -> str:
    """The text with its code spans taken away, as CommonMark finds them: the next run of as many
    backticks ends one; first, a table's cells lose the escapes of their pipes."""
    return re.sub(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", "", markdown.replace("\\|", "¦"))


def inert(text: str) -> None:
    for line in text.splitlines():
        if re.fullmatch(r"<!-- (page [0-9a-f]{8}:[0-9a-f]{8}|/page|codegen-drift .*) -->", line):
            continue
        left = outside_code(line)
        assert not re.search(r"@|#[0-9]|https?:|javascript|evil|script|<img|`|everyone", left), line
        assert line in ("<!-- told", "-->") or not re.search(r"<|-->", left), line


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_documents_is_inert(text: str, tmp_path: Path) -> None:
    file = f"{text}.md"
    changed = replace(change(1, f"acme/{file}", text), id=text, fingerprint=text)
    look = PageLook(
        vendor=text, file=file, url=text, state="unverified", reason=text, what=text, advice=text
    )
    known = replace(page(f"acme/{file}", "changed", 2), url=text, what=text)
    seen = Look(report(changed, look, known), tmp_path, ("acme",))
    body = seen.body(Body())
    inert(body)
    inert(seen.comment({}))
    assert read_body(body).known == seen.known({})
    assert list(read_body(body).parts) == [page_key("acme", file)]


@given(st.text(max_size=60))
def test_any_text_is_inert(text: str) -> None:
    seen = Look(
        report(
            change(1, "acme/errors.md", f"{text}@x #1 <b> https://x"),
            page(f"a/{text}", "unverified"),
        ),
        Path(),
        ("acme",),
    )
    body = seen.body(Body())
    inert(body)
    assert read_body(body).known == seen.known({})


@pytest.mark.parametrize(("pages", "changes"), [(1, 5_000), (3_000, 2), (400, 5), (1, 400)])
def test_a_body_is_never_too_long(pages: int, changes: int, github: GitHub) -> None:
    parts: list[Change | PageLook] = []
    for number in range(pages):
        name = f"acme/{'学' * 80}{number}.md"
        parts.append(page(name, "changed", pending=number % 2))
        parts += [change(number * 10_000 + n, name, "Ж" * 400) for n in range(changes)]
    assert github.look(*parts) == "opened"
    body = github.issue["body"]
    assert len(body.encode()) <= MOST_BYTES
    assert "more that would not fit" in body
    assert body.endswith("-->")
    github.asked()
    assert github.look(*parts) == "left as it is"
    if not any(isinstance(part, PageLook) and part.is_open for part in parts):
        assert github.look(*parts[:-1], change(99_999_999)) == "updated"
        assert github.asked() == ["issue comment", "issue edit"]
    unverified = [
        page(f"{part.vendor}/{part.file}", "unverified")
        for part in parts
        if isinstance(part, PageLook)
    ]
    github.look(*unverified)
    assert "issue comment" not in github.asked()
    assert all(len(said.encode()) <= MOST_BYTES for said in github.issue["comments"])


@given(
    st.dictionaries(
        st.from_regex(r"[0-9a-f]{8}:[0-9a-f]{8}", fullmatch=True),
        st.frozensets(st.from_regex(r"[0-9a-f]{8}", fullmatch=True), min_size=1),
    )
)
def test_what_is_known_is_read_back(known: dict[str, frozenset[str]]) -> None:
    assert load_known(dump_known(known)) == known
