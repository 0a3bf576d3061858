"""Maps of errors, a folder each in tests/cases/auditing: what is read of them, what is found, and the
patch. `pytest --update` rewrites what is expected."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.auditing.classes import Classes, category_of_name
from codegen.auditing.compare import Audit, audit
from codegen.auditing.counting import count_notes
from codegen.auditing.coverage import coverage_of, mistyped
from codegen.auditing.entries import MapFile
from codegen.auditing.kinds import KINDS
from codegen.auditing.opening import FORMS, read_map
from codegen.auditing.overlap import Overlap, overlap_of
from codegen.auditing.proposing import propose
from codegen.auditing.texts import compare_text
from codegen.diffing.opening import open_path
from codegen.faults import Fault
from codegen.model import ErrorCode, Meaning
from tests.conftest import ROOT

CASES = ROOT / "tests" / "cases" / "auditing"
DOCUMENT = CASES / "errors.md"
SIDE = open_path(DOCUMENT)[""]
NAMES = sorted(folder.name for folder in CASES.iterdir() if folder.is_dir())


def map_of(name: str) -> MapFile:
    file = next((CASES / name).glob("map.*"))
    return read_map(file.read_text("utf-8"), path=file.name, known=known_in(name))


def known_in(name: str) -> Overlap:
    return overlap_of(open_path(document_of(name))[""].spec)


def document_of(name: str) -> Path:
    own = CASES / name / "errors.md"
    return own if own.exists() else DOCUMENT


def classes_of(file: MapFile) -> Classes:
    return Classes({}, file.parents)


def audited(file: MapFile, document: Path = DOCUMENT) -> Audit:
    text = document.read_text(encoding="utf-8")
    return audit(open_path(document)[""], [file], classes_of(file), documents=[text])


def entry_lines(file: MapFile) -> Iterator[str]:
    for each in file.entries:
        flag = {True: "  retried", False: "  not retried", None: ""}[each.retried]
        yield f"{each.line}: {each.kind} {each.code}  {each.name}  {each.text!r}{flag}"


def finding_lines(found: Audit) -> Iterator[str]:
    for each in sorted(
        found.findings, key=lambda one: (list(KINDS).index(one.id), one.subject.key)
    ):
        at = each.location.line if each.location else None
        document = each.former_location.line if each.former_location else None
        near = f" now {each.paired_with}" if each.paired_with else ""
        yield f"{each.level} {each.id} {each.subject.key}{near} (document {document}, map {at})"
        yield from (
            f"    {word} {text}" for word, text in (("-", each.before), ("+", each.after)) if text
        )


@pytest.mark.parametrize("name", NAMES)
def test_what_is_read_and_found(name: str, update: bool) -> None:
    file = map_of(name)
    found = audited(file, document_of(name))
    spec = open_path(document_of(name))[""].spec
    proposal = propose(spec, [file], found.absent, classes_of(file))
    left_out = [f"left out: {label}: {why}" for label, why in proposal.left_out]
    made = {
        "entries.txt": "\n".join(entry_lines(file)) + "\n",
        "findings.txt": "\n".join([*finding_lines(found), "", *count_notes(found.counts)]) + "\n",
        "missing.patch": proposal.patch + "".join(f"{line}\n" for line in left_out),
    }
    for expected, text in made.items():
        path = CASES / name / expected
        if update:
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.read_text(encoding="utf-8") == text, path


@pytest.mark.parametrize("name", NAMES)
def test_a_byte_order_mark_changes_nothing(name: str) -> None:
    """Editors of Windows put one before what they save."""
    file = map_of(name)
    marked = read_map(f"\ufeff{file.text}", path=file.path, known=known_in(name))
    assert [*entry_lines(marked)] == [*entry_lines(file)]
    for one, other in zip(marked.entries, file.entries, strict=True):
        assert marked.text[slice(*one.row_at)].strip("\ufeff") == file.text[slice(*other.row_at)]


@pytest.mark.parametrize("name", NAMES)
def test_sums_add_up(name: str) -> None:
    """Of what the words say: each line begins with the whole of what follows."""
    numbers = [0]
    for line in count_notes(audited(map_of(name), document_of(name)).counts):
        said = re.sub(r" of [0-9]+ codes", "", line)
        whole, *parts = map(int, re.findall(r"[0-9]+", re.sub(r"\(.*?\)", "", said)))
        inner = [
            int(number)
            for number in re.findall(r"[0-9]+", "".join(re.findall(r"\(([0-9].*?)\)", said)))
        ]
        numbers += [whole - sum(parts), (parts[0] - sum(inner)) if inner else 0]
    assert {*numbers} == {0}


def test_every_kind_has_a_case() -> None:
    text = "".join((CASES / name / "findings.txt").read_text("utf-8") for name in NAMES)
    assert [id for id in KINDS if f" {id} " not in text] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_patch_leaves_nothing_absent(name: str, tmp_path: Path) -> None:
    """But for what it says that it left out."""
    file = map_of(name)
    (tmp_path / file.path).write_text(file.text, encoding="utf-8", newline="")
    patch = (CASES / name / "missing.patch").read_text("utf-8").split("left out:")
    if patch[0]:
        subprocess.run(["git", "apply", "-"], input=patch[0].encode(), cwd=tmp_path, check=True)
    text = (tmp_path / file.path).read_text(encoding="utf-8")
    after = audited(read_map(text, path=file.path, known=known_in(name)), document_of(name))
    assert len(after.absent) == len(patch) - 1


MEANING = Meaning(
    name="x", message="Withdrawal suspended due to your account activity", category="compliance"
)
ERROR = ErrorCode(code="1", name="x", deprecated=False, meanings=(MEANING,))


@pytest.mark.parametrize(
    ("said", "stated", "category", "relation"),
    [
        ("Order does not exist", "The order doesn't exist.", "not_found", "same"),
        ("Illegal withdrawal address.", "Invalid withdrawal address", "invalid_request", "same"),
        ("Request too frequent", "Rate limit reached. Throttle requests.", "rate_limit", "reworded"),
        ('Signature error, {"rc":1,"mc":"AUTH_103"}', "Signature error", "authentication", "same"),
        ('{"code":"1","msg":"Invalid key"}', "Invalid key", "authentication", "same"),
        ("Account blocked (either end does not authorize it)", "Account blocked.", "account", "same"),
        ("Please enable the account for futures", "Crypto verification failed.", "other", "changed"),
        ("Withdrawal fee exceeds the limit", "Unable to verify your identity", "compliance", "changed"),
        ("Withdrawal failed due to address error", "Withdrawal address isn't on the verified address list", "permission", "shifted"),
        ("过多的未完成订单", "Too many open orders", "quota", "unsaid"),
        ("", "Too many open orders", "quota", "unsaid"),
        ("{0}", "Too many open orders", "quota", "unsaid"),
    ],
)  # fmt: skip
def test_how_texts_stand_to_each_other(
    said: str, stated: str, category: str, relation: str
) -> None:
    meaning = Meaning(name="x", message=stated, category=category)  # type: ignore[arg-type]
    assert compare_text(said, meaning, ERROR).relation == relation


@pytest.mark.parametrize(
    ("name", "category"),
    [
        ("RateLimitExceeded", "rate_limit"),
        ("DDoSProtection", "rate_limit"),
        ("AuthenticationError", "authentication"),
        ("InsufficientFunds", "insufficient_funds"),
        ("RET_CODE_INVALID_SIGNATURE", "authentication"),
        ("ErrTimeout", "unknown_outcome"),
        ("Auth", "authentication"),
        ("KindFunds", "insufficient_funds"),
        ("ErrPermission", "permission"),
        ("ExchangeError", "other"),
        ("AcmeApiException", "other"),
        ("OperationFailed", "other"),
    ],
)
def test_classes_are_taken_for_what_they_are_called(name: str, category: str) -> None:
    assert category_of_name(name) == category


def test_classes_go_by_their_parents_and_by_what_is_told() -> None:
    parents = {"Quux": ("Hm",), "Hm": ("RateLimited", "Quux"), "Loop": ("Loop",)}
    classes = Classes({"Told": "timing"}, parents)
    assert [classes.category(each) for each in ("Quux", "Told", "Loop", None)] == [
        "rate_limit",
        "timing",
        "other",
        "other",
    ]


def test_a_slip_is_a_lost_gained_or_exchanged_character() -> None:
    absent = [
        ErrorCode(code=code, name="x", deprecated=False, meanings=()) for code in ("51400", "51401")
    ]
    assert [error.code for error in mistyped("5140", absent)] == ["51400", "51401"]
    assert [error.code for error in mistyped("15400", absent)] == ["51400"]
    assert mistyped("51402", absent) == mistyped("514", absent) == []


def test_only_what_the_documents_cover_is_stale() -> None:
    covered = coverage_of(SIDE.spec)
    assert [covered.has(code) for code in ("50000", "50999", "51000", "400", "AUTH_001", "x")] == [
        True,
        True,
        False,
        False,
        False,
        False,
    ]
    assert covered.is_after_the_last("50990")
    assert not covered.is_after_the_last("50405")


HOSTILE = {
    "deep": "(" * 15_000,
    "deep list": "ERRORS = " + "[" * 15_000 + "]" * 15_000,
    "deep objects": '{"errors":' * 15_000,
    "unfinished text": 'ERRORS = {"50011": "' + "a" * 15_000,
    "unfinished comment": "/*" + "*" * 15_000,
    "braces": "{" * 15_000 + "}" * 15_000,
    "long sum": "X = " + "+".join(["1"] * 20_000),
    "long chain": "class E(" + "a" + ".a" * 5_000 + "): code = '50011'",
    "many signs": "ERROR_CODE = " + "-" * 4_000 + "50011",
    "huge number": f"ERRORS = {{{'9' * 10_000}: RateLimit}}",
    "control": "ERRORS = {'50011': RateLimit}  # \x1b[31m\u202e\u0085\u2028\n",
    "surrogate": '{"errors": {"50011": "\\ud800 lone half"}}',
    "template": "const ERRORS = { '50011': `${`${`" + "${`" * 1_000,
    "nothing": "",
    "long number": "enum ErrorCode { A = 50001, B = " + "9" * 4_400 + ", C }",
    "long iota": "const (\n ErrA Code = iota + " + "9" * 4_400 + "\n ErrB\n)",
    "csv of a long number": "code,class\n" + "9" * 4_400 + ",RateLimit\n50011,Busy\n",
    "many": "const errors = {" + "\n".join(f"'{n}': Lost{n}," for n in range(3_000)) + "\n};",
    "many commas": "const errors = {" + "," * 15_000,
    "many lines": "\n" * 30_000,
    "many attributes": "[Map(\"50011\")]\n" * 5_000,
    "quotes": "'\"`" * 3_000,
    "csv": 'code,message\n"50011,' + "x,\n" * 10_000,
}  # fmt: skip


@pytest.mark.parametrize("what", HOSTILE)
@pytest.mark.parametrize(
    "form", sorted({*FORMS} - {".pyi", ".mts", ".tsx", ".cjs", ".mjs", ".tsv"})
)
def test_hostile_files_are_read_or_refused(form: str, what: str) -> None:
    try:
        file = read_map(HOSTILE[what], path=f"map{form}")
    except Fault as fault:
        assert fault.code == "map-unreadable"
        return
    for entry in file.entries:
        assert entry.row_at[0] <= entry.row_at[1] <= len(file.text)
    found = audited(file) if len(file.entries) < 100 else None
    if found is not None:
        propose(SIDE.spec, [file], found.absent, classes_of(file))


@given(st.text(max_size=300), st.sampled_from(FORMS))
def test_any_text_is_read_or_refused(text: str, form: str) -> None:
    try:
        read_map(text, path=f"map{form}")
    except Fault as fault:
        assert fault.code in ("map-unreadable", "map-form")


def test_a_form_that_has_no_reader() -> None:
    with pytest.raises(Fault, match=r"no reader for \.xyz"):
        read_map("", path=str(Path("map.xyz")))
