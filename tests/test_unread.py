"""Calls in lines that nobody read: which words are one, and which of them are known."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from codegen.config import find_project
from codegen.extracting.unread import Known, calls_in
from codegen.model import Endpoint, Server
from codegen.pipeline import read
from codegen.reading.blocks import Heading, Inline, Paragraph

CASES = Path(__file__).parent / "cases"

SERVER = Server(url="https://api.acme.example/base/v2")


def calls(text: str, known: Known | None = None) -> list[str]:
    block = Paragraph(1, 1, Inline(text))
    return [str(call) for call in calls_in(block, text, known or Known(servers=[SERVER]))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GET /x/{y} - Get the address", ["GET /x/{y}"]),
        ("send a POST to https://sms.acme.example/v1/sms, then wait", ["POST /v1/sms"]),
        ("A DELETE request to `/x/<the id>/y`.", ["DELETE /x/<the id>/y"]),
        ("Figure 2: /x/{y} (PUT) and /z [PATCH]", ["PUT /x/{y}", "PATCH /z"]),
        ("**POST** **/x**", ["POST /x"]),
        ("POST the form to the following URL: https://a.example/x?y=1", []),
        ("POST to the following URL: https://a.example/x?y=1", ["POST /x"]),
        ("It is at https://api.acme.example/base/v2/doors.", ["METHOD /doors"]),
        ("It is below https://api.acme.example/base/v2.", []),
        ("It is told at https://docs.acme.example/doors.", []),
        ("See https://api.acme.example/docs/doors and https://api.acme.example/x.html", []),
        ("GET or POST, and/or PUT; red / blue, /etc/passwd", []),
        ("TARGET /x, FORGET /y, GETTER /z", []),
        ("PUT it / leave it", []),
    ],
)
def test_what_looks_like_a_call(text: str, expected: list[str]) -> None:
    assert [each.replace("/base/v2", "") for each in calls(text)] == expected


@pytest.mark.parametrize(
    ("text", "is_known"),
    [
        ("GET /v1/doors/{door}", True),
        ("GET /v1/doors/17", True),
        ("GET https://api.acme.example/api/v1/doors/17", True),
        ("GET /doors/{id}", True),
        ("https://api.acme.example/v1/doors/17", True),
        ("DELETE /v1/doors/17", False),
        ("GET /v1/houses/3/doors/17", False),
        ("GET /v1/doors/17/lock", False),
        ("PATCH /v1/lamps", True),
    ],
)
def test_what_is_known_is_no_loss(text: str, is_known: bool) -> None:
    endpoints = [
        Endpoint(title="", method="GET", path="/v1/doors/{id}", deprecated=False),
        Endpoint(title="", path="/v1/lamps", deprecated=False),
    ]
    assert (calls(text, Known(endpoints, [SERVER])) == []) == is_known


def test_a_heading_about_the_errors_of_a_call_is_none() -> None:
    text = "Errors of POST /x"
    assert calls_in(Heading(1, 1, Inline(text), 2), text, Known()) == ()


@pytest.mark.parametrize(
    "text", ["-/" * 995 + " GET", "(/" * 900 + " GET", "GET /" + "<a" * 900, "`" * 1900 + " (GET)"]
)
def test_hostile_lines_take_no_time(text: str) -> None:
    start = time.process_time()
    calls(text)
    assert time.process_time() - start < 0.5


def test_what_is_printed_makes_it_an_endpoint(make_project: Callable[..., Path]) -> None:
    """Pasted into source.toml, with a method for the call that is told without."""
    root = make_project(case=CASES / "findings" / "endpoint-unread-fires")
    project = find_project(root)
    found = [one for one in read(project, "case").findings if one.kind == "endpoint-unread"]
    printed = "\n\n".join(one.advice for one in found if one.advice)
    (root / "sources/case/source.toml").write_text(printed.replace("METHOD ", "GET "), "utf-8")
    again = read(project, "case")
    named = {one.key.replace("METHOD ", "GET ") for one in found}
    assert named <= {f"{one.method} {one.path}" for one in again.spec.endpoints}
    assert [one.key for one in again.findings if one.kind == "endpoint-unread"] == []
