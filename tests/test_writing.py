"""Onto the disk, whole or not at all: on a real file system, with real processes that are killed."""

from __future__ import annotations

import errno
import os
import resource
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import filelock
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.faults import Fault, Faults
from codegen.lockfile import Lock, Output, dump_lock, read_lock
from codegen.writing import (
    Difference,
    check_out_folder,
    compare_digests,
    compare_tree,
    exclusion,
    places,
    publish,
    recover,
)
from codegen.writing.journal import digest_of

Files = Mapping[str, bytes]
LEDGER = "sources/okx/names.toml"
OLD: Files = {
    "generated/errors.py": b"shared = 1\n",
    "generated/okx/enums.py": b"enums = 1\n",
    "generated/okx/errors.py": b"errors = 1\n",
    "generated/okx/gone.py": b"gone = 1\n",
    "generated/xt/deep/only.py": b"only = 1\n",
    LEDGER: b"names = 1\n",
}
NEW: Files = {
    "generated/errors.py": b"shared = 2\n",
    "generated/okx/enums.py": b"enums = 1\n",
    "generated/okx/errors.py": b"errors = 2\n",
    "generated/okx/rest/client.py": b"client = 2\n",
    LEDGER: b"names = 2\n",
}
posix = pytest.mark.skipif(os.name != "posix", reason="forks")


@pytest.fixture(params=["descriptors", "paths"])
def project(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """With `paths` as on Windows, where folders have no descriptors."""
    if request.param == "paths":
        monkeypatch.setattr(places, "BY_DESCRIPTOR", False)
        monkeypatch.setattr(places, "NO_FOLLOW", 0)
    return tmp_path


def lock_for(files: Files) -> Lock:
    outputs = {
        path: Output(digest_of(data), path.split("/")[1] if path.count("/") > 1 else "", "t")
        for path, data in files.items()
        if path != LEDGER
    }
    return Lock({"extractor": "1"}, outputs)


def lock_on(project: Path) -> Lock:
    file = project / "codegen.lock"
    if not file.exists():
        return Lock()
    return read_lock(file.read_text("utf-8"), path="codegen.lock", out="generated")


def put(project: Path, files: Files, *, force: bool = False) -> list[str]:
    return publish(project, files, lock_on(project), lock_for(files), force=force)


def differences(project: Path, files: Files) -> list[Difference]:
    return compare_tree(project, files, lock_on(project), vendors=None)


def tree(project: Path) -> dict[str, bytes]:
    """All files but the lock of the system; and the empty folders, which have no bytes."""
    found = {}
    for path in sorted(project.rglob("*")):
        name = path.relative_to(project).as_posix()
        if name in (".codegen", ".codegen/lock", ".codegen/holder", ".codegen/.gitignore"):
            continue
        if not path.is_dir():
            found[name] = path.read_bytes()
        elif not any(path.iterdir()):
            found[name + "/"] = b""
    return found


def whole(files: Files) -> dict[str, bytes]:
    """The tree that a finished run leaves."""
    return dict(sorted({**files, "codegen.lock": dump_lock(lock_for(files)).encode()}.items()))


def fault_of(action: Callable[[], Any]) -> Fault:
    with pytest.raises(Fault) as caught:
        action()
    return caught.value


# What is written, replaced and removed


def test_the_first_run_writes_all_and_the_second_nothing(project: Path) -> None:
    assert put(project, OLD) == sorted([*OLD, "codegen.lock"])
    assert tree(project) == whole(OLD)
    assert put(project, OLD) == []
    assert differences(project, OLD) == []


def test_a_new_set_replaces_the_old_one(project: Path) -> None:
    put(project, OLD)
    times = (project / "generated/okx/enums.py").stat().st_mtime_ns
    changed = {p for p in OLD.keys() | NEW.keys() if OLD.get(p) != NEW.get(p)}
    assert put(project, NEW) == sorted([*changed, "codegen.lock"])
    assert tree(project) == whole(NEW)
    assert (project / "generated/okx/enums.py").stat().st_mtime_ns == times


def test_a_run_with_nothing_to_do_writes_nothing_at_all(project: Path) -> None:
    put(project, OLD)
    shutil.rmtree(project / ".codegen")
    assert put(project, OLD) == []
    assert differences(project, OLD) == []
    assert not (project / ".codegen").exists()


def test_a_missing_file_is_written_again(project: Path) -> None:
    put(project, OLD)
    (project / "generated/errors.py").unlink()
    assert put(project, OLD) == ["generated/errors.py"]


def test_a_change_of_inputs_alone_writes_the_lock_alone(project: Path) -> None:
    put(project, OLD)
    lock = lock_on(project)
    assert publish(project, OLD, lock, Lock({"extractor": "2"}, lock.outputs)) == ["codegen.lock"]
    assert lock_on(project).inputs == {"extractor": "2"}


def test_emptied_folders_go_and_so_do_their_caches(project: Path) -> None:
    put(project, OLD)
    for folder in ("generated/xt/deep", "generated/xt", "generated/okx"):
        (project / folder / "__pycache__").mkdir()
        (project / folder / "__pycache__/only.cpython-311.pyc").write_bytes(b"x")
    put(project, NEW)
    assert not (project / "generated/xt").exists()
    assert (project / "generated/okx/__pycache__").exists()


def test_a_folder_with_a_foreign_file_stays(project: Path) -> None:
    put(project, OLD)
    (project / "generated/xt/deep/mine.txt").write_text("mine")
    put(project, NEW)
    assert (project / "generated/xt/deep/mine.txt").read_text() == "mine"


def test_a_cache_with_a_foreign_file_stays(project: Path) -> None:
    put(project, OLD)
    (project / "generated/xt/__pycache__").mkdir()
    (project / "generated/xt/__pycache__/mine.txt").write_text("mine")
    put(project, NEW)
    assert (project / "generated/xt/__pycache__/mine.txt").exists()


def test_the_files_of_vendors_that_were_not_made_stay(project: Path) -> None:
    put(project, OLD)
    wanted = {"generated/okx/errors.py": b"errors = 3\n"}
    lock = lock_on(project)
    outputs = {**lock.outputs, **lock_for(wanted).outputs}
    publish(project, wanted, lock, Lock(lock.inputs, outputs))
    assert tree(project) == whole({**OLD, **wanted})


@posix
@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o644)])
def test_the_mode_is_0644_less_umask(project: Path, umask: int, mode: int) -> None:
    before = os.umask(umask)
    try:
        put(project, OLD)
    finally:
        os.umask(before)
    assert stat.S_IMODE((project / "generated/errors.py").stat().st_mode) == mode


