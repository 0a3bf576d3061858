"""Jobs on several cores: what they give and raise is what it is on one."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from functools import partial

import pytest

from codegen import aside
from codegen.aside import side_by_side
from codegen.faults import Fault

HERE = os.getpid()


def text(number: int) -> bytes:
    return b"%d" % number * 100_000


def refused(number: int) -> bytes:
    raise Fault("output-refused", f"job {number}")


def killed_elsewhere(number: int) -> bytes:
    if os.getpid() != HERE:
        os.kill(os.getpid(), signal.SIGKILL)
    return text(number)


def interrupted_here(number: int) -> bytes:
    if os.getpid() == HERE:
        raise KeyboardInterrupt
    time.sleep(0.05)
    return text(number)


@pytest.fixture(autouse=True, params=[1, 2, 4])
def cores(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aside, "_cores", lambda: request.param)


def jobs(make: Callable[[int], bytes], count: int = 30) -> list[aside.Job]:
    return [partial(make, number) for number in range(count)]


def test_what_jobs_give_comes_in_their_order() -> None:
    assert side_by_side(jobs(text)) == [text(number) for number in range(30)]
    assert side_by_side([]) == []


def test_of_several_that_fail_the_first_is_told() -> None:
    mixed = jobs(text)[:5] + jobs(refused)[5:9]
    with pytest.raises(Fault, match="job 5"):
        side_by_side(mixed)


def test_a_process_that_is_killed_costs_nothing_but_time() -> None:
    assert side_by_side(jobs(killed_elsewhere)) == [text(number) for number in range(30)]


def test_an_interrupt_leaves_no_process_behind() -> None:
    with pytest.raises(KeyboardInterrupt):
        side_by_side(jobs(interrupted_here, 200))
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


@pytest.mark.parametrize("room", [2, 3, 4, 5])
def test_a_system_that_has_no_room_for_more_processes(room: int) -> None:
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    os.close(free := os.dup(0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (free + room, hard))
    try:
        assert side_by_side(jobs(text)) == [text(number) for number in range(30)]
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    os.close(again := os.dup(0))
    assert again == free
