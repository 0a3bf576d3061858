"""`codegen add`: from saved pages to an imported package in two commands."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.watched import Watching, errors
from tests.web import Web, behaviours
from tests.web.server import Conversation

ERRORS = """# Errors

Every answer looks like this:

```json
{"retCode": 0, "retMsg": "ok", "result": {"id": 7}, "traceId": "a1"}
```

```json
{"retCode": 1001, "retMsg": "Invalid price", "traceId": "a2"}
```

## Codes

| Code | Message |
|---|---|
| 1001 | Invalid price |
| 1002 | Order not found |

## Colours

| Colour | Hex value | Since |
|---|---|---|
| red | ff0000 | 2001 |
"""


def run(*words: str, cwd: Path, said: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "codegen", *words]
    return subprocess.run(command, cwd=cwd, input=said, capture_output=True, text=True)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "pyproject.toml").write_text("[tool.codegen]\n", encoding="utf-8")
    (tmp_path / "errors.md").write_text(ERRORS, encoding="utf-8")
    return tmp_path


def test_it_shows_what_was_found_and_writes_what_had_to_be_said(project: Path) -> None:
    done = run("add", "acme", "errors.md", cwd=project)
    assert (done.returncode, done.stderr) == (0, "")
    assert "found: 2 codes\n" in done.stdout
    assert "1       2     errors   code | message" in done.stdout
    assert "under 'Colours'" in done.stdout
    written = (project / "sources/acme/source.toml").read_text(encoding="utf-8")
    assert [line for line in written.splitlines() if line and not line.startswith("#")] == [
        'title = "Acme"',
        "[[documents]]",
        'file = "errors.md"',
        'landmarks = ["Codes"]',
        "[envelope]",
        'code = ["retCode"]',
        'message = ["retMsg"]',
        'data = "result"',
        'trace = "traceId"',
        'success = ["0"]',
    ]


UNSURE = """# Parcels

Every answer looks like this:

```json
{"code": 0, "message": "ok"}
```

## List parcels

`GET /v1/parcels`

| Name | Type | Required | Description |
| --- | --- | --- | --- |
| page | int | at times | Which page |
| size | int | as told | How many |
| sort | string | see above | By what |

## Messages

To write to somebody, send a POST to https://sms.acme.example/messages with the text.

## Stamps