# What is not ours


def test_an_edited_file_stops_the_run_before_anything_is_written(project: Path) -> None:
    put(project, OLD)
    (project / "generated/okx/errors.py").write_bytes(b"errors = 'mine'\n")
    before = tree(project)
    fault = fault_of(lambda: put(project, NEW))
    assert (fault.code, fault.path) == ("file-edited", "generated/okx/errors.py")
    assert all(word in str(fault) for word in ("overrides.toml", "templates", "--force"))
    assert tree(project) == before
    put(project, NEW, force=True)
    assert tree(project) == whole(NEW)


def test_an_edited_file_that_is_no_longer_wanted_stops_the_run(project: Path) -> None:
    put(project, OLD)
    (project / "generated/okx/gone.py").write_bytes(b"mine")
    assert fault_of(lambda: put(project, NEW)).path == "generated/okx/gone.py"
    put(project, NEW, force=True)
    assert tree(project) == whole(NEW)


def test_all_edited_files_are_told(project: Path) -> None:
    put(project, OLD)
    for path in ("generated/okx/errors.py", "generated/okx/gone.py"):
        (project / path).write_bytes(b"mine")
    with pytest.raises(Faults) as caught:
        put(project, NEW)
    assert [fault.path for fault in caught.value.faults] == [
        "generated/okx/errors.py",
        "generated/okx/gone.py",
    ]


def test_an_edit_that_is_what_is_wanted_is_no_edit(project: Path) -> None:
    put(project, OLD)
    (project / "generated/okx/errors.py").write_bytes(NEW["generated/okx/errors.py"])
    (project / "generated/okx/gone.py").unlink()
    assert "generated/okx/errors.py" not in put(project, NEW)
    assert tree(project) == whole(NEW)


