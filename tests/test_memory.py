"""What is remembered between two looks, and what becomes of it when anything happens to it."""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import os
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from codegen.config import DocumentRule, find_project, read_source
from codegen.lockfile import Lock, LockedPage, Output, dump_lock, mend_lock, read_lock
from codegen.watching import memory as memory_module
from codegen.watching.fetching.answers import Validators
from codegen.watching.memory import (
    MAX_LOOKS,
    Look,
    PageMemory,
    configuration_digest,
    open_memory,
    page_key,
)
from tests.conftest import ROOT

PLACE = "acme/errors.md"
RECORD = PageMemory(
    key="k",
    url="https://docs.acme.example/errors",
    etag='"1"',
    served="a" * 64,
    page="b" * 64,
    kept="c" * 64,
    is_same=True,
    looks=(Look("d" * 64, 12.5),),
    pending={"0123456789abcdef": 3.0},
    missing=(1.0, 2.0),
    verified_s=12.5,
)


def folder_of(root: Path) -> Path:
    return root / ".codegen" / "watch"


def record_of(root: Path) -> Path:
    (file,) = (folder_of(root) / "records").iterdir()
    return file


def test_a_record_is_there_the_next_time(tmp_path: Path) -> None:
    with open_memory(tmp_path) as memory:
        assert memory.page(PLACE) is None
        memory.put(PLACE, RECORD)
    with open_memory(tmp_path) as memory:
        assert memory.page(PLACE) == RECORD
        assert memory.page("acme/other.md") is None
        assert memory.warnings == []
        memory.forget(PLACE)
        assert memory.page(PLACE) is None
    assert (tmp_path / ".codegen" / ".gitignore").read_text() == "*\n"


def test_a_page_is_had_by_its_digest(tmp_path: Path) -> None:
    text = "# Fehler \ufeff\n| 1 | Ünïcode 错误 \ud800 |\r\n"
    with open_memory(tmp_path) as memory:
        digest = memory.keep(text)
        memory.put(PLACE, replace(RECORD, page=digest))
    with open_memory(tmp_path) as memory:
        assert memory.text(digest) == text
        assert memory.text("0" * 64) is None
        assert memory.text("../../etc/passwd") is None


def test_no_validators_without_the_page_that_a_304_would_mean() -> None:
    assert RECORD.validators == Validators('"1"', None)
    assert replace(RECORD, page="").validators is None
    assert replace(RECORD, etag=None).validators is None


DAMAGE = {
    "empty": b"",
    "half": None,
    "other JSON": b'{"format": 1}',
    "list": b"[]",
    "not UTF-8": b"\xff\xfe\x00",
    "deep": b"[" * 100_000,
    "pickle": b"\x80\x04\x95",
    "another format": b'{"format": 2, "place": "acme/errors.md", "memory": {"key": "", "url": ""}}',
    "another place": b'{"format": 1, "place": "acme/other.md", "memory": {"key": "", "url": ""}}',
    "unknown keys": b'{"format": 1, "place": "acme/errors.md", "memory": {"key": "", "url": "", "x": 1}}',
    "wrong types": b'{"format": 1, "place": "acme/errors.md", "memory": {"key": 1, "url": ""}}',
}


@pytest.mark.parametrize("data", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_record_is_no_record_and_a_word(tmp_path: Path, data: bytes | None) -> None:
    with open_memory(tmp_path) as memory:
        memory.put(PLACE, RECORD)
    file = record_of(tmp_path)
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2] if data is None else data)
    with open_memory(tmp_path) as memory:
        assert memory.page(PLACE) is None
        assert len(memory.warnings) == 1
        assert PLACE in memory.warnings[0]
        memory.put(PLACE, RECORD)
        assert memory.page(PLACE) == RECORD


