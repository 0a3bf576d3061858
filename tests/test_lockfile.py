"""The lock: what is written is read back, and what anybody did to it is told with its line."""

from __future__ import annotations

import hashlib
import subprocess
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.faults import Fault
from codegen.lockfile import FORMAT, HEAD, Lock, Output, dump_lock, mend_lock, read_lock

A, B = "a" * 64, "b" * 64
PATH = "codegen.lock"
LOCK = Lock(
    {"templates": B, "extractor": "12", "sources/okx/source.toml": A, "sources/okx/a/b.md": A},
    {
        "generated/okx/errors.py": Output(A, "okx", "errors.py.jinja"),
        "generated/errors.py": Output(B, "", "shared/errors.py.jinja"),
        "generated/xt/errors.py": Output(B, "xt", "errors.py.jinja"),
    },
)
TEXT = f"""{HEAD}format = 1

[inputs]
"extractor" = "12"

"sources/okx/a/b.md" = "{A}"

"sources/okx/source.toml" = "{A}"

"templates" = "{B}"

[outputs]
"generated/errors.py" = {{ digest = "{B}", vendor = "", template = "shared/errors.py.jinja" }}

"generated/okx/errors.py" = {{ digest = "{A}", vendor = "okx", template = "errors.py.jinja" }}

"generated/xt/errors.py" = {{ digest = "{B}", vendor = "xt", template = "errors.py.jinja" }}
"""


def entry(path: str, digest: str = A, vendor: str = "okx", template: str = "t") -> str:
    return f'"{path}" = {{ digest = "{digest}", vendor = "{vendor}", template = "{template}" }}'


def lock_of(*lines: str, table: str = "outputs") -> str:
    return "\n".join([f"format = {FORMAT}", f"[{table}]", *lines, ""])


def fault_of(text: str, **how: str) -> Fault:
    with pytest.raises(Fault) as caught:
        read_lock(text, path=PATH, **how)
    return caught.value


def test_the_text_of_a_lock() -> None:
    assert dump_lock(LOCK) == TEXT


def test_a_lock_is_read_back() -> None:
    assert read_lock(TEXT, path=PATH, out="generated") == LOCK
    assert read_lock(TEXT.replace("\n", "\r\n"), path=PATH) == LOCK


def test_an_empty_lock() -> None:
    assert read_lock(dump_lock(Lock()), path=PATH) == Lock({}, {})


def test_the_order_of_the_entries_is_not_that_of_the_mappings() -> None:
    turned = Lock(dict(reversed(LOCK.inputs.items())), dict(reversed(LOCK.outputs.items())))
    assert dump_lock(turned) == TEXT


NAMES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="/"), min_size=1)
INPUTS = st.lists(NAMES.filter(lambda name: name not in (".", "..")), min_size=1).map("/".join)


@given(st.dictionaries(INPUTS, st.sampled_from([A, B, "1.2+x"])))
def test_inputs_may_have_any_name(inputs: dict[str, str]) -> None:
    text = dump_lock(Lock(inputs))
    assert read_lock(text, path=PATH).inputs == inputs
    assert len([line for line in text.splitlines() if " = " in line]) == len(inputs) + 1


def test_a_name_that_is_not_unicode_is_refused_when_written() -> None:
    with pytest.raises(Fault, match="not UTF-8"):
        dump_lock(Lock({"sources/\udcff.md": A}))


@pytest.mark.parametrize(
    "path",
    [
        "../x.py",
        "/etc/passwd",
        "generated/../x.py",
        "generated//x.py",
        "generated/./x.py",
        "",
        "generated/.git/config",
        "C:/x.py",
        "generated/a:b.py",
        "generated/%2e%2e/x.py",
        "generated/con",
        "generated/NUL.py",
        "generated/Com1.tar.gz",
        "generated/lpt9 .py",
        "generated/x.py.",
        "generated/x.py ",
        "generated/é.py",
        f"generated/{'x' * 101}",
        f"generated/{'x/' * 120}y",
        "generated/-rf",
        "generated/~1",
    ],
)
def test_an_output_that_may_not_be_written_is_damage(path: str) -> None:
    fault = fault_of(lock_of(entry("generated/ok.py"), entry(path)))
    assert (fault.code, fault.path, fault.line) == ("lock-damaged", PATH, 4)


def test_backslashes_are_no_separators() -> None:
    assert fault_of(lock_of(entry("generated\\\\x.py"))).line == 3


def test_an_output_outside_the_folder_is_damage() -> None:
    text = lock_of(entry("generated/x.py"), entry("src/mine.py"))
    assert fault_of(text, out="generated").line == 4
    assert "outside of generated/" in str(fault_of(text, out="generated"))
    assert fault_of(lock_of(entry("generated2/x.py")), out="generated").line == 3


