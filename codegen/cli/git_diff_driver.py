"""`codegen git-diff-driver`: what git calls in the place of its own diff."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path

import click

from codegen.cli.operands import judged
from codegen.cli.reports import write_report
from codegen.cli.session import guarded, say
from codegen.diffing import Side
from codegen.diffing.opening import open_path, source_near
from codegen.faults import Fault, Faults
from codegen.model import Spec


@click.command(name="git-diff-driver")
@click.argument("path")
@click.argument("old_file", type=click.Path(path_type=Path))
@click.argument("old_hex")
@click.argument("old_mode")
@click.argument("new_file", type=click.Path(path_type=Path))
@click.argument("new_hex")
@click.argument("new_mode")
@click.argument("renamed", nargs=-1)
@guarded
def git_diff_driver(
    path: str,
    old_file: Path,
    old_hex: str,
    old_mode: str,
    new_file: Path,
    new_hex: str,
    new_mode: str,
    renamed: tuple[str, ...],
) -> int | None:
    """What changed in a document or spec.json, for git: set diff.codegen.command to this.

    What cannot be read is shown as text. Always exits 0: git takes anything else for a failure.
    """
    try:
        sides = {"": _side(old_file, path)}, {"": _side(new_file, path)}
        report = judged(sides, old=f"a/{path}", new=f"b/{path}")
        write_report(report, [("text", None)], "INFO")
    except (Fault, Faults) as fault:
        say([f"{path}: {fault}"], err=True)
        say(_as_text(path, old_file, new_file))
    return None


def _side(file: Path, path: str) -> Side:
    """git has names of its own for the files."""
    if _is_none(file):
        return Side(Spec(vendor="vendor"))
    [side] = open_path(file, source=source_near(Path(path).absolute())).values()
    return Side(side.spec, dict.fromkeys(side.files, path), path)


def _as_text(path: str, old: Path, new: Path) -> Iterator[str]:
    before, after = (
        [] if _is_none(file) else file.read_text(encoding="utf-8", errors="replace").splitlines()
        for file in (old, new)
    )
    return difflib.unified_diff(before, after, f"a/{path}", f"b/{path}", lineterm="")


def _is_none(file: Path) -> bool:
    """What git names where there is no file: on Windows either of them."""
    return file.as_posix().lower() in ("/dev/null", "nul")