def test_an_unlisted_file_in_the_way_stops_the_run(project: Path) -> None:
    put(project, OLD)
    (project / "generated/okx/rest").mkdir()
    (project / "generated/okx/rest/client.py").write_bytes(b"mine")
    fault = fault_of(lambda: put(project, NEW))
    assert (fault.code, fault.path) == ("file-not-ours", "generated/okx/rest/client.py")
    put(project, NEW, force=True)
    assert tree(project) == whole(NEW)


def test_an_unlisted_file_with_the_wanted_bytes_is_adopted(project: Path) -> None:
    put(project, OLD)
    (project / "codegen.lock").unlink()
    assert put(project, OLD) == ["codegen.lock"]
    assert tree(project) == whole(OLD)


def test_the_ledger_is_replaced_whatever_it_holds_and_never_removed(project: Path) -> None:
    put(project, OLD)
    (project / LEDGER).write_bytes(b"edited")
    assert differences(project, OLD) == [Difference(LEDGER, "stale")]
    assert put(project, OLD) == [LEDGER]
    put(project, {})
    assert tree(project) == whole({}) | {LEDGER: OLD[LEDGER]}


def test_line_ends_changed_by_git_are_no_edit(project: Path) -> None:
    put(project, OLD)
    file = project / "generated/okx/errors.py"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert differences(project, OLD) == [Difference("generated/okx/errors.py", "stale")]
    put(project, NEW)
    assert tree(project) == whole(NEW)


def test_a_merge_conflict_in_a_file_has_advice_of_its_own(project: Path) -> None:
    put(project, OLD)
    text = b"<<<<<<< HEAD\nerrors = 1\n=======\nerrors = 2\n>>>>>>> theirs\n"
    (project / "generated/okx/errors.py").write_bytes(text)
    fault = fault_of(lambda: put(project, NEW))
    assert (fault.code, "--force" in str(fault)) == ("merge-conflict", True)


# Comparison


def test_every_kind_of_difference(project: Path) -> None:
    put(project, OLD)
    (project / "generated/okx/enums.py").unlink()
    (project / "generated/errors.py").write_bytes(b"mine")
    (project / "generated/okx/mine.py").write_bytes(b"mine")
    (project / "generated/okx/rest").mkdir()
    (project / "generated/okx/rest/client.py").write_bytes(b"mine")
    before = tree(project)
    assert differences(project, NEW) == [
        Difference("generated/errors.py", "edited"),
        Difference("generated/okx/enums.py", "missing"),
        Difference("generated/okx/errors.py", "stale"),
        Difference("generated/okx/gone.py", "orphan"),
        Difference("generated/okx/mine.py", "unlisted"),
        Difference("generated/okx/rest/client.py", "unlisted"),
        Difference("generated/xt/deep/only.py", "orphan"),
        Difference(LEDGER, "stale"),
    ]
    assert tree(project) == before


def test_the_lock_itself_may_be_wanted(project: Path) -> None:
    put(project, OLD)
    wanted = {**OLD, "codegen.lock": b"other"}
    assert differences(project, wanted) == [Difference("codegen.lock", "stale")]


def test_vendors_limit_the_comparison(project: Path) -> None:
    put(project, OLD)
    found = {}
    for vendor in ("", "okx", "xt"):
        differing = compare_tree(project, {}, lock_on(project), vendors=[vendor])
        found[vendor] = [one.path for one in differing]
    assert found == {
        "": ["generated/errors.py"],
        "okx": [
            "generated/okx/enums.py",
            "generated/okx/errors.py",
            "generated/okx/gone.py",
        ],
        "xt": ["generated/xt/deep/only.py"],
    }
    changed = {**OLD, "generated/okx/errors.py": b"2", "generated/errors.py": b"2"}
    assert compare_tree(project, changed, lock_on(project), vendors=["xt"]) == []


