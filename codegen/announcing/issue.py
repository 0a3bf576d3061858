"""One issue for each project, kept up to date through `gh`, the command of GitHub.

It is found again by its label, which a stranger cannot set, and by a marker in its body. What was
told stands in the body itself, so any machine with a right to the repository may keep it.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from codegen.announcing.body import Body, marker, read_body, write_body, write_comment
from codegen.announcing.known import Known, known_now
from codegen.diffing.changes import Level
from codegen.diffing.judge import Report
from codegen.reporting.terminal import safe_text

LABEL = "codegen-drift"
_TIMEOUT_S = 120
_MOST_ISSUES = 200
_FEWEST_WORDS = {"GH_PROMPT_DISABLED": "1", "GH_NO_UPDATE_NOTIFIER": "1", "NO_COLOR": "1"}

Done = Literal["opened", "reopened", "updated", "closed", "left as it is", "not needed"]


class GhFailed(Exception):
    """`gh` is not there, or could not do what it was asked."""


@dataclass(frozen=True, slots=True)
class Look:
    """What the issue is to say: a report, of the project at `root`, and all of its vendors."""

    report: Report
    root: Path
    vendors: tuple[str, ...]
    fail_on: Level = "INFO"

    def known(self, before: Known) -> Known:
        return known_now(self.report, before, vendors=self.vendors, fail_on=self.fail_on)

    def body(self, former: Body) -> str:
        known = self.known(former.known)
        place = place_in_repository(self.root)
        return write_body(self.report, known, former=former, project=place, fail_on=self.fail_on)

    def comment(self, before: Known) -> str:
        return write_comment(self.report, self.known(before), before, fail_on=self.fail_on)

    @property
    def is_whole(self) -> bool:
        """Whether every vendor was looked at, and everything of it verified."""
        looked = {look.vendor for look in self.report.looks}
        return looked >= {*self.vendors} and not any(look.is_open for look in self.report.looks)


@dataclass(frozen=True, slots=True)
class _Issue:
    number: int
    body: str
    is_open: bool


def place_in_repository(root: Path) -> str:
    """The project's path in the repository that holds it: there may be several, and each has its
    issue."""
    for folder in (root, *root.parents):
        if (folder / ".git").exists():
            return root.relative_to(folder).as_posix()
    return "."


def keep_issue(look: Look) -> tuple[Done, str]:
    """Makes, rewrites, closes or reopens the issue; what was done, and its number or address.
    Raises GhFailed; what was done until then stays, and the next run does the rest."""
    gh = _Gh(look.root)
    issue = _find(gh, marker(place_in_repository(look.root)))
    if issue is None:
        return _open(gh, look) if look.known({}) else ("not needed", "")
    former = read_body(issue.body)
    known = look.known(former.known)
    has_changed = known != former.known
    if not known and look.is_whole:
        return _close(gh, look, issue, former, has_changed=has_changed)
    if not issue.is_open and (not has_changed or not known):
        return "left as it is", f"#{issue.number}"  # somebody closed it, knowing what it says
    return _rewrite(gh, look, issue, former, has_changed=has_changed)


def _open(gh: _Gh, look: Look) -> tuple[Done, str]:
    words = ("--description", "Kept by codegen drift --issue", "--color", "d4c5f9", "--force")
    gh("label", "create", LABEL, *words)
    place = place_in_repository(look.root)
    title = "The documents of the API have changed"
    title += "" if place == "." else f" ({safe_text(place)[:100]})"
    said = ("--title", title, "--label", LABEL, "--body-file", "-")
    return "opened", gh("issue", "create", *said, text=look.body(Body())).strip()


def _rewrite(
    gh: _Gh, look: Look, issue: _Issue, former: Body, *, has_changed: bool
) -> tuple[Done, str]:
    """The body last: it holds what was told, and so whatever fails before it is done again."""
    number, body = str(issue.number), look.body(former)
    if not issue.is_open:
        gh("issue", "reopen", number)
    if has_changed:
        gh("issue", "comment", number, "--body-file", "-", text=look.comment(former.known))
    if not _is_same(body, issue.body):
        gh("issue", "edit", number, "--body-file", "-", text=body)
    elif issue.is_open:
        return "left as it is", f"#{number}"
    return "updated" if issue.is_open else "reopened", f"#{number}"


def _close(
    gh: _Gh, look: Look, issue: _Issue, former: Body, *, has_changed: bool
) -> tuple[Done, str]:
    number, body = str(issue.number), look.body(former)
    if has_changed and issue.is_open:
        gh("issue", "comment", number, "--body-file", "-", text=look.comment(former.known))
    if not _is_same(body, issue.body):
        gh("issue", "edit", number, "--body-file", "-", text=body)
    if not issue.is_open:
        return "left as it is", f"#{number}"
    gh("issue", "close", number)
    return "closed", f"#{number}"


def _is_same(body: str, other: str) -> bool:
    """GitHub keeps a body without the blanks at its end, and with CRLF where a person saved it."""
    return body.split() == other.split()


def _find(gh: _Gh, mark: str) -> _Issue | None:
    """The open issue of the project that is oldest, else its closed one that is newest."""
    words = ("--state", "all", "--limit", str(_MOST_ISSUES), "--json", "number,body,state")
    said = gh("issue", "list", "--label", LABEL, *words)
    issues = [issue for issue in _issues(said) if issue.body.lstrip().startswith(mark)]
    is_open = sorted((issue for issue in issues if issue.is_open), key=lambda each: each.number)
    closed = sorted((issue for issue in issues if not issue.is_open), key=lambda each: -each.number)
    return next(iter([*is_open, *closed]), None)


def _issues(said: str) -> Iterable[_Issue]:
    try:
        found: list[dict[str, Any]] = json.loads(said)
        return [
            _Issue(int(each["number"]), str(each["body"] or ""), each["state"] == "OPEN")
            for each in found
        ]
    except (ValueError, KeyError, TypeError):
        raise GhFailed("`gh issue list` gave something else than issues") from None


class _Gh:
    """The command, in the project's folder: it finds the repository by itself. Text goes in by
    standard input alone."""

    def __init__(self, root: Path) -> None:
        program = shutil.which("gh")
        if program is None:
            raise GhFailed("there is no `gh` on the path (https://cli.github.com)")
        self._program, self._root = program, root

    def __call__(self, *words: str, text: str = "") -> str:
        asked = f"`gh {words[0]} {words[1]}`"
        try:
            done = subprocess.run(
                [self._program, *words],
                cwd=self._root,
                env={**os.environ, **_FEWEST_WORDS},
                input=text.encode("utf-8", "replace"),
                capture_output=True,
                timeout=_TIMEOUT_S,
            )
        except subprocess.TimeoutExpired:
            raise GhFailed(f"{asked} did not end within {_TIMEOUT_S} s") from None
        except OSError as error:
            raise GhFailed(f"{asked} cannot be run: {error.strerror}") from None
        if done.returncode:
            said = safe_text(" ".join(done.stderr.decode("utf-8", "replace").split()))[:200]
            raise GhFailed(f"{asked} failed: {said or f'exit code {done.returncode}'}")
        return done.stdout.decode("utf-8", "replace")
