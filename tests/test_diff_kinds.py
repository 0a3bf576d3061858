"""Every kind of change that ../shared/CHANGES.md names is a rule, or docs/diff.md says why not."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from codegen.diffing import KINDS
from codegen.findings import KINDS as FINDINGS
from tests.conftest import ROOT, SHARED

SPELT_OUT = {
    "param-required": "param-became-optional",
    "param-unit-or-format-changed": "param-unit-changed",
    "documented-field-not-in-example": "field-not-in-example",
}
"""What the table abbreviates, and one kind that stands for it."""
UNSAID = {
    "error-code-type-changed": "the JSON type of a code",
    "endpoint-removed-after-deprecation/before-sunset": "dates of sunset",
    "endpoint-sunset-earlier": "dates of sunset",
    "endpoint-sunset-earlier/later": "dates of sunset",
    "endpoint-sunset-earlier/deleted": "dates of sunset",
    "endpoint-stability-changed": "stability (beta)",
    "param-deprecated/nullable-changed": "nullable",
    "field-became-optional/nullable": "nullable",
    "channel-added": "channels of streams",
    "channel-added/removed": "channels of streams",
    "channel-added/channel-field-*": "channels of streams",
    "doc-version-changed": "the version of a document",
    "layout-changed": "How a page is laid out",
    "unparsed-rows-increased": "rows that nobody read",
    "language-variants-disagree": "languages that disagree",
}


def rows() -> list[str]:
    file = SHARED / "CHANGES.md"
    if not file.is_file():
        pytest.skip("../shared/CHANGES.md is not here")
    lines = file.read_text(encoding="utf-8").splitlines()
    cells = [line.split("|")[1].strip() for line in lines if line.startswith("| ")]
    return [cell for cell in cells if cell != "kind" and not cell.startswith("**")]


def alternatives(row: str) -> Iterator[tuple[str, set[str]]]:
    """What a row names, and the ids that each may mean: "a-b / -c" is a-b, and c or a-c."""
    said = re.sub(r"\([^)]*\)|→.*| action hint", "", row)
    words = [word.strip(" -") for word in re.split(r"[/,]", said) if word.strip()]
    first = words[0].split("-")
    for word in words:
        ids = {"-".join([*first[:count], word]) for count in range(len(first))}
        yield (word if word == words[0] else f"{words[0]}/{word}"), {word, *ids}


def test_every_kind_is_a_rule_or_cannot_be_said() -> None:
    known = {*KINDS, *FINDINGS}
    named = [each for row in rows() for each in alternatives(row)]
    assert len(named) > 80
    left = {name for name, ids in named if not ids & known and SPELT_OUT.get(name) not in known}
    left -= {f"example-field-undocumented/{name}" for name in SPELT_OUT}
    assert left == {*UNSAID}


def test_what_cannot_be_said_is_documented() -> None:
    text = (
        (ROOT / "docs/diff.md").read_text(encoding="utf-8").partition("## What cannot be said")[2]
    )
    assert [why for why in UNSAID.values() if why not in " ".join(text.split())] == []
