"""The README's section on drift, followed as a new user would: the same commands, one after the
other, with the address of a server here in the place of the one it names."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from tests.conftest import ROOT
from tests.watched import CODES, Watching, errors
from tests.web import Web

SECTION = re.search(
    r"## Know the day the documents change\n(.*?)\n## ",
    (ROOT / "README.md").read_text(encoding="utf-8"),
    re.DOTALL,
)
PUBLIC = "https://docs.acme.example/errors.html"


def steps() -> list[tuple[list[str], int | None]]:
    """Each command with the exit code that stands beside it; an empty one where a day passes."""
    assert SECTION is not None
    [block] = re.findall(r"```\n(.*?)```", SECTION[1], re.DOTALL)
    found: list[tuple[list[str], int | None]] = []
    for line in block.splitlines():
        command, _, comment = line.partition("#")
        code = re.search(r"exit ([0-9])", comment)
        found.append((shlex.split(command), int(code[1]) if code else None))
    return found


def test_to_a_red_and_then_a_green_check(tmp_path: Path, web: Web) -> None:
    watching = Watching(tmp_path, web)
    url = web.page("/errors.html", errors())
    codes = []
    for words, expected in steps():
        if not words:  # the day on which the page says something else
            web.page("/errors.html", errors([*CODES, "1099"]))
            continue
        if words[0] == "pip":
            assert words[1:] == ["install", "../docs-codegen[fetch]"]  # what these tests run in
            continue
        assert words[0] == "codegen"
        done = watching.process(*(word.replace(PUBLIC, url) for word in words[1:]))
        assert "Traceback" not in done.err
        assert done.code == (expected or 0), (words, done.out, done.err)
        codes += [done.code] if words[1] == "drift" else []
        if words[1] == "init":  # what only a server on the own machine needs
            with (tmp_path / "pyproject.toml").open("a", encoding="utf-8") as file:
                file.write(f'[tool.codegen.fetch]\nallow = ["{web.origin}"]\n')
    assert codes == [0, 0, 1, 0]
    assert "1099" in (tmp_path / "generated/acme/errors.py").read_text(encoding="utf-8")


def test_its_address_is_the_one_that_is_replaced() -> None:
    assert [words for words, _ in steps() if PUBLIC in words] == [
        ["codegen", "add", "acme", PUBLIC]
    ]
