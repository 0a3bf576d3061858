"""What one document may cost: a page that was made to hang, or to fill the memory, ends as a fault of
its vendor, and the others go on."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import FrameType
from typing import NoReturn

from codegen.faults import Fault

SECONDS = 60.0
MEMORY = 1 << 30


@contextmanager
def bounded(path: str, *, seconds: float = SECONDS, memory: int = MEMORY) -> Iterator[None]:
    """At most `seconds` of CPU and `memory` bytes more than now while the block runs.

    A tenth of that is enough for every real document known. A child process with such limits would
    cost each run its start and the way back of all blocks; a timer and the limit on the address
    space cost microseconds. Where there is none of them (Windows; a thread that is not the main
    one, for the timer), that bound is missing: the readers' own on size and depth stay.

    Raises Fault: `document-too-slow`, `document-too-large`.
    """
    advice = "look whether it is the right page; part it in several documents if it is"
    with ExitStack() as limits:
        limits.enter_context(_cpu(path, seconds, advice))
        limits.enter_context(_address_space(memory))
        try:
            yield
        except MemoryError:
            what = f"it takes more than {memory >> 20} MiB to read"
            raise Fault("document-too-large", what, path, advice=advice) from None


@contextmanager
def _cpu(path: str, seconds: float, advice: str) -> Iterator[None]:
    if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, frame: FrameType | None) -> NoReturn:
        what = f"it takes more than {seconds:g} seconds to read"
        raise Fault("document-too-slow", what, path, advice=advice)

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@contextmanager
def _address_space(memory: int) -> Iterator[None]:
    if sys.platform != "linux":
        yield
        return
    # A module that other systems do not have.
    import resource

    pages = Path("/proc/self/statm").read_bytes().split()[0]
    used = int(pages) * os.sysconf("SC_PAGE_SIZE")
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = used + memory
    allowed = [limit for limit in (soft, hard) if limit != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_AS, (min([most, *allowed]), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