| Name | Type | Required | Description |
| --- | --- | --- | --- |
| value | int | yes | How much |
"""


def test_what_it_is_unsure_of_is_what_lint_finds(project: Path) -> None:
    (project / "parcels.md").write_text(UNSURE, encoding="utf-8")
    (project / "prose.md").write_text("# Welcome\n\nHave a look around.\n", encoding="utf-8")
    done = run("add", "acme", "parcels.md", "prose.md", cwd=project)
    found = run("lint", cwd=project).stdout
    unsure = done.stdout[done.stdout.index("unsure of") :].splitlines()
    assert unsure[0] == "unsure of 6 things (`codegen lint acme` has each), costliest first:"
    assert [line.strip() for line in unsure if line[:3].strip() and line[:2] == "  "] == [
        "1 document-silent:",
        "1 endpoint-unread:",
        "1 fields-unowned:",
        "3 required-unread, the first:",
    ]
    assert "\n".join(line.strip() for line in unsure[6:11]) == (
        "To write to somebody, send a POST to https://sms.acme.example/messages with the text.\n"
        '[[sections]]\nheading = "Messages"\nfile = "parcels.md"\ncalls = ["POST /messages"]'
    )
    told = [line for line in found.splitlines() if line.startswith("sources/")]
    assert len(told) == 6
    assert all(f"    {line}" in unsure for line in told if "required" not in line)


def test_what_it_wrote_generates_a_package_that_works(project: Path) -> None:
    run("add", "acme", "errors.md", cwd=project)
    assert run("generate", "acme", cwd=project).returncode == 0
    user = (
        "from generated.acme import errors\n"
        "errors.raise_for({'retCode': 0, 'retMsg': 'ok'})\n"
        "try: errors.raise_for({'retCode': 1002, 'retMsg': 'Order not found'})\n"
        "except errors.OrderNotFound as exc: print(exc.code, exc.category)\n"
    )
    done = subprocess.run([sys.executable, "-c", user], cwd=project, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("1002 not_found\n", "")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["add", "Acme", "errors.md"], "'Acme' is no vendor's name"),
        (["add", "acme", "missing.md"], "missing.md: no such file"),
        (["add", "acme", "prose.md"], "no error code and no endpoint was found"),
    ],
)
def test_what_cannot_be_added_leaves_nothing_behind(
    project: Path, words: list[str], expected: str
) -> None:
    (project / "prose.md").write_text("# Hello\n\nNothing to see here.\n", encoding="utf-8")
    done = run(*words, cwd=project)
    assert done.returncode == 2
    assert expected in done.stderr
    assert not (project / "sources" / "acme").exists()


def test_it_asks_what_the_columns_of_an_unread_table_are(project: Path) -> None:
    said = "Acme Inc.\ncode text -\nsymbol code\nmessage code -\n"
    done = run("add", "acme", "errors.md", "--interactive", cwd=project, said=said)
    assert (done.returncode, done.stderr) == (0, "")
    assert "no role is called 'text'; there are: code, http_status" in done.stdout
    assert "the table has 3 columns" in done.stdout
    assert "found: 3 codes" in done.stdout
    written = (project / "sources/acme/source.toml").read_text(encoding="utf-8")
    assert 'title = "Acme Inc."' in written
    assert '[[tables]]\nheading = "Colours"\ncolumns = ["message", "code", ""]\n' in written


def test_it_asks_once_for_headers_that_stand_in_many_tables(project: Path) -> None:
    tables = "".join(
        f"## {title}\n\n| Sign | Tells |\n|---|---|\n| {code} | {text} |\n\n"
        for title, code, text in (("Hot", "red", "Too hot"), ("Cold", "blue", "Too cold"))
    )
    (project / "kiln.md").write_text(f"# Kilns\n\n`GET /v1/kilns`\n\n{tables}", encoding="utf-8")
    said = "Kilns\ncode message\n"
    done = run("add", "kiln", "kiln.md", "--interactive", cwd=project, said=said)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("its columns") == 1
    assert "found: 2 codes, 1 endpoint" in done.stdout
    written = (project / "sources/kiln/source.toml").read_text(encoding="utf-8")
    assert '[columns]\n"Sign" = "code"\n"Tells" = "message"\n' in written
    assert "[[tables]]" not in written


def test_two_files_of_one_name_are_two_documents(project: Path) -> None:
    for folder, code in (("spot", "1001"), ("futures", "2001")):
        (project / folder).mkdir()
        page = ERRORS.replace("1001", code).replace("1002", f"{code}9")
        (project / folder / "errors.md").write_text(page, encoding="utf-8")
    files = ("spot/errors.md", "futures/errors.md", "spot/errors.md")
    done = run("add", "acme", *files, cwd=project)
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "found: 4 codes")
    documents = project / "sources/acme/documents"
    assert sorted(each.name for each in documents.iterdir()) == ["errors-2.md", "errors.md"]
    assert 'file = "errors-2.md"' in (documents.parent / "source.toml").read_text(encoding="utf-8")


def test_a_folder_in_the_place_of_a_page(project: Path) -> None:
    (project / "pages").mkdir()
    done = run("add", "acme", "pages", cwd=project)
    assert (done.returncode, done.stderr) == (
        2,
        "pages: is a folder (file-missing)\n    name the pages in it\n",
    )


def test_a_vendor_that_somebody_else_added_meanwhile_is_left_alone(
    tmp_path: Path, web: Web
) -> None:
    watching = Watching(tmp_path, web)
    watching.settings("")

    def say(conversation: Conversation) -> None:
        watching.vendor("acme", errors_html=None)
        watching.kept("theirs")
        behaviours.page(errors())(conversation)

    done = watching.run("add", "acme", web.answer("/errors.html", say))
    assert done.code == 2 and "sources/acme: there is such a vendor (vendor-exists)" in done.err
    assert watching.document() == "theirs"
