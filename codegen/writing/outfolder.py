"""Whether a folder may hold what is generated."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from codegen.faults import Fault
from codegen.safepath import flaw_of
from codegen.writing.exclusion import FOLDER

VERSION_CONTROL = frozenset([".git", ".hg", ".svn", ".bzr", ".jj", "cvs", "_darcs"])
OURS = ("sources", "templates", FOLDER)


def check_out_folder(project: Path, out: Path, *, apart: Iterable[Path] = ()) -> None:
    """Raises Fault unless `out` is a folder of its own inside the project, or may become one.

    `apart` is what it may neither hold nor be in: sources, templates, the cache; those at their
    usual place always. Aliases are resolved first, so that a link to the home folder is the home.
    """
    root, real = project.resolve(), (project / out).resolve()
    shown = out.as_posix()
    if real == Path.home().resolve() or real == Path(real.anchor):
        raise _refused(shown, "is the home folder or the root of the disk")
    if real == root or root not in real.parents:
        raise _refused(shown, "is not inside the project")
    inner = real.relative_to(root).as_posix()
    if real != root / (project / out).absolute().relative_to(project.absolute()):
        raise _refused(shown, f"leads over a symlink to {inner}")
    if any(part.lower() in VERSION_CONTROL for part in inner.split("/")):
        raise _refused(shown, "belongs to version control")
    if flaw := flaw_of(inner):
        raise _refused(shown, f"may not be written: {flaw}")
    if real.exists() and not real.is_dir():
        raise _refused(shown, "is a file")
    for other in (*(root / name for name in OURS), *apart):
        _keep_apart(shown, real, other.resolve())


def _keep_apart(shown: str, real: Path, other: Path) -> None:
    if real == other or real in other.parents or other in real.parents:
        raise _refused(shown, f"holds or is in {other.name}/, which is not generated")


def _refused(shown: str, what: str) -> Fault:
    advice = 'set generated = "generated", or another folder of its own, in [tool.codegen]'
    return Fault("out-folder", f"generated = {shown!r} {what}", "pyproject.toml", advice=advice)
