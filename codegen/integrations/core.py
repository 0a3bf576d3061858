"""What every build back end asks: are the generated files as the documents say, and which are they?"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from codegen.config import BuildMode, BuildSettings, Project, convert, find_project
from codegen.faults import Fault, Faults
from codegen.generation import differences, generate, load_lock, write
from codegen.lockfile import LOCK_NAME
from codegen.writing import Difference, compare_digests

MOST_NAMED = 10


class BuildFailed(SystemExit):
    """Ends a build with a message: back ends print it, and no traceback."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        super().__init__("\n".join(f"codegen: {fault}" for fault in faults))


@dataclass(frozen=True)
class Packed:
    """The paths, below the project, that distributions hold: `outputs` all of them, `inputs` those
    that a wheel is still to be built from."""

    outputs: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()


def prepare(root: Path, said: Mapping[str, Any] = MappingProxyType({})) -> Packed:
    """Makes sure that what is generated is as the documents say, or makes it so.

    `said` is the back end's own table, which stands before `[tool.codegen.build]`. In an unpacked
    sdist, of which this was made sure when it was packed, the files are held against the lock
    alone: it may be without the documents, and this codegen a later one. Raises BuildFailed.
    """
    try:
        return _prepare(_project(root), said)
    except Fault as fault:
        raise BuildFailed([fault]) from None
    except Faults as several:
        raise BuildFailed(several.faults) from None


def require(wanted: Iterable[str], packed: Collection[str], *, advice: str) -> None:
    """Raises BuildFailed: a finished distribution lacks some of what it has to hold."""
    lost = sorted(set(wanted).difference(packed))
    if lost:
        what = f"{len(lost)} generated files are not in the distribution, {lost[0]} for one"
        raise BuildFailed([Fault("build-incomplete", what, advice=advice)])


def _project(root: Path) -> Project:
    project = find_project(root)
    if project.root != root:
        what = "has no [tool.codegen], which the build step needs"
        raise Fault("no-project", what, "pyproject.toml", advice="run `codegen init` here")
    return project


def _prepare(project: Project, said: Mapping[str, Any]) -> Packed:
    mode = _mode(project, said)
    if mode == "off" or not _is_begun(project):
        return Packed()
    if (project.root / "PKG-INFO").is_file():
        _refuse(_unlike_the_lock(project), "this sdist was changed, or is not whole: get it again")
    else:
        _make(project, is_written=mode == "generate")
    return Packed(tuple(sorted(load_lock(project).outputs)), (LOCK_NAME,))


def _mode(project: Project, said: Mapping[str, Any]) -> BuildMode:
    if not said:
        return project.settings.build.mode
    file = project.root / "pyproject.toml"
    return convert(dict(said), BuildSettings, file, "pyproject.toml").mode


def _is_begun(project: Project) -> bool:
    """Whether there is anything to look at: a project may have no vendor yet."""
    return (
        (project.root / LOCK_NAME).is_file()
        or project.generated.is_dir()
        or bool(project.vendors())
    )


def _make(project: Project, *, is_written: bool) -> None:
    made = generate(project, project.vendors())
    if made.faults:
        raise Faults(list(made.faults))
    if is_written:
        write(project, made)
        return
    advice = 'run `codegen generate` and commit, or set mode = "generate" in [tool.codegen.build]'
    _refuse(differences(project, made), advice)


def _unlike_the_lock(project: Project) -> list[Difference]:
    if not (project.root / LOCK_NAME).is_file():
        return [Difference(LOCK_NAME, "missing")]
    lock = load_lock(project)
    wanted = {path: output.digest for path, output in lock.outputs.items()}
    return compare_digests(project.root, wanted, lock, vendors=None)


def _refuse(found: list[Difference], advice: str) -> None:
    """Raises Fault: what is on the disk is not what is wanted."""
    if not found:
        return
    named = [f"{each.kind} {each.path}" for each in found[:MOST_NAMED]]
    more = [f"and {len(found) - MOST_NAMED} more"] if len(found) > MOST_NAMED else []
    what = f"generated files are not as the documents say: {', '.join([*named, *more])}"
    raise Fault("build-stale", what, advice=advice)
