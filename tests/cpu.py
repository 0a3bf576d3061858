"""What a program costs a new interpreter."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

_MEASURE = """
import json, resource, statistics, subprocess, sys
def spent():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
times = {program: [] for program in sys.argv[1:]}
for turn in range(10):
    for program, found in times.items():
        before = spent()
        subprocess.run([sys.executable, "-c", program], check=True)
        found.append(spent() - before)
print(json.dumps([statistics.median(found[1:]) * 1000 for found in times.values()]))
"""


def cpu_ms(folder: Path, *programs: str) -> list[float]:
    """Of each program, compiled by a first run, the median. They take turns, so that a machine that
    is busy for a while is so for all of them; time in which others run is not counted."""
    done = subprocess.run(
        [sys.executable, "-c", _MEASURE, *programs],
        cwd=folder,
        env={},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    found: list[float] = json.loads(done.stdout)
    return found