def test_a_damaged_page_is_no_page_and_a_word(tmp_path: Path) -> None:
    with open_memory(tmp_path) as memory:
        digest = memory.keep("text")
        (folder_of(tmp_path) / "pages" / digest).write_text("texx")
        assert memory.text(digest) is None
        assert "damaged" in memory.warnings[0]
        assert memory.keep("text") == digest
        assert memory.text(digest) == "text"


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no symlinks here")
def test_nothing_is_read_or_written_through_a_symlink(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    project = tmp_path / "project"
    (project / ".codegen").mkdir(parents=True)
    (project / ".codegen" / "watch").symlink_to(outside)
    with open_memory(project) as memory:
        memory.put(PLACE, RECORD)
        memory.keep("text")
        assert memory.page(PLACE) is None
    assert list(outside.iterdir()) == []
    assert any("nothing is remembered" in line for line in memory.warnings)


@pytest.mark.skipif(os.name == "nt", reason="modes of folders mean little there")
def test_what_cannot_be_written_is_a_word(tmp_path: Path) -> None:
    (tmp_path / ".codegen").write_text("a file in the way")
    with open_memory(tmp_path) as memory:
        memory.put(PLACE, RECORD)
        digest = memory.keep("text")
        assert memory.text(digest) is None
    assert len(memory.warnings) == 1
    assert "nothing is remembered" in memory.warnings[0]


def test_only_the_last_looks_are_kept(tmp_path: Path) -> None:
    looks = tuple(Look(f"{number:064x}", number) for number in range(9))
    with open_memory(tmp_path) as memory:
        memory.put(PLACE, replace(RECORD, looks=looks))
        kept = memory.page(PLACE)
    assert kept is not None
    assert kept.looks == looks[-MAX_LOOKS:]


def test_pages_that_nothing_names_go_and_then_the_oldest(tmp_path: Path) -> None:
    with open_memory(tmp_path) as memory:
        digests = [memory.keep(str(number) * 1000) for number in range(4)]
        for number, digest in enumerate(digests[:3]):
            record = replace(RECORD, page=digest, verified_s=float(number))
            memory.put(f"acme/{number}.md", record)
    assert {file.name for file in (folder_of(tmp_path) / "pages").iterdir()} == set(digests[:3])
    with open_memory(tmp_path) as memory:
        memory.prune(2_500)
        assert [memory.text(digest) is None for digest in digests] == [True, False, False, True]
        assert memory.page("acme/0.md") is not None


def test_what_is_the_same_is_not_written_again(tmp_path: Path) -> None:
    with open_memory(tmp_path) as memory:
        memory.put(PLACE, RECORD)
        before = record_of(tmp_path).stat()
        memory.put(PLACE, RECORD)
        after = record_of(tmp_path).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def _put_many(root: Path, name: str) -> None:
    with open_memory(root) as memory:
        for number in range(15):
            digest = memory.keep(f"{name} {number}" * 500)
            memory.put(f"{name}/page.md", replace(RECORD, page=digest, verified_s=float(number)))
            memory.put(PLACE, replace(RECORD, served=f"{number:064x}"))


def test_several_runs_at_once(tmp_path: Path) -> None:
    names = ["one", "two", "three"]
    context = multiprocessing.get_context("spawn")
    runs = [context.Process(target=_put_many, args=(tmp_path, name)) for name in names]
    for run in runs:
        run.start()
    for run in runs:
        run.join(60)
        assert run.exitcode == 0
    with open_memory(tmp_path) as memory:
        assert memory.page(PLACE) is not None
        for name in names:
            record = memory.page(f"{name}/page.md")
            assert record is not None
            assert record.verified_s == 14.0
        assert memory.warnings == []


def test_the_key_is_of_all_that_decides_what_is_read(tmp_path: Path) -> None:
    rule = DocumentRule(file="f", url="u")
    key = page_key(rule, "c")
    assert key == page_key(rule, "c") != page_key(rule, "d")
    for name, other in {
        "url": "v",
        "anchor": "a",
        "render": True,
        "charset": "gb18030",
    }.items():
        assert page_key(replace(rule, **{name: other}), "c") != key


def test_another_extractor_has_another_digest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "codegen"
    (package / "reading").mkdir(parents=True)
    (package / "reading" / "html.py").write_text("x = 1\n")
    monkeypatch.setattr(memory_module, "_PACKAGE", package)
    one = memory_module._extractor_digest()
    os.utime(package / "reading" / "html.py", (1, 1))
    assert memory_module._extractor_digest() == one
    (package / "reading" / "html.py").write_text("x = 2\n")
    assert memory_module._extractor_digest() != one
    assert memory_module.extractor_digest() == memory_module.extractor_digest()


def test_the_configuration_is_source_overrides_and_scrapers(tmp_path: Path) -> None:
    folder = tmp_path / "sources" / "acme"
    folder.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[tool.codegen]\n")
    (folder / "source.toml").write_text(
        '[[documents]]\nfile = "a.html"\nscraper = "scrapers.acme:read"\n'
    )
    (tmp_path / "scrapers").mkdir()
    (tmp_path / "scrapers" / "acme.py").write_text("def read(soup): ...\n")
    project = find_project(tmp_path)

    def digest() -> str:
        return configuration_digest(project, "acme", read_source(project, "acme"))

    seen = [digest()]
    for file in ("scrapers/acme.py", "sources/acme/overrides.toml", "sources/acme/source.toml"):
        with (tmp_path / file).open("a") as stream:
            stream.write("# more\n")
        seen.append(digest())
    assert len(set(seen)) == 4
    (folder / "documents").mkdir()
    (folder / "documents" / "a.html").write_text("x")
    assert digest() == seen[-1]


def test_remembering_imports_no_reader() -> None:
    script = (
        "import sys, codegen.watching.memory, codegen.watching.guarding.removals, codegen.lockfile;"
        "print(sorted({'lxml', 'bs4', 'jinja2', 'black', 'click'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout == "[]\n"


# codegen.lock

A = "a" * 64
PAGE = LockedPage(
    "https://docs.acme.example/errors#codes",
    A,
    1234,
    {"errors": 40, "tables": 2},
    (38, 39, 40),
    ('Error "codes"', "10001", "错误码\u202e"),
)
PATH = "sources/acme/documents/errors.md"


def test_the_lock_keeps_pages() -> None:
    lock = Lock({PATH: A}, {"generated/acme/errors.py": Output(A, "acme", "t")}, {PATH: PAGE})
    text = dump_lock(lock)
    assert read_lock(text, path="codegen.lock") == lock
    assert dump_lock(read_lock(text, path="codegen.lock")) == text
    (line,) = [line for line in text.splitlines() if "landmarks" in line]
    assert line.startswith(f'"{PATH}" = {{ url = ')
    assert line.isascii() is False
    assert "\u202e" not in text


def test_a_lock_without_pages_is_as_it_was() -> None:
    lock = Lock({PATH: A}, {})
    assert "[pages]" not in dump_lock(lock)
    assert read_lock(dump_lock(lock), path="codegen.lock").pages == {}


@pytest.mark.parametrize(
    "damage",
    [
        f'digest = "{A}"',
        'size = "12"',
        "size = -1",
        "size = true",
        'totals = ["1"]',
        "landmarks = [1]",
        "counts = { Errors = 1 }",
        "counts = { errors = 1.5 }",
        "more = 1",
    ],
)
def test_damaged_pages_are_told_and_mended(damage: str) -> None:
    from codegen.faults import Fault

    good = dump_lock(Lock({PATH: A}, {}, {PATH: PAGE, "sources/acme/documents/b.md": PAGE}))
    key = damage.partition(" ")[0]
    lines = good.splitlines(keepends=True)
    at = next(n for n, line in enumerate(lines) if line.startswith(f'"{PATH}" = {{'))
    values = {
        "digest": f'digest = "{A}"',
        "size": "size = 1234",
        "totals": "totals = [38, 39, 40]",
        "counts": "counts = { errors = 40, tables = 2 }",
    }
    old = values.get(key) or ("landmarks = [" + lines[at].partition("landmarks = [")[2][:-3])
    new = f"{old}, {damage}" if key == "more" else "" if key == "digest" else damage
    lines[at] = lines[at].replace(old, new)
    text = "".join(lines)
    assert text != good
    with pytest.raises(Fault):
        read_lock(text, path="codegen.lock")
    assert set(mend_lock(text, path="codegen.lock").pages) == {"sources/acme/documents/b.md"}


def test_a_merge_conflict_in_the_pages_is_mended() -> None:
    """Two branches that updated one page: what they agree on stays, the rest is learnt anew."""
    other = LockedPage(PAGE.url, "b" * 64, 1300, {"errors": 41}, (39, 40, 41), ())
    ours = dump_lock(Lock({}, {}, {PATH: PAGE, "sources/a/documents/x.md": PAGE}))
    theirs = dump_lock(Lock({}, {}, {PATH: other, "sources/a/documents/x.md": PAGE}))
    pages = [text.partition("[pages]\n")[2] for text in (ours, theirs)]
    head = ours.partition("[pages]\n")[0]
    text = f"{head}[pages]\n<<<<<<< ours\n{pages[0]}=======\n{pages[1]}>>>>>>> theirs\n"
    mended = mend_lock(text, path="codegen.lock")
    assert mended.pages == {"sources/a/documents/x.md": PAGE}
    assert dump_lock(mended)


def test_generate_keeps_the_pages_of_documents_that_are_there(tmp_path: Path) -> None:
    from codegen.generation import dump_new_lock, generate, load_lock, without_vendor, write

    folder = tmp_path / "sources" / "acme" / "documents"
    folder.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[tool.codegen]\n")
    (folder / "errors.md").write_text("# E\n\n| Code | Message |\n| --- | --- |\n| 10001 | No |\n")
    project = find_project(tmp_path)
    gone = "sources/acme/documents/gone.md"
    (tmp_path / "codegen.lock").write_text(dump_lock(Lock({}, {}, {PATH: PAGE, gone: PAGE})))
    made = generate(project, ["acme"])
    assert made.faults == ()
    write(project, made)
    assert load_lock(project).pages == {PATH: PAGE}
    again = generate(project, ["acme"])
    assert dump_new_lock(again) == (tmp_path / "codegen.lock").read_bytes()
    before, after = without_vendor(project, "acme")
    assert set(before.pages) == {PATH}
    assert after.pages == {}


def test_the_digest_of_a_page_is_of_its_bytes(tmp_path: Path) -> None:
    with open_memory(tmp_path) as memory:
        assert memory.keep("é") == hashlib.sha256("é".encode()).hexdigest()
        memory.put(PLACE, RECORD)
    assert json.loads(record_of(tmp_path).read_bytes())["place"] == PLACE
