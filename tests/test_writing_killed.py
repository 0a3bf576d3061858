"""Whole or not at all: real processes, killed, failing, without rights and at the same time."""

from __future__ import annotations

import errno
import itertools
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import filelock
import pytest

from codegen.faults import Fault, Faults
from codegen.lockfile import Lock, digest_of
from codegen.writing import exclusion, publish, recover
from tests.written import (
    NEW,
    OLD,
    Files,
    differences,
    fault_of,
    lock_for,
    lock_on,
    put,
    tree,
    whole,
    without_descriptors,
)

posix = pytest.mark.skipif(os.name != "posix", reason="forks")


@pytest.fixture(params=["descriptors", "paths"])
def project(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    if request.param == "paths":
        without_descriptors(monkeypatch)
    return tmp_path


CALLS = ("open", "write", "fsync", "replace", "unlink", "mkdir", "rmdir")


@contextmanager
def interrupted(
    number: int, act: Callable[[], None], *, names: tuple[str, ...] = CALLS
) -> Iterator[list[str]]:
    """Runs `act` before the call of that number, of those that change a disk; gives the calls."""
    calls: list[str] = []
    real = {name: getattr(os, name) for name in names}

    def counted(name: str) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            if name != "open" or args[1] & os.O_CREAT:
                calls.append(name)
                if len(calls) == number:
                    act()
            return real[name](*args, **kwargs)

        return call

    for name in names:
        setattr(os, name, counted(name))
    try:
        yield calls
    finally:
        for name in names:
            setattr(os, name, real[name])


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def in_child(action: Callable[[], Any]) -> int:
    """How it ended: 0, 2 for a Fault, 3 for another error, -9 when it was killed."""
    child = os.fork()
    if child == 0:
        status = 3
        try:
            action()
            status = 0
        except (Fault, Faults):
            status = 2
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def killed_at(number: int, action: Callable[[], Any], *, names: tuple[str, ...] = CALLS) -> bool:
    def run() -> None:
        with interrupted(number, die, names=names):
            action()

    status = in_child(run)
    assert status in (0, -signal.SIGKILL)
    return status != 0


def outputs_in(project: Path) -> dict[str, bytes]:
    """The tree without the staging folder."""
    return {p: data for p, data in tree(project).items() if not p.startswith(".codegen/")}


def steps(project: Path) -> Iterator[int]:
    """1, 2, ... with the old set there each time, until the loop is left."""
    for number in itertools.count(1):
        for path in project.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        put(project, OLD)
        yield number


@posix
def test_killed_at_any_step_the_old_set_or_the_new_one_is_there(project: Path) -> None:
    ends = []
    for number in steps(project):
        if not killed_at(number, lambda: put(project, NEW)):
            break
        for path in OLD.keys() & NEW.keys():
            assert (project / path).read_bytes() in (OLD[path], NEW[path])
        recover(project)
        found = outputs_in(project)
        assert found in (whole(OLD), whole(NEW))
        ends.append(found == whole(NEW))
        assert differences(project, NEW if ends[-1] else OLD) == []
        put(project, NEW)
        assert tree(project) == whole(NEW)
    assert ends.count(False) > 30
    assert sorted(ends) == ends
    assert ends[-1]


# The first rmdir comes when all files are in place, the fourth replace when half of them are.
@posix
@pytest.mark.parametrize(("name", "number"), [("rmdir", 1), ("replace", 4)])
def test_killed_while_it_heals_it_heals_the_next_time(
    tmp_path: Path, name: str, number: int
) -> None:
    for step in steps(tmp_path):
        assert killed_at(number, lambda: put(tmp_path, NEW), names=(name,))
        if not killed_at(step, lambda: recover(tmp_path)):
            break
        recover(tmp_path)
        assert outputs_in(tmp_path) == whole(OLD)
    assert step > 10


@posix
def test_a_run_that_read_the_lock_before_the_healing_is_refused(project: Path) -> None:
    put(project, OLD)
    assert killed_at(1, lambda: put(project, NEW), names=("rmdir",))
    assert lock_on(project) == lock_for(NEW)
    assert fault_of(lambda: put(project, NEW)).code == "run-undone"
    assert tree(project) == whole(OLD)
    put(project, NEW)
    assert tree(project) == whole(NEW)


@posix
def test_what_was_edited_after_a_kill_is_left_to_its_author(project: Path) -> None:
    put(project, OLD)
    assert killed_at(1, lambda: put(project, NEW), names=("rmdir",))
    (project / "generated/okx/errors.py").write_bytes(b"mine")
    (project / "generated/okx/rest/mine.py").write_bytes(b"mine")
    assert recover(project)
    edits = dict.fromkeys(("generated/okx/errors.py", "generated/okx/rest/mine.py"), b"mine")
    assert tree(project) == whole({**OLD, **edits}) | {"codegen.lock": whole(OLD)["codegen.lock"]}
    assert [one.kind for one in differences(project, OLD)] == ["edited", "unlisted"]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES])