def test_outputs_that_differ_by_case_clash() -> None:
    text = lock_of(entry("generated/A.py"), entry("generated/a.py"))
    assert fault_of(text).code == "path-clash"


def test_an_output_inside_an_output_clashes() -> None:
    text = lock_of(entry("generated/a"), entry("generated/a/b"))
    assert fault_of(text).code == "path-clash"


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (lock_of(entry("generated/x.py", digest="a" * 63)), "lock-damaged", 3),
        (lock_of(entry("generated/x.py", digest="A" * 64)), "lock-damaged", 3),
        (lock_of(entry("generated/x.py", vendor="../okx")), "lock-damaged", 3),
        (lock_of(entry("generated/x.py", template="a b")), "lock-damaged", 3),
        (lock_of(f'"generated/x.py" = "{A}"'), "lock-damaged", 3),
        (lock_of(f'"generated/x.py" = {{ digest = "{A}" }}'), "lock-damaged", 3),
        (lock_of(entry("generated/x.py"), entry("generated/x.py")), "lock-damaged", 4),
        (lock_of('"x.md" = 1', table="inputs"), "lock-damaged", 3),
        (lock_of(f'"../x.md" = "{A}"', table="inputs"), "lock-damaged", 3),
        (lock_of('"x.md" = "$(id)"', table="inputs"), "lock-damaged", 3),
        (lock_of(table="others"), "lock-damaged", 2),
        ("format = 1\ninputs = 1\n", "lock-damaged", 2),
        ("format = 1\noutputs = [1]\n", "lock-damaged", 2),
        ("format = 2\n", "lock-format", 1),
        ("", "lock-format", None),
        ("format = 1\nx = " + "[" * 5000, "lock-damaged", None),
    ],
)
def test_damage_is_told_with_its_line(text: str, code: str, line: int | None) -> None:
    fault = fault_of(text)
    assert (fault.code, fault.path, fault.line) == (code, PATH, line)
    assert fault.advice


def test_a_merge_conflict_is_told_with_its_line_and_advice() -> None:
    text = lock_of("<<<<<<< HEAD", entry("generated/x.py"), "=======", ">>>>>>> theirs")
    fault = fault_of(text)
    assert (fault.code, fault.line) == ("lock-conflict", 3)
    assert "codegen generate" in str(fault)


def test_a_conflict_is_mended_from_both_sides() -> None:
    both, ours, theirs = (entry(f"generated/{name}.py") for name in ("both", "ours", "theirs"))
    text = lock_of(
        both,
        "<<<<<<< HEAD",
        ours,
        entry("generated/unlike.py", A),
        "||||||| base",
        entry("generated/base.py"),
        "=======",
        theirs,
        entry("generated/unlike.py", B),
        ">>>>>>> theirs",
        entry("src/mine.py"),
        '"torn = ',
    )
    mended = mend_lock(text, path=PATH, out="generated")
    assert sorted(mended.outputs) == [f"generated/{n}.py" for n in ("both", "ours", "theirs")]


def test_mending_a_sound_lock_changes_nothing() -> None:
    assert mend_lock(TEXT, path=PATH) == LOCK


@given(st.text(max_size=200) | st.text("<>=|{}\"[]\n abinputsoutputs1.='", max_size=200))
def test_no_text_ends_in_another_error(text: str) -> None:
    for prefix in ("", "format = 1\n[outputs]\n"):
        try:
            read_lock(prefix + text, path=PATH)
        except Fault as fault:
            assert fault.code.startswith(("lock-", "path-"))
        mend_lock(prefix + text, path=PATH)


def test_git_merges_the_work_of_two_branches_on_two_vendors(tmp_path: Path) -> None:
    texts = {"base": TEXT}
    for branch, vendor in (("ours", "okx"), ("theirs", "xt")):
        path = f"generated/{vendor}/errors.py"
        digest = hashlib.sha256(branch.encode()).hexdigest()
        outputs = {**LOCK.outputs, path: Output(digest, vendor, "errors.py.jinja")}
        outputs[f"generated/{vendor}/new.py"] = Output(A, vendor, "new.py.jinja")
        texts[branch] = dump_lock(Lock(LOCK.inputs, outputs))
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    command = ["git", "merge-file", "-p", "ours", "base", "theirs"]
    merged = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True, text=True)
    assert len(read_lock(merged.stdout, path=PATH).outputs) == 5
    assert dump_lock(read_lock(merged.stdout, path=PATH)) == merged.stdout


def test_the_lock_is_toml() -> None:
    assert tomllib.loads(TEXT)["outputs"]["generated/errors.py"]["digest"] == B
