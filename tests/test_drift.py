"""`codegen drift` where pages can be had: what it asks for, what it finds, how it says so."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

from codegen.diffing.judge import Report
from codegen.watching.fetching.render import NAMES
from tests.conftest import ROOT
from tests.watched import CODEGEN, CODES, HOUR, Watching, errors, html, table
from tests.web import Web, behaviours

PAGE = "/docs/errors.html"
HEAVY = ("lxml", "bs4", "black", "jinja2")


def ids(out: str) -> list[str]:
    return [change["id"] for change in json.loads(out)["changes"]]


def test_nothing_happened(acme: Watching, web: Web) -> None:
    before = acme.good()
    done = acme.run("drift")
    assert (done.code, done.err) == (0, "")
    assert done.last == "looked at 1 page of 1 vendor, 0 changes, all verified"
    assert [seen.is_conditional for seen in web.seen] == [True]
    assert acme.good() == before


def test_quiet_says_nothing_when_nothing_happened(acme: Watching, web: Web) -> None:
    done = acme.run("drift", "-q")
    assert (done.code, done.out, done.err) == (0, "", "")
    web.page(PAGE, errors([*CODES, "1099"]))
    done = acme.run("drift", "-q")
    assert done.code == 1 and "error-added" in done.out


def test_one_more_code(acme: Watching, web: Web) -> None:
    before = acme.good()
    web.page(PAGE, errors([*CODES, "1099"]))
    done = acme.run("drift")
    assert done.code == 1
    assert "error-added" in done.out and "acme 1099" in done.out
    assert "sources/acme/documents/errors.html:" in done.out and web.url(PAGE) in done.out
    assert done.last == "looked at 1 page of 1 vendor, 1 change, all verified"
    assert acme.good() == before
    again = acme.run("drift")  # nothing was accepted: it is still a change
    assert (again.code, again.out) == (1, done.out)


def test_fail_on(acme: Watching, web: Web) -> None:
    web.page(PAGE, errors([*CODES, "1099"]))
    assert acme.run("drift", "--fail-on", "WARN").code == 0
    assert acme.run("drift", "--only", "endpoints").code == 0
    assert acme.run("drift", "--match", "10*").code == 1


def test_a_wording_is_no_failure(acme: Watching, web: Web) -> None:
    web.page(PAGE, errors(c1003="Order 1003 was refused"))
    done = acme.run("drift")
    assert done.code == 0 and "error-message-changed" in done.out
    assert acme.run("drift", "--fail-on", "DOC").code == 1


def test_a_removal_needs_two_looks_an_hour_apart(acme: Watching, web: Web) -> None:
    web.page(PAGE, errors(CODES[:-1]))
    done = acme.run("drift")
    assert done.code == 3 and "seen-once" in done.out and "error-removed" not in done.out
    assert done.last == "looked at 1 page of 1 vendor, 0 changes, 1 page not verified"
    acme.later(HOUR / 2)
    assert acme.run("drift").code == 3
    acme.later(HOUR / 2 + 1)
    done = acme.run("drift")
    assert done.code == 1 and "error-removed" in done.out
    assert done.last == "looked at 1 page of 1 vendor, 1 change, all verified"


def test_a_removal_that_did_not_last(acme: Watching, web: Web) -> None:
    web.page(PAGE, errors(CODES[:-1]))
    assert acme.run("drift").code == 3
    web.page(PAGE, errors())
    acme.later(2 * HOUR)
    assert acme.run("drift").code == 0
    web.page(PAGE, errors(CODES[:-1], c1001="Order 1001 was refused"))
    assert acme.run("drift").code == 3  # it begins anew


def test_a_removal_beside_an_addition(acme: Watching, web: Web) -> None:
    web.page(PAGE, errors([*CODES[:-1], "1099"], c1099="Something else altogether"))
    done = acme.run("drift")
    assert done.code == 1 and "error-added" in done.out and "error-removed" not in done.out
    assert "seen-once" in done.out


def test_accept_counts_at_once(acme: Watching, web: Web) -> None:
    web.page(PAGE, errors(CODES[:-1]))
    done = acme.run("drift", "--accept", "errors.html=1")
    assert done.code == 1 and "error-removed" in done.out
    usage = acme.run("drift", "--accept", "errors.html")
    assert usage.code == 2 and "PAGE=COUNT" in usage.err
    unknown = acme.run("drift", "--accept", "erors.html=1")
    assert unknown.code == 2 and "did you mean 'errors.html'" in unknown.err


def test_a_set_of_values_is_held_for_a_second_look_too(acme: Watching, web: Web) -> None:
    """No document is known of a set; with two documents it went past the second look."""
    values = "".join(f"<h2>Kind {n}</h2><ul><li><code>V{n}A</code></li><li><code>V{n}B</code></li>"
                     "</ul>" for n in range(3))  # fmt: skip
    url = web.page("/docs/enums.html", html(values, title="Enums"))
    said = f'[[documents]]\nfile = "errors.html"\nurl = "{web.url(PAGE)}"\n'
    acme.source(f'{said}[[documents]]\nfile = "enums.html"\nurl = "{url}"\n')
    assert acme.run("update").code == 0
    less = values.partition("<h2>Kind 2")[0]
    web.page("/docs/enums.html", html(less, title="Enums"))
    done = acme.run("drift")
    assert (done.code, "enum-removed" in done.out) == (3, False), done.out
    acme.later(2 * HOUR)
    assert "enum-removed" in acme.run("drift").out


def test_accept_with_no_number(acme: Watching) -> None:
    for count in ("-1", "1.5", "", "٣", "9" * 5_000):
        done = acme.run("drift", "--accept", f"errors.html={count}")
        assert done.code == 2 and "PAGE=COUNT" in done.err


@pytest.mark.parametrize("text", ["{{{{", "", "format = 1\n<<<<<<< ours\n", "\0"])
def test_a_damaged_lock_is_said(acme: Watching, web: Web, text: str) -> None:
    (acme.root / "codegen.lock").write_text(text, encoding="utf-8")
    web.page(PAGE, errors(CODES[:3]))
    done = acme.run("drift")
    assert done.code == 3 and "(shrunk)" in done.out
    assert "warning: acme: codegen.lock: " in done.out
    (acme.root / "codegen.lock").write_bytes(b"\xff\xfe")
    assert "codegen.lock: cannot be read" in acme.run("drift").out


def test_nobody_looked(acme: Watching) -> None:
    done = acme.run("drift", "--from-file", "errors.html=nowhere.html")
    assert (done.code, done.last) == (2, "looked at no page")


def test_other_bytes_and_the_same_words(acme: Watching, web: Web) -> None:
    before = acme.good()
    web.page(PAGE, errors().replace("var build = 1", "var build = 2"))
    assert acme.run("drift").code == 0
    done = acme.run("update")
    assert done.code == 0 and "wrote" not in done.out
    assert acme.good() == before
    web.forget()
    assert acme.run("drift").code == 0
    assert [seen.is_conditional for seen in web.seen] == [True]


def test_vendors_named(acme: Watching, web: Web) -> None:
    web.page("/other.html", errors())
    acme.vendor("best", errors_html="/other.html")
    acme.kept(errors(), vendor="best")
    done = acme.run("drift", "best")
    assert done.code == 0 and [seen.path for seen in web.seen] == ["/other.html"]
    assert acme.run("drift", "bset").code == 2


def test_a_document_without_an_address(acme: Watching) -> None:
    acme.kept(errors(["2001"]), "more.html")
    done = acme.run("drift")
    assert (done.code, done.last.rpartition(", ")[2]) == (0, "1 document without an address")
    acme.source("")
    done = acme.run("drift")
    assert done.code == 2 and "no document has an address" in done.err


def test_every_format(acme: Watching, web: Web) -> None:
    web.page(PAGE, errors([*CODES[:-1], "1099"], c1099="Something else altogether"))
    written = [word for form in ("json", "markdown", "github", "sarif", "junit", "html", "jsonl")
               for word in ("--format", form, "--output", f"out.{form}")]  # fmt: skip
    done = acme.run("drift", *written)
    assert done.code == 1 and done.last.startswith("looked at 1 page")
    said = {path.suffix: path.read_text(encoding="utf-8") for path in acme.root.glob("out.*")}
    assert ids(said[".json"]) == ["error-added"]
    for form in (".json", ".markdown", ".github", ".sarif", ".junit", ".html"):
        assert "seen-once" in said[form] or "seen once" in said[form], form
    report = msgspec.json.decode(said[".json"].encode(), type=Report)
    assert [look.pending for look in report.looks] == [1]
    assert json.loads(msgspec.json.encode(report)) == json.loads(said[".json"])
    assert 'errors="1"' in said[".junit"]


def test_json_on_stdout_is_json(acme: Watching, web: Web) -> None:
    done = acme.run("drift", "--format", "json")
    assert (done.code, json.loads(done.out)["changes"]) == (0, [])
    assert done.err == "looked at 1 page of 1 vendor, 0 changes, all verified\n"


def test_levels_and_acknowledgements_of_the_project(acme: Watching, web: Web) -> None:
    acme.settings(
        '[tool.codegen.diff]\nlevels = {error-added = "ERR"}\n'
        '[[tool.codegen.diff.acknowledge]]\nid = "error-added"\npointer = "/errors/1099"\n'
        'reason = "known"\n'
    )
    web.page(PAGE, errors([*CODES, "1099", "1100"]))
    done = acme.run("drift", "--format", "json")
    levels = {c["subject"]["key"]: c["level"] for c in json.loads(done.out)["changes"]}
    assert set(levels.values()) <= {"ERR", "INFO"} and levels["1100"] == "ERR"


def test_the_memory_is_only_a_cache(acme: Watching, web: Web) -> None:
    for file in sorted((acme.root / ".codegen").rglob("*"), reverse=True):
        file.unlink() if file.is_file() else file.rmdir()
    assert acme.run("drift").code == 0
    assert acme.run("drift").code == 0
    assert [seen.is_conditional for seen in web.seen] == [False, True]


def test_another_configuration_reads_a_304_again(acme: Watching, web: Web) -> None:
    """A page that is the same need not be read the same: the landmark is not in it."""
    text = (acme.root / "sources/acme/source.toml").read_text(encoding="utf-8")
    acme.source(text + 'landmarks = ["nowhere to be found"]\n')
    done = acme.run("drift")
    assert [seen.is_conditional for seen in web.seen] == [True]
    assert done.code != 0


def test_a_document_changed_by_hand_is_compared(acme: Watching, web: Web) -> None:
    acme.kept(errors([*CODES, "1099"]))
    done = acme.run("drift")
    assert done.code == 3 and "seen-once" in done.out  # the page does not have what was written in


def drift_in_a_process(root: Path) -> tuple[list[str], str]:
    """What it prints, then its exit code and what of the readers it loaded."""
    script = (
        "import sys\nfrom codegen.cli import main\n"
        "try:\n    main(['drift'])\nexcept SystemExit as end:\n    code = end.code\n"
        f"found = [name for name in {HEAVY!r} if name in sys.modules]\n"
        "print(code, found)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=False
    )
    return done.stdout.splitlines(), done.stderr


def test_four_vendors_one_conditional_request_each_and_nothing_parsed(
    tmp_path: Path, web: Web
) -> None:
    watching = Watching(tmp_path, web)
    watching.settings("")
    for vendor in ("one", "two", "three", "four"):
        web.page(f"/{vendor}.html", errors())
        watching.vendor(vendor, errors_html=f"/{vendor}.html")
    assert watching.run("update").code == 0
    web.forget()
    said = "looked at 4 pages of 4 vendors, 0 changes, all verified"
    assert drift_in_a_process(tmp_path) == (["no changes", said, "0 []"], "")
    assert [(seen.path, seen.is_conditional) for seen in web.seen] == [
        (f"/{vendor}.html", True) for vendor in ("four", "one", "three", "two")
    ]


def test_the_four_vendors_of_this_repository(tmp_path: Path, web: Web) -> None:
    """Their five documents as their pages would be, with their own source.toml and overrides."""
    watching = Watching(tmp_path, web)
    watching.settings("")
    for folder in sorted(path for path in (ROOT / "sources").iterdir() if path.is_dir()):
        shutil.copytree(folder, tmp_path / "sources" / folder.name)
        source = tmp_path / "sources" / folder.name / "source.toml"
        text = source.read_text(encoding="utf-8")
        for document in sorted((folder / "documents").iterdir()):
            url = web.page(
                f"/{folder.name}/{document.name}",
                document.read_bytes(),
                type="text/plain; charset=utf-8",
            )
            name = f'file = "{document.name}"\n'
            assert name in text
            text = text.replace(name, f'{name}url = "{url}"\n')
        source.write_text(text, encoding="utf-8")
    good = watching.good()
    done = watching.run("update")
    assert (done.code, done.err, watching.good()) == (0, "", good), done.out
    web.forget()
    said = "looked at 5 pages of 4 vendors, 0 changes, all verified"
    assert drift_in_a_process(tmp_path) == (["no changes", said, "0 []"], "")
    assert len(web.seen) == 5 and all(seen.is_conditional for seen in web.seen)
    assert watching.good() == good


def test_control_c(acme: Watching, web: Web) -> None:
    good = acme.good()
    web.answer(PAGE, behaviours.silent())
    process = subprocess.Popen(
        [CODEGEN, "update"],
        cwd=acme.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    deadline = time.monotonic() + 60
    while not web.seen and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, "Traceback" in err) == (130, "", False)
    assert acme.good() == good


def test_one_vendor_fails_and_the_others_are_looked_at(acme: Watching, web: Web) -> None:
    web.page("/best.html", errors([*CODES, "1099"]))
    acme.vendor("best", errors_html="/best.html")
    acme.kept(errors(), vendor="best")
    web.answer(PAGE, behaviours.status(403))
    done = acme.run("drift")
    assert done.code == 1 and "error-added" in done.out and "unverified (" in done.out
    assert done.last == "looked at 2 pages of 2 vendors, 1 change, 1 page not verified"
    (acme.root / "sources/acme/source.toml").write_text("[[", encoding="utf-8")
    done = acme.run("drift")
    assert done.code == 2 and "error-added" in done.out and "source.toml" in done.err


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="no file that cannot be read")
def test_a_document_that_cannot_be_read_stops_its_own_vendor(acme: Watching, web: Web) -> None:
    web.page("/best.html", errors([*CODES, "1099"]))
    acme.vendor("best", errors_html="/best.html")
    acme.kept(errors(), vendor="best")
    (acme.root / "sources/acme/documents/odd.html").symlink_to("/proc/self/mem")
    done = acme.run("drift")
    assert done.code == 2 and "error-added" in done.out
    assert "sources/acme/documents/odd.html: Input/output error" in done.err


def test_a_raw_file_that_the_server_gives_no_type(tmp_path: Path, web: Web) -> None:
    rows = "\n".join(f"| {code} | Order {code} refused |" for code in CODES)
    page = f"# Error codes\n\n| code | message |\n|---|---|\n{rows}\n"
    web.page("/raw/errors.md", page, type="application/octet-stream")
    acme = Watching(tmp_path, web)
    acme.settings("")
    acme.vendor(errors_md="/raw/errors.md")
    acme.kept(page, "errors.md")
    web.page("/raw/errors.md", f"{page}| 1099 | New |\n", type="application/octet-stream")
    done = acme.run("drift")
    assert done.code == 1 and "error-added" in done.out, done.out


def test_from_file(acme: Watching, web: Web) -> None:
    saved = acme.root / "saved.html"
    saved.write_text(errors([*CODES, "1099"]), encoding="utf-8")
    done = acme.run("drift", "--from-file", f"errors.html={saved}")
    assert done.code == 1 and "error-added" in done.out and web.connections == 1  # that of make()
    assert acme.run("drift", "--from-file", saved).code == 2  # no document is called saved.html
    missing = acme.run("drift", "--from-file", "errors.html=nowhere")
    assert missing.code == 2 and "nowhere" in missing.err
    saved.write_text("<html><body>Sign in</body></html>", encoding="utf-8")
    assert acme.run("drift", "--from-file", f"errors.html={saved}").code == 3


def test_a_section_of_a_large_page(tmp_path: Path, web: Web) -> None:
    more = f"<h2 id='more'>Trading</h2>\n{table(['3001', '3002', '3003'])}\n<h2>Other</h2>{table(['4001'])}"
    web.page("/all.html", html(table(), more=more))
    watching = Watching(tmp_path, web)
    watching.settings("")
    watching.vendor(trading_html="/all.html")
    watching.source(
        f'[[documents]]\nfile = "trading.html"\nurl = "{web.url("/all.html")}"\nanchor = "more"\n'
    )
    assert watching.run("update").code == 0
    kept = watching.document("trading.html")
    assert "3001" in kept and "1001" not in kept and "4001" not in kept
    web.page("/all.html", html(table([*CODES, "1099"]), more=more))
    done = watching.run("drift")
    assert done.code == 0, done.out
    web.page("/all.html", html(table(), more=more.replace("id='more'", "id='new'")))
    done = watching.run("drift")
    assert done.code == 3 and "anchor-missing" in done.out


def test_an_index_page(tmp_path: Path, web: Web) -> None:
    links = '<ul><li><a href="errors">E</a><li><a href="/docs/orders#top">O</a><li><a href="/blog">B</a></ul>'
    web.page("/docs/", html(links))
    web.page("/docs/errors", errors())
    web.page("/docs/orders", errors(["2001", "2002", "2003"]))
    watching = Watching(tmp_path, web)
    watching.settings("")
    (tmp_path / "sources/acme").mkdir(parents=True)
    watching.source(f'[index]\nurl = "{web.url("/docs/")}"\nmatch = "/docs/"\n')
    done = watching.run("update")
    assert done.code == 0, done.out + done.err
    names = sorted(path.name for path in (tmp_path / "sources/acme/documents").iterdir())
    assert names == ["errors.html", "orders.html"]
    assert [seen.path for seen in web.seen] == ["/docs/", "/docs/errors", "/docs/orders"]
    web.forget()
    done = watching.run("drift")
    assert done.code == 0 and all(seen.is_conditional for seen in web.seen) and len(web.seen) == 3
    web.page("/docs/fees", errors(["5001", "5002", "5003"]))
    web.page("/docs/", html(links + '<a href="/docs/fees">F</a>'))
    done = watching.run("drift")
    assert done.code == 1 and "source-added" in done.out
    assert watching.run("update").code == 0
    web.page("/docs/", html("<p>A new look</p>"))
    done = watching.run("drift")
    assert done.code == 3 and "index-empty" in done.out and "source-gone" not in done.out


def test_progress_is_silent_in_a_pipe(acme: Watching) -> None:
    done = acme.process("drift")
    assert (done.code, done.err) == (0, "")
    done = acme.process("drift", "-v")
    assert "acme/errors.html: asking 127.0.0.1" in done.err


def test_the_module_of_the_command_parses_nothing() -> None:
    """What is imported, whatever is found."""
    script = f"import sys, codegen.cli.drift\nprint([x for x in {HEAVY!r} if x in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def test_from_report(acme: Watching, web: Web) -> None:
    web.page(PAGE, errors([*CODES, "1099"]))
    assert acme.run("drift", "--format", "json", "--output", "found.json").code == 1
    web.forget()
    done = acme.run("drift", "--from-report", "found.json")
    assert done.code == 1 and "error-added" in done.out and web.seen == []
    assert acme.run("drift", "acme", "--from-report", "found.json").code == 2
    text = (acme.root / "found.json").read_text(encoding="utf-8")
    for old, new in (
        ('"error-added"', '"x\\n::error::y"'),
        ('"vendor": "acme"', '"vendor": "../acme"'),
        ('"reason": ""', '"reason": "<b>"'),
        ("{", "["),
    ):
        (acme.root / "bad.json").write_text(text.replace(old, new), encoding="utf-8")
        done = acme.run("drift", "--from-report", "bad.json")
        assert done.code == 2 and "report-unreadable" in done.err, old
        assert "::error" not in done.out


def test_a_page_that_moved_for_good(acme: Watching, web: Web) -> None:
    new = web.page("/docs/v2/errors.html", errors())
    web.answer(PAGE, behaviours.redirect("/docs/v2/errors.html", 301))
    for etag in (True, '"new"'):  # known there by its ETag, or not
        web.page("/docs/v2/errors.html", errors(), etag=etag)
        done = acme.run("drift")
        assert done.code == 0 and f"moved for good to {new}" in done.out
    web.answer(PAGE, behaviours.redirect("/docs/v2/errors.html", 302))
    assert "moved" not in acme.run("drift").out


def test_a_server_that_speaks_of_no_change_to_who_has_another_page(
    acme: Watching, web: Web
) -> None:
    """304 to a question without validators is no answer."""
    shutil.rmtree(acme.root / ".codegen")
    web.answer(PAGE, behaviours.status(304))
    assert acme.run("drift").code == 3


def test_the_bar_on_a_terminal(acme: Watching, web: Web) -> None:
    """Which page it is at, on stderr, when it takes more than a second."""
    web.answer(PAGE, behaviours.raw(then_wait_s=1.6))
    master, slave = os.openpty()
    process = subprocess.Popen(
        [CODEGEN, "drift"], cwd=acme.root, stdout=subprocess.PIPE, stderr=slave, text=True
    )
    os.close(slave)
    said = b""
    with contextlib.suppress(OSError):  # the terminal ends with the process
        while part := os.read(master, 4096):
            said += part
    out = process.communicate(timeout=60)[0]
    os.close(master)
    assert process.returncode == 3 and "acme/errors.html: unverified" in out
    assert b"acme/errors.html: asking 127.0.0.1" in said


def test_an_index_that_cannot_be_looked_at_costs_no_page(tmp_path: Path, web: Web) -> None:
    """Its pages are those that it listed last; one that it no longer lists is looked at until it
    is gone."""
    links = '<a href="spot/errors">E</a> <a href="swap/errors">O</a>'
    web.page("/docs/", html(links))
    web.page("/docs/spot/errors", errors())
    web.page("/docs/swap/errors", errors(["2001", "2002", "2003"]))
    watching = Watching(tmp_path, web)
    watching.settings("")
    (tmp_path / "sources/acme").mkdir(parents=True)
    watching.source(f'[index]\nurl = "{web.url("/docs/")}"\nmatch = "/docs/"\n')
    assert watching.run("update").code == 0
    assert watching.run("generate").code == 0
    names = ["docs-spot-errors.html", "docs-swap-errors.html"]
    assert sorted(path.name for path in (tmp_path / "sources/acme/documents").iterdir()) == names
    good = watching.good()
    for fault in (behaviours.status(403), behaviours.reset(), behaviours.page("<html>")):
        web.answer("/docs/", fault)
        web.forget()
        done = watching.run("update")
        assert done.code == 3 and done.last.startswith("looked at 3 pages of 1 vendor")
        assert {seen.path for seen in web.seen} >= {"/docs/spot/errors", "/docs/swap/errors"}
        assert watching.good() == good
    web.page("/docs/", html(links))
    for file in (tmp_path / ".codegen/watch/pages").iterdir():
        file.unlink()  # the list that is remembered, among others
    assert watching.run("drift").code == 0
    web.page("/docs/", html('<a href="spot/errors">E</a>'))
    done = watching.run("drift")
    assert done.code == 0 and "no longer lists" in done.out
    web.answer("/docs/swap/errors", behaviours.status(404))
    for _ in range(3):
        done = watching.run("drift")
        watching.later(HOUR + 1)
    assert done.code == 1 and done.out.count("source-gone") == 1 and "error-removed" not in done.out
    assert watching.good() == good
    (tmp_path / "sources/acme/documents/docs-swap-errors.html").unlink()  # what a person then does
    done = watching.run("drift")
    assert (done.code, done.last) == (0, "looked at 2 pages of 1 vendor, 0 changes, all verified")


def test_a_page_that_only_a_browser_can_build(tmp_path: Path, web: Web) -> None:
    pytest.importorskip("playwright", reason="Playwright is not installed")
    if not any(map(shutil.which, NAMES)):
        pytest.skip("no Chromium here")
    rows = [[code, f"Order {code} refused"] for code in CODES]
    web.page("/app.js", APP, type="text/javascript")
    web.page("/data.json", json.dumps(rows), type="application/json")
    frame = "<h1>Errors</h1><div id='root'></div><script src='/app.js'></script>"
    url = web.page("/errors", html(frame))
    watching = Watching(tmp_path, web)
    watching.settings("")
    watching.vendor(errors_html=None)
    rule = f'[[documents]]\nfile = "errors.html"\nurl = "{url}"\n'
    watching.source(rule)
    assert watching.run("update").code in (2, 3)  # without a browser there is no table
    watching.source(rule + "render = true\n")
    done = watching.run("update")
    assert done.code == 0 and "Order 1001 refused" in watching.document(), done
    done = watching.run("drift")
    assert (done.code, done.out.splitlines()[0]) == (0, "no changes")
    web.page("/data.json", json.dumps([*rows, ["1099", "New"]]), type="application/json")
    done = watching.run("drift")
    assert done.code == 1 and "error-added" in done.out


APP = """
fetch('/data.json').then(answer => answer.json()).then(rows => {
  const table = document.createElement('table');
  table.innerHTML = '<tr><th>Code</th><th>Message</th></tr>' + rows.map(
    row => `<tr><td>${row[0]}</td><td>${row[1]}</td></tr>`).join('');
  document.getElementById('root').append(table);
});
"""
