"""The formats of a report: nothing that a document says acts on who reads it, and limits are kept."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest

from codegen.config import DiffSettings
from codegen.diffing import Change, Side, compare
from codegen.diffing.judge import Report, judge
from codegen.model import ErrorCode, Meaning, Spec
from codegen.reporting.formats import FORMATS, render_report
from codegen.reporting.wording import Options
from tests.test_diff import TODAY

ATTACK = (
    "\x1b[31mred\x1b[0m \x9b2J ‮evil \x07 ::error::x\r\n::set-output name=a::b [click](http://evil.test)"
    " <script>alert(1)</script> <!-- | ` `` ``` @everyone #1 </table> ]]> &amp; {0} \x00 ￿ https://evil.test"
)


def spec(codes: range, message: str) -> Spec:
    return Spec(
        vendor="acme",
        errors=tuple(
            ErrorCode(
                code=f"{number}",
                name=f"e{number}",
                deprecated=False,
                meanings=(Meaning(name=f"e{number}", message=f"{message} {number}"),),
            )
            for number in codes
        ),
    )


def report(old: Spec, new: Spec) -> Report:
    sides = Side(old, name="old\x1b.json"), Side(new, name="new|`.json")
    changes = compare(*sides)
    return judge(changes, DiffSettings(), today=TODAY, old="old\x1b", new="new|`")


HOSTILE = report(spec(range(1, 4), ATTACK), spec(range(2, 6), f"{ATTACK} more"))
MANY = report(spec(range(0), ""), spec(range(3_000), "The order was not found"))


def rendered(form: str, said: Report = HOSTILE, **options: Any) -> str:
    return render_report(said, form, Options(**options))


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_acts_on_a_terminal(form: str) -> None:
    text = rendered(form)
    assert [c for c in text if not c.isprintable() and c != "\n"] == []


def test_colour_is_ours_alone() -> None:
    text = rendered("text", colour=True)
    assert re.sub(r"\x1b\[[0-9;]+m", "", text).isprintable() is False
    assert {*re.findall(r"\x1b\[[0-9;]*.", text)} <= {
        f"\x1b[{style}m" for style in ("0", "2", "31;1", "33;1", "36;1", "31;4", "32;4")
    }


def test_text_marks_the_words_that_changed() -> None:
    text = rendered(
        "text", report(spec(range(1, 2), "Order gone"), spec(range(1, 2), "Order lost"))
    )
    assert "Order [-gone-] 1" in text
    assert "| Order {+lost+} 1" in text


def test_text_folds_what_is_said_of_many() -> None:
    old, new = (
        Spec(
            vendor="acme",
            errors=tuple(
                ErrorCode(
                    code=str(n),
                    name="x",
                    deprecated=False,
                    meanings=(Meaning(name="x", message=f"order {n}", section=section),),
                )
                for n in range(9)
            ),
        )
        for section in ("Spot", "Trade")
    )
    text = rendered("text", report(old, new))
    assert "9 alike: 0 section, 1 section, 2 section, ..." in text
    assert text.count("Trade") == 1


def test_json_is_of_its_schema() -> None:
    from codegen.reporting.data import render_schema  # one of two things that the module holds

    schema, said = json.loads(render_schema()), json.loads(rendered("json"))
    jsonschema.validate(said, schema)
    lines = rendered("jsonl").splitlines()
    assert [json.loads(line) for line in lines] == said["changes"]
    change = said["changes"][0]
    assert {*change} >= {
        "id", "level", "wire", "code", "subject", "before", "after", "direction", "confidence",
        "paired_with", "fingerprint", "source", "location", "acknowledged_by",
    }  # fmt: skip


def test_github_says_nothing_but_our_commands() -> None:
    for line in rendered("github").splitlines():
        assert re.match(
            r"::(?:error|warning|notice) title=[a-z-]+(?:,file=[^:,]+)?::[a-z-]+ ", line
        ) or ("::" not in line)


def test_github_keeps_to_ten_of_a_type() -> None:
    lines = rendered("github", MANY).splitlines()
    assert sum(line.startswith("::notice") for line in lines) == 10
    assert lines[-2] == "and 2990 more changes"


def test_markdown_has_document_text_in_code_spans_only() -> None:
    rows = [line for line in rendered("markdown").splitlines() if line.startswith("| error")]
    assert rows
    for row in rows:
        bare = re.sub(r"(?<!`)(`+)(?!`)(?:.*?[^`])\1(?!`)", "", row)
        assert re.fullmatch(r"[| a-zA-Z:/.\-]*", bare), bare
        assert len(re.findall(r"(?<!\\)\|", row)) == 8


def test_markdown_fits_a_comment() -> None:
    text = rendered("markdown", MANY)
    assert len(text) < 65_536
    assert re.search(r"and [0-9]+ more changes\n\Z", text)


def test_html_has_no_element_of_a_document() -> None:
    seen: set[str] = set()

    class Elements(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            seen.add(tag)

    Elements().feed(rendered("html"))
    ours = "html meta title style h1 h2 p table tr th td del ins".split()
    assert seen <= {*ours}


def test_junit_fails_from_the_threshold_on() -> None:
    tree = ElementTree.fromstring(rendered("junit", fail_on="WARN"))
    levels = {change.fingerprint: change.level for change in HOSTILE.changes}
    failed = [case for case in tree.iter("testcase") if case.find("failure") is not None]
    assert len(failed) == sum(level in ("WARN", "ERR") for level in levels.values())
    assert tree.get("tests") == str(len(HOSTILE.changes))


def test_sarif_names_its_rules_and_keeps_its_limit() -> None:
    log = json.loads(rendered("sarif"))
    [run] = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert log["version"] == "2.1.0"
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note", "none")
        assert not re.search(r"(?<!\\)\[", result["message"]["text"])
    many = report(spec(range(0), ""), spec(range(5_003), "The order was not found"))
    [run] = json.loads(rendered("sarif", many))["runs"]
    [notice] = run["invocations"][0]["toolExecutionNotifications"]
    assert (len(run["results"]), notice["message"]["text"]) == (5_000, "and 3 more changes")


def test_a_change_has_the_same_fingerprint_in_every_run() -> None:
    def prints(changes: tuple[Change, ...]) -> list[str]:
        return [change.fingerprint for change in changes]

    again = report(spec(range(1, 4), ATTACK), spec(range(2, 6), f"{ATTACK} more"))
    assert prints(again.changes) == prints(HOSTILE.changes)
    assert len({*prints(HOSTILE.changes)}) == len(HOSTILE.changes)
