"""Two sides taken in turn on a machine that others may use: medians, and their ratio."""

from __future__ import annotations

import os
import resource
import subprocess
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median


@dataclass(frozen=True)
class Side:
    """What is measured: a command, run in `cwd` after `before`. `prints` where it times itself,
    and prints seconds and bytes; else both are those of the whole process."""

    argv: tuple[str, ...]
    cwd: Path
    before: Callable[[], None] = lambda: None
    prints: bool = False
    env: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Spent:
    """`cpu_s` is that of all cores, and what a loaded machine changes least."""

    seconds: float
    peak_bytes: int
    cpu_s: float = 0.0


def take_turns(sides: tuple[Side, ...], runs: int) -> list[list[Spent]]:
    """What each side spent, run by run; a first turn, which fills caches, is not counted."""
    turns = [[spend(side) for side in sides] for _ in range(runs + 1)]
    return [list(spent) for spent in zip(*turns[1:], strict=True)]


def spend(side: Side) -> Spent:
    """Raises CalledProcessError: the command failed, and what it said."""
    side.before()
    env = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    begin = time.perf_counter()
    # What it prints is read after its end: no row prints more than a pipe holds.
    process = subprocess.Popen(
        side.argv,
        cwd=side.cwd,
        env={**env, **side.env},
        stdout=subprocess.PIPE if side.prints else subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    said = process.stdout.read() if process.stdout else b""
    wrong = process.stderr.read() if process.stderr else b""
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise subprocess.CalledProcessError(process.returncode, side.argv, said, wrong)
    if side.prints:
        inner, peak = said.split()
        return Spent(float(inner), int(peak))
    return Spent(seconds, _bytes(used), used.ru_utime + used.ru_stime)


def _bytes(used: resource.struct_rusage) -> int:
    return used.ru_maxrss * 1024


def median_seconds(spent: list[Spent]) -> float:
    return median(each.seconds for each in spent)


def median_peak(spent: list[Spent]) -> float:
    return median(each.peak_bytes for each in spent)
