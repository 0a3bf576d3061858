"""A document that takes too much ends as a fault; nothing is left of the bound afterwards."""

from __future__ import annotations

import signal
import sys
import threading

import pytest

from codegen.bounds import bounded
from codegen.faults import Fault

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no timer of CPU time")
linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps the limit on memory")


@posix
def test_what_takes_too_long_is_a_fault() -> None:
    with pytest.raises(Fault) as caught, bounded("page.md", seconds=0.05):
        while True:
            pass
    assert (caught.value.code, caught.value.path) == ("document-too-slow", "page.md")


@linux
def test_what_takes_too_much_memory_is_a_fault() -> None:
    with pytest.raises(Fault) as caught, bounded("page.md", memory=64 << 20):
        bytearray(128 << 20)
    assert (caught.value.code, caught.value.path) == ("document-too-large", "page.md")


@linux
def test_a_bound_ends_with_its_block() -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_AS), signal.getsignal(signal.SIGVTALRM)
    with bounded("page.md"):
        assert signal.getitimer(signal.ITIMER_VIRTUAL)[0] > 0
    assert signal.getitimer(signal.ITIMER_VIRTUAL)[0] == 0
    assert (resource.getrlimit(resource.RLIMIT_AS), signal.getsignal(signal.SIGVTALRM)) == before


def test_a_thread_has_no_timer() -> None:
    ended = []

    def work() -> None:
        with bounded("page.md", seconds=0.001):
            ended.append(sum(range(2_000_000)))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert ended