def test_an_error_at_any_step_leaves_the_old_set_and_no_litter(tmp_path: Path, code: int) -> None:
    def fail() -> None:
        raise OSError(code, os.strerror(code))

    refused = 0
    for number in steps(tmp_path):
        shutil.rmtree(tmp_path / ".codegen")
        with interrupted(number, fail) as calls:
            try:
                put(tmp_path, NEW)
            except Fault as fault:
                refused += 1
                assert fault.advice
                assert tree(tmp_path) == whole(OLD)
            else:
                # What cannot be removed once the new set stands goes the next time.
                assert outputs_in(tmp_path) == whole(NEW)
        if len(calls) < number:
            break
    assert refused > 30


def test_ctrl_c_at_any_step_leaves_one_whole_set(project: Path) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    for number in steps(project):
        with interrupted(number, interrupt) as calls, suppress(KeyboardInterrupt):
            put(project, NEW)
        assert outputs_in(project) in (whole(OLD), whole(NEW))
        if len(calls) < number:
            break


def test_when_nothing_works_any_more_the_next_run_heals(project: Path) -> None:
    """The disk goes at step n and stays gone, so that nothing can be put back either."""

    def fail() -> None:
        for name in CALLS:
            setattr(os, name, broken)

    def broken(*args: Any, **kwargs: Any) -> Any:
        raise OSError(errno.EIO, "gone")

    for number in steps(project):
        with interrupted(number, fail) as calls, suppress(Fault):
            put(project, NEW)
        recover(project)
        assert outputs_in(project) in (whole(OLD), whole(NEW))
        if len(calls) < number:
            break


@posix
def test_a_limit_on_the_size_of_files(project: Path) -> None:
    put(project, OLD)
    big = {**NEW, "generated/okx/big.py": b"x" * 100_000}

    def limited() -> None:
        import resource  # POSIX only

        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
        put(project, big)

    assert in_child(limited) == 2
    assert tree(project) == whole(OLD)


@posix
def test_a_full_disk(project: Path) -> None:
    disk = project / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(disk)]
    if sys.platform != "linux" or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("no tmpfs can be mounted here")
    try:
        put(disk, OLD)
        big = {**NEW, "generated/okx/big.py": b"x" * 300_000}
        fault = fault_of(lambda: put(disk, big))
        assert "disk is full" in str(fault)
        assert tree(disk) == whole(OLD)
        assert put(disk, OLD) == []
    finally:
        subprocess.run(["umount", str(disk)], check=True)


