"""Names that were given stay: `codegen generate`, a change, `codegen generate`, and an import."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from codegen.cli import main
from codegen.outputs import emit_vendor
from codegen.specfile import load_spec

SOURCE = 'title = "Acme"\n[[documents]]\nfile = "errors.md"\nlandmarks = ["Code"]\n'
PAGE = "# Error codes\n\n| Code | Message |\n|---|---|\n"
ROWS = {"51730": "Sold out", "WITHDRAW_1": "Too much", "WITHDRAW_2": "Too little"}

Project = Callable[[dict[str, str]], Path]


@pytest.fixture
def generate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project whose only document has these rows, generated; the folder of its vendor."""
    vendor = tmp_path / "sources/acme"
    (vendor / "documents").mkdir(parents=True)
    (vendor / "source.toml").write_text(SOURCE)
    (tmp_path / "pyproject.toml").write_text("[tool.codegen]\n")
    monkeypatch.chdir(tmp_path)

    def run(rows: dict[str, str]) -> Path:
        table = "".join(f"| {code} | {message} |\n" for code, message in rows.items())
        (vendor / "documents/errors.md").write_text(PAGE + table)
        result = CliRunner().invoke(main, ["generate"])
        assert result.exit_code == 0, result.output
        return vendor

    return run


def edit(ledger: Path, old: str, new: str) -> None:
    text = ledger.read_text()
    assert text.count(old) == 1
    ledger.write_text(text.replace(old, new))


def run(program: str) -> list[str]:
    """What a program prints that imports the package anew, with each warning on a line."""
    program = f"""
import warnings
warnings.simplefilter("always")
warnings.showwarning = lambda message, *rest: print(message)
from generated.acme import codes, errors
from generated.acme.codes import Code
{program}"""
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_a_name_changed_by_hand_leaves_class_and_member(generate: Project) -> None:
    vendor = generate(ROWS)
    edit(vendor / "names.toml", '"code:51730" = "sold_out"', '"code:51730" = "nothing_left"')
    generate(ROWS)
    program = "print(errors.SoldOut is errors.NothingLeft, Code.SOLD_OUT is Code.NOTHING_LEFT)"
    assert run(program) == [
        "generated.acme.errors.SoldOut is now NothingLeft",
        "Code.SOLD_OUT is now NOTHING_LEFT",
        "True True",
    ]
    assert run("print(len(Code), Code.lookup(51730).name)") == ["3 NOTHING_LEFT"]


def test_a_name_changed_twice_leaves_both(generate: Project) -> None:
    vendor = generate(ROWS)
    edit(vendor / "names.toml", '"code:51730" = "sold_out"', '"code:51730" = "nothing_left"')
    generate(ROWS)
    edit(vendor / "names.toml", '"code:51730" = "nothing_left"', '"code:51730" = "none_left"')
    generate(ROWS)
    assert run("print(Code.SOLD_OUT.name, Code.NOTHING_LEFT.name)") == [
        "Code.SOLD_OUT is now NONE_LEFT",
        "Code.NOTHING_LEFT is now NONE_LEFT",
        "NONE_LEFT NONE_LEFT",
    ]


def test_a_twin_leaves_the_member_to_the_code_that_had_it(generate: Project) -> None:
    generate(ROWS)
    for number in ("9", "60000"):  # before it, behind it
        generate({number: "Sold out", **ROWS})
        assert run("print(Code.SOLD_OUT, Code.SOLD_OUT.name)")[-1] == "51730 SOLD_OUT_51730"
        program = "print(issubclass(errors.SoldOut51730, errors.SoldOut))"
        assert run(program) == ["True"]


def test_a_twin_that_goes_again_leaves_every_name(generate: Project) -> None:
    generate(ROWS)
    generate({**ROWS, "9": "Sold out"})
    generate(ROWS)
    program = "print(errors.SoldOut51730.code, Code.SOLD_OUT, Code.SOLD_OUT_51730, Code(51730))"
    assert run(program.replace("Code(51730)", "len(Code)"))[-1] == "51730 51730 51730 3"
    with_it = run("print(errors.SoldOut9.__name__)")
    assert with_it[-1] == "SoldOut9"
    assert with_it[0].endswith("SoldOut9 is never raised: code 9 is documented no more")


def test_a_reworded_row_keeps_its_names(generate: Project) -> None:
    generate(ROWS)
    generate({**ROWS, "51730": "Nothing is left"})
    assert run("print(errors.SoldOut.code, Code.SOLD_OUT)") == ["51730 51730"]


# Groups


