"""What the README shows is what happens."""

from __future__ import annotations

import doctest
import re
import subprocess
import sys

import pytest

from codegen.config import DocumentRule, LinesRule, SectionRule, ServerRule, Source, TableRule
from codegen.extracting.headers import ROLES
from codegen.model import Envelope
from codegen.overrides import Acceptance
from codegen.patching import Change
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w*)\n(.*?)```", README, re.DOTALL)


def test_its_sessions_run() -> None:
    text = "\n".join(body for language, body in BLOCKS if language == "pycon")
    test = doctest.DocTestParser().get_doctest(text, {}, "README.md", "README.md", 0)
    flags = doctest.ELLIPSIS | doctest.IGNORE_EXCEPTION_DETAIL
    output: list[str] = []
    result = doctest.DocTestRunner(optionflags=flags).run(test, out=output.append)
    assert result.attempted > 0
    assert (result.failed, "".join(output)) == (0, "")


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        (command.split()[1:], body)
        for _, block in BLOCKS
        for command, body in re.findall(r"\A\$ (codegen .*)\n((?:.*\n)+)", block)
    ],
)
def test_its_commands_print_what_it_says(command: list[str], expected: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "codegen", *command], cwd=ROOT, capture_output=True, text=True
    )
    assert done.stdout == expected


def test_its_links_lead_somewhere() -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_every_key_of_the_configuration_is_documented() -> None:
    text = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    kinds = (
        Source,
        DocumentRule,
        TableRule,
        LinesRule,
        SectionRule,
        ServerRule,
        Envelope,
        Change,
        Acceptance,
    )
    keys = {name for kind in kinds for name in kind.__struct_fields__} | {*ROLES}
    assert sorted(key for key in keys if not re.search(rf"\b{key}\b", text)) == []


def test_its_example_of_a_test_is_one_that_runs() -> None:
    """tests/test_sdk_user.py runs the file."""
    example = (ROOT / "tests" / "sdk_user" / "readme_example.py").read_text(encoding="utf-8")
    assert example in [body for language, body in BLOCKS if language == "python"]
