"""`codegen drift --issue`: the issue through `gh`, or its body where that cannot be done."""

from __future__ import annotations

from pathlib import Path

from codegen.announcing.body import Body
from codegen.announcing.issue import GhFailed, Look
from codegen.announcing.issue import keep_issue as keep
from codegen.cli.manners import note
from codegen.cli.session import put, say
from codegen.config import Project
from codegen.diffing.changes import Level
from codegen.diffing.judge import Report


def keep_issue(
    project: Project, report: Report, *, fail_on: Level = "INFO", body: Path | None = None
) -> None:
    """Keeps the one issue of a project, and says how that went. Where `gh` is absent or fails, the
    body goes to the file, or to stdout where there is none, with a word why."""
    look = Look(report, project.root, tuple(project.vendors()), fail_on)
    try:
        done, which = keep(look)
    except GhFailed as failed:
        where = "printed" if body is None else f"in {body}"
        say([f"the issue was not kept: {failed}; its body is {where}"], err=True)
        _put(look.body(Body()), body)
    else:
        note(f"issue {which}: {done}" if which else "no issue is needed")


def _put(text: str, file: Path | None) -> None:
    if file is None:
        put(text)
    else:
        file.write_text(text, encoding="utf-8", newline="\n")
