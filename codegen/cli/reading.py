"""Vendors read for a command that shows them, with a bar where that takes long."""

from __future__ import annotations

from collections.abc import Sequence

from codegen.cli.manners import progress
from codegen.config import Project
from codegen.pipeline import Reading, read


def read_all(project: Project, names: Sequence[str]) -> list[Reading]:
    """Raises Fault or Faults, of the first vendor that cannot be read."""
    readings = []
    with progress(len(names)) as step:
        for name in names:
            step(f"reading {name}")
            readings.append(read(project, name))
    return readings


def read_one(project: Project, name: str) -> Reading:
    [reading] = read_all(project, [name])
    return reading
