"""Onto the disk: what is ours is replaced, and nothing else, on a real file system."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.faults import Fault, Faults
from codegen.lockfile import Lock, Output, digest_of
from codegen.writing import (
    Difference,
    check_out_folder,
    compare_digests,
    compare_tree,
    places,
    publish,
)
from tests.written import (
    LEDGER,
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

posix = pytest.mark.skipif(os.name != "posix", reason="modes, links and pipes of POSIX")


@pytest.fixture(params=["descriptors", "paths"])
def project(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    if request.param == "paths":
        without_descriptors(monkeypatch)
    return tmp_path


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
    kept = tree(project)
    assert differences(project, OLD) == []
    assert (put(project, OLD), tree(project)) == ([], kept)
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


@posix
def test_a_staged_file_is_never_written_into_one_that_is_there(project: Path) -> None:
    (project / "mine").write_bytes(b"mine")
    (project / "link").symlink_to(project / "elsewhere")
    for name in ("mine", "link"):
        with pytest.raises(FileExistsError):
            places.write_new(project, name, b"x")
    assert (project / "mine").read_bytes() == b"mine"
    assert not (project / "elsewhere").exists()


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
