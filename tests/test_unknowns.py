"""`codegen unknown`: from the file of an emitted Recorder to overrides that apply."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from codegen.cli import main
from codegen.model import ErrorCode, Meaning, Spec
from codegen.specfile import load_spec
from codegen.unknowns import Seen, propose, read_seen

Run = Callable[..., Result]

ERRORS = """# Errors

| Code | HTTP Status | Message |
| --- | --- | --- |
| 1001 | 400 | Price is invalid |
| WITHDRAW_001 | 400 | Address is not valid |
"""


def _line(code: str, message: str = "", **more: Any) -> str:
    return json.dumps({"vendor": "acme", "code": code, "message": message, **more}) + "\n"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command in a project with the vendor acme."""
    monkeypatch.chdir(tmp_path)
    documents = tmp_path / "sources/acme/documents"
    documents.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[tool.codegen]\n")
    (documents / "errors.md").write_text(ERRORS)
    return lambda *args: CliRunner().invoke(main, args, catch_exceptions=False)


def test_what_is_proposed_can_be_pasted_and_is_known_then(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "unknown.jsonl"
    file.write_text(
        _line("1002", "At most 10 BTC for you", method="POST", path="/v1/order")
        + _line("1002", "At most 5 USDT for you", method="POST", path="/v1/order")
        + _line("1003")
        + _line("1001", 'Price "9" \x1b is 坏', is_known=True)
        + "rubbish\n\n"
    )
    made = run("unknown", str(file), "--vendor", "acme")
    assert (made.exit_code, made.stderr) == (
        0,
        f"{file}: 1 lines are no records, the first is line 5\n3 rows to add\n",
    )
    assert made.stdout == """# sources/acme/overrides.toml

[[override]]
at = ["errors", "1001", "variants"]
set = ["Price \\"9\\" \\U0000001b is 坏"]
reason = "answered with words that are not documented"

[[override]]
at = ["errors", "1002"]
add = { message = "At most {0} {1} for you" }
reason = "answered, and not documented (POST /v1/order)"

[[override]]
at = ["errors", "1003"]
add = {}
reason = "answered, and not documented"
"""
    (tmp_path / "sources/acme/overrides.toml").write_text(made.stdout, encoding="utf-8")
    assert run("generate").exit_code == 0
    spec = load_spec((tmp_path / "generated/acme/spec.json").read_bytes())
    assert [error.code for error in spec.errors] == ["1001", "1002", "1003", "WITHDRAW_001"]
    again = run("unknown", str(file))
    assert (again.exit_code, again.stdout) == (0, "")
    assert again.stderr.endswith("nothing to add\n")


def test_what_cannot_be_read_is_a_fault(run: Run, tmp_path: Path) -> None:
    assert run("unknown", "nowhere.jsonl").exit_code == 2
    (tmp_path / "page.html").write_text("<html>\n</html>\n")
    made = run("unknown", "page.html")
    assert (made.exit_code, made.stderr.splitlines()[0]) == (
        2,
        "page.html:1: no line is a record (records-unreadable)",
    )
    (tmp_path / "empty").write_text("")
    assert run("unknown", "empty").stderr == "nothing to add\n"
    assert run("unknown", "empty", "--vendor", "acne").exit_code == 2


def test_other_vendors_are_left_out_and_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "u").write_text(_line("9", vendor="\x1b[31mevil") + _line("9"))
    made = run("unknown", "u")
    assert made.stderr.splitlines() == [
        "left out: no vendor is called '\\x1b[31mevil'",
        "1 rows to add",
    ]


@pytest.mark.parametrize(
    "line",
    ["[]", "5", "null", "{", '{"vendor": "a"}', '{"code": "1"}', "[" * 100_000, "9" * 70_000],
)
def test_a_line_that_is_no_record_is_counted(line: str) -> None:
    assert read_seen(["", line, _line("1")]) == ([Seen("acme", "1", "", "")], [2])


def test_values_of_other_types_are_no_text() -> None:
    seen, _ = read_seen([_line("1", message=["x"], method=5, path={})])  # type: ignore[arg-type]
    assert seen == [Seen("acme", "1", "", "")]
    assert read_seen([_line("\ud800")])[0][0].code == "?"


def _spec(*codes: tuple[str, str]) -> Spec:
    rows = (Meaning(name="a", message="Documented", variants=("Or so",)),)
    errors = (
        ErrorCode(space=space, code=code, name="a", deprecated=False, meanings=rows)
        for space, code in codes
    )
    return Spec(vendor="acme", errors=tuple(errors))


@pytest.mark.parametrize(
    ("code", "address"),
    [("AUTH_9", "mc:AUTH_9"), ("12", "rc:12"), ("5", "rc:5"), ("429", "rc:429")],
)
def test_a_code_is_of_the_space_of_the_code_most_like_it(code: str, address: str) -> None:
    spec = _spec(("rc", "1"), ("mc", "AUTH_001"), ("http_status", "429"))
    [lines] = propose(spec, [Seen("acme", code, "", "")])
    assert tomllib.loads("\n".join(lines))["override"][0]["at"] == ["errors", address]


def test_further_words_of_a_code_keep_those_that_it_has() -> None:
    [lines] = propose(
        _spec(("code", "1")), [Seen("acme", "1", text, "") for text in ("Or so", "B")]
    )
    [made] = tomllib.loads("\n".join(lines))["override"]
    assert (made["set"], made["expects"]) == (["Or so", "B"], "Or so")


@pytest.mark.parametrize(
    ("texts", "proposed"),
    [
        (["a"], {"message": "a"}),
        (["Need 1 BTC", "Need 2 BTC"], {"message": "Need {0} BTC"}),
        (["One thing", "Another matter entirely"], {"message": "One thing", "variants": True}),
        (["a b", "c d"], {"message": "a b", "variants": True}),
        (["", "x"], {"message": "x"}),
    ],
)
def test_messages_that_differ_in_a_few_words_are_one(
    texts: list[str], proposed: dict[str, Any]
) -> None:
    [lines] = propose(_spec(), [Seen("acme", "1", text, "") for text in texts])
    [made] = tomllib.loads("\n".join(lines))["override"]
    assert made["add"]["message"] in (proposed["message"], *texts[1:])
    assert ("variants" in made["add"]) == ("variants" in proposed)


@pytest.mark.parametrize(
    ("message", "documented", "is_new"),
    [
        ("Need 5 BTC", "Need {n} {ccy}", False),
        ("Need 5 BTC now", "Need {n} {ccy}", False),
        ("Need 5 BTC now", "Need {n} {ccy} at once", True),
        ("Need 5", "Need %d", False),
        ("Neither", "Need %d", True),
        ("Price", "Price", False),
        ("Price!", "Price", True),
        ("", "Price", False),
    ],
)
def test_words_of_a_documented_template_are_not_new(
    message: str, documented: str, is_new: bool
) -> None:
    row = Meaning(name="a", message=documented)
    error = ErrorCode(code="1", name="a", deprecated=False, meanings=(row,))
    made = propose(Spec(vendor="acme", errors=(error,)), [Seen("acme", "1", message, "")])
    assert bool(made) == is_new


def test_a_code_that_is_a_number_and_one_that_is_no_code() -> None:
    records = [{"vendor": "acme", "code": code} for code in (1002, "1003", ["1004"], True, "", 0)]
    records.append({"vendor": 7, "code": "1005"})
    seen, bad = read_seen(map(json.dumps, records))
    assert [each.code for each in seen] == ["1002", "1003", "0"]
    assert bad == [3, 4, 5, 7]