def test_a_group_keeps_its_name_from_a_code_that_wants_it(generate: Project) -> None:
    vendor = generate(ROWS)
    names = (vendor / "names.toml").read_text()
    assert '"group:WITHDRAW_" = "withdraw_error"\n' in names
    assert '"group:WITHDRAW_".WITHDRAW_ERROR = true\n' in names
    assert '"group:WITHDRAW_".UNKNOWN_WITHDRAW_ERROR = true\n' in names
    later = {**ROWS, "WITHDRAW_3": "Withdraw error", "7": "Unknown withdraw error"}
    generate(later)
    program = """
print([kind.__name__ for kind in type(errors.error_for({"code": "WITHDRAW_9"})).__mro__][:2])
print([type(errors.error_for({"code": code})).__name__ for code in ("WITHDRAW_3", "7")])
"""
    assert run(program) == [
        "['UnknownWithdrawError', 'WithdrawError']",
        "['WithdrawErrorWithdraw3', 'UnknownWithdrawError7']",
    ]
    before = (vendor / "names.toml").read_text()
    generate(later)
    assert (vendor / "names.toml").read_text() == before


def test_two_codes_that_want_the_name_of_a_group_have_no_family(generate: Project) -> None:
    generate(ROWS)
    generate({**ROWS, "7": "Withdraw error", "8": "Withdraw error"})
    program = 'print(*(type(errors.error_for({"code": code})).__name__ for code in "78"))'
    assert run(program) == ["WithdrawError7 WithdrawError8"]


def test_a_family_keeps_its_name_from_a_group(generate: Project) -> None:
    family = dict.fromkeys(("7", "8"), "Unknown withdraw error")
    for _ in range(2):
        vendor = generate({**ROWS, **family})
        names = (vendor / "names.toml").read_text()
        assert re.findall('"group:WITHDRAW_"[.](WITH|UNKNOWN_ERROR_)', names) == [
            "UNKNOWN_ERROR_",
            "WITH",
        ]
        assert run("print(errors.UnknownWithdrawError7.__base__.__name__)") == [
            "UnknownWithdrawError"
        ]


def test_a_name_given_by_hand_to_a_group_and_a_code_is_refused(generate: Project) -> None:
    vendor = generate(ROWS)
    edit(vendor / "names.toml", '= "withdraw_error"', '= "sold_out"')
    result = CliRunner().invoke(main, ["generate"])
    assert result.exit_code == 2
    assert "two classes would have the name SoldOut" in result.output


def test_a_group_whose_codes_are_gone_stays(generate: Project) -> None:
    generate(ROWS)
    generate({"51730": "Sold out", "WITHDRAW_1": "Too much"})
    program = (
        "print(issubclass(errors.TooMuch, errors.WithdrawError), errors.WithdrawError.__doc__)"
    )
    assert run(program) == ["True A code of WITHDRAW_."]
    generate({"51730": "Sold out"})
    assert run("print(errors.UnknownWithdrawError.__name__)") == ["UnknownWithdrawError"]


def test_a_group_renamed_by_hand_leaves_both_its_names(generate: Project) -> None:
    vendor = generate(ROWS)
    edit(vendor / "names.toml", '= "withdraw_error"', '= "payout_error"')
    generate(ROWS)
    generate({**ROWS, "7": "Withdraw error"})
    program = """
print(errors.WithdrawError is errors.PayoutError)
print(errors.UnknownWithdrawError is errors.UnknownPayoutError)
"""
    assert run(program) == [
        "generated.acme.errors.WithdrawError is now PayoutError",
        "True",
        "generated.acme.errors.UnknownWithdrawError is now UnknownPayoutError",
        "True",
    ]


def test_a_documented_range_keeps_its_name_when_its_page_is_called_otherwise(
    generate: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = {"58001": "Busy", "58002": "Closed"}
    for title in ("Funding", "Money"):
        head = f"# {title}\n\nError Code from 58000 to 58999\n\n"
        monkeypatch.setattr("tests.test_kept_names.PAGE", head + PAGE.partition("\n\n")[2])
        vendor = generate(rows)
        names = (vendor / "names.toml").read_text()
        assert '"group:58000-58999".FUNDING_ERROR = true\n' in names
        assert run("print(issubclass(errors.Busy, errors.FundingError))") == ["True"]


def test_a_spec_alone_is_emitted_with_the_same_groups(generate: Project) -> None:
    vendor = generate(ROWS)
    package = vendor.parent.parent / "generated/acme"
    spec = load_spec((package / "spec.json").read_bytes())
    assert emit_vendor(spec)["acme/errors.py"][0] == (package / "errors.py").read_bytes()


@pytest.mark.parametrize("key", ["group:", "group:x y_", "group:1", "group:9-", "group:A_"])
def test_a_key_in_the_ledger_that_is_no_group_is_nobodys(generate: Project, key: str) -> None:
    vendor = generate(ROWS)
    edit(vendor / "names.toml", "[names]\n", f'[names]\n"{key}" = "fund_error"\n')
    generate(ROWS)
    assert run('print(hasattr(errors, "FundError"))') == ["False"]