def test_digests_alone_tell_whether_anything_was_touched(project: Path) -> None:
    put(project, OLD)
    lock = lock_on(project)
    digests = {path: output.digest for path, output in lock.outputs.items()}
    assert compare_digests(project, digests, lock, vendors=None) == []
    (project / "generated/errors.py").write_bytes(b"mine")
    found = compare_digests(project, digests, lock, vendors=None)
    assert found == [Difference("generated/errors.py", "edited")]


def test_files_of_editors_and_caches_are_not_unlisted(project: Path) -> None:
    put(project, OLD)
    (project / "generated/okx/.errors.py.swp").write_bytes(b"x")
    (project / "generated/okx/__pycache__").mkdir()
    (project / "generated/okx/__pycache__/errors.cpython-311.pyc").write_bytes(b"x")
    assert differences(project, OLD) == []


def test_a_folder_that_vendors_share_is_nobodys(project: Path) -> None:
    files = {"generated/okx.py": b"1", "generated/xt.py": b"2"}
    outputs = {p: Output(digest_of(d), p[10:-3], "t") for p, d in files.items()}
    publish(project, files, Lock(), Lock({}, outputs))
    (project / "generated/mine.py").write_bytes(b"mine")
    assert differences(project, files) == []


# Paths


@pytest.mark.parametrize(
    "path", ["../x.py", "/x.py", "generated/NUL", "generated/x ", ".git/config"]
)
def test_an_unsafe_path_is_refused(project: Path, path: str) -> None:
    files = {path: b"x"}
    assert fault_of(lambda: put(project, files)).code == "path-unsafe"
    assert fault_of(lambda: differences(project, files)).code == "path-unsafe"
    assert tree(project) == {}


def test_a_listed_path_is_checked_too(project: Path) -> None:
    lock = Lock({}, {"../victim": Output(digest_of(b"x"), "", "t")})
    assert fault_of(lambda: publish(project, {}, lock, Lock())).code == "path-unsafe"


@pytest.mark.parametrize("clash", [("generated/A.py", "generated/a.py"), ("g/a", "g/A/b")])
def test_paths_that_clash_are_refused(project: Path, clash: tuple[str, str]) -> None:
    files = dict.fromkeys(clash, b"x")
    assert fault_of(lambda: put(project, files)).code == "path-clash"


def test_a_new_lock_with_other_digests_is_an_error_of_ours(project: Path) -> None:
    with pytest.raises(ValueError, match="other bytes"):
        publish(project, {"generated/x.py": b"2"}, Lock(), lock_for({"generated/x.py": b"1"}))


LINKS = ["generated", "generated/okx", "generated/okx/errors.py", ".codegen", "codegen.lock"]


@pytest.mark.parametrize("link", LINKS)
def test_a_symlink_is_an_error_and_is_not_followed(project: Path, link: str) -> None:
    put(project, OLD)
    real = project / "elsewhere"
    (project / link).rename(real)
    (project / link).symlink_to(real)
    before = tree(project)
    assert fault_of(lambda: put(project, NEW)).code == "symlink"
    if link != "codegen.lock":
        assert fault_of(lambda: differences(project, NEW)).code == "symlink"
    assert tree(project) == before


def test_a_symlink_to_nowhere_is_an_error(project: Path) -> None:
    put(project, OLD)
    (project / "generated/okx/errors.py").unlink()
    (project / "generated/okx/errors.py").symlink_to("/nowhere/at/all")
    assert fault_of(lambda: put(project, NEW)).code == "symlink"
    (project / "generated/okx/errors.py").unlink()
    (project / "generated/okx/mine").symlink_to("/nowhere/at/all")
    assert fault_of(lambda: differences(project, OLD)).code == "symlink"


def test_what_is_no_file_is_an_error(project: Path) -> None:
    (project / "generated/okx/errors.py").mkdir(parents=True)
    assert fault_of(lambda: put(project, NEW)).code == "not-a-file"


@posix
def test_a_pipe_is_an_error_and_nobody_waits_for_its_writer(project: Path) -> None:
    (project / "generated").mkdir()
    os.mkfifo(project / "generated/errors.py")
    assert fault_of(lambda: put(project, NEW)).code == "not-a-file"


