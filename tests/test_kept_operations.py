"""An address that gains operations, or loses all but one: `codegen generate`, another page, `codegen
generate`, and a program that calls by the names it knew."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from codegen.cli import main
from codegen.diffing import Change, compare
from codegen.diffing.keeping import moves_in
from codegen.diffing.opening import open_path
from codegen.naming import note_moved

Section = tuple[str, str, dict[str, str]]
"""Title, the value of `action` ("" where the page has no such row), and the other parameters."""

RENT: Section = ("Rent a berth", "rent", {"berth": "The berth", "nights": "How long"})
LEAVE: Section = ("Leave it", "leave", {"berth": "The berth"})
HIRE: Section = ("Hiring", "rent", RENT[2])
ALONE: Section = (RENT[0], "", RENT[2])

Make = Callable[..., Path]


def page(sections: tuple[Section, ...]) -> str:
    lines = ["# Harbour", ""]
    for title, action, params in sections:
        lines += [f"## {title}", "", "`POST /tapi`", ""]
        lines += ["| Name | Type | Required | Description | Value |", "|---|---|---|---|---|"]
        lines += [f"| action | string | true | What is done | {action} |"] if action else []
        lines += [f"| {name} | string | false | {words} | |" for name, words in params.items()]
        lines += ["", "Response example:", "", "```json", '{"data": {"id": 7}}', "```", ""]
    return "\n".join(lines)


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Make:
    """A project whose only page has these sections, generated twice: the second time nothing is
    new. The ledger of its vendor."""
    documents = tmp_path / "sources/harbour/documents"
    documents.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[tool.codegen]\n")
    monkeypatch.chdir(tmp_path)

    def run(*sections: Section) -> Path:
        (documents / "api.md").write_text(page(sections))
        for command in ["generate"], ["generate", "--check"]:
            result = CliRunner().invoke(main, command)
            assert result.exit_code == 0, result.output
        return documents.parent / "names.toml"

    return run


HEAD = """
import warnings
warnings.simplefilter("always")
warnings.showwarning = lambda message, kind, *rest: print(f"{kind.__name__}: {message}")
from generated.harbour import client, models, server
mock = server.HarbourServer()
harbour = client.Client(transport=mock.transport(), base_url="http://harbour")
def sent():
    return [request.json for request in mock.received()]
"""


def run(program: str) -> list[str]:
    command = [sys.executable, "-c", HEAD + program]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def edit(ledger: Path, old: str, new: str) -> None:
    names, mark, rest = ledger.read_text().partition("\n[given]")
    assert old in names
    ledger.write_text(names.replace(old, new) + mark + rest)


def calls(ledger: Path) -> list[str]:
    return [line for line in ledger.read_text().splitlines() if line.startswith('"endpoint:')]


def difference(tmp_path: Path, old: tuple[Section, ...], new: tuple[Section, ...]) -> list[Change]:
    sides = []
    for name, sections in ("old", old), ("new", new):
        (tmp_path / name).mkdir()
        file = tmp_path / name / "api.md"
        file.write_text(page(sections))
        sides += open_path(file).values()
    return list(compare(*sides))


# Names


def test_a_second_operation_leaves_the_first_its_name(make: Make) -> None:
    make(ALONE)
    ledger = make(RENT, LEAVE)
    assert calls(ledger) == [
        '"endpoint:POST /tapi" = "harbour.rent_a_berth"',
        '"endpoint:POST /tapi#action=leave" = "harbour.leave"',
        '"endpoint:POST /tapi#action=rent" = "harbour.rent_a_berth"',
        '"endpoint:POST /tapi"."HARBOUR.RENT_A_BERTH" = true',
        '"endpoint:POST /tapi#action=leave"."HARBOUR.LEAVE" = true',
        '"endpoint:POST /tapi#action=rent"."HARBOUR.RENT_A_BERTH" = true',
        '"endpoint:POST /tapi" = "endpoint:POST /tapi#action=rent"',
    ]
    program = 'harbour.harbour.rent_a_berth(berth="b7"); print(sent(), models.RentABerthData)'
    assert run(program) == [
        "[{'action': 'rent', 'berth': 'b7'}] <class 'generated.harbour.models.RentABerthData'>"
    ]


def test_names_given_by_hand_go_on(make: Make) -> None:
    ledger = make(ALONE)
    edit(ledger, '"harbour.rent_a_berth"', '"harbour.hire"')
    edit(ledger, '"rent_a_berth_data"', '"berth"')
    make(ALONE)
    ledger = make(RENT, LEAVE)
    assert '"endpoint:POST /tapi#action=rent" = "harbour.hire"' in ledger.read_text()
    program = """
