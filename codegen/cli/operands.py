"""OLD and NEW of a comparison: paths, or REV:PATH of git."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

from codegen.cli.manners import progress
from codegen.cli.revisions import checked_out
from codegen.cli.session import here_if_any
from codegen.config import DiffSettings
from codegen.diffing import Change, Side, compare
from codegen.diffing.judge import Report, judge
from codegen.diffing.keeping import keeper
from codegen.diffing.opening import open_path, source_near
from codegen.faults import Fault
from codegen.model import Spec

Sides = dict[str, Side]


def open_operands(old: str, new: str) -> tuple[Sides, Sides]:
    """The specs of both by vendor. Where one is a document of a vendor's folder, the other is read
    with the same source.toml. Raises Fault or Faults."""
    with ExitStack() as stack, progress(2) as step:
        paths = [stack.enter_context(_path_of(words)) for words in (old, new)]
        near = next((source for path in paths if (source := source_near(path))), None)
        step(f"reading {old}")
        before = open_path(paths[0], source=near)
        step(f"reading {new}")
        after = open_path(paths[1], source=near)
        roots = [path.as_posix() for path in paths]
    if len(before) == len(after) == 1:
        before, after = ({"": next(iter(sides.values()))} for sides in (before, after))
    return _named(before, roots[0], old), _named(after, roots[1], new)


def judged(
    sides: tuple[Sides, Sides],
    *,
    old: str,
    new: str,
    wanted: Callable[[Change], bool] = lambda change: True,
) -> Report:
    """The changes of all vendors, as the project that this is in judges them."""
    project = here_if_any()
    return judge(
        [change for change in _compare_all(*sides) if wanted(change)],
        project.settings.diff if project else DiffSettings(),
        today=datetime.date.today(),
        old=old,
        new=new,
        keeps=keeper({vendor: side.kept for vendor, side in sides[1].items()}),
    )


def _compare_all(old: Sides, new: Sides) -> list[Change]:
    """A vendor that only one side has is compared with nothing."""
    found: list[Change] = []
    for vendor in sorted(old.keys() | new.keys()):
        before, after = (sides.get(vendor) or Side(Spec(vendor="vendor")) for sides in (old, new))
        changes = compare(before, after)
        found += [_of(vendor, change) for change in changes] if vendor else changes
    return found


def _of(vendor: str, change: Change) -> Change:
    # msgspec's function of this name is for structs; dataclasses' is for the sides.
    from msgspec.structs import replace as replaced

    return replaced(change, vendor=vendor)


@contextmanager
def _path_of(words: str) -> Iterator[Path]:
    path = Path(words)
    if path.exists():
        yield path
    elif ":" in words:
        with checked_out(words) as found:
            yield found
    else:
        advice = "name a spec file, a document, a folder of either, or REV:PATH of git"
        raise Fault("file-missing", "no such file or folder", words, advice=advice)


def _named(sides: Sides, root: str, words: str) -> Sides:
    """Files of a revision by what they are called there: the folder they were in is gone."""
    if root == Path(words).as_posix():
        return sides
    return {vendor: _renamed(side, root, words) for vendor, side in sides.items()}


def _renamed(side: Side, root: str, words: str) -> Side:
    def name(path: str) -> str:
        return path.replace(root, words, 1)

    return replace(
        side, name=name(side.name), files={id: name(path) for id, path in side.files.items()}
    )