def test_a_file_where_a_folder_must_be_is_an_error(project: Path) -> None:
    (project / "generated").write_bytes(b"mine")
    assert fault_of(lambda: put(project, NEW)).code == "not-a-folder"
    assert tree(project) == {"generated": b"mine"}


@pytest.mark.parametrize(
    "out",
    [
        ".",
        "..",
        "/",
        "~",
        "generated/..",
        "../other",
        ".git/x",
        "sources",
        "sources/x",
        "templates",
        ".codegen",
        "con",
        "a b/.hidden",
        "file",
        "link",
        "link/inner",
        "apart/x",
        "holder",
    ],
)
def test_a_folder_that_may_not_be_the_out_folder(tmp_path: Path, out: str) -> None:
    (tmp_path / "file").write_bytes(b"x")
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "holder/sources").mkdir(parents=True)
    apart = [tmp_path / "apart", tmp_path / "holder/sources"]
    fault = fault_of(lambda: check_out_folder(tmp_path, Path(out).expanduser(), apart=apart))
    assert (fault.code, fault.path) == ("out-folder", "pyproject.toml")


@pytest.mark.parametrize("out", ["generated", "src/my_pkg/_generated", "generated/", "./g"])
def test_a_folder_that_may_be_the_out_folder(tmp_path: Path, out: str) -> None:
    project = tmp_path / "project"
    project.mkdir()
    alias = tmp_path / "alias"
    alias.symlink_to(project)
    for root in (project, alias):
        check_out_folder(root, Path(out))
        check_out_folder(root, root / out)


# Killed, failing and at the same time


CALLS = ("open", "write", "fsync", "replace", "unlink", "mkdir", "rmdir")


@contextmanager
def interrupted(
    number: int, act: Callable[[], None], *, names: tuple[str, ...] = CALLS
) -> Iterator[None]:
    """Runs `act` in place of the call of that number, of those that change a disk."""
    count = 0
    real = {name: getattr(os, name) for name in names}

    def counted(name: str) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            nonlocal count
            if name != "open" or args[1] & os.O_CREAT:
                count += 1
                if count == number:
                    act()
            return real[name](*args, **kwargs)

        return call

    for name in names:
        setattr(os, name, counted(name))
    try:
        yield
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


def killed_at(number: int, action: Callable[[], Any]) -> bool:
    def run() -> None:
        with interrupted(number, die):
            action()

    status = in_child(run)
    assert status in (0, -signal.SIGKILL)
    return status != 0


def fresh(project: Path) -> None:
    for path in project.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    put(project, OLD)


@posix
def test_killed_at_any_step_the_old_set_or_the_new_one_is_there(project: Path) -> None:
    number, ends = 0, set()
    while True:
        number += 1
        fresh(project)
        if not killed_at(number, lambda: put(project, NEW)):
            break
        for path in OLD.keys() & NEW.keys():
            assert (project / path).read_bytes() in (OLD[path], NEW[path])
        recover(project)
        found = {p: d for p, d in tree(project).items() if not p.startswith(".codegen/")}
        assert found in (whole(OLD), whole(NEW))
        ends.add(found == whole(NEW))
        assert differences(project, NEW if found == whole(NEW) else OLD) == []
        put(project, NEW)
        assert tree(project) == whole(NEW)
    assert number > 30
    assert ends == {True, False}


@posix
def test_killed_while_it_heals_it_heals_the_next_time(project: Path) -> None:
    killed = 0
    for number in range(30, 60, 3):
        step = 0
        while True:
            step += 1
            fresh(project)
            if not killed_at(number, lambda: put(project, NEW)):
                break
            if not killed_at(step, lambda: recover(project)):
                break
            killed += 1
            recover(project)
            found = {p: d for p, d in tree(project).items() if not p.startswith(".codegen/")}
            assert found in (whole(OLD), whole(NEW))
    assert killed > 30


