"""Work on several cores at once, where that is safe: forked processes take jobs until none is left.

What a job gives and raises does not depend on where it is done: a job that a process took and did
not bring back is done here, and raises here.
"""

from __future__ import annotations

import marshal
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress

MOST = 4
Job = Callable[[], bytes]


def side_by_side(jobs: Sequence[Job]) -> list[bytes]:
    """What each job gives, in their order. Raises what the first of them raises that fails."""
    helpers = min(_cores(), MOST, len(jobs)) - 1
    if helpers < 1:
        return [job() for job in jobs]
    todo, numbers = os.pipe()
    with os.fdopen(numbers, "wb") as pipe:
        pipe.write(bytes(range(len(jobs))))
    with _helping(jobs, todo, helpers) as brought:
        done = _take(jobs, todo)
        for part in brought:
            done |= part
    return [done[at] if at in done else job() for at, job in enumerate(jobs)]


def _cores() -> int:
    """One where a fork is not safe: threads hold locks that nobody would open in the copy."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


def _take(jobs: Sequence[Job], todo: int) -> dict[int, bytes]:
    """A number from the pipe is a job that nobody else does. One that fails ends the taking."""
    done = {}
    while taken := os.read(todo, 1):
        try:
            done[taken[0]] = jobs[taken[0]]()
        except Exception:
            break
    return done


@contextmanager
def _helping(jobs: Sequence[Job], todo: int, helpers: int) -> Iterator[Iterator[dict[int, bytes]]]:
    """Processes that work while the block runs, and what they bring; none is left behind it."""
    started: list[tuple[int, int]] = []
    try:
        with suppress(OSError):  # no room for so many: then those that there are do it
            for _ in range(helpers):
                started.append(_start(jobs, todo))
        yield (_brought(pipe) for _, pipe in started)
    finally:
        os.close(todo)
        for pid, pipe in started:
            os.close(pipe)
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)


def _start(jobs: Sequence[Job], todo: int) -> tuple[int, int]:
    receive, send = os.pipe()
    try:
        pid = os.fork()
    except OSError:
        os.close(receive)
        os.close(send)
        raise
    if pid:
        os.close(send)
        return pid, receive
    try:
        os.close(receive)
        with os.fdopen(send, "wb") as pipe:
            marshal.dump(_take(jobs, todo), pipe)
    finally:
        os._exit(0)


def _brought(pipe: int) -> dict[int, bytes]:
    """Of a process that was killed half of what it has may come: then it is nothing."""
    with os.fdopen(os.dup(pipe), "rb") as file:
        data = file.read()
    try:
        found: dict[int, bytes] = marshal.loads(data)
    except (EOFError, ValueError, TypeError):
        return {}
    return found