print(type(harbour.harbour.hire(berth="b7").data) is models.Berth)
harbour.harbour.rent_a_berth(berth="b8")
print(sent())
"""
    assert run(program) == [
        "True",
        "DeprecationWarning: harbour.rent_a_berth is now harbour.hire",
        "[{'action': 'rent', 'berth': 'b7'}, {'action': 'rent', 'berth': 'b8'}]",
    ]


def test_the_day_of_a_call_goes_on(make: Make) -> None:
    ledger = make(ALONE)
    ledger.write_text(f'{ledger.read_text()}\n[since]\n"endpoint:POST /tapi" = 2026-06-12\n')
    ledger = make(RENT, LEAVE)
    assert '"endpoint:POST /tapi#action=rent" = 2026-06-12\n' in ledger.read_text()


def test_what_selects_it_may_be_words_of_its_title(make: Make) -> None:
    make(ALONE)
    ledger = make(HIRE, LEAVE)
    assert '"endpoint:POST /tapi#action=rent" = "harbour.rent_a_berth"' in ledger.read_text()


def test_nothing_is_the_same_call_by_chance(make: Make) -> None:
    """Neither title nor words say which of both it was: it is gone, and says so."""
    make(("Private calls", "", {"berth": "The berth"}))
    ledger = make(RENT, LEAVE)
    assert "[moved]" not in ledger.read_text()
    edited = ("Rent or leave", "", {"berth": "The berth"})
    ledger.unlink()
    make(edited)
    assert "[moved]" not in make(RENT, LEAVE).read_text()


def test_what_is_gone_does_not_come_again_as_another(make: Make) -> None:
    """A third operation has a word of the title that was alone once: too late."""
    make(("Private calls", "", {"berth": "The berth"}))
    make(RENT, LEAVE)
    ledger = make(RENT, LEAVE, ("Calls", "calls", {"berth": "The berth"}))
    assert "[moved]" not in ledger.read_text()
    assert '"endpoint:POST /tapi#action=calls" = "harbour.calls"' in ledger.read_text()


def test_a_call_that_loses_what_selects_it_keeps_its_name(make: Make) -> None:
    ledger = make(RENT, LEAVE)
    edit(ledger, '"harbour.rent"', '"harbour.hire"')
    make(RENT, LEAVE)
    ledger = make(ALONE)
    assert '"endpoint:POST /tapi" = "harbour.hire"' in ledger.read_text()
    assert '"endpoint:POST /tapi#action=rent" = "endpoint:POST /tapi"' in ledger.read_text()
    program = """
harbour.harbour.hire(berth="b7")
print(sent())
from generated.errors import UnsupportedError
try:
    harbour.harbour.leave(berth="b7")
except UnsupportedError as error:
    print(error)
"""
    gone = "harbour.leave is gone: POST /tapi#action=leave is documented no more"
    assert run(program) == ["[{'berth': 'b7'}]", f"DeprecationWarning: {gone}", gone]


def test_there_and_back_again(make: Make) -> None:
    make(ALONE)
    make(RENT, LEAVE)
    ledger = make(ALONE)
    edit(
        ledger,
        '"endpoint:POST /tapi" = "harbour.rent_a_berth"',
        '"endpoint:POST /tapi" = "harbour.hire"',
    )
    make(ALONE)
    assert run("harbour.harbour.hire(); harbour.harbour.rent_a_berth(); print(len(sent()))") == [
        "DeprecationWarning: harbour.rent_a_berth is now harbour.hire",
        "2",
    ]
    make(RENT, LEAVE)
    assert run("harbour.harbour.rent_a_berth(); print(sent())")[-1] == "[{'action': 'rent'}]"


def test_a_move_that_a_comparison_found_keeps_the_name(make: Make, tmp_path: Path) -> None:
    """Another title, and the same parameters: only who has both pages can say so."""
    alone = ("Private calls", "", RENT[2])
    ledger = make(alone)
    changes = difference(tmp_path, (alone,), (RENT, LEAVE))
    moved = moves_in(changes)
    assert moved == {"endpoint:POST /tapi": "endpoint:POST /tapi#action=rent"}
    ledger.write_text(note_moved(ledger.read_text(), moved))
    ledger = make(RENT, LEAVE)
    assert '"endpoint:POST /tapi#action=rent" = "harbour.private_calls"' in ledger.read_text()


# Changes


def said(changes: list[Change]) -> list[str]:
    return sorted(f"{each.level} {each.id} {each.code} {each.subject.pointer}" for each in changes)


def test_a_diff_tells_of_no_removal(tmp_path: Path) -> None:
    """The row that selects is new: a program that is there sends no such thing, and the client
    does by itself."""
    assert said(difference(tmp_path, (ALONE,), (RENT, LEAVE))) == [
        "DOC endpoint-described none /endpoints/POST ~1tapi/path",
        "ERR param-added-required patch /endpoints/POST ~1tapi#action=rent/params/action",
        "INFO endpoint-added minor /endpoints/POST ~1tapi#action=leave",
    ]


def test_a_diff_tells_that_the_client_fills_in_what_selects(tmp_path: Path) -> None:
    """The row was there, so programs give it: the call of now does not take it."""
    assert said(difference(tmp_path, (RENT,), (RENT, LEAVE))) == [
        "DOC endpoint-described none /endpoints/POST ~1tapi/path",
        "INFO endpoint-added minor /endpoints/POST ~1tapi#action=leave",
        "WARN param-default-added MAJOR /endpoints/POST ~1tapi/params/action/default",
    ]


def test_a_diff_knows_a_call_by_its_parameters(tmp_path: Path) -> None:
    found = difference(tmp_path, (("Private calls", "", RENT[2]),), (RENT, LEAVE))
    assert "endpoint-removed" not in {each.id for each in found}
    assert "endpoint-title-changed" in {each.id for each in found}


def test_a_diff_of_the_way_back(tmp_path: Path) -> None:
    assert said(difference(tmp_path, (RENT, LEAVE), (ALONE,))) == [
        "DOC endpoint-described none /endpoints/POST ~1tapi#action=rent/path",
        "ERR endpoint-removed MAJOR /endpoints/POST ~1tapi#action=leave",
        "WARN param-removed patch /endpoints/POST ~1tapi#action=rent/params/action",
    ]


def test_the_command_says_both_names_of_a_call(make: Make, tmp_path: Path) -> None:
    make(ALONE)
    before = tmp_path / "before.json"
    before.write_bytes((tmp_path / "generated/harbour/spec.json").read_bytes())
    make(RENT, LEAVE)
    command = ["diff", str(before), "generated/harbour/spec.json", "--format", "json"]
    report = json.loads(CliRunner().invoke(main, command).output)
    paired = {
        each["paired_with"] for each in report["changes"] if each["id"] == "endpoint-described"
    }
    assert paired == {"/endpoints/POST ~1tapi#action=rent/path"}