@posix
def test_what_was_edited_after_a_kill_is_left_to_its_author(project: Path) -> None:
    number = 0
    while True:
        number += 1
        fresh(project)
        assert killed_at(number, lambda: put(project, NEW))
        if (project / "generated/okx/errors.py").read_bytes() == b"errors = 2\n":
            break
    (project / "generated/okx/errors.py").write_bytes(b"mine")
    edited = Difference("generated/okx/errors.py", "edited")
    assert differences(project, OLD) == [edited]
    assert tree(project) == whole(OLD) | {"generated/okx/errors.py": b"mine"}


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS])
def test_an_error_at_any_step_leaves_the_old_set_and_no_litter(project: Path, code: int) -> None:
    def fail() -> None:
        raise OSError(code, os.strerror(code))

    number = 0
    while True:
        number += 1
        fresh(project)
        shutil.rmtree(project / ".codegen")
        try:
            with interrupted(number, fail):
                put(project, NEW)
        except Fault as fault:
            assert fault.advice or code == errno.EIO
            assert tree(project) == whole(OLD)
            continue
        found = {p: d for p, d in tree(project).items() if not p.startswith(".codegen/")}
        assert found == whole(NEW)
        if tree(project) == found and number > 60:
            break


def test_ctrl_c_at_any_step_leaves_one_whole_set(project: Path) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    number = 0
    while True:
        number += 1
        fresh(project)
        try:
            with interrupted(number, interrupt):
                put(project, NEW)
            break
        except KeyboardInterrupt:
            found = {p: d for p, d in tree(project).items() if not p.startswith(".codegen/")}
            assert found in (whole(OLD), whole(NEW))
    assert number > 30


def test_when_nothing_works_any_more_the_next_run_heals(project: Path) -> None:
    """The disk goes at step n and stays gone, so that nothing can be put back either."""
    number = 0
    while True:
        number += 1
        fresh(project)

        def fail(number: int = number) -> None:
            for name in CALLS:
                setattr(os, name, broken)

        def broken(*args: Any, **kwargs: Any) -> Any:
            raise OSError(errno.EIO, "gone")

        try:
            with interrupted(number, fail):
                put(project, NEW)
            break
        except Fault:
            pass
        recover(project)
        found = {p: d for p, d in tree(project).items() if not p.startswith(".codegen/")}
        assert found in (whole(OLD), whole(NEW))
    assert number > 30


@posix
def test_a_limit_on_the_size_of_files(project: Path) -> None:
    put(project, OLD)
    big = {**NEW, "generated/okx/big.py": b"x" * 100_000}

    def limited() -> None:
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


# Any sequence

PATHS = [
    "generated/errors.py",
    "generated/okx/a.py",
    "generated/okx/b.py",
    "generated/okx/rest/c.py",
    "generated/xt/d.py",
    LEDGER,
]
DATA = st.sampled_from([b"", b"1\n", b"2\n", b"\xff\x00\r\n"])
SETS = st.dictionaries(st.sampled_from(PATHS), DATA)
STEPS = st.one_of(
    st.tuples(st.just("publish"), SETS),
    st.tuples(st.just("edit"), st.tuples(st.sampled_from([*PATHS, "generated/okx/mine.py"]), DATA)),
    st.tuples(st.just("delete"), st.sampled_from([*PATHS, "codegen.lock"])),
)


@settings(deadline=None, max_examples=150)
@given(st.lists(STEPS, max_size=8), SETS)
def test_after_any_sequence_publish_makes_the_tree_as_wanted(
    steps: list[tuple[str, Any]], last: Files
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        for kind, what in [*steps, ("publish", last)]:
            if kind == "publish":
                publish_and_check(project, what)
            elif kind == "edit":
                file = project / what[0]
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(what[1])
            else:
                (project / what).unlink(missing_ok=True)


def publish_and_check(project: Path, files: Files) -> None:
    before = tree(project)
    lock = lock_on(project)
    foreign = before.keys() - lock.outputs.keys() - files.keys() - {LEDGER, "codegen.lock"}
    try:
        put(project, files)
    except (Fault, Faults):
        assert tree(project) == before
        put(project, files, force=True)
    left = differences(project, files)
    assert all(one.kind == "unlisted" and one.path in foreign for one in left)
    expected = {**{p: before[p] for p in foreign if not p.endswith("/")}, **whole(files)}
    if LEDGER in before:
        expected.setdefault(LEDGER, before[LEDGER])
    assert {p: d for p, d in tree(project).items() if not p.endswith("/")} == expected
    assert put(project, files) == []