@posix
@pytest.mark.parametrize("folder", ["generated/okx", "generated", ".", ".codegen"])
def test_a_read_only_folder(project: Path, folder: str) -> None:
    """As a user without rights, in a child: root may write anywhere."""
    place = Path(tempfile.mkdtemp(prefix="codegen-test-"))
    nobody = 65534
    try:
        if os.geteuid() == 0:
            os.chown(place, nobody, nobody)
        assert as_user(nobody, lambda: put(place, OLD)) == 0
        (place / folder).chmod(0o555)
        before = tree(place)
        assert as_user(nobody, lambda: put(place, OLD)) == 0
        assert as_user(nobody, lambda: differences(place, NEW)) == 0
        ended = as_user(nobody, lambda: put(place, NEW))
        # With its lock and .gitignore there, only the staging folder is refused in .codegen.
        assert (ended, tree(place)) == (2, before)
    finally:
        (place / folder).chmod(0o755)
        shutil.rmtree(place)


def as_user(user: int, action: Callable[[], Any]) -> int:
    def run() -> None:
        if os.geteuid() == 0:
            os.setuid(user)
        action()

    return in_child(run)


@posix
def test_a_file_saved_while_the_new_ones_are_written_is_kept(project: Path) -> None:
    put(project, OLD)

    def save() -> None:
        (project / "generated/okx/gone.py").write_bytes(b"mine")

    real, count = os.replace, 0

    def replace(*args: Any, **kwargs: Any) -> None:
        nonlocal count
        count += 1
        if count == 2:
            save()
        real(*args, **kwargs)

    os.replace = replace  # type: ignore[assignment]
    try:
        fault = fault_of(lambda: put(project, NEW))
    finally:
        os.replace = real
    assert (fault.code, fault.path) == ("file-changed", "generated/okx/gone.py")
    assert tree(project) == whole(OLD) | {"generated/okx/gone.py": b"mine"}


def test_a_damaged_journal_is_told(project: Path) -> None:
    put(project, OLD)
    for text in (b"", b'{"steps":[{"path":"../x","old":null,"new":null}],"made":[]}'):
        (project / ".codegen/staging").mkdir(exist_ok=True)
        (project / ".codegen/staging/journal").write_bytes(text)
        assert fault_of(lambda: put(project, NEW)).code == "journal-damaged"
        assert fault_of(lambda: differences(project, NEW)).code == "journal-damaged"


@posix
def test_runs_at_the_same_time_end_with_one_whole_set(project: Path) -> None:
    put(project, OLD)
    base = lock_on(project)
    sets = [
        {p: b"%d %d\n" % (mine, number) for number, p in enumerate(OLD) if number != mine}
        for mine in range(4)
    ]

    def often(files: Files) -> None:
        for _ in range(5):
            publish(project, files, base, lock_for(files))

    children = [start(lambda files=files: often(files)) for files in sets]
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0] * 4
    found = tree(project)
    lock = lock_on(project)
    for path, output in lock.outputs.items():
        assert digest_of(found[path]) == output.digest
    common = [files for files in sets if all(found.get(p) == d for p, d in files.items())]
    assert len(common) == 1


def start(action: Callable[[], Any]) -> int:
    child = os.fork()
    if child == 0:
        os._exit(in_child(action))
    return child


@posix
def test_runs_for_two_vendors_at_the_same_time_keep_both(project: Path) -> None:
    put(project, OLD)
    base = lock_on(project)

    def alone(path: str) -> None:
        for number in range(5):
            files = {path: b"%d" % number}
            outputs = {**base.outputs, **lock_for(files).outputs}
            publish(project, files, base, Lock(base.inputs, outputs))

    paths = ("generated/okx/errors.py", "generated/xt/deep/only.py")
    children = [start(lambda path=path: alone(path)) for path in paths]
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0, 0]
    assert tree(project) == whole({**OLD, paths[0]: b"4", paths[1]: b"4"})


def test_who_waits_too_long_is_told_for_whom(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(project, OLD)
    monkeypatch.setattr(exclusion, "WAIT_S", 0.1)
    with filelock.FileLock(project / ".codegen/lock"):
        fault = fault_of(lambda: put(project, NEW))
    assert (fault.code, f"process {os.getpid()}" in str(fault)) == ("lock-busy", True)
    assert tree(project) == whole(OLD)
